import { asRead, diagnosticRule } from '../diagnostic-rule.ts'

export const damageRepaired = diagnosticRule(
  'damage/repaired',
  'info',
  { codes: ['date/repaired', 'count/repaired', 'docNumber/repaired'], args: asRead },
  {
    doc: {
      what: { en: 'Nothing had to be repaired to be read.', zh: '没有需要补字才能读通的地方。' },
      why: { en: 'The text has lost letters: it is no faithful copy.', zh: '文字有缺漏，不是完好的副本。' },
      fails: '2024927日召开会议。',
      passes: '2024年9月27日召开会议。',
    },
    message: { en: '{text} has lost letters and is read as {reading}', zh: '“{text}”有缺字，读作 {reading}' },
  },
)
