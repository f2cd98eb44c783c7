import type { Claim, Node } from '../../model/bulletin.ts'
import { findersOf } from '../../text/finder-words.ts'
import { isCount, spanOf } from '../notice.ts'
import { isPart, yearsOf } from '../parts.ts'
import type { Rule } from '../rule.ts'
import { within } from '../sorted.ts'
import { isBreakdown, type StatesOfTotal, statesIn } from '../states.ts'

/** No more issues are in one state than there are. */
export const claimsStateOver: Rule = {
  code: 'claims/state-over',
  severity: 'error',
  doc: {
    what: {
      en: 'The number of issues in one state is not above the number of issues told before it. Nothing is told where another number stands between the two, and where several states are told: claims/sum adds those up.',
      zh: '单报一种整改状态的，其数不应超过前文所称的问题总数；两数之间另有他数的，不作核对；分报几种状态的，由 claims/sum 核算。',
    },
    why: {
      en: 'The states were brought up to date from another list than the total.',
      zh: '状态与总数取自两份不同的台账。',
    },
    fails: '反馈的16个问题，已完成整改18个。',
    passes: '反馈的16个问题，已完成整改13个。',
  },
  message: {
    en: '{text}, but the notice tells {total} issues',
    zh: '此处为“{text}”，而所称问题为 {total} 个',
  },
  holds: null,
  check({ boundOf, bulletin, nodes, text }, tell) {
    const isExact = (claim: Claim): boolean => boundOf(claim) === 'exact'
    const years = yearsOf(bulletin)
    for (const { node } of nodes)
      for (const told of statesIn(node, bulletin.claims)) {
        const [total, part] = [told.total, told.parts[0]!]
        if (part.value <= total.value || isBreakdown(told)) continue
        // 四个方面的问题 may be four issues, or issues of four kinds.
        if (!isExact(total) || !isExact(part) || total.text.includes('方面')) continue
        if (isToldOf(text, node, told) && !isPart(text, total, years))
          tell.fault(spanOf(part), { text: part.text, total: total.value }, [
            { span: spanOf(total), text: total.text },
          ])
      }
  },
}

/** Things that are found on the way have states of their own. */
const OTHERS = new RegExp(
  `${findersOf(['self', 'oversight', 'others', 'earlier'])}|隐患|线索|举报|投诉|诉求|案件|全[省市县区]|累计|合并|合计|分别|(任务|措施|举措)$`,
)
const REACH = 60

/** Whether nothing stands between a total and its first state that the state may be told of instead. */
function isToldOf(text: string, node: Node, { total, parts, group }: StatesOfTotal): boolean {
  const [from, to] = [spanOf(total)[1], spanOf(parts[0]!)[0]]
  if (to - from > REACH || OTHERS.test(text.slice(from, to))) return false
  const claimed = new Set(group.map(claim => spanOf(claim)[0]))
  return !within(node.facts, from, to).some(fact => isCount(fact) && !claimed.has(spanOf(fact)[0]))
}
