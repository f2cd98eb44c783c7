/** The pieces of text that more than one format of a comparison is made of. Plain: whoever prints them escapes them. */
import type {
  DiffKind,
  DiffPlace,
  DiffReport,
  FactChange,
  IssueChange,
  PartChange,
  StatusChange,
} from '../../model/diff-report.ts'
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

/** A kind of difference with how often it was found. */
interface KindCount {
  readonly kind: string
  readonly name: string
  readonly count: number
  /** How many of them are of a kind within it, in brackets; empty where there is none. */
  readonly of: string
}

/** All kinds of a report. Those of issues are among `added` and `removed`, `boilerplate` is within `reworded`. */
export function kindCounts({ summary: { kinds } }: DiffReport, lang: Lang): KindCount[] {
  return Object.entries(kinds)
    .filter(([kind]) => !kind.startsWith('issue-') && kind !== 'boilerplate')
    .map(([kind, count]) => {
      const within = kind === 'reworded' ? (kinds.boilerplate ?? 0) : 0
      return {
        kind,
        name: kindName(kind as DiffKind, count, lang),
        count,
        of: within === 0 ? '' : inBrackets(`${within} ${kindName('boilerplate', within, lang)}`, lang),
      }
    })
}

function kindName(kind: DiffKind, count: number, lang: Lang): string {
  const label = KIND_LABELS[kind]
  return lang === 'en' && count > 1 ? (label.many ?? label.en) : label[lang]
}

const inBrackets = (text: string, lang: Lang): string => (lang === 'zh' ? `（其中 ${text}）` : ` (${text})`)

/** What became of the measures, in the terms of the summary of issues: one that went to another issue is changed. */
export function measureCounts(report: DiffReport): DiffReport['summary']['issues'] {
  const { old, new: now } = report.summary.measures
  const counts = { old, new: now, same: now, changed: 0, added: 0, removed: 0, split: 0, merged: 0 }
  const isMeasure = ({ role }: DiffPlace): boolean => role === 'measure'
  for (const part of [...report.issues.flatMap(({ parts }) => parts), ...report.rest, ...report.moved]) {
    if (!part.old.some(isMeasure) && !part.new.some(isMeasure)) continue
    counts[part.change === 'moved' ? 'changed' : part.change]++
    counts.same -= part.new.filter(isMeasure).length
  }
  return counts
}

/** Whether something went worse: shown so that nobody overlooks it. */
export const isWorse = (trend: string | null): boolean => trend === 'slipped' || trend === 'regressed'
export const isBetter = (trend: string | null): boolean => trend === 'advanced' || trend === 'progressed'
