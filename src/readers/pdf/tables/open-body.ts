/** How far a table without upright lines reaches below its heads, and the gaps between its columns. */
import { ENDS_CATEGORY } from '../../../parser/outline/headings.ts'
import { columnOf } from '../../../parser/page/columns.ts'
import type { Margins } from '../lines.ts'
import { ROW_NUMBER } from './number-column.ts'
import type { Head } from './open-heads.ts'
import type { Row, Segment } from './printed-lines.ts'
import { WIDER } from './row-bands.ts'
import { columnAt, wordsIn } from './table.ts'

/** In points: what is left of a gap between two columns. */
const NARROWEST = 1
/** In sizes: by how much a line in the middle of a table may miss it, twice. */
const OFF_CENTRE = 3
/** No row of a table is so far from the one before, in sizes. */
const FARTHEST = 4
/** A line of another size than the table's is none of it. */
const OTHER_SIZE = 1.12
const LONGEST_GROUP = 40

export interface Body {
  /** The printed lines below the heads; one that is a group of issues has no columns. */
  readonly rows: readonly { readonly row: Row; readonly isGroup: boolean }[]
  /** The gaps between the columns, where no text stands. */
  readonly gaps: readonly Margins[]
  /** The row behind the table. */
  readonly end: number
}

/**
 * The rows below heads as far as each text stands in one column; null where no row has text in two.
 *
 * @param isContinued - the heads are those of the page before: what stands below may be the rest of one cell
 */
export function bodyBelow(
  rows: readonly Row[],
  { heads, bands, end: start }: Head,
  isContinued: boolean,
): Body | null {
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
  const isTable = kept.some(({ row, isGroup }) => !isGroup && (isContinued || row.segments.length > 1))
  return isTable ? { rows: kept, gaps, end } : null
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
