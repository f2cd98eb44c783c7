/**
 * Ledgers printed field by field: 序号：1 on a line of its own, and the problem on the next (反馈问题：台账不全). The number opens the
 * issue; the label of the problem is of its marker, as in 序号：1 反馈问题：台账不全.
 */
import type { Line } from '../../text/lines.ts'
import { labelAt } from './labels.ts'
import { markerAt, problemWordAt, SERIAL } from './markers.ts'
import type { ProvedHeading, ProvedHeadings } from './proved-headings.ts'

const SERIAL_LINE = /^【?(?:问题)?(?:序号|编号)】?[: ]{0,2}([1-9]\d{0,2})[.、:]?$/
const LONGEST = 12

/** The lines of the body that number a problem which the next line tells. */
export function serialNumbers(text: string, body: readonly Line[]): ProvedHeadings {
  const found = new Map<number, ProvedHeading>()
  body.forEach(({ start, end }, index) => {
    if (end - start > LONGEST || !'序编问【'.includes(text[start]!)) return
    const serial = SERIAL_LINE.exec(text.slice(start, end))
    const next = body[index + 1]
    if (serial === null || next === undefined) return
    const stop = problemWordAt(text, next.start)
    const isTold = stop >= 0 && stop < next.end
    // A bare problem, above the label of its answer.
    if (
      !isTold &&
      (labelAt(text, next.start, next.end) !== null || markerAt(text, next.start, next.end) !== null)
    )
      return
    const bodyStart = isTold ? stop : next.start
    found.set(index, { style: SERIAL, ordinal: Number(serial[1]), bodyStart })
  })
  return found
}
