/**
 * Constraints over the readings of a damaged date: what the notice itself says of time. Each row has a name, which is given as
 * the reason of a repair; adding evidence is adding a row.
 */
import type { FullDate, ResolvedDate } from './full-date.ts'

/** One reading of a damaged date, worked out. */
export interface Candidate {
  readonly resolved: ResolvedDate
  /** The latest day that it names: what later dates take their year from. */
  readonly latest: FullDate
}

/** What the notice says around a date. Day numbers are those of `calendar`. */
export interface Surroundings {
  readonly published: number | null
  /** What the date is of the inspection, if anything. */
  readonly role: 'period' | 'feedback' | null
  /** The end of the inspection, where it stands. */
  readonly periodEnd: number | null
  /** The feedback date, where it is printed whole. */
  readonly feedback: number | null
  /** A stated duration beside a range, in days: 为期两个多月 is [59, 93]. */
  readonly duration: readonly [least: number, most: number] | null
  /** The sentence speaks of what is planned. */
  readonly plan: boolean
  /** It may be yet to come when the notice is published, though no word says so. */
  readonly mayBeAhead: boolean
  /** Its words leave no doubt that it is yet to come when the notice is published: 预计, 力争. */
  readonly forward: boolean
  /** What is told to be done then is done once, on a day: 召开, 印发. */
  readonly once: boolean
  /** It tells what the sentence is about, and not when it plays: 针对2018年的补贴. */
  readonly topic: boolean
}

interface Constraint {
  readonly name: string
  readonly example: string
  /** Undefined where it says nothing of this date. */
  readonly holds: (date: ResolvedDate, near: Surroundings) => boolean | undefined
}

const LONGEST_INSPECTION = 400
const SHORTEST_INSPECTION = 3

const CONSTRAINTS: readonly Constraint[] = [
  {
    name: 'range-order',
    example: '2024927日至126日: the end is not before the beginning',
    holds: date =>
      Number.isFinite(date.first) && Number.isFinite(date.last)
        ? date.first <= date.last && date.last - date.first <= LONGEST_INSPECTION
        : undefined,
  },
  {
    name: 'inspection-lasts',
    example: '县委巡察组于2023年5月6对…开展了巡察: no inspection is over in a day',
    holds: (date, near) =>
      near.role === 'period' ? date.last - date.first >= SHORTEST_INSPECTION : undefined,
  },
  {
    name: 'done-on-a-day',
    example: '2025年1月4召开专题会议: no range of months, and nor is the day of the feedback',
    holds: (date, near) => (near.once || near.role === 'feedback' ? date.last === date.first : undefined),
  },
  {
    name: 'before-feedback',
    example: 'the inspection ends before its findings are handed over',
    holds: (date, near) =>
      near.role === 'period' && near.feedback !== null ? date.last <= near.feedback : undefined,
  },
  {
    name: 'stated-duration',
    example: '2024927日至126日…为期两个多月',
    holds: (date, near) =>
      near.duration === null
        ? undefined
        : date.last - date.first >= near.duration[0] && date.last - date.first <= near.duration[1],
  },
  {
    name: 'after-inspection',
    example: 'the findings are handed over after the inspection',
    holds: (date, near) =>
      near.role === 'feedback' && near.periodEnd !== null ? date.first >= near.periodEnd : undefined,
  },
  {
    name: 'before-publication',
    example: '2025114日 in a notice of 2025-06-24 is not November',
    holds: (date, near) =>
      near.published === null || near.plan || date.deadline ? undefined : !(date.first > near.published),
  },
]

/** The readings that no constraint refuses, with the names of those that decided. All of them where none would be left. */
export function vote(
  candidates: readonly Candidate[],
  near: Surroundings,
): { readonly kept: readonly Candidate[]; readonly reasons: string[] } {
  let kept = candidates.filter(candidate => candidate.resolved.edtf !== null)
  const reasons: string[] = []
  if (kept.length === 1) return { kept, reasons: ['only-reading'] }
  for (const { name, holds } of CONSTRAINTS) {
    const left = kept.filter(candidate => holds(candidate.resolved, near) !== false)
    if (left.length === 0 || left.length === kept.length) continue
    kept = left
    reasons.push(name)
  }
  return kept.length === 0 ? { kept: candidates, reasons: [] } : { kept, reasons }
}
