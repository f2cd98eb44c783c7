/** What all quantities have in common: where they begin and end, their bounds, and the ends of a range. */
import type { Bound } from '../../model/bulletin.ts'
import { decodeNumeral } from '../../text/numerals/decode.ts'
import { isHanPower } from '../../text/numerals/letters.ts'
import type { QuantityMention } from '../mention.ts'
import { boundBefore, boundBehind } from './bounds.ts'
import type { Numeral } from './numeral.ts'

export interface Context {
  readonly text: string
  readonly end: number
  /** Nothing before this belongs to the quantity: the end of the fact before. */
  readonly floor: number
}

/** A quantity with the words that bound it, and what they make of it. */
export interface Bounds {
  readonly start: number
  readonly end: number
  readonly bound: Bound
}

export const RANGE_JOINTS = '—-~至到'
const RANGE_START =
  /(\d{1,6}(\.\d{1,4})?|[一二三四五六七八九十百]{1,4})([千万亿]{0,2})[%‰元]?(——|—|-|~|至|到)$/

/** The first number of a range whose second begins at `at`: 3至 of 3至5名. Null where none stands there. */
export function rangeBefore(
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
export function boundsOf({ text, floor }: Context, numeral: Numeral, end: number): Bounds {
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

/** A mention of a quantity, with null for whatever `more` does not tell. */
export function quantity(
  kind: QuantityMention['kind'],
  { start, end, bound }: Bounds,
  value: number,
  unit: string | null,
  unitStart: number,
  { noun = null, nounEnd = end, currency = null, damage = null, upTo = null }: Partial<QuantityMention> = {},
): QuantityMention {
  return { kind, start, end, value, upTo, unit, unitStart, noun, nounEnd, currency, bound, damage }
}

/** The numbers of a range, or the one number. */
export interface Ends {
  /** The smaller one. */
  readonly value: number
  readonly upTo: number | null
}

/** Both numbers of a range (10—15万元, 10万至15万元), else the number: `power` is what the second one has behind it. */
export function endsOf({ text, floor }: Context, { start, value }: Numeral, power: string): Ends {
  const low = rangeBefore(text, start, floor)
  if (low === null || value === undefined) return { value: value!, upTo: null }
  const scaled = low.power === '' && power !== '' ? decodeNumeral(`${low.value}${power}`) : low.value
  return scaled !== undefined && scaled < value ? { value: scaled, upTo: value } : { value, upTo: null }
}
