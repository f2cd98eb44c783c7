/** Encoders for the tests: Node itself can only decode these encodings. */

let gb: Map<string, readonly number[]> | undefined

/** GB18030, its two-byte part. */
export function encodeGb(text: string): Uint8Array {
  gb ??= new Map(gbPairs())
  return Uint8Array.from([...text].flatMap(character => gb!.get(character) ?? [character.charCodeAt(0)]))
}

export function encodeUtf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le')
  return order === 'le' ? bytes : Buffer.from(bytes).swap16()
}

export function bytes(...parts: readonly (number | string | Uint8Array)[]): Uint8Array {
  return Buffer.concat(
    parts.map(part => (typeof part === 'number' ? Uint8Array.of(part) : Buffer.from(part as Uint8Array))),
  )
}

function* gbPairs(): Generator<[string, readonly number[]]> {
  const decoder = new TextDecoder('gb18030')
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue
      const character = decoder.decode(Uint8Array.of(lead, trail))
      if ([...character].length === 1) yield [character, [lead, trail]]
    }
  }
}
