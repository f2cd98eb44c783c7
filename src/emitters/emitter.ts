/** How much colour the reader of the output can see: none, 16, 256, or all, as chalk counts it. */
export type ColourLevel = 0 | 1 | 2 | 3

export interface EmitOptions {
  /** Whether more than one result may come, which JSON must know before the first. */
  readonly many: boolean
  /** JSON without white space. */
  readonly compact: boolean
  /** Width of the terminal; null where lines are not to be cut. */
  readonly columns: number | null
  readonly colour: ColourLevel
}

/** Turns results into text, piece by piece, so that no output needs to exist in one string. */
export interface Writer<R> {
  /** The pieces of one result, with whatever separates it from the one before. */
  each(result: R): Iterable<string>
  /** What closes the output. */
  end(): string
}

/** An output format: a row of a list in `index.ts`. */
export interface Emitter<R> {
  readonly name: string
  /** File endings that pick this format, with the dot; the first is the usual one. */
  readonly endings: readonly string[]
  /** Each result is written as if it were alone: several outputs one behind the other are one output. */
  readonly isSeparate?: true
  /** Starts an output. Asynchronous, so that a format may load its library only when it is used. */
  open(options: EmitOptions): Promise<Writer<R>>
}
