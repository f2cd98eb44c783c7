import { doneWordsFor } from '../../text/done-words.ts'
import { type Amount, between, isAlike, isAmount, shown, sumOf } from '../amounts.ts'
import { spanOf } from '../notice.ts'
import type { Rule } from '../rule.ts'

/** How numbers that stand in a row and the number that is their sum follow one another. */
interface Row {
  /** The sum stands before its parts, or behind them. */
  readonly whole: 'first' | 'last'
  /** What stands between two of its numbers: of the last pair, and of those before. */
  readonly last: RegExp
  readonly other: RegExp
  readonly example: string
}

/** What is done about other things than issues, too. */
const DONE = `(已|现已)?(全部)?(${doneWordsFor('verb')}|整改到位|整改完成|处置|化解|清退|退还|追回|收回|整治|解决|拆除|追缴)`
const ROWS: readonly Row[] = [
  {
    whole: 'last',
    other: /^(余|多)?[^,。;、\d]{0,8}[,、和][^,。;、\d]{0,14}$/,
    last: /^[^,。;、\d]{0,8}[,、](合计|共计|总计|总共|一共)[^,。;、\d]{0,6}$/,
    example: '党组会6次、专题会4次，共计10次',
  },
  {
    whole: 'first',
    other: new RegExp(`^[^,。;、\\d]{0,8},${DONE}[^,。;、\\d]{0,4}$`),
    last: /^[^,。;、\d]{0,8},(剩余|余下|其余|尚余|还剩|尚有|未完成|未整改)的?(?!.*(涉及|需|由|分))[^,。;、\d]{0,6}$/,
    example: '隐患74处，已整改70处，剩余4处',
  },
]
/** Persons may be in two parts, and one person is counted once in the sum. */
const COUNTED_TWICE = /^(人|名|位)/
/** What tells that there are other parts, or that a part holds the next. */
const NOT_A_ROW = /等|其中|分别|包括|含|[至到各每]/

/** Numbers in a row make the number that closes them, or what is done and what is left make what was found. */
export const breakdownClosed: Rule = {
  code: 'breakdown/closed',
  severity: 'error',
  doc: {
    what: {
      en: 'Numbers in a row add up to the 共计 that closes them; what is done and what is left (剩余) add up to what was found. Persons are left out: one may stand in two of the numbers.',
      zh: '并列的数字之和应等于其后的“共计”；已完成数与“剩余”数之和应等于发现数。人数除外，因同一人可能被计入两项。',
    },
    why: { en: 'One of them was edited and the others were not.', zh: '改了其中一个数，其他的没有跟着改。' },
    fails: '召开党组会6次、专题会4次，共计11次。',
    passes: '召开党组会6次、专题会4次，共计10次。',
  },
  message: { en: '{parts} do not make {total}', zh: '{parts} 与 {total} 不符' },
  holds: { en: '{parts} = {total}', zh: '{parts} = {total}' },
  check({ nodes, text }, tell) {
    for (const { node } of nodes) {
      const amounts = node.facts.filter(isAmount)
      for (let at = 2; at < amounts.length; at++) {
        const row = ROWS.find(({ last }) => last.test(between(text, amounts[at - 1]!, amounts[at]!)))
        const found = row && rowOf(text, amounts, at, row)
        if (!found) continue
        const { total, parts } = found
        const args = { parts: parts.map(shown).join(' + '), total: shown(total) }
        if (sumOf(parts) === total.value) tell.verified([total, ...parts].map(spanOf), args)
        else if (!tellsOneTwice(total, parts))
          tell.fault(
            spanOf(total),
            args,
            parts.map(part => ({ span: spanOf(part), text: part.text })),
          )
      }
    }
  },
}

/** 指出问题24个,党组认领24个,自查问题17个,合计41个: the same number by two names. */
const tellsOneTwice = (total: Amount, parts: readonly Amount[]): boolean =>
  parts.some(
    (part, i) =>
      parts.findIndex(({ value }) => value === part.value) < i &&
      Number((sumOf(parts) - part.value).toFixed(6)) === total.value,
  )

/** The whole and its parts of a row whose last number is at `at`; null where they are no such row. */
function rowOf(
  text: string,
  amounts: readonly Amount[],
  at: number,
  { whole, other }: Row,
): { readonly total: Amount; readonly parts: readonly Amount[] } | null {
  let first = at - 1
  const least = Math.max(0, at - MOST_PARTS)
  while (first > least && other.test(between(text, amounts[first - 1]!, amounts[first]!))) first--
  if (whole === 'first' && first < at - 2) first = at - 2
  if (at - first < 2) return null
  const row = amounts.slice(first, at + 1)
  const [start] = spanOf(row[0]!)
  const before = text
    .slice(Math.max(0, start - LONGEST_LEAD), start)
    .split(/[。;\n]/)
    .at(-1)!
  if (NOT_A_ROW.test(before + text.slice(start, spanOf(row.at(-1)!)[0]))) return null
  const isRow = row.every(
    amount =>
      isAlike(amount, row[0]!) &&
      amount.bound === 'exact' &&
      !(amount.kind === 'count' && COUNTED_TWICE.test(amount.unit ?? '')),
  )
  if (!isRow || beginsBefore(text, amounts, first)) return null
  return whole === 'last'
    ? { total: row.at(-1)!, parts: row.slice(0, -1) }
    : { total: row[0]!, parts: row.slice(1) }
}

const LONGEST_LEAD = 40
const MOST_PARTS = 20

/** Whether a number of the same measure stands before the row in its sentence: it may be a part, too, or the whole. */
function beginsBefore(text: string, amounts: readonly Amount[], first: number): boolean {
  const before = amounts[first - 1]
  return (
    before !== undefined &&
    isAlike(before, amounts[first]!) &&
    !/[。;\n]/.test(between(text, before, amounts[first]!))
  )
}
