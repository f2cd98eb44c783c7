import type { Claim, ClaimKind } from './bulletin.ts'

/** The claims that tell how many issues are in one state, from done to not done. */
export const STATE_CLAIMS: ReadonlySet<ClaimKind> = new Set([
  'completed',
  'basicallyCompleted',
  'phased',
  'ongoing',
  'notCompleted',
])

/** Whether a claim tells how many issues are in one state. */
export const isState = ({ what }: Pick<Claim, 'what'>): boolean => STATE_CLAIMS.has(what)
