/** Words of a marker that say that a problem follows, as a table. */
import { lexicon } from '../../../text/lexicon.ts'

/** What says that a problem is told in full: below a heading that names it, it only goes on with it. */
export const PROBLEM_DETAILS: readonly string[] = [
  '问题描述',
  '问题表述',
  '问题内容',
  '问题概述',
  '问题概况',
  '具体描述',
  '具体表述',
  '反馈问题描述',
  '反馈问题表述',
]
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
  '巡察组指出',
  '巡视组指出',
  '巡察组反馈',
  '巡视组反馈',
  '巡察组反馈指出',
  '巡视组反馈指出',
  '巡察组反馈意见',
  '巡视组反馈意见',
  '巡视反馈指出',
  '已完成问题',
  '已整改问题',
  '未完成问题',
  '未整改问题',
  '正在整改问题',
  '长期整改问题',
  ...PROBLEM_DETAILS,
]
/** 1.问题:台账不全: what numbers a problem may say so; the words are the marker's, as in 问题1:. */
export const PROBLEM_WORDS: readonly string[] = PROBLEM_NAMES.flatMap(name => [
  `${name}:`,
  `【${name}】:`,
  `【${name}】`,
])
export const problemWords = lexicon(PROBLEM_WORDS.map(word => [word, null] as const))
/** Whether words hold one that tells a problem in full: 问题描述:. */
export const tellsInFull = (words: string): boolean => PROBLEM_DETAILS.some(name => words.includes(name))
/** The end of the word at `at` that says that a problem follows; -1 where none does. */
export const problemWordAt = (text: string, at: number): number => {
  const found = problemWords.at(text, at)
  return found === null ? -1 : at + found.word.length
}
