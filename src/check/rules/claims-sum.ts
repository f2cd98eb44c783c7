import type { Claim, Node } from '../../model/bulletin.ts'
import { spanOf } from '../notice.ts'
import type { Rule } from '../rule.ts'
import { hasOthers, isBreakdown, type StatesOfTotal, statesIn } from '../states.ts'

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
  check({ bulletin, boundOf, nodes }, tell) {
    // 近20个问题: what is told so adds up to nothing.
    const isExact = (claim: Claim): boolean => boundOf(claim) === 'exact'
    const sums = nodes
      .flatMap(({ node }) => sumsIn(node, bulletin.claims))
      .filter(({ total, parts }) => isExact(total) && parts.every(isExact))
    const right = new Set(sums.filter(({ sum, total }) => sum === total.value).map(({ sum }) => sum))
    for (const { total, parts, sum, complete } of sums) {
      const args = { parts: parts.map(({ value }) => value).join(' + '), sum, total: total.value }
      const spans = [total, ...parts].map(spanOf)
      if (sum === total.value) tell.verified(spans, args)
      // Some of the states told again, where all of them are told elsewhere and add up.
      else if (sum < total.value && (!complete || right.has(total.value))) continue
      else
        tell.fault(
          spans[0]!,
          args,
          parts.map(part => ({ span: spanOf(part), text: part.text })),
        )
    }
  },
}

interface Sum extends StatesOfTotal {
  readonly sum: number
  /** No other number stands among them that may be a state without a name. */
  readonly complete: boolean
}

/** Where a number of issues and at least two of their states are told in a node. */
const sumsIn = (node: Node, claims: readonly Claim[]): Sum[] =>
  statesIn(node, claims)
    .filter(isBreakdown)
    .map(told => ({
      ...told,
      sum: told.parts.reduce((all, { value }) => all + value, 0),
      complete: !hasOthers(node.facts, told.group),
    }))
