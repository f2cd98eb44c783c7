/** The states that the outline gives to the issues, and whether they can be what a notice counts. */
import type { Claim, ClaimKind, Span, StatusValue } from '../model/bulletin.ts'
import { type CheckedNotice, type PlacedNode, spanOf } from './notice.ts'

export interface StateOfIssue {
  readonly state: StatusValue
  /** As printed. */
  readonly word: string
  readonly span: Span
}

/** The state of each issue, its own or that of the group it stands in (已完成整改的问题); null where one has none, or issues hold issues. */
export function statesOfIssues({ nodes, text }: CheckedNotice): StateOfIssue[] | null {
  const states: StateOfIssue[] = []
  const inherited = new Map<PlacedNode, StateOfIssue | null>()
  for (const placed of nodes) {
    const { node, parent } = placed
    const above = parent === null ? null : (inherited.get(parent) ?? null)
    const own =
      node.status === null
        ? null
        : {
            state: goesOn(text, placed) ? 'longTerm' : node.status.value,
            word: node.status.text,
            span: spanOf(node.status),
          }
    inherited.set(placed, own ?? above)
    if (node.role !== 'issue') continue
    if (parent?.node.role === 'issue') return null
    const state = own ?? above
    if (state === null) return null
    states.push(state)
  }
  return states.length === 0 ? null : states
}

/** 已完成并长期坚持, 整改时限：长期坚持: done or not, whoever counts it. */
function goesOn(text: string, { node }: PlacedNode): boolean {
  const [start, end] = spanOf(node.status!)
  const before = text.slice(Math.max(0, start - BESIDE), start).replace(/^[\s\S]*[。;\n]/, '')
  const behind = text.slice(end, end + BESIDE).replace(/[。;\n][\s\S]*$/, '')
  return LASTING.test(before + behind) || (node.fields ?? []).some(field => LASTING.test(field.text))
}
const BESIDE = 20
const LASTING = /长期|持续|常态|坚持/

/** What a state may be counted as where the notice does not count it by itself. */
const NEXT_TO: Readonly<Record<Exclude<StatusValue, 'longTerm'>, readonly ClaimKind[]>> = {
  completed: ['basicallyCompleted'],
  basicallyCompleted: ['completed', 'phased', 'ongoing'],
  phased: ['completed', 'basicallyCompleted', 'ongoing'],
  ongoing: ['basicallyCompleted', 'phased', 'notCompleted'],
  notCompleted: ['phased', 'ongoing'],
}

/**
 * Whether so many issues in each state can be those that a notice counts, `rest` of which it does not name. By Hall's theorem they can,
 * if no states together have more issues than all claims together that may count them.
 */
export function fits(
  counts: ReadonlyMap<StatusValue, number>,
  told: readonly Claim[],
  rest: number,
): boolean {
  const named = new Set<ClaimKind>(told.map(({ what }) => what))
  const mayCount = (state: StatusValue, what: ClaimKind): boolean =>
    state === 'longTerm' || state === what || (!named.has(state) && NEXT_TO[state].includes(what))
  const states = [...counts.keys()]
  for (let set = 1; set < 1 << states.length; set++) {
    const chosen = states.filter((_, i) => (set >> i) & 1)
    const room = told
      .filter(({ what }) => chosen.some(state => mayCount(state, what)))
      .reduce((all, { value }) => all + value, 0)
    const unnamed = chosen.some(state => state === 'longTerm' || !named.has(state)) ? rest : 0
    if (chosen.reduce((all, state) => all + counts.get(state)!, 0) > room + unnamed) return false
  }
  return true
}
