/**
 * The whole way of the data but the last step: source text → clean text → lines → outline → names → facts and claims → front
 * matter, all in clean offsets. `build` turns the result into a bulletin; `inspect` prints its stages.
 */
import type { CleanText } from '../clean-text.ts'
import type { Finding } from '../messages.ts'
import type { ClaimMention } from '../normalizer/claims/claim-mention.ts'
import { readClaims } from '../normalizer/claims/claims.ts'
import { withClaimsInWords } from '../normalizer/claims/claims-in-words.ts'
import { withoutUncertain } from '../normalizer/claims/uncertain-claims.ts'
import type { Day } from '../normalizer/dates/full-date.ts'
import {
  type MarkedDate,
  type Publication,
  readMarkedDate,
  readPublication,
} from '../normalizer/dates/publication.ts'
import { type Clock, newClock } from '../normalizer/dates/resolve.ts'
import type { InspectionDates } from '../normalizer/dates/surroundings.ts'
import { dateFindings, type Found, resolveFacts } from '../normalizer/facts.ts'
import type { DateMention, Mention } from '../normalizer/mention.ts'
import {
  type CountRepairs,
  doubtGroupsBehindYears,
  repairedClaim,
  repairFusedClaims,
  repairLostPoints,
  repairLostUnits,
  showsDamage,
} from '../normalizer/repair-counts.ts'
import { scanFacts } from '../normalizer/scan.ts'
import { isBodyName } from '../parser/body-names.ts'
import type { ContactPieces } from '../parser/front-matter/contact.ts'
import { furtherNotices } from '../parser/front-matter/further-notices.ts'
import { INSPECTOR, type InspectionWords, readInspection } from '../parser/front-matter/inspection.ts'
import { findFeedback, findPeriod } from '../parser/front-matter/inspection-dates.ts'
import { findIssuer, issuerOfMarkedTitle } from '../parser/front-matter/issuer.ts'
import {
  preambleOf,
  publicationAtEnd,
  publishes,
  publishesWhatIsTitled,
} from '../parser/front-matter/preamble.ts'
import { reportedRound } from '../parser/front-matter/rounds.ts'
import { liftClosings } from '../parser/outline/names/closing.ts'
import { fitClaim } from '../parser/outline/names/fit-claim.ts'
import { levelHeadings } from '../parser/outline/names/level-headings.ts'
import { collect, type Named } from '../parser/outline/names/named.ts'
import { regionsOf } from '../parser/outline/names/regions.ts'
import { nameShapes } from '../parser/outline/names/roles.ts'
import type { Layout } from '../parser/page/layout.ts'
import { keepsSite, readMeta, signedDate, signerWithin } from '../parser/page/source-line.ts'
import { foldCharacters } from '../repairs/characters.ts'
import type { MetaValue, Source } from '../source.ts'
import type { Line } from '../text/lines.ts'
import type { Piece } from '../text/piece.ts'
import { type ContactPeriod, commentPeriods, contactOf, periodOf } from './contact.ts'
import { countFindings, isSelection } from './issue-count.ts'
import { outlineOf } from './outline.ts'
import { type Page, readPage } from './page.ts'

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
  /** The issuer in a title that only the markup tells; it comes before `issuer`. */
  readonly markedIssuer: MetaValue | null
  readonly publisher: Piece | null
  readonly inspection: InspectionWords
  readonly period: Found | null
  readonly feedback: Found | null
  readonly claims: readonly ClaimMention[]
  readonly contact: ContactPieces
  readonly contactPeriod: ContactPeriod | null
}

/** What `analyse` needs beside the facts. */
interface Reading extends FactAnalysis {
  readonly page: Page
  readonly preamble: Piece
  /** Its last paragraphs make it public: 以上为…整改情况,现予以公布。 */
  readonly isPublishedAtEnd: boolean
  readonly publisher: Piece | null
  /** What the preamble tells of the inspection that the notice reports, and the dates in it. */
  readonly round: Piece
  readonly ofRound: readonly DateMention[]
  /** Of each region. */
  readonly mentions: readonly (readonly Mention[])[]
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
  const page = readPage(source)
  const { clean, lines, layout, ofKind } = page
  const { text } = clean
  const { root, findings: outlineFindings } = outlineOf(page)
  const preamble = preambleOf(text, root)
  const meta = readMeta(text, ofKind('meta'))
  const published = readPublication(
    text,
    meta.published ?? signedDate(text, ofKind('signature')) ?? signedDate(text, ofKind('meta')),
  )
  const marked = published === null ? readMarkedDate(source.meta?.published) : null
  const day = published?.day ?? marked?.day ?? given

  // The wording names the outline; by it facts and claims are read; the claims may then correct the names.
  const top = nameShapes(text, root)
  liftClosings(text, top)
  const regions = regionsOf(text, top)
  const mentions = regions.map(region => scanFacts(text, region.start, region.end))
  const repairs: CountRepairs = new Map()
  const damaged = showsDamage(mentions)
  for (const list of mentions) {
    repairLostUnits(text, list, damaged, repairs)
    doubtGroupsBehindYears(text, list, repairs)
  }
  const printed = readClaims(text, regions, mentions, repairs)
  repairFusedClaims(
    text,
    printed,
    { damaged, issues: collect(top, 'issue').length, categories: collect(top, 'category').length },
    repairs,
  )
  const possible = repairLostPoints(text, printed, mentions, repairs)
  const counted = possible.flatMap(claim => repairedClaim(claim, repairs))
  const claims = withClaimsInWords(text, regions, withoutUncertain(text, counted, mentions))

  const opening: DateMention[] = []
  regions.forEach(({ start, end }, i) => {
    if (start >= preamble.start && end <= preamble.end)
      for (const mention of mentions[i]!) if (mention.kind === 'date') opening.push(mention)
  })
  const reported = reportedRound(text, preamble, layout.title, opening, INSPECTOR)
  const { round } = reported
  const within = (piece: Piece): DateMention[] =>
    opening.filter(({ start }) => start >= piece.start && start < piece.end)
  const ofRound = within(round)
  const period = findPeriod(text, ofRound, round)
  const told = round === preamble ? ofRound : [...within(reported.opening), ...ofRound]
  const feedback = findFeedback(text, told, period, reported.hasEarlier)
  const dates: InspectionDates = { period, feedback, periodEnd: null }
  const clock = newClock(day)
  const facts = resolveFacts(text, regions, mentions, repairs, clock, dates, clean.read)
  return {
    page,
    clean,
    lines,
    layout,
    top,
    preamble,
    isPublishedAtEnd: publicationAtEnd(text, root) !== null,
    publisher: meta.publisher,
    published,
    marked,
    day,
    round,
    ofRound,
    mentions,
    claims,
    facts: facts.byOwner,
    period: facts.period,
    feedback: facts.feedback,
    clock,
    findings: [
      ...outlineFindings,
      ...furtherNotices(text, lines, layout.kinds).map(
        ({ start, end }): Finding => ({ code: 'outline/further-notice', start, end, args: {} }),
      ),
      ...facts.findings,
      ...(published === null ? [] : dateFindings(published.mention, published.date, clean.read)),
    ],
  }
}

/** Reads a notice. `given` is its publication date where the caller knows it. */
export function analyse(source: Source, given: Day | null): Analysis {
  const { page, preamble, isPublishedAtEnd, round, ofRound, mentions, clock, ...reading } = read(
    source,
    given,
  )
  const { layout, top, claims, published, marked } = reading
  const { ofKind } = page
  const { text } = reading.clean
  const claimedIssues = claims.filter(claim => claim.what === 'issues')
  const isRenamed = fitClaim(
    text,
    top,
    claimedIssues.map(claim => claim.mention.value),
  )
  // What closed a section may close an issue now.
  if (isRenamed) liftClosings(text, top)
  levelHeadings(text, top)

  const inspection = readInspection(text, round, layout.title, ofRound)
  const team = inspection.inspector
  const inspector = team === null ? '' : text.slice(team.start, team.end)
  const contact = contactOf(text, ofKind('contact'))
  const issues = collect(top, 'issue').length
  const markedTitle = layout.title === null ? source.meta?.title : undefined
  const title =
    layout.title === null
      ? foldCharacters(markedTitle?.text ?? '').text
      : text.slice(layout.title.start, layout.title.end)
  const rectifies = isRectification(text, preamble, title, issues) || isPublishedAtEnd
  return {
    ...reading,
    kind: rectifies ? 'rectification' : 'other',
    issuer: findIssuer(text, {
      title: layout.title,
      byline: bylineOf(text, layout.title, ofKind('meta')),
      preamble,
      signature: firstOf(ofKind('signature'), line => signerWithin(text, line)),
      inspector,
      // 市委巡察组向…反馈: there the inspectors speak.
      target: rectifies || layout.title === null ? inspection.target : null,
    }),
    markedIssuer: markedTitle === undefined ? null : issuerOfMarkedTitle(markedTitle, inspector),
    inspection,
    contact,
    contactPeriod: periodOf(
      text,
      commentPeriods(text, contact, preamble),
      clock,
      published !== null || marked !== null,
    ),
    findings: [
      ...reading.findings,
      ...countFindings(claimedIssues, issues, left => isSelection(text, top, mentions, left)),
    ].sort((a, b) => a.start - b.start),
  }
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

function firstOf<T, U>(list: readonly T[], find: (item: T) => U | null): U | null {
  for (const item of list) {
    const found = find(item)
    if (found !== null) return found
  }
  return null
}

const RECTIFICATION_TITLE = /巡[察视].*整改|整改.*巡[察视]/

/** The publication sentence, or a title that says the same above issues. */
function isRectification(text: string, preamble: Piece, title: string, issues: number): boolean {
  const said = text.slice(preamble.start, preamble.end)
  if (publishes(said) || (publishesWhatIsTitled(said) && RECTIFICATION_TITLE.test(title))) return true
  return issues > 0 && /巡[察视]/.test(title) && publishes(`现将${title}`)
}
