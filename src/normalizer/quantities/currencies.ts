/** The names of currencies, behind an amount or before it. */
import { lexicon } from '../../text/lexicon.ts'
import { RANGE_JOINTS } from './amounts.ts'

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
export const currencies = lexicon<string>([
  ['元', 'CNY'],
  ['块钱', 'CNY'],
  ...CURRENCY_NAMES,
  ...CURRENCY_NAMES.map(([name, code]) => [`元${name}`, code] as const),
])
const LONGEST_NAME_OF_CURRENCY = 3
const LAST_OF_CURRENCY = new Set(CURRENCY_NAMES.map(([name]) => name[name.length - 1]!))

/** The name of a currency that ends at `at`, perhaps with a blank or colon behind it: 港币200万元. Null where none does. */
export function currencyBefore(
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
export function currencyOfRange(text: string, at: number): string | null {
  if (!RANGE_JOINTS.includes(text[at - 1] ?? ' ')) return null
  const before = text.slice(Math.max(0, at - LONGEST_LOW_END), at)
  return (
    CURRENCY_NAMES.find(([name]) => {
      const found = before.lastIndexOf(name)
      return found >= 0 && LOW_END.test(before.slice(found + name.length))
    })?.[1] ?? null
  )
}
