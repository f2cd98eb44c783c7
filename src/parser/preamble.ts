/** The text before the first heading, and whether it makes a rectification public. */
import type { Piece } from '../text/piece.ts'
import type { Shape } from './shape.ts'

/** How much of the text before the first heading is looked through. */
const LONGEST_PREAMBLE = 3000

/** From the first body paragraph to the first heading. */
export function preambleOf({ children }: Shape): Piece {
  const first = children[0]
  if (first === undefined) return { start: 0, end: 0 }
  const heading = children.find(child => child.kind === 'numbered' && child.style!.name !== 'run')
  const start = first.start
  const last = children[children.length - 1]!
  const end = heading === undefined ? lastEnd(last) : heading.start
  return { start, end: Math.min(end, start + LONGEST_PREAMBLE) }
}

function lastEnd(shape: Shape): number {
  const child = shape.children[shape.children.length - 1]
  return Math.max(shape.bodyEnd, child === undefined ? 0 : lastEnd(child))
}

const PUBLICATION =
  /现[将就把]?[^。]{0,80}整改[^。]{0,60}(公布|公开|通报|报告|公告|公示)|现[^。]{0,12}(公布|公开|通报|报告|公告|公示)[^。]{0,40}整改/

/** Whether a text has the sentence by which a body makes its rectification public. */
export const publishes = (words: string): boolean => PUBLICATION.test(words)
