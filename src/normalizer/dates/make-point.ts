/** Makes one end of a date. */
import type { DatePoint, Part, Reading, Relation } from '../mention.ts'
import { type NumericDate, UNTOLD_ORDER } from './numeric-dates.ts'

/** What a word that names neither year, month nor day says by itself. */
export const NOTHING: Reading = { year: null, month: null, day: null }

/** A point that says one thing. */
export const one = (
  start: number,
  end: number,
  reading: Reading,
  part: Part | null,
  relation: Relation | null = null,
): DatePoint => ({
  start,
  end,
  readings: [reading],
  part,
  relation,
  damage: null,
})

/** A point that has lost letters, with all that they can have said. */
export const damaged = (
  start: number,
  end: number,
  readings: readonly Reading[],
  damage: string,
  part: Part | null = null,
): DatePoint => ({ start, end, readings, part, relation: null, damage })

/** Digits with marks; the order of day and month may be open. */
export const numericPoint = (at: number, { end, readings }: NumericDate): DatePoint =>
  readings.length === 1 ? one(at, end, readings[0]!, null) : damaged(at, end, readings, UNTOLD_ORDER)
