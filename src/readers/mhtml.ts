/** Reads a page that a browser saved with its parts in one file. */
import type { ReadText } from './formats.ts'
import { readHtml } from './html.ts'

/** @throws Failure with an `input/…` code */
export async function readMhtml(bytes: Uint8Array, name: string): Promise<ReadText> {
  return readHtml(bytes, name, {})
}
