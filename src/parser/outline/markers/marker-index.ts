/** Which styles may begin at a letter: most letters begin none, and most numerals are no markers. */
import { isAsciiDigit } from '../../../text/letters.ts'
import { HAN_NUMERAL_LETTERS, isHanNumeral } from '../../../text/numerals/letters.ts'
import { enclosed } from './enclosed-numbers.ts'
import { LONGEST_NUMERAL, type MarkerStyle } from './marker-style.ts'
import { MARKER_STYLES } from './marker-styles.ts'
import { FIRST_ROMAN, HYPHENS, LAST_ROMAN } from './ordinals.ts'
import { COUNTED_PROBLEMS } from './problem-markers.ts'
import { SEQUENCE_WORDS } from './sequence-words.ts'

/** One way to write the marker of a style: what it opens with, and the ordinal where that word is one. */
export interface Way {
  readonly style: MarkerStyle
  readonly open: string
  readonly ordinal: number | null
}

/** The letters that a style with no opening begins with: those of its numerals. */
function numeralLetters({ numeral }: MarkerStyle): readonly number[] {
  switch (numeral) {
    case 'han':
      return HAN_NUMERAL_LETTERS
    case 'letter':
    case 'letter-arabic':
      return range(0x41, 0x5a)
    case 'small-letter':
      return range(0x61, 0x7a)
    case 'roman':
      return range(FIRST_ROMAN, LAST_ROMAN)
    case 'enclosed':
      return [...enclosed.keys()]
    default:
      return range(0x30, 0x39)
  }
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
}

/** Letter → the ways to write a marker that begins with it, in the order of the table. */
const waysFrom = new Map<number, Way[]>()
/** Letters that begin a marker which counts problems in words. */
const problemOpeners = new Uint8Array(65536)
for (const style of MARKER_STYLES)
  for (const open of style.open) {
    const way: Way = { style, open, ordinal: SEQUENCE_WORDS.get(open) ?? null }
    const first = open === '' ? numeralLetters(style) : [open.charCodeAt(0)]
    for (const unit of first) waysFrom.set(unit, [...(waysFrom.get(unit) ?? []), way])
    if (open !== '' && COUNTED_PROBLEMS.has(style.name)) problemOpeners[open.charCodeAt(0)] = 1
  }

/** Whether a letter may begin a marker that counts problems in words. */
export const mayCountProblems = (unit: number): boolean => problemOpeners[unit] === 1

/** All code units that a marker may begin with. */
export const MARKER_LETTERS: readonly number[] = [...waysFrom.keys()]

/** Letter → which sets of styles it closes the numeral of; 0 for a letter that closes none. */
const closers = new Uint16Array(65536)
/** The styles of each such set. */
const closedSets: ReadonlySet<MarkerStyle>[] = [new Set()]
for (const style of MARKER_STYLES) {
  const letters = style.numeral === 'hyphen-2' ? [...style.close, ...HYPHENS] : style.close
  for (const unit of new Set(letters.filter(close => close !== '').map(close => close.charCodeAt(0)))) {
    if (closers[unit] === 0) closers[unit] = closedSets.push(new Set()) - 1
    closedSets[closers[unit]!] = new Set([...closedSets[closers[unit]!]!, style])
  }
}

const NO_WAYS: readonly Way[] = []
/** By a letter of a numeral and the set behind it: the ways that are left. */
const waysBetween: (readonly Way[])[] = []
/** Letter of a numeral → its rows of `waysBetween`. */
const numerals = new Uint16Array(65536)
for (const unit of [...HAN_NUMERAL_LETTERS, ...range(0x30, 0x39)]) {
  numerals[unit] = waysBetween.length
  for (const closed of closedSets)
    waysBetween.push(
      (waysFrom.get(unit) ?? NO_WAYS).filter(({ style, open }) => open !== '' || closed.has(style)),
    )
}

/**
 * The ways to write a marker that may begin at `at`, in the order of the table. Most numerals are no markers: the letter behind them
 * tells, before any row is asked.
 */
export function waysAt(text: string, at: number, end: number, unit: number): readonly Way[] {
  const han = isHanNumeral(unit)
  if (!han && !isAsciiDigit(unit)) return waysFrom.get(unit) ?? NO_WAYS
  let stop = at + 1
  const limit = Math.min(end, at + LONGEST_NUMERAL)
  if (han) while (stop < limit && isHanNumeral(text.charCodeAt(stop))) stop++
  else while (stop < limit && isAsciiDigit(text.charCodeAt(stop))) stop++
  return waysBetween[numerals[unit]! + (closers[text.charCodeAt(stop)] ?? 0)]!
}
