/**
 * Labels that are numbered, stand alone on their lines and have no colon: （1）整改措施, （2）整改成效, （3）完成情况 under an issue. One
 * may head anything; where they count up from one they only part its answer.
 */
import type { Line } from '../../text/lines.ts'
import { type Label, labelWord } from './labels.ts'
import { type MarkerStyle, markerAt, STEP_RANK } from './markers.ts'

const LONGEST = 16
/** 一、整改情况 and (一)整改措施 head what follows. */
const LOWEST_RANK = 3
const FEWEST = 2

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
    if (end - start > LONGEST) return
    const marker = markerAt(text, start, end)
    if (marker === null || marker.ordinal === null) return
    const { style, ordinal } = marker
    const at = text[marker.end] === ' ' ? marker.end + 1 : marker.end
    const kind = style.rank < LOWEST_RANK || style.rank >= STEP_RANK ? null : labelWord(text.slice(at, end))
    if (kind === null) return
    const found: Found = { index, style, ordinal, label: { kind, start: at, end } }
    const last = chains.at(-1)?.at(-1)
    if (ordinal === 1) chains.push([found])
    else if (last?.style === style && last.ordinal === ordinal - 1) chains.at(-1)!.push(found)
  })
  return new Map(
    chains
      .filter(chain => chain.length >= FEWEST)
      .flatMap(chain => chain.map(({ index, label }): [number, Label] => [index, label])),
  )
}
