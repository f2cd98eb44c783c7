/** Days, months and years, and their EDTF (ISO 8601-2). */

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

export const isMonth = (month: number): boolean => month >= 1 && month <= 12

/** Whether the day exists; without a year, whether it exists in some year. */
export function isDay(year: number | null, month: number, day: number): boolean {
  if (!isMonth(month) || day < 1) return false
  return day <= (year === null ? DAYS[month - 1]! : lastDay(year, month))
}

export const lastDay = (year: number, month: number): number =>
  month === 2 && !(year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) ? 28 : DAYS[month - 1]!

/** Years that a notice can speak of. */
export const isLikelyYear = (year: number): boolean => year >= 1900 && year <= 2100

export const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`)
export const four = (n: number): string => `${n}`.padStart(4, '0')

/** `2024`, `2024-09`, `2024-09-27`. */
export const edtfOf = (year: number, month: number | null, day: number | null): string =>
  month === null
    ? four(year)
    : day === null
      ? `${four(year)}-${two(month)}`
      : `${four(year)}-${two(month)}-${two(day)}`

/** A day as a number that grows with time: comparable, no more. */
export const dayNumber = (year: number, month: number, day: number): number =>
  year * 372 + (month - 1) * 31 + day - 1

/** The year of a day number. */
export const yearOf = (dayNumber: number): number => Math.floor(dayNumber / 372)

/** The first and last day of a date of any precision, as day numbers. */
export function daysOf(
  year: number,
  month: number | null,
  day: number | null,
): readonly [first: number, last: number] {
  if (month === null) return [dayNumber(year, 1, 1), dayNumber(year, 12, 31)]
  if (day === null) return [dayNumber(year, month, 1), dayNumber(year, month, lastDay(year, month))]
  const number = dayNumber(year, month, day)
  return [number, number]
}

export interface CalendarDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** The day so many years and months, then so many days away. A day that its month has not becomes the last one of it. */
export function plus(from: CalendarDay, years: number, months: number, days: number): CalendarDay {
  const count = (from.year + years) * 12 + (from.month - 1) + months
  let year = Math.floor(count / 12)
  let month = count - year * 12 + 1
  let day = Math.min(from.day, lastDay(year, month)) + days
  while (day < 1) {
    month = month === 1 ? 12 : month - 1
    if (month === 12) year--
    day += lastDay(year, month)
  }
  while (day > lastDay(year, month)) {
    day -= lastDay(year, month)
    month = month === 12 ? 1 : month + 1
    if (month === 1) year++
  }
  return { year, month, day }
}

/** Reads `2025-06-24`, as options and metadata give it. Null where it is no day of the calendar. */
export function parseDay(
  text: string,
): { readonly year: number; readonly month: number; readonly day: number } | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (parts === null) return null
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  return year > 0 && isDay(year, month, day) ? { year, month, day } : null
}
