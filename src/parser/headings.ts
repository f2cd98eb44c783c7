/** Where a heading ends and its body begins, on the line of a marker. */
import { closeOf, isSentenceEnd } from '../text/sentences.ts'
import type { Shape } from './shape.ts'

export interface HeadingSplit {
  /** Clean offsets, without the stop behind it. */
  readonly heading: readonly [start: number, end: number] | null
  readonly text: readonly [start: number, end: number] | null
}

/** Styles whose items are sentences and have no heading of their own. */
const WITHOUT_HEADING: ReadonlySet<string> = new Set([
  'run',
  'hands',
  'sequence',
  'ordinal',
  'circled',
  'bullet',
])
/** Styles that number headings more often than sentences. */
const MOSTLY_HEADINGS: ReadonlySet<string> = new Set([
  'part',
  'han-comma',
  'han-bracket',
  'question',
  'arabic-point',
  'decimal',
])

const LONGEST_HEADING = 120
const LONGEST_TOPIC = 50
const LONGEST_STEP_TOPIC = 26
const SHORT_SENTENCE = 18

/** How a heading that states a problem begins, and how it ends. */
export const OPENS_PROBLEM = /^(反馈的?|巡[察视]反馈的?)?(关于|针对|对照|对|就|围绕|“)/
export const ENDS_PROBLEM = /问题[”)]?((的|之)?(整改|方面|落实|进展|情况|工作)+)?[”)]?$/

/** Splits the own text of a numbered shape. `text` is the clean text. */
export function splitHeading(text: string, shape: Shape): HeadingSplit {
  const start = skipSpaces(text, shape.bodyStart, shape.bodyEnd)
  const end = shape.bodyEnd
  if (start >= end) return { heading: null, text: null }
  if (WITHOUT_HEADING.has(shape.style!.name) || shape.marked?.role === 'measure')
    return { heading: null, text: [start, end] }
  // What the markup calls a heading is one, to the end of its line.
  if (shape.marked !== undefined) {
    const stop = trimStops(text, start, end)
    return stop > start ? { heading: [start, stop], text: null } : { heading: null, text: [start, end] }
  }
  let stop = problemEnd(text, start, end) ?? sentenceEnd(text, start, end)
  // A question keeps its mark: 骨干医师为何留不住?
  if (text[stop] === '?' || text[stop] === '!') stop++
  const words = text.slice(start, stop)
  const rest = skipSpaces(text, stop, end)
  const single = skipStops(text, stop, end) >= end
  const terminal = stop >= end ? '' : text[stop - 1] === '?' ? '。' : text[stop]!
  const isHeading = single ? singleIsHeading(words, terminal, shape) : firstIsHeading(words, terminal, shape)
  if (!isHeading) return { heading: null, text: [start, end] }
  const bodyStart = single ? end : skipSpaces(text, skipStops(text, rest, end), end)
  const headingEnd = trimStops(text, start, stop)
  if (headingEnd === start) return { heading: null, text: [start, end] }
  return { heading: [start, headingEnd], text: bodyStart < end ? [bodyStart, end] : null }
}

/** The whole line is one sentence: a heading, unless it tells a step in full. */
function singleIsHeading(words: string, terminal: string, shape: Shape): boolean {
  if (words.length > LONGEST_HEADING) return false
  if (isProblem(words)) return true
  const contents = shape.children.length > 0 || shape.fields.length > 0
  if (terminal === ';') return false
  const mostly = MOSTLY_HEADINGS.has(shape.style!.name)
  if (terminal === '')
    return contents || mostly
      ? words.length <= LONGEST_HEADING
      : words.length <= LONGEST_STEP_TOPIC && !/\d/.test(words)
  if (contents) return words.length <= LONGEST_TOPIC + 20
  return mostly && words.length <= SHORT_SENTENCE && !/\d/.test(words)
}

/** More sentences follow: the first is a heading when it is a topic and no step told in full. */
function firstIsHeading(words: string, terminal: string, shape: Shape): boolean {
  if (isProblem(words)) return true
  if (terminal !== '。' && terminal !== ':') return false
  const longest = MOSTLY_HEADINGS.has(shape.style!.name) ? LONGEST_TOPIC : LONGEST_STEP_TOPIC
  return words.length <= longest && !/\d|《/.test(words) && (words.match(/,/g)?.length ?? 0) <= 2
}

const isProblem = (words: string): boolean =>
  words.length <= LONGEST_HEADING &&
  (OPENS_PROBLEM.test(words) ? ENDS_PROBLEM.test(words) : /的问题$/.test(words))

/** The end of the first sentence, quotes and brackets passed over; `end` where it has no stop. */
function sentenceEnd(text: string, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (isSentenceEnd(unit)) return at
    const close = closeOf(text, at, end)
    if (close > 0) at = close - 1
  }
  return end
}

/**
 * The end of a heading of the form 关于…问题, which may hold a full stop (关于重建设。轻管养的问题) and may be followed by
 * its answer without one (关于…问题:市局…). Null where the text has no such form.
 */
function problemEnd(text: string, start: number, end: number): number | null {
  if (!OPENS_PROBLEM.test(text.slice(start, start + 8))) return null
  const limit = Math.min(end, start + LONGEST_HEADING)
  let stops = 0
  for (let at = start; at <= limit; at++) {
    const unit = at < end ? text.charCodeAt(at) : 0x3002
    const atStop = at === end || isSentenceEnd(unit) || unit === 0x3a
    if (atStop) {
      if (ENDS_PROBLEM.test(text.slice(Math.max(start, at - 24), at))) return at
      if (unit === 0x3a || ++stops > 1) return null
    }
    const close = closeOf(text, at, end)
    if (close > 0) at = close - 1
  }
  return null
}

const skipSpaces = (text: string, at: number, end: number): number => {
  while (at < end && text.charCodeAt(at) === 0x20) at++
  return at
}
const isStop = (letter: string | undefined): boolean => letter !== undefined && '。;:,、 '.includes(letter)
const skipStops = (text: string, at: number, end: number): number => {
  while (at < end && isStop(text[at])) at++
  return at
}
const trimStops = (text: string, start: number, end: number): number => {
  while (end > start && isStop(text[end - 1])) end--
  return end
}
