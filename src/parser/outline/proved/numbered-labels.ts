/**
 * Labels that are numbered and have no colon: （1）整改措施, （2）整改成效, （3）完成情况 under an issue, alone on their lines or with a stop
 * and their text behind (（1）整改措施。一是…). One may head anything; where they count up from one they only part its answer.
 */
import type { Line } from '../../../text/lines.ts'
import { type Label, labelWord } from '../labels.ts'
import { type MarkerStyle, STEP_RANK } from '../markers/marker-style.ts'
import { markerAt } from '../markers.ts'

/** (1)存在问题 above (2)整改情况: the problem in full, below its heading. */
const PROBLEMS: ReadonlySet<string> = new Set(['存在问题', '存在的问题', '反馈问题', '问题'])
const LONGEST = 16
/** How a number begins that may count labels: (1), 1., ①. */
const OPENS = /^[(\d①]/
/** 一、整改情况 and (一)整改措施 head what follows. */
const LOWEST_RANK = 3
const FEWEST = 2
/** A number of one digit, a blank and the shortest label. */
const SHORTEST = 4

interface Found {
  readonly index: number
  readonly style: MarkerStyle
  readonly ordinal: number
  readonly label: Label
}

/** The numbered labels among the lines of the body, by the index of their line. */
export function numberedLabels(text: string, body: readonly Line[]): ReadonlyMap<number, Label> {
  const chains: Found[][] = []
  body.forEach(({ start, end }, index) => {
    if (end - start > LONGEST && (!OPENS.test(text[start]!) || stopWithin(start + SHORTEST, end) === end))
      return
    const marker = markerAt(text, start, end)
    if (marker === null || marker.ordinal === null) return
    const { style, ordinal } = marker
    const at = text[marker.end] === ' ' ? marker.end + 1 : marker.end
    const stop = stopWithin(at, end)
    const words = style.rank < LOWEST_RANK || style.rank > STEP_RANK ? '' : text.slice(at, stop)
    const bare = words.endsWith('。') ? words.slice(0, -1) : words
    const kind = labelWord(bare) ?? (PROBLEMS.has(bare) ? 'other' : null)
    if (kind === null) return
    const found: Found = { index, style, ordinal, label: { kind, start: at, end: stop } }
    const last = chains.at(-1)?.at(-1)
    if (ordinal === 1) chains.push([found])
    else if (last?.style === style && last.ordinal === ordinal - 1) {
      if (isCounted(last, index)) chains.push([])
      else chains.at(-1)!.push(found)
    }
  })
  return new Map(
    chains
      .filter(chain => chain.length >= FEWEST)
      .flatMap(chain => chain.map(({ index, label }): [number, Label] => [index, label])),
  )

  /** Whether something else is counted in the style of a label between it and a line. */
  function isCounted({ index, style }: Found, until: number): boolean {
    for (let i = index + 1; i < until; i++)
      if (markerAt(text, body[i]!.start, body[i]!.end)?.style === style) return true
    return false
  }

  /** Where the first words behind `at` end, with the stop behind them; `end` where they do not end soon. */
  function stopWithin(at: number, end: number): number {
    for (let i = at; i < Math.min(end, at + LONGEST); i++) {
      if (text[i] === '。') return i + 1
      if (text[i] === ' ') return i
    }
    return end
  }
}
