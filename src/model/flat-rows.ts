/**
 * The models of flat rows, as zod schemas: what `rectify parse --rows issues|measures|facts` prints, a row a line. Every
 * row has all of its columns, in this order; null where the notice says nothing.
 */
import * as z from 'zod'
import { Bound, Fact, Role, StatusValue } from './bulletin.ts'

export const FLAT_ROWS_ID = 'rectify/rows/1'

const text = z.string().nullable()
const offset = z.int().nonnegative().nullable()

const where = {
  line: z.int().positive().nullable().describe('Of the source text, from 1; null without spans'),
  start: offset.describe('UTF-16 code units of the source text'),
  end: offset,
}

const node = {
  file: text.describe('The name of the source'),
  id: z.string().describe('Of the node in its bulletin: 2.2.13.1'),
}

const above = {
  section: text,
  category: text.describe('Headings that group issues; several levels with " / " between them'),
}

const carried = {
  status: StatusValue.nullable().describe('Of the node, or of the nearest above that has one'),
  owner: text.describe('责任单位, of the node or of the nearest above that has one; likewise below'),
  lead: text,
  deadline: text.describe('整改时限 as printed'),
  progress: text.describe('完成情况, 整改进展, 整改成效 … as printed'),
}

const due = text.describe(
  'EDTF of the dates by which something is due, with " " between them: those of its own words, else those of 整改时限; open ones are left out',
)

export const IssueRow = z.strictObject({
  ...node,
  title: text.describe('Of the notice'),
  ...above,
  marker: text,
  issue: text.describe('The problem as printed'),
  text: text.describe('Own text, and paragraphs that are no measures'),
  ...carried,
  due,
  measures: z.int().nonnegative().describe('How many measures answer it, at all depths'),
  ...where,
})

export const MeasureRow = z.strictObject({
  ...node,
  title: text.describe('Of the notice'),
  ...above,
  issueId: text,
  issue: text,
  marker: text,
  measure: text.describe('Heading and text, one after the other'),
  ...carried,
  due,
  facts: z.int().nonnegative().describe('How many facts stand in it; --rows facts gives them'),
  ...where,
})

export const FactRow = z.strictObject({
  ...node,
  role: Role.describe('Of the node'),
  issueId: text.describe('The issue it stands in'),
  kind: z.enum(Fact.options.map(option => option.shape.kind.value)),
  text: z.string(),
  value: z
    .number()
    .nullable()
    .describe('Of counts, money (in whole units of the currency), percents, numbers'),
  upTo: z.number().nullable().describe('Of ranges: the larger number, of which value is the smaller'),
  unit: text,
  noun: text,
  currency: text,
  bound: Bound.nullable(),
  edtf: text.describe('Of dates; null where open, a set [a,b] where several readings are left'),
  iso: text.describe('Of durations'),
  deadline: z.boolean().describe('Something is due by then'),
  title: text.describe('Of documents, inside the outer 《》'),
  issuer: text.describe('Of document numbers'),
  year: z.int().nullable(),
  serial: z.int().nullable(),
  inTitle: z.boolean().describe('Stands inside the title of a document: it is not the sentence that says it'),
  basis: text.describe('Of dates: stated, inherited, relative, repaired'),
  rule: text.describe('The repair that applied; null where the text says it as it is'),
  reading: text.describe('What it was read as; null where it stays open'),
  alternatives: text.describe('Other readings, with " | " between them'),
  reasons: text.describe('What decided, with " " between them'),
  ...where,
})

export const FlatRow = z
  .union([IssueRow, MeasureRow, FactRow])
  .describe('A row of --rows issues, measures or facts')

/** What `--rows` takes. */
export const ROW_KINDS = ['issues', 'measures', 'facts'] as const

export type RowKind = (typeof ROW_KINDS)[number]
export type IssueRow = z.infer<typeof IssueRow>
export type MeasureRow = z.infer<typeof MeasureRow>
export type FactRow = z.infer<typeof FactRow>
