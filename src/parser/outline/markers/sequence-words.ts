/** Markers that are words and count by them. */

/** 甲、乙、丙、: stems count as letters do. */
export const STEMS = '甲乙丙丁戊己庚辛壬癸'
/** Words that count: 首先 1, 其次 2 …; 0 is "the next one" (最后). */
export const SEQUENCE_WORDS: ReadonlyMap<string, number> = new Map([
  ['首先', 1],
  ['其次', 2],
  ['再次', 3],
  ['最后', 0],
  ['另一方面', 0],
  ['一方面', 1],
  ...[...STEMS].map((stem, i) => [stem, i + 1] as const),
])
