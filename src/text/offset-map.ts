/**
 * The way from offsets of an edited text back to offsets of the text before the edits.
 *
 * `rows` holds three numbers an edit, ascending: where it stands in the edited text, and the `[start, end)` that it
 * replaced in the text before. Between two edits both texts run in step.
 *
 *     before   a b c \r \n d          edits: delete \r at 3
 *     after    a b c \n d             origin(3) = 3, start(3) = 4, end(3) = 3, origin(4) = 5
 */
export class OffsetMap {
  readonly #rows: Int32Array
  readonly #count: number
  readonly #length: number
  readonly #originLength: number
  /** The row that answered last: questions mostly come in ascending order. */
  #last = -1

  constructor(rows: Int32Array, length: number, originLength: number) {
    this.#rows = rows
    this.#count = Math.floor(rows.length / 3)
    this.#length = length
    this.#originLength = originLength
  }

  /** The map of a text of this length that was not edited. */
  static identity(length: number): OffsetMap {
    return new OffsetMap(new Int32Array(0), length, length)
  }

  get isIdentity(): boolean {
    return this.#rows.length === 0
  }

  /** The origin of a boundary. Monotone; 0 and the whole length map to 0 and the whole length. */
  origin(at: number): number {
    if (at >= this.#length) return this.#originLength
    return this.end(at)
  }

  /** Where a value that begins at `at` begins in the origin: behind anything deleted there. */
  start(at: number): number {
    const row = this.#rowAt(at)
    if (row < 0) return at
    const inserted = this.#insertedLength(row)
    const offset = at - this.#rows[row * 3]!
    return offset >= inserted ? this.#rows[row * 3 + 2]! + offset - inserted : this.#rows[row * 3 + 1]!
  }

  /** Where a value that ends at `at` ends in the origin: before anything deleted there. */
  end(at: number): number {
    const row = this.#rowAt(at)
    if (row < 0 || at !== this.#rows[row * 3]) return this.start(at)
    // Something taken out, and right behind it something put in the place of a letter: two edits at one offset.
    const first = row > 0 && this.#rows[row * 3 - 3] === at ? row - 1 : row
    return this.#rows[first * 3 + 1]!
  }

  /** The length of what was inserted by an edit, from the shift between it and the next one. */
  #insertedLength(row: number): number {
    const rows = this.#rows
    const last = row * 3 + 3 >= rows.length
    const nextAt = last ? this.#length : rows[row * 3 + 3]!
    const nextOrigin = last ? this.#originLength : rows[row * 3 + 4]!
    return nextAt - rows[row * 3]! - (nextOrigin - rows[row * 3 + 2]!)
  }

  /** The last edit at or before `at`; -1 before the first. */
  #rowAt(at: number): number {
    const rows = this.#rows
    const count = this.#count
    let low = -1
    let high = count
    const last = this.#last
    if (last >= 0 && last < count && rows[last * 3]! <= at) {
      if (last + 1 >= count || rows[last * 3 + 3]! > at) return last
      low = last + 1
      if (low + 1 >= count || rows[low * 3 + 3]! > at) {
        this.#last = low
        return low
      }
    }
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (rows[middle * 3]! <= at) low = middle
      else high = middle
    }
    this.#last = low
    return low
  }
}
