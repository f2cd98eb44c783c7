/** Tables as CSV that Excel opens as it is: UTF-8 with a byte order mark, CRLF between the rows. */

/** A row of a table. */
export type Cells = readonly (string | number | boolean | null)[]

const BOM = '\ufeff'
/** Rows that are made one text at once. */
const BATCH = 256

/**
 * A text that a spreadsheet would calculate (`=1+1`, `@x`, also in full width) gets an apostrophe before it, which
 * spreadsheets take as the sign of a text. Numbers are written as numbers. Nothing else changes.
 *
 * @returns a function that turns rows into CSV; its first piece is the byte order mark
 */
export async function csvWriter(): Promise<(rows: Iterable<Cells>) => Generator<string>> {
  const { stringify } = await import('csv-stringify/sync')
  const text = (rows: readonly Cells[]): string =>
    stringify(rows, {
      escape_formulas: true,
      record_delimiter: '\r\n',
      // Without it a line feed inside a cell is quoted only where rows end with one too.
      quote_record_delimiter: true,
      cast: { boolean: value => (value ? 'true' : 'false') },
    })
  let count = 0
  return function* pieces(rows) {
    let batch: Cells[] = []
    if (count++ === 0) yield BOM
    for (const row of rows) {
      batch.push(row)
      if (batch.length < BATCH) continue
      yield text(batch)
      batch = []
    }
    if (batch.length > 0) yield text(batch)
  }
}
