/**
 * Problems without any marker: a line that is one short statement, with the label of its answer on the next line (学习不深入。 above
 * 整改措施：…). Issues only where several stand so; the outline decides whether one of them stands in an issue already.
 */
import type { Line } from '../../text/lines.ts'
import { DEFICITS } from './headings.ts'
import { labelAt } from './labels.ts'
import { STATED } from './markers/proved-styles.ts'
import { markerAt } from './markers.ts'
import type { ProvedHeading, ProvedHeadings } from './proved-headings.ts'

const SHORTEST = 4
const LONGEST = 60
const FEWEST = 2

/** The lines of the body that state a problem and are answered by a label. */
export function statedProblems(text: string, body: readonly Line[]): ProvedHeadings {
  const found: number[] = []
  let deficits = 0
  body.forEach(({ start, end }, index) => {
    if (end - start < SHORTEST || end - start > LONGEST) return
    const next = body[index + 1]
    if (next === undefined || labelAt(text, next.start, next.end)?.kind !== 'answer') return
    if (markerAt(text, start, end) !== null || labelAt(text, start, end) !== null) return
    const words = text.slice(start, end)
    if (!/[^。;:!?]。?$/.test(words) || /[。;:!?](?=.)/.test(words)) return
    found.push(index)
    if (DEFICITS.test(words)) deficits++
  })
  if (found.length < FEWEST || deficits * 2 < found.length) return new Map()
  return new Map(
    found.map((index): [number, ProvedHeading] => [
      index,
      { style: STATED, ordinal: null, bodyStart: body[index]!.start },
    ]),
  )
}
