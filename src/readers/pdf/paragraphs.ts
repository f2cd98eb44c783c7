/** Lines become paragraphs again: by indents, by lines that end before the margin, by gaps and sizes. */
import { LATIN, type Line } from './lines.ts'

/** The margins of a column. */
interface Margins {
  readonly left: number
  readonly right: number
}

/** In sizes: the least indent of a first line, and the most by which a full line may miss the margin beyond the word that did not fit. */
const INDENT = 1.2
const SLACK = 0.6
/** Lines further apart than this many usual distances are two paragraphs. */
const GAP = 1.6
const OTHER_SIZE = 1.12
/** A column of fewer lines takes the margins of all. */
const ENOUGH = 8

/**
 * @param columns the columns of all pages in reading order
 * @returns the paragraphs in order, each one line
 */
export function paragraphsOf(columns: readonly (readonly Line[])[]): string[] {
  const all = columns.flat()
  if (all.length === 0) return []
  const common = marginsOf(all)
  const margins = columns.map(lines => (lines.length < ENOUGH ? nearest(lines, common) : marginsOf(lines)))
  const pitch = pitchOf(columns)
  const indents = usesIndents(columns, margins)

  const paragraphs: string[] = []
  let open: string | null = null
  let before: { readonly line: Line; readonly margins: Margins; readonly column: number } | null = null
  columns.forEach((lines, column) => {
    for (const line of lines) {
      const own = margins[column]!
      const goesOn =
        open !== null &&
        before !== null &&
        isFull(before.line, before.margins, line) &&
        !isOtherSize(before.line, line) &&
        !open.includes('\t') &&
        !line.text.includes('\t') &&
        (before.column !== column || line.base - before.line.base < GAP * pitch) &&
        (indents
          ? line.left - own.left < INDENT * line.size
          : !(endsSentence(before.line.text) && MARKER.test(line.text.slice(0, 8))))
      if (goesOn)
        open = open! + (LATIN.test(open!.at(-1)!) && LATIN.test(line.text[0]!) ? ' ' : '') + line.text
      else {
        if (open !== null) paragraphs.push(open)
        open = line.text
      }
      before = { line, margins: own, column }
    }
  })
  if (open !== null) paragraphs.push(open)
  return paragraphs
}

/** Where paragraphs are not indented, a number at the head of a line opens one: 一、 （一） 1. (1) ① 一是 */
const MARKER =
  /^(第?[一二三四五六七八九十]{1,3}[、，,是]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、]|[①-⑳])/

const PUNCTUATION = /[，。、；：！？”》）〕】]/

/** Not ；: it stands between the steps of one paragraph. */
const endsSentence = (text: string): boolean => /[。！？：.!?:”）)]$/.test(text.slice(-1))

const isOtherSize = (a: Line, b: Line): boolean =>
  Math.max(a.size, b.size) > OTHER_SIZE * Math.min(a.size, b.size)

/** Whether a line ends only because what follows did not fit on it. */
function isFull(line: Line, { right }: Margins, next: Line): boolean {
  // A word of Latin letters or digits moves to the next line as a whole, a Han letter with the punctuation behind it.
  const word = /^[!-~]{1,80}/.exec(next.text)?.[0].length ?? 0
  const width = word > 0 ? word * 0.55 : 1
  const punctuation = /^[，。、；：！？”》）〕】]{0,2}/.exec(next.text.slice(word || 1))?.[0].length ?? 0
  return right - line.right < (width + punctuation + SLACK) * line.size
}

/** The sides that lines keep to; a few that stick out do not count, nor does punctuation that hangs over the margin. */
function marginsOf(lines: readonly Line[]): Margins {
  const lefts = lines.map(line => line.left).sort((a, b) => a - b)
  const rights = lines
    .map(line => (PUNCTUATION.test(line.text.at(-1)!) ? line.right - line.size : line.right))
    .sort((a, b) => a - b)
  return {
    left: lefts[Math.floor(lefts.length * 0.02)]!,
    right: rights[Math.ceil(rights.length * 0.98) - 1]!,
  }
}

/** The common margins, unless the few lines of a column leave them. */
const nearest = (lines: readonly Line[], common: Margins): Margins =>
  lines.some(line => line.left < common.left - line.size || line.right > common.right + line.size)
    ? marginsOf(lines)
    : common

/** The usual distance of two lines. */
function pitchOf(columns: readonly (readonly Line[])[]): number {
  const distances: number[] = []
  for (const lines of columns)
    for (let at = 1; at < lines.length; at++) distances.push(lines[at]!.base - lines[at - 1]!.base)
  distances.sort((a, b) => a - b)
  return distances[Math.floor(distances.length / 2)] ?? Number.POSITIVE_INFINITY
}

/** Whether first lines are indented: told by the lines that follow one that surely ended its paragraph. */
function usesIndents(columns: readonly (readonly Line[])[], margins: readonly Margins[]): boolean {
  let first = 0
  let indented = 0
  columns.forEach((lines, column) => {
    const own = margins[column]!
    for (let at = 1; at < lines.length; at++) {
      const line = lines[at]!
      if (isFull(lines[at - 1]!, own, line)) continue
      first++
      if (line.left - own.left >= INDENT * line.size) indented++
    }
  })
  return indented > 0 && indented >= first * 0.5
}
