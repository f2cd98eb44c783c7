/**
 * Parts of the outline that no letter tells but the markup does: headings of a Markdown file, rows of a table of issues.
 * They become tokens like printed markers; where a line has a printed marker of its own, that one counts.
 */
import type { CleanText } from '../../clean-text.ts'
import type { SourceMark } from '../../source.ts'
import type { Line } from '../../text/lines.ts'
import { unprinted } from '../outline/markers/proved-styles.ts'
import { markerAt } from '../outline/markers.ts'
import { collectTokens, type Token } from '../outline/tokens.ts'

/** The style of all headings that the markup tells; what is inside what is told by their levels. */
export const MARKED = unprinted('marked', 0)

/** What the markup tells of the lines of a clean text. */
export interface Marks {
  /** Whether it tells that a line is a heading. */
  readonly isHeading: (line: Line) => boolean
  /** Whether it tells anything where a line begins. */
  readonly tells: (line: Line) => boolean
  /** Appends the candidates of a line that begins where it tells something; false where it tells nothing there. */
  readonly collect: (line: Line, index: number, tokens: Token[]) => boolean
}

/** Finds the marks of a source by the lines of its clean text. */
export function marksOf(clean: CleanText, marks: readonly SourceMark[]): Marks {
  if (marks.length === 0) return { isHeading: () => false, tells: () => false, collect: () => false }
  const byStart = new Map(marks.flatMap(mark => (mark.kind === 'end' ? [] : [[mark.start, mark] as const])))
  const { text } = clean
  const markOf = (line: Line): Exclude<SourceMark, { kind: 'end' }> | undefined =>
    byStart.get(clean.span(line.start, line.end)[0])
  return {
    isHeading: line => markOf(line)?.kind === 'heading',
    tells: line => markOf(line) !== undefined,
    collect: (line, index, tokens) => {
      const mark = markOf(line)
      if (mark === undefined) return false
      const place = { start: line.start, before: 'line', line: index } as const
      if (mark.kind === 'label') {
        const { name, label, of } = mark
        tokens.push({
          kind: 'label',
          label: { kind: name, start: line.start, end: line.start },
          end: line.start,
          ...place,
          marked: { label, of },
        })
        if (name === 'answer') collectTokens(text, line, index, tokens)
        return true
      }
      const { level, ordinal, role } = mark
      const marked = { level, role }
      const printed = markerAt(text, line.start, line.end)
      if (printed !== null && printed.ordinal !== null && mark.bodyStart === mark.start) {
        const first = tokens.length
        collectTokens(text, line, index, tokens)
        const token = tokens[first]
        if (token?.kind === 'marker' && token.start === line.start) tokens[first] = { ...token, marked }
        return true
      }
      const end = mark.bodyStart === mark.start ? line.start : cleanOffset(clean, mark.bodyStart, line)
      tokens.push({ kind: 'marker', style: MARKED, ordinal, end, doubtful: false, ...place, marked })
      return true
    },
  }
}

/** Where a letter of the source stands in a line of the clean text. */
function cleanOffset(clean: CleanText, at: number, line: Line): number {
  let low = line.start
  let high = line.end
  while (low < high) {
    const middle = (low + high) >> 1
    if (clean.span(middle, middle + 1)[0] < at) low = middle + 1
    else high = middle
  }
  return low
}
