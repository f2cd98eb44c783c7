/**
 * Counts, money, percents and durations: what a numeral is by the suffix behind it. The first family that reads its suffix takes
 * the numeral.
 */
import { isAsciiDigit, isHan } from '../../text/letters.ts'
import { skipSpace } from '../../text/lines.ts'
import { behindBlanks } from '../../text/numerals/amount.ts'
import { decodeNumeral } from '../../text/numerals/decode.ts'
import { hanDigit, isHanNumeral } from '../../text/numerals/letters.ts'
import { isLikelyYear } from '../dates/calendar.ts'
import type { Mention, QuantityMention } from '../mention.ts'
import { type Bounds, boundsOf, type Context, type Ends, endsOf, quantity, rangeBefore } from './amounts.ts'
import { boundBefore } from './bounds.ts'
import { readDuration } from './durations.ts'
import { minusBefore } from './minus.ts'
import { readMoney } from './money.ts'
import { numbersIts } from './neighbours.ts'
import type { Numeral } from './numeral.ts'
import {
  discountAt,
  percentWordAt,
  pointsEnd,
  shareAt,
  shifted,
  spacedPair,
  tenthsAt,
  wideNumeral,
} from './percents.ts'
import { ARABIC_ONLY, beginsWord, endsInLatin, measureWordAt, nounAt, WHOLE_ONLY } from './units.ts'

/** Han numerals that count with 一 only before these: elsewhere 一个, 一项 is an article. */
const COUNTED_WITH_ONE = new Set(['次', '名', '所', '家', '场', '份', '台', '例', '期', '座', '人次', '场次'])

/** What the numeral is by its suffix, or null: a bare number. */
export function readQuantity(context: Context, numeral: Numeral): Mention | null {
  // 第15次, 第 15 次
  const { text } = context
  const before = text[numeral.start - 1] === ' ' ? numeral.start - 2 : numeral.start - 1
  if (text[before] === '第') return null
  // 第1至18期, 第3—5条
  const low = rangeBefore(text, numeral.start, context.floor)
  if (low !== null && text[low.start - 1] === '第') return null
  // 第1、15条: each of the list is one of its articles.
  if (
    text[numeral.start - 1] === '、' &&
    IN_ORDINALS.test(text.slice(Math.max(0, numeral.start - 12), numeral.start))
  )
    return null
  // 进入全省前20名: a rank, and nobody is counted.
  if (text[before] === '前' && RANKS.includes(text[numeral.end] ?? ' ') && isRanked(text, before)) return null
  // 2018年202062个: another year has run into the number.
  if (text[before] === '年' && numeral.digits.length > 4 && isLikelyYear(Number(numeral.digits.slice(0, 4))))
    return null
  // 三、四年, 4、5次: about so many, and not the second of them.
  if (isSecondOfPair(text, numeral)) return null
  // 七五折: two digits are a number before 折 only.
  if (numeral.value === undefined)
    return text[numeral.end] === '折' ? readShare(context, numeral, numeral.end) : null
  // 036万元: nobody prints a zero before a whole number; a point is lost.
  if (isZeroed(numeral)) return null
  return (
    readPercent(context, numeral) ??
    readMoney(context, numeral) ??
    readDuration(context, numeral) ??
    readCount(context, numeral)
  )
}

const IN_ORDINALS = /第[\d一二三四五六七八九十]{1,4}(?:、[\d一二三四五六七八九十]{1,4}){0,3}、$/
const isZeroed = ({ script, digits, value }: Numeral): boolean =>
  script === 'arabic' && digits.length > 1 && digits[0] === '0' && Number.isInteger(value)

const RANKS = '名位强列'
const RANKED = /(进入|进到|跻身|位[列居]|名列|排[名在]|[列居]|全[省市县区州国系校院行集])[^,。;\d]{0,4}$/
const isRanked = (text: string, at: number): boolean => RANKED.test(text.slice(Math.max(0, at - 8), at))

function isSecondOfPair(text: string, { start, script, digits, value }: Numeral): boolean {
  if (text[start - 1] !== '、' || value === undefined) return false
  const isArabic = script === 'arabic'
  // 3、4万元 may stand behind the marker 3、.
  if (isArabic && (digits.length > 2 || Number(digits) !== value)) return false
  let at = start - 1
  while (
    start - 1 - at < 4 &&
    (isArabic ? isAsciiDigit(text.charCodeAt(at - 1)) : isHanNumeral(text.charCodeAt(at - 1)))
  )
    at--
  const before = decodeNumeral(text.slice(at, start - 1))
  if (before === undefined) return false
  // 三、四十人
  const one = isArabic ? -1 : hanDigit(text.charCodeAt(start))
  return before === value - 1 || (one > 1 && hanDigit(text.charCodeAt(start - 2)) === one - 1)
}

const OPENS_RANGE = /^(——|—|-|~|至|到)\d{1,5}(\.\d{1,3})?%/

/** First letters of what makes a numeral a percent. */
const PERCENT_LETTERS = new Uint8Array(65536)
for (const letter of '%‰个百kK成折') PERCENT_LETTERS[letter.charCodeAt(0)] = 1

function readPercent(context: Context, numeral: Numeral): QuantityMention | null {
  const { text, end } = context
  const at = skipSpace(text, numeral.end)
  const letter = text.charCodeAt(at)
  if (PERCENT_LETTERS[letter] !== 1) return null
  switch (text[at]) {
    case '%': {
      if (isEscape(text, numeral, at)) return null
      // 约20%-30% is told once, where its second number stands: the 约 is of both.
      if (
        OPENS_RANGE.test(text.slice(at + 1, at + 12)) &&
        boundBefore(text, numeral.start, context.floor) !== null
      )
        return null
      const points = text.startsWith('点', at + 1) ? at + 2 : at + 1
      return percent(context, numeral, points, points > at + 1 ? '百分点' : '%', at)
    }
    // 5.6‰ is told in percent, as 千分之五点六 is.
    case '‰': {
      const { value, upTo } = endsOf(context, numeral, '')
      const ends = { value: shifted(value, -1), upTo: upTo === null ? null : shifted(upTo, -1) }
      return percent(context, numeral, at + 1, '%', at, ends)
    }
    case '个':
    case '百': {
      const second = text.charCodeAt(at + 1)
      // 个 is the measure word of most counts.
      if (letter === 0x4e2a && second !== 0x767e && second !== 0x20) return null
      const stop = pointsEnd(text, at, end)
      return stop < 0 ? null : percent(context, numeral, stop, '百分点', at)
    }
    case 'k':
    case 'K': {
      const thousands = wideNumeral(text, numeral.start, end)
      return thousands === null || thousands.end !== at + 1 ? null : readPercent(context, thousands)
    }
    case '成':
    case '折':
      return at === numeral.end ? readShare(context, numeral, at) : null
    default:
      return null
  }
}

/** A percent whose unit ends at `stop`, with the minus before it. */
function percent(
  context: Context,
  numeral: Numeral,
  stop: number,
  unit: '%' | '百分点',
  unitStart: number,
  { value, upTo }: Ends = percentsOf(context, numeral),
): QuantityMention {
  const start = minusBefore(context.text, numeral.start, context.floor)
  const negative = start < numeral.start
  const bounds = boundsOf(context, negative ? { ...numeral, start } : numeral, stop)
  return quantity('percent', bounds, negative && value !== 0 ? -value : value, unit, unitStart, {
    upTo: negative ? null : upTo,
  })
}

/** 20%-30%, 20-30%: each number is a percent by itself. */
function percentsOf({ text, floor }: Context, { start, value }: Numeral): Ends {
  const low = rangeBefore(text, start, floor)
  if (low === null) return { value: value!, upTo: null }
  return { value: low.value, upTo: low.value < value! ? value! : null }
}

/** %28, q=30%25: letters of a web address. */
const isEscape = (text: string, { start }: Numeral, sign: number): boolean =>
  text[start - 1] === '%' || (text[start - 1] === '=' && /[0-9A-Fa-f]/.test(text[sign + 1] ?? ' '))

/** 八成, 七五折: the numeral's 成 or 折 is at `at`. */
function readShare(context: Context, numeral: Numeral, at: number): QuantityMention | null {
  const { text, end } = context
  const share = text[at] === '成' ? tenthsAt(text, at, end, numeral) : discountAt(text, at, end, numeral)
  if (share === null) return null
  const more = text[share.end] === '多' || text[share.end] === '余'
  const over = numeral.over || more
  const bounds = boundsOf(context, over ? { ...numeral, over } : numeral, more ? share.end + 1 : share.end)
  return quantity('percent', bounds, share.value, '%', at)
}

/** A percent whose letters stand apart: 六 点 五 成, 一 百 五 十 个 百 分 点. */
export function readWidePercent(context: Context, at: number): QuantityMention | null {
  const { text, end } = context
  const numeral = spacedPair(text, at, end) ?? wideNumeral(text, at, end)
  if (numeral === null) return null
  const stop = behindBlanks(text, numeral.end, end)
  if (text[stop] === '成' || text[stop] === '折') return readShare(context, numeral, stop)
  const points = pointsEnd(text, stop, end)
  return points < 0 ? null : percent(context, numeral, points, '百分点', stop)
}

/** 百分之三十五 at `at`, 千分之五, 万分之三; null where none stands there. */
export function readPercentWord(context: Context, at: number): QuantityMention | null {
  const { text, end } = context
  const word = percentWordAt(text, at, end)
  const share = word === null ? null : shareAt(text, word.end, end)
  if (word === null || share?.value === undefined) return null
  const value = word.power === 0 ? share.value : shifted(share.value, word.power)
  return percent(context, { ...share, start: at }, share.end, '%', at, { value, upTo: null })
}

/**
 * A number whose measure word may be lost: 科级干部2。 between a Han letter and a stop, or 6 run into a year (62025年).
 * Whether it counts anything is for the repair to say.
 */
export function readWithoutUnit(text: string, end: number, numeral: Numeral): QuantityMention | null {
  if (
    numeral.script !== 'arabic' ||
    numeral.compound ||
    numeral.over ||
    !/[\u3400-\u9fff]/.test(text[numeral.start - 1] ?? ' ')
  )
    return null
  const { digits } = numeral
  const fused =
    digits.length > 4 &&
    digits.length <= 6 &&
    text[numeral.end] === '年' &&
    isLikelyYear(Number(digits.slice(-4)))
  // 整改完成率100: no number behind 率 counts anything.
  if (/率[为达]?到?$/.test(text.slice(Math.max(0, numeral.start - 3), numeral.start))) return null
  // 4方面21问题: what is counted stands there, and its 个 is lost.
  const noun = digits.length <= 3 && text[numeral.start - 1] !== '第' ? problemsAt(text, numeral.end) : null
  const bare =
    digits.length <= 3 &&
    (noun !== null || numeral.end === end || '。,;、)'.includes(text[numeral.end]!)) &&
    // 1,2683万元: the head of a number.
    !(text[numeral.end] === ',' && /^\d{4}(?!年)/.test(text.slice(numeral.end + 1, numeral.end + 6))) &&
    !'第路街巷道弄'.includes(text[numeral.start - 1] ?? ' ')
  if (!fused && !bare) return null
  const own = fused ? digits.slice(0, -4) : digits
  const stop = numeral.start + own.length
  const bounds: Bounds = { start: numeral.start, end: stop, bound: 'exact' }
  const more = noun === null ? {} : { noun, nounEnd: stop + noun.length }
  return quantity('count', bounds, Number(own), null, stop, { ...more, damage: 'lost-unit' })
}

/** 问题 at `at`, and none of the words that it begins with. */
const problemsAt = (text: string, at: number): string | null =>
  /^问题(?![一二三四五六七八九十\d:])/.test(text.slice(at, at + 3)) ? '问题' : null

/** Measure words of which the rest begins a noun: 2支队伍 counts by 支, 5条线索 by 条. */
const BEGINS_NOUN: Readonly<Record<string, { readonly unit: string; readonly behind: string }>> = {
  支队: { unit: '支', behind: '伍' },
  条线: { unit: '条', behind: '索路缆' },
  门课: { unit: '门', behind: '程题' },
  节课: { unit: '节', behind: '程' },
  堂课: { unit: '堂', behind: '程' },
  宗地: { unit: '宗', behind: '块' },
}
const NAMED_MEETINGS =
  /^(会员代表大会|理事会|全会|党代会|职代会|教代会|工代会|团代会|党员大会|党代表大会|代表大会|人代会|全体会议)/
/** 四次全会, 八届人大五次会议: which meeting, and not how many. */
const isNamedMeeting = (text: string, start: number, behind: number): boolean =>
  NAMED_MEETINGS.test(text.slice(behind, behind + 6)) ||
  (text.startsWith('会议', behind) && '届大委纪'.includes(text[start - 1] ?? ' '))

/** Before a number these make it the name of a class or a group: 高一3班, 3年级2班, 李家村3组, 村民小组5组. */
const NAMED_PARTS: Readonly<Record<string, RegExp>> = {
  班: /(年级|级|[高初大中小][一二三四五六]|初中|高中|小学|[高初大中小])\(?$/,
  组: /(村|屯|社区|小组|村民|居民)第?$/,
  队: /(村|屯|寨|庄)第?$/,
  线: /[国省县乡]道$/,
}
const LONGEST_NAME = 4
const isNamedPart = (text: string, start: number, unit: string): boolean =>
  NAMED_PARTS[unit]?.test(text.slice(Math.max(0, start - LONGEST_NAME), start)) ?? false

/** What a year names: 2025届毕业生, 2024级新生, 2023版. */
const NAMED_BY_YEAR = ['届', '级', '版', '班', '款', '批次']
const isPlainYear = ({ digits, compound }: Numeral): boolean =>
  digits.length === 4 && !compound && isLikelyYear(Number(digits))

/** 上午9点, 下午5点前, 9点30分: an hour, and no 点意见. */
const isHour = (text: string, start: number, behind: number): boolean =>
  /(上午|下午|晚上|中午|凌晨|早上|日|每天)$/.test(text.slice(Math.max(0, start - 2), start)) ||
  /^(前|后|半|整|钟|许|\d{1,2}分|[一二三四五]?十)/.test(text.slice(behind, behind + 3))

/** 人均5.2条, 平均每村1.5个, 人均撰写文章2.3篇 */
const AVERAGE = /均[\u3400-\u9fff]{0,8}$/
const isAverage = (text: string, start: number): boolean =>
  AVERAGE.test(text.slice(Math.max(0, start - 9), start))

function readCount(context: Context, numeral: Numeral): QuantityMention | null {
  const { text, end } = context
  const at = skipSpace(text, numeral.end)
  if (at >= end) return null
  let unit = measureWordAt(text, at)
  // 8时30分 is the hands of a clock.
  if (unit === null || (unit === '分' && '时点'.includes(text[numeral.start - 1] ?? ' '))) return null
  // 二百分之一, 十万分之三: the 分 of a fraction.
  if (unit === '分' && text[at + 1] === '之') return null
  // 2023度, 2023批准: a year and a word.
  if ((unit === '度' || unit === '批') && isPlainYear(numeral) && isHan(text.charCodeAt(at + 1))) return null
  // 二 对照清单: a heading without its comma.
  if (unit === '对' && '照标表接应待方象于比外内'.includes(text[at + 1] ?? ' ')) return null
  if (numeral.script === 'han') {
    const letters = text.slice(numeral.start, numeral.end)
    // “三个规定” names something, it counts nothing.
    if (text[numeral.start - 1] === '“') return null
    // 十四节 counts, 一节 and 十分 do not.
    if (ARABIC_ONLY.has(unit) && letters.length < 2) return null
    if (numeral.vague && numbersIts(letters, unit)) return null
    // 办结一项销号一项, 一案一人: a rhythm, no count.
    if (letters === '一' && text[numeral.start - 2] === '一') return null
    if (letters === '一' && text.slice(Math.max(0, numeral.start - 6), numeral.start).includes(`一${unit}`))
      return null
    if (unit === '类' && text[numeral.start - 1] === '、') return null
    if (
      letters === '一' &&
      !COUNTED_WITH_ONE.has(unit) &&
      !'。,;、)'.includes(text[at + unit.length] ?? '。')
    )
      return null
  }
  // 4方面, 4类: the noun is its own measure word only where a known one follows.
  const next = text[at + unit.length] ?? ' '
  if (beginsWord(unit, next) || isNamedPart(text, numeral.start, unit)) return null
  if (endsInLatin(unit) && /[A-Za-z0-9²³/]/.test(next)) return null
  const shorter = BEGINS_NOUN[unit]
  if (shorter?.behind.includes(next) === true) unit = shorter.unit
  // 2025届, 2024级: a year that names; 十二届 an ordinal.
  if (NAMED_BY_YEAR.includes(unit) && (numeral.script === 'han' || isPlainYear(numeral))) return null
  // 一届三次职代会, 四次全会: which of its meetings.
  if (unit === '次' && numeral.script === 'han' && isNamedMeeting(text, numeral.start, at + 1)) return null
  if (unit === '点' && isHour(text, numeral.start, at + 1)) return null
  // 1.3个项目 is the third of a list, or nothing: nobody counts by tenths of these.
  if (WHOLE_ONLY.includes(unit) && !Number.isInteger(numeral.value) && !isAverage(text, numeral.start))
    return null
  const noun = nounAt(text, at + unit.length, unit)
  // 4项 before 4项目: a measure word that begins a noun is the measure word all the same, unless the noun is known.
  const swallowed = unit.length === 1 ? nounAt(text, at) : null
  if (swallowed !== null && noun === null && swallowed.noun.length > 1) unit = text[at]!
  const bounds = boundsOf(context, numeral, at + unit.length)
  const counted = noun !== null && bounds.end === at + unit.length ? noun : null
  let digits = numeral.end
  while (digits > numeral.start && '千万亿'.includes(text[digits - 1]!)) digits--
  const power = text.slice(digits, numeral.end)
  const { value, upTo } = endsOf(context, numeral, power)
  const more = counted === null ? { upTo } : { upTo, noun: counted.noun, nounEnd: counted.end }
  return quantity('count', bounds, value, unit, at, more)
}
