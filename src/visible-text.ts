/** What a reader sees of a source, at the offsets of the source: for rules that look around a span. */
import type { Source } from './source.ts'

/**
 * The source text with what its edits take out blanked, letter for letter, so that no offset moves; what they put in stands at their
 * beginning, as far as it fits.
 *
 * @param as `printed` with the source's own letters, `read` with those that the parser reads in place of traditional ones
 */
export function visibleText({ text, edits = [], simplified }: Source, as: 'printed' | 'read'): string {
  if (edits.length === 0) return as === 'read' && simplified?.length === text.length ? simplified : text
  const pieces: string[] = []
  let from = 0
  let page = 0
  const keep = (to: number): void => {
    const length = to - from
    pieces.push(
      as === 'read' && simplified !== undefined
        ? simplified.slice(page, page + length)
        : text.slice(from, to),
    )
    page += length
  }
  for (const { start, end, insert } of edits) {
    keep(start)
    pieces.push(insert.slice(0, end - start).padEnd(end - start))
    page += insert.length
    from = end
  }
  keep(text.length)
  return pieces.join('')
}
