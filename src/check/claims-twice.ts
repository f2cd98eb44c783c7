import type { Claim } from '../bulletin.ts'
import { spanOf } from './notice.ts'
import type { Rule } from './rule.ts'

/** Totals that are told once for the whole notice: parts of them have other words. */
const WHOLE = ['aspects', 'issues', 'tasks', 'measures', 'rules', 'completionRate']

/** The same claim told twice agrees with itself. */
export const claimsTwice: Rule = {
  code: 'claims/told-twice',
  severity: 'error',
  doc: {
    what: {
      en: 'A total that is told twice in the same words has the same number.',
      zh: '同一总数以同样的说法出现两次，数字应当一致。',
    },
    why: {
      en: 'The opening is brought up to date, the closing is forgotten.',
      zh: '开头改了，结尾忘了改。',
    },
    fails: '细化为29个具体问题。……29个具体问题中，……28个具体问题已完成整改。',
    passes: '细化为29个具体问题。……29个具体问题中，已完成整改24个。',
  },
  message: { en: '{text} here, {other} there', zh: '此处为“{text}”，另一处为“{other}”' },
  holds: { en: '{text} is told {times} times, alike', zh: '“{text}”出现 {times} 次，一致' },
  check({ bulletin }, tell) {
    const groups = new Map<string, Claim[]>()
    for (const claim of bulletin.claims) {
      if (!WHOLE.includes(claim.what)) continue
      const key = `${claim.what} ${claim.text.replace(/[\d.,]+/g, '#')}`
      groups.set(key, [...(groups.get(key) ?? []), claim])
    }
    for (const [first, ...others] of groups.values()) {
      const different = others.filter(({ value }) => value !== first!.value)
      const alike = others.filter(({ value }) => value === first!.value)
      if (alike.length > 0)
        tell.verified([first!, ...alike].map(spanOf), { text: first!.text, times: alike.length + 1 })
      for (const other of different)
        tell.fault(spanOf(other), { text: other.text, other: first!.text }, [
          { span: spanOf(first!), text: first!.text },
        ])
    }
  },
}
