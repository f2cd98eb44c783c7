import { selectsIssues } from '../../parser/outline/names/selection.ts'
import type { CheckedNotice, PlacedNode } from '../notice.ts'
import { spanOf } from '../notice.ts'
import type { Rule } from '../rule.ts'

/** The notice has as many groups of issues as it says that it has aspects. */
export const claimsCategories: Rule = {
  code: 'claims/categories',
  severity: 'warning',
  doc: {
    what: {
      en: 'The outline groups its issues under as many headings (…方面) as the notice tells aspects. Nothing is told where issues stand outside such headings.',
      zh: '正文按“……方面”归集问题的，方面数应与通报所称的一致；有问题不在任何方面之下的，不作核对。',
    },
    why: {
      en: 'An aspect was merged with another, or left out, and the opening still counts it.',
      zh: '某个方面被并入或漏掉，开头的总数却没有改。',
    },
    fails:
      '反馈的3个方面2个问题已整改。\n二、整改情况\n（一）履行职责方面\n1.关于学习不深入的问题\n一是组织学习。\n（二）队伍建设方面\n2.关于管理不严格的问题\n一是加强管理。',
    passes:
      '反馈的2个方面2个问题已整改。\n二、整改情况\n（一）履行职责方面\n1.关于学习不深入的问题\n一是组织学习。\n（二）队伍建设方面\n2.关于管理不严格的问题\n一是加强管理。',
  },
  message: {
    en: 'the notice tells {claimed} aspects; its outline groups the issues under {found}',
    zh: '通报称 {claimed} 个方面，正文按 {found} 个方面归集问题',
  },
  holds: {
    en: '{found} aspects are told, and {found} hold the issues',
    zh: '所称 {found} 个方面，正文逐一对应',
  },
  check(notice, tell) {
    const told = notice.claims('aspects').filter(({ text }) => /方面$/.test(text))
    const [first] = told
    const groups = groupsOf(notice)
    if (first === undefined || groups === null) return
    const found = groups.length
    const agreeing = told.filter(({ value }) => value === found)
    if (agreeing.length > 0) tell.verified(agreeing.map(spanOf), { found })
    // Headings may group by something else than the aspects of the inspection.
    else if (
      groups.every(({ node }) => /方面/.test(node.heading?.text ?? '')) &&
      !printsSome(notice, first.value - found)
    )
      tell.fault(
        spanOf(first),
        { claimed: first.value, found },
        groups.map(({ node }) => ({ span: spanOf(node.heading!), text: node.heading!.text })),
      )
  },
}

/** 二、重点问题整改情况: some of the issues are printed, and so may be some of their groups. */
const printsSome = ({ nodes }: CheckedNotice, left: number): boolean =>
  left > 0 && nodes.some(({ node }) => node.role === 'section' && selectsIssues(node.heading?.text ?? ''))

/** The categories that hold all issues, side by side; null where the outline is not made so. */
function groupsOf({ nodes }: CheckedNotice): PlacedNode[] | null {
  const groups = new Set<PlacedNode>()
  for (const { node, parent } of nodes) {
    if (node.role !== 'issue') continue
    if (parent?.node.role !== 'category') return null
    groups.add(parent)
  }
  const list = [...groups]
  return list.length < 2 || list.some(({ parent }) => parent !== list[0]!.parent) ? null : list
}
