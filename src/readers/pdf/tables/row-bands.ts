/** Where the rows of a stretch begin and end: by their numbers, by gaps, by what answers their issues. */
import { bottomOf, type Line, topOf } from '../lines.ts'
import type { TableCell, TableRow } from './table.ts'

/** Wider than the gap between two lines of a cell by so much, in sizes, a gap parts two rows, or a table from what follows it. */
export const WIDER = 0.15
/** In sizes: what stands at the same height. */
export const LEVEL = 0.4
/** A page has no more rows. */
const MOST_BLOCKS = 200

/** The columns that tell rows apart, or -1. */
export interface Roles {
  readonly number: number
  readonly category: number
  readonly issue: number
}

/** What a row takes of the page: baselines from `from` up to `to`. */
export interface Band {
  readonly from: number
  readonly to: number
  readonly middle: number
  readonly size: number
}

/** The columns that answer an issue. */
export const answersOf = (row: TableRow, { number, category, issue }: Roles): TableRow =>
  row.filter(({ column }) => column !== number && column !== category && column !== issue)

/** Stretches that stand apart in the columns that answer an issue, if each has text in all of them; else null. */
export function byAnswers(row: TableRow, roles: Roles): Band[] | null {
  const answers = answersOf(row, roles)
  if (answers.length < 2) return null
  const blocks = apart(answers)
  const isFull = (block: readonly Line[]) =>
    answers.every(({ lines }) => lines.some(line => block.includes(line)))
  return blocks.length <= MOST_BLOCKS && blocks.every(isFull) ? ends(blocks) : null
}
/**
 * Rows that begin at the height of their numbers, and those of one issue that have none: a cell that ends above the others leaves
 * a hole above the next. Null where not all columns begin anew below such a hole.
 */
export function withinRows(answers: TableRow, bands: readonly Band[]): readonly Band[] | null {
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
export function byGaps(cells: TableRow, roles: Roles, numbers: number): Band[] | null {
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
export function apart(cells: TableRow): Line[][] {
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
export function usualGap(cells: TableRow): number {
  let gap = Number.POSITIVE_INFINITY
  for (const { lines } of cells)
    for (let at = 1; at < lines.length; at++)
      gap = Math.min(gap, topOf(lines[at]!) - bottomOf(lines[at - 1]!))
  return Math.max(0, gap)
}

/** Rows whose cells all begin at the height of their number; null where one does not, or where one seems to break off. */
export function byNumbers(cells: TableRow, numbers: readonly Line[], isContinued: boolean): Band[] | null {
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
