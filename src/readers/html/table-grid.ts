/** The tables of a page as rows of cells, each with the column it begins in; and which of them are tables of issues. */
import { type FormCell, formOf, type Head, headOf, type PlacedCell } from '../table-heads.ts'
import { wordsOf } from './lines.ts'
import type { Page } from './page.ts'
import { type Range, rangeOf } from './range.ts'

export interface Cell {
  readonly element: number
  readonly column: number
  readonly rowspan: number
  readonly colspan: number
}

export interface Table {
  readonly rows: (readonly Cell[])[]
  /** The table that it stands in; -1 for none. */
  readonly around: number
  /** Another stands in it. */
  nested: boolean
}

const MOST_COLUMNS = 64
/** How much of a cell is read to tell whether it is a head. */
const LONGEST_HEAD = 24

/** The rows of each table, with the columns that cells of several rows push others to. */
export function tablesOf(page: Page, within: Range): Map<number, Table> {
  const tables = new Map<number, Table>()
  /** The innermost table around each element. */
  const tableOf = new Map<number, number>()
  const rows = new Map<number, Cell[]>()
  /** For each table: until which row each column is taken by a cell above. */
  const taken = new Map<number, number[]>()
  for (let element = 0; element < page.elementCount; element++) {
    const event = page.openEvent(element)
    if (event < within.from || event >= within.to) continue
    const parent = page.parent(element)
    const around = tableOf.get(parent)
    const name = page.name(element)
    if (name === 'table') {
      if (around !== undefined) tables.get(around)!.nested = true
      tables.set(element, { rows: [], around: around ?? -1, nested: false })
      taken.set(element, [])
      tableOf.set(element, element)
      continue
    }
    if (around === undefined) continue
    tableOf.set(element, around)
    const table = tables.get(around)!
    if (name === 'tr') {
      const cells: Cell[] = []
      rows.set(element, cells)
      table.rows.push(cells)
    } else if (name === 'td' || name === 'th') {
      const cells = rows.get(parent)
      if (cells === undefined) continue
      const row = table.rows.length
      const columns = taken.get(around)!
      let column = cells.length === 0 ? 0 : cells[cells.length - 1]!.column + cells[cells.length - 1]!.colspan
      while ((columns[column] ?? 0) >= row && column < MOST_COLUMNS) column++
      const { rowspan, colspan } = page.traits(element)
      for (let i = column; i < Math.min(MOST_COLUMNS, column + colspan); i++) columns[i] = row + rowspan - 1
      cells.push({ element, column, rowspan, colspan })
    }
  }
  return tables
}

export const wordsIn = (page: Page, element: number, limit: number): string =>
  wordsOf(page, page.openEvent(element), page.closeEvent(element) + 1, limit)

/** The cells of a row with as much of their words as a head may have. */
export const placedCells = (page: Page, row: readonly Cell[]): PlacedCell[] =>
  row.map(({ element, column, colspan }) => ({
    column,
    width: colspan,
    words: wordsIn(page, element, LONGEST_HEAD),
  }))

/** What tells the columns of a table of issues: heads, or labels beside the cells. */
export type Kinds =
  | { readonly head: Head; readonly form?: never }
  | { readonly form: readonly (readonly FormCell[])[]; readonly head?: never }

/** How a table tells of issues; null where it does not. */
export function kindsOf(page: Page, { rows }: Table): Kinds | null {
  if (rows.length < 2) return null
  const cells = rows.map(row => placedCells(page, row))
  const form = formOf(cells)
  if (form !== null) return { form }
  const head = headOf(cells)
  return head === null ? null : { head }
}

/** Where the tables of issues of a page stand. */
export function issueTables(page: Page): Range[] {
  const found: Range[] = []
  for (const [element, table] of tablesOf(page, { from: 0, to: page.eventCount }))
    if (kindsOf(page, table) !== null) found.push(rangeOf(page, element))
  return found
}
