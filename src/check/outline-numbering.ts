import type { Bulletin } from '../bulletin.ts'
import { type CheckedNotice, type PlacedNode, spanOf } from './notice.ts'
import type { Rule } from './rule.ts'

type Code = Bulletin['diagnostics'][number]['code']

const NONE: ReadonlySet<number> = new Set()

/** Rules that tell what the parser found of numbering. */
function numbering(
  code: string,
  from: Code,
  severity: Rule['severity'],
  rest: Pick<Rule, 'doc' | 'message'>,
  except: (notice: CheckedNotice) => ReadonlySet<number> = () => NONE,
): Rule {
  return {
    code,
    severity,
    ...rest,
    holds: null,
    check(notice, tell) {
      const excepted = except(notice)
      for (const found of notice.bulletin.diagnostics)
        if (found.code === from && found.span !== undefined && !excepted.has(found.span[0]))
          tell.fault(spanOf(found), found.args as Record<string, string | number>)
    },
  }
}

/** Markers right behind a number that was used twice, and as far on as if it had not been: 1. 2. 2. 4. is one mistake. */
function explainedByRepeat({ nodes }: CheckedNotice): ReadonlySet<number> {
  const starts = new Set<number>()
  for (const placed of nodes) {
    const repeated = placed.before
    const first = repeated?.before
    const [a, b, c] = [ordinalOf(first), ordinalOf(repeated), ordinalOf(placed)]
    if (a !== null && a === b && c === a + 2) starts.add(spanOf(placed.node.marker ?? placed.node)[0])
  }
  return starts
}

const ordinalOf = (placed: PlacedNode | null | undefined): number | null => placed?.node.ordinal ?? null

export const outlineGap = numbering(
  'outline/gap',
  'outline/ordinal-gap',
  'warning',
  {
    doc: {
      what: { en: 'Numbering goes on without a gap.', zh: '编号连续，不跳号。' },
      why: { en: 'A number is missing, or what it stood for.', zh: '漏了一个号，或漏了那一条。' },
      fails: '一、整改情况\n一是开展学习；二是完善制度；四是强化督查。',
      passes: '一、整改情况\n一是开展学习；二是完善制度；三是强化督查。',
    },
    message: {
      en: '{marker} stands where number {expected} was expected',
      zh: '此处为“{marker}”，应为第 {expected} 项',
    },
  },
  explainedByRepeat,
)

export const outlineRepeat = numbering('outline/repeat', 'outline/ordinal-repeated', 'warning', {
  doc: {
    what: {
      en: 'No number is used twice in one list. Where the next number goes on as if it had not been, that gap is no fault of its own.',
      zh: '同一层次不重号；其后的编号若照常往下排，不另报跳号。',
    },
    why: { en: 'A copied line kept its number.', zh: '复制来的条目忘了改号。' },
    fails:
      '（一）关于学习不深入的问题\n组织集中学习。\n（二）关于制度不健全的问题\n修订制度。\n（二）关于管理不严格的问题\n强化检查。',
    passes:
      '（一）关于学习不深入的问题\n组织集中学习。\n（二）关于制度不健全的问题\n修订制度。\n（三）关于管理不严格的问题\n强化检查。',
  },
  message: { en: '{marker} was used before', zh: '“{marker}”前面已用过' },
})

export const outlineRestart = numbering('outline/restart', 'outline/numbering-restarted', 'info', {
  doc: {
    what: { en: 'Numbering does not start again under one heading.', zh: '同一标题之下编号不重新开始。' },
    why: { en: 'Often a heading is missing between the two lists.', zh: '两组编号之间往往缺了一个标题。' },
    fails: '一、整改情况\n一是开展学习；二是完善制度。\n一是强化督查；二是严肃问责。',
    passes: '一、整改情况\n一是开展学习；二是完善制度；三是强化督查；四是严肃问责。',
  },
  message: { en: 'numbering starts again at {marker}', zh: '编号从“{marker}”重新开始' },
})
