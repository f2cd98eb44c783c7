/** Dates with everything that is known of them. */
import type { Repair } from '../../model/bulletin.ts'
import type { Part } from '../mention.ts'

export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** A date with everything that is known of it. */
export interface FullDate {
  /** Null where nothing tells it: EDTF prints XXXX. */
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
  readonly part: Part | null
}

export type Basis = 'stated' | 'inherited' | 'relative' | 'repaired'

export interface ResolvedDate {
  readonly edtf: string | null
  readonly basis: Basis
  readonly deadline: boolean
  /** First and last day as day numbers; infinite where open, NaN where a year is unknown. */
  readonly first: number
  readonly last: number
  /** Only where letters are lost. */
  readonly repair?: Repair
  /** It has no value because nothing tells its year. */
  readonly unknownYear?: true
}

export const FIRST_MONTH_OF_SEASON: Readonly<Record<number, number>> = { 21: 3, 22: 6, 23: 9, 24: 12 }
export const LAST_MONTH_OF_SEASON: Readonly<Record<number, number>> = { 21: 5, 22: 8, 23: 11, 24: 12 }

/** The month in which a part of a year begins. */
export const firstMonth = (part: Part | null): number | null =>
  part === null
    ? null
    : part.kind === 'season'
      ? FIRST_MONTH_OF_SEASON[part.value]!
      : part.kind === 'quarter'
        ? part.value * 3 - (part.late === true ? 0 : 2)
        : part.kind === 'half'
          ? part.value * 6 - (part.late === true ? 0 : 5)
          : part.kind === 'edge' && part.of === 'year'
            ? { begin: 1, middle: 6, end: 12 }[part.value]
            : null
