/** Fields: what Word computes. Their instructions are not text; their results are. */

/** A field that is open; its result is text once it has been separated from the instruction. */
export interface Field {
  instruction: string
  inResult: boolean
  /** The result is no text of the document's own: a table of contents. */
  isDropped: boolean
}

const CONTENTS = /^\s*TOC\b/i

export const isContents = (instruction: string): boolean => CONTENTS.test(instruction)

/** 带圈字符: a letter drawn into a ring, a field without a result. */
const RINGED = /^\s*eq\s+\\o\s*(?:\\ac)?\s*\(\s*[○〇◯]\s*[,，;；]\s*(\S{1,2}?)\s*\)\s*$/i

/** What a field shows that has an instruction alone. */
export function shownBy(instruction: string): string {
  const inner = RINGED.exec(instruction.slice(0, 100))?.[1]
  if (inner === undefined) return ''
  const n = Number(inner)
  if (n >= 1 && n <= 20) return String.fromCodePoint(0x2460 + n - 1)
  const han = '一二三四五六七八九十'.indexOf(inner)
  return han < 0 ? inner : String.fromCodePoint(0x3280 + han)
}
