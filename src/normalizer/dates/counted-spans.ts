/**
 * Times that are counted from the publication, or from a date before them in the sentence: 近三年, 未来两天, 上两个月, 5天前, 3天后.
 */

import { loneDuration } from '../../text/iso-duration.ts'
import { isAsciiDigit } from '../../text/letters.ts'
import { lexicon } from '../../text/lexicon.ts'
import { isHanNumeral } from '../../text/numerals/letters.ts'
import type { DateMention, DatePoint, DurationMention, Relation, SpanMention } from '../mention.ts'
import { lexNumeral } from '../quantities/numeral.ts'
import { BEHIND } from './date-words.ts'

interface Amount {
  readonly years: number
  readonly months: number
  readonly days: number
}

/** What an ISO duration of one unit comes to; null for hours and for more than one unit. */
function amountOf(iso: string): Amount | null {
  const amount = loneDuration(iso)
  if (amount === null || amount.unit.startsWith('T')) return null
  const { unit } = amount
  const count = Number(amount.digits)
  return {
    years: unit === 'Y' ? count : 0,
    months: unit === 'M' ? count : 0,
    days: unit === 'D' ? count : unit === 'W' ? count * 7 : 0,
  }
}

/** Longest first: they are looked for before a duration. */
const ROLLING: readonly (readonly [word: string, toward: -1 | 1])[] = [
  ['最近', -1],
  ['过去的', -1],
  ['过去', -1],
  ['近', -1],
  ['接下来', 1],
  ['未来', 1],
  ['今后', 1],
]

const LASTED = /(经过|历经|历时|用时|耗时|为期|长达|持续|时长|时间|经)了?$/
const EFFORT = /^的(集中整改|整改|(不懈|共同|艰苦|持续)?努力|奋战|攻坚|整治|建设期|试运行)/

/** 经过近6个月的集中整改, 历时近两年: how long something took, and no time before now. */
const isLasting = (text: string, start: number, end: number): boolean =>
  LASTED.test(text.slice(Math.max(0, start - 4), start)) || EFFORT.test(text.slice(end, end + 6))

/** 近三年, 过去两年, 未来两天: `duration` with the word before it. Null where none stands there. */
export function rollingSpan(text: string, floor: number, duration: DurationMention): SpanMention | null {
  const { end, iso } = duration
  // 近 is also a bound, and then part of the duration.
  let at = duration.start
  let found = ROLLING.find(([word]) => text.startsWith(word, at))
  if (found === undefined) {
    if (text[at - 1] === ' ') at--
    found = ROLLING.find(([word]) => at - word.length >= floor && text.startsWith(word, at - word.length))
    if (found === undefined) return null
    at -= found[0].length
  } else if (text[at - 1] === '最') at--
  const amount = amountOf(iso)
  const toward = found[1]
  if (amount === null || (toward < 0 && isLasting(text, at, end))) return null
  // 近三年(2021—2023年): the years stand behind it.
  if (text[end] === '(' && YEARS_IN_BRACKET.test(text.slice(end, end + 12))) return null
  const stop = toward < 0 && text.startsWith('以来', end) ? end + 2 : end
  return {
    kind: 'recent',
    start: at,
    end: stop,
    bare: { start: at, end: stop },
    manner: 'rolling',
    origin: 'now',
    toward,
    ...amount,
  }
}

const YEARS_IN_BRACKET = /^\((?:即|指|自)?\d{4}/

/** Before 5天前 and 上两个月 these may stand; any other letter may make the 前 one of its own: 会前三天, 到期5天前. */
const MAY_STAND_BEFORE = '在于从自早约他她它我你们是就已和与或、,。;:(“” \n'

const standsFree = (text: string, at: number): boolean => at <= 0 || MAY_STAND_BEFORE.includes(text[at - 1]!)

const AGO = ['之前', '以前', '前'] as const
const LATER = ['之后', '以后', '后'] as const
const NO_AGO_BEHIND = BEHIND.find(([word]) => word === '前')![2]
const NO_LATER_BEHIND = '续勤台果备期方面代来者'

/** 5天前, 三年后: `duration` with the word behind it. Null where none stands there. */
export function distantPoint(text: string, duration: DurationMention): SpanMention | null {
  const { start, end } = duration
  if (duration.bound !== 'exact' || duration.deadline || !standsFree(text, start)) return null
  const ago = AGO.find(word => text.startsWith(word, end))
  const word = ago ?? LATER.find(later => text.startsWith(later, end))
  if (word === undefined) return null
  const stop = end + word.length
  if (word.length === 1 && (ago === undefined ? NO_LATER_BEHIND : NO_AGO_BEHIND).includes(text[stop] ?? ' '))
    return null
  const amount = amountOf(duration.iso)
  if (amount === null) return null
  const toward = ago === undefined ? 1 : -1
  return {
    kind: 'recent',
    start,
    end: stop,
    bare: { start, end },
    manner: 'point',
    origin: ago === undefined ? 'story' : 'now',
    toward,
    ...amount,
  }
}

/** Words before a number of whole units, with their side. */
const WHOLE: Readonly<Record<string, -1 | 1>> = { 上: -1, 前: -1, 下: 1, 后: 1 }
export const WHOLE_LETTERS: readonly number[] = Object.keys(WHOLE).map(word => word.charCodeAt(0))

const UNITS = lexicon<keyof Amount>([
  ['个月', 'months'],
  ['月', 'months'],
  ['年', 'years'],
  ['天', 'days'],
  ['日', 'days'],
])
/** 前三年级, 下一天然气, 上一日均, 后两月季, 上一年度. */
const NO_UNIT_BEHIND: Readonly<Record<string, string>> = {
  年: '级代龄度来多半',
  天: '然津气半',
  日: '均常内',
  月: '份季初底末中上下0123456789',
  个月: '半',
}

const originOf = (word: string): SpanMention['origin'] => (word === '上' || word === '下' ? 'now' : 'story')

/** 上两天, 前两个月, 下三年 at `at`: the whole days, months and years before or after now. Null where none stands there. */
export function wholeSpan(text: string, at: number, end: number): SpanMention | DateMention | null {
  const unit = text.charCodeAt(at + 1)
  if ((!isAsciiDigit(unit) && !isHanNumeral(unit)) || !standsFree(text, at)) return null
  const numeral = lexNumeral(text, at + 1, end)
  if (numeral?.value === undefined || numeral.compound || numeral.over || numeral.vague) return null
  const found = UNITS.at(text, numeral.end)
  if (found === null || numeral.value < 1 || numeral.value > 99) return null
  // 上3月 may be March, 下二月 February: without 个 only 一 and 两 count months.
  if (found.word === '月' && numeral.value !== 1 && text[at + 1] !== '两') return null
  const stop = numeral.end + found.word.length
  if (NO_UNIT_BEHIND[found.word]!.includes(text[stop] ?? ' ')) return null
  const toward = WHOLE[text[at]!]!
  if (numeral.value === 1) return neighbour(at, stop, found.value, toward, originOf(text[at]!))
  const amount: Amount = { years: 0, months: 0, days: 0, [found.value]: numeral.value }
  return {
    kind: 'recent',
    start: at,
    end: stop,
    bare: { start: at + 1, end: stop },
    manner: 'whole',
    origin: originOf(text[at]!),
    toward,
    ...amount,
  }
}

/** 上一年, 下1个月: the one year, month or day before or after. */
function neighbour(
  start: number,
  end: number,
  unit: keyof Amount,
  toward: -1 | 1,
  origin: SpanMention['origin'],
): DateMention {
  const relation: Relation = {
    to: origin === 'now' ? 'published' : 'nearest',
    years: unit === 'years' ? toward : 0,
    months: unit === 'years' ? null : unit === 'months' ? toward : 0,
    days: unit === 'days' ? toward : null,
  }
  const readings = [{ year: null, month: null, day: null }]
  const from: DatePoint = { start, end, readings, part: null, relation, damage: null }
  return { kind: 'date', start, end, from, to: null, shape: 'point' }
}
