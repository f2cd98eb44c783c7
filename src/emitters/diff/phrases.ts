/** The pieces of text that more than one format of a comparison is made of. Plain: whoever prints them escapes them. */
import type { DiffReport, FactChange, IssueChange, PartChange, StatusChange } from '../../diff-report.ts'
import { KIND_LABELS, STATUS_LABELS, TEXT_LABELS } from './labels.ts'

type Lang = 'en' | 'zh'

/** Examples: `1.2.3`, `1.2.3 → 1.2.2`, `1.2.3 → 1.2.3 + 1.2.4` */
export function idsOf({ old, new: now }: Pick<IssueChange, 'old' | 'new'>): string {
  const [from, to] = [old, now].map(side => side.map(({ id }) => id).join(' + '))
  return from === to ? from! : [from, to].filter(ids => ids !== '').join(' → ')
}

/** Of a measure that went from one issue to another: which ones. Example: `1.2.3 → 1.3.4` */
export const wayOf = ({ old, new: now }: PartChange): string =>
  `${old[0]!.issue ?? old[0]!.id} → ${now[0]!.issue ?? now[0]!.id}`

/** Example: `ongoing → completed` */
export function statusPhrase({ old, new: now }: StatusChange, lang: Lang): string {
  const name = (status: StatusChange['old']): string =>
    status === null ? TEXT_LABELS[lang].unsaid : STATUS_LABELS[status.value][lang]
  return `${name(old)} → ${name(now)}`
}

/** What a fact is a fact of, where that is known: `deadline`, `问题`; else empty. */
export const factName = ({ deadline, noun }: FactChange, lang: Lang): string =>
  deadline ? TEXT_LABELS[lang].deadline : (noun ?? '')

/** The kinds of differences with how often each was found. Those of issues are among `added` and `removed`. */
export const kindCounts = (
  { summary }: DiffReport,
  lang: Lang,
): { readonly kind: string; readonly name: string; readonly count: number }[] =>
  Object.entries(summary.kinds)
    .filter(([kind]) => !kind.startsWith('issue-'))
    .map(([kind, count]) => ({ kind, name: KIND_LABELS[kind as keyof typeof KIND_LABELS][lang], count }))

/** Whether something went worse: shown so that nobody overlooks it. */
export const isWorse = (trend: string | null): boolean => trend === 'slipped' || trend === 'regressed'
export const isBetter = (trend: string | null): boolean => trend === 'advanced' || trend === 'progressed'
