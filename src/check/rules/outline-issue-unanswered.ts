import type { Node } from '../../model/bulletin.ts'
import { spanOf } from '../notice.ts'
import type { Rule } from '../rule.ts'

/** Every issue is answered. */
export const outlineIssueUnanswered: Rule = {
  code: 'outline/issue-unanswered',
  severity: 'warning',
  doc: {
    what: { en: 'Every issue has something told below it.', zh: '每个问题之下都写了整改情况。' },
    why: {
      en: 'A heading without an answer is an issue that nobody has dealt with.',
      zh: '只有标题没有下文，等于没有整改。',
    },
    fails:
      '一、整改情况\n1.关于制度不健全的问题\n2.关于学习不深入的问题\n一是制定学习计划；二是开展研讨。\n3.关于管理不严格的问题\n一是完善制度。',
    passes:
      '一、整改情况\n1.关于制度不健全的问题\n一是修订制度。\n2.关于学习不深入的问题\n一是制定学习计划；二是开展研讨。',
  },
  message: { en: 'nothing is told of this issue', zh: '该问题之下没有整改情况' },
  holds: null,
  check({ ofRole }, tell) {
    const issues = ofRole('issue')
    // A notice that only lists its issues answers none of them, and need not.
    if (!issues.some(hasAnswer)) return
    for (const issue of issues) if (!hasAnswer(issue)) tell.fault(spanOf(issue.heading ?? issue), {})
  },
}

const hasAnswer = ({ text, children, fields = [] }: Node): boolean =>
  text !== null || children.length > 0 || fields.length > 0
