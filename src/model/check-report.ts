/** The model of a check, as zod schemas: what `rectify check` prints as JSON. */
import * as z from 'zod'
import { Severity, SourceInfo, Span } from './bulletin.ts'

export const CHECK_REPORT_ID = 'rectify/check/1'

const Args = z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]))

export const CheckFinding = z.strictObject({
  code: z.string().describe('The rule: claims/sum'),
  severity: Severity,
  message: z.string(),
  span: Span,
  node: z.string().nullable().describe('The id of the innermost node that it stands in'),
  related: z
    .array(z.strictObject({ span: Span, text: z.string() }))
    .describe('Other places that it speaks of'),
  args: Args,
})

export const Verified = z.strictObject({
  code: z.string(),
  message: z.string(),
  spans: z.array(Span).describe('The places that agree'),
  args: Args,
})

export const CheckReport = z.strictObject({
  schema: z.literal(CHECK_REPORT_ID),
  source: SourceInfo,
  findings: z.array(CheckFinding),
  suppressed: z.int().nonnegative().describe('Findings that the configuration takes back, with a reason'),
  verified: z.array(Verified).describe('What was looked at and holds'),
})

export type CheckFinding = z.infer<typeof CheckFinding>
export type Verified = z.infer<typeof Verified>
export type CheckReport = z.infer<typeof CheckReport>
