import type { Diff, Operation } from 'rfc6902/diff.js'
import type { Emitter } from '../emitter.ts'
import { json } from '../json.ts'
import type { DiffOutput } from './output.ts'

/** Lists that differ in more elements than this are paired by position: it bounds the work. */
const MOST_CHANGES = 2000

/**
 * JSON Patch (RFC 6902): the operations that make the new bulletin out of the old one. Chosen by `--patch`, so it stands in
 * no list of formats.
 */
export const diffPatch: Emitter<DiffOutput> = {
  ...json,
  async open(options) {
    const [writer, patchOf] = await Promise.all([json.open(options), loadPatch()])
    return { each: ({ old, now }) => writer.each(patchOf(old, now)), end: () => writer.end() }
  },
}

/**
 * Gives a function that tells the operations between two JSON values. Those between objects are rfc6902's. Lists are
 * aligned here, by what their elements say wherever they stand: the package compares every element of a list
 * with every other, nodes within nodes, which takes minutes for a notice of some hundred issues, and takes whatever
 * follows an edit for another thing because its offsets are others.
 */
export async function loadPatch(): Promise<(old: unknown, now: unknown) => Operation[]> {
  const [{ diffAny }, { Pointer }, { diffArrays }] = await Promise.all([
    import('rfc6902/diff.js'),
    import('rfc6902/pointer.js'),
    import('diff/lib/diff/array.js'),
  ])
  const between: Diff = (x, y, pointer) =>
    Array.isArray(x) && Array.isArray(y) ? lists(x, y, pointer) : diffAny(x, y, pointer, between)
  const lists = (
    xs: readonly unknown[],
    ys: readonly unknown[],
    pointer: Parameters<Diff>[2],
  ): Operation[] => {
    if (isSpan(xs) && isSpan(ys))
      return xs.join() === ys.join() ? [] : [{ op: 'replace', path: pointer.toString(), value: ys }]
    const operations: Operation[] = []
    let i = 0
    let j = 0
    /** Where in the list, as it is by then, the next operation applies. */
    let at = 0
    const step = (removed: number, added: number): void => {
      const both = Math.min(removed, added)
      for (let n = 0; n < both; n++) operations.push(...between(xs[i++], ys[j++], pointer.add(`${at++}`)))
      for (let n = both; n < removed; n++, i++)
        operations.push({ op: 'remove', path: pointer.add(`${at}`).toString() })
      for (let n = both; n < added; n++)
        operations.push({ op: 'add', path: pointer.add(`${at++}`).toString(), value: ys[j++] })
    }
    const [from, to] = [xs.map(gist), ys.map(gist)]
    const runs = diffArrays(from, to, { maxEditLength: MOST_CHANGES })
    let waiting = { removed: 0, added: 0 }
    for (const { added, removed, count } of runs ?? []) {
      if (removed) waiting.removed += count
      else if (added) waiting.added += count
      else {
        step(waiting.removed, waiting.added)
        waiting = { removed: 0, added: 0 }
        step(count, count)
      }
    }
    step(xs.length - i, ys.length - j)
    return operations
  }
  return (old, now) => between(old, now, new Pointer())
}

/** What tells where an element stands, and not what it says. */
const PLACES: ReadonlySet<string> = new Set(['span', 'id', 'marker', 'ordinal'])

const gist = (value: unknown): string =>
  JSON.stringify(value, (key, item) => (PLACES.has(key) ? undefined : item))

const isSpan = (list: readonly unknown[]): boolean =>
  list.length === 2 && list.every(item => typeof item === 'number')
