/**
 * A page as a flat list of events that tile its source, and the elements they open and close. No recursion and no search:
 * a page that is nested a hundred thousand deep is read like any other.
 */
import { Tokenizer } from 'htmlparser2'
import { GrowingInts } from '../../text/growing-ints.ts'
import { type Attributes, type Traits, traitsOf } from './traits.ts'

/** What an event is. */
export const TEXT = 0
/** A character reference; its value is the code point. */
export const ENTITY = 1
/** An opening tag; its value is the element. */
export const OPEN = 2
/** A closing tag, or the place where one is implied; its value is the element. */
export const CLOSE = 3
/** A comment, a declaration, a closing tag that closes nothing. */
export const SKIP = 4
/** A line break in the source that stands on the page as one. */
export const BREAK = 5

const STRIDE = 4
const ELEMENT = 5

export interface MetaTag {
  readonly name: string
  readonly content: string
  /** Where the content stands, in the source. */
  readonly start: number
  readonly end: number
}

/** Elements whose closing tag may be left out: the next one of these closes them. */
const IMPLIED: Readonly<Record<string, readonly string[]>> = {
  p: ['p'],
  li: ['li'],
  dt: ['dt', 'dd'],
  dd: ['dt', 'dd'],
  option: ['option'],
  rt: ['rt', 'rp'],
  rp: ['rt', 'rp'],
  body: ['head'],
}
const BLOCKS_THAT_CLOSE_P =
  'address article aside blockquote center details dir div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr main menu nav ol pre section table ul'
const implied = new Map(Object.entries(IMPLIED))
for (const name of BLOCKS_THAT_CLOSE_P.split(' ')) implied.set(name, ['p'])
/** What a part of a table closes: all that is open in the table but these. */
const WITHIN_TABLE = new Map([
  ['tr', new Set(['tbody', 'thead', 'tfoot'])],
  ['td', new Set(['tr', 'tbody', 'thead', 'tfoot'])],
  ['th', new Set(['tr', 'tbody', 'thead', 'tfoot'])],
  ['tbody', new Set<string>()],
  ['thead', new Set<string>()],
  ['tfoot', new Set<string>()],
])

const VOID = new Set(
  'area base basefont bgsound br col command embed frame hr img input keygen link meta param source track wbr'.split(
    ' ',
  ),
)
/** A closing tag of what stands outside these closes nothing inside them: `</p>` in a cell is no matter of the page around. */
const WALLS = new Set(['table', 'td', 'th', 'caption', 'template', 'body'])

/** Attributes that are kept; all others are passed over. */
const KEPT = new Set([
  'id',
  'class',
  'style',
  'hidden',
  'aria-hidden',
  'role',
  'name',
  'property',
  'content',
  'http-equiv',
  'colspan',
  'rowspan',
  'start',
  'value',
  'type',
  'src',
])
const LONGEST_ATTRIBUTE = 2000

/** The events and elements of one page. */
export class Page {
  readonly source: string
  readonly metas: MetaTag[] = []
  /** `src` of frames: a page of frames has no text of its own. */
  frames = 0
  readonly #events = new GrowingInts()
  readonly #elements = new GrowingInts()
  readonly #names: string[] = []
  readonly #nameIds = new Map<string, number>()
  readonly #traits: Traits[] = []
  readonly #traitIds = new Map<string, number>()

  constructor(source: string) {
    this.source = source
  }

  get eventCount(): number {
    return this.#events.length / STRIDE
  }
  kind(event: number): number {
    return this.#events.at(event * STRIDE)
  }
  start(event: number): number {
    return this.#events.at(event * STRIDE + 1)
  }
  end(event: number): number {
    return this.#events.at(event * STRIDE + 2)
  }
  value(event: number): number {
    return this.#events.at(event * STRIDE + 3)
  }

  get elementCount(): number {
    return this.#elements.length / ELEMENT
  }
  name(element: number): string {
    return this.#names[this.#elements.at(element * ELEMENT)]!
  }
  traits(element: number): Traits {
    return this.#traits[this.#elements.at(element * ELEMENT + 1)]!
  }
  /** The element around it; -1 for none. */
  parent(element: number): number {
    return this.#elements.at(element * ELEMENT + 2)
  }
  openEvent(element: number): number {
    return this.#elements.at(element * ELEMENT + 3)
  }
  closeEvent(element: number): number {
    return this.#elements.at(element * ELEMENT + 4)
  }

  /** @internal */
  addEvent(kind: number, start: number, end: number, value: number): number {
    this.#events.push(kind, start, end, value)
    return this.eventCount - 1
  }
  /** @internal */
  addElement(name: string, traits: Traits, parent: number, event: number): number {
    this.#elements.push(this.#nameId(name), this.#traitId(traits), parent, event, event)
    return this.elementCount - 1
  }
  /** @internal */
  closeElement(element: number, event: number): void {
    this.#elements.set(element * ELEMENT + 4, event)
  }

  #nameId(name: string): number {
    let id = this.#nameIds.get(name)
    if (id === undefined) {
      id = this.#names.push(name) - 1
      this.#nameIds.set(name, id)
    }
    return id
  }

  #traitId(traits: Traits): number {
    const key = JSON.stringify(traits)
    let id = this.#traitIds.get(key)
    if (id === undefined) {
      id = this.#traits.push(traits) - 1
      this.#traitIds.set(key, id)
    }
    return id
  }
}

/**
 * Reads the markup of a page. Every string is one; what is not closed ends where the page ends.
 *
 * @param mostTags - what a page may have of opening tags
 * @returns null where it has more
 */
export function readPage(source: string, mostTags = Number.POSITIVE_INFINITY): Page | null {
  const page = new Page(source)
  /** Open elements, innermost last. */
  const stack: number[] = []
  const names: string[] = []
  /** Whether line breaks in each of the open elements stand on the page. */
  const preformatted: boolean[] = []
  /** Where in the stack those of one name stand, so that what a tag closes is known without a search. */
  const places = new Map<string, number[]>()
  const walls: number[] = [-1]
  /** How far the events reach. */
  let told = 0
  let tooMany = false
  let tag = ''
  let tagStart = 0
  let attributes: Attributes = {}
  let attribute = ''
  let value = ''
  let valueStart = -1
  let contentStart = 0
  let contentEnd = 0

  const add = (kind: number, end: number, of: number): number => {
    const event = page.addEvent(kind, told, end, of)
    told = end
    return event
  }
  /** What the tokenizer passes over without a word. */
  const skipTo = (at: number): void => {
    if (at > told) add(SKIP, at, 0)
  }
  /** A text of which each line is an event. */
  const addLines = (end: number): void => {
    for (let at = told; at < end; at++) {
      if (source[at] !== '\n' && source[at] !== '\r') continue
      if (at > told) add(TEXT, at, 0)
      if (source[at] === '\r' && source[at + 1] === '\n' && at + 1 < end) at++
      add(BREAK, at + 1, 0)
    }
    if (end > told) add(TEXT, end, 0)
  }
  const lastOf = (name: string): number => places.get(name)?.at(-1) ?? -1
  const lastWall = (): number => walls[walls.length - 1]!
  const isPreformatted = (): boolean => preformatted[preformatted.length - 1] ?? false
  const push = (element: number, name: string): void => {
    const place = stack.push(element) - 1
    names.push(name)
    preformatted.push(page.traits(element).preformatted ?? isPreformatted())
    const known = places.get(name)
    if (known === undefined) places.set(name, [place])
    else known.push(place)
    if (WALLS.has(name)) walls.push(place)
  }
  const pop = (end: number): void => {
    const element = stack.pop()!
    const name = names.pop()!
    preformatted.pop()
    places.get(name)!.pop()
    if (WALLS.has(name)) walls.pop()
    page.closeElement(element, add(CLOSE, end, element))
  }
  /** Closes what the opening tag implies, at its beginning. */
  const closeImplied = (name: string, at: number): void => {
    const kept = WITHIN_TABLE.get(name)
    const table = lastOf('table')
    if (kept !== undefined && table >= 0) {
      while (stack.length - 1 > table && !kept.has(names[names.length - 1]!)) pop(at)
      return
    }
    for (const other of implied.get(name) ?? []) {
      const list = name === 'li' ? Math.max(lastOf('ul'), lastOf('ol')) : -1
      const place = lastOf(other)
      if (place > lastWall() && place > list) while (stack.length > place) pop(at)
    }
  }

  const endTag = (end: number): void => {
    if (page.elementCount >= mostTags) {
      tokenizer.pause()
      tooMany = true
      return
    }
    skipTo(tagStart)
    closeImplied(tag, tagStart)
    const parent = stack.length === 0 ? -1 : stack[stack.length - 1]!
    const element = page.addElement(tag, traitsOf(tag, attributes), parent, page.eventCount)
    const event = add(OPEN, end, element)
    page.closeElement(element, event)
    if (tag === 'meta') keepMeta()
    if (tag === 'frame' || tag === 'iframe') page.frames++
    if (!VOID.has(tag)) {
      push(element, tag)
    }
    tag = ''
  }

  const keepMeta = (): void => {
    const name = attributes.name ?? attributes.property
    if (name !== undefined && attributes.content !== undefined)
      page.metas.push({ name, content: attributes.content, start: contentStart, end: contentEnd })
  }

  const closeTag = (name: string, end: number): void => {
    const place = lastOf(name)
    const wall = WITHIN_TABLE.has(name) ? lastOf('table') : WALLS.has(name) ? -1 : lastWall()
    if (place < 0 || place <= wall) {
      add(SKIP, end, 0)
      return
    }
    while (stack.length - 1 > place) pop(told)
    pop(end)
  }

  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontext: (start, end) => {
        skipTo(start)
        if (isPreformatted()) addLines(end)
        else add(TEXT, end, 0)
      },
      ontextentity: (codepoint, end) => {
        add(ENTITY, end, codepoint)
      },
      onopentagname: (start, end) => {
        tag = source.slice(start, end).toLowerCase()
        tagStart = start - 1
        attributes = {}
      },
      onattribname: (start, end) => {
        attribute = end - start > 20 ? '' : source.slice(start, end).toLowerCase()
        value = ''
        valueStart = -1
      },
      onattribdata: (start, end) => {
        if (valueStart < 0) valueStart = start
        if (value.length < LONGEST_ATTRIBUTE) value += source.slice(start, end)
      },
      onattribentity: codepoint => {
        if (valueStart < 0) valueStart = -2
        value += String.fromCodePoint(codepoint)
      },
      onattribend: (quote, end) => {
        if (!KEPT.has(attribute) || attribute in attributes) return
        attributes[attribute] = value
        if (attribute === 'content') {
          contentEnd = quote >= 2 ? end - 1 : end
          contentStart = valueStart >= 0 ? valueStart : contentEnd
        }
      },
      onopentagend: end => endTag(end + 1),
      onselfclosingtag: end => endTag(end + 1),
      onclosetag: (start, end) => {
        skipTo(start - 2)
        const stop = source.indexOf('>', end)
        closeTag(source.slice(start, end).toLowerCase(), stop < 0 ? source.length : stop + 1)
      },
      oncomment: (_, end) => skipTo(Math.min(source.length, end + 1)),
      ondeclaration: (_, end) => skipTo(Math.min(source.length, end + 1)),
      onprocessinginstruction: (_, end) => skipTo(Math.min(source.length, end + 1)),
      oncdata: (_, end) => skipTo(Math.min(source.length, end + 1)),
      onend: () => {},
    },
  )
  tokenizer.write(source)
  if (tooMany) return null
  tokenizer.end()
  skipTo(source.length)
  while (stack.length > 0) pop(source.length)
  return page
}
