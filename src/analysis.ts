/**
 * The whole way of the data but the last step: source text → clean text → lines → outline → names → facts, claims and front
 * matter, all in clean offsets. `build` turns it into a bulletin, `inspect` prints its stages.
 */
import { type CleanText, cleanText } from './clean-text.ts'
import { type ClaimMention, claimOf } from './normalizer/claims.ts'
import { dayNumber } from './normalizer/calendar.ts'
import type { Surroundings } from './normalizer/constraints.ts'
import type { DateMention, DurationMention, Mention } from './normalizer/mention.ts'
import { type CountRepairs, repairFusedClaims, repairLostUnits, showsDamage } from './normalizer/repair-counts.ts'
import type { Repair } from './bulletin.ts'
import { type Clock, type Day, newClock, type ResolvedDate, resolveDate, resolveRecent } from './normalizer/resolve.ts'
import { readDate } from './normalizer/dates.ts'
import { scanFacts } from './normalizer/scan.ts'
import { type ContactPieces, readContact } from './parser/contact.ts'
import { type InspectionWords, issuerOfSentence, issuerOfTitle, type Piece, publishes, readInspection, readMeta } from './parser/front-matter.ts'
import { isFurniture, type Layout, readLayout } from './parser/layout.ts'
import { buildOutline, type Outline } from './parser/outline.ts'
import { collect, fitClaim, type Named, nameShapes } from './parser/roles.ts'
import { collectTokens, type Token } from './parser/tokens.ts'
import { type Line, splitLines } from './text/lines.ts'
import type { MessageArgs, MessageCode } from './messages.ts'

/** A fact where it stands: the mention, and for dates what it comes to. */
export interface Found {
  readonly mention: Mention
  readonly date: ResolvedDate | null
  /** What was mended, where letters are lost. */
  readonly repair: Repair | null
  readonly owner: Named
}

export interface Finding {
  readonly code: MessageCode
  readonly start: number
  readonly end: number
  readonly args: MessageArgs
}

export interface Analysis {
  readonly clean: CleanText
  readonly lines: readonly Line[]
  readonly layout: Layout
  readonly outline: Outline
  readonly top: Named
  readonly facts: ReadonlyMap<Named, readonly Found[]>
  readonly kind: 'rectification' | 'other'
  readonly issuer: Piece | null
  readonly publisher: Piece | null
  readonly published: { readonly piece: Piece; readonly day: Day } | null
  readonly inspection: InspectionWords
  readonly period: Found | null
  readonly feedback: Found | null
  readonly claims: readonly ClaimMention[]
  readonly contact: ContactPieces
  readonly contactPeriod: { readonly mention: DateMention; readonly date: ResolvedDate } | null
  readonly findings: readonly Finding[]
}

/** How much of the text before the first heading is looked through for the front matter. */
const LONGEST_PREAMBLE = 3000

export function analyse(source: string, given: Day | null): Analysis {
  const clean = cleanText(source)
  const { text } = clean
  const lines = splitLines(text)
  const layout = readLayout(text, lines)
  const body = lines.filter((_, i) => layout.kinds[i] === 'body')
  const tokens: Token[] = []
  body.forEach((line, i) => collectTokens(text, line, i, tokens))
  const outline = buildOutline(text, body, tokens)

  const ofKind = (kind: Layout['kinds'][number]): Line[] => lines.filter((_, i) => layout.kinds[i] === kind)
  const meta = readMeta(text, ofKind('meta'))
  const signed = readMeta(text, ofKind('signature').filter(line => !isFurniture(text, line)))
  const published = publishedDay(text, meta.published ?? signed.published)
  const preamble = preambleOf(outline)
  const contact = readContactBlocks(text, lines, layout)

  // The wording names the outline, facts and claims are read by it, and the claims may then correct the names.
  const top = nameShapes(text, outline.root)
  const regions = regionsOf(top)
  const mentions = regions.map(region => scanFacts(text, region.start, region.end))
  const opening = regions.flatMap((region, i) => (region.start >= preamble.start && region.end <= preamble.end ? mentions[i]! : []))
  const periodMention = findPeriod(text, opening, preamble)
  const feedbackMention = findFeedback(text, opening, periodMention)

  const damaged = showsDamage(mentions)
  const repairs: CountRepairs = new Map()
  for (const list of mentions) repairLostUnits(text, list, damaged, repairs)
  const printed = readClaims(text, regions, mentions)
  repairFusedClaims(printed, { damaged, issues: collect(top, 'issue').length, categories: collect(top, 'category').length }, repairs)
  const claims = printed.flatMap(claim => repairedClaim(claim, repairs))
  const told = (what: string): number[] => claims.filter(claim => claim.what === what).map(claim => claim.mention.value)
  fitClaim(top, told('issues'))

  const clock = newClock(given ?? published?.day ?? null)
  const facts = new Map<Named, Found[]>()
  const findings: Finding[] = outline.findings.map(({ code, start, end, args }) => ({ code, start, end, args }))
  let period: Found | null = null
  let feedback: Found | null = null
  regions.forEach((region, i) => {
    let at = region.start
    clock.sentence = null
    for (const mention of mentions[i]!) {
      if (clock.sentence !== null && hasStop(text, at, mention.start)) clock.sentence = null
      at = mention.end
      const counted = repairs.get(mention)
      if (counted === null) {
        if (mention.kind === 'count' && mention.damage === null) findings.push({ code: 'count/doubtful', ...placeOf(mention), args: { text: clean.read(mention.start, mention.end) } })
        continue
      }
      const role = mention === periodMention ? 'period' : mention === feedbackMention ? 'feedback' : null
      const date =
        mention.kind === 'date'
          ? resolveDate(mention, clock, surroundings(text, mention, mentions[i]!, role, clock, period, feedbackMention, region.outlook || isDeadlineField(region)))
          : mention.kind === 'recent'
            ? resolveRecent(mention, clock)
            : null
      const found: Found = { mention: counted?.mention ?? mention, date, repair: counted?.repair ?? date?.repair ?? docNumberRepair(mention), owner: region.owner }
      tellRepair(found)
      const list = facts.get(region.owner)
      if (list === undefined) facts.set(region.owner, [found])
      else list.push(found)
      if (mention === periodMention) period = found
      if (mention === feedbackMention) feedback = found
      if (mention === periodMention || mention === feedbackMention) {
        if (date !== null && Number.isFinite(date.last)) clock.anchor = date.last
      }
      if (date !== null && date.edtf === null && date.repair === undefined) findings.push({ code: 'date/impossible', ...placeOf(mention), args: { text: clean.read(mention.start, mention.end) } })
    }
  })

  const issues = collect(top, 'issue')
  const claimedIssues = told('issues')
  if (issues.length > 0 && claimedIssues.length > 0 && !claimedIssues.includes(issues.length)) {
    const claim = claims.find(item => item.what === 'issues')!
    findings.push({ code: 'outline/issue-count', start: claim.mention.start, end: claim.end, args: { claimed: claim.mention.value, found: issues.length } })
  }
  findings.sort((a, b) => a.start - b.start)

  function tellRepair({ mention, date, repair }: Found): void {
    if (repair === null) return
    const words = clean.read(mention.start, mention.end)
    const args = { text: words, reading: repair.reading ?? '', reasons: repair.reasons }
    if (mention.kind === 'docNumber') findings.push({ code: 'docNumber/repaired', ...placeOf(mention), args })
    else if (date === null) findings.push({ code: 'count/repaired', ...placeOf(mention), args })
    else if (repair.reading === null) findings.push({ code: 'date/ambiguous', ...placeOf(mention), args: { text: words, readings: repair.alternatives } })
    else findings.push({ code: 'date/repaired', ...placeOf(mention), args })
  }

  const openingDates = opening.filter(mention => mention.kind === 'date')
  const inspection = readInspection(text, preamble, layout.title, openingDates)
  const contactDates = contact.periods.flatMap(piece => datesWithin(text, piece))
  clock.sentence = null
  if (published !== null) clock.anchor = null
  const contactMention = contactDates.find(mention => mention.to !== null) ?? contactDates[0]
  const anyText = text.slice(preamble.start, preamble.end)
  return {
    clean,
    lines,
    layout,
    outline,
    top,
    facts,
    kind: publishes(anyText) || (layout.title !== null && issues.length > 0 && /巡[察视]/.test(text.slice(layout.title.start, layout.title.end)) && publishes(`现将${text.slice(layout.title.start, layout.title.end)}`)) ? 'rectification' : 'other',
    issuer: findIssuer(text, layout, preamble, inspection, lines),
    publisher: meta.publisher,
    published,
    inspection,
    period,
    feedback,
    claims,
    contact,
    contactPeriod: contactMention === undefined ? null : { mention: contactMention, date: resolveDate(contactMention, clock, surroundings(text, contactMention, contactDates, null, clock, null, null, true)) },
    findings,
  }
}

/** A piece of text that one node owns. */
interface Region extends Piece {
  readonly owner: Named
  /** Inside an issue: its numbers are no totals of the notice. */
  readonly inIssue: boolean
  /** A paragraph that stands in no section. */
  readonly atTop: boolean
  /** Under a heading that speaks of what is to come. */
  readonly outlook: boolean
}

/** Every node's heading, text and fields, in reading order. */
function regionsOf(top: Named): Region[] {
  const regions: Region[] = []
  const walk = (named: Named, depth: number, inIssue: boolean, inOutlook: boolean): void => {
    const inside = inIssue || named.role === 'issue' || named.role === 'category'
    const outlook = inOutlook || (named.role === 'section' && named.outlook)
    const atTop = depth === 1 && named.shape.kind === 'paragraph'
    const add = (span: readonly [number, number] | null): void => {
      if (span !== null) regions.push({ start: span[0], end: span[1], owner: named, inIssue: inside, atTop, outlook })
    }
    add(named.split.heading)
    add(named.split.text)
    for (const field of named.shape.fields) add([field.labelEnd, field.end])
    for (const child of named.children) walk(child, depth + 1, inside, outlook)
  }
  walk(top, 0, false, false)
  return regions.sort((a, b) => a.start - b.start)
}

const placeOf = ({ start, end }: Piece): Piece => ({ start, end })

function repairedClaim(claim: ClaimMention, repairs: CountRepairs): ClaimMention[] {
  const repaired = repairs.get(claim.mention)
  if (repaired === undefined) return [claim]
  return repaired === null ? [] : [{ ...claim, mention: repaired.mention, repair: repaired.repair }]
}

function docNumberRepair(mention: Mention): Repair | null {
  if (mention.kind !== 'docNumber' || mention.damage === null) return null
  return { rule: mention.damage, reading: `${mention.issuer ?? ''}〔${mention.year}〕${mention.serial}号`, alternatives: [], reasons: ['only-reading'] }
}

const PLAN_WORDS = /(计划|拟|将|力争|争取|预计|确保|预定|打算|要求|须|需)[^,。;]{0,12}$/

/** 整改时限:2025年6月底. */
const isDeadlineField = (region: Region): boolean => region.owner.shape.fields.some(field => field.name === 'deadline' && field.labelEnd === region.start)

/** What the notice says around a date that may have lost letters. */
function surroundings(
  text: string,
  mention: DateMention,
  beside: readonly Mention[],
  role: Surroundings['role'],
  clock: Clock,
  period: Found | null,
  feedback: DateMention | null,
  ahead: boolean,
): Surroundings {
  const published = clock.published === null ? null : dayNumber(clock.published.year, clock.published.month, clock.published.day)
  return {
    published,
    role,
    periodEnd: period?.date != null && Number.isFinite(period.date.last) ? period.date.last : null,
    feedback: feedback === null ? null : latestReading(feedback, published),
    duration: role === 'period' ? statedDuration(text, mention, beside) : null,
    plan: ahead || mention.shape === 'before' || PLAN_WORDS.test(text.slice(Math.max(0, mention.start - 20), mention.start)),
  }
}

/** The latest day that the feedback can have been, publication considered; null where its year is not printed. */
function latestReading(feedback: DateMention, published: number | null): number | null {
  const days = feedback.from.readings.flatMap(({ year, month, day }) => (year === null || month === null || day === null ? [] : [dayNumber(year, month, day)]))
  const possible = days.filter(day => published === null || day <= published)
  return possible.length === 0 ? null : Math.max(...possible)
}

const DAYS_OF: Readonly<Record<string, number>> = { M: 31, W: 7, D: 1 }

/** 为期两个多月 in the sentence of a range: between two and three months, in days. */
function statedDuration(text: string, range: DateMention, beside: readonly Mention[]): Surroundings['duration'] {
  const stated = beside.find((other): other is DurationMention => other.kind === 'duration' && other.start > range.end && !text.slice(range.end, other.start).includes('。'))
  const amount = stated === undefined ? null : /^P(\d+)([MWD])$/.exec(stated.iso)
  if (stated === undefined || amount === null) return null
  const unit = DAYS_OF[amount[2]!]!
  const days = Number(amount[1]) * unit
  // A stated month is a round number: what is told without 多 may be a little more or less.
  return stated.bound === 'over' ? [days - 3, days + unit] : [days * 0.7, days * 1.35 + 2]
}

function hasStop(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const letter = text.charCodeAt(at)
    if (letter === 0x3002 || letter === 0x3b) return true
  }
  return false
}

/** From the first body paragraph to the first heading. */
function preambleOf(outline: Outline): Piece {
  const { children } = outline.root
  const first = children[0]
  if (first === undefined) return { start: 0, end: 0 }
  const heading = children.find(child => child.kind === 'numbered' && child.style!.name !== 'run')
  const start = first.start
  const last = children[children.length - 1]!
  const end = heading === undefined ? lastEnd(last) : heading.start
  return { start, end: Math.min(end, start + LONGEST_PREAMBLE) }
}

function lastEnd(shape: Outline['root']): number {
  const child = shape.children[shape.children.length - 1]
  return Math.max(shape.bodyEnd, child === undefined ? 0 : lastEnd(child))
}

/** The inspection's period: the first range of the preamble in a sentence that speaks of the inspection. */
function findPeriod(text: string, mentions: readonly Mention[], preamble: Piece): DateMention | null {
  let single: DateMention | null = null
  for (const mention of mentions) {
    if (mention.kind !== 'date') continue
    const rest = restOfSentence(text, mention.end, preamble.end)
    if (!/巡[察视]|巡.?组/.test(rest)) continue
    if (mention.to !== null) return mention
    if (mention.shape === 'point' && /(开展|进行|实施).{0,20}巡[察视]/.test(rest) && !/反馈/.test(rest.slice(0, 30))) single ??= mention
  }
  return single
}

/** The feedback date: the first date behind the period whose clause speaks of feedback. */
function findFeedback(text: string, mentions: readonly Mention[], period: DateMention | null): DateMention | null {
  for (const mention of mentions) {
    if (mention.kind !== 'date' || mention === period || (period !== null && mention.start < period.start)) continue
    const clause = restOfSentence(text, mention.end, mention.end + 160).split(';')[0]!
    if (/反馈/.test(clause)) return mention
  }
  return null
}

function restOfSentence(text: string, from: number, limit: number): string {
  const stop = text.indexOf('。', from)
  return text.slice(from, Math.min(stop < 0 ? text.length : stop, limit))
}

function readClaims(text: string, regions: readonly Region[], mentions: readonly (readonly Mention[])[]): ClaimMention[] {
  const claims: ClaimMention[] = []
  regions.forEach((region, i) => {
    if (region.inIssue) return
    const overview = !region.atTop || isOverview(text, region)
    for (const mention of mentions[i]!) {
      if (mention.kind !== 'count' && mention.kind !== 'money' && mention.kind !== 'percent') continue
      const claim = claimOf(text, mention, region.start, region.end, overview)
      if (claim !== null) claims.push(claim)
    }
  })
  return claims
}

/** A paragraph that adds up: what it tells of money is a total. */
const isOverview = (text: string, { start, end }: Piece): boolean => /完成率|已完成整改|整改完成|完成整改/.test(text.slice(start, end))

function publishedDay(text: string, piece: Piece | null): Analysis['published'] {
  if (piece === null) return null
  const reading = readDate(text, piece.start, piece.end, piece.start)?.from.readings[0]
  if (reading === undefined || reading.year === null || reading.month === null || reading.day === null) return null
  return { piece, day: { year: reading.year, month: reading.month, day: reading.day } }
}

function datesWithin(text: string, piece: Piece): DateMention[] {
  const found: DateMention[] = []
  for (let at = piece.start, floor = piece.start; at < piece.end; at++) {
    const mention = readDate(text, at, piece.end, floor)
    if (mention === null) continue
    found.push(mention)
    floor = mention.end
    at = mention.end - 1
  }
  return found
}

function readContactBlocks(text: string, lines: readonly Line[], layout: Layout): ContactPieces {
  const block = lines.filter((_, i) => layout.kinds[i] === 'contact')
  if (block.length === 0) return { phones: [], addresses: [], postcodes: [], emails: [], periods: [] }
  return readContact(text, { start: block[0]!.start, end: block[block.length - 1]!.end })
}

function findIssuer(text: string, layout: Layout, preamble: Piece, inspection: InspectionWords, lines: readonly Line[]): Piece | null {
  if (layout.title !== null) {
    const named = issuerOfTitle(text, layout.title)
    if (named !== null) return named
  }
  const sentence = issuerOfSentence(text, preamble)
  if (sentence !== null) return sentence
  const signature = lines.find((line, i) => layout.kinds[i] === 'signature' && !/\d/.test(text.slice(line.start, line.end)))
  if (signature !== undefined) return signature
  const { target } = inspection
  return layout.title !== null || target === null || /^我|等/.test(text.slice(target.start, target.end)) ? null : target
}
