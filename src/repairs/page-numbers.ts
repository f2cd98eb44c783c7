import type { Edit } from '../text/edits.ts'
import type { Line } from '../text/lines.ts'
import { endsSentence } from '../text/sentences.ts'

/** What a line that is only a page number looks like. Anchored and short: at most `LONGEST` letters are looked at. */
const PAGE_NUMBER: readonly { readonly pattern: RegExp; readonly example: string }[] = [
  { pattern: /^[-—~·.] ?\d{1,4} ?[-—~·.]$/, example: '— 3 —' },
  { pattern: /^—{1,3} ?\d{1,4} ?—{1,3}$/, example: '——3——' },
  { pattern: /^第 ?\d{1,4} ?页$/, example: '第 3 页' },
  { pattern: /^第 ?\d{1,4} ?页[ ,/]?共 ?\d{1,4} ?页$/, example: '第3页 共12页' },
  { pattern: /^\d{1,4} ?\/ ?\d{1,4}$/, example: '3/12' },
  { pattern: /^[Pp]age \d{1,4}( of \d{1,4})?$/, example: 'Page 3 of 12' },
]
const LONGEST = 20
/** The letters that the rows begin and end with. */
const OPENS = '0123456789-—~·.第Pp'
const CLOSES = '0123456789-—~·.页'

/** Whether a line is a page number and nothing else. */
export function isPageNumber(text: string, line: Line): boolean {
  if (line.end - line.start > LONGEST) return false
  if (!OPENS.includes(text[line.start]!) || !CLOSES.includes(text[line.end - 1]!)) return false
  const words = text.slice(line.start, line.end)
  return PAGE_NUMBER.some(row => row.pattern.test(words))
}

/**
 * Page numbers between two lines of one sentence are taken out, so that the sentence closes up. A page number between
 * two paragraphs stays: it is a line of page furniture like any other.
 */
export function removePageNumbers(text: string, lines: readonly Line[]): Edit[] {
  const edits: Edit[] = []
  for (let i = 1; i + 1 < lines.length; i++) {
    if (!isPageNumber(text, lines[i]!)) continue
    const before = lines[i - 1]!
    if (endsSentence(text, before.start, before.end)) continue
    let next = i + 1
    while (next < lines.length && isPageNumber(text, lines[next]!)) next++
    // The line end before the number stays: whether the two lines are one is for the hard wraps to say.
    if (next < lines.length)
      edits.push({
        start: text.indexOf('\n', before.end) + 1,
        end: lines[next]!.start,
        insert: '',
        leaf: 'furniture',
      })
    i = next - 1
  }
  return edits
}
