/** Which encoding a page is in: what its mark, its bytes and its meta tags say, in this order of trust. */
import { isUtf8 } from 'node:buffer'
import { type Decoded, decode } from '../decode.ts'
import { encodingOf } from '../encodings.ts'
import { decodeStrict } from '../strict.ts'

/** How far into a page its charset may stand; browsers look at 1024 bytes, sites of authorities want more. */
const WITHIN = 8192
const META = /<meta\b[^>]{0,400}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{2,40})/i
const XML = /^\s{0,99}<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w.:-]{2,40})/i
const MARKS = ['\xef\xbb\xbf', '\xff\xfe', '\xfe\xff']
/** Bytes above ASCII that are UTF-8 by chance only in a text that is shorter. */
const BY_CHANCE = 24

/**
 * Decodes a page. A page that says it is GBK and is UTF-8 all through was converted and its tag forgotten; one that says it
 * is UTF-8 and is not, likewise: the bytes win.
 *
 * @param label - the encoding, when the user or the headers of a message have said so
 * @throws Failure with an `input/…` code
 */
export function decodePage(bytes: Uint8Array, name: string, label?: string): Decoded {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, WITHIN)).toString('latin1')
  if (label !== undefined || MARKS.some(mark => head.startsWith(mark))) return decode(bytes, name, label)
  const said = encodingOf((META.exec(head) ?? XML.exec(head))?.[1] ?? '')
  if (said === undefined || said === 'utf-8' || said.startsWith('utf-16')) return decode(bytes, name)
  if (isUtf8(bytes) && aboveAscii(bytes) >= BY_CHANCE) return decode(bytes, name)
  return decodeStrict(bytes, said) === null ? decode(bytes, name) : decode(bytes, name, said)
}

function aboveAscii(bytes: Uint8Array): number {
  let count = 0
  for (let at = 0; at < bytes.length && count < BY_CHANCE; at++) if (bytes[at]! >= 0x80) count++
  return count
}
