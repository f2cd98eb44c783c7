/** Styles that no letter tells, but the lines around a heading, or markup. */
import type { MarkerStyle } from './marker-style.ts'
import { styleNamed } from './marker-styles.ts'

/** What a heading has that is numbered, and parted from its number by a blank alone (一 加强领导): `spaced-numbers.ts` proves it. */
export const SPACED: readonly MarkerStyle[] = (['han', 'arabic'] as const).map(numeral => ({
  name: `${numeral}-blank`,
  rank: numeral === 'han' ? 1 : 3,
  open: [],
  numeral,
  close: [],
  inline: 'never',
  examples: [],
  refusals: [],
}))

/** A style that no letter tells, but the lines around it or markup: its rank says what it may stand in. */
export const unprinted = (name: string, rank: number): MarkerStyle => ({
  name,
  rank,
  open: [],
  numeral: 'none',
  close: [],
  inline: 'never',
  examples: [],
  refusals: [],
})

/** What a heading has that is a line in brackets, 【总体情况】: `bracket-headings.ts` proves it. */
export const BRACKETED = unprinted('bracketed', 0)

/** What a line has that states a problem in one sentence and is answered below by a label: `stated-problems.ts` proves it. */
export const STATED = unprinted('stated', 3)

/** What a problem has whose number stands on a line of its own (序号:1 above 反馈问题:台账不全): `lone-numbers.ts` proves it. */
export const SERIAL = styleNamed('serial')

/** What a paragraph has that opens like a heading and stands in a list of its like (针对“…”问题,…): no marker, but a place in the outline. */
export const UNMARKED = unprinted('unmarked', 3)

/** What a heading has that nothing marks, 已完成整改的问题: `plain-headings.ts` proves it. */
export const PLAIN = unprinted('plain', 0)
