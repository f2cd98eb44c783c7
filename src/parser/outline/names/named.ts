/** A shape with its role and its heading split from its text. */
import type { Role } from '../../../model/bulletin.ts'
import { trimEnd } from '../../../text/lines.ts'
import type { HeadingSplit } from '../headings.ts'
import { STEP_RANK } from '../markers/marker-style.ts'
import type { Shape } from '../shape.ts'

export interface Named {
  readonly shape: Shape
  role: Role
  split: HeadingSplit
  /** Its heading speaks of what is to come, or of results: nothing below it is a finding. */
  outlook: boolean
  /** The end of the last thing inside it. */
  end: number
  readonly children: Named[]
}

/** 一是…, 第一,…: told in a sentence; but with a heading where that states a problem and is answered. */
export const isStep = ({ shape, split }: Named): boolean =>
  shape.style === null ||
  (shape.style.rank >= STEP_RANK && split.heading === null) ||
  shape.marked?.role === 'measure'

/** All nodes of a role, in order. */
export function collect(named: Named, role: Role, found: Named[] = []): Named[] {
  for (const child of named.children) {
    if (child.role === role) found.push(child)
    if (child.children.length > 0) collect(child, role, found)
  }
  return found
}

/** The end of the last thing inside a shape; of an empty one, that of its marker. */
export function endOf(text: string, shape: Shape, children: readonly Named[]): number {
  let end = shape.bodyEnd > shape.bodyStart ? shape.bodyEnd : trimEnd(text, shape.start, shape.bodyStart)
  for (const field of shape.fields) end = Math.max(end, field.end)
  const last = children[children.length - 1]
  return last === undefined ? end : Math.max(end, last.end)
}

/** What a heading says; of what has none, how its text begins. */
export function headingWords(text: string, named: Named): string {
  const span = named.split.heading
  if (span !== null) return text.slice(span[0], span[1])
  const own = named.split.text
  return own === null ? '' : text.slice(own[0], Math.min(own[1], own[0] + 40))
}
