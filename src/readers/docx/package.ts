/** The zip that a Word document is: its parts by name, inflated in a stream that stops at the limits. */

import { crc32 } from 'node:zlib'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { broken, damage } from '../broken.ts'
import { Failure, type ReadCode } from '../failure.ts'
import { type Limits, RATIO_FREE } from '../limits.ts'

export interface Package {
  readonly has: (part: string) => boolean
  /** The bytes of a part, piece by piece; nothing where the package does not hold it. */
  readonly read: (part: string) => AsyncGenerator<Uint8Array>
}

/** A package with more parts than this is none that Word has written. */
const MOST_PARTS = 100_000

/**
 * Opens the package. No part is inflated before it is asked for, and none is written anywhere.
 *
 * @param name - what to call the file in a failure
 * @throws Failure `input/broken`; reading a part throws also `input/too-inflated`, `input/too-compressed` and `input/encrypted`
 */
export async function openPackage(bytes: Uint8Array, name: string, limits: Limits): Promise<Package> {
  const failed = (error: unknown) => (error instanceof Failure ? error : broken(name, 'docx', error as Error))
  const entries = new Map<string, Entry>()
  let zip: ZipFile
  try {
    zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
    if (zip.entryCount > MOST_PARTS) throw damage('too-many-parts')
    for await (const entry of zip.eachEntry()) {
      // Part names are compared without regard to case, and of two the first counts.
      const part = entry.fileName.toLowerCase()
      if (!entries.has(part)) entries.set(part, entry)
    }
  } catch (error) {
    throw failed(error)
  }

  let total = 0
  const tooInflated = () => new Failure<ReadCode>('input/too-inflated', { name, limit: limits.inflated })
  async function* read(part: string): AsyncGenerator<Uint8Array> {
    const entry = entries.get(part.toLowerCase())
    if (entry === undefined) return
    if (entry.isEncrypted()) throw new Failure<ReadCode>('input/encrypted', { name, kind: 'docx' })
    // What the package says of itself is believed where it speaks against it; the stream is held to it below.
    if (total + entry.uncompressedSize > limits.inflated) throw tooInflated()
    const allowed = Math.max(RATIO_FREE, entry.compressedSize * limits.ratio)
    if (entry.uncompressedSize > allowed)
      throw new Failure<ReadCode>('input/too-compressed', { name, limit: limits.ratio })
    try {
      let length = 0
      let sum = 0
      for await (const chunk of await zip.openReadStreamPromise(entry)) {
        length += chunk.length
        if (length > entry.uncompressedSize) throw damage('part-damaged')
        sum = crc32(chunk, sum)
        yield chunk
      }
      if (sum !== entry.crc32) throw damage('part-damaged')
      total += length
    } catch (error) {
      throw failed(error)
    }
  }
  return { has: part => entries.has(part.toLowerCase()), read }
}
