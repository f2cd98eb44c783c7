/** Printed lines of a page, cut where gaps are as wide as those between two cells. */
import { bottomOf, topOf } from '../lines.ts'
import type { Run } from '../runs.ts'
import { wordsOf } from '../words.ts'

/** Between two cells a gap may be as small as between words, in sizes. */
const CELL_GAP = 0.15

/** A stretch of a printed line without a gap as wide as that between two cells. */
export interface Segment extends Run {
  readonly runs: readonly Run[]
}

/** A printed line. */
export interface Row {
  readonly runs: readonly Run[]
  readonly segments: readonly Segment[]
  readonly top: number
  readonly bottom: number
  readonly size: number
}

export function rowOf(runs: readonly Run[]): Row {
  const size = Math.max(...runs.map(run => run.size))
  const [{ base }] = runs as readonly [Run]
  return {
    runs,
    segments: segmentsOf(runs, CELL_GAP),
    top: topOf({ base, size }),
    bottom: bottomOf({ base, size }),
    size,
  }
}

/** Stretches of a printed line without a gap of so many sizes. */
export function segmentsOf(runs: readonly Run[], gap: number): Segment[] {
  const segments: { runs: Run[]; right: number; size: number }[] = []
  for (const run of runs) {
    for (const word of wordsOf(run)) {
      const piece = { ...run, ...word }
      const last = segments.at(-1)
      if (last !== undefined && piece.left - last.right < gap * piece.size) {
        last.runs.push(piece)
        last.right = Math.max(last.right, piece.right)
      } else segments.push({ runs: [piece], right: piece.right, size: piece.size })
    }
  }
  return segments.map(({ runs: own, right }) => ({
    ...own[0]!,
    text: own.map(({ text }) => text).join(''),
    right,
    runs: own,
  }))
}
