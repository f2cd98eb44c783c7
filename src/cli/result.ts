import type { Diagnostic, SourceInfo } from '../model/bulletin.ts'

/** What every result says of itself; `diagnostics` is what `--fail-on` looks at and `-v` lists. */
export interface Result {
  readonly source: SourceInfo
  readonly diagnostics: readonly Pick<Diagnostic, 'code' | 'severity' | 'message' | 'span'>[]
}
