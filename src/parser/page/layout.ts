/**
 * What each line of the page is before anything is parsed: title, source line, page furniture, body, contact, signature.
 * One pass down from the top, one up from the bottom; between them everything is body unless it is plainly furniture.
 */
import type { Line } from '../../text/lines.ts'
import { contentsLines } from './contents.ts'
import { isFurniture } from './furniture.ts'
import { type Head, readHead } from './head.ts'
import { type LineKind, LONGEST_HEAD, type PageLines } from './page-lines.ts'
import { readTail } from './tail.ts'

export interface Layout extends Pick<Head, 'title'> {
  readonly kinds: readonly LineKind[]
}

/**
 * Tells what every line is.
 *
 * @param isHeading whether the markup tells that a line is a heading: then it is no second copy of the title
 * @param table the first line of a table: it is of the body, and so is what follows
 */
export function readLayout(
  text: string,
  lines: readonly Line[],
  isHeading: (line: Line) => boolean = () => false,
  table: number = lines.length,
): Layout {
  const contents = contentsLines(text, lines)
  const kinds: LineKind[] = lines.map((line, i) =>
    contents.has(i) || isFurniture(text, line) ? 'furniture' : 'body',
  )
  const page: PageLines = { text, lines, kinds }
  const { title, bodyStart } = readHead(page, isHeading, table, LONGEST_HEAD + contents.size)
  readTail(page, bodyStart)
  return { kinds, title }
}
