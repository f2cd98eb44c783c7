import type { ResolvedDate } from '../normalizer/dates/full-date.ts'
import { type Clock, resolveDate } from '../normalizer/dates/resolve.ts'
import { type InspectionDates, surroundingsOf } from '../normalizer/dates/surroundings.ts'
import type { DateMention } from '../normalizer/mention.ts'
import { scanFacts } from '../normalizer/scan.ts'
import { type ContactPieces, readContact } from '../parser/front-matter/contact.ts'
import type { Line } from '../text/lines.ts'
import type { Piece } from '../text/piece.ts'

/** When comments are taken. */
export interface ContactPeriod {
  readonly mention: DateMention
  readonly date: ResolvedDate
}

/** What the lines of the contact block tell. */
export function contactOf(text: string, block: readonly Line[]): ContactPieces {
  if (block.length === 0) return { phones: [], addresses: [], postcodes: [], emails: [], periods: [] }
  return readContact(text, { start: block[0]!.start, end: block[block.length - 1]!.end })
}

/** Where the contact block tells when comments are taken; else where the preamble does: 现予公示,公示期为2024年3月4日至3月15日。 */
export function commentPeriods(text: string, contact: ContactPieces, preamble: Piece): readonly Piece[] {
  if (contact.periods.length > 0) return contact.periods
  const told = PERIOD_IN_PREAMBLE.exec(text.slice(preamble.start, preamble.end))
  if (told === null) return []
  const end = preamble.start + told.index + told[0].length
  return [{ start: end - told[1]!.length, end }]
}
const PERIOD_IN_PREAMBLE = /(?:公示|公开|公布)(?:期限?|时间)(?:为|是|自|从|[:(])([^。;]{6,40})/

/** When comments are taken: the first range of the contact block's periods, against the publication if that is known. */
export function periodOf(
  text: string,
  pieces: readonly Piece[],
  clock: Clock,
  published: boolean,
): ContactPeriod | null {
  const found = pieces.flatMap(piece => datesWithin(text, piece))
  const mention = found.find(date => date.to !== null) ?? found[0]
  // 3月11日起15日: its end is told, but not as a date.
  if (
    mention === undefined ||
    (mention.shape === 'since' && LASTS.test(text.slice(mention.end, mention.end + 10)))
  )
    return null
  clock.sentence = null
  if (published) clock.anchor = null
  const dates: InspectionDates = { period: null, feedback: null, periodEnd: null }
  return {
    mention,
    date: resolveDate(mention, clock, surroundingsOf(text, mention, found, clock, dates, true)),
  }
}

function datesWithin(text: string, piece: Piece): DateMention[] {
  return scanFacts(text, piece.start, piece.end).flatMap(mention =>
    mention.kind !== 'date'
      ? []
      : mention.shape === 'point' && UP_TO.test(text.slice(piece.start, mention.start))
        ? [{ ...mention, shape: 'until' as const }]
        : isLoneDay(mention)
          ? []
          : [mention],
  )
}
const LASTS = /^[, ]?(?:为期|共)?[\d一二三四五六七八九十]{1,3} ?个?(?:工作日|自然日|日|天)/

/** 公示时间:15日: how long, and no day of the month; but 12日至18日. */
const isLoneDay = ({ shape, from }: DateMention): boolean =>
  shape === 'point' &&
  from.readings.every(({ year, month, day }) => year === null && month === null && day !== null)

/** 即日起至1月31日, 公示之日起至…: no one day, but until then. */
const UP_TO = /(起|公[布示开]|通报|即日)[^。,;]{0,6}[至到] ?$|截[至止]?到? ?$|截止(?:时间|日期)[:为是]? ?$/
