/**
 * Tables of the text. A table of issues (问题, 整改措施, 责任单位 …) is read row by row: what a column holds is told by its head
 * and becomes a mark. A table of short cells is read as lines of cells. Any other is layout: every cell stands by itself.
 */

import { markerAt } from '../../parser/outline/markers.ts'
import { type Column, columnOf } from '../../parser/page/columns.ts'
import { foldCharacters } from '../../repairs/characters.ts'
import { type PageLines, wordsOf } from './lines.ts'
import type { Page } from './page.ts'
import { type Range, rangeOf } from './range.ts'

/** How a cell is read. */
export interface CellPlan {
  /** A cell stands on lines of its own, goes on on the line of the one before it, or is no text: a head, a repetition. */
  readonly place: 'line' | 'same-line' | 'none'
  /** Its lines are one: a field, an issue. */
  readonly joined: boolean
  readonly column: Column
  readonly head: string
  /** What its fields speak of. */
  readonly of: 'issue' | 'measure'
  /** Its number, where a number column has one. */
  readonly ordinal: number | null
}

/** The cells of tables, by element; those of layout have no plan. */
export type CellPlans = ReadonlyMap<number, CellPlan>

interface Cell {
  readonly element: number
  readonly column: number
  readonly rowspan: number
  readonly colspan: number
}

interface Table {
  readonly rows: (readonly Cell[])[]
  nested: boolean
}

const LONGEST_HEAD = 24
const LONGEST_SHORT_CELL = 40
/** Heads may stand in two rows, below a title of the table. */
const LATEST_HEAD = 4
const MOST_COLUMNS = 64

/** Plans the tables within a range of events. */
export function planTables(page: Page, lines: PageLines, within: Range): CellPlans {
  const plans = new Map<number, CellPlan>()
  for (const table of tablesOf(page, within).values()) {
    if (table.nested || table.rows.length < 2) continue
    const head = headOf(page, table)
    if (head !== null) planIssues(page, lines, table, head, plans)
    else if (isShort(page, lines, table)) {
      for (const [first, ...others] of table.rows) {
        if (first !== undefined) plans.set(first.element, { ...LAYOUT, joined: true })
        for (const { element } of others) plans.set(element, { ...LAYOUT, place: 'same-line', joined: true })
      }
    }
  }
  return plans
}

/** Where the tables of issues of a page stand. */
export function issueTables(page: Page): Range[] {
  const found: Range[] = []
  for (const [element, table] of tablesOf(page, { from: 0, to: page.eventCount }))
    if (!table.nested && headOf(page, table) !== null) found.push(rangeOf(page, element))
  return found
}

const LAYOUT: CellPlan = {
  place: 'line',
  joined: false,
  column: 'none',
  head: '',
  of: 'issue',
  ordinal: null,
}

/** The rows of each table, with the columns that cells of several rows push others to. */
function tablesOf(page: Page, within: Range): Map<number, Table> {
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
      tables.set(element, { rows: [], nested: false })
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

const wordsIn = (page: Page, element: number, limit: number): string =>
  wordsOf(page, page.openEvent(element), page.closeEvent(element) + 1, limit)

interface Head {
  readonly row: number
  readonly columns: readonly Column[]
  readonly names: readonly string[]
}

/** The row of heads of a table of issues: an issue's column, and one that answers it. */
function headOf(page: Page, { rows }: Table): Head | null {
  for (let row = 0; row < Math.min(LATEST_HEAD, rows.length - 1); row++) {
    const columns: Column[] = []
    const names: string[] = []
    for (const { element, column } of rows[row]!) {
      const name = wordsIn(page, element, LONGEST_HEAD).replace(/\s+/g, '')
      columns[column] = columnOf(name)
      names[column] = name
    }
    const found = new Set(columns)
    if (!found.has('issue') && found.has('measure') && found.has('category'))
      columns[columns.indexOf('category')] = 'issue'
    else if (!found.has('issue')) continue
    if (
      columns.some(
        column => column !== undefined && !['issue', 'number', 'category', 'none'].includes(column),
      )
    )
      return { row, columns, names }
  }
  return null
}

function planIssues(
  page: Page,
  lines: PageLines,
  { rows }: Table,
  { row: headRow, columns, names }: Head,
  plans: Map<number, CellPlan>,
): void {
  /** What stands in a category's column of the row before: pages repeat it instead of spanning rows. */
  let category = ''
  /** Over how many rows the issue goes: then each row tells of a measure of it. */
  let issueRows = 1
  rows.forEach((cells, row) => {
    if (row === headRow) {
      for (const { element } of cells) plans.set(element, { ...LAYOUT, place: 'none' })
      return
    }
    if (row < headRow) return
    const issue = cells.find(({ column }) => columns[column] === 'issue')
    if (issue !== undefined) issueRows = issue.rowspan
    // One cell over all columns is a group of issues, whatever column it begins in.
    if (cells.length === 1 && cells[0]!.colspan > 2) {
      plans.set(cells[0]!.element, { ...LAYOUT, joined: true, column: 'category' })
      return
    }
    const of = issueRows > 1 ? 'measure' : 'issue'
    let ordinal: number | null = null
    let numbered = false
    for (const [i, { element, column, rowspan }] of cells.entries()) {
      const kind = columns[column] ?? 'none'
      const plan = { ...LAYOUT, column: kind, head: names[column] ?? '', of } as const
      switch (kind) {
        case 'number': {
          const digits = /^\d{1,4}$/.exec(foldCharacters(wordsIn(page, element, 8)).text)
          ordinal = digits === null ? null : Number(digits[0])
          // The number of an issue stands beside it, or a category stands between them; any other counts something else.
          if (rowspan !== issue?.rowspan) ordinal = null
          const next = cells[i + 1]
          numbered = ordinal !== null && next !== undefined && columns[next.column] === 'issue'
          plans.set(element, { ...plan, place: numbered ? 'line' : 'none', joined: true })
          break
        }
        case 'category': {
          const words = wordsIn(page, element, 200)
          plans.set(element, { ...plan, joined: true, place: words === category ? 'none' : 'line' })
          category = words
          break
        }
        case 'issue':
          plans.set(element, {
            ...plan,
            joined: true,
            place: numbered ? 'same-line' : 'line',
            ordinal,
          })
          break
        case 'measure':
          // Measures with numbers of their own need no marks.
          plans.set(element, { ...plan, column: hasMarkers(page, lines, element) ? 'answer' : 'measure' })
          break
        case 'answer':
          plans.set(element, plan)
          break
        case 'none':
          // A column that is unknown but has a head is a field all the same.
          plans.set(element, plan.head === '' ? plan : { ...plan, column: 'other', joined: true })
          break
        default:
          plans.set(element, { ...plan, joined: true })
      }
    }
  })
}

/** Whether a cell numbers its measures itself: 1.…, 一是…. */
function hasMarkers(page: Page, lines: PageLines, element: number): boolean {
  const to = page.closeEvent(element) + 1
  for (let line = lines.firstLineFrom(page.openEvent(element)); line < lines.count; line++) {
    if (lines.firstEvent(line) >= to) break
    const words = foldCharacters(
      wordsOf(page, lines.firstEvent(line), Math.min(to, lines.endEvent(line)), 40),
    ).text
    const marker = markerAt(words, 0, words.length)
    if (marker !== null) return true
  }
  return false
}

/** Whether all cells are of one short line, and some row has several: a table of figures, and not of layout. */
function isShort(page: Page, lines: PageLines, { rows }: Table): boolean {
  let several = 0
  for (const cells of rows) {
    let filled = 0
    for (const { element } of cells) {
      const from = page.openEvent(element)
      const to = page.closeEvent(element) + 1
      const letters = lines.letters(from, to)
      if (letters > LONGEST_SHORT_CELL || lines.links(from, to) > 0) return false
      if (letters > 0) filled++
    }
    if (filled > 1) several++
  }
  return several > 1 || (several === 1 && rows.length === 1)
}
