/**
 * Numerals as they are written in Chinese: Arabic digits with or without separators and decimals, Han numerals
 * (一二三, 两, 〇○零, 廿, 十百千万亿), capitals (壹贰叁), Arabic digits before a Han power (3万), and digit strings (二〇二五).
 *
 * The grammar is strict: a text that is no well-formed numeral has no value. 两千零五 is 2005, 一百二 is 120, 一千零百 is none.
 */

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

export const isAsciiDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39

/** All letters that can stand in a Han numeral. */
export const HAN_NUMERAL_LETTERS: readonly number[] = [...DIGIT_LETTERS, ...UNIT_LETTERS, ...SCALE_LETTERS]
  .flatMap(([letters]) => [...letters].map(letter => letter.charCodeAt(0)))
  .concat(TWENTY, THIRTY)
const numeralLetters = new Uint8Array(65536)
for (const unit of HAN_NUMERAL_LETTERS) numeralLetters[unit] = 1

/** Whether a code unit can stand in a Han numeral; NaN, which is behind the end of a text, cannot. */
export const isHanNumeral = (unit: number): boolean => numeralLetters[unit] === 1

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
  return value !== undefined && value > 0 && value < 1000 ? [value, stop] : null
}

/** A section of a Han numeral below 万: 三百零五 → 305. Undefined where it is none. */
function decodeSection(letters: string): number | undefined {
  let value = 0
  let power = 4
  let digit = -1
  let zero = false
  for (let i = 0; i < letters.length; i++) {
    const unit = letters.charCodeAt(i)
    if (unit === TWENTY || unit === THIRTY) {
      if (digit >= 0 || power <= 1) return undefined
      value += unit === TWENTY ? 20 : 30
      power = 1
      zero = false
      continue
    }
    const nextDigit = digitOf[unit]!
    if (nextDigit !== NONE) {
      if (digit >= 0) return undefined
      if (nextDigit === 0) {
        if (zero) return undefined
        zero = true
      } else {
        digit = nextDigit
      }
      continue
    }
    const nextPower = unitOf[unit]!
    if (nextPower === NONE) return undefined
    // 十五, 一百十五: a ten may stand without its one.
    if (digit < 0) {
      if (nextPower !== 1) return undefined
      digit = 1
    }
    if (nextPower >= power) return undefined
    // 一千五十: a skipped power wants its 零.
    value += digit * 10 ** nextPower
    power = nextPower
    digit = -1
    zero = false
  }
  if (digit >= 0) {
    // 一百二 is 120, 一千二 is 1200; 一百零二 is 102, 十二 is 12.
    const skipped = power >= 2 && power <= 3 && value > 0 && !zero
    return value + digit * (skipped ? 10 ** (power - 1) : 1)
  }
  if (zero && (value > 0 || letters.length > 1)) return undefined
  return value
}

/** A string of single digits, 二〇二五 → 2025; undefined where it is none. */
function decodeDigitString(letters: string): number | undefined {
  let value = 0
  for (let i = 0; i < letters.length; i++) {
    const digit = digitOf[letters.charCodeAt(i)]!
    if (digit === NONE) return undefined
    value = value * 10 + digit
  }
  return Number.isSafeInteger(value) ? value : undefined
}

/**
 * The value of a text that is a Han numeral and nothing else; undefined where it is none.
 * 两千零五 → 2005, 三十五万 → 350000, 一亿二千万 → 120000000, 二〇二五 → 2025, 一点五 → 1.5.
 */
export function decodeHan(letters: string): number | undefined {
  if (letters.length === 0) return undefined
  const point = letters.indexOf('点')
  if (point >= 0) {
    const whole = decodeHan(letters.slice(0, point))
    const fraction = letters.slice(point + 1)
    if (whole === undefined || fraction.length === 0 || decodeDigitString(fraction) === undefined)
      return undefined
    const digits = [...fraction].map(letter => digitOf[letter.charCodeAt(0)]).join('')
    return Number(`${whole}.${digits}`)
  }
  let plain = true
  for (let i = 0; i < letters.length; i++) if (digitOf[letters.charCodeAt(i)] === NONE) plain = false
  // 三四 says "three or four"; 二五 says nothing. Only a longer string, or one with a zero in it, is read digit by digit.
  if (plain) return letters.length === 2 && !/[零〇○◯]/.test(letters) ? undefined : decodeDigitString(letters)
  return decodeScaled(letters, 8)
}

/** Splits at 亿, then at 万. */
function decodeScaled(letters: string, power: number): number | undefined {
  let at = -1
  for (let i = letters.length - 1; i >= 0 && at < 0; i--) if (scaleOf[letters.charCodeAt(i)] === power) at = i
  if (at < 0) return power === 8 ? decodeScaled(letters, 4) : decodeSection(letters)
  const high = decodeScaled(letters.slice(0, at), power === 8 ? 8 : 4)
  if (high === undefined || high === 0) return undefined
  const rest = letters.slice(at + 1)
  if (rest.length === 0) return high * 10 ** power
  // 三万五 is 35000; 三万零五 is 30005.
  if (rest.length === 1) {
    const digit = digitOf[rest.charCodeAt(0)]!
    return digit === NONE || digit === 0 ? undefined : high * 10 ** power + digit * 10 ** (power - 1)
  }
  const low = power === 8 ? decodeScaled(rest, 4) : decodeSection(rest)
  if (low === undefined) return undefined
  return high * 10 ** power + low
}
