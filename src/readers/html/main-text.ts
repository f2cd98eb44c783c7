/**
 * Which parts of a page are the notice: its text, and above it the title and the line of source and date.
 * The text stands in an element that publishing systems name (`traits.ts`), else in the one that holds most of the page's prose.
 */
import { footerStart } from './footer.ts'
import { headAbove, openingOf, titleAbove } from './head-above.ts'
import { hiddenNotice } from './hidden-text.ts'
import type { PageLines } from './lines.ts'
import type { Page } from './page.ts'
import { type Range, rangeOf } from './range.ts'
import { issueTables } from './table-grid.ts'
import { leftOut, withTextAround } from './text-around.ts'

export interface MainText {
  /** What is read: ascending, disjoint. */
  readonly kept: readonly Range[]
  /** What stands inside and is none of it: a share bar, a list of links. Ascending, disjoint. */
  readonly dropped: readonly Range[]
  /** A line above the text with a date and no label: 清风云泽 2025-05-06 18:00. */
  readonly dated: Range | null
  /** The text itself, without the head above it. */
  readonly main: Range
  /** How many letters of prose the text has. */
  readonly prose: number
  /** What speaks like the notice and is left out all the same: how many letters, and where the first of it stands. */
  readonly leftOut: { readonly letters: number; readonly at: Range } | null
}

/** From this share of what is around it on, an element holds the text alone. */
const ALONE = 0.75
/** A named element with less prose than this share of the page's is not the text's: a bar of buttons has its name. */
const LEAST_NAMED = 0.4
/** … unless it has so much. */
const ENOUGH = 200
/** Parts of the page with more than this share of the text are part of it, whatever their name. */
const TOO_MUCH_TO_DROP = 0.25
/** A block is a list of links from this share of letters in links on. */
const LINKS = 0.6
const FEWEST_LINKED = 12
/** A link or two are attachments, and belong to the notice. */
const MOST_ATTACHMENTS = 2

/** Elements that may hold a whole text; what stands in a paragraph never is one. */
const HOLDERS = new Set(
  'html body div section article main form center table tbody tr td font span blockquote fieldset dl dd ul li'.split(
    ' ',
  ),
)
/** Blocks that may be lists of links. */
const LISTS = new Set('ul ol div dl table nav section p h3 h4 h5 td'.split(' '))

/** Finds the notice in a page. */
export function findMainText(page: Page, lines: PageLines): MainText {
  const tables = issueTables(page)
  const footer = footerStart(page, lines)
  const main = mainRange(page, lines, tables, footer)
  const prose = lines.prose(main.from, main.to)
  const dropped = droppedWithin(page, lines, main)
  const { kept, dated } = headAbove(page, lines, main)
  const read = { kept: [...kept, main], dropped }
  return {
    ...read,
    dated,
    main,
    prose,
    leftOut: leftOut(page, lines, read, openingOf(page, main)) ?? hiddenNotice(page, main),
  }
}

function mainRange(page: Page, lines: PageLines, tables: readonly Range[], footer: number): Range {
  const whole: Range = { from: 0, to: footer }
  const total = lines.prose(whole.from, whole.to)
  const named = namedRange(page, lines)
  const isNamed = named !== null && lines.prose(named.from, named.to) >= Math.min(ENOUGH, total * LEAST_NAMED)
  const main = isNamed ? named : densest(page, lines, whole, tables)
  const opening = openingOf(page, main)
  const title = titleAbove(page, lines, main, opening)
  return withTextAround(page, lines, { main, title, isNamed, footer, tables, opening })
}

/** The element that a publishing system names as the text's: the one with most prose, with its siblings of such a name. */
function namedRange(page: Page, lines: PageLines): Range | null {
  /** The named elements of one parent, from the first to the last. */
  const groups = new Map<number, { from: number; to: number; prose: number }>()
  for (let element = 0; element < page.elementCount; element++) {
    const { part, hidden } = page.traits(element)
    if (part !== 'main' || hidden) continue
    const { from, to } = rangeOf(page, element)
    const prose = lines.prose(from, to)
    const group = groups.get(page.parent(element))
    if (prose === 0) continue
    if (group === undefined) groups.set(page.parent(element), { from, to, prose })
    else {
      group.to = to
      group.prose += prose
    }
  }
  let best: { from: number; to: number; prose: number } | null = null
  for (const group of groups.values()) {
    const inside = best !== null && group.from > best.from && group.to <= best.to
    // One inside another: the inner one, if what is left out is no text.
    if (best === null || group.prose > best.prose || (inside && group.prose >= best.prose * ALONE))
      best = group
  }
  return best === null ? null : { from: best.from, to: best.to }
}

/** Goes down from the page, without its footer, to the element that holds the prose, as long as one of those inside holds nearly all. */
function densest(page: Page, lines: PageLines, whole: Range, tables: readonly Range[]): Range {
  const ofIssues = new Set(tables.map(({ from }) => from))
  const count = page.elementCount
  const heaviest = new Int32Array(count).fill(-1)
  const proseOf = (element: number): number =>
    lines.prose(
      page.openEvent(element),
      Math.max(page.openEvent(element), Math.min(whole.to, page.closeEvent(element) + 1)),
    )
  let top = -1
  for (let element = 0; element < count; element++) {
    const parent = page.parent(element)
    const { hidden } = page.traits(element)
    if (hidden || proseOf(element) === 0 || !HOLDERS.has(page.name(element))) continue
    if (parent < 0) {
      if (top < 0 || proseOf(element) > proseOf(top)) top = element
    } else if (heaviest[parent]! < 0 || proseOf(element) > proseOf(heaviest[parent]!))
      heaviest[parent] = element
  }
  if (top < 0 || proseOf(top) < lines.prose(whole.from, whole.to) * ALONE) return whole
  for (;;) {
    const next = heaviest[top]!
    const { from, to } = rangeOf(page, top)
    const around = { from, to: Math.min(to, whole.to) }
    if (
      next < 0 ||
      ofIssues.has(around.from) ||
      proseOf(next) < proseOf(top) * ALONE ||
      leavesCells(page, lines, next)
    )
      return around
    top = next
  }
}

/** Whether going into a cell or row would leave text in those beside it: it is a table of the text, not of the page. */
function leavesCells(page: Page, lines: PageLines, element: number): boolean {
  const name = page.name(element)
  if (name !== 'td' && name !== 'tr' && name !== 'tbody') return false
  const parent = page.parent(element)
  const { from, to } = rangeOf(page, element)
  const around = rangeOf(page, parent)
  const other = (range: Range): number =>
    lines.letters(range.from, range.to) - lines.linked(range.from, range.to)
  return name !== 'tbody' && other({ from, to }) < other(around) * 0.95
}

/** What inside the text is no part of it: bars and lists of links, unless they hold much of it. */
function droppedWithin(page: Page, lines: PageLines, main: Range): Range[] {
  const dropped: Range[] = []
  const own = lines.letters(main.from, main.to) - lines.linked(main.from, main.to)
  let until = main.from
  for (let element = 0; element < page.elementCount; element++) {
    const range = rangeOf(page, element)
    if (range.from <= main.from || range.from < until || range.to > main.to) continue
    const inside = lines.prose(range.from, range.to)
    const letters = lines.letters(range.from, range.to)
    const linked = lines.linked(range.from, range.to)
    if (letters - linked > own * TOO_MUCH_TO_DROP) continue
    const isList =
      LISTS.has(page.name(element)) &&
      lines.links(range.from, range.to) > MOST_ATTACHMENTS &&
      linked >= FEWEST_LINKED &&
      linked > letters * LINKS &&
      inside === 0
    const isPart = page.traits(element).part === 'page' && letters > 0
    if (!isPart && !isList) continue
    dropped.push(range)
    until = range.to
  }
  return dropped
}
