/** A notice as the rules see it: the bulletin, its nodes in reading order, and the source text they stand in. */
import type { Bound, Bulletin, Claim, ClaimKind, Fact, Node, Role, Span } from '../model/bulletin.ts'

export interface PlacedNode {
  readonly node: Node
  readonly parent: PlacedNode | null
  /** The one before it under the same parent. */
  readonly before: PlacedNode | null
}

/** Something that `parse` gave a span. */
export interface Placed {
  readonly span?: readonly [number, number] | undefined
}

type CountFact = Extract<Fact, { kind: 'count' }>

export interface CheckedNotice {
  readonly bulletin: Bulletin
  /** The source text with full-width letters as their narrow ones, one for one: what rules look at. Spans count in it. */
  readonly text: string
  /** The source text itself: what rules quote. */
  readonly source: string
  /** In reading order, a parent before its children. */
  readonly nodes: readonly PlacedNode[]
  readonly ofRole: (role: Role) => readonly Node[]
  /** In reading order. */
  readonly claims: (what: ClaimKind) => readonly Claim[]
  /** How the number of a claim is bounded where it is printed: 近20个问题, 90%以上. */
  readonly boundOf: (claim: Claim) => Bound
}

/**
 * Prepares a bulletin, whose spans must be those of the texts.
 *
 * @param printed what the rules quote
 * @param read what they look at; the same length
 */
export function checkedNotice(bulletin: Bulletin, printed: string, read = printed): CheckedNotice {
  const nodes: PlacedNode[] = []
  const walk = (list: readonly Node[], parent: PlacedNode | null): void => {
    let before: PlacedNode | null = null
    for (const node of list) {
      const placed: PlacedNode = { node, parent, before }
      nodes.push(placed)
      walk(node.children, placed)
      before = placed
    }
  }
  walk(bulletin.body, null)
  const roles = grouped(
    nodes.map(({ node }) => node),
    ({ role }) => role,
  )
  const claims = grouped(bulletin.claims, ({ what }) => what)
  let bounds: ReadonlyMap<number, Bound> | null = null
  return {
    bulletin,
    text: narrow(read),
    source: printed,
    nodes,
    ofRole: role => roles.get(role) ?? [],
    claims: what => claims.get(what) ?? [],
    boundOf: claim => {
      bounds ??= boundsOf(nodes)
      return bounds.get(spanOf(claim)[0]) ?? 'exact'
    },
  }
}

/** The bounds of counts and percentages that are no exact ones, by where they begin. */
function boundsOf(nodes: readonly PlacedNode[]): ReadonlyMap<number, Bound> {
  const bounds = new Map<number, Bound>()
  for (const { node } of nodes)
    for (const fact of node.facts)
      if ((fact.kind === 'count' || fact.kind === 'percent') && fact.bound !== 'exact')
        bounds.set(spanOf(fact)[0], fact.bound)
  return bounds
}

/** Full-width letters, digits and punctuation as ASCII; no letter moves. */
const narrow = (text: string): string =>
  text.replace(/[\uff01-\uff5e\u3000]/g, letter =>
    letter === '\u3000' ? ' ' : String.fromCharCode(letter.charCodeAt(0) - 0xfee0),
  )

/** Things by a key, each group in the order of the list. */
export function grouped<Item, Key>(list: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of list) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}

/** The span of something that `parse` gave: there it always is. */
export const spanOf = ({ span }: Placed): Span => [span![0], span![1]]

export const isCount = (fact: Fact): fact is CountFact => fact.kind === 'count'

/** Measure words that count the same: people, but not how often they came. */
const PEOPLE = ['人', '名', '位']

/** Whether two counts count in the same measure: 8名 and 3人 do. */
export const sameMeasure = (a: string | null, b: string | null): boolean =>
  a === b || (a !== null && b !== null && PEOPLE.includes(a) && PEOPLE.includes(b))
