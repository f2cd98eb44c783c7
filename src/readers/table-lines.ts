/**
 * Tables as lines. A table of issues (问题, 整改措施, 责任单位 …) is read row by row: what a column holds is told by its head.
 * A table of short cells gives a line for each row. Any other is layout: every cell stands by itself.
 */

import { markerAt } from '../parser/outline/markers.ts'
import { type Column, TABLE_LEVELS } from '../parser/page/columns.ts'
import { foldCharacters } from '../repairs/characters.ts'
import type { Line, LineMark } from './marked-line.ts'
import { type FormCell, formOf, type Head, headOf, isAside, repeatsHeads } from './table-heads.ts'

export interface Cell {
  readonly lines: readonly Line[]
  /** How many columns it takes. */
  readonly width: number
  /** It is the lower part of the cell above. */
  readonly continues: boolean
}

/** A cell with the column it begins in. */
interface Placed extends Cell {
  readonly column: number
  /** Its lines as one: those of a heading, and of a field, which may name several. */
  readonly words: string
  readonly listed: string
}

/** What a cell speaks of. */
type CellOf = Extract<LineMark, { kind: 'label' }>['of']

const LONGEST_SHORT_CELL = 40

/** The lines of a table, row by row. */
export function tableLines(table: readonly (readonly Cell[])[]): Line[] {
  const rows = table.map(placed)
  const form = rows.length > 1 ? formOf(rows) : null
  if (form !== null) return withEnd([...formLines(rows, form)])
  const head = headOf(rows)
  if (head !== null) return withEnd([...issueLines(rows, head)])
  const isShort = rows.every(cells =>
    cells.every(
      ({ lines, words }) => words.length <= LONGEST_SHORT_CELL && lines.filter(isFilled).length <= 1,
    ),
  )
  return rows.flatMap(cells => (isShort ? [inRow(cells)] : cells.flatMap(({ lines }) => lines)))
}

const withEnd = (lines: Line[]): Line[] =>
  lines.map((line, at) => (at === lines.length - 1 ? { ...line, endsTable: true } : line))

const isFilled = (line: Line): boolean => line.text.trim() !== ''

function placed(cells: readonly Cell[]): Placed[] {
  let column = 0
  return cells.map(cell => {
    const lines = cell.lines.flatMap(unbroken)
    const filled = lines.map(line => line.text.trim()).filter(text => text !== '')
    const result = { ...cell, lines, column, words: filled.join(''), listed: filled.join(' ') }
    column += cell.width
    return result
  })
}

/** The lines that breaks inside of a paragraph make of it. */
function unbroken(line: Line): Line[] {
  const [first, ...others] = line.text.split('\n')
  return [{ ...line, text: first! }, ...others.map(text => ({ text, leftOut: 0 }))]
}

const leftOutOf = (cells: readonly Cell[]): number =>
  cells.reduce((bits, { lines }) => lines.reduce((sum, line) => sum | line.leftOut, bits), 0)

const inRow = (cells: readonly Placed[]): Line => ({
  text: cells.map(({ words }) => words).join('\t'),
  leftOut: leftOutOf(cells),
})

function* issueLines(rows: readonly (readonly Placed[])[], head: Head): Generator<Line> {
  let category = ''
  /** Over how many rows the issue goes: then each row tells of a measure of it, and a cell over all of them of the issue. */
  let issueRows = 1
  for (const [row, cells] of rows.entries()) {
    if (row < head.first) yield inRow(cells)
    if (row <= head.row) continue
    if (repeatsHeads(cells, head)) continue
    const filled = cells.filter(cell => !cell.continues && cell.words !== '')
    if (isAside(filled)) {
      yield {
        text: filled.map(({ words }) => words).join(' '),
        leftOut: leftOutOf(filled),
        mark: { kind: 'end' },
      }
      continue
    }
    // One cell over all columns is a group of issues, whatever column it begins in.
    if (cells.length === 1 && cells[0]!.width > 2 && filled.length === 1) {
      yield* marked(filled[0]!, heading('category'))
      category = filled[0]!.words
      continue
    }
    const issue = filled.find(({ column }) => head.columns[column] === 'issue')
    if (issue !== undefined) issueRows = rowsOf(issue, rows, row)
    let ordinal: number | null = null
    let number = ''
    for (const cell of filled) {
      const column = head.columns[cell.column] ?? 'none'
      const label = head.names[cell.column] ?? ''
      const isOfIssue = issue !== undefined && rowsOf(cell, rows, row) >= issueRows
      switch (column) {
        case 'number': {
          const own = numberIn(cell)
          // The number of an issue stands beside it, or a category stands between them; any other counts something else.
          ordinal = issue !== undefined && rowsOf(cell, rows, row) === issueRows ? own : null
          const next = filled[filled.indexOf(cell) + 1]
          number = ordinal !== null && next === issue ? cell.words : ''
          break
        }
        case 'category':
          if (cell.words !== category) yield* marked(cell, heading('category'))
          category = cell.words
          break
        case 'issue': {
          const before = number === '' ? '' : `${number} `
          const mark = { ...heading('issue'), ordinal, numberLength: before.length }
          yield { text: before + cell.words, leftOut: leftOutOf([cell]), mark }
          break
        }
        default:
          yield* answerLines(cell, column, label, issueRows > 1 && !isOfIssue ? 'measure' : 'issue')
      }
    }
  }
}

/** The lines of a cell that tells of an issue what its column says. */
function* answerLines(cell: Placed, column: Column, label: string, of: CellOf): Generator<Line> {
  switch (column) {
    case 'measure': {
      // Measures with numbers of their own need no marks; else each line is one.
      const own = cell.lines.some(line => isNumbered(line.text))
      if (own) yield* marked(cell, { kind: 'label', name: 'answer', label, of })
      else for (const line of cell.lines.filter(isFilled)) yield { ...line, mark: heading('measure') }
      break
    }
    case 'answer':
      yield* marked(cell, { kind: 'label', name: 'answer', label, of })
      break
    case 'number':
    case 'category':
    case 'issue':
    case 'none':
    case 'other': {
      // A column that is unknown but has a head is a field all the same.
      const joined = { text: cell.listed, leftOut: leftOutOf([cell]) }
      yield label === '' ? joined : { ...joined, mark: { kind: 'label', name: 'other', label, of } }
      break
    }
    default:
      yield {
        text: cell.listed,
        leftOut: leftOutOf([cell]),
        mark: { kind: 'label', name: column, label, of },
      }
  }
}

/** A form: labels are the heads of the cells beside them. */
function* formLines(
  rows: readonly (readonly Placed[])[],
  form: readonly (readonly FormCell[])[],
): Generator<Line> {
  let category = ''
  let ordinal: number | null = null
  for (const [row, cells] of form.entries()) {
    if (cells.length === 0) yield inRow(rows[row]!)
    for (const { value, column, name, leads } of cells) {
      const cell = rows[row]![value]!
      if (cell.words === '') continue
      if (leads === 'next') {
        yield* answerLines(cell, column, name, 'next')
        continue
      }
      if (leads === 'none') {
        yield { text: `${name} ${cell.words}`, leftOut: leftOutOf([cell]), mark: { kind: 'end' } }
        continue
      }
      switch (column) {
        case 'number':
          ordinal = numberIn(cell)
          if (ordinal === null) yield* answerLines(cell, 'other', name, 'issue')
          break
        case 'category':
          if (cell.words !== category) yield* marked(cell, heading('category'))
          category = cell.words
          break
        case 'issue':
          yield {
            text: cell.words,
            leftOut: leftOutOf([cell]),
            mark: { ...heading('issue'), ordinal },
          }
          ordinal = null
          break
        default:
          yield* answerLines(cell, column, name, 'issue')
      }
    }
  }
}

/** The number that a cell holds and nothing else. */
function numberIn({ lines, words }: Placed): number | null {
  if (lines.filter(isFilled).length > 1) return null
  const digits = /^\d{1,4}$/.exec(foldCharacters(words).text)
  return digits === null ? null : Number(digits[0])
}

const heading = (role: keyof typeof TABLE_LEVELS): Extract<LineMark, { kind: 'heading' }> => ({
  kind: 'heading',
  level: TABLE_LEVELS[role],
  ordinal: null,
  role,
  numberLength: 0,
})

/** The lines of a cell, with a mark on the first; a number of its own says more than the mark of an answer. */
function* marked({ lines }: Placed, mark: LineMark): Generator<Line> {
  const [first, ...others] = lines.filter(isFilled)
  if (first === undefined) return
  yield mark.kind === 'label' && mark.name === 'answer' && isNumbered(first.text) ? first : { ...first, mark }
  yield* others
}

function isNumbered(words: string): boolean {
  const { text } = foldCharacters(words.trimStart().slice(0, 40))
  return markerAt(text, 0, text.length) !== null
}

/** Over how many rows a cell goes. */
function rowsOf(cell: Placed, rows: readonly (readonly Placed[])[], row: number): number {
  let below = row + 1
  while (rows[below]?.some(({ column, continues }) => column === cell.column && continues)) below++
  return below - row
}
