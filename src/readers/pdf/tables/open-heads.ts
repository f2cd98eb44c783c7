/** The heads of a table without upright lines: words for its columns (序号, 问题, 整改措施 …) side by side, in up to six printed lines. */
import { columnOf } from '../../../parser/page/columns.ts'
import { linesOf, type Margins } from '../lines.ts'
import type { Run } from '../runs.ts'
import { type Row, rowOf, type Segment, segmentsOf } from './printed-lines.ts'
import { headsOf, type TableCell, type TableRow, wordsIn } from './table.ts'

/** Gaps of so many sizes part two heads, as is surer first. */
const HEAD_GAPS = [0.7, 0.15]
const LONGEST_HEAD = 16
/** Heads of several lines, the shorter ones beside the middle of the longer: in narrow columns a letter a line (责/任/单/位). */
const MOST_HEAD_ROWS = 6
/** How many words stand over several columns. */
const MOST_PARENTS = 3

/** The heads of a table, and from where to where its columns reach. */
export interface Columns {
  readonly heads: TableRow
  readonly bands: readonly Margins[]
}

export interface Head extends Columns {
  /** The row behind the heads. */
  readonly end: number
}

/** No table of issues has more; a page full of single letters would be tried column by column. */
const MOST_COLUMNS = 16

/** The heads of a table that begin in a row; of several readings the one with most heads that are known. */
export function headAt(rows: readonly Row[], at: number): Head | null {
  let best: Columns | null = null
  let end = at
  for (let count = 1; count <= MOST_HEAD_ROWS && at + count <= rows.length; count++) {
    const runs = rows.slice(at, at + count).map(row => row.runs)
    for (const gap of HEAD_GAPS) {
      const lines = runs.map(own => segmentsOf(own, gap))
      if (lines.some(({ length }) => length > MOST_COLUMNS)) continue
      if (lines.flat().some(({ text }) => text.length > LONGEST_HEAD || /[。；;：:，]/.test(text))) continue
      const read = readHeads(lines, best)
      if (read === null) continue
      best = read
      end = at + count
    }
  }
  return best === null ? null : { ...best, end }
}

/** Heads with more known words than the best so far; a word over several columns (整改 over 整改措施, 整改时限) is none of them. */
function readHeads(lines: readonly (readonly Segment[])[], best: Columns | null): Columns | null {
  let found: Columns | null = null
  let segments = withoutParents(lines)
  let most = best === null ? 0 : knownIn(best)
  const isBetter = (read: Columns): boolean => knownIn(read) > most && headsOf([read.heads, []]) !== null
  const plain = headsIn(segments)
  if (isBetter(plain)) {
    found = plain
    most = knownIn(plain)
  }
  for (let dropped = 0; dropped < MOST_PARENTS; dropped++) {
    const last = lines.at(-1)!
    const parents = segments.filter(segment => !last.includes(segment))
    const without = parents
      .map(parent => segments.filter(segment => segment !== parent))
      .find(rest => isBetter(headsIn(rest)))
    if (without === undefined) break
    segments = without
    found = headsIn(segments)
    most = knownIn(found)
  }
  return found
}

/** Words that stand alone between two columns which only begin below them are those of both. */
function withoutParents(lines: readonly (readonly Segment[])[]): Segment[] {
  const segments = lines.flat()
  if (lines.length < 2) return segments
  const columns = columnsOf(segments)
  const isBelow = (column: readonly Segment[] | undefined, line: number): boolean =>
    column?.every(segment => lines.findIndex(own => own.includes(segment)) > line) ?? false
  const parents = columns.flatMap((column, at) => {
    const line = lines.findIndex(own => own.includes(column[0]!))
    const isParent = column.length === 1 && isBelow(columns[at - 1], line) && isBelow(columns[at + 1], line)
    return isParent ? column : []
  })
  return segments.filter(segment => !parents.includes(segment))
}

function headsIn(segments: readonly Segment[]): Columns {
  const columns = columnsOf(segments)
  return { heads: columns.map((own, column) => cellOf(column, own)), bands: columns.map(bandOf) }
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
