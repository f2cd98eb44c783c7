/** Finds markers: the rows of `markers/marker-styles.ts`, at a place of the text. All offsets are of the clean text. */

import { isAsciiDigit, isHan } from '../../text/letters.ts'
import { standsAt } from '../../text/lexicon.ts'
import { hanDigit } from '../../text/numerals/letters.ts'
import { enclosed } from './markers/enclosed-numbers.ts'
import { mayCountProblems, type Way, waysAt } from './markers/marker-index.ts'
import { type MarkerStyle, STEP_RANK } from './markers/marker-style.ts'
import { styleNamed } from './markers/marker-styles.ts'
import { arabicAt, numeralAt } from './markers/ordinals.ts'
import { COUNTED_PROBLEMS, PROBLEM_STYLES } from './markers/problem-markers.ts'
import { problemWords, tellsInFull } from './markers/problem-words.ts'

export interface Marker {
  readonly style: MarkerStyle
  /** Null for bullets; 0 for a last item that does not count itself (最后). */
  readonly ordinal: number | null
  readonly start: number
  readonly end: number
}

const FIRST_ENCLOSED = Math.min(...enclosed.keys())
const LAST_ENCLOSED = Math.max(...enclosed.keys())

/** Signs that adorn a line: before a number of its own they are no bullet. */
const ORNAMENTS = '★☆●○■□◆◇▲△▪◎※'
const isOrnament = (unit: number): boolean =>
  unit >= 0x2000 && unit < 0x2700 && ORNAMENTS.includes(String.fromCharCode(unit))
const LONGEST_GAP = 2

/** ★问题1:, ● 1.学习不深入: a marker of headings behind a sign. */
function adornedMarkerAt(text: string, at: number, end: number): Marker | null {
  let inner = at + 1
  while (inner < end && inner <= at + LONGEST_GAP && text[inner] === ' ') inner++
  if (inner >= end || isOrnament(text.charCodeAt(inner))) return null
  const marker = markerAt(text, inner, end)
  return marker === null || marker.ordinal === null || marker.style.rank >= STEP_RANK
    ? null
    : { ...marker, start: at }
}

/** The marker that stands at `at`, or null. Looks at a handful of letters, never further than `end`. */
export function markerAt(text: string, at: number, end: number): Marker | null {
  const unit = text.charCodeAt(at)
  if (isOrnament(unit)) {
    const adorned = adornedMarkerAt(text, at, end)
    if (adorned !== null) return adorned
  }
  const single = unit >= FIRST_ENCLOSED && unit <= LAST_ENCLOSED ? enclosed.get(unit) : undefined
  if (single !== undefined) return { style: single[0], ordinal: single[1], start: at, end: at + 1 }
  let refused: MarkerStyle | null = null
  for (const way of waysAt(text, at, end, unit)) {
    if (way.style === refused || !standsAt(text, at, way.open)) continue
    const marker = markerOf(way, text, at, end)
    if (marker === 'refused') refused = way.style
    else if (marker !== null) return marker
  }
  return null
}

/** What stands behind the opening of a marker; `refused` where it is one but for what its style refuses. */
function markerOf(
  { style, open, ordinal: word }: Way,
  text: string,
  at: number,
  end: number,
): Marker | 'refused' | null {
  let ordinal = word
  let stop = at + open.length
  if (style.numeral !== 'none' && style.numeral !== 'word') {
    const numeral = numeralAt(style.numeral, text, stop, end)
    if (numeral === null) return null
    ordinal = numeral[0]
    stop = numeral[1]
  }
  for (let i = 0; i < style.close.length; i++) {
    const close = style.close[i]!
    if (!standsAt(text, stop, close)) continue
    const bodyStart = stop + close.length
    if (bodyStart > end || style.unless?.(text, at, bodyStart, end)) return 'refused'
    return { style, ordinal, start: at, end: behindProblemWords(text, style, bodyStart, end) }
  }
  return null
}

/** How far a number behind a number is looked for: numbers without end may stand behind one another. */
const INNER_REACH = 60
/** (一)问题描述: opens a problem. */
const LOWEST_DESCRIBED = 2

function behindProblemWords(text: string, { rank, name }: MarkerStyle, at: number, end: number): number {
  if (rank === 0 || rank >= STEP_RANK) return at
  const start = text[at] === ' ' ? at + 1 : at
  // 一、反馈问题一:学习不深入: a number of its own behind the one of the list.
  if (opensQuestion(text, start) && !PROBLEM_STYLES.has(name)) {
    const inner = markerAt(text, start, Math.min(end, start + INNER_REACH))
    if (inner !== null && COUNTED_PROBLEMS.has(inner.style.name) && inner.end < end) return inner.end
  }
  const found = problemWords.at(text, start)
  if (found === null || start + found.word.length >= end) return at
  // (1)问题描述:, 1.问题描述: tell in full what the heading above says.
  return tellsInFull(found.word) && rank > LOWEST_DESCRIBED && name !== 'serial'
    ? at
    : start + found.word.length
}

/** Whether 问题一 or (问题一) may begin at `at`: without the letter behind the bracket each of (1)(1)(1)… would look behind itself. */
const opensQuestion = (text: string, at: number): boolean =>
  mayCountProblems(text.charCodeAt(at)) && (text[at] !== '(' || '问反具存'.includes(text[at + 1] ?? ' '))

/**
 * The number before a point and a digit, as a marker of the list it may go on: 4.5月未召开组织生活会的问题 is the fourth issue behind a third, and
 * 4.5万元 an amount anywhere else.
 */
export function doubtfulMarkerAt(text: string, at: number, end: number): Marker | null {
  const numeral = arabicAt(text, at, end)
  if (numeral === null || text[numeral[1]] !== '.' || !isAsciiDigit(text.charCodeAt(numeral[1] + 1)))
    return null
  return { style: styleNamed('arabic-point'), ordinal: numeral[0], start: at, end: numeral[1] + 1 }
}

/** 二精简会议 between 一是… and 三是…: a marker that may have lost its 是, for the outline to prove. */
export function lostRunMarkerAt(text: string, at: number, end: number): Marker | null {
  const ordinal = hanDigit(text.charCodeAt(at))
  return ordinal < 2 ||
    !'二三四五六七八九'.includes(text[at]!) ||
    at + 1 >= end ||
    !isHan(text.charCodeAt(at + 1))
    ? null
    : { style: styleNamed('run'), ordinal, start: at, end: at + 1 }
}
