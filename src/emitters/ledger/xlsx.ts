import { checkBulletin } from '../../check/check.ts'
import type { Bulletin } from '../../model/bulletin.ts'
import { placesOf } from '../../text/places.ts'
import type { Cells } from '../csv.ts'
import type { EmitOptions, Writer } from '../emitter.ts'
import { workbook } from '../xlsx/workbook.ts'
import { ledgerColumns } from './columns.ts'
import { ledgerRows } from './rows.ts'
import { TOTALS_COLUMNS, totalsRows } from './totals.ts'

const NOTICE_COLUMNS = [
  { header: '通报', width: 28 },
  { header: '来源文件', width: 20 },
] as const

/** The ledger as a workbook: the rows of the CSV on the first sheet, claims and checks on the second. */
export async function openLedgerXlsx({ many, tell, lang }: EmitOptions): Promise<Writer<Bulletin>> {
  const columns = ledgerColumns(many)
  const rows: Cells[] = []
  const totals: Cells[] = []
  return {
    // A workbook is made whole, at the end: nothing is yielded before.
    *each(bulletin, source) {
      const text = source?.text ?? bulletin.source.text ?? ''
      const places = placesOf(text)
      const before = rows.length
      for (const row of ledgerRows(bulletin, places))
        rows.push(columns.map(({ cell }) => cell(row, rows.length + 1)))
      if (rows.length === before) tell?.warn('output/no-rows', { name: bulletin.source.name ?? '' })
      const report = checkBulletin(bulletin, source ?? { ...bulletin.source, text }, { lang: lang ?? 'zh' })
      const notice = many ? [bulletin.title?.text ?? '', bulletin.source.name ?? ''] : []
      for (const row of totalsRows(bulletin, report, text, places)) totals.push([...notice, ...row])
    },
    end: () =>
      workbook(
        [
          { name: '整改台账', columns, rows },
          {
            name: '总数与核对',
            columns: [...(many ? NOTICE_COLUMNS : []), ...TOTALS_COLUMNS],
            rows: totals,
          },
        ],
        tell,
      ),
  }
}
