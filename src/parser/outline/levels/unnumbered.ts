/** Headings and bullets that do not count: where they stand, by what is open and what follows. */
import { headsAsBullet, statesProblem } from '../headings.ts'
import { type MarkerStyle, STEP_RANK } from '../markers/marker-style.ts'
import { BRACKETED, PLAIN, STATED, UNMARKED } from '../markers/proved-styles.ts'
import { isOfTheFuture } from '../proved/plain-headings.ts'
import { isHeadingOnly, type MarkedHeading, type Shape } from '../shape.ts'
import type { MarkerToken } from '../tokens.ts'
import { type Decision, REJECT } from './decision.ts'
import { DEEPEST, ENDS_NAMED, innermost, isToldAbove, LOOKAHEAD, type OpenLevels } from './open-levels.ts'

/** Sections and parts, by the layout's law: a heading in brackets stands in them. */
const SECTION_RANK = 1

/** 针对“…”问题, at the head of a paragraph: an issue in a list of its like, or below a heading that groups; elsewhere the text of one. */
export function decideUnmarked(levels: OpenLevels, index: number): Decision {
  const { text, stack } = levels
  const open = innermost(levels, UNMARKED)
  if (open >= 0) return { at: open }
  let level = stack.length
  while (level > 1 && stack[level - 1]!.style!.rank >= STEP_RANK) level--
  const holder = stack[level - 1]!
  const isTold = ({ bodyStart, bodyEnd }: Shape): boolean => {
    const words = text.slice(bodyStart, bodyEnd)
    return statesProblem(words) || ENDS_NAMED.test(words)
  }
  if (stack.slice(1, level).some(isTold)) return REJECT
  if (holder.style === null ? !followedByLike(levels, index, UNMARKED) : !isHeadingOnly(text, holder))
    return REJECT
  return { at: level }
}

/** 【总体情况】: beside the others of its kind; the first at the top, or below the section it stands in. */
export function decideBracketed(levels: OpenLevels): Decision {
  const { stack } = levels
  const open = innermost(levels, BRACKETED)
  if (open >= 0) return { at: open }
  let level = stack.length
  while (level > 1 && stack[level - 1]!.style!.rank > SECTION_RANK) level--
  return { at: level }
}

/** 已完成整改的问题: beside the others of its kind; the first in the section it stands in, unless it holds such sections. */
export function decidePlain(levels: OpenLevels, token: MarkerToken, index: number): Decision {
  const { text, lines, tokens } = levels
  const open = innermost(levels, PLAIN)
  if (open >= 0) return { at: open }
  const line = lines[token.line]!
  const next = tokens[index + 1]
  if (isOfTheFuture(text.slice(line.start, line.end))) return { at: 1 }
  if (next?.kind === 'marker' && next.style.rank <= SECTION_RANK) return { at: 1 }
  return decideBracketed(levels)
}

/** 反馈问题:学习不深入。 above 整改情况:…: an issue, unless it stands in one that is told already. */
export function decideStated(levels: OpenLevels, { style }: MarkerToken, index: number): Decision {
  const { stack } = levels
  const open = innermost(levels, style)
  if (open >= 0) return { at: open }
  const list = style === STATED ? listBelow(levels, index) : null
  let level = stack.length
  while (level > 1 && (stack[level - 1]!.style!.rank >= STEP_RANK || stack[level - 1]!.style === list))
    level--
  if (isToldAbove(levels, level)) return REJECT
  const isAnswered = style === STATED || answerFollows(levels, index)
  return isAnswered && (style !== STATED || followedByLike(levels, index, STATED, list))
    ? { at: level }
    : REJECT
}

/** Whether the next label opens an answer. */
function answerFollows({ tokens }: OpenLevels, index: number): boolean {
  const later = tokens.slice(index + 1, index + 1 + LOOKAHEAD).find(({ kind }) => kind === 'label')
  return later?.kind === 'label' && later.label.kind === 'answer'
}

/** 研讨少 above 1.…: the style of the list that begins right below a candidate; null where none does. */
function listBelow({ tokens }: OpenLevels, index: number): MarkerStyle | null {
  const next = tokens[index + 1]
  const begins = next?.kind === 'marker' && next.ordinal === 1 && next.line === tokens[index]!.line + 1
  return begins ? next.style : null
}

/** Whether another paragraph opens in the same way before a heading comes; `list` numbers what stands below it. */
function followedByLike(
  { tokens }: OpenLevels,
  index: number,
  style: MarkerStyle,
  list: MarkerStyle | null = null,
): boolean {
  for (let j = index + 1; j < tokens.length && j <= index + LOOKAHEAD; j++) {
    const later = tokens[j]!
    if (later.kind !== 'marker') continue
    if (later.style === style) return true
    if (later.before === 'line' && later.style.rank < STEP_RANK && later.style !== list) return false
  }
  return false
}

export function decideBullet({ text, lines, stack }: OpenLevels, token: MarkerToken): Decision {
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

/** Where a heading that only the markup tells belongs: beside the one of its level, else below what is further out. */
export function decideMarked({ stack }: OpenLevels, { level: depth, role }: MarkedHeading): Decision {
  for (let level = stack.length - 1; level > 0; level--) {
    const open = stack[level]!.marked?.level
    if (open === undefined) continue
    if (open === depth) return { at: level }
    if (open > depth) continue
    // A step inside a step that is printed: - … with more of them below it.
    const at =
      role === 'measure' && stack[stack.length - 1]!.style?.name === 'bullet' ? stack.length : level + 1
    return at < DEEPEST ? { at } : REJECT
  }
  let level = stack.length
  while (level > 1 && (stack[level - 1]!.marked !== undefined || stack[level - 1]!.style!.rank >= STEP_RANK))
    level--
  return { at: level }
}
