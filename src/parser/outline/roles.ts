/**
 * Names for the shapes: section, category, issue, measure. Wording and position decide, never the marker alone: the same
 * marker plays every role in some notice.
 *
 * Every numbered shape gets a score of how much its wording states a problem; siblings lend each other weight, for a list
 * is of one kind. Then, from the top down: what holds problems groups them, what states one is an issue, what is left
 * is a step.
 */
import type { Role } from '../../model/bulletin.ts'
import { skipBlank, trimEnd } from '../../text/lines.ts'
import { isBodyName } from '../body-names.ts'
import {
  DEFICITS,
  ENDS_CATEGORY,
  ENDS_DEFICIT,
  type HeadingSplit,
  isBulletHeading,
  isClauseHeading,
  isClauseOfBullet,
  isNamedStep,
  MENDS,
  OPENS_PROBLEM,
  QUOTED_PROBLEM,
  STEP_VERBS,
  splitHeading,
  statesProblem,
} from './headings.ts'
import { type MarkerStyle, STEP_RANK } from './markers/marker-style.ts'
import { numbersProblem } from './markers/problem-markers.ts'
import { BRACKETED, PLAIN, STATED } from './markers/proved-styles.ts'
import type { Shape } from './shape.ts'
import { statusAt, statusOfHeading, statusOfWhole, withoutState } from './status.ts'

export interface Named {
  readonly shape: Shape
  role: Role
  split: HeadingSplit
  /** Its heading speaks of what is to come, or of results: nothing below it is a finding. */
  outlook: boolean
  /** The end of the last thing inside it. */
  end: number
  readonly children: Named[]
}

/** Sections that tell how the work was organised, or what comes next. */
const FRAME_CUES =
  /(建议|说明的(情况|事项|问题)|体会|组织保障|保障措施|组织领导|组织开展|组织推进|总体情况|基本情况|主要做法|工作情况|整改情况|落实情况|进展情况|完成情况|总体进展|推进情况|工作打算|工作安排|工作计划|工作措施|下一步|下阶段|今后|后续|长效|整改成果|存在的?(主要|突出)?问题|整改建议|工作要求|主体责任|政治责任|责任担当|责任情况)/
const ENDS_PROBLEM_PLAIN = /问题[”)]?((的|之)?整改((落实|进展)?情况)?)?[”)]?$/
/** Sections that tell what is to come: nothing in them is a finding. */
const AHEAD =
  /(持续|继续|纵深|坚定不移|持之以恒)(抓好|抓实|做好|深化|推进|推动|加强|强化|落实|开展|抓)[^。]{0,8}整改(?!.{0,6}(问题|事项|任务|情况))|下一步|下步|打算|努力方向|下阶段|今后|后续|长效|久久为功|持续用力|(巩固|深化|拓展|扩大|转化|运用).{0,10}(成果|成效)|常态/
/** 主要整改成效: what came of it, unless what stands below answers problems. */
const RESULTS = /整改(工作)?的?(成果|成效)/
/** The last cue: 三、村(社区)问题整改情况, whose problems they are; but 主业不突出的问题. */
const GENERAL_PROBLEM =
  /(?<!不)(反馈|巡察|巡视|发现|指出|存在|突出|具体|群众反映强烈的突出|聚焦|认领|查摆|梳理|剖析|直面|正视|找准|反馈的|移交|共性|个性|其他|其余|重点|主要|立行立改|限期|上述|各类|[省市县区镇乡村]本?级|村\(社区\)|社区|[所下直]属单位|基层(党组织)?)的?(主要|突出|具体|各类|重点)?问题((的)?整改.{0,8})?$|^(具体)?问题(的)?(整改|清单).{0,6}$/
/** 具体整改情况, 整改任务完成情况: no group of a notice is called so, and none of its list is one. */
const TELLS_OF_ALL =
  /^(具体|逐项|主要|整改)?(整改|整改落实|任务)?(工作)?(落实|完成|进展)?(落实|完成|进展)?情况$/
/** 关于反馈问题的整改情况, “回头看”反馈问题整改: names no problem, though it opens like one. */
const OPENED_GENERALLY =
  /^(关于|对于?|针对)?([中央省市县区州旗]委?)?([上本首]一?轮|20\d\d年|第.{1,3}轮|常规|提级|机动|涉?[\u3400-\u9fff]{2,6}(领域|问题)(?=专项)|专项|“?回头看”?|“?选人用人”?|“?意识形态”?|巡[察视]组?|检查|工作|责任制){0,6}新?(反馈|指出|发现|移交)(意见)?的?(主要|具体|突出|各类|重点|有关|相关|共性)?问题(的?(整改|落实).{0,8})?$/
/** 长期整改问题整改情况: a section beside the others of its kind. */
const TELLS_SITUATION = /整改(落实|进展|完成)?情况$/
const SURE_ISSUE = 3
const LIKELY_ISSUE = 2
/** 针对…的问题,局党组…: an issue in a list of its like, below no issue that groups them. */
const ANSWERED_AT_ONCE = 1.5
/** The mean score from which a list is one of issues. */
const ISSUE_LIST = 1.2
/** The mean score from which the odd member of a mixed list is an issue too. */
const LEVELLED = 1
/** Styles that number the sections of a notice. */
const TOP_STYLES: ReadonlySet<string> = new Set([
  'han-comma',
  'han-lenticular',
  'roman',
  'han-blank',
  'arabic-blank',
  'bracketed',
  'plain',
])
/** 制度执行不严格(共2项,已完成2项): how many a group holds. */
const COUNT_BEHIND = /\((共|含|反馈|涉及)?(具体)?(问题)?\d+[个项条件][^()]{0,24}\)$/
/** A longer heading says more than a state. */
const LONGEST_STATE = 24

/** 一是…, 第一,…: told in a sentence; but with a heading where that states a problem and is answered. */
const isStep = ({ shape, split }: Named): boolean =>
  shape.style === null ||
  (shape.style.rank >= STEP_RANK && split.heading === null) ||
  shape.marked?.role === 'measure'

const isHeaded = (named: Named): boolean => named.shape.kind === 'numbered' && !isStep(named)

/** The headed, numbered members of a node: the list that is of one kind. */
interface List {
  readonly items: readonly Named[]
  /** The mean score: how much it is a list of issues. */
  readonly mean: number
  /** The same for each style of a list that has several: 一是…二是… told with numbers may stand before 一、…问题. */
  readonly means: ReadonlyMap<MarkerStyle, number>
  readonly sure: boolean
  /** It, or a list below it, is one of issues. */
  readonly holdsIssues: boolean
}

/** What the headed members at the top are together. */
interface TopList {
  /** How many hold issues. */
  readonly groups: number
  /** How many others tell how the work was organised, or what comes next. */
  readonly frames: number
  /** One is called by what only the whole is called. */
  readonly isOfWholes: boolean
  /** That of the outermost style, but for parts and for headings without a number. */
  readonly rank: number
}

/** Of a node whose members are steps and paragraphs: most are. */
const NO_LIST: List = { items: [], mean: 0, means: new Map(), sure: false, holdsIssues: false }

/** Names the tree below `root`. */
export function nameShapes(text: string, root: Shape): Named {
  const scores = new Map<Named, number>()
  const lists = new Map<Named, List>()
  let topList: TopList | undefined
  const top = wrap(text, root)
  weigh(top)
  assign(top, true)
  return top

  /** Scores the members of a node, then what lies below them. True where issues are among them. */
  function weigh(parent: Named): boolean {
    let holdsIssues = false
    for (const child of parent.children) {
      if (child.children.length === 0) continue
      if (weigh(child)) holdsIssues = true
      if (child.outlook && answersProblems(child)) child.outlook = false
    }
    if (!parent.children.some(isHeaded)) {
      if (holdsIssues) lists.set(parent, { ...NO_LIST, holdsIssues })
      return holdsIssues
    }
    const items = parent.children.filter(isHeaded)
    const grouped =
      parent.shape.kind === 'numbered' &&
      (ENDS_CATEGORY.test(headingWords(text, parent)) || groupsByState(text, parent))
    let sum = 0
    let sure = false
    for (const item of items) {
      const score = wordingScore(text, item, grouped)
      scores.set(item, score)
      sum += score
      sure ||= score >= SURE_ISSUE
    }
    const mean = sum / items.length
    if (holdsIssues) levelGroups(items, parent.shape.kind !== 'numbered')
    holdsIssues ||= mean >= ISSUE_LIST || sure
    lists.set(parent, { items, mean, means: meansOf(items, mean), sure, holdsIssues })
    return holdsIssues
  }

  function meansOf(items: readonly Named[], mean: number): ReadonlyMap<MarkerStyle, number> {
    const first = items[0]!.shape.style!
    if (items.every(({ shape }) => shape.style === first)) return new Map([[first, mean]])
    const sums = new Map<MarkerStyle, [sum: number, count: number]>()
    for (const item of items) {
      const [sum, count] = sums.get(item.shape.style!) ?? [0, 0]
      sums.set(item.shape.style!, [sum + scores.get(item)!, count + 1])
    }
    return new Map([...sums].map(([style, [sum, count]]) => [style, sum / count]))
  }

  /** 主要整改成效 above 针对“…”问题: results told problem by problem. */
  function answersProblems(results: Named): boolean {
    const words = headingWords(text, results)
    return !AHEAD.test(words) && holdsSure(results)
  }

  function holdsSure(named: Named): boolean {
    return lists.get(named)?.sure === true || named.children.some(holdsSure)
  }

  /**
   * Groups of one list hold the same: where one of them holds issues, a list in the same style in another, which the wording leaves
   * open, is one of issues too.
   */
  function levelGroups(all: readonly Named[], atTop: boolean): void {
    // At the top stand sections as well: only what is worded as a finding or an aspect is a group there.
    const groups = atTop
      ? all.filter(
          group => scores.get(group)! >= LIKELY_ISSUE || ENDS_CATEGORY.test(headingWords(text, group)),
        )
      : all
    const holder = all.find(group => lists.get(group)?.holdsIssues && lists.get(group)!.items.length > 0)
    if (holder === undefined) return
    const style = lists.get(holder)!.items[0]!.shape.style
    const isGeneral = scores.get(holder)! < 0
    for (const group of groups) {
      // (一)学习不深入的问题 beside (三)“回头看”反馈问题整改情况: an issue, and a group of issues.
      if (isGeneral && scores.get(group)! >= SURE_ISSUE) continue
      const list = lists.get(group)
      if (list === undefined || list.holdsIssues || list.items[0]?.shape.style !== style) continue
      const words = headingWords(text, group)
      if (list.mean < 0 || group.outlook || (FRAME_CUES.test(words) && !ENDS_CATEGORY.test(words))) continue
      lists.set(group, {
        ...list,
        mean: Math.max(list.mean, LIKELY_ISSUE),
        means: new Map(),
        holdsIssues: true,
      })
    }
  }

  function assign(parent: Named, atTop: boolean): void {
    const list = lists.get(parent) ?? NO_LIST
    const sections =
      atTop &&
      list.items.length > 0 &&
      TOP_STYLES.has(list.items[0]!.shape.style!.name) &&
      !list.items.some(item => ENDS_CATEGORY.test(headingWords(text, item)))
    const outlook = parent.role === 'section' && parent.outlook
    for (const child of parent.children) {
      const told = child.shape.marked?.role ?? null
      if (child.shape.kind !== 'numbered') child.role = 'paragraph'
      else if (told !== null) child.role = told
      else if (isStep(child) || parent.role === 'issue' || parent.role === 'measure') child.role = 'measure'
      else if (outlook && (scores.get(child)! < SURE_ISSUE || mendsProblem(child))) child.role = 'measure'
      else child.role = roleOf(child, list, atTop, sections)
    }
    levelRoles(list, atTop)
    for (const child of parent.children) if (child.children.length > 0) assign(child, false)
  }

  /** 持续整改“台账不全”问题: what is still to be done about one. */
  function mendsProblem(named: Named): boolean {
    const words = headingWords(text, named)
    return MENDS.test(words) && !OPENS_PROBLEM.test(words)
  }

  /** What stands in one list has one role, where the wording gave two: all groups are categories, or all members issues or steps. */
  function levelRoles({ items, mean }: List, atTop: boolean): void {
    if (items.length === 0) return
    const of = (role: Role): Named[] =>
      items.filter(item => item.role === role && item.shape.marked === undefined)
    if (atTop) {
      if (of('category').length > 0)
        for (const section of of('section'))
          if (
            lists.get(section)?.holdsIssues &&
            !holdsGroups(section) &&
            !FRAME_CUES.test(headingWords(text, section))
          )
            section.role = 'category'
      return
    }
    const [issues, measures] = [of('issue'), of('measure')]
    // (二)从严治党方面, though what stands below it has lost its numbers.
    if (of('category').length > 0)
      for (const group of measures)
        if (ENDS_CATEGORY.test(headingWords(text, group)) && group.split.text === null)
          group.role = 'category'
    if (issues.length === 0 || measures.length === 0) return
    const role = mean >= LEVELLED || issues.length > measures.length ? 'issue' : 'measure'
    for (const item of role === 'issue' ? measures : issues)
      if (role === 'issue' ? scores.get(item)! >= 0 : scores.get(item)! < SURE_ISSUE) item.role = role
  }

  /** (二)具体问题整改情况 at the top, beside (一)总体情况: its number alone would make it one of several groups. */
  function tellsOfAll(child: Named, list: List): boolean {
    const words = headingWords(text, child)
    if (DEFICITS.test(words)) return false
    const { groups, frames, isOfWholes } = listAtTop(list)
    if (GENERAL_PROBLEM.test(words) || isOfWholes) return true
    const isFramed = FRAME_CUES.test(words)
    // (二)重点整改情况 beside (一)整改总体情况: both are parts of the notice.
    if (isFramed && frames > 0) return true
    return groups === 1 && (list.items.length > 1 || isFramed)
  }

  /** What stands at the top: looked at once. */
  function listAtTop({ items }: List): TopList {
    if (topList === undefined) {
      const groups = items.filter(item => lists.get(item)?.holdsIssues)
      const others = items.filter(item => !lists.get(item)?.holdsIssues)
      topList = {
        groups: groups.length,
        frames: others.filter(item => FRAME_CUES.test(headingWords(text, item))).length,
        isOfWholes: items.some(item => TELLS_OF_ALL.test(headingWords(text, item))),
        rank: Math.min(...new Set(items.map(item => item.shape.style!.rank).filter(rank => rank > 0))),
      }
    }
    return topList
  }

  /** 二、完成的整改任务 above (一)…方面: what groups the groups. */
  function holdsGroups(section: Named): boolean {
    return lists.get(section)!.items.some(item => lists.get(item)?.holdsIssues)
  }

  function roleOf(child: Named, list: List, atTop: boolean, sections: boolean): Role {
    const style = child.shape.style!.name
    const own = scores.get(child)!
    const words = headingWords(text, child).replace(COUNT_BEHIND, '')
    // Of a whole round: each body is a part of its own.
    if (atTop && isBodyName(words)) return 'section'
    const isBracketed = child.shape.style === BRACKETED && atTop && !ENDS_CATEGORY.test(words)
    const isPlain = child.shape.style === PLAIN && atTop && !groupsByState(text, child)
    if (style === 'part' || isPlain || (isBracketed && own < SURE_ISSUE)) return 'section'
    const below = lists.get(child) ?? NO_LIST
    const issuesBelow = below.holdsIssues && (own < SURE_ISSUE || below.sure || below.mean >= LIKELY_ISSUE)
    if (issuesBelow) {
      if (!atTop) return 'category'
      const groups =
        ENDS_CATEGORY.test(words) ||
        (groupsByState(text, child) && !holdsGroups(child) && !TELLS_SITUATION.test(words)) ||
        (own > 0 && statesProblem(words))
      if (groups) return 'category'
      return TOP_STYLES.has(style) || style === 'marked' || sections || tellsOfAll(child, list)
        ? 'section'
        : 'category'
    }
    const frame = (own <= 0 && FRAME_CUES.test(words)) || (atTop && own < SURE_ISSUE && child.outlook)
    // A list below a heading is of one kind; at the top, sections stand beside issues.
    const mean = list.means.get(child.shape.style!) ?? list.mean
    if (!frame && (own * 0.6 + mean * 0.4 >= ISSUE_LIST || mean >= ISSUE_LIST)) return 'issue'
    if (!atTop) return 'measure'
    if (child.split.heading === null && list.items.length > 1) return 'measure'
    // 1)压实责任。2)挂图作战。 above 一、…: steps of what opens the notice.
    const { rank } = child.shape.style!
    return listAtTop(list).rank < rank ? 'measure' : 'section'
  }
}

/**
 * Where the notice says how many issues there are and the wording gave another number, the one level of numbering that has
 * as many members is taken: what stands above it groups, what stands below it answers; but never
 * one that holds a frame (一、总体情况 and the steps in it). True where it gave new names.
 */
export function fitClaim(text: string, top: Named, claimed: readonly number[]): boolean {
  if (claimed.length === 0) return false
  const named = collect(top, 'issue')
  if (claimed.includes(named.length) || named.some(({ shape }) => shape.marked?.role === 'issue'))
    return false
  const levels = new Map<string, Named[]>()
  const framed = new Set<Named[]>()
  const levelOf = (key: string): Named[] => {
    const level = levels.get(key) ?? []
    levels.set(key, level)
    return level
  }
  const walk = (parent: Named, depth: number, inOutlook: boolean, inIssue: boolean): boolean => {
    let holdsIssues = false
    for (const child of parent.children) {
      if (child.shape.kind !== 'numbered' || isStep(child)) continue
      const level = levelOf(`${depth} ${child.shape.style!.name}`)
      const isIssue = child.role === 'issue'
      const isBelow = inIssue || isIssue
      const isAbove = walk(
        child,
        depth + 1,
        inOutlook || (child.role === 'section' && child.outlook),
        isBelow,
      )
      holdsIssues ||= isIssue || isAbove
      // What neither holds an issue nor stands in one, where the wording found some, is of the frame as well.
      if (isFrame(text, child) || (named.length > 0 && !isBelow && !isAbove)) framed.add(level)
      else if (!inOutlook && !child.outlook) level.push(child)
    }
    return holdsIssues
  }
  walk(top, 0, false, false)
  const fitting = [...levels.values()].filter(items => claimed.includes(items.length) && !framed.has(items))
  if (fitting.length !== 1) return false
  const issues = new Set(fitting[0])
  const rename = (parent: Named, inIssue: boolean, atTop: boolean): boolean => {
    let holds = false
    for (const child of parent.children) {
      if (child.shape.kind !== 'numbered') continue
      const isIssue = issues.has(child)
      const below = rename(child, inIssue || isIssue, false)
      if (isIssue) child.role = 'issue'
      else if (below) child.role = atTop && child.role === 'section' ? 'section' : 'category'
      else if (inIssue || child.role === 'issue') child.role = 'measure'
      holds ||= isIssue || below
    }
    return holds
  }
  rename(top, false, true)
  return true
}

/** A section that tells how the work was organised: no wording makes it a problem. */
function isFrame(text: string, named: Named): boolean {
  if (named.role !== 'section') return false
  const words = headingWords(text, named)
  return FRAME_CUES.test(words) && !DEFICITS.test(words) && !OPENS_PROBLEM.test(words)
}

/**
 * A short step (3.强化监管。) looks like a heading; where most of its list are told in full it is told in full too. A short problem that
 * ends like a step (1.学习不深入;) is a heading all the same.
 * To be called when the roles are settled.
 */
export function levelHeadings(text: string, named: Named): void {
  for (const child of named.children) {
    if (child.children.length > 0) levelHeadings(text, child)
    if (child.role === 'issue') headIssue(text, child)
    else if (child.role === 'measure' && child.shape.marked === undefined) unheadStep(text, child)
  }
  const bare = named.children.filter(isBareStep)
  for (const style of new Set(bare.map(step => step.shape.style))) {
    const list = named.children.filter(step => isUnmarkedStep(step) && step.shape.style === style)
    const ofStyle = bare.filter(step => step.shape.style === style)
    const told = list.filter(({ split }) => split.heading === null).length
    if (told < ofStyle.length || told <= list.length - told - ofStyle.length) continue
    for (const step of ofStyle)
      step.split = { heading: null, text: [step.split.heading![0], step.shape.bodyEnd] }
  }
}

const isUnmarkedStep = ({ role, shape: { style, marked } }: Named): boolean =>
  role === 'measure' && style !== null && marked === undefined
/** A step of one clause that stands as a heading of nothing. */
const isBareStep = (step: Named): boolean =>
  isUnmarkedStep(step) &&
  step.split.heading !== null &&
  step.split.text === null &&
  step.children.length === 0 &&
  step.shape.fields.length === 0

/** 1.针对…问题,开展…; (1)制定办法。(正在推进): what opens the one sentence of a step is no heading. */
function unheadStep(text: string, step: Named): void {
  const { heading, text: own } = step.split
  if (heading === null || own === null || step.children.length > 0) return
  const isState = ')】'.includes(text[own[1] - 1]!) && statusOfWhole(text, own[0], own[1]) !== null
  if (isState || isClauseHeading(text, step.split)) step.split = { heading: null, text: [heading[0], own[1]] }
}

/** 1.学习不深入;2.监管不力。: the one clause of an issue is its heading. */
function headIssue(text: string, issue: Named): void {
  const { heading, text: own } = issue.split
  if (heading !== null || own === null || !text.startsWith(';', own[1] - 1)) return
  const words = text.slice(own[0], own[1] - 1)
  if (DEFICITS.test(words) && !/[。;!?]/.test(words))
    issue.split = { heading: [own[0], own[1] - 1], text: null }
}

/** All nodes of a role, in order. */
export function collect(named: Named, role: Role, found: Named[] = []): Named[] {
  for (const child of named.children) {
    if (child.role === role) found.push(child)
    if (child.children.length > 0) collect(child, role, found)
  }
  return found
}

function wrap(text: string, shape: Shape): Named {
  const split = shape.kind === 'numbered' ? splitHeading(text, shape) : wholeText(text, shape)
  const words = split.heading === null ? '' : text.slice(split.heading[0], split.heading[1])
  const outlook = AHEAD.test(words) || RESULTS.test(words)
  const children = shape.children.map(child => wrap(text, child))
  if (children.some(child => isHeadedBullet(child) || (isBullet(child) && isHeadOfList(text, child))))
    levelBullets(text, children)
  levelAnswered(text, children)
  if (answersOne(text, shape, words))
    for (const child of children)
      if (isNamedStep(child.shape, child.split))
        child.split = { heading: null, text: [child.split.heading![0], child.shape.bodyEnd] }
  return { shape, role: 'paragraph', split, outlook, end: endOf(text, shape, children), children }
}

/** ❶场所闲置 整改措施:… beside ❷底数不清 整改措施:…: where one of a list is a problem that a label answers, the others are. */
function levelAnswered(text: string, children: readonly Named[]): void {
  const isAnswered = ({ shape }: Named): boolean =>
    shape.style?.name === 'circled' && shape.children.some(({ kind }) => kind === 'label')
  if (!children.some(child => child.split.heading !== null && isAnswered(child))) return
  for (const child of children) {
    const { heading, text: own } = child.split
    if (heading === null && own !== null && isAnswered(child) && isClauseOfBullet(text.slice(...own)))
      child.split = { heading: own, text: null }
  }
}

/** Whether what stands below a heading answers the one problem that it states. */
const answersOne = (text: string, { style, start, bodyStart, marked }: Shape, heading: string): boolean =>
  marked?.role === 'issue' ||
  (style !== null && numbersProblem(text.slice(start, bodyStart), style)) ||
  statesProblem(heading) ||
  (DEFICITS.test(heading) && !ENDS_CATEGORY.test(heading))

const isBullet = ({ shape }: Named): boolean => shape.style?.name === 'bullet'
/** ◆学习不深入的问题 above ◎…: its one clause is a heading. */
const isHeadedBullet = (named: Named): boolean =>
  isBullet(named) && named.split.heading !== null && named.split.text === null

/** ★学风不浓 above 1.…: the one clause of a bullet names a deficit, and a numbered list answers it. */
function isAnsweredDeficit(text: string, { shape, split }: Named): boolean {
  if (split.text === null || !shape.children.some(({ style }) => style !== null && style.name !== 'bullet'))
    return false
  const words = text.slice(...split.text)
  return isClauseOfBullet(words) && DEFICITS.test(words) && !STEP_VERBS.test(words) && !MENDS.test(words)
}

const isHeadOfList = (text: string, bullet: Named): boolean =>
  isAnsweredDeficit(text, bullet) || groupsAnsweredProblems(text, bullet)

/** ▲聚焦主责主业 above 1.监督薄弱 整改情况:…: the one clause of a bullet groups problems that are each answered by a label. */
function groupsAnsweredProblems(text: string, { split, children }: Named): boolean {
  if (split.text === null || !isClauseOfBullet(text.slice(...split.text))) return false
  const listed = children.filter(({ shape }) => shape.kind === 'numbered')
  return (
    listed.length > 0 &&
    listed.every(
      problem =>
        problem.split.heading !== null &&
        problem.shape.style!.rank < STEP_RANK &&
        problem.children.some(({ shape }) => shape.kind === 'label'),
    ) &&
    listed.some(({ split: { heading } }) => DEFICITS.test(text.slice(...heading!)))
  )
}

/**
 * The bullets of a list are of one kind: all head what stands below them, or none but what a label answers. Problems that are only
 * listed have nothing below them, but for the paragraph behind the last.
 */
function levelBullets(text: string, children: readonly Named[]): void {
  const bullets = children.filter(isBullet)
  const holding = bullets.filter(({ shape }) => shape.children.length > 0 || shape.fields.length > 0)
  const areHeadings =
    holding.length * 2 >= bullets.length &&
    bullets.every(
      bullet =>
        bullet.split.heading !== null || isBulletHeading(text, bullet.shape) || isHeadOfList(text, bullet),
    )
  for (const bullet of bullets) {
    const { heading, text: own } = bullet.split
    if (areHeadings && heading === null && own !== null) bullet.split = { heading: own, text: null }
    const isAnswered = bullet.children.some(child => child.shape.kind === 'label')
    if (!areHeadings && heading !== null && own === null && !isAnswered)
      bullet.split = { heading: null, text: [heading[0], bullet.shape.bodyEnd] }
  }
}

/** The end of the last thing inside a shape; of an empty one, that of its marker. */
export function endOf(text: string, shape: Shape, children: readonly Named[]): number {
  let end = shape.bodyEnd > shape.bodyStart ? shape.bodyEnd : trimEnd(text, shape.start, shape.bodyStart)
  for (const field of shape.fields) end = Math.max(end, field.end)
  const last = children[children.length - 1]
  return last === undefined ? end : Math.max(end, last.end)
}

/** 已完成整改的问题: a heading that groups issues by their state. */
function groupsByState(text: string, { split }: Named): boolean {
  if (split.heading === null) return false
  const [start, end] = split.heading
  const bare = withoutState(text, start, end)
  // 账目乱(长期整改): the state of one.
  if (bare < end) {
    const words = text.slice(start, bare)
    return ENDS_CATEGORY.test(words) || (GENERAL_PROBLEM.test(words) && !DEFICITS.test(words))
  }
  return end - start <= LONGEST_STATE && statusOfHeading(text, start, end) !== null
}

/** A paragraph's text; that of a label may begin on the next line. */
function wholeText(text: string, { bodyStart, bodyEnd }: Shape): HeadingSplit {
  const start = skipBlank(text, bodyStart, bodyEnd)
  return { heading: null, text: start < bodyEnd ? [start, bodyEnd] : null }
}

function headingWords(text: string, named: Named): string {
  const span = named.split.heading
  if (span !== null) return text.slice(span[0], span[1])
  const own = named.split.text
  return own === null ? '' : text.slice(own[0], Math.min(own[1], own[0] + 40))
}

/**
 * How much a heading states one problem: 3 surely, 0 not at all, below that something else. `grouped`: it stands under a heading
 * that groups (…方面), where bare statements are findings.
 */
function wordingScore(text: string, named: Named, grouped: boolean): number {
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
