import type { EmitOptions, Piece } from '../../emitters/emitter.ts'
import { withoutSpans } from '../../emitters/spans.ts'
import type { Source } from '../../source.ts'
import type { ExitCode } from '../context.ts'
import { tellOf } from '../emission.ts'
import type { FilterOptions } from '../filter-options.ts'
import { failLevel } from '../filter-options.ts'
import { reaches } from '../report.ts'
import type { Result } from '../result.ts'
import type { Work } from '../work.ts'

/**
 * A text with more UTF-16 code units may cost so much memory that it is parsed in a thread of its own, whose end is not that of
 * the process. Below, no text costs more than some 200 MB, and a thread would cost more than it saves.
 */
export const HEAVY = 1 << 18

/** What holds for one input: the options of the command line and whatever else decides. */
export async function optionsOf<R extends Result, Options extends FilterOptions>(
  file: string,
  { job, given }: Work<R, Options>,
): Promise<Options> {
  return (await job.optionsFor?.(file, given)) ?? given
}

/** Makes a result, tells what was found in it, and says what it does to the exit code. */
export async function make<R extends Result, Options extends FilterOptions>(
  source: Source,
  options: Options,
  { job, report }: Work<R, Options>,
): Promise<{ readonly result: R; readonly exit: ExitCode }> {
  const result = job.read(source, options)
  if (job.listsDiagnostics !== false) await report.diagnostics(result, source.text)
  const failOn = failLevel(options)
  return { result, exit: failOn && reaches(result, failOn) ? 1 : 0 }
}

/** A result as it is printed. */
export function printed<R extends Result, Options extends FilterOptions>(
  result: R,
  { given }: Work<R, Options>,
): R {
  return given.spans === false ? withoutSpans(result) : result
}

/** The pieces of an output that holds one result, or of a result that stands alike beside any others. */
export async function* ownPieces<R extends Result, Options extends FilterOptions>(
  result: R,
  source: Source,
  work: Work<R, Options>,
  emission: EmitOptions,
): AsyncGenerator<Piece> {
  const writer = await work.emitter.open({ ...emission, tell: tellOf(work.report) })
  yield* writer.each(printed(result, work), source)
  const last = await writer.end()
  if (last.length > 0) yield last
}
