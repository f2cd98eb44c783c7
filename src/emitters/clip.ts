import type { Options } from 'string-width'

type Measure = (text: string, options: Options) => number

/** Cuts texts to a number of columns. */
export interface Clip {
  /** One line without control characters, cut with … to the columns; whole where there are none. */
  line(text: string, columns: number | null): string
  width(text: string): number
}

const ELLIPSIS = '…'

/**
 * “ ” — … and the like are one column wide in most terminals and two in those set up for Chinese. They count as two
 * here: then a line is at worst cut a little early, and never wraps.
 */
const wide: Options = { ambiguousIsNarrow: false }

/** @param measure - string-width, handed in because it is loaded on demand */
export function clipWith(measure: Measure): Clip {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' })
  const width = (text: string) => measure(text, wide)
  return {
    width,
    line(text, columns) {
      if (columns === null) return oneLine(text)
      // No column holds more than a few code units, and only the beginning of a long text matters.
      const start = oneLine(text.slice(0, columns * 4 + 64))
      if (start.length * 2 <= columns && text.length <= columns) return start
      const room = columns - width(ELLIPSIS)
      let used = 0
      let fits = 0
      for (const { segment, index } of segmenter.segment(start)) {
        used += width(segment)
        if (used <= room) fits = index + segment.length
        if (used > columns) return start.slice(0, fits) + ELLIPSIS
      }
      return start
    },
  }
}

/** Line ends and blanks become one space; whatever could steer a terminal becomes visible. */
export function oneLine(text: string): string {
  return text
    .replace(/[\t\n\r\u2028\u2029]+/g, ' ')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/gu, '\ufffd')
    .trim()
}
