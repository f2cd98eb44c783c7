/** Lines and columns of offsets, as editors count them: from 1; columns in UTF-16 code units. */

export interface Places {
  readonly at: (offset: number) => { readonly line: number; readonly column: number }
  /** The text of a line, from 1, without its end. */
  readonly textOf: (line: number) => string
}

const LINE_END = /\r\n|[\n\r\u2028\u2029]/g

/** The places of one text. */
export function placesOf(text: string): Places {
  const starts = [0]
  const ends: number[] = []
  for (const match of text.matchAll(LINE_END)) {
    ends.push(match.index)
    starts.push(match.index + match[0].length)
  }
  ends.push(text.length)
  const lineAt = (offset: number): number => {
    let low = 0
    let high = starts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (starts[middle]! <= offset) low = middle
      else high = middle
    }
    return low
  }
  return {
    at: offset => {
      const line = lineAt(offset)
      return { line: line + 1, column: offset - starts[line]! + 1 }
    },
    textOf: line => text.slice(starts[line - 1], ends[line - 1]),
  }
}
