/**
 * Counts, money, percents and durations: what a numeral is by the suffix behind it. One row a family; the first that
 * reads its suffix takes the numeral.
 */

import type { Bound } from '../../bulletin.ts'
import { isAsciiDigit, isHan } from '../../text/letters.ts'
import { lexicon } from '../../text/lexicon.ts'
import { behindBlanks, decodeNumeral, hanDigit, isHanNumeral, isHanPower } from '../../text/numerals.ts'
import { isLikelyYear } from '../dates/calendar.ts'
import { lastsBefore, lastsDays } from '../dates/lasting.ts'
import type { DurationMention, Mention, QuantityMention } from '../mention.ts'
import { boundBefore, boundBehind } from './bounds.ts'
import { minusBefore } from './minus.ts'
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

/** Currencies by the word behind the numeral; the power before it (万, 亿) was read with the numeral. */
const CURRENCY_NAMES: readonly (readonly [name: string, code: string])[] = [
  ['人民币', 'CNY'],
  ['美元', 'USD'],
  ['美金', 'USD'],
  ['港元', 'HKD'],
  ['港币', 'HKD'],
  ['澳门元', 'MOP'],
  ['澳门币', 'MOP'],
  ['新台币', 'TWD'],
  ['欧元', 'EUR'],
  ['日元', 'JPY'],
  ['韩元', 'KRW'],
  ['英镑', 'GBP'],
  ['卢布', 'RUB'],
  ['澳元', 'AUD'],
  ['加元', 'CAD'],
]
/** Also 200万元港币: the name behind the 元 says which. */
const currencies = lexicon<string>([
  ['元', 'CNY'],
  ['块钱', 'CNY'],
  ...CURRENCY_NAMES,
  ...CURRENCY_NAMES.map(([name, code]) => [`元${name}`, code] as const),
])
const LONGEST_NAME_OF_CURRENCY = 3
const LAST_OF_CURRENCY = new Set(CURRENCY_NAMES.map(([name]) => name[name.length - 1]!))

/** The name of a currency that ends at `at`, perhaps with a blank or colon behind it: 港币200万元. Null where none does. */
function currencyBefore(
  text: string,
  at: number,
  floor: number,
): { readonly start: number; readonly code: string } | null {
  const stop = ' :'.includes(text[at - 1] ?? '。') ? at - 1 : at
  if (!LAST_OF_CURRENCY.has(text[stop - 1] ?? '')) return null
  const before = text.slice(Math.max(floor, stop - LONGEST_NAME_OF_CURRENCY), stop)
  const found = CURRENCY_NAMES.find(([name]) => before.endsWith(name))
  return found === undefined ? null : { start: stop - found[0].length, code: found[1] }
}

const LONGEST_LOW_END = 20
const LOW_END = /^约?[\d.,]{1,12}[十百千万亿]{0,2}元(——|—|-|~|至|到)$/

/** The currency of the first end of a range whose second end begins at `at`: 港币100万元至200万元. */
function currencyOfRange(text: string, at: number): string | null {
  if (!RANGE_JOINTS.includes(text[at - 1] ?? ' ')) return null
  const before = text.slice(Math.max(0, at - LONGEST_LOW_END), at)
  return (
    CURRENCY_NAMES.find(([name]) => {
      const found = before.lastIndexOf(name)
      return found >= 0 && LOW_END.test(before.slice(found + name.length))
    })?.[1] ?? null
  )
}
/** 5元店, 一元化: words in which 元 is no money. */
const NO_MONEY_BEHIND = '旦宵素件化月帅'

/** Duration words, how many of which ISO 8601 designator each is, and whether that stands behind T. */
const DURATIONS: readonly (readonly [word: string, letter: string, time: boolean, factor: number])[] = [
  ['个半月', 'M', false, 1],
  ['个工作日', 'D', false, 1],
  ['个自然日', 'D', false, 1],
  ['个月', 'M', false, 1],
  ['个小时', 'H', true, 1],
  ['个星期', 'W', false, 1],
  ['个季度', 'M', false, 3],
  ['个学期', 'M', false, 6],
  ['工作日', 'D', false, 1],
  ['小时', 'H', true, 1],
  ['分钟', 'M', true, 1],
  ['秒钟', 'S', true, 1],
  ['周年', 'Y', false, 1],
  ['年', 'Y', false, 1],
  ['天', 'D', false, 1],
  ['周', 'W', false, 1],
  ['日', 'D', false, 1],
]
const durations = lexicon(DURATIONS.map(row => [row[0], row] as const))

/** Whether a duration word other than 日 and 年, which dates have too, stands at `at`. */
export const isDurationWord = (text: string, at: number): boolean => {
  const found = durations.at(text, at)
  return found !== null && found.word !== '日' && found.word !== '年'
}
/** What makes 三年 or 一周 something else: 三年级, 90年代, 一周岁. */
const NO_DURATION_BEHIND: Readonly<Record<string, string>> = {
  年: '级代度报审终产均月第初底末规计行一',
  天: '津然空气下',
  周: '岁年边围密转刊长期一二三四五六日知全',
  日: '常起本均益前程程子照报',
}

/** What 半 begins behind a whole duration that is no half of its unit. */
const HALF_OF = '数夜价径成日天年月以'

/** Han numerals that count with 一 only before these: elsewhere 一个, 一项 is an article. */
const COUNTED_WITH_ONE = new Set(['次', '名', '所', '家', '场', '份', '台', '例', '期', '座', '人次', '场次'])

export interface Context {
  readonly text: string
  readonly end: number
  /** Nothing before this belongs to the quantity: the end of the fact before. */
  readonly floor: number
}

/** What the numeral is by its suffix, or null: a bare number. */
export function readQuantity(context: Context, numeral: Numeral): Mention | null {
  // 第15次, 第 15 次
  const { text } = context
  const before = text[numeral.start - 1] === ' ' ? numeral.start - 2 : numeral.start - 1
  if (text[before] === '第') return null
  // 2018年202062个: another year has run into the number.
  if (text[before] === '年' && numeral.digits.length > 4 && isLikelyYear(Number(numeral.digits.slice(0, 4))))
    return null
  // 三、四年, 4、5次: about so many, and not the second of them.
  if (isSecondOfPair(text, numeral)) return null
  // 七五折: two digits are a number before 折 only.
  if (numeral.value === undefined)
    return text[numeral.end] === '折' ? readShare(context, numeral, numeral.end) : null
  return (
    readPercent(context, numeral) ??
    readMoney(context, numeral) ??
    readDuration(context, numeral) ??
    readCount(context, numeral)
  )
}

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

function skipSpace(text: string, at: number): number {
  return text[at] === ' ' ? at + 1 : at
}

interface Bounds {
  readonly start: number
  readonly end: number
  readonly bound: Bound
}

const RANGE_JOINTS = '—-~至到'
const RANGE_START =
  /(\d{1,6}(\.\d{1,4})?|[一二三四五六七八九十百]{1,4})([千万亿]{0,2})[%‰元]?(——|—|-|~|至|到)$/

const OPENS_RANGE = /^(——|—|-|~|至|到)\d{1,5}(\.\d{1,3})?%/

/** The first number of a range whose second begins at `at`: 3至 of 3至5名. Null where none stands there. */
function rangeBefore(
  text: string,
  at: number,
  floor: number,
): { readonly start: number; readonly value: number; readonly power: string } | null {
  if (!RANGE_JOINTS.includes(text[at - 1] ?? ' ')) return null
  const match = RANGE_START.exec(text.slice(Math.max(floor, at - 14), at))
  const value = match === null ? undefined : decodeNumeral(`${match[1]}${match[3]}`)
  return match === null || value === undefined
    ? null
    : { start: at - match[0].length, value, power: match[3]! }
}

/** The bound of a quantity whose unit ends at `end`, with the words that tell it. */
function boundsOf({ text, floor }: Context, numeral: Numeral, end: number): Bounds {
  // 数十家 are more than ten; 七八家 about seven.
  const some = numeral.vague && '几数'.includes(text[numeral.start]!)
  let bound: Bound = numeral.over || some ? 'over' : numeral.vague ? 'about' : 'exact'
  let start = numeral.start
  // 上千人: at least about so many.
  if (numeral.vague && text[start - 1] === '上' && start > floor && isHanPower(text.charCodeAt(start)))
    start--
  // 3至5名: between the two; the smaller number is given.
  const low = rangeBefore(text, start, floor)
  if (low !== null) {
    bound = 'about'
    start = low.start
  }
  const before = boundBefore(text, start, floor)
  if (before !== null) {
    start = before.start
    // 近20余年, 近三四百人: the one word says less, the other more. 不超过三四个 are not three at most.
    const less = before.bound === 'nearly' || before.bound === 'atMost'
    bound = less && (numeral.over || numeral.vague) && !some ? 'about' : before.bound
  }
  const behind = boundBehind(text, end)
  if (behind !== null) {
    end = behind.end
    if (bound === 'exact' || bound === 'over') bound = behind.bound
  }
  return { start, end, bound }
}

function quantity(
  kind: QuantityMention['kind'],
  { start, end, bound }: Bounds,
  value: number,
  unit: string | null,
  unitStart: number,
  { noun = null, nounEnd = end, currency = null, damage = null }: Partial<QuantityMention> = NOTHING_MORE,
): QuantityMention {
  return { kind, start, end, value, unit, unitStart, noun, nounEnd, currency, bound, damage }
}
const NOTHING_MORE: Partial<QuantityMention> = {}

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
    case '‰':
      return percent(context, numeral, at + 1, '%', at, shifted(lowOf(context, numeral, ''), -1))
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
  value: number = rangeBefore(context.text, numeral.start, context.floor)?.value ?? numeral.value!,
): QuantityMention {
  const start = minusBefore(context.text, numeral.start, context.floor)
  const negative = start < numeral.start
  const bounds = boundsOf(context, negative ? { ...numeral, start } : numeral, stop)
  return quantity('percent', bounds, negative && value !== 0 ? -value : value, unit, unitStart)
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
  return percent(context, { ...share, start: at }, share.end, '%', at, value)
}

/** What follows whole yuan: 5元5角, 叁万贰仟元伍角整, 67元8角9分. */
const SMALL_MONEY =
  /^(?:([0-9零一二三四五六七八九壹贰叁肆伍陆柒捌玖])[角毛])?(?:([0-9零一二三四五六七八九壹贰叁肆伍陆柒捌玖])分)?整?/

/** Whole yuan with the 角 and 分 behind them, exact to the 分; null where none follow. */
function smallMoney(
  text: string,
  at: number,
  yuan: number,
): { readonly value: number; readonly end: number } | null {
  const found = SMALL_MONEY.exec(text.slice(at, at + 5))
  if (found === null || (found[1] === undefined && found[2] === undefined) || !Number.isInteger(yuan))
    return null
  const digit = (letter: string | undefined): number =>
    letter === undefined ? 0 : (decodeNumeral(letter) ?? 0)
  return {
    value: Number(`${yuan}.${digit(found[1])}${digit(found[2])}`),
    end: at + found[0].length,
  }
}

/** The smaller number of a range (10—15万元, 10万至15万元), else the number: `power` is what the second one has behind it. */
function lowOf({ text, floor }: Context, { start, value }: Numeral, power: string): number {
  const low = rangeBefore(text, start, floor)
  if (low === null || value === undefined) return value!
  const scaled = low.power === '' && power !== '' ? decodeNumeral(`${low.value}${power}`) : low.value
  return scaled !== undefined && scaled < value ? scaled : value
}

function readMoney(context: Context, numeral: Numeral): QuantityMention | null {
  const { text } = context
  const at = skipSpace(text, numeral.end)
  const found = currencies.at(text, at)
  if (found === null) return readSigned(context, numeral)
  const { word, value: currency } = found
  const end = at + word.length
  if (word === '元' && NO_MONEY_BEHIND.includes(text[end] ?? ' ')) return null
  // 0元购: a way of selling.
  if (numeral.value === 0 && /^购(?![买置])/.test(text.slice(end, end + 2))) return null
  const printed = text.slice(numeral.start, numeral.end).replace(/[余多几]$/, '')
  // 7.132万元 is told in 万元; 5万8千元 and 五万元 in 元.
  const power =
    numeral.script === 'han' || /[十百千万亿]零?\d/.test(printed) ? '' : /[十百千万亿]*$/.exec(printed)![0]
  const unit = power + word
  const small = power === '' && currency === 'CNY' ? smallMoney(text, end, numeral.value!) : null
  let bounds = boundsOf(context, numeral, small?.end ?? end)
  // 港币200万元, 港币约200万元, 约港币200万元; 200万港元 says it itself.
  const named = word === '元' || word === '块钱' ? currencyBefore(text, bounds.start, context.floor) : null
  if (named !== null) {
    const before = bounds.bound === 'exact' ? boundBefore(text, named.start, context.floor) : null
    // 人民币 says nothing that 元 does not: it is part of the fact only where its bound stands before it.
    if (before !== null) bounds = { ...bounds, ...before }
    else if (named.code !== currency) bounds = { ...bounds, start: named.start }
  }
  return quantity('money', bounds, small?.value ?? lowOf(context, numeral, power), unit, at, {
    currency: named?.code ?? (word === '元' ? currencyOfRange(text, bounds.start) : null) ?? currency,
  })
}

const SIGNS_OF_YUAN = '￥¥'
/** Behind ￥150: the first end of a range is not the whole amount. */
const OPENS_AMOUNTS = /^[—~至到-]￥?\d/

/** ￥3,200.50: the sign tells the currency, and no 元 follows. */
function readSigned(context: Context, numeral: Numeral): QuantityMention | null {
  const { text, floor } = context
  const sign = text[numeral.start - 1] === ' ' ? numeral.start - 2 : numeral.start - 1
  if (sign < floor || !SIGNS_OF_YUAN.includes(text[sign] ?? ' ')) return null
  if (OPENS_AMOUNTS.test(text.slice(numeral.end, numeral.end + 3))) return null
  const bounds = boundsOf(context, { ...numeral, start: sign }, numeral.end)
  return quantity('money', bounds, numeral.value!, text[sign]!, sign, { currency: 'CNY' })
}

function readDuration(context: Context, numeral: Numeral): DurationMention | null {
  const { text } = context
  let at = skipSpace(text, numeral.end)
  let over = numeral.over
  // 两个多月: the 多 stands inside the unit, as does the 半 of 三个半小时.
  const halfHour = text.startsWith('个半小时', at)
  const inner = halfHour || (text[at] === '个' && (text[at + 1] === '多' || text[at + 1] === '余')) ? 1 : 0
  const row =
    inner === 1
      ? DURATIONS.find(([word]) => word[0] === '个' && text.startsWith(word.slice(1), at + 2))
      : durations.at(text, at)?.value
  if (row === undefined) return null
  const [word, letter, time, factor] = row
  let value = lowOf(context, numeral, '') * factor
  if (word === '个半月' || halfHour) value += 0.5
  const refusals = NO_DURATION_BEHIND[word]
  at += word.length + inner
  if (refusals?.includes(text[at] ?? ' ')) return null
  if ((word === '日' || word === '天' || word === '周') && numeral.script === 'han' && numeral.value! < 2)
    return null
  // A year is no duration: 2024年, and 98年洪水.
  if (word === '年' && (numeral.value! >= 1000 || (numeral.digits.length === 2 && numeral.value! >= 70)))
    return null
  if (
    word === '年' &&
    /(公元前?|民国|乾隆|康熙|光绪)$/.test(text.slice(Math.max(0, numeral.start - 3), numeral.start))
  )
    return null
  if (
    word === '日' &&
    !/^[内以之后前]|^(时限|期限)/.test(text.slice(at, at + 2)) &&
    !numeral.over &&
    !lastsBefore(text, numeral.start) &&
    !lastsDays(text, numeral.start, at)
  )
    return null
  if (inner === 1 && !halfHour) over = true
  if ((text[at] === '多' || text[at] === '余') && word !== '日') {
    over = true
    at++
  }
  if (text[at] === '半' && letter === 'Y' && text[at + 1] !== '以') {
    value += 0.5
    at++
  }
  // 三天半, 三个月半; 3天半数 is none.
  let half = ''
  if (text[at] === '半' && (word === '天' || word === '个月') && !HALF_OF.includes(text[at + 1] ?? ' ')) {
    if (word === '天') half = 'T12H'
    else value += 0.5
    at++
  }
  const bounds = boundsOf(context, { ...numeral, over }, at)
  let end = bounds.end
  let bound = bounds.bound
  // 三日内, 五日以内 are due; 十五日以下 only bounds.
  let deadline = end > at && text[end - 1] === '内'
  if (text[end] === '内' && text[end + 1] !== '部') {
    end++
    deadline = true
    if (bound === 'exact') bound = 'atMost'
  }
  if (deadline && isLimit(text, bounds.start)) deadline = false
  const amount = letter === 'Y' && value % 1 !== 0 ? `${value * 12}M` : `${value}${letter}${half}`
  return {
    kind: 'duration',
    start: bounds.start,
    end,
    iso: time ? `PT${amount}` : `P${amount}`,
    bound,
    deadline,
  }
}

const LIMITED =
  /(控制在?|限制在|保持在|稳定在|压缩|压减|压降|缩短|缩减|减少|精简|降低?|提速)(到了?|至|为|在)?$/
const LONGEST_LIMIT = 5

/** 作业时间控制在60分钟以内, 审批时限压缩至3个工作日以内: how long a thing may take, and nothing that is due. */
const isLimit = (text: string, start: number): boolean =>
  LIMITED.test(text.slice(Math.max(0, start - LONGEST_LIMIT), start))

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
    !'第路街巷道弄'.includes(text[numeral.start - 1] ?? ' ')
  if (!fused && !bare) return null
  const own = fused ? digits.slice(0, -4) : digits
  const stop = numeral.start + own.length
  const bounds: Bounds = { start: numeral.start, end: stop, bound: 'exact' }
  const more = noun === null ? NOTHING_MORE : { noun, nounEnd: stop + noun.length }
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
  if (unit === '批' && '准复示评'.includes(text[at + 1] ?? ' ')) return null
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
  if (WHOLE_ONLY.includes(unit) && !Number.isInteger(numeral.value)) return null
  const noun = nounAt(text, at + unit.length, unit)
  // 4项 before 4项目: a measure word that begins a noun is the measure word all the same, unless the noun is known.
  const swallowed = unit.length === 1 ? nounAt(text, at) : null
  if (swallowed !== null && noun === null && swallowed.noun.length > 1) unit = text[at]!
  const bounds = boundsOf(context, numeral, at + unit.length)
  const counted = noun !== null && bounds.end === at + unit.length ? noun : null
  let digits = numeral.end
  while (digits > numeral.start && '千万亿'.includes(text[digits - 1]!)) digits--
  const power = text.slice(digits, numeral.end)
  const value = lowOf(context, numeral, power)
  const more = counted === null ? NOTHING_MORE : { noun: counted.noun, nounEnd: counted.end }
  return quantity('count', bounds, value, unit, at, more)
}
