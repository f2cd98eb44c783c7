/** Word documents (.docx and its kin .docm, .dotx, .dotm). */
import { broken } from './broken.ts'
import { readPackage } from './docx/read.ts'
import { DEFAULT_LIMITS } from './limits.ts'
import { looksLikeZip } from './office-sniff.ts'
import type { FormatOptions, ReadText } from './reader.ts'
import { readTextInstead } from './text-instead.ts'

/**
 * Reads a Word document. What bears the ending and is text is read as text.
 *
 * @param name - what to call the input in a failure
 * @throws Failure `input/broken`, `input/encrypted`, `input/doctype`, those of the limits, and what `decode` throws
 */
export async function readDocx(bytes: Uint8Array, name: string, options: FormatOptions): Promise<ReadText> {
  if (bytes.length === 0) throw broken(name, 'docx', 'empty')
  if (!looksLikeZip(bytes)) return readTextInstead(bytes, name, 'docx', options)
  const extracted = await readPackage(bytes, name, options.limits ?? DEFAULT_LIMITS)
  return { ...extracted, format: 'docx', encoding: null, cutAt: null }
}
