/** A table that goes on on the next page is one table: the heads that are printed again go, a row that the page cut is whole. */
import { formOf } from '../../table-heads.ts'
import type { Line, Margins } from '../lines.ts'
import { headsOf, placesIn, type Table, type TableCell, type TableRow, wordsIn } from './table.ts'

/** How far below a line the next one stands, in sizes, where the page is between them. */
const NEXT_LINE = 1.2

/** The two parts of a table as one; null where they are two tables. */
export function joinTables(first: Table, second: Table): Table | null {
  const head = headsOf(first.rows)
  if (head === null) return joinForms(first, second)
  const again = headsOf(second.rows)
  const names = ({ names: own }: { readonly names: readonly (string | undefined)[] }) => own.join('\t')
  // Columns without lines reach as far as their text does on each page: those of the same heads are the same.
  const areSame = again !== null && names(again) === names(head) && first.sides.length === second.sides.length
  const sides = areSame || first.sides.length >= second.sides.length ? first.sides : second.sides
  const upper = areSame ? first.rows : onSides(first, sides)
  const lower = areSame ? second.rows : onSides(second, sides)
  if (upper === null || lower === null) return null
  const repeated = headsOf(lower)
  if (repeated !== null && names(repeated) !== names(head)) return null
  const rows = repeated === null ? lower : lower.slice(repeated.row + 1)
  const isMixed = first.isMixed || second.isMixed
  const kinds = Array.from(head.columns, kind => kind ?? 'none')
  const margins = areSame ? wider(first, second) : sides === first.sides ? first.margins : second.margins
  return {
    ...first,
    sides,
    margins,
    isMixed,
    rows: isMixed ? [...upper, ...rows] : joinRows(upper, rows, kinds),
  }
}

const wider = (first: Table, second: Table): Margins[] =>
  first.margins.map(({ left, right }, at) => ({
    left: Math.min(left, second.margins[at]!.left),
    right: Math.max(right, second.margins[at]!.right),
  }))

/** A form that goes on: what is on the next page is none of its own, or begins with the rest of it, and the two are one. */
function joinForms(first: Table, second: Table): Table | null {
  if (first.sides.length < second.sides.length) return null
  if (isForm(second.rows) && !beginsWithRest(first.rows, second.rows)) return null
  const lower = onSides(second, first.sides)
  if (lower === null) return null
  const rows = withRest(first.rows, lower) ?? [...first.rows, ...lower]
  return isForm(rows) ? { ...first, rows } : null
}

const isForm = (rows: readonly TableRow[]): boolean =>
  formOf(rows.map(row => row.map(cell => ({ ...cell, words: wordsIn(cell) })))) !== null

/** Whether forms on the next page begin below the label that those before it begin with: what stands above it is the rest of the last one. */
function beginsWithRest([opening]: readonly TableRow[], [next, ...others]: readonly TableRow[]): boolean {
  const labelOf = (row: TableRow | undefined): string => (row?.[0] === undefined ? '' : wordsIn(row[0]))
  const label = labelOf(opening)
  return label !== '' && labelOf(next) !== label && others.some(row => labelOf(row) === label)
}

/** Rows of which the last one is cut: its cells go on in those of the next, whose label stands on one page alone. Null where it is whole. */
function withRest(upper: readonly TableRow[], [next, ...others]: readonly TableRow[]): TableRow[] | null {
  const last = upper.at(-1)
  if (last === undefined || next === undefined || last.length !== next.length) return null
  if (last.some(({ column }, at) => column !== next[at]!.column)) return null
  const isCut = (wordsIn(last[0]!) === '') !== (wordsIn(next[0]!) === '')
  return isCut ? [...upper.slice(0, -1), last.map((cell, at) => longer(cell, next[at]!)), ...others] : null
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
