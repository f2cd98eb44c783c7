/**
 * The `number` kind: every numeral of a text, whatever it belongs to. Amounts are read by the grammar of `text/numerals.ts`;
 * here stands what people put around them: signs, fractions, exponents, dozens, sums of money in capitals.
 *
 * One forward pass. Every reading looks ahead over letters that it takes, or gives up after a bounded number of tries, so that
 * no letter is read more than a few times.
 */
import { isAsciiDigit, isHan } from '../../text/letters.ts'
import { behindBlanks, readAmount } from '../../text/numerals/amount.ts'
import { HAN_NUMERAL_LETTERS, isHanNumeral } from '../../text/numerals/letters.ts'
import { type Literal, literalAt, literalValue } from '../../text/numerals/literal.ts'
import type { NumberMention } from '../mention.ts'
import { isMinusLetter, minusEnd } from './minus.ts'
import { NO_NUMERAL_LETTERS, noNumeralAt } from './no-numerals.ts'

interface Read {
  readonly end: number
  /** NaN: letters of a numeral that say no number. */
  readonly value: number
  /** Where the next numeral may begin. */
  readonly next: number
  /** A whole number without anything behind it: what a fraction may follow. */
  readonly whole: boolean
}

const read = (end: number, value: number): Read => ({ end, value, next: end, whole: false })

const triggers = new Uint8Array(65536)
for (const unit of HAN_NUMERAL_LETTERS) triggers[unit] = 1
for (const unit of NO_NUMERAL_LETTERS) triggers[unit] = 1
for (const letter of '0123456789.-负負半几数俩倆') triggers[letter.charCodeAt(0)] = 1

/** All numerals in `[start, end)`, in order and disjoint. */
export function scanNumbers(text: string, start: number, end: number): NumberMention[] {
  const numbers: NumberMention[] = []
  let at = start
  while (at < end) {
    if (triggers[text.charCodeAt(at)] !== 1) {
      at++
      continue
    }
    const word = noNumeralAt(text, at)
    if (word > at) {
      at = word
      continue
    }
    const found = readNumber(text, at, start, end)
    if (found === null) {
      at++
      continue
    }
    if (Number.isFinite(found.value))
      numbers.push({ kind: 'number', start: at, end: found.end, value: found.value })
    at = Math.max(found.next, at + 1)
  }
  return numbers
}

/** 几十, 数百: a number of this order. 总数百分之十, 人数十万: the 数 is a noun's. */
const NOUNS_OF_NUMBER = '总人指次个基倍系参户件班天票'

function readNumber(text: string, at: number, start: number, end: number): Read | null {
  const letter = text[at]!
  if (isMinusLetter(letter)) {
    const from = minusEnd(text, at, end)
    return from < 0 ? null : negative(readMagnitude(text, from, end))
  }
  if (letter === '几' || letter === '数') {
    if (letter === '数' && at > start && NOUNS_OF_NUMBER.includes(text[at - 1]!)) return null
    if (at + 1 >= end || !'十百千万亿拾佰仟萬億'.includes(text[at + 1]!)) return null
    let stop = at + 1
    while (stop < end && isHanNumeral(text.charCodeAt(stop))) stop++
    return read(stop, Number.NaN)
  }
  return readMagnitude(text, at, end)
}

const negative = (found: Read | null): Read | null =>
  found === null ? null : { ...found, value: found.value === 0 ? 0 : -found.value }

/** Letters that are parts of words more often than capitals: by themselves they count only where no Han letter is beside them. */
const RARELY_ALONE = '陆伍拾肆参'

function readMagnitude(text: string, at: number, end: number): Read | null {
  if (at >= end) return null
  const unit = text.charCodeAt(at)
  if (isAsciiDigit(unit)) return readArabic(text, at, end)
  if (unit === 0x2e) {
    // .5, but not the point of 3.5, No.5 or …
    const before = text[at - 1] ?? ' '
    if (at + 1 >= end || !isAsciiDigit(text.charCodeAt(at + 1)) || /[\w.]/.test(before)) return null
    const { end: stop, whole, fraction } = literalAt(text, at + 1, end)
    if (fraction !== '' || whole.length !== stop - at - 1) return null
    return suffixed(text, { end: stop, whole: '0', fraction: whole }, end)
  }
  if (text.startsWith('半百', at) && text[at + 2] !== '分') return read(at + 2, 50)
  const amount = readAmount(text, at, end, true)
  if (amount === null) return null
  const alone = amount.end === at + 1
  if (alone && text[at] === '一' && text[at + 1] === '半') return read(at + 2, 0.5)
  if (alone && RARELY_ALONE.includes(text[at]!)) {
    const beside = isHan(text.charCodeAt(at - 1)) || (at + 1 < end && isHan(text.charCodeAt(at + 1)))
    if (beside && fractionOf(text, amount, end) === null) return read(amount.next, Number.NaN)
  }
  if (!amount.whole) return amount
  return (
    fractionOf(text, amount, end) ??
    sumInCapitals(text, at, amount, end) ??
    dozens(text, amount, end) ??
    amount
  )
}

function readArabic(text: string, at: number, end: number): Read | null {
  const literal = literalAt(text, at, end)
  const special = suffixed(text, literal, end)
  if (special.end > literal.end) return special
  const slash = slashFraction(text, at, literal, end)
  if (slash !== null) return slash
  const amount = readAmount(text, at, end, true)!
  if (!amount.whole) return amount
  return fractionOf(text, amount, end) ?? dozens(text, amount, end) ?? amount
}

const LATIN = /[A-Za-z]/
/** The longest exponent, with its letter and sign: e+308. */
const LONGEST_EXPONENT = 6
const EXPONENT = /^[eE]([+-]?\d{1,3})(?![A-Za-z\d.])/
const POWER = /^\^([+-]{0,2})(\d{1,3})(?![A-Za-z\d.])/
const THOUSANDS: Readonly<Record<string, number>> = { k: 3, K: 3, M: 6, G: 9 }

/** What a programmer's numeral has behind it: 2e5, 2^-1, 40k. Ends where the literal does if nothing follows. */
function suffixed(text: string, literal: Literal, end: number): Read {
  const { end: at } = literal
  const next = text[at]
  if (at < end && (next === 'e' || next === 'E')) {
    const match = EXPONENT.exec(text.slice(at, Math.min(end, at + LONGEST_EXPONENT)))
    if (match !== null && literal.whole.length + literal.fraction.length <= 40)
      return read(at + match[0].length, Number(`${literal.whole}.${literal.fraction}${match[0]}`))
  }
  if (at < end && next === '^') {
    const match = POWER.exec(text.slice(at, Math.min(end, at + LONGEST_EXPONENT + 1)))
    if (match !== null) {
      const sign = match[1]!.replace('--', '').includes('-') ? -1 : 1
      const value = literalValue(literal) ** (sign * Number(match[2]))
      const exact = !Number.isInteger(value) || Number.isSafeInteger(value)
      return read(at + match[0].length, exact ? value : Number.NaN)
    }
  }
  // 40k, 2.5 M; 3km is a length, 5G a network.
  const mark = next === ' ' ? at + 1 : at
  const power = mark < end ? THOUSANDS[text[mark]!] : undefined
  if (power !== undefined && !/[\w]/.test(text[mark + 1] ?? ' ')) {
    const generation = text[mark] === 'G' && literal.fraction === '' && literal.whole.length === 1
    if (!generation) return read(mark + 1, literalValue(literal, power))
  }
  return read(at, literalValue(literal))
}

/** Numbers in a fraction with a slash have so many digits at most. */
const LONGEST_PART = 9

/** 3/5, or 1 4/3 behind its whole number; 2025/6/10 and 2025/6 are dates. */
function slashFraction(text: string, at: number, literal: Literal, end: number): Read | null {
  const { end: stop, whole, fraction } = literal
  if (fraction !== '' || whole.length !== stop - at || whole.length > LONGEST_PART || text[at - 1] === '/')
    return null
  if (text[stop] === '/') return ratio(text, whole, stop, end)
  if (text[stop] !== ' ' || stop + 1 >= end || !isAsciiDigit(text.charCodeAt(stop + 1))) return null
  const above = text.slice(stop + 1, Math.min(end, stop + 2 + LONGEST_PART))
  const digits = /^\d+(?=\/)/.exec(above)?.[0]
  const part = digits === undefined ? null : ratio(text, digits, stop + 1 + digits.length, end)
  return part === null ? null : read(part.end, Number(whole) + part.value)
}

function ratio(text: string, above: string, slash: number, end: number): Read | null {
  const below = /^\d+/.exec(text.slice(slash + 1, Math.min(end, slash + 2 + LONGEST_PART)))?.[0]
  if (below === undefined || below.length > LONGEST_PART || Number(below) === 0) return null
  const stop = slash + 1 + below.length
  const month = above.length === 4 && Number(below) <= 12
  if (month || text[stop] === '/' || LATIN.test(text[stop] ?? ' ')) return null
  if (text[stop] === '.' && isAsciiDigit(text.charCodeAt(stop + 1))) return null
  return read(stop, Number(above) / Number(below))
}

/** 五分之一 behind its 五; 三又二分之一 behind its 三. Null where no fraction follows. */
function fractionOf(text: string, amount: Read, end: number): Read | null {
  const at = behindBlanks(text, amount.end, end)
  if (text[at] === '又' && at < end) {
    const from = behindBlanks(text, at + 1, end)
    const parts =
      from < end && isNumeralLetter(text.charCodeAt(from)) ? readAmount(text, from, end, true) : null
    const part = parts === null || !parts.whole ? null : shareOf(text, parts, end)
    return part === null ? null : read(part.end, amount.value + part.value)
  }
  return shareOf(text, amount, end)
}

function shareOf(text: string, parts: Read, end: number): Read | null {
  let at = behindBlanks(text, parts.end, end)
  if (text[at] !== '分') return null
  at = behindBlanks(text, at + 1, end)
  if (text[at] !== '之') return null
  at = behindBlanks(text, at + 1, end)
  const minus = text[at] === '负'
  if (minus) at = behindBlanks(text, at + 1, end)
  if (at >= end || !isNumeralLetter(text.charCodeAt(at))) return null
  const share = readAmount(text, at, end, true)
  if (share === null || Number.isNaN(share.value) || !(parts.value > 0)) return null
  return {
    end: share.end,
    next: share.next,
    value: (minus ? -share.value : share.value) / parts.value,
    whole: false,
  }
}

const isNumeralLetter = (unit: number): boolean => isAsciiDigit(unit) || isHanNumeral(unit)

/** 打击, 打造, 打通: the verb, no dozen. */
const STRIKES = '击造通开算印破响好牢赢分折黑拐假非包扫掉工架卡入压动下交捞消断住听防磨着了出'

/** 五打: dozens. */
function dozens(text: string, amount: Read, end: number): Read | null {
  const at = amount.end
  if (at >= end || text[at] !== '打' || STRIKES.includes(text[at + 1] ?? ' ')) return null
  return read(at + 1, amount.value * 12)
}

const CAPITALS = /^[壹贰叁肆伍陆柒捌玖拾佰仟零万亿萬億]+$/
/** The longest sum in capitals before its 元. */
const LONGEST_SUM = 40

/** 壹拾壹元壹角壹分: a sum in capitals is one number, whose point is the 元. */
function sumInCapitals(text: string, at: number, amount: Read, end: number): Read | null {
  let stop = amount.end
  if (stop >= end || (text[stop] !== '元' && text[stop] !== '圆') || stop - at > LONGEST_SUM) return null
  if (!CAPITALS.test(text.slice(at, stop))) return null
  stop++
  if (text[stop] === '整' || text[stop] === '正') return stop < end ? read(stop + 1, amount.value) : null
  const cents = /^(?:([壹贰叁肆伍陆柒捌玖])角)?(?:零?([壹贰叁肆伍陆柒捌玖])分)?[整正]?/.exec(
    text.slice(stop, Math.min(end, stop + 6)),
  )!
  const digit = (letter: string | undefined): number =>
    letter === undefined ? 0 : readAmount(letter, 0, 1, true)!.value
  const value = Number(`${amount.value}.${digit(cents[1])}${digit(cents[2])}`)
  return read(stop + cents[0].length, value)
}
