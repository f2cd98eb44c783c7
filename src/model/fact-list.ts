/** The model of a list of facts, as a zod schema: what `rectify facts` prints. */
import * as z from 'zod'
import { Diagnostic, Fact, SourceInfo } from './bulletin.ts'

export const FACT_LIST_ID = 'rectify/facts/1'

export const FactList = z.strictObject({
  schema: z.literal(FACT_LIST_ID),
  source: SourceInfo,
  facts: z
    .array(Fact)
    .describe('In reading order; disjoint, but for numbers, which stand inside other facts'),
  diagnostics: z.array(Diagnostic),
})

export type FactList = z.infer<typeof FactList>
