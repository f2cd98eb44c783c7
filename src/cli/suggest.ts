const FARTHEST = 3

/** The candidate that a mistyped word most likely meant; undefined where none is near. */
export function suggest(given: string, candidates: readonly string[]): string | undefined {
  const word = given.toLowerCase().slice(0, 40)
  if (word.length > 1) {
    const lower = candidates.map(candidate => candidate.toLowerCase())
    const longer = lower.findIndex(candidate => candidate.startsWith(word))
    // Of `claims/sum` also the last part.
    const part = longer >= 0 ? longer : lower.findIndex(candidate => candidate.includes(`/${word}`))
    if (part >= 0) return candidates[part]
  }
  let best: string | undefined
  let nearest = Math.min(FARTHEST, Math.max(1, Math.floor(word.length / 2))) + 1
  for (const candidate of candidates) {
    const distance = editDistance(word, candidate.toLowerCase())
    if (distance < nearest) {
      nearest = distance
      best = candidate
    }
  }
  return best
}

/** Insertions, deletions, substitutions and swaps of neighbours between two words. */
function editDistance(left: string, right: string): number {
  let older: number[] = []
  let old = Array.from({ length: right.length + 1 }, (_, at) => at)
  for (let row = 1; row <= left.length; row++) {
    const next = [row]
    for (let column = 1; column <= right.length; column++) {
      const same = left[row - 1] === right[column - 1] ? 0 : 1
      let cost = Math.min(old[column]! + 1, next[column - 1]! + 1, old[column - 1]! + same)
      const swapped =
        row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]
      if (swapped) cost = Math.min(cost, older[column - 2]! + 1)
      next.push(cost)
    }
    older = old
    old = next
  }
  return old[right.length]!
}
