/** The letters of Han numerals, and what each of them is worth. */

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

/** No value of a letter in the tables below. */
export const NONE = 0xff
/** By code unit: the value of a digit, the power of 十, 百 and 千, that of 万 and 亿; NONE for every other. */
export const digitOf = new Uint8Array(65536).fill(NONE)
export const unitOf = new Uint8Array(65536).fill(NONE)
export const scaleOf = new Uint8Array(65536).fill(NONE)
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

/** Whether a code unit is 十, 百, 千, 万, 亿 or a capital or older form of them. */
export const isPower = (unit: number): boolean => unitOf[unit] !== NONE || scaleOf[unit] !== NONE

/** Whether a code unit is a numeral of tens by itself: 廿, 卅. */
export const isTens = (unit: number): boolean => unit === TWENTY || unit === THIRTY

/** The value of a letter that `isTens`. */
export const tensOf = (unit: number): number => (unit === TWENTY ? 20 : 30)
