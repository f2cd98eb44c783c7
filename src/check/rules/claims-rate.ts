import { isState } from '../../model/claim-states.ts'
import { isCount, type Placed, spanOf } from '../notice.ts'
import type { Rule } from '../rule.ts'
import { decimalsOf, keepsTo, shareOf } from '../share.ts'
import { countBefore, within } from '../sorted.ts'

/** The rate of completion is the completed issues over all issues, to the printed digit. */
export const claimsRate: Rule = {
  code: 'claims/rate',
  severity: 'error',
  doc: {
    what: {
      en: 'The rate of completion is that of the completed issues to all issues, to the digit that is printed, or within the bound that is printed (90%以上).',
      zh: '整改完成率应等于已完成数除以问题总数，精确到所印的位数；“90%以上”“近94%”等按其界限核对。',
    },
    why: {
      en: 'The rate is often carried over from the notice before, while the numbers are new.',
      zh: '数字更新了，完成率却常沿用上一期的。',
    },
    fails: '反馈的25个问题，已完成整改20个，整改完成率85%。',
    passes: '反馈的25个问题，已完成整改20个，整改完成率80%。',
  },
  message: {
    en: '{completed} of {total} is {expected}%, not {rate}%',
    zh: '{total} 个完成 {completed} 个，应为 {expected}%，而非 {rate}%',
  },
  holds: { en: '{completed} of {total} is {rate}%', zh: '{total} 个完成 {completed} 个，为 {rate}%' },
  check({ bulletin, boundOf, claims, nodes }, tell) {
    const totals = claims('issues')
    const done = claims('completed')
    const almost = claims('basicallyCompleted')
    const counts = nodes.flatMap(({ node }) => node.facts.filter(isCount))
    const states = new Set(bulletin.claims.filter(isState).map(claim => spanOf(claim)[0]))
    for (const rate of claims('completionRate')) {
      const [at] = spanOf(rate)
      // What stands nearest before the rate, or behind it in the same breath, is what it is told of.
      const total = nearest(totals, at)
      const completed = nearest(done, at)
      if (total === null || completed === null || total.value === 0) continue
      const decimals = decimalsOf(rate.text)
      const basically = nearest(almost, at)?.value ?? 0
      if (boundOf(total) !== 'exact' || boundOf(completed) !== 'exact') continue
      const bound = boundOf(rate)
      const args = {
        completed: completed.value,
        total: total.value,
        expected: shareOf(completed.value, total.value, decimals),
        rate: rate.value.toFixed(decimals),
      }
      const spans = [rate, completed, total].map(spanOf)
      // Some count those that are basically completed among the completed.
      const agrees = [completed.value, completed.value + basically].some(part =>
        keepsTo(part, total.value, rate.value, decimals, bound),
      )
      // 长期整改任务4个，已完成2个，完成率50%: another number stands between, and may be the whole.
      const between = within(counts, spanOf(total)[1], at)
      // 90%以上: what is verified is the share, and not the bound.
      if (agrees) tell.verified(spans, bound === 'exact' ? args : { ...args, rate: args.expected })
      // 12个问题已完成10个,另8个问题…,完成率90%: the total behind what is done is another's.
      else if (
        spanOf(total)[0] < spanOf(completed)[0] &&
        between.every(count => states.has(spanOf(count)[0]))
      )
        tell.fault(
          spans[0]!,
          args,
          [completed, total].map(claim => ({ span: spanOf(claim), text: claim.text })),
        )
    }
  },
}

const REACH = 200

/** The claim that stands last before an offset, or else first behind it, not too far away. */
function nearest<C extends Placed>(claims: readonly C[], at: number): C | null {
  const behind = countBefore(claims, at)
  const [before, next] = [claims[behind - 1], claims[behind]]
  if (before !== undefined && at - spanOf(before)[1] <= REACH) return before
  return next !== undefined && spanOf(next)[0] - at <= REACH ? next : null
}
