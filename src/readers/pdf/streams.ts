/**
 * How large the packed streams of a PDF file become, and which of them are damaged: PDF.js unpacks them whole, whatever their
 * size, and ends one without a word where it breaks off.
 */
import { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createInflate, inflateRawSync } from 'node:zlib'
import { Failure, type ReadCode } from '../failure.ts'
import { type Limits, RATIO_FREE } from '../limits.ts'
import { streamsOfText } from './page-contents.ts'
import { isPicture } from './pictures.ts'

const STREAM = Buffer.from('stream')
const END = Buffer.from('endstream')
/** A stream is described by the dictionary before it; a longer one is not looked through. */
const LONGEST_DICTIONARY = 4096
const FLATE = /\/(?:FlateDecode|Fl)\b/g
/** The packing stands in an object of its own, or its name is written with codes. */
const UNTOLD = /\/Filter\s{0,9}(?:\[\s{0,9})?\d|\/[^\s/]{0,40}#/
/** Other packings are old, and seldom used for text. */
const NOT_MEASURED = /\/(?:ASCII85|ASCIIHex|LZW|RunLength|DCT|JPX|CCITTFax|JBIG2)Decode\b/

/** A stream that cannot be unpacked whole. */
export interface BrokenStream {
  /** The number of its object. */
  readonly object: number
  /** How it is described. */
  readonly dictionary: string
}

/**
 * Unpacks every stream piece by piece, keeping none, and stops at the limits.
 *
 * @param name - what to call the file in a failure
 * @returns those that are broken; none of an encrypted file, whose streams are no packed data
 * @throws Failure `input/too-inflated`, `input/too-compressed`
 */
export async function checkStreams(bytes: Uint8Array, name: string, limits: Limits): Promise<BrokenStream[]> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const broken: BrokenStream[] = []
  const isEncrypted = file.includes('/Encrypt')
  let usedAsText: ReadonlySet<number> | null = null
  let total = 0
  let end = -1
  for (let at = file.indexOf(STREAM); at >= 0; at = file.indexOf(STREAM, at + STREAM.length)) {
    const start = dataStart(file, at)
    if (start === null) continue
    if (end < start) end = file.indexOf(END, start)
    if (end < 0) end = file.length
    const before = file.toString('latin1', Math.max(0, at - LONGEST_DICTIONARY), at)
    const keyword = before.lastIndexOf(' obj')
    const dictionary = before.slice(keyword + 1)
    const told = dictionary.match(FLATE)?.length ?? 0
    const layers = told === 0 && UNTOLD.test(dictionary) ? 1 : told
    if (layers === 0 || NOT_MEASURED.test(dictionary)) continue
    const object = Number(
      /(\d{1,10}) +\d{1,5}$/.exec(before.slice(Math.max(0, keyword - 20), keyword))?.[1] ?? 0,
    )
    if (isPicture(dictionary)) {
      // A page may show what calls itself a picture as its text.
      usedAsText ??= streamsOfText(bytes, limits)
      if (!usedAsText.has(object)) continue
    }
    let length = 0
    const data = file.subarray(start, end)
    const isWhole = await unpack(data, Math.min(layers, MOST_LAYERS), piece => {
      length += piece
      total += piece
      if (total > limits.inflated)
        throw new Failure<ReadCode>('input/too-inflated', { name, limit: limits.inflated })
      if (length > Math.max(RATIO_FREE, data.length * limits.ratio))
        throw new Failure<ReadCode>('input/too-compressed', { name, limit: limits.ratio })
    })
    if (!isWhole && told > 0 && !isEncrypted && object > 0) broken.push({ object, dictionary })
  }
  return broken
}

/** Where the data of a stream begins, behind the line end of its keyword; null where the word is no keyword. */
function dataStart(file: Buffer, keyword: number): number | null {
  if (file.toString('latin1', keyword - 3, keyword) === 'end') return null
  const at = keyword + STREAM.length
  if (file[at] === 0x0a) return at + 1
  return file[at] === 0x0d ? at + (file[at + 1] === 0x0a ? 2 : 1) : null
}

/** More layers of packing than these are looked at no further. */
const MOST_LAYERS = 8

/**
 * Tells the sizes of the pieces that come out of all layers of packing; what is broken ends there.
 *
 * @returns whether all of it came out
 */
async function unpack(packed: Uint8Array, layers: number, tell: (size: number) => void): Promise<boolean> {
  const last = new Writable({
    write(piece: Uint8Array, _, done) {
      try {
        tell(piece.length)
        done()
      } catch (error) {
        done(error as Error)
      }
    },
  })
  try {
    await pipeline([Readable.from([packed]), ...Array.from({ length: layers }, () => createInflate()), last])
    return true
  } catch (error) {
    if (error instanceof Failure) throw error
    return (error as NodeJS.ErrnoException).code === 'Z_BUF_ERROR' && lacksOnlyItsChecksum(packed)
  }
}

/** Some programs leave out the four bytes behind the data. */
function lacksOnlyItsChecksum(packed: Uint8Array): boolean {
  try {
    // No larger than what was just let through.
    inflateRawSync(packed.subarray(2))
    return true
  } catch {
    return false
  }
}
