/**
 * What is due by a time that no 前 tells: 年内, 2025年内, 本月内, by whose end something is due, or in which something was done
 * (年内已召开会议3次); 预计2025年9月完成.
 */

import { planWordsFor } from '../../text/plan-words.ts'
import { PLANNED } from './plan-words.ts'

/** Before 年内 these may stand; any other letter makes it part of another word or a duration (三年内, 学年内, 近年内). */
const MAY_STAND_BEFORE = ',。;:、(“ \n于在将保争取划计拟须需望要能可'

/** 年内 by itself, which is of the year that is running. */
export const isWithinYear = (text: string, at: number): boolean =>
  text[at] === '年' && text[at + 1] === '内' && (at === 0 || MAY_STAND_BEFORE.includes(text[at - 1]!))

/** What comes to an end by then, and neither how often nor that it is over. */
const TO_BE_DONE =
  /^(要|将|应|须|需|务必|必须|可|全部|全面|基本|力争|确保|争取)?(完成|完工|竣工|建成|建立|实现|整改|办结|清零|销号|清退|达到|投入使用|投用|解决|落实到位|消除|化解|见效|交付|通过(?:验收|审[查核批]|评审|复核)|到位)[^,。;\d已了过共]*([,。;]|$)/
const LOOK_BEHIND = 24
const LOOK_BACK = 20

/**
 * Whether what is told of the time that begins at `start` and whose 内 ends at `stop` is due by its end. `running`: it is the writer's
 * own (年内, 今年内); of any other only a word of plan says so, for what is told of 2023年内完成整改 may be over.
 */
export const isDueWithin = (text: string, start: number, stop: number, running: boolean): boolean =>
  (running && TO_BE_DONE.test(text.slice(stop, stop + LOOK_BEHIND))) ||
  (PLANNED.test(text.slice(Math.max(0, start - LOOK_BACK), start)) &&
    !/^[^,。;]{0,8}已/.test(text.slice(stop, stop + 9)))

const PLANNED_FOR = new RegExp(`(?<!原|曾|当时|此前)(${planWordsFor('forward')}|确保)[^,。;\\d已]{0,6}$`)
const LONGEST_PLAN = 10

/** 预计2025年9月完成: whether what is planned for a time, which tells no 前, is to be finished then; 计划9月召开会议 only happens then. */
export const isDueAt = (text: string, start: number, stop: number): boolean =>
  TO_BE_DONE.test(text.slice(stop, stop + LOOK_BEHIND)) &&
  PLANNED_FOR.test(text.slice(Math.max(0, start - LONGEST_PLAN), start))

const KEPT_BEFORE = /[均都][于在]?$/
const KEPT_BEHIND = /^[^,。;\d]{0,10}(?:完毕|到位|结清|办结|销号|完成|清零)(?:[,。;]|$)/
const LONGEST_LEAD = 16

/** 均于2024年底前清偿完毕, where that day is over: whether it is told what was done by then, and not what is due. */
export const wasKept = (text: string, start: number, stop: number): boolean => {
  const before = text.slice(Math.max(0, start - LONGEST_LEAD), start)
  return (
    KEPT_BEFORE.test(before) &&
    !PLANNED.test(before) &&
    KEPT_BEHIND.test(text.slice(stop, stop + LONGEST_LEAD))
  )
}
