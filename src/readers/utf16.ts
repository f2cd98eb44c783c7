/** Bytes that GB18030 and UTF-8 prose never has: controls and 0xff. In UTF-16 every line end and 。 has one. */
export function isTelling(byte: number): boolean {
  return (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) || byte === 0xff
}

/** The code units that Chinese prose is made of. */
function isProse(unit: number): boolean {
  return (
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0x20 && unit <= 0x7e) ||
    unit === 0x0a ||
    unit === 0x0d ||
    unit === 0x09 ||
    (unit >= 0x2010 && unit <= 0x2026) ||
    (unit >= 0x2460 && unit <= 0x2473) ||
    (unit >= 0x3000 && unit <= 0x303f) ||
    (unit >= 0xff01 && unit <= 0xff5e)
  )
}

const SAMPLE = 1 << 16
const PROSE = 0.9

/**
 * Recognises UTF-16 without a byte order mark by the share of Chinese and ASCII in each byte order.
 *
 * @param least - the share of telling code units that is needed: more, the more the bytes look like another encoding
 */
export function sniffUtf16(bytes: Uint8Array, least: number): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, SAMPLE) & ~1
  if (length === 0) return null
  let telling = 0
  let little = 0
  let big = 0
  for (let at = 0; at < length; at += 2) {
    const first = bytes[at]!
    const second = bytes[at + 1]!
    if (isTelling(first) || isTelling(second)) telling++
    if (isProse(first | (second << 8))) little++
    if (isProse((first << 8) | second)) big++
  }
  const units = length / 2
  if (Math.max(little, big) < units * PROSE) return null
  if (telling < units * least) return null
  return little >= big ? 'utf-16le' : 'utf-16be'
}
