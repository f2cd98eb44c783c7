import type { Fact, Span } from '../bulletin.ts'
import { isCount, spanOf } from './notice.ts'
import type { Rule } from './rule.ts'

/** Measure words in which documents are counted. */
const DOCUMENT_MEASURES = ['项', '个', '部', '份', '件', '篇']
/** 《甲》《乙》等2项制度: what may stand between the last title and the number. */
const BEFORE_NUMBER = /^(等|共|等共|共计)?$/
const BETWEEN_TITLES = /^[、，,和及与]?$/

/** Titles in a row are as many as the number behind them says. */
export const listedTitles: Rule = {
  code: 'list/titles',
  severity: 'warning',
  doc: {
    what: {
      en: 'Where titles stand in a row before a number (《甲》《乙》等2项制度), there are that many of them; with 等 there may be fewer.',
      zh: '连续列出的文件名之后报了数目的，文件名应有这么多；带“等”的可以少列，不能多列。',
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
  check({ nodes, text }, tell) {
    for (const { node } of nodes) {
      const { facts } = node
      for (let i = 0; i < facts.length; i++) {
        const count = facts[i]!
        const titles = titlesBefore(facts, i, text)
        if (!isCount(count) || titles.length < 2 || !DOCUMENT_MEASURES.includes(count.unit ?? '')) continue
        const between = text.slice(spanOf(facts[i - 1]!)[1], spanOf(count)[0])
        if (!BEFORE_NUMBER.test(between)) continue
        const args = { named: titles.length, told: count.value }
        if (titles.length === count.value) tell.verified([...titles, spanOf(count)], args)
        else if (count.bound === 'exact' && (titles.length > count.value || !between.startsWith('等')))
          tell.fault(
            spanOf(count),
            args,
            titles.map(span => ({ span, text: text.slice(span[0], span[1]) })),
          )
      }
    }
  },
}

/** The titles that stand in a row right before a fact. */
function titlesBefore(facts: readonly Fact[], at: number, text: string): Span[] {
  const titles: Span[] = []
  for (let i = at - 1; i >= 0; i--) {
    const fact = facts[i]!
    if (fact.kind !== 'document') break
    const span = spanOf(fact)
    if (titles.length > 0 && !BETWEEN_TITLES.test(text.slice(span[1], titles[0]![0]))) break
    titles.unshift(span)
  }
  return titles
}

const LOOK_BACK = 160
/** Where the words before a list end, and the list begins. */
const LIST_START = /[，,。；;：:！？!?（）()\n]/
/** What stands between a list and its number. */
const LISTED = /^等?$/

/** Names in a row are as many as the number behind them says. */
export const listedNames: Rule = {
  code: 'list/names',
  severity: 'warning',
  doc: {
    what: {
      en: 'Where names with 、 between them stand before 等 and a number (甲校、乙校等2所学校), there are no more of them than it says.',
      zh: '以顿号列举、后接“等×所（家、个）”的，列出的不应多于所称的数目。',
    },
    why: { en: 'A name was added, the number was not.', zh: '名单添了，数目没改。' },
    fails: '督促城东小学、城西小学、云湖中学等2所学校整改。',
    passes: '督促城东小学、城西小学等2所学校整改。',
  },
  message: { en: '{named} are named, {told} are told', zh: '列出 {named} 个，称 {told} 个' },
  holds: { en: '{named} are named, and {told} are told', zh: '列出 {named} 个，与所称一致' },
  check({ nodes, text }, tell) {
    for (const { node } of nodes) {
      for (const count of node.facts) {
        if (!isCount(count) || count.value > 30) continue
        const [start] = spanOf(count)
        const floor = Math.max(spanOf(node)[0], start - LOOK_BACK)
        const names = namesBefore(text.slice(floor, start))
        if (names === null) continue
        const args = { named: names.length, told: count.value }
        const span: Span = [floor + names.start, start]
        if (names.length === count.value) tell.verified([span, spanOf(count)], args)
        else if (count.bound === 'exact' && names.length > count.value)
          tell.fault(spanOf(count), args, [{ span, text: text.slice(...span) }])
      }
    }
  },
}

/** How many names stand before 等 at the end of `words`, and where the first begins. Null where there is no list. */
function namesBefore(words: string): { readonly length: number; readonly start: number } | null {
  const tail = /等$/.exec(words)
  if (tail === null || !LISTED.test(tail[0])) return null
  let start = tail.index
  let depth = 0
  let length = 1
  while (start > 0) {
    const letter = words[start - 1]!
    if ('”》）)'.includes(letter)) depth++
    else if ('“《（('.includes(letter)) depth--
    if (depth < 0 || (depth === 0 && LIST_START.test(letter))) break
    if (depth === 0 && letter === '、') length++
    start--
  }
  return length < 2 ? null : { length, start }
}
