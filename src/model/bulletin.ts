/**
 * The model of a bulletin, as zod schemas: the one definition. Types are inferred from it, the JSON Schema is
 * printed from it, and bulletins that are read back are validated by it. `parse` itself only uses the types.
 *
 * Offsets are UTF-16 code units of the source text, half-open. Every `span` is optional because
 * `--no-spans` leaves all of them out; `parse` always gives them.
 */
import * as z from 'zod'
import { SOURCE_FORMATS } from './source-formats.ts'

export const Span = z
  .tuple([z.int().nonnegative(), z.int().nonnegative()])
  .describe('[start, end) in UTF-16 code units of the source text')

const spanned = { span: Span.optional() }

export const Quote = z
  .strictObject({ text: z.string(), ...spanned })
  .describe(
    'A piece of the source: exactly the text between the two offsets, or what a reader reads where a gap was mended',
  )

export const Bound = z
  .enum(['exact', 'over', 'nearly', 'about', 'atLeast', 'atMost'])
  .describe(
    'How the printed number bounds the real one: 余 over, 近 nearly, 约 about, 以上 atLeast, 以下 atMost',
  )

export const Repair = z
  .strictObject({
    rule: z.string().describe('The repair that applied, for example lost-month'),
    reading: z.string().nullable().describe('The text as it must have read; null where it stays open'),
    alternatives: z.array(z.string()).describe('All other readings, or all readings where none is decided'),
    reasons: z.array(z.string()).describe('The constraints that decided, for example before-publication'),
  })
  .describe('What was read where the printed text is damaged, and why')

const repaired = { repair: Repair.optional() }

const ranged = {
  upTo: z
    .number()
    .optional()
    .describe('The larger number of a range, of which value is the smaller: 150至200元'),
}

export const DateFact = z.strictObject({
  kind: z.literal('date'),
  text: z.string(),
  ...spanned,
  edtf: z
    .string()
    .nullable()
    .describe(
      'ISO 8601-2 (EDTF): 2025-01-14, 2025-06, 2024-23 (autumn), 2024-09-27/2024-12-06, 2025/.., [a,b]; null where open',
    ),
  basis: z
    .enum(['stated', 'inherited', 'relative', 'repaired'])
    .describe(
      'stated in full; inherited: a part taken from the text before; relative: against the publication date; repaired',
    ),
  deadline: z.literal(true).optional().describe('Something is due by then'),
  ...repaired,
})

export const DurationFact = z.strictObject({
  kind: z.literal('duration'),
  text: z.string(),
  ...spanned,
  iso: z.string().describe('ISO 8601 duration: P2M'),
  bound: Bound,
  deadline: z.literal(true).optional().describe('Something is due within it'),
})

export const CountFact = z.strictObject({
  kind: z.literal('count'),
  text: z.string(),
  ...spanned,
  value: z.number(),
  unit: z.string().nullable().describe('The measure word as printed: 个, 所, 人次'),
  noun: z.string().nullable().describe('What is counted, where a known word follows: 问题, 方面'),
  bound: Bound,
  ...ranged,
  ...repaired,
})

export const MoneyFact = z.strictObject({
  kind: z.literal('money'),
  text: z.string(),
  ...spanned,
  value: z.number().describe('In whole units of the currency: 7.132万元 is 71320'),
  currency: z.string().describe('ISO 4217'),
  unit: z.string().describe('As printed: 元, 万元'),
  bound: Bound,
  ...ranged,
  ...repaired,
})

export const PercentFact = z.strictObject({
  kind: z.literal('percent'),
  text: z.string(),
  ...spanned,
  value: z.number().describe('90 for 90%'),
  unit: z.enum(['%', '百分点']),
  bound: Bound,
  ...ranged,
  ...repaired,
})

export const DocNumberFact = z.strictObject({
  kind: z.literal('docNumber'),
  text: z.string(),
  ...spanned,
  issuer: z.string().nullable().describe('The letters before the year: 云水发'),
  year: z.int(),
  serial: z.int(),
  ...repaired,
})

export const NumberFact = z.strictObject({
  kind: z.literal('number'),
  text: z.string(),
  ...spanned,
  value: z.number(),
})

const plainFacts = [
  DateFact,
  DurationFact,
  CountFact,
  MoneyFact,
  PercentFact,
  DocNumberFact,
  NumberFact,
] as const

export const DocumentFact = z.strictObject({
  kind: z.literal('document'),
  text: z.string(),
  ...spanned,
  title: z.string().describe('What stands inside the outer 《》'),
  facts: z
    .array(z.discriminatedUnion('kind', plainFacts))
    .describe('What stands inside the title: its years are not those of the sentence'),
})

export const Fact = z.discriminatedUnion('kind', [...plainFacts, DocumentFact])

export const StatusValue = z.enum([
  'completed',
  'basicallyCompleted',
  'phased',
  'ongoing',
  'notCompleted',
  'longTerm',
])

export const Status = z.strictObject({ value: StatusValue, text: z.string(), ...spanned })

export const FieldName = z.enum(['owner', 'lead', 'deadline', 'progress', 'other'])

export const Field = z.strictObject({
  name: FieldName,
  label: z.string().describe('As printed, with its colon: 责任单位：'),
  text: z.string(),
  ...spanned,
})

export const Role = z.enum(['section', 'category', 'issue', 'measure', 'paragraph'])

export const Node = z.strictObject({
  id: z
    .string()
    .describe('The ordinals down the path, 2.2.13.1; paragraphs 2.p1; a repeated ordinal gets #2'),
  role: Role,
  marker: Quote.nullable().describe('The printed number or label that opens the node'),
  ordinal: z.int().nullable(),
  heading: Quote.nullable().describe('Without the marker; of an issue, the problem as printed'),
  text: Quote.nullable().describe("The node's own body, children excluded"),
  status: Status.nullable().describe('Only where the notice says so of this very node'),
  fields: z.array(Field).optional().describe('Labelled lines of this node'),
  span: Span.optional(),
  facts: z.array(Fact).describe('In heading and own text, in order, disjoint; children hold their own'),
  get children() {
    return z.array(Node)
  },
})

export const ClaimKind = z.enum([
  'aspects',
  'issues',
  'completed',
  'basicallyCompleted',
  'phased',
  'ongoing',
  'notCompleted',
  'completionRate',
  'immediate',
  'tasks',
  'measures',
  'rules',
  'recovered',
  'disciplined',
  'talked',
])

export const Claim = z.strictObject({
  what: ClaimKind,
  value: z
    .number()
    .describe('recovered in yuan, completionRate in percent, all others a number; zero is a value'),
  unit: z.string().nullable(),
  noun: z.string().nullable(),
  text: z.string(),
  ...spanned,
  ...repaired,
})

export const Severity = z.enum(['error', 'warning', 'info'])

export const Diagnostic = z.strictObject({
  code: z.string(),
  severity: Severity,
  message: z.string(),
  ...spanned,
  args: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
})

export const Inspection = z.strictObject({
  kind: z.enum(['巡视', '巡察']).nullable(),
  mode: z.string().nullable().describe('常规, 专项, 提级, 机动, 联动, 交叉, 回头看 …; null where unsaid'),
  tier: z
    .enum(['central', 'provincial', 'municipal', 'county'])
    .nullable()
    .describe('Of the committee that inspects'),
  inspector: Quote.nullable(),
  target: Quote.nullable(),
  extended: z.array(Quote).describe('Bodies that were inspected by extension'),
  period: DateFact.nullable(),
  feedback: DateFact.nullable(),
})

export const Contact = z.strictObject({
  phones: z.array(Quote),
  addresses: z.array(Quote),
  postcodes: z.array(Quote),
  emails: z.array(Quote),
  period: DateFact.nullable().describe('When comments are taken'),
})

export const SourceInfo = z.strictObject({
  name: z.string().nullable(),
  format: z.enum(SOURCE_FORMATS).describe('What the file was read as'),
  encoding: z.string().nullable(),
  length: z.int().nonnegative().describe('UTF-16 code units of the source text'),
  sha256: z.string().nullable().describe('Of the bytes of the file'),
  text: z.string().optional().describe('The source text itself, where asked for'),
})

export const SCHEMA_ID = 'rectify/bulletin/1'

export const Bulletin = z.strictObject({
  schema: z.literal(SCHEMA_ID),
  source: SourceInfo,
  kind: z.enum(['rectification', 'other']),
  title: Quote.nullable(),
  issuer: Quote.nullable(),
  publisher: Quote.nullable(),
  published: DateFact.nullable(),
  inspection: Inspection,
  claims: z.array(Claim),
  body: z.array(Node),
  contact: Contact,
  diagnostics: z.array(Diagnostic),
})

export type Span = [start: number, end: number]
export type Quote = z.infer<typeof Quote>
export type Bound = z.infer<typeof Bound>
export type Repair = z.infer<typeof Repair>
export type DateFact = z.infer<typeof DateFact>
export type DurationFact = z.infer<typeof DurationFact>
export type CountFact = z.infer<typeof CountFact>
export type MoneyFact = z.infer<typeof MoneyFact>
export type PercentFact = z.infer<typeof PercentFact>
export type DocumentFact = z.infer<typeof DocumentFact>
export type DocNumberFact = z.infer<typeof DocNumberFact>
export type NumberFact = z.infer<typeof NumberFact>
export type Fact = z.infer<typeof Fact>
export type StatusValue = z.infer<typeof StatusValue>
export type Status = z.infer<typeof Status>
export type FieldName = z.infer<typeof FieldName>
export type Field = z.infer<typeof Field>
export type Role = z.infer<typeof Role>
export type Node = z.infer<typeof Node>
export type ClaimKind = z.infer<typeof ClaimKind>
export type Claim = z.infer<typeof Claim>
export type Severity = z.infer<typeof Severity>
export type Diagnostic = z.infer<typeof Diagnostic>
export type Inspection = z.infer<typeof Inspection>
export type Contact = z.infer<typeof Contact>
export type SourceInfo = z.infer<typeof SourceInfo>
export type Bulletin = z.infer<typeof Bulletin>
