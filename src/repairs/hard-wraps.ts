/**
 * Lines that a page's width broke, not the writer: a PDF, an e-mail, a fixed column. The line end is taken out, so that
 * sentence, word and number close up. A line is joined to the next when one of the rows in `REASONS` says so and the
 * next line opens nothing of its own.
 */

import { isBodyName } from '../parser/body-names.ts'
import { labelAt } from '../parser/outline/labels.ts'
import { markerAt } from '../parser/outline/markers.ts'
import { statusAt } from '../parser/outline/status.ts'
import { isMeta } from '../parser/page/source-line.ts'
import type { Edit } from '../text/edits.ts'
import { FOLD, INVISIBLE } from '../text/fold.ts'
import { isLatin } from '../text/letters.ts'
import type { Line } from '../text/lines.ts'
import { closeOf, endsSentence, isSentenceEnd } from '../text/sentences.ts'

/** How a text is wrapped: the width of a full line in columns, that of each line, and whether paragraphs are indented. */
interface Wrapping {
  readonly width: number
  readonly widths: Uint32Array
  /** Lines that are full. */
  readonly full: number
  readonly indented: boolean
  /** So many letters a line, whatever their width: then words are cut as well. */
  readonly cutsWords: boolean
}

interface Pair {
  readonly text: string
  readonly line: Line
  readonly next: Line
  /** Columns of the first line, and of the next. */
  readonly columns: number
  readonly nextColumns: number
  readonly wrapping: Wrapping | null
}

interface Reason {
  readonly name: string
  readonly holds: (pair: Pair) => boolean
  readonly example: string
}

/** How much shorter than the width a full line may be: no comma begins a line, no quote ends one. */
const FULL_SLACK = 4
/** How much longer: a comma that hangs over the edge. */
const HANGING = 2
const NARROWEST = 40
const WIDEST = 160
const FEWEST_LINES = 6
/** This share of the lines is no longer than a full one; the others are stray (an address, a table). */
const FULL_SHARE = 0.98
const LONGEST_HEADING = 80
/** A shorter line that ends in a digit may be a cell of a table. */
const SHORTEST_CUT = 10

const WHOLE_PHONE = /(^|\D)(0\d{2,3}[-—–~ ]?\d{7,8}|1[3-9]\d{9})$/
const LONGEST_PHONE = 16

const REASONS: readonly Reason[] = [
  {
    name: 'a number that goes on',
    holds: ({ text, line, next }) =>
      line.end - line.start > SHORTEST_CUT &&
      /\d$/.test(text.slice(line.end - 1, line.end)) &&
      // 发布时间:2025-03-28 above 2024年…: a year is not broken behind another number.
      !/^(19|20)\d{2}年/.test(text.slice(next.start, next.start + 5)) &&
      // 联系电话:0538-6212345 above 3名工作人员值守: a whole telephone number, and a count.
      !(
        WHOLE_PHONE.test(text.slice(Math.max(line.start, line.end - LONGEST_PHONE), line.end)) &&
        /^\d+[^\d\s,;。、)转-]/.test(text.slice(next.start, next.start + LONGEST_PHONE))
      ) &&
      /^[\d年月日%万亿元个项条件名人次户]/.test(text.slice(next.start, next.start + 1)),
    example: '新登记经营主体12\n60户',
  },
  {
    name: 'a full line of a wrapped text',
    holds: ({ text, line, columns, nextColumns, wrapping, next }) =>
      wrapping !== null &&
      // No line that goes on is wider than the page.
      nextColumns <= wrapping.width + HANGING &&
      columns >= wrapping.width - (wrapping.cutsWords ? 0 : FULL_SLACK) &&
      columns <= wrapping.width + (wrapping.cutsWords ? 0 : HANGING) &&
      (wrapping.indented
        ? next.indent < 2 || (next.indent <= line.indent && !endsSentence(text, line.start, line.end))
        : !endsSentence(text, line.start, line.end)),
    example: '市水务集团党委坚持把巡察整改作为重大政治任\n务，召开专题会议研究部署。',
  },
  {
    name: 'a quote or title that closes on the next line',
    holds: ({ text, line, next }) => {
      const open = lastOpen(text, line)
      if (open < 0) return false
      const partner = text[open] === '“' ? '”' : '》'
      return text.slice(next.start, Math.min(next.end, next.start + LONGEST_HEADING)).includes(partner)
    },
    example: '印发《关于加强工程项目\n管理的通知》',
  },
  {
    name: 'a comma cannot end a paragraph',
    holds: ({ text, line, next }) => ',、'.includes(text[line.end - 1]!) && next.indent <= line.indent + 1,
    example: '健全完善管理制度，\n堵塞漏洞。',
  },
  {
    name: 'a heading of the form 关于…的问题 on two lines',
    holds: ({ text, line, next }) => {
      const marker = markerAt(text, line.start, line.end)
      if (marker === null || marker.style.name === 'run' || next.end - next.start > LONGEST_HEADING)
        return false
      const heading = text.slice(marker.end, line.end).trim()
      if (!/^(反馈)?(关于|针对|对)/.test(heading) || /[。;:!?]/.test(heading) || ENDS_HEADING.test(heading))
        return false
      return ENDS_HEADING.test(text.slice(next.start, next.end).replace(/[。;:,]+$/, ''))
    },
    example: '1.关于学习制度落实不到\n位的问题',
  },
  {
    name: 'a sentence that has begun and has no end',
    holds: ({ text, line, next, wrapping }) =>
      wrapping === null &&
      text.slice(line.start, line.end).includes('。') &&
      !endsSentence(text, line.start, line.end) &&
      /[\u3400-\u9fff\d]$/.test(text.slice(line.end - 1, line.end)) &&
      next.indent <= line.indent + 1 &&
      endsSentence(text, next.start, next.end),
    example: '召开会议研究。制定整改方\n案，明确责任人。',
  },
]

const ENDS_HEADING = /(问题|方面|情况|差距|不到位|整改)[”)]?$/

/**
 * The edits that take out the line ends of wrapped lines.
 * `printed` gives the text between two offsets as it was printed: widths are of the page, not of the folded text.
 * `opens` says that the markup begins something with a line: the cell of a table, a heading.
 */
export function joinHardWraps(
  text: string,
  lines: readonly Line[],
  printed: (start: number, end: number) => string,
  opens: (line: Line) => boolean,
): Edit[] {
  const edits: Edit[] = []
  const brokenHeadings = headingsBrokenAtOneWidth(text, lines, printed)
  const wrapping = mostAreShort(lines) ? wrappingOf(text, lines, printed) : null
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i]!
    const next = lines[i + 1]!
    if (
      next.afterBlank ||
      opens(next) ||
      (isClosed(text, line) && (wrapping?.indented !== true || isSigned(text, next))) ||
      isHeadingWithFields(text, line) ||
      opensItself(text, next)
    )
      continue
    const pair: Pair = {
      text,
      line,
      next,
      columns: wrapping?.widths[i] ?? 0,
      nextColumns: wrapping?.widths[i + 1] ?? 0,
      wrapping,
    }
    if (
      (brokenHeadings.has(i) || REASONS.some(reason => reason.holds(pair))) &&
      !isByline(text, line) &&
      !isByline(text, next) &&
      !hasCells(printed(line.start, line.end)) &&
      !hasCells(printed(next.start, next.end))
    ) {
      const insert = betweenWords(text, line, next) && wrapping?.cutsWords !== true ? ' ' : ''
      edits.push({ start: line.end, end: next.start, insert })
    }
  }
  return edits
}

/**
 * Headings on two lines in a text whose paragraphs are not wrapped: 一、坚持目标导向、问题导向相统一，推动 above 反馈问题逐项整改到位. None alone tells
 * where it ends; several that end at the same width, which no other heading goes beyond, were broken there.
 */
function headingsBrokenAtOneWidth(
  text: string,
  lines: readonly Line[],
  printed: (start: number, end: number) => string,
): ReadonlySet<number> {
  const isOpen = ({ start, end }: Line): boolean =>
    end - start <= LONGEST_HEADING && !isSentenceEnd(text.charCodeAt(end - 1))
  const isHeading = ({ start, end }: Line): boolean => {
    const marker = markerAt(text, start, end)
    return (
      marker !== null &&
      marker.ordinal !== null &&
      marker.style.rank <= LOWEST_HEADING &&
      !/[。;:!?]/.test(text.slice(start, end))
    )
  }
  const widthOf = ({ start, end }: Line): number => columnsOf(printed(start, end))
  // Nearly every heading stands above a paragraph, which closes with a stop: nothing more is asked of those.
  const broken: { readonly index: number; readonly columns: number }[] = []
  for (let index = 0; index + 1 < lines.length; index++) {
    const line = lines[index]!
    const next = lines[index + 1]!
    if (next.afterBlank || !isOpen(next) || !isOpen(line) || line.end - line.start < SHORTEST_BROKEN) continue
    if (!ENDS_BROKEN_HEADING.test(text.slice(next.start, next.end)) || opensItself(text, next)) continue
    const columns = widthOf(line)
    if (columns >= NARROWEST_HEADING && widthOf(next) < columns && isHeading(line))
      broken.push({ index, columns })
  }
  if (broken.length < FEWEST_BROKEN) return new Set()
  let widest = 0
  for (const line of lines) if (isOpen(line) && isHeading(line)) widest = Math.max(widest, widthOf(line))
  const atWidth = broken.filter(({ columns }) => columns >= widest - FULL_SLACK)
  return new Set(atWidth.length < FEWEST_BROKEN ? [] : atWidth.map(({ index }) => index))
}
/** 1.学习不深入: deeper numbers count steps. */
const LOWEST_HEADING = 3
const NARROWEST_HEADING = 36
const SHORTEST_BROKEN = 16
const FEWEST_BROKEN = 2
/** The rest of a heading: no stop, no number, and a word that headings end with. */
const ENDS_BROKEN_HEADING =
  /^[^。;:!?\d]*(问题|方面|情况|差距|不?到位|整改|落实|责任|成效|实效|见效|任务|机制|成果|要求|工作|基础|作用|安排|打算)[”)]?$/

/** The width of a text, two columns for a Han letter. */
function columnsOf(words: string): number {
  let columns = 0
  for (let k = 0; k < words.length; k++) columns += words.charCodeAt(k) >= 0x2000 ? 2 : 1
  return columns
}

/** A line that ends its sentence and leaves no quote open: no row joins it, unless indents alone tell paragraphs. */
const isClosed = (text: string, line: Line): boolean =>
  isSentenceEnd(text.charCodeAt(line.end - 1)) && lastOpen(text, line) < 0

/** 1.学习不深入(责任单位:办公室), (一)账目乱(已完成): a heading that closes with its fields or its state is whole. */
function isHeadingWithFields(text: string, { start, end }: Line): boolean {
  if (!')】'.includes(text[end - 1]!) || markerAt(text, start, end) === null) return false
  for (let at = end - 2; at > start && at > end - LONGEST_HEADING; at--) {
    if (!'(【'.includes(text[at]!)) continue
    return labelAt(text, at + 1, end) !== null || statusAt(text, at + 1, end - 1) !== null
  }
  return false
}

/** Whether nearly all lines fit a page: else the lines are paragraphs, and their widths say nothing. */
function mostAreShort(lines: readonly Line[]): boolean {
  const long = lines.filter(({ start, end }) => end - start > WIDEST)
  return long.length <= lines.length * (1 - FULL_SHARE)
}

const opensItself = (text: string, line: Line): boolean =>
  markerAt(text, line.start, line.end) !== null || labelAt(text, line.start, line.end) !== null

/** 中共蓼城县水利局党组 below the last sentence: a signature is not indented in every text. */
const isSigned = (text: string, { start, end }: Line): boolean =>
  end - start <= LONGEST_NAME && isBodyName(text.slice(start, end))
const LONGEST_NAME = 40

/** 来源:… 发布时间:…: it neither goes on nor is gone on with, however full its line is. */
const isByline = (text: string, line: Line): boolean => isMeta(text.slice(line.start, line.end))

/** A row of a table: what parts its cells stands in it more than once. */
const hasCells = (words: string): boolean =>
  words.split(/\S\t+(?=\S)|\|/, FEWEST_CELLS + 1).length >= FEWEST_CELLS
const FEWEST_CELLS = 4

/** Whether the line end stood for a blank; no address has one. */
const betweenWords = (text: string, line: Line, next: Line): boolean =>
  isLatin(text.charCodeAt(line.end - 1)) &&
  isLatin(text.charCodeAt(next.start)) &&
  !CUT_ADDRESS.test(text.slice(Math.max(line.start, line.end - LONGEST_ADDRESS), line.end))
const CUT_ADDRESS = /[A-Za-z0-9._%+-]@[A-Za-z0-9.-]*$/
const LONGEST_ADDRESS = 100

/** By the measure that makes more lines full. Null where the lines are paragraphs of any length. */
function wrappingOf(
  text: string,
  lines: readonly Line[],
  printed: (start: number, end: number) => string,
): Wrapping | null {
  if (lines.length < FEWEST_LINES) return null
  // In columns, two for a Han letter and full-width punctuation, one for others; and where every letter takes two.
  const columns = new Uint32Array(lines.length)
  const letters = new Uint32Array(lines.length)
  lines.forEach(({ start, end, indent }, i) => {
    const words = printed(start, end)
    columns[i] = indent
    // Who counts letters counts the blanks before a paragraph as well.
    letters[i] = 2 * indent
    if (words.length > WIDEST) columns[i] = letters[i] = indent + words.length
    else
      for (let k = 0; k < words.length; k++) {
        const unit = words.charCodeAt(k)
        if (FOLD[unit] === INVISIBLE) continue
        columns[i]! += unit >= 0x2000 ? 2 : 1
        letters[i]! += 2
      }
  })
  const byColumns = wrappedBy(text, lines, columns, false)
  const byLetters = wrappedBy(text, lines, letters, true)
  return (byLetters?.full ?? 0) > (byColumns?.full ?? 0) ? byLetters : byColumns
}

function wrappedBy(
  text: string,
  lines: readonly Line[],
  widths: Uint32Array,
  cutsWords: boolean,
): Wrapping | null {
  const width = widths.slice().sort()[Math.floor(FULL_SHARE * (widths.length - 1))]!
  if (width < NARROWEST || width > WIDEST) return null
  // Who counts letters gives way to no comma and no quote.
  const [slack, hanging] = cutsWords ? [0, 0] : [FULL_SLACK, HANGING]
  const isFull = (columns: number): boolean => columns >= width - slack && columns <= width + hanging
  const full = widths.filter(isFull).length
  if (full < lines.length * FULL_LINES && !breaksSentences(text, lines, i => isFull(widths[i]!))) return null
  const indented = lines.filter(line => line.indent >= 2).length >= 2 && lines.some(line => line.indent === 0)
  return { width, widths, full, indented, cutsWords }
}

/**
 * Where most paragraphs are shorter than a line, few lines are full; but the widest of a text that is not wrapped are paragraphs, which
 * close with a stop. Whether nearly all full lines break a sentence that goes on and ends below.
 */
function breaksSentences(text: string, lines: readonly Line[], isFull: (i: number) => boolean): boolean {
  let full = 0
  let broken = 0
  lines.forEach((line, i) => {
    if (!isFull(i)) return
    full++
    const next = lines[i + 1]
    if (next === undefined || next.afterBlank || isSentenceEnd(text.charCodeAt(line.end - 1))) return
    const goesOn = isFull(i + 1) || isSentenceEnd(text.charCodeAt(next.end - 1))
    if (goesOn && !opensItself(text, next)) broken++
  })
  return broken >= FEWEST_BROKEN_LINES && broken >= full * MOSTLY
}
const FULL_LINES = 0.3
const FEWEST_BROKEN_LINES = 3
const MOSTLY = 0.75

/** The last “ or 《 of the line's end that nothing closes, or -1. */
function lastOpen(text: string, line: Line): number {
  const from = Math.max(line.start, line.end - LONGEST_HEADING)
  for (let i = line.end - 1; i >= from; i--) {
    const letter = text[i]!
    if (letter === '”' || letter === '》') return -1
    if (letter === '“' || letter === '《') return closeOf(text, i, line.end) < 0 ? i : -1
  }
  return -1
}
