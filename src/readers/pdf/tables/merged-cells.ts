/** Cells that go over several rows in a column without lines. */
import { ENDS_CATEGORY } from '../../../parser/outline/headings.ts'
import { bottomOf, type Line, topOf } from '../lines.ts'
import { isNumber } from './number-column.ts'
import { type Band, LEVEL, WIDER } from './row-bands.ts'
import type { TableCell } from './table.ts'

/** How far the middle of a merged cell may stand from that of its rows, in sizes. */
const OFF_MIDDLE = 0.7

export type MergedCell = Pick<TableCell, 'continues' | 'lines'>

/** The cells of a column that go over several rows: from the row they begin in, or with their middle in that of their rows. */
export function mergedCells(
  lines: readonly Line[],
  bands: readonly Band[],
  usual: number,
): MergedCell[] | null {
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
