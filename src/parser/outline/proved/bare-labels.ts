/**
 * Labels without a colon on lines of their own: 整改情况 above what was done. One may head anything; where the same words stand above
 * several texts they open the answers of several issues.
 */
import type { Line } from '../../../text/lines.ts'
import { type Label, labelAt, labelWord } from '../labels.ts'
import { STEP_RANK } from '../markers/marker-style.ts'
import { markerAt } from '../markers.ts'

const LONGEST = 10
const FEWEST = 2

/** The labels that are whole lines of the body, by the index of their line. */
export function bareLabels(text: string, body: readonly Line[]): ReadonlyMap<number, Label> {
  const places = new Map<string, number[]>()
  body.forEach(({ start, end }, index) => {
    if (end - start > LONGEST) return
    // ▲整改情况
    const sign = markerAt(text, start, end)
    const words = text.slice(sign?.style.name === 'bullet' ? sign.end : start, end).trimStart()
    if (labelWord(words) !== 'answer' || !opensText(body[index + 1])) return
    const lines = places.get(words)
    if (lines === undefined) places.set(words, [index])
    else lines.push(index)
  })
  return new Map(
    [...places.values()]
      .filter(lines => lines.length >= FEWEST)
      .flat()
      .map((index): [number, Label] => {
        const { start, end } = body[index]!
        return [index, { kind: 'answer', start, end }]
      }),
  )

  /** Whether a line is a text or a step: above a heading the words are one too. */
  function opensText(line: Line | undefined): boolean {
    if (line === undefined || labelAt(text, line.start, line.end) !== null) return false
    const marker = markerAt(text, line.start, line.end)
    return marker === null || marker.style.rank >= STEP_RANK - 1
  }
}
