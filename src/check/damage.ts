import { spanOf } from './notice.ts'
import type { Rule } from './rule.ts'

/** Diagnostics of damage, and how grave it is that they are there. */
function damage(
  code: string,
  severity: Rule['severity'],
  from: readonly string[],
  rest: Pick<Rule, 'doc' | 'message'>,
): Rule {
  return {
    code,
    severity,
    ...rest,
    holds: null,
    check({ bulletin }, tell) {
      for (const { code: found, span, args } of bulletin.diagnostics)
        if (from.includes(found) && span !== undefined)
          tell.fault(spanOf({ span }), {
            text: `${args.text ?? ''}`,
            reading: Array.isArray(args.readings) ? args.readings : `${args.reading ?? ''}`,
          })
    },
  }
}

export const damageRepaired = damage(
  'damage/repaired',
  'info',
  ['date/repaired', 'count/repaired', 'docNumber/repaired'],
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

export const damageOpen = damage('damage/open', 'warning', ['date/ambiguous', 'count/doubtful'], {
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
})
