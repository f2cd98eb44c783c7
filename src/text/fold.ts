/**
 * Letters that are one to a reader and several to a computer: a table from every UTF-16 code unit to the one that the
 * parser reads in its place. Folding never changes the length of a text, so it needs no offset map.
 */

/** What the table says of a code unit that no reader sees. */
export const INVISIBLE = 0xffff
/** What the table says of a carriage return: it depends on what follows. */
export const CARRIAGE_RETURN = 0xfffe

interface Range {
  readonly from: number
  readonly to: number
  readonly example: string
}

/** What the table says of a letter of `COMPATIBLE`: it is worked out when it is met, for most texts hold none. */
export const COMPATIBLE_FORM = 0xfffd

/** Full-width forms of ASCII: so far above it. */
const FULL_WIDTH: Range = { from: 0xff01, to: 0xff5e, example: '２０２５．（）％' }
const FULL_WIDTH_SHIFT = 0xfee0

/** Rare ranges whose compatibility form (NFKC) is the letter that is meant, where that is one code unit. */
const COMPATIBLE: readonly Range[] = [
  { from: 0x2f00, to: 0x2fd5, example: '⼀⼆⽉⽇ (radicals, as some PDF programs write them)' },
  { from: 0xf900, to: 0xfaff, example: '金年' },
  { from: 0xfe50, to: 0xfe6b, example: '﹐﹔﹕﹙﹚﹪' },
]

/** Letters that have a plainer twin. */
const TWINS: readonly (readonly [from: string, to: string])[] = [
  ['\u00a0\u3000\t\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u1680', ' '],
  ['\u2028\u2029\u0085\u000b\u000c', '\n'],
  ['‐‑‒−﹣', '-'],
  ['―─━⸺', '—'],
  ['〜∼', '~'],
  ['｡', '。'],
  ['､﹑', '、'],
  ['〖', '【'],
  ['〗', '】'],
  ['﹝', '〔'],
  ['﹞', '〕'],
  ['︰∶', ':'],
  ['﹁「『〝', '“'],
  ['﹂」』〞', '”'],
]

/** Code units that print nothing: zero-width characters, direction marks, soft hyphens, variation selectors. */
const UNSEEN: readonly Range[] = [
  { from: 0x00ad, to: 0x00ad, example: 'soft hyphen' },
  { from: 0x200b, to: 0x200f, example: 'zero-width space, joiners, direction marks' },
  { from: 0x202a, to: 0x202e, example: 'embedding marks' },
  { from: 0x2060, to: 0x2064, example: 'word joiner' },
  { from: 0xfe00, to: 0xfe0f, example: 'variation selectors' },
  { from: 0xfeff, to: 0xfeff, example: 'byte order mark inside a text' },
]

function buildTable(): Uint16Array {
  const table = new Uint16Array(65536)
  for (const { from, to } of COMPATIBLE) table.fill(COMPATIBLE_FORM, from, to + 1)
  for (let unit = FULL_WIDTH.from; unit <= FULL_WIDTH.to; unit++) table[unit] = unit - FULL_WIDTH_SHIFT
  for (const [from, to] of TWINS) {
    for (let i = 0; i < from.length; i++) table[from.charCodeAt(i)] = to.charCodeAt(0)
  }
  for (const { from, to } of UNSEEN) table.fill(INVISIBLE, from, to + 1)
  table[0x0d] = CARRIAGE_RETURN
  return table
}

/** Code unit → code unit to read in its place, 0 (as it is), or one of the three answers above. */
export const FOLD: Uint16Array = buildTable()

/** The compatibility form of a letter, if that is one code unit; else the letter. */
export function compatibleForm(unit: number): number {
  const plain = String.fromCharCode(unit).normalize('NFKC')
  return plain.length === 1 ? plain.charCodeAt(0) : unit
}
