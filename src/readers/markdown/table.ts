/** Tables of Markdown: a table of issues is read row by row, any other as lines of cells. */

import { markerAt } from '../../parser/outline/markers.ts'
import { type Column, columnOf, TABLE_LEVELS } from '../../parser/page/columns.ts'
import { foldCharacters } from '../../repairs/characters.ts'
import type { SourceMark } from '../../source.ts'
import type { EditWriter } from '../edit-writer.ts'
import { isAside } from '../table-heads.ts'
import { inlineEdits } from './inline.ts'
import type { TextLine } from './lines.ts'

/** |---|:--:|: the line below the heads. */
export const isTableRule = (words: string): boolean =>
  words.includes('|') && words.includes('-') && /^[ \t|:-]{3,2000}$/.test(words)

interface Cell {
  readonly start: number
  readonly end: number
}

/** Reads the lines of a table: heads, rule, rows. */
export function readTable(
  text: string,
  lines: readonly TextLine[],
  writer: EditWriter,
  marks: SourceMark[],
): void {
  const [head, rule, ...rows] = lines
  const names = cellsOf(text, head!).map(({ start, end }) => text.slice(start, end).replace(/[*_\s]/g, ''))
  const columns = names.map(columnOf)
  const isIssues = columns.includes('issue') && columns.some(column => ANSWERS.has(column))
  if (isIssues) {
    writer.drop(head!.end, 'furniture')
    writer.keep(head!.next)
  } else readRow(cellsOf(text, head!), head!)
  writer.drop(rule!.end, 'furniture')
  writer.keep(rule!.next)
  let category = ''
  for (const row of rows) {
    const cells = cellsOf(text, row)
    if (isIssues && !isAside(filledOf(cells))) readIssue(cells, row)
    else {
      if (isIssues) marks.push({ kind: 'end', start: cells[0]?.start ?? row.start })
      readRow(cells, row)
    }
  }
  if (isIssues) marks.push({ kind: 'end', start: lines[lines.length - 1]!.next })

  function filledOf(cells: readonly Cell[]): { words: string }[] {
    return cells
      .map(({ start, end }) => ({ words: text.slice(start, end) }))
      .filter(({ words }) => words !== '')
  }

  function readRow(cells: readonly Cell[], row: TextLine): void {
    let filled = false
    for (const { start, end } of cells) {
      if (end <= start) continue
      if (filled) writer.insert(' ')
      writer.drop(start)
      inlineEdits(text, start, end, writer)
      filled = true
    }
    writer.drop(row.end)
    writer.keep(row.next)
  }

  function readIssue(cells: readonly Cell[], row: TextLine): void {
    let filled = false
    let number: Cell | null = null
    cells.forEach(({ start, end }, i) => {
      const column = columns[i] ?? 'none'
      const words = text.slice(start, end)
      const folded = foldCharacters(words).text
      if (end <= start || (column === 'category' && words === category)) return
      if (column === 'number') {
        number = /^\d{1,4}$/.test(folded) ? { start, end } : null
        if (columns[i + 1] !== 'issue') return
      }
      if (column === 'category') category = words
      if (filled)
        writer.insert(column === 'issue' && number !== null && columns[i - 1] === 'number' ? ' ' : '\n')
      writer.drop(start)
      mark(
        column,
        start,
        folded,
        names[i] ?? '',
        column === 'issue' ? number : null,
        columns[i - 1] === 'number',
      )
      inlineEdits(text, start, end, writer)
      filled = true
    })
    writer.drop(row.end)
    writer.keep(row.next)
  }

  function mark(
    column: Column,
    start: number,
    words: string,
    label: string,
    number: Cell | null,
    beside: boolean,
  ): void {
    const numbered = markerAt(words, 0, words.length) !== null
    switch (column) {
      case 'number':
        return
      case 'category':
      case 'issue':
      case 'measure':
        if (column === 'measure' && numbered) return
        marks.push({
          kind: 'heading',
          start: number !== null && beside ? number.start : start,
          bodyStart: start,
          level: TABLE_LEVELS[column],
          ordinal: number === null ? null : Number(text.slice(number.start, number.end)),
          role: column,
        })
        return
      case 'answer':
        if (!numbered) marks.push({ kind: 'label', start, name: column, label, of: 'issue' })
        return
      default:
        if (label !== '')
          marks.push({ kind: 'label', start, name: column === 'none' ? 'other' : column, label, of: 'issue' })
    }
  }
}

const ANSWERS: ReadonlySet<Column> = new Set(['measure', 'answer', 'owner', 'lead', 'deadline', 'progress'])

/** The cells of a row, without the blanks around them. */
function cellsOf(text: string, { start, end }: TextLine): Cell[] {
  const cells: Cell[] = []
  let from = start
  for (let at = start; at <= end; at++) {
    if (at < end && (text[at] !== '|' || text[at - 1] === '\\')) continue
    cells.push(trimmed(text, from, at))
    from = at + 1
  }
  if (text.slice(start, end).trimStart().startsWith('|')) cells.shift()
  if (text.slice(start, end).trimEnd().endsWith('|')) cells.pop()
  return cells
}

function trimmed(text: string, start: number, end: number): Cell {
  while (start < end && ' \t\u3000'.includes(text[start]!)) start++
  while (end > start && ' \t\u3000'.includes(text[end - 1]!)) end--
  return { start, end }
}
