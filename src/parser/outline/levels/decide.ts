/** Which candidate really is a marker, and at which level: asks the file of its kind. `owner` is what the last marker of its line opened. */
import { MARKED } from '../../page/marked.ts'
import { STEP_RANK } from '../markers/marker-style.ts'
import { BRACKETED, PLAIN, STATED, UNMARKED } from '../markers/proved-styles.ts'
import type { FieldShape, Shape } from '../shape.ts'
import type { MarkerToken } from '../tokens.ts'
import { type Decision, REJECT } from './decision.ts'
import { decideNumbered } from './numbered.ts'
import { innermost, LOOKAHEAD, type OpenLevels, reopened } from './open-levels.ts'
import { decideRun, runGoesOnFrom } from './runs.ts'
import {
  decideBracketed,
  decideBullet,
  decideMarked,
  decidePlain,
  decideStated,
  decideUnmarked,
} from './unnumbered.ts'

export function decide(
  levels: OpenLevels,
  token: MarkerToken,
  index: number,
  owner: Shape | FieldShape | null,
): Decision {
  if (token.marked !== undefined && token.style === MARKED) return decideMarked(levels, token.marked)
  if (token.doubtful && !isNext(levels, token)) return REJECT
  if (token.doubtful && token.style.name === 'run')
    return runGoesOnFrom(levels, token, index)
      ? { at: innermost(levels, token.style), finding: 'outline/marker-repaired' }
      : REJECT
  if (token.style.needsPartner && !hasPartner(levels, token, index)) return REJECT
  if (token.style.name === 'run') return decideRun(levels, token, index, owner)
  if (token.style === UNMARKED) return decideUnmarked(levels, index)
  if (token.style === BRACKETED) return decideBracketed(levels)
  if (token.style === PLAIN) return decidePlain(levels, token, index)
  if (token.style === STATED || token.style.name === 'problem-label')
    return decideStated(levels, token, index)
  if (token.ordinal === null) return decideBullet(levels, token)
  return decideNumbered(levels, token, index, owner)
}

/** Whether a marker is the next one of an open level of its style. */
function isNext(levels: OpenLevels, { style, ordinal }: MarkerToken): boolean {
  const { stack } = levels
  const level = innermost(levels, style)
  return level >= 0 && stack[level]!.ordinal! + 1 === ordinal
}

function hasPartner(levels: OpenLevels, token: MarkerToken, index: number): boolean {
  const { tokens } = levels
  const open = innermost(levels, token.style)
  if (open >= 0 || reopened(levels, token) !== null) {
    if (token.before === 'line' || token.before === 'sentence') return true
    if (open >= 0 && token.ordinal !== 1) return token.ordinal !== 0
  }
  if (token.ordinal !== 1) return false
  // a. alone below 2.监管不力, where 1.学习不深入 holds a. and b.
  const holder = levels.stack[levels.stack.length - 1]!.style
  if (token.style.name === 'small-letter' && holder !== null && levels.held.get(holder)?.has(token.style))
    return true
  for (let j = index + 1; j < tokens.length && j <= index + LOOKAHEAD; j++) {
    const later = tokens[j]!
    if (later.kind !== 'marker') continue
    if (later.style === token.style) return later.line === token.line || token.before !== 'comma'
    if (later.before === 'line' && later.style.rank < STEP_RANK) return false
  }
  return false
}
