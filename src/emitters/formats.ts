/** The formats of `on-demand.ts`: a bundle of their own, so that nothing of them is read before one is asked for. */
export { openHtml } from './html/page.ts'
export { openLedgerCsv } from './ledger/csv.ts'
export { openLedgerXlsx } from './ledger/xlsx.ts'
export { openMarkdown } from './markdown/markdown.ts'
export { rowWriters } from './rows/writers.ts'
