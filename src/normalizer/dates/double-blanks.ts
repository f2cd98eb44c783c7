/** Dates set with blanks around their digits: a letter that is lost leaves two blanks behind (2023  6 月 14 日, 2023  2  27 日). */
import type { DatePoint } from '../mention.ts'
import { isDay, isMonth } from './calendar.ts'
import { damaged } from './make-point.ts'
import { afterMonth } from './month-days.ts'

const MONTH = /^ {2}(\d{1,2}) ?月/
const DAY = /^ {2}(\d{1,2}) {1,2}(\d{1,2}) ?日/
const LONGEST = 11

/** The date whose year ends at `digits`, with two blanks behind it; null where none stands there. */
export function behindDoubleBlank(
  text: string,
  at: number,
  digits: number,
  end: number,
  year: number,
): DatePoint | null {
  if (text[digits] !== ' ' || text[digits + 1] !== ' ') return null
  const words = text.slice(digits, Math.min(end, digits + LONGEST))
  const month = MONTH.exec(words)
  if (month !== null && isMonth(Number(month[1]))) {
    const point = afterMonth(text, at, digits + month[0].length, end, Number(month[1]))
    return { ...point, readings: point.readings.map(r => ({ ...r, year })), damage: 'lost-year' }
  }
  const day = DAY.exec(words)
  if (day === null || !isDay(year, Number(day[1]), Number(day[2]))) return null
  const reading = { year, month: Number(day[1]), day: Number(day[2]) }
  return damaged(at, digits + day[0].length, [reading], 'lost-year-month')
}
