/**
 * A table of issues that was copied cell by cell: the heads of its columns stand on a line each (序号 / 反馈问题 / 整改措施 / 完成时限), then
 * the cells of every row. Read only where it comes out even: every row opens with its number and has a line for each column.
 */
import type { CleanText } from '../../clean-text.ts'
import type { SourceMark } from '../../source.ts'
import type { Line } from '../../text/lines.ts'
import { markerAt } from '../outline/markers.ts'
import { type Column, columnOf, TABLE_LEVELS } from './columns.ts'

export interface FlattenedTable {
  /** Its first line, and the one behind its last. */
  readonly from: number
  readonly to: number
  /** Lines that are no text of the notice: heads and the numbers of rows. */
  readonly furniture: ReadonlySet<number>
  readonly marks: readonly SourceMark[]
}

const LONGEST_HEAD = 12
const FEWEST_COLUMNS = 4
const MOST_COLUMNS = 12
const FEWEST_ROWS = 2

/** The first such table among the lines; null where none comes out even. */
export function findFlattenedTable(clean: CleanText, lines: readonly Line[]): FlattenedTable | null {
  const { text } = clean
  const wordsOf = ({ start, end }: Line): string => text.slice(start, end)
  for (let from = 0; from < lines.length; from++) {
    if (lines[from]!.end - lines[from]!.start > LONGEST_HEAD) continue
    const heads: string[] = []
    const columns: Column[] = []
    for (let i = from; i < lines.length && columns.length < MOST_COLUMNS; i++) {
      const line = lines[i]!
      const column = line.end - line.start > LONGEST_HEAD ? 'none' : columnOf(wordsOf(line))
      if (column === 'none') break
      heads.push(wordsOf(line))
      columns.push(column)
    }
    if (isHead(columns)) {
      const table = readRows(from, heads, columns)
      if (table !== null) return table
    }
    from += Math.max(0, columns.length - 1)
  }
  return null

  function readRows(
    from: number,
    heads: readonly string[],
    columns: readonly Column[],
  ): FlattenedTable | null {
    const furniture = new Set(heads.map((_, i) => from + i))
    const marks: SourceMark[] = []
    const width = columns.length
    let at = from + width
    let row = 1
    while (at + width <= lines.length && wordsOf(lines[at]!) === `${row}`) {
      furniture.add(at)
      for (let i = 1; i < width; i++) {
        const mark = markOf(lines[at + i]!, columns[i]!, heads[i]!, row)
        if (mark !== null) marks.push(mark)
      }
      at += width
      row++
    }
    // A later row stands where this one should not have ended: some cell has two lines.
    for (let i = at; i < Math.min(lines.length, at + 2 * width); i++)
      if (wordsOf(lines[i]!) === `${row}`) return null
    return row > FEWEST_ROWS ? { from, to: at, furniture, marks } : null
  }

  function markOf(line: Line, column: Column, head: string, ordinal: number): SourceMark | null {
    const [start] = clean.span(line.start, line.end)
    if (column === 'none' || column === 'number') return null
    if (column === 'measure' || column === 'answer')
      return markerAt(text, line.start, line.end) === null
        ? { kind: 'label', start, name: 'answer', label: head, of: 'issue' }
        : null
    if (column !== 'issue' && column !== 'category')
      return { kind: 'label', start, name: column, label: head, of: 'issue' }
    const level = TABLE_LEVELS[column]
    return {
      kind: 'heading',
      start,
      bodyStart: start,
      level,
      ordinal: column === 'issue' ? ordinal : null,
      role: column,
    }
  }
}

/** Numbers first, an issue's column, and one that answers it. */
const isHead = (columns: readonly Column[]): boolean =>
  columns.length >= FEWEST_COLUMNS &&
  columns[0] === 'number' &&
  columns.includes('issue') &&
  columns.some(column => !['number', 'issue', 'category', 'none'].includes(column))
