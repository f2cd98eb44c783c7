/** The heads of a table without upright lines: words for its columns (序号, 问题, 整改措施 …) side by side, in up to three printed lines. */
import { columnOf } from '../../../parser/page/columns.ts'
import { linesOf, type Margins } from '../lines.ts'
import type { Run } from '../runs.ts'
import { type Row, rowOf, type Segment, segmentsOf } from './printed-lines.ts'
import { headsOf, type TableCell, type TableRow, wordsIn } from './table.ts'

/** Gaps of so many sizes part two heads, as is surer first. */
const HEAD_GAPS = [0.7, 0.15]
const LONGEST_HEAD = 16
/** Heads of several lines, the shorter ones beside the middle of the longer: 序号, 责任单位 in narrow columns. */
const MOST_HEAD_ROWS = 3

/** The heads of a table, and from where to where its columns reach. */
export interface Columns {
  readonly heads: TableRow
  readonly bands: readonly Margins[]
}

export interface Head extends Columns {
  /** The row behind the heads. */
  readonly end: number
}

/** The heads of a table that begin in a row; of several readings the one with most heads that are known. */
export function headAt(rows: readonly Row[], at: number): Head | null {
  let best: Head | null = null
  let most = 0
  for (let count = 1; count <= MOST_HEAD_ROWS && at + count <= rows.length; count++) {
    const runs = rows.slice(at, at + count).map(row => row.runs)
    for (const gap of HEAD_GAPS) {
      const segments = runs.flatMap(own => segmentsOf(own, gap))
      if (segments.some(({ text }) => text.length > LONGEST_HEAD || /[。；;：:，]/.test(text))) continue
      const columns = columnsOf(segments)
      if (columns.length < 2) continue
      const heads = columns.map((own, column) => cellOf(column, own))
      if (headsOf([heads, []]) === null) continue
      const head = { heads, bands: columns.map(bandOf), end: at + count }
      if (knownIn(head) <= most) continue
      most = knownIn(head)
      best = head
    }
  }
  return best
}

/** How many printed lines from a place on hold the heads of a table; a line that adds nothing to those below it is none of them. */
export function headRows(rows: readonly (readonly Run[])[], at: number): number {
  const near = rows.slice(at, at + MOST_HEAD_ROWS + 1).map(rowOf)
  const [head, below] = [headAt(near, 0), headAt(near, 1)]
  if (head === null) return 0
  return below !== null && below.end <= head.end && knownIn(below) >= knownIn(head) ? 0 : head.end
}

const knownIn = ({ heads }: Columns): number =>
  heads.filter(cell => columnOf(wordsIn(cell)) !== 'none').length

/** Segments that stand above one another, from left to right. */
function columnsOf(segments: readonly Segment[]): Segment[][] {
  const columns: { own: Segment[]; right: number }[] = []
  for (const segment of [...segments].sort((a, b) => a.left - b.left)) {
    const last = columns.at(-1)
    if (last !== undefined && segment.left < last.right) {
      last.own.push(segment)
      last.right = Math.max(last.right, segment.right)
    } else columns.push({ own: [segment], right: segment.right })
  }
  return columns.map(({ own }) => own)
}

export const bandOf = (segments: readonly Margins[]): Margins => ({
  left: Math.min(...segments.map(({ left }) => left)),
  right: Math.max(...segments.map(({ right }) => right)),
})

export const cellOf = (column: number, segments: readonly Segment[]): TableCell => ({
  column,
  width: 1,
  continues: false,
  lines: linesOf(segments.flatMap(({ runs }) => runs)),
})
