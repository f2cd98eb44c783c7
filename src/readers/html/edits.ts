/** A page as a reader reads it: the edits that take its markup out and put lines and letters in its place, and its marks. */

import { markerAt } from '../../parser/outline/markers.ts'
import { TABLE_LEVELS } from '../../parser/page/columns.ts'
import { foldCharacters } from '../../repairs/characters.ts'
import type { SourceMark } from '../../source.ts'
import type { Edit } from '../../text/edits.ts'
import { FOLD, INVISIBLE } from '../../text/fold.ts'
import { EditWriter } from '../edit-writer.ts'
import { isBlock, wordsOf } from './lines.ts'
import { ListNumbers } from './list-numbers.ts'
import type { MainText } from './main-text.ts'
import { BREAK, CLOSE, ENTITY, OPEN, type Page, TEXT } from './page.ts'
import type { CellPlan, CellPlans } from './tables.ts'

const LETTER = /[0-9A-Za-z]/
/** Letters of an item that are looked at for a marker of its own. */
const LONGEST_MARKER = 12

export interface PageText {
  readonly edits: Edit[]
  readonly marks: SourceMark[]
}

/** The edits and marks of a page of which only some ranges are read. */
export function pageText(
  page: Page,
  { kept, dropped }: Pick<MainText, 'kept' | 'dropped'>,
  plans: CellPlans,
): PageText {
  const { source } = page
  const writer = new EditWriter()
  const marks: SourceMark[] = []
  /** Nothing stands on the line yet. */
  let empty = true
  /** Blanks that are one blank if a letter follows; a wrap is one only between Latin letters, a break begins a line. */
  let blank: 'none' | 'space' | 'wrap' | 'break' = 'none'
  let last = ''
  let hidden = 0
  let keep = 0
  let drop = 0
  /** The planned cell that is open, and whether its mark is still to be set. */
  let cell: CellPlan | null = null
  let unmarked = false
  /** A table of issues has had its first issue, or has ended, and nothing has been read behind it. */
  let table = 'none' as 'none' | 'open' | 'ended'
  /** Where the number before an issue stands. */
  let numberStart = -1
  const lists = new ListNumbers(page)
  /** The number that the next letter of the page stands behind. */
  let itemNumber = ''

  const newLine = (): void => {
    if (cell?.joined) {
      const between = cell.column === 'issue' || cell.column === 'category' ? 'wrap' : 'space'
      if (!empty && blank === 'none') blank = between
      return
    }
    breakLine()
    if (cell?.column === 'measure') unmarked = true
  }
  const breakLine = (): void => {
    blank = 'none'
    if (empty) return
    writer.insert('\n')
    empty = true
  }
  /** A break in the source; before the first letter of a cell that goes on with a line it begins none. */
  const lineBreak = (): void => {
    if (!unmarked || blank !== 'space') blank = 'break'
  }
  const beforeLetter = (letter: string): void => {
    if (blank === 'break') {
      blank = 'none'
      newLine()
    }
    if (blank === 'space' || (blank === 'wrap' && LETTER.test(letter) && LETTER.test(last))) {
      if (!empty) writer.insert(' ')
    }
    if (itemNumber !== '') {
      writer.insert(itemNumber)
      itemNumber = ''
    }
    blank = 'none'
    empty = false
  }
  /** The first letter of a cell or line that the plan has a mark for. */
  const mark = (start: number): void => {
    unmarked = false
    const { column, head, of, ordinal } = cell!
    if (table === 'ended' && of === 'next') marks.push({ kind: 'end', start })
    table = 'open'
    switch (column) {
      case 'number':
        numberStart = start
        return
      case 'category':
      case 'issue':
      case 'measure': {
        const from = column === 'issue' && numberStart >= 0 ? numberStart : start
        marks.push({
          kind: 'heading',
          start: from,
          bodyStart: start,
          level: TABLE_LEVELS[column],
          ordinal: column === 'issue' ? ordinal : null,
          role: column,
        })
        return
      }
      case 'end':
        marks.push({ kind: 'end', start })
        return
      case 'none':
        return
      default:
        if (column !== 'answer' || !startsNumbered(page, start))
          marks.push({ kind: 'label', start, name: column, label: head, of })
    }
  }
  /** The first letter that is seen: of a cell, of what comes behind a table, or any other. */
  const begin = (start: number): void => {
    if (unmarked) mark(start)
    else if (table === 'ended') {
      marks.push({ kind: 'end', start })
      table = 'none'
    }
  }
  const text = (start: number, end: number): void => {
    let at = start
    while (at < end) {
      let stop = at
      while (stop < end && isBlank(source.charCodeAt(stop))) stop++
      if (stop > at) {
        const wrapped = source.slice(at, stop).includes('\n')
        if (blank !== 'space' && blank !== 'break') blank = wrapped || blank === 'wrap' ? 'wrap' : 'space'
        writer.drop(stop)
        at = stop
        continue
      }
      while (stop < end && !isBlank(source.charCodeAt(stop))) stop++
      beforeLetter(source[at]!)
      if (unmarked || table === 'ended') {
        let first = at
        while (first < stop && isUnseen(source.charCodeAt(first))) first++
        if (first < stop) begin(first)
      }
      writer.keep(stop)
      last = source[stop - 1]!
      at = stop
    }
  }
  const openCell = (element: number, plan: CellPlan): void => {
    cell = null
    if (plan.place === 'same-line') {
      if (!empty) blank = 'space'
    } else newLine()
    cell = plan
    unmarked = plan.column !== 'none'
    if (plan.place !== 'same-line') numberStart = -1
    if (plan.place === 'none' && page.closeEvent(element) > page.openEvent(element)) hidden++
  }
  /** A cell without a letter has no mark; what follows it is none of it. */
  const closeCell = (): void => {
    cell = null
    unmarked = false
  }
  const openItem = (element: number): void => {
    const number = lists.before(element)
    if (number === '') return
    const words = wordsOf(page, page.openEvent(element), page.closeEvent(element), LONGEST_MARKER)
    itemNumber = markerIn(words) ? '' : number
  }

  for (let event = 0; event < page.eventCount; event++) {
    const kind = page.kind(event)
    const end = page.end(event)
    const value = page.value(event)
    if (kind === OPEN && page.traits(value).hidden && page.closeEvent(value) > event) hidden++
    while (keep < kept.length && kept[keep]!.to <= event) {
      keep++
      closeCell()
      breakLine()
    }
    while (drop < dropped.length && dropped[drop]!.to <= event) drop++
    const isKept = keep < kept.length && kept[keep]!.from <= event
    const isDropped = drop < dropped.length && dropped[drop]!.from <= event
    const plan = (kind === OPEN || kind === CLOSE) && isKept ? plans.get(value) : undefined
    if (isDropped) newLine()
    else if (plan !== undefined && hidden === 0 && kind === OPEN) openCell(value, plan)
    if (hidden > 0 || !isKept || isDropped) {
      writer.drop(end, 'furniture')
      if (kind === CLOSE && hidden > 0 && (page.traits(value).hidden || plan?.place === 'none')) hidden--
      if (plan !== undefined && kind === CLOSE && hidden === 0) closeCell()
      continue
    }
    switch (kind) {
      case TEXT:
        text(page.start(event), end)
        break
      case BREAK:
        lineBreak()
        writer.drop(end)
        break
      case ENTITY: {
        const letters = String.fromCodePoint(value)
        beforeLetter(letters)
        if (!isUnseen(value)) begin(page.start(event))
        writer.replace(end, letters)
        last = letters
        break
      }
      case OPEN:
      case CLOSE: {
        const name = page.name(value)
        if (name === 'table' && kind === CLOSE && table === 'open' && cell === null) table = 'ended'
        if (plan !== undefined) {
          if (kind === CLOSE) closeCell()
        } else if (isBlock(page, value)) newLine()
        else if (name === 'br' && kind === OPEN) newLine()
        if (name === 'li' && kind === OPEN) openItem(value)
        writer.drop(end)
        break
      }
      default:
        writer.drop(end, 'furniture')
    }
  }
  return { edits: writer.end(source.length), marks }
}

/** The blanks of HTML: a no-break space is none. */
const isBlank = (unit: number): boolean =>
  unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09 || unit === 0x0c

/** Blanks and invisible letters, which a line of the parser does not begin with. */
const isUnseen = (unit: number): boolean =>
  unit <= 0x20 || (unit < 0x10000 && (FOLD[unit] === 0x20 || FOLD[unit] === INVISIBLE))

const markerIn = (words: string): boolean => {
  const { text } = foldCharacters(words)
  return markerAt(text, 0, text.length) !== null
}

const startsNumbered = (page: Page, start: number): boolean =>
  markerIn(page.source.slice(start, start + LONGEST_MARKER))
