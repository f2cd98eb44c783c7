/** Page furniture: running heads and feet, page numbers, and what a browser prints in the margins. */
import { isBrowserFurniture } from './browser-furniture.ts'
import { type Line, lineOf, rowsOf } from './lines.ts'
import type { Run } from './runs.ts'

/** What stands on a page outside of its ruled tables. */
export interface PageRuns {
  readonly height: number
  readonly runs: readonly Run[]
}

/** Heads and feet stand within this share of the page's height from its edges. */
const EDGE = 0.12
const LONGEST = 80
/** Heads that begin at the edge of a page go on so many lines below it at most. */
const MOST_HEAD_ROWS = 6
/** A head stands on this share of the pages, and on two at least: those of left and right pages often differ. */
const SHARE = 0.3

/** Anchored, and asked of `LONGEST` letters at most. */
const PAGE_NUMBER =
  /^[-—–~·. ]{0,6}(第 ?)?\d{1,4}( ?页)?([ ,/，]{0,3}(共|of)? ?\d{1,4}( ?页)?)?[-—–~·. ]{0,6}$/

/** A line at the edge of a page, with its runs. */
interface Row extends Line {
  readonly runs: readonly Run[]
}

/**
 * The runs of each page without its furniture.
 *
 * @param headRows - how many of the printed lines from a place on are the heads of a table: they stand on every page and are text
 */
export function withoutFurniture(
  pages: readonly PageRuns[],
  headRows: (rows: readonly (readonly Run[])[], at: number) => number,
): Run[][] {
  const edges = pages.map(page => edgesOf(page))
  const counts = new Map<string, number>()
  for (const { rows } of edges)
    for (const key of new Set(rows.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1)
  const fewest = Math.max(2, SHARE * pages.length)
  return pages.map(({ height, runs }, at) => {
    const { rows, top, bottom } = edges[at]!
    const heads = headsOf(edges[at]!, height)
    const isOutermost = (row: Row) => row === top || row === bottom
    const isFurniture = (row: Row) =>
      (isOutermost(row) && isBrowserFurniture(row.runs, (row === top ? bottom : top)?.runs ?? [])) ||
      (row.text.length <= LONGEST &&
        ((isOutermost(row) && PAGE_NUMBER.test(row.text)) ||
          ((counts.get(keyOf(row)) ?? 0) >= fewest && !heads.has(row))))
    const furniture = new Set(rows.filter(isFurniture).flatMap(row => row.runs))
    return runs.filter(run => !furniture.has(run))
  })

  /** The heads of a table at the head of a page, and what of its rows stands at that edge. */
  function headsOf({ all, rows }: Edges, height: number): Set<Row> {
    const edge = new Set(rows.filter(row => row.base < height / 2))
    if (![...edge].some(row => (counts.get(keyOf(row)) ?? 0) >= fewest)) return new Set()
    const printed = all.slice(0, edge.size + MOST_HEAD_ROWS).map(row => row.runs)
    for (let at = 0; at < edge.size; at++) {
      const count = headRows(printed, at)
      if (count > 0) return new Set(all.slice(at, Math.max(at + count, edge.size)))
    }
    return new Set()
  }
}

interface Edges {
  /** The lines of the page, and those at its edges. */
  readonly all: readonly Row[]
  readonly rows: readonly Row[]
  /** The first and the last line of the page, if they stand at its edges. */
  readonly top: Row | undefined
  readonly bottom: Row | undefined
}

function edgesOf({ height, runs }: PageRuns): Edges {
  const rows = rowsOf(runs).map((own): Row => ({ ...lineOf(own), runs: own }))
  const isAtEdge = ({ base }: Row) => base < EDGE * height || base > (1 - EDGE) * height
  const [top, bottom] = [rows[0], rows.at(-1)]
  return {
    all: rows,
    rows: rows.filter(isAtEdge),
    top: top !== undefined && isAtEdge(top) ? top : undefined,
    bottom: bottom !== undefined && isAtEdge(bottom) ? bottom : undefined,
  }
}

/** The same for a line that stands at the same height with another page number in it. */
const keyOf = (line: Line): string =>
  `${Math.round(line.base / 4)} ${line.text.slice(0, LONGEST).replace(/\d+/g, '#').replace(/\s+/g, '')}`
