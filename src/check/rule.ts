/** A rule: one thing that a notice can disagree with itself about. */

import type { MessageArgs } from '../messages.ts'
import type { Severity, Span } from '../model/bulletin.ts'
import type { CheckedNotice } from './notice.ts'

/** A sentence in both languages; `{name}` stands for an argument. */
export interface Sentence {
  readonly en: string
  readonly zh: string
}

/** What `--explain` prints. */
export interface RuleDoc {
  /** What the rule looks at. */
  readonly what: Sentence
  /** Why that matters. */
  readonly why: Sentence
  /** A piece of a notice in which it finds something, and one in which it finds nothing. */
  readonly fails: string
  readonly passes: string
}

/** A second place that a finding speaks of. */
export interface Related {
  readonly span: Span
  readonly text: string
}

/** What a rule hands on. */
export interface Tell {
  /** Something is wrong at `span`. */
  readonly fault: (span: Span, args: MessageArgs, related?: readonly Related[]) => void
  /** Something was looked at and holds; `spans` are the places that agree. */
  readonly verified: (spans: readonly Span[], args: MessageArgs) => void
}

export interface Rule {
  /** `family/name`: written in configurations and printed with every finding. */
  readonly code: string
  readonly severity: Severity
  readonly doc: RuleDoc
  readonly message: Sentence
  /** What is told where it holds; null for rules that verify nothing. */
  readonly holds: Sentence | null
  readonly check: (notice: CheckedNotice, tell: Tell) => void
}
