/**
 * Texts whose full stops were made half-width with everything else (已整改完成.): where a text holds no 。 at all, the points that end
 * sentences are read as such. One letter for one: no offset moves.
 */

/** Behind a letter or what closes a quote, but for Latin letters behind it; behind a number only at the end of a line. */
const STOP = /(?<=[\u3400-\u9fff”’)】》%])\.(?![A-Za-z.])|(?<=\d)\.(?= *(?:\n|$))/g
/** 一.学习, (一).学习, 甲.学习, 1.: the point of a marker. */
const MARKER = /(?:^|[\n .;:])(?:\(?(?:[一二三四五六七八九十]{1,3}|\d{1,3})\)?|[甲乙丙丁戊己庚辛壬癸])$/
const LONGEST_MARKER = 7
const FEWEST = 3

/** The text with its full stops; the text itself where it has some, or few points that could be one. */
export function restoreFullStops(text: string): string {
  if (text.includes('。') || !text.includes('.')) return text
  const places: number[] = []
  for (const { index } of text.matchAll(STOP))
    if (!MARKER.test(text.slice(Math.max(0, index - LONGEST_MARKER), index))) places.push(index)
  if (places.length < FEWEST) return text
  let read = ''
  let from = 0
  for (const at of places) {
    read += `${text.slice(from, at)}。`
    from = at + 1
  }
  return read + text.slice(from)
}
