/** A notice as the rules see it: the bulletin, its nodes in reading order, and the source text they stand in. */
import type { Bulletin, Claim, ClaimKind, Fact, Node, Role, Span } from '../bulletin.ts'

export interface PlacedNode {
  readonly node: Node
  readonly parent: Node | null
  readonly depth: number
}

type CountFact = Extract<Fact, { kind: 'count' }>

export interface CheckedNotice {
  readonly bulletin: Bulletin
  /** The source text: what spans count in. */
  readonly text: string
  readonly nodes: readonly PlacedNode[]
  readonly ofRole: (role: Role) => readonly Node[]
  readonly claims: (what: ClaimKind) => readonly Claim[]
}

/** Prepares a bulletin, whose spans must be those of `text`. */
export function checkedNotice(bulletin: Bulletin, text: string): CheckedNotice {
  const nodes: PlacedNode[] = []
  const walk = (list: readonly Node[], parent: Node | null, depth: number): void => {
    for (const node of list) {
      nodes.push({ node, parent, depth })
      walk(node.children, node, depth + 1)
    }
  }
  walk(bulletin.body, null, 0)
  return {
    bulletin,
    text,
    nodes,
    ofRole: role => nodes.filter(({ node }) => node.role === role).map(({ node }) => node),
    claims: what => bulletin.claims.filter(claim => claim.what === what),
  }
}

/** The span of something that `parse` gave: there it always is. */
export const spanOf = ({ span }: { readonly span?: readonly [number, number] | undefined }): Span => [
  span![0],
  span![1],
]

export const isCount = (fact: Fact): fact is CountFact => fact.kind === 'count'

/** Measure words that count the same: people. */
const PEOPLE = ['人', '名', '位', '人次']

/** Whether two counts count in the same measure: 8名 and 3人 do. */
export const sameMeasure = (a: string | null, b: string | null): boolean =>
  a === b ||
  (a !== null && b !== null && PEOPLE.includes(a) && PEOPLE.includes(b) && a !== '人次' && b !== '人次')
