import type { Claim, ClaimKind, StatusValue } from '../../model/bulletin.ts'
import { isState } from '../../model/claim-states.ts'
import { selectsIssues } from '../../parser/outline/names/selection.ts'
import { fits, type StateOfIssue, statesOfIssues } from '../issue-states.ts'
import { type CheckedNotice, grouped, spanOf } from '../notice.ts'
import { isPart, yearsOf } from '../parts.ts'
import type { Rule } from '../rule.ts'
import { within } from '../sorted.ts'
import { hasOthers, statesIn } from '../states.ts'

/** As many issues are in each state as the notice tells. */
export const claimsOutlineStates: Rule = {
  code: 'claims/outline-states',
  severity: 'warning',
  doc: {
    what: {
      en: 'Where every issue of the outline has a state, there are as many in each as the notice tells. Nothing is told where only some have one, where the outline has more or fewer issues than are told, or where several numbers of issues are; what is to go on (长期坚持) may count as anything, and what the notice does not count by itself (基本完成) as what is next to it.',
      zh: '正文逐一注明问题状态的，各状态的问题数应与通报所称的一致。仅部分问题注明状态的、正文问题数与所称总数不一的、所称总数不止一个的，不作核对；长期坚持的可计入任一状态，未单列的状态（如“基本完成”）可计入相近的状态。',
    },
    why: {
      en: 'The totals and the states of the issues were brought up to date at different times.',
      zh: '总数与各问题的状态不是同时更新的。',
    },
    fails:
      '反馈的2个问题，已完成1个、正在推进1个。\n二、整改情况\n1.关于学习不深入的问题\n整改状态：已完成\n一是组织学习。\n2.关于管理不严格的问题\n整改状态：已完成\n一是加强管理。',
    passes:
      '反馈的2个问题，已完成1个、正在推进1个。\n二、整改情况\n1.关于学习不深入的问题\n整改状态：已完成\n一是组织学习。\n2.关于管理不严格的问题\n整改状态：正在推进\n一是加强管理。',
  },
  message: {
    en: 'the notice tells “{claimed}”; the states of its {found} issues are {states}',
    zh: '通报称“{claimed}”，而正文 {found} 个问题的状态为 {states}',
  },
  holds: {
    en: '{states}, as the notice tells',
    zh: '{states}，与所称一致',
  },
  check(notice, tell) {
    const issues = statesOfIssues(notice)
    const told = issues === null ? null : toldOf(notice, issues)
    if (issues === null || told === null) return
    const counts = new Map(
      [...grouped(issues, ({ state }) => state)].map(([state, { length }]) => [state, length]),
    )
    const words = grouped(issues, ({ word }) => word)
    const args = {
      found: issues.length,
      states: [...words].map(([word, { length }]) => `${word} ${length}`),
    }
    const spans = told.map(spanOf)
    const parts = told.filter(isState)
    const rest = issues.length - sumOf(parts)
    if (!fits(counts, parts, rest)) {
      const [from, to] = [spans[0]!, spans.at(-1)!]
      const commonest = Math.max(...counts.values())
      tell.fault(
        from,
        { ...args, claimed: excerpt(notice.source, from[0], to[1]) },
        issues
          .filter(({ state }) => counts.get(state) !== commonest)
          .map(({ span, word }) => ({ span, text: word })),
      )
    } else if (
      rest === 0 &&
      parts.every(({ what, value }) => value === (counts.get(what as StatusValue) ?? 0))
    )
      tell.verified(spans, args)
  },
}

const sumOf = (claims: readonly Claim[]): number => claims.reduce((all, { value }) => all + value, 0)

/**
 * The states that the notice tells of as many issues as its outline has, and their total, if that is told with them; null where it tells
 * no states, those of other issues too, or those of another day.
 */
function toldOf(notice: CheckedNotice, issues: readonly StateOfIssue[]): readonly Claim[] | null {
  const found = issues.length
  const areDated = issues.some(({ word }) => DATED.test(word))
  const { bulletin, boundOf, claims, nodes, text } = notice
  const states = bulletin.claims.filter(isState)
  if (states.length === 0 || selects(notice)) return null
  const isExact = (claim: Claim): boolean => boundOf(claim) === 'exact'
  const years = yearsOf(bulletin)
  const totals = new Set(claims('issues').filter(claim => !isPart(text, claim, years)))
  if ([...totals].some(total => total.value !== found || !isExact(total))) return null
  const values = new Map<ClaimKind, number>()
  for (const state of states) {
    const { what, value } = state
    if (!isExact(state) || OF_WORK.test(state.noun ?? '') || (values.get(what) ?? value) !== value)
      return null
    values.set(what, value)
  }
  for (const { node } of nodes) {
    const place = node.text ?? node.heading
    const inNode = place === null ? [] : within(bulletin.claims, ...spanOf(place))
    if (!inNode.some(isState)) continue
    const behindTotal = statesIn(node, bulletin.claims).find(({ total }) => totals.has(total))
    const told =
      behindTotal === undefined ? inNode.filter(isState) : [behindTotal.total, ...behindTotal.parts]
    const parts = told.filter(isState)
    const all = behindTotal?.group ?? inNode
    const missing = found - sumOf(parts)
    if (behindTotal === undefined && (missing !== 0 || inNode.some(({ what }) => WHOLES.has(what)))) continue
    if (missing < 0 || new Set(parts.map(({ what }) => what)).size < parts.length) continue
    // 立行立改1个,已完成2个: the one may be done as well.
    if (missing > 0 && (all.some(({ what }) => what === 'immediate') || hasOthers(node.facts, all))) continue
    const sentence = text.slice(Math.max(0, spanOf(told[0]!)[0] - LOOK_BACK), spanOf(told.at(-1)!)[1])
    const own = sentence.replace(/^[\s\S]*[。\n](?=[^。\n]*$)/, '')
    if (!OF_ANOTHER_DAY.test(own) && !(areDated && AS_OF.test(own))) return told
  }
  return null
}
const WHOLES: ReadonlySet<ClaimKind> = new Set(['issues', 'tasks', 'measures'])
const OF_WORK = /任务|措施|举措/
/** 集中整改期间已完成10个: the outline tells the states of today. */
const OF_ANOTHER_DAY = /集中整改(期|阶段|结束)|当时|[期届]满|此前|上[年月半]/
/** 截至2024年12月底已完成2个, and an issue that 已于2025年3月完成整改. */
const AS_OF = /截[至止]/
const DATED = /[\d０-９]月/
const LOOK_BACK = 60

/** 二、部分问题整改情况: the issues that are printed are some, whatever their number. */
const selects = ({ nodes }: CheckedNotice): boolean =>
  nodes.some(({ node: { role, heading } }) => role !== 'issue' && selectsIssues(heading?.text ?? ''))

const LONGEST_EXCERPT = 60
function excerpt(source: string, start: number, end: number): string {
  const text = source.slice(start, end)
  return text.length > LONGEST_EXCERPT ? `${text.slice(0, LONGEST_EXCERPT)}…` : text
}
