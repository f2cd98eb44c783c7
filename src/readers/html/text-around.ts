/**
 * What stands beside the element that holds most of the prose, and is the notice's all the same: a preamble above a table of issues
 * that is longer than it, the contact below. Lines are taken from the text outwards, until one tells that the page goes on there.
 */
import { isBodyName } from '../../parser/body-names.ts'
import { markerAt } from '../../parser/outline/markers.ts'
import { isContactItem } from '../../parser/page/contact-lines.ts'
import { isBreadcrumb, isFurniture } from '../../parser/page/furniture.ts'
import { isDatedLine } from '../../parser/page/source-line.ts'
import { foldCharacters } from '../../repairs/characters.ts'
import { BLOCKS, type PageLines, wordsOf } from './lines.ts'
import type { Page } from './page.ts'
import { isWithin, type Range, rangeOf } from './range.ts'

/** How many lines on each side are looked at. */
const MOST_LINES = 60
const LONGEST = 400
const LONGEST_TITLE = 160
/** How far out of a line its box is looked for. */
const HIGHEST_BOX = 40
/** So many letters, found again at the head of the text, are a summary of it. */
const REPEATED = 24
/** From so many letters on it is told that something was left out. */
const MUCH = 60

/** Wording of the notice, as far as it must be. */
const WORDED = /巡[察视]|整改/
const SENTENCE = /。|[:;!]$/
/** 现将整改情况予以公布: whatever else a page says, this is the notice's. */
const PUBLISHES = /现(?:将|就)[^。]{0,60}整改[^。]{0,40}(?:公布|公开|通报|公示|报告)/
/** A title that nothing but its wording tells. */
const TITLE = /^(?=.*(?:巡[察视]|整改))[^。]{5,}(?:通报|公告|公示|报告|情况)$/
/** Who keeps the site; stands wherever in the line. */
const SITE_KEEPER = /版权所有|备案号|ICP备|公网安备|网站标识码|Copyright|©|技术支持:|(?:主办|承办)(?:单位)?:/i
/** Blocks that are a part of the text around them and no box of their own. */
const PARAGRAPHS = new Set('p h1 h2 h3 h4 h5 h6 center pre blockquote address'.split(' '))

/** The text found first, and what tells how far it may grow. */
export interface FoundText {
  readonly main: Range
  /** The title above it: what stands above that is the page's. */
  readonly title: Range | null
  /** It has a name that publishing systems give to the text: then only what must be the notice's is added to it. */
  readonly isNamed: boolean
  /** The tables of issues of the page. */
  readonly tables: readonly Range[]
  /** The first words of the text, without blanks. */
  readonly opening: string
}

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
  // A text that did not end where its named box did goes on outside of it as any text does.
  let isGrown = !isNamed || from < main.from
  const behind = lines.firstLineFrom(main.to)
  nearest = behind - 1
  /** What was taken of the box that holds the line before, and how far the text went before it. */
  let box = -1
  let before = to
  for (let line = behind; line < Math.min(lines.count, behind + MOST_LINES); line++) {
    const around = beside.boxOf(line)
    if (around !== box) before = to
    box = around
    if (beside.endsText(line)) {
      // 地址, 电话 and then who keeps the site, in a box of their own: a footer.
      if (!beside.isAroundMain(box)) to = before
      break
    }
    if (!(isGrown ? beside.isBelow(line, nearest === line - 1) : beside.isInTable(line))) continue
    isGrown = true
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
    const range = { from: lines.firstEvent(line), to: lines.endEvent(line) }
    const isInside = reads.holds(range.from)
    const isDropped = drops.holds(range.from)
    if ((isInside && !isDropped) || !lines.isProse(line)) continue
    const words = foldCharacters(wordsOf(page, range.from, range.to, LONGEST)).text
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

const isLinked = (lines: PageLines, line: number): boolean => {
  const [from, to] = [lines.firstEvent(line), lines.endEvent(line)]
  return lines.linked(from, to) * 2 > lines.letters(from, to)
}

const isRepeated = (words: string, opening: string): boolean =>
  opening.includes(words.replace(/\s+/g, '').slice(0, REPEATED))

/** What the lines beside a text are to it. */
class Beside {
  readonly #page: Page
  readonly #lines: PageLines
  readonly #found: FoundText

  constructor(page: Page, lines: PageLines, found: FoundText) {
    this.#page = page
    this.#lines = lines
    this.#found = found
  }

  #words(line: number): string {
    const lines = this.#lines
    return foldCharacters(wordsOf(this.#page, lines.firstEvent(line), lines.endEvent(line), LONGEST)).text
  }

  /** Links, a bar, who keeps the site: here the page goes on. */
  endsText(line: number): boolean {
    if (this.#lines.isInPart(line)) return true
    const words = this.#words(line)
    if (isLinked(this.#lines, line)) return !words.startsWith('附件')
    const whole = { start: 0, end: words.length, indent: 0, afterBlank: false }
    return isFurniture(words, whole) || isBreadcrumb(words) || SITE_KEEPER.test(words)
  }

  mustBeNotice(line: number): boolean {
    const words = this.#words(line)
    return (
      this.#lines.isProse(line) &&
      WORDED.test(words) &&
      SENTENCE.test(words) &&
      !isRepeated(words, this.#found.opening)
    )
  }

  /** Whether a line stands in a table of issues. */
  isInTable(line: number): boolean {
    const range = { from: this.#lines.firstEvent(line), to: this.#lines.endEvent(line) }
    return this.#found.tables.some(table => isWithin(range, table))
  }

  /** @param touches - whether the line below is the text's */
  isAbove(line: number, touches: boolean): boolean {
    const words = this.#words(line)
    const isTitle =
      this.#found.title === null &&
      ((words.length <= LONGEST_TITLE && TITLE.test(words)) || (touches && isBodyName(words)))
    return isTitle || this.#isText(line, words)
  }

  /** @param touches - whether the line above is the text's */
  isBelow(line: number, touches: boolean): boolean {
    const words = this.#words(line)
    const signs =
      (isBodyName(words) || isDatedLine(words)) && (touches || this.isAroundMain(this.boxOf(line)))
    return signs || isContactItem(words) || this.#isText(line, words)
  }

  #isText(line: number, words: string): boolean {
    const lines = this.#lines
    if (this.isInTable(line) || this.mustBeNotice(line)) return true
    if (!this.isAroundMain(this.boxOf(line)) || isRepeated(words, this.#found.opening)) return false
    return (lines.isProse(line) && SENTENCE.test(words)) || markerAt(words, 0, words.length) !== null
  }

  /** The element that a line stands in, paragraphs aside; -1 for none. */
  boxOf(line: number): number {
    const page = this.#page
    let element = this.#lines.elementOf(line)
    for (let step = 0; element >= 0 && step < HIGHEST_BOX; step++) {
      const name = page.name(element)
      if ((BLOCKS.has(name) && !PARAGRAPHS.has(name)) || this.isAroundMain(element)) return element
      element = page.parent(element)
    }
    return element
  }

  isAroundMain(element: number): boolean {
    return element < 0 || isWithin(this.#found.main, rangeOf(this.#page, element))
  }
}
