import type { Fact } from '../bulletin.ts'
import { isCount, sameMeasure, spanOf } from './notice.ts'
import type { Rule } from './rule.ts'

type Count = Extract<Fact, { kind: 'count' }>

interface Opening {
  /** What stands between a number and the first of its parts. */
  readonly first: RegExp
  /** What stands between two parts. */
  readonly next: RegExp
  /** The parts make up the whole; else some may be left out. */
  readonly all: boolean
  readonly example: string
}

const ANY = '[^。；;！？!?]'
/** How the parts of a number are told. */
const OPENINGS: readonly Opening[] = [
  {
    first: new RegExp(`^${ANY}{0,36}其中[：:]${ANY}{0,20}$`),
    next: new RegExp(`^[，,、]${ANY}{0,20}$`),
    all: true,
    example: '8名教师已设岗（其中：人才引进3人，招考2人，特岗3人）',
  },
  {
    first: new RegExp(`^${ANY}{0,12}[，,（(]分别[为是]?${ANY}{0,12}$`),
    next: new RegExp(`^[，,、和]${ANY}{0,12}$`),
    all: true,
    example: '9场，分别为城东3场、城西6场',
  },
  {
    first: /^[^，,。；;]{0,10}[，,：:（(]\d{4}年[^，,。；;]{0,8}$/,
    next: /^[，,、]\d{4}年[^，,。；;]{0,8}$/,
    all: true,
    example: '14名，2025年8名，2026年6名',
  },
  {
    first: new RegExp(`^${ANY}{0,20}[，,（(]其中${ANY}{0,12}$`),
    next: new RegExp(`^[，,、]${ANY}{0,12}$`),
    all: false,
    example: '36名，其中党员12名、入党积极分子6名',
  },
]

/** Parts that are told behind a number add up to it. */
export const breakdown: Rule = {
  code: 'breakdown/sum',
  severity: 'error',
  doc: {
    what: {
      en: 'Numbers that are told as the parts of a number before them (其中：, 分别为, year by year) add up to it; 其中 without a colon may leave parts out, but never exceed.',
      zh: '以“其中：”“分别为”或逐年列出的分项，其和应等于前面的总数；“其中”不带冒号的可以不全，但不得超出。',
    },
    why: { en: 'Parts are edited one by one, the whole is not.', zh: '分项常被逐个改动，总数却没有跟着改。' },
    fails: '补充教师8名（其中：人才引进3人，招考2人，特岗2人）。',
    passes: '补充教师8名（其中：人才引进3人，招考2人，特岗3人）。',
  },
  message: { en: '{parts} = {sum}, not {total}', zh: '{parts} = {sum}，不等于 {total}' },
  holds: { en: '{parts} = {total}', zh: '{parts} = {total}' },
  check(notice, tell) {
    for (const { node } of notice.nodes) {
      const counts = node.facts.filter(isCount)
      for (let i = 0; i < counts.length; i++) {
        const total = counts[i]!
        const found = partsOf(notice.text, counts, i)
        if (found === null || found.parts.length < 2) continue
        const sum = round(found.parts.reduce((all, { value }) => all + value, 0))
        const args = { parts: found.parts.map(({ value }) => value).join(' + '), sum, total: total.value }
        const spans = [total, ...found.parts].map(spanOf)
        if (sum === total.value) tell.verified(spans, args)
        else if (total.bound === 'exact' && (found.all || sum > total.value))
          tell.fault(
            spans[0]!,
            args,
            found.parts.map(part => ({ span: spanOf(part), text: part.text })),
          )
      }
    }
  },
}

const round = (sum: number): number => Number(sum.toFixed(6))

interface Parts {
  readonly parts: readonly Count[]
  readonly all: boolean
}

/** The counts behind a number that are told as its parts, in the same measure. Null where none are. */
function partsOf(text: string, counts: readonly Count[], at: number): Parts | null {
  const total = counts[at]!
  const gapBefore = (i: number): string => text.slice(spanOf(counts[i - 1]!)[1], spanOf(counts[i]!)[0])
  if (at + 1 >= counts.length) return null
  const first = gapBefore(at + 1)
  const opening = OPENINGS.find(row => row.first.test(first))
  if (opening === undefined || first.length > LONGEST_GAP) return null
  const parts: Count[] = []
  for (let i = at + 1; i < counts.length; i++) {
    const part = counts[i]!
    const gap = gapBefore(i)
    const goes = parts.length === 0 || (gap.length <= LONGEST_GAP && opening.next.test(gap))
    // A bracket that closes ends the parts.
    if (!goes || (parts.length > 0 && /[）)]/.test(gap)) || !sameMeasure(part.unit, total.unit)) break
    if (part.bound !== 'exact') return null
    parts.push(part)
  }
  return { parts, all: opening.all }
}
const LONGEST_GAP = 60
