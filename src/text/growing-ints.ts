/** A list of 32-bit integers that grows: millions of them cost four bytes each, and no object. */
export class GrowingInts {
  length = 0
  #items = new Int32Array(1024)

  push(...values: readonly number[]): void {
    if (this.length + values.length > this.#items.length) {
      const grown = new Int32Array(Math.max(this.#items.length * 2, this.length + values.length))
      grown.set(this.#items)
      this.#items = grown
    }
    for (const value of values) this.#items[this.length++] = value
  }

  at(index: number): number {
    return this.#items[index]!
  }

  set(index: number, value: number): void {
    this.#items[index] = value
  }
}
