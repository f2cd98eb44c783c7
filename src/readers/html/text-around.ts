/**
 * What stands beside the element that holds most of the prose, and is the notice's all the same: a preamble above a table of issues
 * that is longer than it, the contact below. Lines are taken from the text outwards, until one tells that the page goes on there.
 */
import { foldCharacters } from '../../repairs/characters.ts'
import { Beside, type FoundText, isLinked, isRepeated, LONGEST_LINE, SENTENCE, WORDED } from './beside.ts'
import { type PageLines, wordsOf } from './lines.ts'
import { NamedBox } from './named-box.ts'
import type { Page } from './page.ts'
import { isWithin, type Range } from './range.ts'

/** How many lines are looked at beside the last one that was the notice's. */
const MOST_LINES = 60
/** From so many letters on it is told that something was left out. */
const MUCH = 60

/** 现将整改情况予以公布: whatever else a page says, this is the notice's. */
const PUBLISHES = /现(?:将|就)[^。]{0,60}整改[^。]{0,40}(?:公布|公开|通报|公示|报告)/

/** The main text with what is the notice's above and below it. */
export function withTextAround(page: Page, lines: PageLines, found: FoundText): Range {
  const { main, title, isNamed } = found
  const beside = new Beside(page, lines, found)
  let { from, to } = main
  const first = lines.firstLineFrom(main.from)
  let nearest = first
  for (let line = first - 1; line >= Math.max(0, first - MOST_LINES); line--) {
    if (lines.endEvent(line) > main.from + 1) continue
    if ((title !== null && lines.firstEvent(line) < title.to) || beside.endsText(line)) break
    if (!(isNamed ? beside.mustBeNotice(line) : beside.isAbove(line, nearest === line + 1))) continue
    nearest = line
    from = Math.min(from, lines.firstEvent(line))
  }
  const box = new NamedBox(page, lines, main, line => beside.words(line))
  /** A text that did not end where its named box did goes on outside of it as any text does; one that was only signed there does not. */
  let goesOn: 'not' | 'signed' | 'on' = isNamed && from === main.from ? 'not' : 'on'
  /** What goes on with the numbering of the box, in a box of its own. */
  let next: Range | null = null
  const takes = (line: number, touches: boolean): boolean => {
    if (goesOn === 'on')
      return (next !== null && isWithin(lines.rangeOf(line), next)) || beside.isBelow(line, touches)
    if (beside.isInTable(line)) goesOn = 'on'
    else if (goesOn === 'signed') return beside.signs(line, touches)
    else if (box.numbersOn(line)) {
      goesOn = 'on'
      next = beside.besideMain(line)
    } else if (box.reaches(line, touches) || beside.isSignature(line, touches)) goesOn = 'signed'
    else return false
    return true
  }
  nearest = lines.firstLineFrom(main.to) - 1
  /** What was taken of the box that holds the line before, and how far the text went before it. */
  let around = -1
  let before = to
  for (let line = nearest + 1; line < Math.min(lines.count, nearest + MOST_LINES); line++) {
    const inside = beside.boxOf(line)
    if (inside !== around) before = to
    around = inside
    if (beside.endsText(line)) {
      // 地址, 电话 and then who keeps the site, in a box of their own: a footer.
      if (!beside.isAroundMain(around)) to = before
      break
    }
    if (!takes(line, nearest === line - 1)) continue
    nearest = line
    to = lines.endEvent(line)
  }
  return { from, to }
}

/** What of a page was left out of the notice and speaks like one: how many letters, and where the first of it stands. */
export function leftOut(
  page: Page,
  lines: PageLines,
  { kept, dropped }: { readonly kept: readonly Range[]; readonly dropped: readonly Range[] },
  opening: string,
): { letters: number; at: Range } | null {
  let letters = 0
  let at: Range | null = null
  let publishes = false
  const [reads, drops] = [new Cursor(kept), new Cursor(dropped)]
  for (let line = 0; line < lines.count; line++) {
    const range = lines.rangeOf(line)
    const isInside = reads.holds(range.from)
    const isDropped = drops.holds(range.from)
    if ((isInside && !isDropped) || !lines.isProse(line)) continue
    const words = foldCharacters(wordsOf(page, range.from, range.to, LONGEST_LINE)).text
    if (!WORDED.test(words) || !SENTENCE.test(words)) continue
    if (!isInside && isRepeated(words, opening)) continue
    // A link on a line of its own, and a summary of what it leads to.
    if (line > 0 && lines.linksOf(line - 1) === 1 && isLinked(lines, line - 1)) continue
    const tells = PUBLISHES.test(words)
    if (lines.isInPart(line) && !tells) continue
    publishes ||= tells
    letters += lines.letters(range.from, range.to)
    at ??= range
  }
  return at !== null && (letters >= MUCH || publishes) ? { letters, at } : null
}

/** Goes along ascending, disjoint ranges. */
class Cursor {
  readonly #ranges: readonly Range[]
  #at = 0
  constructor(ranges: readonly Range[]) {
    this.#ranges = ranges
  }
  holds(event: number): boolean {
    while (this.#at < this.#ranges.length && this.#ranges[this.#at]!.to <= event) this.#at++
    return this.#at < this.#ranges.length && this.#ranges[this.#at]!.from <= event
  }
}
