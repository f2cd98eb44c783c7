import type { Edit } from '../text/edits.ts'
import { isHan, isLatin } from '../text/letters.ts'

/** Letters that only pinyin has: vowels with a tone. Those that are written as two letters are composed first. */
const TONED = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ]/
const SYLLABLES = /^[A-Za-züêāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ' ’-]{1,40}$/
/** The longest pinyin of one word: 中国特色社会主义 takes 34 letters. */
const LONGEST = 40
/** Without tones it is pinyin only where it stands behind so many letters in a row: 整(zheng)改(gai)到(dao). */
const FEWEST_IN_A_ROW = 3

interface Note {
  readonly start: number
  readonly end: number
  readonly toned: boolean
}

/** Pinyin in brackets behind its letters is taken out: 整(zhěng)改(gǎi) reads 整改. `text` is folded. */
export function removePinyin(text: string): Edit[] {
  const edits: Edit[] = []
  let row: Note[] = []
  const close = (): void => {
    for (const { start, end, toned } of row)
      if (toned || row.length >= FEWEST_IN_A_ROW) edits.push({ start, end, insert: '', leaf: 'furniture' })
    row = []
  }
  for (let at = text.indexOf('('); at >= 0; at = text.indexOf('(', at + 1)) {
    const note = noteAt(text, at)
    if (note === null) continue
    const last = row[row.length - 1]
    // One letter stands between two notes of a row.
    if (last !== undefined && note.start !== last.end + 1) close()
    row.push(note)
  }
  close()
  return edits
}

function noteAt(text: string, at: number): Note | null {
  // Most brackets hold a numeral or a Han letter.
  const first = text.charCodeAt(at + 1)
  if (at === 0 || !(isLatin(first) || (first > 0x7f && first < 0x2000)) || !isHan(text.charCodeAt(at - 1)))
    return null
  const end = text.slice(at + 1, at + 2 + LONGEST).indexOf(')')
  if (end < 1) return null
  const words = text.slice(at + 1, at + 1 + end).normalize('NFC')
  return SYLLABLES.test(words) ? { start: at, end: at + end + 2, toned: TONED.test(words) } : null
}
