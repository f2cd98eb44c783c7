/** Walking the outline, with what stands above each node: what all formats of rows need. */
import type { Field, FieldName, Node, Role } from '../bulletin.ts'

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

/** The state of the node, or of the nearest above that has one. */
export const stateOf = ({ node, above }: Placed): Node['status'] =>
  [node, ...above].find(({ status }) => status !== null)?.status ?? null

/** Heading and text as they are read, one after the other; on two lines where nothing else tells them apart. */
export function wording({ heading, text }: Node): string {
  if (heading === null || text === null) return heading?.text ?? text?.text ?? ''
  return heading.text + (/\p{P}$/u.test(heading.text) ? '' : '\n') + text.text
}

/** Whether an issue is answered by steps of its own. */
export function hasMeasures({ children }: Node): boolean {
  const stack = [...children]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.role === 'measure') return true
    stack.push(...node.children)
  }
  return false
}
