/**
 * The rows of the ledger (整改台账): one for each measure, and one for each issue that is answered without numbered
 * measures. What a row needs to be read alone is carried down to it: the issue, who is responsible, by when, the state.
 */
import type { Bulletin, Fact, Field, Node } from '../../model/bulletin.ts'
import type { Places } from '../../text/places.ts'
import { STATUS_LABELS } from '../diff/labels.ts'
import {
  factsIn,
  hasMeasures,
  holderOf,
  inherited,
  isSteps,
  nodesOf,
  overridden,
  type Placed,
  paragraphsOf,
  stateOf,
  titleOf,
  titlesAbove,
  wording,
} from '../outline.ts'
import { cellWords, doubtOf } from '../words/facts.ts'

/** A row as texts; empty where the notice says nothing. */
export interface LedgerRow {
  readonly notice: string
  readonly file: string
  readonly section: string
  readonly category: string
  readonly issue: string
  readonly measure: string
  readonly owner: string
  readonly deadline: string
  readonly state: string
  readonly dates: string
  readonly counts: string
  readonly money: string
  readonly documents: string
  readonly place: string
}

const BETWEEN = '；'

/**
 * The rows of one notice, in reading order. Paragraphs of an issue are no rows of their own: those before a measure
 * open it, those that tell how far the issue is (a label, its state, or behind the last measure) stand under 完成情况
 * of all its rows. Paragraphs outside of issues are no part of a ledger.
 *
 * @param places - of the source text; 原文位置 stays empty where the bulletin has no spans
 */
export function* ledgerRows(bulletin: Bulletin, places: Places): Generator<LedgerRow> {
  const leads = new Map<Node, string>()
  const progress = new Map<Node, string>()
  const file = bulletin.source.name ?? ''
  const notice = bulletin.title?.text ?? ''
  const factsOf = sharedFacts(bulletin.body)
  for (const placed of nodesOf(bulletin.body)) {
    const { node } = placed
    if (node.role === 'issue' && hasMeasures(node)) {
      sortParagraphs(node, leads, progress)
      continue
    }
    if (node.role !== 'issue' && node.role !== 'measure') continue
    const issues = [node, ...placed.above].filter(({ role }) => role === 'issue').reverse()
    // What stands below without being a step of its own belongs to the row.
    const below = paragraphsOf(node)
    const own = node.role === 'measure' ? stepWords(node) : answerWords(node)
    const steps = [leads.get(node) ?? '', own, ...below.map(stepWords)]
    const facts = factsOf.get(node) ?? []
    yield {
      notice,
      file,
      section: titlesAbove(placed, 'section'),
      category: titlesAbove(placed, 'category'),
      issue: issueWords(placed, issues),
      measure: steps.filter(step => step !== '').join('\n'),
      owner: ownerWords(placed),
      deadline: deadlineWords(
        placed,
        [node, ...below].flatMap(one => one.facts),
      ),
      state: stateWords(
        placed,
        issues.map(issue => progress.get(issue) ?? ''),
      ),
      dates: cell(facts, 'date', 'duration'),
      counts: cell(facts, 'count', 'percent'),
      money: cell(facts, 'money'),
      documents: cell(facts, 'document', 'docNumber'),
      place: placeWords(node, places),
    }
  }
}

/**
 * The facts of each row: its own, and those of its issue that no step holds (of the problem, its fields, its paragraphs),
 * each in one row alone so that nothing is counted twice: before the first step in its row, later in that of the step before.
 */
function sharedFacts(body: readonly Node[]): ReadonlyMap<Node, readonly Fact[]> {
  const facts = new Map<Node, Fact[]>()
  const rowOf = new Map<Node, Node>()
  let issue: Node | undefined
  let waiting: Fact[] = []
  let last: Node | undefined
  for (const { node, above } of nodesOf(body)) {
    const outermost = [node, ...above].findLast(({ role }) => role === 'issue')
    if (outermost !== issue) {
      issue = outermost
      waiting = []
      last = undefined
    }
    if (node.role === 'measure' || (node.role === 'issue' && !hasMeasures(node))) {
      facts.set(node, [...waiting, ...node.facts])
      rowOf.set(node, node)
      waiting = []
      last = node
      continue
    }
    const parent = above[0] && rowOf.get(above[0])
    if (parent !== undefined) rowOf.set(node, parent)
    const row = parent ?? last
    if (issue === undefined && parent === undefined) continue
    const found = row === undefined ? waiting : facts.get(row)
    for (const fact of node.facts) found?.push(fact)
  }
  return facts
}

/** Tells apart what opens a measure and what reports on the issue. */
function sortParagraphs(issue: Node, leads: Map<Node, string>, progress: Map<Node, string>): void {
  let waiting = [answerWords(issue)].filter(words => words !== '')
  const reports: string[] = []
  const { status } = issue
  for (const child of issue.children) {
    if (child.role !== 'paragraph') {
      if (waiting.length > 0) leads.set(firstRow(child), waiting.join('\n'))
      waiting = []
      continue
    }
    const words = wording(child)
    if (words === '') continue
    // What says no more than the state that the column tells anyway.
    if (status !== null && bare(words) === bare(status.text)) continue
    const isReport =
      (child.marker !== null && !isSteps(child.marker.text)) ||
      (status !== null && words.includes(status.text))
    if (isReport) reports.push(words)
    else waiting.push(words)
  }
  reports.push(...waiting)
  if (reports.length > 0) progress.set(issue, reports.join('\n'))
}

const bare = (words: string): string => words.replace(/[。；，.;,\s]+$/u, '')

/** Of what stands in an issue beside its paragraphs, the node of the first row. */
function firstRow(node: Node): Node {
  for (const { node: one } of nodesOf([node]))
    if (one.role === 'measure' || (one.role === 'issue' && !hasMeasures(one))) return one
  return node
}

/** `一是加强组织领导。…`; a bullet says nothing. */
const stepWords = (node: Node): string =>
  (node.ordinal === null ? '' : (node.marker?.text ?? '')) + wording(node)

/** What stands behind the heading of an issue, on its own line: 作风不实。开展检查3次。 */
const answerWords = ({ heading, text, status }: Node): string =>
  heading === null || text === null || (status !== null && bare(text.text) === bare(status.text))
    ? ''
    : text.text

/** The problem as printed, and fields that have no column or in whose column a nearer one stands. */
function issueWords(placed: Placed, issues: readonly Node[]): string {
  const others = [...overridden(placed), ...inherited(placed, 'other')].map(({ label, text }) => label + text)
  return [issues.map(titleOf).join(' / '), ...others].filter(words => words !== '').join('\n')
}

function ownerWords(placed: Placed): string {
  const owners = inherited(placed, 'owner').map(({ text }) => text)
  const leads = inherited(placed, 'lead').map(({ label, text }) => label + text)
  return [...owners, ...leads].join(BETWEEN)
}

/** As the label tells; without one, the dates by which something is due. */
function deadlineWords(placed: Placed, facts: readonly Fact[]): string {
  const fields = inherited(placed, 'deadline')
  if (fields.length > 0) {
    const holder = holderOf(placed, fields[0]!)!
    return fields.map(field => fieldWords(field, factsIn(holder, field))).join(BETWEEN)
  }
  const due = facts.filter(
    fact => (fact.kind === 'date' || fact.kind === 'duration') && fact.deadline === true,
  )
  return due.map(cellWords).join(BETWEEN)
}

/** The text of a field, and what is doubtful in it. */
const fieldWords = ({ text }: Field, facts: readonly Fact[]): string =>
  [text, ...facts.flatMap(fact => doubtOf(fact)?.text ?? [])].join(BETWEEN)

function stateWords(placed: Placed, progress: readonly string[]): string {
  const state = stateOf(placed)
  const label = state === null ? '' : STATUS_LABELS[state.value].zh
  const told = [...inherited(placed, 'progress').map(({ text }) => text), ...progress].filter(
    words => words !== '' && bare(words) !== bare(state?.text ?? ''),
  )
  const words = told.join('\n')
  // 已完成。覆盖率升至98.6%。 says it itself.
  if (words === '' || label === '' || words.startsWith(label)) return words || label
  return `${label}：${words}`
}

function cell(facts: readonly Fact[], ...kinds: readonly Fact['kind'][]): string {
  return facts
    .filter(fact => kinds.includes(fact.kind))
    .map(cellWords)
    .join(BETWEEN)
}

/** `第12行第35字（偏移1234）`: the line for people and editors, the offset for programs. */
function placeWords({ span }: Node, places: Places): string {
  if (!span) return ''
  const { line, column } = places.at(span[0])
  return `第${line}行第${column}字（偏移${span[0]}）`
}
