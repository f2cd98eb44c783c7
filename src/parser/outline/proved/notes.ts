/** Notes behind the text: 注：①“三重一大”即…。 What they number are words of the text, no part of the outline. */
import type { Line } from '../../../text/lines.ts'
import { markerAt } from '../markers.ts'

const NOTE = /^(注|注释|名词解释)\d?:/
/** 附件:1.整改情况一览表 2.制度清单. */
const ATTACHMENTS = /^(附件|附表)[\d一二三四五六七八九十]?:/
const LONGEST_OPENING = 12
/** Notes are numbered as steps are (1., (1), ①), never as sections. */
const NOTE_RANK = 3

/** The lines of the body that are notes, or name attachments, by their index. */
export function noteLines(text: string, body: readonly Line[]): ReadonlySet<number> {
  const notes = new Set<number>()
  for (let i = 0; i < body.length; i++) {
    const words = wordsOf(i)
    if (ATTACHMENTS.test(words)) notes.add(i)
    if (!NOTE.test(words)) continue
    notes.add(i)
    const behind = words.indexOf(':') + 1
    const isAlone = body[i]!.end - body[i]!.start === behind
    const style = isAlone ? styleAt(i + 1, 0) : styleAt(i, behind)
    // ②… on a line of its own goes on with ①….
    if (style !== null) while (styleAt(i + 1, 0) === style) notes.add(++i)
  }
  return notes

  function wordsOf(i: number): string {
    return text.slice(body[i]!.start, Math.min(body[i]!.end, body[i]!.start + LONGEST_OPENING))
  }

  function styleAt(i: number, behind: number): string | null {
    const line = body[i]
    if (line === undefined) return null
    let at = line.start + behind
    while (at < line.end && text[at] === ' ') at++
    const marker = markerAt(text, at, line.end)
    return marker === null || marker.ordinal === null || marker.style.rank < NOTE_RANK
      ? null
      : marker.style.name
  }
}
