/** The kinds of flat rows: their columns in order, and how a bulletin becomes rows. */
import type { Bulletin, Fact, FieldName, Node } from '../../model/bulletin.ts'
import type { FactRow, IssueRow, MeasureRow, RowKind } from '../../model/flat-rows.ts'
import type { Places } from '../../text/places.ts'
import {
  factsIn,
  holderOf,
  inherited,
  isProgress,
  nearest,
  nodesOf,
  type Placed,
  paragraphsOf,
  stateOf,
  titlesAbove,
  wording,
} from '../outline.ts'

/** A flat row: every column, in the order of the model. */
export type FlatRow = Readonly<Record<string, string | number | boolean | null>>

/** @param places - of the source text */
type RowsOf<Row> = (bulletin: Bulletin, places: Places) => Generator<Row>

/** Printed as the first row of CSV; the rows themselves are built in the same order. */
export const COLUMNS: Readonly<Record<RowKind, readonly string[]>> = {
  issues:
    'file id title section category marker issue text status owner lead deadline progress due measures line start end'.split(
      ' ',
    ),
  measures:
    'file id title section category issueId issue marker measure status owner lead deadline progress due facts line start end'.split(
      ' ',
    ),
  facts:
    'file id role issueId kind text value upTo unit noun currency bound edtf iso deadline title issuer year serial inTitle basis rule reading alternatives reasons line start end'.split(
      ' ',
    ),
}

export const ROWS: {
  readonly issues: RowsOf<IssueRow>
  readonly measures: RowsOf<MeasureRow>
  readonly facts: RowsOf<FactRow>
} = {
  *issues(bulletin, places) {
    for (const placed of nodesOf(bulletin.body)) {
      const { node } = placed
      if (node.role !== 'issue') continue
      yield {
        ...head(bulletin, node),
        title: bulletin.title?.text ?? null,
        ...above(placed),
        marker: node.marker?.text ?? null,
        issue: node.heading?.text ?? null,
        text: some([node.text?.text ?? '', ...paragraphsOf(node).map(wording)], '\n'),
        ...carried(placed),
        due: due(placed),
        measures: measuresIn(node),
        ...where(node, places),
      }
    }
  },
  *measures(bulletin, places) {
    for (const placed of nodesOf(bulletin.body)) {
      const { node } = placed
      if (node.role !== 'measure') continue
      const issue = nearest(placed, 'issue')
      yield {
        ...head(bulletin, node),
        title: bulletin.title?.text ?? null,
        ...above(placed),
        issueId: issue?.id ?? null,
        issue: issue?.heading?.text ?? null,
        marker: node.marker?.text ?? null,
        measure: some([wording(node), ...paragraphsOf(node).map(wording)], '\n'),
        ...carried(placed),
        due: due(placed),
        facts: node.facts.length,
        ...where(node, places),
      }
    }
  },
  *facts(bulletin, places) {
    for (const placed of nodesOf(bulletin.body)) {
      const issueId = nearest(placed, 'issue')?.id ?? null
      const row = (fact: Fact, inTitle: boolean): FactRow => ({
        ...head(bulletin, placed.node),
        role: placed.node.role,
        issueId,
        ...valuesOf(fact),
        inTitle,
        ...doubts(fact),
        ...where(fact, places),
      })
      for (const fact of placed.node.facts) {
        yield row(fact, false)
        if (fact.kind === 'document') for (const inner of fact.facts) yield row(inner, true)
      }
    }
  },
}

const head = ({ source }: Bulletin, { id }: Node) => ({ file: source.name, id })

const above = (placed: Placed) => ({
  section: titlesAbove(placed, 'section') || null,
  category: titlesAbove(placed, 'category') || null,
})

const some = (texts: readonly string[], between: string): string | null =>
  texts.filter(text => text !== '').join(between) || null

const carried = (placed: Placed) => {
  const field = (name: FieldName): string | null =>
    some(
      inherited(placed, name).map(({ text }) => text),
      '；',
    )
  return {
    status: stateOf(placed)?.value ?? null,
    owner: field('owner'),
    lead: field('lead'),
    deadline: field('deadline'),
    progress: some([field('progress') ?? '', ...progressOf(nearest(placed, 'issue'))], '\n'),
  }
}

/** What paragraphs of the issue tell of its progress by their labels: 整改成效：, 整改进展：. */
function progressOf(issue: Node | null): readonly string[] {
  if (issue === null) return []
  const known = progressOfIssue.get(issue)
  if (known !== undefined) return known
  const found = paragraphsOf(issue).filter(isProgress).map(wording)
  progressOfIssue.set(issue, found)
  return found
}
/** Every row of an issue asks for it, so it is looked for once. */
const progressOfIssue = new WeakMap<Node, readonly string[]>()

/** By when something is due: as the node itself says, else as a label of it or above it does. */
function due(placed: Placed): string | null {
  const { node } = placed
  const own = [node, ...paragraphsOf(node)].flatMap(({ facts }) => facts)
  const stated = own.filter(fact => fact.kind === 'date' && fact.deadline)
  if (stated.length > 0) return days(stated)
  const fields = inherited(placed, 'deadline')
  const holder = holderOf(placed, fields[0]!)
  return holder === undefined ? null : days(fields.flatMap(field => factsIn(holder, field)))
}

const days = (facts: readonly Fact[]): string | null =>
  some(
    facts.flatMap(fact =>
      fact.kind === 'date' && fact.edtf !== null && !fact.edtf.startsWith('[') ? [fact.edtf] : [],
    ),
    ' ',
  )

function measuresIn({ children }: Node): number {
  let count = 0
  for (const { node } of nodesOf(children)) if (node.role === 'measure') count++
  return count
}

const where = ({ span }: { readonly span?: readonly [number, number] | undefined }, places: Places) =>
  span
    ? { line: places.at(span[0]).line, start: span[0], end: span[1] }
    : { line: null, start: null, end: null }

function valuesOf(fact: Fact) {
  return {
    kind: fact.kind,
    text: fact.text,
    value: 'value' in fact ? fact.value : null,
    upTo: 'upTo' in fact ? (fact.upTo ?? null) : null,
    unit: 'unit' in fact ? fact.unit : null,
    noun: fact.kind === 'count' ? fact.noun : null,
    currency: fact.kind === 'money' ? fact.currency : null,
    bound: 'bound' in fact ? fact.bound : null,
    edtf: fact.kind === 'date' ? fact.edtf : null,
    iso: fact.kind === 'duration' ? fact.iso : null,
    deadline: 'deadline' in fact && fact.deadline === true,
    title: fact.kind === 'document' ? fact.title : null,
    issuer: fact.kind === 'docNumber' ? fact.issuer : null,
    year: fact.kind === 'docNumber' ? fact.year : null,
    serial: fact.kind === 'docNumber' ? fact.serial : null,
  }
}

function doubts(fact: Fact) {
  const repair = 'repair' in fact ? fact.repair : undefined
  return {
    basis: fact.kind === 'date' ? fact.basis : null,
    rule: repair?.rule ?? null,
    reading: repair?.reading ?? null,
    alternatives: repair === undefined ? null : some(repair.alternatives, ' | '),
    reasons: repair === undefined ? null : some(repair.reasons, ' '),
  }
}
