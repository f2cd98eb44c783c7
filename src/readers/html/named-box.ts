/**
 * A box that publishing systems name as the text's holds the notice, but editors put its end behind it: the contact, the signature,
 * now and then the issues. Here is what tells that a line behind such a box is still the notice's.
 */
import { isBodyName } from '../../parser/body-names.ts'
import { markerAt } from '../../parser/outline/markers.ts'
import { isAddressItem, isContactItem } from '../../parser/page/contact-lines.ts'
import { isDatedLine } from '../../parser/page/source-line.ts'
import type { PageLines } from './lines.ts'
import { ListNumbers } from './list-numbers.ts'
import type { Page } from './page.ts'
import type { Range } from './range.ts'

/** How many lines at the end of the box are searched for a contact of its own. */
const TAIL = 12
const LONGEST_MARKER = 12
/** How far out of a line the item of a list is looked for that it begins. */
const HIGHEST_ITEM = 8
const REACHES = /(?:电话|热线|邮箱|信箱|邮编|邮政编码|联系方式)[^。]{0,16}(?:\d{5}|@)/
/** What nobody but the author of a text calls his telephone. */
const OF_A_NOTICE = /^(?:联系|监督|举报|反映|受理|咨询|意见)/
/** 1.关于学习不深入的问题: the first of a list that the box only announces. */
const TELLS_A_PROBLEM = /问题|整改|巡[察视]/

/** The numbering and the contact of a named box, and what goes on with them. */
export class NamedBox {
  readonly #page: Page
  readonly #lines: PageLines
  readonly #wordsOf: (line: number) => string
  readonly #main: Range
  /** The last ordinal of each style in the box; found when first asked for. */
  #ordinals: Map<string, number> | null = null
  #numbers: Map<number, string> | null = null
  /** How the box ends: with a contact, with a signature. */
  #end: { readonly contact: boolean; readonly signature: boolean } | null = null

  /** @param wordsOf - the words of a line */
  constructor(page: Page, lines: PageLines, main: Range, wordsOf: (line: number) => string) {
    this.#page = page
    this.#lines = lines
    this.#main = main
    this.#wordsOf = wordsOf
  }

  /** Whether a line goes on with the numbering of the box, or begins the one that it announces. */
  numbersOn(line: number): boolean {
    const words = this.#numbered(line)
    const marker = markerAt(words, 0, words.length)
    if (marker === null || marker.ordinal === null) return false
    const { contact, signature } = this.#ending()
    if (contact || signature) return false
    this.#ordinals ??= this.#ordinalsWithin()
    const last = this.#ordinals.get(marker.style.name)
    return last === undefined
      ? marker.ordinal === 1 && TELLS_A_PROBLEM.test(words)
      : marker.ordinal === last + 1
  }

  /** Whether a line tells how to reach the body and the box does not. @param touches - whether the line above is the text's */
  reaches(line: number, touches: boolean): boolean {
    const words = this.#wordsOf(line)
    const isContact = isContactItem(words) || (isAddressItem(words) && this.#isContact(line + 1))
    if (!isContact) return false
    const { contact, signature } = this.#ending()
    // 地址 and 电话 below a notice that is signed are the site's.
    return !contact && (OF_A_NOTICE.test(words) || (touches && !signature))
  }

  #isContact(line: number): boolean {
    return line < this.#lines.count && isContactItem(this.#wordsOf(line))
  }

  #ending(): { readonly contact: boolean; readonly signature: boolean } {
    if (this.#end !== null) return this.#end
    const end = this.#lines.firstLineFrom(this.#main.to)
    const begin = Math.max(this.#lines.firstLineFrom(this.#main.from), end - TAIL)
    const tail = Array.from({ length: end - begin }, (_, at) => this.#wordsOf(begin + at))
    const contact = tail.some(words => REACHES.test(words))
    const signature = tail.some((words, at) => isDatedLine(words) && at > 0 && isBodyName(tail[at - 1]!))
    this.#end = { contact, signature }
    return this.#end
  }

  #ordinalsWithin(): Map<string, number> {
    const ordinals = new Map<string, number>()
    const end = this.#lines.firstLineFrom(this.#main.to)
    for (let line = this.#lines.firstLineFrom(this.#main.from); line < end; line++) {
      const words = this.#numbered(line)
      const marker = markerAt(words, 0, words.length)
      if (marker !== null && marker.ordinal !== null) ordinals.set(marker.style.name, marker.ordinal)
    }
    return ordinals
  }

  /** The words of a line with the number that a list prints before them. */
  #numbered(line: number): string {
    const words = this.#wordsOf(line)
    if (markerAt(words.slice(0, LONGEST_MARKER), 0, Math.min(words.length, LONGEST_MARKER)) !== null)
      return words
    return this.#itemNumber(line) + words
  }

  #itemNumber(line: number): string {
    const page = this.#page
    let element = this.#lines.elementOf(line)
    for (let step = 0; element >= 0 && step < HIGHEST_ITEM; step++, element = page.parent(element)) {
      if (page.name(element) !== 'li') continue
      if (this.#lines.firstLineFrom(page.openEvent(element)) !== line) return ''
      this.#numbers ??= this.#listNumbers()
      return this.#numbers.get(element) ?? ''
    }
    return ''
  }

  #listNumbers(): Map<number, string> {
    const lists = new ListNumbers(this.#page)
    const numbers = new Map<number, string>()
    for (let element = 0; element < this.#page.elementCount; element++)
      if (this.#page.name(element) === 'li') numbers.set(element, lists.before(element))
    return numbers
  }
}
