import type { Claim, Fact, Node } from '../../bulletin.ts'
import { isCount, isState, spanOf } from '../notice.ts'
import type { Rule } from '../rule.ts'
import { countBefore, within } from '../sorted.ts'

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

interface Sum {
  readonly total: Claim
  readonly parts: readonly Claim[]
  readonly sum: number
  /** No other number stands among them that may be a state without a name. */
  readonly complete: boolean
}

/** Where a number of issues and at least two of their states are told in a node. */
function sumsIn(node: Node, claims: readonly Claim[]): Sum[] {
  const [start, end] = spanOf(node.text ?? node.heading ?? node)
  return sentencesOf(within(claims, start, end)).flatMap(group => {
    const parts = group.filter(isState)
    const total = totalOf(group)
    const kinds = new Set(parts.map(({ what }) => what))
    if (total === undefined || parts.length < 2 || kinds.size < parts.length) return []
    const sum = parts.reduce((all, { value }) => all + value, 0)
    return [{ total, parts, sum, complete: !hasOthers(node.facts, group) }]
  })
}

/**
 * What the states are states of: the last total before them that is counted by the same word, if that is one of issues; tasks have
 * states too. 7个问题,制定措施16条,已完成整改6个 tells of the issues.
 */
function totalOf(group: readonly Claim[]): Claim | undefined {
  const first = group.findIndex(isState)
  const unit = group[first]?.unit ?? null
  const total = group
    .slice(0, first)
    .findLast(
      claim => TOTALS.has(claim.what) && (unit === null || claim.unit === null || claim.unit === unit),
    )
  return total?.what === 'issues' ? total : undefined
}
const TOTALS: ReadonlySet<string> = new Set(['issues', 'tasks', 'measures'])

/** Whether counts stand between the claims of a group, or right behind them, that are none of them. */
function hasOthers(facts: readonly Fact[], group: readonly Claim[]): boolean {
  const [first, last] = [spanOf(group[0]!)[1], spanOf(group.at(-1)!)[1]]
  const starts = new Set(group.map(claim => spanOf(claim)[0]))
  for (let i = countBefore(facts, first); i < facts.length; i++) {
    const [start] = spanOf(facts[i]!)
    if (start > last + REACH) break
    if (isCount(facts[i]!) && !starts.has(start)) return true
  }
  return false
}
const REACH = 40

/** Runs of claims in which a number of issues comes before its states. */
function sentencesOf(claims: readonly Claim[]): Claim[][] {
  const groups: Claim[][] = []
  let states = 0
  for (const claim of claims) {
    if (groups.length === 0 || (claim.what === 'issues' && states > 0)) {
      groups.push([claim])
      states = 0
    } else groups.at(-1)!.push(claim)
    if (isState(claim)) states++
  }
  return groups
}
