/**
 * Headings in brackets: 【总体情况】 on a line of its own, or before its text. One alone may be anything, and words that come again are
 * labels of the answers (【整改情况】 below every issue), so they are headings only where the notice has several, each once; before a
 * text only where their words name a section and the first of them stands above all that is numbered.
 */
import type { Line } from '../../../text/lines.ts'
import { labelAt } from '../labels.ts'
import { STEP_RANK } from '../markers/marker-style.ts'
import { BRACKETED } from '../markers/proved-styles.ts'
import { markerAt } from '../markers.ts'
import { statusAt } from '../status.ts'
import { isOfTheFuture } from './plain-headings.ts'
import type { ProvedHeading, ProvedHeadings } from './proved-headings.ts'

const IN_BRACKETS = /^【([^【】]{2,24})】/
const LONGEST = 28
const FEWEST = 2
/** 总体情况, 一、反馈问题整改, 监督方式: what names a part of the notice, and no part of an answer. */
const NAMES_SECTION =
  /^([一二三四五六七八九十]{1,2}[、.])?([\u3400-\u9fff]{0,12}(情况|概况|打算|安排|计划|思路|方向|成效|成果|领导|部署|建设)|[\u3400-\u9fff]{0,8}(问题|意见)?(整改|落实|整改落实|整改措施|整改举措))$/

interface Found {
  readonly index: number
  readonly words: string
  readonly isLabel: boolean
  /** Behind the bracket where a text follows. */
  readonly rest: number | null
}

/** The headings in brackets among the lines of the body. */
export function bracketHeadings(text: string, body: readonly Line[]): ProvedHeadings {
  const found: Found[] = []
  const times = new Map<string, number>()
  body.forEach(({ start, end }, index) => {
    if (text[start] !== '【') return
    const match = IN_BRACKETS.exec(text.slice(start, Math.min(end, start + LONGEST)))
    if (match === null) return
    const close = start + match[0].length
    if (statusAt(text, start + 1, close - 1) !== null) return
    const words = (match[1] ?? match[2])!
    times.set(words, (times.get(words) ?? 0) + 1)
    const isLabel = labelAt(text, start, end) !== null
    if (close === end) found.push({ index, words, isLabel, rest: null })
    else if (NAMES_SECTION.test(words) && text[close] !== ':')
      found.push({ index, words, isLabel, rest: close })
  })
  let single = found.filter(({ words }) => times.get(words) === 1)
  const first = single.find(({ isLabel }) => !isLabel)
  if (first === undefined || isBelowNumber(first.index)) single = single.filter(({ rest }) => rest === null)
  if (single.length < FEWEST || single.every(({ isLabel }) => isLabel)) return new Map()
  return new Map(
    single
      .filter(({ index, words, isLabel }) => !isLabel || isOfTheFuture(words) || headsNumbered(index + 1))
      .map(({ index, rest }): [number, ProvedHeading] => [
        index,
        {
          style: BRACKETED,
          ordinal: null,
          bodyStart: body[index]!.start,
          ...(rest === null ? {} : { rest }),
        },
      ]),
  )

  /** Whether something is numbered above a line. */
  function isBelowNumber(index: number): boolean {
    for (let i = 0; i < index; i++)
      if (markerAt(text, body[i]!.start, body[i]!.end)?.ordinal != null) return true
    return false
  }

  /** Whether what follows is numbered: then words that are a label elsewhere head it. */
  function headsNumbered(index: number): boolean {
    const line = body[index]
    const marker = line === undefined ? null : markerAt(text, line.start, line.end)
    return marker !== null && marker.ordinal !== null && marker.style.rank < STEP_RANK - 1
  }
}
