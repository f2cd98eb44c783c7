/** What kind of letter a code unit is. NaN, which is behind the end of a text, is none. */

export const isAsciiDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39

export const isLatin = (unit: number): boolean =>
  (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a)

/** Whether a code unit is a Han letter. */
export const isHan = (unit: number): boolean => unit >= 0x3400 && unit <= 0x9fff

/** Behind a run of ASCII digits at `at`. */
export function digitsEnd(text: string, at: number, end: number): number {
  while (at < end && isAsciiDigit(text.charCodeAt(at))) at++
  return at
}
