/** The lines of a page as it is laid out, each with how much of it is text and how much is links: what finding the notice goes by. */
import { GrowingInts } from '../../text/growing-ints.ts'
import { BREAK, CLOSE, ENTITY, OPEN, type Page, TEXT } from './page.ts'
import type { Range } from './range.ts'

/** Elements that stand on lines of their own. */
export const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

/** Whether an element stands on lines of its own, by its tag or by its style. */
export const isBlock = (page: Page, element: number): boolean =>
  BLOCKS.has(page.name(element)) || page.traits(element).block

const STRIDE = 6
const IS_PROSE = 1
const IS_IN_PART = 2
/** From this length on a line is prose even without a stop: a heading is shorter, and so is a link. */
const PROSE = 30
/** The share of the prose that may stand in parts whose names say that they are no text: a long footer. */
const MOST_MISLED = 0.4
const STOPS = /[，。；：、,;]/
/** How much of a long text event is searched for a stop. */
const LOOK = 400

/** The lines of a page. A line is a run of events between two blocks or breaks; what is hidden counts for nothing. */
export class PageLines {
  readonly #rows = new GrowingInts()
  /** Letters of prose that begin before an event, and letters in all and in links. */
  readonly #prose: Int32Array
  readonly #letters: Int32Array
  readonly #linked: Int32Array
  readonly #links: Int32Array
  readonly #isMisled: boolean

  constructor(page: Page) {
    const count = page.eventCount
    this.#prose = new Int32Array(count + 1)
    this.#letters = new Int32Array(count + 1)
    this.#linked = new Int32Array(count + 1)
    this.#links = new Int32Array(count + 1)
    let hidden = 0
    let links = 0
    /** Inside parts of the page that by their names are none of the text. */
    let parts = 0
    let total = 0
    const inParts: number[] = []
    /** The element around what is read, and around the first letter of the line. */
    let element = -1
    let firstElement = -1
    let first = 0
    let letters = 0
    let linked = 0
    let stops = false
    const endLine = (event: number): void => {
      if (letters > 0) {
        const own = letters - linked
        const isProse = own > 0 && linked <= own && (stops ? letters >= 12 : letters >= PROSE)
        if (isProse) {
          this.#prose[first + 1] = own
          total += own
          if (parts > 0) inParts.push(first + 1)
        }
        const flags = (isProse ? IS_PROSE : 0) | (parts > 0 ? IS_IN_PART : 0)
        this.#rows.push(first, event, letters, linked, flags, firstElement)
      }
      first = event
      letters = 0
      linked = 0
      stops = false
    }
    for (let event = 0; event < count; event++) {
      const kind = page.kind(event)
      const value = page.value(event)
      if (kind === OPEN && page.traits(value).hidden && page.closeEvent(value) > event) hidden++
      if (kind === OPEN && page.closeEvent(value) > event) element = value
      if (hidden === 0) {
        if (kind === TEXT || kind === ENTITY) {
          const size =
            kind === TEXT ? lettersIn(page.source, page.start(event), page.end(event)) : seen(value)
          if (letters === 0) firstElement = element
          letters += size
          if (links > 0) linked += size
          if (!stops && kind === TEXT) {
            const from = page.start(event)
            stops = STOPS.test(page.source.slice(from, Math.min(page.end(event), from + LOOK)))
          }
          this.#letters[event + 1] = size
          if (links > 0) this.#linked[event + 1] = size
        } else if (kind === BREAK) endLine(event + 1)
        else if (kind === OPEN || kind === CLOSE) {
          const name = page.name(value)
          const isPart = page.traits(value).part === 'page' && page.closeEvent(value) > page.openEvent(value)
          if (isBlock(page, value) || name === 'br') endLine(kind === OPEN ? event : event + 1)
          if (isPart) parts += kind === OPEN ? 1 : -1
          if (name === 'a') {
            links += kind === OPEN ? 1 : -1
            if (kind === OPEN) this.#links[event + 1] = 1
          }
        }
      } else if (kind === CLOSE && page.traits(value).hidden) hidden--
      if (kind === CLOSE) element = page.parent(value)
    }
    endLine(count)
    // Where most of the prose stands in them, the names mislead.
    const misled = inParts.reduce((sum, at) => sum + this.#prose[at]!, 0)
    this.#isMisled = misled > total * MOST_MISLED
    if (!this.#isMisled) for (const at of inParts) this.#prose[at] = 0
    for (let event = 0; event < count; event++) {
      this.#prose[event + 1]! += this.#prose[event]!
      this.#letters[event + 1]! += this.#letters[event]!
      this.#linked[event + 1]! += this.#linked[event]!
      this.#links[event + 1]! += this.#links[event]!
    }
  }

  get count(): number {
    return this.#rows.length / STRIDE
  }
  firstEvent(line: number): number {
    return this.#rows.at(line * STRIDE)
  }
  /** The first line that begins at an event or behind it. */
  firstLineFrom(event: number): number {
    let low = 0
    let high = this.count
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.firstEvent(middle) < event) low = middle + 1
      else high = middle
    }
    return low
  }
  /** Behind its last event. */
  endEvent(line: number): number {
    return this.#rows.at(line * STRIDE + 1)
  }
  rangeOf(line: number): Range {
    return { from: this.firstEvent(line), to: this.endEvent(line) }
  }
  isProse(line: number): boolean {
    return (this.#rows.at(line * STRIDE + 4) & IS_PROSE) > 0
  }
  /** Whether it stands in a part of the page that by its name is none of the text, and where such names can be trusted. */
  isInPart(line: number): boolean {
    return !this.#isMisled && (this.#rows.at(line * STRIDE + 4) & IS_IN_PART) > 0
  }
  /** The innermost element around its first letter; -1 for none. */
  elementOf(line: number): number {
    return this.#rows.at(line * STRIDE + 5)
  }
  /** How many links begin in it. */
  linksOf(line: number): number {
    return this.links(this.firstEvent(line), this.endEvent(line))
  }

  /** Letters of prose (no links, no short words alone on a line, no bars) of the lines that begin in a range of events. */
  prose(from: number, to: number): number {
    return this.#prose[to]! - this.#prose[from]!
  }
  letters(from: number, to: number): number {
    return this.#letters[to]! - this.#letters[from]!
  }
  linked(from: number, to: number): number {
    return this.#linked[to]! - this.#linked[from]!
  }
  /** How many links begin in a range of events. */
  links(from: number, to: number): number {
    return this.#links[to]! - this.#links[from]!
  }
}

const seen = (codepoint: number): number => (codepoint === 0xa0 || codepoint <= 0x20 ? 0 : 1)

function lettersIn(source: string, start: number, end: number): number {
  let letters = 0
  for (let at = start; at < end; at++) {
    const unit = source.charCodeAt(at)
    if (unit > 0x20 && unit !== 0xa0 && unit !== 0x3000) letters++
  }
  return letters
}

/** A heading is not made of more events than this. */
const MOST_EVENTS = 2000

/** What a reader reads in a range of events, on one line, blanks closed up; about `limit` letters at most. */
export function wordsOf(page: Page, from: number, to: number, limit: number): string {
  let words = ''
  let hidden = 0
  const end = Math.min(to, from + MOST_EVENTS)
  for (let event = from; event < end && words.length < limit; event++) {
    const kind = page.kind(event)
    const value = page.value(event)
    if (kind === OPEN && page.traits(value).hidden && page.closeEvent(value) > event) hidden++
    if (kind === CLOSE && page.traits(value).hidden && hidden > 0) hidden--
    if (hidden > 0) continue
    if (kind === TEXT)
      words += page.source.slice(page.start(event), Math.min(page.end(event), page.start(event) + limit))
    if (kind === BREAK) words += ' '
    if (kind === ENTITY) words += String.fromCodePoint(value)
  }
  return words.replace(/[\s\u00a0\u3000]+/g, ' ').trim()
}
