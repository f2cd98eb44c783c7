import type { Span } from '../../model/bulletin.ts'
import { isCount, spanOf } from '../notice.ts'
import type { Rule } from '../rule.ts'

const LOOK_BACK = 160
/** Where the words before a list end, and the list begins. */
const LIST_START = /[,。;:!?()\n]/
/** Measure words of what has names: 开展走访、座谈、宣讲等2次 counts how often, and 失职、渎职等2人 whom. */
const NAMED_MEASURES = [...'所家个個项項座类類种種部条條村镇鎮乡鄉']
/** A name that holds one of these may hold a list of its own: 公安、司法等部门的执法、办案等2项. */
const NO_NAME = /等|的|和|及|与|或|对|把|将/
const LONGEST_NAME = 16

/** Names in a row are as many as the number behind them says. */
export const listNames: Rule = {
  code: 'list/names',
  severity: 'warning',
  doc: {
    what: {
      en: 'Where names with 、 between them stand before 等 and a number (甲校、乙校等2所学校), there are no more of them than it says. Only where what is counted has names: schools and offices, not meetings and people.',
      zh: '以顿号列举、后接“等×所（家、个）”的，列出的不应多于所称的数目。只核对有名称可列的（学校、单位等），不核对次数和人数。',
    },
    why: { en: 'A name was added, the number was not.', zh: '名单添了，数目没改。' },
    fails: '督促城东小学、城西小学、云湖中学等2所学校整改。',
    passes: '督促城东小学、城西小学等2所学校整改。',
  },
  message: { en: '{named} are named, {told} are told', zh: '列出 {named} 个，称 {told} 个' },
  holds: { en: '{named} are named, and {told} are told', zh: '列出 {named} 个，与所称一致' },
  check({ nodes, text, source }, tell) {
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
        else if (count.bound === 'exact' && names.length > count.value && names.sure && isNamed(count.unit))
          tell.fault(spanOf(count), args, [{ span, text: source.slice(...span) }])
      }
    }
  },
}

const isNamed = (unit: string | null): boolean => unit !== null && NAMED_MEASURES.includes(unit)

interface Names {
  readonly length: number
  /** Where the first begins. */
  readonly start: number
  /** None of them looks like more than one name. */
  readonly sure: boolean
}

/** The names that stand before 等 at the end of `words`. Null where there is no list. */
function namesBefore(words: string): Names | null {
  if (!words.endsWith('等')) return null
  let end = words.length - 1
  let start = end
  let depth = 0
  let length = 1
  let sure = true
  while (start > 0) {
    const letter = words[start - 1]!
    if ('”》)'.includes(letter)) depth++
    else if ('“《('.includes(letter)) depth--
    if (depth < 0 || (depth === 0 && LIST_START.test(letter))) break
    if (depth === 0 && letter === '、') {
      const name = words.slice(start, end)
      sure &&= name.length > 0 && name.length <= LONGEST_NAME && !NO_NAME.test(name)
      end = start - 1
      length++
    }
    start--
  }
  return length < 2 ? null : { length, start, sure }
}
