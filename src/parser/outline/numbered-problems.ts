/**
 * Numbers before words that say that a problem follows. 1.具体问题:… 2.整改措施:… part the answer of one issue; 1.问题描述:… 2.问题描述:…
 * count issues. What the next number of the list stands before tells which.
 */
import { type Label, labelAt } from './labels.ts'
import { STEP_RANK } from './markers/marker-style.ts'
import { problemWordAt, tellsInFull } from './markers/problem-words.ts'
import type { Marker } from './markers.ts'

/** 一、具体问题 and (一)存在问题 head what follows. */
const LOWEST_RANK = 3
/** A number, without the words behind it. */
const NUMBER = /^[([]?\d{1,2}[)\]]?[.、]? ?|^[①-⑳] ?/
/** How far behind one number the next may stand. */
const LONGEST_ANSWER = 800
/** 【反馈问题描述】 */
const LONGEST_DETAIL = 8

/** The places behind the next number of the list that `words` numbers. */
function behindNext(text: string, { start, end, ordinal, style }: Marker): number {
  const number = NUMBER.exec(text.slice(start, end))?.[0].trimEnd()
  if (number === undefined || ordinal === null) return -1
  const next =
    style.numeral === 'enclosed'
      ? String.fromCharCode(number.charCodeAt(0) + 1)
      : number.replace(String(ordinal), String(ordinal + 1))
  if (next === number) return -1
  const window = text.slice(end, end + LONGEST_ANSWER)
  let found = window.indexOf(next)
  while (found >= 0 && !opensLine(text, end + found)) found = window.indexOf(next, found + 1)
  if (found < 0) return -1
  const at = end + found + next.length
  return text[at] === ' ' ? at + 1 : at
}

function opensLine(text: string, at: number): boolean {
  while (text[at - 1] === ' ') at--
  return text[at - 1] === '\n'
}

/** 1.具体问题: above 2.整改措施:, as a label; null where the number counts problems. */
export function problemLabel(text: string, marker: Marker): Label | null {
  const { style, ordinal, start, end } = marker
  if (ordinal !== 1 || style.rank < LOWEST_RANK || style.rank > STEP_RANK || !':】'.includes(text[end - 1]!))
    return null
  const number = NUMBER.exec(text.slice(start, end))
  if (number === null || problemWordAt(text, start + number[0].length) !== end) return null
  const at = behindNext(text, marker)
  if (at < 0 || problemWordAt(text, at) >= 0) return null
  return labelAt(text, at, text.length) === null
    ? null
    : { kind: 'other', start: start + number[0].length, end }
}

/**
 * 1.问题描述:… above 2.问题描述:…: the end of the words behind a number that counts problems; -1 where it counts labels.
 *
 * @param areCounted whether numbers above count problems so: the only problem of a group has no next
 */
export function describedProblem(text: string, marker: Marker, areCounted: () => boolean): number {
  const at = text[marker.end] === ' ' ? marker.end + 1 : marker.end
  if (!tellsInFull(text.slice(at, at + LONGEST_DETAIL))) return -1
  const next = behindNext(text, marker)
  return (next >= 0 && tellsInFull(text.slice(next, next + LONGEST_DETAIL))) || areCounted()
    ? problemWordAt(text, at)
    : -1
}
