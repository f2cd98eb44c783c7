import type { Readable } from 'node:stream'
import type { Piece } from '../emitters/emitter.ts'

/** Standard output or standard error. */
export interface Output {
  readonly isTTY: boolean
  /** Width of the terminal. */
  readonly columns: number | undefined
  /** Settles when the text or the bytes were taken; rejects with the system's error (EPIPE, ENOSPC …). */
  write(piece: Piece): Promise<void>
}

/** What the commands see of the process they run in; tests make their own. */
export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean }
  readonly stdout: Output
  readonly stderr: Output
  readonly env: Readonly<Record<string, string | undefined>>
  cwd(): string
  /** The script that runs this program as a worker thread; without one all is done in the one thread there is. */
  readonly workerFile?: string | undefined
}
