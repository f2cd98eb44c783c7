/** The reading order of a page: columns from left to right, with what spans them before and after. */
import { rowsOf, WIDE_GAP } from './lines.ts'
import type { Run } from './runs.ts'

/** Fewer rows than this beside each other are a table, or chance. */
const FEWEST_ROWS = 6
/** A column is text, not cells: this share of its lines runs up to its right side, and they are so many letters long. */
const FULL_SHARE = 0.5
const LETTERS = 8
/** A page of more rows is no page of text. */
const MOST_ROWS = 2000

/** Parts of a page, in reading order; each is one column, or rows that run over all columns. */
export function columnsOf(runs: readonly Run[]): Run[][] {
  const rows = rowsOf(runs)
  const gutter = rows.length > MOST_ROWS ? undefined : gutterOf(rows)
  if (gutter === undefined) return runs.length === 0 ? [] : [[...runs]]
  const parts: Run[][] = []
  /** Rows that do not cross the gutter, as long as they follow each other. */
  let band: Run[][] = []
  let spanning: Run[] = []
  const closeBand = () => {
    const left = band.map(row => row.filter(run => run.right <= gutter))
    const right = band.map(row => row.filter(run => run.left >= gutter))
    if (isColumn(left) && isColumn(right)) {
      if (spanning.length > 0) parts.push(spanning)
      spanning = []
      parts.push(...columnsOf(left.flat()), ...columnsOf(right.flat()))
    } else spanning.push(...band.flat())
    band = []
  }
  for (const row of rows) {
    if (row.some(run => run.left < gutter && run.right > gutter) || isWord(row, gutter)) {
      closeBand()
      spanning.push(...row)
    } else band.push(row)
  }
  closeBand()
  if (spanning.length > 0) parts.push(spanning)
  return parts
}

/** Whether two runs of a row meet at the gutter: they are one line. */
function isWord(row: readonly Run[], gutter: number): boolean {
  const left = row.findLast(run => run.right <= gutter)
  const right = row.find(run => run.left >= gutter)
  return left !== undefined && right !== undefined && right.left - left.right < right.size
}

/** The place that most rows leave empty between two runs. */
function gutterOf(rows: readonly Run[][]): number | undefined {
  /** Beginnings and ends of gaps, as +1 and -1 at their places. */
  const edges: (readonly [number, 1 | -1])[] = []
  for (const row of rows) {
    for (let at = 1; at < row.length; at++) {
      const before = row[at - 1]!
      const run = row[at]!
      if (run.left - before.right >= WIDE_GAP * Math.min(run.size, before.size) * 0.6)
        edges.push([before.right, 1], [run.left, -1])
    }
  }
  edges.sort((a, b) => a[0] - b[0] || a[1] - b[1])
  let depth = 0
  let best = FEWEST_ROWS - 1
  let gutter: number | undefined
  edges.forEach(([place, step], at) => {
    depth += step
    const next = edges[at + 1]
    if (depth > best && next !== undefined && next[0] > place) {
      best = depth
      gutter = (place + next[0]) / 2
    }
  })
  return gutter
}

function isColumn(rows: readonly (readonly Run[])[]): boolean {
  const lines = rows.filter(row => row.length > 0)
  if (lines.length < FEWEST_ROWS) return false
  const right = Math.max(...lines.map(row => row.at(-1)!.right))
  const full = lines.filter(row => right - row.at(-1)!.right < 2.5 * row[0]!.size)
  const letters = lines.reduce((sum, row) => sum + row.reduce((n, run) => n + run.text.length, 0), 0)
  return full.length >= FULL_SHARE * lines.length && letters >= LETTERS * lines.length
}
