import type { Bulletin, Node } from '../bulletin.ts'
import { spanOf } from './notice.ts'
import type { Rule } from './rule.ts'

type Code = Bulletin['diagnostics'][number]['code']

/** Rules that tell what the parser found of numbering. */
function numbering(
  code: string,
  from: Code,
  severity: Rule['severity'],
  rest: Pick<Rule, 'doc' | 'message'>,
): Rule {
  return {
    code,
    severity,
    ...rest,
    holds: null,
    check({ bulletin }, tell) {
      for (const found of bulletin.diagnostics)
        if (found.code === from && found.span !== undefined)
          tell.fault(spanOf(found), found.args as Record<string, string | number>)
    },
  }
}

export const outlineGap = numbering('outline/gap', 'outline/ordinal-gap', 'warning', {
  doc: {
    what: { en: 'Numbering goes on without a gap.', zh: '编号连续，不跳号。' },
    why: { en: 'A number is missing, or what it stood for.', zh: '漏了一个号，或漏了那一条。' },
    fails: '一是……；二是……；四是……。',
    passes: '一是……；二是……；三是……。',
  },
  message: {
    en: '{marker} stands where number {expected} was expected',
    zh: '此处为“{marker}”，应为第 {expected} 项',
  },
})

export const outlineRepeat = numbering('outline/repeat', 'outline/ordinal-repeated', 'warning', {
  doc: {
    what: { en: 'No number is used twice in one list.', zh: '同一层次不重号。' },
    why: { en: 'A copied line kept its number.', zh: '复制来的条目忘了改号。' },
    fails: '1.甲 2.乙 2.丙',
    passes: '1.甲 2.乙 3.丙',
  },
  message: { en: '{marker} was used before', zh: '“{marker}”前面已用过' },
})

export const outlineRestart = numbering('outline/restart', 'outline/numbering-restarted', 'info', {
  doc: {
    what: { en: 'Numbering does not start again under one heading.', zh: '同一标题之下编号不重新开始。' },
    why: { en: 'Often a heading is missing between the two lists.', zh: '两组编号之间往往缺了一个标题。' },
    fails: '一是……；二是……。一是……；二是……。',
    passes: '一是……；二是……；三是……；四是……。',
  },
  message: { en: 'numbering starts again at {marker}', zh: '编号从“{marker}”重新开始' },
})

/** Every issue is answered. */
export const issueUnanswered: Rule = {
  code: 'outline/issue-unanswered',
  severity: 'warning',
  doc: {
    what: { en: 'Every issue has something told below it.', zh: '每个问题之下都写了整改情况。' },
    why: {
      en: 'A heading without an answer is an issue that nobody has dealt with.',
      zh: '只有标题没有下文，等于没有整改。',
    },
    fails: '1.关于制度不健全的问题 2.关于学习不深入的问题 一是……',
    passes: '1.关于制度不健全的问题 一是…… 2.关于学习不深入的问题 一是……',
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

/** Every measure says something. */
export const measureEmpty: Rule = {
  code: 'outline/empty',
  severity: 'warning',
  doc: {
    what: { en: 'Behind every number stands something.', zh: '每个编号之后都有文字。' },
    why: { en: 'A number was left when its text was deleted.', zh: '删了文字，留下了编号。' },
    fails: '一是加强学习；二是；三是完善制度。',
    passes: '一是加强学习；二是完善制度。',
  },
  message: { en: 'nothing stands behind {marker}', zh: '“{marker}”之后没有文字' },
  holds: null,
  check({ nodes }, tell) {
    for (const { node } of nodes) {
      // A label may stand above steps that are its siblings.
      if (node.marker === null || node.ordinal === null || node.heading !== null || node.children.length > 0)
        continue
      const words = node.text?.text ?? ''
      if ((node.fields ?? []).length === 0 && words.replace(/[。；;，,、\s]/g, '') === '')
        tell.fault(spanOf(node.marker), { marker: node.marker.text })
    }
  },
}
