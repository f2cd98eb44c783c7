/** What `check --list` and `--explain` print: the rules, in formats of their own. */
import type { Rule } from '../../check/rule.ts'
import type { Emitter } from '../../emitters/emitter.ts'
import { json } from '../../emitters/json.ts'
import { ndjson } from '../../emitters/ndjson.ts'
import { RULES } from '../../index.ts'
import type { Lang } from '../messages.ts'

const WORDS = {
  en: { why: 'Why', fails: 'Fails', passes: 'Passes' },
  zh: { why: '为什么', fails: '会报', passes: '不报' },
} as const

/** @param of - turns a rule into text: a line of the list, or its whole documentation */
const text = (of: (rule: Rule) => string): Emitter<Rule> => ({
  name: 'text',
  endings: ['.txt'],
  open: async () => ({ each: rule => [of(rule)], end: () => '' }),
})

/** The same of each rule, for programs. */
const data = (emitter: Emitter<object>, lang: Lang): Emitter<Rule> => ({
  ...emitter,
  async open(options) {
    const writer = await emitter.open(options)
    return {
      each: ({ code, severity, doc: { what, why, fails, passes } }) =>
        writer.each({ code, severity, what: what[lang], why: why[lang], fails, passes }),
      end: () => writer.end(),
    }
  },
})

const formats = (lang: Lang, of: (rule: Rule) => string): readonly Emitter<Rule>[] => [
  text(of),
  data(json, lang),
  data(ndjson, lang),
]

/** The formats of the list of all rules; as text, one a line. */
export function ruleList(lang: Lang): readonly Emitter<Rule>[] {
  const width = Math.max(...RULES.map(({ code }) => code.length))
  return formats(
    lang,
    ({ code, severity, doc }) => `${code.padEnd(width)}  ${severity.padEnd(7)}  ${doc.what[lang]}\n`,
  )
}

/** The formats of the documentation of one rule. */
export function explanation(lang: Lang): readonly Emitter<Rule>[] {
  const words = WORDS[lang]
  return formats(
    lang,
    ({ code, severity, doc }) => `${code} (${severity})

${doc.what[lang]}

${words.why}: ${doc.why[lang]}

${words.fails}:
  ${indented(doc.fails)}

${words.passes}:
  ${indented(doc.passes)}
`,
  )
}

const indented = (words: string): string => words.replaceAll('\n', '\n  ')
