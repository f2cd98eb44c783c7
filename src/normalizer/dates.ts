/**
 * Dates as they are printed: points (2024年9月20日, 9月, 今年3月, 2024年秋季), ranges, and what stands around them (截至, 以来,
 * 底前). Where letters are lost, a point carries every reading that its digits allow; which one holds is for `resolve`.
 */

import { isAsciiDigit, isHan } from '../text/letters.ts'
import type { Lexicon } from '../text/lexicon.ts'
import { decodeHan, hanDigit, isHanNumeral } from '../text/numerals.ts'
import { isDay, isLikelyYear, isMonth } from './calendar.ts'
import {
  BEFORE,
  BEHIND,
  BETWEEN,
  BETWEEN_JOINTS,
  monthHalves,
  monthWords,
  NO_DATE_BEFORE,
  NO_DATE_BEHIND,
  NO_EDGE_BEHIND,
  NO_HALF_BEHIND,
  namedDays,
  partsBehindMonth,
  partsBehindYear,
  RANGE_JOINTS,
  shortHalves,
  shortYearWords,
  yearParts,
  yearWords,
} from './date-words.ts'
import { lasts } from './lasting.ts'
import {
  isLostMonth,
  isLostMonthDay,
  isLostYear,
  isSpanOfMonths,
  isWholeDay,
  lostDayAt,
  lostEndAt,
  lostMonthAt,
  lostMonthDayEnd,
  monthDayReadings,
  opensYearRange,
  remainsEnd,
  splitHanMonthDay,
  splitMonthDay,
  standsAlone,
} from './lost-letters.ts'
import type { DateMention, DatePoint, Part, Reading, Relation } from './mention.ts'
import { digitsEnd, lexNumeral } from './numeral.ts'
import { centuryOf, type NumericDate, readMarked, readSpaced, UNTOLD_ORDER } from './numeric-dates.ts'

const LONGEST_DIGITS = 8
const NOTHING: Reading = { year: null, month: null, day: null }

/** Reads a date at `at`, with its range and the words around it; null where none stands there. `floor`: the end of the fact before. */
export function readDate(text: string, at: number, end: number, floor: number): DateMention | null {
  // 2024-05-01号合同: the rest of a code that was refused.
  if (at > 1 && '-/'.includes(text[at - 1]!) && isAsciiDigit(text.charCodeAt(at - 2))) return null
  const from = readPoint(text, at, end, null)
  // 至次年3月 behind a month that could not be read: alone it would be the year after another one.
  if (from?.relation?.to === 'context' && isTail(text, at)) return null
  if (from === null) return isAsciiDigit(text.charCodeAt(at)) ? readShortRange(text, at, end, floor) : null
  // What could not be read joins nothing.
  if (from.readings.length === 0) return finish(text, from, null, from.end, end, floor)
  const short = readInnerRange(text, from, end, floor)
  if (short !== null) return short
  const lead = readLead(text, from, end, floor)
  if (lead !== null) return lead
  const behind = behindJoint(text, from.end)
  if (behind >= 0) {
    const whole = readPoint(text, behind, end, from)
    const remains = whole === null && from.readings[0]?.day != null ? remainsEnd(text, behind, end) : -1
    const to = remains > 0 ? damaged(behind, remains, [], 'lost-letters') : whole
    if (to !== null) return finish(text, from, to, to.end, end, floor)
  }
  const between = readBetween(text, from, end, floor)
  if (between !== null) return between
  const to = endWithoutJoint(text, from, end)
  return finish(text, from, to, to === null ? from.end : to.end, end, floor)
}

/** Behind a range's joint, and a blank on either side of it; -1 where none stands at `at`. */
function behindJoint(text: string, at: number): number {
  if (text[at] === ' ') at++
  const joint = RANGE_JOINTS.find(word => text.startsWith(word, at))
  if (joint === undefined) return -1
  const behind = at + joint.length
  return text[behind] === ' ' ? behind + 1 : behind
}

/** 2015年和2018年之间, 2010年之后2018年之前: what stands behind the second end makes the two a range. */
function readBetween(text: string, from: DatePoint, end: number, floor: number): DateMention | null {
  const next = text[from.end]!
  const joint = BETWEEN_JOINTS.includes(next)
  const after = (next === '之' || next === '以') && text[from.end + 1] === '后'
  if (!joint && !after) return null
  const to = readPoint(text, from.end + (joint ? 1 : 2), end, from)
  if (to === null) return null
  const close = (after ? /^[之以]前/ : BETWEEN).exec(text.slice(to.end, to.end + 2))
  return close === null ? null : finish(text, from, to, to.end + close[0].length, end, floor)
}

const LEAD = /^的?(?:第(.{1,3})个月|前(.{1,3}?)(个月|季度|天))/

/** 去年前三季度, 2024年的前10天, 2021年第三个月: the first months or days of a year, or one of its months. */
function readLead(text: string, from: DatePoint, end: number, floor: number): DateMention | null {
  const next = text[from.end]
  if (next !== '前' && next !== '的' && next !== '第') return null
  const shared = from.readings[0]
  if (
    shared === undefined ||
    from.part !== null ||
    from.damage !== null ||
    shared.month !== null ||
    shared.day !== null
  )
    return null
  if (from.relation !== null ? from.relation.months !== null : text[from.end - 1] !== '年') return null
  const words = LEAD.exec(text.slice(from.end, Math.min(end, from.end + 9)))
  if (words === null) return null
  const [whole, nth, first, unit] = words
  const count = smallNumber(nth ?? first!)
  if (count === null) return null
  const stop = from.end + whole.length
  if (nth !== undefined) {
    if (!isMonth(count)) return null
    return finish(
      text,
      { ...from, end: stop, readings: [{ ...shared, month: count }] },
      null,
      stop,
      end,
      floor,
    )
  }
  const day = unit === '天' ? 1 : null
  const month = unit === '季度' ? count * 3 : count
  if (day === null ? !isMonth(month) : count < 1 || count > 31) return null
  const last: Reading = { year: null, month: day === null ? month : 1, day: day === null ? null : count }
  const opening: DatePoint = { ...from, readings: [{ ...shared, month: 1, day }] }
  return finish(text, opening, one(from.end, stop, last, null), stop, end, floor)
}

/** The value of letters that are a number and nothing else. */
function smallNumber(letters: string): number | null {
  const numeral =
    isAsciiDigit(letters.charCodeAt(0)) || isHanNumeral(letters.charCodeAt(0))
      ? lexNumeral(letters, 0, letters.length)
      : null
  return numeral === null || numeral.end !== letters.length || numeral.over || numeral.vague
    ? null
    : (numeral.value ?? null)
}

/** 2024年2月26日4月30日: a date that follows another without anything between is the end of a range whose 至 is lost. */
function endWithoutJoint(text: string, from: DatePoint, end: number): DatePoint | null {
  const unit = text.charCodeAt(from.end)
  const numeral = isAsciiDigit(unit) || isHanNumeral(unit)
  if (from.relation !== null || !(numeral || yearWords.at(text, from.end)?.value.to === 'context'))
    return null
  const to = readPoint(text, from.end, end, null)
  if (to === null && from.readings[0]?.day != null) {
    const remains = remainsEnd(text, from.end, end)
    return remains < 0 ? null : damaged(from.end, remains, [], 'lost-letters')
  }
  if (to === null || (from.part === null) !== (to.part === null)) return null
  const [first, last] = [from.readings[0], to.readings[0]]
  if (first === undefined || last === undefined) return null
  const alike =
    (first.month === null) === (last.month === null) && (first.day === null) === (last.day === null)
  const fromYear = first.month === null && first.year !== null && last.year !== null
  const days = first.day !== null && last.day !== null && last.month === null && first.day < last.day
  const backward = first.year !== null && last.year !== null && first.year > last.year
  return (alike || fromYear || days) && !backward ? { ...to, damage: to.damage ?? 'lost-joint' } : null
}

/** 2024年9至11月, 2024年9月16至18日: what both ends share stands before the first. */
function readInnerRange(text: string, from: DatePoint, end: number, floor: number): DateMention | null {
  const shared = from.readings[0]!
  if (from.part !== null || from.damage !== null || shared.day !== null) return null
  const inner = readShortRange(text, text[from.end] === ' ' ? from.end + 1 : from.end, end, from.end)
  if (inner === null || inner.to === null) return null
  const first = inner.from.readings[0]!
  const fits =
    shared.month === null
      ? first.month !== null && from.relation === null
      : first.month === null && first.year === null
  if (!fits) return null
  const reading: Reading = { year: shared.year, month: shared.month ?? first.month, day: first.day }
  return finish(
    text,
    { ...from, end: inner.from.end, readings: [reading] },
    inner.to,
    inner.to.end,
    end,
    floor,
  )
}

/** The first end of a short range as the second one sees it: it tells nothing yet. */
const SHORT_END: DatePoint = {
  start: 0,
  end: 0,
  readings: [NOTHING],
  part: null,
  relation: null,
  damage: null,
}

/** 2019—2022年, 9至11月, 16-18日: the first end has no unit of its own. */
function readShortRange(text: string, at: number, end: number, floor: number): DateMention | null {
  const digits = digitsEnd(text, at, Math.min(end, at + 5))
  if (digits === at || digits - at > 4) return null
  const behind = behindJoint(text, digits)
  if (behind < 0) return null
  const to = readPoint(text, behind, end, SHORT_END)
  if (to === null || to.part !== null || to.damage !== null || to.readings.length !== 1) return null
  // 〔2024〕3—15号, 解放路15—1号: numbers of papers and houses.
  if (text[to.end - 1] === '号' && /[第〕路街道巷村弄院)]/.test(text[at - 1] ?? ' ')) return null
  const last = to.readings[0]!
  const value = Number(text.slice(at, digits))
  const reading: Reading | null =
    last.year !== null && last.month === null && digits - at === 4 && isLikelyYear(value)
      ? { year: value, month: null, day: null }
      : last.year === null && last.month !== null && last.day === null && isMonth(value)
        ? { year: null, month: value, day: null }
        : last.year === null && last.month === null && last.day !== null && value >= 1 && value <= 31
          ? { year: null, month: null, day: value }
          : null
  if (reading === null) return null
  const from: DatePoint = {
    start: at,
    end: digits,
    readings: [reading],
    part: null,
    relation: null,
    damage: null,
  }
  return finish(text, from, to, to.end, end, floor)
}

/** One look that tells most dates that no such word stands beside them. */
const BEHIND_FIRST = new Set(BEHIND.map(([word]) => word.charCodeAt(0)))
const BEFORE_LAST = new Set(BEFORE.map(([word]) => word.charCodeAt(word.length - 1)))

const CLOCK = /^ ?(\d{1,2}:\d{2}|\d{1,2}[时点](\d{1,2}分|半|整)?)(?=前|之前|以前)/

function finish(
  text: string,
  from: DatePoint,
  to: DatePoint | null,
  stop: number,
  end: number,
  floor: number,
): DateMention | null {
  let start = from.start
  let shape: DateMention['shape'] = to === null ? 'point' : 'range'
  const onlyDay =
    to === null &&
    from.relation === null &&
    from.readings.every(r => r.year === null && r.month === null && r.day !== null)
  // 9月20日24时前: the hour is no part of the date, but what stands behind it is.
  const clock = to === null ? CLOCK.exec(text.slice(stop, Math.min(end, stop + 9))) : null
  if (clock !== null) stop += clock[0].length
  const rows = to === null && BEHIND_FIRST.has(text.charCodeAt(stop)) ? BEHIND : []
  for (const [word, opens, unless] of rows) {
    if (stop + word.length > end) continue
    if (!text.startsWith(word, stop) || (unless !== '' && unless.includes(text[stop + word.length] ?? ' ')))
      continue
    if (onlyDay && word !== '前') break
    // 2020年前的历史遗留问题: what was before then, and nothing that is due.
    shape = word === '前' && text[stop + 1] === '的' ? 'until' : opens
    stop += word.length
    break
  }
  const before = BEFORE_LAST.has(text.charCodeAt(start - 1)) ? BEFORE : []
  for (const [word, opens, alone] of before) {
    if (start - word.length < floor || !text.startsWith(word, start - word.length)) continue
    if (alone === true && shape === 'point') shape = opens
    if (opens === 'until' && to === null) {
      if (shape === 'point') shape = 'until'
      start -= word.length
    } else if (opens === 'since' && (shape === 'since' || to !== null)) {
      start -= word.length
      if (to !== null && text[stop] === '止') stop++
    }
    break
  }
  return { kind: 'date', start, end: stop, from, to, shape }
}

const one = (
  start: number,
  end: number,
  reading: Reading,
  part: Part | null,
  relation: Relation | null = null,
): DatePoint => ({
  start,
  end,
  readings: [reading],
  part,
  relation,
  damage: null,
})

/** A point that has lost letters, with all that they can have said. */
const damaged = (
  start: number,
  end: number,
  readings: readonly Reading[],
  damage: string,
  part: Part | null = null,
): DatePoint => ({ start, end, readings, part, relation: null, damage })

/** One end of a date. `left` is the range's first end, whose unit the second may go without saying. */
function readPoint(text: string, at: number, end: number, left: DatePoint | null): DatePoint | null {
  const unit = text.charCodeAt(at)
  if (isAsciiDigit(unit)) return readDigits(text, at, end, left)

  const word = readWord(text, at, end)
  if (word !== null) return word
  return isHanNumeral(unit) ? readHan(text, at, end, left) : null
}

const isPartOfWord = (text: string, at: number, word: string): boolean =>
  (at > 0 && (NO_DATE_BEFORE[word]?.includes(text[at - 1]!) ?? false)) ||
  (NO_DATE_BEHIND[word]?.some(rest => text.startsWith(rest, at + word.length)) ?? false)

/** 今年, 今年3月, 同年9月, 本月, 次日, 年底, 上半年, 秋季学期. */
function readWord(text: string, at: number, end: number): DatePoint | null {
  const year = yearWords.at(text, at)
  if (year !== null && !isPartOfWord(text, at, year.word)) {
    const stop = at + year.word.length
    const part = partAt(text, stop, partsBehindYear)
    if (part !== null) return one(at, part.end, NOTHING, part.part, year.value)
    const month = readMonthDay(text, stop, end)
    if (month !== null) return { ...month, start: at, relation: year.value }
    // 去年本月十日: the month of now in another year.
    const running =
      text.startsWith('本月', stop) || text.startsWith('今日', stop) ? monthWords.at(text, stop) : null
    if (running !== null) {
      const { months, days } = running.value
      const relation: Relation = { ...year.value, years: 0, months: year.value.years * 12 + months!, days }
      return dayOfMonth(text, at, stop + running.word.length, end, relation)
    }
    const named = namedDayEnd(text, stop)
    return named < 0
      ? one(at, stop, NOTHING, null, year.value)
      : one(at, named, NOTHING, { kind: 'unnumbered' }, year.value)
  }
  const shortened = shortYearWords.at(text, at)
  if (shortened !== null && !isPartOfWord(text, at, shortened.word)) {
    const stop = at + shortened.word.length
    const relation = shortened.value
    if (/^(以来|年?底前)/.test(text.slice(stop, stop + 3))) {
      const part = partAt(text, stop, partsBehindYear)
      return { ...damaged(at, part?.end ?? stop, [NOTHING], 'lost-year', part?.part ?? null), relation }
    }
    const month = /^\d{1,2}月/.test(text.slice(stop, stop + 3)) ? readMonthDay(text, stop, end) : null
    if (month !== null) return { ...month, start: at, relation, damage: 'lost-year' }
  }
  const month = monthWords.at(text, at)
  if (month !== null && !isPartOfWord(text, at, month.word)) {
    const stop = at + month.word.length
    return dayOfMonth(text, at, stop, end, month.value)
  }
  const half = monthHalves.at(text, at)
  // 每月上半月 is one of every month.
  if (half !== null && !recurs(text, at) && text[at - 1] !== '月') {
    const now: Relation = { to: 'nearest', years: 0, months: 0, days: null }
    return one(at, at + half.word.length, NOTHING, half.value, now)
  }
  const part = partAt(text, at, yearParts)
  if (part === null || recurs(text, at)) return null
  // 前三季度 is not the third quarter.
  if (part.part?.kind === 'quarter' && text[at - 1] === '前') return null
  const adverb =
    part.part?.kind === 'edge' && part.part.value !== 'end' && at > 0 && !',。;:( \n'.includes(text[at - 1]!)
  return adverb ? null : one(at, part.end, NOTHING, part.part)
}

/** 本月, 本月底, 本月10日: a month told by a word that ends at `stop`, with what it says of the day. */
function dayOfMonth(text: string, start: number, stop: number, end: number, relation: Relation): DatePoint {
  if (relation.days !== null) return one(start, stop, NOTHING, null, relation)
  const part = partAt(text, stop, partsBehindMonth)
  if (part !== null) return one(start, part.end, NOTHING, part.part, relation)
  const digits = digitsEnd(text, stop, Math.min(end, stop + 3))
  const day =
    digits > stop ? { value: Number(text.slice(stop, digits)), end: digits } : hanNumberAt(text, stop, end)
  return day !== null &&
    (text[day.end] === '日' || text[day.end] === '号') &&
    day.value >= 1 &&
    day.value <= 31
    ? one(start, day.end + 1, { ...NOTHING, day: day.value }, null, relation)
    : one(start, stop, NOTHING, null, relation)
}

/** Behind a day known by a name, where one stands at `at` behind a year (2025年春节); -1 where none does. */
function namedDayEnd(text: string, at: number): number {
  const named = namedDays.at(text, at)
  if (named === null) return -1
  const stop = at + named.word.length
  return named.value === '' || named.value.includes(text[stop] ?? ' ') ? stop : -1
}

/** 每年一、二季度, 秋冬季: a part of every year, or the end of a list of them. */
const recurs = (text: string, at: number): boolean =>
  at > 0 &&
  ('每各半历逐整春夏秋冬'.includes(text[at - 1]!) ||
    (text[at - 1] === '、' && isHanNumeral(text.charCodeAt(at - 2))))

function partAt(
  text: string,
  at: number,
  parts: Lexicon<Part | null>,
): { readonly part: Part | null; readonly end: number } | null {
  const found = parts.at(text, at)
  if (found === null) return null
  const stop = at + found.word.length
  if (
    found.value?.kind === 'edge' &&
    NO_EDGE_BEHIND[found.word[found.word.length - 1]!]?.includes(text[stop] ?? ' ')
  )
    return null
  // 三季度末, 上半年底: by its last day.
  const late =
    (found.value?.kind === 'quarter' || found.value?.kind === 'half') &&
    (text[stop] === '末' || text[stop] === '底')
  return { part: found.value, end: late ? stop + 1 : stop }
}

/** Reads what follows a year: a part of it, a month, a month and a day. */
function afterYear(text: string, start: number, at: number, end: number, year: number): DatePoint {
  let stop = at
  if (text[stop] === '度') stop++
  const spaced = text[stop] === ' ' ? stop + 1 : stop
  const whole: Reading = { year, month: null, day: null }
  const part = partAt(text, spaced, partsBehindYear)
  if (part !== null) return one(start, part.end, whole, part.part)
  const half = shortHalves.at(text, spaced)
  if (half !== null && !NO_HALF_BEHIND.includes(text[spaced + 2] ?? ' '))
    return damaged(start, spaced + 2, [whole], 'lost-year', half.value)
  const month = readMonthDay(text, spaced, end)
  if (month !== null) {
    const readings = month.readings
      .map(r => ({ ...r, year }))
      .filter(r => r.month === null || r.day === null || isDay(year, r.month, r.day))
    if (readings.length > 0 || month.readings.length === 0) return { ...month, start, readings }
    // 2019年2月29日 is one text and no day, rather than a year.
    if (month.damage === null)
      return { ...month, start, readings: month.readings.map(reading => ({ ...reading, year })) }
  }
  const named = namedDayEnd(text, spaced)
  if (named >= 0) return one(start, named, whole, { kind: 'unnumbered' })
  const remains = remainsEnd(text, spaced, end)
  if (remains > 0) return damaged(start, remains, [], 'lost-letters')
  return one(start, stop, whole, null)
}

/** 9月, 9月20日, 9月下旬, 114日 (a lost 月) at `at`. */
function readMonthDay(text: string, at: number, end: number): DatePoint | null {
  const unit = text.charCodeAt(at)
  if (isAsciiDigit(unit)) {
    const digits = digitsEnd(text, at, Math.min(end, at + LONGEST_DIGITS + 1))
    const spaced = text[digits] === ' ' ? digits + 1 : digits
    const value = Number(text.slice(at, digits))
    // 2024年13月1日 is one text and no day.
    if (text[spaced] === '月' && (digits - at === 2 || (digits - at === 1 && isMonth(value))))
      return afterMonth(text, at, spaced + 1, end, value)
    // 2025年12日31日: there 日 stands for 月, and nothing tells what else is lost.
    if (
      text[digits] === '日' &&
      digits - at >= 2 &&
      digits - at <= 4 &&
      !(value <= 12 ? /[\d底末上中下旬]/ : /[底末上中下旬]/).test(text[digits + 1] ?? ' ')
    ) {
      const readings = splitMonthDay(text.slice(at, digits))
      if (readings.length > 0) return damaged(at, digits + 1, readings, 'lost-month')
    }
    // 2024年3、4月份: the last of a list of months says 月 for all.
    if (
      digits - at <= 2 &&
      isMonth(value) &&
      MONTHS_FOLLOW.test(text.slice(digits, Math.min(end, digits + 30)))
    )
      return one(at, digits, { year: null, month: value, day: null }, null)
    const lost = lostMonthAt(text, at, end)
    if (lost !== null) return { ...afterMonth(text, at, lost.end, end, lost.value), damage: 'lost-month' }
    const behind = lostMonthDayEnd(text, at, end)
    const readings = behind < 0 ? [] : splitMonthDay(text.slice(at, behind))
    return readings.length === 0 ? null : damaged(at, behind, readings, 'lost-month-day')
  }
  const han = hanNumberAt(text, at, end)
  if (han !== null && text[han.end] === '月' && isMonth(han.value))
    return afterMonth(text, at, han.end + 1, end, han.value)
  const stop = hanEnd(text, at, end)
  if (stop > at + 1 && text[stop] === '日') {
    const readings = splitHanMonthDay(text.slice(at, stop))
    if (readings.length > 0) return damaged(at, stop + 1, readings, 'lost-month')
  }
  return null
}

/** Behind a run of Han numerals at `at`, as long as those of a month and a day can be. */
function hanEnd(text: string, at: number, end: number): number {
  let stop = at
  while (stop < Math.min(end, at + 6) && isHanNumeral(text.charCodeAt(stop))) stop++
  return stop
}

/** Reads what follows a month: a third or an edge of it, or a day. */
function afterMonth(text: string, start: number, at: number, end: number, month: number): DatePoint {
  const part = partAt(text, at, partsBehindMonth)
  if (part !== null) return one(start, part.end, { year: null, month, day: null }, part.part)
  const spaced = text[at] === ' ' ? at + 1 : at
  const digits = digitsEnd(text, spaced, Math.min(end, spaced + 3))
  if (digits > spaced && digits - spaced <= 2) {
    const day = Number(text.slice(spaced, digits))
    const behind = text[digits] === ' ' ? digits + 1 : digits
    if (closesDay(text, behind)) return one(start, behind + 1, { year: null, month, day }, null)
    // 6月5、6日: the last of a list of days says 日 for all.
    if (DAYS_FOLLOW.test(text.slice(digits, digits + 16)) && isDay(null, month, day))
      return one(start, digits, { year: null, month, day }, null)
  }
  const han = hanNumberAt(text, spaced, end)
  if (han !== null && closesDay(text, han.end) && isDay(null, month, han.value)) {
    return one(start, han.end + 1, { year: null, month, day: han.value }, null)
  }
  const lost = lostDayAt(text, spaced, end, month)
  if (lost !== null) return damaged(start, lost.end, [{ year: null, month, day: lost.value }], 'lost-day')
  const remains = remainsEnd(text, at, end)
  if (remains > 0) return damaged(start, remains, [], 'lost-letters')
  return one(start, at, { year: null, month, day: null }, null)
}

const DAYS_FOLLOW = /^(、\d{1,2}){1,4}日/
const YEARS_FOLLOW = /^([、和及与]\d{4}){1,5}年/
const MONTHS_FOLLOW = /^(、\d{1,2}){1,11}月/

/** 日, or 号 that numbers no thing: 5月1号文件, 2月3号楼. */
const closesDay = (text: string, at: number): boolean =>
  text[at] === '日' || (text[at] === '号' && !NUMBERED.includes(text[at + 1] ?? ' '))
const NUMBERED = '隧锅泵车专案问桩商宿教文楼令线院井库机厂公通窗路桥店门船仓组台站坑矿煤罐地宗房室栋'

/** A date that begins with a digit. */
function readDigits(text: string, at: number, end: number, left: DatePoint | null): DatePoint | null {
  const digits = digitsEnd(text, at, Math.min(end, at + LONGEST_DIGITS + 2))
  const length = digits - at
  const value = Number(text.slice(at, digits))
  const spaced = text[digits] === ' ' ? digits + 1 : digits
  const suffix = text[spaced]
  if (suffix === '年') {
    const year = yearOfDigits(text, at, length, value, spaced + 1, end)
    return year === null ? null : afterYear(text, at, spaced + 1, end, year)
  }
  const marked =
    length <= 2 && '-/.'.includes(suffix ?? ' ') ? readMarked(text, at, digits, end, left !== null) : null
  if (marked !== null) return numericPoint(at, marked)
  if (length === 4 && isLikelyYear(value)) {
    // 2024上半年, 2025秋季: the 年 is left out before a part of the year.
    const part = partAt(text, digits, yearParts)
    if (part?.part != null && part.part.kind !== 'edge')
      return one(at, part.end, { year: value, month: null, day: null }, part.part)
    const spread = readSpaced(text, at, digits, end, value)
    if (spread !== null) return numericPoint(at, spread)
    return readNumeric(text, at, digits, end, value) ?? readBareYear(text, at, digits, end, left, value)
  }
  // 1789-01-29: years that no notice speaks of, where the form leaves no doubt.
  if (
    length === 4 &&
    value >= 1000 &&
    value < 3000 &&
    /^-\d\d-\d\d(?![-.\d])/.test(text.slice(digits, digits + 7))
  )
    return readNumeric(text, at, digits, end, value)
  if (suffix === '月' && length <= 2 && isMonth(value)) {
    // Behind a 次年 that was refused stands no month of its own.
    const refused = at > 1 && yearWords.at(text, at - 2)?.value.to === 'context' && isTail(text, at - 2)
    if (left === null && (refused || isSpanOfMonths(text, at, spaced + 1))) return null
    return afterMonth(text, at, spaced + 1, end, value)
  }
  // The tail of a date that could not be read is no date: 714日至15日, 13月5日.
  if (left === null && suffix === '日' && isTail(text, at)) return null
  if (
    (suffix === '日' ||
      (suffix === '号' && (left !== null ? closesDay(text, spaced) : isLoneDay(text, at, spaced + 1)))) &&
    length <= 2 &&
    value >= 1 &&
    value <= 31 &&
    !(left === null && lasts(text, at, spaced)) &&
    text[at - 1] !== '第'
  ) {
    return one(at, spaced + 1, { year: null, month: null, day: value }, null)
  }
  return readDamaged(text, at, digits, end, left)
}

const numericPoint = (at: number, { end, readings }: NumericDate): DatePoint =>
  readings.length === 1 ? one(at, end, readings[0]!, null) : damaged(at, end, readings, UNTOLD_ORDER)

/** 12号 by itself: not 12号楼, 3号公告, 第5号, 1号、2号. */
const isLoneDay = (text: string, at: number, stop: number): boolean =>
  (at === 0 ||
    ',。;:(\n在于从到至是的'.includes(text[at - 1]!) ||
    (text[at - 1] === ' ' && !isHan(text.charCodeAt(at - 2)))) &&
  (stop >= text.length || ',。;:) \n前后起到至之以上下早晚我你他她'.includes(text[stop]!))

/** The year that digits before 年 (ending at `behind` - 1) tell; null where they are so many years. */
function yearOfDigits(
  text: string,
  at: number,
  length: number,
  value: number,
  behind: number,
  end: number,
): number | null {
  if (length === 4) {
    // 1990年代: ten years, and none of them.
    if (text[behind] === '代') return null
    if (isLikelyYear(value) || (value >= 1800 && value < 1900)) return value
    return value >= 1000 && value < 3000 && readMonthDay(text, behind, end) !== null ? value : null
  }
  if (text[at - 1] === '.' || length < 2 || length > 3) return null
  const next = text[behind] ?? ' '
  if (length === 3) {
    // 在789年, 公元789年.
    const told = '在于元'.includes(text[at - 1] ?? ' ') && !'的来间里中内以'.includes(next)
    return told || readMonthDay(text, behind, end) !== null ? value : null
  }
  // 07年: nobody counts years with a zero before them.
  if (value < 10) return '级代期'.includes(next) ? null : centuryOf(value)
  const part = partAt(text, behind, partsBehindYear)?.part
  const dated = part != null && !(part.kind === 'edge' && part.value === 'middle')
  // 22年以来, 24年度; but 近15年来 is how long.
  const told =
    /^(以来|度[^过])/.test(text.slice(behind, behind + 2)) && !'近过这'.includes(text[at - 1] ?? ' ')
  return dated || told || readMonthDay(text, behind, end) !== null ? centuryOf(value) : null
}

/** 两千零四年, 零八年, 三六七年一月: a year in Han words other than four digits; null where they are so many years. */
function hanYearAt(
  text: string,
  at: number,
  end: number,
): { readonly value: number; readonly end: number } | null {
  let stop = at + 1
  const limit = Math.min(end, at + 8)
  while (stop < limit && isHanNumeral(text.charCodeAt(stop))) stop++
  if (text[stop] !== '年' || stop - at < 2) return null
  const behind = stop + 1
  const dated = (): boolean => readMonthDay(text, behind, end) !== null
  let value = 0
  let plain = 0
  for (; plain < stop - at; plain++) {
    const digit = hanDigit(text.charCodeAt(at + plain))
    if (digit < 0) break
    value = value * 10 + digit
  }
  if (plain === stop - at) {
    if (plain === 2 && text[at] !== '两') {
      if (value < 10)
        return '级代期'.includes(text[behind] ?? ' ') ? null : { value: centuryOf(value), end: behind }
      return dated() ? { value: centuryOf(value), end: behind } : null
    }
    return plain <= 4 && value >= 100 && dated() ? { value, end: behind } : null
  }
  const counted = decodeHan(text.slice(at, stop))
  if (counted === undefined || counted < 1000 || counted >= 3000) return null
  // 两千年 alone is a time that lasts.
  return (counted % 100 !== 0 && isLikelyYear(counted)) || dated() ? { value: counted, end: behind } : null
}

/** Behind the end of a range that could not be read; but 截至20日 is whole. */
const isTail = (text: string, at: number): boolean =>
  at > 0 &&
  '至到月年—~'.includes(text[at - 1]!) &&
  !/截(止)?[至到]$/.test(text.slice(Math.max(0, at - 3), at))

/** 2023以来, 2024底, 2021年至2023的: a year without its 年. */
function readBareYear(
  text: string,
  at: number,
  digits: number,
  end: number,
  left: DatePoint | null,
  year: number,
): DatePoint | null {
  const reading: Reading = { year, month: null, day: null }
  if (left !== null) {
    const lost = lostEndAt(text, at, digits, end, left.readings[0]!)
    return lost.length === 0 ? null : damaged(at, digits, lost, 'lost-unit')
  }
  // 2022、2023、2024年度: the last of a list of years says 年 for all.
  if (opensYearRange(text, digits, end) || YEARS_FOLLOW.test(text.slice(digits, Math.min(end, digits + 28))))
    return one(at, digits, reading, null)
  if (!isLostYear(text, at, digits, end)) return null
  const part = partAt(text, digits, partsBehindYear)
  const half =
    part === null && !NO_HALF_BEHIND.includes(text[digits + 2] ?? ' ') ? shortHalves.at(text, digits) : null
  if (half !== null) return damaged(at, digits + 2, [reading], 'lost-year', half.value)
  return damaged(at, part?.end ?? digits, [reading], 'lost-year', part?.part ?? null)
}

/** 2024-09-20, 2024/9/20, 2024.9.20, 2024.09 behind the year's digits. */
function readNumeric(text: string, at: number, digits: number, end: number, year: number): DatePoint | null {
  const mark = text[digits]
  if (mark !== '-' && mark !== '/' && mark !== '.') return null
  const monthEnd = digitsEnd(text, digits + 1, Math.min(end, digits + 4))
  const month = Number(text.slice(digits + 1, monthEnd))
  if (monthEnd === digits + 1 || monthEnd - digits > 3 || !isMonth(month)) return null
  if (text[monthEnd] === mark) {
    const dayEnd = digitsEnd(text, monthEnd + 1, Math.min(end, monthEnd + 4))
    const day = Number(text.slice(monthEnd + 1, dayEnd))
    if (dayEnd > monthEnd + 1 && dayEnd - monthEnd <= 3 && isDay(year, month, day) && text[dayEnd] !== '号') {
      return one(at, text[dayEnd] === '日' ? dayEnd + 1 : dayEnd, { year, month, day }, null)
    }
    return null
  }
  // 2019.3 alone may be an amount: a month only in a range or in two digits with nothing counted behind.
  if (
    mark === '.' &&
    !/^[-—~至到)]/.test(text.slice(monthEnd, monthEnd + 1)) &&
    !/[(—~至到-]/.test(text[at - 1] ?? ' ')
  )
    return null
  if (mark === '-' && monthEnd - digits !== 3) return null
  if (text[monthEnd] === '年' || text[monthEnd] === '号') return null
  return one(at, monthEnd, { year, month, day: null }, null)
}

/**
 * Digits that have run together, or stand alone, because 年, 月 or 日 is lost: 2024927日, 20248月, 415日, 9底, and behind the first
 * end of a range 126日 and 15. Null where no calendar reading is left.
 */
function readDamaged(
  text: string,
  at: number,
  digits: number,
  end: number,
  left: DatePoint | null,
): DatePoint | null {
  const length = digits - at
  const run = text.slice(at, digits)
  const year = Number(run.slice(0, 4))
  const suffix = text[digits]
  if (length >= 5 && length <= LONGEST_DIGITS && isLikelyYear(year)) {
    const rest = run.slice(4)
    if (suffix === '月' && rest.length <= 2 && isMonth(Number(rest))) {
      const month = afterMonth(text, at, digits + 1, end, Number(rest))
      return { ...month, readings: month.readings.map(r => ({ ...r, year })), damage: 'lost-year' }
    }
    if (suffix === '日' && rest.length >= 2) {
      const readings = splitMonthDay(rest)
        .map(r => ({ ...r, year }))
        .filter(r => isDay(year, r.month!, r.day!))
      if (readings.length > 0) return damaged(at, digits + 1, readings, 'lost-year-month')
    }
    if (isWholeDay(run) && standsAlone(text, at, digits, end)) {
      const [month, day] = [Number(run.slice(4, 6)), Number(run.slice(6))]
      return one(at, digits, { year, month, day }, null)
    }
    if (standsAlone(text, at, digits, end)) {
      const readings = monthDayReadings(rest).filter(r => r.day === null || isDay(year, r.month!, r.day))
      if (readings.length === 1 && readings[0]!.day === null) {
        const month = afterMonth(text, at, digits, end, readings[0]!.month!)
        return { ...month, readings: month.readings.map(r => ({ ...r, year })), damage: 'lost-year-month' }
      }
      if (readings.length > 0)
        return damaged(
          at,
          digits,
          readings.map(r => ({ ...r, year })),
          'lost-all',
        )
    }
  }
  if (suffix === '日' && length >= 2 && length <= 4 && (left !== null || isLostMonthDay(text, at, digits))) {
    const readings = splitMonthDay(run)
    if (readings.length > 0) return damaged(at, digits + 1, readings, 'lost-month')
  }
  if (length > 4) return null
  if (length <= 2 && isLostMonth(text, digits, Number(run)))
    return { ...afterMonth(text, at, digits, end, Number(run)), damage: 'lost-month' }
  const lost = left === null ? [] : lostEndAt(text, at, digits, end, left.readings[0]!)
  return lost.length === 0 ? null : damaged(at, digits, lost, 'lost-unit')
}

/** 二〇二四年九月二十日, 九月, 九月二十日. */
function readHan(text: string, at: number, end: number, left: DatePoint | null): DatePoint | null {
  let stop = at
  // 二O二五年: a Latin O for the zero is a common misprint.
  while (
    stop < Math.min(end, at + 5) &&
    (hanDigit(text.charCodeAt(stop)) >= 0 || (stop > at && /[Oo]/.test(text[stop]!)))
  )
    stop++
  if (stop - at === 4 && text[stop] === '年') {
    const year = decodeHan(text.slice(at, stop).replace(/[Oo]/g, '〇'))
    if (year !== undefined && isLikelyYear(year)) {
      const point = afterYear(text, at, stop + 1, end, year)
      // 二〇二二年六三十: both 月 and 日 are lost, and its words say no day.
      const remains = point.end === stop + 1 ? hanEnd(text, stop + 1, end) : 0
      return remains > stop + 2 && !isHan(text.charCodeAt(remains))
        ? damaged(at, remains, [], 'lost-letters')
        : point
    }
  }
  // 二〇二二三月七日: the 年 between them is lost.
  if (stop - at >= 4) {
    const year = decodeHan(text.slice(at, at + 4))
    const month = year === undefined ? null : hanNumberAt(text, at + 4, end)
    if (
      year !== undefined &&
      isLikelyYear(year) &&
      month !== null &&
      text[month.end] === '月' &&
      isMonth(month.value)
    ) {
      const point = afterMonth(text, at, month.end + 1, end, month.value)
      return { ...point, readings: point.readings.map(r => ({ ...r, year })), damage: 'lost-year' }
    }
  }
  const told = hanYearAt(text, at, end)
  if (told !== null) return afterYear(text, at, told.end, end, told.value)
  const han = hanNumberAt(text, at, end)
  if (left !== null && han === null) {
    const behind = hanEnd(text, at, end)
    const readings = text[behind] === '日' ? splitHanMonthDay(text.slice(at, behind)) : []
    return readings.length === 0 ? null : damaged(at, behind + 1, readings, 'lost-month')
  }
  if (han === null || recurs(text, at)) return null
  if (text[han.end] === '月' && isMonth(han.value)) {
    if (left === null && isSpanOfMonths(text, at, han.end + 1)) return null
    return afterMonth(text, at, han.end + 1, end, han.value)
  }
  if (left !== null && text[han.end] === '日' && han.value <= 31)
    return one(at, han.end + 1, { year: null, month: null, day: han.value }, null)
  return null
}

const CAPITALS = /[壹贰叁弎参肆伍陆柒捌玖拾佰仟]/

/** A Han number up to 三十一 at `at`. */
function hanNumberAt(
  text: string,
  at: number,
  end: number,
): { readonly value: number; readonly end: number } | null {
  let stop = at
  const limit = Math.min(end, at + 4)
  while (stop < limit && isHanNumeral(text.charCodeAt(stop))) stop++
  // 两月 are two of them: the second month and day are 二.
  // 7月壹号楼, 8月参加: capitals write no days.
  if (stop === at || stop - at > 3 || text[at] === '两' || CAPITALS.test(text.slice(at, stop))) return null
  const value = decodeHan(text.slice(at, stop))
  return value === undefined ? null : { value, end: stop }
}
