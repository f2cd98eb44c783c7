import { asFound, diagnosticRule } from '../diagnostic-rule.ts'

export const outlineFurtherNotice = diagnosticRule(
  'outline/further-notice',
  'warning',
  { codes: ['outline/further-notice'], args: asFound },
  {
    doc: {
      what: { en: 'A text holds one notice.', zh: '一个文本只含一篇通报。' },
      why: {
        en: 'The totals and dates of two notices are held against each other, and what is told of either may be wrong.',
        zh: '两篇通报的数字和日期会混在一起核对，所报的问题未必属实。',
      },
      fails:
        '榆坪县档案馆党组关于巡察整改情况的通报\n现将巡察整改情况公布如下。\n一、库房管理不严。已整改。\n青崖村党总支关于巡察整改情况的公示\n现将巡察整改情况公布如下。\n一、账目公开不及时。已整改。',
      passes:
        '榆坪县档案馆党组关于巡察整改情况的通报\n现将巡察整改情况公布如下。\n一、库房管理不严。已整改。',
    },
    message: {
      en: 'another notice begins here; cut the text and check each by itself',
      zh: '此处另起一篇通报；请拆开后逐篇核查',
    },
  },
)
