import { isUtf8 } from 'node:buffer'
import { looksLikeBig5 } from './big5.ts'
import { type BinaryKind, binaryKind, hasTooManyNuls } from './binary.ts'
import { Failure, type ReadCode } from './failure.ts'
import { decodeStrict, firstFault } from './strict.ts'
import { isTelling, sniffUtf16 } from './utf16.ts'

export interface Decoded {
  /** Without a byte order mark. */
  readonly text: string
  readonly encoding: string
  /** The byte at which the last character begins, if the file ends in the middle of it. */
  readonly cutAt: number | null
}

interface Mark {
  readonly bytes: readonly number[]
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32'
}

/** UTF-32 LE begins like UTF-16 LE, so it comes first. */
const marks: readonly Mark[] = [
  { bytes: [0xff, 0xfe, 0, 0], encoding: 'utf-32' },
  { bytes: [0, 0, 0xfe, 0xff], encoding: 'utf-32' },
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
]

/**
 * Finds the encoding and decodes: byte order mark, strict UTF-8, Big5 by its common letters, UTF-16 by its share of Chinese, strict
 * GB18030.
 *
 * @param name - what to call the input in a failure
 * @param label - the encoding, when the user has said so; see `encodingOf`
 * @throws Failure `input/binary`, `input/utf-32`, `input/undecodable`
 */
export function decode(bytes: Uint8Array, name: string, label?: string): Decoded {
  const kind = binaryKind(bytes)
  if (kind) throw binary(name, kind)
  const mark = marks.find(row => row.bytes.every((byte, at) => bytes[at] === byte))
  if (label !== undefined) {
    const encoding = label === 'utf-16le' && mark?.encoding === 'utf-16be' ? 'utf-16be' : label
    const skip = mark?.encoding === encoding ? mark.bytes.length : 0
    return decodeAs(bytes, name, encoding, skip)
  }
  if (mark?.encoding === 'utf-32') throw new Failure<ReadCode>('input/utf-32', { name })
  if (mark) return decodeAs(bytes, name, mark.encoding, mark.bytes.length)
  return guess(bytes, name)
}

function guess(bytes: Uint8Array, name: string): Decoded {
  if (isUtf8(bytes)) {
    // Few Chinese letters are two ASCII bytes in UTF-16, so only a short text can consist of them.
    const isOdd = bytes.includes(0) || (bytes.length <= SHORT && bytes.some(isTelling))
    const wide = isOdd ? sniffUtf16(bytes, TELLING_OVER_UTF8) : null
    return decodeAs(bytes, name, wide ?? 'utf-8', 0)
  }
  const utf8 = utf8Shape(bytes)
  const gb = decodeStrict(bytes, 'gb18030')
  const cut = decodeStrict(bytes, 'utf-8')
  if (cut && (utf8.characters > 0 || gb === null)) return checked(bytes, name, { ...cut, encoding: 'utf-8' })
  const big5 = looksLikeBig5(bytes) ? decodeStrict(bytes, 'big5') : null
  if (big5) return checked(bytes, name, { ...big5, encoding: 'big5' })
  const wide = sniffUtf16(bytes, gb !== null && looksLikeGb(bytes) ? TELLING_OVER_GB : 0)
  if (wide) return decodeAs(bytes, name, wide, 0)
  // Most UTF-8 with one damaged byte is valid GB18030 too, and would be read as another text altogether.
  if (utf8.share > UTF8_SHARE) throw undecodable(bytes, name, 'utf-8')
  if (gb === null) throw undecodable(bytes, name)
  return checked(bytes, name, { ...gb, encoding: 'gb18030' })
}

/** Of the bytes above ASCII, this share stands in well-formed three-byte characters: it was meant to be UTF-8. */
const UTF8_SHARE = 0.8
const SAMPLE = 1 << 16
const SHORT = 64
const TELLING_OVER_UTF8 = 1 / 8
const TELLING_OVER_GB = 1 / 50

/** What the beginning of the bytes looks like when taken for UTF-8. */
function utf8Shape(bytes: Uint8Array): { share: number; characters: number } {
  const length = Math.min(bytes.length, SAMPLE)
  const isTail = (at: number) => (bytes[at]! & 0xc0) === 0x80
  let characters = 0
  let high = 0
  let three = 0
  for (let at = 0; at < length; ) {
    const byte = bytes[at]!
    if (byte < 0x80) at++
    else {
      const size = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 1
      let end = at + 1
      while (end < at + size && isTail(end)) end++
      high += end - at
      if (size > 1 && end === at + size) characters++
      if (size === 3 && end === at + size) three += size
      at = end
    }
  }
  return { share: high === 0 ? 0 : three / high, characters }
}

/** Whether the bytes above ASCII come in pairs as GB 2312 has them. */
function looksLikeGb(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, SAMPLE)
  let pairs = 0
  let common = 0
  for (let at = 0; at + 1 < length; at++) {
    if (bytes[at]! < 0x80) continue
    pairs++
    if (bytes[at]! >= 0xa1 && bytes[at + 1]! >= 0xa1) common++
    at++
  }
  return common >= pairs * 0.8
}

function decodeAs(bytes: Uint8Array, name: string, encoding: string, skip: number): Decoded {
  const body = bytes.subarray(skip)
  const decoded = decodeStrict(body, encoding)
  if (!decoded) throw undecodable(bytes, name, encoding, skip)
  const cutAt = decoded.cutAt === null ? null : decoded.cutAt + skip
  return checked(body, name, { text: decoded.text, encoding, cutAt })
}

function checked(bytes: Uint8Array, name: string, decoded: Decoded): Decoded {
  if (!decoded.encoding.startsWith('utf-16') && hasTooManyNuls(bytes)) throw binary(name, 'binary')
  return decoded
}

function binary(name: string, kind: BinaryKind): Failure {
  return new Failure<ReadCode>('input/binary', { name, kind })
}

/** Blames the encoding that got farthest, unless one was given. */
function undecodable(bytes: Uint8Array, name: string, encoding?: string, skip = 0): Failure {
  if (!encoding?.startsWith('utf-16') && hasTooManyNuls(bytes)) return binary(name, 'binary')
  const faults = (encoding === undefined ? ['utf-8', 'gb18030'] : [encoding]).map(label => ({
    encoding: label,
    offset: skip + firstFault(bytes.subarray(skip), label),
  }))
  const fault = faults.reduce((best, next) => (next.offset > best.offset ? next : best))
  const byte = `0x${(bytes[fault.offset] ?? 0).toString(16).padStart(2, '0')}`
  return new Failure<ReadCode>('input/undecodable', { name, byte, ...fault })
}
