/**
 * What looks like a table, and no line or head tells of it: printed lines below each other whose text stands in three columns at
 * least, some of them without text in the first ones. Whose lines these are is not known: so they are kept apart, and told.
 */
import { lineOf, type Margins } from '../lines.ts'
import type { Run } from '../runs.ts'
import { wordsOf } from '../words.ts'
import { type Block, columnAt, type Table } from './table.ts'

/** A gap between columns is so wide at least, in sizes. */
const GAP = 0.7
const FEWEST_ROWS = 3
const FEWEST_GAPS = 2
/** Lines of a table stand no further apart, in sizes. */
const FARTHEST = 2.5

type Row = readonly Run[]

/** The printed lines of a column of a page as lines, and as tables that are mixed. */
export function looseBlocks(rows: readonly Row[]): Block[] {
  const blocks: Block[] = []
  for (let at = 0; at < rows.length; ) {
    const { gaps, end } = stretchFrom(rows, at)
    const own = rows.slice(at, end)
    if (own.length < FEWEST_ROWS) {
      blocks.push(lineOf(rows[at]!))
      at++
      continue
    }
    if (own.some(row => opensLate(row, gaps)) && !isSetApart(own, gaps)) blocks.push(tableOf(own, gaps))
    else blocks.push(...own.map(lineOf))
    at = end
  }
  return blocks
}

/** The lines from one on that leave two gaps free at least, and these gaps. */
function stretchFrom(rows: readonly Row[], from: number): { gaps: readonly Margins[]; end: number } {
  let gaps = gapsOf(rows[from]!)
  let end = from + 1
  while (gaps.length >= FEWEST_GAPS && end < rows.length) {
    const [above, row] = [rows[end - 1]![0]!, rows[end]!]
    if (row[0]!.base - above.base > FARTHEST * above.size) break
    const free = gaps.flatMap(gap => freeOf(gap, row))
    if (free.length < FEWEST_GAPS) break
    gaps = free
    end++
  }
  return { gaps, end }
}

function gapsOf(row: Row): Margins[] {
  const gaps: Margins[] = []
  let right = Number.POSITIVE_INFINITY
  for (const word of row.flatMap(wordsOf)) {
    if (word.left - right >= GAP * word.size) gaps.push({ left: right, right: word.left })
    right = Number.isFinite(right) ? Math.max(right, word.right) : word.right
  }
  return gaps
}

/** What a line leaves of a gap, if that is as wide as a gap. */
function freeOf({ left, right }: Margins, row: Row): Margins[] {
  for (const word of row.flatMap(wordsOf)) {
    if (word.right <= left || word.left >= right) continue
    if (word.left - left > right - word.right) right = word.left
    else left = word.right
  }
  return right - left >= GAP * row[0]!.size ? [{ left, right }] : []
}

/** Whether a line has no text in the first column. */
const opensLate = (row: Row, gaps: readonly Margins[]): boolean => columnAt(row[0]!, gaps) > 0

/** Whether the columns are those of single letters: prose whose letters are set apart. */
const isSetApart = (rows: readonly Row[], gaps: readonly Margins[]): boolean =>
  rows.flat().reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0) <
  FEWEST_LETTERS * rows.length * (gaps.length + 1)
const FEWEST_LETTERS = 1.2

function tableOf(rows: readonly Row[], gaps: readonly Margins[]): Table {
  const runs = rows.flat()
  const left = Math.min(...runs.map(run => run.left))
  const right = Math.max(...runs.map(run => run.right))
  const sides = [left, ...gaps.map(gap => (gap.left + gap.right) / 2), right]
  return {
    top: rows[0]![0]!.base - rows[0]![0]!.size,
    sides,
    margins: sides.slice(1).map((side, at) => ({ left: sides[at]!, right: side })),
    rows: rows.map(row =>
      sides.slice(1).map((_, column) => {
        const own = row
          .flatMap(run => wordsOf(run).map(word => ({ ...run, ...word })))
          .filter(word => columnAt(word, gaps) === column)
        return { column, width: 1, continues: false, lines: own.length === 0 ? [] : [lineOf(own)] }
      }),
    ),
    isMixed: true,
  }
}
