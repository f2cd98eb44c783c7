/** Five-year plans by their names: “十四五”期间 are the years 2021 to 2025. */
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
const PERIOD = /^[”"]?(规划)?(期间|时期|期内)/

export const PLAN_LETTERS = PLANS.letters

/** The years of a plan at `at`, with the quote before it; null where its name tells no time. `floor`: the end of the fact before. */
export function planPeriodAt(text: string, at: number, end: number, floor: number): DateMention | null {
  const plan = PLANS.at(text, at)
  if (plan === null) return null
  const behind = at + plan.word.length
  const period = PERIOD.exec(text.slice(behind, Math.min(end, behind + 5)))
  if (period === null) return null
  const start = at > floor && '“"'.includes(text[at - 1]!) ? at - 1 : at
  const stop = behind + period[0].length
  const year = (value: number): DatePoint => one(start, stop, { ...NOTHING, year: value }, null)
  return {
    kind: 'date',
    start,
    end: stop,
    from: year(plan.value),
    to: year(plan.value + YEARS - 1),
    shape: 'range',
  }
}
