/** A line that is a heading by what stands around it, not by a marker that one look could tell. */
import type { MarkerStyle } from '../markers/marker-style.ts'

export interface ProvedHeading {
  readonly style: MarkerStyle
  readonly ordinal: number | null
  /** Behind its number; the start of the line where it has none; on the next line where the number stands alone. */
  readonly bodyStart: number
  /** Where a text that is no part of the heading begins on its line. */
  readonly rest?: number
  /** Its number has lost a letter. What follows on its line is looked through like that of any other. */
  readonly isRepaired?: true
}

/** By the index of its line among the lines of the body. */
export type ProvedHeadings = ReadonlyMap<number, ProvedHeading>
