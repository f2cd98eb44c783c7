/** Which styles may begin at a letter: most letters begin none, and most numerals are no markers. */
import { isAsciiDigit } from '../../../text/letters.ts'
import { HAN_NUMERAL_LETTERS, isHanNumeral } from '../../../text/numerals/letters.ts'
import { enclosed } from './enclosed-numbers.ts'
import { LONGEST_NUMERAL, type MarkerStyle } from './marker-style.ts'
import { MARKER_STYLES, styleNamed } from './marker-styles.ts'
import { FIRST_ROMAN, HYPHENS, LAST_ROMAN } from './ordinals.ts'
import { COUNTED_PROBLEMS } from './problem-markers.ts'
import { SEQUENCE_WORDS } from './sequence-words.ts'

/** Styles as bits of their place in the table: by the letter that may begin one, and by the first word or bracket of one. */
const openers = new Uint32Array(65536)
const wordOpeners = new Uint32Array(65536)
/** Letter → the styles whose numeral it may stand behind. */
const closers = new Uint32Array(65536)
MARKER_STYLES.forEach((style, i) => {
  const bit = 1 << i
  for (const open of style.open) {
    if (open !== '') {
      openers[open.charCodeAt(0)]! |= bit
      wordOpeners[open.charCodeAt(0)]! |= bit
    } else if (style.numeral === 'han') for (const unit of HAN_NUMERAL_LETTERS) openers[unit]! |= bit
    else if (isLettered(style)) for (let unit = 0x41; unit <= 0x5a; unit++) openers[unit]! |= bit
    else if (style.numeral === 'small-letter')
      for (let unit = 0x61; unit <= 0x7a; unit++) openers[unit]! |= bit
    else if (style.numeral === 'roman')
      for (let unit = FIRST_ROMAN; unit <= LAST_ROMAN; unit++) openers[unit]! |= bit
    else if (style.numeral !== 'enclosed')
      for (let digit = 0x30; digit <= 0x39; digit++) openers[digit]! |= bit
  }
  for (const close of style.close) if (close !== '') closers[close.charCodeAt(0)]! |= bit
  if (style.numeral === 'hyphen-2') for (const hyphen of HYPHENS) closers[hyphen.charCodeAt(0)]! |= bit
})
for (const unit of enclosed.keys()) openers[unit]! |= 1 << MARKER_STYLES.indexOf(styleNamed('circled'))

const countedProblems = MARKER_STYLES.reduce(
  (bits, { name }, i) => (COUNTED_PROBLEMS.has(name) ? bits | (1 << i) : bits),
  0,
)

/** Whether a letter may begin a marker that counts problems in words. */
export const mayCountProblems = (unit: number): boolean => (wordOpeners[unit]! & countedProblems) !== 0

function isLettered({ numeral }: MarkerStyle): boolean {
  return numeral === 'letter' || numeral === 'letter-arabic'
}

/** All code units that a marker may begin with. */
export const MARKER_LETTERS: readonly number[] = [
  ...new Set([
    ...MARKER_STYLES.flatMap(style => style.open.filter(open => open !== '').map(open => open.charCodeAt(0))),
    ...HAN_NUMERAL_LETTERS,
    ...enclosed.keys(),
    ...Array.from({ length: 10 }, (_, i) => 0x30 + i),
    ...Array.from({ length: 26 }, (_, i) => 0x41 + i),
    ...Array.from({ length: 26 }, (_, i) => 0x61 + i),
    ...Array.from({ length: LAST_ROMAN - FIRST_ROMAN + 1 }, (_, i) => FIRST_ROMAN + i),
  ]),
]

/** The styles that may begin at `at`. Most numerals are no markers: the letter behind them tells, before any row is asked. */
export function candidatesAt(text: string, at: number, end: number, unit: number): number {
  const bits = openers[unit]!
  const han = isHanNumeral(unit)
  if (bits === 0 || (!han && !isAsciiDigit(unit))) return bits
  let stop = at + 1
  const limit = Math.min(end, at + LONGEST_NUMERAL)
  if (han) while (stop < limit && isHanNumeral(text.charCodeAt(stop))) stop++
  else while (stop < limit && isAsciiDigit(text.charCodeAt(stop))) stop++
  return bits & (closers[text.charCodeAt(stop)]! | wordOpeners[unit]!)
}

/** One way to write the marker of a style: what it opens with, and the ordinal where that word is one. */
export interface Way {
  readonly style: MarkerStyle
  readonly bit: number
  readonly open: string
  readonly ordinal: number | null
}

/** Letter → the ways to write a marker that may begin with it, in the order of the table. Made when a letter is first met. */
const waysOf = new Map<number, readonly Way[]>()

export function waysFrom(unit: number): readonly Way[] {
  const known = waysOf.get(unit)
  if (known !== undefined) return known
  const ways = MARKER_STYLES.flatMap((style, i) =>
    (openers[unit]! & (1 << i)) === 0
      ? []
      : style.open
          .filter(open => open === '' || open.charCodeAt(0) === unit)
          .map(open => ({ style, bit: 1 << i, open, ordinal: SEQUENCE_WORDS.get(open) ?? null })),
  )
  waysOf.set(unit, ways)
  return ways
}
