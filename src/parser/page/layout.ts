/**
 * What each line of the page is before anything is parsed: title, source line, page furniture, body, contact, signature.
 * One pass down from the top, one up from the bottom; between them everything is body unless it is plainly furniture.
 */
import type { Line } from '../../text/lines.ts'
import { isBodyName, isShortName } from '../body-names.ts'
import { markerAt } from '../outline/markers.ts'
import { isAddressItem, isClosing, isContactItem, isInvitation, isWayToReach } from './contact-lines.ts'
import { contentsLines } from './contents.ts'
import { isBreadcrumb, isFurniture, LONGEST_FURNITURE, opensLinkList } from './furniture.ts'
import {
  isDatedLine,
  isDatedName,
  isDatedSite,
  isLoneLabel,
  isMeta,
  isSite,
  keepsSite,
  tellsSource,
} from './source-line.ts'
import { CALLED, endsTitle, isSiteName, OPENS_SOURCE, speaksOfInspection } from './title-lines.ts'

export type LineKind = 'title' | 'meta' | 'furniture' | 'body' | 'contact' | 'signature'

export interface Layout {
  readonly kinds: readonly LineKind[]
  /** First and last line of the first full copy of the title; null where there is none. `start`, `end` are clean offsets. */
  readonly title: { readonly start: number; readonly end: number } | null
}

const LONGEST_TITLE_LINE = 70
const LONGEST_TITLE_LINES = 4
const LONGEST_HEAD = 40
const SHORT_LINE = 40
/** 县局党组; but 党组 alone goes on with the line above. */
const SHORTEST_NAME = 4
const LONGEST_CONTACT_LINE = 500
/** Attachments in a list, at most. */
const LONGEST_LIST = 12

/** (2025年6月20日), 【通报】: a note in brackets. */
const isNote = (words: string): boolean => /^[(【〔][^()【】:]{2,24}[)】〕]$/.test(words)

/** (此件主动公开), (盖章): what a page or a paper adds below the text. */
const PAPER_NOTE =
  /^.(此件|本件|该件|此页|附件|附表|信息公开)|^.(依申请|不予|主动)公开.$|^.(加盖)?(公章|盖章|印章|代章|签章|签字|印)?.$|供稿.$/

/** What a note in brackets below the text is: who signed or when, or the paper's own words; null where it is of the text: (长期坚持). */
const kindOfNote = (words: string): LineKind | null => {
  const inner = words.slice(1, -1)
  if (isDatedLine(inner) || isBodyName(inner) || isDatedName(inner)) return 'signature'
  return PAPER_NOTE.test(words) ? 'meta' : null
}

/** Without a title of the usual form: the first line of the page that speaks of an inspection. */
const isHeadline = (words: string): boolean =>
  speaksOfInspection(words) &&
  words.length >= 8 &&
  words.length <= LONGEST_TITLE_LINE &&
  !/[。;:,]$/.test(words)

/** 抄送:县纪委监委,县委巡察办。: at the foot of a paper. */
const COPIED_TO = /^(?:抄送|抄报|主送|分送) ?:/

const BEHIND_TITLE = new RegExp(`(${CALLED}|情况) *(?=${OPENS_SOURCE}|\\[|【)`)

/** A title without what a page glues to it: a column tag before, a date or labels behind. */
function titleWithin(text: string, start: number, end: number): { start: number; end: number } {
  let words = text.slice(start, end)
  const tag = /^【[^】]{1,12}】 ?/.exec(words)
  if (tag !== null) start += tag[0].length
  words = text.slice(start, end)
  const behind = BEHIND_TITLE.exec(words)
  if (behind !== null) end = start + behind.index + behind[1]!.length
  return { start, end }
}

/**
 * Tells what every line is.
 *
 * @param isHeading whether the markup tells that a line is a heading: then it is no second copy of the title
 * @param table the first line of a table: it is of the body, and so is what follows
 */
export function readLayout(
  text: string,
  lines: readonly Line[],
  isHeading: (line: Line) => boolean = () => false,
  table: number = lines.length,
): Layout {
  const contents = contentsLines(text, lines)
  const kinds: LineKind[] = lines.map((line, i) =>
    contents.has(i) || isFurniture(text, line) ? 'furniture' : 'body',
  )
  const wordsOf = (i: number): string =>
    text.slice(lines[i]!.start, Math.min(lines[i]!.end, lines[i]!.start + LONGEST_CONTACT_LINE))
  let title: { start: number; end: number } | null = null
  let printed = ''
  let head = 0

  for (; head < table && head < LONGEST_HEAD + contents.size; head++) {
    const line = lines[head]!
    const words = wordsOf(head)
    if (kinds[head] === 'furniture') {
      // 字号:大 中 小 2022-11-03 来源:区市场监管局: the page's own words before its source line.
      if (tellsSource(words) || isDatedSite(words)) kinds[head] = 'meta'
      continue
    }
    if (isBreadcrumb(words)) {
      kinds[head] = 'furniture'
      continue
    }
    const last = lastTitleLine(head)
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
    if (isMeta(words)) {
      kinds[head] = 'meta'
      continue
    }
    if (head > 0 && kinds[head - 1] === 'title' && isSiteName(words)) {
      kinds[head] = 'furniture'
      continue
    }
    if (isLoneLabel(words) && head + 1 < lines.length) {
      kinds[head] = 'meta'
      head++
      kinds[head] = 'meta'
      continue
    }
    // Above the title: a line in another script, a table of contents.
    if (
      title === null &&
      words.length <= LONGEST_TITLE_LINE &&
      !words.includes('。') &&
      (!/[\u3400-\u9fff]/.test(words) || startsNumbered(head)) &&
      titleFollows(head)
    ) {
      kinds[head] = 'furniture'
      continue
    }
    if (opensBody(line, words)) break
    // A short line above the title is the page's; below it a name or a note of the head. Anything else is the notice itself.
    if (title === null && titleFollows(head)) kinds[head] = isDatedName(words) ? 'meta' : 'furniture'
    else if (title === null && isHeadline(words) && head + 1 < lines.length) {
      kinds[head] = 'title'
      title = { start: line.start, end: line.end }
      printed = squeeze(words)
    } else if (
      title !== null &&
      (isBodyName(words) || isDatedName(words) || isNote(words) || metaFollows(head))
    )
      kinds[head] = 'meta'
    else break
  }
  const bodyStart = head
  readTail()
  return { kinds, title }

  function squeeze(words: string): string {
    return words.replace(/[\s ]+/g, '')
  }

  function opensBody(line: Line, words: string): boolean {
    const marker = markerAt(text, line.start, line.end)
    if (isHeading(line) || (marker !== null && marker.style.name !== 'bullet')) return true
    return words.length > SHORT_LINE || /[。;:,!]$/.test(words)
  }

  /** The last line of a title that begins here, or -1. */
  function lastTitleLine(first: number): number {
    let joined = ''
    for (let i = first; i < table && i < first + LONGEST_TITLE_LINES; i++) {
      const words = wordsOf(i)
      if (
        words.length > LONGEST_TITLE_LINE + LONGEST_FURNITURE ||
        /[。;!]|^(根据|按照)|现将/.test(words) ||
        (i > first && startsNumbered(i)) ||
        (i > first && (kinds[i] === 'furniture' || isMeta(words) || isDatedName(words))) ||
        (i === first + 1 && beginsAnew(wordsOf(first), words))
      )
        return -1
      joined += words
      const span = titleWithin(joined, 0, joined.length)
      // 通　　报: the last word of a title is often spread over its line.
      const candidate = squeeze(joined.slice(span.start, span.end))
      if (i === first && (isMeta(words) || isPageName(i))) return -1
      if (candidate.length > 2 * LONGEST_TITLE_LINE) return -1
      if (endsTitle(candidate) && speaksOfInspection(candidate) && candidate.length >= 8)
        return !startsNumbered(first) ? i : -1
      if (i === first && !(isBodyName(squeeze(words)) || /^(中共|关于|【)|关于|党组|党委|委员会/.test(words)))
        return -1
    }
    return -1
  }

  /** 永宁网站 above a title; but 永宁广播电视台 above 关于…的通报. */
  function isPageName(i: number): boolean {
    return isSite(wordsOf(i)) && !(i + 1 < lines.length && wordsOf(i + 1).startsWith('关于'))
  }

  /** Whether a line is the whole title and the one above it of the page: 市水利局党组文件, 市委巡察办 above 市林业局党组关于…通报. */
  function beginsAnew(above: string, words: string): boolean {
    const about = words.indexOf('关于')
    if (about < SHORTEST_NAME || !isBodyName(words.slice(0, about)) || !endsTitle(squeeze(words)))
      return false
    // 市纪委 above 市监委关于…: two that issue it together.
    return (
      above.endsWith('文件') ||
      words.startsWith('中共') ||
      words.startsWith(above) ||
      (keepsSite(above) && !keepsSite(words.slice(0, about)))
    )
  }

  function startsNumbered(i: number): boolean {
    const marker = markerAt(text, lines[i]!.start, lines[i]!.end)
    return marker !== null && marker.ordinal !== null
  }

  /** Whether the source line is yet to come: what stands before it is a subtitle. */
  function metaFollows(i: number): boolean {
    for (let j = i + 1; j < lines.length && j <= i + 3; j++) if (isMeta(wordsOf(j))) return true
    return false
  }

  function titleFollows(i: number): boolean {
    for (let j = i + 1; j < lines.length && j < i + 24; j++)
      if (kinds[j] !== 'furniture' && lastTitleLine(j) >= 0) return true
    return false
  }

  /** From the bottom up: page furniture, signature and date, the contact block. */
  function readTail(): void {
    const links = firstLinkList()
    for (let i = links; i < lines.length; i++) kinds[i] = 'furniture'
    let last = lines.length - 1
    let seen = 0
    let contact = -1
    for (; last >= bodyStart && seen < LONGEST_HEAD; last--) {
      if (kinds[last] === 'furniture') continue
      const words = wordsOf(last)
      seen++
      const attachments = attachmentsAbove(last)
      if (attachments >= 0) {
        kinds.fill('furniture', attachments, last + 1)
        last = attachments
        continue
      }
      if (startsHeading(last)) break
      if (isWholeContact(last)) {
        kinds[last] = 'contact'
        contact = last
        continue
      }
      if (COPIED_TO.test(words)) {
        kinds[last] = 'meta'
        continue
      }
      if (isClosing(words)) continue
      const note = last > bodyStart && isNote(words) ? kindOfNote(words) : null
      if (note !== null) {
        kinds[last] = note
        continue
      }
      // (已完成): a word of the body, but a signature may stand above it.
      if (isNote(words) && last > bodyStart) continue
      if (isSignature(words) || (isShortName(words) && datedFollows(last))) {
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
      if (last > bodyStart && isOfOneLine(last - 1, last) && isWholeContact(last - 1))
        kinds[last - 1] = 'contact'
      break
    }
  }

  /** Whether two lines are parts of one that was cut. */
  function isOfOneLine(i: number, next: number): boolean {
    return !text.slice(lines[i]!.end, lines[next]!.start).includes('\n')
  }

  /** Where a list of attachments begins (附件: and a numbered line for each) that ends here; -1 where none does. */
  function attachmentsAbove(last: number): number {
    for (let i = last; i >= bodyStart && i > last - LONGEST_LIST; i--) {
      const words = wordsOf(i)
      if (/^附件 ?:$/.test(words)) return i < last ? i : -1
      // The first may stand on the line of the word: 附件:1.… above 2.….
      if (/^附件 ?: ?1[.、]/.test(words)) return i < last ? i : -1
      if (!startsNumbered(i) || words.length > SHORT_LINE * 2 || words.includes('。')) return -1
    }
    return -1
  }

  function startsHeading(i: number): boolean {
    return startsNumbered(i) && !isWholeContact(i)
  }

  /** Whether nothing but the way to reach the body stands on a line; numbered lines are of the outline unless a label follows. */
  function isWholeContact(i: number): boolean {
    const { start, end } = lines[i]!
    if (end - start >= LONGEST_CONTACT_LINE) return false
    const item = itemAt(i)
    if (item === null) return isWayToReach(wordsOf(i))
    return (
      isContactItem(item) || (isAddressItem(item) && (isNumberedContact(i - 1) || isNumberedContact(i + 1)))
    )
  }

  function isNumberedContact(i: number): boolean {
    const item = lines[i] === undefined ? null : itemAt(i)
    return item !== null && isContactItem(item)
  }

  /** What stands behind the number of a line; null where it has none. */
  function itemAt(i: number): string | null {
    const { start, end } = lines[i]!
    const marker = markerAt(text, start, end)
    if (marker?.ordinal == null) return null
    return text.slice(marker.end, Math.min(end, start + LONGEST_CONTACT_LINE)).trim()
  }

  /** Where a list of other pages' headlines begins: everything behind it is theirs. */
  function firstLinkList(): number {
    for (let i = Math.max(bodyStart, lines.length - LONGEST_HEAD); i < lines.length; i++) {
      if (kinds[i] === 'furniture' && opensLinkList(text, lines[i]!)) {
        const rest = lines.slice(i + 1)
        if (
          rest.every((line, k) => line.end - line.start < LONGEST_FURNITURE && !/。/.test(wordsOf(i + 1 + k)))
        )
          return i
      }
    }
    return lines.length
  }

  /** Whether the next line that is not the page's own is a date: what stands above it is a signature. */
  function datedFollows(i: number): boolean {
    let next = i + 1
    while (next < lines.length && (kinds[next] === 'furniture' || kinds[next] === 'meta')) next++
    return next < lines.length && isDatedLine(wordsOf(next))
  }

  function isSignature(words: string): boolean {
    return isDatedLine(words) || isBodyName(words) || isDatedName(words)
  }
}
