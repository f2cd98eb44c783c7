import type { Node } from '../../bulletin.ts'
import { spanOf } from '../notice.ts'
import type { Rule } from '../rule.ts'

/** Every heading has something below it. */
export const outlineHeadingEmpty: Rule = {
  code: 'outline/heading-empty',
  severity: 'warning',
  doc: {
    what: {
      en: 'Below every heading of a part or a group of issues stands something, where others of its kind have text.',
      zh: '部分、类别的标题之下都有内容（同类标题均无内容的除外）。',
    },
    why: { en: 'The text was moved or deleted, its heading stayed.', zh: '内容移走或删去了，标题却留着。' },
    fails:
      '县水利局党组关于巡察整改情况的通报\n一、整改总体情况\n局党组召开会议研究部署。\n二、问题整改情况\n1.关于学习不深入的问题\n一是组织学习。\n三、下一步打算\n联系电话：0900-8212345。',
    passes:
      '县水利局党组关于巡察整改情况的通报\n一、整改总体情况\n局党组召开会议研究部署。\n二、问题整改情况\n1.关于学习不深入的问题\n一是组织学习。\n三、下一步打算\n继续抓好整改。\n联系电话：0900-8212345。',
  },
  message: { en: 'nothing stands below this heading', zh: '该标题之下没有内容' },
  holds: null,
  check({ ofRole }, tell) {
    for (const role of ['section', 'category'] as const) {
      const nodes = ofRole(role)
      // A notice may be a list of headings.
      if (!nodes.some(hasContent)) continue
      for (const node of nodes)
        if (node.heading !== null && !hasContent(node)) tell.fault(spanOf(node.heading), {})
    }
  },
}

const hasContent = ({ text, children, fields = [] }: Node): boolean =>
  text !== null || children.length > 0 || fields.length > 0
