import * as z from 'zod'
import * as model from '../bulletin.ts'

/** The JSON Schema of a bulletin. The shapes that recur stand under their names in `$defs`. */
export function bulletinSchema(): object {
  for (const [id, schema] of Object.entries(model)) {
    if (!(schema instanceof z.ZodType) || schema === model.Bulletin) continue
    z.globalRegistry.add(schema, { ...z.globalRegistry.get(schema), id })
  }
  const { $schema, ...rest } = z.toJSONSchema(model.Bulletin, { target: 'draft-2020-12' })
  return { $schema, $id: model.SCHEMA_ID, title: 'Bulletin', ...rest }
}
