/** What stands above the text of a page and is the notice's: its title, and the line of source and date. */
import { isBodyName } from '../../parser/body-names.ts'
import { isDatedName, isLoneLabel, isMeta, loneLabelKind, readMeta } from '../../parser/page/source-line.ts'
import { foldCharacters } from '../../repairs/characters.ts'
import { type PageLines, wordsOf } from './lines.ts'
import type { Page } from './page.ts'
import { type Range, rangeOf } from './range.ts'

const LONGEST_TITLE = 160
const MOST_TITLE_LINES = 4
const LONGEST_INFO = 300
const LONGEST_DATED = 60
const DATED_NOTE = /^\(\d{4}年\d{1,2}月(\d{1,2}日)?\)$/
const ENDS_DATED = /\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?( ?\d{1,2}:\d{2}(:\d{2})?)?$/
/** How many lines above the text are looked at. */
const ABOVE = 60
const LONGEST_HEAD = 400

/** The first words of a text, full-width letters made narrow, without blanks. */
export const openingOf = (page: Page, main: Range): string =>
  squeeze(wordsOf(page, main.from, main.to, LONGEST_HEAD))

/** The title and the source line above the text, where they stand outside of it. */
export function headAbove(page: Page, lines: PageLines, main: Range): { kept: Range[]; dated: Range | null } {
  const opening = openingOf(page, main)
  const title = titleAbove(page, lines, main, opening)
  if (title === null) return { kept: [], dated: null }
  const isRepeated = opening.includes(squeeze(wordsOf(page, title.from, title.to, LONGEST_HEAD)))
  const kept: Range[] = isRepeated ? [] : [title]
  let dated: Range | null = null
  let isLabel = false
  /** What the table of what a site keeps of a document tells above the title. */
  const told = { published: [] as Range[], publisher: [] as Range[] }
  const before = linesAbove(lines, main)
  const folded = ({ from, to }: Range): string => foldCharacters(wordsOf(page, from, to, LONGEST_INFO)).text
  for (const [at, line] of before.entries()) {
    const range = lines.rangeOf(line)
    const value = before[at + 1]
    if (range.from < title.to) {
      const kind = value === undefined || range.to > title.from ? null : kindAbove(page, lines, line, value)
      if (kind !== null) told[kind] = [range, lines.rangeOf(value!)]
      continue
    }
    const words = folded(range)
    const follows: boolean = isLabel
    isLabel = isLoneLabel(words, value === undefined ? '' : folded(lines.rangeOf(value)))
    // 发布机构 on a line of its own, its value on the next; (2025年2月) or the issuer's name below the title.
    if (
      isMeta(words) ||
      isLabel ||
      follows ||
      isBodyName(words) ||
      isDatedName(words) ||
      DATED_NOTE.test(words)
    )
      kept.push(range)
    else if (words.length <= LONGEST_DATED && ENDS_DATED.test(words)) dated ??= range
  }
  // What stands below the title is nearer.
  const below = kept.map(folded)
  const above = dated !== null || below.some(words => DATE.test(words)) ? [] : told.published
  const names = readMeta(below.join('\n'), piecesOf(below)).publisher === null ? told.publisher : []
  return { kept: [...[...above, ...names].sort((a, b) => a.from - b.from), ...kept], dated }
}

const DATE = /\d{4}[-/.年]\d/

/** Lines that are joined to one text. */
function piecesOf(lines: readonly string[]): { start: number; end: number }[] {
  let start = 0
  return lines.map(line => {
    const piece = { start, end: start + line.length }
    start = piece.end + 1
    return piece
  })
}

/** 发布日期 in a cell, and a date in the next; 发布机构, and a name. */
function kindAbove(
  page: Page,
  lines: PageLines,
  label: number,
  value: number,
): 'published' | 'publisher' | null {
  const words = (line: number): string =>
    squeeze(wordsOf(page, lines.firstEvent(line), lines.endEvent(line), LONGEST_DATED))
  const kind = loneLabelKind(words(label).replace(/:$/, ''))
  if (kind === 'published') return ENDS_DATED.test(words(value)) ? kind : null
  return kind === 'publisher' && isBodyName(words(value)) ? kind : null
}

/** The last lines that begin above the text, in order. */
function linesAbove(lines: PageLines, main: Range): number[] {
  const end = lines.firstLineFrom(main.from)
  const found: number[] = []
  for (let line = Math.max(0, end - ABOVE); line < end; line++)
    if (lines.endEvent(line) <= main.from + 1) found.push(line)
  return found
}

/**
 * The title above the text: what the page's own `<title>` or meta tags call it; else the last heading.
 * An element that is a title may hold several lines.
 */
export function titleAbove(page: Page, lines: PageLines, main: Range, opening: string): Range | null {
  if (opening === '') return null
  const names = pageNames(page)
  let best: Range | null = null
  let bestScore = 0
  const consider = (range: Range, isTitle: boolean): void => {
    const words = squeeze(wordsOf(page, range.from, range.to, LONGEST_HEAD))
    if (words.length < 4 || words.length > LONGEST_TITLE) return
    const links = lines.linked(range.from, range.to)
    if (links * 2 > words.length) return
    const isNamed = names.some(
      name => name.startsWith(words) || (words.length >= 8 && words.startsWith(name)),
    )
    const score = (isNamed ? 4 : 0) + (isTitle ? 2 : 0) + (opening.includes(words) ? 1 : 0)
    if (score >= 2 && score >= bestScore) {
      best = range
      bestScore = score
    }
  }
  for (let element = 0; element < page.elementCount && page.openEvent(element) < main.from; element++) {
    const range = rangeOf(page, element)
    if (range.to > main.from) continue
    const { part, hidden } = page.traits(element)
    if (part === 'title' && !hidden) consider(range, true)
  }
  const above = linesAbove(lines, main)
  for (const [i, line] of above.entries()) {
    const from = lines.firstEvent(line)
    let to = lines.endEvent(line)
    // A title over several lines, each the next piece of the name.
    for (const next of above.slice(i + 1, i + MOST_TITLE_LINES)) {
      const words = squeeze(wordsOf(page, from, lines.endEvent(next), LONGEST_HEAD))
      if (!names.some(name => name.startsWith(words))) break
      to = lines.endEvent(next)
    }
    consider({ from, to }, false)
  }
  return best
}

const TITLE_METAS = new Set(['articletitle', 'og:title', 'title', 'dc.title', 'pagetitle'])

/** What the page calls itself, in its `<title>` and in meta tags. */
function pageNames(page: Page): string[] {
  const names = page.metas
    .filter(({ name }) => TITLE_METAS.has(name.toLowerCase()))
    .map(({ content }) => squeeze(content))
  for (let element = 0; element < page.elementCount; element++) {
    if (page.name(element) !== 'title') continue
    const { from, to } = rangeOf(page, element)
    let words = ''
    for (let event = from + 1; event < to - 1; event++)
      words += page.source.slice(page.start(event), page.end(event))
    names.push(squeeze(words))
    break
  }
  return names.filter(name => name.length >= 6)
}

const squeeze = (words: string): string => foldCharacters(words).text.replace(/\s+/g, '')
