/**
 * A bulletin over the page instead of the source: rules look around a span, and there must be no markup around it. For a source without
 * edits both are the same.
 */
import type { Bulletin, Span } from './model/bulletin.ts'
import type { Source } from './source.ts'
import { applyEdits, type Edit } from './text/edits.ts'

export interface PageView {
  /** With spans of the page. */
  readonly bulletin: Bulletin
  /** The page, with the source's own letters. */
  readonly printed: string
  /** The page, with those that the parser reads in place of traditional ones; the same length. */
  readonly read: string
  /** A span of the page as one of the source. */
  readonly toSource: (span: Span) => Span
}

/** The page of a source, and its bulletin with spans of the page. */
export function pageView({ text, edits = [], simplified }: Source, bulletin: Bulletin): PageView {
  if (edits.length === 0)
    return { bulletin, printed: text, read: sameLength(simplified, text), toSource: span => span }
  const { text: page, map } = applyEdits(text, edits)
  const toPage = pageOffsets(edits)
  const moved = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(moved)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        key === 'span' ? [toPage((inner as Span)[0]), toPage((inner as Span)[1])] : moved(inner),
      ]),
    )
  }
  return {
    bulletin: { ...(moved(bulletin) as Bulletin), source: bulletin.source },
    printed: page,
    read: sameLength(simplified, page),
    toSource: ([from, to]) => {
      const start = map.start(from)
      return [start, Math.max(start, map.end(to))]
    },
  }
}

const sameLength = (text: string | undefined, other: string): string =>
  text?.length === other.length ? text : other

/** Where an offset of the source stands in the page; of what is taken out, where it would. */
function pageOffsets(edits: readonly Edit[]): (at: number) => number {
  /** How much longer the page is behind each edit. */
  const shifts = new Int32Array(edits.length)
  let shift = 0
  edits.forEach(({ start, end, insert }, i) => {
    shift += insert.length - (end - start)
    shifts[i] = shift
  })
  return at => {
    let low = -1
    let high = edits.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (edits[middle]!.start < at) low = middle
      else high = middle
    }
    if (low < 0) return at
    const before = low === 0 ? 0 : shifts[low - 1]!
    const { start, end, insert } = edits[low]!
    return at >= end ? at + shifts[low]! : start + before + insert.length
  }
}
