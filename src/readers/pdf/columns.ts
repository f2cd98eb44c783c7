/** The reading order of a page: columns from left to right, with what spans them before and after. */
import { rowsOf } from './lines.ts'
import type { Run } from './runs.ts'

/** Fewer rows than this beside each other are a table, or chance. */
const FEWEST_ROWS = 6
/** A column is text, not cells: this share of its lines runs up to its right side, and they are so many letters long. */
const FULL_SHARE = 0.4
const LETTERS = 8
/** A page of more rows is no page of text. */
const MOST_ROWS = 2000

/** Parts of a page, in reading order; each is one column, or rows that run over all columns. */
export function columnsOf(runs: readonly Run[]): Run[][] {
  if (runs.length === 0) return []
  const rows = rowsOf(runs)
  const gutter = rows.length > MOST_ROWS ? undefined : gutterOf(runs)
  if (gutter === undefined) return [[...runs]]
  const parts: Run[][] = []
  /** Rows that do not cross the gutter, as long as they follow each other. */
  let band: Run[] = []
  let spanning: Run[] = []
  const closeBand = () => {
    const left = band.filter(run => run.right <= gutter)
    const right = band.filter(run => run.left >= gutter)
    if (isColumn(left) && isColumn(right)) {
      if (spanning.length > 0) parts.push(spanning)
      spanning = []
      parts.push(...columnsOf(left), ...columnsOf(right))
    } else spanning.push(...band)
    band = []
  }
  for (const row of rows) {
    if (row.some(run => crosses(run, gutter)) || isWord(row, gutter)) {
      closeBand()
      spanning.push(...row)
    } else band.push(...row)
  }
  closeBand()
  if (spanning.length > 0) parts.push(spanning)
  return parts
}

const crosses = (run: Run, place: number): boolean => run.left < place && run.right > place

/** Whether two runs of a row meet at the gutter: they are one line. */
function isWord(row: readonly Run[], gutter: number): boolean {
  const left = row.findLast(run => run.right <= gutter)
  const right = row.find(run => run.left >= gutter)
  return left !== undefined && right !== undefined && right.left - left.right < right.size
}

/** The middle of the widest strip from top to bottom that fewest runs cross, if text stands on both sides of it. */
function gutterOf(runs: readonly Run[]): number | undefined {
  const left = runs.reduce((least, run) => Math.min(least, run.left), Number.POSITIVE_INFINITY)
  const width = runs.reduce((most, run) => Math.max(most, run.right), left) - left
  const sizes = runs.map(run => run.size).sort((a, b) => a - b)
  const size = sizes[Math.floor(sizes.length / 2)]!
  const bins = Math.ceil(width / BIN)
  if (bins > MOST_BINS) return undefined
  /** How many runs stand over each strip of the page; first as changes from the strip before. */
  const cover = new Int32Array(bins + 2)
  for (const run of runs) {
    cover[Math.max(0, Math.floor((run.left - left) / BIN))]!++
    cover[Math.min(bins, Math.ceil((run.right - left) / BIN))]!--
  }
  for (let at = 1; at <= bins; at++) cover[at]! += cover[at - 1]!
  const few = Math.max(SOME, FEW * runs.length)
  let best: { readonly start: number; readonly end: number } | undefined
  for (let start = 0; start < bins; ) {
    let end = start
    while (end < bins && cover[end]! <= few) end++
    const isWide = (end - start) * BIN >= NARROWEST * size && start > 0 && end < bins
    if (isWide && (best === undefined || end - start > best.end - best.start)) best = { start, end }
    start = end + 1
  }
  return best === undefined ? undefined : left + ((best.start + best.end) / 2) * BIN
}

/** The strips of a page that are looked at, in points. */
const BIN = 2
const MOST_BINS = 10_000
/** Titles and tables may cross the gutter: some runs, or this share of all. */
const SOME = 3
const FEW = 0.03
/** A gutter is so wide at least, in sizes. */
const NARROWEST = 1

function isColumn(runs: readonly Run[]): boolean {
  const rows = rowsOf(runs)
  if (rows.length < FEWEST_ROWS) return false
  const right = Math.max(...rows.map(row => row.at(-1)!.right))
  const full = rows.filter(row => right - row.at(-1)!.right < NEARLY * row[0]!.size)
  const letters = runs.reduce((sum, run) => sum + run.text.length, 0)
  return full.length >= FULL_SHARE * rows.length && letters >= LETTERS * rows.length
}

/** In sizes: what a full line may lack. */
const NEARLY = 2.5
