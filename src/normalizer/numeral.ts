/**
 * The numeral lexer: a numeral is read once, whole, and only then its suffix decides what it is.
 * Offsets are of the clean text; values are exact decimals.
 */
import { decodeHan, isAsciiDigit, isHanNumeral } from '../text/numerals.ts'

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
const POWERS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8, 萬: 4, 億: 8 }
/** A numeral longer than this is no number that anyone counts by. */
const LONGEST = 40

/** The decimal `digits` times ten to `power`, correctly rounded: no floating-point dust. */
const scaled = (digits: string, power: number): number => Number(`${digits}e${power}`)

/** Reads the numeral at `at`, which is a digit or a letter of a Han numeral. Null where none is. */
export function lexNumeral(text: string, at: number, end: number): Numeral | null {
  return isAsciiDigit(text.charCodeAt(at)) ? lexArabic(text, at, end) : lexHan(text, at, end)
}

/** Behind a run of ASCII digits at `at`. */
export function digitsEnd(text: string, at: number, end: number): number {
  while (at < end && isAsciiDigit(text.charCodeAt(at))) at++
  return at
}

function lexArabic(text: string, at: number, end: number): Numeral {
  let stop = digitsEnd(text, at, end)
  let decimal = text.slice(at, Math.min(stop, at + LONGEST))
  const digits = decimal
  let compound = stop - at > LONGEST
  // 1,100 but not 12,345678 nor a list 3,4.
  while (stop - at <= LONGEST && text[stop] === ',' && decimal.length <= 12) {
    const group = digitsEnd(text, stop + 1, end)
    if (group - stop !== 4 || (!compound && digits.length > 3)) break
    decimal += text.slice(stop + 1, group)
    stop = group
    compound = true
  }
  if (text[stop] === '.' && isAsciiDigit(text.charCodeAt(stop + 1))) {
    const fraction = digitsEnd(text, stop + 1, end)
    if (fraction - stop <= LONGEST) {
      decimal += `.${text.slice(stop + 1, fraction)}`
      stop = fraction
      compound = true
    }
  }
  let power = 0
  let over = false
  let at2 = stop
  if (isOver(text, at2) && POWERS[text[at2 + 1]!] !== undefined) at2++
  while (at2 < end && POWERS[text[at2]!] !== undefined && power < 12) {
    // 2025千校万师 is a year before a name: digits that could be a year take no power of their own without a sign of it.
    // 0.5百分点, 5千瓦: the power belongs to the unit.
    if (text.startsWith('百分', at2) || (text[at2] === '千' && '克米瓦卡伏'.includes(text[at2 + 1] ?? ' ')))
      break
    if ((text[at2] === '千' || text[at2] === '百' || text[at2] === '十') && digits.length >= 2) break
    if (at2 > stop) over = true
    power += POWERS[text[at2]!]!
    at2++
    stop = at2
    compound = true
  }
  // 5万8千6百, 3亿2千万, 3万零5百: what follows a power counts below it.
  const rest = power === 0 ? null : lexRest(text, stop, end, power)
  if (rest !== null) stop = rest.end
  if (isOver(text, stop)) {
    over = true
    stop++
    if (power === 0 && (text[stop] === '万' || text[stop] === '亿')) {
      power = POWERS[text[stop]!]!
      stop++
      compound = true
    }
  }
  const value = digits.length >= LONGEST ? undefined : scaled(decimal, power) + (rest?.value ?? 0)
  return { start: at, end: stop, script: 'arabic', digits, compound, value, over, vague: false }
}

/** The groups of digit and power that follow a greater power, or null: 8千6百 behind 5万. */
function lexRest(
  text: string,
  at: number,
  end: number,
  above: number,
): { readonly value: number; readonly end: number } | null {
  let stop = text[at] === '零' ? at + 1 : at
  let value = 0
  let read = at
  let ceiling = above
  while (stop < end) {
    const digits = digitsEnd(text, stop, Math.min(end, stop + 5))
    if (digits === stop || digits - stop > 4) break
    let power = 0
    let behind = digits
    while (POWERS[text[behind]!] !== undefined && power < 12) power += POWERS[text[behind++]!]!
    if (power === 0 || power >= ceiling) break
    value += scaled(text.slice(stop, digits), power)
    ceiling = power
    stop = behind
    read = behind
  }
  return read === at ? null : { value, end: read }
}

const isOver = (text: string, at: number): boolean =>
  text[at] === '余' || text[at] === '多' || text[at] === '几'

function lexHan(text: string, at: number, end: number): Numeral | null {
  let stop = at
  const limit = Math.min(end, at + LONGEST)
  let vague = false
  let over = false
  while (stop < limit) {
    const letter = text[stop]!
    if (isHanNumeral(text.charCodeAt(stop))) {
      stop++
    } else if ((letter === '几' || letter === '数') && (stop > at || POWERS[text[stop + 1]!] !== undefined)) {
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
  else value = decodeHan(over ? letters.replace(/[几余多]/g, '') : letters)
  if (
    value === undefined &&
    /^[十百千万亿]+$/.test(letters) &&
    '近上超逾成达'.includes(text[at - 1] ?? ' ')
  ) {
    // 近百, 上千: a power alone is a number behind these words only.
    value = scaled(
      '1',
      [...letters].reduce((power, letter) => power + POWERS[letter]!, 0),
    )
    if ('上成'.includes(text[at - 1]!)) vague = true
  }
  if (value === undefined && !vague) {
    const pair = approximatePair(letters)
    if (pair !== undefined)
      return {
        start: at,
        end: stop,
        script: 'han',
        digits: '',
        compound: false,
        value: pair,
        over: false,
        vague: true,
      }
  }
  if (stop < end && (text[stop] === '余' || text[stop] === '多') && value !== undefined && value >= 10) {
    over = true
    stop++
  }
  return { start: at, end: stop, script: 'han', digits: '', compound: false, value, over, vague }
}

/** 两三, 七八十: two neighbours say a number between them; the smaller one is given. */
function approximatePair(letters: string): number | undefined {
  if (letters.length < 2 || letters.length > 4) return undefined
  const low = decodeHan(letters[0]!)
  const high = decodeHan(letters[1]!)
  if (low === undefined || high === undefined || high !== low + 1 || low < 1) return undefined
  const power = letters.slice(2)
  return power === '' ? low : decodeHan(letters[0]! + power)
}
