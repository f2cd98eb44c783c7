/** Amounts of money: 7.132万元, 5元5角, 港币200万元, ￥3,200.50. */
import { isAsciiDigit } from '../../text/letters.ts'
import { skipSpace } from '../../text/lines.ts'
import { decodeNumeral } from '../../text/numerals/decode.ts'
import type { QuantityMention } from '../mention.ts'
import { boundsOf, type Context, endsOf, quantity } from './amounts.ts'
import { boundBefore } from './bounds.ts'
import { currencies, currencyBefore, currencyOfRange } from './currencies.ts'
import type { Numeral } from './numeral.ts'

/** 5元店, 一元化: words in which 元 is no money. */
const NO_MONEY_BEHIND = '旦宵素件化月帅'

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

/** The amount that a numeral is by the name of a currency behind it, or by ￥ before it; null where neither stands there. */
export function readMoney(context: Context, numeral: Numeral): QuantityMention | null {
  const { text } = context
  // 1268,35万元: a point that has become a comma, and no 350000 yuan.
  if (text[numeral.start - 1] === ',' && isAsciiDigit(text.charCodeAt(numeral.start - 2))) return null
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
  const ends = small === null ? endsOf(context, numeral, power) : { value: small.value, upTo: null }
  return quantity('money', bounds, ends.value, unit, at, {
    upTo: ends.upTo,
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
