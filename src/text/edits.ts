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
  let row = 0
  let before: Edit | null = null
  for (const edit of edits) {
    pieces.push(text.slice(from, edit.start), edit.insert)
    length += edit.start - from
    // Two pieces that are taken out side by side (a tag, a comment) are one to the map.
    const goesOn: boolean =
      before !== null && before.insert === '' && edit.insert === '' && before.end === edit.start
    if (!goesOn) {
      rows[row] = length
      rows[row + 1] = edit.start
      row += 3
    }
    rows[row - 1] = edit.end
    length += edit.insert.length
    from = edit.end
    before = edit
  }
  pieces.push(text.slice(from))
  length += text.length - from
  return { text: pieces.join(''), map: new OffsetMap(rows.subarray(0, row), length, text.length) }
}
