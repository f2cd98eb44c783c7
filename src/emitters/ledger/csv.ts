import type { Bulletin } from '../../model/bulletin.ts'
import { placesOf } from '../../text/places.ts'
import { type Cells, csvWriter } from '../csv.ts'
import type { EmitOptions, Writer } from '../emitter.ts'
import { visible } from '../words/visible.ts'
import { ledgerColumns } from './columns.ts'
import { ledgerRows } from './rows.ts'

/** The ledger as CSV: a row of headers, then a row a measure, all notices under each other. */
export async function openLedgerCsv({ many, tell }: EmitOptions): Promise<Writer<Bulletin>> {
  const write = await csvWriter()
  const columns = ledgerColumns(many)
  const headers = columns.map(({ header }) => header)
  let number = 0
  let replaced = 0
  let isFirst = true
  function* rowsOf(bulletin: Bulletin, text: string): Generator<Cells> {
    if (isFirst) yield headers
    isFirst = false
    const before = number
    for (const row of ledgerRows(bulletin, placesOf(text))) {
      number++
      yield columns.map(({ cell }) => {
        const value = cell(row, number)
        if (typeof value === 'number') return value
        const shown = visible(value)
        replaced += shown.replaced
        return shown.text
      })
    }
    if (number === before) tell?.warn('output/no-rows', { name: bulletin.source.name ?? '' })
  }
  return {
    each: (bulletin, source) => write(rowsOf(bulletin, source?.text ?? bulletin.source.text ?? '')),
    end() {
      if (replaced > 0) tell?.warn('output/letters-replaced', { count: replaced, format: 'csv' })
      return isFirst ? [...write([headers])].join('') : ''
    },
  }
}
