/** The ordinal of a marker, as its style writes it. */
import { isAsciiDigit } from '../../../text/letters.ts'
import { hanOrdinalAt } from '../../../text/numerals/ordinal.ts'
import type { Numeral } from './marker-style.ts'

/** What parts the two numbers of 1-1. */
export const HYPHENS = '-—–'

const LONGEST_ARABIC = 3
/** Ⅰ to Ⅻ, letters of their own. */
export const FIRST_ROMAN = 0x2160
export const LAST_ROMAN = 0x216b

export function arabicAt(
  text: string,
  at: number,
  end: number,
): readonly [value: number, end: number] | null {
  let stop = at
  while (stop < end && stop - at <= LONGEST_ARABIC && isAsciiDigit(text.charCodeAt(stop))) stop++
  // 01.: two digits each. No list begins with 0.
  const isPadded = text[at] === '0' && stop - at === 2 && text[at + 1] !== '0'
  if (stop === at || stop - at > LONGEST_ARABIC || (text[at] === '0' && !isPadded)) return null
  let value = 0
  for (let i = at; i < stop; i++) value = value * 10 + text.charCodeAt(i) - 0x30
  return [value, stop]
}

/** 1.1, 2.3.1: exactly so many parts of at most two digits; the last number counts. */
function decimalAt(
  text: string,
  at: number,
  end: number,
  depth: number,
): readonly [value: number, end: number] | null {
  let stop = at
  let parts = 0
  let value = 0
  for (;;) {
    const part = arabicAt(text, stop, end)
    if (part === null || part[1] - stop > 2) return null
    value = part[0]
    stop = part[1]
    parts++
    if (parts === depth || text[stop] !== '.' || !isAsciiDigit(text.charCodeAt(stop + 1))) break
    stop++
  }
  return parts === depth ? [value, stop] : null
}

/** 1-1, 2—3: the second counts. */
function hyphenAt(text: string, at: number, end: number): readonly [value: number, end: number] | null {
  const first = arabicAt(text, at, end)
  if (first === null || first[1] - at > 2 || !HYPHENS.includes(text[first[1]] ?? ' ')) return null
  const second = arabicAt(text, first[1] + 1, end)
  return second === null || second[1] - first[1] > 3 || HYPHENS.includes(text[second[1]] ?? ' ')
    ? null
    : second
}

export function numeralAt(
  numeral: Numeral,
  text: string,
  at: number,
  end: number,
): readonly [number, number] | null {
  switch (numeral) {
    case 'han':
      return hanOrdinalAt(text, at, end)
    case 'arabic':
      return arabicAt(text, at, end)
    case 'either':
      return hanOrdinalAt(text, at, end) ?? arabicAt(text, at, end)
    case 'question':
      return hanOrdinalAt(text, at, end) ?? hyphenAt(text, at, end) ?? arabicAt(text, at, end)
    case 'decimal-2':
      return decimalAt(text, at, end, 2)
    case 'decimal-3':
      return decimalAt(text, at, end, 3)
    case 'hyphen-2':
      return hyphenAt(text, at, end)
    case 'letter':
      return [text.charCodeAt(at) - 0x40, at + 1]
    case 'small-letter':
      return [text.charCodeAt(at) - 0x60, at + 1]
    case 'roman':
      return [text.charCodeAt(at) - FIRST_ROMAN + 1, at + 1]
    case 'letter-arabic':
      return arabicAt(text, at + 1, end)
    default:
      return null
  }
}
