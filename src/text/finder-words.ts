/**
 * Words that say that issues were found by others than the inspection that a notice answers, or before it. What is told behind them
 * (自查发现问题7个) is no number of the notice's own issues. A row a word; who is meant says where a word is good.
 */

/**
 * - `self`: the inspected body itself has looked, whatever stands behind the word
 * - `oversight`, `checks`: those above it have; the words are deeds too (开展督查), so where nothing else tells they want 发现 behind them
 * - `others`: bodies that inspect in their own right, and not the names of offices (县审计局)
 * - `meetings`: where issues are told of one another
 * - `earlier`: another round of inspection, or what was found before
 */
export type Finder = 'self' | 'oversight' | 'checks' | 'others' | 'meetings' | 'earlier'

export const FINDER_WORDS: readonly (readonly [word: string, finder: Finder, example: string])[] = [
  ['自查', 'self', '自查发现问题7个'],
  ['自检', 'self', '自检问题4个'],
  ['查摆', 'self', '查摆问题19个'],
  ['检视', 'self', '检视问题11个'],
  ['排查', 'self', '排查问题31个'],
  ['摸排', 'self', '摸排出问题12个'],
  ['倒查', 'self', '倒查发现问题28个'],
  ['核查', 'self', '核查发现问题9个'],
  ['清查', 'self', '清查出问题14个'],
  ['起底', 'self', '全面起底问题25个'],
  ['抽查', 'self', '抽查发现问题6个'],
  ['督[查察导]', 'oversight', '督导发现问题3个'],
  ['检查', 'checks', '检查发现问题15个'],
  ['审计(?![局厅署])', 'others', '审计反馈的12个问题'],
  ['信访(?![局办])', 'others', '信访反映的5个问题'],
  ['环保(?![局厅])', 'others', '环保督察反馈的9个问题'],
  ['民主生活会', 'meetings', '民主生活会查摆的8个问题'],
  ['主题教育', 'meetings', '主题教育检视的6个问题'],
  ['上一?[轮次]', 'earlier', '上一轮巡察反馈的13个问题'],
  ['往[轮年届]', 'earlier', '往年巡察反馈的11个问题'],
  ['历[次年轮]', 'earlier', '历次巡察反馈的40个问题'],
  ['以往', 'earlier', '以往巡察反馈的10个问题'],
]

/** The words of these finders, as what a regular expression has between two bars; `behind` each of them. */
export const findersOf = (finders: readonly Finder[], behind = ''): string =>
  FINDER_WORDS.flatMap(([word, finder]) => (finders.includes(finder) ? [word + behind] : [])).join('|')
