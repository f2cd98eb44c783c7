/** Tables as an Excel workbook: header frozen and filtered, columns as wide as they need, texts wrapped. */
import type { Cells } from '../csv.ts'
import type { Tell } from '../emitter.ts'
import { visible } from '../words/visible.ts'
import { ledgerFeature } from './features.ts'
import type { Sheet } from './sheet.ts'
import { cellText, cutCell, LONGEST_CELL } from './text.ts'
import { clearZipDates } from './zip-dates.ts'

/**
 * The most rows of a sheet. Excel holds 1,048,576; the library makes a sheet in memory, some 7 KB a row, and beyond this
 * Node's usual heap would end before the sheet does.
 */
const MOST_ROWS = 200_000

const HEADER = {
  fontWeight: 'bold',
  backgroundColor: '#E7EDF3',
  align: 'center',
  alignVertical: 'center',
  wrap: true,
  borderStyle: 'thin',
  borderColor: '#B8C4D0',
  height: 24,
} as const

const CELL = { alignVertical: 'top', wrap: true, borderStyle: 'thin', borderColor: '#D5DCE3' } as const
/** `@`: Excel takes a text for a text, also when somebody edits it. */
const TEXT = { ...CELL, format: '@' } as const

/**
 * A workbook as bytes: the same sheets give the same bytes. Letters that it cannot hold are replaced, texts that are too
 * long for a cell are cut, both with a warning; too many rows fail.
 */
export async function workbook(sheets: readonly Sheet[], tell: Tell | undefined): Promise<Uint8Array> {
  for (const { rows } of sheets) {
    if (rows.length <= MOST_ROWS) continue
    tell?.fail('output/too-many-rows', { count: rows.length, limit: MOST_ROWS })
    throw new RangeError('too many rows')
  }
  const { default: write } = await import('write-excel-file/universal')
  let replaced = 0
  let cut = 0
  const shown = (value: string): string => {
    const { text, replaced: letters } = visible(value)
    replaced += letters
    const short = cutCell(text)
    if (short !== null) cut++
    return cellText(short ?? text)
  }
  const cellOf = (value: Cells[number]) => {
    if (value === null || value === '') return CELL
    return typeof value === 'string' ? { ...TEXT, value: shown(value) } : { ...CELL, value }
  }
  try {
    const made = write(
      sheets.map(({ name, columns, rows }) => ({
        sheet: name,
        data: [
          columns.map(({ header }) => ({ ...HEADER, value: header })),
          ...rows.map(row => row.map(cellOf)),
        ],
        columns: columns.map(({ width }) => ({ width })),
        stickyRowsCount: 1,
        orientation: 'landscape' as const,
      })),
      { fontFamily: '等线', fontSize: 11, features: [ledgerFeature(sheets)] },
    )
    const bytes = new Uint8Array(await (await made.toBlob()).arrayBuffer())
    clearZipDates(bytes)
    if (replaced > 0) tell?.warn('output/letters-replaced', { count: replaced, format: 'xlsx' })
    if (cut > 0) tell?.warn('output/cells-cut', { count: cut, limit: LONGEST_CELL })
    return bytes
  } catch (error) {
    // A part of the workbook is longer than a string can be.
    if (error instanceof RangeError) tell?.fail('output/too-large', {})
    throw error
  }
}
