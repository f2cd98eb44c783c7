import { type Analysis, analyse } from './analysis/analysis.ts'
import { build } from './build/build.ts'
import { DEFAULT_KINDS, findFacts } from './build/find-facts.ts'
import { leavesOf } from './build/leaves.ts'
import type { Bulletin, Fact } from './model/bulletin.ts'
import type { FactList } from './model/fact-list.ts'
import { parseDay } from './normalizer/dates/calendar.ts'
import { asSource, type Source } from './source.ts'

export interface ParseOptions {
  /** The publication date (`2025-06-24`), for a notice that does not print its own. */
  readonly published?: string
  /** Keep the source text in `source.text`. */
  readonly sourceText?: boolean
  /** The language of the diagnostics' messages; English if not given. */
  readonly lang?: 'en' | 'zh'
}

export interface FactsOptions {
  /** The publication date (`2025-06-24`), for a text that does not print its own: 今年 is the year of it. */
  readonly published?: string
  /** Which kinds to give; all but `number` if not given. */
  readonly kinds?: readonly Fact['kind'][]
  /** The language of the diagnostics' messages; English if not given. */
  readonly lang?: 'en' | 'zh'
}

/** What `inspect` can print. */
export const STAGES = ['lines', 'outline', 'facts', 'leaves'] as const
export type Stage = (typeof STAGES)[number]

const givenDay = (options: Pick<ParseOptions, 'published'>): ReturnType<typeof parseDay> =>
  options.published === undefined ? null : parseDay(options.published)

/**
 * Reads a notice.
 *
 * @param input the text of the notice, or a `Source` that says where it came from
 * @returns the bulletin; every string is one, if only of `kind: "other"` with paragraphs. Spans are half-open offsets
 *   in UTF-16 code units of the source text. Never throws on any text.
 * @throws TypeError where it is given neither a text nor a source
 */
export function parse(input: string | Source, options: ParseOptions = {}): Bulletin {
  const source = asSource(input)
  const given = givenDay(options)
  return build(analyse(source, given), source, {
    published: given === null ? null : options.published!,
    sourceText: options.sourceText === true,
    lang: options.lang ?? 'en',
  })
}

/**
 * Finds the dates, counts, money, percents, titles … of any Chinese text, bulletin or not.
 *
 * @param input the text, or a `Source` that says where it came from
 * @returns the facts in reading order, with half-open spans in UTF-16 code units of the source text; the same as
 *   `parse` finds in a bulletin, and those of its title and signature. Never throws on any text.
 * @throws TypeError where it is given neither a text nor a source
 */
export function facts(input: string | Source, options: FactsOptions = {}): FactList {
  return findFacts(asSource(input), {
    published: givenDay(options),
    kinds: options.kinds ?? DEFAULT_KINDS,
    lang: options.lang ?? 'en',
  })
}

/**
 * What one stage of the parser saw, item by item, for those who want to know where a notice is first read wrongly.
 *
 * @returns `lines`: each line with its kind; `outline`: each node with its role, depth and marker; `facts`: each fact with its
 *   node; `leaves`: pieces that tile the source from 0 to its length. All with spans of the source text.
 * @throws TypeError where it is given neither a text nor a source
 */
export function* inspect(
  input: string | Source,
  stage: Stage,
  options: ParseOptions = {},
): Generator<object> {
  const source = asSource(input)
  const analysis = analyse(source, givenDay(options))
  switch (stage) {
    case 'lines':
      yield* linesOf(analysis)
      return
    case 'leaves':
      yield* leavesOf(analysis)
      return
    default: {
      const bulletin = build(analysis, source, {
        published: null,
        sourceText: false,
        lang: options.lang ?? 'en',
      })
      yield* stage === 'outline' ? outlineOf(bulletin.body, 0) : factsOf(bulletin.body)
    }
  }
}

function* linesOf({ clean, lines, layout }: Analysis): Generator<object> {
  for (let i = 0; i < lines.length; i++) {
    const { start, end, indent } = lines[i]!
    yield {
      line: i + 1,
      kind: layout.kinds[i],
      indent,
      span: clean.span(start, end),
      text: clean.read(start, end),
    }
  }
}

function* outlineOf(nodes: Bulletin['body'], depth: number): Generator<object> {
  for (const { id, role, marker, ordinal, heading, span, children } of nodes) {
    yield { id, role, depth, marker: marker?.text ?? null, ordinal, heading: heading?.text ?? null, span }
    yield* outlineOf(children, depth + 1)
  }
}

function* factsOf(nodes: Bulletin['body']): Generator<object> {
  for (const { id, facts, children } of nodes) {
    for (const fact of facts) yield { node: id, ...fact }
    yield* factsOf(children)
  }
}
