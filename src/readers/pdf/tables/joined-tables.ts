/** A table that goes on on the next page is one table: the heads that are printed again go, a row that the page cut is whole. */
import type { Line } from '../lines.ts'
import { headsOf, placesIn, type Table, type TableCell, type TableRow, wordsIn } from './table.ts'

/** How far below a line the next one stands, in sizes, where the page is between them. */
const NEXT_LINE = 1.2

/** The two parts of a table as one; null where they are two tables. */
export function joinTables(first: Table, second: Table): Table | null {
  const head = headsOf(first.rows)
  if (head === null) return null
  const sides = first.sides.length >= second.sides.length ? first.sides : second.sides
  const upper = onSides(first, sides)
  const lower = onSides(second, sides)
  if (upper === null || lower === null) return null
  const again = headsOf(lower)
  const names = ({ names: own }: { readonly names: readonly (string | undefined)[] }) => own.join('\t')
  if (again !== null && names(again) !== names(head)) return null
  const rows = again === null ? lower : lower.slice(again.row + 1)
  const isMixed = first.isMixed || second.isMixed
  const kinds = Array.from(head.columns, kind => kind ?? 'none')
  const margins = sides === first.sides ? first.margins : second.margins
  return {
    ...first,
    sides,
    margins,
    isMixed,
    rows: isMixed ? [...upper, ...rows] : joinRows(upper, rows, kinds),
  }
}

/** The rows of a table with its columns counted by other sides, if its own are among them. */
function onSides({ rows, sides: own }: Table, sides: readonly number[]): TableRow[] | null {
  const places = placesIn(own, sides)
  if (places.includes(-1) || places[0] !== 0 || places.at(-1) !== sides.length - 1) return null
  return rows.map(row =>
    row.map(cell => {
      const column = places[cell.column]!
      return { ...cell, column, width: places[cell.column + cell.width]! - column }
    }),
  )
}

/** What tells of an issue once, however many rows its measures take. */
const OF_ISSUE: ReadonlySet<string> = new Set(['number', 'category', 'issue'])

function joinRows(
  upper: readonly TableRow[],
  lower: readonly TableRow[],
  kinds: readonly string[],
): TableRow[] {
  const [next, ...others] = lower
  const last = upper.at(-1)
  if (next === undefined || last === undefined || !goesOn(last, next, kinds)) return [...upper, ...lower]
  const answers = (row: TableRow) => row.filter(({ column }) => !OF_ISSUE.has(kinds[column] ?? 'none'))
  const isFilled = (cell: TableCell) => wordsIn(cell) !== ''
  const ofIssue = next.filter(({ column }) => kinds[column] === 'issue')
  // All that answers is told anew: the next measure of an issue whose cells go on from the page before.
  const isMeasure =
    !ofIssue.some(isFilled) &&
    answers(next).every(isFilled) &&
    answers(last).every(isFilled) &&
    answers(last).some(cell => /[。；！;]$/.test(wordsIn(cell)))
  if (isMeasure) {
    const own = next.map(cell => (wordsIn(cell) === '' ? { ...cell, continues: true } : cell))
    return [...upper, own, ...others]
  }
  const rows = upper.map(row => [...row])
  for (const cell of next) {
    if (cell.lines.length === 0) continue
    const at = rows.findLastIndex(row =>
      row.some(({ column, continues }) => column === cell.column && !continues),
    )
    const place = rows[at]?.findIndex(({ column }) => column === cell.column) ?? -1
    if (place < 0) return [...upper, ...lower]
    rows[at]![place] = longer(rows[at]![place]!, cell)
  }
  return [...rows, ...others]
}

/** Whether a row is the rest of the one that the page before ended with: without number, or else with cells left empty. */
function goesOn(last: TableRow, next: TableRow, kinds: readonly string[]): boolean {
  if (next.some(({ width }) => width > 2) || last.some(({ width }) => width > 2)) return false
  const isEmpty = (kind: string) => next.some(cell => kinds[cell.column] === kind && wordsIn(cell) === '')
  if (kinds.includes('number')) return isEmpty('number')
  return isEmpty('issue') || next.filter(cell => wordsIn(cell) === '').length * 2 > next.length
}

/** A cell with the lines of its rest below its own. */
function longer(cell: TableCell, rest: TableCell): TableCell {
  const [last, first] = [cell.lines.at(-1), rest.lines[0]]
  if (last === undefined || first === undefined) return { ...cell, lines: rest.lines }
  const below = last.base + NEXT_LINE * last.size - first.base
  const moved = rest.lines.map((line): Line => ({ ...line, base: line.base + below }))
  return { ...cell, lines: [...cell.lines, ...moved] }
}
