/** Markers that count: 一、 (一) 1. ① 第一,. */
import { DEFICITS, ENDS_CATEGORY, isBulletHeading, OPENS_PROBLEM } from '../headings.ts'
import { type MarkerStyle, STEP_RANK } from '../markers/marker-style.ts'
import { isOfTheFuture } from '../proved/plain-headings.ts'
import { ends, type FieldShape, isHeadingOnly, NEAR, type Shape } from '../shape.ts'
import type { MarkerToken } from '../tokens.ts'
import { type Decision, REJECT, REJECT_AND_TELL } from './decision.ts'
import { LARGEST_GAP, LATEST_START } from './gaps.ts'
import {
  DEEPEST,
  innermost,
  LONGEST_OPENING,
  LOOKAHEAD,
  nextIs,
  nextNumberedIs,
  type OpenLevels,
  ordinalOf,
  reopened,
  tellsProblem,
} from './open-levels.ts'

/** What a bullet stands for that heads others, by the law of the layout. */
const CATEGORY_RANK = 2
const ISSUE_RANK = 3

export function decideNumbered(
  levels: OpenLevels,
  token: MarkerToken,
  index: number,
  owner: Shape | FieldShape | null,
): Decision {
  const { stack, latest } = levels
  const { style, before } = token
  for (let level = stack.length - 1; level > 0; level--) {
    const shape = stack[level]!
    if (shape.style === style && ordinalOf(token, shape) === shape.ordinal! + 1)
      return fitsInside(levels, token, index, owner) ? { at: outerOfTwo(levels, token, level) } : REJECT
  }
  const elder = reopened(levels, token)
  if (elder !== null) return { at: stack.length }
  const ordinal = token.ordinal!
  const level = innermost(levels, style)
  const atLine = before === 'line'
  if (level < 0) {
    if (ordinal === 1)
      return fitsInside(levels, token, index, owner) && stack.length < DEEPEST
        ? { at: newLevel(levels, token, index) }
        : REJECT
    if (!atLine) {
      if (goesOnBehindHeading(levels, token, owner)) return { at: newLevel(levels, token, index) }
      // 整改情况:修订制度;②清理档案;③补录: ① is lost, not the list.
      const isSecond = before === 'sentence' && ordinal === 2 && style.rank >= STEP_RANK - 1
      return isSecond && (style.rank >= STEP_RANK || nextNumberedIs(levels, index, style, 3))
        ? { at: newLevel(levels, token, index), finding: 'outline/ordinal-gap', missing: 1 }
        : REJECT
    }
    // Numbered through: the first issue of a section goes on where the last of the section before stopped.
    if (ordinal === (latest.get(style) ?? 0) + 1) return { at: newLevel(levels, token, index) }
    const isProved = latest.has(style)
      ? nextNumberedIs(levels, index, style, ordinal + 1)
      : goesOn(levels, index, style, ordinal)
    if (ordinal <= LATEST_START || isProved) {
      return { at: newLevel(levels, token, index), finding: 'outline/ordinal-gap', missing: 1 }
    }
    const stopped = latest.get(style) ?? 0
    if (stopped > 0 && ordinal > stopped && ordinal <= stopped + LARGEST_GAP)
      return { at: newLevel(levels, token, index), finding: 'outline/ordinal-gap', missing: stopped + 1 }
    return REJECT_AND_TELL
  }
  const last = stack[level]!.ordinal!
  if (ordinal === 1) {
    if (!fitsInside(levels, token, index, owner)) return REJECT
    if (
      stack.length < DEEPEST &&
      (nestsInItself(levels, token, index, level) ||
        isBelowBareHeading(levels, token, level) ||
        isRunBelowProblem(levels, token, index))
    )
      return { at: stack.length }
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

/** (七)…的问题 1.… 2.… (八)…的问题: whether a list that begins with a number of its own goes on at a line below. */
const goesOn = (levels: OpenLevels, index: number, style: MarkerStyle, ordinal: number): boolean =>
  nextIs(levels, index, style, ordinal + 1, later => later.style === style && later.before === 'line')

/** (二)队伍建设方面。3.结构老化。: numbered through, right behind the heading of the next group. */
function goesOnBehindHeading(
  { text, latest }: OpenLevels,
  { style, ordinal, before, start }: MarkerToken,
  owner: Shape | FieldShape | null,
): boolean {
  if (before !== 'sentence' || ordinal !== (latest.get(style) ?? 0) + 1) return false
  if (owner === null || !('kind' in owner) || owner.kind !== 'numbered') return false
  const heading = text.slice(owner.bodyStart, Math.min(start, owner.bodyStart + LONGEST_OPENING)).trimEnd()
  return owner.style!.rank < style.rank && /^[^。;!?]+。$/.test(heading)
}

/** Inside a line a marker needs a sentence's end before it, or the heading that it follows: 一、强化责任(一)加强领导。 */
function fitsInside(
  levels: OpenLevels,
  token: MarkerToken,
  index: number,
  owner: Shape | FieldShape | null,
): boolean {
  const { text, tokens } = levels
  if (token.before === 'line' || token.before === 'sentence' || token.before === 'colon') return true
  const open = innermost(levels, token.style)
  if (open >= 0 && token.ordinal !== 1) return true
  const inHeading =
    owner !== null && 'kind' in owner && owner.kind === 'numbered' && owner.style!.rank < token.style.rank
  if (inHeading && !/[。;!?]/.test(text.slice(owner.bodyStart, Math.min(token.start, owner.bodyStart + 120))))
    return true
  return nextNumberedIs(levels, index, token.style, 2) && tokens[index + 1]!.line === token.line
}

/** Where a style that is not open belongs: below what is open, unless that is further in by the layout's law and does not go on. */
function newLevel(levels: OpenLevels, token: MarkerToken, index: number): number {
  const { stack } = levels
  if (isListOfBullet(levels, token, index)) return stack.length
  let level = stack.length - 1
  while (level > 0) {
    const further = rankOf(levels, stack[level]!) > token.style.rank
    if (!further || resumes(levels, level, index) || standsBelowProblem(levels, level, token)) break
    level--
  }
  return level + 1
}

/** 反馈问题二:关于…的问题 above (一)拓宽就业渠道: steps below a problem, though by the layout's law their number is further out. */
function standsBelowProblem(levels: OpenLevels, level: number, { style, end, line }: MarkerToken): boolean {
  const { text, lines, stack, held } = levels
  const problem = stack[level]!
  if (style.rank < CATEGORY_RANK) return false
  if (held.get(problem.style!)?.has(style)) return true
  if (!tellsProblem(levels, problem)) return false
  const [words] = text.slice(end, Math.min(lines[line]!.end, end + LONGEST_OPENING)).split(/[。:;]/)
  if (DEFICITS.test(words!) || OPENS_PROBLEM.test(words!.trimStart()) || ENDS_CATEGORY.test(words!))
    return false
  // Problems that are only listed, 1.… 2.…, are answered elsewhere.
  const elders = stack[level - 1]!.children.slice(-NEAR).filter(
    elder => elder !== problem && elder.style === problem.style,
  )
  return elders.length === 0 || elders.some(({ children }) => children.length > 0)
}

/** ★学风不浓 1.… 2.… ★作风不实 1.…: whether a list begins that each bullet of one sign holds, whatever it is numbered with. */
function isListOfBullet(levels: OpenLevels, { style, ordinal, before }: MarkerToken, index: number): boolean {
  const { text, tokens, stack } = levels
  const bullet = stack[stack.length - 1]!
  if (ordinal !== 1 || before !== 'line' || bullet.style?.name !== 'bullet') return false
  const elders = stack[stack.length - 2]!.children.slice(-NEAR)
  if (elders.some(elder => elder.style === bullet.style && elder.children[0]?.style === style)) return true
  for (let j = index + 1; j < tokens.length && j <= index + LOOKAHEAD; j++) {
    const later = tokens[j]!
    if (later.kind !== 'marker') continue
    if (later.style === bullet.style && text[later.start] === text[bullet.start])
      return nextNumberedIs(levels, j, style, 1)
    if (later.before !== 'line') continue
    if (later.style.rank < style.rank || innermost(levels, later.style) >= 0) return false
  }
  return false
}

/** By the law of the layout; a bullet that heads something stands as far out as what else heads such. */
function rankOf({ text }: OpenLevels, shape: Shape): number {
  if (!isBulletHeading(text, shape)) return shape.style!.rank
  return ENDS_CATEGORY.test(text.slice(shape.bodyStart, shape.bodyEnd)) ? CATEGORY_RANK : ISSUE_RANK
}

/** Whether the level goes on behind the candidate at `index`. */
function resumes({ tokens, stack }: OpenLevels, level: number, index: number): boolean {
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

/**
 * 二、整改情况, right above 一、政治方面: whether a list begins in a heading of its own style, which has nothing else below it. What
 * stands before it has: the lines of a table of contents have not.
 */
function isBelowBareHeading({ text, stack }: OpenLevels, token: MarkerToken, level: number): boolean {
  const heading = stack[level]!
  const elder = stack[level - 1]!.children.at(-2)
  return (
    level === stack.length - 1 &&
    token.before === 'line' &&
    token.line === heading.line + 1 &&
    heading.children.length === 0 &&
    isHeadingOnly(text, heading) &&
    elder?.style === heading.style &&
    (elder.children.length > 0 || !isHeadingOnly(text, elder))
  )
}

/** (一)学习不深入的问题 above 一、学习3次。二、研讨2次。: steps on one line, though the sections are numbered so on lines of their own. */
const isRunBelowProblem = (levels: OpenLevels, token: MarkerToken, index: number): boolean =>
  token.before === 'line' &&
  nextNumberedIs(levels, index, token.style, 2) &&
  levels.tokens[index + 1]!.line === token.line &&
  levels.stack[levels.stack.length - 1]!.line < token.line &&
  tellsProblem(levels, levels.stack[levels.stack.length - 1]!)

/** 三、下一步打算 behind 二、队伍建设方面 in 二、整改情况: the third of both lists; what is to come stands further out. */
function outerOfTwo({ text, lines, stack }: OpenLevels, token: MarkerToken, level: number): number {
  const { style, ordinal } = stack[level]!
  const outer = stack.findIndex(shape => shape.style === style && shape.ordinal === ordinal)
  if (outer === level) return level
  const words = text.slice(token.end, lines[token.line]!.end).trimStart()
  return isOfTheFuture(words) || LOOKS_AHEAD.test(words) ? outer : level
}
const LOOKS_AHEAD = /^(下一?步|下一?阶段|今后|后续|持续|巩固)/

/** 3.关于…问题 整改措施：1.… 2.… 4.关于…: the same style counts issues and the steps inside one. */
function nestsInItself(
  { text, tokens, stack }: OpenLevels,
  token: MarkerToken,
  index: number,
  level: number,
): boolean {
  const outer = stack[level]!.ordinal!
  const labels = ends(stack[level]!).filter(child => child.kind === 'label')
  const labelled = labels.length > 0
  // 1.支委会不规范 整改情况:… 1.档案不完整 整改情况:…: answered like the one before, its number printed twice.
  const next = tokens[index + 1]
  if (next?.kind === 'label') {
    const words = text.slice(next.start, next.end)
    if (labels.some(({ start, bodyStart }) => text.slice(start, bodyStart) === words)) return false
  }
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
