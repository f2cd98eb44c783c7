/** Years as they are printed before 年: 2024, 24, 07, 789, 二〇二四, 两千零四. */
import { decodeHan } from '../../text/numerals/decode.ts'
import { hanDigit, isHanNumeral } from '../../text/numerals/letters.ts'
import { isLikelyYear } from './calendar.ts'
import { partsBehindYear } from './date-words.ts'
import { partAt, readMonthDay } from './month-days.ts'
import { centuryOf } from './numeric-dates.ts'

/** The year that digits before 年 (ending at `behind` - 1) tell; null where they are so many years. */
export function yearOfDigits(
  text: string,
  at: number,
  length: number,
  value: number,
  behind: number,
  end: number,
): number | null {
  if (length === 4) {
    // 1990年代: ten years, and none of them.
    if (text[behind] === '代') return null
    if (isLikelyYear(value) || (value >= 1800 && value < 1900)) return value
    return value >= 1000 && value < 3000 && readMonthDay(text, behind, end) !== null ? value : null
  }
  if (text[at - 1] === '.' || length < 2 || length > 3) return null
  const next = text[behind] ?? ' '
  if (length === 3) {
    // 在789年, 公元789年.
    const told = '在于元'.includes(text[at - 1] ?? ' ') && !'的来间里中内以'.includes(next)
    return told || readMonthDay(text, behind, end) !== null ? value : null
  }
  // '24年: the mark stands for the century.
  if (length === 2 && "'’‘′".includes(text[at - 1] ?? ' ')) return centuryOf(value)
  // 07年: nobody counts years with a zero before them.
  if (value < 10) return '级代期'.includes(next) ? null : centuryOf(value)
  const part = partAt(text, behind, partsBehindYear)?.part
  const dated = part != null && !(part.kind === 'edge' && part.value === 'middle')
  // 22年以来, 24年度; but 近15年来 is how long.
  const told =
    /^(以来|度[^过])/.test(text.slice(behind, behind + 2)) && !'近过这'.includes(text[at - 1] ?? ' ')
  return dated || told || readMonthDay(text, behind, end) !== null ? centuryOf(value) : null
}

/**
 * The years that three digits before a month can be, where one of four is lost (202年4月13日): none where the year is told as
 * one of three digits (公元前221年), or no year of four has them (三六七年).
 *
 * @param behind where the month would stand
 */
export function yearsOfThree(
  text: string,
  at: number,
  digits: string,
  behind: number,
  end: number,
): number[] {
  if ('元前'.includes(text[at - 1] ?? ' ') || readMonthDay(text, behind, end) === null) return []
  const years: number[] = []
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    const printed = String(year)
    if ([0, 1, 2, 3].some(lost => printed.slice(0, lost) + printed.slice(lost + 1) === digits))
      years.push(year)
  }
  return years
}
/** What a notice tells with a month and day lies between them. */
const [FIRST_YEAR, LAST_YEAR] = [1949, 2049]

/** 两千零四年, 零八年, 三六七年一月: a year in Han words other than four digits; null where they are so many years. */
export function hanYearAt(
  text: string,
  at: number,
  end: number,
): { readonly value: number; readonly end: number } | null {
  let stop = at + 1
  const limit = Math.min(end, at + 8)
  while (stop < limit && isHanNumeral(text.charCodeAt(stop))) stop++
  if (text[stop] !== '年' || stop - at < 2) return null
  const behind = stop + 1
  const dated = (): boolean => readMonthDay(text, behind, end) !== null
  let value = 0
  let plain = 0
  for (; plain < stop - at; plain++) {
    const digit = hanDigit(text.charCodeAt(at + plain))
    if (digit < 0) break
    value = value * 10 + digit
  }
  if (plain === stop - at) {
    if (plain === 2 && text[at] !== '两') {
      if (value < 10)
        return '级代期'.includes(text[behind] ?? ' ') ? null : { value: centuryOf(value), end: behind }
      return dated() ? { value: centuryOf(value), end: behind } : null
    }
    return plain <= 4 && value >= 100 && dated() ? { value, end: behind } : null
  }
  const counted = decodeHan(text.slice(at, stop))
  if (counted === undefined || counted < 1000 || counted >= 3000) return null
  // 两千年 alone is a time that lasts.
  return (counted % 100 !== 0 && isLikelyYear(counted)) || dated() ? { value: counted, end: behind } : null
}
