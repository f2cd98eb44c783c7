/** The kinds of differences that `--fail-on` knows, and which of them a report holds. */
import type {
  DiffKind,
  DiffReport,
  FactChange,
  PartChange,
  StatusChange,
  TextChange,
} from '../model/diff-report.ts'

/** All kinds, in the order of the help. Stands here for the executable not to load zod for their names. */
export const KINDS: readonly DiffKind[] = Object.keys({
  added: 0,
  removed: 0,
  'issue-added': 0,
  'issue-removed': 0,
  split: 0,
  merged: 0,
  moved: 0,
  renumbered: 0,
  reworded: 0,
  boilerplate: 0,
  'status-progressed': 0,
  'status-regressed': 0,
  'status-changed': 0,
  'deadline-slipped': 0,
  'deadline-advanced': 0,
  'date-changed': 0,
  'duration-changed': 0,
  'count-increased': 0,
  'count-decreased': 0,
  'money-increased': 0,
  'money-decreased': 0,
  'percent-increased': 0,
  'percent-decreased': 0,
  'fact-added': 0,
  'fact-removed': 0,
  'fact-changed': 0,
  'front-changed': 0,
  'claim-changed': 0,
  'contact-changed': 0,
} satisfies Readonly<Record<DiffKind, 0>>) as DiffKind[]

/** Each difference of a report by its kinds; one difference may be of several. */
export function* kindsOf(
  report: Pick<DiffReport, 'front' | 'claims' | 'contact' | 'issues' | 'rest' | 'moved'>,
): Generator<DiffKind> {
  for (const _ of report.front) yield 'front-changed'
  for (const _ of report.claims) yield 'claim-changed'
  for (const _ of report.contact) yield 'contact-changed'
  for (const { change, heading, renumbered, moved, status, parts } of report.issues) {
    if (change === 'added' || change === 'removed') {
      yield change
      yield `issue-${change}`
    } else if (change !== 'changed') yield change
    if (heading) yield* textKinds(heading)
    if (renumbered) yield 'renumbered'
    if (moved) yield 'moved'
    if (status) yield statusKind(status)
    // What an issue brings or takes with it is told by the issue.
    if (change !== 'added' && change !== 'removed') yield* partKinds(parts)
  }
  yield* partKinds(report.rest)
  yield* partKinds(report.moved)
}

function* partKinds(parts: readonly PartChange[]): Generator<DiffKind> {
  for (const part of parts) {
    if (part.change !== 'changed') yield part.change
    if (part.change === 'added' || part.change === 'removed') continue
    if (part.status) yield statusKind(part.status)
    yield* textKinds(part)
  }
}

function* textKinds({ words, facts, boilerplate }: TextChange): Generator<DiffKind> {
  if (words) yield 'reworded'
  if (boilerplate) yield 'boilerplate'
  for (const fact of facts) yield factKind(fact)
}

function statusKind({ trend }: StatusChange): DiffKind {
  return trend === null ? 'status-changed' : `status-${trend}`
}

function factKind({ kind, old, new: now, trend, deadline }: FactChange): DiffKind {
  if (old === null) return 'fact-added'
  if (now === null) return 'fact-removed'
  if (trend === 'slipped' || trend === 'advanced') return `deadline-${trend}`
  if (kind === 'date') return 'date-changed'
  if (kind === 'duration') return 'duration-changed'
  const measured = kind === 'count' || kind === 'money' || kind === 'percent'
  if (measured && (trend === 'increased' || trend === 'decreased') && !deadline) return `${kind}-${trend}`
  return 'fact-changed'
}
