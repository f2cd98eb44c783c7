import { RULES } from '../../index.ts'
import type { Lang } from '../messages.ts'

const WORDS = {
  en: { why: 'Why', fails: 'Fails', passes: 'Passes' },
  zh: { why: '为什么', fails: '会报', passes: '不报' },
} as const

/** All rules, one a line. */
export function ruleList(lang: Lang): string {
  const width = Math.max(...RULES.map(({ code }) => code.length))
  return RULES.map(
    ({ code, severity, doc }) => `${code.padEnd(width)}  ${severity.padEnd(7)}  ${doc.what[lang]}\n`,
  ).join('')
}

/** The documentation of one rule. */
export function explanation(code: string, lang: Lang): string {
  const { severity, doc } = RULES.find(rule => rule.code === code)!
  const words = WORDS[lang]
  return `${code} (${severity})

${doc.what[lang]}

${words.why}: ${doc.why[lang]}

${words.fails}:
  ${indented(doc.fails)}

${words.passes}:
  ${indented(doc.passes)}
`
}

const indented = (text: string): string => text.replaceAll('\n', '\n  ')
