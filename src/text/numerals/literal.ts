/** Arabic numerals: digits, separators of groups, a decimal point. */

import { digitsEnd, isAsciiDigit } from '../letters.ts'
import { exactDecimal, exactInteger, LONGEST_DIGITS, times } from './exact.ts'

/** Groups of three digits in one Arabic numeral: 1,000,000,000,000. */
const MOST_GROUPS = 6

export interface Literal {
  readonly end: number
  /** Digits before the point, separators left out. */
  readonly whole: string
  /** Digits behind the point; empty where there is none. */
  readonly fraction: string
}

/** Whether a digit stands before the mark (a point, a comma) that stands before `at`: 2024.6 of 2024.6.10. */
const continues = (text: string, at: number, mark: string): boolean =>
  text[at - 1] === mark && isAsciiDigit(text.charCodeAt(at - 2))

/**
 * An Arabic numeral at `at`, which is a digit. 1,100.9 is one; in 1,10, in 1,234,56 and in 2024.6.10 the marks part several.
 * Every run of digits is looked at twice at most, whatever stands between them.
 */
export function literalAt(text: string, at: number, end: number): Literal {
  let stop = digitsEnd(text, at, end)
  let whole = text.slice(at, Math.min(stop, at + LONGEST_DIGITS + 1))
  if (stop - at <= 3 && text[at] !== '0' && !continues(text, at, ',')) {
    let grouped = whole
    let behind = stop
    let groups = 0
    while (groups <= MOST_GROUPS && text[behind] === ',' && isAsciiDigit(text.charCodeAt(behind + 1))) {
      const group = digitsEnd(text, behind + 1, Math.min(end, behind + 5))
      if (group - behind !== 4) {
        groups = MOST_GROUPS + 1
        break
      }
      grouped += text.slice(behind + 1, group)
      behind = group
      groups++
    }
    if (groups <= MOST_GROUPS) {
      whole = grouped
      stop = behind
    }
  }
  let fraction = ''
  if (
    text[stop] === '.' &&
    stop + 1 < end &&
    isAsciiDigit(text.charCodeAt(stop + 1)) &&
    !continues(text, at, '.')
  ) {
    const behind = digitsEnd(text, stop + 1, end)
    if (!(text[behind] === '.' && isAsciiDigit(text.charCodeAt(behind + 1)))) {
      fraction = text.slice(stop + 1, Math.min(behind, stop + 2 + LONGEST_DIGITS))
      stop = behind
    }
  }
  return { end: stop, whole, fraction }
}

/** The value of an Arabic numeral times ten to `power`; NaN where a double cannot tell it. */
export const literalValue = ({ whole, fraction }: Literal, power = 0): number =>
  fraction === '' ? times(exactInteger(whole), power) : exactDecimal(whole, fraction, power)
