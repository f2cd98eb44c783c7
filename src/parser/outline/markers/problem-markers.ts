/** Markers that say themselves that they number a problem. */
import type { MarkerStyle } from './marker-style.ts'
import { PROBLEM_WORDS } from './problem-words.ts'

/** The styles that count problems in words. */
export const COUNTED_PROBLEMS: ReadonlySet<string> = new Set(['question', 'question-counted'])
export const PROBLEM_STYLES: ReadonlySet<string> = new Set([
  ...COUNTED_PROBLEMS,
  'question-quoted',
  'numbered-answer',
  'problem-label',
  'serial',
])
const SHORTEST_QUESTION = 3
/** 一、反馈问题一:, (二)第2个问题: */
const ENDS_IN_QUESTION =
  /(问题|问题清单|意见)\(?[\d一二三四五六七八九十]{1,3}\)?[:、. ]?$|第[\d一二三四五六七八九十]{1,3}[个项条](反馈)?(问题|意见):$/

/** Whether a marker says itself that it numbers a problem: 问题1:, 1.问题:, ★问题1:, 针对第1个问题,. */
export const numbersProblem = (marker: string, { name }: MarkerStyle): boolean =>
  PROBLEM_STYLES.has(name) ||
  (marker.length > SHORTEST_QUESTION && ENDS_IN_QUESTION.test(marker)) ||
  (/[:】]$/.test(marker) && PROBLEM_WORDS.some(word => marker.endsWith(word)))
