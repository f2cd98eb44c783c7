/**
 * Rows that no level line parts: told by the number column, and by gaps that are wider than those between the lines of a
 * cell. Where neither is sure, the rows are those of the printed lines, and the table is told to be mixed.
 */
import { ENDS_CATEGORY } from '../../../parser/outline/headings.ts'
import { markerAt } from '../../../parser/outline/markers.ts'
import type { Column } from '../../../parser/page/columns.ts'
import { foldCharacters } from '../../../repairs/characters.ts'
import { bottomOf, type Line, topOf } from '../lines.ts'
import { headsOf, type TableCell, type TableRow } from './table.ts'

export interface SplitRows {
  readonly rows: readonly TableRow[]
  readonly isMixed: boolean
}

/** A number that a row begins with: 1, 1. or (1). */
export const ROW_NUMBER = /^[(（]?\d{1,4}[.、)）．]?$/

/** Wider than the gap between two lines of a cell by so much, in sizes, a gap parts two rows, or a table from what follows it. */
export const WIDER = 0.15
/** In sizes: what stands at the same height. */
const LEVEL = 0.4
/** How far the middle of a merged cell may stand from that of its rows, in sizes. */
const OFF_MIDDLE = 0.7

/**
 * @param isOpen - rows are all that stands between two level lines or heads, not only where several numbers show it
 * @param isContinued - below the heads the last row of the page before may go on
 */
export function splitRows(rows: readonly TableRow[], isOpen = false, isContinued = false): SplitRows {
  const head = headsOf(rows)
  if (head === null) return { rows, isMixed: false }
  const columnOf = (kind: Column) => head.columns.indexOf(kind)
  const roles: Roles = {
    number: columnOf('number'),
    category: columnOf('category'),
    issue: columnOf('issue'),
  }
  const split: TableRow[] = []
  let last = 0
  for (const [at, printed] of rows.entries()) {
    const row =
      at <= head.row
        ? printed
        : printed.map(cell => (cell.column === roles.number ? withWholeNumbers(cell, last) : cell))
    last = Number(row.find(({ column }) => column === roles.number)?.lines.at(-1)?.text) || last
    const parts =
      at <= head.row || isOneRow(row, roles, isOpen)
        ? [row]
        : partsOf(row, roles, isContinued && at === head.row + 1)
    if (parts === null) return { rows: rows.flatMap(printedRows), isMixed: true }
    split.push(...parts)
  }
  return { rows: split, isMixed: false }
}

/**
 * A column too narrow for its numbers prints 10 as 1 above 0: two lines of digits are one number where that is the next one and
 * the first line alone is not.
 */
function withWholeNumbers(cell: TableCell, before: number): TableCell {
  const lines: Line[] = []
  let last = before
  for (let at = 0; at < cell.lines.length; at++) {
    const [line, next] = [cell.lines[at]!, cell.lines[at + 1]]
    const isBroken =
      next !== undefined &&
      /^\d{1,3}$/.test(line.text) &&
      /^\d{1,3}$/.test(next.text) &&
      Number(line.text) !== last + 1 &&
      Number(line.text + next.text) === last + 1
    lines.push(isBroken ? { ...line, text: line.text + next.text } : line)
    last = Number(lines.at(-1)!.text)
    if (isBroken) at++
  }
  return { ...cell, lines }
}

/** The columns that tell rows apart, or -1. */
interface Roles {
  readonly number: number
  readonly category: number
  readonly issue: number
}

/** Whether a row surely is one: a cell goes over columns or on below it, or there is nothing to split. */
function isOneRow(row: TableRow, { number }: Roles, isOpen: boolean): boolean {
  if (row.some(({ width, continues }) => width > 1 || continues)) return true
  if (row.every(({ lines }) => lines.length < 2)) return true
  const numbers = row.find(({ column }) => column === number)?.lines.filter(isNumber) ?? []
  return !isOpen && !areRows(numbers)
}

/** Whether numbers count rows: 1, 2, 3. */
const areRows = (numbers: readonly Line[]): boolean =>
  numbers.length > 1 &&
  numbers.every(({ text }, at) => at === 0 || numberOf(text) === numberOf(numbers[at - 1]!.text) + 1)

const numberOf = (text: string): number => Number(/\d+/.exec(text)?.[0])

const isNumber = ({ text }: Line): boolean => ROW_NUMBER.test(text)

/** The rows of a stretch of a table, or null where they are not sure. */
function partsOf(row: TableRow, roles: Roles, isContinued: boolean): TableRow[] | null {
  if (row.reduce((sum, { lines }) => sum + lines.length, 0) > MOST_LINES) return null
  const linesIn = (role: number) => row.find(({ column }) => column === role)?.lines ?? []
  const numbers = linesIn(roles.number)
  if (!numbers.every(isNumber)) return null
  const rest = isContinued ? restOf(row, roles, numbers) : null
  if (rest !== null) {
    const parts = partsOf(rest.below, roles, false)
    return parts === null ? null : [rest.above, ...parts]
  }
  const measures = byAnswers(row, roles)
  if (measures !== null && measures.length > numbers.length && numbers.length > 0)
    return rowsAt(row, measures, [roles.number, roles.category, roles.issue])
  const others = row.filter(({ column }) => column !== roles.category)
  const starts = roles.number < 0 ? linesIn(roles.issue).filter(isMarked) : numbers
  const byGap = byGaps(others, roles, numbers.length)
  if (byGap !== null) return rowsAt(row, byGap, [roles.category])
  const bands = starts.length > 0 ? byNumbers(others, starts, isContinued) : null
  if (bands === null) return null
  const finer = withinRows(answersOf(row, roles), bands)
  if (finer === null) return null
  return rowsAt(row, finer, finer === bands ? [roles.category] : [roles.number, roles.category, roles.issue])
}

/** The columns that answer an issue. */
const answersOf = (row: TableRow, { number, category, issue }: Roles): TableRow =>
  row.filter(({ column }) => column !== number && column !== category && column !== issue)

/**
 * Rows that begin at the height of their numbers, and those of one issue that have none: a cell that ends above the others leaves
 * a hole above the next. Null where not all columns begin anew below such a hole.
 */
function withinRows(answers: TableRow, bands: readonly Band[]): readonly Band[] | null {
  const usual = usualGap(answers)
  const starts = new Set<number>()
  for (const { lines } of answers) {
    lines.forEach((line, at) => {
      const before = lines[at - 1]
      if (before === undefined || topOf(line) - bottomOf(before) <= usual + WIDER * line.size) return
      const isFirst = bands.some(({ from }) => Math.abs(from - line.base) <= LEVEL * line.size)
      if (!isFirst && ![...starts].some(start => Math.abs(start - line.base) <= LEVEL * line.size))
        starts.add(line.base)
    })
  }
  if (starts.size === 0) return bands
  const heights = [...bands.map(({ from }) => from), ...starts].sort((a, b) => a - b)
  const all = answers.flatMap(({ lines }) => lines)
  const blocks = heights.map((from, at) => {
    const to = heights[at + 1] ?? Number.POSITIVE_INFINITY
    return all.filter(({ base, size }) => base >= from - LEVEL * size && base < to - LEVEL * size)
  })
  const isWhole = (block: readonly Line[], at: number) =>
    !starts.has(heights[at]!) ||
    answers.every(({ lines }) =>
      lines.some(line => block.includes(line) && Math.abs(line.base - heights[at]!) <= LEVEL * line.size),
    )
  return starts.size <= MOST_BLOCKS && blocks.every(isWhole) ? ends(blocks) : null
}

/** What stands apart above the first row that has a number: the rest of the one that the page before ended with. */
function restOf(
  row: TableRow,
  roles: Roles,
  numbers: readonly Line[],
): { above: TableRow; below: TableRow } | null {
  const blocks = apart(row.filter(({ column }) => column !== roles.category))
  const below = blocks.slice(1).flat()
  if (numbers.length === 0 || below.length === 0 || blocks[0]!.includes(numbers[0]!)) return null
  const height = Math.min(...below.map(({ base }) => base))
  const cut = (isAbove: boolean) =>
    row.map(cell => ({ ...cell, lines: cell.lines.filter(({ base }) => base < height === isAbove) }))
  return { above: cut(true), below: cut(false) }
}

/** Whether a line begins with a number of its own: 一、, （一）. */
function isMarked(line: Line): boolean {
  const { text } = foldCharacters(line.text.slice(0, LONGEST_MARKER))
  return markerAt(text, 0, text.length) !== null
}
const LONGEST_MARKER = 16

/** The rows that stand at the given heights, null where a column of merged cells does not fit to them. */
function rowsAt(row: TableRow, bands: readonly Band[], mergedColumns: readonly number[]): TableRow[] | null {
  const usual = usualGap(row)
  const merged = new Map<number, MergedCell[]>()
  for (const { column, lines } of row) {
    if (!mergedColumns.includes(column)) continue
    const cells = mergedCells(lines, bands, usual)
    if (cells === null) return null
    merged.set(column, cells)
  }
  return bands.map(({ from, to }, at) =>
    row.map(cell => {
      const own = merged.get(cell.column)
      if (own !== undefined) return { ...cell, ...(own[at] ?? { continues: false, lines: [] }) }
      return { ...cell, lines: cell.lines.filter(({ base }) => base >= from && base < to) }
    }),
  )
}

/** Stretches that stand apart in the columns that answer an issue, if each has text in all of them; else null. */
function byAnswers(row: TableRow, roles: Roles): Band[] | null {
  const answers = answersOf(row, roles)
  if (answers.length < 2) return null
  const blocks = apart(answers)
  const isFull = (block: readonly Line[]) =>
    answers.every(({ lines }) => lines.some(line => block.includes(line)))
  return blocks.length <= MOST_BLOCKS && blocks.every(isFull) ? ends(blocks) : null
}
/** A page has no more lines, and no more rows. */
const MOST_LINES = 4000
const MOST_BLOCKS = 200

/** What a row takes of the page: baselines from `from` up to `to`. */
interface Band {
  readonly from: number
  readonly to: number
  readonly middle: number
  readonly size: number
}

function bandOf(lines: readonly Line[], to: number): Band {
  const bases = lines.map(({ base }) => base)
  const from = Math.min(...bases)
  return { from, to, middle: (from + Math.max(...bases)) / 2, size: lines[0]!.size }
}

const ends = (bands: readonly (readonly Line[])[]): Band[] =>
  bands.map((lines, at) =>
    bandOf(
      lines,
      at + 1 < bands.length ? Math.min(...bands[at + 1]!.map(({ base }) => base)) : Number.POSITIVE_INFINITY,
    ),
  )

/** Rows that stand apart; null unless each has its number, or its issue and something that answers it. */
function byGaps(cells: TableRow, roles: Roles, numbers: number): Band[] | null {
  const blocks = apart(cells)
  const columns = new Map(cells.flatMap(({ column, lines }) => lines.map(line => [line, column] as const)))
  const isRow = (block: readonly Line[]): boolean => {
    const countIn = (column: number) => block.filter(line => columns.get(line) === column).length
    if (numbers > 0) return countIn(roles.number) === 1
    return countIn(roles.issue) > 0 && countIn(roles.issue) < block.length
  }
  if (!blocks.every(isRow)) return null
  // One block alone may be rows without gaps between them, if no number tells.
  if (blocks.length === 1 && numbers === 0) return null
  return ends(blocks)
}

/** The lines of all cells, cut where a gap over all of them is wider than that between two lines of a cell. */
function apart(cells: TableRow): Line[][] {
  const all = cells.flatMap(({ lines }) => lines).sort((a, b) => topOf(a) - topOf(b))
  const usual = usualGap(cells)
  const blocks: Line[][] = []
  let bottom = Number.NEGATIVE_INFINITY
  for (const line of all) {
    const last = blocks.at(-1)
    if (last === undefined || topOf(line) - bottom > usual + WIDER * line.size) blocks.push([line])
    else last.push(line)
    bottom = Math.max(bottom, bottomOf(line))
  }
  return blocks
}

/** The gap between two lines of a cell: the smallest there is. */
function usualGap(cells: TableRow): number {
  let gap = Number.POSITIVE_INFINITY
  for (const { lines } of cells)
    for (let at = 1; at < lines.length; at++)
      gap = Math.min(gap, topOf(lines[at]!) - bottomOf(lines[at - 1]!))
  return Math.max(0, gap)
}

/** Rows whose cells all begin at the height of their number; null where one does not, or where one seems to break off. */
function byNumbers(cells: TableRow, numbers: readonly Line[], isContinued: boolean): Band[] | null {
  const starts = numbers.map(({ base, size }) => base - LEVEL * size)
  const blocks: Line[][] = numbers.map(() => [])
  /** Of the row that goes on from the page before. */
  const rest: Line[] = []
  const widest = Math.max(...cells.map(widthOf))
  for (const cell of cells) {
    const { lines } = cell
    const right = Math.max(...lines.map(line => line.right))
    const parts: Line[][] = numbers.map(() => [])
    let row = -1
    for (const line of lines) {
      while (row + 1 < starts.length && starts[row + 1]! <= line.base) row++
      if (row < 0) {
        if (!isContinued) return null
        rest.push(line)
        continue
      }
      parts[row]!.push(line)
      blocks[row]!.push(line)
    }
    for (const [at, own] of parts.entries()) {
      const [first, last] = [own[0], own.at(-1)]
      if (first === undefined || last === undefined) continue
      if (Math.abs(first.base - numbers[at]!.base) > LEVEL * first.size) return null
      // Cells that stand in the middle of their rows may begin at the height of a number by chance: then sentences break off.
      const breaksOff =
        widthOf(cell) === widest &&
        right - last.right < last.size &&
        own.length > 1 &&
        !/[。；！？.;]$/.test(last.text)
      if (breaksOff && at + 1 < parts.length) return null
    }
  }
  return ends(rest.length > 0 ? [rest, ...blocks] : blocks)
}

const widthOf = ({ lines }: TableCell): number =>
  Math.max(0, ...lines.map(({ right }) => right)) - Math.min(...lines.map(({ left }) => left))

type MergedCell = Pick<TableCell, 'continues' | 'lines'>

/** The cells of a column that go over several rows: from the row they begin in, or with their middle in that of their rows. */
function mergedCells(lines: readonly Line[], bands: readonly Band[], usual: number): MergedCell[] | null {
  if (lines.length === 0) return []
  const groups: Line[][] = []
  for (const line of lines) {
    const last = groups.at(-1)
    const before = last?.at(-1)
    const isNear = before !== undefined && topOf(line) - bottomOf(before) <= usual + WIDER * line.size
    // A category that begins where another ends stands on the first line of a row.
    if (isNear && !isNumber(line) && !(ENDS_CATEGORY.test(before.text) && startsRow(line))) last!.push(line)
    else groups.push([line])
  }
  const cells: MergedCell[] = []
  const areLevel = groups.every(([first]) => startsRow(first!))
  for (const [at, group] of groups.entries()) {
    const start = cells.length
    let end = start + 1
    if (areLevel) {
      const next = groups[at + 1]?.[0]
      while (end < bands.length && (next === undefined || bands[end]!.from < next.base - LEVEL * next.size))
        end++
    } else {
      const middle = (group[0]!.base + group.at(-1)!.base) / 2
      const distance = (to: number) => Math.abs((bands[start]!.middle + bands[to - 1]!.middle) / 2 - middle)
      if (bands[start] === undefined) return null
      while (end < bands.length && distance(end + 1) < distance(end)) end++
      if (distance(end) > OFF_MIDDLE * group[0]!.size) return null
    }
    cells.push({ continues: false, lines: group })
    for (let row = start + 1; row < end; row++) cells.push({ continues: true, lines: [] })
  }
  return cells.length === bands.length ? cells : null

  function startsRow(line: Line): boolean {
    return bands.some(({ from }) => Math.abs(from - line.base) <= LEVEL * line.size)
  }
}

/** The printed lines of a row, each as a row of its own. */
export function printedRows(row: TableRow): TableRow[] {
  const lines = row.flatMap(cell => cell.lines).sort((a, b) => a.base - b.base)
  const heights: number[] = []
  for (const { base, size } of lines)
    if (heights.length === 0 || base - heights.at(-1)! > LEVEL * size) heights.push(base)
  return heights.map((from, at) => {
    const to = heights[at + 1] ?? Number.POSITIVE_INFINITY
    return row.map(cell => ({ ...cell, lines: cell.lines.filter(({ base }) => base >= from && base < to) }))
  })
}
