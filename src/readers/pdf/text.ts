/** Paragraphs and tables as the text that is handed on, with the marks of its tables. */
import type { SourceFinding, SourceMark } from '../../source.ts'
import type { Extracted } from '../extract.ts'
import { type Line as MarkedLine, placedMark } from '../marked-line.ts'
import { type Cell, tableLines } from '../table-lines.ts'
import { cellParagraphs, paragraphsOf } from './paragraphs.ts'
import { type Block, headsOf, type Table, wordsIn } from './tables/table.ts'

export interface Text extends Required<Extracted> {
  readonly findings: SourceFinding[]
}

/** @param columns - of all pages, in reading order */
export function textOf(columns: readonly (readonly Block[])[]): Text {
  const marks: SourceMark[] = []
  const findings: SourceFinding[] = []
  let text = ''
  for (const paragraph of paragraphsOf(columns)) {
    if (typeof paragraph === 'string') {
      text += `${paragraph}\n`
      continue
    }
    const start = text.length
    for (const line of linesOf(paragraph)) {
      if (line.mark !== undefined) marks.push(placedMark(line.mark, text.length + line.text.search(/\S/)))
      text += `${line.text}\n`
    }
    if (paragraph.isMixed)
      findings.push({ code: 'pdf/table-mixed', span: [start, text.length - 1], args: {} })
  }
  return { text, marks, findings }
}

function linesOf(table: Table): readonly MarkedLine[] {
  if (table.isMixed) return table.rows.map(row => ({ text: row.map(wordsIn).join('\t'), leftOut: 0 }))
  return tableLines(cellsOf(table))
}

/** The rows of a table with the paragraphs of their cells. */
function cellsOf({ rows, margins }: Table): Cell[][] {
  const cells: Cell[][] = rows.map(() => [])
  const number = headsOf(rows)?.columns.indexOf('number') ?? -1
  const all = rows.flatMap((row, at) => row.map(cell => ({ at, cell })))
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
      // A column too narrow for its numbers prints 10 as 1 above 0.
      const isNumber =
        column === number && cell.lines.length > 1 && cell.lines.every(({ text }) => /^\d+$/.test(text))
      const words = isNumber ? [wordsIn(cell)] : paragraphs[index]!
      cells[at]!.push({ width, continues, lines: words.map(text => ({ text, leftOut: 0 })) })
    }
  }
  return cells
}
