/**
 * Dates in digits alone that do not open with a year of four digits and a mark: 13.5.2015, 3-7-2017, 27-7-3, 2010 01 29, 12/1.
 * Such digits may as well be a version, an address, a score or the page of a document: what touches a longer row of digits, letters
 * or marks is refused. Where the calendar lets both the day and the month stand first, both readings are given.
 */
import { digitsEnd, isAsciiDigit, isLatin } from '../../text/letters.ts'
import type { Reading } from '../mention.ts'
import { measureWordAt } from '../quantities/units.ts'
import { isDay, isLikelyYear } from './calendar.ts'

export interface NumericDate {
  readonly end: number
  readonly readings: readonly Reading[]
}

/** The repair that a date is told with whose day and month stand in an order that the digits do not tell. */
export const UNTOLD_ORDER = 'day-month-order'

/** Two digits of a year: 89 is 1989, 07 is 2007. */
export const centuryOf = (value: number): number => value + (value < 50 ? 2000 : 1900)

/** Behind such digits these make them the number of a room, a method, an amount: 3-2-01室, 12-3-5工作法. */
const NO_DATE_BEHIND = '室号楼栋幢单元层座工模法机型版%万亿'
/** Before such digits these make them the number of a thing: 附件1-2-03, “12-3-5”. */
const NO_DATE_BEFORE = '件图表章节条款第号线本版“‘'

function stands(text: string, at: number, stop: number, mark: string, left: boolean): boolean {
  if (!left && at > 0) {
    const before = text.charCodeAt(at - 1)
    if (isAsciiDigit(before) || isLatin(before) || '.-/—~_#*'.includes(text[at - 1]!)) return false
    if (NO_DATE_BEFORE.includes(text[at - 1]!)) return false
  }
  const unit = text.charCodeAt(stop)
  if (isAsciiDigit(unit) || isLatin(unit) || NO_DATE_BEHIND.includes(text[stop] ?? ' ')) return false
  const measure = measureWordAt(text, stop)
  // 于2024.5.13-6.28对某局开展巡察.
  if (measure !== null && measure !== '起' && measure !== '对') return false
  return text[stop] !== mark && !('./'.includes(text[stop] ?? ' ') && isAsciiDigit(text.charCodeAt(stop + 1)))
}

/** The date at `at`, whose first digits end at `digits`; `left`: it closes a range. Null where none stands there. */
export function readMarked(
  text: string,
  at: number,
  digits: number,
  end: number,
  left: boolean,
): NumericDate | null {
  const mark = text[digits]
  if ((mark !== '-' && mark !== '/' && mark !== '.') || digits - at > 2) return null
  const second = digitsEnd(text, digits + 1, Math.min(end, digits + 4))
  if (second === digits + 1 || second - digits > 3) return null
  const [a, b] = [Number(text.slice(at, digits)), Number(text.slice(digits + 1, second))]
  if (text[second] !== mark) return readMonthAndDay(text, at, digits, second, a, b)
  const third = digitsEnd(text, second + 1, Math.min(end, second + 6))
  const length = third - second - 1
  const c = Number(text.slice(second + 1, third))
  if (!stands(text, at, third, mark, left)) return null
  if (length === 4) return isLikelyYear(c) ? dayOrMonthFirst(third, c, a, b) : null
  if (length === 0 || length > 2 || mark === '.') return null
  // 27-7-3: the year first is the order of the language, and holds wherever the calendar allows it.
  if (digits - at === 2 && isDay(centuryOf(a), b, c))
    return { end: third, readings: [{ year: centuryOf(a), month: b, day: c }] }
  return length === 2 ? dayOrMonthFirst(third, centuryOf(c), a, b) : null
}

function dayOrMonthFirst(end: number, year: number, a: number, b: number): NumericDate | null {
  const readings: Reading[] = []
  if (isDay(year, b, a)) readings.push({ year, month: b, day: a })
  if (a !== b && isDay(year, a, b)) readings.push({ year, month: a, day: b })
  return readings.length === 0 ? null : { end, readings }
}

/**
 * 12/1 in a line of its own. The second number is the smaller one, so that it is no fraction and no page of several (1/12).
 */
function readMonthAndDay(
  text: string,
  at: number,
  digits: number,
  stop: number,
  month: number,
  day: number,
): NumericDate | null {
  const alone = (text[at - 1] ?? '\n') === '\n' && (text[stop] ?? '\n') === '\n'
  if (text[digits] !== '/' || !alone || month <= day || !isDay(null, month, day)) return null
  return { end: stop, readings: [{ year: null, month, day }] }
}

/** 2010 01 29 behind its year: month and day in two digits each, and no further group as in a telephone number. */
export function readSpaced(
  text: string,
  at: number,
  digits: number,
  end: number,
  year: number,
): NumericDate | null {
  if (text[digits] !== ' ' || end < digits + 6) return null
  const stop = digits + 6
  const groups = /^ (\d\d) (\d\d)$/.exec(text.slice(digits, stop))
  if (groups === null || !stands(text, at, stop, ' ', false)) return null
  const [month, day] = [Number(groups[1]), Number(groups[2])]
  return isDay(year, month, day) ? { end: stop, readings: [{ year, month, day }] } : null
}

/** 4.30日, 12.1日: month and day with a point between, where 日 says so. Null where none stands at `at`. */
export function dottedDay(text: string, at: number, digits: number, end: number): NumericDate | null {
  if (text[digits] !== '.' || digits - at > 2) return null
  const second = digitsEnd(text, digits + 1, Math.min(end, digits + 4))
  const [month, day] = [Number(text.slice(at, digits)), Number(text.slice(digits + 1, second))]
  if (second - digits > 3 || !isDay(null, month, day)) return null
  const behind = text.slice(second, second + LONGEST_END)
  if (/^日(?![均常内间班利])/.test(behind)) return { end: second + 1, readings: [{ year: null, month, day }] }
  // 4.12至4.26日: the last one says 日 for both.
  return /^(——|—|-|~|至|到)\d{1,2}\.\d{1,2}日(?![均常内间])/.test(behind)
    ? { end: second, readings: [{ year: null, month, day }] }
    : null
}
const LONGEST_END = 10

/** Whether a day may stand at `at`: 缩短至3.5日 and 平均4.5日 are amounts. */
export const standsAsDay = (text: string, at: number): boolean =>
  at === 0 || ',。;:、(“\n 于在自从'.includes(text[at - 1]!)

/** The second end of 2021.4.12-4.26: month and day with the mark of the first end. Null where none stands at `at`. */
export function monthAndDayLike(
  text: string,
  at: number,
  digits: number,
  end: number,
  left: { readonly start: number; readonly end: number },
): NumericDate | null {
  const mark = text[digits] ?? ' '
  if (!'-./'.includes(mark) || text[at - 1] === mark) return null
  const first = text.slice(left.start, Math.min(left.end, left.start + LONGEST_END))
  if (/^\d{4}([-./])\d{1,2}\1\d{1,2}$/.exec(first)?.[1] !== mark) return null
  const second = digitsEnd(text, digits + 1, Math.min(end, digits + 4))
  const [month, day] = [Number(text.slice(at, digits)), Number(text.slice(digits + 1, second))]
  if (second - digits > 3 || !isDay(null, month, day) || !stands(text, at, second, mark, true)) return null
  return { end: text[second] === '日' ? second + 1 : second, readings: [{ year: null, month, day }] }
}
