/** Full dates as EDTF (ISO 8601-2): points, seasons, quarters, ranges, open and closed ends. */

import type { DateMention } from '../mention.ts'
import { dayNumber, four, isDay, isMonth, lastDay, two } from './calendar.ts'
import {
  type Basis,
  FIRST_MONTH_OF_SEASON,
  type FullDate,
  LAST_MONTH_OF_SEASON,
  type ResolvedDate,
} from './full-date.ts'

const UNKNOWN: readonly [number, number] = [Number.NaN, Number.NaN]

/** Whether a date is one of the calendar. */
const exists = ({ year, month, day }: FullDate): boolean =>
  month === null || (day === null ? isMonth(month) : isDay(year, month, day))

interface Bounds {
  readonly text: string
  readonly first: string
  readonly last: string
  readonly days: readonly [number, number]
}

const DAY_OF_EDTF = '-31'.length

const yearText = (year: number | null): string => (year === null ? 'XXXX' : four(year))

/** A full date as EDTF, with its first and last day. */
function boundsOf(date: FullDate): Bounds {
  const { year, month, day, part } = date
  const y = yearText(year)
  if (part === null && year !== null && month !== null && day !== null) {
    const text = `${y}-${two(month)}-${two(day)}`
    const number = dayNumber(year, month, day)
    return { text, first: text, last: text, days: [number, number] }
  }
  const at = (m: number, d: number): string => `${y}-${two(m)}-${two(d)}`
  const number = (m: number, d: number): number => (year === null ? Number.NaN : dayNumber(year, m, d))
  const between = (m1: number, d1: number, m2: number, d2: number, text: string | null): Bounds => ({
    text: text ?? `${at(m1, d1)}/${at(m2, d2)}`,
    first: at(m1, d1),
    last: at(m2, d2),
    days: [number(m1, d1), number(m2, d2)],
  })
  const lastOf = (m: number): number => lastDay(year ?? 2000, m)
  if (part !== null) {
    if (part.kind === 'season') {
      // EDTF knows no season as the end of an interval: there its months stand for it.
      const [m1, m2] = [FIRST_MONTH_OF_SEASON[part.value]!, LAST_MONTH_OF_SEASON[part.value]!]
      return {
        ...between(m1, 1, m2, lastOf(m2), `${y}-${part.value}`),
        first: `${y}-${two(m1)}`,
        last: `${y}-${two(m2)}`,
      }
    }
    if ((part.kind === 'quarter' || part.kind === 'half') && part.late === true) {
      const m = part.value * (part.kind === 'quarter' ? 3 : 6)
      return between(m, 1, m, lastOf(m), `${y}-${two(m)}`)
    }
    if (part.kind === 'quarter')
      return between(part.value * 3 - 2, 1, part.value * 3, lastOf(part.value * 3), `${y}-${part.value + 32}`)
    if (part.kind === 'half')
      return between(part.value * 6 - 5, 1, part.value * 6, lastOf(part.value * 6), `${y}-${part.value + 39}`)
    if (part.kind === 'edge' && part.of === 'year') {
      const m = { begin: 1, middle: 6, end: 12 }[part.value]
      return between(m, 1, m, lastOf(m), `${y}-${two(m)}`)
    }
    if (part.kind === 'unnumbered') {
      const text = month === null ? `${y}-XX-XX` : `${y}-${two(month)}-XX`
      return { text, first: text, last: text, days: UNKNOWN }
    }
    if (part.kind === 'thirds' && month !== null)
      return part.value === 1
        ? between(month, 1, month, 20, null)
        : between(month, 11, month, lastOf(month), null)
    if (part.kind === 'fortnight' && month !== null)
      return part.value === 1
        ? between(month, 1, month, 15, null)
        : between(month, 16, month, lastOf(month), null)
    const third =
      part.kind === 'third'
        ? part.value
        : { begin: 1, middle: 2, end: 3 }[(part as { value: 'begin' | 'middle' | 'end' }).value]
    // 本月底 without a publication date: nothing tells the month.
    if (month === null) return { text: `${y}-XX`, first: `${y}-XX`, last: `${y}-XX`, days: UNKNOWN }
    const m = month
    return between(m, third * 10 - 9, m, third === 3 ? lastOf(m) : third * 10, null)
  }
  if (month === null && day !== null)
    return {
      text: `${y}-XX-${two(day)}`,
      first: `${y}-XX-${two(day)}`,
      last: `${y}-XX-${two(day)}`,
      days: UNKNOWN,
    }
  if (month === null) return between(1, 1, 12, 31, y)
  if (day === null) return between(month, 1, month, lastOf(month), `${y}-${two(month)}`)
  return { text: at(month, day), first: at(month, day), last: at(month, day), days: UNKNOWN }
}

/** A season, quarter or half of a year that nothing tells: EDTF has no such thing. */
const isPartOfUnknown = ({ year, part }: FullDate): boolean =>
  year === null && (part?.kind === 'season' || part?.kind === 'quarter' || part?.kind === 'half')

/** 年底, 6月底, 三季度末. */
const isEnd = (part: FullDate['part']): boolean =>
  part?.kind === 'edge'
    ? part.value === 'end'
    : (part?.kind === 'quarter' || part?.kind === 'half') && part.late === true

/** What a mention comes to, its ends being known. `plan`: it is yet to come. */
export function edtfOfMention(
  mention: DateMention,
  from: FullDate,
  to: FullDate | null,
  basis: Basis,
  plan: boolean,
): ResolvedDate {
  if (isPartOfUnknown(from) || (to !== null && isPartOfUnknown(to)))
    return { edtf: null, basis, deadline: false, first: Number.NaN, last: Number.NaN, unknownYear: true }
  const start = boundsOf(from)
  if (!exists(from) || (to !== null && !exists(to)))
    return { edtf: null, basis, deadline: false, first: Number.NaN, last: Number.NaN }
  if (to !== null) {
    const end = boundsOf(to)
    const quarters = from.part?.kind === 'quarter' && to.part?.kind === 'quarter'
    // 1—3季度 are months, as 前三季度 are.
    const plain = (date: FullDate, bounds: Bounds, side: 'first' | 'last'): string =>
      date.part === null ? bounds.text : quarters ? bounds[side].slice(0, -DAY_OF_EDTF) : bounds[side]
    return {
      edtf: `${plain(from, start, 'first')}/${plain(to, end, 'last')}`,
      basis,
      deadline: false,
      first: start.days[0],
      last: end.days[1],
    }
  }
  // A whole year or month keeps its precision; a part of one is told by its days.
  const edge = (side: 'first' | 'last'): string => (from.part === null ? start.text : start[side])
  switch (mention.shape) {
    case 'since':
      return {
        edtf: `${edge('first')}/..`,
        basis,
        deadline: false,
        first: start.days[0],
        last: Number.POSITIVE_INFINITY,
      }
    case 'until':
      return {
        edtf: `../${edge('last')}`,
        basis,
        deadline: false,
        first: Number.NEGATIVE_INFINITY,
        last: start.days[1],
      }
    case 'before':
      return {
        edtf: `../${edge('last')}`,
        basis,
        deadline: true,
        first: Number.NEGATIVE_INFINITY,
        last: start.days[1],
      }
    default:
      // What is planned for the end of a month is due on its last day.
      if (plan && isEnd(from.part)) {
        return { edtf: start.last, basis, deadline: true, first: start.days[1], last: start.days[1] }
      }
      return { edtf: start.text, basis, deadline: false, first: start.days[0], last: start.days[1] }
  }
}
