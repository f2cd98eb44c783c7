import * as z from 'zod'
import * as bulletin from '../../model/bulletin.ts'
import * as checkReport from '../../model/check-report.ts'
import * as diffReport from '../../model/diff-report.ts'
import * as factList from '../../model/fact-list.ts'
import * as flatRows from '../../model/flat-rows.ts'

/** What has a schema, by the name that `rectify schema` knows. */
const models = {
  bulletin: { schema: bulletin.Bulletin, id: bulletin.SCHEMA_ID, title: 'Bulletin' },
  facts: { schema: factList.FactList, id: factList.FACT_LIST_ID, title: 'FactList' },
  check: { schema: checkReport.CheckReport, id: checkReport.CHECK_REPORT_ID, title: 'CheckReport' },
  diff: { schema: diffReport.DiffReport, id: diffReport.DIFF_REPORT_ID, title: 'DiffReport' },
  rows: { schema: flatRows.FlatRow, id: flatRows.FLAT_ROWS_ID, title: 'FlatRow' },
} as const

export type ModelName = keyof typeof models

/** The JSON Schema of a result. The shapes that recur stand under their names in `$defs`. */
export function schemaOf(name: ModelName): object {
  const { schema, id: $id, title } = models[name]
  for (const [id, part] of Object.entries({ ...bulletin, ...(name === 'rows' ? flatRows : {}) })) {
    if (!(part instanceof z.ZodType) || (part as unknown) === schema) continue
    z.globalRegistry.add(part, { ...z.globalRegistry.get(part), id })
  }
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12' })
  return { $schema, $id, title, ...rest }
}
