import { statSync } from 'node:fs'
import { extname, resolve } from 'node:path'
import { type Command, Option } from 'commander'
import type { Diagnostic, Severity, SourceInfo } from '../bulletin.ts'
import type { EmitOptions, Emitter, Tell } from '../emitters/emitter.ts'
import { STDIN } from '../readers/file.ts'
import type { Source } from '../source.ts'
import { colourLevel } from './colour.ts'
import type { Context, ExitCode } from './context.ts'
import type { FilterOptions } from './filter-options.ts'
import type { Io } from './io.ts'
import { failure } from './messages.ts'
import * as options from './options.ts'
import { fileSink, type Sink, stdoutSink } from './output.ts'
import { filterRecords } from './records.ts'
import { type Reporter, reporter, verbosityOf } from './report.ts'

/** What every result says of itself; `diagnostics` is what `--fail-on` looks at and `-v` lists. */
export interface Result {
  readonly source: SourceInfo
  readonly diagnostics: readonly Pick<Diagnostic, 'code' | 'severity' | 'message' | 'span'>[]
}

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

/** Where the output goes and what it looks like. */
type OutputOptions = Pick<
  FilterOptions,
  'format' | 'output' | 'outDir' | 'compact' | 'color' | 'spans' | 'lang'
>

/** Makes a command a filter: notices in, a result of each out. Adds the arguments and options that all filters share. */
export function addFilter<R extends Result, Options extends FilterOptions>(
  command: Command,
  context: Context,
  job: Job<R, Options>,
): void {
  const { io, lang, finish } = context
  command
    .argument('[files...]', 'notices, folders of them, quoted patterns; - or nothing reads standard input')
    .addOption(options.formatOption(job.emitters.map(row => row.name)))
    .option('-o, --output <file>', 'write to a file; its ending picks the format')
    .option('--compact', 'JSON on one line')
    .addOption(options.publishedOption())
    .addOption(options.encodingOption())
    .addOption(options.stdinFilenameOption())
    .addOption(options.maxSizeOption())
    .addOption(options.maxTagsOption())
    .addOption(options.maxMemoryOption())
    .option('--files-from <list>', 'read the names in a file (- for standard input), one a line')
    .addOption(new Option('--files-from0 <list>', 'the same, each ended by NUL').conflicts('filesFrom'))
    .addOption(new Option('--out-dir <dir>', 'write one file for each input there').conflicts('output'))
    .option('--force', 'with --out-dir: overwrite files that are there')
    .option('--resume', 'skip what an earlier run with the same options has finished')
    .addOption(options.jobsOption())
    .option('--records', 'filter records: NDJSON in, NDJSON out')
    .addOption(options.choice('--color <when>', 'colour', ['auto', 'always', 'never']).default('auto'))
    .addOption(options.langOption())
  if (job.needsSpans !== true) command.option('--no-spans', 'leave out all offsets')
  for (const option of options.limitOptions()) command.addOption(option)
  for (const option of options.verbosityOptions('list diagnostics on standard error; '))
    command.addOption(option)
  command.action(async (files: string[], given: Options) => {
    const report = reporter(io, lang, verbosityOf(given))
    const isListed = given.filesFrom !== undefined || given.filesFrom0 !== undefined
    if (context.serve) {
      const emitter = given.records ? job.emitters[0]! : emitterOf(given, job)
      return context.serve({ job, given, emitter, io, report })
    }
    if (await job.instead?.(given)) return finish(0)
    if (files.length === 0 && !isListed && io.stdin.isTTY) {
      command.outputHelp({ error: true })
      return finish(2)
    }
    if (given.records) {
      const settled = (await job.optionsFor?.(STDIN, given)) ?? given
      return finish(await readRecords(files, settled, context, job))
    }
    refuseLoneOptions(given)
    const { runFiles } = await import('./run.ts')
    const work = { job, given, emitter: emitterOf(given, job), io, report }
    finish(await runFiles(files.length === 0 && !isListed ? [STDIN] : files, work, context))
  })
}

function emitterOf<R extends Result, Options extends FilterOptions>(
  given: Options,
  { emitters, emittersFor }: Job<R, Options>,
): Emitter<R> {
  // Standard output has no ending either.
  return emitterFor(
    given.output === STDIN ? { ...given, output: '' } : given,
    emittersFor?.(given) ?? emitters,
  )
}

/** Options that say nothing without another one. */
function refuseLoneOptions({ force, resume, output, outDir }: FilterOptions): void {
  if (force && outDir === undefined) throw failure('usage/needs', { given: '--force', other: '--out-dir' })
  if (resume && outDir === undefined && output === undefined) throw failure('usage/resume-where')
}

/** What says nothing of records. */
const NOT_RECORDS = [
  ['encoding', '--encoding'],
  ['filesFrom', '--files-from'],
  ['filesFrom0', '--files-from0'],
  ['outDir', '--out-dir'],
  ['resume', '--resume'],
  ['jobs', '--jobs'],
] as const satisfies readonly (readonly [keyof FilterOptions, string])[]

async function readRecords<R extends Result, Options extends FilterOptions>(
  files: readonly string[],
  given: Options,
  { io, argv, lang }: Context,
  job: Job<R, Options>,
): Promise<ExitCode> {
  if (files.some(file => file !== STDIN) || files.length > 1) throw failure('usage/records-files')
  if (!writesLines(given, job.emitters)) throw failure('usage/records-format')
  for (const [name, option] of NOT_RECORDS)
    if (given[name] !== undefined) throw failure('usage/conflict', { given: '--records', other: option })
  const setup = { argv, lang, emission: emitOptions(given, io, false), isTerminal: io.stderr.isTTY }
  const sink = sinkFor(given, io)
  try {
    const exit = await filterRecords(given, io, sink, job, setup)
    await sink.close()
    return exit
  } catch (error) {
    sink.abandon()
    throw error
  }
}

/** From which severity on the exit is 1; null where nothing fails. */
export function failLevel({ failOn, strict }: FilterOptions): Severity | null {
  if (failOn === 'none') return null
  return failOn ?? (strict ? 'warning' : null)
}

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
function writesLines<R>(given: FilterOptions, emitters: readonly Emitter<R>[]): boolean {
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

export function refuseInput(output: string, files: readonly string[], io: Io): void {
  const target = identity(output, io)
  if (target && files.some(file => file !== STDIN && identity(file, io) === target)) {
    throw failure('output/is-input', { name: output })
  }
}

/** What two paths to one regular file have in common. */
export function identity(path: string, io: Io): string | undefined {
  try {
    const stat = statSync(resolve(io.cwd(), path))
    return stat.isFile() ? `${stat.dev}:${stat.ino}` : undefined
  } catch {
    return undefined
  }
}
