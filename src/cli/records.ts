import type { TextDecoder as Decoder } from 'node:util'
import { buffered, jsonPieces } from '../emitters/chunks.ts'
import { withoutSpans } from '../emitters/spans.ts'
import { parseDay } from '../normalizer/dates/calendar.ts'
import { Failure, type FailureArgs } from '../readers/failure.ts'
import { STDIN } from '../readers/file.ts'
import { byteLines } from '../readers/lines.ts'
import type { Source } from '../source.ts'
import { withSimplified } from '../traditional.ts'
import type { Context, ExitCode } from './context.ts'
import { emitOptions, sinkFor, writesLines } from './emission.ts'
import { type FilterOptions, failLevel } from './filter-options.ts'
import type { Io } from './io.ts'
import type { Job } from './job.ts'
import { failure, type RecordCode, sentence } from './messages.ts'
import { DEFAULT_MAX_SIZE } from './options.ts'
import type { Sink } from './output.ts'
import { rawMember } from './raw-member.ts'
import { reaches } from './report.ts'
import type { Result } from './result.ts'
import { trialOf } from './threads/trial.ts'
import type { Setup } from './threads/worker-protocol.ts'

/** What says nothing of records. */
const NOT_RECORDS = [
  ['encoding', '--encoding'],
  ['filesFrom', '--files-from'],
  ['filesFrom0', '--files-from0'],
  ['outDir', '--out-dir'],
  ['resume', '--resume'],
  ['jobs', '--jobs'],
] as const satisfies readonly (readonly [keyof FilterOptions, string])[]

/** Reads records on standard input as the options say, once they are found to fit. */
export async function runRecords<R extends Result, Options extends FilterOptions>(
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

interface Record {
  readonly text: string
  readonly name: string | null
  readonly published: string | undefined
}

/**
 * `--records`: one line out for one line in. A bad record is answered in its place and is no failure of
 * the run, for a pipeline that feeds millions of records must not lose them all to one.
 *
 * @returns 1 where something reached `--fail-on`, else 0
 * @throws what the sink throws
 */
async function filterRecords<R extends Result, Options extends FilterOptions>(
  given: Options,
  io: Io,
  sink: Sink,
  job: Job<R, Options>,
  setup: Setup,
): Promise<ExitCode> {
  const failOn = failLevel(given)
  const limit = given.maxSize ?? DEFAULT_MAX_SIZE
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  const trial = trialOf(io, setup, given.maxMemory)
  let exit: ExitCode = 0
  for await (const bytes of byteLines(io.stdin, '<stdin>', limit)) {
    // As JSON, spelt as it was given.
    let id = 'null'
    try {
      if (!bytes) throw recordFailure('record/too-large', { limit })
      const line = decodeLine(bytes, utf8)
      const value = parseJson(line)
      id = identify(value, line)
      const record = readRecord(value)
      await trial.pass(sourceOf(record.text, record.name))
      const result = await readText(record, given, job)
      if (failOn && reaches(result, failOn)) exit = 1
      const answer = job.answerOf(given.spans === false ? withoutSpans(result) : result)
      for (const piece of buffered(answerLine(id, job.answer, answer))) await sink.write(piece)
    } catch (error) {
      if (!(error instanceof Failure) || !isAnswer(error.code)) throw error
      const message = sentence(error.code, error.args, given.lang ?? 'en')
      await sink.write(`{"id":${id},"error":${JSON.stringify({ code: error.code, message })}}\n`)
    }
  }
  trial.close()
  return exit
}

/** A fault of the record, or of the parser on it: the next record is another matter. */
function isAnswer(code: string): boolean {
  return code.startsWith('record/') || code === 'input/too-costly' || code === 'internal'
}

function decodeLine(bytes: Uint8Array, utf8: Decoder): string {
  try {
    return utf8.decode(bytes)
  } catch {
    throw recordFailure('record/not-utf-8')
  }
}

function parseJson(line: string): object {
  if (line.trim() === '') throw recordFailure('record/empty')
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    throw recordFailure('record/invalid-json')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw recordFailure('record/not-an-object')
  return value
}

/** Numbers are given back digit by digit: other engines have ids that do not fit a double. */
function identify(value: object, line: string): string {
  const id = 'id' in value ? value.id : null
  const isPlain = id === null || typeof id === 'string' || typeof id === 'boolean' || Number.isSafeInteger(id)
  return isPlain ? JSON.stringify(id) : (rawMember(line, 'id') ?? JSON.stringify(id))
}

function readRecord(value: object): Record {
  const { text, name, published } = value as { [key: string]: unknown }
  if (typeof text !== 'string') throw recordFailure('record/no-text')
  if (name !== undefined && name !== null && typeof name !== 'string') throw recordFailure('record/bad-name')
  if (published !== undefined && published !== null) {
    if (typeof published !== 'string' || parseDay(published) === null)
      throw recordFailure('record/bad-published')
  }
  return { text, name: name ?? null, published: (published as string | null) ?? undefined }
}

async function readText<R extends Result, Options extends FilterOptions>(
  { text, name, published }: Record,
  given: Options,
  job: Job<R, Options>,
): Promise<R> {
  try {
    return job.read(
      await withSimplified(sourceOf(text, name)),
      published === undefined ? given : { ...given, published },
    )
  } catch (error) {
    throw failure('internal', { reason: String(error) })
  }
}

const sourceOf = (text: string, name: string | null): Source => ({
  name,
  format: 'text',
  text,
  encoding: null,
  sha256: null,
})

function* answerLine(id: string, name: string, answer: unknown): Generator<string> {
  yield `{"id":${id},"${name}":`
  yield* jsonPieces(answer, 0)
  yield '}\n'
}

function recordFailure(code: RecordCode, args: FailureArgs = {}): Failure {
  return failure(code, args)
}
