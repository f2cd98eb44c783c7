/** What becomes of a candidate: the level that a marker opens, or a refusal. */
import type { OutlineFinding } from './outline-finding.ts'

export type Decision =
  | { readonly at: number; readonly finding?: OutlineFinding['code']; readonly missing?: number }
  /** Not a marker; `tell` where a reader may wonder why. */
  | { readonly at: -1; readonly tell: boolean }

export const REJECT: Decision = { at: -1, tell: false }
export const REJECT_AND_TELL: Decision = { at: -1, tell: true }
