/** The text of a part that holds paragraphs: the document itself, its footnotes, its endnotes. */
import { DELETED, HIDDEN, type Line, type LineMark } from '../marked-line.ts'
import { tableLines } from '../table-lines.ts'
import { type Field, isContents, shownBy } from './fields.ts'
import type { Numbered } from './numbering.ts'
import { hiddenBy, isOn, outlineOf, type Styles } from './styles.ts'
import { symbolText } from './symbols.ts'
import type { XmlHandler } from './xml.ts'

export interface Note {
  readonly kind: 'footnote' | 'endnote'
  readonly id: string
}

export interface BodyOptions {
  readonly styles: Styles
  readonly labels: (paragraph: Numbered) => string
  /** Called for each paragraph; throws where there are too many. */
  readonly countParagraph: () => void
  /** Takes a note that the text refers to, and gives the mark that stands for it. */
  readonly refer: (note: Note) => string
}

/** What a part holds: its paragraphs in order, or for notes those of each by its id. */
export interface Body {
  /** Null where the part has no body. */
  lines: Line[] | null
  readonly notes: Map<string, Line[]>
}

interface Paragraph {
  style: string | undefined
  numId: string | undefined
  level: number | undefined
  /** As a heading, 0 for the first; 9 is none. */
  outline: number | undefined
  text: string
  leftOut: number
  /** The end of the paragraph is deleted or hidden: its text goes on in the next one. */
  endIs: 'there' | 'deleted' | 'hidden'
  /** It held what is no text of the document's own. */
  isDropped: boolean
  /** Text boxes that hang on it; they follow it. */
  readonly boxes: Line[]
  readonly outerRun: Run | null
}

interface Run {
  style: string | undefined
  hidden: boolean | null
}

/** Where finished paragraphs go: the body, a cell, a text box, a note. */
interface Place {
  readonly lines: Line[]
  carried: Line | null
}

interface Cell {
  readonly lines: Line[]
  width: number
  continues: boolean
}

interface Table {
  readonly rows: Cell[][]
  cells: Cell[]
  isDeletedRow: boolean
}

interface Reading extends BodyOptions {
  readonly body: Body
  /** The names of the open elements. */
  readonly open: string[]
  readonly places: Place[]
  readonly paragraphs: Paragraph[]
  readonly tables: Table[]
  readonly fields: Field[]
  /** Fields that are still in their instruction, and those whose result is dropped. */
  instructions: number
  dropped: number
  /** Open elements whose text is deleted or was moved away. */
  deleted: number
  run: Run | null
  /** How deep we are inside of what is not read. */
  skipped: number
  /** For each open content control, whether its content is not the writer's. */
  readonly controls: boolean[]
  /** For each open choice between forms of one thing, whether one was taken. */
  readonly choices: boolean[]
  /** The letters of the open w:t. */
  letters: string | null
  keepsBlanks: boolean
  readonly hiddenStyles: Map<string, boolean | null>
}

type Attributes = Readonly<Record<string, string>>

interface Element {
  readonly open?: (reading: Reading, attributes: Attributes) => void
  readonly close?: (reading: Reading) => void
}

/** Not read: older versions of what stands beside them, and what Word draws by itself. */
const SKIPPED: ReadonlySet<string> = new Set([
  'w:pPrChange',
  'w:rPrChange',
  'w:sectPrChange',
  'w:tblPrChange',
  'w:tblPrExChange',
  'w:tblGridChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:numberingChange',
  'w:sectPr',
  'w:tblPr',
  'w:tblGrid',
  'w:rt', // The pinyin above a letter.
  'w:rubyPr',
  'm:rPr',
  'm:ctrlPr',
])

/**
 * A handler for a part, which fills the body. Kept: inserted text, results of fields, links, content controls, text
 * boxes. Left out: deleted, moved and hidden text (told by `Line.leftOut`), comments, contents lists, pinyin.
 */
export function bodyReader(options: BodyOptions): { readonly handler: XmlHandler; readonly body: Body } {
  const body: Body = { lines: null, notes: new Map() }
  const reading: Reading = {
    ...options,
    body,
    open: [],
    places: [],
    paragraphs: [],
    tables: [],
    fields: [],
    instructions: 0,
    dropped: 0,
    deleted: 0,
    run: null,
    skipped: 0,
    controls: [],
    choices: [],
    letters: null,
    keepsBlanks: false,
    hiddenStyles: new Map(),
  }
  const handler: XmlHandler = {
    open(name, attributes) {
      if (reading.skipped > 0 || SKIPPED.has(name)) reading.skipped++
      else {
        ELEMENTS[name]?.open?.(reading, attributes)
        if (reading.skipped === 0) reading.open.push(name)
      }
    },
    close(name) {
      if (reading.skipped > 0) reading.skipped--
      else {
        reading.open.pop()
        ELEMENTS[name]?.close?.(reading)
      }
    },
    text(text) {
      if (reading.skipped === 0 && reading.letters !== null) reading.letters += text
    },
  }
  return { handler, body }
}

const parent = ({ open }: Reading, above = 0): string => open.at(-1 - above) ?? ''
const isOfMark = (reading: Reading): boolean => parent(reading) === 'w:rPr' && parent(reading, 1) === 'w:pPr'

const openPlace = (reading: Reading): Place => {
  const place: Place = { lines: [], carried: null }
  reading.places.push(place)
  return place
}

const closePlace = (reading: Reading): Line[] => {
  const place = reading.places.pop()!
  if (place.carried !== null) place.lines.push(place.carried)
  return place.lines
}

/** Text that stands in the open paragraph, if it is to be read at all. */
function say(reading: Reading, text: string): void {
  const paragraph = reading.paragraphs.at(-1)
  if (paragraph === undefined || text === '' || reading.instructions > 0) return
  if (reading.deleted > 0) paragraph.leftOut |= DELETED
  else if (reading.dropped > 0) paragraph.isDropped = true
  else if (isHidden(reading, paragraph)) paragraph.leftOut |= HIDDEN
  else paragraph.text += text
}

const isRead = (reading: Reading): boolean => {
  const paragraph = reading.paragraphs.at(-1)
  return (
    paragraph !== undefined &&
    reading.instructions + reading.deleted + reading.dropped === 0 &&
    !isHidden(reading, paragraph)
  )
}

function isHidden(reading: Reading, paragraph: Paragraph): boolean {
  const { run } = reading
  if (run === null) return false
  run.hidden ??=
    styleHides(reading, run.style) ??
    styleHides(reading, paragraph.style ?? reading.styles.paragraphDefault) ??
    false
  return run.hidden
}

function styleHides({ hiddenStyles, styles }: Reading, id: string | undefined): boolean | null {
  if (id === undefined) return null
  let hides = hiddenStyles.get(id)
  if (hides === undefined) {
    hides = hiddenBy(styles, id)
    hiddenStyles.set(id, hides)
  }
  return hides
}

function closeParagraph(reading: Reading): void {
  const paragraph = reading.paragraphs.pop()!
  reading.run = paragraph.outerRun
  const place = reading.places.at(-1)
  if (place === undefined) return
  const { text, endIs, boxes } = paragraph
  const before = place.carried
  const leftOut = paragraph.leftOut | (before?.leftOut ?? 0)
  if (text === '' && paragraph.isDropped) return
  const hasLabel = endIs === 'there' || (endIs === 'hidden' && text !== '')
  const whole = (before?.text ?? '') + (hasLabel ? reading.labels(paragraph) : '') + text
  const level = paragraph.outline ?? outlineOf(reading.styles, paragraph.style)
  const isHeading = level !== undefined && level < NO_HEADING && isHeadingText(whole)
  const line: Line = { text: whole, leftOut, ...(isHeading ? { mark: headingMark(level) } : {}) }
  if (endIs === 'there') {
    place.carried = null
    place.lines.push(line)
  } else place.carried = line
  for (const box of boxes) place.lines.push(box)
}

const NO_HEADING = 9
const LONGEST_HEADING = 100

/** Body text that was given the level of a heading is still no heading; a line break makes it two lines. */
const isHeadingText = (text: string): boolean =>
  text.trim() !== '' && text.length <= LONGEST_HEADING && !text.includes('\n') && !/[。；]/.test(text)

const headingMark = (level: number): LineMark => ({
  kind: 'heading',
  level: level + 1,
  ordinal: null,
  role: null,
  numberLength: 0,
})

const LETTERS: Element = {
  open(reading, attributes) {
    reading.letters = ''
    reading.keepsBlanks = attributes['xml:space'] === 'preserve'
  },
  close(reading) {
    const letters = reading.letters ?? ''
    reading.letters = null
    say(reading, reading.keepsBlanks ? letters : letters.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, ''))
  },
}

/** Text that was deleted, or moved from here. In the properties of a paragraph's mark or of a row it tells of these. */
const GONE: Element = {
  open(reading) {
    const paragraph = reading.paragraphs.at(-1)
    if (isOfMark(reading)) {
      if (paragraph !== undefined) {
        paragraph.endIs = 'deleted'
        paragraph.leftOut |= DELETED
      }
    } else if (parent(reading) === 'w:trPr') {
      const table = reading.tables.at(-1)
      if (table !== undefined) table.isDeletedRow = true
    } else if (parent(reading) !== 'w:rPr') reading.deleted++
  },
  close(reading) {
    if (parent(reading) !== 'w:rPr' && parent(reading) !== 'w:trPr') reading.deleted--
  },
}

const NOTE: Element = {
  open(reading, attributes) {
    openPlace(reading)
    // Word draws lines between text and notes by notes of their own.
    if (/eparator/.test(attributes['w:type'] ?? '')) reading.body.notes.delete(attributes['w:id'] ?? '')
    else reading.body.notes.set(attributes['w:id'] ?? '', reading.places.at(-1)!.lines)
  },
  close: closePlace,
}

const reference = (kind: Note['kind']): Element => ({
  open(reading, attributes) {
    if (!isRead(reading)) return
    const mark = reading.refer({ kind, id: attributes['w:id'] ?? '' })
    if (!isOn(attributes['w:customMarkFollows'] ?? '0')) say(reading, mark)
  },
})

const letter = (text: string): Element => ({
  open(reading) {
    if (parent(reading) === 'w:r') say(reading, text)
  },
})

/** What each element does. Others are looked through: what they hold is read as if they were not there. */
const ELEMENTS: Readonly<Record<string, Element>> = {
  'w:body': {
    open: openPlace,
    close(reading) {
      reading.body.lines = closePlace(reading)
    },
  },
  'w:footnote': NOTE,
  'w:endnote': NOTE,

  'w:p': {
    open(reading) {
      reading.countParagraph()
      reading.paragraphs.push({
        style: undefined,
        numId: undefined,
        level: undefined,
        outline: undefined,
        text: '',
        leftOut: 0,
        endIs: 'there',
        isDropped: reading.dropped > 0,
        boxes: [],
        outerRun: reading.run,
      })
      reading.run = null
    },
    close: closeParagraph,
  },
  'w:pStyle': {
    open(reading, attributes) {
      const paragraph = reading.paragraphs.at(-1)
      if (paragraph !== undefined) paragraph.style = attributes['w:val']
    },
  },
  'w:numId': {
    open(reading, attributes) {
      const paragraph = reading.paragraphs.at(-1)
      if (paragraph !== undefined) paragraph.numId = attributes['w:val']
    },
  },
  'w:ilvl': {
    open(reading, attributes) {
      const paragraph = reading.paragraphs.at(-1)
      if (paragraph !== undefined) paragraph.level = Number(attributes['w:val'])
    },
  },
  'w:outlineLvl': {
    open(reading, attributes) {
      const paragraph = reading.paragraphs.at(-1)
      if (paragraph !== undefined) paragraph.outline = Number(attributes['w:val'])
    },
  },

  'w:r': {
    open(reading) {
      reading.run = { style: undefined, hidden: null }
    },
    close(reading) {
      reading.run = null
    },
  },
  'w:rStyle': {
    open(reading, attributes) {
      if (reading.run !== null) reading.run.style = attributes['w:val']
    },
  },
  'w:vanish': {
    open(reading, attributes) {
      const paragraph = reading.paragraphs.at(-1)
      if (!isOfMark(reading)) {
        if (reading.run !== null) reading.run.hidden = isOn(attributes['w:val'])
      } else if (paragraph?.endIs === 'there' && isOn(attributes['w:val'])) paragraph.endIs = 'hidden'
    },
  },

  'w:t': LETTERS,
  'm:t': LETTERS,
  'w:delText': LETTERS,
  'w:tab': letter('\t'),
  'w:ptab': letter('\t'),
  'w:br': letter('\n'),
  'w:cr': letter('\n'),
  'w:noBreakHyphen': letter('-'),
  'w:sym': {
    open(reading, attributes) {
      say(reading, symbolText(Number.parseInt(attributes['w:char'] ?? '', 16), attributes['w:font'] ?? ''))
    },
  },
  'w:footnoteReference': reference('footnote'),
  'w:endnoteReference': reference('endnote'),

  'w:del': GONE,
  'w:moveFrom': GONE,

  'w:fldChar': {
    open(reading, attributes) {
      const kind = attributes['w:fldCharType']
      if (kind === 'begin') openField(reading)
      else if (kind === 'separate') separateField(reading)
      else if (kind === 'end') closeField(reading)
    },
  },
  'w:instrText': {
    open(reading) {
      reading.letters = ''
    },
    close(reading) {
      const field = reading.fields.at(-1)
      if (field !== undefined && !field.inResult && field.instruction.length < LONGEST_INSTRUCTION)
        field.instruction += reading.letters
      reading.letters = null
    },
  },
  'w:fldSimple': {
    open(reading, attributes) {
      openField(reading)
      reading.fields.at(-1)!.instruction = attributes['w:instr'] ?? ''
      separateField(reading)
    },
    close: closeField,
  },

  'w:sdt': {
    open: reading => reading.controls.push(false),
    close: reading => reading.controls.pop(),
  },
  'w:showingPlcHdr': {
    open(reading, attributes) {
      if (isOn(attributes['w:val'])) reading.controls[reading.controls.length - 1] = true
    },
  },
  'w:docPartGallery': {
    open(reading, attributes) {
      if (attributes['w:val'] === 'Table of Contents') reading.controls[reading.controls.length - 1] = true
    },
  },
  'w:sdtContent': {
    open(reading) {
      if (reading.controls.at(-1) === true) reading.dropped++
    },
    close(reading) {
      if (reading.controls.at(-1) === true) reading.dropped--
    },
  },

  'mc:AlternateContent': {
    open: reading => reading.choices.push(false),
    close: reading => reading.choices.pop(),
  },
  'mc:Choice': { open: takeForm },
  'mc:Fallback': { open: takeForm },

  'w:txbxContent': {
    open: openPlace,
    close(reading) {
      for (const line of closePlace(reading)) reading.paragraphs.at(-1)?.boxes.push(line)
    },
  },

  'w:tbl': {
    open: reading => reading.tables.push({ rows: [], cells: [], isDeletedRow: false }),
    close(reading) {
      const { rows } = reading.tables.pop()!
      const place = reading.places.at(-1)
      if (place !== undefined) for (const line of tableLines(rows)) place.lines.push(line)
    },
  },
  'w:tr': {
    open(reading) {
      const table = reading.tables.at(-1)
      if (table !== undefined) {
        table.cells = []
        table.isDeletedRow = false
      }
    },
    close(reading) {
      const table = reading.tables.at(-1)
      if (table !== undefined && !table.isDeletedRow) table.rows.push(table.cells)
    },
  },
  'w:tc': {
    open(reading) {
      const place = openPlace(reading)
      reading.tables.at(-1)?.cells.push({ lines: place.lines, width: 1, continues: false })
    },
    close: closePlace,
  },
  'w:gridSpan': {
    open(reading, attributes) {
      const cell = reading.tables.at(-1)?.cells.at(-1)
      const width = Math.trunc(Number(attributes['w:val']))
      if (cell !== undefined) cell.width = width >= 1 ? Math.min(width, MOST_COLUMNS) : 1
    },
  },
  'w:vMerge': {
    open(reading, attributes) {
      const cell = reading.tables.at(-1)?.cells.at(-1)
      if (cell !== undefined) cell.continues = attributes['w:val'] !== 'restart'
    },
  },
}

/** Word itself knows no more columns. */
const MOST_COLUMNS = 63
const LONGEST_INSTRUCTION = 1000

/** Of forms of one thing (a drawing, and for older programs a picture) the first is taken. */
function takeForm(reading: Reading): void {
  const last = reading.choices.length - 1
  if (reading.choices[last] !== true) reading.choices[last] = true
  else reading.skipped++
}

function openField(reading: Reading): void {
  reading.fields.push({ instruction: '', inResult: false, isDropped: false })
  reading.instructions++
}

function separateField(reading: Reading): void {
  const field = reading.fields.at(-1)
  if (field === undefined || field.inResult) return
  field.inResult = true
  field.isDropped = isContents(field.instruction)
  reading.instructions--
  if (field.isDropped) reading.dropped++
}

function closeField(reading: Reading): void {
  const field = reading.fields.pop()
  if (field === undefined) return
  if (field.isDropped) reading.dropped--
  if (field.inResult) return
  reading.instructions--
  say(reading, shownBy(field.instruction))
}
