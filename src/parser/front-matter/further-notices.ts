/** Several notices in one text: each has a title and a preamble of its own. */
import type { Line } from '../../text/lines.ts'
import { type LineKind, type PageLines, startsNumbered, wordsOf } from '../page/page-lines.ts'
import { LONGEST_TITLE_LINE, lastTitleLine } from '../page/printed-title.ts'
import { publishes, tellsInspection } from './preamble.ts'

/** How far below its title a preamble may stand: a source line, the page's own words, the name of who is addressed come between. */
const FARTHEST_PREAMBLE = 8

/** 选人用人专项检查整改情况 may be a heading; what is called a 通报 is none. */
const CALLED_NOTICE = /(通 *报|公 *告|公 *示|报 *告)(\([^()]{1,12}\))?$/

/**
 * The lines on which a further notice begins: a title, below the numbered parts of the notice before it and above a preamble of its
 * own. A title that the notice prints again, and that of an attachment which is only named, have none.
 */
export function furtherNotices(text: string, lines: readonly Line[], kinds: readonly LineKind[]): Line[] {
  const page: PageLines = { text, lines, kinds: [...kinds] }
  const found: Line[] = []
  let isIntroduced = false
  let hasParts = false
  lines.forEach((line, i) => {
    if (kinds[i] !== 'body') return
    if (!isIntroduced) {
      isIntroduced = introduces(wordsOf(page, i))
    } else if (!hasParts) {
      hasParts = startsNumbered(page, i)
    } else if (isShort(line) && isTitledPreamble(page, i)) {
      found.push(line)
      hasParts = false
    }
  })
  return found
}

/** Most lines are too long for a title: they are not read. */
const isShort = ({ start, end }: Line): boolean => end - start <= LONGEST_TITLE_LINE

const introduces = (words: string): boolean => publishes(words) || tellsInspection(words)

function isTitledPreamble(page: PageLines, first: number): boolean {
  const most = page.lines.length
  const last = lastTitleLine(page, most, first)
  if (last < 0 || (last > first && isWholeTitle(page, first + 1))) return false
  const title = wordsOf(page, first)
  const opens = CALLED_NOTICE.test(wordsOf(page, last)) ? introduces : publishes
  for (let i = last + 1; i < most && i <= last + FARTHEST_PREAMBLE; i++) {
    const words = wordsOf(page, i)
    if (opens(words)) return true
    // The headline of another page, in a list above the title.
    if (words !== title && lastTitleLine(page, most, i) >= 0) return false
  }
  return false
}

/** A title that names its issuer: the line above it is the signature of the notice before. */
const isWholeTitle = (page: PageLines, first: number): boolean =>
  !wordsOf(page, first).startsWith('关于') && lastTitleLine(page, page.lines.length, first) >= 0
