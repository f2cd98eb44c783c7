import type { Bulletin } from '../../model/bulletin.ts'
import type { DiffReport } from '../../model/diff-report.ts'

/** What the formats of `diff` print. */
export interface DiffOutput {
  readonly report: DiffReport
  /** The two bulletins that were compared. */
  readonly old: Bulletin
  readonly now: Bulletin
  readonly lang: 'en' | 'zh'
}
