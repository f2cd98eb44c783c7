/** Big5 by Node's own decoder, turned round, as in gbk.js. */

let pairs

/** Encodes a text; a letter that Big5 does not have is written as a question mark. */
export function encodeBig5(text) {
  pairs ??= readPairs()
  const bytes = []
  for (const letter of text) {
    const unit = letter.codePointAt(0)
    const pair = unit < 0x80 ? [unit] : pairs.get(letter)
    bytes.push(...(pair ?? [0x3f]))
  }
  return Uint8Array.from(bytes)
}

function readPairs() {
  const decoder = new TextDecoder('big5')
  const found = new Map()
  // Level 1 and 2 and the punctuation; the letters of Hong Kong below them last.
  for (const [first, last] of [
    [0xa1, 0xf9],
    [0x87, 0xa0],
  ])
    for (let lead = first; lead <= last; lead++)
      for (let trail = 0x40; trail <= 0xfe; trail++) {
        const letter = decoder.decode(Uint8Array.of(lead, trail))
        if ([...letter].length === 1 && letter !== '\ufffd' && !found.has(letter))
          found.set(letter, [lead, trail])
      }
  return found
}
