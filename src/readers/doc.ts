/** Old Word documents (.doc): the text, without automatic numbers. */

import WordExtractor from 'word-extractor'
import { broken } from './broken.ts'
import { Failure, type ReadCode } from './failure.ts'
import { looksLikeOle } from './office-sniff.ts'
import { type CompoundFile, openCompound } from './ole.ts'
import type { FormatOptions, ReadText } from './reader.ts'
import { readTextInstead } from './text-instead.ts'

/** Where the file information block says whether the text is encrypted, and how long its table of lists is. */
const FLAGS = 0x0a
const ENCRYPTED = 0x0100
const LISTS_LENGTH = 0x02e6
const BLOCK = 0x0300
/** Of Word 97, the first whose text `word-extractor` reads. */
const FIRST_VERSION = 0x00c1

/** What else old Office programs have written, by a stream that only theirs have. */
const OTHERS: readonly (readonly [stream: string, kind: string])[] = [
  ['Workbook', 'xls'],
  ['Book', 'xls'],
  ['PowerPoint Document', 'ppt'],
  ['MatOST', 'works'],
  ['MM', 'works'],
]

/**
 * Reads an old Word document, or one of WPS Writer (.wps), which is the same. What bears the ending and is text is read as text.
 *
 * @param name - what to call the input in a failure
 * @throws Failure `input/broken`, `input/encrypted`, and what `decode` throws
 */
export async function readDoc(bytes: Uint8Array, name: string, options: FormatOptions): Promise<ReadText> {
  if (bytes.length === 0) throw broken(name, 'doc', 'empty')
  if (!looksLikeOle(bytes)) return readTextInstead(bytes, name, 'doc', options)
  const block = informationBlock(bytes, name)
  if (block.readUInt16LE(FLAGS) & ENCRYPTED)
    throw new Failure<ReadCode>('input/encrypted', { name, kind: 'doc' })
  const text = await extract(bytes, name)
  const hasLists = block.readUInt32LE(LISTS_LENGTH) > 2
  return {
    text,
    format: 'doc',
    encoding: null,
    cutAt: null,
    ...(hasLists ? { findings: [{ code: 'doc/numbering-lost', span: [0, 0], args: {} }] } : {}),
  }
}

/** @returns the head of the stream that holds the text */
function informationBlock(bytes: Uint8Array, name: string): Buffer {
  let compound: CompoundFile
  try {
    compound = openCompound(bytes)
  } catch (error) {
    throw broken(name, 'doc', error as Error)
  }
  // A .docx with a password is wrapped into an old file.
  if (compound.names.has('EncryptedPackage'))
    throw new Failure<ReadCode>('input/encrypted', { name, kind: 'docx' })
  let block: Buffer | null
  try {
    block = compound.head('WordDocument', BLOCK)
  } catch (error) {
    throw broken(name, 'doc', error as Error)
  }
  if (block === null) {
    const other = OTHERS.find(([stream]) => compound.names.has(stream))
    throw new Failure<ReadCode>('input/binary', { name, kind: other?.[1] ?? 'ole' })
  }
  if (block.length < BLOCK || block.readUInt16LE(2) < FIRST_VERSION) throw broken(name, 'doc', 'too-old')
  return block
}

async function extract(bytes: Uint8Array, name: string): Promise<string> {
  try {
    const document = await new WordExtractor().extract(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length),
    )
    // Else quotation marks and dashes would be made others.
    const asIs = { filterUnicode: false }
    const boxes = document.getTextboxes({ ...asIs, includeHeadersAndFooters: false })
    return [document.getBody(asIs), boxes, document.getFootnotes(asIs), document.getEndnotes(asIs)]
      .map(part => part.trimEnd())
      .filter(part => part !== '')
      .map(part => `${part}\n`)
      .join('')
  } catch (error) {
    throw broken(name, 'doc', error as Error)
  }
}
