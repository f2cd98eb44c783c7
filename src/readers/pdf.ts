/** PDF files. */
import { broken } from './broken.ts'
import { DEFAULT_LIMITS } from './limits.ts'
import { looksLikePdf } from './office-sniff.ts'
import { readPages } from './pdf/read.ts'
import type { FormatOptions, ReadText } from './reader.ts'
import { readTextInstead } from './text-instead.ts'

/**
 * Reads a PDF file. What bears the ending and is text is read as text.
 *
 * @param name - what to call the input in a failure
 * @throws Failure `input/broken`, `input/encrypted`, `input/no-text`, `input/no-letters`, those of the limits, and what
 *   `decode` throws
 */
export async function readPdf(bytes: Uint8Array, name: string, options: FormatOptions): Promise<ReadText> {
  if (bytes.length === 0) throw broken(name, 'pdf', 'empty')
  if (!looksLikePdf(bytes)) return readTextInstead(bytes, name, 'pdf', options)
  const extracted = await readPages(bytes, name, options.limits ?? DEFAULT_LIMITS)
  return { ...extracted, format: 'pdf', encoding: null, cutAt: null }
}
