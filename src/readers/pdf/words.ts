/** Runs as words, and cut where the side of a cell stands between two words or letters. */
import type { Run } from './runs.ts'

/** A run without its blanks: PDF.js writes one for every small gap, so that what matters is how wide they are. */
export interface Word {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly size: number
}

export function wordsOf(run: Run): Word[] {
  const parts = run.text.split(/\s+/).filter(part => part !== '')
  if (parts.length === 1) return [{ ...run, text: parts[0]! }]
  // Where the parts stand is not told: what their letters do not fill is shared by the gaps.
  const widths = parts.map(part => widthOf(part) * run.size)
  const filled = widths.reduce((sum, width) => sum + width, 0)
  const total = run.right - run.left
  const gap = Math.max(0, total - filled) / (parts.length - 1)
  const scale = Math.min(1, total / filled)
  let left = run.left
  return parts.map((text, at) => {
    const right = left + widths[at]! * scale
    const word = { text, left, right, size: run.size }
    left = right + gap
    return word
  })
}

/** In sizes; near enough for Latin letters. */
function widthOf(text: string): number {
  let width = 0
  for (let at = 0; at < text.length; at++) width += text.charCodeAt(at) < 0x2000 ? 0.5 : 1
  return width
}

/** A side of a cell that is as near to the gap between two letters, in sizes, stands in it. */
const NEAR = 0.25

/** A run in pieces, one for each stretch between the given places (ascending) that some of its letters stand in. */
export function cutAt(run: Run, places: readonly number[]): Run[] {
  if (!places.some(place => place > run.left && place < run.right)) return [run]
  const pieces: Run[] = []
  let last = -1
  for (const { text, left, right } of wordsOf(run).flatMap(word => lettersApart(word, places))) {
    const middle = (left + right) / 2
    const stretch = places.filter(place => place < middle).length
    const piece = pieces.at(-1)
    if (piece !== undefined && stretch === last)
      pieces[pieces.length - 1] = { ...piece, text: `${piece.text} ${text}`, right }
    else pieces.push({ ...run, text, left, right })
    last = stretch
  }
  return pieces
}

/** A word in two where a place stands between two of its letters; one that a place cuts through a letter is whole. */
function lettersApart(word: Word, places: readonly number[]): Word[] {
  const { text, left, right, size } = word
  const scale = (right - left) / widthOf(text)
  let end = left
  for (let at = 1; at < text.length; at++) {
    end += widthOf(text[at - 1]!) * scale
    if (!places.some(place => Math.abs(place - end) <= NEAR * size)) continue
    const rest = { text: text.slice(at), left: end, right, size }
    return [{ text: text.slice(0, at), left, right: end, size }, ...lettersApart(rest, places)]
  }
  return [word]
}
