/** A line that is not blank, without the blanks around it. Offsets are of the clean text. */
export interface Line {
  readonly start: number
  readonly end: number
  /** Blanks before the first letter. */
  readonly indent: number
  /** A blank line (or the start of the text) stands before it. */
  readonly afterBlank: boolean
}

const NEWLINE = 0x0a
const SPACE = 0x20

/** The lines of a clean text (whose only blanks are spaces and whose only line ends are `\n`). */
export function splitLines(text: string): Line[] {
  const lines: Line[] = []
  let afterBlank = true
  let at = 0
  while (at <= text.length) {
    let stop = text.indexOf('\n', at)
    if (stop < 0) stop = text.length
    let start = at
    let end = stop
    while (start < end && text.charCodeAt(start) === SPACE) start++
    while (end > start && text.charCodeAt(end - 1) === SPACE) end--
    if (start < end) {
      lines.push({ start, end, indent: start - at, afterBlank })
      afterBlank = false
    } else {
      afterBlank = true
    }
    at = stop + 1
  }
  return lines
}

/** Behind the space at `at`, if one stands there. */
export const skipSpace = (text: string, at: number): number => (text[at] === ' ' ? at + 1 : at)

/** Skips spaces and line ends forward. */
export function skipBlank(text: string, at: number, end: number): number {
  while (at < end) {
    const unit = text.charCodeAt(at)
    if (unit !== SPACE && unit !== NEWLINE) break
    at++
  }
  return at
}

/** Skips spaces and line ends backward: the end of the last letter in `[start, at)`. */
export function trimEnd(text: string, start: number, at: number): number {
  while (at > start) {
    const unit = text.charCodeAt(at - 1)
    if (unit !== SPACE && unit !== NEWLINE) break
    at--
  }
  return at
}
