/** Regions: the pieces of text that the nodes of the outline own. Facts are looked for in regions, and belong to their node. */
import type { Piece } from '../../../text/piece.ts'
import { isBodyName } from '../../body-names.ts'
import type { Named } from './named.ts'

export interface Region<Owner = Named> extends Piece {
  readonly owner: Owner
  /** Inside an issue, a group of issues or what one body of several did: its numbers are no totals of the notice. */
  readonly inIssue: boolean
  /** A paragraph that stands in no section. */
  readonly atTop: boolean
  /** Something is to come: it stands under a heading that says so, or is the value of a deadline. */
  readonly ahead: boolean
  /** It is the value of a deadline: its dates are days by which something is due. */
  readonly due: boolean
}

/** Every node's heading, text and fields, in reading order; `text` is what the outline was read of. */
export function regionsOf(text: string, top: Named): Region[] {
  const regions: Region[] = []
  const walk = (named: Named, depth: number, inside: boolean, outlook: boolean): void => {
    const inIssue = inside || named.role === 'issue' || named.role === 'category'
    const ahead = outlook || (named.role === 'section' && named.outlook)
    const atTop = depth === 1 && named.shape.kind === 'paragraph'
    const { heading, text: own } = named.split
    if (heading !== null)
      regions.push({ start: heading[0], end: heading[1], owner: named, inIssue, atTop, ahead, due: false })
    if (own !== null)
      regions.push({ start: own[0], end: own[1], owner: named, inIssue, atTop, ahead, due: false })
    for (const { name, labelEnd, end } of named.shape.fields) {
      regions.push({
        start: labelEnd,
        end,
        owner: named,
        inIssue,
        atTop,
        ahead: ahead || name === 'deadline',
        due: name === 'deadline',
      })
    }
    const ofPart = inIssue || areOfBodies(text, named)
    for (const child of named.children) walk(child, depth + 1, ofPart, ahead)
  }
  walk(top, 0, false, false)
  return regions.sort((a, b) => a.start - b.start)
}

/** （一）柳河村。反馈问题3个…（二）新塘社区。…: steps that are each headed by the name of a body alone. */
function areOfBodies(text: string, { children }: Named): boolean {
  if (children.length < 2) return false
  const steps = children.filter(({ role, split }) => role === 'measure' && split.heading !== null)
  return steps.length > 1 && steps.every(({ split: { heading } }) => isBodyName(text.slice(...heading!)))
}
