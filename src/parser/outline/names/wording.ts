/** How much the wording of a heading states one problem: cues, as tables, and the score that they give. */
import {
  DEFICITS,
  ENDS_CATEGORY,
  ENDS_DEFICIT,
  isClauseHeading,
  MENDS,
  OPENS_PROBLEM,
  QUOTED_PROBLEM,
  STEP_VERBS,
} from '../headings.ts'
import { numbersProblem } from '../markers/problem-markers.ts'
import { STATED } from '../markers/proved-styles.ts'
import { statusAt, statusOfGroup, withoutState } from '../status.ts'
import type { Named } from './named.ts'

/** Sections that tell how the work was organised, or what comes next. */
export const FRAME_CUES =
  /(建议|说明的(情况|事项|问题)|体会|组织保障|保障措施|组织领导|组织开展|组织推进|总体情况|基本情况|主要做法|工作情况|整改情况|落实情况|进展情况|完成情况|总体进展|推进情况|工作打算|工作安排|工作计划|工作措施|下一步|下阶段|今后|后续|长效|整改成果|存在的?(主要|突出)?问题|整改建议|工作要求|主体责任|政治责任|责任担当|责任情况)/
const ENDS_PROBLEM_PLAIN = /问题[”)]?((的|之)?整改((落实|进展)?情况)?)?[”)]?$/
/** Sections that tell what is to come: nothing in them is a finding. */
export const AHEAD =
  /(持续|继续|纵深|坚定不移|持之以恒)(抓好|抓实|做好|深化|推进|推动|加强|强化|落实|开展|抓)[^。]{0,8}整改(?!.{0,6}(问题|事项|任务|情况))|下一步|下步|打算|努力方向|下阶段|今后|后续|长效|久久为功|持续用力|(巩固|深化|拓展|扩大|转化|运用).{0,10}(成果|成效)|常态/
/** 主要整改成效: what came of it, unless what stands below answers problems. */
export const RESULTS = /整改(工作)?的?(成果|成效)/
/** The last cue: 三、村(社区)问题整改情况, whose problems they are; but 主业不突出的问题. */
export const GENERAL_PROBLEM =
  /(?<!不)(反馈|巡察|巡视|发现|指出|存在|突出|具体|群众反映强烈的突出|聚焦|认领|查摆|梳理|剖析|直面|正视|找准|反馈的|移交|共性|个性|其他|其余|重点|主要|立行立改|限期|上述|各类|[省市县区镇乡村]本?级|村\(社区\)|社区|[所下直]属单位|基层(党组织)?)的?(主要|突出|具体|各类|重点)?问题((的)?整改.{0,8})?$|^(具体)?问题(的)?(整改|清单).{0,6}$/
/** 具体整改情况, 整改任务完成情况: no group of a notice is called so, and none of its list is one. */
export const TELLS_OF_ALL =
  /^(具体|逐项|主要|整改)?(整改|整改落实|任务)?(工作)?(落实|完成|进展)?(落实|完成|进展)?情况$/
/** 关于反馈问题的整改情况, “回头看”反馈问题整改: names no problem, though it opens like one. */
const OPENED_GENERALLY =
  /^(关于|对于?|针对)?([中央省市县区州旗]委?)?([上本首]一?轮|20\d\d年|第.{1,3}轮|常规|提级|机动|涉?[\u3400-\u9fff]{2,6}(领域|问题)(?=专项)|专项|“?回头看”?|“?选人用人”?|“?意识形态”?|巡[察视]组?|检查|工作|责任制){0,6}新?(反馈|指出|发现|移交)(意见)?的?(主要|具体|突出|各类|重点|有关|相关|共性)?问题(的?(整改|落实).{0,8})?$/
/** 长期整改问题整改情况: a section beside the others of its kind. */
export const TELLS_SITUATION = /整改(落实|进展|完成)?情况$/
export const SURE_ISSUE = 3
export const LIKELY_ISSUE = 2
/** 针对…的问题,局党组…: an issue in a list of its like, below no issue that groups them. */
const ANSWERED_AT_ONCE = 1.5
/** A longer heading says more than a state. */
const LONGEST_STATE = 24

/** 已完成整改的问题: a heading that groups issues by their state. */
export function groupsByState(text: string, { split }: Named): boolean {
  if (split.heading === null) return false
  const [start, end] = split.heading
  const bare = withoutState(text, start, end)
  // 账目乱(长期整改): the state of one.
  if (bare < end) {
    const words = text.slice(start, bare)
    return ENDS_CATEGORY.test(words) || (GENERAL_PROBLEM.test(words) && !DEFICITS.test(words))
  }
  return end - start <= LONGEST_STATE && statusOfGroup(text, start, end) !== null
}

/**
 * How much a heading states one problem: 3 surely, 0 not at all, below that something else. `grouped`: it stands under a heading
 * that groups (…方面), where bare statements are findings.
 */
export function wordingScore(text: string, named: Named, grouped: boolean): number {
  const { style, start, bodyStart } = named.shape
  if (style === STATED || numbersProblem(text.slice(start, bodyStart), style!)) return SURE_ISSUE
  if (named.shape.marked?.role === 'issue') return SURE_ISSUE
  if (named.shape.marked?.role === 'category') return -1
  const { heading } = named.split
  const words = heading === null ? '' : text.slice(heading[0], withoutState(text, heading[0], heading[1]))
  if (words === '') return 0
  const answered = named.shape.fields.length > 0 || named.children.some(child => child.shape.kind === 'label')
  const bonus = answered ? 1 : 0
  if (groupsByState(text, named)) return -1
  if (isClauseHeading(text, named.split)) return ANSWERED_AT_ONCE
  if (QUOTED_PROBLEM.test(words) && DEFICITS.test(words)) return LIKELY_ISSUE
  const opens = OPENS_PROBLEM.test(words)
  if (opens ? OPENED_GENERALLY.test(words) && !DEFICITS.test(words) : GENERAL_PROBLEM.test(words)) return -1
  if (!opens && STEP_VERBS.test(words) && !DEFICITS.test(words)) return bonus - (grouped ? 0 : 1)
  if (ENDS_PROBLEM_PLAIN.test(words)) return opens || DEFICITS.test(words) ? SURE_ISSUE : LIKELY_ISSUE + bonus
  if (ENDS_CATEGORY.test(words))
    return /问题/.test(words) && opens && DEFICITS.test(words) ? LIKELY_ISSUE : bonus > 0 ? 1 : -1
  const { text: own } = named.split
  // 4.队伍。未完成整改。: what has a state of its own was found.
  if (
    own !== null &&
    !STEP_VERBS.test(words) &&
    !FRAME_CUES.test(words) &&
    statusAt(text, own[0], own[1]) !== null
  )
    return LIKELY_ISSUE
  if (STEP_VERBS.test(words))
    return ENDS_DEFICIT.test(words) && !MENDS.test(words) ? LIKELY_ISSUE + bonus : bonus
  if (FRAME_CUES.test(words) && !DEFICITS.test(words)) return -1
  if (/^(针对|关于)“/.test(words)) return LIKELY_ISSUE + bonus
  return DEFICITS.test(words) || grouped ? LIKELY_ISSUE + bonus : bonus
}
