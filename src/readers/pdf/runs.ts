/** What stands on a page: pieces of text with their place, in points from the top left corner. */
import { asLetters } from './radicals.ts'

export interface Run {
  readonly text: string
  readonly left: number
  readonly right: number
  /** The baseline, from the top of the page. */
  readonly base: number
  /** The size of the font. */
  readonly size: number
}

/** A piece of text as PDF.js gives it. */
export interface TextItem {
  readonly str: string
  readonly width: number
  /** From the item's own coordinates to those of the page, whose origin is at the bottom. */
  readonly transform: readonly number[]
}

/** More than this off the horizontal is a watermark or the text of a picture. */
const MOST_SLANT = 0.1
/** A run that is printed a second time this near (in sizes) is the first one made bold. */
const DOUBLED = 0.2

/** @param view the page's own transform, which turns the page upright and its origin to the top */
export function runsOf(items: readonly TextItem[], view: readonly number[]): Run[] {
  const runs: Run[] = []
  for (const { str, width, transform } of items) {
    // Blanks are told by the gaps between the runs: PDF files seldom hold them, and PDF.js invents some.
    if (str.trim() === '') continue
    const [a, b, c, d, e, f] = multiply(view, transform)
    const size = Math.hypot(c, d)
    if (!(size > 0) || Math.abs(b) > MOST_SLANT * Math.abs(a) || a <= 0) continue
    const run = { text: asLetters(str), left: e, right: e + width * scaleOf(view), base: f, size }
    if (!Number.isFinite(run.left + run.right + run.base + size)) continue
    const last = runs.at(-1)
    const isDoubled =
      last !== undefined &&
      last.text === run.text &&
      Math.abs(last.left - run.left) < DOUBLED * size &&
      Math.abs(last.base - run.base) < DOUBLED * size
    if (!isDoubled) runs.push(run)
  }
  return runs
}

const scaleOf = ([a = 1, b = 0]: readonly number[]): number => Math.hypot(a, b)

/** As PDF writes it: a, b, c, d, e, f. */
export type Matrix = [number, number, number, number, number, number]

/** What first `n` and then `m` does. */
export function multiply(m: readonly number[], n: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m
  const [p = 1, q = 0, r = 0, s = 1, t = 0, u = 0] = n
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f]
}
