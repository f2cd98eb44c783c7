/**
 * Rows that no level line parts: told by the number column, and by gaps that are wider than those between the lines of a
 * cell. Where neither is sure, the rows are those of the printed lines, and the table is told to be mixed.
 */
import { markerAt } from '../../../parser/outline/markers.ts'
import type { Column } from '../../../parser/page/columns.ts'
import { foldCharacters } from '../../../repairs/characters.ts'
import type { Line } from '../lines.ts'
import { type MergedCell, mergedCells } from './merged-cells.ts'
import { areRows, isNumber, withWholeNumbers } from './number-column.ts'
import {
  answersOf,
  apart,
  type Band,
  byAnswers,
  byGaps,
  byNumbers,
  LEVEL,
  type Roles,
  usualGap,
  withinRows,
} from './row-bands.ts'
import { headsOf, type TableRow } from './table.ts'

export interface SplitRows {
  readonly rows: readonly TableRow[]
  readonly isMixed: boolean
}

/** A page has no more lines. */
const MOST_LINES = 4000

/**
 * @param isOpen - rows are all that stands between two level lines or heads, not only where several numbers show it
 * @param isContinued - below the heads the last row of the page before may go on
 */
export function splitRows(rows: readonly TableRow[], isOpen = false, isContinued = false): SplitRows {
  const head = headsOf(rows)
  if (head === null) return { rows, isMixed: false }
  const columnOf = (kind: Column) => head.columns.indexOf(kind)
  const roles: Roles = {
    number: columnOf('number'),
    category: columnOf('category'),
    issue: columnOf('issue'),
  }
  const split: TableRow[] = []
  let last = 0
  for (const [at, printed] of rows.entries()) {
    const row =
      at <= head.row
        ? printed
        : printed.map(cell => (cell.column === roles.number ? withWholeNumbers(cell, last) : cell))
    last = Number(row.find(({ column }) => column === roles.number)?.lines.at(-1)?.text) || last
    const parts =
      at <= head.row || isOneRow(row, roles, isOpen)
        ? [row]
        : partsOf(row, roles, isContinued && at === head.row + 1)
    if (parts === null) return { rows: rows.flatMap(printedRows), isMixed: true }
    split.push(...parts)
  }
  return { rows: split, isMixed: false }
}

/** Whether a row surely is one: a cell goes over columns or on below it, or there is nothing to split. */
function isOneRow(row: TableRow, { number }: Roles, isOpen: boolean): boolean {
  if (row.some(({ width, continues }) => width > 1 || continues)) return true
  if (row.every(({ lines }) => lines.length < 2)) return true
  const numbers = row.find(({ column }) => column === number)?.lines.filter(isNumber) ?? []
  return !isOpen && !areRows(numbers)
}

/** The rows of a stretch of a table, or null where they are not sure. */
function partsOf(row: TableRow, roles: Roles, isContinued: boolean): TableRow[] | null {
  if (row.reduce((sum, { lines }) => sum + lines.length, 0) > MOST_LINES) return null
  const linesIn = (role: number) => row.find(({ column }) => column === role)?.lines ?? []
  const numbers = linesIn(roles.number)
  if (!numbers.every(isNumber)) return null
  // No row begins where none has its number: all of it is the rest of one.
  if (isContinued && roles.number >= 0 && numbers.length === 0) return [row]
  const rest = isContinued ? restOf(row, roles, numbers) : null
  if (rest !== null) {
    const parts = partsOf(rest.below, roles, false)
    return parts === null ? null : [rest.above, ...parts]
  }
  const measures = byAnswers(row, roles)
  if (measures !== null && measures.length > numbers.length && numbers.length > 0)
    return rowsAt(row, measures, [roles.number, roles.category, roles.issue])
  const others = row.filter(({ column }) => column !== roles.category)
  const starts = roles.number < 0 ? linesIn(roles.issue).filter(isMarked) : numbers
  const byGap = byGaps(others, roles, numbers.length)
  if (byGap !== null) return rowsAt(row, byGap, [roles.category])
  const bands = starts.length > 0 ? byNumbers(others, starts, isContinued) : null
  if (bands === null) return null
  const finer = withinRows(answersOf(row, roles), bands)
  if (finer === null) return null
  return rowsAt(row, finer, finer === bands ? [roles.category] : [roles.number, roles.category, roles.issue])
}

/** What stands apart above the first row that has a number: the rest of the one that the page before ended with. */
function restOf(
  row: TableRow,
  roles: Roles,
  numbers: readonly Line[],
): { above: TableRow; below: TableRow } | null {
  const blocks = apart(row.filter(({ column }) => column !== roles.category))
  const below = blocks.slice(1).flat()
  if (numbers.length === 0 || below.length === 0 || blocks[0]!.includes(numbers[0]!)) return null
  const height = Math.min(...below.map(({ base }) => base))
  const cut = (isAbove: boolean) =>
    row.map(cell => ({ ...cell, lines: cell.lines.filter(({ base }) => base < height === isAbove) }))
  return { above: cut(true), below: cut(false) }
}

/** Whether a line begins with a number of its own: 一、, （一）. */
function isMarked(line: Line): boolean {
  const { text } = foldCharacters(line.text.slice(0, LONGEST_MARKER))
  return markerAt(text, 0, text.length) !== null
}
const LONGEST_MARKER = 16

/** The rows that stand at the given heights, null where a column of merged cells does not fit to them. */
function rowsAt(row: TableRow, bands: readonly Band[], mergedColumns: readonly number[]): TableRow[] | null {
  const usual = usualGap(row)
  const merged = new Map<number, MergedCell[]>()
  for (const { column, lines } of row) {
    if (!mergedColumns.includes(column)) continue
    const cells = mergedCells(lines, bands, usual)
    if (cells === null) return null
    merged.set(column, cells)
  }
  return bands.map(({ from, to }, at) =>
    row.map(cell => {
      const own = merged.get(cell.column)
      if (own !== undefined) return { ...cell, ...(own[at] ?? { continues: false, lines: [] }) }
      return { ...cell, lines: cell.lines.filter(({ base }) => base >= from && base < to) }
    }),
  )
}

/** The printed lines of a row, each as a row of its own. */
export function printedRows(row: TableRow): TableRow[] {
  const lines = row.flatMap(cell => cell.lines).sort((a, b) => a.base - b.base)
  const heights: number[] = []
  for (const { base, size } of lines)
    if (heights.length === 0 || base - heights.at(-1)! > LEVEL * size) heights.push(base)
  return heights.map((from, at) => {
    const to = heights[at + 1] ?? Number.POSITIVE_INFINITY
    return row.map(cell => ({ ...cell, lines: cell.lines.filter(({ base }) => base >= from && base < to) }))
  })
}
