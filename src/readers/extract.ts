import type { MessageArgs, MessageCode } from '../messages.ts'

/** What a reader of Word and PDF files gives: plain text, and what it has left out or lost, where that text stands. */
export interface Extracted {
  readonly text: string
  readonly findings: readonly ExtractFinding[]
}

export interface ExtractFinding {
  readonly code: MessageCode
  readonly span: [number, number]
  readonly args: MessageArgs
}
