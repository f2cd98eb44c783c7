/**
 * Text of the notice that a style hides until somebody clicks: the second tab of a page. It is not read, for a page hides much else;
 * but that it is there is told.
 */
import { foldCharacters } from '../../repairs/characters.ts'
import { SENTENCE, WORDED } from './beside.ts'
import { wordsOf } from './lines.ts'
import type { Page } from './page.ts'
import { type Range, rangeOf } from './range.ts'
import { isUnread } from './traits.ts'

/** From so many letters on. */
const MUCH = 60
const LONGEST = 4000
const LONGEST_TEXT = 1_000_000
/** How many copies are found again before no more is looked for. */
const MOST_COPIES = 20
/** So many letters from the middle, found again in what is read, tell a copy for printing. */
const SAMPLE = 24

/** Hidden text that speaks of the inspection and is no copy of what is read: how many letters, and where it stands. */
export function hiddenNotice(page: Page, main: Range): { letters: number; at: Range } | null {
  let read: string | null = null
  let until = 0
  let copies = 0
  for (let element = 0; element < page.elementCount && copies < MOST_COPIES; element++) {
    const range = rangeOf(page, element)
    if (range.from < until || !page.traits(element).hidden) continue
    until = range.to
    if (isUnread(page.name(element))) continue
    const words = squeeze(wordsOf(page, range.from + 1, range.to - 1, LONGEST))
    if (words.length < MUCH || !WORDED.test(words) || !SENTENCE.test(words)) continue
    read ??= squeeze(wordsOf(page, main.from, main.to, LONGEST_TEXT))
    const middle = Math.max(0, (words.length - SAMPLE) >> 1)
    if (!read.includes(words.slice(middle, middle + SAMPLE))) return { letters: words.length, at: range }
    copies++
  }
  return null
}

const squeeze = (words: string): string => foldCharacters(words).text.replace(/\s+/g, '')
