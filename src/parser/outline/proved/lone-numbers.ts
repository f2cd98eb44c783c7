/**
 * Numbers on a line of their own, with what they number on the next: （一） above 关于学习不深入的问题, 序号：1 above 反馈问题：台账不全.
 * Words that say that a problem follows are of the marker, as they are on one line; they may be numbered (（一） above 1.问题：台账不全) or
 * stand on a line of their own too. So do they without a number, where the label of the answer follows, and several stand so.
 */
import type { Line } from '../../../text/lines.ts'
import { hanOrdinalAt } from '../../../text/numerals/ordinal.ts'
import { labelAt, labelWord } from '../labels.ts'
import { STEP_RANK } from '../markers/marker-style.ts'
import { styleNamed } from '../markers/marker-styles.ts'
import { problemWordAt } from '../markers/problem-words.ts'
import { SERIAL } from '../markers/proved-styles.ts'
import { type Marker, markerAt } from '../markers.ts'
import type { ProvedHeading, ProvedHeadings } from './proved-headings.ts'

const SERIAL_LINE = /^【?(?:问题)?(?:序号|编号)】?[: ]{0,2}([1-9]\d{0,2})[.、:]?$/
const QUESTION_LINE = /^(?:反馈|具体|存在|整改)?问题([1-9]\d?|[一二三四五六七八九十]{1,3})$/
/** 【问题序号】:12 */
const LONGEST = 12
const FEWEST = 2
const LABELLED = styleNamed('problem-label')
const QUESTION = styleNamed('question')

/**
 * The lines of the body that are nothing but a number, or say that a problem follows, with a text on the next line.
 *
 * @param isMarked whether the markup tells what a line is: then it is that
 */
export function loneNumbers(
  text: string,
  body: readonly Line[],
  isMarked: (line: Line) => boolean,
): ProvedHeadings {
  const found = new Map<number, ProvedHeading>()
  const alone: number[] = []
  for (let index = 0; index + 1 < body.length; index++) {
    const { start, end } = body[index]!
    if (end - start > LONGEST || isMarked(body[index]!)) continue
    const number = numberOf(start, end)
    const bodyStart = number === null ? -1 : textBehind(index + 1)
    if (bodyStart >= 0) {
      found.set(index, { ...number!, bodyStart })
      // The words of its marker stand on the next line.
      if (bodyStart > body[index + 1]!.end) index++
    } else if (number === null && isProblemAlone(index)) alone.push(index)
  }
  if (alone.length >= FEWEST)
    for (const index of alone)
      found.set(index, { style: LABELLED, ordinal: null, bodyStart: body[index + 1]!.start })
  return found

  /** 存在问题: above 台账不全。 above 整改情况:; elsewhere it may head a list. */
  function isProblemAlone(index: number): boolean {
    const { start, end } = body[index]!
    const [next, answer] = [body[index + 1]!, body[index + 2]]
    if (problemWordAt(text, start) !== end || opensItself(next) || answer === undefined) return false
    return (
      labelAt(text, answer.start, answer.end)?.kind === 'answer' ||
      labelWord(text.slice(answer.start, answer.end)) === 'answer'
    )
  }

  function numberOf(start: number, end: number): Pick<ProvedHeading, 'style' | 'ordinal'> | null {
    const marker = markerAt(text, start, end)
    if (marker !== null) return marker.end === end && heads(marker) ? marker : null
    // 问题一: without the colon that it has before a text.
    const question = '问反具存整'.includes(text[start]!)
      ? QUESTION_LINE.exec(text.slice(start, end))?.[1]
      : undefined
    if (question !== undefined)
      return {
        style: QUESTION,
        ordinal: Number(question) || (hanOrdinalAt(question, 0, question.length)?.[0] ?? 0),
      }
    const serial = '序编问【'.includes(text[start]!) ? SERIAL_LINE.exec(text.slice(start, end)) : null
    return serial === null ? null : { style: SERIAL, ordinal: Number(serial[1]) }
  }

  /** Where the text begins that the number before a line heads; -1 where the line opens something of its own. */
  function textBehind(index: number): number {
    const { start, end } = body[index]!
    if (isMarked(body[index]!)) return -1
    const marker = markerAt(text, start, end)
    // 1.问题:台账不全: its marker has taken the words in.
    if (marker !== null && problemWordAt(text, skipNumber(marker)) === marker.end && marker.end < end)
      return marker.end
    const stop = problemWordAt(text, start)
    if (stop >= 0 && stop < end) return stop
    const next = body[index + 1]
    if (stop === end) return next === undefined || opensItself(next) ? -1 : next.start
    return opensItself(body[index]!) ? -1 : start
  }

  function skipNumber({ start, end }: Marker): number {
    for (let at = start; at < end; at++) if (problemWordAt(text, at) === end) return at
    return end
  }

  function opensItself(line: Line): boolean {
    const { start, end } = line
    return (
      isMarked(line) ||
      markerAt(text, start, end) !== null ||
      labelAt(text, start, end) !== null ||
      labelWord(text.slice(start, end)) !== null
    )
  }
}

/** Sections, groups, issues and numbered steps; no bullet, and no 一是. */
const heads = ({ style, ordinal }: Marker): boolean =>
  ordinal !== null && style.rank > 0 && style.rank < STEP_RANK
