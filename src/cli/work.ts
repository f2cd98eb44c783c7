import type { Emitter } from '../emitters/emitter.ts'
import type { FilterOptions } from './filter-options.ts'
import type { Io } from './io.ts'
import type { Job } from './job.ts'
import type { Reporter } from './report.ts'
import type { Result } from './result.ts'

/** What a command does with each of its inputs, in whatever thread. */
export interface Work<R extends Result, Options extends FilterOptions> {
  readonly job: Job<R, Options>
  readonly given: Options
  readonly emitter: Emitter<R>
  readonly io: Io
  readonly report: Reporter
}
