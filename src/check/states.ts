/** Where a number of issues is told with their states: 反馈的16个问题，已完成整改13个，正在整改3个. */
import type { Claim, Fact, Node } from '../model/bulletin.ts'
import { isState } from '../model/claim-states.ts'
import { isCount, spanOf } from './notice.ts'
import { countBefore, within } from './sorted.ts'

export interface StatesOfTotal {
  readonly total: Claim
  /** At least one. */
  readonly parts: readonly Claim[]
  /** All claims from the total to the next one that has states. */
  readonly group: readonly Claim[]
}

/** The totals of a node with the states behind them. */
export function statesIn(node: Node, claims: readonly Claim[]): StatesOfTotal[] {
  const [start, end] = spanOf(node.text ?? node.heading ?? node)
  return groupsOf(within(claims, start, end)).flatMap(group => {
    const parts = group.filter(isState)
    const total = totalOf(group)
    return total === undefined || parts.length === 0 ? [] : [{ total, parts, group }]
  })
}

/** Whether the states are to add up: several, each told once. */
export const isBreakdown = ({ parts }: StatesOfTotal): boolean =>
  parts.length > 1 && new Set(parts.map(({ what }) => what)).size === parts.length

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
export function hasOthers(facts: readonly Fact[], group: readonly Claim[]): boolean {
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
function groupsOf(claims: readonly Claim[]): Claim[][] {
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
