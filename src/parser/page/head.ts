/** What stands above the body: title, source line, the page's own words. */
import type { Line } from '../../text/lines.ts'
import { isBodyName } from '../body-names.ts'
import { markerAt } from '../outline/markers.ts'
import { isBreadcrumb } from './furniture.ts'
import { isNote, type PageLines, SHORT_LINE, startsNumbered, wordsOf } from './page-lines.ts'
import { LONGEST_TITLE_LINE, lastTitleLine, squeeze, titleWithin } from './printed-title.ts'
import { isDatedName, isDatedSite, isLoneLabel, isMeta, tellsSource } from './source-line.ts'
import { isSiteName, speaksOfInspection } from './title-lines.ts'

export interface Head {
  /** First and last line of the first full copy of the title; null where there is none. `start`, `end` are clean offsets. */
  readonly title: { readonly start: number; readonly end: number } | null
  /** The first line that is not of the head. */
  readonly bodyStart: number
}

/** Without a title of the usual form: the first line of the page that speaks of an inspection. */
const isHeadline = (words: string): boolean =>
  speaksOfInspection(words) &&
  words.length >= 8 &&
  words.length <= LONGEST_TITLE_LINE &&
  !/[。;:,]$/.test(words)

/**
 * Reads down from the top, and sets the kinds of the lines that are of the head.
 *
 * @param isHeading whether the markup tells that a line is a heading: then it is no second copy of the title
 * @param table the first line of a table: it is of the body, and so is what follows
 * @param most lines of the head, at most
 */
export function readHead(
  page: PageLines,
  isHeading: (line: Line) => boolean,
  table: number,
  most: number,
): Head {
  const { text, lines, kinds } = page
  let title: { start: number; end: number } | null = null
  let printed = ''
  let head = 0

  for (; head < table && head < most; head++) {
    const line = lines[head]!
    const words = wordsOf(page, head)
    if (kinds[head] === 'furniture') {
      // 字号:大 中 小 2022-11-03 来源:区市场监管局: the page's own words before its source line.
      if (tellsSource(words) || isDatedSite(words)) kinds[head] = 'meta'
      continue
    }
    if (isBreadcrumb(words)) {
      kinds[head] = 'furniture'
      continue
    }
    const last = lastTitleLine(page, table, head)
    if (last >= 0) {
      const span = titleWithin(text, line.start, lines[last]!.end)
      if (title === null) {
        title = span
        printed = squeeze(text.slice(span.start, span.end))
      }
      for (let i = head; i <= last; i++) kinds[i] = 'title'
      head = last
      continue
    }
    if (
      printed !== '' &&
      words.length >= 2 &&
      printed.includes(squeeze(words)) &&
      !/[。,]/.test(words) &&
      (squeeze(words) === printed || !isHeading(line))
    ) {
      kinds[head] = 'title'
      continue
    }
    if (head + 1 < lines.length && isLoneLabel(words, wordsOf(page, head + 1))) {
      kinds[head] = 'meta'
      head++
      kinds[head] = 'meta'
      continue
    }
    if (isMeta(words)) {
      kinds[head] = 'meta'
      continue
    }
    if (head > 0 && kinds[head - 1] === 'title' && isSiteName(words)) {
      kinds[head] = 'furniture'
      continue
    }
    // Above the title: a line in another script, a table of contents.
    if (
      title === null &&
      words.length <= LONGEST_TITLE_LINE &&
      !words.includes('。') &&
      (!/[\u3400-\u9fff]/.test(words) || startsNumbered(page, head)) &&
      titleFollows(page, table, head)
    ) {
      kinds[head] = 'furniture'
      continue
    }
    if (opensBody(line, words)) break
    // A short line above the title is the page's; below it a name or a note of the head. Anything else is the notice itself.
    if (title === null && titleFollows(page, table, head))
      kinds[head] = isDatedName(words) ? 'meta' : 'furniture'
    else if (title === null && isHeadline(words) && head + 1 < lines.length) {
      kinds[head] = 'title'
      title = { start: line.start, end: line.end }
      printed = squeeze(words)
    } else if (
      title !== null &&
      (isBodyName(words) || isDatedName(words) || isNote(words) || metaFollows(page, head))
    )
      kinds[head] = 'meta'
    else break
  }
  return { title, bodyStart: head }

  function opensBody(line: Line, words: string): boolean {
    const marker = markerAt(text, line.start, line.end)
    if (isHeading(line) || (marker !== null && marker.style.name !== 'bullet')) return true
    return words.length > SHORT_LINE || /[。;:,!]$/.test(words)
  }
}

/** Whether the source line is yet to come: what stands before it is a subtitle. */
function metaFollows(page: PageLines, i: number): boolean {
  for (let j = i + 1; j < page.lines.length && j <= i + 3; j++) if (isMeta(wordsOf(page, j))) return true
  return false
}

function titleFollows(page: PageLines, table: number, i: number): boolean {
  for (let j = i + 1; j < page.lines.length && j < i + 24; j++)
    if (page.kinds[j] !== 'furniture' && lastTitleLine(page, table, j) >= 0) return true
  return false
}
