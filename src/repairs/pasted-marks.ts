/**
 * Marks of Markdown in a text that was pasted as text: ## 一、总体情况, **整改情况：** 学习3次。 Two lines that begin so prove them; a
 * masked name (张**) or a bullet (* 学习) does not. `text` is folded.
 */
import type { Edit } from '../text/edits.ts'

/** A line that begins with the mark of a heading, or with something bold. */
const PROOF = /^ {0,3}(?:#{1,6} +(?=\S)|(?:#{1,6} +)?\*\*(?=[^\s*])[^*\n]{0,200}[^\s*]\*\*)/gm
const FEWEST = 2
/** The mark of a heading; what is bold; the point of a number that Markdown would count (1\.学习), and the number before it. */
const MARKS =
  /^ {0,3}#{1,6} +(?=\S)|(?<bold>\*\*(?:[^\s*]|(?=[^\s*])[^*\n]{0,200}[^\s*])\*\*)|(?<number>^ {0,3}\d{1,3})\\(?=[.)])/gm
const BOLD = '**'
const NUMBER_IN_BOLD = /^\*\*\d{1,3}(?=\\[.)])/

/** The edits that take out such marks; none where nothing proves them. */
export function removePastedMarks(text: string): Edit[] {
  if (!text.includes(BOLD) && !text.includes('# ')) return []
  let proofs = 0
  for (const _ of text.matchAll(PROOF)) if (++proofs >= FEWEST) break
  if (proofs < FEWEST) return []
  const edits: Edit[] = []
  const remove = (start: number, end: number): number => edits.push({ start, end, insert: '' })
  for (const { index, 0: words, groups } of text.matchAll(MARKS)) {
    const end = index + words.length
    if (groups?.bold === undefined) {
      remove(index + (groups?.number?.length ?? 0), end)
      continue
    }
    remove(index, index + BOLD.length)
    const numbered = NUMBER_IN_BOLD.exec(words)
    if (numbered !== null) remove(index + numbered[0].length, index + numbered[0].length + 1)
    remove(end - BOLD.length, end)
  }
  return edits
}
