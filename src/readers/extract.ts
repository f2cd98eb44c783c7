import type { SourceFinding, SourceMark } from '../source.ts'

/** What is taken out of a file that is no text: plain text, and what was left out or lost, where that text stands. */
export interface Extracted {
  readonly text: string
  readonly marks?: readonly SourceMark[]
  readonly findings: readonly SourceFinding[]
}
