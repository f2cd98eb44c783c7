import type { Edit } from '../text/edits.ts'

/** A blank before what closes, or behind what opens: 进行了巡察 , ( 一 ), 一 、. Two at most: wider gaps part columns. */
const SPACED =
  /(?<=[\u3400-\u9fff\d”’)】》%]) {1,2}(?=[、,。;:!?)】》”](?! {0,2}[、,。;:)]))|(?<=[(【《“]) {1,2}(?=[\u3400-\u9fff\d])|(?<=^ *[\d一二三四五六七八九十]{1,3}) {1,2}(?=\.)/gm
/** What texts have that are spaced so: a stop or a comma behind a blank. */
const TELLING = /[\u3400-\u9fff\d”)] {1,2}[,。、]/g
const FEWEST = 4

/**
 * Texts of scanners and of some word processors have a blank on both sides of their punctuation (一 、 总体情况, ( 一 ) 学习不深入 。): where
 * a text shows it again and again, what closes is closed up to what it closes. `text` is folded.
 */
export function closeUpPunctuation(text: string): Edit[] {
  if (!text.includes(' 。') && !text.includes(' ,')) return closeUpNumbers(text)
  let found = 0
  for (const _ of text.matchAll(TELLING)) if (++found >= FEWEST) break
  if (found < FEWEST) return closeUpNumbers(text)
  const edits: Edit[] = []
  for (const { index, 0: blank } of text.matchAll(SPACED))
    edits.push({ start: index, end: index + blank.length, insert: '' })
  return edits
}

/** ( 一 )学习不深入: a number at the head of a line that its bracket stands apart from; whatever else the text has, it is no other word. */
const SPACED_NUMBER = /^( *\()( {0,2})([一二三四五六七八九十]{1,3}|\d{1,2})( {0,2})(?=\))/gm

function closeUpNumbers(text: string): Edit[] {
  if (!text.includes('( ') && !text.includes(' )')) return []
  const edits: Edit[] = []
  for (const match of text.matchAll(SPACED_NUMBER)) {
    const [, open, before, number, behind] = match
    const start = match.index + open!.length
    if (before !== '') edits.push({ start, end: start + before!.length, insert: '' })
    const close = start + before!.length + number!.length
    if (behind !== '') edits.push({ start: close, end: close + behind!.length, insert: '' })
  }
  return edits
}
