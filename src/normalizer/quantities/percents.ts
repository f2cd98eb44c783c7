/**
 * Percents in words: 百分之三十五 and its kin (千分之, 万分之), tenths (八成, 七成六, 三成半) and discounts (七五折, 打对折).
 * 成 and 折 are letters of many words (成立, 成员, 折合, 一波三折): the words around tell.
 */

import { isAsciiDigit, isHan } from '../../text/letters.ts'
import { lexicon } from '../../text/lexicon.ts'
import { behindBlanks, readAmount } from '../../text/numerals/amount.ts'
import { hanDigit, hanPower, isHanNumeral, isHanPower } from '../../text/numerals/letters.ts'
import { lexNumeral, type Numeral } from './numeral.ts'

/** Exact, for decimals: the value times ten to `power`, without floating-point dust. */
export function shifted(value: number, power: number): number {
  const [digits, raised = '0'] = String(value).split('e')
  return Number(`${digits}e${Number(raised) + power}`)
}

const MAY_FOLLOW = new Uint8Array(65536)
for (const letter of '点成折个百佰k') MAY_FOLLOW[letter.charCodeAt(0)] = 1

/** Whether a percent may go on behind the blank at `at`: a look that spares most numerals the reading. */
export function mayBeWidePercent(text: string, at: number): boolean {
  // 四点 五
  if (text.charCodeAt(at) === 0x70b9) at++
  if (text.charCodeAt(at) !== 0x20) return false
  const letter = text.charCodeAt(behindBlanks(text, at, text.length))
  return MAY_FOLLOW[letter] === 1 || isHanNumeral(letter) || isAsciiDigit(letter)
}

/** Half a tenth, or half the price, where 半 is at `at`. */
export function halfShareAt(text: string, at: number, end: number): Share | null {
  const half = numeral(at, at + 1, 0.5)
  if (text[at + 1] === '成') return tenthsAt(text, at + 1, end, half)
  if (text[at + 1] !== '折' || discountAt(text, at + 1, end, half) === null) return null
  return { end: at + 2, value: 50 }
}

/** 百万万分之: no more powers than that. */
const MOST_POWERS = 4

const NUMERAL_BEFORE = /[\d几数零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]/

/**
 * 百分之, 千分之, 百万分之 at `at`, with blanks inside perhaps: where the number begins, and by which power of ten it is made a
 * percent. Null where that does not stand there, or behind a numeral of which it is a part (五百分之二).
 */
export function percentWordAt(
  text: string,
  at: number,
  end: number,
): { readonly end: number; readonly power: number } | null {
  const next = text[at + 1]!
  const isPower = (place: number): boolean => isHanPower(text.charCodeAt(place))
  if (!isPower(at) || (next !== '分' && next !== ' ' && !isPower(at + 1))) return null
  let power = 0
  let stop = at
  for (let i = 0; i < MOST_POWERS && stop < end && isPower(stop); i++) {
    power += hanPower(text.charCodeAt(stop))
    stop = behindBlanks(text, stop + 1, end)
  }
  if (text[stop] !== '分') return null
  stop = behindBlanks(text, stop + 1, end)
  if (text[stop] !== '之' || stop >= end) return null
  if (NUMERAL_BEFORE.test(text[at - 1] ?? ' ')) return null
  return { end: behindBlanks(text, stop + 1, end), power: 2 - power }
}

/** The number behind 百分之: 35, 三十五, 百, 15k, 一 百二 十点 五. Null where none is. */
export function shareAt(text: string, at: number, end: number): Numeral | null {
  if (at >= end) return null
  const close = lexNumeral(text, at, end)
  if (close !== null && close.value !== undefined && !' kK'.includes(text[close.end] ?? '.')) return close
  const wide = wideNumeral(text, at, end)
  if (wide !== null && wide.end > (close?.value === undefined ? at : close.end)) return wide
  if (close !== null && close.value !== undefined) return close
  return text[at] === '百' && !NUMERAL_BEFORE.test(text[at + 1] ?? ' ') ? numeral(at, at + 1, 100) : null
}

/** A numeral with blanks inside (四点 五), or with a k behind it. */
export function wideNumeral(text: string, at: number, end: number): Numeral | null {
  const amount = readAmount(text, at, end, true)
  if (amount === null || Number.isNaN(amount.value)) return null
  const mark = behindBlanks(text, amount.end, end)
  const thousands =
    mark < end && (text[mark] === 'k' || text[mark] === 'K') && !/\w/.test(text[mark + 1] ?? ' ')
  return thousands ? numeral(at, mark + 1, shifted(amount.value, 3)) : numeral(at, amount.end, amount.value)
}

function numeral(start: number, end: number, value: number): Numeral {
  return { start, end, script: 'han', digits: '', compound: true, value, over: false, vague: false }
}

/** Behind 个百分点 at `at`, with blanks inside perhaps; -1 where it does not stand there. */
export function pointsEnd(text: string, at: number, end: number): number {
  let stop = text[at] === '个' ? behindBlanks(text, at + 1, end) : at
  for (const letter of '百分点') {
    if (stop >= end || text[stop] !== letter) return -1
    stop = letter === '点' ? stop + 1 : behindBlanks(text, stop + 1, end)
  }
  return stop
}

/** What may follow a share in tenths, by the words that do in notices; any letter that is not Han may too. */
const BEHIND_TENTHS = lexicon<null>(
  (
    '以上 以下 以内 之内 左右 上下 及以 多 余 的 和 与 及 至 到 由 用于 来自 是 为 都 均 被 未 仍 已 尚 没有 ' +
    '企业 群众 学校 干部 党员 单位 资金 项目 学生 教师 职工 农户 村民 居民 受访 村 乡镇 社区'
  )
    .split(' ')
    .map(word => [word, null] as const),
)
/** Words of which 成 is the first letter, whatever stands before. */
const WORDS_OF_TENTHS =
  '立员效果功为本绩长年熟就套群交因品分型都县人片双列批体系语法败规份活倍千百堆天林文形材名像册色'
/** What stands before a share: 近三成, 超八成, 占七成, 由六成提高到九成. */
const BEFORE_TENTHS = '近约超逾达到足占仅过至有为由从'

/** What may follow a discount, and what may stand before it. */
const BEHIND_DISCOUNT = lexicon<null>(
  '优惠 价 的 销售 出售 处理 购 起 以上 以下 以内 左右 计 结算'.split(' ').map(word => [word, null] as const),
)
const BEFORE_DISCOUNT = '打按享受至以'
/** Words of which 折 is the first letter. */
const WORDS_OF_DISCOUNT = '合算旧叠扣腾射现损磨断服返戟本股抵让子页线回中冲桥纸寿'

/** Whether the word ends at `at`: the text does, or a letter that is not Han follows. */
const stopsAt = (text: string, at: number, end: number): boolean => at >= end || !isHan(text.charCodeAt(at))

export interface Share {
  readonly end: number
  readonly value: number
}

/** A number of tenths whose 成 is at `at`: 八成, 七成六, 三成半. Null where 成 is a letter of a word. */
export function tenthsAt(text: string, at: number, end: number, number: Numeral): Share | null {
  const { value } = number
  if (value === undefined || value <= 0 || value > 10) return null
  let share = shifted(value, 1)
  let stop = at + 1
  if (Number.isInteger(value) && value < 10) {
    const more = behindBlanks(text, stop, end)
    const digit = more >= end ? -1 : hanDigit(text.charCodeAt(more))
    if (text[stop] === '半' && mayFollow(text, stop + 1, end, number)) {
      share += 5
      stop++
    } else if (digit > 0 && text[more + 1] !== '是' && mayFollow(text, more + 1, end, number)) {
      // Not 完成三成四是…: an ordinal.
      share += digit
      stop = more + 1
    }
  }
  return mayFollow(text, stop, end, number) ? { end: stop, value: share } : null
}

function mayFollow(text: string, at: number, end: number, { start }: Numeral): boolean {
  if (stopsAt(text, at, end) || BEHIND_TENTHS.at(text, at) !== null) return true
  if (WORDS_OF_TENTHS.includes(text[at]!) || text.startsWith('不变', at)) return false
  // Another numeral behind it: 一是完成三成二是…
  if (hanDigit(text.charCodeAt(at)) >= 0) return false
  return BEFORE_TENTHS.includes(text[start - 1] ?? ' ')
}

/** A discount whose 折 is at `at`: 八折 is 80 percent, 七五折 and 75折 are 75. Null where 折 is a letter of a word. */
export function discountAt(text: string, at: number, end: number, number: Numeral): Share | null {
  const stop = at + 1
  const before = text[number.start - 1] ?? ' '
  // 一波三折
  if (before === '波' || before === '曲') return null
  if (!stopsAt(text, stop, end) && BEHIND_DISCOUNT.at(text, stop) === null) {
    if (WORDS_OF_DISCOUNT.includes(text[stop]!) || !BEFORE_DISCOUNT.includes(before)) return null
  }
  const pair = digitPair(text, number.start, at)
  const value = pair ?? number.value
  if (value === undefined || value <= 0 || value === 10 || value >= 100) return null
  if (value > 10) return Number.isInteger(value) ? { end: stop, value } : null
  return { end: stop, value: shifted(value, 1) }
}

/** 七五, 7 2: two digits that a discount is told by; undefined where there are not just two. Neighbours say "seven or eight". */
function digitPair(text: string, start: number, at: number): number | undefined {
  const letters = text.slice(start, Math.min(at, start + 6)).replaceAll(' ', '')
  if (letters.length !== 2) return undefined
  const [tens, ones] = [...letters].map(letter => {
    const unit = letter.charCodeAt(0)
    return isAsciiDigit(unit) ? unit - 0x30 : hanDigit(unit)
  }) as [number, number]
  const guess = ones === tens + 1 && !isAsciiDigit(text.charCodeAt(start))
  return tens > 0 && ones >= 0 && !guess ? tens * 10 + ones : undefined
}

/** Two digits with a blank between them, before 折. */
export function spacedPair(text: string, at: number, end: number): Numeral | null {
  const second = behindBlanks(text, at + 1, end)
  if (second === at + 1 || second >= end) return null
  const isDigit = (unit: number): boolean => isAsciiDigit(unit) || hanDigit(unit) > 0
  if (!isDigit(text.charCodeAt(at)) || !isDigit(text.charCodeAt(second))) return null
  return text[behindBlanks(text, second + 1, end)] === '折'
    ? { ...numeral(at, second + 1, 0), value: undefined }
    : null
}
