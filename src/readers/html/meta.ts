/** What the meta tags of a page say of the notice. The table is of names that sites of authorities use; compared without case. */
import type { MetaValue, SourceMeta } from '../../source.ts'
import { wordsOf } from './lines.ts'
import type { Range } from './main-text.ts'
import { type Page, TEXT } from './page.ts'

const NAMES: readonly (readonly [field: keyof SourceMeta, names: readonly string[]])[] = [
  ['title', ['ArticleTitle', 'og:title', 'DC.Title']],
  ['publisher', ['ContentSource', 'Source', 'article:author', 'DC.Publisher']],
  [
    'published',
    ['PubDate', 'publishdate', 'article:published_time', 'og:release_date', 'DC.Date', 'others:pubdate'],
  ],
]

const LONGEST = 60
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
  if (dated !== null && meta.published === undefined) {
    meta.published = dateIn(page, dated)
  }
  return meta
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
