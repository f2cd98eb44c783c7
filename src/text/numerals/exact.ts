/** Arithmetic that never rounds: NaN where a double cannot hold the result exactly. */

/** A row of digits longer than this is no number that anyone counts by. */
export const LONGEST_DIGITS = 40

/** `value` times ten to `power`; NaN where a double cannot hold the product exactly. */
export function times(value: number, power: number): number {
  const product = value * 10 ** power
  if (product <= Number.MAX_SAFE_INTEGER) return product
  return Number.isFinite(product) && BigInt(product) === BigInt(value) * 10n ** BigInt(power)
    ? product
    : Number.NaN
}

/** The sum, or NaN where a double cannot hold it exactly. */
export function plus(a: number, b: number): number {
  const sum = a + b
  if (sum <= Number.MAX_SAFE_INTEGER) return sum
  return Number.isFinite(sum) && BigInt(sum) === BigInt(a) + BigInt(b) ? sum : Number.NaN
}

/** The integer that a string of ASCII digits says; NaN where a double cannot hold it exactly. */
export function exactInteger(digits: string): number {
  if (digits.length > LONGEST_DIGITS) return Number.NaN
  const value = Number(digits)
  return value <= Number.MAX_SAFE_INTEGER || BigInt(value) === BigInt(digits) ? value : Number.NaN
}

/** Decimal digits that a double always gives back as they were. */
const SURE_DIGITS = 15

/** The decimal `whole`.`fraction` times ten to `power`, correctly rounded; NaN beyond the digits that a double keeps. */
export function exactDecimal(whole: string, fraction: string, power: number): number {
  if (whole.length + fraction.length > 2 * LONGEST_DIGITS) return Number.NaN
  const isSure =
    whole.length + fraction.length <= SURE_DIGITS ||
    (whole + fraction).replace(/^0+/, '').replace(/0+$/, '').length <= SURE_DIGITS
  return isSure ? Number(`${whole}.${fraction}e${power}`) : Number.NaN
}
