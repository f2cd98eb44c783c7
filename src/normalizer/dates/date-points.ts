/** One end of a date as it is printed: in digits, by a word, in Han numerals. */
import { digitsEnd, isAsciiDigit, isHan } from '../../text/letters.ts'
import { decodeHan } from '../../text/numerals/decode.ts'
import { hanDigit, isHanNumeral } from '../../text/numerals/letters.ts'
import type { DatePoint } from '../mention.ts'
import { isDay, isLikelyYear, isMonth } from './calendar.ts'
import { readBareYear, readDamaged } from './damaged-dates.ts'
import { yearParts, yearWords } from './date-words.ts'
import { behindDoubleBlank } from './double-blanks.ts'
import { lasts, lastsDays } from './lasting.ts'
import { fusedRangeEnd, isSpanOfMonths, splitHanMonthDay } from './lost-letters.ts'
import { damaged, NOTHING, numericPoint, one } from './make-point.ts'
import {
  afterMonth,
  afterYear,
  closesDay,
  goesOnWithMonths,
  goesOnWithQuarters,
  hanEnd,
  hanNumberAt,
  LONGEST_DIGITS,
  loneSeasonAt,
  monthsFollow,
  opensMonths,
  opensQuarters,
  partAt,
  quarterOfList,
} from './month-days.ts'
import { dottedDay, monthAndDayLike, readMarked, readSpaced, standsAsDay } from './numeric-dates.ts'
import { hanYearAt, yearOfDigits, yearsOfThree } from './printed-years.ts'
import { readWord, recurs } from './worded-dates.ts'

/** One end of a date. `left` is the range's first end, whose unit the second may go without saying. */
export function readPoint(text: string, at: number, end: number, left: DatePoint | null): DatePoint | null {
  const unit = text.charCodeAt(at)
  const listed =
    left === null ? goesOnWithQuarters(text, at) || opensQuarters(text, at) : left.part?.kind === 'quarter'
  const quarter = listed ? quarterOfList(text, at) : null
  if (quarter !== null) return one(at, quarter.end, NOTHING, quarter.part)
  if (isAsciiDigit(unit)) return readDigits(text, at, end, left)

  const word = readWord(text, at, end)
  if (word !== null) return word
  return isHanNumeral(unit) ? readHan(text, at, end, left) : null
}

/** A date that begins with a digit. */
function readDigits(text: string, at: number, end: number, left: DatePoint | null): DatePoint | null {
  const digits = digitsEnd(text, at, Math.min(end, at + LONGEST_DIGITS + 2))
  const length = digits - at
  const value = Number(text.slice(at, digits))
  const spaced = text[digits] === ' ' ? digits + 1 : digits
  const suffix = text[spaced]
  if (length >= 8) {
    const fused = fusedRangeEnd(text, at, end)
    if (fused > 0) {
      const last = Number(text.slice(fused - 4, fused))
      return damaged(at, afterYear(text, at, fused + 1, end, last).end, [], 'lost-letters')
    }
  }
  if (suffix === '年') {
    const years = length === 3 ? yearsOfThree(text, at, text.slice(at, digits), spaced + 1, end) : []
    if (years.length > 0) return afterLostDigit(text, at, spaced + 1, end, years)
    const year = yearOfDigits(text, at, length, value, spaced + 1, end)
    return year === null ? null : afterYear(text, at, spaced + 1, end, year)
  }
  if (
    length <= 2 &&
    isMonth(value) &&
    left === null &&
    monthsFollow(text, digits, end) &&
    opensMonths(text, at)
  )
    return one(at, digits, { year: null, month: value, day: null }, null)
  const shared = length <= 2 && left !== null ? monthAndDayLike(text, at, digits, end, left) : null
  if (shared !== null) return numericPoint(at, shared)
  const dotted =
    length <= 2 && (left !== null || standsAsDay(text, at)) ? dottedDay(text, at, digits, end) : null
  if (dotted !== null) return numericPoint(at, dotted)
  const marked =
    length <= 2 && '-/.'.includes(suffix ?? ' ') ? readMarked(text, at, digits, end, left !== null) : null
  if (marked !== null) return numericPoint(at, marked)
  if (length === 4 && isLikelyYear(value)) {
    // 2024上半年, 2025秋季: the 年 is left out before a part of the year.
    const part = quarterOfList(text, digits) ?? partAt(text, digits, yearParts)
    if (part?.part != null && part.part.kind !== 'edge')
      return one(at, part.end, { year: value, month: null, day: null }, part.part)
    // 2024冬至2025春: without 季, too.
    const season = loneSeasonAt(text, digits)
    if (season !== null) return one(at, digits + 1, { year: value, month: null, day: null }, season)
    // 2024九、十月份: the 年 before a list is lost.
    const month =
      text[digits + 1] === '、' || text[digits + 2] === '、' ? hanNumberAt(text, digits, end) : null
    if (month !== null && isMonth(month.value) && monthsFollow(text, month.end, end))
      return damaged(at, month.end, [{ year: value, month: month.value, day: null }], 'lost-year')
    const spread = readSpaced(text, at, digits, end, value)
    if (spread !== null) return numericPoint(at, spread)
    const blanks = behindDoubleBlank(text, at, digits, end, value)
    if (blanks !== null) return blanks
    return readNumeric(text, at, digits, end, value) ?? readBareYear(text, at, digits, end, left, value)
  }
  // 1789-01-29: years that no notice speaks of, where the form leaves no doubt.
  if (
    length === 4 &&
    value >= 1000 &&
    value < 3000 &&
    /^-\d\d-\d\d(?![-.\d])/.test(text.slice(digits, digits + 7))
  )
    return readNumeric(text, at, digits, end, value)
  if (suffix === '月' && length <= 2 && isMonth(value)) {
    // Behind a 次年 that was refused stands no month of its own.
    const refused = at > 1 && yearWords.at(text, at - 2)?.value.to === 'context' && isTail(text, at - 2)
    // 20202023年6月: behind two years that have run into each other neither.
    const unread = text[at - 1] === '年' && /((19|20)\d\d){2}年$/.test(text.slice(Math.max(0, at - 9), at))
    if (left === null && (refused || unread || isSpanOfMonths(text, at, spaced + 1))) return null
    return afterMonth(text, at, spaced + 1, end, value)
  }
  // The tail of a date that could not be read is no date: 714日至15日, 13月5日.
  if (left === null && suffix === '日' && isTail(text, at)) return null
  if (left === null && suffix === '日' && length <= 2 && lastsDays(text, at, spaced + 1)) return null
  if (
    (suffix === '日' ||
      (suffix === '号' && (left !== null ? closesDay(text, spaced) : isLoneDay(text, at, spaced + 1)))) &&
    length <= 2 &&
    value >= 1 &&
    value <= 31 &&
    !(left === null && lasts(text, at, spaced)) &&
    text[at - 1] !== '第'
  ) {
    return one(at, spaced + 1, { year: null, month: null, day: value }, null)
  }
  return readDamaged(text, at, digits, end, left)
}

/** What follows a year that has lost one of its digits, in each of the years that it can be. */
function afterLostDigit(
  text: string,
  at: number,
  behind: number,
  end: number,
  years: readonly number[],
): DatePoint {
  const point = afterYear(text, at, behind, end, years[0]!)
  const readings = years.flatMap(year =>
    point.readings.flatMap(reading =>
      reading.month === null || reading.day === null || isDay(year, reading.month, reading.day)
        ? [{ ...reading, year }]
        : [],
    ),
  )
  return { ...point, readings, damage: 'lost-digit' }
}

/** 12号 by itself: not 12号楼, 3号公告, 第5号, 1号、2号. */
const isLoneDay = (text: string, at: number, stop: number): boolean =>
  (at === 0 ||
    ',。;:(\n在于从到至是的'.includes(text[at - 1]!) ||
    (text[at - 1] === ' ' && !isHan(text.charCodeAt(at - 2)))) &&
  (stop >= text.length || ',。;:) \n前后起到至之以上下早晚我你他她'.includes(text[stop]!))

/** Behind the end of a range that could not be read; but 截至20日 is whole. */
export const isTail = (text: string, at: number): boolean =>
  at > 0 &&
  '至到月年—~'.includes(text[at - 1]!) &&
  !/截(止)?[至到]$/.test(text.slice(Math.max(0, at - 3), at))

/** 2019.3至2020.4, 2019.3以来: behind a year and month with a point between, and behind no amount. */
const BEHIND_DOTTED = /^([-—~至到)]|以来|[以之][前后]|起[,。;至到])/
/** 2024-09-20, 2024/9/20, 2024.9.20, 2024.09 behind the year's digits. */
function readNumeric(text: string, at: number, digits: number, end: number, year: number): DatePoint | null {
  const mark = text[digits]
  if (mark !== '-' && mark !== '/' && mark !== '.') return null
  const monthEnd = digitsEnd(text, digits + 1, Math.min(end, digits + 4))
  const month = Number(text.slice(digits + 1, monthEnd))
  if (monthEnd === digits + 1 || monthEnd - digits > 3 || !isMonth(month)) return null
  if (text[monthEnd] === mark) {
    const dayEnd = digitsEnd(text, monthEnd + 1, Math.min(end, monthEnd + 4))
    const day = Number(text.slice(monthEnd + 1, dayEnd))
    if (dayEnd > monthEnd + 1 && dayEnd - monthEnd <= 3 && isDay(year, month, day) && text[dayEnd] !== '号') {
      return one(at, text[dayEnd] === '日' ? dayEnd + 1 : dayEnd, { year, month, day }, null)
    }
    return null
  }
  // 2019.3 alone may be an amount: a month only in a range or in two digits with nothing counted behind.
  if (
    mark === '.' &&
    !BEHIND_DOTTED.test(text.slice(monthEnd, monthEnd + 2)) &&
    !/[(—~至到-]/.test(text[at - 1] ?? ' ')
  )
    return null
  if (mark === '-' && monthEnd - digits !== 3) return null
  if (text[monthEnd] === '年' || text[monthEnd] === '号') return null
  return one(at, monthEnd, { year, month, day: null }, null)
}

/** Latin, Greek and Cyrillic letters, and the digit, that stand for 〇 in a year of Han numerals. */
const ZERO_LIKE = /[0OoΟοОо]/
const ZEROS_LIKE = new RegExp(ZERO_LIKE, 'g')

/** 二〇二四年九月二十日, 九月, 九月二十日. */
function readHan(text: string, at: number, end: number, left: DatePoint | null): DatePoint | null {
  let stop = at
  // 二O二五年, 二0二五年: a Latin O or a 0 for the zero is a common misprint.
  while (
    stop < Math.min(end, at + 5) &&
    (hanDigit(text.charCodeAt(stop)) >= 0 || (stop > at && ZERO_LIKE.test(text[stop]!)))
  )
    stop++
  if (stop - at === 4 && text[stop] === '年') {
    const year = decodeHan(text.slice(at, stop).replaceAll(ZEROS_LIKE, '〇'))
    if (year !== undefined && isLikelyYear(year)) {
      const point = afterYear(text, at, stop + 1, end, year)
      // 二〇二二年六三十: both 月 and 日 are lost, and its words say no day.
      const remains = point.end === stop + 1 ? hanEnd(text, stop + 1, end) : 0
      return remains > stop + 2 && !isHan(text.charCodeAt(remains))
        ? damaged(at, remains, [], 'lost-letters')
        : point
    }
  }
  // 二〇二二三月七日: the 年 between them is lost.
  if (stop - at >= 4) {
    const year = decodeHan(text.slice(at, at + 4))
    const month = year === undefined ? null : hanNumberAt(text, at + 4, end)
    if (
      year !== undefined &&
      isLikelyYear(year) &&
      month !== null &&
      text[month.end] === '月' &&
      isMonth(month.value)
    ) {
      const point = afterMonth(text, at, month.end + 1, end, month.value)
      return { ...point, readings: point.readings.map(r => ({ ...r, year })), damage: 'lost-year' }
    }
    // 二〇二二三七日, 二〇二二三七至五月二十日: the 月 is lost as well.
    const behind = hanEnd(text, at + 4, end)
    const closed = text[behind] === '日'
    if (
      year !== undefined &&
      isLikelyYear(year) &&
      (closed || (text[behind] === '至' && isHanNumeral(text.charCodeAt(behind + 1))))
    ) {
      const readings = splitHanMonthDay(text.slice(at + 4, behind))
        .map(r => ({ ...r, year }))
        .filter(r => isDay(year, r.month!, r.day!))
      if (readings.length > 0)
        return damaged(at, closed ? behind + 1 : behind, readings, closed ? 'lost-year-month' : 'lost-all')
    }
  }
  // 二二一年九月: the 〇 is lost, which many texts print as an image.
  if (stop - at === 3 && text[stop] === '年') {
    const digits = [...text.slice(at, stop)]
      .map(letter => Math.max(0, hanDigit(letter.charCodeAt(0))))
      .join('')
    const years = yearsOfThree(text, at, digits, stop + 1, end)
    if (years.length > 0) return afterLostDigit(text, at, stop + 1, end, years)
  }
  const told = hanYearAt(text, at, end)
  if (told !== null) return afterYear(text, at, told.end, end, told.value)
  const han = hanNumberAt(text, at, end)
  if (left !== null && han === null) {
    const behind = hanEnd(text, at, end)
    const readings = text[behind] === '日' ? splitHanMonthDay(text.slice(at, behind)) : []
    return readings.length === 0 ? null : damaged(at, behind + 1, readings, 'lost-month')
  }
  const goesOn = goesOnWithMonths(text, at)
  if (han === null || (!goesOn && recurs(text, at))) return null
  if (isMonth(han.value) && goesOn && monthsFollow(text, han.end, end))
    return one(at, han.end, { year: null, month: han.value, day: null }, null)
  if (text[han.end] === '月' && isMonth(han.value)) {
    if (left === null && isSpanOfMonths(text, at, han.end + 1)) return null
    return afterMonth(text, at, han.end + 1, end, han.value)
  }
  if (left !== null && text[han.end] === '日' && han.value <= 31)
    return one(at, han.end + 1, { year: null, month: null, day: han.value }, null)
  return null
}
