/** Writes the edits of a source from its beginning to its end: what is kept, what is taken out, what stands in its place. */
import type { Edit } from '../text/edits.ts'

/** What a piece of the source is to the page. */
type Leaf = 'furniture' | undefined

/** Writes edits: what is kept is told in order, everything between is taken out. */
export class EditWriter {
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
