/** Tables whose cells stand between ruling lines. */

import { linesOf, type Margins } from '../lines.ts'
import type { Run } from '../runs.ts'
import { cutAt } from '../words.ts'
import { type Grid, type GridCell, gridsOf } from './grid.ts'
import type { Rule } from './rules.ts'
import { splitRows } from './split-rows.ts'
import { placesIn, type Table, type TableCell, type TableRow } from './table.ts'

export interface Found {
  readonly tables: readonly Table[]
  /** What stands in no table. */
  readonly others: readonly Run[]
}

/**
 * The tables of a page that are ruled. A grid is one where some row has text in two cells at least, or where the last table of
 * the page before goes on.
 */
export function ruledTables(runs: readonly Run[], rules: readonly Rule[], before: Table | undefined): Found {
  const tables: Table[] = []
  let others = runs
  for (const grid of gridsOf(rules)) {
    const inside = others.filter(run => isInside(run, grid))
    const table = tableOf(grid, inside, before)
    if (table === null) continue
    tables.push(table)
    const taken = new Set(inside)
    others = others.filter(run => !taken.has(run))
  }
  return { tables, others }
}

/** Of its size, the middle of a letter stands so far above its baseline. */
const MIDDLE = 0.35
/** Text may stand out of its table by this, in points. */
const OUTSIDE = 2

function isInside({ left, right, base, size }: Run, { xs, ys }: Grid): boolean {
  const y = base - MIDDLE * size
  const x = (left + right) / 2
  return y > ys[0]! && y < ys.at(-1)! && x > xs[0]! - OUTSIDE && x < xs.at(-1)! + OUTSIDE
}

function tableOf(grid: Grid, runs: readonly Run[], before: Table | undefined): Table | null {
  const { xs, ys, cells } = grid
  const columns = xs.length - 1
  /** For each place of the grid the cell that it belongs to. */
  const owners: GridCell[] = []
  for (const cell of cells)
    for (let row = cell.row; row < cell.rowEnd; row++)
      for (let column = cell.column; column < cell.columnEnd; column++) owners[row * columns + column] = cell

  const held = new Map<GridCell, Run[]>()
  for (const run of runs) {
    const row = stretchOf(run.base - MIDDLE * run.size, ys)
    // A cell over several columns is not cut where they meet.
    const sides = xs.filter(
      (_, at) => at > 0 && at < columns && owners[row * columns + at - 1] !== owners[row * columns + at],
    )
    for (const piece of cutAt(run, sides)) {
      const cell = owners[row * columns + stretchOf((piece.left + piece.right) / 2, xs)]!
      const own = held.get(cell)
      if (own === undefined) held.set(cell, [piece])
      else own.push(piece)
    }
  }
  const rows: TableCell[][] = Array.from({ length: ys.length - 1 }, () => [])
  for (const cell of cells) {
    const place = { column: cell.column, width: cell.columnEnd - cell.column }
    const lines = linesOf(held.get(cell) ?? [])
    rows[cell.row]!.push({ ...place, continues: false, lines })
    for (let row = cell.row + 1; row < cell.rowEnd; row++)
      rows[row]!.push({ ...place, continues: true, lines: [] })
  }
  for (const row of rows) row.sort((a, b) => a.column - b.column)
  const filled = (row: TableRow): number => row.filter(({ lines }) => lines.length > 0).length
  const goesOn = before !== undefined && !placesIn(xs, before.sides).includes(-1)
  if (!rows.some(row => filled(row) > 1) && !goesOn) return null
  const split = splitRows(rows.filter(row => row.some(({ continues }) => !continues)))
  return { top: ys[0]!, sides: xs, margins: marginsOf(rows, xs), ...split }
}

/** The sides of the columns without the distance that all text keeps from them. */
function marginsOf(rows: readonly TableRow[], xs: readonly number[]): Margins[] {
  let padding = Number.POSITIVE_INFINITY
  for (const { column, width, lines } of rows.flat())
    for (const { left, right } of lines)
      padding = Math.min(padding, left - xs[column]!, xs[column + width]! - right)
  padding = Number.isFinite(padding) ? Math.max(0, padding) : 0
  return xs.slice(1).map((right, at) => ({ left: xs[at]! + padding, right: right - padding }))
}

/** Between which of the places something stands; what is outside stands in the first or the last stretch. */
function stretchOf(at: number, places: readonly number[]): number {
  let stretch = 0
  while (stretch < places.length - 2 && places[stretch + 1]! < at) stretch++
  return stretch
}
