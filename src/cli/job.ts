import type { Emitter } from '../emitters/emitter.ts'
import type { Source } from '../source.ts'
import type { FilterOptions } from './filter-options.ts'
import type { Result } from './result.ts'

/** What a command makes of a notice. */
export interface Job<R extends Result, Options extends FilterOptions> {
  /** Its formats; the first is the default. */
  readonly emitters: readonly Emitter<R>[]
  /** The formats where the options change them. */
  readonly emittersFor?: (given: Options) => readonly Emitter<R>[]
  /** The name of the answer to a record. */
  readonly answer: string
  readonly read: (source: Source, given: Options) => R
  readonly answerOf: (result: R) => unknown
  /** True where a result is nothing without its offsets: they cannot be left out. */
  readonly needsSpans?: true
  /** What holds for a file where more than the command line decides it. Asked for all files before any is read. */
  readonly optionsFor?: (file: string, given: Options) => Promise<Options>
  /** False where the output itself tells what was found. */
  readonly listsDiagnostics?: false
  /** Does something else where the options ask for it; false where they do not. */
  readonly instead?: (given: Options) => Promise<boolean>
}
