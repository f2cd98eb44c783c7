/** Which texts of two lists may be the same: those that share what is rare. */
import type { Profile, Weights } from './similarity.ts'

export type Pair = readonly [x: number, y: number]

/** Up to so many pairs, all of them are looked at. */
const FEW_PAIRS = 4096
/** So many of the rarest bigrams of a text are looked up. */
const RARE_GRAMS = 24
/** So many texts that hold a bigram are looked at: the nearest, where more do. */
const LONGEST_POSTING = 64
/** So many texts are kept for each. */
const KEPT = 12

/** Pairs that are worth a closer look; linear in the texts, beyond a few. */
export function candidates(
  xs: readonly Profile[],
  ys: readonly Profile[],
  weights: Weights,
): readonly Pair[] {
  if (xs.length * ys.length <= FEW_PAIRS) return xs.flatMap((_, x) => ys.map((_, y): Pair => [x, y]))
  const found = new Set<number>()
  const forward = nearest(xs, ys, weights)
  for (const [x, list] of forward.entries()) for (const y of list) found.add(x * ys.length + y)
  const backward = nearest(ys, xs, weights)
  for (const [y, list] of backward.entries()) for (const x of list) found.add(x * ys.length + y)
  return [...found]
    .sort((a, b) => a - b)
    .map((code): Pair => [Math.floor(code / ys.length), code % ys.length])
}

function nearest(from: readonly Profile[], to: readonly Profile[], weights: Weights): readonly number[][] {
  const postings = new Map<number, number[]>()
  for (const [at, { grams }] of to.entries())
    for (const gram of grams) {
      const list = postings.get(gram)
      if (list) list.push(at)
      else postings.set(gram, [at])
    }
  return from.map(({ grams }, at) => {
    const shared = [...grams].filter(gram => postings.has(gram))
    const rare = shared.sort((a, b) => weights.of(b) - weights.of(a) || a - b).slice(0, RARE_GRAMS)
    const scores = new Map<number, number>()
    const place = (at / from.length) * to.length
    for (const gram of rare)
      for (const other of around(postings.get(gram)!, place))
        scores.set(other, (scores.get(other) ?? 0) + weights.of(gram))
    return [...scores]
      .sort(([a, s], [b, t]) => t - s || Math.abs(a - place) - Math.abs(b - place) || a - b)
      .slice(0, KEPT)
      .map(([other]) => other)
  })
}

/** The members of an ascending list that are nearest to a place. */
function around(list: readonly number[], place: number): readonly number[] {
  if (list.length <= LONGEST_POSTING) return list
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle]! < place) low = middle + 1
    else high = middle
  }
  const start = Math.min(Math.max(0, low - LONGEST_POSTING / 2), list.length - LONGEST_POSTING)
  return list.slice(start, start + LONGEST_POSTING)
}
