/** Where a date lies on a line of days. */

export interface Days {
  /** Days since 1970; null where the end is open. */
  readonly first: number | null
  readonly last: number | null
}

const DAY = 86_400_000

/** First and last month of seasons, quarters and halves; a winter ends in the year after. */
const PARTS: Readonly<Record<string, readonly [number, number]>> = {
  '21': [3, 5],
  '22': [6, 8],
  '23': [9, 11],
  '24': [12, 14],
  '33': [1, 3],
  '34': [4, 6],
  '35': [7, 9],
  '36': [10, 12],
  '40': [1, 6],
  '41': [7, 12],
}

const dayOf = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / DAY

/** The days of a date, an interval or a set (from its first reading to its last); null where digits are unknown. */
export function daysOfEdtf(edtf: string): Days | null {
  if (edtf.startsWith('[')) {
    const all = edtf.slice(1, -1).split(',').map(daysOfEdtf)
    const firsts = all.flatMap(days => days?.first ?? [])
    const lasts = all.flatMap(days => days?.last ?? [])
    if (firsts.length === 0 || lasts.length === 0) return null
    return {
      first: firsts.reduce((a, b) => Math.min(a, b)),
      last: lasts.reduce((a, b) => Math.max(a, b)),
    }
  }
  const slash = edtf.indexOf('/')
  if (slash < 0) return point(edtf)
  const from = edtf.slice(0, slash)
  const to = edtf.slice(slash + 1)
  const start = from === '..' ? { first: null } : point(from)
  const end = to === '..' ? { last: null } : point(to)
  return start === null || end === null ? null : { first: start.first, last: end.last }
}

function point(edtf: string): Days | null {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(edtf.trim())
  if (match === null) return null
  const year = Number(match[1])
  if (match[2] === undefined) return { first: dayOf(year, 1, 1), last: dayOf(year, 12, 31) }
  const [from, to] = PARTS[match[2]] ?? [Number(match[2]), Number(match[2])]
  if (match[3] === undefined) return { first: dayOf(year, from, 1), last: dayOf(year, to + 1, 1) - 1 }
  const day = dayOf(year, from, Number(match[3]))
  return { first: day, last: day }
}

/** `2025-03-01` of a number of days. */
export const isoDay = (days: number): string => new Date(days * DAY).toISOString().slice(0, 10)
