/**
 * Dates as they are printed: one point of time or a range of two, and what stands around them (截至, 以来, 底前). Where letters are lost, a
 * point carries every reading that its digits allow; which one holds is for `resolve`.
 */
import { digitsEnd, isAsciiDigit } from '../../text/letters.ts'
import { skipSpace } from '../../text/lines.ts'
import { isHanNumeral } from '../../text/numerals/letters.ts'
import type { DateMention, DatePoint, Part, Reading } from '../mention.ts'
import { lexNumeral } from '../quantities/numeral.ts'
import { isLikelyYear, isMonth } from './calendar.ts'
import { isTail, readPoint } from './date-points.ts'
import { BEFORE, BEHIND, BETWEEN, BETWEEN_JOINTS, behindJoint, yearWords } from './date-words.ts'
import { isDueWithin } from './due-within.ts'
import { fusedYearEnd, lostEndOfSince, remainsEnd, standsAlone } from './lost-letters.ts'
import { damaged, NOTHING, one } from './make-point.ts'
import { closesMonths } from './worded-dates.ts'

/** Reads a date at `at`, with its range and the words around it; null where none stands there. `floor`: the end of the fact before. */
export function readDate(text: string, at: number, end: number, floor: number): DateMention | null {
  // 2024-05-01号合同: the rest of a code that was refused.
  if (at > 1 && '-/'.includes(text[at - 1]!) && isAsciiDigit(text.charCodeAt(at - 2))) return null
  const from = readPoint(text, at, end, null)
  // 至次年3月 behind a month that could not be read: alone it would be the year after another one.
  if (from?.relation?.to === 'context' && isTail(text, at)) return null
  if (from === null) return isAsciiDigit(text.charCodeAt(at)) ? readShortRange(text, at, end, floor) : null
  // What could not be read joins nothing, and takes an end with it that has no year of its own (202年4月13日至5月26日).
  if (from.readings.length === 0) {
    const behind = behindSpacedJoint(text, from.end)
    const tail = behind < 0 ? null : readPoint(text, behind, end, null)
    const stop = tail === null || tail.readings.some(({ year }) => year !== null) ? from.end : tail.end
    return finish(text, { ...from, end: stop }, null, stop, end, floor)
  }
  const short = readInnerRange(text, from, end, floor)
  if (short !== null) return short
  const lead = readLead(text, from, end, floor)
  if (lead !== null) return lead
  const last = endOfNextClause(text, from, end)
  if (last !== null) return finish(text, from, last, last.end, end, floor)
  const behind = behindSpacedJoint(text, behindNote(text, from))
  if (behind >= 0) {
    const whole = readPoint(text, behind, end, from)
    const remains = whole === null ? remainsBehindJoint(text, from, behind, end) : -1
    const to = remains > 0 ? damaged(behind, remains, [], 'lost-letters') : whole
    if (to !== null) return finish(text, from, to, to.end, end, floor)
  }
  const between = readBetween(text, from, end, floor)
  if (between !== null) return between
  const to = endWithoutJoint(text, from, end)
  return finish(text, from, to, to === null ? from.end : to.end, end, floor)
}

/** Behind what is left of the second end of a range, where it cannot be read; -1 where nothing tells that it was one. */
function remainsBehindJoint(text: string, from: DatePoint, behind: number, end: number): number {
  const first = from.readings[0]
  if (first?.day != null) return remainsEnd(text, behind, end)
  return first?.year != null && first.month === null ? fusedYearEnd(text, behind, end) : -1
}

/** 2024年1月1日0时至12月31日24时, 1月1日(星期一)至…: behind the hour and weekday of the first day of a range, else behind the day. */
function behindNote(text: string, { end, readings }: DatePoint): number {
  if (readings[0]!.day === null || !NOTE_LETTERS.has(text[text[end] === ' ' ? end + 1 : end]!)) return end
  const note = DAY_NOTE.exec(text.slice(end, end + LONGEST_NOTE))
  return note === null ? end : end + note[0].length
}
const DAY_NOTE =
  /^(?: ?\d{1,2}(?:时(?:\d{1,2}分)?|:\d{2})| ?(?:星期|周|礼拜)[一二三四五六日天]| ?\((?:(?:星期|周|礼拜)[一二三四五六日天]|含(?:当[日天]|本[日数])?)\)){1,2}(?= ?(?:[至到—~-]|起|开始|启动))/
const NOTE_LETTERS: ReadonlySet<string> = new Set('0123456789(星周礼')
const LONGEST_NOTE = 20

const CLAUSE_JOINT = /^(?:起|开始|启动)[,、]? ?[至到](?=[今次翌同当\d一二三四五六七八九十])/

/** 1月1日开始,至2月2日结束: the end of a range; but 1月起,到6月底前完成 tells what is due. Null where none follows. */
function endOfNextClause(text: string, from: DatePoint, end: number): DatePoint | null {
  const at = behindNote(text, from)
  if (!'起开启'.includes(text[at] ?? ' ')) return null
  const joint = CLAUSE_JOINT.exec(text.slice(at, Math.min(end, at + LONGEST_NOTE)))
  const to = joint === null ? null : readPoint(text, at + joint[0].length, end, from)
  return to === null || to.damage !== null || /^(?:之|以)?前/.test(text.slice(to.end, to.end + 2)) ? null : to
}

/** Behind a range's joint, and a blank on either side of it; -1 where none stands at `at`. */
function behindSpacedJoint(text: string, at: number): number {
  const behind = behindJoint(text, skipSpace(text, at))
  return behind < 0 ? behind : skipSpace(text, behind)
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

/** 起6月17日 goes on to its end; 起10日内 tells how long. */
const STARTS_MONTH = /^ ?\d{1,2} ?月/

/** 2020年2022台账: the second year of a range that has lost 至 and 年; but 2020年2022人. */
function lostLastYear(text: string, { readings }: DatePoint, at: number, end: number): DatePoint | null {
  const first = readings[0]
  const digits = digitsEnd(text, at, Math.min(end, at + 5))
  const year = Number(text.slice(at, digits))
  if (digits - at !== 4 || first === undefined || first.year === null || first.month !== null) return null
  if (!isLikelyYear(year) || year <= first.year || !standsAlone(text, at, digits, end)) return null
  return damaged(at, digits, [{ year, month: null, day: null }], 'lost-year')
}

/**
 * 2024年2月26日4月30日: a date that follows another without anything between is the end of a range whose 至 is lost; so is one behind
 * 起 (自4月18日起6月17日), and behind a blank where the date has blanks of its own (2 月 27 日 5 月 10 日).
 */
function endWithoutJoint(text: string, from: DatePoint, end: number): DatePoint | null {
  let at = from.end
  const since = text[at] === '起' ? lostEndOfSince(text, at + 1, end, from.readings[0]!) : null
  if (since !== null) return damaged(at + 1, since[1], [since[0]], 'lost-letters')
  if (text[at] === '起' && STARTS_MONTH.test(text.slice(at + 1, at + 5))) at++
  else if (text[at] === ' ' && text.slice(from.start, from.end).includes(' '))
    // 27  5 月 10 日: 日 and 至 have left two blanks.
    at += text[at + 1] === ' ' ? 2 : 1
  const unit = text.charCodeAt(at)
  const numeral = isAsciiDigit(unit) || isHanNumeral(unit)
  const nextYear = yearWords.at(text, at)?.value.to === 'context' || closesMonths(text, at)
  if (from.relation !== null || !(numeral || nextYear)) return null
  const to = readPoint(text, at, end, null)
  if (to === null && from.readings[0]?.day != null) {
    const remains = remainsEnd(text, at, end)
    return remains < 0 ? null : damaged(at, remains, [], 'lost-letters')
  }
  if (to === null) return lostLastYear(text, from, at, end)
  const [first, last] = [from.readings[0], to.readings[0]]
  if (first === undefined || last === undefined) return null
  // 2024年9月12月底: only the end of a range may be the end of a month.
  const endOfMonth = closesMonth(to.part) && first.month !== null && first.day === null
  if ((from.part === null) !== (to.part === null) && !endOfMonth) return null
  const alike =
    (first.month === null) === (last.month === null) && (first.day === null) === (last.day === null)
  // 2021年2023年3月, 2024年1月2025年3月31日
  const fromYear = first.day === null && first.year !== null && last.year !== null
  const days = first.day !== null && last.day !== null && last.month === null && first.day < last.day
  const backward = first.year !== null && last.year !== null && first.year > last.year
  return (alike || fromYear || days) && !backward ? { ...to, damage: to.damage ?? 'lost-joint' } : null
}

/** Whether a part is the end of a month, which may end a range of months (9至12月底). */
const closesMonth = (part: Part | null): boolean =>
  part?.kind === 'edge' && part.of === 'month' && part.value === 'end'

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
  const behind = behindSpacedJoint(text, digits)
  if (behind < 0) return null
  const to = schoolYearAt(text, behind, end) ?? readPoint(text, behind, end, SHORT_END)
  const whole = to?.damage === null || to?.damage === 'lost-year'
  if (to === null || (to.part !== null && !closesMonth(to.part)) || !whole || to.readings.length !== 1)
    return null
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

/** The end of 2022—2023学年, also where its 年 is lost; but 2022—2023学期. */
function schoolYearAt(text: string, at: number, end: number): DatePoint | null {
  const found = /^(\d{4})学(年度?|(?![期生校科员院习籍分历会者位时制]))/.exec(
    text.slice(at, Math.min(end, at + 7)),
  )
  const year = Number(found?.[1])
  if (found === null || !isLikelyYear(year)) return null
  const reading: Reading = { year, month: null, day: null }
  const stop = at + found[0].length
  return found[2] === '' ? damaged(at, stop, [reading], 'lost-year') : one(at, stop, reading, null)
}

/** 6月30日前提交, 月底前进行, 年底前一次性付清: no 前提, 前进, 前一. */
const BEGINS_DEED = /^(?:进行|提[交供出请升报]|一[次律并]|方[可能]|列[入支]|置换|面向|线[上下]|任[命免])/

/** One look that tells most dates that no such word stands beside them. */
const BEHIND_FIRST = new Set(BEHIND.map(([word]) => word.charCodeAt(0)))

const BEFORE_LAST = new Set(BEFORE.map(([word]) => word.charCodeAt(word.length - 1)))

/** 2020年前的历史遗留问题, 5月1日前入职人员, 12月底前已全部完成: what was before then, and nothing that is due. */
const HAPPENED = /^(已|均已|就已|全部已|的|形成的|签订的|建成的|购买的|发生的|入职|入编|出生|参加工|已经)/

/** 已于4月25日前清退, 已按要求在4月底前完成. */
const DONE_BY = /已经?(按[^,。;\d]{1,8}?)?[于在]$/
const LONGEST_DONE = 13

/** 年内, 今年内, 本月内 are of the time of writing. */
const isRunning = ({ part, relation, readings }: DatePoint): boolean =>
  relation === null
    ? part?.kind === 'edge' && readings.every(({ year, month }) => year === null && month === null)
    : relation.to === 'published'

const isWholeYear = ({ part, relation, readings }: DatePoint): boolean =>
  part === null && (relation?.months ?? null) === null && readings.every(({ month }) => month === null)

/** A weekday, or that the day is meant too, before a word that opens or closes a time. */
const REMARK =
  /^\((含|含当[日天]|含本[日数]|含\d{1,2}日|(星期|周|礼拜)[一二三四五六日天])\)(?=前|之前|以前|起|之后|以后|以来|开始)/
const LONGEST_REMARK = 9
const LONGEST_SPAN = 24
const INCLUDED = /^\(含(当[日天]|本[日数]|\d{1,2}日)?\)/
/** Behind 最晚 and a date: it is told what was last, and not what is due (最晚2023年8月才发现). */
const NOT_DUE = /^(才|仍|还|的|发生|出现|形成)/

/** 自2024年9月集中整改以来: what began then stands between. */
const SINCE_WORDS = /^(?![\p{Script=Han}“”]{0,12}?[至到])[\p{Script=Han}“”]{1,12}?以来/u
const LONGEST_WORDS = 16

const CLOCK = /^ ?(\d{1,2}:\d{2}|(\d{1,2}|零)[时点](\d{1,2}分|半|整)?)(?=前|之前|以前|起)/

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
  // 4月8日(星期一)起, 12月31日(含)前: what stands in brackets says nothing more.
  const remark =
    to === null && text[stop] === '(' ? REMARK.exec(text.slice(stop, stop + LONGEST_REMARK)) : null
  if (remark !== null) stop += remark[0].length
  // 9月20日24时前: the hour is no part of the date, but what stands behind it is.
  const clock = to === null ? CLOCK.exec(text.slice(stop, Math.min(end, stop + 9))) : null
  if (clock !== null) stop += clock[0].length
  const rows = to === null && BEHIND_FIRST.has(text.charCodeAt(stop)) ? BEHIND : []
  for (const [word, opens, unless] of rows) {
    if (stop + word.length > end) continue
    if (!text.startsWith(word, stop)) continue
    const next = stop + word.length
    if (unless !== '' && unless.includes(text[next] ?? ' ') && !BEGINS_DEED.test(text.slice(next, next + 2)))
      continue
    if (onlyDay && word !== '前') break
    if (word === '内' && !isDueWithin(text, start, stop + 1, isRunning(from))) break
    // 2025年内完成: by the end of the year, as 2025年底前.
    if (word === '内' && isWholeYear(from))
      from = { ...from, part: { kind: 'edge', value: 'end', of: 'year' } }
    if (from.part?.kind === 'season') {
      // 秋季学期起: EDTF has no open interval of seasons; the fact is the term alone, and says no more than it holds.
      if (opens === 'since') break
      // 秋季学期前, 寒假前: before it begins, on a day that nobody tells.
      if (opens === 'before') from = { ...from, part: { kind: 'unnumbered' } }
    }
    stop += word.length
    const over =
      opens === 'before' &&
      (HAPPENED.test(text.slice(stop, stop + 4)) ||
        DONE_BY.test(text.slice(Math.max(0, start - LONGEST_DONE), start)))
    shape = over ? 'until' : opens
    // 12月31日前(含31日)
    const included = text[stop] === '(' ? INCLUDED.exec(text.slice(stop, stop + LONGEST_REMARK)) : null
    if (included !== null) stop += included[0].length
    break
  }
  const before = BEFORE_LAST.has(text.charCodeAt(start - 1)) ? BEFORE : []
  for (const [word, opens, alone] of before) {
    if (start - word.length < floor || !text.startsWith(word, start - word.length)) continue
    if (alone === true && shape === 'point') shape = opens
    if (opens === 'until' && to === null) {
      if (shape === 'point') shape = 'until'
      start -= word.length
    } else if (opens === 'before' && to === null && shape !== 'since') {
      // 最早发生于2019年,最晚2023年8月: between these, and none of them due.
      const told = NOT_DUE.test(text.slice(stop, stop + 2)) || HAPPENED.test(text.slice(stop, stop + 4))
      if (told || text.slice(Math.max(0, start - LONGEST_SPAN), start).includes('最早')) break
      shape = 'before'
      start -= word.length
    } else if (opens === 'since' && (shape === 'since' || to !== null)) {
      start -= word.length
      if (to !== null && text[stop] === '止') stop++
    } else if (
      opens === 'since' &&
      shape === 'point' &&
      SINCE_WORDS.test(text.slice(stop, stop + LONGEST_WORDS))
    ) {
      shape = 'since'
      start -= word.length
    }
    break
  }
  return { kind: 'date', start, end: stop, from, to, shape }
}
