/** What the meta tags of a page say of the notice. The table is of names that sites of authorities use; compared without case. */
import { type MetaValue, partOf, type SourceMeta } from '../../source.ts'
import { wordsOf } from './lines.ts'
import { type Page, TEXT } from './page.ts'
import type { Range } from './range.ts'

const NAMES: readonly (readonly [field: keyof SourceMeta, names: readonly string[]])[] = [
  ['title', ['ArticleTitle', 'og:title', 'DC.Title', 'title']],
  ['publisher', ['ContentSource', 'Source', 'article:author', 'DC.Publisher']],
  [
    'published',
    ['PubDate', 'publishdate', 'article:published_time', 'og:release_date', 'DC.Date', 'others:pubdate'],
  ],
]

const LONGEST = 60
const LONGEST_NAME = 300
const DATE = /\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}/

/**
 * The title, publisher and date that the meta tags tell; empty ones tell nothing.
 *
 * @param dated - a line of the page that tells a date without a label: where no tag does
 */
export function metaOf(page: Page, dated: Range | null): SourceMeta {
  const meta: Record<string, MetaValue> = {}
  for (const [field, names] of NAMES) {
    const found = names
      .map(name =>
        page.metas.find(tag => tag.name.toLowerCase() === name.toLowerCase() && /\S/.test(tag.content)),
      )
      .find(tag => tag !== undefined)
    if (found !== undefined) meta[field] = { text: found.content.trim(), span: [found.start, found.end] }
  }
  const named = meta.title === undefined ? namedIn(page) : noticePart(meta.title)
  if (named !== null) meta.title = named
  if (dated !== null && meta.published === undefined) {
    meta.published = dateIn(page, dated)
  }
  return meta
}

/** What a site puts between the title of a page, the section it stands in and its own name. */
const BETWEEN = /\s*(?:[_|｜>»]|(?<!\d)[-–](?!\d)|(?<!—)—(?!—))\s*/g
/** 关于巡察整改情况的通报, and not the name of a section: 整改公开, 巡察整改. */
const OF_NOTICE = /^(?=.*(?:整改|巡[察视]))(?=.*(?:通报|公告|公示|报告|情况)).{10}/

/** The part of a title that is the notice's: …的通报_整改公开_清风云泽. Null where none says that it is. */
function noticePart(title: MetaValue): MetaValue | null {
  const { text } = title
  if (text.length > LONGEST_NAME) return null
  let start = 0
  const parts = [...text.matchAll(BETWEEN), null].map(match => {
    const part = { start, end: match?.index ?? text.length }
    start = part.end + (match?.[0].length ?? 0)
    return part
  })
  const part = parts.find(({ start, end }) => OF_NOTICE.test(text.slice(start, end)))
  return part === undefined ? null : partOf(title, part.start, part.end)
}

/** The notice's title in the page's `<title>`. */
function namedIn(page: Page): MetaValue | null {
  for (let element = 0; element < page.elementCount; element++) {
    if (page.name(element) !== 'title') continue
    const from = page.openEvent(element) + 1
    const to = page.closeEvent(element)
    if (from >= to) return null
    const start = page.start(from)
    const text = page.source.slice(start, page.end(to - 1))
    const words = wordsOf(page, from, to, LONGEST_NAME)
    // Blanks around it and references are no letters of it.
    const at = text.indexOf(words)
    const begin = start + Math.max(at, 0)
    return noticePart({ text: words, span: [begin, at < 0 ? start + text.length : begin + words.length] })
  }
  return null
}

/** The date of a line: the piece of text that it stands in, or else the whole line. */
function dateIn(page: Page, { from, to }: Range): MetaValue {
  for (let event = from; event < to; event++) {
    const start = page.start(event)
    const text = page.kind(event) === TEXT ? page.source.slice(start, page.end(event)) : ''
    if (DATE.test(text)) return { text, span: [start, start + text.length] }
  }
  return { text: wordsOf(page, from, to, LONGEST), span: [page.start(from), page.end(to - 1)] }
}
