/**
 * The numeral lexer: a numeral is read once, whole, and only then its suffix decides what it is.
 * Offsets are of the clean text; values are exact decimals.
 */
import { digitsEnd, isAsciiDigit, isHan } from '../../text/letters.ts'
import { readAmount } from '../../text/numerals/amount.ts'
import { decodeHan } from '../../text/numerals/decode.ts'
import { LONGEST_DIGITS } from '../../text/numerals/exact.ts'
import { hanDigit, hanPower, isHanNumeral } from '../../text/numerals/letters.ts'
import { literalAt, literalValue } from '../../text/numerals/literal.ts'

export interface Numeral {
  readonly start: number
  readonly end: number
  readonly script: 'arabic' | 'han'
  /** Digits of an Arabic numeral before any point or power, separators left out; empty for Han. */
  readonly digits: string
  /** A decimal point, a separator or a power (1.2亿) was read: no part of a date. */
  readonly compound: boolean
  /** Exact; undefined where the letters are no well-formed numeral (三四, 十几). */
  readonly value: number | undefined
  /** 余, 多 or 几 stood inside or behind it: more than the value. */
  readonly over: boolean
  /** 几十, 数百, 三四: a number of this order, not this number. */
  readonly vague: boolean
}

const CAPITALS = '壹贰叁肆伍陆柒捌玖拾佰仟'

/** The decimal `digits` times ten to `power`, correctly rounded: no floating-point dust. */
const scaled = (digits: string, power: number): number => Number(`${digits}e${power}`)

/** Reads the numeral at `at`, which is a digit or a letter of a Han numeral. Null where none is. */
export function lexNumeral(text: string, at: number, end: number): Numeral | null {
  return isAsciiDigit(text.charCodeAt(at)) ? lexArabic(text, at, end) : lexHan(text, at, end)
}

function lexArabic(text: string, at: number, end: number): Numeral {
  const literal = literalAt(text, at, end)
  const digits = text.slice(at, Math.min(digitsEnd(text, at, end), at + LONGEST_DIGITS))
  let stop = literal.end
  let value = literalValue(literal)
  let compound = stop - at > digits.length
  let over = false
  // 235 万元: a blank may part a number from its power.
  const parted = text[stop] === ' ' && '万亿'.includes(text[stop + 1] ?? ' ')
  const behind = isOver(text, stop) || parted ? stop + 1 : stop
  // 2025千校万师 is a year before a name: two digits and more take no 十, 百 or 千.
  const takesPower = (digits.length >= 2 ? '万亿萬億' : '十百千万亿萬億').includes(text[behind] ?? ' ')
  const amount = takesPower ? readAmount(text, at, end, true) : null
  if (amount !== null && amount.end > stop) {
    over = /[余多几]/.test(text.slice(stop, amount.end))
    stop = amount.end
    value = amount.value
    compound = true
  }
  if (isOver(text, stop)) {
    over = true
    stop++
  }
  return {
    start: at,
    end: stop,
    script: 'arabic',
    digits,
    compound,
    value: Number.isNaN(value) ? undefined : value,
    over,
    vague: false,
  }
}

/** Behind these a number is one of a row, and the next one stands by itself: 附件1 200份, 10月1 200人. */
const NUMBERED = '年月日号第件表图项题条款批组类级节章页期届班楼室栋街道段'
const GROUPED = /^[1-9]\d{0,2}(?: \d{3})+(?:\.\d{1,4})?(?![\d. ])/
const LONGEST_GROUPED = 24

/**
 * 检查1 376家次, 追缴1 056 800元: digits in groups of three parted by blanks, as GB/T 15835 has them. Null where blanks part more than
 * the groups, so that the numbers may stand in columns (补助 5 500元).
 */
export function groupedNumeral(text: string, at: number, end: number): Numeral | null {
  if (text[at + 1] !== ' ' && text[at + 2] !== ' ' && text[at + 3] !== ' ') return null
  const before = text[at - 1] ?? ' '
  if (!isHan(before.charCodeAt(0)) || NUMBERED.includes(before)) return null
  const digits = GROUPED.exec(text.slice(at, Math.min(end, at + LONGEST_GROUPED)))?.[0]
  if (digits === undefined) return null
  let stop = at + digits.length
  const over = isOver(text, stop)
  if (over) stop++
  const power = hanPower(text.charCodeAt(stop))
  if (power === 4 || power === 8) stop++
  else if (power > 0) return null
  return {
    start: at,
    end: stop,
    script: 'arabic',
    digits: digits.replaceAll(' ', ''),
    compound: true,
    value: scaled(digits.replaceAll(' ', ''), power),
    over,
    vague: false,
  }
}

const isOver = (text: string, at: number): boolean =>
  text[at] === '余' || text[at] === '多' || text[at] === '几'

function lexHan(text: string, at: number, end: number): Numeral | null {
  let stop = at
  const limit = Math.min(end, at + LONGEST_DIGITS)
  let vague = false
  let over = false
  while (stop < limit) {
    const letter = text[stop]!
    if (isHanNumeral(text.charCodeAt(stop))) {
      stop++
    } else if (
      (letter === '几' || letter === '数') &&
      (stop > at || hanPower(text.charCodeAt(stop + 1)) > 0)
    ) {
      // 三十几 is over thirty, 几十 a number of tens.
      if (stop > at) over = true
      else vague = true
      stop++
    } else if (
      (letter === '余' || letter === '多') &&
      stop > at &&
      (text[stop + 1] === '万' || text[stop + 1] === '亿')
    ) {
      over = true
      stop++
    } else if (
      letter === '点' &&
      stop > at &&
      isHanNumeral(text.charCodeAt(stop + 1)) &&
      isHanNumeral(text.charCodeAt(stop - 1))
    ) {
      stop++
    } else break
  }
  if (stop === at) return null
  const letters = text.slice(at, stop)
  // A single capital is a part of a word: 队伍, 陆地.
  if (stop - at === 1 && CAPITALS.includes(letters)) return null
  let value: number | undefined
  if (vague) value = decodeHan(letters.slice(1).replace(/^/, '一'))
  else if (letters.length < 3 || !IN_A_ROW.test(letters))
    value = decodeHan(over ? letters.replace(/[几余多]/g, '') : letters)
  if (value === undefined && BARE_POWER.test(letters)) {
    const before = text[at - 1] ?? ' '
    const more = over || text[stop] === '余' || text[stop] === '多' || text[stop] === '来'
    // 近百, 上千, 百余: a power alone is a number beside these only. 成千上万 and 几十上百 are two.
    const reached = before === '上' && !NO_REACHING.includes(text[at - 2] ?? ' ')
    if (reached || more || '近超逾达'.includes(before)) {
      value = scaled(
        '1',
        [...letters].reduce((power, letter) => power + hanPower(letter.charCodeAt(0)), 0),
      )
      vague = reached
    }
  }
  if (value === undefined && !vague) {
    const pair = approximatePair(letters)
    if (pair !== undefined) {
      const more = stop < end && isOver(text, stop) && text[stop] !== '几'
      return {
        start: at,
        end: more ? stop + 1 : stop,
        script: 'han',
        digits: '',
        compound: false,
        value: pair,
        over: more,
        vague: true,
      }
    }
  }
  if (stop < end && (text[stop] === '余' || text[stop] === '多') && value !== undefined && value >= 10) {
    over = true
    stop++
  }
  // 二十来个, 百来人: about so many.
  const around = value !== undefined && value >= 10 && !over && text[stop] === '来' && stop < end
  if (around && '十百千万'.includes(letters[letters.length - 1]!)) {
    vague = true
    stop++
  }
  return { start: at, end: stop, script: 'han', digits: '', compound: false, value, over, vague }
}

/** One power, or one of which there are ten thousands: 百, 千万. Between them 余, 多 or 几 may stand. */
const BARE_POWER = /^(?:[十百千]?[余多几]?[万亿]|[十百千])$/
/** Before 上 these make it a word of its own (三人以上百, 网上千), or the second of two numbers (成千上万). */
const NO_REACHING = '以之网线会桌墙身路街手晚早版总十百千万'
/** 三四五次: three in a row and no number. */
const IN_A_ROW = /^(?:一二三|二三四|三四五|四五六|五六七|六七八|七八九)+$/

/**
 * 两三, 十七八, 一百二三十, 三五百: two neighbours, or three and five, say a number between them; the smaller one is given.
 * Undefined where the letters are no such number.
 */
function approximatePair(letters: string): number | undefined {
  const found = PAIR.exec(letters)
  if (found === null) return undefined
  const [, more, low, high, power] = found as unknown as readonly [string, string, string, string, string]
  const [from, to] = [hanDigit(low.charCodeAt(0)), hanDigit(high.charCodeAt(0))]
  const wide = more === '' && from === 3 && to === 5
  if (to !== from + 1 && !wide) return undefined
  // 一百二三 wants its 十.
  if (power === '' && /[百千万亿]$/.test(more)) return undefined
  return decodeHan(more + high + power) === undefined ? undefined : decodeHan(more + low + power)
}
const PAIR =
  /^([一二两三四五六七八九十百千万零]*?)([一二两三四五六七八九])([两二三四五六七八九])([十百千万亿]{0,2})$/
