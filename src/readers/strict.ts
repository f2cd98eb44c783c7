export interface StrictText {
  readonly text: string
  /** Where the last character begins, if the bytes end in the middle of it. */
  readonly cutAt: number | null
}

const LONGEST_CHARACTER = 4
const BLOCK = 1 << 16

/**
 * Decodes all bytes, but for a last character that was cut off.
 *
 * @param label - one that TextDecoder knows
 * @returns null where a byte is not of the encoding
 */
export function decodeStrict(bytes: Uint8Array, label: string): StrictText | null {
  const text = attempt(bytes, label)
  if (text !== null) return { text, cutAt: null }
  for (let cut = 1; cut < LONGEST_CHARACTER && cut <= bytes.length; cut++) {
    const cutAt = bytes.length - cut
    const whole = beginsCharacter(bytes.subarray(cutAt), label)
      ? attempt(bytes.subarray(0, cutAt), label)
      : null
    if (whole !== null) return { text: whole, cutAt }
  }
  return null
}

/** Where the first character begins that is not of the encoding; the length where all are. */
export function firstFault(bytes: Uint8Array, label: string): number {
  let good = 0
  for (let size = BLOCK; size >= 1; ) {
    // Each round walks from the start with blocks of one size, and is called a few times only.
    const decoder = new TextDecoder(label, { fatal: true, ignoreBOM: true })
    let at = 0
    try {
      if (good > 0) decoder.decode(bytes.subarray(0, good), { stream: true })
      for (at = good; at < bytes.length; at += size)
        decoder.decode(bytes.subarray(at, at + size), { stream: true })
      return bytes.length
    } catch {
      good = at
      size = size === 1 ? 0 : Math.max(1, size >> 8)
    }
  }
  for (let before = 1; before < LONGEST_CHARACTER && before <= good; before++) {
    if (attempt(bytes.subarray(0, good), label) !== null) break
    if (attempt(bytes.subarray(0, good - before), label) !== null) return good - before
  }
  return good
}

function attempt(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Whether the bytes may be the first ones of a character, and are not all of one. */
function beginsCharacter(bytes: Uint8Array, label: string): boolean {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true }) === ''
  } catch {
    return false
  }
}
