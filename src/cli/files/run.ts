import { statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import type { Emitter, Piece, Writer } from '../../emitters/emitter.ts'
import { Failure } from '../../readers/failure.ts'
import { STDIN } from '../../readers/file.ts'
import type { Context, ExitCode } from '../context.ts'
import { emitOptions, isStdout, refuseMisuse, sinkFor, tellOf } from '../emission.ts'
import type { FilterOptions } from '../filter-options.ts'
import { guard, uncut } from '../interrupt.ts'
import { failure } from '../messages.ts'
import { ClosedPipe, finalPlace } from '../output.ts'
import { reporter, verbosityOf } from '../report.ts'
import type { Result } from '../result.ts'
import { refuseInput } from '../same-file.ts'
import type { Work } from '../work.ts'
import { type Destination, oneOutput } from './destination.ts'
import type { FileList, Listed } from './file-list.ts'
import { optionsOf, printed } from './make.ts'
import { NOTICE_ENDINGS } from './notice-endings.ts'
import { noProgress, type Progress } from './progress.ts'
import { type Step, stepsOf } from './steps.ts'

/**
 * A run of a filter: reads its inputs one by one and puts the results where they go. An input that fails is told and counted; an
 * output that fails ends the run.
 *
 * @param args - what was named: files, folders, patterns, `-`
 */
export async function runFiles<R extends Result, Options extends FilterOptions>(
  args: readonly string[],
  quiet: Work<R, Options>,
  { lang, argv }: Context,
): Promise<ExitCode> {
  const { given, io, emitter } = quiet
  const { list, keepFlat } = await listOf(args, quiet)
  const { files } = list
  const names = files.map(({ name }) => name)
  refuseReadAgain(args, quiet)
  refuseMisuse(emitter, given, given.outDir === undefined ? files.length : 1, io)
  if (given.output !== undefined) refuseInput(given.output, names, io)
  for (const { name, fault } of files) if (fault === undefined) await optionsOf(name, quiet)
  const isMany = files.length > 1 || list.isOpen
  const isFolder = given.outDir !== undefined
  const isSeparate = emitter.isSeparate === true
  const isOwn = isFolder || isSeparate || !isMany
  const emission = emitOptions(given, io, isMany && !isFolder)
  const destination = await destinationOf(list, quiet, isSeparate && (isMany || given.resume === true))
  if (destination.startsAnew) await quiet.report.warn('run/starts-anew', { name: given.output! })
  const progress = await progressOf(files.length, quiet, lang)
  // What is said makes way for the bar. (`io` has getters, which a copy would call.)
  const screen: typeof io = Object.create(io, { stderr: { value: progress.stderr } })
  const work = { ...quiet, io: screen, report: reporter(screen, lang, verbosityOf(given)) }
  const setup = { argv, lang, emission, isTerminal: io.stderr.isTTY }
  const steps = stepsOf(files, work, { isOwn, emission, destination, setup })
  const count = { done: 0, failed: 0, skipped: 0 }
  let exit: ExitCode = 0
  let writer: Writer<R> | undefined
  const stop = () => {
    progress.stop()
    destination.abandon()
  }
  const tellKept = async () => {
    if (destination.kept > 0)
      await work.report.warn('run/kept', { count: destination.kept, total: files.length })
  }
  const guarded = guard(() => {
    stop()
    void tellKept()
  })
  const put = async (file: Listed, step: Exclude<Step<R>, { kind: 'failed' }>): Promise<void> => {
    if (step.kind === 'skipped') return destination.keep?.(file)
    if (step.kind === 'own') return destination.put(file, step.made)
    writer ??= await emitter.open({ ...emission, tell: tellOf(work.report) })
    const pieces = each(writer.each(printed(step.result, work), step.source))
    return destination.put(file, { exit: step.exit, sha256: null, options: '', pieces })
  }
  /** Whether the result was taken. */
  const take = async (file: Listed, step: Step<R>): Promise<boolean> => {
    if (step.kind === 'failed') return false
    try {
      // A signal must not cut a line that others read; a file that it cuts never appears.
      if (isMany && isSeparate && isStdout(given)) await uncut(() => put(file, step))
      else await put(file, step)
      return true
    } catch (error) {
      if (!(error instanceof Failure) || !destination.survives(error)) throw error
      await work.report.fail(error)
      return false
    } finally {
      if (step.kind === 'own') step.made.drop?.()
    }
  }
  try {
    for await (const { file, step } of steps.each()) {
      if (!(await take(file, step))) {
        count.failed++
        exit = 2
      } else if (step.kind !== 'failed') {
        count.done++
        if (step.kind === 'skipped') count.skipped++
        if (exit === 0) exit = step.exit
      }
      await progress.step(step.kind === 'skipped')
      keepFlat?.()
    }
    if (!isOwn) writer ??= await emitter.open({ ...emission, tell: tellOf(work.report) })
    if (count.done === 0 && given.output !== undefined) destination.abandon()
    else await destination.finish((await writer?.end()) ?? '')
    progress.stop()
  } catch (error) {
    stop()
    if (error instanceof ClosedPipe) return exit
    await tellKept()
    throw error
  } finally {
    guarded.lift()
    steps.close()
  }
  if (list.isOpen || isFolder || (isMany && count.failed > 0))
    await work.report.warn(count.skipped > 0 ? 'run/resumed' : 'run/summary', count)
  return exit
}

/** One file that is named needs no list, and nothing that makes one. */
async function listOf<R extends Result, Options extends FilterOptions>(
  args: readonly string[],
  { given, io, report }: Work<R, Options>,
): Promise<{ readonly list: FileList; readonly keepFlat?: () => void }> {
  const [name] = args
  const isPlain = (file: string) => file === STDIN || isFile(resolve(io.cwd(), file))
  if (args.length === 1 && given.filesFrom === undefined && given.filesFrom0 === undefined && isPlain(name!))
    return {
      list: { files: [{ name: name!, place: basename(given.stdinFilename ?? name!) }], isOpen: false },
    }
  const [{ listFiles }, { fitLongRun }] = await Promise.all([
    import('./file-list.ts'),
    import('./long-run.ts'),
  ])
  const keepFlat = fitLongRun()
  const written = [given.output, given.outDir].filter(path => path !== undefined && path !== STDIN)
  const options = { ...given, written: written.map(path => resolve(io.cwd(), path!)) }
  return { list: await listFiles(args, options, io, report), keepFlat }
}

/** Whether something stands there that is no folder. Why it cannot be looked at is told when it is read. */
function isFile(path: string): boolean {
  try {
    return !statSync(path).isDirectory()
  } catch {
    return false
  }
}

/** What is written into the folder that is read must not be read by the next run. */
function refuseReadAgain<R extends Result, Options extends FilterOptions>(
  args: readonly string[],
  { given: { outDir }, emitter, io }: Work<R, Options>,
): void {
  const ending = endingOf(emitter)
  if (outDir === undefined || !NOTICE_ENDINGS.includes(ending)) return
  const target = resolve(io.cwd(), outDir)
  if (args.some(name => name !== STDIN && resolve(io.cwd(), name) === target))
    throw failure('usage/out-dir-is-input', { name: outDir, ending })
}

const endingOf = ({ name, endings }: Pick<Emitter<never>, 'name' | 'endings'>): string =>
  endings[0] ?? `.${name}`

async function destinationOf<R extends Result, Options extends FilterOptions>(
  { files }: FileList,
  { given, io, emitter }: Work<R, Options>,
  isLines: boolean,
): Promise<Destination> {
  if (given.outDir !== undefined) {
    const { outFolder } = await import('./out-folder.ts')
    const options = {
      ending: endingOf(emitter),
      force: given.force === true,
      resume: given.resume === true,
    }
    return outFolder(given.outDir, files, options, io)
  }
  const place = isLines && !isStdout(given) ? finalPlace(given.output!, io.cwd()) : undefined
  if (place?.isRegular) {
    const { partialFile } = await import('./partial-file.ts')
    return partialFile(given.output!, place, given.resume === true)
  }
  if (given.resume) throw failure('usage/resume-where')
  return oneOutput(sinkFor(given, io))
}

/** None with -q, none for one file, none where the data go to the same terminal. */
async function progressOf<R extends Result, Options extends FilterOptions>(
  total: number,
  { given, io }: Work<R, Options>,
  lang: Context['lang'],
): Promise<Progress> {
  const isMixed = isStdout(given) && given.outDir === undefined && io.stdout.isTTY
  if (total < 2 || given.quiet || isMixed) return noProgress(io)
  const { showProgress } = await import('./progress.ts')
  return showProgress(total, io, lang)
}

async function* each(pieces: Iterable<Piece>): AsyncGenerator<Piece> {
  yield* pieces
}
