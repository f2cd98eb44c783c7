/** What a marker style is; `marker-styles.ts` holds them all. */

/** How the ordinal of a marker is written. */
export type Numeral =
  | 'han'
  | 'arabic'
  | 'either'
  | 'decimal-2'
  | 'decimal-3'
  | 'hyphen-2'
  | 'question'
  | 'letter'
  | 'small-letter'
  | 'roman'
  | 'letter-arabic'
  | 'enclosed'
  | 'word'
  | 'none'

/**
 * How much a style needs where it stands inside a line:
 * `sentence` the end of a sentence before it; `run` even less, if its ordinal continues an open run; `never` at line starts only.
 */
type Inline = 'sentence' | 'run' | 'never'

/** From this rank on a style counts steps inside a text (①, 第一, 一是), and does not head one. */
export const STEP_RANK = 6

export interface MarkerStyle {
  readonly name: string
  /** 0 is outermost by the law of the layout (GB/T 9704): decides only where the notice itself says nothing. */
  readonly rank: number
  readonly open: readonly string[]
  readonly numeral: Numeral
  readonly close: readonly string[]
  readonly inline: Inline
  /** Stands alone only with a partner (首先 … 其次), else it is a plain word. */
  readonly needsPartner?: true
  /** A refusal by what follows the marker, or by what stands before it. */
  readonly unless?: (text: string, start: number, bodyStart: number, end: number) => boolean
  readonly examples: readonly (readonly [text: string, ordinal: number | null])[]
  readonly refusals: readonly string[]
}

/** How many letters of a numeral are looked at. */
export const LONGEST_NUMERAL = 6
