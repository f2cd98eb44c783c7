import type { Fact, Span } from '../../model/bulletin.ts'
import { isCount, spanOf } from '../notice.ts'
import type { Rule } from '../rule.ts'

/** Measure words in which documents are counted. */
const DOCUMENT_MEASURES = [...'项項个個部份件篇']
/** What may stand between the last title and the number: 等2项, and 等机制制度4个 with the noun before the number. */
const BEFORE_NUMBER =
  /^(等|共|等共|共计)?((机制|制度|文件|办法|规定|方案|规范|规程|管理|内控|配套|长效|规章|政策){1,3}(共|共计)?)?$/
/** Without one of these the number may be that of copies (发放《甲》《乙》500份), and a noun that of the last title. */
const IS_LIST = /^(等|共)/
const BETWEEN_TITLES = /^[、,和及与]?$/

/** Titles in a row are as many as the number behind them says. */
export const listTitles: Rule = {
  code: 'list/titles',
  severity: 'warning',
  doc: {
    what: {
      en: 'Where titles stand in a row before a number (《甲》《乙》等2项制度), there are that many of them; with 等 there may be fewer. The noun may stand before the number: 等机制制度4个.',
      zh: '连续列出的文件名之后报了数目的，文件名应有这么多；带“等”的可以少列，不能多列。名词也可以在数目之前：等机制制度4个。',
    },
    why: {
      en: 'A document that was withdrawn still stands in the list, or is still counted.',
      zh: '文件撤了，名单或数目却没改。',
    },
    fails: '制定《甲办法》《乙办法》《丙办法》等2项制度。',
    passes: '制定《甲办法》《乙办法》等2项制度。',
  },
  message: { en: '{named} are named, {told} are told', zh: '列出 {named} 个，称 {told} 个' },
  holds: { en: '{named} are named, and {told} are told', zh: '列出 {named} 个，与所称一致' },
  check({ nodes, text, source }, tell) {
    for (const { node } of nodes) {
      const { facts } = node
      for (let i = 0; i < facts.length; i++) {
        const count = facts[i]!
        if (!isCount(count) || !DOCUMENT_MEASURES.includes(count.unit ?? '')) continue
        const titles = titlesBefore(facts, i, text)
        if (titles.length < 2) continue
        const between = text.slice(spanOf(facts[i - 1]!)[1], spanOf(count)[0])
        if (!BEFORE_NUMBER.test(between)) continue
        const args = { named: titles.length, told: count.value }
        if (titles.length === count.value) tell.verified([...titles, spanOf(count)], args)
        else if (!IS_LIST.test(between) || count.bound !== 'exact') continue
        else if (titles.length > count.value || !between.startsWith('等'))
          tell.fault(
            spanOf(count),
            args,
            titles.map(span => ({ span, text: source.slice(span[0], span[1]) })),
          )
      }
    }
  },
}

/** The titles that stand in a row right before a fact. */
function titlesBefore(facts: readonly Fact[], at: number, text: string): Span[] {
  const backwards: Span[] = []
  for (let i = at - 1; i >= 0; i--) {
    const fact = facts[i]!
    if (fact.kind !== 'document') break
    const span = spanOf(fact)
    const next = backwards.at(-1)
    if (next !== undefined && !BETWEEN_TITLES.test(text.slice(span[1], next[0]))) break
    backwards.push(span)
  }
  return backwards.reverse()
}
