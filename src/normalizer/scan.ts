/**
 * The scanner: one forward pass over a piece of the clean text. A table of 64K says of every code unit whether anything can
 * begin there; the rows are asked in order, and the first that reads something moves the position behind it.
 */

import { digitsEnd, isAsciiDigit, isLatin } from '../text/letters.ts'
import { HAN_NUMERAL_LETTERS, isHanPower } from '../text/numerals/letters.ts'
import { joinDurations } from './dates/compound-durations.ts'
import { distantPoint, rollingSpan, WHOLE_LETTERS, wholeSpan } from './dates/counted-spans.ts'
import { DATE_LETTERS, yearWords } from './dates/date-words.ts'
import { readDate } from './dates/dates.ts'
import { PLAN_LETTERS, planPeriodAt } from './dates/plan-periods.ts'
import { LOOKALIKE_LETTERS, lookalikeAt } from './lookalikes.ts'
import type { DateMention, DurationMention, Mention, QuantityMention } from './mention.ts'
import { boundBefore } from './quantities/bounds.ts'
import { neighbours } from './quantities/neighbours.ts'
import { groupedNumeral, lexNumeral } from './quantities/numeral.ts'
import { halfShareAt, mayBeWidePercent } from './quantities/percents.ts'
import { readPercentWord, readQuantity, readWidePercent, readWithoutUnit } from './quantities/quantities.ts'
import { docNumberAt, nextDocNumber, titleEnd } from './titles.ts'

/** What a row hands on: mentions go to `mentions`; the answer is the position behind what was read, or -1. */
interface Scan {
  readonly text: string
  /** What stands before belongs to somebody else: the point of the marker 7. before 10%. */
  readonly start: number
  readonly end: number
  /** The end of the last mention. */
  floor: number
  readonly mentions: Mention[]
}

interface Row {
  readonly name: string
  readonly letters: readonly number[]
  readonly read: (scan: Scan, at: number) => number
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i)
const DIGITS = range(0x30, 0x39)
const SOME = [...'几数'].map(letter => letter.charCodeAt(0))

function push(scan: Scan, mention: Mention): number {
  scan.mentions.push(mention)
  scan.floor = mention.end
  return mention.end
}

const DISCOUNT = 0x6298 // 折

/** A percent that no numeral tells: 打对折, 半成. */
const wholeShare = (start: number, end: number, value: number): QuantityMention => ({
  kind: 'percent',
  start,
  end,
  value,
  upTo: null,
  unit: '%',
  unitStart: end - 1,
  noun: null,
  nounEnd: end,
  currency: null,
  bound: 'exact',
  damage: null,
})

const LONGEST_RECURRENCE = 20

/**
 * 每年12月31日前, 每年1月、7月, 每季度末20日前: a day of every year is none of the calendar; nor is the month before every month
 * (每月5日前公示上月收支).
 */
const recurs = (text: string, { start, from }: DateMention): boolean => {
  if (from.readings.some(({ year }) => year !== null)) return false
  const before = text.slice(Math.max(0, start - LONGEST_RECURRENCE), start)
  return from.relation === null
    ? /每(年|个?季度?末?|个?月|学期|半年)(的|度)?([^,。;]{1,12}[、和及])?$/.test(before)
    : !'今去明'.includes(text[start]!) && /(每个?(月|季|年|学期)|[按逐](月|季|年))[^。;]*$/.test(before)
}

const ROWS: readonly Row[] = [
  {
    name: 'title',
    letters: ['《'.charCodeAt(0)],
    read: (scan, at) => {
      const end = titleEnd(scan.text, at, scan.end)
      if (end < 0) return -1
      return push(scan, { kind: 'document', start: at, end, inside: scanFacts(scan.text, at + 1, end - 1) })
    },
  },
  {
    name: 'document number',
    letters: [...'〔[(【〕'].map(letter => letter.charCodeAt(0)),
    read: (scan, at) => {
      let found = docNumberAt(scan.text, at, scan.end, scan.floor)
      let behind = -1
      // Each one moves on: the loop ends where the list does.
      for (; found !== null; found = nextDocNumber(scan.text, found, scan.end)) behind = push(scan, found)
      return behind
    },
  },
  {
    name: 'plan period',
    letters: PLAN_LETTERS,
    read: (scan, at) => {
      const found = planPeriodAt(scan.text, at, scan.end, scan.floor)
      return found === null ? -1 : push(scan, found)
    },
  },
  {
    name: 'look-alike',
    letters: LOOKALIKE_LETTERS,
    read: (scan, at) => {
      const end = lookalikeAt(scan.text, at)
      // 这一年 goes on where 这一 ends, and 上一年度 is a year before it is a mere ordinal.
      return end >= 0 && (yearWords.at(scan.text, at)?.word.length ?? 0) >= end - at ? -1 : end
    },
  },
  {
    name: 'date',
    letters: [...new Set([...DATE_LETTERS, ...DIGITS, ...HAN_NUMERAL_LETTERS])],
    read: (scan, at) => {
      const found = readDate(scan.text, at, scan.end, scan.floor)
      if (found === null) return -1
      return recurs(scan.text, found) ? found.end : push(scan, found)
    },
  },
  {
    name: 'whole span',
    letters: WHOLE_LETTERS,
    read: (scan, at) => {
      const found = wholeSpan(scan.text, at, scan.end)
      return found === null ? -1 : push(scan, found)
    },
  },
  {
    name: 'numeral',
    letters: [...DIGITS, ...HAN_NUMERAL_LETTERS, ...SOME],
    read: readNumeral,
  },
  {
    name: 'half',
    letters: ['半'.charCodeAt(0), DISCOUNT],
    read: (scan, at) => {
      if (scan.text.charCodeAt(at) === DISCOUNT)
        return at - 2 >= scan.floor && scan.text.startsWith('打对折', at - 2)
          ? push(scan, wholeShare(at - 1, at + 1, 50))
          : -1
      const share = halfShareAt(scan.text, at, scan.end)
      if (share !== null) return push(scan, wholeShare(at, share.end, share.value))
      const word = ['半年', '半个月'].find(w => scan.text.startsWith(w, at))
      if (word === undefined || '多上下后前大每'.includes(scan.text[at - 1] ?? ' ')) return -1
      const iso = word === '半年' ? 'P6M' : 'P15D'
      const inside = scan.text.startsWith('内', at + word.length) ? 1 : 0
      const before = boundBefore(scan.text, at, scan.floor)
      const half: DurationMention = {
        kind: 'duration',
        start: before?.start ?? at,
        end: at + word.length + inside,
        iso,
        bound: before?.bound ?? (inside === 1 ? 'atMost' : 'exact'),
        deadline: inside === 1,
      }
      return push(scan, rollingSpan(scan.text, scan.floor, half) ?? half)
    },
  },
]

/** Code unit → which rows it may begin, as bits of their place in the list. */
const triggers = new Uint8Array(65536)
ROWS.forEach((row, i) => {
  for (const letter of row.letters) triggers[letter]! |= 1 << i
})

/** All mentions in `[start, end)`, in order and disjoint. */
export function scanFacts(text: string, start: number, end: number): Mention[] {
  const scan: Scan = { text, start, end, floor: start, mentions: [] }
  let at = start
  while (at < end) {
    const rows = triggers[text.charCodeAt(at)]!
    if (rows === 0) {
      at++
      continue
    }
    let next = -1
    for (let i = 0; i < ROWS.length && next <= at; i++)
      if ((rows & (1 << i)) !== 0) next = ROWS[i]!.read(scan, at)
    at = next > at ? next : at + 1
  }
  return scan.mentions
}

/** 12 500 and 6 4条: whether the digits at `at`, behind a digit and a blank, may belong to the number before. */
function isRestOfNumber(text: string, at: number, length: number): boolean {
  if (!isAsciiDigit(text.charCodeAt(at - 2))) return false
  // 2024 15个: a year stands by itself.
  return length === 3 || !/\d{4}$/.test(text.slice(Math.max(0, at - 5), at - 1))
}

/** Letters that, before a digit, make it part of a name or code: G20, No.3, A-1. */
function readNumeral(scan: Scan, at: number): number {
  const { text, end } = scan
  if (isHanPower(text.charCodeAt(at))) {
    const percent = readPercentWord({ text, end, floor: scan.floor }, at)
    if (percent !== null) return push(scan, percent)
  }
  const numeral = lexNumeral(text, at, end)
  if (mayBeWidePercent(text, numeral === null ? at + 1 : numeral.end)) {
    const percent = readWidePercent({ text, end, floor: scan.floor }, at)
    if (percent !== null) return push(scan, percent)
  }
  if (numeral === null) return -1
  const before = text.charCodeAt(at - 1)
  // 3.5亿5千万, 12 500元: what stands behind a power, or a group of three behind a blank, is the rest of a number.
  const glued =
    at > scan.start &&
    isAsciiDigit(text.charCodeAt(at)) &&
    (isLatin(before) ||
      before === 0x2e ||
      // 1,2683万元: a group has lost or gained digits.
      (before === 0x2c && numeral.digits.length > 3 && isAsciiDigit(text.charCodeAt(at - 2))) ||
      isAsciiDigit(before) ||
      isHanPower(before) ||
      // K12+300: a place on a road.
      (before === 0x2b && isAsciiDigit(text.charCodeAt(at - 2))) ||
      (before === 0x20 && at - 2 >= scan.start && isRestOfNumber(text, at, numeral.digits.length)))
  if (!glued) {
    const context = { text, end, floor: scan.floor }
    const grouped = at > scan.start ? groupedNumeral(text, at, end) : null
    const pair = text[numeral.end] === '、' ? neighbours(text, numeral, end) : null
    const quantity =
      (grouped === null ? null : readQuantity(context, grouped)) ??
      (pair === null ? null : readQuantity(context, pair)) ??
      readQuantity(context, numeral)
    if (quantity !== null) {
      if (quantity.kind === 'duration') {
        const whole = joinDurations(text, end, quantity)
        // 近三四年, 过去十余年, 未来三至五年 begin or end on no day.
        if (numeral.over || quantity.bound === 'about') return push(scan, whole)
        const counted = rollingSpan(text, scan.floor, whole) ?? distantPoint(text, whole)
        return push(scan, counted ?? whole)
      }
      return push(scan, quantity)
    }
  }
  const bare = glued ? null : readWithoutUnit(text, end, numeral)
  if (bare !== null) return push(scan, bare)
  // A long Han word is read letter by letter: a numeral may begin inside it (百一十).
  return numeral.script === 'han' ? numeral.end : Math.max(numeral.end, digitsEnd(text, at, end))
}
