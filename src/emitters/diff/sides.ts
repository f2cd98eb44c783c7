import type { DiffPlace, DiffWord } from '../../model/diff-report.ts'

/** A piece of one side of a comparison, and whether it is on that side only. */
export interface Segment {
  readonly text: string
  readonly marked: boolean
}

/**
 * One side of a pair of texts: for each of its places the pieces of its text. Where several places became one, their texts
 * were compared as one text with line ends between them; here they are taken apart again.
 *
 * @param words - null where the texts are the same but for marks that are not told
 */
export function sideOf(
  places: readonly DiffPlace[],
  words: readonly DiffWord[] | null,
  side: 'removed' | 'added',
): Segment[][] {
  if (words === null) return places.map(({ text }) => [{ text, marked: false }])
  const sides: Segment[][] = []
  let rest = words
    .filter(({ op }) => op === 'same' || op === side)
    .map(({ op, text }): Segment => ({ text, marked: op === side }))
  for (const [at, place] of places.entries()) {
    const [own, behind] = cut(rest, place.text.length)
    sides.push(own)
    // The line end between two places belongs to neither.
    rest = at < places.length - 1 ? cut(behind, 1)[1] : behind
  }
  return sides
}

/** The first letters, and what follows them. */
function cut(segments: readonly Segment[], length: number): [Segment[], Segment[]] {
  const before: Segment[] = []
  const behind: Segment[] = []
  let room = length
  for (const { text, marked } of segments) {
    if (room > 0) before.push({ text: text.slice(0, room), marked })
    if (text.length > room) behind.push({ text: text.slice(Math.max(0, room)), marked })
    room -= text.length
  }
  return [before, behind]
}
