/** Runs that stand side by side are a line of text. */
import type { Run } from './runs.ts'
import { type Word, wordsOf } from './words.ts'

export interface Line {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly base: number
  readonly size: number
}

/** From where to where the lines of a column may reach. */
export interface Margins {
  readonly left: number
  readonly right: number
}

/** How far a font reaches above and below its baseline, in sizes. */
const ABOVE = 0.8
const BELOW = 0.2
export const topOf = ({ base, size }: Pick<Line, 'base' | 'size'>): number => base - ABOVE * size
export const bottomOf = ({ base, size }: Pick<Line, 'base' | 'size'>): number => base + BELOW * size
/** Runs whose heights overlap by this share of the smaller one are on one line: so are marks of notes. */
const SAME_LINE = 0.5

/** Between Latin letters that stand apart by this many sizes there is a blank. */
const LATIN_BLANK = 0.15
/** Beside a Han letter it takes more: lines are justified by setting letters apart. */
const BLANK = 0.45
/** The gap between two cells or columns, in sizes. */
const WIDE_GAP = 1.8
/** A line with gaps between so many of its letters is set apart as a whole: only wide gaps in it are blanks. */
const SPREAD = 0.1
const FEWEST_GAPS = 3

/** Runs grouped by their height on the page, top first, each group from left to right. */
export function rowsOf(runs: readonly Run[]): Run[][] {
  const rows: Run[][] = []
  let top = 0
  let bottom = Number.NEGATIVE_INFINITY
  for (const run of [...runs].sort((a, b) => a.base - b.base || a.left - b.left)) {
    const above = topOf(run)
    const below = bottomOf(run)
    const overlap = Math.min(bottom, below) - Math.max(top, above)
    const last = rows.at(-1)
    if (last !== undefined && overlap >= SAME_LINE * Math.min(bottom - top, below - above)) last.push(run)
    else {
      rows.push([run])
      top = above
      bottom = below
    }
  }
  for (const row of rows) row.sort((a, b) => a.left - b.left)
  return rows
}

/** The lines of runs that make up one column. */
export const linesOf = (runs: readonly Run[]): Line[] => rowsOf(runs).map(lineOf)

/** Runs that stand side by side, from left to right, as a line. */
export function lineOf(row: readonly Run[]): Line {
  let right = Number.NEGATIVE_INFINITY
  let size = 0
  let widest = 0
  for (const run of row) {
    right = Math.max(right, run.right)
    // The size of a line is that of most of it: a number is often set in another.
    if (run.right - run.left > widest) {
      widest = run.right - run.left
      size = run.size
    }
  }
  const isMark = (run: Run, at: number): boolean =>
    NOTE_MARK.test(run.text) && run.size < SMALL * size && !/[A-Za-z]$/.test(row[at - 1]?.text ?? '')
  const words = row.flatMap((run, at) => wordsOf(isMark(run, at) ? { ...run, text: `[${run.text}]` } : run))
  return { text: textOf(words), left: row[0]!.left, right, base: row[0]!.base, size }
}

/** The mark of a note, small and raised: it must not run into a number beside it. After a Latin letter it is a power: m². */
const NOTE_MARK = /^\d{1,3}$/
const SMALL = 0.75

function textOf(words: readonly Word[]): string {
  const gaps = words.map((word, at) => (at === 0 ? 0 : (word.left - words[at - 1]!.right) / word.size))
  const letters = words.reduce((sum, { text }) => sum + text.length, 0)
  const isLatin = (at: number) => LATIN.test(words[at - 1]!.text.at(-1)!) && LATIN.test(words[at]!.text[0]!)
  const wide = gaps.filter((gap, at) => at > 0 && gap >= LATIN_BLANK && !isLatin(at)).length
  const least = wide >= FEWEST_GAPS && wide >= SPREAD * letters ? WIDE_GAP : BLANK
  let text = words[0]!.text
  for (let at = 1; at < words.length; at++) {
    const gap = gaps[at]!
    const blank = gap >= WIDE_GAP ? '\t' : gap >= (isLatin(at) ? LATIN_BLANK : least) ? ' ' : ''
    text += blank + words[at]!.text
  }
  return text
}

/** Letters that stand in words with blanks between. */
export const LATIN = /[A-Za-z0-9]/
