/**
 * The numbers that a browser prints before the items of ordered lists. Lists in lists may be numbered alike there, for their indent
 * tells them apart; lines have none, so that the inner ones get the next style of official documents: 1. （1） ①.
 */
import { ordinalText } from '../docx/ordinals.ts'
import type { Page } from './page.ts'

/** How items are numbered, from the outermost list of a family in. */
const STYLES = {
  digits: [n => `${n}. `, n => `（${n}）`, n => ordinalText(n, 'decimalEnclosedCircle'), n => `${n}）`],
  han: [n => `${han(n)}、`, n => `（${han(n)}）`],
  // Small letters and Roman numbers are no markers of a notice: a text with them is numbered in digits.
  letters: [n => `${ordinalText(n, 'upperLetter')}. `],
} as const satisfies Record<string, readonly ((n: number) => string)[]>

type Family = keyof typeof STYLES
const han = (n: number): string => ordinalText(n, 'chineseCountingThousand')

/** What `type` and `list-style-type` call the families; all others are digits. */
const FAMILIES = new Map<string, Family | null>([
  ['none', null],
  ['A', 'letters'],
  ['upper-alpha', 'letters'],
  ['upper-latin', 'letters'],
  ['cjk-ideographic', 'han'],
  ['simp-chinese-informal', 'han'],
  ['simp-chinese-formal', 'han'],
  ['trad-chinese-informal', 'han'],
  ['trad-chinese-formal', 'han'],
])
/** How far out of a list the one around it is looked for. */
const FARTHEST = 64

interface List {
  /** Null where no number is printed. */
  readonly family: Family | null
  /** The numbered lists of each family from the outermost to this one. */
  readonly depths: Readonly<Record<Family, number>>
  next: number
}

/** Counts the items of the lists of a page; they are told in the order of the page. */
export class ListNumbers {
  readonly #page: Page
  readonly #lists = new Map<number, List>()

  constructor(page: Page) {
    this.#page = page
  }

  /** What stands before an item; '' for nothing. */
  before(item: number): string {
    const page = this.#page
    const element = page.parent(item)
    if (element < 0 || page.name(element) !== 'ol') return ''
    const list = this.#listOf(element)
    const number = page.traits(item).start ?? list.next
    list.next = number + 1
    const { family } = list
    return family === null ? '' : (STYLES[family][list.depths[family] - 1]?.(number) ?? '')
  }

  #listOf(element: number): List {
    const known = this.#lists.get(element)
    if (known !== undefined) return known
    const { listType, start } = this.#page.traits(element)
    const family = FAMILIES.has(listType ?? '') ? FAMILIES.get(listType ?? '')! : 'digits'
    const depths = { ...(this.#around(element)?.depths ?? { digits: 0, han: 0, letters: 0 }) }
    if (family !== null) depths[family]++
    const list = { family, depths, next: start ?? 1 }
    this.#lists.set(element, list)
    return list
  }

  /** The numbered list that a list stands in. */
  #around(element: number): List | undefined {
    const page = this.#page
    let outer = page.parent(element)
    for (let step = 0; outer >= 0 && step < FARTHEST; step++) {
      const list = this.#lists.get(outer)
      if (list !== undefined) return list
      outer = page.parent(outer)
    }
    return undefined
  }
}
