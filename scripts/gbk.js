/** GBK by Node's own decoder, turned round: Node can only decode it. Its two-byte part, which is that of GB18030. */

let pairs

/** Encodes a text; a letter that GBK does not have is written as a character reference of HTML. */
export function encodeGbk(text) {
  pairs ??= readPairs()
  const bytes = []
  for (const letter of text) {
    const unit = letter.codePointAt(0)
    const pair = unit < 0x80 ? [unit] : pairs.get(letter)
    if (pair !== undefined) bytes.push(...pair)
    else bytes.push(...Buffer.from(`&#${unit};`))
  }
  return Uint8Array.from(bytes)
}

function readPairs() {
  const decoder = new TextDecoder('gb18030')
  const found = new Map()
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue
      const letter = decoder.decode(Uint8Array.of(lead, trail))
      if ([...letter].length === 1) found.set(letter, [lead, trail])
    }
  }
  return found
}
