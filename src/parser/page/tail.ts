/** What stands below the body: signature and date, the way to reach the body, the page's own words, links to other pages. */
import { isBodyName, isShortName } from '../body-names.ts'
import { markerAt } from '../outline/markers.ts'
import { isAddressItem, isClosing, isContactItem, isInvitation, isWayToReach } from './contact-lines.ts'
import { LONGEST_FURNITURE, opensLinkList } from './furniture.ts'
import {
  isNote,
  type LineKind,
  LONGEST_CONTACT_LINE,
  LONGEST_HEAD,
  type PageLines,
  SHORT_LINE,
  startsNumbered,
  wordsOf,
} from './page-lines.ts'
import { isDatedLine, isDatedName, isMeta } from './source-line.ts'

/** Attachments in a list, at most. */
const LONGEST_LIST = 12

/** [1] 林长制指2021年起推行的制度。 */
const FOOTNOTE = /^\[\d{1,3}\] ?[^\s\d]/

/** 抄送:县纪委监委,县委巡察办。: at the foot of a paper. */
const COPIED_TO = /^(?:抄送|抄报|主送|分送) ?:/

/** (此件主动公开), (盖章): what a page or a paper adds below the text. */
const PAPER_NOTE =
  /^.(此件|本件|该件|此页|附件|附表|信息公开)|^.(依申请|不予|主动)公开.$|^.(加盖)?(公章|盖章|印章|代章|签章|签字|印)?.$|供稿.$/

/** What a note in brackets below the text is: who signed or when, or the paper's own words; null where it is of the text: (长期坚持). */
const kindOfNote = (words: string): LineKind | null => {
  const inner = words.slice(1, -1)
  if (isDatedLine(inner) || isBodyName(inner) || isDatedName(inner)) return 'signature'
  return PAPER_NOTE.test(words) ? 'meta' : null
}

/** Reads up from the bottom to the line `bodyStart`, and sets the kinds of the lines that are of the tail. */
export function readTail(page: PageLines, bodyStart: number): void {
  const { lines, kinds } = page
  const links = firstLinkList(page, bodyStart)
  for (let i = links; i < lines.length; i++) kinds[i] = 'furniture'
  let last = lines.length - 1
  let seen = 0
  let contact = -1
  for (; last >= bodyStart && seen < LONGEST_HEAD; last--) {
    if (kinds[last] === 'furniture') continue
    const words = wordsOf(page, last)
    seen++
    const attachments = attachmentsAbove(page, bodyStart, last)
    if (attachments >= 0) {
      kinds.fill('furniture', attachments, last + 1)
      last = attachments
      continue
    }
    if (startsHeading(page, last)) break
    if (isWholeContact(page, last)) {
      kinds[last] = 'contact'
      contact = last
      continue
    }
    if (COPIED_TO.test(words)) {
      kinds[last] = 'meta'
      continue
    }
    // The notes of a document stand below all else, and are of the body.
    if (isClosing(words) || (last > bodyStart && FOOTNOTE.test(words))) continue
    const note = last > bodyStart && isNote(words) ? kindOfNote(words) : null
    if (note !== null) {
      kinds[last] = note
      continue
    }
    // (已完成): a word of the body, but a signature may stand above it.
    if (isNote(words) && last > bodyStart) continue
    if (isSignature(words) || (isShortName(words) && datedFollows(page, last))) {
      kinds[last] = isBodyName(words) || contact < 0 || last < contact ? 'signature' : 'contact'
      continue
    }
    if (isMeta(words)) {
      kinds[last] = 'meta'
      continue
    }
    if (contact >= 0 && isInvitation(words)) {
      kinds[last] = 'contact'
      contact = last
      continue
    }
    // 联系电话:…。市水利局将持续整改: a sentence behind the way to reach the body, on its line.
    if (last > bodyStart && isOfOneLine(page, last - 1, last) && isWholeContact(page, last - 1))
      kinds[last - 1] = 'contact'
    break
  }
}

/** Whether two lines are parts of one that was cut. */
function isOfOneLine({ text, lines }: PageLines, i: number, next: number): boolean {
  return !text.slice(lines[i]!.end, lines[next]!.start).includes('\n')
}

/** Where a list of attachments begins (附件: and a numbered line for each) that ends here; -1 where none does. */
function attachmentsAbove(page: PageLines, bodyStart: number, last: number): number {
  for (let i = last; i >= bodyStart && i > last - LONGEST_LIST; i--) {
    const words = wordsOf(page, i)
    if (/^附件 ?:$/.test(words)) return i < last ? i : -1
    // The first may stand on the line of the word: 附件:1.… above 2.….
    if (/^附件 ?: ?1[.、]/.test(words)) return i < last ? i : -1
    if (!startsNumbered(page, i) || words.length > SHORT_LINE * 2 || words.includes('。')) return -1
  }
  return -1
}

function startsHeading(page: PageLines, i: number): boolean {
  return startsNumbered(page, i) && !isWholeContact(page, i)
}

/** Whether nothing but the way to reach the body stands on a line; numbered lines are of the outline unless a label follows. */
function isWholeContact(page: PageLines, i: number): boolean {
  const { start, end } = page.lines[i]!
  if (end - start >= LONGEST_CONTACT_LINE) return false
  const item = itemAt(page, i)
  if (item === null) return isWayToReach(wordsOf(page, i))
  return (
    isContactItem(item) ||
    (isAddressItem(item) && (isNumberedContact(page, i - 1) || isNumberedContact(page, i + 1)))
  )
}

function isNumberedContact(page: PageLines, i: number): boolean {
  const item = page.lines[i] === undefined ? null : itemAt(page, i)
  return item !== null && isContactItem(item)
}

/** What stands behind the number of a line; null where it has none. */
function itemAt({ text, lines }: PageLines, i: number): string | null {
  const { start, end } = lines[i]!
  const marker = markerAt(text, start, end)
  if (marker?.ordinal == null) return null
  return text.slice(marker.end, Math.min(end, start + LONGEST_CONTACT_LINE)).trim()
}

/** Where a list of other pages' headlines begins: everything behind it is theirs. */
function firstLinkList(page: PageLines, bodyStart: number): number {
  const { text, lines, kinds } = page
  for (let i = Math.max(bodyStart, lines.length - LONGEST_HEAD); i < lines.length; i++) {
    if (kinds[i] === 'furniture' && opensLinkList(text, lines[i]!)) {
      const rest = lines.slice(i + 1)
      if (
        rest.every(
          (line, k) => line.end - line.start < LONGEST_FURNITURE && !/。/.test(wordsOf(page, i + 1 + k)),
        )
      )
        return i
    }
  }
  return lines.length
}

/** Whether the next line that is not the page's own is a date: what stands above it is a signature. */
function datedFollows(page: PageLines, i: number): boolean {
  const { lines, kinds } = page
  let next = i + 1
  while (next < lines.length && (kinds[next] === 'furniture' || kinds[next] === 'meta')) next++
  return next < lines.length && isDatedLine(wordsOf(page, next))
}

function isSignature(words: string): boolean {
  return isDatedLine(words) || isBodyName(words) || isDatedName(words)
}
