import { appendFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import type { ExitCode } from '../context.ts'

/** One line of a journal: what a run has finished, and from what. */
export interface Finished {
  readonly name: string
  /** Of the bytes that were read. */
  readonly sha256: string
  /** Stands for everything else that decides the output: see `fingerprint`. */
  readonly options: string
  readonly exit: ExitCode
  /** Where the output stands: a file, or from where to where in a common one. */
  readonly to?: string
  readonly start: number
  readonly end: number
  /** CRC-32 of the output. */
  readonly crc: number
}

/**
 * The finished files of a journal, in the order in which they were finished. What was being written when a run was killed has
 * no line end: it is cut off, and so is what follows a line that is none of ours.
 *
 * @param path - a journal; one that is not there is empty
 */
export function loadJournal(path: string): Finished[] {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    return []
  }
  const entries: Finished[] = []
  let at = 0
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', at)) {
    const entry = readEntry(text.slice(at, end))
    if (entry === undefined) break
    entries.push(entry)
    at = end + 1
  }
  if (at < text.length) truncateSync(path, Buffer.byteLength(text.slice(0, at)))
  return entries
}

/** Adds a line, in one call to the system. */
export function appendJournal(path: string | number, entry: Finished): void {
  appendFileSync(path, `${JSON.stringify(entry)}\n`)
}

/** Writes a journal anew. */
export function writeJournal(path: string, entries: readonly Finished[]): void {
  writeFileSync(path, entries.map(entry => `${JSON.stringify(entry)}\n`).join(''))
}

function readEntry(line: string): Finished | undefined {
  let value: Partial<Finished> | null
  try {
    value = JSON.parse(line)
  } catch {
    return undefined
  }
  if (typeof value !== 'object' || value === null) return undefined
  const { name, sha256, options, exit, to, start, end, crc } = value
  const isOurs =
    [name, sha256, options].every(item => typeof item === 'string') &&
    [exit, start, end, crc].every(Number.isSafeInteger) &&
    (to === undefined || typeof to === 'string')
  return isOurs ? (value as Finished) : undefined
}
