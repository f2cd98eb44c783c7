/**
 * The clean text: what the parser reads in place of the source. Everything before the outline is an edit to the text;
 * this is the sum of the edits, and the one crossing back to offsets of the source.
 */
import type { Quote, Span } from './model/bulletin.ts'
import { foldCharacters } from './repairs/characters.ts'
import { restoreFullStops } from './repairs/full-stops.ts'
import { joinHardWraps } from './repairs/hard-wraps.ts'
import { readLabelBrackets } from './repairs/label-brackets.ts'
import { removePageNumbers } from './repairs/page-numbers.ts'
import { removePastedMarks } from './repairs/pasted-marks.ts'
import { removePinyin } from './repairs/pinyin.ts'
import { closeUpPunctuation } from './repairs/spaced-punctuation.ts'
import type { SourceMark } from './source.ts'
import { applyEdits, type Edit } from './text/edits.ts'
import { type Line, splitLines } from './text/lines.ts'
import type { OffsetMap } from './text/offset-map.ts'

export interface CleanText {
  readonly text: string
  /** The lines of the text that are not blank. */
  readonly lines: readonly Line[]
  /** Maps a boundary of the clean text to the source. Monotone, and pins both ends. */
  readonly origin: (at: number) => number
  /** The span of the source that a value between two clean offsets stands in, deleted text beside it left out. */
  readonly span: (start: number, end: number) => Span
  /** What a reader reads between two clean offsets: the page's own letters, without what the edits took out. */
  readonly read: (start: number, end: number) => string
  /** Both: the letters, and their span of the source. */
  readonly quote: (start: number, end: number) => Quote
  /** Source spans of what the edits took out and is something of its own: page numbers. Ascending. */
  readonly furniture: readonly Span[]
}

/**
 * Applies the reader's edits, folds characters, takes page numbers out of sentences and closes up hard-wrapped lines.
 *
 * @param source the source text
 * @param markup what turns it into the page that a reader reads; see `Source.edits`
 * @param simplified the page in simplified letters; see `Source.simplified`
 * @param marks lines that the markup begins: none is joined to the line before it
 */
export function cleanText(
  source: string,
  markup: readonly Edit[] = [],
  simplified?: string,
  marks: readonly SourceMark[] = [],
): CleanText {
  const page = applyEdits(source, markup)
  const folded = foldCharacters(simplified?.length === page.text.length ? simplified : page.text)
  const furniture: Span[] = []
  /** The maps that move anything, first edit first. */
  const maps: OffsetMap[] = []
  if (!page.map.isIdentity) maps.push(page.map)
  /** The maps from here on lead to the page, not to the source. */
  const ofPage = maps.length
  if (!folded.map.isIdentity) maps.push(folded.map)
  let text = readLabelBrackets(restoreFullStops(folded.text))
  let lines: readonly Line[] | null = null

  const origin = (at: number): number => {
    for (let i = maps.length - 1; i >= 0; i--) at = maps[i]!.origin(at)
    return at
  }
  const start = (at: number, from = 0): number => {
    for (let i = maps.length - 1; i >= from; i--) at = maps[i]!.start(at)
    return at
  }
  const end = (at: number, from = 0): number => {
    for (let i = maps.length - 1; i >= from; i--) at = maps[i]!.end(at)
    return at
  }

  for (const { start: from, end: to, leaf } of markup) if (leaf === 'furniture') furniture.push([from, to])
  const edit = (edits: Edit[]): void => {
    if (edits.length === 0) return
    for (const { start: from, end: to, leaf } of edits)
      if (leaf === 'furniture') furniture.push([start(from), end(to)])
    const edited = applyEdits(text, edits)
    text = edited.text
    lines = null
    maps.push(edited.map)
  }
  /** Split once for all stages between which no edit stands. */
  const linesNow = (): readonly Line[] => {
    lines ??= splitLines(text)
    return lines
  }
  edit(removePastedMarks(text))
  edit(removePinyin(text))
  edit(closeUpPunctuation(text))
  edit(removePageNumbers(text, linesNow()))
  const marked = new Set(marks.map(mark => mark.start))
  const printed = (from: number, to: number): string => page.text.slice(start(from, ofPage), end(to, ofPage))
  edit(joinHardWraps(text, linesNow(), printed, line => marked.size > 0 && marked.has(start(line.start))))
  furniture.sort((a, b) => a[0] - b[0])

  /** The letters between two clean offsets, which the page has between `first` and `last`. */
  const letters = (from: number, to: number, first: number, last: number): string => {
    if (maps.length === ofPage || last - first === to - from) return page.text.slice(first, last)
    let read = ''
    for (let at = from; at < to; at++) {
      const printed = page.text[start(at, ofPage)] ?? ''
      // A blank that closes up two words is the edits' own letter.
      read += text[at] === ' ' && (printed === '\n' || printed === '\r') ? ' ' : printed
    }
    return read
  }
  const span = (from: number, to: number): Span => {
    if (maps.length === 0) return [from, to]
    const first = start(from)
    return [first, Math.max(first, end(to))]
  }
  const quote = (from: number, to: number): Quote => {
    const first = start(from, ofPage)
    const last = Math.max(first, end(to, ofPage))
    return { text: letters(from, to, first, last), span: ofPage === 0 ? [first, last] : span(from, to) }
  }
  return {
    text,
    lines: linesNow(),
    origin: maps.length === 0 ? at => at : origin,
    span,
    read: (from, to) => quote(from, to).text,
    quote,
    furniture,
  }
}
