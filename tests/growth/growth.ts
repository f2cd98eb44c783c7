/** How the time of a piece of work grows with its input: judged by ratios, never by seconds. */
import { performance } from 'node:perf_hooks'

/** The smallest input takes at least so many milliseconds: less is below what the clock and the compiler let us tell. */
const SHORTEST = 3
/** No input is longer than this, in letters. */
const LONGEST_TEXT = 4_000_000
const FIRST_TEXT = 2_000
const FOLD = 8
/** Time per unit may grow by so much over the whole eightfold: caches, collections, noise. Quadratic work grows by 8. */
export const ALLOWED = 2.2
/** Who seems worse is measured again with four times as much: noise goes away, quadratic growth does not. */
const STEPS = 3
const STEP = 4

export interface Growth {
  /** Time per unit of the largest input by that of the smallest. */
  readonly ratio: number
  /** How many copies the smallest input has. */
  readonly copies: number
  /** Milliseconds at one, two, four and eight times as many copies; only where something seemed wrong. */
  readonly times: readonly number[]
}

/** A text of its own, not a rope of copies: what is measured is the parser, not the joining. */
const flat = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le')

function shortest(run: (text: string) => unknown, text: string, runs: number): number {
  let best = Number.POSITIVE_INFINITY
  for (let i = 0; i < runs; i++) {
    const begin = performance.now()
    run(text)
    best = Math.min(best, performance.now() - begin)
  }
  return best
}

/** How the time of `run` grows over three doublings of so many copies of `piece` behind `head`. */
export function growthOf(run: (text: string) => unknown, piece: string, head = ''): Growth {
  const texts = (copies: number): string => flat(head + piece.repeat(copies))
  let copies = Math.max(8, Math.ceil(FIRST_TEXT / piece.length))
  while (copies * piece.length * FOLD < LONGEST_TEXT && shortest(run, texts(copies), 1) < SHORTEST)
    copies *= 2
  let growth: Growth = { ratio: 0, copies, times: [] }
  for (let step = 0; step < STEPS; step++) {
    const runs = step === 0 ? 1 : 2
    const large = shortest(run, texts(copies * FOLD), runs)
    const small = shortest(run, texts(copies), runs + 1)
    growth = { ratio: large / small / FOLD, copies, times: [small, large] }
    if (growth.ratio <= ALLOWED) return growth
    if (step + 1 < STEPS) copies *= STEP
  }
  const times = [1, 2, 4, 8].map(fold => shortest(run, texts(copies * fold), 2))
  return { ratio: times[3]! / times[0]! / FOLD, copies, times }
}

/** The pieces whose time grows faster than their number, in words; stops after a few. */
export function worseThanLinear(
  run: (text: string) => unknown,
  pieces: Iterable<string>,
  head = '',
  most = 3,
): string[] {
  const worse: string[] = []
  for (const piece of pieces) {
    const { ratio, copies, times } = growthOf(run, piece, head)
    if (ratio <= ALLOWED) continue
    const doubled = times.map(time => time.toFixed(0)).join(', ')
    worse.push(
      `${JSON.stringify(piece)} from ${copies} copies on: ${doubled} ms, x${ratio.toFixed(1)} a unit`,
    )
    if (worse.length === most) break
  }
  return worse
}
