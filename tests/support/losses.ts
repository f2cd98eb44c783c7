/** Letters dropped from a clean notice, as a scrape drops them, and what became of its dates. */

import { parse } from '../../src/index.ts'
import type { Bulletin, DateFact, Node } from '../../src/model/bulletin.ts'

export interface Tally {
  /** Read as in the clean notice. */
  same: number
  /** Left open, with the clean reading among the readings. */
  open: number
  /** Told to be unreadable, or printed with X for what nothing tells. */
  told: number
  /** No date is read there. */
  missing: number
  /** Dates where the clean notice has none. */
  readonly invented: string[]
  /** Another date than in the clean notice, each with what it is. */
  readonly wrong: string[]
}

type Placed = DateFact & { readonly place: string; readonly span: [number, number] }

/** All dates of a bulletin, those of its front matter by what they are. */
function datesOf({ body, inspection, published }: Bulletin): Placed[] {
  const found: Placed[] = []
  const add = (place: string, fact: DateFact | null): void => {
    if (fact?.span !== undefined) found.push({ ...fact, place, span: fact.span as [number, number] })
  }
  const walk = (node: Node): void => {
    for (const fact of node.facts) if (fact.kind === 'date') add('body', fact)
    node.children.forEach(walk)
  }
  body.forEach(walk)
  add('period', inspection.period)
  add('feedback', inspection.feedback)
  add('published', published)
  return found
}

/** Where one of `letters` stands in a date of the notice. */
export function lettersInDates(text: string, letters: string): number[] {
  const places = new Set<number>()
  for (const { span } of datesOf(parse(text)))
    for (let at = span[0]; at < span[1]; at++) if (letters.includes(text[at]!)) places.add(at)
  return [...places].sort((a, b) => a - b)
}

/** Drops the code units at `places` (ascending) and adds to the tally what the dates of the notice become. */
export function drop(
  name: string,
  text: string,
  clean: Bulletin,
  places: readonly number[],
  tally: Tally,
): void {
  const gone = new Set(places)
  const damaged = text
    .split('')
    .filter((_, at) => !gone.has(at))
    .join('')
  const found = datesOf(parse(damaged))
  const moved = (offset: number): number => offset - places.filter(place => place < offset).length
  for (const expected of datesOf(clean)) {
    const [start, end] = [moved(expected.span[0]), moved(expected.span[1])]
    if (start >= end) continue
    const here = found.filter(
      fact => fact.place === expected.place && fact.span[0] < end && start < fact.span[1],
    )
    if (here.length === 0) tally.missing++
    else if (here.some(fact => fact.edtf === expected.edtf)) tally.same++
    else if (
      here.some(fact => fact.repair?.reading === null && fact.repair.alternatives.includes(expected.edtf!))
    )
      tally.open++
    else if (here.some(fact => fact.edtf === null || fact.edtf.includes('X'))) tally.told++
    else
      tally.wrong.push(
        `${name}: ${expected.text} is ${expected.edtf}, but ${here.map(fact => `${fact.text} ${fact.edtf}`).join(' & ')}`,
      )
  }
  const old = datesOf(clean).map(({ span }) => [moved(span[0]), moved(span[1])] as const)
  for (const { place, text: words, span, edtf } of found)
    if (place === 'body' && !old.some(([start, end]) => span[0] < end && start < span[1]))
      tally.invented.push(`${name}: ${words} ${edtf}`)
}

export const newTally = (): Tally => ({ same: 0, open: 0, told: 0, missing: 0, invented: [], wrong: [] })
