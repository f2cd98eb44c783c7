/**
 * Headings that nothing but a blank parts from their number: 一 加强领导, 1 提高站位 (numbers of a word processor, and of GB/T 1.1). A
 * number and a blank are no marker by themselves; a chain of short lines that count up from one is.
 */
import type { Line } from '../../../text/lines.ts'
import { hanOrdinalAt } from '../../../text/numerals/ordinal.ts'
import { SPACED } from '../markers/proved-styles.ts'
import type { ProvedHeading, ProvedHeadings } from './proved-headings.ts'

const SPACED_NUMBER = /^(?:([一二三四五六七八九十]{1,3})|([1-9]\d?)) {1,4}(?=[\u3400-\u9fff“《])/
/** 3 个问题, 5 月: what follows is counted. */
export const COUNTED = /^[个条项名人次户所处份件年月日号级届期天周家类起批万亿元亩米]/
const LONGEST_LINE = 44
const FEWEST = 2

interface Candidate {
  readonly index: number
  readonly ordinal: number
  readonly bodyStart: number
}

/** The headings with a blank behind their number, among the lines of the body. */
export function spacedNumbers(text: string, body: readonly Line[]): ProvedHeadings {
  const candidates: [Candidate[], Candidate[]] = [[], []]
  body.forEach(({ start, end }, index) => {
    if (end - start > LONGEST_LINE) return
    const words = text.slice(start, end)
    const match = SPACED_NUMBER.exec(words)
    if (match === null) return
    const rest = words.slice(match[0].length)
    if (COUNTED.test(rest) || /[。;:!?](?=.)|[,、;:]$/.test(rest)) return
    const ordinal =
      match[1] === undefined
        ? Number(match[2])
        : (hanOrdinalAt(text, start, start + match[1].length)?.[0] ?? 0)
    candidates[match[1] === undefined ? 1 : 0].push({ index, ordinal, bodyStart: start + match[0].length })
  })
  const proved = new Map<number, ProvedHeading>()
  candidates.forEach((list, i) => {
    for (const chain of chainsOf(list))
      if (chain.length >= FEWEST)
        for (const { index, ordinal, bodyStart } of chain)
          proved.set(index, { style: SPACED[i]!, ordinal, bodyStart })
  })
  return proved
}

/** Runs that count up from one; what does not continue one is none. */
export function chainsOf<C extends { readonly ordinal: number }>(list: readonly C[]): C[][] {
  const chains: C[][] = []
  for (const candidate of list) {
    const last = chains[chains.length - 1]
    if (candidate.ordinal === 1) chains.push([candidate])
    else if (last !== undefined && candidate.ordinal === last.length + 1) last.push(candidate)
  }
  return chains
}
