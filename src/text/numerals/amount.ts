/**
 * The one grammar of numerals, in two strengths. Strict: a text that is no well-formed numeral has no value; 两千零五 is 2005,
 * 一百二 is 120, 一千零百 is none. Loose: what people write all the same (一百零十万, 百三, 1万600) and blanks inside.
 */

import { digitsEnd, isAsciiDigit, isHan } from '../letters.ts'
import { exactDecimal, exactInteger, LONGEST_DIGITS, plus, times } from './exact.ts'
import { digitOf, isHanNumeral, isPower, isTens, NONE, scaleOf, tensOf, unitOf } from './letters.ts'
import { type Literal, literalAt, literalValue } from './literal.ts'

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

/** Letters of a numeral that the grammar knows by themselves. */
const PAIR_TWO = '两兩俩倆'
const THIRD_SCALE = 0x5146 // 兆
const POINT = 0x70b9 // 点
const SPACE = 0x20
/** Blanks that may stand inside a numeral of a text set in columns (十 余 万). */
const MOST_BLANKS = 4

/**
 * The numeral at `at`, a digit or a letter of a Han numeral, as far as it goes; null where no numeral begins there.
 * Loose: also what is not well-formed and yet sure (一百零十万, 百三, 1万600, 一百点5), with blanks inside where the letters
 * go together.
 */
export function readAmount(text: string, at: number, end: number, loose: boolean): Amount | null {
  const isString =
    digitOf[text.charCodeAt(at)] !== NONE && at + 1 < end && digitOf[text.charCodeAt(at + 1)] !== NONE
  return isString ? readDigitString(text, at, end, loose) : new AmountReader(text, at, end, loose).read()
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
    if (stop - at <= LONGEST_DIGITS) digits += digit
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

/** What the last part of an amount was. */
const START = 0
const COEFFICIENT = 1
const ZERO = 2
const UNIT = 3
const SCALE = 4

/** Reads one numeral part by part: 一千 二百 零 五万 三. Each `take…` tells whether the numeral goes on behind its part. */
class AmountReader {
  private readonly text: string
  private readonly at: number
  private readonly end: number
  private readonly loose: boolean
  /** Sums of what stood before 兆, before 亿 and before 万, and of the powers below. */
  private third = 0
  private second = 0
  private myriads = 0
  private section = 0
  /** The last power of this section, and the last scale. */
  private power = 4
  private scale = 0
  private last = START
  /** What waits for its power: a value, and how many Arabic digits say it. 0 digits: a Han letter. */
  private waiting = -1
  private width = 0
  /** A zero stands before it (一百零二), and where the numeral ends without that. */
  private zero = false
  private withoutZero = -1
  private sure = true
  private stop: number
  /** Behind letters that end the numeral and are none of it: 二十两. */
  private behind = -1
  /** What a part settles by itself; undefined while the parts are still summed up. */
  private settled: Amount | null | undefined = undefined

  constructor(text: string, at: number, end: number, loose: boolean) {
    this.text = text
    this.at = at
    this.end = end
    this.loose = loose
    this.stop = at
  }

  read(): Amount | null {
    while (this.stop < this.end && this.takePart()) {}
    if (this.settled !== undefined) return this.settled
    if (this.last === START) return null
    if (!this.sure) {
      const skip = hanEnd(this.text, this.stop, this.end)
      return { end: skip, next: skip, value: Number.NaN, whole: true }
    }
    // 一百零花钱: a zero that nothing follows is none of the numeral's.
    const hasZeroBehind = this.last === ZERO && (this.section > 0 || this.scale > 0)
    const shut = hasZeroBehind ? this.withoutZero : this.stop
    return { end: shut, next: Math.max(this.behind, shut), value: this.sum(), whole: true }
  }

  private takePart(): boolean {
    const { text, end, loose } = this
    const from = loose && this.last !== START ? behindBlanks(text, this.stop, end) : this.stop
    if (from >= end) return false
    const apart = from > this.stop
    const unit = text.charCodeAt(from)
    if (isAsciiDigit(unit)) return this.takeArabic(from, apart)
    const digit = digitOf[unit]!
    if (digit === 0) return this.takeZero(from, apart)
    if (digit !== NONE || (loose && PAIR_TWO.includes(text[from]!))) return this.takeDigit(from, digit, apart)
    if (isTens(unit)) return this.takeTens(from, tensOf(unit), apart)
    if (unitOf[unit] !== NONE) return this.takeUnit(from, unitOf[unit]!)
    if (scaleOf[unit] !== NONE) return this.takeScale(from, scaleOf[unit]!)
    if (loose && unit === THIRD_SCALE) return this.takeScale(from, 12)
    if (loose && isMore(unit)) return this.takeMore(from)
    if (unit === POINT) this.takePoint()
    return false
  }

  /** 3 of 3万, 4000 of 3万4000. */
  private takeArabic(from: number, apart: boolean): boolean {
    const { text, end, last } = this
    if (last === COEFFICIENT || (last === ZERO && this.stop === this.at + 1)) return false
    if (last === START) {
      const literal = literalAt(text, from, end)
      if (literal.fraction !== '')
        return this.settle(readDecimal(text, literal, literal.end, end, this.loose))
      this.waiting = exactInteger(literal.whole)
      this.width = literal.whole.length
      this.stop = literal.end
      if (Number.isNaN(this.waiting))
        return this.settle({ end: this.stop, next: this.stop, value: Number.NaN, whole: false })
    } else {
      const most = this.section > 0 ? this.power : this.scale
      const shut = digitsEnd(text, from, Math.min(end, from + most + 1))
      if (shut - from > most || ('.,'.includes(text[shut] ?? ' ') && isAsciiDigit(text.charCodeAt(shut + 1))))
        return false
      if (apart && !isPower(letterAfter(text, behindBlanks(text, shut, end), end))) return false
      this.waiting = Number(text.slice(from, shut))
      this.width = shut - from
      this.stop = shut
    }
    this.last = COEFFICIENT
    return true
  }

  private takeZero(from: number, apart: boolean): boolean {
    if (this.last === COEFFICIENT) return this.endsAtDigit(apart)
    if (this.last === ZERO) return this.ends(apart)
    this.withoutZero = this.stop
    this.zero = true
    this.last = ZERO
    this.stop = from + 1
    return true
  }

  /** 二 of 二百; `digit` is NONE for 俩 and its like. */
  private takeDigit(from: number, digit: number, apart: boolean): boolean {
    const { text, end, last } = this
    if (last === COEFFICIENT) return this.endsAtDigit(apart)
    const uncommon = digit === NONE
    const after = letterAfter(text, this.loose ? behindBlanks(text, from + 1, end) : from + 1, end)
    const powerBehind = isPower(after) || after === THIRD_SCALE
    // 二十两 are twenty taels; 俩 is a numeral before a power only; 幺 in strings of digits only.
    if (PAIR_TWO.includes(text[from]!) && !powerBehind && (last !== START || uncommon)) {
      if (last === START) return this.settle(null)
      this.behind = from + 1
      return this.ends(last !== ZERO)
    }
    if (text[from] === '幺') return last === START ? this.settle(null) : false
    // 共三十 二是…: a lone digit behind a blank goes with what is before it only where nothing else follows.
    if (apart && !powerBehind && !isTens(after) && isHan(after) && !goesOn(text, from + 1, end)) return false
    this.waiting = uncommon ? 2 : digit
    this.width = 0
    this.last = COEFFICIENT
    this.stop = from + 1
    return true
  }

  /** 廿, 卅. */
  private takeTens(from: number, value: number, apart: boolean): boolean {
    if (this.last === COEFFICIENT) return this.endsAtDigit(apart)
    if (this.power <= 1) return this.ends(false)
    this.section += value
    return this.endUnit(from, 1)
  }

  /** 十, 百, 千. */
  private takeUnit(from: number, raised: number): boolean {
    const { text, end, loose, last } = this
    if (unitsOwn(text, from) && (this.width > 0 || this.waiting < 0)) return false
    if (this.waiting < 0) {
      // 十五, 一百十五: a ten may stand without its one. 五十千克: the thousand is the unit's.
      if (loose && raised === 3 && last === UNIT) return false
      if (last === START && raised > 1) {
        // 百三, 千一
        const following = digitOf[letterAfter(text, from + 1, end)] ?? NONE
        if (!loose || following === NONE || following === 0) return this.settle(null)
      } else if (
        raised > 1
          ? !(loose && last === ZERO && this.scale > 0 && this.section === 0)
          : !loose && last === SCALE
      ) {
        return this.ends(false)
      }
      this.waiting = 1
    } else if (this.width > 1) {
      // 2025千校: digits that could be a year take no power of their own.
      return false
    }
    const skipped = this.section === 0 ? this.scale > 0 : this.power - raised >= 2
    if (raised >= this.power || (this.zero && !loose && !skipped)) return this.ends(false)
    this.section += this.waiting * 10 ** raised
    this.waiting = -1
    this.width = 0
    return this.endUnit(from, raised)
  }

  private endUnit(from: number, power: number): boolean {
    this.power = power
    this.zero = false
    this.last = UNIT
    this.stop = from + 1
    return true
  }

  /** 万, 亿, 兆. */
  private takeScale(from: number, multiplied: number): boolean {
    const { last, scale, waiting, width, zero } = this
    if (last === START) return this.settle(null)
    if (multiplied === 12 && '瓦字比赫帕欧'.includes(this.text[from + 1] ?? ' ')) return false
    const joined = this.section >= 1000 || zero || this.withoutZero >= 0
    if (waiting >= 0) {
      // 一千三万 is no way to say any number.
      const low =
        this.section > 0 && !zero && this.power > 1
          ? width > 1
            ? restOf(waiting, width, this.power, zero, this.loose)
            : Number.NaN
          : waiting
      // 三万五亿: 35000 or 30005 of them?
      if (this.section === 0 && width <= 1 && !zero && scale > 0 && scale < multiplied) this.sure = false
      this.section = plus(this.section, low)
      if (this.second + this.third + this.myriads > 0 && this.section > 9999) this.sure = false
    } else if (last === ZERO) {
      this.sure = false
    }
    this.multiply(multiplied, joined)
    this.stop = from + 1
    if (!this.sure) return false
    this.section = 0
    this.power = 4
    this.scale = multiplied
    this.waiting = -1
    this.width = 0
    this.zero = false
    this.withoutZero = -1
    this.last = SCALE
    return true
  }

  /** Lifts what stands before a scale over it: 万万 and 亿亿 multiply again. */
  private multiply(multiplied: number, joined: boolean): void {
    const { section, myriads } = this
    const doubled = section === 0 && this.last === SCALE
    if (multiplied === 4) {
      if (doubled ? this.scale !== 4 : section === 0 || (myriads > 0 && myriads < 1e8)) this.sure = false
      this.myriads = doubled ? times(myriads, 4) : plus(myriads, times(section, 4))
    } else if (multiplied === 8) {
      const amount = plus(myriads, section)
      if (doubled && this.scale === 8) {
        this.second = times(this.second, 8)
      } else {
        if (amount === 0 || (this.second > 0 && !(this.loose && joined))) this.sure = false
        this.second = times(plus(this.second, amount), 8)
      }
      this.myriads = 0
    } else {
      if (this.third > 0 || this.last === ZERO) this.sure = false
      this.third = times(plus(this.second, plus(myriads, section)), 12)
      this.second = 0
      this.myriads = 0
    }
  }

  /** 余 of 500余万. */
  private takeMore(from: number): boolean {
    if (this.last === START) return false
    const after = behindBlanks(this.text, from + 1, this.end)
    if (scaleOf[letterAfter(this.text, after, this.end)] === NONE) return false
    if (this.last === COEFFICIENT && this.width === 0) return false
    if (this.last === ZERO) this.last = UNIT
    this.zero = false
    this.stop = from + 1
    return true
  }

  /** 点 of 一百二十点五, and all behind it. */
  private takePoint(): void {
    const { text, end, loose, last, scale } = this
    if (last === START || (last === ZERO && (this.section > 0 || scale > 0))) return
    if (last === COEFFICIENT && this.width > 0) return
    const point = fractionAt(text, this.stop, end, loose)
    if (point === null) return
    const whole = this.sum()
    if (!(whole <= Number.MAX_SAFE_INTEGER)) return
    const literal = { end: point.end, whole: String(whole), fraction: point.digits }
    this.settled = readDecimal(text, literal, point.end, end, loose && scale === 0, scale === 0)
  }

  /** All that was read so far. */
  private sum(): number {
    const { waiting, width, section, scale } = this
    const rest =
      waiting < 0 ? 0 : restOf(waiting, width, section > 0 ? this.power : scale, this.zero, this.loose)
    return plus(plus(this.third, this.second), plus(this.myriads, plus(section, rest)))
  }

  private settle(amount: Amount | null): false {
    this.settled = amount
    return false
  }

  /** The numeral ends here; what was read says a number where that is `sure`. */
  private ends(sure: boolean): false {
    if (!sure) this.sure = false
    return false
  }

  /** A digit behind a digit: two numerals where a blank or Arabic digits part them, else none (一百二三). */
  private endsAtDigit(apart: boolean): false {
    return this.ends(this.width > 0 || apart)
  }
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
    stop = digitsEnd(text, stop, end)
    return { digits: text.slice(from, Math.min(stop, from + LONGEST_DIGITS + 1)), end: stop }
  }
  let digits = ''
  for (; stop < end; stop++) {
    const digit = digitOf[text.charCodeAt(stop)]!
    if (digit === NONE || PAIR_TWO.includes(text[stop]!)) break
    if (digits.length <= LONGEST_DIGITS) digits += digit
  }
  const next = letterAfter(text, stop, end)
  return stop === from || unitOf[next] !== NONE || isTens(next) || PAIR_TWO.includes(text[stop] ?? ' ')
    ? null
    : { digits, end: stop }
}

/** Behind the blanks at `at`, or `at` where there are more than a numeral has inside. */
export function behindBlanks(text: string, at: number, end: number): number {
  let stop = at
  while (stop < end && text.charCodeAt(stop) === SPACE) if (++stop - at > MOST_BLANKS) return at
  return stop
}

/** Behind the letters of Han numerals at `at`. */
function hanEnd(text: string, at: number, end: number): number {
  while (at < end && isHanNumeral(text.charCodeAt(at))) at++
  return at
}

const letterAfter = (text: string, at: number, end: number): number =>
  at < end ? text.charCodeAt(at) : SPACE

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
