/**
 * Tables of issues without upright lines. They are known by their heads (序号, 问题, 整改措施 …) side by side; below, a column
 * reaches as far as its text, and the table as far as no text runs from one column into the next.
 */
import { type Margins, rowsOf } from '../lines.ts'
import type { Run } from '../runs.ts'
import { type Body, bodyBelow } from './open-body.ts'
import { bandOf, type Columns, cellOf, headAt } from './open-heads.ts'
import { rowOf, type Segment } from './printed-lines.ts'
import type { Rule } from './rules.ts'
import { printedRows, splitRows } from './split-rows.ts'
import { columnAt, type Table, type TableCell, wordsIn } from './table.ts'

/** Level lines over this share of the columns part rows. */
const PARTED = 0.5
/** A page with more printed lines is no page of text. */
const MOST_ROWS = 2000

/** What a page has left to read after its tables, and the columns of the last one if it may go on on the next page. */
export interface OpenTables {
  readonly tables: readonly Table[]
  readonly others: readonly Run[]
  readonly goesOn: Columns | null
}

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
    const isAgain = at === 0 && before !== null && printed !== null && areSame(printed, before)
    const body = head === null ? null : bodyBelow(rows, head, isAgain)
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

const areSame = (one: Columns, other: Columns): boolean =>
  one.heads.map(wordsIn).join('\t') === other.heads.map(wordsIn).join('\t')

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
