/**
 * Dates that need more than the spot: missing years and months, 今年 against the publication, ends of ranges.
 * Works through the mentions of the whole notice in reading order.
 */

import type { DateMention, DatePoint, Part, Reading, Relation, SpanMention } from '../mention.ts'
import { dayNumber, daysOf, edtfOf, isDay, isMonth, lastDay, plus, yearOf } from './calendar.ts'
import { type Candidate, type Surroundings, vote } from './constraints.ts'
import { edtfOfMention } from './edtf.ts'
import { type Basis, type Day, type FullDate, firstMonth, type ResolvedDate } from './full-date.ts'

/** What is known of time so far. */
export interface Clock {
  /** The publication date, if any. */
  readonly published: Day | null
  /** The last date before, in the same sentence, if any; it gives what is missing first of all. */
  sentence: FullDate | null
  /** The last date before, anywhere. */
  last: FullDate | null
  /** A year of the past that the sentence is about, told since `last`: 同年 and 次年 are counted from it, no other date is. */
  topic: FullDate | null
  /** The day number after which the story plays: the feedback, else the end of the inspection. */
  anchor: number | null
}

export const newClock = (published: Day | null): Clock => ({
  published,
  sentence: null,
  last: null,
  topic: null,
  anchor: null,
})

/** Resolves one date and moves the clock on. `near` is what the notice says around it, for dates with lost letters. */
export function resolveDate(mention: DateMention, clock: Clock, near: Surroundings): ResolvedDate {
  const candidate = (first: Reading, second: Reading | null): Candidate =>
    candidateOf(mention, first, second, clock, near)
  const { from, to } = mention
  if (!isDamaged(mention)) {
    const { latest, resolved } = candidate(from.readings[0]!, to === null ? null : to.readings[0]!)
    // No later date takes anything from one that is no day, but for its year.
    const known: FullDate | null =
      resolved.edtf !== null ? latest : latest.year === null ? null : { ...UNTOLD, year: latest.year }
    if (known !== null) moveOn(clock, known, near)
    return resolved
  }
  const seconds = to === null ? [null] : to.readings
  const candidates = from.readings.flatMap(first => seconds.map(second => candidate(first, second)))
  if (to === null && from.orMonth === true) candidates.push(...asMonths(mention, clock, near))
  const { kept, resolved } = decide(mention, candidates, near)
  if (kept !== null) {
    moveOn(clock, kept.latest, near)
  } else {
    // 同年 and 次日 behind it, and a day without its month, are of a date that nobody can tell.
    const shared = sharedBy(candidates)
    clock.sentence = shared
    if (clock.last !== null || shared.year !== null)
      clock.last = { ...shared, year: shared.year ?? clock.last!.year }
  }
  return resolved
}

function moveOn(clock: Clock, date: FullDate, near: Surroundings): void {
  if (near.topic && isOfPast(date, clock)) {
    clock.topic = date
    return
  }
  clock.sentence = date
  clock.last = date
  clock.topic = null
}

/** Before the year that the story plays in. */
function isOfPast({ year }: FullDate, { anchor, published }: Clock): boolean {
  const now = anchor === null ? published?.year : yearOf(anchor)
  return now !== undefined && year !== null && year < now
}

const UNTOLD: FullDate = { year: null, month: null, day: null, part: null }

/** What all readings of an open date say: the year, and the month with it. */
function sharedBy(candidates: readonly Candidate[]): FullDate {
  const [first, ...others] = candidates.map(({ latest }) => latest)
  const year = first !== undefined && others.every(other => other.year === first.year) ? first.year : null
  const month = year !== null && others.every(other => other.month === first!.month) ? first!.month : null
  return { ...UNTOLD, year, month }
}

/** 2023年5月6, 2023年56 as ranges of months that have lost their 至 and 月. */
function asMonths(mention: DateMention, clock: Clock, near: Surroundings): Candidate[] {
  const { from } = mention
  return from.readings.flatMap(({ year, month, day }) => {
    if (month === null || day === null || day <= month || !isMonth(day)) return []
    const first: Reading = { year, month, day: null }
    const last: Reading = { year: null, month: day, day: null }
    const to: DatePoint = { ...from, readings: [last], relation: null }
    const months: DateMention = { ...mention, from: { ...from, readings: [first] }, to, shape: 'range' }
    return [candidateOf(months, first, last, clock, near)]
  })
}

const isDamaged = (mention: DateMention): boolean =>
  mention.from.damage !== null || (mention.to !== null && mention.to.damage !== null)

function candidateOf(
  mention: DateMention,
  first: Reading,
  second: Reading | null,
  clock: Clock,
  near: Surroundings,
): Candidate {
  const from = pointOf(mention.from, first, clock, near)
  let to: FullDate | null = null
  let start = from
  if (mention.to !== null && second !== null) {
    to = endOf(mention.to, second, from, clock)
    if (from.year === null && to.year !== null)
      start = { ...from, year: beginsBefore(from, to, to.year) ? to.year : to.year - 1 }
    else if (first.year === null && second.year !== null && mention.from.relation === null) {
      start = { ...from, year: beginsBefore(from, to, second.year) ? second.year : second.year - 1 }
    }
  }
  return {
    resolved: edtfOfMention(mention, start, to, basisOf(mention, clock), near.plan),
    latest: to ?? start,
  }
}

/** Lets the constraints vote over the readings of a damaged date. One left: repaired. Several: open, with all of them. */
function decide(
  mention: DateMention,
  candidates: readonly Candidate[],
  near: Surroundings,
): { kept: Candidate | null; resolved: ResolvedDate } {
  const rule = mention.from.damage ?? mention.to!.damage!
  if (candidates.length === 0) return { kept: null, resolved: UNREAD }
  const { kept, reasons } = vote(candidates, near)
  const edtfs = (list: readonly Candidate[]): string[] =>
    list.flatMap(candidate => candidate.resolved.edtf ?? [])
  if (kept.length === 1) {
    const [only] = kept as [Candidate]
    const alternatives = edtfs(candidates.filter(candidate => candidate !== only))
    return {
      kept: only,
      resolved: { ...only.resolved, repair: { rule, reading: only.resolved.edtf, alternatives, reasons } },
    }
  }
  const alternatives = edtfs(kept)
  // 20232月29日: no reading is a day of the calendar.
  if (alternatives.length === 0) return { kept: null, resolved: candidates[0]!.resolved }
  const plain = alternatives.every(edtf => !edtf.includes('/'))
  return {
    kept: null,
    resolved: {
      edtf: plain ? `[${alternatives.join(',')}]` : null,
      basis: 'repaired',
      deadline: kept[0]!.resolved.deadline,
      first: Number.NaN,
      last: Number.NaN,
      repair: { rule, reading: null, alternatives, reasons },
    },
  }
}

/** A date that has no reading: of which too little is left, or which the calendar does not know. */
const UNREAD: ResolvedDate = {
  edtf: null,
  basis: 'stated',
  deadline: false,
  first: Number.NaN,
  last: Number.NaN,
}

/** 近三年, 上两个月, 5天前 against the publication; null where nothing tells when that was. */
export function resolveRecent(mention: SpanMention, clock: Clock): ResolvedDate | null {
  const found = countedFrom(mention, clock)
  if (found === null) return null
  const { base, basis } = found
  const { toward, manner } = mention
  const [years, months, days] = [mention.years * toward, mention.months * toward, mention.days * toward]
  const far = plus(base, years, months, days)
  if (manner === 'point') {
    // What is so many years away is known by the year alone.
    const [month, day] = [mention.years > 0 ? null : far.month, mention.days > 0 ? far.day : null]
    const [first, last] = daysOf(far.year, month, day)
    return { edtf: edtfOf(far.year, month, day), basis, deadline: false, first, last }
  }
  const next = plus(base, sign(years), sign(months), sign(days))
  const [early, late] = toward < 0 ? [far, next] : [next, far]
  const [from, to] =
    manner === 'whole'
      ? [edgeOf(early, mention, 'first'), edgeOf(late, mention, 'last')]
      : toward < 0
        ? [far, base]
        : [plus(base, 0, 0, 1), far]
  return {
    edtf: `${edtfOf(from.year, from.month, from.day)}/${edtfOf(to.year, to.month, to.day)}`,
    basis,
    deadline: false,
    first: dayNumber(from.year, from.month, from.day),
    last: dayNumber(to.year, to.month, to.day),
  }
}

const sign = (count: number): number => (count > 0 ? 1 : count < 0 ? -1 : 0)

/** The first or last day of the whole year or month that holds a day, by what is counted. */
function edgeOf(day: Day, { years, months }: SpanMention, side: 'first' | 'last'): Day {
  if (years > 0)
    return side === 'first' ? { year: day.year, month: 1, day: 1 } : { year: day.year, month: 12, day: 31 }
  if (months > 0) return { ...day, day: side === 'first' ? 1 : lastDay(day.year, day.month) }
  return day
}

/** The day that a time is counted from; null where nothing tells it. */
function countedFrom(mention: SpanMention, clock: Clock): { base: Day; basis: Basis } | null {
  const { published, sentence, last } = clock
  const { origin, manner, months, days } = mention
  if (origin === 'story' && sentence !== null) {
    const { year, month, day } = sentence
    if (year === null || (month === null && months + days > 0) || (day === null && days > 0)) return null
    return { base: { year, month: month ?? 1, day: day ?? 1 }, basis: 'inherited' }
  }
  // In a story that has dates, 3天后 is counted from the last thing told, and nothing says on which day that was; 5天前 beside a
  // date may be counted from that day or from now.
  const untold = origin === 'story' ? last !== null : manner === 'point' && sentence !== null
  return published === null || untold ? null : { base: published, basis: 'relative' }
}

function basisOf(mention: DateMention, clock: Clock): Basis {
  if (isDamaged(mention)) return 'repaired'
  const { from, to } = mention
  if (from.relation !== null) return refersToPublished(from.relation, clock) ? 'relative' : 'inherited'
  const stated = from.readings[0]!.year !== null || (to !== null && to.readings[0]!.year !== null)
  if (stated) return 'stated'
  const told = clock.sentence !== null || clock.anchor !== null || clock.last !== null
  return told || clock.published === null ? 'inherited' : 'relative'
}

/** Whether a word of time is against the publication. */
const refersToPublished = ({ to }: Relation, clock: Clock): boolean =>
  to === 'published' || (to === 'nearest' && clock.sentence === null && clock.last === null)

function pointOf(point: DatePoint, reading: Reading, clock: Clock, around: Surroundings): FullDate {
  const { part, relation } = point
  if (relation !== null) return related(point, reading, clock)
  const { year, month, day } = reading
  // Member by member: a spread of what comes from many places is slow.
  if (year !== null) return { year, month, day, part }
  const near = clock.sentence
  if (reading.month === null && part === null) {
    // 20日: the month before it.
    const base = near ?? clock.last
    if (base === null && clock.published !== null && reading.day !== null)
      return around.plan
        ? { ...clock.published, day: reading.day, part }
        : { ...lastSuchDay(clock.published, reading.day), part }
    if (base === null || base.month === null)
      return { year: base?.year ?? null, month: null, day: reading.day, part }
    return base.day !== null && reading.day !== null && reading.day < base.day && near === null
      ? { ...monthAfter(base.year, base.month), day: reading.day, part }
      : { year: base.year, month: base.month, day: reading.day, part }
  }
  return { year: missingYear(reading, part, clock, around), month, day, part }
}

/** The last day of that number up to the publication: 29日 in a notice of March 10 is in February, or in January. */
function lastSuchDay(published: Day, day: number): Day {
  let { year, month } = published
  if (day > published.day) month--
  if (month === 0) [year, month] = [year - 1, 12]
  // No two months on end are short, so that the one before has the day.
  if (day > lastDay(year, month)) month--
  return month === 0 ? { year: year - 1, month: 12, day } : { year, month, day }
}

function monthAfter(year: number | null, month: number): { year: number | null; month: number } {
  return month === 12 ? { year: year === null ? null : year + 1, month: 1 } : { year, month: month + 1 }
}

/** The year of a date that does not print it: of the sentence, else the first time after the anchor, else the last before publication. */
function missingYear(reading: Reading, part: Part | null, clock: Clock, around: Surroundings): number | null {
  const month = reading.month ?? firstMonth(part)
  const published = clock.published
  const limit =
    published === null || around.mayBeAhead
      ? Number.POSITIVE_INFINITY
      : dayNumber(published.year, published.month, published.day)
  const firstDayIn = (year: number): number =>
    daysOf(year, month, null)[0] + (reading.day === null ? 0 : reading.day - 1)
  const lastDayIn = (year: number): number =>
    reading.day === null ? daysOf(year, month, null)[1] : firstDayIn(year)
  const near = clock.sentence
  if (near !== null && near.year !== null) {
    // Time moves on: 2024年11月5日 …, 1月8日 is the next year, unless that is after the publication.
    const back = near.month !== null && month !== null && month < near.month
    return back && firstDayIn(near.year + 1) <= limit && near.month! - month! >= 6 ? near.year + 1 : near.year
  }
  // 预计6月底前完成 in a notice of March is the June to come, whatever was told of June before.
  if (published !== null && around.forward) {
    const today = dayNumber(published.year, published.month, published.day)
    return lastDayIn(published.year) >= today ? published.year : published.year + 1
  }
  if (clock.anchor !== null) {
    const anchorYear = yearOf(clock.anchor)
    const year = lastDayIn(anchorYear) >= clock.anchor ? anchorYear : anchorYear + 1
    return firstDayIn(year) > limit && firstDayIn(year - 1) <= limit ? year - 1 : year
  }
  if (clock.last !== null && clock.last.year !== null) {
    const base = clock.last
    const behind = base.month !== null && month !== null && month < base.month
    return behind && firstDayIn(base.year! + 1) <= limit ? base.year! + 1 : base.year
  }
  if (published === null) return null
  let year = firstDayIn(published.year) <= limit ? published.year : published.year - 1
  // 2月29日 is one of the last year that has it: eight years hold one.
  if (month === 2 && reading.day === 29) for (let i = 0; i < 8 && !isDay(year, 2, 29); i++) year--
  return year
}

function related(point: DatePoint, reading: Reading, clock: Clock): FullDate {
  const relation = point.relation!
  const base: { year: number | null; month: number | null; day: number | null } | null = refersToPublished(
    relation,
    clock,
  )
    ? clock.published
    : (clock.topic ?? clock.sentence ?? clock.last)
  if (base === null || base.year === null)
    return { ...reading, part: relation.days === null ? point.part : { kind: 'unnumbered' } }
  if (relation.months === null)
    return { year: base.year + relation.years, month: reading.month, day: reading.day, part: point.part }
  if (base.month === null)
    return { ...reading, part: relation.days === null ? point.part : { kind: 'unnumbered' } }
  const months = base.year * 12 + (base.month - 1) + relation.months
  const year = Math.floor(months / 12)
  const month = (months % 12) + 1
  if (relation.days === null) return { year, month, day: reading.day, part: point.part }
  if (base.day === null) return { year, month, day: null, part: null }
  return { ...plus({ year, month, day: base.day }, 0, 0, relation.days), part: null }
}

/** The second end of a range takes from the first what it does not say. */
function endOf(point: DatePoint, reading: Reading, from: FullDate, clock: Clock): FullDate {
  const { part } = point
  if (point.relation !== null)
    return related(
      point,
      reading,
      point.relation.to === 'context' ? { ...clock, sentence: from, topic: null } : clock,
    )
  if (reading.year !== null) return { ...reading, part }
  if (reading.month === null && part === null) {
    // 12月28日至3日 ends in the month after.
    const over = from.month !== null && from.day !== null && reading.day !== null && reading.day < from.day
    return over
      ? { ...monthAfter(from.year, from.month!), day: reading.day, part }
      : { year: from.year, month: from.month, day: reading.day, part }
  }
  const to: FullDate = { year: from.year, month: reading.month, day: reading.day, part }
  return from.year !== null && !beginsBefore(from, to, from.year) ? { ...to, year: from.year + 1 } : to
}

function beginsBefore(from: FullDate, to: FullDate, year: number): boolean {
  const [a, b] = [from.month ?? firstMonth(from.part), to.month ?? firstMonth(to.part)]
  if (a === null || b === null) return true
  return dayNumber(year, a, from.day ?? 1) <= dayNumber(year, b, to.day ?? 31)
}
