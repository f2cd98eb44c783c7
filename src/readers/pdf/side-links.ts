/** Links in a column beside the text, as a printed web page has them: the site's own navigation, which is no part of the notice. */
import { rowsOf } from './lines.ts'
import type { Run } from './runs.ts'

/** A stretch of a page, in points from the top left corner. */
export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Fewer links below each other are no list of them. */
const FEWEST = 3
/** A page with more is no notice: every run is held against every link. */
const MOST = 500
/** The share of the width that a column beside the text may take. */
const WIDEST = 0.35
/** The page that is shown stands among the links as plain words: so many of the column are none, at most. */
const PLAIN_SHARE = 0.34
/** In points: columns begin at one place. */
const NEAR = 3
/** In sizes: how far one link of a list stands below the other. */
const FARTHEST = 6
/** In sizes: what parts the column from the text. */
const GAP = 0.5
/** In sizes: how far two baselines of one row may lie apart. */
const LEVEL = 0.3

/**
 * The runs of a page without the columns of links beside its text.
 *
 * @param links - where the page's links lie
 */
export function withoutSideLinks(runs: readonly Run[], links: readonly Box[]): readonly Run[] {
  if (links.length < FEWEST || links.length > MOST) return runs
  const linked = runs.filter(run => links.some(box => isOn(run, box)))
  if (linked.length < FEWEST || linked.length > MOST) return runs
  const left = runs.reduce((least, run) => Math.min(least, run.left), Number.POSITIVE_INFINITY)
  const right = runs.reduce((most, run) => Math.max(most, run.right), Number.NEGATIVE_INFINITY)
  const width = (right - left) * WIDEST
  const gone = new Set([
    ...listsOf(linked.filter(run => run.right <= left + width)).flatMap(list => sideOf(runs, list, 1)),
    ...listsOf(linked.filter(run => run.left >= right - width)).flatMap(list => sideOf(runs, list, -1)),
  ])
  return gone.size === 0 ? runs : runs.filter(run => !gone.has(run))
}

/** Links that begin at one place, one below the other. */
function listsOf(linked: readonly Run[]): ReadonlySet<Run>[] {
  const lists: Run[][][] = []
  for (const row of rowsOf(linked)) {
    const run = row[0]!
    const list = lists.find(rows => {
      const above = rows.at(-1)![0]!
      return Math.abs(above.left - run.left) <= NEAR && run.base - above.base <= FARTHEST * run.size
    })
    if (list === undefined) lists.push([row])
    else list.push(row)
  }
  return lists.filter(rows => rows.length >= FEWEST).map(rows => new Set(rows.flat()))
}

/** The middle of a run, a little above its baseline. */
function isOn({ left, right, base, size }: Run, box: Box): boolean {
  const [x, y] = [(left + right) / 2, base - size / 4]
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom
}

/** @param way - 1 where the text stands right of the links, -1 where left; @returns the runs of the column, none where it is none */
function sideOf(runs: readonly Run[], linked: ReadonlySet<Run>, way: 1 | -1): Run[] {
  const column = [...linked]
  const top = Math.min(...column.map(run => run.base - run.size))
  const bottom = Math.max(...column.map(run => run.base))
  const inner = way > 0 ? Math.max(...column.map(run => run.right)) : Math.min(...column.map(run => run.left))
  const beside = runs.filter(run => !linked.has(run) && run.base > top && run.base - run.size < bottom)
  const isWithin = (run: Run): boolean => (way > 0 ? run.right - inner : inner - run.left) <= GAP * run.size
  const plain: Run[] = []
  const text: Run[] = []
  for (const run of beside) {
    const gap = way > 0 ? run.left - inner : inner - run.right
    if (gap >= GAP * run.size) text.push(run)
    else if (isWithin(run) && column.some(other => Math.abs(other.left - run.left) <= NEAR)) plain.push(run)
    else return []
  }
  if (plain.length > PLAIN_SHARE * linked.size || rowsOf(text).length < FEWEST) return []
  // A column of a table stands level with the others, row by row.
  const isLevel = (run: Run): boolean =>
    text.some(other => Math.abs(other.base - run.base) < LEVEL * run.size)
  return column.every(isLevel) ? [] : [...column, ...plain]
}
