/** Dates that begin with digits and have lost letters. */

import type { DatePoint, Reading } from '../mention.ts'
import { isDay, isLikelyYear, isMonth } from './calendar.ts'
import { NO_HALF_BEHIND, partsBehindYear, shortHalves } from './date-words.ts'
import {
  isLostMonth,
  isLostMonthDay,
  isLostYear,
  isWholeDay,
  listedMonthDay,
  lostEndAt,
  monthDayReadings,
  opensSentence,
  opensYearRange,
  splitMonthDay,
  standsAlone,
} from './lost-letters.ts'
import { damaged, one } from './make-point.ts'
import { afterMonth, LONGEST_DIGITS, partAt } from './month-days.ts'

/**
 * Digits that have run together, or stand alone, because 年, 月 or 日 is lost: 2024927日, 20248月, 415日, 9底, and behind the first
 * end of a range 126日 and 15. Null where no calendar reading is left.
 */
export function readDamaged(
  text: string,
  at: number,
  digits: number,
  end: number,
  left: DatePoint | null,
): DatePoint | null {
  const length = digits - at
  const run = text.slice(at, digits)
  const year = length >= 5 ? Number(run.slice(0, 4)) : 0
  const suffix = text[digits]
  if (length >= 5 && length <= LONGEST_DIGITS && isLikelyYear(year)) {
    const rest = run.slice(4)
    if (suffix === '月' && rest.length <= 2 && isMonth(Number(rest))) {
      const month = afterMonth(text, at, digits + 1, end, Number(rest))
      return { ...month, readings: month.readings.map(r => ({ ...r, year })), damage: 'lost-year' }
    }
    if (suffix === '日' && rest.length >= 2) {
      const readings = splitMonthDay(rest)
        .map(r => ({ ...r, year }))
        .filter(r => isDay(year, r.month!, r.day!))
      if (readings.length > 0) return damaged(at, digits + 1, readings, 'lost-year-month')
    }
    if (isWholeDay(run) && (standsAlone(text, at, digits, end) || opensRangeOfDays(text, digits))) {
      const [month, day] = [Number(run.slice(4, 6)), Number(run.slice(6))]
      return one(at, digits, { year, month, day }, null)
    }
    if (standsAlone(text, at, digits, end) || opensNextYear(text, digits)) {
      const readings = monthDayReadings(rest).filter(r => r.day === null || isDay(year, r.month!, r.day))
      if (readings.length === 1 && readings[0]!.day === null) {
        const month = afterMonth(text, at, digits, end, readings[0]!.month!)
        return { ...month, readings: month.readings.map(r => ({ ...r, year })), damage: 'lost-year-month' }
      }
      if (readings.length > 0) {
        const days = readings.map(r => ({ ...r, year }))
        return { ...damaged(at, digits, days, 'lost-all'), orMonth: true }
      }
    }
  }
  if (suffix === '日' && length >= 2 && length <= 4 && (left !== null || isLostMonthDay(text, at, digits))) {
    const readings = splitMonthDay(run)
    if (readings.length > 0) return damaged(at, digits + 1, readings, 'lost-month')
  }
  if (length > 4) return null
  if (left === null) {
    const listed = suffix === '、' ? listedMonthDay(text, at, digits) : []
    if (listed.length > 0) return damaged(at, digits, listed, 'lost-month-day')
    const opening = opensSentence(text, at, digits) ? splitMonthDay(run) : []
    if (opening.length > 0) return { ...damaged(at, digits, opening, 'lost-month-day'), orMonth: true }
    // 11次年3月: 月 and 至 are lost before a month of the next year.
    if (length <= 2 && isMonth(Number(run)) && opensNextYear(text, digits))
      return damaged(at, digits, [{ year: null, month: Number(run), day: null }], 'lost-month')
  }
  if (length <= 2 && isLostMonth(text, digits, Number(run)))
    return { ...afterMonth(text, at, digits, end, Number(run)), damage: 'lost-month' }
  const lost = left === null ? [] : lostEndAt(text, at, digits, end, left.readings[0]!)
  return lost.length === 0 ? null : damaged(at, digits, lost, 'lost-unit')
}

const opensNextYear = (text: string, digits: number): boolean =>
  /^[次翌]年\d{1,2}月/.test(text.slice(digits, digits + 5))
/** (20221010至11月24日): in a bracket too. */
const opensRangeOfDays = (text: string, digits: number): boolean =>
  /^[至到]\d{1,2}月\d{1,2}日/.test(text.slice(digits, digits + 7))

/** 2023以来, 2024底, 2021年至2023的: a year without its 年. */
export function readBareYear(
  text: string,
  at: number,
  digits: number,
  end: number,
  left: DatePoint | null,
  year: number,
): DatePoint | null {
  const reading: Reading = { year, month: null, day: null }
  if (left !== null) {
    const lost = lostEndAt(text, at, digits, end, left.readings[0]!)
    return lost.length === 0 ? null : damaged(at, digits, lost, 'lost-unit')
  }
  // 2022、2023、2024年度: the last of a list of years says 年 for all.
  if (opensYearRange(text, digits, end) || YEARS_FOLLOW.test(text.slice(digits, Math.min(end, digits + 28))))
    return one(at, digits, reading, null)
  if (
    YEARS_COUNTED.test(text.slice(digits, Math.min(end, digits + 7))) &&
    YEAR_BEFORE.test(text.slice(Math.max(0, at - 5), at))
  )
    return one(at, digits, reading, null)
  if (!isLostYear(text, at, digits, end)) return null
  const part = partAt(text, digits, partsBehindYear)
  const half =
    part === null && !NO_HALF_BEHIND.includes(text[digits + 2] ?? ' ') ? shortHalves.at(text, digits) : null
  if (half !== null) return damaged(at, digits + 2, [reading], 'lost-year', half.value)
  return damaged(at, part?.end ?? digits, [reading], 'lost-year', part?.part ?? null)
}

const YEARS_FOLLOW = /^([、和及与]\d{4}){1,5}(年|[两三四五六](个(会计|财政|预算)?年度|年(?![级代前后])))/
/** 2021三个年度 behind other years. */
const YEARS_COUNTED = /^[两三四五六](个(会计|财政|预算)?年度|年(?![级代前后]))/
const YEAR_BEFORE = /\d{4}[、和及与]$/
