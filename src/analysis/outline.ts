import { buildOutline } from '../parser/outline/outline.ts'
import { bareLabels } from '../parser/outline/proved/bare-labels.ts'
import { bracketHeadings } from '../parser/outline/proved/bracket-headings.ts'
import { countedItems } from '../parser/outline/proved/counted-items.ts'
import { loneNumbers } from '../parser/outline/proved/lone-numbers.ts'
import { lostMarks } from '../parser/outline/proved/lost-marks.ts'
import { lostNumbers } from '../parser/outline/proved/lost-numbers.ts'
import { noteLines } from '../parser/outline/proved/notes.ts'
import { numberedLabels } from '../parser/outline/proved/numbered-labels.ts'
import { plainHeadings } from '../parser/outline/proved/plain-headings.ts'
import { spacedNumbers } from '../parser/outline/proved/spaced-numbers.ts'
import { statedProblems } from '../parser/outline/proved/stated-problems.ts'
import { unlistRestatedProblems } from '../parser/outline/restated-problems.ts'
import { collectTokens, headingToken, type Token } from '../parser/outline/tokens.ts'
import { joinToldProblems } from '../parser/outline/told-problems.ts'
import type { Page } from './page.ts'

/** The outline of a page before its parts have names: body lines → tokens → shapes. */
export function outlineOf({
  clean: { text },
  marks,
  behindTables,
  ofKind,
}: Page): ReturnType<typeof buildOutline> {
  const body = ofKind('body')
  const tokens: Token[] = []
  const proved = new Map([
    ...statedProblems(text, body),
    ...bracketHeadings(text, body),
    ...spacedNumbers(text, body),
    ...plainHeadings(text, body),
    ...countedItems(text, body),
    ...lostNumbers(text, body),
    ...lostMarks(text, body),
  ])
  loneNumbers(text, body, marks.tells).forEach((heading, i) => {
    proved.set(i, heading)
    // What it numbers is no heading of its own.
    for (let next = i + 1; next < body.length && body[next]!.start <= heading.bodyStart; next++)
      proved.delete(next)
  })
  const notes = noteLines(text, body)
  const labels = new Map([...bareLabels(text, body), ...numberedLabels(text, body)])
  /** Behind the marker that the line before began. */
  let markerEnd = 0
  body.forEach((line, i) => {
    if (behindTables.has(line)) tokens.push({ kind: 'close', start: line.start, end: line.start, line: i })
    if (marks.collect(line, i, tokens) || notes.has(i)) return
    const label = labels.get(i)
    if (label !== undefined) {
      const { start } = line
      tokens.push({ kind: 'label', label, start, end: label.end, before: 'line', line: i })
      if (label.end < line.end) collectTokens(text, line, i, tokens, label.end)
      return
    }
    const heading = proved.get(i)
    if (heading !== undefined) tokens.push(headingToken(line, i, heading))
    if (heading === undefined || heading.isRepaired || heading.rest !== undefined)
      collectTokens(
        text,
        line,
        i,
        tokens,
        heading?.rest ?? heading?.bodyStart ?? Math.max(line.start, markerEnd),
      )
    markerEnd = heading?.bodyStart ?? 0
  })
  const outline = buildOutline(text, body, tokens)
  unlistRestatedProblems(text, outline.root)
  joinToldProblems(text, outline.root)
  return outline
}
