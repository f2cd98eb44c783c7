import { statSync } from 'node:fs'
import { extname, resolve } from 'node:path'
import type { Command } from 'commander'
import type { Bulletin } from '../bulletin.ts'
import type { EmitOptions, Emitter, Writer } from '../emitters/emitter.ts'
import { emitters } from '../emitters/index.ts'
import { withoutSpans } from '../emitters/spans.ts'
import { parse } from '../index.ts'
import { STDIN } from '../readers/file.ts'
import { colourLevel } from './colour.ts'
import { type Context, dataLanguage, type ExitCode } from './context.ts'
import { readInput } from './input.ts'
import { turn } from './interrupt.ts'
import type { Io } from './io.ts'
import { failure } from './messages.ts'
import * as options from './options.ts'
import { ClosedPipe, fileSink, type Sink, stdoutSink } from './output.ts'
import type { ParseCommandOptions } from './parse-options.ts'
import { parseRecords } from './records.ts'
import { type Reporter, reaches, reporter, SEVERITIES, verbosityOf } from './report.ts'

const details = `
An output file is complete or absent: it is written under another name and renamed.
With several files a bad one is told and the rest is written; the exit is then 2.

--records: each line in is {"id": any, "text": "…", "name"?: "…", "published"?: "2025-06-24"}, each line out
{"id": …, "bulletin": {…}} or {"id": …, "error": {"code", "message"}}, in order. A bad record is answered in its
place, so it does not change the exit code.
`

/** `rectify parse`: notices in, bulletins out. */
export function parseCommand(program: Command, { io, lang, finish }: Context): void {
  const command = program
    .command('parse')
    .description('read notices and print bulletins')
    .argument('[files...]', 'notices; - or nothing reads standard input')
    .addOption(options.formatOption())
    .option('-o, --output <file>', 'write to a file; its ending picks the format')
    .option('--compact', 'JSON on one line')
    .option('--no-spans', 'leave out all offsets')
    .option('--source-text', 'keep the source text in the output')
    .addOption(options.publishedOption())
    .addOption(options.encodingOption())
    .addOption(options.stdinFilenameOption())
    .addOption(options.maxSizeOption())
    .option('--records', 'filter records: NDJSON in, NDJSON out')
    .option('--strict', 'exit with 1 when a notice has diagnostics')
    .addOption(options.choice('--fail-on <severity>', 'which ones; implies --strict', SEVERITIES))
    .addOption(options.choice('--color <when>', 'colour', ['auto', 'always', 'never']).default('auto'))
    .addOption(options.langOption())
    .addHelpText('after', details)
  for (const option of options.verbosityOptions('list diagnostics on standard error; '))
    command.addOption(option)
  command.action(async (files: string[], given: ParseCommandOptions) => {
    const report = reporter(io, lang, verbosityOf(given))
    if (files.length === 0 && io.stdin.isTTY) {
      command.outputHelp({ error: true })
      return finish(2)
    }
    if (given.records) return finish(await filterRecords(files, given, io))
    finish(await parseFiles(files.length === 0 ? [STDIN] : files, given, io, report))
  })
}

async function filterRecords(
  files: readonly string[],
  given: ParseCommandOptions,
  io: Io,
): Promise<ExitCode> {
  if (files.some(file => file !== STDIN) || files.length > 1) throw failure('usage/records-files')
  if (emitterFor(given, 'ndjson').name !== 'ndjson') throw failure('usage/records-format')
  if (given.encoding !== undefined)
    throw failure('usage/conflict', { given: '--records', other: '--encoding' })
  const sink = sinkFor(given, io)
  try {
    const exit = await parseRecords(given, io, sink)
    await sink.close()
    return exit
  } catch (error) {
    sink.abandon()
    throw error
  }
}

async function parseFiles(
  files: readonly string[],
  given: ParseCommandOptions,
  io: Io,
  report: Reporter,
): Promise<ExitCode> {
  if (files.filter(file => file === STDIN).length > 1) throw failure('usage/stdin-twice')
  const emitter = emitterFor(given)
  if (given.output !== undefined) refuseInput(given.output, files, io)
  const failOn = given.failOn ?? (given.strict ? 'warning' : null)
  const sink = sinkFor(given, io)
  const emission = emitOptions(given, io, files.length > 1)
  let writer: Writer | undefined
  let exit: ExitCode = 0
  try {
    for (const file of files) {
      if (files.length > 1) await turn()
      const bulletin = await parseFile(file, given, io, report)
      if (!bulletin) exit = 2
      else {
        if (exit === 0 && failOn && reaches(bulletin, failOn)) exit = 1
        writer ??= await emitter.open(emission)
        for (const piece of writer.each(given.spans ? bulletin : withoutSpans(bulletin)))
          await sink.write(piece)
      }
    }
    if (!writer && given.output !== undefined) sink.abandon()
    else if (writer || files.length > 1) {
      writer ??= await emitter.open(emission)
      const last = writer.end()
      if (last) await sink.write(last)
      await sink.close()
    }
  } catch (error) {
    sink.abandon()
    if (error instanceof ClosedPipe) return exit
    throw error
  }
  return exit
}

/** A file that cannot be read is told; undefined then. */
async function parseFile(
  file: string,
  given: ParseCommandOptions,
  io: Io,
  report: Reporter,
): Promise<Bulletin | undefined> {
  try {
    const source = await readInput(file, io, report, given)
    const bulletin = parse(source, {
      ...(given.published === undefined ? {} : { published: given.published }),
      ...(given.sourceText ? { sourceText: true } : {}),
      ...dataLanguage(given.lang),
    })
    await report.diagnostics(bulletin, source.text)
    return bulletin
  } catch (error) {
    await report.fail(error)
    return undefined
  }
}

/** By `--format`, else by the ending of the output file, else a default. */
function emitterFor(given: ParseCommandOptions, fallback = 'json'): Emitter {
  const ending = given.output === undefined ? '' : extname(given.output).toLowerCase()
  const name = given.format ?? (ending === '' ? fallback : undefined)
  const found = emitters.find(row => (name === undefined ? row.endings.includes(ending) : row.name === name))
  if (found) return found
  const known = emitters.map(row => row.name).join(', ')
  throw failure('usage/unknown-ending', { given: given.output ?? '', known })
}

function emitOptions(given: ParseCommandOptions, io: Io, many: boolean): EmitOptions {
  const toTerminal = isStdout(given) && io.stdout.isTTY === true
  return {
    many,
    compact: given.compact ?? false,
    columns: toTerminal ? (io.stdout.columns ?? null) : null,
    colour: colourLevel(given.color, isStdout(given) ? io.env : {}, toTerminal),
  }
}

function isStdout({ output }: ParseCommandOptions): boolean {
  return output === undefined || output === STDIN
}

function sinkFor(given: ParseCommandOptions, io: Io): Sink {
  return given.output === undefined || given.output === STDIN ? stdoutSink(io) : fileSink(given.output, io)
}

function refuseInput(output: string, files: readonly string[], io: Io): void {
  const target = identity(output, io)
  if (target && files.some(file => file !== STDIN && identity(file, io) === target)) {
    throw failure('output/is-input', { name: output })
  }
}

/** What two paths to one regular file have in common. */
function identity(path: string, io: Io): string | undefined {
  try {
    const stat = statSync(resolve(io.cwd(), path))
    return stat.isFile() ? `${stat.dev}:${stat.ino}` : undefined
  } catch {
    return undefined
  }
}
