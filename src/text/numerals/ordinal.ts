/** The Han numerals of markers: 一、, 十一是. */

import { decodeHan } from './decode.ts'
import { digitOf, isHanNumeral, NONE } from './letters.ts'

/** The longest Han ordinal that a marker may carry: 九十九, 一百零九. */
const LONGEST_ORDINAL = 4

/**
 * A Han ordinal at `at`, for markers: 一 … 九百九十九 in plain letters, written in full.
 * Gives `[value, end]`, or null.
 */
export function hanOrdinalAt(
  text: string,
  at: number,
  end: number,
): readonly [value: number, end: number] | null {
  let stop = at
  const limit = Math.min(end, at + LONGEST_ORDINAL + 1)
  while (stop < limit && isHanNumeral(text.charCodeAt(stop))) stop++
  if (stop === at || stop - at > LONGEST_ORDINAL) return null
  if (stop - at === 1) {
    const digit = digitOf[text.charCodeAt(at)]!
    if (digit !== NONE && digit > 0) return [digit, stop]
  }
  const value = decodeHan(text.slice(at, stop))
  // A double in the pair would make every place that is read from it a double, in all that is built on it.
  return value !== undefined && value > 0 && value < 1000 ? [value | 0, stop] : null
}
