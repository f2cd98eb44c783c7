/**
 * Problems without any marker: a line that is one short statement, with the label of its answer on the next line (学习不深入。 above
 * 整改措施：…), or a list that begins anew below each (研讨少 above 1.…, 监管不严 above 1.…). Issues only where several stand so; the outline decides whether one of them stands in an issue already.
 */
import type { Line } from '../../../text/lines.ts'
import { DEFICITS, MENDS, STEP_VERBS } from '../headings.ts'
import { labelAt } from '../labels.ts'
import { STATED } from '../markers/proved-styles.ts'
import { markerAt } from '../markers.ts'
import type { ProvedHeading, ProvedHeadings } from './proved-headings.ts'

const SHORTEST = 4
const LONGEST = 60
const FEWEST = 2
/** Lists of steps are numbered so; what is further out numbers headings. */
const LIST_RANK = 3
const LONGEST_LISTED = 30
/** 整改情况, 主要措施如下: heads a list, and states nothing. */
const NAMES_PART = /\d|(情况|措施|做法|如下|打算|安排|方面|成效|进展|要求|事项|清单|名单)。?$/

/** The lines of the body that state a problem and are answered by a label. */
export function statedProblems(text: string, body: readonly Line[]): ProvedHeadings {
  const found: number[] = []
  const listed: number[] = []
  let deficits = 0
  let listedDeficits = 0
  body.forEach(({ start, end }, index) => {
    if (end - start < SHORTEST || end - start > LONGEST) return
    const next = body[index + 1]
    if (next === undefined) return
    const isLabelled = labelAt(text, next.start, next.end)?.kind === 'answer'
    if (!isLabelled && !beginsList(next)) return
    if (markerAt(text, start, end) !== null || labelAt(text, start, end) !== null) return
    const words = text.slice(start, end)
    if (!/[^。;:!?]。?$/.test(words) || /[。;:!?](?=.)/.test(words)) return
    if (!isLabelled) {
      if (
        end - start > LONGEST_LISTED ||
        MENDS.test(words) ||
        STEP_VERBS.test(words) ||
        NAMES_PART.test(words)
      )
        return
      listed.push(index)
      if (DEFICITS.test(words)) listedDeficits++
      return
    }
    found.push(index)
    if (DEFICITS.test(words)) deficits++
  })
  const labelled = found.length < FEWEST || deficits * 2 < found.length ? [] : found
  const all =
    listed.length < FEWEST || listedDeficits * 2 <= listed.length ? labelled : [...labelled, ...listed]
  return new Map(
    all.map((index): [number, ProvedHeading] => [
      index,
      { style: STATED, ordinal: null, bodyStart: body[index]!.start },
    ]),
  )

  /** 1.…, (1)…, ①…: the first of some steps. */
  function beginsList({ start, end }: Line): boolean {
    const marker = markerAt(text, start, end)
    return marker !== null && marker.ordinal === 1 && marker.style.rank >= LIST_RANK
  }
}
