/** 一是…;二是…: steps told inside a sentence. */
import { STEP_RANK } from '../markers/marker-style.ts'
import type { FieldShape, Shape } from '../shape.ts'
import type { MarkerToken } from '../tokens.ts'
import { type Decision, REJECT, REJECT_AND_TELL } from './decision.ts'
import { LARGEST_GAP, LATEST_START } from './gaps.ts'
import { innermost, LOOKAHEAD, type OpenLevels, reopened } from './open-levels.ts'

export function decideRun(
  levels: OpenLevels,
  token: MarkerToken,
  index: number,
  owner: Shape | FieldShape | null,
): Decision {
  const { text, stack } = levels
  const ordinal = token.ordinal!
  const level = innermost(levels, token.style)
  const strong = token.before === 'line' || token.before === 'sentence'
  if (ordinal === 1) {
    const begins =
      strong ||
      token.before === 'colon' ||
      runGoesOn(levels, token, index) ||
      (owner !== null &&
        'kind' in owner &&
        owner.kind === 'numbered' &&
        (/(问题|方面|情况|整改)[。:)”]?$/.test(text.slice(token.start - 4, token.start)) ||
          isNamedBefore(text, owner, token)))
    if (!begins) return REJECT
    if (level < 0) return { at: stack.length }
    return { at: level, finding: 'outline/numbering-restarted' }
  }
  const last = level >= 0 ? stack[level]!.ordinal! : (reopened(levels, token)?.ordinal ?? 0)
  const at = level >= 0 ? level : stack.length
  if (last > 0 && ordinal === last + 1) return { at }
  if (last > 0 && ordinal === last && strong) return { at, finding: 'outline/ordinal-repeated' }
  if (last > 0 && strong && ordinal > last && ordinal <= last + LARGEST_GAP)
    return { at, finding: 'outline/ordinal-gap', missing: last + 1 }
  // 整改情况:修订制度;二是清理档案: 一是 is lost, not the run.
  if (last === 0 && strong && ordinal <= LATEST_START)
    return { at, finding: 'outline/ordinal-gap', missing: 1 }
  return token.before === 'line' ? REJECT_AND_TELL : REJECT
}

/** 1.针对“考勤不严”问题,一是上线打卡。, 1.针对“考勤不严”,一是…: one step alone, right behind the problem that opens its issue. */
const isNamedBefore = (text: string, { bodyStart }: Shape, { start }: MarkerToken): boolean =>
  text[start - 1] === ',' &&
  start - bodyStart < LONGEST_NAMED &&
  /^ ?(针对|关于)([^。;]*问题|“[^”]{2,60}”),$/.test(text.slice(bodyStart, start))
const LONGEST_NAMED = 80

/** Whether 三是 follows what may be a 二 without its 是, in the same line. */
export function runGoesOnFrom({ tokens }: OpenLevels, token: MarkerToken, index: number): boolean {
  for (let j = index + 1; j < tokens.length && j <= index + LOOKAHEAD; j++) {
    const later = tokens[j]!
    if (later.line !== token.line) return false
    if (later.kind === 'marker' && later.style === token.style && !later.doubtful)
      return later.ordinal === token.ordinal! + 1
  }
  return false
}

/** Whether 二是 follows 一是 before a heading comes. */
function runGoesOn({ tokens }: OpenLevels, token: MarkerToken, index: number): boolean {
  for (let j = index + 1; j < tokens.length && j <= index + LOOKAHEAD; j++) {
    const later = tokens[j]!
    if (later.kind !== 'marker') return false
    if (later.style === token.style && !later.doubtful) return later.ordinal === 2 || later.ordinal === 3
    if (later.before === 'line' && later.style.rank < STEP_RANK) return false
  }
  return false
}
