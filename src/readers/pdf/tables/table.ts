/** A table as it stands on a page. */
import { type Head, headOf } from '../../table-heads.ts'
import type { Line, Margins } from '../lines.ts'

/** A cell, in the row it begins in; in the rows below it stands again, empty, and `continues`. */
export interface TableCell {
  /** The first of its columns, and how many it takes. */
  readonly column: number
  readonly width: number
  readonly continues: boolean
  readonly lines: readonly Line[]
}

export type TableRow = readonly TableCell[]

export interface Table {
  readonly top: number
  /** The sides of its columns, from the left: one more than there are columns. */
  readonly sides: readonly number[]
  /** For each column from where to where its text may reach. */
  readonly margins: readonly Margins[]
  readonly rows: readonly TableRow[]
  /** Nothing sure tells which of its lines belong to one row: each row is a line, as printed. */
  readonly isMixed: boolean
}

/** What a page holds in reading order. */
export type Block = Line | Table

export const isTable = (block: Block): block is Table => 'rows' in block
export const isLine = (block: Block): block is Line => !isTable(block)

/** The column that something stands in, where `gaps` are those between the columns. */
export const columnAt = ({ left, right }: Margins, gaps: readonly Margins[]): number =>
  gaps.filter(gap => gap.left + gap.right < left + right).length

/** The words of a cell. */
export const wordsIn = ({ lines }: TableCell): string => lines.map(line => line.text).join('')

/** The heads of a table of issues; null where it is another. */
export const headsOf = (rows: readonly TableRow[]): Head | null =>
  headOf(rows.map(row => row.map(cell => ({ ...cell, words: wordsIn(cell) }))))

/** In points: the sides of a table's columns on two pages. */
const NEAR = 6

/** For each side of some columns its place among those of others, or -1. */
export const placesIn = (sides: readonly number[], others: readonly number[]): number[] =>
  sides.map(side => others.findIndex(other => Math.abs(other - side) <= NEAR))
