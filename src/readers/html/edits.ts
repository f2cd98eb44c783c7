/** A page as a reader reads it: the edits that take its markup out and put lines and letters in its place. */
import type { Edit } from '../../text/edits.ts'
import { CLOSE, ENTITY, OPEN, type Page, TEXT } from './page.ts'

/** Elements that stand on lines of their own. */
const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

const LETTER = /[0-9A-Za-z]/

/** What a piece of the source is to the page. */
type Leaf = 'furniture' | undefined

/** Writes edits: what is kept is told in order, everything between is taken out. */
class EditWriter {
  readonly edits: Edit[] = []
  /** What has been told of the source. */
  #at = 0
  /** Taken out since the last letter, and what stands there instead. */
  #from = 0
  #insert = ''
  #leaf: Leaf

  /** The source up to here is taken out. */
  drop(to: number, leaf?: Leaf): void {
    if (to <= this.#at) return
    if (this.#leaf !== leaf && this.#at > this.#from) this.#flush()
    this.#leaf = leaf
    this.#at = to
  }

  /** Letters that stand in the place of what is taken out here. */
  insert(letters: string): void {
    this.#insert += letters
  }

  /** The source up to here is taken out, and these letters stand in its place alone. */
  replace(to: number, letters: string): void {
    this.#flush()
    this.#insert = letters
    this.#leaf = undefined
    this.#at = to
    this.#flush()
  }

  /** The source up to here is kept. */
  keep(to: number): void {
    if (to <= this.#at) return
    this.#flush()
    this.#at = to
    this.#from = to
  }

  #flush(): void {
    if (this.#at > this.#from || this.#insert !== '') {
      const edit = { start: this.#from, end: this.#at, insert: this.#insert }
      this.edits.push(this.#leaf === undefined ? edit : { ...edit, leaf: this.#leaf })
    }
    this.#from = this.#at
    this.#insert = ''
    this.#leaf = undefined
  }

  end(length: number): Edit[] {
    this.drop(length, this.#leaf)
    this.#flush()
    return this.edits
  }
}

/** The edits of a whole page. */
export function pageEdits(page: Page): Edit[] {
  const { source } = page
  const writer = new EditWriter()
  /** Nothing stands on the line yet. */
  let empty = true
  /** Blanks that are one blank if a letter follows on the line. */
  let blank: 'none' | 'space' | 'wrap' = 'none'
  let last = ''
  let hidden = 0

  const newLine = (): void => {
    blank = 'none'
    if (empty) return
    writer.insert('\n')
    empty = true
  }
  const beforeLetter = (letter: string): void => {
    if (blank === 'space' || (blank === 'wrap' && LETTER.test(letter) && LETTER.test(last))) {
      if (!empty) writer.insert(' ')
    }
    blank = 'none'
    empty = false
  }
  const text = (start: number, end: number): void => {
    let at = start
    while (at < end) {
      let stop = at
      while (stop < end && isBlank(source.charCodeAt(stop))) stop++
      if (stop > at) {
        const wrapped = source.slice(at, stop).includes('\n')
        if (blank !== 'space') blank = wrapped || blank === 'wrap' ? 'wrap' : 'space'
        writer.drop(stop)
        at = stop
        continue
      }
      while (stop < end && !isBlank(source.charCodeAt(stop))) stop++
      beforeLetter(source[at]!)
      writer.keep(stop)
      last = source[stop - 1]!
      at = stop
    }
  }

  for (let event = 0; event < page.eventCount; event++) {
    const kind = page.kind(event)
    const end = page.end(event)
    const value = page.value(event)
    if (kind === OPEN && page.traits(value).hidden && page.closeEvent(value) > event) hidden++
    if (hidden > 0) {
      writer.drop(end, 'furniture')
      if (kind === CLOSE && page.traits(value).hidden) hidden--
      continue
    }
    switch (kind) {
      case TEXT:
        text(page.start(event), end)
        break
      case ENTITY: {
        const letters = String.fromCodePoint(value)
        beforeLetter(letters)
        writer.replace(end, letters)
        last = letters
        break
      }
      case OPEN:
      case CLOSE: {
        const name = page.name(value)
        if (BLOCKS.has(name)) newLine()
        else if (name === 'br' && kind === OPEN) {
          empty = false
          newLine()
        }
        writer.drop(end)
        break
      }
      default:
        writer.drop(end, 'furniture')
    }
  }
  return writer.end(source.length)
}

/** The blanks of HTML: a no-break space is none. */
const isBlank = (unit: number): boolean =>
  unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09 || unit === 0x0c
