import { createHash } from 'node:crypto'
import { extname, resolve } from 'node:path'
import type { EmitOptions } from '../../emitters/emitter.ts'
import { readFile } from '../../readers/bytes.ts'
import { STDIN } from '../../readers/file.ts'
import type { Source } from '../../source.ts'
import type { ExitCode } from '../context.ts'
import type { FilterOptions } from '../filter-options.ts'
import { readNotice } from '../input.ts'
import { turn } from '../interrupt.ts'
import { DEFAULT_MAX_SIZE } from '../options.ts'
import type { Result } from '../result.ts'
import type { Outcome, Pool } from '../threads/pool.ts'
import type { Setup, Task } from '../threads/worker-protocol.ts'
import type { Work } from '../work.ts'
import type { Destination, Made } from './destination.ts'
import type { Listed } from './file-list.ts'
import { fingerprint } from './fingerprint.ts'
import { HEAVY, make, optionsOf, ownPieces } from './make.ts'
import { SLOW_ENDINGS } from './notice-endings.ts'

/** Inputs that are under way at a time, for each thread. */
const AHEAD = 4
/** From so many files on that take long to read, threads are worth their start. */
const MANY_SLOW = 4
const MOST_JOBS = 4
/** What a text may take of the heap that it shares with all else, where no other thread can make its output. */
const SHARE = 0.7

/** What has become of one input. */
export type Step<R> =
  /** An earlier run has finished it. */
  | { readonly kind: 'skipped'; readonly exit: ExitCode }
  /** It could not be read, which was told. */
  | { readonly kind: 'failed' }
  /** It is an output of its own, or stands in the common one as it would alone. */
  | { readonly kind: 'own'; readonly exit: ExitCode; readonly made: Made }
  /** It has a meaning only among the others: one writer must see them all. */
  | { readonly kind: 'shared'; readonly exit: ExitCode; readonly result: R; readonly source: Source }

export interface StepOptions {
  readonly isOwn: boolean
  readonly emission: EmitOptions
  readonly destination: Destination
  readonly setup: Setup
}

/** The inputs of a run, one by one in their order, whatever thread has read them. */
export interface Steps<R> {
  each(): AsyncGenerator<{ readonly file: Listed; readonly step: Step<R> }>
  /** Ends the threads. */
  close(): void
}

/**
 * One thread for texts that may cost much memory.
 *
 * @param isOwn - whether its output is what is printed; else this thread makes the same again, in the heap that it has
 */
export async function openHeavyPool(
  workerFile: string,
  setup: Setup,
  maxMemory: number | undefined,
  isOwn: boolean,
): Promise<Pool> {
  const { defaultMaxMemory, poolOf } = await import('../threads/pool.ts')
  const all = defaultMaxMemory()
  const limit = maxMemory ?? all
  return poolOf(workerFile, 1, setup, isOwn ? limit : Math.min(limit, all * SHARE))
}

export function stepsOf<R extends Result, Options extends FilterOptions>(
  files: readonly Listed[],
  work: Work<R, Options>,
  { isOwn, emission, destination, setup }: StepOptions,
): Steps<R> {
  const { given, io, report, emitter, job } = work
  const { workerFile } = io
  const pools: Pool[] = []
  let heavyPool: Pool | undefined
  const openPool = async (): Promise<{ pool: Pool | undefined; jobs: number }> => {
    const slow = files.filter(({ name }) => SLOW_ENDINGS.includes(extname(name).toLowerCase())).length
    if (workerFile === undefined || files.length < 2 || (given.jobs ?? slow) < (given.jobs ? 2 : MANY_SLOW))
      return { pool: undefined, jobs: 1 }
    const { CORES, defaultMaxMemory, poolOf } = await import('../threads/pool.ts')
    const jobs = Math.min(given.jobs ?? Math.min(CORES, MOST_JOBS), files.length)
    if (jobs < 2) return { pool: undefined, jobs: 1 }
    const pool = poolOf(workerFile, jobs, setup, given.maxMemory ?? defaultMaxMemory())
    pools.push(pool)
    return { pool, jobs }
  }
  /** In a thread that may run out of memory. One at a time: each may need all there is. */
  const runHeavy = async (file: Listed, source: Source): Promise<Outcome> => {
    if (heavyPool === undefined) {
      heavyPool = await openHeavyPool(workerFile!, setup, given.maxMemory, isOwn)
      pools.push(heavyPool)
    }
    return heavyPool.run({ file, source, isReadOnly: false, refusesHeavy: false })
  }

  const say = async (messages: string) => {
    if (messages !== '') await io.stderr.write(messages).catch(() => {})
  }
  const failed = async (error: unknown): Promise<Step<R>> => {
    await report.fail(error)
    return { kind: 'failed' }
  }
  const fromSource = async (
    file: Listed,
    source: Source,
    options: Options,
    mark: string,
  ): Promise<Step<R>> => {
    if (workerFile !== undefined && source.text.length > HEAVY) {
      const outcome = await runHeavy(file, source)
      if (isOwn || outcome.kind !== 'made') return fromOutcome(file, outcome, options, mark)
      for await (const _ of outcome.pieces);
    }
    const { result, exit } = await make(source, options, work)
    if (!isOwn) return { kind: 'shared', exit, result, source }
    const pieces = ownPieces(result, source, work, emission)
    return { kind: 'own', exit, made: { exit, sha256: source.sha256, options: mark, pieces } }
  }
  const fromOutcome = async (
    file: Listed,
    outcome: Outcome,
    options: Options,
    mark: string,
  ): Promise<Step<R>> => {
    if (outcome.kind === 'heavy') return fromFile(file, options, mark)
    await say(outcome.messages)
    if (outcome.kind === 'failed') return { kind: 'failed' }
    if (outcome.kind === 'source') return fromSource(file, outcome.source, options, mark)
    const { exit, sha256, pieces, drop } = outcome
    return { kind: 'own', exit, made: { exit, sha256, options: mark, pieces, drop } }
  }
  const fromFile = async (file: Listed, options: Options, mark: string): Promise<Step<R>> =>
    fromSource(file, await readNotice(file.name, io, report, options), options, mark)

  const isKnown = async (file: Listed, mark: string): Promise<ExitCode | undefined> => {
    if (file.name === STDIN || !destination.knows?.(file)) return undefined
    try {
      const bytes = await readFile(resolve(io.cwd(), file.name), file.name, given.maxSize ?? DEFAULT_MAX_SIZE)
      return destination.earlier?.(file, createHash('sha256').update(bytes).digest('hex'), mark)
    } catch {
      // Told when it is read.
      return undefined
    }
  }
  /** Begins with an input, and returns what waits for its end. */
  const begin = async (file: Listed, pool: Pool | undefined): Promise<() => Promise<Step<R>>> => {
    if (file.fault !== undefined) return () => failed(file.fault)
    const options = await optionsOf(file.name, work)
    const mark = fingerprint(job.answer, emitter.name, emission, options)
    const exit = await isKnown(file, mark)
    if (exit !== undefined) return async () => ({ kind: 'skipped', exit })
    const refusal = destination.refusal?.(file)
    if (refusal !== undefined) return () => failed(refusal)
    if (pool === undefined || file.name === STDIN) return () => fromFile(file, options, mark).catch(failed)
    const task: Task = { file, isReadOnly: !isOwn, refusesHeavy: true }
    const outcome = pool.run(task).then(
      answer => () => fromOutcome(file, answer, options, mark).catch(failed),
      error => () => failed(error),
    )
    return async () => (await outcome)()
  }

  return {
    async *each() {
      const { pool, jobs } = await openPool()
      const window = pool === undefined ? 1 : jobs * AHEAD
      const ahead: { readonly file: Listed; readonly end: () => Promise<Step<R>> }[] = []
      for (let next = 0; next < files.length || ahead.length > 0; ) {
        while (next < files.length && ahead.length < window) {
          const file = files[next++]!
          ahead.push({ file, end: await begin(file, pool) })
        }
        const { file, end } = ahead.shift()!
        if (files.length > 1) await turn()
        yield { file, step: await end() }
      }
    },
    close() {
      for (const pool of pools) pool.close()
    },
  }
}
