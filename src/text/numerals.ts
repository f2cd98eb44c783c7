/**
 * Numerals as they are written in Chinese: Arabic digits with or without separators and decimals, Han numerals
 * (一二三, 两, 〇○零, 廿, 十百千万亿), capitals (壹贰叁), Arabic digits before a Han power (3万), and digit strings (二〇二五).
 *
 * There is one grammar, `readAmount`, in two strengths. Strict: a text that is no well-formed numeral has no value; 两千零五
 * is 2005, 一百二 is 120, 一千零百 is none. Loose: what people write all the same (一百零十万, 百三, 1万600) and blanks inside.
 */

import { FOLD } from './fold.ts'
import { isAsciiDigit, isHan } from './letters.ts'

/** Letter → digit. Capitals and older forms count as their plain twins. */
const DIGIT_LETTERS: readonly (readonly [letters: string, digit: number])[] = [
  ['零〇○◯', 0],
  ['一壹弌幺', 1],
  ['二贰弍两贰兩', 2],
  ['三叁弎参', 3],
  ['四肆', 4],
  ['五伍', 5],
  ['六陆', 6],
  ['七柒', 7],
  ['八捌', 8],
  ['九玖', 9],
]
/** Letter → power of ten below 万. */
const UNIT_LETTERS: readonly (readonly [letters: string, power: number])[] = [
  ['十拾', 1],
  ['百佰', 2],
  ['千仟', 3],
]
/** Letter → power of ten that multiplies all before it. */
const SCALE_LETTERS: readonly (readonly [letters: string, power: number])[] = [
  ['万萬', 4],
  ['亿億', 8],
]

const NONE = 0xff
const digitOf = new Uint8Array(65536).fill(NONE)
const unitOf = new Uint8Array(65536).fill(NONE)
const scaleOf = new Uint8Array(65536).fill(NONE)
for (const [letters, digit] of DIGIT_LETTERS)
  for (const letter of letters) digitOf[letter.charCodeAt(0)] = digit
for (const [letters, power] of UNIT_LETTERS)
  for (const letter of letters) unitOf[letter.charCodeAt(0)] = power
for (const [letters, power] of SCALE_LETTERS)
  for (const letter of letters) scaleOf[letter.charCodeAt(0)] = power
const TWENTY = 0x5eff // 廿
const THIRTY = 0x5345 // 卅

/** All letters that can stand in a Han numeral. */
export const HAN_NUMERAL_LETTERS: readonly number[] = [...DIGIT_LETTERS, ...UNIT_LETTERS, ...SCALE_LETTERS]
  .flatMap(([letters]) => [...letters].map(letter => letter.charCodeAt(0)))
  .concat(TWENTY, THIRTY)
const numeralLetters = new Uint8Array(65536)
for (const unit of HAN_NUMERAL_LETTERS) numeralLetters[unit] = 1

/** Whether a code unit can stand in a Han numeral; NaN, which is behind the end of a text, cannot. */
export const isHanNumeral = (unit: number): boolean => numeralLetters[unit] === 1

/** Whether a code unit is 百, 千, 万, 亿 or a capital or older form of them. */
export const isHanPower = (unit: number): boolean => hanPower(unit) > 1

/** The power of ten that 十, 百, 千, 万, 亿 and their capital and older forms are; 0 for any other code unit, and behind the end. */
export function hanPower(unit: number): number {
  const below = unitOf[unit] ?? NONE
  if (below !== NONE) return below
  const scale = scaleOf[unit] ?? NONE
  return scale === NONE ? 0 : scale
}

/** The value of a Han digit, or -1. */
export function hanDigit(unit: number): number {
  const digit = digitOf[unit] ?? NONE
  return digit === NONE ? -1 : digit
}

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

/** Letters of a numeral that the grammar knows by themselves. */
const PAIR_TWO = '两兩俩倆'
const THIRD_SCALE = 0x5146 // 兆
const POINT = 0x70b9 // 点
const SPACE = 0x20
/** An Arabic numeral longer than this is no number that anyone counts by. */
const LONGEST_LITERAL = 40
/** Groups of three digits in one Arabic numeral: 1,000,000,000,000. */
const MOST_GROUPS = 6
/** Blanks that may stand inside a numeral of a text set in columns (十 余 万). */
const MOST_BLANKS = 4

/** `value` times ten to `power`; NaN where a double cannot hold the product exactly. */
function times(value: number, power: number): number {
  const product = value * 10 ** power
  if (product <= Number.MAX_SAFE_INTEGER) return product
  return Number.isFinite(product) && BigInt(product) === BigInt(value) * 10n ** BigInt(power)
    ? product
    : Number.NaN
}

/** The sum, or NaN where a double cannot hold it exactly. */
function plus(a: number, b: number): number {
  const sum = a + b
  if (sum <= Number.MAX_SAFE_INTEGER) return sum
  return Number.isFinite(sum) && BigInt(sum) === BigInt(a) + BigInt(b) ? sum : Number.NaN
}

/** The integer that a string of ASCII digits says; NaN where a double cannot hold it exactly. */
function exactInteger(digits: string): number {
  if (digits.length > LONGEST_LITERAL) return Number.NaN
  const value = Number(digits)
  return value <= Number.MAX_SAFE_INTEGER || BigInt(value) === BigInt(digits) ? value : Number.NaN
}

/** Decimal digits that a double always gives back as they were. */
const SURE_DIGITS = 15

/** The decimal `whole`.`fraction` times ten to `power`, correctly rounded; NaN beyond the digits that a double keeps. */
function exactDecimal(whole: string, fraction: string, power: number): number {
  if (whole.length + fraction.length > 2 * LONGEST_LITERAL) return Number.NaN
  const isSure =
    whole.length + fraction.length <= SURE_DIGITS ||
    (whole + fraction).replace(/^0+/, '').replace(/0+$/, '').length <= SURE_DIGITS
  return isSure ? Number(`${whole}.${fraction}e${power}`) : Number.NaN
}

export interface Literal {
  readonly end: number
  /** Digits before the point, separators left out. */
  readonly whole: string
  /** Digits behind the point; empty where there is none. */
  readonly fraction: string
}

/** Behind a run of ASCII digits at `at`. */
function runEnd(text: string, at: number, end: number): number {
  while (at < end && isAsciiDigit(text.charCodeAt(at))) at++
  return at
}

/** Whether a digit stands before the mark (a point, a comma) that stands before `at`: 2024.6 of 2024.6.10. */
const continues = (text: string, at: number, mark: string): boolean =>
  text[at - 1] === mark && isAsciiDigit(text.charCodeAt(at - 2))

/**
 * An Arabic numeral at `at`, which is a digit. 1,100.9 is one; in 1,10, in 1,234,56 and in 2024.6.10 the marks part several.
 * Every run of digits is looked at twice at most, whatever stands between them.
 */
export function literalAt(text: string, at: number, end: number): Literal {
  let stop = runEnd(text, at, end)
  let whole = text.slice(at, Math.min(stop, at + LONGEST_LITERAL + 1))
  if (stop - at <= 3 && text[at] !== '0' && !continues(text, at, ',')) {
    let grouped = whole
    let behind = stop
    let groups = 0
    while (groups <= MOST_GROUPS && text[behind] === ',' && isAsciiDigit(text.charCodeAt(behind + 1))) {
      const group = runEnd(text, behind + 1, Math.min(end, behind + 5))
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
    const behind = runEnd(text, stop + 1, end)
    if (!(text[behind] === '.' && isAsciiDigit(text.charCodeAt(behind + 1)))) {
      fraction = text.slice(stop + 1, Math.min(behind, stop + 2 + LONGEST_LITERAL))
      stop = behind
    }
  }
  return { end: stop, whole, fraction }
}

/** The value of an Arabic numeral times ten to `power`; NaN where a double cannot tell it. */
export const literalValue = ({ whole, fraction }: Literal, power = 0): number =>
  fraction === '' ? times(exactInteger(whole), power) : exactDecimal(whole, fraction, power)

export interface Amount {
  /** Behind the numeral. */
  readonly end: number
  /** NaN: numeral letters that say no number (三四, 一千零百), or none that a double can hold. */
  readonly value: number
  /** Where the next numeral may begin: behind letters that belong to this one and add nothing to it. */
  readonly next: number
  /** A whole number, so that a fraction or a dozen may follow. */
  readonly whole: boolean
}

/** A string of single digits at `at`, whose first two letters are digits: 二〇二五, 一七二零点一. */
function readDigitString(text: string, at: number, end: number, loose: boolean): Amount {
  let digits = ''
  let stop = at
  let sure = true
  for (; stop < end; stop++) {
    const unit = text.charCodeAt(stop)
    const digit = digitOf[unit]!
    if (digit === NONE) break
    if (PAIR_TWO.includes(text[stop]!)) sure = false
    if (stop - at <= LONGEST_LITERAL) digits += digit
  }
  const next = letterAfter(text, stop, end)
  if (isPower(next) || isTens(next)) sure = false
  // 三四 says "three or four"; 二五 says nothing. A longer string, or one with a zero in it, is read digit by digit.
  if (stop - at === 2 && !digits.includes('0') && !(loose && standsAlone(text, at, stop, end))) sure = false
  const point = fractionAt(text, stop, end, loose)
  // 一二点三零: nobody guesses to the second decimal.
  if (
    point !== null &&
    (sure || (loose && stop - at === 2 && !/[两兩]/.test(text.slice(at, stop)) && point.digits.length > 1))
  )
    return { end: point.end, next: point.end, value: exactDecimal(digits, point.digits, 0), whole: false }
  if (!sure) stop = hanEnd(text, stop, end)
  return { end: stop, next: stop, value: sure ? exactInteger(digits) : Number.NaN, whole: true }
}

/** Two digits are a number where they are all there is (a cell of a table) or capitals; never neighbours: 三四 is a guess. */
function standsAlone(text: string, at: number, stop: number, end: number): boolean {
  const first = text.charCodeAt(at)
  const second = text.charCodeAt(at + 1)
  const low = digitOf[first]!
  if (low + 1 === digitOf[second]) return false
  if (CAPITAL_DIGITS.includes(text[at]!) && CAPITAL_DIGITS.includes(text[at + 1]!)) return true
  return !isHan(text.charCodeAt(at - 1)) && !(stop < end && isHan(text.charCodeAt(stop)))
}
const CAPITAL_DIGITS = '壹贰叁肆伍陆柒捌玖'

const isPower = (unit: number): boolean => unitOf[unit] !== NONE || scaleOf[unit] !== NONE
const isTens = (unit: number): boolean => unit === TWENTY || unit === THIRTY
const letterAfter = (text: string, at: number, end: number): number =>
  at < end ? text.charCodeAt(at) : SPACE

/** Behind the letters of Han numerals at `at`. */
function hanEnd(text: string, at: number, end: number): number {
  while (at < end && numeralLetters[text.charCodeAt(at)] === 1) at++
  return at
}

/** Behind the blanks at `at`, or `at` where there are more than a numeral has inside. */
export function behindBlanks(text: string, at: number, end: number): number {
  let stop = at
  while (stop < end && text.charCodeAt(stop) === SPACE) if (++stop - at > MOST_BLANKS) return at
  return stop
}

/** The digits behind a 点 at `at`; null where that is no decimal point (八点三十分, 一点两小时). */
function fractionAt(
  text: string,
  at: number,
  end: number,
  loose: boolean,
): { readonly digits: string; readonly end: number } | null {
  let stop = loose ? behindBlanks(text, at, end) : at
  if (letterAfter(text, stop, end) !== POINT) return null
  stop++
  if (loose) stop = behindBlanks(text, stop, end)
  const from = stop
  if (loose && isAsciiDigit(letterAfter(text, stop, end))) {
    stop = runEnd(text, stop, end)
    return { digits: text.slice(from, Math.min(stop, from + LONGEST_LITERAL + 1)), end: stop }
  }
  let digits = ''
  for (; stop < end; stop++) {
    const digit = digitOf[text.charCodeAt(stop)]!
    if (digit === NONE || PAIR_TWO.includes(text[stop]!)) break
    if (digits.length <= LONGEST_LITERAL) digits += digit
  }
  const next = letterAfter(text, stop, end)
  return stop === from || unitOf[next] !== NONE || isTens(next) || PAIR_TWO.includes(text[stop] ?? ' ')
    ? null
    : { digits, end: stop }
}

/** Words in which 百 or 千 belongs to the unit behind an Arabic numeral: 0.5百分点, 5千瓦. */
const unitsOwn = (text: string, at: number): boolean =>
  (text[at] === '百' && text[at + 1] === '分') ||
  (text[at] === '千' && '克米瓦卡伏帕'.includes(text[at + 1] ?? ' '))

/** More than the numeral says, inside it: 500余万, 二十几亿. */
const isMore = (unit: number): boolean => unit === 0x4f59 || unit === 0x591a || unit === 0x51e0

/** Whether behind the digit before `at` stands what only a number has: 又, 分之, 点, 成, 折, 个百分点. */
function goesOn(text: string, at: number, end: number): boolean {
  const next = behindBlanks(text, at, end)
  return (
    '又分点成折'.includes(text[next]!) ||
    (text[next] === '个' && text[behindBlanks(text, next + 1, end)] === '百')
  )
}

/** What the last part of an amount was. */
const START = 0
const COEFFICIENT = 1
const ZERO = 2
const UNIT = 3
const SCALE = 4

/**
 * The numeral at `at`, a digit or a letter of a Han numeral, as far as it goes; null where no numeral begins there.
 * Loose: also what is not well-formed and yet sure (一百零十万, 百三, 1万600, 一百点5), with blanks inside where the letters
 * go together.
 */
export function readAmount(text: string, at: number, end: number, loose: boolean): Amount | null {
  const first = text.charCodeAt(at)
  if (digitOf[first] !== NONE && at + 1 < end && digitOf[text.charCodeAt(at + 1)] !== NONE)
    return readDigitString(text, at, end, loose)

  /** Sums of what stood before 兆, before 亿 and before 万, and of the powers below. */
  let third = 0
  let second = 0
  let myriads = 0
  let section = 0
  /** The last power of this section, and the last scale. */
  let power = 4
  let scale = 0
  let last = START
  /** What waits for its power: a value, and how many Arabic digits say it. 0 digits: a Han letter. */
  let waiting = -1
  let width = 0
  /** The zero before it (一百零二), and where the numeral ends without that. */
  let zero = false
  let sure = true
  let stop = at
  let next = -1

  /** Behind letters that end the numeral and are none of it: 二十两. */
  let behind = -1

  while (stop < end) {
    const from = loose && last !== START ? behindBlanks(text, stop, end) : stop
    if (from >= end) break
    const apart = from > stop
    const unit = text.charCodeAt(from)
    if (isAsciiDigit(unit)) {
      if (last === COEFFICIENT || (last === ZERO && stop === at + 1)) break
      if (last === START) {
        const literal = literalAt(text, from, end)
        if (literal.fraction !== '') return readDecimal(text, literal, literal.end, end, loose)
        waiting = exactInteger(literal.whole)
        width = literal.whole.length
        stop = literal.end
        if (Number.isNaN(waiting)) return { end: stop, next: stop, value: Number.NaN, whole: false }
      } else {
        const most = section > 0 ? power : scale
        const shut = runEnd(text, from, Math.min(end, from + most + 1))
        if (
          shut - from > most ||
          ('.,'.includes(text[shut] ?? ' ') && isAsciiDigit(text.charCodeAt(shut + 1)))
        )
          break
        if (apart && !isPower(letterAfter(text, behindBlanks(text, shut, end), end))) break
        waiting = Number(text.slice(from, shut))
        width = shut - from
        stop = shut
      }
      last = COEFFICIENT
      continue
    }
    const digit = digitOf[unit]!
    const uncommon = loose && digit === NONE && PAIR_TWO.includes(text[from]!)
    if (digit !== NONE || uncommon) {
      if (digit === 0) {
        if (last === COEFFICIENT) {
          if (width === 0 && !apart) sure = false
          break
        }
        if (last === ZERO) {
          if (!apart) sure = false
          break
        }
        next = stop
        zero = true
        last = ZERO
        stop = from + 1
        continue
      }
      if (last === COEFFICIENT) {
        if (width === 0 && !apart) sure = false
        break
      }
      const after = letterAfter(text, loose ? behindBlanks(text, from + 1, end) : from + 1, end)
      const powerBehind = isPower(after) || after === THIRD_SCALE
      // 二十两 are twenty taels; 俩 is a numeral before a power only; 幺 in strings of digits only.
      if (PAIR_TWO.includes(text[from]!) && !powerBehind && (last !== START || uncommon)) {
        if (last === START) return null
        if (last === ZERO) sure = false
        behind = from + 1
        break
      }
      if (text[from] === '幺') {
        if (last === START) return null
        break
      }
      // 共三十 二是…: a lone digit behind a blank goes with what is before it only where nothing else follows.
      if (apart && !powerBehind && !isTens(after) && isHan(after) && !goesOn(text, from + 1, end)) break
      waiting = uncommon ? 2 : digit
      width = 0
      last = COEFFICIENT
      stop = from + 1
      continue
    }
    if (isTens(unit)) {
      if (last === COEFFICIENT) {
        if (width === 0 && !apart) sure = false
        break
      }
      if (power <= 1) {
        sure = false
        break
      }
      section += unit === TWENTY ? 20 : 30
      power = 1
      zero = false
      last = UNIT
      stop = from + 1
      continue
    }
    const raised = unitOf[unit]!
    if (raised !== NONE) {
      if (unitsOwn(text, from) && (width > 0 || waiting < 0)) break
      if (waiting < 0) {
        // 十五, 一百十五: a ten may stand without its one. 五十千克: the thousand is the unit's.
        if (loose && raised === 3 && last === UNIT) break
        if (last === START && raised > 1) {
          // 百三, 千一
          const after = letterAfter(text, from + 1, end)
          const following = digitOf[after] ?? NONE
          if (!loose || following === NONE || following === 0) return null
        } else if (
          raised > 1 ? !(loose && last === ZERO && scale > 0 && section === 0) : !loose && last === SCALE
        ) {
          sure = false
          break
        }
        waiting = 1
      } else if (width > 1) {
        // 2025千校: digits that could be a year take no power of their own.
        break
      }
      const skipped = section === 0 ? scale > 0 : power - raised >= 2
      if (raised >= power || (zero && !loose && !skipped)) {
        sure = false
        break
      }
      section += waiting * 10 ** raised
      power = raised
      waiting = -1
      width = 0
      zero = false
      last = UNIT
      stop = from + 1
      continue
    }
    const multiplied = scaleOf[unit] !== NONE ? scaleOf[unit]! : loose && unit === THIRD_SCALE ? 12 : 0
    if (multiplied > 0) {
      if (last === START) return null
      if (multiplied === 12 && '瓦字比赫帕欧'.includes(text[from + 1] ?? ' ')) break
      const joined = section >= 1000 || zero || next >= 0
      if (waiting >= 0) {
        // 一千三万 is no way to say any number.
        const low =
          section > 0 && !zero && power > 1
            ? width > 1
              ? restOf(waiting, width, power, zero, loose)
              : Number.NaN
            : waiting
        // 三万五亿: 35000 or 30005 of them?
        if (section === 0 && width <= 1 && !zero && scale > 0 && scale < multiplied) sure = false
        section = plus(section, low)
        if (second + third + myriads > 0 && section > 9999) sure = false
      } else if (last === ZERO) {
        sure = false
      }
      const doubled = section === 0 && last === SCALE
      if (multiplied === 4) {
        if (doubled ? scale !== 4 : section === 0 || (myriads > 0 && myriads < 1e8)) sure = false
        myriads = doubled ? times(myriads, 4) : plus(myriads, times(section, 4))
      } else if (multiplied === 8) {
        const amount = plus(myriads, section)
        if (doubled && scale === 8) {
          second = times(second, 8)
        } else {
          if (amount === 0 || (second > 0 && !(loose && joined))) sure = false
          second = times(plus(second, amount), 8)
        }
        myriads = 0
      } else {
        if (third > 0 || last === ZERO) sure = false
        third = times(plus(second, plus(myriads, section)), 12)
        second = 0
        myriads = 0
      }
      if (!sure) {
        stop = from + 1
        break
      }
      section = 0
      power = 4
      scale = multiplied
      waiting = -1
      width = 0
      zero = false
      next = -1
      last = SCALE
      stop = from + 1
      continue
    }
    if (loose && isMore(unit) && last !== START) {
      const after = behindBlanks(text, from + 1, end)
      if (scaleOf[letterAfter(text, after, end)] === NONE || (last === COEFFICIENT && width === 0)) break
      if (last === ZERO) last = UNIT
      zero = false
      stop = from + 1
      continue
    }
    if (
      unit === POINT &&
      last !== START &&
      (last !== ZERO || (section === 0 && scale === 0)) &&
      !(last === COEFFICIENT && width > 0)
    ) {
      const point = fractionAt(text, stop, end, loose)
      if (point === null) break
      const rest = waiting < 0 ? 0 : restOf(waiting, width, section > 0 ? power : scale, zero, loose)
      const whole = plus(plus(third, second), plus(myriads, plus(section, rest)))
      if (!(whole <= Number.MAX_SAFE_INTEGER)) break
      return readDecimal(
        text,
        { end: point.end, whole: String(whole), fraction: point.digits },
        point.end,
        end,
        loose && scale === 0,
        scale === 0,
      )
    }
    break
  }
  if (last === START) return null
  if (!sure) {
    const skip = hanEnd(text, stop, end)
    return { end: skip, next: skip, value: Number.NaN, whole: true }
  }
  // 一百零花钱: a zero that nothing follows is none of the numeral's.
  const shut = last === ZERO && (section > 0 || scale > 0) ? next : stop
  const rest = waiting < 0 ? 0 : restOf(waiting, width, section > 0 ? power : scale, zero, loose)
  const value = plus(plus(third, second), plus(myriads, plus(section, rest)))
  return { end: shut, next: Math.max(behind, shut), value, whole: true }
}

/**
 * The value of what waits at the end of a numeral, behind the power `below`: 一百二 is 120, 三万五 is 35000, 3万4000 is 34000.
 * NaN where its digits fill no places below that power.
 */
function restOf(waiting: number, width: number, below: number, zero: boolean, loose: boolean): number {
  if (below === 0) return waiting
  if (zero || (below === 1 && width <= 1)) return width > below ? Number.NaN : waiting
  if (below === 12) return Number.NaN
  if (width <= 1) return waiting * 10 ** (below - 1)
  return width === below || (loose && below >= 4 && width < below) ? waiting : Number.NaN
}

/** The powers behind a decimal (1.2亿, 一点五万), which nothing else follows. */
function readDecimal(
  text: string,
  literal: Literal,
  at: number,
  end: number,
  loose: boolean,
  powers = true,
): Amount {
  let stop = at
  let raised = 0
  let ceiling = 4
  while (powers) {
    let from = loose ? behindBlanks(text, stop, end) : stop
    let unit = letterAfter(text, from, end)
    if (loose && isMore(unit)) {
      from = behindBlanks(text, from + 1, end)
      unit = letterAfter(text, from, end)
    }
    const small = unitOf[unit]!
    if (small !== NONE ? small >= ceiling || raised > 0 || unitsOwn(text, from) : scaleOf[unit] === NONE)
      break
    const by = small !== NONE ? small : scaleOf[unit]!
    if (by === 4 && raised >= 8) break
    if (raised + by > 16) break
    raised += by
    ceiling = 0
    stop = from + 1
  }
  return { end: stop, next: stop, value: literalValue(literal, raised), whole: false }
}

/**
 * The value of a text that is a Han numeral and nothing else; undefined where it is none.
 * 两千零五 → 2005, 三十五万 → 350000, 一亿二千万 → 120000000, 二〇二五 → 2025, 一点五 → 1.5.
 */
export function decodeHan(letters: string): number | undefined {
  if (letters.length === 1) return decodeLetter(letters.charCodeAt(0))
  const amount = readAmount(letters, 0, letters.length, false)
  return amount === null || amount.end !== letters.length || Number.isNaN(amount.value)
    ? undefined
    : amount.value
}

/** Most numerals of a text are one letter. */
function decodeLetter(unit: number): number | undefined {
  const digit = digitOf[unit]!
  if (digit !== NONE) return digit
  if (unitOf[unit] === 1) return 10
  return unit === TWENTY ? 20 : unit === THIRTY ? 30 : undefined
}

/**
 * The value of a text that is one numeral and nothing else; undefined for everything else, and wherever a reader would not be sure.
 *
 * Read: Arabic digits, with separators or a decimal point (1,100.5), with Han powers behind them (3万5千, 1.2亿, 3万4000); Han
 * numerals, plain, old or capital (两千零五, 廿二, 壹佰伍拾); strings of three digits or more, or with a zero inside (二〇二五);
 * decimals with 点 (三点一四, 一点五万); each of them behind 负 or a minus. Full-width forms are read as their plain twins.
 *
 * | text | value | why |
 * |---|---|---|
 * | 一百二, 三万五, 3万5 | 120, 35000, 35000 | a lone last digit is of the power below the one before it |
 * | 一百零二 | 102 | |
 * | 一千五十, 一万五百 | 1050, 10500 | the power is said, so the missing 零 changes nothing |
 * | 二五, 三四, 一一 | undefined | two digits may be "three or four", 2.5, or a name |
 * | 一百零零三, 一百零三十, 零十 | undefined | not well-formed |
 * | 1,10, 1,234,56 | undefined | a list, or a separator in the wrong place |
 * | 012, 〇一二, .5, 5. | undefined | a code, or half a numeral |
 * | 百, 百三, 万, 两两, 二十两 | undefined | no numeral, or a weight |
 * | 几十, 三十多, 半, 三分之一, 1e5, 兆 | undefined | no exact numeral, or one of several |
 * | '', blanks, 3个 | undefined | not one numeral and nothing else |
 * | 9007199254740993 | undefined | beyond `Number.MAX_SAFE_INTEGER`, and decimals of more than 15 digits: never rounded |
 *
 * @throws TypeError where it is given no string
 */
export function decodeNumeral(text: string): number | undefined {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`)
  if (text.length > LONGEST_TEXT) return undefined
  let plain = ''
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    // Full-width forms only: what else the table folds (blanks, letters no reader sees) is no part of a numeral.
    plain += String.fromCharCode(unit >= 0xff01 && unit <= 0xff5e ? FOLD[unit]! : unit)
  }
  const signed = /^[负負−-]/.test(plain)
  const letters = signed ? plain.slice(1) : plain
  if (/^[0零〇○◯][\d零〇○◯一二两三四五六七八九]/.test(letters)) return undefined
  const amount = readAmount(letters, 0, letters.length, false)
  if (amount === null || amount.end !== letters.length) return undefined
  const { value } = amount
  if (!(value <= Number.MAX_SAFE_INTEGER)) return undefined
  return signed && value !== 0 ? -value : value
}

/** No numeral that a double holds exactly is longer, however it is written. */
const LONGEST_TEXT = 80
