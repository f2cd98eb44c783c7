/** Ruling lines that cross are a grid: its cells, each over so many rows and columns as no line parts. */
import type { Rule } from './rules.ts'

/** Part of a grid that no line runs through. Rows and columns are counted from 0; the ends are behind the last. */
export interface GridCell {
  readonly row: number
  readonly rowEnd: number
  readonly column: number
  readonly columnEnd: number
}

export interface Grid {
  /** The places of the level lines from the top, and of the upright ones from the left: one more than rows and columns. */
  readonly ys: readonly number[]
  readonly xs: readonly number[]
  /** By rows, then by columns. */
  readonly cells: readonly GridCell[]
}

/** Lines are as near as this, in points, where they are one or meet: double lines, corners that are left open. */
const NEAR = 3
/** A line parts two cells where it runs along this share of their side. */
const ALONG = 0.6
/** More lines than this are a picture. */
const MOST_LINES = 2000
const MOST_CELLS = 20_000

/** The grids of a page that have two columns at least. */
export function gridsOf(rules: readonly Rule[]): Grid[] {
  const level = merged(rules.filter(rule => rule.isLevel))
  const upright = merged(rules.filter(rule => !rule.isLevel))
  if (level.length > MOST_LINES || upright.length > MOST_LINES) return []
  return groupsOf(level, upright).flatMap(group => gridOf(group.level, group.upright) ?? [])
}

/** Lines in one another's continuation as one. */
function merged(rules: readonly Rule[]): Rule[] {
  const result: Rule[] = []
  const sorted = [...rules].sort((a, b) => a.at - b.at)
  for (let from = 0; from < sorted.length; ) {
    let to = from + 1
    while (to < sorted.length && sorted[to]!.at - sorted[from]!.at <= NEAR) to++
    const same = sorted.slice(from, to).sort((a, b) => a.from - b.from)
    const first = result.length
    for (const rule of same) {
      const last = result.length > first ? result.at(-1) : undefined
      if (last !== undefined && rule.from <= last.to + NEAR)
        result[result.length - 1] = { ...last, to: Math.max(last.to, rule.to) }
      else result.push(rule)
    }
    from = to
  }
  return result
}

interface Group {
  readonly level: Rule[]
  readonly upright: Rule[]
}

/** Lines that meet, directly or by others. */
function groupsOf(level: readonly Rule[], upright: readonly Rule[]): Group[] {
  /** For each line the one it was joined to; a root is joined to itself. */
  const joined = Array.from({ length: level.length + upright.length }, (_, at) => at)
  const root = (at: number): number => {
    let top = at
    while (joined[top] !== top) top = joined[top]!
    joined[at] = top
    return top
  }
  upright.forEach((line, at) => {
    level.forEach((other, place) => {
      if (meets(line, other)) joined[root(level.length + at)] = root(place)
    })
  })
  const groups = new Map<number, Group>()
  const groupAt = (at: number): Group => {
    const group = groups.get(root(at)) ?? { level: [], upright: [] }
    groups.set(root(at), group)
    return group
  }
  level.forEach((line, at) => {
    groupAt(at).level.push(line)
  })
  upright.forEach((line, at) => {
    groupAt(level.length + at).upright.push(line)
  })
  return [...groups.values()]
}

const meets = (a: Rule, b: Rule): boolean =>
  a.at >= b.from - NEAR && a.at <= b.to + NEAR && b.at >= a.from - NEAR && b.at <= a.to + NEAR

function gridOf(level: readonly Rule[], upright: readonly Rule[]): Grid | null {
  if (level.length === 0 || upright.length === 0) return null
  // Where the lines at its sides are not drawn, a table ends where the others end.
  const xs = placesOf(upright, level)
  const ys = placesOf(level, upright)
  const columns = xs.length - 1
  const rows = ys.length - 1
  if (columns < 2 || rows < 1 || rows * columns > MOST_CELLS) return null
  const partsRight = (row: number, column: number) =>
    isAlong(upright, xs[column + 1]!, ys[row]!, ys[row + 1]!)
  const partsBelow = (row: number, column: number) =>
    isAlong(level, ys[row + 1]!, xs[column]!, xs[column + 1]!)
  const taken = new Uint8Array(rows * columns)
  const cells: GridCell[] = []
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (taken[row * columns + column] === 1) continue
      const isFree = (at: number) => taken[row * columns + at] === 0
      let columnEnd = column + 1
      while (columnEnd < columns && isFree(columnEnd) && !partsRight(row, columnEnd - 1)) columnEnd++
      // It goes on below as long as nothing parts it from there, over all of its width.
      let rowEnd = row + 1
      while (rowEnd < rows && isOpen(rowEnd, column, columnEnd)) rowEnd++
      cells.push({ row, rowEnd, column, columnEnd })
      for (let y = row; y < rowEnd; y++) taken.fill(1, y * columns + column, y * columns + columnEnd)
    }
  }
  return { xs, ys, cells }

  function isOpen(row: number, column: number, columnEnd: number): boolean {
    for (let at = column; at < columnEnd; at++) {
      if (partsBelow(row - 1, at)) return false
      if (at > column && partsRight(row, at - 1)) return false
    }
    return true
  }
}

/** Where lines stand, and where those across end beyond them. */
function placesOf(lines: readonly Rule[], across: readonly Rule[]): number[] {
  const places = lines.map(line => line.at)
  places.push(Math.min(...across.map(line => line.from)), Math.max(...across.map(line => line.to)))
  places.sort((a, b) => a - b)
  return places.filter((place, at) => at === 0 || place - places[at - 1]! > NEAR)
}

function isAlong(lines: readonly Rule[], at: number, from: number, to: number): boolean {
  let covered = 0
  for (const line of lines) {
    if (Math.abs(line.at - at) > 2 * NEAR) continue
    covered += Math.max(0, Math.min(to, line.to) - Math.max(from, line.from))
  }
  return covered >= ALONG * (to - from)
}
