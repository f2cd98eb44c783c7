/** How the options say in which format results are written, and where. */
import { extname } from 'node:path'
import type { EmitOptions, Emitter, Tell } from '../emitters/emitter.ts'
import { STDIN } from '../readers/file.ts'
import { colourLevel } from './colour.ts'
import type { FilterOptions } from './filter-options.ts'
import type { Io } from './io.ts'
import { failure } from './messages.ts'
import { fileSink, type Sink, stdoutSink } from './output.ts'
import type { Reporter } from './report.ts'

/** Where the output goes and what it looks like. */
type OutputOptions = Pick<
  FilterOptions,
  'format' | 'output' | 'outDir' | 'compact' | 'color' | 'spans' | 'lang'
>

/** By `--format`, else by the ending of the output file, else the default. */
export function emitterFor<R>(given: OutputOptions, emitters: readonly Emitter<R>[]): Emitter<R> {
  const ending = endingOf(given)
  const name = given.format ?? (ending === '' ? emitters[0]!.name : undefined)
  const found = emitters.find(row => (name === undefined ? row.endings.includes(ending) : row.name === name))
  if (found) return found
  const known = emitters.map(row => row.name).join(', ')
  throw failure('usage/unknown-ending', { given: given.output ?? '', known })
}

const endingOf = ({ output }: OutputOptions): string =>
  output === undefined ? '' : extname(output).toLowerCase()

/** Records are answered as NDJSON: no other format may be asked for, by name or by ending. */
export function writesLines<R>(given: FilterOptions, emitters: readonly Emitter<R>[]): boolean {
  if (given.format !== undefined) return given.format === 'ndjson'
  return !emitters.some(row => row.name !== 'ndjson' && row.endings.includes(endingOf(given)))
}

/** What a format cannot do, told before any input is read. */
export function refuseMisuse(
  { name, binary, single, needsSpans }: Emitter<never>,
  given: OutputOptions,
  inputs: number,
  io: Io,
): void {
  if (single && inputs > 1) throw failure('usage/one-notice', { format: name })
  if (needsSpans && given.spans === false)
    throw failure('usage/conflict', { given: '--no-spans', other: `-f ${name}` })
  // `-o -` says that it is meant.
  if (binary && given.output === undefined && io.stdout.isTTY)
    throw failure('usage/binary-to-terminal', { format: name })
}

export function tellOf(report: Reporter): Tell {
  return {
    warn: (code, args) => void report.warn(code, args),
    fail: (code, args) => {
      throw failure(code, args)
    },
  }
}

export function emitOptions(given: OutputOptions, io: Io, many: boolean): EmitOptions {
  const toTerminal = isStdout(given) && io.stdout.isTTY === true
  return {
    many,
    compact: given.compact ?? false,
    columns: toTerminal ? (io.stdout.columns ?? null) : null,
    colour: colourLevel(given.color, isStdout(given) ? io.env : {}, toTerminal),
    lang: given.lang,
  }
}

/** Whether the data go to standard output; `-` says so too. */
export function isStdout({ output, outDir }: OutputOptions): boolean {
  return outDir === undefined && (output === undefined || output === STDIN)
}

export function sinkFor(given: OutputOptions, io: Io): Sink {
  return given.output === undefined || given.output === STDIN ? stdoutSink(io) : fileSink(given.output, io)
}
