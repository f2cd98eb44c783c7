/** The model of a comparison, as zod schemas: what `rectify diff` prints as JSON. */
import * as z from 'zod'
import { ClaimKind, Role, SourceInfo, Span, Status } from './bulletin.ts'

export const DIFF_REPORT_ID = 'rectify/diff/1'

export const DiffPlace = z
  .strictObject({
    id: z.string().describe('The id of the node in its bulletin'),
    role: Role,
    issue: z.string().nullable().describe('The id of the issue it stands in; null outside of issues'),
    marker: z.string().nullable().describe('Of a labelled line of an issue its label'),
    text: z
      .string()
      .describe(
        'Of an issue its heading, its own text, or one of its labelled lines; else heading, text and labelled lines',
      ),
    span: Span.optional(),
  })
  .describe('A node of one of the two bulletins')

export const DiffWord = z
  .strictObject({ op: z.enum(['same', 'removed', 'added']), text: z.string() })
  .describe('same and removed make up the old text, same and added the new one')

export const DiffValue = z.strictObject({
  text: z.string().describe('As printed'),
  value: z
    .union([z.string(), z.number()])
    .nullable()
    .describe('EDTF, ISO 8601 duration, number, title; null where open'),
})

export const DiffTrend = z
  .enum(['increased', 'decreased', 'slipped', 'advanced', 'later', 'earlier'])
  .describe('slipped and advanced of a deadline, later and earlier of any other date')

export const FactChange = z
  .strictObject({
    kind: z.enum(['date', 'duration', 'count', 'money', 'percent', 'document', 'docNumber', 'number']),
    unit: z.string().nullable(),
    noun: z.string().nullable(),
    deadline: z.literal(true).optional(),
    old: DiffValue.nullable().describe('null where the fact is new'),
    new: DiffValue.nullable().describe('null where the fact is gone'),
    trend: DiffTrend.nullable(),
  })
  .describe('A fact that is not in both, or not the same in both')

export const StatusChange = z.strictObject({
  old: Status.nullable(),
  new: Status.nullable(),
  trend: z
    .enum(['progressed', 'regressed'])
    .nullable()
    .describe('null where one of the two does not say, or says longTerm'),
})

export const TextChange = z.strictObject({
  words: z.array(DiffWord).nullable().describe('null where the words are the same'),
  facts: z.array(FactChange),
  boilerplate: z
    .boolean()
    .describe('Reworded, but neither a fact nor a word that denies or finishes something has changed'),
})

export const PartChange = z.strictObject({
  change: z.enum(['added', 'removed', 'changed', 'moved', 'split', 'merged']),
  old: z.array(DiffPlace),
  new: z.array(DiffPlace),
  status: StatusChange.nullable(),
  ...TextChange.shape,
})

export const IssueChange = z.strictObject({
  change: z.enum(['added', 'removed', 'changed', 'split', 'merged']),
  old: z.array(DiffPlace),
  new: z.array(DiffPlace),
  heading: TextChange.nullable().describe('null where the heading is the same'),
  renumbered: z
    .strictObject({ old: z.int().nullable(), new: z.int().nullable() })
    .nullable()
    .describe('The ordinals, where they differ'),
  moved: z
    .strictObject({ old: z.string().nullable(), new: z.string().nullable() })
    .nullable()
    .describe('The headings of the groups, where the issue stands in another one'),
  status: StatusChange.nullable(),
  parts: z
    .array(PartChange)
    .describe('Its own text, measures and paragraphs; those that are the same are left out'),
})

export const FieldChange = z.strictObject({
  field: z.string().describe('A path of the bulletin: title, inspection.period, contact.phones'),
  old: z.string().nullable(),
  new: z.string().nullable(),
  words: z.array(DiffWord).nullable(),
  trend: DiffTrend.nullable(),
})

export const ClaimChange = z.strictObject({
  what: ClaimKind,
  old: DiffValue.nullable(),
  new: DiffValue.nullable(),
  trend: DiffTrend.nullable(),
})

export const DiffKind = z
  .enum([
    'added',
    'removed',
    'issue-added',
    'issue-removed',
    'split',
    'merged',
    'moved',
    'renumbered',
    'reworded',
    'boilerplate',
    'status-progressed',
    'status-regressed',
    'status-changed',
    'deadline-slipped',
    'deadline-advanced',
    'date-changed',
    'duration-changed',
    'count-increased',
    'count-decreased',
    'money-increased',
    'money-decreased',
    'percent-increased',
    'percent-decreased',
    'fact-added',
    'fact-removed',
    'fact-changed',
    'front-changed',
    'claim-changed',
    'contact-changed',
  ])
  .describe('What --fail-on knows')

const Tally = z.int().nonnegative()

export const DiffReport = z.strictObject({
  schema: z.literal(DIFF_REPORT_ID),
  old: SourceInfo,
  new: SourceInfo,
  factsOnly: z.boolean().describe('Whether rewordings without a changed fact and renumbering are left out'),
  same: z.boolean().describe('Nothing to tell'),
  summary: z.strictObject({
    issues: z.strictObject({
      old: Tally,
      new: Tally,
      same: Tally,
      changed: Tally,
      added: Tally,
      removed: Tally,
      split: Tally,
      merged: Tally,
    }),
    measures: z.strictObject({ old: Tally, new: Tally }),
    kinds: z.partialRecord(DiffKind, Tally).describe('How often each kind of difference was found'),
  }),
  front: z.array(FieldChange).describe('Title, issuer, inspection and the like'),
  claims: z.array(ClaimChange),
  contact: z.array(FieldChange),
  issues: z
    .array(IssueChange)
    .describe('In the order of the new notice; what was removed follows what it followed'),
  rest: z.array(PartChange).describe('What stands outside of issues'),
  moved: z.array(PartChange).describe('Measures and paragraphs that went from one issue to another'),
})

export type DiffPlace = z.infer<typeof DiffPlace>
export type DiffWord = z.infer<typeof DiffWord>
export type DiffValue = z.infer<typeof DiffValue>
export type DiffTrend = z.infer<typeof DiffTrend>
export type FactChange = z.infer<typeof FactChange>
export type StatusChange = z.infer<typeof StatusChange>
export type TextChange = z.infer<typeof TextChange>
export type PartChange = z.infer<typeof PartChange>
export type IssueChange = z.infer<typeof IssueChange>
export type FieldChange = z.infer<typeof FieldChange>
export type ClaimChange = z.infer<typeof ClaimChange>
export type DiffKind = z.infer<typeof DiffKind>
export type DiffReport = z.infer<typeof DiffReport>
