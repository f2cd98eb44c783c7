/** What stands behind a year or a month: a part of it (底, 上旬, 一季度), a month, a day, also where 月 or 日 is lost. */
import { digitsEnd, isAsciiDigit, isHan } from '../../text/letters.ts'
import type { Lexicon } from '../../text/lexicon.ts'
import { skipSpace } from '../../text/lines.ts'
import { decodeHan } from '../../text/numerals/decode.ts'
import { isHanNumeral } from '../../text/numerals/letters.ts'
import type { DatePoint, Part, Reading } from '../mention.ts'
import { isDay, isMonth } from './calendar.ts'
import {
  NO_EDGE_BEHIND,
  NO_HALF_BEHIND,
  partsBehindMonth,
  partsBehindYear,
  shortHalves,
} from './date-words.ts'
import { isDueWithin } from './due-within.ts'
import {
  lostDayAt,
  lostMonthAt,
  lostMonthDayEnd,
  monthDayReadings,
  numberLostEnd,
  opensSince,
  remainsEnd,
  splitHanMonthDay,
  splitMonthDay,
  yearRunInto,
} from './lost-letters.ts'
import { damaged, NOTHING, numericPoint, one } from './make-point.ts'
import { namedDayAt } from './named-days.ts'
import { dottedDay } from './numeric-dates.ts'

export const LONGEST_DIGITS = 8

const SEASONS = { 春: 21, 夏: 22, 秋: 23, 冬: 24 } as const
/** 2024年冬至2025年春,: without 季, before a stop or the other end of a range; but 2024年冬至, is a day. */
const LONE_SEASON =
  /^[春夏秋冬](?=[,、。;:)—~-]|\d{4}年|[至到](?:\d{4}年|\d{4}[春夏秋冬]|[春夏秋冬次翌来今]))/
export function loneSeasonAt(text: string, at: number): Part | null {
  const value = SEASONS[text[at] as keyof typeof SEASONS] as
    | (typeof SEASONS)[keyof typeof SEASONS]
    | undefined
  return value !== undefined && LONE_SEASON.test(text.slice(at, at + 7)) ? { kind: 'season', value } : null
}

/** Reads what follows a year: a part of it, a month, a month and a day. */
export function afterYear(text: string, start: number, at: number, end: number, year: number): DatePoint {
  let stop = at
  if (text[stop] === '度') stop++
  const spaced = text[stop] === ' ' ? stop + 1 : stop
  const whole: Reading = { year, month: null, day: null }
  const part = quarterOfList(text, spaced) ?? partAt(text, spaced, partsBehindYear)
  if (part !== null) return one(start, part.end, whole, part.part)
  if (text.startsWith('年内', spaced) && isDueWithin(text, start, spaced + 2, false))
    return one(start, spaced + 1, whole, null)
  const season = loneSeasonAt(text, spaced)
  if (season !== null) return one(start, spaced + 1, whole, season)
  const half = shortHalves.at(text, spaced)
  if (half !== null && !NO_HALF_BEHIND.includes(text[spaced + 2] ?? ' '))
    return damaged(start, spaced + 2, [whole], 'lost-year', half.value)
  const list = unreadList(text, spaced, end)
  if (list > 0) return damaged(start, list, [], 'lost-letters')
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
  const unnumbered = numberLostEnd(text, spaced, end, '月')
  if (unnumbered > 0) return damaged(start, unnumbered, [], 'lost-letters')
  const named = namedDayAt(text, spaced)
  if (named !== null)
    return named.day === null
      ? one(start, named.end, whole, { kind: 'unnumbered' })
      : one(start, named.end, { year, ...named.day }, null)
  const remains = remainsEnd(text, spaced, end)
  if (remains > 0) return damaged(start, remains, [], 'lost-letters')
  return one(start, stop, whole, null)
}

/** 9月, 9月20日, 9月下旬, 114日 (a lost 月) at `at`. */
export function readMonthDay(text: string, at: number, end: number): DatePoint | null {
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
    if (digits - at <= 2 && isMonth(value) && monthsFollow(text, digits, end))
      return one(at, digits, { year: null, month: value, day: null }, null)
    const dotted = dottedDay(text, at, digits, end)
    if (dotted !== null) return numericPoint(at, dotted)
    const year = yearRunInto(text, at, end)
    if (year > 0) {
      const readings = monthDayReadings(text.slice(at, year))
      if (readings.length > 0) return damaged(at, year, readings, 'lost-month-day')
    }
    // 自2024年10起,: from October on; 自2024年12起 may as well be from the second of January.
    if (digits - at <= 2 && isMonth(value) && opensSince(text, at, digits))
      return damaged(
        at,
        digits,
        [{ ...NOTHING, month: value }, ...splitMonthDay(text.slice(at, digits))],
        'lost-month',
      )
    const lost = lostMonthAt(text, at, end)
    if (lost?.orCount === true)
      return damaged(at, lost.end, [NOTHING, { ...NOTHING, month: lost.value }], 'lost-month')
    if (lost !== null) return { ...afterMonth(text, at, lost.end, end, lost.value), damage: 'lost-month' }
    const behind = lostMonthDayEnd(text, at, end)
    const readings = behind < 0 ? [] : splitMonthDay(text.slice(at, behind))
    return readings.length === 0
      ? null
      : { ...damaged(at, behind, readings, 'lost-month-day'), orMonth: true }
  }
  const han = hanNumberAt(text, at, end)
  if (han !== null && isMonth(han.value) && monthsFollow(text, han.end, end))
    return one(at, han.end, { year: null, month: han.value, day: null }, null)
  if (han !== null && text[han.end] === '月' && isMonth(han.value))
    return afterMonth(text, at, han.end + 1, end, han.value)
  const stop = hanEnd(text, at, end)
  if (stop > at + 1 && text[stop] === '日') {
    const readings = splitHanMonthDay(text.slice(at, stop))
    if (readings.length > 0) return damaged(at, stop + 1, readings, 'lost-month')
  }
  return null
}

const MONTHS_WITHOUT_WORD =
  /^(\d{1,2}(、\d{1,2}){1,11}|[一二三四五六七八九十]{1,2}(、[一二三四五六七八九十]{1,2}){1,11})份(?!额)/

/** Behind the months of 2024年九、十份, whose 月 is lost; -1 where none stand at `at`. */
function unreadList(text: string, at: number, end: number): number {
  if (text[at + 1] !== '、' && text[at + 2] !== '、') return -1
  const found = MONTHS_WITHOUT_WORD.exec(text.slice(at, Math.min(end, at + LONGEST_MONTHS)))
  return found === null ? -1 : at + found[1]!.length
}

/** Reads what follows a month: a third or an edge of it, or a day. */
export function afterMonth(text: string, start: number, at: number, end: number, month: number): DatePoint {
  const part = partAt(text, at, partsBehindMonth)
  if (part !== null) return one(start, part.end, { year: null, month, day: null }, part.part)
  const spaced = skipSpace(text, at)
  const digits = digitsEnd(text, spaced, Math.min(end, spaced + 3))
  if (digits > spaced && digits - spaced <= 2) {
    const day = Number(text.slice(spaced, digits))
    const behind = text[digits] === ' ' ? digits + 1 : digits
    if (closesDay(text, behind)) return one(start, behind + 1, { year: null, month, day }, null)
    // 2 月 27  5 月 10 日, 1月6、2月11日, 12月29、30, 自5月1起,: 日 is lost between two blanks, in a list or at its end, or before 起 that counts nothing.
    const behindDay = text.slice(digits, Math.min(end, digits + 16))
    const opens = opensSince(text, start, digits)
    const isListed =
      NEXT_MONTH.test(behindDay) || isListOfDays(day, behindDay) || closesList(text, start, behindDay)
    if (isDay(null, month, day) && (opens || isListed))
      return damaged(start, digits, [{ year: null, month, day }], 'lost-day')
    // 11月1下旬: from November to January, or some third of a month; no day.
    if (/^(?:[上中下]旬|[底末])/.test(behindDay)) return damaged(start, digits, [], 'lost-letters')
    // 6月5、6日: the last of a list of days says 日 for all.
    if (DAYS_FOLLOW.test(text.slice(digits, digits + 16)) && isDay(null, month, day))
      return one(start, digits, { year: null, month, day }, null)
  }
  const han = hanNumberAt(text, spaced, end)
  if (han !== null && closesDay(text, han.end) && isDay(null, month, han.value)) {
    return one(start, han.end + 1, { year: null, month, day: han.value }, null)
  }
  const year = yearRunInto(text, spaced, end)
  const fused = Number(text.slice(spaced, Math.max(spaced, year)))
  if (year > 0 && isDay(null, month, fused))
    return damaged(start, year, [{ year: null, month, day: fused }], 'lost-day')
  const lost = lostDayAt(text, spaced, end, month)
  if (lost !== null) {
    const day: Reading = { year: null, month, day: lost.value }
    if (lost.orCount) return damaged(start, lost.end, [{ ...day, day: null }, day], 'lost-day')
    return { ...damaged(start, lost.end, [day], 'lost-day'), orMonth: true }
  }
  const unnumbered = numberLostEnd(text, at, end, '日')
  if (unnumbered > 0) return damaged(start, unnumbered, [], 'lost-letters')
  const remains = remainsEnd(text, spaced, end)
  if (remains > 0) return damaged(start, remains, [], 'lost-letters')
  return one(start, at, { year: null, month, day: null }, null)
}

const NEXT_MONTH = /^(?: {2}\d{1,2} ?月|[、和]\d{1,2}月\d{1,2}[日,。;、])/
/** 2月17、3月7、4月11,: the last of a list of days whose 日 are all lost. */
const closesList = (text: string, start: number, behind: string): boolean =>
  /^[,。;]/.test(behind) &&
  /\d月\d{1,2}日?[、和]$/.test(text.slice(Math.max(0, start - LONGEST_LISTED), start))
const LONGEST_LISTED = 6
const DAYS_WITHOUT_WORD = /^、(\d{1,2}(?:、\d{1,2}){0,3})[,。;]/
/** Whether days that go up stand behind a day, and then a stop. */
function isListOfDays(day: number, behind: string): boolean {
  const days = DAYS_WITHOUT_WORD.exec(behind)?.[1]?.split('、').map(Number) ?? []
  return days.length > 0 && days.every((next, i) => next > (days[i - 1] ?? day) && next <= 31)
}

const DAYS_FOLLOW = /^(、\d{1,2}){1,4}日/

const MONTHS_FOLLOW = /^(、\d{1,2}){1,11}月/
const LONGEST_MONTHS = 30
const HAN_MONTHS_FOLLOW = /^(、[一二三四五六七八九十]{1,2}){1,11}月/

/** Whether the months of a list follow a number that ends at `at`, and the last one says 月 for all: 3、4月份, 三、四月份. */
export const monthsFollow = (text: string, at: number, end: number): boolean =>
  text[at] === '、' &&
  (isAsciiDigit(text.charCodeAt(at - 1)) ? MONTHS_FOLLOW : HAN_MONTHS_FOLLOW).test(
    text.slice(at, Math.min(end, at + LONGEST_MONTHS)),
  )

const HAN_MONTHS_BEFORE =
  /(\d{4}|\d年|[今去前明同当次翌本〇零一二三四五六七八九]年)[一二三四五六七八九十]{1,2}(、[一二三四五六七八九十]{1,2})*、$/

/** Whether the list that a month in Han numerals goes on with stands behind its year; 每年十一、十二月份 are of every year. */
export const goesOnWithMonths = (text: string, at: number): boolean =>
  text[at - 1] === '、' && HAN_MONTHS_BEFORE.test(text.slice(Math.max(0, at - 24), at))

/** Before a list of months in digits without its year these may stand; at the start of a line or sentence 3、 is a marker. */
export const opensMonths = (text: string, at: number): boolean => {
  const before = text[at - 1] ?? '\n'
  return before === '、'
    ? isAsciiDigit(text.charCodeAt(at - 2))
    : ',('.includes(before) ||
        (isHan(text.charCodeAt(at - 1)) && !'题件表图第项条款号章节例'.includes(before))
}

const QUARTER =
  /^第?([一二三四1-4])(?:季度|(?=(?:(?:、第?[一二三四1-4]){1,3}|(?:——|[至到—–~-])第?[一二三四1-4])季度))/
const QUARTERS = ['一', '二', '三', '四']
const QUARTER_LETTERS = '第一二三四1234'
const LONGEST_QUARTERS = 14

/** One of several quarters that share one 季度: 一 and 二季度 of 2024年一、二季度, 1 of 1—3季度. Null where none stands at `at`. */
export function quarterOfList(
  text: string,
  at: number,
): { readonly part: Part; readonly end: number } | null {
  if (!QUARTER_LETTERS.includes(text[at] ?? ' ')) return null
  const found = QUARTER.exec(text.slice(at, at + LONGEST_QUARTERS))
  if (found === null) return null
  const value = QUARTERS.indexOf(found[1]!) + 1 || Number(found[1])
  const part: Part = { kind: 'quarter', value: value as 1 | 2 | 3 | 4 }
  const stop = at + found[0].length
  return found[0].endsWith('季度') && isLate(text, stop)
    ? { part: { ...part, late: true }, end: stop + 1 }
    : { part, end: stop }
}

const QUARTERS_FROM = /^第?[一二三四1-4](?:季度)?(?:——|[至到—–~-])第?[一二三四1-4]季度/

/** Whether quarters from one to another stand at `at` without their year: 1—3季度, 一至三季度. */
export const opensQuarters = (text: string, at: number): boolean => {
  const joint = text[at] === '第' ? at + 2 : at + 1
  const before = text[at - 1] ?? ' '
  return (
    '至到—–~-'.includes(text[joint] ?? ' ') &&
    QUARTERS_FROM.test(text.slice(at, at + LONGEST_QUARTERS)) &&
    !'.-—第前'.includes(before) &&
    !isAsciiDigit(before.charCodeAt(0)) &&
    !isHanNumeral(before.charCodeAt(0))
  )
}

const QUARTERS_BEFORE =
  /(\d{4}|\d年|[今去前明同当次翌本〇零一二三四五六七八九]年)度?第?[一二三四1-4](季度)?(、第?[一二三四1-4](季度)?)*、$/

/** Whether the list that a quarter goes on with stands behind its year; those of 每年一、二季度 are of every year. */
export const goesOnWithQuarters = (text: string, at: number): boolean =>
  text[at - 1] === '、' && QUARTERS_BEFORE.test(text.slice(Math.max(0, at - 24), at))

/** 日, or 号 that numbers no thing: 5月1号文件, 2月3号楼. */
export const closesDay = (text: string, at: number): boolean =>
  text[at] === '日' || (text[at] === '号' && !NUMBERED.includes(text[at + 1] ?? ' '))

const NUMBERED = '隧锅泵车专案问桩商宿教文楼令线院井库机厂公通窗路桥店门船仓组台站坑矿煤罐地宗房室栋'

/** 末 or 底 at `at`, and neither 末端 nor 底线. */
const isLate = (text: string, at: number): boolean =>
  (text[at] === '末' || text[at] === '底') && !NO_EDGE_BEHIND[text[at]]!.includes(text[at + 1] ?? ' ')

export function partAt(
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
  // 三季度末, 上半年底: its last month.
  if ((found.value?.kind === 'quarter' || found.value?.kind === 'half') && isLate(text, stop))
    return { part: { ...found.value, late: true }, end: stop + 1 }
  return { part: found.value, end: stop }
}

/** Behind a run of Han numerals at `at`, as long as those of a month and a day can be. */
export function hanEnd(text: string, at: number, end: number): number {
  let stop = at
  while (stop < Math.min(end, at + 6) && isHanNumeral(text.charCodeAt(stop))) stop++
  return stop
}

/** A Han number up to 三十一 at `at`. */
export function hanNumberAt(
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

const CAPITALS = /[壹贰叁弎参肆伍陆柒捌玖拾佰仟]/
