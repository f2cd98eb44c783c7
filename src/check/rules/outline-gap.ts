import { asFound, diagnosticRule } from '../diagnostic-rule.ts'
import { type CheckedNotice, type PlacedNode, spanOf } from '../notice.ts'

export const outlineGap = diagnosticRule(
  'outline/gap',
  'warning',
  { codes: ['outline/ordinal-gap'], args: asFound, except: explainedByRepeat },
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
)

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
