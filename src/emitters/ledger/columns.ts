/** The columns of the ledger, in their order: what they are called, how wide Excel shows them, what stands in them. */
import type { LedgerRow } from './rows.ts'

export interface LedgerColumn {
  readonly header: string
  /** In letters of Excel's normal font, of which a Chinese one takes two. */
  readonly width: number
  /** `number` counts the rows from 1. */
  readonly cell: (row: LedgerRow, number: number) => string | number
}

const NOTICES: readonly LedgerColumn[] = [
  { header: '通报', width: 28, cell: ({ notice }) => notice },
  { header: '来源文件', width: 20, cell: ({ file }) => file },
]

const COLUMNS: readonly LedgerColumn[] = [
  { header: '板块', width: 16, cell: ({ section }) => section },
  { header: '问题类别', width: 18, cell: ({ category }) => category },
  { header: '问题', width: 30, cell: ({ issue }) => issue },
  { header: '整改措施', width: 56, cell: ({ measure }) => measure },
  { header: '责任单位', width: 16, cell: ({ owner }) => owner },
  { header: '整改时限', width: 16, cell: ({ deadline }) => deadline },
  { header: '完成情况', width: 16, cell: ({ state }) => state },
  { header: '时间', width: 20, cell: ({ dates }) => dates },
  { header: '数量', width: 18, cell: ({ counts }) => counts },
  { header: '金额', width: 14, cell: ({ money }) => money },
  { header: '文件', width: 26, cell: ({ documents }) => documents },
  { header: '原文位置', width: 24, cell: ({ place }) => place },
]

/** @param many - whether several notices stand in one ledger: then each row says which it is of */
export function ledgerColumns(many: boolean): readonly LedgerColumn[] {
  const number: LedgerColumn = { header: '序号', width: 6, cell: (_, n) => n }
  return [number, ...(many ? NOTICES : []), ...COLUMNS]
}
