import { OffsetMap } from './offset-map.ts'

/**
 * One change to a text: `[start, end)` is replaced by `insert`. A list of edits is ascending and disjoint.
 * `leaf` names what the removed text is, where it is something of its own (a page number) and not just a blank.
 */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly insert: string
  readonly leaf?: 'furniture'
}

/** A text after edits, and the way back to the text before them. */
export interface EditedText {
  readonly text: string
  readonly map: OffsetMap
}

/** Applies ascending, disjoint edits. */
export function applyEdits(text: string, edits: readonly Edit[]): EditedText {
  if (edits.length === 0) return { text, map: OffsetMap.identity(text.length) }
  const rows = new Int32Array(edits.length * 3)
  const pieces: string[] = []
  let from = 0
  let length = 0
  edits.forEach((edit, i) => {
    pieces.push(text.slice(from, edit.start), edit.insert)
    length += edit.start - from
    rows[i * 3] = length
    rows[i * 3 + 1] = edit.start
    rows[i * 3 + 2] = edit.end
    length += edit.insert.length
    from = edit.end
  })
  pieces.push(text.slice(from))
  length += text.length - from
  return { text: pieces.join(''), map: new OffsetMap(rows, length, text.length) }
}
