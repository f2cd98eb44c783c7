/**
 * 一是…;二是…: what parts the statement of a problem, before its answer begins. A step answers, and what states a problem is none: such a
 * list stays in the text that it is printed in (反馈问题:一是研讨少;二是笔记不全。), or is a paragraph (学习不深入。一是…;二是… above
 * 整改情况:一是…).
 */
import { DEFICITS, ENDS_DEFICIT, MENDS, STEP_VERBS, TELLS_STEP } from './headings.ts'
import { STEP_RANK } from './markers/marker-style.ts'
import { numbersProblem } from './markers/problem-markers.ts'
import { newShape, type Shape } from './shape.ts'
import { statusAt } from './status.ts'

/** 存在问题:, 主要表现为:, 具体问题如下: what says that the problem follows. */
const TELLS_PROBLEM =
  /((反馈|存在|具体|主要|突出|巡[察视]反馈)的?(主要|具体|突出)?(问题|不足)|(反馈|巡[察视])(意见)?指出|问题(描述|表述|内容|概述|概况)|具体[描表]述|(主要|具体|突出|问题|集中)表现)(为|在|是|有|如下|包括)?[】:]:?$/
/** 问题:, alone. */
const PROBLEM_ALONE = /^[【([]?问题[】)\]]?:$/
const LONGEST_LABEL = 16
/** 整改情况:, 具体措施: open the steps; 整改成效:, 整改结果: tell what came of them. */
const OPENS_STEPS = /(整改(情况|措施|落实|举措|进展)|措施|做法|落实情况|^整改)(?!成|结果)/

/** Takes the lists that part problems out of a tree of shapes. */
export function joinToldProblems(text: string, shape: Shape): void {
  const { children } = shape
  /** What stays, in order; the rest of the list is looked at where it stood. */
  const kept: Shape[] = []
  let isChanged = false
  for (let at = 0; at < children.length; ) {
    const child = children[at]!
    if (child.children.length > 0) joinToldProblems(text, child)
    if (!isStep(child)) {
      kept.push(child)
      at++
      continue
    }
    const until = endOfList(children, at)
    if (isLabelled(text, shape, at, until) || isStatement(text, children, at, until)) {
      join(text, shape, children.slice(at, until), kept)
      isChanged = true
    } else for (let i = at; i < until; i++) kept.push(children[i]!)
    at = until
  }
  if (!isChanged) return
  children.length = 0
  for (const child of kept) children.push(child)
}

const isStep = ({ kind, style, marked, children, fields }: Shape): boolean =>
  kind === 'numbered' &&
  style!.rank >= STEP_RANK - 1 &&
  style!.name !== 'bullet' &&
  marked === undefined &&
  children.length === 0 &&
  fields.length === 0

/** Where the list ends that begins at `at`: before what is no step of its style, or counts from one again. */
function endOfList(children: readonly Shape[], at: number): number {
  const { style } = children[at]!
  let until = at + 1
  while (
    until < children.length &&
    isStep(children[until]!) &&
    children[until]!.style === style &&
    children[until]!.ordinal !== 1
  )
    until++
  return until
}

/**
 * Whether words that say that the problem follows stand right before a list: in a paragraph, a field or the marker it stands behind. Behind
 * 问题1: an answer may follow as well.
 */
function isLabelled(text: string, shape: Shape, at: number, until: number): boolean {
  const { children, fields, start, bodyStart, bodyEnd, style } = shape
  const list = children[at]!
  const before = children[at - 1]
  const field = fields.at(-1)
  if (
    field !== undefined &&
    field.end <= list.start &&
    (before === undefined || before.start < field.labelStart)
  )
    return field.end === field.labelEnd && saysProblem(text.slice(field.labelStart, field.labelEnd))
  if (before === undefined)
    return (
      style !== null &&
      bodyEnd <= bodyStart &&
      children[until]?.kind === 'label' &&
      numbersProblem(text.slice(start, bodyStart), style)
    )
  return (
    before.kind === 'paragraph' &&
    saysProblem(text.slice(Math.max(before.start, before.bodyEnd - LONGEST_LABEL), before.bodyEnd))
  )
}

const saysProblem = (words: string): boolean => TELLS_PROBLEM.test(words) || PROBLEM_ALONE.test(words)

/** Whether a list states findings, and a label behind it opens the answer to them. */
function isStatement(text: string, children: readonly Shape[], at: number, until: number): boolean {
  const label = children[until]
  if (at > 0 || until - at < 2 || label?.kind !== 'label') return false
  const words = text.slice(label.start, label.bodyStart)
  if (!OPENS_STEPS.test(words)) return false
  // 整改情况:已完成: tells what has become of the steps above.
  const isAnswer = label.bodyEnd > label.bodyStart && statusAt(text, label.bodyStart, label.bodyEnd) === null
  if (!isAnswer && children[until + 1] === undefined) return false
  const steps = children.slice(at, until).map(({ bodyStart, bodyEnd }) => text.slice(bodyStart, bodyEnd))
  const found = steps.filter(statesFinding).length
  return found * 2 > steps.length && steps.every(step => statesFinding(step) || !tellsDeed(step))
}

const statesFinding = (step: string): boolean => {
  const words = step.replace(/[。;,]+$/, '')
  return (ENDS_DEFICIT.test(words) && !MENDS.test(words)) || (DEFICITS.test(words) && !tellsDeed(words))
}
const tellsDeed = (words: string): boolean => STEP_VERBS.test(words) || TELLS_STEP.test(words)

/**
 * Puts a list back into the text before it, where that is on its line and says that a problem follows; else into a paragraph. `kept` is what
 * stands before it in `shape`.
 */
function join(text: string, shape: Shape, list: readonly Shape[], kept: Shape[]): void {
  const { start, line } = list[0]!
  const end = list.at(-1)!.bodyEnd
  const before = kept.at(-1)
  const field = shape.fields.at(-1)
  const sharesLine = (stop: number): boolean => text.slice(stop, start).trim() === ''
  if (field !== undefined && field.end <= start && sharesLine(field.end)) field.end = end
  else if (before?.kind === 'paragraph' && sharesLine(before.bodyEnd)) before.bodyEnd = end
  else if (before === undefined && shape.kind === 'numbered' && shape.bodyEnd <= shape.bodyStart)
    shape.bodyEnd = end
  else {
    const paragraph = newShape('paragraph', null, null, start, start, line)
    paragraph.bodyEnd = end
    kept.push(paragraph)
  }
}
