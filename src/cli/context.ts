import type { ParseOptions } from '../parse.ts'
import type { FilterOptions } from './filter-options.ts'
import type { Io } from './io.ts'
import type { Lang } from './messages.ts'
import type { Result } from './result.ts'
import type { Work } from './work.ts'

/** 0 done, 1 the notice has faults that were asked for, 2 wrong usage or an input that cannot be read. */
export type ExitCode = 0 | 1 | 2

/** What every command is given. */
export interface Context {
  readonly io: Io
  /** Of sentences on standard error. */
  readonly lang: Lang
  /** Sets the exit code. */
  finish(code: ExitCode): void
  /** The arguments, for threads that must read them again. */
  readonly argv: readonly string[]
  /** Takes the work of a filter instead of its running: this is such a thread. */
  readonly serve?: Serve | undefined
}

export type Serve = <R extends Result, Options extends FilterOptions>(work: Work<R, Options>) => void

/** Sentences inside the data are English unless `--lang` was given: the output must not depend on the locale. */
export function dataLanguage(lang: Lang | undefined): Pick<ParseOptions, 'lang'> {
  return lang === undefined ? {} : { lang }
}
