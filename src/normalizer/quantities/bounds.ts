/** Words that bound a number: before it (近, 不少于) or behind it (以上, 左右). */
import type { Bound } from '../../model/bulletin.ts'
import { isAsciiDigit, isHan } from '../../text/letters.ts'
import { lexicon } from '../../text/lexicon.ts'

/** Longest first. `unless` holds letters that, standing before the word, make it part of another (最近, 节约). */
const BEFORE: readonly (readonly [word: string, bound: Bound, unless: string])[] = [
  ['不少于', 'atLeast', ''],
  ['不低于', 'atLeast', ''],
  ['不小于', 'atLeast', ''],
  ['不超过', 'atMost', ''],
  ['不多于', 'atMost', ''],
  ['不高于', 'atMost', ''],
  ['不大于', 'atMost', ''],
  ['不足', 'atMost', '备劲力识入障给挥'],
  ['不到', 'atMost', '达得收看做办找找'],
  ['大于等于', 'atLeast', ''],
  ['大于或等于', 'atLeast', ''],
  ['小于等于', 'atMost', ''],
  ['小于或等于', 'atMost', ''],
  ['≥', 'atLeast', ''],
  ['≤', 'atMost', ''],
  ['>', 'over', ''],
  ['<', 'atMost', ''],
  ['最低', 'atLeast', ''],
  ['不满', 'atMost', ''],
  ['未满', 'atMost', ''],
  ['突破', 'over', ''],
  ['超出', 'over', ''],
  ['超过', 'over', ''],
  ['超', 'over', '赶反高'],
  ['高于', 'over', ''],
  ['大于', 'over', ''],
  ['低于', 'atMost', ''],
  ['小于', 'atMost', ''],
  ['少于', 'atMost', ''],
  ['多于', 'over', ''],
  ['大约', 'about', ''],
  ['大概', 'about', ''],
  ['至少', 'atLeast', ''],
  ['最少', 'atLeast', ''],
  ['至多', 'atMost', ''],
  ['最多', 'atMost', ''],
  ['最高', 'atMost', ''],
  ['将近', 'nearly', ''],
  ['接近', 'nearly', ''],
  ['近', 'nearly', '最附邻临将接靠远就相贴亲'],
  ['约', 'about', '节制签履预违合契集条公失隐简爽毁租民'],
  ['逾', 'over', ''],
]

/** Words that end in a letter of `unless` and leave the bound alone: 损失约300万元, 收集约50条, 补贴近20万元, but 失约3次. */
const WHOLE_WORDS: Readonly<Record<string, readonly string[]>> = {
  约: [
    ...'损失 缺失 遗失 流失 丢失 消失 散失 漏失 灭失 收集 征集 筹集 募集 采集 归集 汇集 聚集 召集 环节 情节 章节 调节 季节'.split(
      ' ',
    ),
    ...'机制 控制 编制 印制 绘制 定制 研制 配制 学制 综合 联合 折合 整合 组合 融合 办公 标签 干预 精简'.split(
      ' ',
    ),
    ...'出租 承租 转租 房租 地租 招租 收租 免租 减租 退租'.split(' '),
    // 惠及村民约300户, but 修订村规民约12份
    ...'居民 村民 农民 市民 渔民 牧民 人民 移民 灾民 网民 股民'.split(' '),
  ],
  近: ['补贴', '津贴', '成就', '造就'],
  超: ['提高'],
}
/** Also 制度20条约5000字, for behind a number 条 is a measure word. */
const leavesBound = (text: string, start: number, word: string): boolean =>
  (text[start - 1] === '条' && isAsciiDigit(text.charCodeAt(start - 2))) ||
  (WHOLE_WORDS[word]?.includes(text.slice(start - 2, start)) ?? false)

const BEHIND: readonly (readonly [word: string, bound: Bound])[] = [
  ['以上', 'atLeast'],
  ['(含)以上', 'atLeast'],
  ['或以上', 'atLeast'],
  ['(含)以下', 'atMost'],
  ['或以下', 'atMost'],
  ['及以上', 'atLeast'],
  ['以下', 'atMost'],
  ['及以下', 'atMost'],
  ['以内', 'atMost'],
  ['之内', 'atMost'],
  ['左右', 'about'],
  ['上下', 'about'],
]

const byLastLetter = new Map<number, (typeof BEFORE)[number][]>()
for (const row of BEFORE) {
  const last = row[0].charCodeAt(row[0].length - 1)
  byLastLetter.set(last, [...(byLastLetter.get(last) ?? []), row])
}
const lastLetters = new Uint8Array(65536)
for (const letter of byLastLetter.keys()) lastLetters[letter] = 1
const behindWords = lexicon(BEHIND)

/** The bound word that ends at `at`, looking back to `floor`. Null where none does. */
export function boundBefore(
  text: string,
  at: number,
  floor: number,
): { readonly bound: Bound; readonly start: number } | null {
  const last = text.charCodeAt(at - 1)
  if (lastLetters[last] !== 1) return hasLeastBefore(text, at, floor) ? { bound: 'atLeast', start: at } : null
  for (const [word, bound, unless] of byLastLetter.get(last)!) {
    const start = at - word.length
    if (start < floor || !text.startsWith(word, start)) continue
    if (start > 0 && unless !== '' && unless.includes(text[start - 1]!) && !leavesBound(text, start, word))
      return null
    const denied = DENIALS.exec(text.slice(Math.max(floor, start - LONGEST_DENIAL), start))
    return denied === null
      ? { bound, start }
      : { bound: DENIED[bound] ?? bound, start: start - denied[0].length }
  }
  return null
}

const [LEAST, LEAST_BEHIND] = [0x81f3, 0x5c11] // 至少
/** 每年至少开展2次, 至少有3名: a verb stands between; the number is printed without its bound. */
function hasLeastBefore(text: string, at: number, floor: number): boolean {
  for (let start = at - 3; start >= Math.max(floor, at - 4); start--)
    if (text.charCodeAt(start) === LEAST && text.charCodeAt(start + 1) === LEAST_BEHIND)
      return isHan(text.charCodeAt(at - 1)) && isHan(text.charCodeAt(start + 2))
  return false
}

/** Words that turn a bound round: 不得少于40课时 are at least 40, 未超过3万元 at most 3万. */
const DENIALS = /(不得|不能|不应|不宜|不可|不准|不会|不再|未|没有|严禁|禁止|从不|不)$/
const LONGEST_DENIAL = 2
const DENIED: Readonly<Partial<Record<Bound, Bound>>> = { atMost: 'atLeast', over: 'atMost' }

/** The bound word at `at`. Null where none stands there. */
export function boundBehind(
  text: string,
  at: number,
): { readonly bound: Bound; readonly end: number } | null {
  const found = behindWords.at(text, at)
  return found === null ? null : { bound: found.value, end: at + found.word.length }
}
