/**
 * The whole way of the data but the last step: source text → clean text → lines → outline → names → facts and claims → front
 * matter, all in clean offsets. `build` turns the result into a bulletin; `inspect` prints its stages.
 */
import { type CleanText, cleanText } from './clean-text.ts'
import type { Finding } from './messages.ts'
import { type ClaimMention, readClaims } from './normalizer/claims.ts'
import { dateFindings, type Found, resolveFacts } from './normalizer/facts.ts'
import type { Day, ResolvedDate } from './normalizer/full-date.ts'
import type { DateMention, Mention } from './normalizer/mention.ts'
import {
  type MarkedDate,
  type Publication,
  readMarkedDate,
  readPublication,
} from './normalizer/publication.ts'
import {
  type CountRepairs,
  repairedClaim,
  repairFusedClaims,
  repairLostUnits,
  showsDamage,
} from './normalizer/repair-counts.ts'
import { type Clock, newClock, resolveDate } from './normalizer/resolve.ts'
import { scanFacts } from './normalizer/scan.ts'
import { type InspectionDates, surroundingsOf } from './normalizer/surroundings.ts'
import { isBodyName } from './parser/body-names.ts'
import { bracketHeadings } from './parser/bracket-headings.ts'
import { liftClosings } from './parser/closing.ts'
import { type ContactPieces, readContact } from './parser/contact.ts'
import { splitContacts } from './parser/contact-lines.ts'
import { type FlattenedTable, findFlattenedTable } from './parser/flattened-table.ts'
import { INSPECTOR, type InspectionWords, readInspection } from './parser/inspection.ts'
import { findFeedback, findPeriod } from './parser/inspection-dates.ts'
import { findIssuer } from './parser/issuer.ts'
import { type Layout, type LineKind, readLayout } from './parser/layout.ts'
import { type Marks, marksOf } from './parser/marked.ts'
import { noteLines } from './parser/notes.ts'
import { buildOutline, type OutlineFinding } from './parser/outline.ts'
import { preambleOf, publishes } from './parser/preamble.ts'
import { type PrintedTables, splitTables } from './parser/printed-table.ts'
import type { ProvedHeadings } from './parser/proved-headings.ts'
import { regionsOf } from './parser/regions.ts'
import { collect, fitClaim, levelHeadings, type Named, nameShapes } from './parser/roles.ts'
import { reportedRound } from './parser/rounds.ts'
import { endsInRest, LONGEST_REST, selectsIssues } from './parser/selection.ts'
import { keepsSite, readMeta, signedDate, signerWithin } from './parser/source-line.ts'
import { spacedNumbers } from './parser/spaced-numbers.ts'
import { statedProblems } from './parser/stated-problems.ts'
import { splitTitle } from './parser/title-lines.ts'
import { collectTokens, headingToken, type Token } from './parser/tokens.ts'
import type { Source } from './source.ts'
import type { Line } from './text/lines.ts'
import type { Piece } from './text/piece.ts'

/** What the facts of a notice need of it: its lines and outline, and the dates that others are counted from. */
export interface FactAnalysis {
  readonly clean: CleanText
  readonly lines: readonly Line[]
  readonly layout: Layout
  /** The outline as its wording names it. */
  readonly top: Named
  readonly facts: ReadonlyMap<Named, readonly Found[]>
  readonly published: Publication | null
  /** The publication date that only the markup tells. */
  readonly marked: MarkedDate | null
  /** The day that 今年 and the like are counted from. */
  readonly day: Day | null
  /** In order of their kinds, not of the text. */
  readonly findings: readonly Finding[]
}

export interface Analysis extends FactAnalysis {
  readonly kind: 'rectification' | 'other'
  readonly issuer: Piece | null
  readonly publisher: Piece | null
  readonly inspection: InspectionWords
  readonly period: Found | null
  readonly feedback: Found | null
  readonly claims: readonly ClaimMention[]
  readonly contact: ContactPieces
  readonly contactPeriod: { readonly mention: DateMention; readonly date: ResolvedDate } | null
}

/** What `analyse` needs beside the facts. */
interface Reading extends FactAnalysis {
  readonly ofKind: (kind: LineKind) => Line[]
  readonly preamble: Piece
  readonly publisher: Piece | null
  /** Of all regions. */
  readonly mentions: readonly (readonly Mention[])[]
  /** The round of inspection that the preamble reports of, and its dates. */
  readonly round: Piece
  readonly ofRound: readonly DateMention[]
  readonly claims: readonly ClaimMention[]
  readonly period: Found | null
  readonly feedback: Found | null
  /** As it stands behind the last fact. */
  readonly clock: Clock
}

/** Reads the facts of a notice, and no more of it than they need. `given` is its publication date where the caller knows it. */
export function analyseFacts(source: Source, given: Day | null): FactAnalysis {
  return read(source, given)
}

function read(source: Source, given: Day | null): Reading {
  const clean = cleanText(source.text, source.edits, source.simplified)
  const { text } = clean
  const uncut = splitContacts(text, splitTitle(text, clean.lines))
  const { lines, tables } =
    source.marks === undefined ? readTables(clean, uncut) : { lines: uncut, tables: [] }
  const marks = marksOf(clean, source.marks ?? tables.flatMap(table => table.marks))
  const layout = tables.reduce(withTable, readLayout(text, lines, marks.isHeading, tables[0]?.from))
  const ofKind = (kind: LineKind): Line[] => lines.filter((_, i) => layout.kinds[i] === kind)

  const behindTables = new Set(
    tables.map(({ to }) => lines.find((_, i) => i >= to && layout.kinds[i] === 'body')),
  )
  const { root, findings: outlineFindings } = outlineOf(text, ofKind('body'), marks, behindTables)
  const preamble = preambleOf(text, root)
  const meta = readMeta(text, ofKind('meta'))
  const signature = ofKind('signature')
  const published = readPublication(
    text,
    meta.published ?? signedDate(text, signature) ?? signedDate(text, ofKind('meta')),
  )
  const marked = published === null ? readMarkedDate(source.meta?.published) : null
  const day = published?.day ?? marked?.day ?? given

  // The wording names the outline; by it facts and claims are read; the claims may then correct the names.
  const top = nameShapes(text, root)
  liftClosings(text, top)
  const regions = regionsOf(top)
  const mentions = regions.map(region => scanFacts(text, region.start, region.end))
  const repairs: CountRepairs = new Map()
  const damaged = showsDamage(mentions)
  for (const list of mentions) repairLostUnits(text, list, damaged, repairs)
  const printed = readClaims(text, regions, mentions, repairs)
  repairFusedClaims(
    printed,
    { damaged, issues: collect(top, 'issue').length, categories: collect(top, 'category').length },
    repairs,
  )
  const claims = printed.flatMap(claim => repairedClaim(claim, repairs))

  const opening: Mention[] = []
  for (const [i, { start, end }] of regions.entries())
    if (start >= preamble.start && end <= preamble.end)
      for (const mention of mentions[i]!) opening.push(mention)
  const openingDates = opening.filter(mention => mention.kind === 'date')
  const reported = reportedRound(text, preamble, layout.title, openingDates, INSPECTOR)
  const { round } = reported
  const within = (piece: Piece): DateMention[] =>
    openingDates.filter(({ start }) => start >= piece.start && start < piece.end)
  const ofRound = within(round)
  const period = findPeriod(text, ofRound, round)
  const told = round === preamble ? ofRound : [...within(reported.opening), ...ofRound]
  const feedback = findFeedback(text, told, period, reported.hasEarlier)
  const dates: InspectionDates = { period, feedback, periodEnd: null }
  const clock = newClock(day)
  const facts = resolveFacts(text, regions, mentions, repairs, clock, dates, clean.read)
  return {
    clean,
    lines,
    layout,
    ofKind,
    top,
    preamble,
    publisher: meta.publisher,
    published,
    marked,
    day,
    mentions,
    round,
    ofRound,
    claims,
    facts: facts.byOwner,
    period: facts.period,
    feedback: facts.feedback,
    clock,
    findings: [
      ...outlineFindings,
      ...facts.findings,
      ...(published === null ? [] : dateFindings(published.mention, published.date, clean.read)),
    ],
  }
}

/** Reads a notice. `given` is its publication date where the caller knows it. */
export function analyse(source: Source, given: Day | null): Analysis {
  const { ofKind, preamble, mentions, round, ofRound, clock, ...reading } = read(source, given)
  const { layout, top, claims, published, marked } = reading
  const { text } = reading.clean
  const claimedIssues = claims.filter(claim => claim.what === 'issues')
  fitClaim(
    top,
    claimedIssues.map(claim => claim.mention.value),
  )
  levelHeadings(text, top)

  const inspection = readInspection(text, round, layout.title, ofRound)
  const contact = contactOf(text, ofKind('contact'))
  const issues = collect(top, 'issue').length
  const rectifies = isRectification(text, preamble, layout.title, issues)
  return {
    ...reading,
    kind: rectifies ? 'rectification' : 'other',
    issuer: findIssuer(text, {
      title: layout.title,
      byline: bylineOf(text, layout.title, ofKind('meta')),
      preamble,
      signature: firstOf(ofKind('signature'), line => signerWithin(text, line)),
      // 市委巡察组向…反馈: there the inspectors speak.
      target: rectifies || layout.title === null ? inspection.target : null,
    }),
    inspection,
    contact,
    contactPeriod: periodOf(text, contact.periods, clock, published !== null || marked !== null),
    findings: [
      ...reading.findings,
      ...countFindings(claimedIssues, issues, left => isSelection(text, top, mentions, left)),
    ].sort((a, b) => a.start - b.start),
  }
}

/** The tables that no markup tells: printed row by row, or copied cell by cell. */
function readTables(clean: CleanText, lines: readonly Line[]): PrintedTables {
  const tables = splitTables(clean, lines)
  if (tables !== null) return tables
  const table = findFlattenedTable(clean, lines)
  return { lines, tables: table === null ? [] : [table] }
}

/** The lines of a table are body, whatever they look like one by one. */
function withTable(layout: Layout, { from, to, furniture }: FlattenedTable): Layout {
  const kinds = layout.kinds.map((kind, i) =>
    i < from || i >= to ? kind : furniture.has(i) ? 'furniture' : 'body',
  )
  return { ...layout, kinds }
}

function outlineOf(
  text: string,
  body: readonly Line[],
  marks: Marks,
  behindTables: ReadonlySet<Line | undefined>,
): { root: ReturnType<typeof buildOutline>['root']; findings: readonly OutlineFinding[] } {
  const tokens: Token[] = []
  const proved: ProvedHeadings = new Map([
    ...statedProblems(text, body),
    ...bracketHeadings(text, body),
    ...spacedNumbers(text, body),
  ])
  const notes = noteLines(text, body)
  body.forEach((line, i) => {
    if (behindTables.has(line)) tokens.push({ kind: 'close', start: line.start, end: line.start, line: i })
    if (marks.collect(line, i, tokens) || notes.has(i)) return
    const heading = proved.get(i)
    if (heading === undefined) collectTokens(text, line, i, tokens)
    else tokens.push(headingToken(line, i, heading))
  })
  return buildOutline(text, body, tokens)
}

function firstOf<T, U>(list: readonly T[], find: (item: T) => U | null): U | null {
  for (const item of list) {
    const found = find(item)
    if (found !== null) return found
  }
  return null
}

/** The name of a body on a line below the title, alone or with a day behind it. */
function bylineOf(text: string, title: Piece | null, meta: readonly Line[]): Piece | null {
  if (title === null) return null
  const below = meta.filter(({ start }) => start >= title.end)
  return firstOf(below, line => {
    const name = signerWithin(text, line)
    if (name === null) return null
    const words = text.slice(name.start, name.end)
    return isBodyName(words) && !(name.end < line.end && keepsSite(words)) ? name : null
  })
}

/** Whether the number of issues that the notice speaks of is that of its outline. */
function countFindings(
  claims: readonly ClaimMention[],
  found: number,
  leavesOut: (left: number) => boolean,
): Finding[] {
  const first = claims[0]
  if (first === undefined || found === 0 || claims.some(claim => claim.mention.value === found)) return []
  if (found < first.mention.value && leavesOut(first.mention.value - found)) return []
  return [
    {
      code: 'outline/issue-count',
      start: first.mention.start,
      end: first.end,
      args: { claimed: first.mention.value, found },
    },
  ]
}

/** Whether the notice says that it answers some of its issues only; `left`: how many it does not. */
const isSelection = (
  text: string,
  top: Named,
  mentions: readonly (readonly Mention[])[],
  left: number,
): boolean =>
  [...collect(top, 'section'), ...collect(top, 'category')].some(
    ({ split: { heading } }) => heading !== null && selectsIssues(text.slice(...heading)),
  ) ||
  mentions.some(list =>
    list.some(
      mention =>
        mention.kind === 'count' &&
        mention.value === left &&
        endsInRest(text.slice(Math.max(0, mention.start - LONGEST_REST), mention.start)),
    ),
  )

/** The publication sentence, or a title that says the same above issues. */
function isRectification(text: string, preamble: Piece, title: Piece | null, issues: number): boolean {
  if (publishes(text.slice(preamble.start, preamble.end))) return true
  const words = title === null ? '' : text.slice(title.start, title.end)
  return issues > 0 && /巡[察视]/.test(words) && publishes(`现将${words}`)
}

function contactOf(text: string, block: readonly Line[]): ContactPieces {
  if (block.length === 0) return { phones: [], addresses: [], postcodes: [], emails: [], periods: [] }
  return readContact(text, { start: block[0]!.start, end: block[block.length - 1]!.end })
}

/** When comments are taken: the first range of the contact block's periods, against the publication if that is known. */
function periodOf(
  text: string,
  pieces: readonly Piece[],
  clock: Clock,
  published: boolean,
): Analysis['contactPeriod'] {
  const found = pieces.flatMap(piece => datesWithin(text, piece))
  const mention = found.find(date => date.to !== null) ?? found[0]
  if (mention === undefined) return null
  clock.sentence = null
  if (published) clock.anchor = null
  const dates: InspectionDates = { period: null, feedback: null, periodEnd: null }
  return {
    mention,
    date: resolveDate(mention, clock, surroundingsOf(text, mention, found, clock, dates, true)),
  }
}

function datesWithin(text: string, piece: Piece): DateMention[] {
  return scanFacts(text, piece.start, piece.end).flatMap(mention =>
    mention.kind !== 'date'
      ? []
      : mention.shape === 'point' && UP_TO.test(text.slice(piece.start, mention.start))
        ? [{ ...mention, shape: 'until' as const }]
        : [mention],
  )
}
/** 即日起至1月31日, 公示之日起至…: no one day, but until then. */
const UP_TO = /(起|公[布示开]|通报|即日)[^。,;]{0,6}[至到] ?$|截[至止]?到? ?$/
