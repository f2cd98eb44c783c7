import { spanOf } from './notice.ts'
import type { Rule } from './rule.ts'

/** The rate of completion is the completed issues over all issues, to the printed digit. */
export const claimsRate: Rule = {
  code: 'claims/rate',
  severity: 'error',
  doc: {
    what: {
      en: 'The rate of completion is that of the completed issues to all issues, to the digit that is printed.',
      zh: '整改完成率应等于已完成数除以问题总数，精确到所印的位数。',
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
  check({ claims }, tell) {
    const totals = claims('issues')
    const done = claims('completed')
    const almost = claims('basicallyCompleted')
    for (const rate of claims('completionRate')) {
      const [at] = spanOf(rate)
      // What stands nearest before the rate, or behind it in the same breath, is what it is told of.
      const total = nearest(totals, at)
      const completed = nearest(done, at)
      if (total === null || completed === null || total.value === 0) continue
      const digits = /\.(\d+)/.exec(rate.text)?.[1]?.length ?? 0
      const share = (part: number): string => ((part / total.value) * 100).toFixed(digits)
      const cut = (part: number): string =>
        (Math.floor((part / total.value) * 100 * 10 ** digits) / 10 ** digits).toFixed(digits)
      const printed = rate.value.toFixed(digits)
      const basically = nearest(almost, at)?.value ?? 0
      const accepted = [completed.value, completed.value + basically].flatMap(part => [
        share(part),
        cut(part),
      ])
      const args = {
        completed: completed.value,
        total: total.value,
        expected: share(completed.value),
        rate: printed,
      }
      const spans = [rate, completed, total].map(spanOf)
      if (accepted.includes(printed)) tell.verified(spans, args)
      else
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
function nearest<C extends { readonly span?: readonly [number, number] | undefined; readonly value: number }>(
  claims: readonly C[],
  at: number,
): C | null {
  const before = claims.findLast(claim => spanOf(claim)[1] <= at && at - spanOf(claim)[1] <= REACH)
  return before ?? claims.find(claim => spanOf(claim)[0] >= at && spanOf(claim)[0] - at <= REACH) ?? null
}
