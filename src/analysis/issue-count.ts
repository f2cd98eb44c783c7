import type { Finding } from '../messages.ts'
import type { ClaimMention } from '../normalizer/claims/claim-mention.ts'
import type { Mention } from '../normalizer/mention.ts'
import { collect, type Named } from '../parser/outline/names/named.ts'
import { endsInRest, LONGEST_REST, selectsIssues } from '../parser/outline/names/selection.ts'

/** Whether the number of issues that the notice speaks of is that of its outline. */
export function countFindings(
  claims: readonly ClaimMention[],
  found: number,
  leavesOut: (left: number) => boolean,
): Finding[] {
  const first = claims[0]
  if (first === undefined || found === 0 || claims.some(claim => claim.mention.value === found)) return []
  if (found < first.mention.value && leavesOut(first.mention.value - found)) return []
  return [
    {
      code: 'outline/issue-count',
      start: first.mention.start,
      end: first.end,
      args: { claimed: first.mention.value, found },
    },
  ]
}

/** Whether the notice says that it answers some of its issues only; `left`: how many it does not. */
export const isSelection = (
  text: string,
  top: Named,
  mentions: readonly (readonly Mention[])[],
  left: number,
): boolean =>
  [...collect(top, 'section'), ...collect(top, 'category')].some(
    ({ split: { heading } }) => heading !== null && selectsIssues(text.slice(...heading)),
  ) ||
  mentions.some(list =>
    list.some(
      mention =>
        mention.kind === 'count' &&
        mention.value === left &&
        endsInRest(text.slice(Math.max(0, mention.start - LONGEST_REST), mention.start)),
    ),
  )
