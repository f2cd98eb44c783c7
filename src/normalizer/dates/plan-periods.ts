/** Five-year plans by their names: “十四五”期间 are the years 2021 to 2025, “十四五”末 the last of them. */
import { lexicon } from '../../text/lexicon.ts'
import type { DateMention, DatePoint } from '../mention.ts'
import { NOTHING, one } from './make-point.ts'

/** The name of a plan, and its first year. */
const PLANS = lexicon([
  ['十一五', 2006],
  ['十二五', 2011],
  ['十三五', 2016],
  ['十四五', 2021],
  ['十五五', 2026],
] as const)
const YEARS = 5
/** The plan itself is no time: “十四五”规划. */
const PERIOD = /^[”"]?(规划)?(期间|时期|期内)(?!以来)/
/** One year of it, or from its first on; behind how many of its years that is. */
const EDGES: readonly (readonly [pattern: RegExp, years: number, shape: DateMention['shape']])[] = [
  [/^[”"]?(规划)?(期末|末|收官之年)(?![端尾])/, YEARS - 1, 'point'],
  [/^[”"]?(规划)?开局之年/, 0, 'point'],
  [/^[”"]?(规划)?(时期|期间)?以来/, 0, 'since'],
]
const LONGEST_PERIOD = 9

export const PLAN_LETTERS = PLANS.letters

/** The years of a plan at `at`, with the quote before it; null where its name tells no time. `floor`: the end of the fact before. */
export function planPeriodAt(text: string, at: number, end: number, floor: number): DateMention | null {
  const plan = PLANS.at(text, at)
  if (plan === null) return null
  const behind = at + plan.word.length
  const words = text.slice(behind, Math.min(end, behind + LONGEST_PERIOD))
  const period = PERIOD.exec(words)
  const edge = period === null ? EDGES.find(([pattern]) => pattern.test(words)) : undefined
  if (period === null && edge === undefined) return null
  const start = at > floor && '“"'.includes(text[at - 1]!) ? at - 1 : at
  const stop = behind + (period ?? edge![0].exec(words)!)[0].length
  const year = (value: number): DatePoint => one(start, stop, { ...NOTHING, year: value }, null)
  if (edge !== undefined) {
    const [, years, shape] = edge
    return { kind: 'date', start, end: stop, from: year(plan.value + years), to: null, shape }
  }
  return {
    kind: 'date',
    start,
    end: stop,
    from: year(plan.value),
    to: year(plan.value + YEARS - 1),
    shape: 'range',
  }
}
