/** Facts of any Chinese text, bulletin or not: the same as in a parsed bulletin, and those of titles, bylines and signatures. */
import { analyseFacts, type FactAnalysis } from '../analysis/analysis.ts'
import type { Fact } from '../model/bulletin.ts'
import type { FactList } from '../model/fact-list.ts'
import type { Day } from '../normalizer/dates/full-date.ts'
import { newClock } from '../normalizer/dates/resolve.ts'
import { type Facts, type Found, resolveFacts } from '../normalizer/facts.ts'
import { scanNumbers } from '../normalizer/quantities/numbers.ts'
import { scanFacts } from '../normalizer/scan.ts'
import type { Source } from '../source.ts'
import { sourceInfo } from './build.ts'
import { diagnosticOf, withFindings } from './diagnostics.ts'
import { type FactBuilder, factBuilder } from './fact-builder.ts'

/** All kinds of facts. `number` is given only where it is asked for: it stands inside other facts. */
export const FACT_KINDS = [
  'date',
  'duration',
  'count',
  'money',
  'percent',
  'document',
  'docNumber',
  'number',
] as const satisfies readonly Fact['kind'][]

export const DEFAULT_KINDS: readonly Fact['kind'][] = FACT_KINDS.filter(kind => kind !== 'number')

export interface FindOptions {
  readonly published: Day | null
  readonly kinds: readonly Fact['kind'][]
  readonly lang: 'en' | 'zh'
}

/** The facts of a text, in reading order, with spans of the source. Never throws on any input. */
export function findFacts(source: Source, { published, kinds, lang }: FindOptions): FactList {
  const analysis = analyseFacts(source, published)
  const { factOf, quote } = factBuilder(analysis.clean)
  const wanted: ReadonlySet<Fact['kind']> = new Set(kinds)
  const outside = outsideBody(analysis)
  // The publication date is told by the analysis already.
  const told = new Set(analysis.findings.map(({ start }) => start))
  const all: Found[] = []
  for (const list of analysis.facts.values()) for (const fact of list) all.push(fact)
  const found = [...all, ...(outside.byOwner.get(OUTSIDE) ?? [])]
    .sort((a, b) => a.mention.start - b.mention.start)
    .map(({ mention, date, repair }) => factOf(mention, date, repair))
    .filter(fact => wanted.has(fact.kind))
  const facts = wanted.has('number') ? withNumbers(found, analysis, quote) : found
  return {
    schema: 'rectify/facts/1',
    source: sourceInfo(source),
    facts,
    diagnostics: withFindings(
      source,
      [...analysis.findings, ...outside.findings.filter(({ start }) => !told.has(start))]
        .filter(({ code }) => !code.startsWith('outline/'))
        .sort((a, b) => a.start - b.start)
        .map(finding => diagnosticOf(finding, analysis.clean, lang)),
      lang,
    ),
  }
}

/** The owner of all lines that no node owns. */
const OUTSIDE = 'outside'

/** What stands in titles, bylines, contacts and signatures; each line is read by itself. */
function outsideBody({ clean, lines, layout, day }: FactAnalysis): Facts<typeof OUTSIDE> {
  const clock = newClock(day)
  const regions = lines
    .filter((_, i) => layout.kinds[i] !== 'body')
    .map(({ start, end }) => ({ start, end, ahead: false, due: false, owner: OUTSIDE }) as const)
  const mentions = regions.map(({ start, end }) => scanFacts(clean.text, start, end))
  const dates = { period: null, feedback: null, periodEnd: null }
  return resolveFacts(clean.text, regions, mentions, new Map(), clock, dates, clean.read)
}

/** The facts with every numeral of the text among them: before the fact that it stands in, where it begins with it. */
function withNumbers(
  found: Fact[],
  { clean: { text }, lines }: FactAnalysis,
  quote: FactBuilder['quote'],
): Fact[] {
  const numbers = lines
    .flatMap(({ start, end }) => scanNumbers(text, start, end))
    .map(({ start, end, value }): Fact => ({ kind: 'number', ...quote(start, end), value }))
  return [...numbers, ...found].sort((a, b) => a.span![0] - b.span![0])
}
