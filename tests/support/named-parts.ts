import type { Bulletin, Node } from '../../src/model/bulletin.ts'

export interface NamedPart {
  readonly node: Node
  /** What names it whatever its number: its depth among the named, its role, its heading or the beginning of its text, its state. */
  readonly name: string
}

/** The parts of a notice that are no paragraphs, in order. */
export function namedParts({ body }: Bulletin): NamedPart[] {
  const parts: NamedPart[] = []
  const walk = (node: Node, depth: number): void => {
    const { role, heading, text, status } = node
    const isNamed = role !== 'paragraph'
    if (isNamed) {
      const words = heading?.text ?? (text?.text ?? '').slice(0, 12)
      parts.push({ node, name: `${'.'.repeat(depth)}${role} ${words} ${status?.value ?? ''}` })
    }
    for (const child of node.children) walk(child, isNamed ? depth + 1 : depth)
  }
  for (const node of body) walk(node, 0)
  return parts
}
