/** Flat rows as lines of JSON, CSV and a workbook: the same columns in each. */
import type { Bulletin } from '../../model/bulletin.ts'
import type { RowKind } from '../../model/flat-rows.ts'
import type { Source } from '../../source.ts'
import { placesOf } from '../../text/places.ts'
import { buffered } from '../chunks.ts'
import { type Cells, csvWriter } from '../csv.ts'
import type { EmitOptions, Writer } from '../emitter.ts'
import { workbook } from '../xlsx/workbook.ts'
import { COLUMNS, type FlatRow, ROWS } from './kinds.ts'

type OpenRows = (kind: RowKind, options: EmitOptions) => Promise<Writer<Bulletin>>

export const rowWriters: Readonly<Record<'ndjson' | 'csv' | 'xlsx', OpenRows>> = {
  async ndjson(kind) {
    return { each: (bulletin, source) => buffered(lines(rowsOf(kind, bulletin, source))), end: () => '' }
  },
  async csv(kind) {
    const write = await csvWriter()
    let isFirst = true
    function* cells(rows: Iterable<FlatRow>): Generator<Cells> {
      if (isFirst) yield COLUMNS[kind]
      isFirst = false
      for (const row of rows) yield COLUMNS[kind].map(name => row[name] ?? null)
    }
    return {
      each: (bulletin, source) => write(cells(rowsOf(kind, bulletin, source))),
      end: () => (isFirst ? [...write(cells([]))].join('') : ''),
    }
  },
  async xlsx(kind, { tell }) {
    const rows: Cells[] = []
    const columns = COLUMNS[kind].map(header => ({ header, width: widthOf(header) }))
    return {
      *each(bulletin, source) {
        for (const row of rowsOf(kind, bulletin, source))
          rows.push(COLUMNS[kind].map(name => row[name] ?? null))
      },
      end: () => workbook([{ name: kind, columns, rows }], tell),
    }
  },
}

/** Columns that hold sentences. */
const WIDE: readonly string[] = ['issue', 'measure', 'text', 'title', 'section', 'category']

const widthOf = (column: string): number => (WIDE.includes(column) ? 32 : 12)

const rowsOf = (kind: RowKind, bulletin: Bulletin, source: Source | undefined): Iterable<FlatRow> =>
  ROWS[kind](bulletin, placesOf(source?.text ?? bulletin.source.text ?? ''))

function* lines(rows: Iterable<FlatRow>): Generator<string> {
  for (const row of rows) yield `${JSON.stringify(row)}\n`
}
