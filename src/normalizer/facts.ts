/** From mentions to facts: the whole notice in reading order, with what its dates come to and what was repaired. */

import type { Finding } from '../messages.ts'
import type { Repair } from '../model/bulletin.ts'
import type { Region } from '../parser/outline/names/regions.ts'
import { isDueAt, wasKept } from './dates/due-within.ts'
import type { ResolvedDate } from './dates/full-date.ts'
import { UNTOLD_ORDER } from './dates/numeric-dates.ts'
import { type Clock, resolveDate, resolveRecent } from './dates/resolve.ts'
import { type InspectionDates, surroundingsOf } from './dates/surroundings.ts'
import type { Mention } from './mention.ts'
import { type CountRepairs, doubtfulReadings } from './repair-counts.ts'

/** A fact where it stands: the mention, and for dates what it comes to. */
export interface Found {
  readonly mention: Mention
  readonly date: ResolvedDate | null
  /** What was mended, where letters are lost. */
  readonly repair: Repair | null
}

/** Facts by whose text they stand in. */
export interface Facts<Owner> {
  readonly byOwner: ReadonlyMap<Owner, readonly Found[]>
  readonly period: Found | null
  readonly feedback: Found | null
  readonly findings: readonly Finding[]
}

const FULL_STOP = 0x3002
const SEMICOLON = 0x3b

/** Resolves the mentions of all regions, in order; `clock` moves on with the text. `read` gives the words between two offsets. */
export function resolveFacts<Owner>(
  text: string,
  regions: readonly Pick<Region<Owner>, 'start' | 'end' | 'owner' | 'ahead' | 'due'>[],
  mentions: readonly (readonly Mention[])[],
  repairs: CountRepairs,
  clock: Clock,
  dates: InspectionDates,
  read: (start: number, end: number) => string,
): Facts<Owner> {
  const byOwner = new Map<Owner, Found[]>()
  const findings: Finding[] = []
  let period: Found | null = null
  let feedback: Found | null = null
  for (let i = 0; i < regions.length; i++) {
    const region = regions[i]!
    let at = region.start
    clock.sentence = null
    for (const mention of mentions[i]!) {
      if (clock.sentence !== null && hasStop(text, at, mention.start)) clock.sentence = null
      at = mention.end
      const counted = repairs.get(mention)
      if (counted === null) {
        if ((mention.kind === 'count' || mention.kind === 'percent') && mention.damage === null)
          tell('count/doubtful', mention, {
            readings: doubtfulReadings(mention, text.slice(mention.start, mention.unitStart)),
          })
        continue
      }
      const date = dateOf(mention, mentions[i]!, region)
      const repair = counted?.repair ?? date?.repair ?? docNumberRepair(mention)
      const found: Found = { mention: counted?.mention ?? mention, date, repair }
      if (date !== null) findings.push(...dateFindings(mention, date, read))
      else if (repair !== null) tellRepair(found.mention, repair)
      const list = byOwner.get(region.owner)
      if (list === undefined) byOwner.set(region.owner, [found])
      else list.push(found)
      if (mention === dates.period) period = found
      if (mention === dates.feedback) feedback = found
    }
  }
  return { byOwner, period, feedback, findings }

  function dateOf(
    mention: Mention,
    beside: readonly Mention[],
    { ahead, due }: Pick<Region<Owner>, 'ahead' | 'due'>,
  ): ResolvedDate | null {
    if (mention.kind === 'recent') return resolveRecent(mention, clock)
    if (mention.kind !== 'date') return null
    const near = surroundingsOf(text, mention, beside, clock, dates, ahead)
    const date = resolveDate(mention, clock, near)
    if (mention === dates.period && Number.isFinite(date.last)) dates.periodEnd = date.last
    // What follows plays after the findings came back, or after the inspection where that is not told.
    if ((mention === dates.period || mention === dates.feedback) && Number.isFinite(date.last))
      clock.anchor = date.last
    if (
      date.deadline &&
      !due &&
      near.published !== null &&
      date.last <= near.published &&
      wasKept(text, mention.start, mention.end)
    )
      return { ...date, deadline: false }
    const isDue = due || (mention.shape === 'point' && isDueAt(text, mention.start, mention.end))
    return isDue && date.edtf !== null ? { ...date, deadline: true } : date
  }

  function tell(code: Finding['code'], { start, end }: Mention, args: Finding['args']): void {
    findings.push({ code, start, end, args: { text: read(start, end), ...args } })
  }

  function tellRepair(mention: Mention, { reading, reasons }: Repair): void {
    if (mention.kind === 'docNumber') tell('docNumber/repaired', mention, { reading: reading ?? '' })
    else tell('count/repaired', mention, { reading: reading ?? '', reasons })
  }
}

/** What is told of a date: that it was repaired, stays open, needs a publication date, or is none of the calendar. */
export function dateFindings(
  { start, end }: Mention,
  { edtf, basis, repair, unknownYear }: ResolvedDate,
  read: (start: number, end: number) => string,
): Finding[] {
  const text = read(start, end)
  const finding = (code: Finding['code'], args: Finding['args']): Finding[] => [
    { code, start, end, args: { text, ...args } },
  ]
  if (repair === undefined) {
    if (unknownYear || (basis === 'relative' && edtf?.includes('XXXX'))) return finding('date/unresolved', {})
    return edtf === null ? finding('date/impossible', {}) : []
  }
  const { rule, reading, alternatives, reasons } = repair
  if (reading !== null) return finding('date/repaired', { reading, reasons })
  return finding(rule === UNTOLD_ORDER ? 'date/day-month-order' : 'date/ambiguous', {
    readings: alternatives,
  })
}

function docNumberRepair(mention: Mention): Repair | null {
  if (mention.kind !== 'docNumber' || mention.damage === null) return null
  const reading = `${mention.issuer ?? ''}〔${mention.year}〕${mention.serial}号`
  return { rule: mention.damage, reading, alternatives: [], reasons: ['only-reading'] }
}

function hasStop(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at)
    if (unit === FULL_STOP || unit === SEMICOLON) return true
  }
  return false
}
