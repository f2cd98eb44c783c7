import type { Readable } from 'node:stream'

/** Standard output or standard error. */
export interface Output {
  readonly isTTY: boolean
  /** Width of the terminal. */
  readonly columns: number | undefined
  /** Settles when the text or the bytes were taken; rejects with the system's error (EPIPE, ENOSPC …). */
  write(piece: string | Uint8Array): Promise<void>
}

/** What the commands see of the process they run in; tests make their own. */
export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean }
  readonly stdout: Output
  readonly stderr: Output
  readonly env: Readonly<Record<string, string | undefined>>
  cwd(): string
}
