/** What days a date names, as text that can be compared. */
import type { DateFact, Fact, Node } from '../model/bulletin.ts'
import type { CheckedNotice } from './notice.ts'

/** The first and last day that a date names, as text that can be compared; null where it is open or has no day. */
export function daysOf(edtf: string | null): readonly [first: string, last: string] | null {
  if (edtf === null || /[X[\]]|\.\./.test(edtf)) return null
  const [from, to = from] = edtf.split('/') as [string, string?]
  const first = firstDay(from)
  const last = lastDay(to)
  return first === null || last === null ? null : [first, last]
}

const SEASONS: Readonly<Record<string, readonly [string, string]>> = {
  '21': ['03-01', '05-31'],
  '22': ['06-01', '08-31'],
  '23': ['09-01', '11-30'],
  '24': ['12-01', '12-31'],
  '33': ['01-01', '03-31'],
  '34': ['04-01', '06-30'],
  '35': ['07-01', '09-30'],
  '36': ['10-01', '12-31'],
  '40': ['01-01', '06-30'],
  '41': ['07-01', '12-31'],
}

/** Digits only: what is left open (X) has no day. */
const WHOLE = /^\d{4}(-\d{2}){0,2}$/

/** The first day of a single EDTF date; null where it has none. */
export function firstDay(edtf: string): string | null {
  if (!WHOLE.test(edtf)) return null
  const [year, part, day] = edtf.split('-')
  if (part === undefined) return `${year}-01-01`
  if (SEASONS[part] !== undefined) return `${year}-${SEASONS[part][0]}`
  return `${year}-${part}-${day ?? '01'}`
}

/** The last day of a single EDTF date; null where it has none. */
export function lastDay(edtf: string): string | null {
  if (!WHOLE.test(edtf)) return null
  const [year, part, day] = edtf.split('-')
  if (part === undefined) return `${year}-12-31`
  if (SEASONS[part] !== undefined) return `${year}-${SEASONS[part][1]}`
  return `${year}-${part}-${day ?? '31'}`
}

/** The dates of a node. */
export const datesIn = ({ facts }: Node): readonly DateFact[] =>
  facts.filter((fact: Fact): fact is DateFact => fact.kind === 'date')

/** The dates of the body, in reading order. */
export const datesOf = ({ nodes }: CheckedNotice): readonly DateFact[] =>
  nodes.flatMap(({ node }) => datesIn(node))
