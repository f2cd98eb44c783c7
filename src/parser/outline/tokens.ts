/**
 * Candidates: every place of a line where a marker or a label could stand. Whether it does is for the outline to say,
 * which knows what is open.
 */

import { isAsciiDigit } from '../../text/letters.ts'
import type { Line } from '../../text/lines.ts'
import { closeOf, isSentenceEnd } from '../../text/sentences.ts'
import { problemNamed } from './headings.ts'
import { LABEL_LETTERS, type Label, labelAt } from './labels.ts'
import { MARKER_LETTERS } from './markers/marker-index.ts'
import { STEP_RANK } from './markers/marker-style.ts'
import { tellsInFull } from './markers/problem-words.ts'
import { SERIAL, UNMARKED } from './markers/proved-styles.ts'
import { doubtfulMarkerAt, lostRunMarkerAt, type Marker, markerAt } from './markers.ts'
import { describedProblem, problemLabel } from './numbered-problems.ts'
import type { ProvedHeading } from './proved/proved-headings.ts'
import type { MarkedHeading } from './shape.ts'
import { statusOfWhole } from './status.ts'

/** What stands before a candidate, strongest first. */
export type Before = 'line' | 'sentence' | 'colon' | 'comma' | 'letter'

export interface MarkerToken extends Marker {
  readonly kind: 'marker'
  readonly before: Before
  /** The index of its line. */
  readonly line: number
  /**
   * Its number and the next one may be a decimal (4.5月未召开, 3.5万元), or its 是 is lost (二精简会议): a marker only where it is the next
   * of its list.
   */
  readonly doubtful: boolean
  /** What the markup tells of it. */
  readonly marked?: MarkedHeading
  /** Its number has lost a letter, and what stands around it tells which. */
  readonly isRepaired?: true
}

export interface LabelToken {
  readonly kind: 'label'
  readonly label: Label
  readonly start: number
  readonly end: number
  readonly before: Before
  readonly line: number
  /** 2.整改措施:, ②整改措施: the number before it. */
  readonly numbered?: Marker
  /** It is not printed: the markup tells what it is called and of what it speaks. */
  readonly marked?: { readonly label: string; readonly of: 'issue' | 'measure' | 'next' }
}

/** A table has ended: its rows are closed. */
export interface CloseToken {
  readonly kind: 'close'
  readonly start: number
  readonly end: number
  readonly line: number
}

/** The fields of a line end, and its text goes on: …(责任单位:办公室)。开展学习。, 责任单位:办公室。开展学习。 */
export interface BehindToken {
  readonly kind: 'behind'
  readonly start: number
  readonly end: number
  readonly line: number
}

export type Token = MarkerToken | LabelToken | CloseToken | BehindToken

/** What a code unit may begin: bits. */
const MARKER = 1
const LABEL = 2
const QUOTE = 4
const BRACKET = 8
const kinds = new Uint8Array(65536)
for (const unit of MARKER_LETTERS) kinds[unit]! |= MARKER
for (const unit of LABEL_LETTERS) kinds[unit]! |= LABEL
for (const letter of '“《【‘') kinds[letter.charCodeAt(0)]! |= QUOTE
kinds[0x28]! |= BRACKET
const SPACE = 0x20

/** Words that end in a numeral, so that the 是 behind them opens nothing: 统一是, 万一是, 三分之一是. */
const NUMERAL_ENDINGS = '统万逐唯之专单合不周第期划任如同均归成独'

function beforeOf(text: string, lineStart: number, at: number): Before {
  let i = at
  while (i > lineStart && text.charCodeAt(i - 1) === SPACE) i--
  if (i <= lineStart) return 'line'
  const unit = text.charCodeAt(i - 1)
  if (isSentenceEnd(unit)) return 'sentence'
  const letter = text[i - 1]!
  if (letter === ':' || letter === '—') return 'colon'
  if (letter === ',' || letter === '、') return 'comma'
  if ('”’)】》'.includes(letter) && i - 1 > lineStart && isSentenceEnd(text.charCodeAt(i - 2)))
    return 'sentence'
  return 'letter'
}

/** The candidate of a line that is a heading by what stands around it. */
export function headingToken(line: Line, index: number, heading: ProvedHeading): MarkerToken {
  return {
    kind: 'marker',
    style: heading.style,
    ordinal: heading.ordinal,
    start: line.start,
    end: heading.bodyStart,
    before: 'line',
    line: index,
    doubtful: false,
    ...(heading.isRepaired ? { isRepaired: true } : {}),
  }
}

/** Appends the candidates of one line from `from` on, left to right. Nothing inside quotes or titles is one. */
export function collectTokens(
  text: string,
  line: Line,
  index: number,
  tokens: Token[],
  from: number = line.start,
): void {
  const { start, end } = line
  let at = from
  // Labels that are fields stand in rows on one line; elsewhere a label must open a line or follow a sentence.
  let afterField = false
  // Where the value of the last field ends, if before its line does.
  let stop = -1
  // Where the bracket of the last fields closes.
  let bracketEnd = -1
  // Where the last label ended: what stands right behind it begins a text, whether it closes with a colon or not.
  let labelEnd = -1
  // A heading that has lost its number is one already, or has it on the line above.
  const last = tokens[tokens.length - 1]
  const isHeaded =
    last !== undefined && (last.start === start || (last.kind === 'marker' && last.end === start))
  if (at === start && !isHeaded && problemNamed(text, start, end) > 0 && markerAt(text, start, end) === null)
    tokens.push({
      kind: 'marker',
      style: UNMARKED,
      ordinal: null,
      start,
      end: start,
      before: 'line',
      line: index,
      doubtful: false,
    })
  while (at < end) {
    if (stop >= 0 && at >= stop) {
      tokens.push({ kind: 'behind', start: stop, end: skipStops(text, stop, end), line: index })
      stop = -1
    }
    const kind = kinds[text.charCodeAt(at)]!
    if (kind === 0) {
      at++
      continue
    }
    if ((kind & LABEL) !== 0) {
      const label = labelAt(text, at, end)
      if (label !== null) {
        const before = beforeOf(text, start, at)
        const spaced = text.charCodeAt(at - 1) === SPACE
        if (
          before === 'line' ||
          before === 'sentence' ||
          (spaced && afterField) ||
          (before === 'comma' && afterField && label.kind !== 'answer') ||
          isFieldBehind(text, at, label) ||
          (before === 'comma' && isAnswerOfHeading(text, line, at, label))
        ) {
          const told =
            at < bracketEnd ? fieldOf(text, label, bracketEnd, 'other') : outcomeOf(text, label, end)
          tokens.push({ kind: 'label', label: told, start: at, end: label.end, before, line: index })
          labelEnd = label.end
          afterField = told.kind !== 'answer'
          if (stop < 0 || at >= stop) stop = valueEnd(text, label, end)
          at = label.end
          continue
        }
      }
    }
    if ((kind & MARKER) !== 0) {
      const printed = markerAt(text, at, end)
      const described =
        printed !== null && at === start
          ? describedProblem(text, printed, () => countsProblems(text, tokens))
          : -1
      const marker = described < 0 ? printed : { ...printed!, end: described }
      const numbered = marker !== null && described < 0 ? numberedLabel(text, line, marker, tokens) : null
      if (numbered !== null) {
        tokens.push({
          kind: 'label',
          label: numbered,
          start: at,
          end: numbered.end,
          before: 'line',
          line: index,
          numbered: marker!,
        })
        afterField = numbered.kind !== 'answer'
        at = numbered.end
        continue
      }
      if (marker !== null) {
        const before = at === start ? 'line' : at === labelEnd ? 'colon' : beforeOf(text, start, at)
        if (before === 'line' || mayStandInside(text, marker, before, at)) {
          const { style, ordinal } = marker
          tokens.push({
            kind: 'marker',
            style,
            ordinal,
            start: at,
            end: marker.end,
            before,
            line: index,
            doubtful: false,
          })
          at = marker.end
          continue
        }
      }
      const doubtful =
        (at === start ? doubtfulMarkerAt(text, at, end) : null) ?? lostRunMarkerAt(text, at, end)
      const before = doubtful === null ? null : beforeOf(text, start, at)
      if (doubtful !== null && (before === 'line' || before === 'sentence')) {
        const { style, ordinal } = doubtful
        const stop = doubtful.end
        tokens.push({
          kind: 'marker',
          style,
          ordinal,
          start: at,
          end: stop,
          before,
          line: index,
          doubtful: true,
        })
      }
      // No marker begins inside a number.
      if (isAsciiDigit(text.charCodeAt(at))) {
        do at++
        while (at < end && isAsciiDigit(text.charCodeAt(at)))
        continue
      }
    }
    const bracketed = (kind & (BRACKET | QUOTE)) !== 0 ? bracketedField(text, line, at) : null
    if (bracketed !== null) {
      const close = closeOf(text, at, end)
      stop = close < end ? close : -1
      bracketEnd = close
      tokens.push({
        kind: 'label',
        label: bracketed,
        start: at,
        end: bracketed.end,
        before: 'line',
        line: index,
      })
      afterField = true
      at = bracketed.end
      continue
    }
    if ((kind & QUOTE) !== 0 || ((kind & BRACKET) !== 0 && at > start)) {
      const close = closeOf(text, at, end)
      if (close > 0) {
        at = close
        continue
      }
    }
    at++
  }
}

/**
 * 2.整改措施:制定台账。 3.整改进度:已完成。: a label that is numbered, with its text on the same line. Amid a line, and where its number counts
 * steps (①整改措施:…②整改成效:…), one beside it must be a label too.
 */
function numberedLabel(
  text: string,
  { start, end }: Line,
  marker: Marker,
  tokens: readonly Token[],
): Label | null {
  const { style, ordinal, end: behind } = marker
  if (style === SERIAL) return null
  // ●整改措施:…, ★责任领导:张某: the sign adorns the label.
  if (style.name === 'bullet' && marker.start === start)
    return labelAt(text, text[behind] === ' ' ? behind + 1 : behind, end)
  const problem = marker.start === start ? problemLabel(text, marker) : null
  if (problem !== null) return problem
  if (style.rank < NUMBERED_LABEL_RANK || style.rank > STEP_RANK || ordinal === null) return null
  const label = labelAt(text, text[behind] === ' ' ? behind + 1 : behind, end)
  if (label === null || label.end >= end) return null
  if (marker.start === start && style.rank < STEP_RANK) return label
  const before = marker.start === start ? 'line' : beforeOf(text, start, marker.start)
  if (before !== 'line' && !mayStandInside(text, marker, before, marker.start)) return null
  return (ordinal === 1 ? nextIsLabel(text, marker) : lastWasLabel(marker, tokens)) ? label : null
}
/** 一、整改情况: and (一)整改措施: head what follows; deeper numbers only count the answers of an issue. */
const NUMBERED_LABEL_RANK = 3

/** Whether the number behind the first of a list stands before a label. */
function nextIsLabel(text: string, { style, ordinal, start, end }: Marker): boolean {
  const words = text.slice(start, end).trimEnd()
  const next =
    style.numeral === 'enclosed'
      ? String.fromCharCode(words.charCodeAt(0) + 1)
      : words.replace(String(ordinal), String(ordinal! + 1))
  if (next === words) return false
  const found = text.slice(end, end + LONGEST_ANSWER).indexOf(next)
  if (found < 0) return false
  const at = end + found + next.length
  return labelAt(text, text[at] === ' ' ? at + 1 : at, text.length) !== null
}

/** Whether the number before one of a list stood before a label; steps may stand between. */
function lastWasLabel({ style, ordinal }: Marker, tokens: readonly Token[]): boolean {
  for (let i = tokens.length - 1; i >= Math.max(0, tokens.length - LOOK_BACK); i--) {
    const token = tokens[i]!
    if (token.kind === 'label' && token.numbered?.style === style)
      return token.numbered.ordinal === ordinal! - 1
    if (token.kind === 'marker' && token.style === style) return false
  }
  return false
}
/** Whether a number not far above counts problems by 问题描述:. */
const countsProblems = (text: string, tokens: readonly Token[]): boolean =>
  tokens
    .slice(-LOOK_BACK)
    .some(
      token =>
        token.kind === 'marker' &&
        token.style.rank < STEP_RANK &&
        tellsInFull(text.slice(token.start, token.end)),
    )
/** How far behind one numbered label the next may stand: in letters, and in candidates. */
const LONGEST_ANSWER = 800
const LOOK_BACK = 24

/** …。(责任领导:张某;责任科室:办公室): fields in brackets that close the line, or stand between a heading and its text. */
function bracketedField(text: string, line: Line, at: number): Label | null {
  if (text[at] !== '(' && text[at] !== '【') return null
  const { start, end } = line
  const first = labelAt(text, at + 1, end)
  if (first === null) return null
  const close = closeOf(text, at, end)
  if (close < 0) return null
  const label = fieldOf(text, first, close, 'answer')
  if (label.kind === 'answer') return null
  if (close === end || (close === end - 1 && isSentenceEnd(text.charCodeAt(close)))) return label
  const opens =
    markerAt(text, start, end) !== null &&
    !/[。;!?]/.test(text.slice(start, Math.min(at, start + LONGEST_HEADED)))
  const behind = text[close]!
  return opens &&
    at - start <= LONGEST_HEADED &&
    (isSentenceEnd(text.charCodeAt(close)) || '([【 :'.includes(behind))
    ? label
    : null
}
/** (整改情况:已完成): what opens an answer elsewhere is a field in a bracket, where it tells a state; else `otherwise`. */
function fieldOf(text: string, label: Label, close: number, otherwise: 'answer' | 'other'): Label {
  if (label.kind !== 'answer') return label
  let end = label.end
  while (end < close - 1 && !';,'.includes(text[end]!)) end++
  return { ...label, kind: statusOfWhole(text, label.end, end) === null ? otherwise : 'progress' }
}
/** 整改成效:已完成, 整改结果:已完成: where nothing but a state follows to the end of the line, it is told as by 整改状态:. */
function outcomeOf(text: string, label: Label, end: number): Label {
  if (label.kind !== 'answer' || end - label.end > LONGEST_OUTCOME || end === label.end) return label
  // A sentence is an answer: 整改成效:已整改到位。
  if (isSentenceEnd(text.charCodeAt(end - 1))) return label
  const isOutcome = OUTCOMES.has(text.slice(label.start, label.end).replace(/[【】: ]/g, ''))
  return isOutcome && statusOfWhole(text, label.end, end) !== null ? { ...label, kind: 'progress' } : label
}
const OUTCOMES: ReadonlySet<string> = new Set(['整改成效', '整改结果'])
const LONGEST_OUTCOME = 24
/** How far into a line the fields of its heading may begin. */
const LONGEST_HEADED = 120

/** Where the value of a field ends whose line goes on with another sentence; -1 where it is the last. */
function valueEnd(text: string, { kind, end: start }: Label, end: number): number {
  if (kind !== 'owner' && kind !== 'lead' && kind !== 'deadline') return -1
  const stop = text.slice(start, Math.min(end, start + LONGEST_VALUE)).indexOf('。')
  return stop < 0 || start + stop + 1 >= end ? -1 : start + stop + 1
}
const LONGEST_VALUE = 120

function skipStops(text: string, at: number, end: number): number {
  while (at < end && (isSentenceEnd(text.charCodeAt(at)) || ' ,:'.includes(text[at]!))) at++
  return at
}

/** A heading may run straight into its answer's label: …的问题整改情况: */
function isFieldBehind(text: string, at: number, label: Label): boolean {
  return label.kind === 'answer' && /[问题)”]$/.test(text.slice(at - 1, at))
}

/** (一)学习不深入的问题,整改措施:…: behind the comma of a heading. */
function isAnswerOfHeading(text: string, { start, end }: Line, at: number, label: Label): boolean {
  return (
    label.kind === 'answer' &&
    text[at - 1] === ',' &&
    at - start <= LONGEST_HEADED &&
    markerAt(text, start, end) !== null &&
    !/[。;:!?]/.test(text.slice(markerAt(text, start, end)!.end, at))
  )
}

/** …监管不力1)开展督查。 */
const GLUED_STYLES: ReadonlySet<string> = new Set(['arabic-point', 'arabic-half-bracket'])
/** What 第一 ranks behind: 位列全省第一,… */
const RANKS = '列居排位名获全国省市州县区镇校核评度率分'

function mayStandInside(text: string, marker: Marker, before: Before, at: number): boolean {
  if (marker.style.inline === 'never') return false
  if (marker.style.name === 'run' || marker.style.name === 'circled') {
    return !(before === 'letter' && NUMERAL_ENDINGS.includes(text[at - 1]!))
  }
  // Several levels on one line may follow each other without a stop: 一、强化责任(一)加强领导。
  if (before === 'letter')
    return (
      marker.ordinal === 1 &&
      (marker.style.open[0] === '(' ||
        GLUED_STYLES.has(marker.style.name) ||
        (marker.style.name === 'ordinal' && !RANKS.includes(text[at - 1]!)))
    )
  return (
    before !== 'comma' ||
    marker.ordinal !== 1 ||
    // 针对第2个问题,1)约谈2人;2)开展督查。
    text.startsWith('问题,', at - 3) ||
    marker.style.open[0] === '(' ||
    marker.style.needsPartner === true
  )
}
