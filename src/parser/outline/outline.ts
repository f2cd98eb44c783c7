/**
 * From candidates to a tree of shapes: which candidate really is a marker, and what it closes. Names (section, issue,
 * measure …) come later; here there are only levels.
 *
 * A stack holds what is open, outermost first. A style that is open closes down to its level; a new style opens a level.
 * The driver only moves forward; to decide it looks ahead at most `LOOKAHEAD` candidates.
 */
import type { Line } from '../../text/lines.ts'
import { TABLE_LEVELS } from '../page/columns.ts'
import { MARKED } from '../page/marked.ts'
import {
  DEFICITS,
  ENDS_CATEGORY,
  headsAsBullet,
  isBulletHeading,
  OPENS_PROBLEM,
  statesProblem,
} from './headings.ts'
import { BRACKETED, type MarkerStyle, PLAIN, STATED, STEP_RANK, UNMARKED } from './markers.ts'
import { isOfTheFuture } from './plain-headings.ts'
import type { FieldShape, MarkedHeading, Shape } from './shape.ts'
import { statusOfWhole } from './status.ts'
import type { LabelToken, MarkerToken, Token } from './tokens.ts'

export interface OutlineFinding {
  readonly code:
    | 'outline/ordinal-gap'
    | 'outline/ordinal-repeated'
    | 'outline/numbering-restarted'
    | 'outline/marker-rejected'
    | 'outline/marker-repaired'
    | 'outline/number-repaired'
  readonly start: number
  readonly end: number
  readonly args: Record<string, string | number>
}

export interface Outline {
  readonly root: Shape
  readonly findings: OutlineFinding[]
}

const LOOKAHEAD = 48
/** How far an ordinal may jump at an open level and still be one of it. */
const LARGEST_GAP = 5
/** A list whose beginning is lost may start as late as this. */
const LATEST_START = 3
const DEEPEST = 12
/** Sections and parts, by the layout's law: a heading in brackets stands in them. */
const SECTION_RANK = 1
const CATEGORY_RANK = 2
const ISSUE_RANK = 3
/** How much of a heading is looked at for whether it states a problem. */
const LONGEST_OPENING = 60
/** How many siblings are looked back at. */
const NEAR = 8
/** The value of a field on the line below its label. */
const LONGEST_VALUE = 60

type Decision =
  | { readonly at: number; readonly finding?: OutlineFinding['code']; readonly missing?: number }
  /** Not a marker; `tell` where a reader may wonder why. */
  | { readonly at: -1; readonly tell: boolean }

const REJECT: Decision = { at: -1, tell: false }
const REJECT_AND_TELL: Decision = { at: -1, tell: true }

/** Builds the tree of shapes over the body lines. `tokens` are the candidates of these lines, in order. */
export function buildOutline(text: string, lines: readonly Line[], tokens: readonly Token[]): Outline {
  const root = newShape('root', null, null, 0, 0, -1)
  const stack: Shape[] = [root]
  const findings: OutlineFinding[] = []
  /** Paragraphs whose owner the next marker tells: the last step, or what the steps stand in. */
  let pending: Shape[] = []
  /** A label or number that stood alone on its line and waits for its paragraph. */
  let waiting: Shape | FieldShape | null = null
  /** The last ordinal of each style, wherever it stood. */
  const latest = new Map<MarkerStyle, number>()
  /** Styles of steps that are answered one by one: 一是… 整改情况:… 二是… 整改情况:… */
  const answeredSteps = new Set<MarkerStyle>()
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
        const decision = decide(token, next, owner)
        if (decision.at < 0) {
          if ('tell' in decision && decision.tell) report('outline/marker-rejected', token, {})
        } else {
          closeSegment(owner, cursor, token.start, index)
          owner = openNumbered(
            token,
            token.isRepaired
              ? { finding: 'outline/number-repaired', missing: token.ordinal!, ...decision }
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
      end: token.end,
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
    if (holder.style.rank >= STEP_RANK - 1 && holder.style.numeral !== 'decimal-3') return false
    const first = text.slice(holder.bodyStart, Math.min(holder.bodyEnd, holder.bodyStart + 60))
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
    top().children.push(shape)
    stack.push(shape)
    if (ordinal !== null) latest.set(token.style, ordinal)
    return shape
  }

  function openLabel(token: LabelToken): Shape | FieldShape {
    const level = token.marked === undefined ? labelLevel(next) : markedLevel(token.marked.of)
    settle(level === stack.length - 1 ? { level } : null, level)
    stack.length = level + 1
    const target = stack[level]!
    // Before the first heading there is no node that a field could be of: it is a paragraph.
    if (token.label.kind === 'answer' || target === root) {
      const shape = newShape('label', null, null, token.start, token.end, token.line)
      target.children.push(shape)
      return shape
    }
    const field: FieldShape = {
      name: token.label.kind,
      // (责任单位:办公室): the bracket is not of the label.
      labelStart:
        '(【'.includes(text[token.start]!) && token.label.start === token.start + 1
          ? token.label.start
          : token.start,
      labelEnd: token.end,
      end: token.end,
      ...(token.marked === undefined ? {} : { label: token.marked.label }),
    }
    target.fields.push(field)
    return field
  }

  /** The level of the heading that a label speaks of by the markup. */
  function markedLevel(of: 'issue' | 'measure'): number {
    for (let level = stack.length - 1; level > 0; level--) {
      const role = stack[level]!.marked?.role
      if (role === of || role === 'issue') return level
    }
    return stack.length - 1
  }

  /** Where a heading that only the markup tells belongs: beside the one of its level, else below what is further out. */
  function decideMarked({ level: depth, role }: MarkedHeading): Decision {
    for (let level = stack.length - 1; level > 0; level--) {
      const open = stack[level]!.marked?.level
      if (open === undefined) continue
      if (open === depth) return { at: level }
      if (open > depth) continue
      // A step inside a step that is printed: - … with more of them below it.
      const at = role === 'measure' && top().style?.name === 'bullet' ? stack.length : level + 1
      return at < DEEPEST ? { at } : REJECT
    }
    let level = stack.length
    while (
      level > 1 &&
      (stack[level - 1]!.marked !== undefined || stack[level - 1]!.style!.rank >= STEP_RANK)
    )
      level--
    return { at: level }
  }

  /** The level that a label speaks of: the step it follows if every step has labels of its own, else what the steps answer. */
  function labelLevel(index: number): number {
    let level = stack.length - 1
    while (level > 1) {
      const shape = stack[level]!
      const parent = stack[level - 1]!
      const isStep = shape.style !== null && shape.style.rank >= STEP_RANK - 1
      const answered = ends(parent).some(child => child.kind === 'label' && child.start < shape.start)
      if (!isStep && !answered) break
      const eldersHaveFields = ends(parent).some(child => child !== shape && child.fields.length > 0)
      if (shape.fields.length > 0 || eldersHaveFields || (isHeadingOnly(text, shape) && !answered)) break
      if (isStep && !answered) {
        if (nextNumberedIs(index, shape.style!, (shape.ordinal ?? 0) + 1)) answeredSteps.add(shape.style!)
        if (answeredSteps.has(shape.style!)) break
      }
      level--
    }
    return level
  }

  function nextNumberedIs(index: number, style: MarkerStyle, ordinal: number): boolean {
    for (let j = index + 1; j < tokens.length && j <= index + LOOKAHEAD; j++) {
      const token = tokens[j]!
      if (token.kind === 'marker') return token.style === style && token.ordinal === ordinal
    }
    return false
  }

  function decide(token: MarkerToken, index: number, owner: Shape | FieldShape | null): Decision {
    if (token.marked !== undefined && token.style === MARKED) return decideMarked(token.marked)
    if (token.doubtful && !isNext(token)) return REJECT
    if (token.doubtful && token.style.name === 'run')
      return runGoesOnFrom(token, index)
        ? { at: innermost(token.style), finding: 'outline/marker-repaired' }
        : REJECT
    if (token.style.needsPartner && !hasPartner(token, index)) return REJECT
    if (token.style.name === 'run') return decideRun(token, index, owner)
    if (token.style === UNMARKED) return decideUnmarked(index)
    if (token.style === BRACKETED) return decideBracketed()
    if (token.style === PLAIN) return decidePlain(token, index)
    if (token.style === STATED || token.style.name === 'problem-label') return decideStated(token, index)
    if (token.ordinal === null) return decideBullet(token)
    return decideNumbered(token, index, owner)
  }

  /** Whether a marker is the next one of an open level of its style. */
  function isNext({ style, ordinal }: MarkerToken): boolean {
    const level = innermost(style)
    return level >= 0 && stack[level]!.ordinal! + 1 === ordinal
  }

  function decideRun(token: MarkerToken, index: number, owner: Shape | FieldShape | null): Decision {
    const ordinal = token.ordinal!
    const level = innermost(token.style)
    const strong = token.before === 'line' || token.before === 'sentence'
    if (ordinal === 1) {
      const begins =
        strong ||
        token.before === 'colon' ||
        runGoesOn(token, index) ||
        (owner !== null &&
          'kind' in owner &&
          owner.kind === 'numbered' &&
          /(问题|方面|情况|整改)[。:)”]?$/.test(text.slice(token.start - 4, token.start)))
      if (!begins) return REJECT
      if (level < 0) return { at: stack.length }
      return { at: level, finding: 'outline/numbering-restarted' }
    }
    const last = level >= 0 ? stack[level]!.ordinal! : (reopened(token)?.ordinal ?? 0)
    const at = level >= 0 ? level : stack.length
    if (last > 0 && ordinal === last + 1) return { at }
    if (last > 0 && ordinal === last && strong) return { at, finding: 'outline/ordinal-repeated' }
    if (last > 0 && strong && ordinal > last && ordinal <= last + LARGEST_GAP)
      return { at, finding: 'outline/ordinal-gap', missing: last + 1 }
    if (last === 0 && token.before === 'line' && ordinal <= LATEST_START)
      return { at, finding: 'outline/ordinal-gap', missing: 1 }
    return token.before === 'line' ? REJECT_AND_TELL : REJECT
  }

  /** Whether 三是 follows what may be a 二 without its 是, in the same line. */
  function runGoesOnFrom(token: MarkerToken, index: number): boolean {
    for (let j = index + 1; j < tokens.length && j <= index + LOOKAHEAD; j++) {
      const later = tokens[j]!
      if (later.line !== token.line) return false
      if (later.kind === 'marker' && later.style === token.style && !later.doubtful)
        return later.ordinal === token.ordinal! + 1
    }
    return false
  }

  /** Whether 二是 follows 一是 before a heading comes. */
  function runGoesOn(token: MarkerToken, index: number): boolean {
    for (let j = index + 1; j < tokens.length && j <= index + LOOKAHEAD; j++) {
      const later = tokens[j]!
      if (later.kind !== 'marker') return false
      if (later.style === token.style && !later.doubtful) return later.ordinal === 2 || later.ordinal === 3
      if (later.before === 'line' && later.style.rank < STEP_RANK) return false
    }
    return false
  }

  function hasPartner(token: MarkerToken, index: number): boolean {
    const open = innermost(token.style)
    if (open >= 0 || reopened(token) !== null) {
      if (token.before === 'line' || token.before === 'sentence') return true
      if (open >= 0 && token.ordinal !== 1) return token.ordinal !== 0
    }
    if (token.ordinal !== 1) return false
    for (let j = index + 1; j < tokens.length && j <= index + LOOKAHEAD; j++) {
      const later = tokens[j]!
      if (later.kind !== 'marker') continue
      if (later.style === token.style) return later.line === token.line || token.before !== 'comma'
      if (later.before === 'line' && later.style.rank < STEP_RANK) return false
    }
    return false
  }

  /** 针对“…”问题, at the head of a paragraph: an issue in a list of its like, or below a heading that groups; elsewhere the text of one. */
  function decideUnmarked(index: number): Decision {
    const open = innermost(UNMARKED)
    if (open >= 0) return { at: open }
    let level = stack.length
    while (level > 1 && stack[level - 1]!.style!.rank >= STEP_RANK) level--
    const holder = stack[level - 1]!
    if (stack.slice(1, level).some(shape => statesProblem(text.slice(shape.bodyStart, shape.bodyEnd))))
      return REJECT
    if (holder.style === null ? !followedByLike(index, UNMARKED) : !isHeadingOnly(text, holder)) return REJECT
    return { at: level }
  }

  /** 【总体情况】: beside the others of its kind; the first at the top, or below the section it stands in. */
  function decideBracketed(): Decision {
    const open = innermost(BRACKETED)
    if (open >= 0) return { at: open }
    let level = stack.length
    while (level > 1 && stack[level - 1]!.style!.rank > SECTION_RANK) level--
    return { at: level }
  }

  /** 已完成整改的问题: beside the others of its kind; the first in the section it stands in, unless it holds such sections. */
  function decidePlain(token: MarkerToken, index: number): Decision {
    const open = innermost(PLAIN)
    if (open >= 0) return { at: open }
    const line = lines[token.line]!
    const next = tokens[index + 1]
    if (isOfTheFuture(text.slice(line.start, line.end))) return { at: 1 }
    if (next?.kind === 'marker' && next.style.rank <= SECTION_RANK) return { at: 1 }
    return decideBracketed()
  }

  /** 反馈问题:学习不深入。 above 整改情况:…: an issue, unless it stands in one that is told already. */
  function decideStated({ style }: MarkerToken, index: number): Decision {
    const open = innermost(style)
    if (open >= 0) return { at: open }
    let level = stack.length
    while (level > 1 && stack[level - 1]!.style!.rank >= STEP_RANK) level--
    for (const shape of stack.slice(1, level)) {
      const words = text.slice(shape.bodyStart, Math.min(shape.bodyEnd, shape.bodyStart + LONGEST_OPENING))
      if (shape.style!.name.startsWith('question') || OPENS_PROBLEM.test(words.trimStart())) return REJECT
      if (statesProblem(words) || (DEFICITS.test(words) && !ENDS_CATEGORY.test(words))) return REJECT
    }
    const isAnswered = style === STATED || answerFollows(index)
    return isAnswered && (style !== STATED || followedByLike(index, STATED)) ? { at: level } : REJECT
  }

  /** Whether the next label opens an answer. */
  function answerFollows(index: number): boolean {
    const later = tokens.slice(index + 1, index + 1 + LOOKAHEAD).find(({ kind }) => kind === 'label')
    return later?.kind === 'label' && later.label.kind === 'answer'
  }

  /** Whether another paragraph opens in the same way before a heading comes. */
  function followedByLike(index: number, style: MarkerStyle): boolean {
    for (let j = index + 1; j < tokens.length && j <= index + LOOKAHEAD; j++) {
      const later = tokens[j]!
      if (later.kind !== 'marker') continue
      if (later.style === style) return true
      if (later.before === 'line' && later.style.rank < STEP_RANK) return false
    }
    return false
  }

  function decideBullet(token: MarkerToken): Decision {
    const glyph = text[token.start]
    for (let level = stack.length - 1; level > 0; level--) {
      const shape = stack[level]!
      if (shape.style === token.style && text[shape.start] === glyph) return { at: level }
    }
    // Another glyph opens a level of its own below; steps of a paragraph above end with their paragraph.
    const heads = headsAsBullet(text, token.end, lines[token.line]!.end)
    let level = stack.length
    while (level > 1 && endsBefore(stack[level - 1]!, token.line, heads)) level--
    return stack.length >= DEEPEST ? REJECT : { at: level }
  }

  /** Whether a step of a paragraph above ends before a bullet: one that heads others stands in no step at all. */
  function endsBefore(shape: Shape, line: number, heads: boolean): boolean {
    const { name, rank } = shape.style!
    if (shape.line >= line || (!heads && name !== 'run')) return false
    return name === 'run' || (rank >= STEP_RANK && name !== 'bullet')
  }

  function decideNumbered(token: MarkerToken, index: number, owner: Shape | FieldShape | null): Decision {
    const { style, before } = token
    for (let level = stack.length - 1; level > 0; level--) {
      const shape = stack[level]!
      if (shape.style === style && ordinalOf(token, shape) === shape.ordinal! + 1)
        return fitsInside(token, index, owner) ? { at: level } : REJECT
    }
    const elder = reopened(token)
    if (elder !== null) return { at: stack.length }
    const ordinal = token.ordinal!
    const level = innermost(style)
    const atLine = before === 'line'
    if (level < 0) {
      if (ordinal === 1)
        return fitsInside(token, index, owner) && stack.length < DEEPEST
          ? { at: newLevel(token, index) }
          : REJECT
      if (!atLine) return goesOnBehindHeading(token, owner) ? { at: newLevel(token, index) } : REJECT
      // Numbered through: the first issue of a section goes on where the last of the section before stopped.
      if (ordinal === (latest.get(style) ?? 0) + 1) return { at: newLevel(token, index) }
      if (ordinal <= LATEST_START || nextNumberedIs(index, style, ordinal + 1)) {
        return { at: newLevel(token, index), finding: 'outline/ordinal-gap', missing: 1 }
      }
      return REJECT_AND_TELL
    }
    const last = stack[level]!.ordinal!
    if (ordinal === 1) {
      if (!fitsInside(token, index, owner)) return REJECT
      if (stack.length < DEEPEST && nestsInItself(token, index, level)) return { at: stack.length }
      const prefixMoved = style.numeral === 'decimal-2' || style.numeral === 'decimal-3'
      return prefixMoved ? { at: level } : { at: level, finding: 'outline/numbering-restarted' }
    }
    if (!atLine && before !== 'sentence') return REJECT
    if (ordinal === last) return { at: level, finding: 'outline/ordinal-repeated' }
    if (ordinal > last && ordinal <= last + LARGEST_GAP)
      return { at: level, finding: 'outline/ordinal-gap', missing: last + 1 }
    if (atLine && ordinal < last) return { at: level, finding: 'outline/ordinal-repeated' }
    return atLine ? REJECT_AND_TELL : REJECT
  }

  /** (二)队伍建设方面。3.结构老化。: numbered through, right behind the heading of the next group. */
  function goesOnBehindHeading(
    { style, ordinal, before, start }: MarkerToken,
    owner: Shape | FieldShape | null,
  ): boolean {
    if (before !== 'sentence' || ordinal !== (latest.get(style) ?? 0) + 1) return false
    if (owner === null || !('kind' in owner) || owner.kind !== 'numbered') return false
    const heading = text.slice(owner.bodyStart, Math.min(start, owner.bodyStart + LONGEST_OPENING)).trimEnd()
    return owner.style!.rank < style.rank && /^[^。;!?]+。$/.test(heading)
  }

  /** Inside a line a marker needs a sentence's end before it, or the heading that it follows: 一、强化责任(一)加强领导。 */
  function fitsInside(token: MarkerToken, index: number, owner: Shape | FieldShape | null): boolean {
    if (token.before === 'line' || token.before === 'sentence' || token.before === 'colon') return true
    const open = innermost(token.style)
    if (open >= 0 && token.ordinal !== 1) return true
    const inHeading =
      owner !== null && 'kind' in owner && owner.kind === 'numbered' && owner.style!.rank < token.style.rank
    if (
      inHeading &&
      !/[。;!?]/.test(text.slice(owner.bodyStart, Math.min(token.start, owner.bodyStart + 120)))
    )
      return true
    return nextNumberedIs(index, token.style, 2) && tokens[index + 1]!.line === token.line
  }

  /** Where a style that is not open belongs: below what is open, unless that is further in by the layout's law and does not go on. */
  function newLevel(token: MarkerToken, index: number): number {
    if (isListOfBullet(token, index)) return stack.length
    let level = stack.length - 1
    while (level > 0) {
      const further = rankOf(stack[level]!) > token.style.rank
      if (!further || resumes(level, index)) break
      level--
    }
    return level + 1
  }

  /** ★学风不浓 1.… 2.… ★作风不实 1.…: whether a list begins that each bullet of one sign holds, whatever it is numbered with. */
  function isListOfBullet({ style, ordinal, before }: MarkerToken, index: number): boolean {
    const bullet = top()
    if (ordinal !== 1 || before !== 'line' || bullet.style?.name !== 'bullet') return false
    const elders = stack[stack.length - 2]!.children.slice(-NEAR)
    if (elders.some(elder => elder.style === bullet.style && elder.children[0]?.style === style)) return true
    for (let j = index + 1; j < tokens.length && j <= index + LOOKAHEAD; j++) {
      const later = tokens[j]!
      if (later.kind !== 'marker') continue
      if (later.style === bullet.style && text[later.start] === text[bullet.start])
        return nextNumberedIs(j, style, 1)
      if (later.before !== 'line') continue
      if (later.style.rank < style.rank || innermost(later.style) >= 0) return false
    }
    return false
  }

  /** By the law of the layout; a bullet that heads something stands as far out as what else heads such. */
  function rankOf(shape: Shape): number {
    if (!isBulletHeading(text, shape)) return shape.style!.rank
    return ENDS_CATEGORY.test(text.slice(shape.bodyStart, shape.bodyEnd)) ? CATEGORY_RANK : ISSUE_RANK
  }

  /** Whether the level goes on behind the candidate at `index`. */
  function resumes(level: number, index: number): boolean {
    const shape = stack[level]!
    for (let j = index + 1; j < tokens.length && j <= index + LOOKAHEAD; j++) {
      const later = tokens[j]!
      if (later.kind !== 'marker') continue
      if (later.style === shape.style) return later.ordinal === (shape.ordinal ?? 0) + 1
      for (let outer = 1; outer < level; outer++) {
        if (
          stack[outer]!.style === later.style &&
          later.ordinal === stack[outer]!.ordinal! + 1 &&
          later.before === 'line'
        )
          return false
      }
    }
    return false
  }

  /** 3.关于…问题 整改措施：1.… 2.… 4.关于…: the same style counts issues and the steps inside one. */
  function nestsInItself(token: MarkerToken, index: number, level: number): boolean {
    const outer = stack[level]!.ordinal!
    const labelled = ends(stack[level]!).some(child => child.kind === 'label')
    let expected = 2
    for (let j = index + 1; j < tokens.length && j <= index + LOOKAHEAD; j++) {
      const later = tokens[j]!
      if (later.kind !== 'marker' || later.style !== token.style) {
        if (later.kind === 'marker' && later.before === 'line' && later.style.rank < token.style.rank) break
        continue
      }
      if (later.ordinal === expected) {
        expected++
        if (expected === outer + 2 && labelled) return true
        continue
      }
      return later.ordinal === outer + 1
    }
    return labelled
  }

  function innermost(style: MarkerStyle): number {
    for (let level = stack.length - 1; level > 0; level--) if (stack[level]!.style === style) return level
    return -1
  }

  /** The closed elder that a candidate continues, under what is open now: a label or a field stood between. */
  function reopened(token: MarkerToken): Shape | null {
    const elder = lastNumbered(top())
    return elder !== undefined &&
      elder.style === token.style &&
      ordinalOf(token, elder) === (elder.ordinal ?? 0) + 1 &&
      token.ordinal !== null
      ? elder
      : null
  }
}

function newShape(
  kind: Shape['kind'],
  style: MarkerStyle | null,
  ordinal: number | null,
  start: number,
  bodyStart: number,
  line: number,
): Shape {
  return { kind, style, ordinal, start, bodyStart, bodyEnd: bodyStart, line, children: [], fields: [] }
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

/** The first and last few children: enough to know what a list is like, however long it is. */
const ends = ({ children }: Shape): readonly Shape[] =>
  children.length <= 2 * NEAR ? children : [...children.slice(0, NEAR), ...children.slice(-NEAR)]

const isParagraph = (shape: Shape | undefined): boolean => shape !== undefined && shape.kind !== 'numbered'

/** A label or a number that stands alone on its line: what it says is on the next. */
const isWaiting = (owner: Shape | FieldShape, line: Line): boolean =>
  'kind' in owner
    ? (owner.kind === 'label' || owner.bodyStart > line.end) && owner.bodyEnd <= owner.bodyStart
    : owner.end <= owner.labelEnd

/** A numbered line without a sentence of its own: its paragraphs stand below. */
function isHeadingOnly(text: string, shape: Shape): boolean {
  if (shape.kind !== 'numbered' || ends(shape).some(child => child.kind === 'paragraph')) return false
  for (let i = shape.bodyStart; i < shape.bodyEnd - 1; i++) if (text[i] === '。') return false
  return (
    shape.bodyEnd - shape.bodyStart < 60 &&
    !text.slice(shape.bodyStart, shape.bodyEnd).includes(';') &&
    text[shape.bodyEnd - 1] !== '。'
  )
}

/** What a marker counts at a level whose last is `elder`: 最后 is the next one, a second 一方面 the second. */
function ordinalOf(token: MarkerToken, elder: Shape | undefined): number | null {
  const last = elder !== undefined && elder.style === token.style ? (elder.ordinal ?? 0) : 0
  if (token.ordinal === 0) return last + 1
  if (token.style.name === 'hands' && last === 1) return 2
  return token.ordinal
}

function lastNumbered(parent: Shape): Shape | undefined {
  const { children } = parent
  for (let i = children.length - 1; i >= Math.max(0, children.length - NEAR); i--) {
    const child = children[i]!
    if (child.kind === 'numbered') return child
  }
  return undefined
}
