/** The publication date: a day that stands alone on the page, in the source line or under the signature; there it may be a month. */
import type { Span } from '../../model/bulletin.ts'
import { readMeta } from '../../parser/page/source-line.ts'
import { foldCharacters } from '../../repairs/characters.ts'
import type { MetaValue } from '../../source.ts'
import type { Piece } from '../../text/piece.ts'
import type { DateMention } from '../mention.ts'
import { isDay, lastDay } from './calendar.ts'
import { readDate } from './dates.ts'
import type { Day, ResolvedDate } from './full-date.ts'
import { newClock, resolveDate } from './resolve.ts'

export interface Publication {
  readonly mention: DateMention
  readonly date: ResolvedDate
  /** Of a month alone the last. Null where letters are lost and several days are possible, or the calendar knows none. */
  readonly day: Day | null
}

/** Nothing on the page tells of the day but the day itself. */
const ALONE = {
  published: null,
  role: null,
  periodEnd: null,
  feedback: null,
  duration: null,
  plan: false,
  mayBeAhead: false,
  forward: false,
  once: false,
  topic: false,
}

/** Reads the day that stands in a piece of the page. Null where it is none. */
export function readPublication(text: string, piece: Piece | null): Publication | null {
  if (piece === null) return null
  // 二O二五年: a Latin O for the zero is a common misprint.
  const words = text.slice(piece.start, piece.end).replace(/[Oo]/g, '〇')
  const read = readDate(words, 0, words.length, 0)
  if (read === null || read.to !== null) return null
  const days = read.from.readings.flatMap(({ year, month, day }) =>
    year === null || month === null || day === null || !isDay(year, month, day) ? [] : [{ year, month, day }],
  )
  const [month] = read.from.readings.flatMap(({ year, month, day }) =>
    year === null || month === null || day !== null ? [] : [{ year, month, day: lastDay(year, month) }],
  )
  if (days.length === 0 && read.from.readings.some(({ day }) => day === null) && month === undefined)
    return null
  const mention: DateMention = { ...read, start: piece.start + read.start, end: piece.start + read.end }
  const date = resolveDate(read, newClock(null), ALONE)
  return { mention, date, day: days.length === 1 ? days[0]! : (month ?? null) }
}

/** The publication date as the markup of a page tells it: `<meta name="PubDate" content="2025-06-24 10:32">`. */
export interface MarkedDate {
  readonly text: string
  readonly span: Span
  readonly edtf: string
  readonly day: Day
}

/** Reads the day that the markup tells. Null where it is none. */
export function readMarkedDate(value: MetaValue | undefined): MarkedDate | null {
  if (value === undefined) return null
  const { text } = foldCharacters(value.text)
  const piece = readMeta(text, [{ start: 0, end: text.length }]).published
  const read = readPublication(text, piece)
  const edtf = read?.date.edtf
  if (piece === null || read === null || read.day === null || edtf === null || edtf === undefined) return null
  const [from, to] = value.span
  // Where references or tags stand in it, its letters are not those of the source.
  const isVerbatim = to - from === text.length
  const span: Span = isVerbatim ? [from + piece.start, from + piece.end] : [from, to]
  return { text: text.slice(piece.start, piece.end), span, edtf, day: read.day }
}
