/** The best overall assignment: which pairs make the greatest sum, where each member is in one pair at most. */

export interface Edge {
  readonly x: number
  readonly y: number
  /** What the pair is worth; positive. */
  readonly gain: number
}

/**
 * Shortest augmenting paths over the edges there are, with a potential for each member (Jonker and Volgenant's way to
 * solve it, on a sparse graph). A member may stay alone, which is worth nothing.
 *
 * @returns for each x its y, or -1
 */
export function assign(xs: number, ys: number, edges: readonly Edge[]): Int32Array {
  const highest = edges.reduce((most, { gain }) => Math.max(most, gain), 0)
  const rows: { readonly y: number; readonly cost: number }[][] = Array.from({ length: xs }, () => [])
  for (const { x, y, gain } of edges) rows[x]!.push({ y, cost: highest - gain })
  // Column ys + x is the way of x to stay alone.
  for (let x = 0; x < xs; x++) rows[x]!.push({ y: ys + x, cost: highest })
  const columns = ys + xs
  const rowPotential = new Float64Array(xs)
  const columnPotential = new Float64Array(columns)
  const matched = new Int32Array(columns).fill(-1)
  const partner = new Int32Array(xs).fill(-1)
  const distance = new Float64Array(columns).fill(Number.POSITIVE_INFINITY)
  const before = new Int32Array(columns).fill(-1)
  const settled = new Uint8Array(columns)
  for (let start = 0; start < xs; start++) {
    const heap = new Heap(distance)
    const touched: number[] = []
    const closed: number[] = []
    let row = start
    let length = 0
    let end = -1
    while (end < 0) {
      for (const { y, cost } of rows[row]!) {
        if (settled[y]) continue
        const way = length + cost - rowPotential[row]! - columnPotential[y]!
        if (way >= distance[y]!) continue
        if (distance[y] === Number.POSITIVE_INFINITY) touched.push(y)
        distance[y] = way
        before[y] = row
        heap.push(y, way)
      }
      const nearest = heap.pop(settled)
      length = distance[nearest]!
      if (matched[nearest]! < 0) end = nearest
      else {
        settled[nearest] = 1
        closed.push(nearest)
        row = matched[nearest]!
      }
    }
    rowPotential[start]! += length
    for (const y of closed) {
      rowPotential[matched[y]!]! += length - distance[y]!
      columnPotential[y]! -= length - distance[y]!
    }
    for (let y = end; ; ) {
      const x = before[y]!
      const next = partner[x]!
      matched[y] = x
      partner[x] = y
      if (x === start) break
      y = next
    }
    for (const y of touched) {
      distance[y] = Number.POSITIVE_INFINITY
      settled[y] = 0
    }
  }
  return partner.map(y => (y < ys ? y : -1))
}

/** A binary heap of columns by their distance; a column may stand in it more than once, the nearest counts. */
class Heap {
  private readonly items: number[] = []
  private readonly keys: number[] = []
  private readonly distance: Float64Array

  constructor(distance: Float64Array) {
    this.distance = distance
  }

  push(item: number, key: number): void {
    const { items, keys } = this
    let at = items.length
    while (at > 0) {
      const up = (at - 1) >> 1
      if (keys[up]! < key || (keys[up] === key && items[up]! <= item)) break
      items[at] = items[up]!
      keys[at] = keys[up]!
      at = up
    }
    items[at] = item
    keys[at] = key
  }

  pop(settled: Uint8Array): number {
    for (;;) {
      const item = this.items[0]!
      const key = this.keys[0]!
      this.removeFirst()
      if (!settled[item] && key === this.distance[item]) return item
    }
  }

  private removeFirst(): void {
    const { items, keys } = this
    const item = items.pop()!
    const key = keys.pop()!
    if (items.length === 0) return
    let at = 0
    for (;;) {
      let down = 2 * at + 1
      if (down >= items.length) break
      const right = down + 1
      if (
        right < items.length &&
        (keys[right]! < keys[down]! || (keys[right] === keys[down] && items[right]! < items[down]!))
      )
        down = right
      if (key < keys[down]! || (key === keys[down] && item <= items[down]!)) break
      items[at] = items[down]!
      keys[at] = keys[down]!
      at = down
    }
    items[at] = item
    keys[at] = key
  }
}
