/** Pages as what is read: lines and tables in their order. */
import { columnsOf } from './columns.ts'
import { withoutFurniture } from './furniture.ts'
import { rowsOf } from './lines.ts'
import type { Run } from './runs.ts'
import { joinTables } from './tables/joined-tables.ts'
import { looseBlocks } from './tables/loose-tables.ts'
import { type Columns, headRows } from './tables/open-heads.ts'
import { openTables } from './tables/open-tables.ts'
import { type Found, ruledTables } from './tables/ruled-tables.ts'
import type { Rule } from './tables/rules.ts'
import { type Block, isTable, type Table } from './tables/table.ts'

/** A page as it is printed. */
export interface Page {
  readonly height: number
  readonly runs: readonly Run[]
  readonly rules: readonly Rule[]
}

/** The columns of all pages in reading order, without page furniture. */
export function layOut(pages: readonly Page[]): Block[][] {
  const ruled: Found[] = []
  for (const { runs, rules } of pages) ruled.push(ruledTables(runs, rules, ruled.at(-1)?.tables.at(-1)))
  const texts = withoutFurniture(
    pages.map(({ height }, at) => ({ height, runs: ruled[at]!.others })),
    headRows,
  )
  const columns: Block[][] = []
  let before: Columns | null = null
  for (const [at, { rules }] of pages.entries()) {
    const { tables, others, goesOn } = openTables(texts[at]!, rules, before)
    before = goesOn
    const places = new Map([...ruled[at]!.tables, ...tables].map(table => [placeOf(table), table] as const))
    const own = columnsOf([...others, ...places.keys()]).map(runs => blocksOf(runs, places))
    const whole = joined(columns.at(-1)?.at(-1), own[0]?.[0])
    if (whole !== null) {
      columns.at(-1)!.splice(-1, 1, whole)
      own[0]!.shift()
    }
    columns.push(...own.filter(blocks => blocks.length > 0))
  }
  return columns
}

const joined = (last: Block | undefined, next: Block | undefined): Table | null =>
  last !== undefined && next !== undefined && isTable(last) && isTable(next) ? joinTables(last, next) : null

/** A run that stands for a table among the others: as wide as it, at its head. */
const placeOf = ({ top, sides }: Table): Run => ({
  text: '\ufffc',
  left: sides[0]!,
  right: sides.at(-1)!,
  base: top + PLACE,
  size: PLACE,
})
const PLACE = 8

function blocksOf(runs: readonly Run[], places: ReadonlyMap<Run, Table>): Block[] {
  const blocks: Block[] = []
  let rows: Run[][] = []
  for (const row of rowsOf(runs)) {
    const tables = row.flatMap(run => places.get(run) ?? [])
    if (tables.length > 0) {
      blocks.push(...looseBlocks(rows), ...tables)
      rows = []
    }
    const others = row.filter(run => !places.has(run))
    if (others.length > 0) rows.push(others)
  }
  return [...blocks, ...looseBlocks(rows)]
}
