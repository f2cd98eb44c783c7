import type { CheckReport } from '../../model/check-report.ts'

/** What the formats of `check` print: the report, and the text that its spans count in. */
export interface CheckOutput {
  readonly report: CheckReport
  readonly text: string
  /** Whether what was verified is printed too. */
  readonly verbose: boolean
  readonly lang: 'en' | 'zh'
}
