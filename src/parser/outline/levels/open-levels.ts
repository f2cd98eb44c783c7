/** What is open while the outline is built, and what is asked of it. */
import type { Line } from '../../../text/lines.ts'
import { DEFICITS, ENDS_CATEGORY, OPENS_PROBLEM, QUOTED_PROBLEM, statesProblem } from '../headings.ts'
import type { MarkerStyle } from '../markers/marker-style.ts'
import { lastNumbered, type Shape } from '../shape.ts'
import { statusOfGroup } from '../status.ts'
import type { MarkerToken, Token } from '../tokens.ts'

export interface OpenLevels {
  readonly text: string
  readonly lines: readonly Line[]
  /** The candidates of all lines, in order. */
  readonly tokens: readonly Token[]
  /** What is open, outermost first; the root is never closed. */
  readonly stack: readonly Shape[]
  /** Style → the styles that its members held so far. */
  readonly held: ReadonlyMap<MarkerStyle, ReadonlySet<MarkerStyle>>
  /** The last ordinal of each style, wherever it stood. */
  readonly latest: ReadonlyMap<MarkerStyle, number>
}

/** How many candidates a decision looks ahead. */
export const LOOKAHEAD = 48
/** How much of a heading is looked at for whether it states a problem. */
export const LONGEST_OPENING = 60
/** How deep levels may stand in one another. */
export const DEEPEST = 12

/** Whether the next marker behind the candidate at `index`, among those that `isAsked` about, has this style and ordinal. */
export function nextIs(
  { tokens }: OpenLevels,
  index: number,
  style: MarkerStyle,
  ordinal: number,
  isAsked: (marker: MarkerToken) => boolean,
): boolean {
  for (let j = index + 1; j < tokens.length && j <= index + LOOKAHEAD; j++) {
    const token = tokens[j]!
    if (token.kind === 'marker' && isAsked(token)) return token.style === style && token.ordinal === ordinal
  }
  return false
}

/** Whether the very next marker has this style and ordinal. */
export const nextNumberedIs = (
  levels: OpenLevels,
  index: number,
  style: MarkerStyle,
  ordinal: number,
): boolean => nextIs(levels, index, style, ordinal, () => true)

/** Whether a list goes on with this ordinal, whatever its last member holds further in. */
export const goesOnWith = (levels: OpenLevels, index: number, style: MarkerStyle, ordinal: number): boolean =>
  nextIs(levels, index, style, ordinal, marker => marker.style.rank <= style.rank)

/** The level where a style is open, -1 where it is not. */
export function innermost({ stack }: OpenLevels, style: MarkerStyle): number {
  for (let level = stack.length - 1; level > 0; level--) if (stack[level]!.style === style) return level
  return -1
}

/** The closed elder that a candidate continues, under what is open now: a label or a field stood between. */
export function reopened({ stack }: OpenLevels, token: MarkerToken): Shape | null {
  const elder = lastNumbered(stack[stack.length - 1]!)
  return elder !== undefined &&
    elder.style === token.style &&
    ordinalOf(token, elder) === (elder.ordinal ?? 0) + 1 &&
    token.ordinal !== null
    ? elder
    : null
}

/** What a marker counts at a level whose last is `elder`: 最后 is the next one, a second 一方面 the second. */
export function ordinalOf(token: MarkerToken, elder: Shape | undefined): number | null {
  const last = elder !== undefined && elder.style === token.style ? (elder.ordinal ?? 0) : 0
  if (token.ordinal === 0) return last + 1
  if (token.style.name === 'hands' && last === 1) return 2
  return token.ordinal
}

/** 研讨少的问题; but 反馈的问题, 已完成整改的问题: those of a group. */
export const ENDS_NAMED =
  /(?<!反馈|指出|发现|存在|(?<!不)突出|主要|(?<!不)具体|方面|整改|完成|坚持|推进|销号|[上下]级|[^\p{L}])的问题$/u

/** Whether a heading that is open above `level` states a problem: what stands below it answers. */
export const isToldAbove = (levels: OpenLevels, level: number): boolean =>
  levels.stack.slice(1, level).some(shape => tellsProblem(levels, shape))

/** What a heading that groups by state ends with; with its state in brackets it is one of an issue. */
const GROUPED = /(问题|事项|任务)(\(\d+[个项]\))?$/

/** Whether a heading states one problem, and groups none. */
export function tellsProblem({ text }: OpenLevels, { style, bodyStart, bodyEnd }: Shape): boolean {
  const words = text
    .slice(bodyStart, Math.min(bodyEnd, bodyStart + LONGEST_OPENING))
    .replace(/[。:; ]+$/, '')
    .trimStart()
  if (style!.name.startsWith('question')) return true
  // 长期整改的问题: a group.
  if (GROUPED.test(words) && statusOfGroup(words, 0, words.length) !== null) return false
  if (ENDS_CATEGORY.test(words)) return QUOTED_PROBLEM.test(words) && DEFICITS.test(words)
  return OPENS_PROBLEM.test(words) || ENDS_NAMED.test(words) || statesProblem(words) || DEFICITS.test(words)
}
