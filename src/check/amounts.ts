/** Counts and money: numbers that may be the whole or the parts of one another. */
import type { Fact } from '../model/bulletin.ts'
import { isCount, sameMeasure, spanOf } from './notice.ts'

export type Amount = Extract<Fact, { kind: 'count' | 'money' }>

export const isAmount = (fact: Fact): fact is Amount => isCount(fact) || fact.kind === 'money'

/** Whether two are counted in the same measure, or are money of one currency. */
export const isAlike = (one: Amount, other: Amount): boolean =>
  one.kind === 'money' || other.kind === 'money'
    ? one.kind === 'money' && other.kind === 'money' && one.currency === other.currency
    : sameMeasure(one.unit, other.unit)

/** An amount of money as it is printed: in yuan nobody would know it again. */
export const shown = (amount: Amount): string | number =>
  amount.kind === 'money' ? amount.text : amount.value

/** The sum, without the dust of binary fractions. */
export const sumOf = (parts: readonly Amount[]): number =>
  Number(parts.reduce((all, { value }) => all + value, 0).toFixed(6))

/** What stands between two. */
export const between = (text: string, one: Amount, other: Amount): string =>
  text.slice(spanOf(one)[1], spanOf(other)[0])
