/**
 * Two neighbours that tell one number between them: 三四个, 十七八个, 三、四人, 4、5次. The smaller one is its value; a list of
 * ordinals (第4、5次, 一、二期工程, 1、2、3项) tells none.
 */
import { isAsciiDigit, isHan } from '../../text/letters.ts'
import { lexicon } from '../../text/lexicon.ts'
import { decodeHan, decodeNumeral } from '../../text/numerals/decode.ts'
import { hanDigit, isHanNumeral } from '../../text/numerals/letters.ts'
import { lexNumeral, type Numeral } from './numeral.ts'
import { measureWordAt } from './units.ts'

/** Longest measure words first. What stands behind two neighbours where they are one guess, and makes it none where it goes on so. */
export const GUESSED: readonly (readonly [words: string, unless: string, example: string])[] = [
  ['人 人次 人份 名 位', '民大工防保力称单录置于', '现场有三、四人参加'],
  ['次 回 遍 趟 场 场次 班次', '产供能设网要复所地', '召开会议4、5次之多'],
  [
    '个 件 起 宗 例 份 台 套 辆 张 本 部 笔 头 只 棵 株 袋 箱',
    '案草诉源点性体会如行额账科地门队署委',
    '存在4、5个薄弱环节',
  ],
  ['户 家 所 座 栋 间', '籍口型庭长属部有谈接', '走访七、八户'],
  ['个月 个小时 个工作日 个星期 小时 分钟 天 年', '级代度份前初底末中龄然津空', '历时5、6个月'],
  ['元 万元 亿元 块钱', '旦宵', '每人三、四百元'],
  ['公里 千米 米 亩 公顷 平方米 吨 公斤 千克 斤 倍 岁 周岁 课时 学时', '', '修路五、六公里'],
]
const guessed = lexicon(
  GUESSED.flatMap(([words, unless]) => words.split(' ').map(word => [word, unless] as const)),
)

/** Before two neighbours these make them ordinals, the numbers of what they name or the last of a list: 附件4、5份, 分别召开4、5次. */
const ORDINAL_BEFORE = '第题件表图项条款号章节例组班级届'
const SHARED_OUT = /(分别|依次|各自)[^,。;]{0,8}$/
const LONGEST_SHARING = 10

/** What stands behind the second of two neighbours and is of both: 三、四百人, 3、4万元. */
const POWERS = /^[十百千万亿]{0,2}$/
const isPower = (letter: string): boolean => '十百千万亿'.includes(letter)
/** No two digits: 14、15年 are years. */
const MOST_DIGITS = 2

/**
 * The one number that `first`, which stands before 、, and its neighbour behind it tell; null where they are two, or ordinals.
 */
export function neighbours(text: string, first: Numeral, end: number): Numeral | null {
  const at = first.end + 1
  const isArabic = first.script === 'arabic'
  if (isAsciiDigit(text.charCodeAt(at)) !== isArabic) return null
  if (first.compound || first.over || first.vague || !mayStandBehind(text, first)) return null
  const second = isArabic || isHanNumeral(text.charCodeAt(at)) ? lexNumeral(text, at, end) : null
  if (second === null) return null
  const own = text.slice(first.start, first.end)
  const low = isArabic ? followed(first, second, text) : followedHan(first, own, second, text)
  if (low === undefined) return null
  // 二、三十条: what has a power behind it is no ordinal, whatever it counts.
  const unit = isPower(text[behindPowers(second) - 1]!) ? measureWordAt(text, second.end) : null
  const found = guessed.at(text, second.end) ?? (unit === null ? null : { word: unit, value: '' })
  if (found === null || found.value.includes(text[second.end + found.word.length] || ' ')) return null
  if (found.word === '年' && own.length >= MOST_DIGITS) return null
  // 4、5次、6次: three of a list.
  if (text[second.end + found.word.length] === '、') return null
  if (SHARED_OUT.test(text.slice(Math.max(0, first.start - LONGEST_SHARING), first.start))) return null
  return { ...second, start: first.start, value: low, digits: '', compound: true, vague: true }
}

/** Whether a number may stand there: at the start of a line or sentence 4、 is a marker, and so is 1、 behind a label. */
function mayStandBehind(text: string, { start, value }: Numeral): boolean {
  const before = text[start - 1] ?? '\n'
  if (isHan(before.charCodeAt(0))) return !ORDINAL_BEFORE.includes(before)
  return before === ',' || (before === ':' && value !== 1)
}

/** Behind the letters of a numeral that tell its value: 余 and 多 do not. */
const behindPowers = ({ end, over }: Numeral): number => (over ? end - 1 : end)

/** 30、40人 */
const areTens = (first: number, second: number): boolean =>
  first % 10 === 0 && first > 0 && second === first + 10 && second < 100

/** 14 of 14、15次, 30000 of 3、4万元; undefined where the second is not the next number. */
function followed(first: Numeral, second: Numeral, text: string): number | undefined {
  const { digits } = first
  const follows = Number(second.digits) === Number(digits) + 1
  if (digits.length > MOST_DIGITS || !(follows || areTens(Number(digits), Number(second.digits))))
    return undefined
  const power = text.slice(second.start + second.digits.length, behindPowers(second))
  return POWERS.test(power) ? decodeNumeral(digits + power) : undefined
}

/** 3 of 三、四人, 9 of 九、十人, 300 of 三、四百人, 17 of 十七、八个; 一、二 are ordinals or the parts of a list. */
function followedHan(first: Numeral, own: string, second: Numeral, text: string): number | undefined {
  if (own === '一') return undefined
  const next = text.slice(second.start, behindPowers(second))
  if (second.value === first.value! + 1 || areTens(first.value!, second.value ?? 0)) return first.value
  const follows = hanDigit(next.charCodeAt(0)) === hanDigit(own.charCodeAt(own.length - 1)) + 1
  return follows && POWERS.test(next.slice(1)) ? decodeHan(own + next.slice(1)) : undefined
}

/** Units that a bare pair of neighbours numbers more often than it counts them: 三四级主任科员, 二三线城市, 五六班, 一二把手. */
const NUMBERED =
  '级 线 班 段 层 节 章 档 把 届 期 批 轮 类 款 版 季 环 营 连 团 院 部 区 组 卷 册 页 校 中 村 队 路 号 道 等次 名次'
const numbered = new Set(NUMBERED.split(' '))
/** 一二 number what they stand before, but for these; 十四五 is a plan, and 十一二点 an hour. */
const PLAINLY_COUNTED = new Set('人 名 位 个 天 年 岁 户 家 次 人次'.split(' '))

/** Whether neighbours without anything between them are ordinals before `unit`: `letters` are those of the numeral. */
export const numbersIts = (letters: string, unit: string): boolean =>
  letters === '一二' || letters === '十四五' || unit === '点'
    ? !PLAINLY_COUNTED.has(unit)
    : letters.length === 2 && letters[0] !== '两' && NEITHER_TENS.test(letters) && numbered.has(unit)
const NEITHER_TENS = /^[^十百千万亿][^十百千万亿]$/
