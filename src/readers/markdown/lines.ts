/** A line of a file, with its place. */
export interface TextLine {
  readonly start: number
  /** Before the line end. */
  readonly end: number
  /** Behind it. */
  readonly next: number
}

/** All lines of a text, the last one also without an end. */
export function linesOf(text: string): TextLine[] {
  const lines: TextLine[] = []
  let start = 0
  while (start < text.length) {
    const stop = text.indexOf('\n', start)
    const next = stop < 0 ? text.length : stop + 1
    let end = stop < 0 ? text.length : stop
    if (end > start && text[end - 1] === '\r') end--
    lines.push({ start, end, next })
    start = next
  }
  return lines
}
