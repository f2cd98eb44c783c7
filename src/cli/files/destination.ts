import type { Piece } from '../../emitters/emitter.ts'
import type { Failure } from '../../readers/failure.ts'
import type { ExitCode } from '../context.ts'
import type { Sink } from '../output.ts'
import type { Listed } from './file-list.ts'

/** What was made of one input. */
export interface Made {
  readonly exit: ExitCode
  /** Of the bytes that were read; null where there were none. */
  readonly sha256: string | null
  /** See `fingerprint`. */
  readonly options: string
  /** To be taken once. */
  readonly pieces: AsyncIterable<Piece>
  /** Where the pieces are not taken, or not all: whoever makes them need not wait. */
  drop?(): void
}

/** Where the results of a run go. */
export interface Destination {
  /** The exit code of a file that an earlier run has finished; undefined where it has not. */
  earlier?(file: Listed, sha256: string, options: string): ExitCode | undefined
  /** Takes over what an earlier run has finished, in its place. */
  keep?(file: Listed): void
  /** Whether an earlier run knows a file of that name, so that it is worth while to look at its content. */
  knows?(file: Listed): boolean
  /** Why the result of a file could not be taken; asked before the file is read. */
  refusal?(file: Listed): Failure | undefined
  /**
   * Takes one result.
   *
   * @throws Failure `output/…`; what the pieces throw. The destination is then as it was before.
   */
  put(file: Listed, made: Made): Promise<void>
  /** Whether a result that could not be taken leaves the others unharmed, so that the run goes on. */
  survives(fault: Failure): boolean
  /** Makes all final. @param last - what closes the output */
  finish(last: Piece): Promise<void>
  /** Stops at once and leaves nothing half done. */
  abandon(): void
  /** Whether there is nothing to go on with, though the output of an earlier run stands there: that one was complete. */
  readonly startsAnew?: boolean
  /** How many results an abandoned run has left for another one to go on with. */
  readonly kept: number
}

/** All results in one output, one after the other. */
export function oneOutput(sink: Sink): Destination {
  return {
    kept: 0,
    survives: () => false,
    async put(_, { pieces }) {
      for await (const piece of pieces) await sink.write(piece)
    },
    async finish(last) {
      if (last.length > 0) await sink.write(last)
      await sink.close()
    },
    abandon: () => sink.abandon(),
  }
}
