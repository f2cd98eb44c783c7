/** Walking the outline, with what stands above each node: what all formats of rows need. */
import type { Fact, Field, FieldName, Node, Role } from '../model/bulletin.ts'

/** A node with the nodes above it, the nearest first. */
export interface Placed {
  readonly node: Node
  readonly above: readonly Node[]
}

/** All nodes in reading order, a parent before its children. Deep outlines need no deep stack. */
export function* nodesOf(body: readonly Node[]): Generator<Placed> {
  const stack: Placed[] = body.map(node => ({ node, above: [] })).reverse()
  for (let placed = stack.pop(); placed !== undefined; placed = stack.pop()) {
    yield placed
    const above = [placed.node, ...placed.above]
    for (let i = placed.node.children.length - 1; i >= 0; i--)
      stack.push({ node: placed.node.children[i]!, above })
  }
}

/** The nearest node of a role above, or the node itself. */
export const nearest = ({ node, above }: Placed, role: Role): Node | null =>
  [node, ...above].find(one => one.role === role) ?? null

/** What a heading says; of a node without one, its text. */
export const titleOf = (node: Node | null): string => node?.heading?.text ?? node?.text?.text ?? ''

/** The headings of a role above, the outermost first: categories may stand in categories. */
export const titlesAbove = ({ above }: Placed, role: Role): string =>
  above
    .filter(node => node.role === role)
    .map(titleOf)
    .reverse()
    .join(' / ')

/** The fields of a name of the nearest node that has any: what holds for an issue holds for its measures. */
export function inherited({ node, above }: Placed, name: FieldName): readonly Field[] {
  for (const one of [node, ...above]) {
    const found = (one.fields ?? []).filter(field => field.name === name)
    if (found.length > 0) return found
  }
  return []
}

/** The node that holds a field, of one and those above it. */
export const holderOf = ({ node, above }: Placed, field: Field): Node | undefined =>
  [node, ...above].find(({ fields }) => fields?.includes(field))

/** All other fields: of the node and of what stands above it, the outermost first, where a nearer one of their name is taken. */
export function overridden(placed: Placed): readonly Field[] {
  const { node, above } = placed
  const names = new Set<FieldName>()
  const found: Field[] = []
  for (const one of [node, ...above]) {
    const fields = one.fields ?? []
    found.unshift(...fields.filter(({ name }) => names.has(name)))
    for (const { name } of fields) names.add(name)
  }
  return found
}

/** The facts of a node that stand in one of its fields. Without spans they are known by their text. */
export const factsIn = ({ facts }: Node, { text, span }: Field): readonly Fact[] =>
  facts.filter(fact =>
    span && fact.span
      ? fact.span[0] >= span[0] && fact.span[1] <= span[1]
      : span === undefined && text.includes(fact.text),
  )

/** The state of the node, or of the nearest above that has one. */
export const stateOf = ({ node, above }: Placed): Node['status'] =>
  [node, ...above].find(({ status }) => status !== null)?.status ?? null

/** Heading and text as they are read, one after the other; on two lines where nothing else tells them apart. */
export function wording({ heading, text }: Node): string {
  if (heading === null || text === null) return heading?.text ?? text?.text ?? ''
  return heading.text + (/\p{P}$/u.test(heading.text) ? '' : '\n') + text.text
}

/** The paragraphs below that no measure or issue of its own owns, in reading order. */
export function paragraphsOf(node: Node): Node[] {
  const found: Node[] = []
  const stack = [...node.children].reverse()
  for (let one = stack.pop(); one !== undefined; one = stack.pop()) {
    if (one.role === 'measure' || one.role === 'issue') continue
    found.push(one)
    for (let i = one.children.length - 1; i >= 0; i--) stack.push(one.children[i]!)
  }
  return found
}

/** Whether a paragraph tells by its label how far the issue is: 整改成效：, 整改进展：; 整改措施及成效： tells the steps too. */
export const isProgress = ({ role, marker, ordinal }: Node): boolean =>
  role === 'paragraph' &&
  ordinal === null &&
  /进展|成效|结果/.test(marker?.text ?? '') &&
  !isSteps(marker?.text ?? '')

/** Whether a label names what is done: 整改措施：, 具体做法：. */
export const isSteps = (label: string): boolean => /措施|举措|做法/.test(label)

/** Whether an issue is answered by steps of its own. */
export function hasMeasures({ children }: Node): boolean {
  for (const { node } of nodesOf(children)) if (node.role === 'measure') return true
  return false
}
