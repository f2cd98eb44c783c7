import { asRead, diagnosticRule } from '../diagnostic-rule.ts'

export const damageOpen = diagnosticRule(
  'damage/open',
  'warning',
  { codes: ['date/ambiguous', 'count/doubtful'], args: asRead },
  {
    doc: {
      what: {
        en: 'Nothing has lost letters so that it can be read in several ways.',
        zh: '没有因缺字而读法不定的地方。',
      },
      why: { en: 'What it said cannot be known from the notice itself.', zh: '单凭通报本身已无从知道原文。' },
      fails: '2025114日召开会议。',
      passes: '2025年1月14日召开会议。',
    },
    message: { en: '{text} has lost letters; it may read {reading}', zh: '“{text}”有缺字，可能为 {reading}' },
  },
)
