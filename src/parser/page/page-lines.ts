/** The lines of a page, and what each of them is as far as it is told yet. */
import type { Line } from '../../text/lines.ts'
import { markerAt } from '../outline/markers.ts'

export type LineKind = 'title' | 'meta' | 'furniture' | 'body' | 'contact' | 'signature'

export interface PageLines {
  readonly text: string
  readonly lines: readonly Line[]
  /** Of each line; the readers of the head and of the tail set them. */
  readonly kinds: LineKind[]
}

/** Of a longer line the beginning is enough: it is a paragraph. */
export const LONGEST_CONTACT_LINE = 500
/** Lines of a head and of a tail, at most. */
export const LONGEST_HEAD = 40
export const SHORT_LINE = 40

/** The words of a line, of a long one its beginning. */
export function wordsOf({ text, lines }: PageLines, i: number): string {
  const { start, end } = lines[i]!
  return text.slice(start, Math.min(end, start + LONGEST_CONTACT_LINE))
}

/** Whether a line begins with a number of the outline. */
export function startsNumbered({ text, lines }: PageLines, i: number): boolean {
  const { start, end } = lines[i]!
  return (markerAt(text, start, end)?.ordinal ?? null) !== null
}

/** (2025年6月20日), 【通报】: a note in brackets. */
export const isNote = (words: string): boolean => /^[(【〔][^()【】:]{2,24}[)】〕]$/.test(words)
