/** The title as the page prints it: over several lines, with what the page glues to it. */
import { isBodyName } from '../body-names.ts'
import { LONGEST_FURNITURE } from './furniture.ts'
import { type PageLines, startsNumbered, wordsOf } from './page-lines.ts'
import { isDatedName, isMeta, isSite, keepsSite } from './source-line.ts'
import { CALLED, endsTitle, OPENS_SOURCE, speaksOfInspection } from './title-lines.ts'

export const LONGEST_TITLE_LINE = 70
const LONGEST_TITLE_LINES = 4
/** 县局党组; but 党组 alone goes on with the line above. */
const SHORTEST_NAME = 4

const BEHIND_TITLE = new RegExp(`(${CALLED}|情况) *(?=${OPENS_SOURCE}|\\[|【)`)

/** A title without what a page glues to it: a column tag before, a date or labels behind. */
export function titleWithin(text: string, start: number, end: number): { start: number; end: number } {
  let words = text.slice(start, end)
  const tag = /^【[^】]{1,12}】 ?/.exec(words)
  if (tag !== null) start += tag[0].length
  words = text.slice(start, end)
  const behind = BEHIND_TITLE.exec(words)
  if (behind !== null) end = start + behind.index + behind[1]!.length
  return { start, end }
}

/** The last line of a title that begins on line `first`, above the line `table`; -1 where none does. */
export function lastTitleLine(page: PageLines, table: number, first: number): number {
  let joined = ''
  for (let i = first; i < table && i < first + LONGEST_TITLE_LINES; i++) {
    const words = wordsOf(page, i)
    if (
      words.length > LONGEST_TITLE_LINE + LONGEST_FURNITURE ||
      /[。;!]|^(根据|按照)|现将/.test(words) ||
      (i > first && startsNumbered(page, i)) ||
      (i > first && (page.kinds[i] === 'furniture' || isMeta(words) || isDatedName(words))) ||
      (i === first + 1 && beginsAnew(wordsOf(page, first), words))
    )
      return -1
    joined += words
    const span = titleWithin(joined, 0, joined.length)
    // 通　　报: the last word of a title is often spread over its line.
    const candidate = squeeze(joined.slice(span.start, span.end))
    if (i === first && (isMeta(words) || isPageName(page, i))) return -1
    if (candidate.length > 2 * LONGEST_TITLE_LINE) return -1
    if (endsTitle(candidate) && speaksOfInspection(candidate) && candidate.length >= 8)
      return !startsNumbered(page, first) ? i : -1
    if (i === first && !(isBodyName(squeeze(words)) || /^(中共|关于|【)|关于|党组|党委|委员会/.test(words)))
      return -1
  }
  return -1
}

/** 永宁网站 above a title; but 永宁广播电视台 above 关于…的通报. */
function isPageName(page: PageLines, i: number): boolean {
  return isSite(wordsOf(page, i)) && !(i + 1 < page.lines.length && wordsOf(page, i + 1).startsWith('关于'))
}

/** Whether a line is the whole title and the one above it of the page: 市水利局党组文件, 市委巡察办 above 市林业局党组关于…通报. */
function beginsAnew(above: string, words: string): boolean {
  const about = words.indexOf('关于')
  if (about < SHORTEST_NAME || !isBodyName(words.slice(0, about)) || !endsTitle(squeeze(words))) return false
  // 市纪委 above 市监委关于…: two that issue it together.
  return (
    above.endsWith('文件') ||
    words.startsWith('中共') ||
    words.startsWith(above) ||
    (keepsSite(above) && !keepsSite(words.slice(0, about)))
  )
}

/** The words without the blanks that spread them over their line. */
export const squeeze = (words: string): string => words.replace(/[\s ]+/g, '')
