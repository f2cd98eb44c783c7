/**
 * Parts of the outline that no letter tells but the markup does: headings of a Markdown file, rows of a table of issues.
 * They become tokens like printed markers; where a line has a printed marker of its own, that one counts.
 */
import type { CleanText } from '../clean-text.ts'
import type { SourceMark } from '../source.ts'
import type { Line } from '../text/lines.ts'
import type { MarkerStyle } from './markers.ts'
import { markerAt } from './markers.ts'
import { collectTokens, type Token } from './tokens.ts'

/** The style of all headings that the markup tells; what is inside what is told by their levels. */
export const MARKED: MarkerStyle = {
  name: 'marked',
  rank: 0,
  open: [],
  numeral: 'none',
  close: [],
  inline: 'never',
  examples: [],
  refusals: [],
}

/** The candidates of a line that begins where the markup tells something; false where it tells nothing there. */
export type MarkedTokens = (line: Line, index: number, tokens: Token[]) => boolean

/** Finds the marks of a source by the lines of its clean text. */
export function markedTokens(clean: CleanText, marks: readonly SourceMark[]): MarkedTokens {
  if (marks.length === 0) return () => false
  const byStart = new Map(marks.map(mark => [mark.start, mark]))
  const { text } = clean
  return (line, index, tokens) => {
    const mark = byStart.get(clean.span(line.start, line.end)[0])
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
    const printed = markerAt(text, line.start, line.end)
    if (printed !== null && printed.ordinal !== null && mark.bodyStart === mark.start) {
      const first = tokens.length
      collectTokens(text, line, index, tokens)
      const token = tokens[first]
      if (token?.kind === 'marker' && token.start === line.start)
        tokens[first] = { ...token, marked: { level, role } }
      return true
    }
    const end = mark.bodyStart === mark.start ? line.start : cleanOffset(clean, mark.bodyStart, line)
    tokens.push({
      kind: 'marker',
      style: MARKED,
      ordinal,
      end,
      doubtful: false,
      ...place,
      marked: { level, role },
    })
    return true
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
