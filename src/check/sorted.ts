/** Search in what stands in reading order. Notices may be hostile: a rule that looks through all claims for each claim never ends. */
import type { Placed } from './notice.ts'
import { spanOf } from './notice.ts'

/** How many of a list, which is in reading order, start before an offset. */
export function countBefore(list: readonly Placed[], offset: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spanOf(list[middle]!)[0] < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Those of a list, which is in reading order and disjoint, that lie within `[start, end)`. */
export function within<Item extends Placed>(list: readonly Item[], start: number, end: number): Item[] {
  const from = countBefore(list, start)
  let to = from
  while (to < list.length && spanOf(list[to]!)[1] <= end) to++
  return list.slice(from, to)
}
