/** Paragraphs and tables as the text that is handed on, with the marks of its tables. */
import type { SourceFinding } from '../../source.ts'
import type { Extracted } from '../extract.ts'
import { type Line as MarkedLine, MarkWriter } from '../marked-line.ts'
import { type Cell, tableLines } from '../table-lines.ts'
import { cellParagraphs, paragraphsOf } from './paragraphs.ts'
import { withWholeNumbers } from './tables/number-column.ts'
import { type Block, headsOf, type Table, type TableRow, wordsIn } from './tables/table.ts'

export interface Text extends Required<Extracted> {
  readonly findings: SourceFinding[]
}

/** @param columns - of all pages, in reading order */
export function textOf(columns: readonly (readonly Block[])[]): Text {
  const writer = new MarkWriter()
  const findings: SourceFinding[] = []
  let text = ''
  for (const paragraph of paragraphsOf(columns)) {
    if (typeof paragraph === 'string') {
      writer.add({ text: paragraph, leftOut: 0 }, text.length)
      text += `${paragraph}\n`
      continue
    }
    const start = text.length
    for (const line of linesOf(paragraph)) {
      writer.add(line, text.length)
      text += `${line.text}\n`
    }
    if (paragraph.isMixed)
      findings.push({ code: 'pdf/table-mixed', span: [start, text.length - 1], args: {} })
  }
  return { text, marks: writer.marks, findings }
}

function linesOf(table: Table): readonly MarkedLine[] {
  if (table.isMixed) return table.rows.map(row => ({ text: row.map(wordsIn).join('\t'), leftOut: 0 }))
  return tableLines(cellsOf(table))
}

/** Rows whose numbers are whole, also those that only the rows of another page show to be one. */
function wholeNumbered(rows: readonly TableRow[], number: number): readonly TableRow[] {
  let last = 0
  const numbersIn = (row: TableRow | undefined) => row?.find(({ column }) => column === number)?.lines ?? []
  return rows.map((row, at) => {
    const whole = row.map(cell =>
      cell.column === number ? withWholeNumbers(cell, last, numbersIn(rows[at + 1])) : cell,
    )
    last = Number(numbersIn(whole).at(-1)?.text) || last
    return whole
  })
}

/** The rows of a table with the paragraphs of their cells. */
function cellsOf({ rows, margins }: Table): Cell[][] {
  const cells: Cell[][] = rows.map(() => [])
  const number = headsOf(rows)?.columns.indexOf('number') ?? -1
  const all = wholeNumbered(rows, number).flatMap((row, at) => row.map(cell => ({ at, cell })))
  for (let column = 0; column < margins.length; column++) {
    const own = all.filter(({ cell }) => cell.column === column)
    const paragraphs = cellParagraphs(
      own.map(({ cell }) => cell.lines),
      own.map(({ cell }) => ({
        left: margins[column]!.left,
        right: margins[column + cell.width - 1]!.right,
      })),
    )
    for (const [index, { at, cell }] of own.entries()) {
      const { width, continues } = cell
      // Lines of digits that are no number together are none.
      const words = column === number ? cell.lines.map(({ text }) => text) : paragraphs[index]!
      cells[at]!.push({ width, continues, lines: words.map(text => ({ text, leftOut: 0 })) })
    }
  }
  return cells
}
