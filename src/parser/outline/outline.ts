/**
 * From candidates to a tree of shapes: which candidate really is a marker, and what it closes. Names (section, issue,
 * measure …) come later; here there are only levels.
 *
 * A stack holds what is open, outermost first. A style that is open closes down to its level; a new style opens a level: `levels/`
 * decides. The driver only moves forward, and no decision looks further ahead than `LOOKAHEAD` candidates.
 */
import type { Line } from '../../text/lines.ts'
import { TABLE_LEVELS } from '../page/columns.ts'
import { DEFICITS, ENDS_CATEGORY, isBulletHeading, MENDS, OPENS_PROBLEM, statesProblem } from './headings.ts'
import { decide } from './levels/decide.ts'
import {
  ENDS_NAMED,
  goesOnWith,
  isToldAbove,
  LONGEST_OPENING,
  LOOKAHEAD,
  nextNumberedIs,
  type OpenLevels,
  ordinalOf,
} from './levels/open-levels.ts'
import type { OutlineFinding } from './levels/outline-finding.ts'
import { type MarkerStyle, STEP_RANK } from './markers/marker-style.ts'
import { numbersProblem } from './markers/problem-markers.ts'
import { BRACKETED } from './markers/proved-styles.ts'
import {
  ends,
  type FieldShape,
  isHeadingOnly,
  isParagraph,
  lastNumbered,
  NEAR,
  newShape,
  type Shape,
} from './shape.ts'
import { statusOfWhole } from './status.ts'
import type { LabelToken, MarkerToken, Token } from './tokens.ts'

export interface Outline {
  readonly root: Shape
  readonly findings: OutlineFinding[]
}

/** The value of a field on the line below its label. */
const LONGEST_VALUE = 60

/** Builds the tree of shapes over the body lines. `tokens` are the candidates of these lines, in order. */
export function buildOutline(text: string, lines: readonly Line[], tokens: readonly Token[]): Outline {
  const root = newShape('root', null, null, 0, 0, -1)
  const stack: Shape[] = [root]
  const findings: OutlineFinding[] = []
  /** Paragraphs whose owner the next marker tells: the last step, or what the steps stand in. */
  let pending: Shape[] = []
  /** Fields of a form that stand before its problem. */
  let ahead: FieldShape[] = []
  /** A label or number that stood alone on its line and waits for its paragraph. */
  let waiting: Shape | FieldShape | null = null
  /** The last ordinal of each style, wherever it stood. */
  const latest = new Map<MarkerStyle, number>()
  /** Styles of steps that are answered one by one: 一是… 整改情况:… 二是… 整改情况:… */
  const answeredSteps = new Set<MarkerStyle>()
  const held = new Map<MarkerStyle, Set<MarkerStyle>>()
  const levels: OpenLevels = { text, lines, tokens, stack, held, latest }
  let next = 0

  const top = (): Shape => stack[stack.length - 1]!

  for (let index = 0; index < lines.length; index++) readLine(lines[index]!, index)
  settle(null, 0)
  return { root, findings }

  /** Opens what the candidates of a line open; the text between them belongs to the one before, or is a paragraph. */
  function readLine(line: Line, index: number): void {
    // Words of a marker that stand on a line of their own: (一) above 问题: above the problem.
    if (waiting !== null && 'kind' in waiting && line.end <= waiting.bodyStart) return
    let cursor = line.start
    let owner: Shape | FieldShape | null = null
    while (next < tokens.length && tokens[next]!.line === index) {
      const token = tokens[next]!
      if (token.kind === 'close') {
        closeTable()
        next++
        continue
      }
      if (token.kind === 'behind') {
        closeSegment(owner, cursor, token.start, index)
        owner = null
        cursor = token.end
        next++
        continue
      }
      if (token.kind === 'label') {
        closeSegment(owner, cursor, token.start, index)
        owner = openLabel(token)
      } else {
        const decision = decide(levels, token, next, owner)
        if (decision.at < 0) {
          if ('tell' in decision && decision.tell) report('outline/marker-rejected', token, {})
        } else {
          closeSegment(owner, cursor, token.start, index)
          // What the line still tells stands behind this part, and is no text of what waited above it.
          waiting = null
          owner = openNumbered(
            token,
            token.isRepaired
              ? {
                  finding: token.end > token.start ? 'outline/number-repaired' : 'outline/number-lost',
                  missing: token.ordinal!,
                  ...decision,
                }
              : decision,
          )
        }
      }
      if (owner !== null) cursor = token.end
      next++
    }
    closeSegment(owner, cursor, line.end, index)
    waiting = owner !== null && isWaiting(owner, line) ? owner : null
  }

  /** What comes behind a table stands in what the table stands in. */
  function closeTable(): void {
    settle(null, 0)
    const row = stack.findIndex(({ marked }) => marked !== undefined && marked.level >= TABLE_LEVELS.category)
    if (row > 0) stack.length = row
    waiting = null
  }

  function closeSegment(owner: Shape | FieldShape | null, start: number, end: number, line: number): void {
    if (owner !== null) setEnd(text, owner, trimSpaces(text, end))
    else if (end > start) addParagraph(start, trimSpaces(text, end), line)
  }

  function report(
    code: OutlineFinding['code'],
    token: MarkerToken,
    args: Record<string, string | number>,
  ): void {
    findings.push({
      code,
      start: token.start,
      // Of a heading without its number the whole line is shown.
      end: token.end > token.start ? token.end : lines[token.line]!.end,
      args: { marker: text.slice(token.start, token.end), ...args },
    })
  }

  function addParagraph(start: number, end: number, line: number): void {
    const opened = waiting
    waiting = null
    if (opened !== null && ('kind' in opened || end - start <= LONGEST_VALUE)) {
      setEnd(text, opened, end)
      return
    }
    const shape = newShape('paragraph', null, null, start, start, line)
    shape.bodyEnd = end
    const holder = top()
    if (isOpenEnded(holder, shape)) {
      // 该问题已完成整改: what stands between is of the same issue.
      holder.children.push(...pending, shape)
      pending = []
    } else pending.push(shape)
  }

  /** Whether what follows on lines of its own belongs to a shape: headings hold it, steps told in full on one line do not. */
  function isOpenEnded(holder: Shape, paragraph: Shape): boolean {
    if (holder.style === null || holder.style === BRACKETED || isHeadingOnly(text, holder)) return true
    if (isBulletHeading(text, holder)) return true
    if (holder.marked !== undefined) return holder.marked.role !== 'measure'
    if (holder.style.rank >= STEP_RANK - 1 && holder.style.numeral !== 'decimal-3' && !isFinding(holder))
      return false
    const first = text.slice(holder.bodyStart, Math.min(holder.bodyEnd, holder.bodyStart + LONGEST_OPENING))
    const stop = first.indexOf('。')
    return (
      stop < 0 ||
      (holder.bodyStart + stop >= holder.bodyEnd - 1 && holder.children[0]?.line !== holder.line) ||
      OPENS_PROBLEM.test(first.trimStart()) ||
      [holder.children[0], holder.children.at(-1)].some(isParagraph) ||
      /^(目前|截至目前)?,?(该|此)(项)?问题/.test(text.slice(paragraph.start, paragraph.start + 12)) ||
      statusOfWhole(text, paragraph.start, paragraph.bodyEnd) !== null
    )
  }

  /** (1)往来款清理不彻底。: what a deep number counts is a finding where nothing above it states one. */
  function isFinding(holder: Shape): boolean {
    if (holder.style!.rank >= STEP_RANK) return false
    const [words] = text
      .slice(holder.bodyStart, Math.min(holder.bodyEnd, holder.bodyStart + LONGEST_OPENING))
      .split('。')
    return (
      (DEFICITS.test(words!) || statesProblem(words!)) &&
      !MENDS.test(words!.trimStart()) &&
      !isToldAbove(levels, stack.indexOf(holder))
    )
  }

  /** Hands the pending paragraphs to the step that is open, if `continues` is the next of its run; else to what it stands in. */
  /** `floor`: the level that goes on; what stands before it cannot be handed further out. */
  function settle(continues: { level: number } | null, floor: number): void {
    if (pending.length === 0) return
    const step = stack.length - 1
    const owner = stack[step]!
    const inside = continues !== null && continues.level > step
    const elders = (stack[step - 1]?.children ?? []).slice(-NEAR)
    const custom = elders.some(
      elder =>
        elder !== owner && elder.style === owner.style && elder.children.slice(-NEAR).some(isParagraph),
    )
    let holder = owner
    if (!inside && !(continues !== null && continues.level === step) && !custom) {
      let level = step
      while (level > floor && !isOpenEnded(stack[level]!, pending[0]!)) level--
      holder = stack[level]!
    }
    holder.children.push(...pending)
    pending = []
  }

  function openNumbered(
    token: MarkerToken,
    decision: { readonly at: number; readonly finding?: OutlineFinding['code']; readonly missing?: number },
  ): Shape {
    const level = decision.at
    const elder = stack[level]
    const ordinal = ordinalOf(token, elder ?? lastNumbered(stack[level - 1]!))
    const follows =
      elder !== undefined &&
      elder.style === token.style &&
      ordinal !== null &&
      ordinal === (elder.ordinal ?? 0) + 1
    settle(level >= stack.length || follows ? { level } : null, Math.min(level, stack.length) - 1)
    if (decision.finding !== undefined) {
      report(decision.finding, token, decision.missing === undefined ? {} : { expected: decision.missing })
    }
    stack.length = level
    const plain = newShape('numbered', token.style, ordinal, token.start, token.end, token.line)
    const shape = token.marked === undefined ? plain : { ...plain, marked: token.marked }
    shape.fields.push(...ahead)
    ahead = []
    const holder = top()
    if (holder.style !== null)
      held.set(holder.style, (held.get(holder.style) ?? new Set<MarkerStyle>()).add(token.style))
    holder.children.push(shape)
    stack.push(shape)
    if (ordinal !== null) latest.set(token.style, ordinal)
    return shape
  }

  function openLabel(token: LabelToken): Shape | FieldShape {
    if (token.marked?.of === 'next') {
      closeIssue()
      if (isBeforeIssue(next)) {
        const field = fieldOf(token)
        ahead.push(field)
        return field
      }
    }
    const level =
      token.marked === undefined
        ? labelLevel(next, token.label.kind !== 'answer')
        : markedLevel(token.marked.of)
    settle(level === stack.length - 1 ? { level } : null, level)
    // 完成情况 over all rows of an issue stands in the first of them: the measure of that row has more cells behind it.
    const isBeside =
      token.marked !== undefined &&
      token.label.kind !== 'answer' &&
      stack[level + 1]?.marked?.role === 'measure'
    if (!isBeside) stack.length = level + 1
    const target = stack[level]!
    // Before the first heading there is no node that a field could be of: it is a paragraph.
    if (token.label.kind === 'answer' || target === root || token.marked?.of === 'next') {
      const shape = newShape('label', null, null, token.start, token.end, token.line)
      target.children.push(shape)
      return shape
    }
    const field = fieldOf(token)
    target.fields.push(field)
    return field
  }

  function fieldOf({ label, start, end, numbered, marked }: LabelToken): FieldShape {
    // (责任单位:办公室), ★责任单位:办公室: bracket and sign are not of the label.
    const isInside =
      ('(【'.includes(text[start]!) && label.start === start + 1) || numbered?.style.name === 'bullet'
    return {
      name: label.kind === 'answer' ? 'other' : label.kind,
      labelStart: isInside ? label.start : start,
      labelEnd: end,
      end,
      ...(marked === undefined ? {} : { label: marked.label }),
    }
  }

  /** Whether nothing but fields of its own stands between a label and the issue that the markup tells next. */
  function isBeforeIssue(index: number): boolean {
    for (const token of tokens.slice(index + 1, index + 1 + LOOKAHEAD)) {
      if (token.kind === 'marker') return token.marked?.role === 'issue'
      if (token.kind !== 'label' || token.marked?.of !== 'next') return false
    }
    return false
  }

  /** The issue of a table that is open has ended; the category that it stands in has not. */
  function closeIssue(): void {
    settle(null, 0)
    const issue = stack.findIndex(({ marked }) => marked?.role === 'issue')
    if (issue > 0) stack.length = issue
    waiting = null
  }

  /** The level of the heading that a label speaks of by the markup. */
  function markedLevel(of: 'issue' | 'measure' | 'next'): number {
    for (let level = stack.length - 1; level > 0; level--) {
      const role = stack[level]!.marked?.role
      if (role === of || role === 'issue') return level
    }
    return stack.length - 1
  }

  /**
   * (一)补贴不精准的问题 1.核减面积。 2.追回资金。 完成情况:…: whether a label behind the last of a list speaks of the problem that the list
   * answers. None of the list has a label of its own, and none states a problem.
   */
  function endsAnswers(shape: Shape, parent: Shape, index: number, isField: boolean): boolean {
    if (parent.style === null || shape.children.length > 0 || shape.fields.length > 0) return false
    const closesAll = isField && (isStepOfList(text, parent, shape) || eldersHaveTheirs(parent))
    if (!closesAll && !answersProblem(text, parent, shape)) return false
    const list = parent.children.slice(-NEAR).filter(({ style }) => style === shape.style)
    return (
      list.every(step => step.fields.length === 0 && !step.children.some(({ kind }) => kind === 'label')) &&
      !nextNumberedIs(levels, index, shape.style!, (shape.ordinal ?? 0) + 1)
    )
  }

  /** 整改状态:… behind the steps of the issues before: their own, and of none of their steps. */
  function eldersHaveTheirs(parent: Shape): boolean {
    const siblings = stack[stack.indexOf(parent) - 1]?.children.slice(-NEAR) ?? []
    const elders = siblings.filter(elder => elder !== parent && elder.style === parent.style)
    return (
      elders.some(
        ({ fields, children }) => fields.length > 0 && children.some(({ kind }) => kind === 'numbered'),
      ) && elders.every(elder => ends(elder).every(({ fields }) => fields.length === 0))
    )
  }

  /** The level that a label speaks of: the step it follows if every step has labels of its own, else what the steps answer. */
  function labelLevel(index: number, isField: boolean): number {
    let level = stack.length - 1
    while (level > 1) {
      const shape = stack[level]!
      const parent = stack[level - 1]!
      const isStep =
        shape.style !== null && (shape.style.rank >= STEP_RANK - 1 || shape.style.name === 'step')
      const answered = ends(parent).some(child => child.kind === 'label' && child.start < shape.start)
      if (!isStep && !answered && !endsAnswers(shape, parent, index, isField)) break
      const eldersHaveFields = ends(parent).some(child => child !== shape && child.fields.length > 0)
      if (shape.fields.length > 0 || eldersHaveFields || (isHeadingOnly(text, shape) && !answered)) break
      if (isStep && !answered) {
        if (goesOnWith(levels, index, shape.style!, (shape.ordinal ?? 0) + 1)) answeredSteps.add(shape.style!)
        if (answeredSteps.has(shape.style!)) break
      }
      level--
    }
    return level
  }
}

/** Whether a heading names one problem, and what stands in its list tells what was done about it. */
function answersProblem(text: string, { bodyStart, bodyEnd }: Shape, step: Shape): boolean {
  const heading = text.slice(bodyStart, Math.min(bodyEnd, bodyStart + LONGEST_PROBLEM)).replace(/。$/, '')
  const words = text.slice(step.bodyStart, step.bodyEnd).trim()
  return (
    (statesProblem(heading) || ENDS_NAMED.test(heading)) &&
    /[。;]$/.test(words) &&
    !numbersProblem(text.slice(step.start, step.bodyStart), step.style!) &&
    !statesProblem(words.slice(0, -1)) &&
    !/^[^。]*问题.$/.test(words) &&
    (/[\d《]/.test(words) || !DEFICITS.test(words))
  )
}
const LONGEST_PROBLEM = 80

/** (二)优亲厚友 1.清退3户。 2.处分1人。 整改状态:…: whether a step is told in full, below the heading of one thing, and not alone. */
function isStepOfList(text: string, parent: Shape, { style, bodyStart, bodyEnd }: Shape): boolean {
  const words = text.slice(bodyStart, bodyEnd).trim()
  return (
    parent.children.slice(-NEAR).filter(child => child.style === style).length > 1 &&
    isHeadingOnly(text, parent) &&
    !ENDS_CATEGORY.test(text.slice(parent.bodyStart, parent.bodyEnd)) &&
    /[。;]$/.test(words) &&
    !statesProblem(words.slice(0, -1)) &&
    (/[\d《]/.test(words) || !DEFICITS.test(words))
  )
}

function setEnd(text: string, owner: Shape | FieldShape, end: number): void {
  if ('kind' in owner) {
    owner.bodyEnd = Math.max(owner.bodyStart, end)
    return
  }
  // A field's value ends before what parts it from the next: 责任单位:市场管理科;
  while (end > owner.labelEnd && ';, '.includes(text[end - 1]!)) end--
  // (责任领导:张某;责任科室:办公室)。: the bracket closes the fields.
  const close = text[end - 1] === '。' ? end - 2 : end - 1
  const open = text[close] === ')' ? '(' : text[close] === '】' ? '【' : ''
  if (close > owner.labelEnd && open !== '' && !text.slice(owner.labelEnd, close).includes(open)) end = close
  owner.end = Math.max(owner.labelEnd, end)
}

function trimSpaces(text: string, end: number): number {
  while (end > 0 && text.charCodeAt(end - 1) === 0x20) end--
  return end
}

/** A label or a number that stands alone on its line: what it says is on the next. */
const isWaiting = (owner: Shape | FieldShape, line: Line): boolean =>
  'kind' in owner
    ? (owner.kind === 'label' || owner.bodyStart > line.end) && owner.bodyEnd <= owner.bodyStart
    : owner.end <= owner.labelEnd
