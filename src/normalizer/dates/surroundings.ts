/** What a notice says around a date: what may decide between the readings of one that has lost letters. */

import { type DurationUnit, loneDuration } from '../../text/iso-duration.ts'
import { isHan } from '../../text/letters.ts'
import { planWordsFor } from '../../text/plan-words.ts'
import type { DateMention, DurationMention, Mention } from '../mention.ts'
import { dayNumber } from './calendar.ts'
import type { Surroundings } from './constraints.ts'
import { isWithinYear } from './due-within.ts'
import { PLANNED } from './plan-words.ts'
import type { Clock } from './resolve.ts'

/** Of these, those that are told of the time to come only, but for a plan of the past (原计划). */
const FORWARD_WORDS = new RegExp(`(?<!原|当时|此前|曾)(${planWordsFor('forward')})[^,。;]{0,8}$`)
const LOOK_BACK = 20
/** What is done on one day, perhaps behind who does it; and how often, where that is more than once (5月至6月召开会议3次). */
const DONE_ONCE = /^(向|[^。;,、\d]{0,8}(反馈|召开|印发|下发|签订|批复|成立|揭牌|任命|听取))/
const DONE_OFTEN = /^[^。;,]*\d[次场轮期批个份]/
const LOOK_AHEAD = 24

/** Words that make a year behind them what the sentence is about: 针对2018年违规发放补贴, 修订2019年的办法. */
const TOPIC_BEFORE =
  /(针对|对于?|关于|涉及|核[查实对]|修[订改]|排查|梳理|清[理查退]|复查|评查|审计|查处|追缴|退还)[^,。;:、\d]{0,6}$/
/** Words that do so behind it: 较上年同期增长, 2019年出台的办法, 2020年(3万元)、2021年(5万元). */
const TOPIC_BEHIND =
  /^(同期|\(|、\d{4}年|[^,。;:]{0,4}(出台|制定|印发|签订|发生|形成|实施|施行)[^,。;:]{0,2}的)/
const LONGEST_TOPIC = 12

/** Whether a year, or years, are of what the sentence is about, and not of when it plays: then no later date takes them. */
function isTopic(text: string, { from, to, shape, start, end }: DateMention): boolean {
  const { readings, part } = to ?? from
  if (part !== null || readings.some(({ month }) => month !== null)) return false
  // 2022年以来的线索, 2021年至2022年案件, 2023年度报表; but 2023年以来,… tells when.
  const spans = shape !== 'point' || text[end - 1] === '度' || text[end] === '度'
  return (
    (spans && isHan(text.charCodeAt(end))) ||
    TOPIC_BEHIND.test(text.slice(end, end + LONGEST_TOPIC)) ||
    TOPIC_BEFORE.test(text.slice(Math.max(0, start - LONGEST_TOPIC), start))
  )
}

/** 10月底配发到位: by the end of a time things are done, or are to be done. */
const closes = ({ from: { part, readings }, to }: DateMention): boolean =>
  to === null && readings.every(({ year }) => year === null) && part?.kind === 'edge' && part.value === 'end'

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
  const plan = ahead || mention.shape === 'before' || PLANNED.test(before)
  return {
    published: limit,
    role,
    periodEnd: dates.periodEnd,
    feedback: dates.feedback === null ? null : latestReading(dates.feedback, limit),
    duration: role === 'period' ? statedDuration(text, mention, beside) : null,
    plan,
    mayBeAhead: plan || closes(mention),
    forward:
      FORWARD_WORDS.test(before) ||
      (mention.shape === 'before' && (ahead || isWithinYear(text, mention.start))),
    once: isDoneOnce(text, mention.end),
    topic: role === null && isTopic(text, mention),
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
