import type { Fact, Node } from '../bulletin.ts'
import { type CheckedNotice, isCount, sameMeasure, spanOf } from './notice.ts'
import type { Rule } from './rule.ts'

type Count = Extract<Fact, { kind: 'count' }>

/** How a count opens its parts: 8名（其中：…，共8名，分别为…. `all` where the parts must make up the whole. */
const OPENINGS: readonly { readonly pattern: RegExp; readonly all: boolean; readonly example: string }[] = [
  { pattern: /^[^。；;\d]{0,12}[（(，,]\s?其中[：:]/, all: true, example: '8名（其中：人才引进3人，招考2人，特岗3人）' },
  { pattern: /^[^。；;\d]{0,12}[（(，,]\s?(分别|包括|包含)(为|是)?/, all: true, example: '9场，分别为城东3场、城西6场' },
  { pattern: /^[^。；;\d]{0,12}[（(，,]\s?其中/, all: false, example: '36名，其中党员12名' },
]
/** Between two parts nothing ends. */
const PART_GAP = /^[^。；;！？!?]{0,24}$/
const LONGEST_GAP = 26

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
        const found = partsOf(notice, node, counts, i) ?? yearsOf(notice, node, total)
        if (found === null || found.parts.length < 2) continue
        const sum = round(found.parts.reduce((all, { value }) => all + value, 0))
        const args = { parts: found.parts.map(({ value }) => value).join(' + '), sum, total: total.value }
        const spans = [total, ...found.parts].map(spanOf)
        if (sum === total.value) tell.verified(spans, args)
        else if (total.bound === 'exact' && (found.all || sum > total.value))
          tell.fault(spans[0]!, args, found.parts.map(part => ({ span: spanOf(part), text: part.text })))
      }
    }
  },
}

const round = (sum: number): number => Number(sum.toFixed(6))

interface Parts {
  readonly parts: readonly Count[]
  readonly all: boolean
}

/** The counts behind 其中 that count in the same measure, up to the end of their sentence or bracket. */
function partsOf({ text }: CheckedNotice, _: Node, counts: readonly Count[], at: number): Parts | null {
  const total = counts[at]!
  const behind = text.slice(spanOf(total)[1], spanOf(total)[1] + 40)
  const opening = OPENINGS.find(({ pattern }) => pattern.test(behind))
  if (opening === undefined) return null
  const bracket = /^[^（(，,]*[（(]/.test(behind)
  const close = bracket ? text.slice(spanOf(total)[1]).search(/[）)]/) + spanOf(total)[1] : Number.POSITIVE_INFINITY
  const parts: Count[] = []
  let end = spanOf(total)[1]
  for (const part of counts.slice(at + 1)) {
    const [start, stop] = spanOf(part)
    const gap = text.slice(end, start)
    if (start > close || gap.length > LONGEST_GAP + (parts.length === 0 ? 12 : 0) || !PART_GAP.test(gap.slice(0, 24)))
      break
    if (!sameMeasure(part.unit, total.unit)) break
    if (part.bound !== 'exact') return null
    parts.push(part)
    end = stop
  }
  return { parts, all: opening.all }
}

/** 14名，2025年8名，2026年6名: a number, and then year by year. */
function yearsOf({ text }: CheckedNotice, node: Node, total: Count): Parts | null {
  const parts: Count[] = []
  const at = node.facts.indexOf(total)
  let end = spanOf(total)[1]
  for (let i = at + 1; i + 1 < node.facts.length; i += 2) {
    const [year, count] = [node.facts[i]!, node.facts[i + 1]!]
    if (year.kind !== 'date' || !/^\d{4}$/.test(year.edtf ?? '') || !isCount(count)) break
    if (!sameMeasure(count.unit, total.unit) || !/^[，,、：:（(]?$/.test(text.slice(end, spanOf(year)[0]).trim())) break
    if (!/^[^，,。；;]{0,8}$/.test(text.slice(spanOf(year)[1], spanOf(count)[0]))) break
    parts.push(count)
    end = spanOf(count)[1]
  }
  return parts.length < 2 ? null : { parts, all: true }
}
