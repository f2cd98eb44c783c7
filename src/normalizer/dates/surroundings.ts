/** What a notice says around a date: what may decide between the readings of one that has lost letters. */

import { type DurationUnit, loneDuration } from '../../text/iso-duration.ts'
import type { DateMention, DurationMention, Mention } from '../mention.ts'
import { dayNumber } from './calendar.ts'
import type { Surroundings } from './constraints.ts'
import type { Clock } from './resolve.ts'

/** Words before a date that is yet to come. */
const PLAN_WORDS = /(计划|拟|将|力争|争取|预计|确保|预定|打算|要求|须|需)[^,。;]{0,12}$/
/** Of these, those that are told of the time to come only, but for a plan of the past (原计划). */
const FORWARD_WORDS = /(?<!原|当时|此前|曾)(计划于?|拟[于在]?|力争|争取|预计|预定|打算|将[于在])[^,。;]{0,8}$/
const LOOK_BACK = 20
/** What is done on one day, perhaps behind who does it; and how often, where that is more than once (5月至6月召开会议3次). */
const DONE_ONCE = /^(向|[^。;,、\d]{0,8}(反馈|召开|印发|下发|签订|批复|成立|揭牌|任命|听取))/
const DONE_OFTEN = /^[^。;,]*\d[次场轮期批个份]/
const LOOK_AHEAD = 24

const isDoneOnce = (text: string, at: number): boolean =>
  DONE_ONCE.test(text.slice(at, at + 10)) && !DONE_OFTEN.test(text.slice(at, at + LOOK_AHEAD))

/** The dates of the inspection, as far as they are known by now. */
export interface InspectionDates {
  readonly period: DateMention | null
  readonly feedback: DateMention | null
  /** The day number of the inspection's end, once it is resolved. */
  periodEnd: number | null
}

/** Around a date whose sentence may hold the `beside` mentions. `ahead`: it stands where plans are told. */
export function surroundingsOf(
  text: string,
  mention: DateMention,
  beside: readonly Mention[],
  clock: Clock,
  dates: InspectionDates,
  ahead: boolean,
): Surroundings {
  const { published } = clock
  const limit = published === null ? null : dayNumber(published.year, published.month, published.day)
  const before = text.slice(Math.max(0, mention.start - LOOK_BACK), mention.start)
  const role = mention === dates.period ? 'period' : mention === dates.feedback ? 'feedback' : null
  return {
    published: limit,
    role,
    periodEnd: dates.periodEnd,
    feedback: dates.feedback === null ? null : latestReading(dates.feedback, limit),
    duration: role === 'period' ? statedDuration(text, mention, beside) : null,
    plan: ahead || mention.shape === 'before' || PLAN_WORDS.test(before),
    forward: FORWARD_WORDS.test(before),
    once: isDoneOnce(text, mention.end),
  }
}

/** The latest day that the feedback can have been, publication considered; null where its year is not printed. */
function latestReading(feedback: DateMention, published: number | null): number | null {
  const days = feedback.from.readings.flatMap(({ year, month, day }) =>
    year === null || month === null || day === null ? [] : [dayNumber(year, month, day)],
  )
  const possible = days.filter(day => published === null || day <= published)
  return possible.length === 0 ? null : Math.max(...possible)
}

const DAYS_OF: Readonly<Partial<Record<DurationUnit, number>>> = { M: 31, W: 7, D: 1 }

/** 为期两个多月 in the sentence of a range: between two and three months, in days. */
function statedDuration(
  text: string,
  range: DateMention,
  beside: readonly Mention[],
): Surroundings['duration'] {
  const stated = beside.find(
    (other): other is DurationMention =>
      other.kind === 'duration' &&
      other.start > range.end &&
      !text.slice(range.end, other.start).includes('。'),
  )
  const amount = stated === undefined ? null : loneDuration(stated.iso)
  const unit = amount === null ? undefined : DAYS_OF[amount.unit]
  if (stated === undefined || amount === null || unit === undefined) return null
  const days = Number(amount.digits) * unit
  // A stated month is a round number: what is told without 多 may be a little more or less.
  return stated.bound === 'over' ? [days - 3, days + unit] : [days * 0.7, days * 1.35 + 2]
}
