/** Reads a page of the web: the notice in it, without what stands around. Spans point into the decoded file. */
import { decode } from './decode.ts'
import type { FormatOptions, ReadText } from './formats.ts'
import { pageEdits } from './html/edits.ts'
import { readPage } from './html/page.ts'

/**
 * Reads the bytes of a page.
 *
 * @param name - what to call the input in a failure
 * @throws Failure with an `input/…` code
 */
export async function readHtml(
  bytes: Uint8Array,
  name: string,
  { encoding }: FormatOptions,
): Promise<ReadText> {
  const decoded = decode(bytes, name, encoding)
  return { ...decoded, format: 'html', edits: pageEdits(readPage(decoded.text)) }
}
