import type { Source } from '../source.ts'

/** How much colour the reader of the output can see: none, 16, 256, or all, as chalk counts it. */
export type ColourLevel = 0 | 1 | 2 | 3

/** What a format cannot hold as it is. The sentences stand in `cli/messages.ts`. */
export type EmitCode =
  | 'output/no-rows'
  | 'output/cells-cut'
  | 'output/letters-replaced'
  | 'output/too-many-rows'
  | 'output/too-large'

/** How a format says what it cannot hold. */
export interface Tell {
  /** The output is written, and differs from the notice in this. */
  warn(code: EmitCode, args: Readonly<Record<string, string | number>>): void
  /** There can be no output. */
  fail(code: EmitCode, args: Readonly<Record<string, string | number>>): never
}

export interface EmitOptions {
  /** Whether more than one result may come, which JSON must know before the first. */
  readonly many: boolean
  /** JSON without white space. */
  readonly compact: boolean
  /** Width of the terminal; null where lines are not to be cut. */
  readonly columns: number | null
  readonly colour: ColourLevel
  /** The language of messages inside the output, where it was asked for; else each format has its own. */
  readonly lang?: 'en' | 'zh' | undefined
  /** Nobody is told anything if not given, and what fails throws an error. */
  readonly tell?: Tell
}

/** A piece of an output. Binary formats yield bytes. */
export type Piece = string | Uint8Array

/** Turns results into text or bytes, piece by piece, so that no output needs to exist in one string. */
export interface Writer<R> {
  /**
   * The pieces of one result, with whatever separates it from the one before.
   *
   * @param source - the notice that the result was made of; formats that show its text cannot do without
   */
  each(result: R, source?: Source): Iterable<Piece>
  /** What closes the output. */
  end(): Piece | Promise<Piece>
}

/** An output format: a row of a list in `index.ts`. */
export interface Emitter<R> {
  readonly name: string
  /** File endings that pick this format, with the dot; the first is the usual one. */
  readonly endings: readonly string[]
  /** Yields bytes that are nothing for a terminal. */
  readonly binary?: true
  /** Holds one notice a file. */
  readonly single?: true
  /** Says nothing without offsets. */
  readonly needsSpans?: true
  /** Each result is written as if it were alone: several outputs one behind the other are one output. */
  readonly isSeparate?: true
  /** Starts an output. Asynchronous, so that a format may load its library only when it is used. */
  open(options: EmitOptions): Promise<Writer<R>>
}
