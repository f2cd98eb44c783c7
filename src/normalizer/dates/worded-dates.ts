/** Dates that are told by a word: 今年3月, 本月底, 次日, 上半年. */
import { digitsEnd } from '../../text/letters.ts'
import { isHanNumeral } from '../../text/numerals/letters.ts'
import type { DatePoint, Part, Relation } from '../mention.ts'
import {
  DATE_BEHIND,
  monthHalves,
  monthWords,
  NO_DATE_BEFORE,
  NO_DATE_BEHIND,
  partsBehindMonth,
  partsBehindYear,
  shortYearWords,
  yearParts,
  yearWords,
} from './date-words.ts'
import { isDueWithin, isWithinYear } from './due-within.ts'
import { damaged, NOTHING, one } from './make-point.ts'
import { hanNumberAt, partAt, quarterOfList, readMonthDay } from './month-days.ts'
import { namedDayAt } from './named-days.ts'

const END_OF_YEAR: Part = { kind: 'edge', value: 'end', of: 'year' }

/** 同12月 is 同年12月 at the head of a clause only: 会同3月入职的干部, 同12月相比. */
const standsForYear = (text: string, at: number): boolean =>
  text[at] !== '同' || at === 0 || '。;,、(\n'.includes(text[at - 1]!)
const COMPARED = /^份?(相|比|一|持|对)/

/** 今年, 今年3月, 同年9月, 本月, 次日, 年底, 上半年, 秋季学期. */
export function readWord(text: string, at: number, end: number): DatePoint | null {
  const year = yearWords.at(text, at)
  if (year !== null && !isPartOfWord(text, at, year.word)) {
    const stop = at + year.word.length
    // 今年年内 is 今年内.
    if (text.startsWith('年内', stop) && isDueWithin(text, at, stop + 2, true))
      return one(at, stop + 1, NOTHING, null, year.value)
    const part = quarterOfList(text, stop) ?? partAt(text, stop, partsBehindYear)
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
    const named = namedDayAt(text, stop)
    if (named === null) return one(at, stop, NOTHING, null, year.value)
    return named.day === null
      ? one(at, named.end, NOTHING, { kind: 'unnumbered' }, year.value)
      : one(at, named.end, { ...NOTHING, ...named.day }, null, year.value)
  }
  const shortened = shortYearWords.at(text, at)
  if (shortened !== null && !isPartOfWord(text, at, shortened.word) && standsForYear(text, at)) {
    const stop = at + shortened.word.length
    const relation = shortened.value
    if (/^(以来|年?底前)/.test(text.slice(stop, stop + 3))) {
      const part = partAt(text, stop, partsBehindYear)
      return { ...damaged(at, part?.end ?? stop, [NOTHING], 'lost-year', part?.part ?? null), relation }
    }
    const behind = text.slice(stop, stop + 3)
    const isMonth = /^\d{1,2}月/.test(behind) || (closesMonths(text, at) && /^\d{1,2}[,。;]/.test(behind))
    const month = isMonth ? readMonthDay(text, stop, end) : null
    if (month !== null && !(text[at] === '同' && COMPARED.test(text.slice(month.end, month.end + 3))))
      return { ...month, start: at, relation, damage: 'lost-year' }
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
  // 年内完成清零: by the end of the year that is running.
  if (isWithinYear(text, at) && isDueWithin(text, at, at + 2, true))
    return one(at, at + 1, NOTHING, END_OF_YEAR)
  const part = partAt(text, at, yearParts)
  if (part === null || recurs(text, at)) return null
  // “秋季雷霆”行动 is a name; in 1.2022春季学期 the year stands before it.
  if (part.part?.kind === 'season' && /[“‘「『《\d]/.test(text[at - 1] ?? ' ')) return null
  // 前三季度 is not the third quarter.
  if (part.part?.kind === 'quarter' && text[at - 1] === '前') return null
  const adverb =
    part.part?.kind === 'edge' && part.part.value !== 'end' && at > 0 && !',。;:( \n'.includes(text[at - 1]!)
  return adverb ? null : one(at, part.end, NOTHING, part.part)
}

/** 11月次3月, 11月至次3: what is left of 至次年 behind the month that a range begins with. */
export const closesMonths = (text: string, at: number): boolean =>
  text[at] === '次' && /月[至到—-]?$/.test(text.slice(Math.max(0, at - 2), at))

const isPartOfWord = (text: string, at: number, word: string): boolean =>
  (at > 0 && (NO_DATE_BEFORE[word]?.includes(text[at - 1]!) ?? false)) ||
  (DATE_BEHIND[word] !== undefined && !DATE_BEHIND[word].test(text.slice(Math.max(0, at - 3), at))) ||
  (NO_DATE_BEHIND[word]?.some(rest => text.startsWith(rest, at + word.length)) ?? false)

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

/** 每年一、二季度, 秋冬季: a part of every year, or the end of a list of them. */
export const recurs = (text: string, at: number): boolean =>
  at > 0 &&
  ('每各半历逐整春夏秋冬寒'.includes(text[at - 1]!) ||
    (text[at - 1] === '、' && isHanNumeral(text.charCodeAt(at - 2))))
