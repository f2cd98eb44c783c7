/** How much a file may ask of the reader, so that a hostile one is refused and not endured. */
export interface Limits {
  /** The most bytes that the packed parts of a file may unfold to. */
  readonly inflated: number
  /** The most times larger a packed part may become; counted only beyond `RATIO_FREE` bytes. */
  readonly ratio: number
  /** The most pages of a PDF. */
  readonly pages: number
  /** The deepest nesting of elements in a Word document. */
  readonly depth: number
  /** The most paragraphs of a Word document. */
  readonly paragraphs: number
}

/** A notice takes a ten-thousandth of each; what goes beyond is no notice, or not one to be read unasked. */
export const DEFAULT_LIMITS: Limits = {
  inflated: 512 * 1024 * 1024,
  ratio: 200,
  pages: 1000,
  depth: 256,
  paragraphs: 200_000,
}

/** Small parts may be packed as tightly as they like: an empty table of styles shrinks to nothing. */
export const RATIO_FREE = 1024 * 1024
