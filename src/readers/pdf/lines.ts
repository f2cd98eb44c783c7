/** Runs that stand side by side are a line of text. */
import type { Run } from './runs.ts'

export interface Line {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly base: number
  readonly size: number
}

/** How far a font reaches above and below its baseline, in sizes. */
const ABOVE = 0.8
const BELOW = 0.2
/** Runs whose heights overlap by this share of the smaller one are on one line: so are marks of notes. */
const SAME_LINE = 0.5

/** Between letters that stand apart by this many sizes there is a blank; between Latin ones sooner. */
const BLANK = 0.5
const LATIN_BLANK = 0.15
/** The gap between two cells or columns, in sizes. */
const WIDE_GAP = 1.8

/** Runs grouped by their height on the page, top first, each group from left to right. */
export function rowsOf(runs: readonly Run[]): Run[][] {
  const rows: Run[][] = []
  let top = 0
  let bottom = Number.NEGATIVE_INFINITY
  for (const run of [...runs].sort((a, b) => a.base - b.base || a.left - b.left)) {
    const above = run.base - ABOVE * run.size
    const below = run.base + BELOW * run.size
    const overlap = Math.min(bottom, below) - Math.max(top, above)
    const last = rows.at(-1)
    if (last !== undefined && overlap >= SAME_LINE * Math.min(bottom - top, below - above)) last.push(run)
    else {
      rows.push([run])
      top = above
      bottom = below
    }
  }
  for (const row of rows) row.sort((a, b) => a.left - b.left)
  return rows
}

/** The lines of runs that make up one column. */
export const linesOf = (runs: readonly Run[]): Line[] => rowsOf(runs).map(lineOf)

function lineOf(row: readonly Run[]): Line {
  let text = ''
  let right = Number.NEGATIVE_INFINITY
  let size = 0
  let widest = 0
  for (const run of row) {
    text += (text === '' ? '' : between(text, run, run.left - right)) + run.text
    right = Math.max(right, run.right)
    // The size of a line is that of most of it: a number is often set in another.
    if (run.right - run.left > widest) {
      widest = run.right - run.left
      size = run.size
    }
  }
  return { text: text.trim(), left: row[0]!.left, right, base: row[0]!.base, size }
}

function between(text: string, run: Run, gap: number): string {
  const isLatin = LATIN.test(text.at(-1)!) && LATIN.test(run.text[0]!)
  if (gap >= WIDE_GAP * run.size) return '\t'
  return gap >= (isLatin ? LATIN_BLANK : BLANK) * run.size ? ' ' : ''
}

/** Letters that stand in words with blanks between. */
export const LATIN = /[A-Za-z0-9]/
