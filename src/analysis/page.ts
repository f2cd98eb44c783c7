import { type CleanText, cleanText } from '../clean-text.ts'
import { splitContacts } from '../parser/page/contact-lines.ts'
import { type FlattenedTable, findFlattenedTable } from '../parser/page/flattened-table.ts'
import { type Layout, readLayout } from '../parser/page/layout.ts'
import { type Marks, marksOf } from '../parser/page/marked.ts'
import type { LineKind } from '../parser/page/page-lines.ts'
import { type PrintedTables, splitTables } from '../parser/page/printed-table.ts'
import { splitTitle } from '../parser/page/title-lines.ts'
import type { Source } from '../source.ts'
import type { Line } from '../text/lines.ts'

/** A source before its outline: clean text → lines → what each line is. */
export interface Page {
  readonly clean: CleanText
  readonly lines: readonly Line[]
  readonly layout: Layout
  /** What no letter tells: parts that markup or a table makes of its lines. */
  readonly marks: Marks
  /** The first body line behind each table. */
  readonly behindTables: ReadonlySet<Line>
  ofKind(kind: LineKind): Line[]
}

export function readPage(source: Source): Page {
  const clean = cleanText(source.text, source.edits, source.simplified, source.marks)
  const { text } = clean
  const uncut = splitContacts(text, splitTitle(text, clean.lines))
  const { lines, tables } =
    source.marks === undefined ? readTables(clean, uncut) : { lines: uncut, tables: [] }
  const marks = marksOf(clean, source.marks ?? tables.flatMap(table => table.marks))
  const printed = readLayout(text, lines, marks.isHeading, tables[0]?.from)
  const layout = withCells(withTables(printed, tables), lines, marks)
  const behindTables = new Set<Line>()
  for (const { to } of tables) {
    const behind = layout.kinds.indexOf('body', to)
    if (behind >= 0) behindTables.add(lines[behind]!)
  }
  const ends = source.marks?.flatMap(mark => (mark.kind === 'end' ? [mark.start] : [])) ?? []
  let ended = 0
  for (let i = 0; i < lines.length && ended < ends.length; i++) {
    const line = lines[i]!
    if (layout.kinds[i] !== 'body' || clean.span(line.start, line.end)[0] < ends[ended]!) continue
    behindTables.add(line)
    while (ended < ends.length && ends[ended]! <= clean.span(line.start, line.end)[0]) ended++
  }
  const ofKind = (kind: LineKind): Line[] => lines.filter((_, i) => layout.kinds[i] === kind)
  return { clean, lines, layout, marks, behindTables, ofKind }
}

/** The tables that no markup tells: printed row by row, or copied cell by cell. */
function readTables(clean: CleanText, lines: readonly Line[]): PrintedTables {
  const tables = splitTables(clean, lines)
  if (tables !== null) return tables
  const table = findFlattenedTable(clean, lines)
  return { lines, tables: table === null ? [] : [table] }
}

/** A cell that the markup names is body, though a date alone may look like a signature. */
function withCells(layout: Layout, lines: readonly Line[], { tells, isHeading }: Marks): Layout {
  if (!lines.some(tells)) return layout
  const kinds = layout.kinds.map((kind, i) => (tells(lines[i]!) && !isHeading(lines[i]!) ? 'body' : kind))
  return { ...layout, kinds }
}

/** The lines of a table are body, whatever they look like one by one. */
function withTables(layout: Layout, tables: readonly FlattenedTable[]): Layout {
  if (tables.length === 0) return layout
  const kinds = [...layout.kinds]
  for (const { from, to, furniture } of tables)
    for (let i = from; i < to; i++) kinds[i] = furniture.has(i) ? 'furniture' : 'body'
  return { ...layout, kinds }
}
