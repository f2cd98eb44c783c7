/**
 * Words that say what has become of issues. A row a word, with where it is good: the same word is sure in one place and means nothing in
 * another (整改 is in every sentence of a notice).
 */

/**
 * - `verb`: behind 已, 全部 or 未, or before a number, it says that issues are done
 * - `result`: wherever it stands behind a number of issues, it says that they are done
 * - `open`: they are not done yet
 */
export type DoneUse = 'verb' | 'result' | 'open'

export const DONE_WORDS: readonly (readonly [word: string, uses: readonly DoneUse[], example: string])[] = [
  ['完成', ['verb', 'result'], '反馈的16个问题,已完成12个'],
  ['整改', ['verb'], '反馈的16个问题,已整改12个'],
  ['办结', ['verb', 'result'], '反馈的16个问题,已办结12个'],
  ['销号', ['verb', 'result'], '反馈的16个问题,已销号12个'],
  ['到位', ['result'], '反馈的16个问题,整改到位12个'],
  ['推进', ['open'], '4个正在推进'],
  ['坚持', ['open'], '4个长期坚持'],
]

/** The words that are good for one of these, as what a regular expression has between two bars. */
export const doneWordsFor = (...uses: readonly DoneUse[]): string =>
  DONE_WORDS.flatMap(([word, own]) => (own.some(use => uses.includes(use)) ? [word] : [])).join('|')
