/** The formats that are loaded only when they are asked for: their names and endings, no more. */
import type { Bulletin } from '../model/bulletin.ts'
import type { RowKind } from '../model/flat-rows.ts'
import type { Emitter } from './emitter.ts'

/** Readable text with headings, lists and a table of facts. */
export const markdown: Emitter<Bulletin> = {
  name: 'markdown',
  endings: ['.md', '.markdown'],
  open: async options => (await import('./formats.ts')).openMarkdown(options),
}

/** One page that needs nothing else: the text with its facts marked, the outline, dates, claims and checks. */
export const html: Emitter<Bulletin> = {
  name: 'html',
  endings: ['.html', '.htm'],
  single: true,
  needsSpans: true,
  open: async options => (await import('./formats.ts')).openHtml(options),
}

/** The ledger, a row a measure. */
export const ledgerCsv: Emitter<Bulletin> = {
  name: 'csv',
  endings: ['.csv'],
  open: async options => (await import('./formats.ts')).openLedgerCsv(options),
}

/** The ledger as a workbook, with a second sheet of claims and checks. */
export const ledgerXlsx: Emitter<Bulletin> = {
  name: 'xlsx',
  endings: ['.xlsx'],
  binary: true,
  needsSpans: true,
  open: async options => (await import('./formats.ts')).openLedgerXlsx(options),
}

/** The formats of flat rows of one kind; the first is the default. */
export function rowFormats(kind: RowKind): readonly Emitter<Bulletin>[] {
  const open =
    (format: 'ndjson' | 'csv' | 'xlsx'): Emitter<Bulletin>['open'] =>
    async options =>
      (await import('./formats.ts')).rowWriters[format](kind, options)
  return [
    { name: 'ndjson', endings: ['.ndjson', '.jsonl'], open: open('ndjson') },
    { name: 'csv', endings: ['.csv'], open: open('csv') },
    { name: 'xlsx', endings: ['.xlsx'], binary: true, open: open('xlsx') },
  ]
}
