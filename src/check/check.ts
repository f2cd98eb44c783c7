/** Runs the rules over a notice. */

import { fill } from '../messages.ts'
import type { Bulletin, Severity, Span } from '../model/bulletin.ts'
import type { CheckFinding, CheckReport, Verified } from '../model/check-report.ts'
import { pageView } from '../page-view.ts'
import { parse } from '../parse.ts'
import { asSource, type Source } from '../source.ts'
import { type CheckedNotice, checkedNotice, grouped, spanOf } from './notice.ts'
import { RULES } from './rules/index.ts'

/** How grave a rule's findings are; `off` does not run it. */
export type Level = Severity | 'off'

/** A finding that is taken back: by rule and node, and why. */
export interface Suppression {
  readonly code: string
  /** The id of the node; any if not given. */
  readonly node?: string | undefined
  readonly reason: string
}

export interface CheckOptions {
  /** The publication date (`2025-06-24`), for a notice that does not print its own. */
  readonly published?: string
  /** The language of messages; English if not given. */
  readonly lang?: 'en' | 'zh'
  /** Levels by code, over those of the rules. */
  readonly rules?: Readonly<Record<string, Level>>
  readonly suppress?: readonly Suppression[]
}

/**
 * Whether a notice agrees with itself.
 *
 * @param input the text of a notice, or a `Source` that says where it came from
 * @returns what is wrong, in reading order, and what was verified; spans are of the source text. Never throws on any text
 * @throws TypeError where it is given neither a text nor a source
 */
export function check(input: string | Source, options: CheckOptions = {}): CheckReport {
  const source = asSource(input)
  const { published } = options
  return checkBulletin(parse(source, published === undefined ? {} : { published }), source, options)
}

/**
 * The same for a notice that is parsed already.
 *
 * @param bulletin with its spans, which must be those of `source`
 */
export function checkBulletin(
  bulletin: Bulletin,
  source: Source,
  { lang = 'en', rules = {}, suppress = [] }: Omit<CheckOptions, 'published'> = {},
): CheckReport {
  const page = pageView(source, bulletin)
  const notice = checkedNotice(page.bulletin, page.printed, page.read)
  const findings: CheckFinding[] = []
  const verified: Verified[] = []
  const suppressions = grouped(suppress, ({ code }) => code)
  let suppressed = 0
  for (const rule of RULES) {
    const level = rules[rule.code] ?? rule.severity
    if (level === 'off') continue
    const taken = suppressions.get(rule.code)
    rule.check(notice, {
      fault(span, args, related = []) {
        const node = nodeAt(notice, span)
        if (taken?.some(row => row.node === undefined || row.node === node)) {
          suppressed++
          return
        }
        const message = fill(rule.message[lang], args, lang)
        findings.push({
          code: rule.code,
          severity: level,
          message,
          span: page.toSource(span),
          node,
          related: related.map(other => ({ ...other, span: page.toSource(other.span) })),
          args,
        })
      },
      verified(spans, args) {
        if (rule.holds === null) return
        verified.push({
          code: rule.code,
          message: fill(rule.holds[lang], args, lang),
          spans: spans.map(page.toSource),
          args,
        })
      },
    })
  }
  const order = (a: Span, b: Span): number => a[0] - b[0] || a[1] - b[1]
  findings.sort((a, b) => order(a.span, b.span))
  verified.sort((a, b) => order(a.spans[0] ?? [0, 0], b.spans[0] ?? [0, 0]))
  return { schema: 'rectify/check/1', source: bulletin.source, findings, suppressed, verified }
}

/** The id of the innermost node that holds a place. */
function nodeAt({ nodes }: CheckedNotice, [start, end]: Span): string | null {
  let low = 0
  let high = nodes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spanOf(nodes[middle]!.node)[0] <= start) low = middle + 1
    else high = middle
  }
  let placed = nodes[low - 1] ?? null
  while (placed !== null && spanOf(placed.node)[1] < end) placed = placed.parent
  return placed?.node.id ?? null
}
