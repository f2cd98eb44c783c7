/** Words of a marker that say that a problem follows, as a table. */
import { lexicon } from '../../../text/lexicon.ts'

/** What says that a problem follows: 问题:台账不全, 【反馈问题】台账不全. */
const PROBLEM_NAMES: readonly string[] = [
  '问题',
  '具体问题',
  '反馈问题',
  '反馈的问题',
  '存在问题',
  '存在的问题',
  '巡察反馈问题',
  '巡视反馈问题',
  '反馈意见',
  '反馈意见指出',
  '反馈指出',
  '巡察指出',
  '巡视指出',
  '巡察反馈指出',
  '巡视反馈指出',
  '已完成问题',
  '已整改问题',
  '未完成问题',
  '未整改问题',
  '正在整改问题',
  '长期整改问题',
  '问题描述',
]
/** 1.问题:台账不全: what numbers a problem may say so; the words are the marker's, as in 问题1:. */
export const PROBLEM_WORDS: readonly string[] = PROBLEM_NAMES.flatMap(name => [
  `${name}:`,
  `【${name}】:`,
  `【${name}】`,
])
export const problemWords = lexicon(PROBLEM_WORDS.map(word => [word, null] as const))
/** The end of the word at `at` that says that a problem follows; -1 where none does. */
export const problemWordAt = (text: string, at: number): number => {
  const found = problemWords.at(text, at)
  return found === null ? -1 : at + found.word.length
}
