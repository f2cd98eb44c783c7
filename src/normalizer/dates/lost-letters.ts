/**
 * Dates that have lost 年, 月 or 日, 至 or the 年 of 今年: what is left of them, and what it can have been. A bare number becomes
 * a day, a month or a year only where it can be nothing else; where its digits can be cut in several ways, all are given.
 */

import { digitsEnd, isAsciiDigit, isHan, isLatin } from '../../text/letters.ts'
import { lexicon } from '../../text/lexicon.ts'
import { skipSpace } from '../../text/lines.ts'
import { decodeHan } from '../../text/numerals/decode.ts'
import { isHanNumeral } from '../../text/numerals/letters.ts'
import type { Reading } from '../mention.ts'
import { nounAt } from '../quantities/units.ts'
import { countsBehind, followsDate, skipBlanks } from './behind-numbers.ts'
import { isDay, isLikelyYear, isMonth } from './calendar.ts'
import { behindJoint } from './date-words.ts'
import { lasts, lastsBefore } from './lasting.ts'

/** Before a bare year these say that it counts something: 增至2024. */
const COUNTED_BEFORE = '共计约超近达为第号逾余增降电温'

/** 16至18日: the first end of a short range has no unit of its own, and has lost none. */
function opensShortRange(text: string, at: number, end: number, units: string): boolean {
  let behind = behindJoint(text, skipSpace(text, at))
  if (behind < 0) return false
  if (text[behind] === ' ') behind++
  const digits = digitsEnd(text, behind, Math.min(end, behind + 3))
  const unit = text[digits] === ' ' ? digits + 1 : digits
  // 8至67日: no month has 67 days, and a 月 is lost there.
  if (text[unit] === '日' && Number(text.slice(behind, digits)) > 31) return false
  return digits > behind && digits - behind <= 2 && units.includes(text[unit] ?? ' ')
}

interface Bare {
  readonly value: number
  readonly end: number
}

/** A number of one or two digits, or its Han words, at `at`. */
function bareNumber(text: string, at: number, end: number): Bare | null {
  const digits = digitsEnd(text, at, Math.min(end, at + 3))
  if (digits > at) return digits - at > 2 ? null : { value: Number(text.slice(at, digits)), end: digits }
  let stop = at
  while (stop < Math.min(end, at + 4) && PLAIN_HAN.includes(text[stop]!)) stop++
  // 3月三亚, 5月一直: a Han numeral begins many words; it is a day only where a stop or a word of dates follows.
  if (stop === at || stop - at > 3 || !ENDS_DATE.test(text.slice(stop, Math.min(end, stop + 2)))) return null
  const value = decodeHan(text.slice(at, stop))
  return value === undefined ? null : { value, end: stop }
}
const PLAIN_HAN = '一二三四五六七八九十廿卅'
const ENDS_DATE = /^($|[,。;:、)\n]|[至到—~-]|前|以[来前后]|之[前后])/

interface BareDate extends Bare {
  /** 2025年4项目建成, 5月3社区通过验收: a measure word may be lost as well as a 月 or 日. */
  readonly orCount: boolean
}

/** 9月20召开: the day behind a month whose 日 is lost. */
export function lostDayAt(text: string, at: number, end: number, month: number): BareDate | null {
  const bare = bareNumber(text, at, end)
  if (bare === null || !isDay(null, month, bare.value)) return null
  if (countsBehind(text, bare.end, end) || opensShortRange(text, bare.end, end, '日号')) return null
  // 4月18公司党委: a body of the Party acts on a day.
  return { ...bare, orCount: COUNTED_BODIES.test(text.slice(bare.end, bare.end + 4)) }
}
/** Bodies that are counted without a measure word, where there are several of a kind: 3社区, 5乡镇; the notice's own is named 公司, 学校. */
const COUNTED_BODIES = /^(社区|村(?!党|委)|乡镇|街道|镇街|科室|部门|支部|园区|小区)(?!党|[办委工])/

/** 2024年9以来, 今年12底前: the month behind a year whose 月 is lost. */
export function lostMonthAt(text: string, at: number, end: number): BareDate | null {
  const bare = bareNumber(text, at, end)
  if (bare === null || !isMonth(bare.value) || !isAsciiDigit(text.charCodeAt(at))) return null
  if (countsBehind(text, bare.end, end) || opensShortRange(text, bare.end, end, '月日号季')) return null
  const counted = followsDate(text, bare.end) ? null : nounAt(text, bare.end)
  // 2024年9科室, 2024年5部门联合印发: bodies are counted without a measure word; but 2025年4医院党委, 2025年4党支部.
  const isOfParty = counted !== null && (text[counted.end] === '党' || counted.noun.startsWith('党'))
  return counted?.isBody === true && !isOfParty ? null : { ...bare, orCount: counted !== null && !isOfParty }
}

/**
 * What digits that have run into a year can say where nothing stands behind them: a month (20249以来), else a month and day
 * (20241215). The reading that has lost the least is taken: 12 is a month, though it could be 1-2.
 */
export function monthDayReadings(digits: string): Reading[] {
  return digits.length <= 2 && digits[0] !== '0' && isMonth(Number(digits))
    ? [{ year: null, month: Number(digits), day: null }]
    : splitMonthDay(digits)
}

/** Numbers that everybody knows by themselves: hotlines, campaigns, groups of universities. */
const WELL_KNOWN: ReadonlySet<string> = new Set(
  '110 114 119 120 122 211 315 618 985 12309 12315 12333 12337 12345 12348 12371 12380 12388 12389'.split(
    ' ',
  ),
)

/** What no hotline does: 2022年114反馈了意见 has lost its 月 and 日. */
const DONE_ON_A_DAY = /^(反馈|召开|印发|进驻|向|对|在|以来|之?前)/

/** 2024年12328热线, 2024年318国道: names whatever their digits are. */
const NAMED_BY_NUMBER = /^(热线|专线|平台|国道|省道|县道|乡道|高速|专案)/

/** 2024年110接警: but 2025年110 before a stop has lost its 月 and 日. */
const isWellKnown = (text: string, at: number, digits: number): boolean =>
  NAMED_BY_NUMBER.test(text.slice(digits, digits + 2)) ||
  (WELL_KNOWN.has(text.slice(at, digits)) &&
    isHan(text.charCodeAt(digits)) &&
    !DONE_ON_A_DAY.test(text.slice(digits, digits + 2)))

const SINCE_BEFORE = /[自从](\d{4}年?)?$/
const SINCE_BEHIND = /^起(?:[,。;至到]|试行|施行|执行|实施|生效)/

/** 自2023年5月1起, 自2023年51起: the 起 behind a month or its digits at `at`, which end at `stop`, opens a time and counts no cases. */
export const opensSince = (text: string, at: number, stop: number): boolean =>
  SINCE_BEHIND.test(text.slice(stop, stop + 3)) && SINCE_BEFORE.test(text.slice(Math.max(0, at - 6), at))

/** Behind digits that stand for a month and day, and count nothing; -1 where they do not. */
export function lostMonthDayEnd(text: string, at: number, end: number): number {
  const digits = digitsEnd(text, at, Math.min(end, at + 5))
  const length = digits - at
  if (length < 2 || length > 4 || isWellKnown(text, at, digits)) return -1
  if (opensSince(text, at, digits)) return digits
  // 2020年62项目: a measure word is lost rather than a 月 and a 日.
  const isCounted = !followsDate(text, digits) && nounAt(text, digits) !== null
  return isCounted || countsBehind(text, digits, end) ? -1 : digits
}

/** 。1022，县委巡察组反馈了意见: digits that open a sentence in the midst of a paragraph, and count nothing before their comma. */
export const opensSentence = (text: string, at: number, digits: number): boolean =>
  digits - at >= 3 &&
  (text[at - 1] === '。' || text[at - 1] === ';') &&
  text[digits] === ',' &&
  isHan(text.charCodeAt(digits + 1))

const DAY_FOLLOWS = /^、(\d{1,2})日(?!内|以内)/

/** The readings of 1229、30日 at its comma: a month and a day before the day of the same month that follows. */
export function listedMonthDay(text: string, at: number, digits: number): Reading[] {
  if (digits - at < 3 || digits - at > 4 || !startsAlone(text, at)) return []
  const next = DAY_FOLLOWS.exec(text.slice(digits, digits + 6))
  return next === null
    ? []
    : splitMonthDay(text.slice(at, digits)).filter(({ day }) => day! < Number(next[1]))
}

/** 起617日, 起617: the month and day that end a range behind its 起, from `left` on; none where they may be a number of days (起120日). */
export function lostEndOfSince(
  text: string,
  at: number,
  end: number,
  left: Reading,
): readonly [Reading, number] | null {
  const digits = digitsEnd(text, at, Math.min(end, at + 5))
  if (digits - at < 3 || text[digits - 1] === '0' || !/^(日?[,止]|日对)/.test(text.slice(digits, digits + 2)))
    return null
  const [reading, ...others] = splitMonthDay(text.slice(at, digits))
  if (reading === undefined || others.length > 0 || left.month === null || reading.month! < left.month)
    return null
  return [reading, text[digits] === '日' ? digits + 1 : digits]
}

/** 9底前, 8下旬, 3以来: a month without a year whose 月 is lost; nothing else has such an end. */
export const isLostMonth = (text: string, digits: number, value: number): boolean =>
  isMonth(value) && monthEnds.at(text, digits) !== null
const monthEnds = lexicon(['底', '末', '上旬', '中旬', '下旬', '以来'].map(word => [word, null] as const))

/** What stands behind a year alone: 2023以来, 2024底前, 2023度计划. */
const YEAR_BEHIND = /^(以来|底|末|初(?!中)|度[^数,。;、)]|上半|下半)/

/**
 * A year whose 年 is lost: 2023以来, 对2023的案卷. `at` to `digits` are its four digits. Any other bare number of four digits may be
 * a name (2024先进), a room or a count.
 */
export function isLostYear(text: string, at: number, digits: number, end: number): boolean {
  const year = Number(text.slice(at, digits))
  // 2000 is a round number before it is a year.
  if (year <= 2000 || year > 2049 || COUNTED_BEFORE.includes(text[at - 1] ?? ' ')) return false
  if (YEAR_BEHIND.test(text.slice(digits, Math.min(end, digits + 2)))) return startsAlone(text, at)
  return text[at - 1] === '对' && isHan(text.charCodeAt(digits)) && standsAlone(text, at, digits, end)
}

/** 2021至2024年6月: the year before a range's joint needs no 年 of its own. */
export function opensYearRange(text: string, digits: number, end: number): boolean {
  const behind = behindJoint(text, digits)
  if (behind < 0) return false
  const stop = digitsEnd(text, behind, Math.min(end, behind + 7))
  // 2020至20236月: the second 年 may be lost.
  return stop === behind + 4
    ? text[stop] === '年'
    : stop > behind + 4 &&
        stop <= behind + 6 &&
        text[stop] === '月' &&
        isLikelyYear(Number(text.slice(behind, behind + 4)))
}

/** 7月14日至15集中反馈, 2021年至2023的: the second end of a range has lost the unit that the first one has. */
export function lostEndAt(text: string, at: number, digits: number, end: number, left: Reading): Reading[] {
  if (countsBehind(text, digits, end)) return []
  const value = Number(text.slice(at, digits))
  if (left.day !== null) {
    return digits - at <= 2 && isDay(left.year, left.month ?? 1, value)
      ? [{ year: null, month: null, day: value }]
      : splitMonthDay(text.slice(at, digits))
  }
  if (left.month !== null)
    return digits - at <= 2 && isMonth(value) ? [{ year: null, month: value, day: null }] : []
  return digits - at === 4 && isLikelyYear(value) ? [{ year: value, month: null, day: null }] : []
}

/** 为期两月, 三月内: how many months something took, and no month of the year. */
export function isSpanOfMonths(text: string, at: number, behind: number): boolean {
  return lastsBefore(text, at) || text.startsWith('内', behind)
}

/** Whether `MDD日` at `at` is a day and month between which 月 is lost, and no time that something lasted. */
export const isLostMonthDay = (text: string, at: number, digits: number): boolean => !lasts(text, at, digits)

/** The month and day readings of digits from which 月 is lost: 114 is 1-14 and 11-4; 0612 is 6-12 alone. */
export function splitMonthDay(digits: string): Reading[] {
  const readings: Reading[] = []
  for (let cut = 1; cut <= 2 && cut < digits.length; cut++) {
    const [month, day] = [digits.slice(0, cut), digits.slice(cut)]
    // A zero stands before a month or day of one digit where both are written with two.
    const padded = digits.length === 4 && cut === 2
    if (day.length > 2 || ((month[0] === '0' || day[0] === '0') && !padded)) continue
    if (isDay(null, Number(month), Number(day)))
      readings.push({ year: null, month: Number(month), day: Number(day) })
  }
  return readings
}

/** The same of Han words: 六三十 is 6-30, 十二三 is 10-23 and 12-3. */
export function splitHanMonthDay(letters: string): Reading[] {
  const readings: Reading[] = []
  for (let cut = 1; cut <= 2 && cut < letters.length; cut++) {
    const month = decodeHan(letters.slice(0, cut))
    const day = decodeHan(letters.slice(cut))
    if (month === undefined || day === undefined || !isDay(null, month, day)) continue
    readings.push({ year: null, month, day })
  }
  return readings
}

/** 20240920: a day that is written so, and has lost nothing. */
export const isWholeDay = (digits: string): boolean =>
  digits.length === 8 &&
  isDay(Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6)))

/** What names a code before its digits: QQ群20240501, 工号20190812. */
const CODES_BEFORE = '群号码证编室栋'

/** Whether no code or longer number runs on before `at`. */
function startsAlone(text: string, at: number): boolean {
  if (at === 0) return true
  const before = text.charCodeAt(at - 1)
  if (isAsciiDigit(before) || '-—~./〔[(#*:'.includes(text[at - 1]!) || CODES_BEFORE.includes(text[at - 1]!))
    return false
  return !isLatin(before)
}

/** Whether a run of digits is no part of a code or longer number, and counts nothing. */
export function standsAlone(text: string, at: number, digits: number, end: number): boolean {
  return (
    startsAlone(text, at) && !'-~〕])号'.includes(text[digits] ?? ' ') && !countsBehind(text, digits, end)
  )
}

/** 2018年至202062个项目: behind a year that has run into the number after it; -1 where none begins at `at`. */
export function fusedYearEnd(text: string, at: number, end: number): number {
  const digits = digitsEnd(text, at, Math.min(end, at + 9))
  return digits - at >= 5 && isLikelyYear(Number(text.slice(at, at + 4))) ? digits : -1
}

/** 202212024年8月: behind the second of two years that have run into each other with all that stood between; -1 where none begin at `at`. */
export function fusedRangeEnd(text: string, at: number, end: number): number {
  const digits = digitsEnd(text, at, Math.min(end, at + LONGEST_FUSED + 1))
  const isYear = (from: number): boolean => isLikelyYear(Number(text.slice(from, from + 4)))
  return digits - at >= 9 &&
    digits - at <= LONGEST_FUSED &&
    text[digits] === '年' &&
    isYear(at) &&
    isYear(digits - 4)
    ? digits
    : -1
}
/** Two years, a month and a day. */
const LONGEST_FUSED = 12

/** 11月112025年1月: where the year begins that digits at `at` have run into; -1 where none does. */
export function yearRunInto(text: string, at: number, end: number): number {
  const digits = digitsEnd(text, at, Math.min(end, at + 9))
  const year = digits - 4
  return year > at && text[digits] === '年' && isLikelyYear(Number(text.slice(year, digits))) ? year : -1
}

const LONGEST_REMAINS = 24

const NUMBERS_LOST = /^月\d{1,2}日(?:[至到]\d{1,2}月\d{1,2}日)?/
/** What stands behind a day and not behind the words 日均, 日常. */
const DAY_LOST = /^日(?:[至到]\d{0,2}月?\d{0,2}日|(?=[,。;:、)\n至到前起]|$))/

/**
 * Behind what is left of a date whose month has no number (2024年月13日), or whose day has none (2024年4月日至5月日); -1 where all is
 * whole. `unit`: what the year or month at `at` would be followed by.
 */
export function numberLostEnd(text: string, at: number, end: number, unit: '月' | '日'): number {
  if (text[at] !== unit) return -1
  const words = text.slice(at, Math.min(end, at + LONGEST_REMAINS))
  const found = (unit === '月' ? NUMBERS_LOST : DAY_LOST).exec(words)
  return found === null ? -1 : at + found[0].length
}

/** 2024年5月6月, 2021年2023年: another date follows, and it is the 至 between them that is lost. */
function opensDate(text: string, at: number, end: number): boolean {
  const digits = digitsEnd(text, at, Math.min(end, at + 5))
  const value = Number(text.slice(at, digits))
  return digits - at === 4
    ? text[digits] === '年' && isLikelyYear(value)
    : digits - at <= 2 && text[digits] === '月' && isMonth(value)
}

/**
 * Behind what is left of a date that cannot be read: digits with 月 and 日 directly behind a 年 or 月 at `at`, that count nothing
 * (2024年7月159月13日), also with the blanks between which they stood (2023 年 6 14 日). -1 where the date before them is whole.
 */
export function remainsEnd(text: string, at: number, end: number): number {
  if (at >= end) return -1
  if (isHanNumeral(text.charCodeAt(at))) return hanRemainsEnd(text, at, end)
  if (!isAsciiDigit(text.charCodeAt(at))) return -1
  const limit = Math.min(end, at + LONGEST_REMAINS)
  let stop = at
  let mixed = false
  let spread = false
  while (stop < limit) {
    if (text[stop] === ' ') {
      const next = skipBlanks(text, stop, end)
      const digit = isAsciiDigit(text.charCodeAt(next))
      if (!digit && !(spread && text[next] === '日')) break
      spread = true
      stop = next
    }
    if (!isAsciiDigit(text.charCodeAt(stop)) && !'月日'.includes(text[stop]!)) break
    mixed ||= !isAsciiDigit(text.charCodeAt(stop))
    stop++
  }
  if ((!spread && opensShortRange(text, stop, end, '月日号季')) || opensDate(text, at, end)) return -1
  if (isWellKnown(text, at, stop)) return -1
  return mixed || !(countsBehind(text, stop, end) || nounAt(text, stop) !== null) ? stop : -1
}

/** The same in Han numerals, behind a date in them (二〇二二年三七至五月二十日). Numerals begin many words: two of them at least stand here. */
function hanRemainsEnd(text: string, at: number, end: number): number {
  // 日 or 日至 stands between.
  const isBehindHan = isHanNumeral(text.charCodeAt(at - 2)) || isHanNumeral(text.charCodeAt(at - 3))
  if (!isBehindHan || !isHanNumeral(text.charCodeAt(at + 1))) return -1
  const limit = Math.min(end, at + LONGEST_REMAINS)
  let stop = at
  let mixed = false
  while (stop < limit && (isHanNumeral(text.charCodeAt(stop)) || '月日至'.includes(text[stop]!))) {
    mixed ||= !isHanNumeral(text.charCodeAt(stop))
    stop++
  }
  return mixed || stop >= end || !isHan(text.charCodeAt(stop)) ? stop : -1
}
