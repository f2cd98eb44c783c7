/**
 * A table of contents before the body: lines that end in dots and a page number, and a list of headings under 目录 that come again
 * later. It is the page's, not the notice's.
 */
import type { Line } from '../../text/lines.ts'

/** 一、整改工作组织情况…………………1, 二、整改落实情况......3 */
const LEADER = /(?:[.·•‥_\-—…]{3,}|…{2,}|\.\s(?:\.\s){2,}) *[(（]?\d{1,3}[)）]?$/
const HEAD = /^[【[]?(目 *录|目 *次|内容提要)[】\]]?:?$/
/** A page number behind blanks, or none. */
const PAGE = /[ .·…_\-—]*\d{0,3}$/
const LONGEST_ENTRY = 120
const LONGEST_HEAD = 10
/** How many entries a list of contents may have, and within how many lines from the top it begins. */
const MOST_ENTRIES = 120
const LATEST_HEAD = 30

/** Whether a line is an entry of contents by its leader: dots and a page number. */
export const isContentsEntry = (words: string): boolean =>
  words.length <= LONGEST_ENTRY && LEADER.test(words) && /[\u3400-\u9fff]/.test(words)

/** The lines of a list of contents at the head of a text, its 目录 among them; empty where there is none. */
export function contentsLines(text: string, lines: readonly Line[]): ReadonlySet<number> {
  const wordsOf = (i: number): string => text.slice(lines[i]!.start, lines[i]!.end)
  const found = new Set<number>()
  for (let i = 0; i < Math.min(lines.length, LATEST_HEAD); i++) {
    if (lines[i]!.end - lines[i]!.start > LONGEST_HEAD || !HEAD.test(wordsOf(i))) continue
    const entries: number[] = []
    const titles = new Set<string>()
    for (let k = i + 1; k < lines.length && entries.length < MOST_ENTRIES; k++) {
      const { start, end } = lines[k]!
      if (end - start > LONGEST_ENTRY) break
      const words = wordsOf(k)
      const title = bare(words)
      // The list is over where its first entry comes again.
      if (titles.has(title) || (!isContentsEntry(words) && !comesAgain(title, k + 1))) break
      titles.add(title)
      entries.push(k)
    }
    if (entries.length === 0) continue
    found.add(i)
    for (const k of entries) found.add(k)
    break
  }
  return found

  function comesAgain(title: string, from: number): boolean {
    if (title.length < 2) return false
    for (let k = from; k < lines.length; k++) {
      const { start, end } = lines[k]!
      const words = text.slice(start, Math.min(end, start + LONGEST_ENTRY)).replace(/ /g, '')
      if (words.startsWith(title)) return true
    }
    return false
  }

  function bare(words: string): string {
    return words.replace(PAGE, '').replace(/ /g, '')
  }
}
