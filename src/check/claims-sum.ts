import type { Claim, Fact } from '../bulletin.ts'
import { isCount, spanOf } from './notice.ts'
import type { Rule } from './rule.ts'

const STATES = ['completed', 'basicallyCompleted', 'phased', 'ongoing', 'notCompleted'] as const

/** The issues of a notice are those completed, basically completed, completed for now, ongoing and not completed. */
export const claimsSum: Rule = {
  code: 'claims/sum',
  severity: 'error',
  doc: {
    what: {
      en: 'In each paragraph that tells the states of the issues, their numbers add up to the number of issues it tells.',
      zh: '凡一段之中既报问题总数、又分报整改状态的，各状态之和应等于总数。',
    },
    why: {
      en: 'The first thing a reader adds up, and the first thing that goes wrong when a notice is brought up to date.',
      zh: '读者最先核算的就是这笔账；更新通报时最容易漏改的也是它。',
    },
    fails: '反馈的16个问题，已完成整改13个，正在整改2个。',
    passes: '反馈的16个问题，已完成整改13个，正在整改3个。',
  },
  message: {
    en: '{parts} = {sum}, but the notice tells {total} issues',
    zh: '{parts} = {sum}，与所称 {total} 个问题不符',
  },
  holds: { en: '{parts} = {total}', zh: '{parts} = {total}' },
  check({ bulletin, nodes }, tell) {
    for (const { node } of nodes) {
      const [start, end] = spanOf(node.text ?? node.heading ?? node)
      const here = bulletin.claims.filter(claim => {
        const [from, to] = spanOf(claim)
        return from >= start && to <= end
      })
      for (const group of sentencesOf(here)) {
        const parts = group.filter(claim => (STATES as readonly string[]).includes(claim.what))
        const total = group.findLast(claim => claim.what === 'issues')
        if (
          total === undefined ||
          parts.length < 2 ||
          new Set(parts.map(({ what }) => what)).size < parts.length
        )
          continue
        const sum = parts.reduce((all, { value }) => all + value, 0)
        const args = { parts: parts.map(({ value }) => value).join(' + '), sum, total: total.value }
        const spans = [total, ...parts].map(spanOf)
        if (sum === total.value) tell.verified(spans, args)
        // Less than the whole: only where no other number stands among them that may be a state without a name.
        else if (sum > total.value || !hasOthers(node.facts, group))
          tell.fault(
            spans[0]!,
            args,
            parts.map(part => ({ span: spanOf(part), text: part.text })),
          )
      }
    }
  },
}

/** Whether counts stand between the claims of a group, or right behind them, that are none of them. */
function hasOthers(facts: readonly Fact[], group: readonly Claim[]): boolean {
  const [first, last] = [spanOf(group[0]!)[1], spanOf(group.at(-1)!)[1]]
  const starts = new Set(group.map(claim => spanOf(claim)[0]))
  return facts.some(fact => {
    const [start] = spanOf(fact)
    return isCount(fact) && start >= first && start <= last + REACH && !starts.has(start)
  })
}
const REACH = 40

/** Runs of claims in which a number of issues comes before its states. */
function sentencesOf(claims: readonly Claim[]): Claim[][] {
  const groups: Claim[][] = []
  for (const claim of claims) {
    const last = groups.at(-1)
    const opens =
      claim.what === 'issues' && last?.some(({ what }) => (STATES as readonly string[]).includes(what))
    if (last === undefined || opens) groups.push([claim])
    else last.push(claim)
  }
  return groups
}
