/**
 * Tables of issues without upright lines. They are known by their heads (序号, 问题, 整改措施 …) side by side; below, a column
 * reaches as far as its text, and the table as far as no text runs from one column into the next.
 */
import { ENDS_CATEGORY } from '../../../parser/outline/headings.ts'
import { columnOf } from '../../../parser/page/columns.ts'
import { bottomOf, linesOf, type Margins, rowsOf, topOf } from '../lines.ts'
import type { Run } from '../runs.ts'
import { wordsOf } from '../words.ts'
import type { Rule } from './rules.ts'
import { printedRows, ROW_NUMBER, splitRows, WIDER } from './split-rows.ts'
import { columnAt, headsOf, type Table, type TableCell, type TableRow, wordsIn } from './table.ts'

/** What a page has left to read after its tables, and the columns of the last one if it may go on on the next page. */
export interface OpenTables {
  readonly tables: readonly Table[]
  readonly others: readonly Run[]
  readonly goesOn: Columns | null
}

/** The heads of a table, and from where to where its columns reach. */
export interface Columns {
  readonly heads: TableRow
  readonly bands: readonly Margins[]
}

/** A stretch of a printed line without a gap as wide as that between two cells. */
interface Segment extends Run {
  readonly runs: readonly Run[]
}

/** A printed line. */
interface Row {
  readonly runs: readonly Run[]
  readonly segments: readonly Segment[]
  readonly top: number
  readonly bottom: number
  readonly size: number
}

/** Gaps of so many sizes part two heads, as is surer first; between two cells a gap may be as small as between words. */
const HEAD_GAPS = [0.7, 0.15]
const CELL_GAP = 0.15
/** In points: what is left of a gap between two columns. */
const NARROWEST = 1
/** In sizes: by how much a line in the middle of a table may miss it, twice. */
const OFF_CENTRE = 3
const LONGEST_HEAD = 16
/** Heads of several lines, the shorter ones beside the middle of the longer: 序号, 责任单位 in narrow columns. */
const MOST_HEAD_ROWS = 3
/** No row of a table is so far from the one before, in sizes. */
const FARTHEST = 4
/** A line of another size than the table's is none of it. */
const OTHER_SIZE = 1.12
const LONGEST_GROUP = 40
/** Level lines over this share of the columns part rows. */
const PARTED = 0.5
/** A page with more printed lines is no page of text. */
const MOST_ROWS = 2000

/** @param before - of a table that the page before ended with */
export function openTables(runs: readonly Run[], rules: readonly Rule[], before: Columns | null): OpenTables {
  const rows = rowsOf(runs).map(rowOf)
  const tables: Table[] = []
  const others: Run[] = []
  let goesOn: Columns | null = null
  if (rows.length > MOST_ROWS) return { tables, others: runs, goesOn }
  for (let at = 0; at < rows.length; ) {
    const printed = headAt(rows, at)
    const head = printed ?? (at === 0 && before !== null ? { ...before, end: 0 } : null)
    const body = head === null ? null : bodyBelow(rows, head)
    if (head === null || body === null) {
      others.push(...rows[at]!.runs)
      at++
      continue
    }
    const table = tableOf(head, body, rules, rows[at]!.top, {
      isPrinted: printed !== null,
      isContinued: at === 0 && before !== null,
    })
    tables.push(table)
    at = body.end
    goesOn = at === rows.length ? { heads: head.heads, bands: table.margins } : null
  }
  return { tables, others, goesOn }
}

function rowOf(runs: readonly Run[]): Row {
  const size = Math.max(...runs.map(run => run.size))
  const [{ base }] = runs as readonly [Run]
  return {
    runs,
    segments: segmentsOf(runs, CELL_GAP),
    top: topOf({ base, size }),
    bottom: bottomOf({ base, size }),
    size,
  }
}

/** Stretches of a printed line without a gap of so many sizes. */
function segmentsOf(runs: readonly Run[], gap: number): Segment[] {
  const segments: { runs: Run[]; right: number; size: number }[] = []
  for (const run of runs) {
    for (const word of wordsOf(run)) {
      const piece = { ...run, ...word }
      const last = segments.at(-1)
      if (last !== undefined && piece.left - last.right < gap * piece.size) {
        last.runs.push(piece)
        last.right = Math.max(last.right, piece.right)
      } else segments.push({ runs: [piece], right: piece.right, size: piece.size })
    }
  }
  return segments.map(({ runs: own, right }) => ({
    ...own[0]!,
    text: own.map(({ text }) => text).join(''),
    right,
    runs: own,
  }))
}

interface Head extends Columns {
  /** The row behind the heads. */
  readonly end: number
}

/** The heads of a table that begin in a row; of several readings the one with most heads that are known. */
function headAt(rows: readonly Row[], at: number): Head | null {
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

const bandOf = (segments: readonly Margins[]): Margins => ({
  left: Math.min(...segments.map(({ left }) => left)),
  right: Math.max(...segments.map(({ right }) => right)),
})

const cellOf = (column: number, segments: readonly Segment[]): TableCell => ({
  column,
  width: 1,
  continues: false,
  lines: linesOf(segments.flatMap(({ runs }) => runs)),
})

interface Body {
  /** The printed lines below the heads; one that is a group of issues has no columns. */
  readonly rows: readonly { readonly row: Row; readonly isGroup: boolean }[]
  /** The gaps between the columns, where no text stands. */
  readonly gaps: readonly Margins[]
  /** The row behind the table. */
  readonly end: number
}

/** The rows below heads as far as each text stands in one column; null where no row has text in two. */
function bodyBelow(rows: readonly Row[], { heads, bands, end: start }: Head): Body | null {
  let gaps: readonly Margins[] = bands
    .slice(1)
    .map(({ left }, at) => ({ left: bands[at]!.right, right: left }))
  const number = heads.findIndex(cell => columnOf(wordsIn(cell)) === 'number')
  const body: { row: Row; isGroup: boolean }[] = []
  let end = start
  let usual = 0
  for (; end < rows.length; end++) {
    const row = rows[end]!
    const last = rows[end - 1]
    if (last !== undefined && end > start && row.top - last.bottom > FARTHEST * row.size) break
    const isLone = row.segments.length === 1
    const left = narrowed(gaps, row)
    if (isLone && isGroup(row, bands) && rows.slice(end + 1, end + 1 + NEXT_ROWS).some(isWide)) {
      body.push({ row, isGroup: true })
      continue
    }
    if (left === null) break
    if (isLone && usual > 0 && Math.max(row.size, usual) > OTHER_SIZE * Math.min(row.size, usual)) break
    const isNumber = (segment: Segment) => columnAt(segment, gaps) !== number || ROW_NUMBER.test(segment.text)
    if (number === 0 && !row.segments.every(isNumber)) break
    gaps = left
    usual ||= row.size
    body.push({ row, isGroup: false })
  }
  for (const { row, isGroup } of body) if (!isGroup) gaps = withoutInner(gaps, row)
  end -= trailing(body, gaps, number)
  const kept = body.slice(0, end - start)
  return kept.some(({ row, isGroup }) => !isGroup && row.segments.length > 1)
    ? { rows: kept, gaps, end }
    : null
}

const isWide = ({ segments }: Row): boolean => segments.length > 1
/** Below a group there is a line with text in two columns: not the first where one cell is taller than the others. */
const NEXT_ROWS = 4

/** The gaps less what a row takes of them; null where it fills one. What stands within a gap alone is not yet told apart. */
function narrowed(gaps: readonly Margins[], { segments }: Row): Margins[] | null {
  const result: Margins[] = []
  for (const gap of gaps) {
    let { left, right } = gap
    for (const segment of segments) {
      if (segment.right <= left || segment.left >= right) continue
      if (segment.left <= left) left = segment.right
      else if (segment.right >= right) right = segment.left
    }
    if (right - left < NARROWEST) return null
    result.push({ left, right })
  }
  return result
}

/** The gaps less what a row has within one, which belongs to the side that it is nearer to. */
const withoutInner = (gaps: readonly Margins[], { segments }: Row): Margins[] =>
  gaps.map(({ left, right }) => {
    for (const segment of segments) {
      if (segment.right <= left || segment.left >= right) continue
      if (segment.left - left < right - segment.right) left = segment.right
      else right = segment.left
    }
    return { left, right }
  })

/** A line by itself that names a group of issues: over several columns, or in the middle of the table. */
function isGroup({ segments, size }: Row, bands: readonly Margins[]): boolean {
  const { text, left, right } = segments[0]!
  if (text.length > LONGEST_GROUP || !ENDS_CATEGORY.test(text)) return false
  const isOver = bands.filter(band => left < band.right && right > band.left).length > 1
  const isCentred = Math.abs(left + right - bands[0]!.left - bands.at(-1)!.right) < OFF_CENTRE * size
  return isOver || isCentred
}

/** How many lines at the end stand by themselves below the table: a signature, a note. */
function trailing(body: Body['rows'], gaps: readonly Margins[], number: number): number {
  let numbered = body.length - 1
  const isNumbered = ({ segments }: Row) => segments.some(segment => columnAt(segment, gaps) === number)
  while (number >= 0 && numbered > 0 && !isNumbered(body[numbered]!.row)) numbered--
  const usual = usualGap(body, gaps)
  let from = body.length
  for (let at = body.length - 1; at > 0 && body[at]!.row.segments.length === 1; at--) {
    if (number >= 0 && at <= numbered) break
    const { row } = body[at]!
    if (row.top - body[at - 1]!.row.bottom > usual + WIDER * row.size) from = at
  }
  return body.length - from
}

/** The gap between two lines of a cell: the smallest there is in a column. */
function usualGap(body: Body['rows'], gaps: readonly Margins[]): number {
  const bottoms: number[] = []
  let gap = Number.POSITIVE_INFINITY
  for (const { row } of body) {
    for (const column of new Set(row.segments.map(segment => columnAt(segment, gaps)))) {
      gap = Math.min(gap, row.top - (bottoms[column] ?? Number.NEGATIVE_INFINITY))
      bottoms[column] = row.bottom
    }
  }
  return Math.max(0, gap)
}

/** Where the heads of a table stand: on its own page, or on the one before; and whether its first row may begin there. */
interface Place {
  readonly isPrinted: boolean
  readonly isContinued: boolean
}

function tableOf(
  { heads, bands }: Columns,
  { rows: body, gaps }: Body,
  rules: readonly Rule[],
  top: number,
  { isPrinted, isContinued }: Place,
): Table {
  const segments = body.flatMap(({ row, isGroup }) => (isGroup ? [] : row.segments))
  const margins = bands.map((band, column) =>
    bandOf([band, ...segments.filter(segment => columnAt(segment, gaps) === column)]),
  )
  const sides = [
    margins[0]!.left,
    ...gaps.map(({ left, right }) => (left + right) / 2),
    margins.at(-1)!.right,
  ]
  const rows: TableCell[][] = [[...heads]]
  let open: Segment[][] = bands.map(() => [])
  /** The columns whose cells no line parts from those above. */
  let merged: number[] = []
  /** How often level lines have parted rows. */
  let parted = 0
  const close = () => {
    if (open.some(own => own.length > 0))
      rows.push(
        rowBelow(
          rows,
          open.map((own, column) => cellOf(column, own)),
          merged,
        ),
      )
    open = bands.map(() => [])
    merged = []
  }
  let bottom = top
  for (const [at, { row, isGroup }] of body.entries()) {
    const between = ({ at: y }: Rule) => y > bottom - row.size / 2 && y < row.top + row.size / 2
    const lines = at > 0 ? rules.filter(rule => rule.isLevel && between(rule)) : []
    const free = margins.flatMap((own, column) => (lines.some(line => isOver(line, own)) ? [] : [column]))
    if (margins.length - free.length >= PARTED * margins.length) {
      close()
      merged = free
      parted++
    }
    bottom = row.bottom
    if (isGroup) {
      close()
      rows.push([{ ...cellOf(0, row.segments), width: bands.length }])
    } else for (const segment of row.segments) open[columnAt(segment, gaps)]!.push(segment)
  }
  close()
  const split = splitRows(rows, parted === 0, isContinued)
  const isFromBefore = split.isMixed && !isPrinted
  return {
    top,
    sides,
    margins,
    ...split,
    rows: isFromBefore ? rows.slice(1).flatMap(printedRows) : split.rows,
  }
}

const isOver = ({ from, to }: Rule, { left, right }: Margins): boolean =>
  Math.min(to, right) - Math.max(from, left) > (right - left) / 2

/** A row whose cells in some columns go on from the row above: what they hold belongs there. */
function rowBelow(rows: readonly TableCell[][], row: TableCell[], merged: readonly number[]): TableCell[] {
  return row.map(cell => {
    if (!merged.includes(cell.column)) return cell
    for (let at = rows.length - 1; at > 0; at--) {
      const place = rows[at]!.findIndex(({ column, width }) => column === cell.column && width === 1)
      const above = rows[at]![place]
      if (above === undefined) return cell
      if (above.continues) continue
      rows[at]![place] = { ...above, lines: [...above.lines, ...cell.lines] }
      return { ...cell, continues: true, lines: [] }
    }
    return cell
  })
}
