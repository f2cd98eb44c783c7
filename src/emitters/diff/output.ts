import type { DiffReport } from '../../diff-report.ts'

/** What the formats of `diff` print. */
export interface DiffOutput {
  readonly report: DiffReport
  readonly lang: 'en' | 'zh'
}
