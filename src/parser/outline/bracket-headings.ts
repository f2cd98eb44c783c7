/**
 * Headings in brackets on a line of their own: 【总体情况】. One alone may be anything, and words that come again are labels of
 * the answers (【整改情况】 below every issue), so they are headings only where the notice has several, each once.
 */
import type { Line } from '../../text/lines.ts'
import { labelAt } from './labels.ts'
import { BRACKETED, markerAt, STEP_RANK } from './markers.ts'
import type { ProvedHeading, ProvedHeadings } from './proved-headings.ts'
import { statusAt } from './status.ts'

const WHOLE_LINE = /^(?:【([^【】]{2,24})】|〖([^〖〗]{2,24})〗)$/
const LONGEST = 28
const FEWEST = 2

/** The headings in brackets among the lines of the body. */
export function bracketHeadings(text: string, body: readonly Line[]): ProvedHeadings {
  const found: { readonly index: number; readonly words: string; readonly isLabel: boolean }[] = []
  const times = new Map<string, number>()
  body.forEach(({ start, end }, index) => {
    if (end - start > LONGEST || !'【〖'.includes(text[start]!)) return
    const match = WHOLE_LINE.exec(text.slice(start, end))
    if (match === null || statusAt(text, start + 1, end - 1) !== null) return
    const words = (match[1] ?? match[2])!
    times.set(words, (times.get(words) ?? 0) + 1)
    found.push({ index, words, isLabel: labelAt(text, start, end) !== null })
  })
  const single = found.filter(({ words }) => times.get(words) === 1)
  if (single.length < FEWEST || single.every(({ isLabel }) => isLabel)) return new Map()
  return new Map(
    single
      .filter(({ index, isLabel }) => !isLabel || headsNumbered(index + 1))
      .map(({ index }): [number, ProvedHeading] => [
        index,
        { style: BRACKETED, ordinal: null, bodyStart: body[index]!.start },
      ]),
  )

  /** Whether what follows is numbered: then words that are a label elsewhere head it. */
  function headsNumbered(index: number): boolean {
    const line = body[index]
    const marker = line === undefined ? null : markerAt(text, line.start, line.end)
    return marker !== null && marker.ordinal !== null && marker.style.rank < STEP_RANK - 1
  }
}
