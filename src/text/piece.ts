/** A piece of the clean text, half-open. */
export interface Piece {
  readonly start: number
  readonly end: number
}
