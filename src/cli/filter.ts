import { type Command, Option } from 'commander'
import type { Emitter } from '../emitters/emitter.ts'
import { STDIN } from '../readers/file.ts'
import type { Context } from './context.ts'
import { emitterFor } from './emission.ts'
import type { FilterOptions } from './filter-options.ts'
import type { Job } from './job.ts'
import { failure } from './messages.ts'
import * as options from './options.ts'
import { reporter, verbosityOf } from './report.ts'
import type { Result } from './result.ts'

/** Makes a command a filter: notices in, a result of each out. Adds the arguments and options that all filters share. */
export function addFilter<R extends Result, Options extends FilterOptions>(
  command: Command,
  context: Context,
  job: Job<R, Options>,
): void {
  const { io, lang, finish } = context
  command.argument('[files...]')
  options.addGroup(command, 'Output:', [
    ...options.outputOptions(job.emitters.map(row => row.name)),
    ...(job.needsSpans === true ? [] : [options.spansOption()]),
  ])
  options.addGroup(command, 'Input:', [
    options.publishedOption(),
    ...options.inputOptions(),
    new Option('--records'),
  ])
  options.addGroup(command, 'Many files:', [
    new Option('--files-from <list>'),
    new Option('--files-from0 <list>').conflicts('filesFrom'),
    new Option('--out-dir <dir>').conflicts('output'),
    new Option('--force'),
    new Option('--resume'),
    options.jobsOption(),
  ])
  options.addGroup(command, 'Limits:', options.limitOptions())
  options.addGroup(command, 'Messages:', options.messageOptions())
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
      const { runRecords } = await import('./records.ts')
      return finish(await runRecords(files, settled, context, job))
    }
    refuseLoneOptions(given)
    const { runFiles } = await import('./files/run.ts')
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
