import { endsInRest, LONGEST_REST, selectsIssues } from '../../parser/outline/names/selection.ts'
import { type CheckedNotice, isCount, spanOf } from '../notice.ts'
import type { Rule } from '../rule.ts'
import { subjectsOf } from '../subjects.ts'

/** The notice answers as many issues as it says that it has. */
export const claimsOutline: Rule = {
  code: 'claims/outline',
  severity: 'warning',
  doc: {
    what: {
      en: 'The outline has as many issues as the notice tells. Nothing is told where it says that it publishes some of them (重点问题整改情况, 其余39个问题).',
      zh: '正文逐条回应的问题，应与通报所称的问题数一致；言明只公开部分问题的（“重点问题整改情况”“其余39个问题”），不作核对。',
    },
    why: {
      en: 'An issue that is counted and not answered is the one that readers ask about.',
      zh: '计入总数而正文没有回应的问题，正是读者要问的那一个。',
    },
    fails:
      '反馈的3个问题已全部整改。\n二、整改情况\n1.关于学习不深入的问题\n一是组织学习。\n2.关于管理不严格的问题\n一是加强管理。',
    passes:
      '反馈的2个问题已全部整改。\n二、整改情况\n1.关于学习不深入的问题\n一是组织学习。\n2.关于管理不严格的问题\n一是加强管理。',
  },
  message: {
    en: 'the notice tells {claimed} issues; its outline answers {found}',
    zh: '通报称 {claimed} 个问题，正文回应了 {found} 个',
  },
  holds: { en: '{found} issues are told, and {found} are answered', zh: '所称 {found} 个问题，正文逐一回应' },
  check(notice, tell) {
    const told = notice.claims('issues')
    const found = notice.ofRole('issue').length
    if (found === 0) return
    const agreeing = told.filter(({ value }) => value === found)
    if (agreeing.length > 0) tell.verified(agreeing.map(spanOf), { found })
    // 四个方面的问题 may be four issues, or issues of four kinds.
    const first = told.find(claim => !claim.text.includes('方面') && notice.boundOf(claim) === 'exact')
    if (
      agreeing.length > 0 ||
      first === undefined ||
      (found < first.value && isSelection(notice, first.value - found))
    )
      return
    // Where the issues of several inspections or bodies are told, nothing says which of them the outline answers.
    const { differ } = subjectsOf(notice)
    if (told.some(other => other.value !== first.value && differ(first, other))) return
    tell.fault(spanOf(first), { claimed: first.value, found })
  },
}

/** Whether the notice says that it answers some of its issues only; `left`: how many it does not. */
function isSelection({ nodes, text }: CheckedNotice, left: number): boolean {
  return nodes.some(({ node }) => {
    const { heading } = node
    if ((node.role === 'section' || node.role === 'category') && heading !== null)
      if (selectsIssues(heading.text)) return true
    return node.facts.some(fact => {
      const [start] = spanOf(fact)
      return (
        isCount(fact) &&
        fact.value === left &&
        endsInRest(text.slice(Math.max(0, start - LONGEST_REST), start))
      )
    })
  })
}
