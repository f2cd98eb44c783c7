/** Page furniture: running heads and feet, and page numbers. */
import type { Line } from './lines.ts'

/** A page as its columns of lines. */
export interface Page {
  readonly height: number
  readonly columns: readonly (readonly Line[])[]
}

/** Heads and feet stand within this share of the page's height from its edges. */
const EDGE = 0.12
const LONGEST = 80
/** A head stands on this share of the pages, and on two at least: those of left and right pages often differ. */
const SHARE = 0.3

/** Anchored, and asked of `LONGEST` letters at most. */
const PAGE_NUMBER =
  /^[-—–~·. ]{0,6}(第 ?)?\d{1,4}( ?页)?([ ,/，]{0,3}(共|of)? ?\d{1,4}( ?页)?)?[-—–~·. ]{0,6}$/

/** The pages without their furniture. */
export function withoutFurniture(pages: readonly Page[]): Page[] {
  const counts = new Map<string, number>()
  for (const page of pages) {
    const keys = new Set(page.columns.flatMap(lines => lines.filter(line => isAtEdge(line, page)).map(keyOf)))
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const fewest = Math.max(2, SHARE * pages.length)
  return pages.map(page => {
    const outermost = new Set([...outer(page, Math.min), ...outer(page, Math.max)])
    const isFurniture = (line: Line) =>
      isAtEdge(line, page) &&
      line.text.length <= LONGEST &&
      ((outermost.has(line) && PAGE_NUMBER.test(line.text)) || (counts.get(keyOf(line)) ?? 0) >= fewest)
    return { ...page, columns: page.columns.map(lines => lines.filter(line => !isFurniture(line))) }
  })
}

const isAtEdge = (line: Line, { height }: Page): boolean =>
  line.base < EDGE * height || line.base > (1 - EDGE) * height

/** The same for a line that stands at the same height with another page number in it. */
const keyOf = (line: Line): string =>
  `${Math.round(line.base / 4)} ${line.text.slice(0, LONGEST).replace(/\d+/g, '#').replace(/\s+/g, '')}`

function outer({ columns }: Page, pick: (...bases: number[]) => number): Line[] {
  const lines = columns.flat()
  if (lines.length === 0) return []
  const base = lines.reduce((best, line) => pick(best, line.base), lines[0]!.base)
  return lines.filter(line => line.base === base)
}
