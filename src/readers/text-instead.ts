/** What bears the ending of a document and does not begin as one does: text that was named so, or what is left of a file. */
import { broken } from './broken.ts'
import { decode } from './decode.ts'
import { Failure } from './failure.ts'
import type { FormatOptions, ReadText } from './reader.ts'

/**
 * @param kind - what the ending says
 * @throws Failure `input/broken` where it is no text either, and what else `decode` throws
 */
export function readTextInstead(
  bytes: Uint8Array,
  name: string,
  kind: 'docx' | 'doc' | 'pdf',
  { encoding }: FormatOptions,
): ReadText {
  try {
    return { ...decode(bytes, name, encoding), format: 'text' }
  } catch (error) {
    const isNoText = error instanceof Failure && error.code === 'input/undecodable' && encoding === undefined
    throw isNoText ? broken(name, kind, 'other-start') : error
  }
}
