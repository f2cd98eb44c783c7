/** Lines of pages and of cells become paragraphs again: by indents, by lines that end before the margin, by gaps and sizes. */
import { labelAt } from '../../parser/outline/labels.ts'
import { markerAt } from '../../parser/outline/markers.ts'
import { foldCharacters } from '../../repairs/characters.ts'
import { LATIN, type Line, type Margins } from './lines.ts'
import { type Block, isLine, isTable, type Table } from './tables/table.ts'

/** In sizes: the least indent of a first line, and the most by which a full line may miss the margin beyond the word that did not fit. */
const INDENT = 1.2
const SLACK = 0.6
/** Lines further apart than this many usual distances are two paragraphs; sooner where nothing else tells. */
const GAP = 1.6
const GAP_ALONE = 1.15
const OTHER_SIZE = 1.12
/** A column of fewer lines takes the margins of all. */
const ENOUGH = 8

/**
 * @param columns the columns of all pages in reading order
 * @returns the paragraphs in order, each one line, and the tables between them
 */
export function paragraphsOf(columns: readonly (readonly Block[])[]): (string | Table)[] {
  const lines = columns.map(blocks => blocks.filter(isLine))
  const all = lines.flat()
  if (all.length === 0) return columns.flat().filter(isTable)
  const common = marginsOf(all)
  const margins = lines.map(own => (own.length < ENOUGH ? nearest(own, common) : marginsOf(own)))
  const habits = habitsOf(lines, margins)

  const paragraphs: (string | Table)[] = []
  let before: Placed | null = null
  columns.forEach((blocks, column) => {
    for (const block of blocks) {
      if (isTable(block)) {
        paragraphs.push(block)
        before = null
        continue
      }
      const now: Placed = { ...block, column, margins: margins[column]! }
      const last = paragraphs.at(-1)
      if (before !== null && typeof last === 'string' && goesOn(before, now, habits))
        paragraphs[paragraphs.length - 1] = join(last, block.text)
      else paragraphs.push(block.text)
      before = now
    }
  })
  return paragraphs
}

/** The paragraphs of the cells of a column. What stands in one cell is parted by nothing but blanks. */
export function cellParagraphs(cells: readonly (readonly Line[])[], margins: readonly Margins[]): string[][] {
  if (!cells.some(lines => lines.length > 0)) return cells.map(() => [])
  const habits = habitsOf(cells, margins)
  return cells.map((lines, cell) => {
    const paragraphs: string[] = []
    let before: Placed | null = null
    for (const line of lines) {
      const text = line.text.replaceAll('\t', ' ')
      const now: Placed = { ...line, text, column: cell, margins: margins[cell]! }
      const last = paragraphs.length - 1
      if (before !== null && goesOn(before, now, habits)) paragraphs[last] = join(paragraphs[last]!, text)
      else paragraphs.push(text)
      before = now
    }
    return paragraphs
  })
}

/** A line in its column. */
interface Placed extends Line {
  readonly column: number
  readonly margins: Margins
}

const habitsOf = (columns: readonly (readonly Line[])[], margins: readonly Margins[]): Habits => ({
  ...pitchOf(columns),
  indents: usesIndents(columns, margins),
})

/** How a document sets its paragraphs off. */
interface Habits {
  /** The distance of two lines of one paragraph, and the size of most lines. */
  readonly pitch: number
  readonly size: number
  readonly indents: boolean
}

/** Whether a line belongs to the paragraph of the line before it. */
function goesOn(before: Placed, line: Placed, { pitch, size, indents }: Habits): boolean {
  if (line.text.includes('\t') || isOtherSize(before, line)) return false
  if (!isFull(before, before.margins, line) && !isCutOff(before)) return false
  const most = (indents ? GAP : GAP_ALONE) * pitch * Math.max(1, line.size / size)
  if (before.column === line.column && line.base - before.base >= most) return false
  if (areCentred(before, line, line.margins)) return true
  if (indents) return line.left - line.margins.left < INDENT * line.size
  return !(endsSentence(before.text) && opensItself(line.text))
}

const join = (text: string, next: string): string =>
  text + (LATIN.test(text.at(-1)!) && LATIN.test(next[0]!) ? ' ' : '') + next

/** Where paragraphs are not indented, a number or a label at the head of a line opens one: 一、 （一） ① 整改情况： */
function opensItself(line: string): boolean {
  const { text } = foldCharacters(line.slice(0, LONGEST_OPENING))
  return markerAt(text, 0, text.length) !== null || labelAt(text, 0, text.length) !== null
}
const LONGEST_OPENING = 40

const PUNCTUATION = /[，。、；：！？”》）〕】]/

/** Not ；: it stands between the steps of one paragraph. */
const endsSentence = (text: string): boolean => /[。！？：.!?:”）)]$/.test(text.slice(-1))

const isOtherSize = (a: Line, b: Line): boolean =>
  Math.max(a.size, b.size) > OTHER_SIZE * Math.min(a.size, b.size)

/** Lines of a title: each in the middle, so that what did not fit is missing on both sides of the first. */
const areCentred = (first: Line, second: Line, margins: Margins): boolean =>
  isCentred(first, margins) && isCentred(second, margins) && second.left - margins.left > second.size

const isCentred = (line: Line, { left, right }: Margins): boolean =>
  Math.abs(line.left - left - (right - line.right)) < line.size

/** Whether a line ends only because what follows did not fit on it. */
function isFull(line: Line, margins: Margins, next: Line): boolean {
  const space = margins.right - line.right + (areCentred(line, next, margins) ? line.left - margins.left : 0)
  // A word of Latin letters or digits moves to the next line as a whole, a Han letter with the punctuation behind it.
  const opening = /^[“‘《〈（〔【]{0,2}/.exec(next.text)![0].length
  const word = /^[!-~]{1,80}/.exec(next.text.slice(opening))?.[0].length ?? 0
  const width = opening + (word > 0 ? word * 0.55 : 1)
  const punctuation =
    /^[，。、；：！？”》）〕】,.;:!?)]{0,3}/.exec(next.text.slice(opening + (word || 1)))?.[0].length ?? 0
  return space < (width + punctuation + SLACK) * line.size
}

/** Whether a long line of prose ends in the middle of its sentence: what rule sent the next word down is not known. */
const isCutOff = ({ text, right, margins }: Placed): boolean =>
  /[，,。]/.test(text) &&
  !endsSentence(text) &&
  right - margins.left > CUT_OFF * (margins.right - margins.left)

/** Of the width of its column. */
const CUT_OFF = 0.9

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

/** The smallest distance of lines that is not rare, and the middle size. */
function pitchOf(columns: readonly (readonly Line[])[]): Pick<Habits, 'pitch' | 'size'> {
  const counts = new Map<number, number>()
  let total = 0
  for (const lines of columns) {
    for (let at = 1; at < lines.length; at++) {
      const distance = Math.round((lines[at]!.base - lines[at - 1]!.base) * 2) / 2
      if (distance <= 0) continue
      counts.set(distance, (counts.get(distance) ?? 0) + 1)
      total++
    }
  }
  let pitch = Number.POSITIVE_INFINITY
  for (const [distance, count] of counts) if (count >= total * USUAL) pitch = Math.min(pitch, distance)
  const sizes = columns.flatMap(lines => lines.map(line => line.size)).sort((a, b) => a - b)
  const size = sizes[Math.floor(sizes.length / 2)]!
  // The few lines of a short notice may all be paragraphs of their own.
  return { pitch: Math.min(pitch, FARTHEST * size), size }
}

/** Two lines of one paragraph stand no further apart, in sizes. */
const FARTHEST = 3

/** Of all distances, this share is not rare. */
const USUAL = 0.1

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
