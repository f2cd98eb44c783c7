/** A notice as the parts of the page see it: everything they point at has its number, so that links meet their places. */
import type { Bulletin, Claim, Fact, Node, Span } from '../../model/bulletin.ts'
import type { CheckFinding, CheckReport } from '../../model/check-report.ts'
import type { Edit } from '../../text/edits.ts'
import { type Places, placesOf } from '../../text/places.ts'
import { nodesOf } from '../outline.ts'
import { type Doubt, doubtOf, doubtOfClaim } from '../words/facts.ts'

/** Something that is repaired or open. */
export interface Doubtful {
  /** From 1: `#d1` is its entry in the list, `#m1` its place in the text. */
  readonly number: number
  readonly doubt: Doubt
  readonly span: Span
}

export interface PageNotice {
  readonly bulletin: Bulletin
  readonly report: CheckReport
  readonly text: string
  readonly edits: readonly Edit[]
  readonly places: Places
  /** `#n0`, `#n1` …: nodes in reading order. */
  readonly numbers: ReadonlyMap<Node, number>
  /** All facts of the outline, in reading order, with their nodes. */
  readonly facts: readonly { readonly fact: Fact; readonly node: Node }[]
  readonly doubts: ReadonlyMap<Fact | Claim, Doubtful>
  /** `#c1` is a finding in the list, `#p1` its place in the text. */
  readonly findings: readonly CheckFinding[]
}

export function pageNotice(
  bulletin: Bulletin,
  report: CheckReport,
  text: string,
  edits: readonly Edit[],
): PageNotice {
  const numbers = new Map<Node, number>()
  const facts: { fact: Fact; node: Node }[] = []
  for (const { node } of nodesOf(bulletin.body)) {
    numbers.set(node, numbers.size)
    for (const fact of node.facts) facts.push({ fact, node })
  }
  const doubts = new Map<Fact | Claim, Doubtful>()
  const add = (what: Fact | Claim, doubt: Doubt | null): void => {
    if (doubt !== null && what.span)
      doubts.set(what, { number: doubts.size + 1, doubt, span: [what.span[0], what.span[1]] })
  }
  for (const { fact } of facts) add(fact, doubtOf(fact))
  // What is told of the fact that the claim was made of need not be told twice.
  const told = new Set([...doubts.values()].map(({ span }) => span[0]))
  for (const claim of bulletin.claims) if (!told.has(claim.span?.[0] ?? -1)) add(claim, doubtOfClaim(claim))
  return {
    bulletin,
    report,
    text,
    edits,
    places: placesOf(text),
    numbers,
    facts,
    doubts,
    findings: report.findings,
  }
}
