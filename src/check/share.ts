/** Percentages as they are printed: rounded or cut to their last digit, or bounded (90%以上, 近94%). */
import type { Bound } from '../model/bulletin.ts'

/** How many digits stand behind the point of a printed percentage. */
export const decimalsOf = (text: string): number => /[.．](\d+|[０-９]+)/.exec(text)?.[1]?.length ?? 0

/** What a part of a whole comes to, rounded to so many digits, as it is printed. */
export const shareOf = (part: number, whole: number, decimals: number): string =>
  rounded(part * 100, whole, decimals).toFixed(decimals)

/** Whether a printed percentage is the share of a part in a whole, by rounding or by cutting. */
export function isShare(part: number, whole: number, printed: number, decimals: number): boolean {
  return sameWithin(part * 100, whole, printed, decimals)
}

/** Whether a part of a whole keeps to a printed percentage: 14 of 15 are 90%以上, 近94% and 约93%, but not 95%以上. */
export function keepsTo(
  part: number,
  whole: number,
  printed: number,
  decimals: number,
  bound: Bound,
): boolean {
  if (isShare(part, whole, printed, decimals)) return true
  const share = (part * 100) / whole
  switch (bound) {
    case 'exact':
      return false
    case 'over':
    case 'atLeast':
      return share >= printed
    case 'atMost':
      return share <= printed
    case 'nearly':
      return share <= printed && share >= printed * (1 - ABOUT)
    case 'about':
      return Math.abs(share - printed) <= printed * ABOUT
  }
}
/** How far what is told as nearly or about so much may be from it. */
const ABOUT = 0.1

/** Whether two printed percentages may tell the same one: 66.67% and 67% do, and 66.6%. */
export function samePercentage(
  a: { readonly value: number; readonly text: string },
  b: { readonly value: number; readonly text: string },
): boolean {
  const [fine, coarse] = decimalsOf(a.text) >= decimalsOf(b.text) ? [a, b] : [b, a]
  return sameWithin(fine.value, 1, coarse.value, decimalsOf(coarse.text))
}

function sameWithin(above: number, below: number, printed: number, decimals: number): boolean {
  const scale = 10 ** decimals
  // One division of what is whole: 29 of 50 are 58, not 57.999….
  const cut = Math.floor(Number(((above * scale) / below).toPrecision(14))) / scale
  const told = printed.toFixed(decimals)
  return told === cut.toFixed(decimals) || told === rounded(above, below, decimals).toFixed(decimals)
}

function rounded(above: number, below: number, decimals: number): number {
  const scale = 10 ** decimals
  return Math.round(Number(((above * scale) / below).toPrecision(14))) / scale
}
