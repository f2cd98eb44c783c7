import type { Node } from '../../model/bulletin.ts'
import { spanOf } from '../notice.ts'
import type { Rule } from '../rule.ts'

/** Every heading has something below it. */
export const outlineHeadingEmpty: Rule = {
  code: 'outline/heading-empty',
  severity: 'warning',
  doc: {
    what: {
      en: 'Below every heading of a part or a group of issues stands something, where others of its kind have text. (略) stands for it, and below 联系方式 the contact.',
      zh: '部分、类别的标题之下都有内容（同类标题均无内容的除外）；标注“（略）”的，以及其下为联系方式的，视为有内容。',
    },
    why: { en: 'The text was moved or deleted, its heading stayed.', zh: '内容移走或删去了，标题却留着。' },
    fails:
      '县水利局党组关于巡察整改情况的通报\n一、整改总体情况\n局党组召开会议研究部署。\n二、问题整改情况\n1.关于学习不深入的问题\n一是组织学习。\n三、下一步打算\n联系电话：0900-8212345。',
    passes:
      '县水利局党组关于巡察整改情况的通报\n一、整改总体情况\n局党组召开会议研究部署。\n二、问题整改情况\n1.关于学习不深入的问题\n一是组织学习。\n三、下一步打算\n继续抓好整改。\n联系电话：0900-8212345。',
  },
  message: { en: 'nothing stands below this heading', zh: '该标题之下没有内容' },
  holds: null,
  check({ bulletin, nodes: all, ofRole }, tell) {
    const { phones, addresses, emails } = bulletin.contact
    const reached = phones.length + addresses.length + emails.length > 0
    const last = all.at(-1)?.node
    for (const role of ['section', 'category'] as const) {
      const nodes = ofRole(role)
      // A notice may be a list of headings.
      if (!nodes.some(hasContent)) continue
      for (const node of nodes)
        if (
          node.heading !== null &&
          !hasContent(node) &&
          !LEFT_OUT.test(node.heading.text) &&
          !(reached && node === last && CONTACT.test(node.heading.text))
        )
          tell.fault(spanOf(node.heading), {})
    }
  },
}

/** 组织领导（略）. */
const LEFT_OUT = /[(（[【]\s?(略|从略|不公开|此处略|内容略)\s?[)）\]】]$|:?\s?略。?$/
/** Headings of the contact, which is in no node. */
const CONTACT =
  /联系|监督(方式|电话|渠道|举报)|反映(方式|渠道|途径)|反馈(方式|渠道)|受理(方式|渠道)|意见(反馈|建议|征集)|公示|来信来访|信访/

const hasContent = ({ text, children, fields = [] }: Node): boolean =>
  text !== null || children.length > 0 || fields.length > 0
