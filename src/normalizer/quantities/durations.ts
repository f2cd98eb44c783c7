/** Durations: 三个半月, 5个工作日内, 3至5年. */
import { lexicon } from '../../text/lexicon.ts'
import { skipSpace } from '../../text/lines.ts'
import { lastsBefore, lastsDays } from '../dates/lasting.ts'
import type { DurationMention } from '../mention.ts'
import { boundsOf, type Context, endsOf } from './amounts.ts'
import type { Numeral } from './numeral.ts'

/** Duration words, how many of which ISO 8601 designator each is, and whether that stands behind T. */
const DURATIONS: readonly (readonly [word: string, letter: string, time: boolean, factor: number])[] = [
  ['个半月', 'M', false, 1],
  ['个工作日', 'D', false, 1],
  ['个自然日', 'D', false, 1],
  ['个月', 'M', false, 1],
  ['个小时', 'H', true, 1],
  ['个星期', 'W', false, 1],
  ['个季度', 'M', false, 3],
  ['个学期', 'M', false, 6],
  ['工作日', 'D', false, 1],
  ['小时', 'H', true, 1],
  ['分钟', 'M', true, 1],
  ['秒钟', 'S', true, 1],
  ['周年', 'Y', false, 1],
  ['年', 'Y', false, 1],
  ['天', 'D', false, 1],
  ['周', 'W', false, 1],
  ['日', 'D', false, 1],
]
const durations = lexicon(DURATIONS.map(row => [row[0], row] as const))

/** Whether a duration word other than 日 and 年, which dates have too, stands at `at`. */
export const isDurationWord = (text: string, at: number): boolean => {
  const found = durations.at(text, at)
  return found !== null && found.word !== '日' && found.word !== '年'
}
/** What makes 三年 or 一周 something else: 三年级, 90年代, 一周岁. */
const NO_DURATION_BEHIND: Readonly<Record<string, string>> = {
  年: '级代度报审终产均月第初底末规计行一',
  天: '津然空气下',
  周: '岁年边围密转刊长期一二三四五六日知全',
  日: '常起本均益前程程子照报',
}

/** What 半 begins behind a whole duration that is no half of its unit. */
const HALF_OF = '数夜价径成日天年月以'

/** The duration that a numeral is by the word behind it; null where that is none. */
export function readDuration(context: Context, numeral: Numeral): DurationMention | null {
  const { text } = context
  let at = skipSpace(text, numeral.end)
  let over = numeral.over
  // 两个多月: the 多 stands inside the unit, as does the 半 of 三个半小时.
  const halfHour = text.startsWith('个半小时', at)
  const inner = halfHour || (text[at] === '个' && (text[at + 1] === '多' || text[at + 1] === '余')) ? 1 : 0
  const row =
    inner === 1
      ? DURATIONS.find(([word]) => word[0] === '个' && text.startsWith(word.slice(1), at + 2))
      : durations.at(text, at)?.value
  if (row === undefined) return null
  const [word, letter, time, factor] = row
  let value = endsOf(context, numeral, '').value * factor
  if (word === '个半月' || halfHour) value += 0.5
  const refusals = NO_DURATION_BEHIND[word]
  at += word.length + inner
  if (refusals?.includes(text[at] ?? ' ')) return null
  if ((word === '日' || word === '天' || word === '周') && numeral.script === 'han' && numeral.value! < 2)
    return null
  // A year is no duration: 2024年, and 98年洪水.
  if (word === '年' && (numeral.value! >= 1000 || (numeral.digits.length === 2 && numeral.value! >= 70)))
    return null
  if (
    word === '年' &&
    /(公元前?|民国|乾隆|康熙|光绪)$/.test(text.slice(Math.max(0, numeral.start - 3), numeral.start))
  )
    return null
  if (
    word === '日' &&
    !/^[内以之后前]|^(时限|期限)/.test(text.slice(at, at + 2)) &&
    !numeral.over &&
    !lastsBefore(text, numeral.start) &&
    !lastsDays(text, numeral.start, at)
  )
    return null
  if (inner === 1 && !halfHour) over = true
  if ((text[at] === '多' || text[at] === '余') && word !== '日') {
    over = true
    at++
  }
  if (text[at] === '半' && letter === 'Y' && text[at + 1] !== '以') {
    value += 0.5
    at++
  }
  // 三天半, 三个月半; 3天半数 is none.
  let half = ''
  if (text[at] === '半' && (word === '天' || word === '个月') && !HALF_OF.includes(text[at + 1] ?? ' ')) {
    if (word === '天') half = 'T12H'
    else value += 0.5
    at++
  }
  const bounds = boundsOf(context, { ...numeral, over }, at)
  let end = bounds.end
  let bound = bounds.bound
  // 三日内, 五日以内 are due; 十五日以下 only bounds.
  let deadline = end > at && text[end - 1] === '内'
  if (text[end] === '内' && text[end + 1] !== '部') {
    end++
    deadline = true
    if (bound === 'exact') bound = 'atMost'
  }
  if (deadline && isLimit(text, bounds.start)) deadline = false
  const amount = letter === 'Y' && value % 1 !== 0 ? `${value * 12}M` : `${value}${letter}${half}`
  return {
    kind: 'duration',
    start: bounds.start,
    end,
    iso: time ? `PT${amount}` : `P${amount}`,
    bound,
    deadline,
  }
}

const LIMITED =
  /(控制在?|限制在|保持在|稳定在|压缩|压减|压降|缩短|缩减|减少|精简|降低?|提速)(到了?|至|为|在)?$/
const LONGEST_LIMIT = 5

/** 作业时间控制在60分钟以内, 审批时限压缩至3个工作日以内: how long a thing may take, and nothing that is due. */
const isLimit = (text: string, start: number): boolean =>
  LIMITED.test(text.slice(Math.max(0, start - LONGEST_LIMIT), start))
