/** What the lines beside a text are to it: the end of the page, a line of the notice, or neither. */
import { isBodyName } from '../../parser/body-names.ts'
import { markerAt } from '../../parser/outline/markers.ts'
import { isAddressItem, isContactItem } from '../../parser/page/contact-lines.ts'
import { isBreadcrumb, isFurniture } from '../../parser/page/furniture.ts'
import { isDatedLine } from '../../parser/page/source-line.ts'
import { foldCharacters } from '../../repairs/characters.ts'
import { BLOCKS, type PageLines, wordsOf } from './lines.ts'
import type { Page } from './page.ts'
import { isWithin, type Range, rangeOf } from './range.ts'

export const LONGEST_LINE = 400
const LONGEST_TITLE = 160
/** How far out of a line its box is looked for. */
const HIGHEST_BOX = 40
/** So many letters, found again at the head of the text, are a summary of it. */
const REPEATED = 24

/** Wording of the notice, as far as it must be. */
export const WORDED = /巡[察视]|整改/
export const SENTENCE = /。|[:;!]$/
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
  /** The first event of the page's footer. */
  readonly footer: number
  /** The tables of issues of the page. */
  readonly tables: readonly Range[]
  /** The first words of the text, without blanks. */
  readonly opening: string
}

export const isLinked = (lines: PageLines, line: number): boolean => {
  const [from, to] = [lines.firstEvent(line), lines.endEvent(line)]
  return lines.linked(from, to) * 2 > lines.letters(from, to)
}

export const isRepeated = (words: string, opening: string): boolean =>
  opening.includes(words.replace(/\s+/g, '').slice(0, REPEATED))

/** What the lines beside a text are to it. */
export class Beside {
  readonly #page: Page
  readonly #lines: PageLines
  readonly #found: FoundText

  constructor(page: Page, lines: PageLines, found: FoundText) {
    this.#page = page
    this.#lines = lines
    this.#found = found
  }

  /** What a reader reads in a line, full-width letters made narrow. */
  words(line: number): string {
    const lines = this.#lines
    return foldCharacters(wordsOf(this.#page, lines.firstEvent(line), lines.endEvent(line), LONGEST_LINE))
      .text
  }

  /** Links, a bar, who keeps the site: here the page goes on. */
  endsText(line: number): boolean {
    if (this.#lines.isInPart(line) || this.#lines.firstEvent(line) >= this.#found.footer) return true
    const words = this.words(line)
    if (isLinked(this.#lines, line)) return !words.startsWith('附件')
    const whole = { start: 0, end: words.length, indent: 0, afterBlank: false }
    return isFurniture(words, whole) || isBreadcrumb(words) || SITE_KEEPER.test(words)
  }

  mustBeNotice(line: number): boolean {
    const words = this.words(line)
    return (
      this.#lines.isProse(line) &&
      WORDED.test(words) &&
      SENTENCE.test(words) &&
      !isRepeated(words, this.#found.opening)
    )
  }

  /** Whether a line stands in a table of issues. */
  isInTable(line: number): boolean {
    const range = this.#lines.rangeOf(line)
    return this.#found.tables.some(table => isWithin(range, table))
  }

  /** @param touches - whether the line below is the text's */
  isAbove(line: number, touches: boolean): boolean {
    const words = this.words(line)
    const isTitle =
      this.#found.title === null &&
      ((words.length <= LONGEST_TITLE && TITLE.test(words)) || (touches && isBodyName(words)))
    return isTitle || this.#isText(line, words)
  }

  /** @param touches - whether the line above is the text's */
  isBelow(line: number, touches: boolean): boolean {
    const words = this.words(line)
    const signs =
      (isBodyName(words) || isDatedLine(words)) && (touches || this.isAroundMain(this.boxOf(line)))
    return signs || isContactItem(words) || this.#isText(line, words)
  }

  /** Whether the issuer's name stands in a line and a date in the next. @param touches - whether the line above is the text's */
  isSignature(line: number, touches: boolean): boolean {
    if (!touches || line + 1 >= this.#lines.count) return false
    return isBodyName(this.words(line)) && isDatedLine(this.words(line + 1))
  }

  /** Whether a line goes on with a contact or a signature, of which the date is the last. @param touches - whether the line above is the text's */
  signs(line: number, touches: boolean): boolean {
    const words = this.words(line)
    if (touches && isDatedLine(this.words(line - 1))) return isContactItem(words)
    return (
      touches && (isContactItem(words) || isAddressItem(words) || isBodyName(words) || isDatedLine(words))
    )
  }

  /** The outermost element with a line that does not hold the text; the line itself where there is none. */
  besideMain(line: number): Range {
    const page = this.#page
    let outer = -1
    let element = this.#lines.elementOf(line)
    while (element >= 0 && !this.isAroundMain(element)) {
      outer = element
      element = page.parent(element)
    }
    return outer < 0 ? this.#lines.rangeOf(line) : rangeOf(page, outer)
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
