/**
 * Names for the shapes: section, category, issue, measure. Wording and position decide, never the marker alone: the same
 * marker plays every role in some notice.
 *
 * Every numbered shape gets a score of how much its wording states a problem; siblings lend each other weight, for a list
 * is of one kind. Then, from the top down: what holds problems groups them, what states one is an issue, what is left
 * is a step.
 */
import type { Role } from '../../../model/bulletin.ts'
import { skipBlank } from '../../../text/lines.ts'
import { isBodyName } from '../../body-names.ts'
import {
  DEFICITS,
  ENDS_CATEGORY,
  type HeadingSplit,
  isNamedStep,
  MENDS,
  OPENS_PROBLEM,
  splitHeading,
  statesProblem,
} from '../headings.ts'
import type { MarkerStyle } from '../markers/marker-style.ts'
import { numbersProblem } from '../markers/problem-markers.ts'
import { BRACKETED, PLAIN } from '../markers/proved-styles.ts'
import type { Shape } from '../shape.ts'
import { levelSigns } from './bullet-lists.ts'
import { endOf, headingWords, isStep, type Named } from './named.ts'
import {
  AHEAD,
  FRAME_CUES,
  GENERAL_PROBLEM,
  groupsByState,
  LIKELY_ISSUE,
  RESULTS,
  SURE_ISSUE,
  TELLS_OF_ALL,
  TELLS_SITUATION,
  wordingScore,
} from './wording.ts'

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

function wrap(text: string, shape: Shape): Named {
  const split = shape.kind === 'numbered' ? splitHeading(text, shape) : wholeText(text, shape)
  const words = split.heading === null ? '' : text.slice(split.heading[0], split.heading[1])
  const outlook = AHEAD.test(words) || RESULTS.test(words)
  const children = shape.children.map(child => wrap(text, child))
  levelSigns(text, children)
  if (answersOne(text, shape, words))
    for (const child of children)
      if (isNamedStep(child.shape, child.split))
        child.split = { heading: null, text: [child.split.heading![0], child.shape.bodyEnd] }
  return { shape, role: 'paragraph', split, outlook, end: endOf(text, shape, children), children }
}

/** Whether what stands below a heading answers the one problem that it states. */
const answersOne = (text: string, { style, start, bodyStart, marked }: Shape, heading: string): boolean =>
  marked?.role === 'issue' ||
  (style !== null && numbersProblem(text.slice(start, bodyStart), style)) ||
  statesProblem(heading) ||
  (DEFICITS.test(heading) && !ENDS_CATEGORY.test(heading))

/** A paragraph's text; that of a label may begin on the next line. */
function wholeText(text: string, { bodyStart, bodyEnd }: Shape): HeadingSplit {
  const start = skipBlank(text, bodyStart, bodyEnd)
  return { heading: null, text: start < bodyEnd ? [start, bodyEnd] : null }
}
