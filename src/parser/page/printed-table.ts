/**
 * Tables of issues in plain text whose rows are lines and whose cells are parted by tabs (copied from Word or Excel), by bars
 * (| 序号 | 问题 |), or by runs of blanks. Every cell becomes a line of its own; what a column holds is told by its head.
 */
import type { CleanText } from '../../clean-text.ts'
import type { SourceMark } from '../../source.ts'
import type { Line } from '../../text/lines.ts'
import type { Piece } from '../../text/piece.ts'
import { ENDS_CATEGORY } from '../outline/headings.ts'
import { markerAt } from '../outline/markers.ts'
import { type Column, columnOf, TABLE_LEVELS } from './columns.ts'
import type { FlattenedTable } from './flattened-table.ts'

export interface PrintedTables {
  /** The lines of the text, those of tables cut into their cells. */
  readonly lines: readonly Line[]
  readonly tables: readonly FlattenedTable[]
}

/** What parts the cells of a table, surest first. */
type Separator = 'bar' | 'tab' | 'blanks'
const SEPARATORS: readonly Separator[] = ['bar', 'tab', 'blanks']

interface Head {
  readonly separator: Separator
  readonly names: readonly string[]
  readonly columns: readonly Column[]
}

interface Row {
  /** The pieces of each column; a cell of several lines has several. */
  readonly cells: Piece[][]
  readonly lines: number[]
  /** One cell over all columns: a group of issues. */
  readonly isGroup: boolean
}

const LONGEST_HEAD_LINE = 240
const LONGEST_HEAD = 16
const MOST_COLUMNS = 16
/** Blanks alone part columns only where there are several. */
const FEWEST_BY_BLANKS = 3
/** How far behind a line that is no row the next row may stand. */
const FARTHEST_ROW = 12
const LONGEST_GROUP = 40
/** 一, (二), 三、: how groups are numbered beside issues in figures. */
const GROUP_NUMBER = /^\(?[一二三四五六七八九十]{1,3}[)、.]?$/
const BARS = '|│┃'
/** |---|:--:|, ├──┼──┤: a line that only draws. */
const RULE = /^[ |│┃+:=\-─━┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛—]+$/
/** Columns that answer an issue. */
const ANSWERS: ReadonlySet<Column> = new Set(['measure', 'answer', 'owner', 'lead', 'deadline', 'progress'])

/** Finds the tables among the lines, and cuts their lines into cells; null where there is none. */
export function splitTables(clean: CleanText, lines: readonly Line[]): PrintedTables | null {
  const { text } = clean
  const cut: Line[] = []
  const tables: FlattenedTable[] = []
  for (let i = 0; i < lines.length; ) {
    const head = headAt(clean, lines[i]!)
    const rows = head === null ? [] : rowsBelow(head, i + 1)
    if (head === null || rows.length === 0) {
      cut.push(lines[i]!)
      i++
      continue
    }
    i = addTable(i, head, rows)
  }
  return tables.length === 0 ? null : { lines: cut, tables }

  /** Appends the lines of a table whose head is the line at `at`. Gives the line behind its last. */
  function addTable(at: number, head: Head, rows: readonly Row[]): number {
    const from = cut.length
    const furniture = new Set<number>()
    const marks: SourceMark[] = []
    addFurniture(lines[at]!)
    let next = at + 1
    let category = ''
    for (const row of rows) {
      for (; next < row.lines[0]!; next++) addFurniture(lines[next]!)
      next = row.lines[row.lines.length - 1]! + 1
      category = addRow(head, row, category)
    }
    for (; next < lines.length && RULE.test(wordsOf(lines[next]!)); next++) addFurniture(lines[next]!)
    tables.push({ from, to: cut.length, furniture, marks })
    return next

    function addFurniture(line: Line): void {
      furniture.add(cut.length)
      cut.push(line)
    }

    /** Appends the cells of a row as lines. Gives the category that it stands in. */
    function addRow({ names, columns }: Head, { cells, lines: own, isGroup }: Row, above: string): string {
      let category = above
      const pieces: { readonly piece: Piece; readonly isText: boolean }[] = []
      const number = cells[columns.indexOf('number')]?.[0]
      const ordinal = number === undefined ? null : ordinalOf(text.slice(number.start, number.end))
      cells.forEach((cell, i) => {
        const column = isGroup ? 'category' : (columns[i] ?? 'none')
        const first = cell[0]
        if (first === undefined) return
        const words = text.slice(first.start, first.end)
        // Where cells cannot be merged the category stands in every row.
        const repeated = column === 'category' && words === category
        if (column === 'category') category = words
        // 1<tab>学习不深入: a number that stands right before its issue is printed as its marker.
        const isMarker =
          column === 'number' &&
          ordinal !== null &&
          columns[i + 1] === 'issue' &&
          isBlank(text, first.end, cells[i + 1]?.[0]?.start ?? -1)
        if (isMarker) return
        const beside = column === 'issue' && columns[i - 1] === 'number' ? cells[i - 1]?.[0] : undefined
        const start =
          beside !== undefined && ordinal !== null && isBlank(text, beside.end, first.start)
            ? beside.start
            : first.start
        const isText = column !== 'number' && !repeated
        if (isText) marks.push(...marksOf(column, names[i] ?? '', cell, start, ordinal))
        cell.forEach((piece, k) => {
          pieces.push({ piece: k === 0 ? { start, end: piece.end } : piece, isText })
        })
      })
      pieces.sort((a, b) => a.piece.start - b.piece.start)
      let k = 0
      for (const index of own) {
        const { start, end, indent, afterBlank } = lines[index]!
        let at = start
        for (; k < pieces.length && pieces[k]!.piece.start < end; k++) {
          const { piece, isText } = pieces[k]!
          addBetween(at, piece.start)
          if (!isText) furniture.add(cut.length)
          cut.push({ ...piece, indent, afterBlank })
          at = piece.end
        }
        addBetween(at, end)
      }
      return category
    }

    /** Bars and quotes between cells. */
    function addBetween(start: number, end: number): void {
      while (start < end && text[start] === ' ') start++
      while (end > start && text[end - 1] === ' ') end--
      if (end > start) addFurniture({ start, end, indent: 0, afterBlank: false })
    }
  }

  function wordsOf({ start, end }: Line): string {
    return text.slice(start, end)
  }

  function marksOf(
    column: Column,
    head: string,
    cell: readonly Piece[],
    start: number,
    ordinal: number | null,
  ): SourceMark[] {
    const place = ({ start, end }: Piece): number => clean.span(start, end)[0]
    const first = cell[0]!
    const from = clean.span(start, first.end)[0]
    const isNumbered = ({ start, end }: Piece): boolean => markerAt(text, start, end) !== null
    switch (column) {
      case 'number':
        return []
      case 'category':
      case 'issue':
        return [
          {
            kind: 'heading',
            start: from,
            bodyStart: place(first),
            level: TABLE_LEVELS[column],
            ordinal: column === 'issue' ? ordinal : null,
            role: column,
          },
        ]
      case 'measure':
      case 'answer':
        // Steps with numbers of their own need no mark.
        if (isNumbered(first)) return []
        if (column === 'answer' || cell.some(isNumbered))
          return [{ kind: 'label', start: from, name: 'answer', label: head, of: 'issue' }]
        return cell.map(piece => ({
          kind: 'heading',
          start: place(piece),
          bodyStart: place(piece),
          level: TABLE_LEVELS.measure,
          ordinal: null,
          role: 'measure',
        }))
      default: {
        const name = column === 'none' ? 'other' : column
        return cell.map(piece => ({ kind: 'label', start: place(piece), name, label: head, of: 'issue' }))
      }
    }
  }

  /** The rows from the line at `first` on, as far as they come out even. */
  function rowsBelow(head: Head, first: number): Row[] {
    const width = head.columns.length
    const numbered = head.columns[0] === 'number'
    const rows: Row[] = []
    let row: Row | null = null
    /** A row that is no group stands there. */
    let isFilled = false
    for (let i = first; i < lines.length; i++) {
      const line = lines[i]!
      const words = wordsOf(line)
      if (RULE.test(words)) continue
      const cells = cellsOf(clean, line, head.separator)
      if (isHeadAgain(head, cells)) {
        if (!isFilled) break
        continue
      }
      const group = groupOf(cells, i)
      if (group !== null) {
        const isGroup = true
        row = null
        rows.push({ cells: [[group]], lines: [i], isGroup })
        continue
      }
      if (opensRow(cells)) {
        const isGroup = false
        row = {
          cells: cells.slice(0, width).map(cell => (isEmptyPiece(cell) ? [] : [cell])),
          lines: [i],
          isGroup,
        }
        rows.push(row)
        isFilled = true
        continue
      }
      if (row === null) break
      if (goesOn(row, cells)) {
        cells.forEach((cell, k) => {
          if (k > 0) row!.cells.push([])
          if (cell.end > cell.start) row!.cells[row!.cells.length - 1]!.push(cell)
        })
        row.lines.push(i)
        continue
      }
      break
    }
    return isFilled ? rows.map(unquoted) : []

    /** The name of a group where a line holds nothing else, or its number besides (一<tab>党的建设方面); null where it is none. */
    function groupOf(cells: readonly Piece[], at: number): Piece | null {
      const filled = cells.filter(cell => !isEmptyPiece(cell))
      const name = filled[filled.length - 1]
      if (name === undefined || filled.length > 2 || name.end - name.start > LONGEST_GROUP) return null
      if (filled.some(cell => ordinalAt(cell) !== null)) return null
      if (
        filled.length === 2 &&
        (!numbered || !GROUP_NUMBER.test(text.slice(filled[0]!.start, filled[0]!.end)))
      )
        return null
      if (head.separator !== 'bar' && !rowFollows(at + 1, null)) return null
      return ENDS_CATEGORY.test(text.slice(name.start, name.end)) ? name : null
    }

    function opensRow(cells: readonly Piece[]): boolean {
      const count = countFilled(cells)
      if (cells.slice(width).some(cell => !isEmptyPiece(cell))) return false
      if (head.separator === 'blanks')
        return cells.length === width && (!numbered || ordinalAt(cells[0]!) !== null)
      if (head.separator === 'bar') return cells.length >= Math.min(2, width) && count > 0
      if (cells.length < 2 || count < 1) return false
      if (!numbered) return cells.length >= width - 1
      if (ordinalAt(cells[0]!) !== null) return true
      // The next step of the issue above, whose cells go over several rows; an indent of one tab is that of a paragraph.
      return isEmptyPiece(cells[0]!) && (count > 1 || isEmptyPiece(cells[1]!))
    }

    /** Whether a line goes on with the last cell of a row: a cell of several lines. */
    function goesOn(open: Row, cells: readonly Piece[]): boolean {
      if (head.separator !== 'tab') return false
      const columnsLeft = width - open.cells.length
      if (columnsLeft > 0 && cells.length > 1) return cells.length - 1 <= columnsLeft
      return cells.length === 1 && numbered && rowFollows(open.lines[open.lines.length - 1]! + 2, open)
    }

    /** Whether the next row, or the rest of the one that is open, comes before anything else does. */
    function rowFollows(at: number, open: Row | null): boolean {
      const number = open === null ? undefined : open.cells[0]![0]
      const last = number === undefined ? null : ordinalAt(number)
      for (let i = at; i < lines.length && i < at + FARTHEST_ROW; i++) {
        const { start, end } = lines[i]!
        const cells = cellsOf(clean, lines[i]!, head.separator)
        if (cells.length > 1) {
          if (opensRow(cells)) return !numbered || last === null || ordinalAt(cells[0]!) === last + 1
          return open !== null && open.cells.length + cells.length - 1 <= width
        }
        if (markerAt(text, start, end)?.style.name === 'han-comma') return false
      }
      return false
    }
  }

  function ordinalAt({ start, end }: Piece): number | null {
    return ordinalOf(text.slice(start, end))
  }

  /** A cell of several lines stands in quotes where it was copied from a worksheet. */
  function unquoted(row: Row): Row {
    return {
      ...row,
      cells: row.cells.map(cell => {
        const [first, last] = [cell[0], cell[cell.length - 1]]
        if (first === undefined || last === undefined || cell.length < 2) return cell
        if (text[first.start] !== '"' || text[last.end - 1] !== '"') return cell
        return cell.map(({ start, end }, i) => ({
          start: i === 0 ? start + 1 : start,
          end: i === cell.length - 1 ? end - 1 : end,
        }))
      }),
    }
  }

  function isHeadAgain({ names }: Head, cells: readonly Piece[]): boolean {
    return (
      cells.length === names.length &&
      cells.every(({ start, end }, i) => squeeze(text.slice(start, end)) === names[i])
    )
  }
}

/** The heads of a table of issues: an issue's column, and one that answers it. Null where a line has none. */
function headAt(clean: CleanText, line: Line): Head | null {
  if (line.end - line.start > LONGEST_HEAD_LINE) return null
  const words = clean.text.slice(line.start, line.end)
  if (!/[ |│┃]/.test(words) || /[。;:]/.test(words)) return null
  for (const separator of SEPARATORS) {
    const cells = cellsOf(clean, line, separator)
    if (cells.length < 2 || cells.length > MOST_COLUMNS) continue
    if (cells.some(({ start, end }) => end === start || end - start > LONGEST_HEAD)) continue
    const names = cells.map(({ start, end }) => squeeze(clean.text.slice(start, end)))
    const columns = names.map(columnOf)
    if (!columns.includes('issue')) {
      // 类别 | 整改措施: what is answered there is the problem, whatever it is called.
      const category = columns.indexOf('category')
      if (category < 0 || !columns.includes('measure')) continue
      columns[category] = 'issue'
    }
    if (!columns.some(column => ANSWERS.has(column))) continue
    if (separator === 'blanks' && (cells.length < FEWEST_BY_BLANKS || columns.includes('none'))) continue
    return { separator, names, columns }
  }
  return null
}

/** The cells of a line, without the blanks around them; an empty cell is an empty piece. */
function cellsOf(clean: CleanText, line: Line, separator: Separator): Piece[] {
  const { text } = clean
  const cells: Piece[] = []
  // Cells that are empty at the head of a line stand in its indent.
  let from = separator === 'tab' ? line.start - line.indent : line.start
  let last = -1
  for (let at = from; at < line.end; ) {
    const end = gapAt(clean, at, line.end, separator)
    if (end < 0) {
      if (text[at] !== ' ') last = at
      at++
      continue
    }
    cells.push(trimmed(text, from, at))
    from = at = end
  }
  if (separator === 'bar') {
    if (last < from && cells.length > 0) from = line.end
    else cells.push(trimmed(text, from, line.end))
    if (BARS.includes(text[line.start]!)) cells.shift()
    return cells
  }
  cells.push(trimmed(text, from, line.end))
  return cells
}

/** The end of what parts two cells at `at`, or -1. */
function gapAt(clean: CleanText, at: number, end: number, separator: Separator): number {
  const { text } = clean
  if (separator === 'bar') return BARS.includes(text[at]!) ? at + 1 : -1
  if (text[at] !== ' ') return -1
  if (separator === 'tab') return clean.read(at, at + 1) === '\t' ? at + 1 : -1
  let stop = at
  while (stop < end && text[stop] === ' ') stop++
  return stop - at > 1 || clean.read(at, at + 1) === '\u3000' ? stop : -1
}

function trimmed(text: string, start: number, end: number): Piece {
  while (start < end && text[start] === ' ') start++
  while (end > start && text[end - 1] === ' ') end--
  return { start, end }
}

const squeeze = (words: string): string => words.replace(/ /g, '')
const isEmptyPiece = ({ start, end }: Piece): boolean => end === start
const countFilled = (cells: readonly Piece[]): number => cells.filter(cell => !isEmptyPiece(cell)).length
const isBlank = (text: string, start: number, end: number): boolean =>
  end > start && /^ *$/.test(text.slice(start, end))

/** The number of a row: 1, 1. or (1). */
function ordinalOf(words: string): number | null {
  const digits = /^\(?(\d{1,4})[.、)]?$/.exec(words)
  return digits === null ? null : Number(digits[1])
}
