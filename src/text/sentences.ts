/** Where sentences end and what stands in quotes: the punctuation of clean (folded) text. */

const SENTENCE_END = '。！？!?；;'
const CLOSERS = '”’)】》〉"\''
const SPACE = 0x20

const kinds = new Uint8Array(65536)
const END = 1
const CLOSER = 2
for (const letter of SENTENCE_END) kinds[letter.charCodeAt(0)] = END
for (const letter of CLOSERS) kinds[letter.charCodeAt(0)] = CLOSER

/** Whether a code unit ends a sentence or a clause that stands for one (。！？；). */
export const isSentenceEnd = (unit: number): boolean => kinds[unit] === END

/** Whether `[start, end)` closes with a sentence's end, brackets and quotes behind it aside. */
export function endsSentence(text: string, start: number, end: number): boolean {
  let at = end
  while (at > start && (kinds[text.charCodeAt(at - 1)] === CLOSER || text.charCodeAt(at - 1) === SPACE)) at--
  return at > start && kinds[text.charCodeAt(at - 1)] === END
}

const OPENERS: Readonly<Record<string, string>> = {
  '“': '”',
  '《': '》',
  '(': ')',
  '〈': '〉',
  '【': '】',
  '‘': '’',
}
const openerOf = new Uint16Array(65536)
for (const [open, close] of Object.entries(OPENERS)) openerOf[open.charCodeAt(0)] = close.charCodeAt(0)

/** How far a quote may reach: beyond that an opener is taken for a stray letter. */
export const LONGEST_QUOTE = 240

/** The offset behind the partner of the opener at `at` (“ ” 《 》 ( )), or -1: none, or too far away, or on another line. */
export function closeOf(text: string, at: number, end: number): number {
  const open = text.charCodeAt(at)
  const close = openerOf[open]!
  if (close === 0) return -1
  const limit = Math.min(end, at + LONGEST_QUOTE)
  let depth = 1
  for (let i = at + 1; i < limit; i++) {
    const unit = text.charCodeAt(i)
    if (unit === close) {
      if (--depth === 0) return i + 1
    } else if (unit === open) {
      depth++
    } else if (unit === 0x0a) {
      return -1
    }
  }
  return -1
}
