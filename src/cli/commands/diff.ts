import { extname } from 'node:path'
import { type Command, Option } from 'commander'
import { KINDS } from '../../diff/kinds.ts'
import { diffEmitters } from '../../emitters/diff/index.ts'
import { diffJson } from '../../emitters/diff/json.ts'
import type { DiffOutput } from '../../emitters/diff/output.ts'
import { diffPatch } from '../../emitters/diff/patch.ts'
import type { Emitter } from '../../emitters/emitter.ts'
import { withoutSpans } from '../../emitters/spans.ts'
import { diff, parse } from '../../index.ts'
import type { Bulletin } from '../../model/bulletin.ts'
import type { DiffKind, DiffReport } from '../../model/diff-report.ts'
import { STDIN } from '../../readers/file.ts'
import type { Context, ExitCode } from '../context.ts'
import { emitOptions, emitterFor, sinkFor } from '../emission.ts'
import type { FilterOptions } from '../filter-options.ts'
import { readInput, refuseOwnOutput } from '../input.ts'
import type { Io } from '../io.ts'
import { failure } from '../messages.ts'
import * as options from '../options.ts'
import { ClosedPipe } from '../output.ts'
import { type Reporter, reporter, verbosityOf } from '../report.ts'
import { identity, refuseInput } from '../same-file.ts'
import { suggest } from '../suggest.ts'
import { parseSetup, type Trial, trialOf } from '../threads/trial.ts'

interface DiffCommandOptions extends Omit<FilterOptions, 'failOn'> {
  readonly failOn?: readonly FailOn[]
  readonly factsOnly?: true
  readonly patch?: true
}

type FailOn = DiffKind | 'any' | 'none'

const CHOICES: readonly FailOn[] = ['any', 'none', ...KINDS]

/** `rectify diff`: what has changed between two notices? */
export function diffCommand(program: Command, { io, lang, finish }: Context): void {
  const command = program
    .command('diff')
    .argument('<old>')
    .argument('<new>')
    .option('--patch')
    .addOption(failOnOption())
    .option('--facts-only')
  options.addGroup(command, 'Output:', [
    ...options.outputOptions(diffEmitters.map(row => row.name)),
    options.spansOption(),
  ])
  options.addGroup(command, 'Input:', options.inputOptions())
  options.addGroup(command, 'Limits:', options.limitOptions())
  options.addGroup(command, 'Messages:', options.messageOptions())
  command.action(async (old: string, now: string, given: DiffCommandOptions) => {
    finish(await compare([old, now], given, io, given.lang ?? lang, reporter(io, lang, verbosityOf(given))))
  })
}

async function compare(
  [old, now]: readonly [old: string, now: string],
  { failOn = ['any'], ...given }: DiffCommandOptions,
  io: Io,
  lang: 'en' | 'zh',
  report: Reporter,
): Promise<ExitCode> {
  if (old === STDIN && now === STDIN) throw failure('usage/stdin-twice')
  const emitter = chosen(given)
  if (given.output !== undefined) refuseInput(given.output, [old, now], io)
  const same = old !== STDIN && now !== STDIN && identity(old, io)
  if (same && same === identity(now, io)) await report.warn('diff/same-file', { old, new: now })
  const trial = trialOf(io, parseSetup(lang, io), given.maxMemory)
  const bulletins = [
    await bulletinOf(old, given, io, report, trial),
    await bulletinOf(now, given, io, report, trial),
  ] as const
  trial.close()
  const empty = bulletins.map(({ source, body }) => source.length === 0 || body.length === 0)
  if (empty[0] !== empty[1]) await report.warn('diff/empty', { name: empty[0] ? old : now })
  else if (bulletins[0].kind !== bulletins[1].kind)
    await report.warn('diff/other-kind', { name: bulletins[0].kind === 'other' ? old : now })
  const found = diff(...bulletins, { factsOnly: given.factsOnly === true })
  const sink = sinkFor(given, io)
  try {
    const writer = await emitter.open(emitOptions(given, io, false))
    const output: DiffOutput = { report: found, old: bulletins[0], now: bulletins[1], lang }
    for (const piece of writer.each(given.spans === false ? withoutSpans(output) : output))
      await sink.write(piece)
    const last = await writer.end()
    if (last.length > 0) await sink.write(last)
    await sink.close()
  } catch (error) {
    sink.abandon()
    if (!(error instanceof ClosedPipe)) throw error
  }
  return fails(found, failOn) ? 1 : 0
}

/** A patch is JSON, and whole: it cannot be had in another format, or without what was only reworded. */
function chosen({ patch, factsOnly, ...given }: Omit<DiffCommandOptions, 'failOn'>): Emitter<DiffOutput> {
  if (patch !== true) return emitterFor(given, diffEmitters)
  const { name } = emitterFor(given, [diffJson, ...diffEmitters])
  const other = given.format === undefined ? `-o ${given.output}` : `-f ${name}`
  if (name !== diffJson.name) throw failure('usage/conflict', { given: '--patch', other })
  if (factsOnly === true) throw failure('usage/conflict', { given: '--patch', other: '--facts-only' })
  return diffPatch
}

function fails({ same, summary }: DiffReport, failOn: readonly FailOn[]): boolean {
  if (failOn.includes('any')) return !same
  return failOn.some(kind => kind !== 'any' && kind !== 'none' && (summary.kinds[kind] ?? 0) > 0)
}

/** A notice, or a bulletin that was written before. */
async function bulletinOf(
  file: string,
  given: Omit<FilterOptions, 'failOn'>,
  io: Io,
  report: Reporter,
  trial: Trial,
): Promise<Bulletin> {
  const source = await readInput(file, io, report, given)
  const named = file === STDIN ? (given.stdinFilename ?? '') : file
  const format = FORMATS[extname(named).toLowerCase()] ?? formatOf(source.text, named === '')
  if (format === null) {
    refuseOwnOutput(source)
    await trial.pass(source)
    return parse(source)
  }
  const { readBulletin } = await import('../models.ts')
  return readBulletin(source.text, file === STDIN ? (given.stdinFilename ?? '<stdin>') : file, format)
}

const FORMATS: Readonly<Record<string, 'json' | 'yaml'>> = {
  '.json': 'json',
  '.yaml': 'yaml',
  '.yml': 'yaml',
}

/** Where the ending says nothing or something else: a bulletin begins like one. @param unnamed - it has no name at all */
function formatOf(text: string, unnamed: boolean): 'json' | 'yaml' | null {
  if (/^\s{0,100}\{\s{0,100}"schema"\s{0,9}:\s{0,9}"rectify\//.test(text)) return 'json'
  if (/^(?:---\s{1,9})?schema: ["']?rectify\//.test(text)) return 'yaml'
  return unnamed && /^\s{0,100}\{/.test(text) ? 'json' : null
}

function failOnOption(): Option {
  return new Option('--fail-on <kinds>').argParser(given =>
    given.split(',').map(item => {
      const kind = item.trim()
      if (CHOICES.includes(kind as FailOn)) return kind
      const suggestion = suggest(kind, CHOICES) ?? ''
      throw failure('usage/unknown-value', {
        option: '--fail-on',
        given: kind,
        suggestion,
        known: CHOICES.join(', '),
      })
    }),
  )
}
