/**
 * What stands behind a bare number, and so tells whether it counts something or may be a day, a month or a year that has lost its
 * letter: 9月20万元 and 2024年12家 count, 9月20召开 and 11月8市卫健委 are dates.
 */
import { digitsEnd, isAsciiDigit, isLatin } from '../../text/letters.ts'
import { lexicon } from '../../text/lexicon.ts'
import { isHanNumeral } from '../../text/numerals/letters.ts'
import { isDurationWord } from '../quantities/durations.ts'
import { beginsWord, measureWordAt } from '../quantities/units.ts'
import { behindJoint } from './date-words.ts'

/** What, behind a bare number, makes it a number of its own and no day, month or year. */
const NUMBER_BEHIND = lexicon(
  (
    [
      ['百千万亿余多几', '9月20万元, 2024余户'],
      ['元角分', '2024年12元'],
      ['大强级线届版款式期后前型', '2024年10大工程, 5级地震'],
      ['.%:/', '12月5.6万元, 9月20:30'],
      ['年月', '2024年5月6月 (a lost 至)'],
      ['时点', '9月20日9时'],
      ['号', '2024年1号文件'],
      ['任番车', '2024年1任书记, 2024年12车物资'],
      ['+·•・', '2024年5+2工作法, 2024年5·12防灾减灾日'],
      ['㎡℃㎏㎞°#‰吋', '2024年520㎡, 5月30℃'],
    ] as const
  ).flatMap(([letters]) => [...letters].map(letter => [letter, null] as const)),
)
/** Words that begin like a measure word or a number's tail, and follow dates as well as numbers do not. */
const ALSO_BEHIND_DATES = lexicon(
  (
    [
      ['后 前 期间', '9月20前'],
      ['组织 组建 组成', '6月18组织旁听'],
      ['对', '2024年9月2日至11月8对市财政局'],
      ['批准 批复 批示 审批', '2023批准的项目'],
      ['多收 多发 多拨 多付 多报 多措 多渠', '2021年至2023多收费用, 4月18多措并举'],
      ['大额 大力 大家 大厅 大队 大会', '4月18大额支出公示'],
      ['强化 强调 强力', '2025年4强化督导'],
      ['时任 时限 时效', '4月18时任局长'],
      ['点名 点题 点对', '11月8点名通报'],
      ['号召', '11月8号召党员'],
      ['分管 分解', '11月8分管副局长约谈'],
      ['期限 期满', '11月8期满的项目'],
      ['任务 任命 任职 任用 任期', '4月18任命科长'],
      ['周密 周边 周末', '11月8周末开展'],
      ['版权', '11月8版权登记'],
      ['万一', '4月18万一发生'],
      ['款项 版面 届满 车辆 车驾 线上 线下 线索', '4月18款项到账'],
      ['处置 处理 处罚', '5月8处理完毕'],
      [
        '部署 支持 支付 分别 分批 分类 分析 面向 回访 回复 回头 把 班子 位于 发放 发布 发出 发现 起草',
        '3月5分别召开',
      ],
    ] as const
  ).flatMap(([words]) => words.split(' ').map(word => [word, null] as const)),
)
/** Letters that name a level, a place or a body, which may be counted bare (3县2区), and those that stand behind them in names of bodies. */
const [BODY_LETTERS, BEHIND_BODY_LETTERS] = [
  '省市县区镇乡村州旗校院局厅',
  // 11月8市卫健委印发, 4月18校党委召开, 9月2区级部门
  '委政纪监党级直属领办长教育卫财审发自住建民司公法检交水农林文应市统信医退城国总妇团残联科工商税供机融巡体房粮档编组宣环生人金招场居务主际外园关局厅艺种',
]

/** Whether what begins like a measure word at `at`, or like the tail of a number, rather follows a date. */
export const followsDate = (text: string, at: number): boolean =>
  ALSO_BEHIND_DATES.at(text, at) !== null ||
  (BODY_LETTERS.includes(text[at] ?? ' ') && BEHIND_BODY_LETTERS.includes(text[at + 1] ?? ' '))

const PLAIN_DIGITS = '零一二两三四五六七八九参'

/** Whether a bare number that ends at `at` counts something, or is part of a longer number. */
export function countsBehind(text: string, at: number, end: number): boolean {
  // 2024 年 12 家企业: texts that set blanks around their digits. 2023 年 6 14 日: there a 月 is lost between two of them.
  if (text[at] === ' ') {
    const next = skipBlanks(text, at, end)
    const digits = digitsEnd(text, next, Math.min(end, next + 3))
    if (digits > next && next - at > 1) return true
    if (digits > next && '月日'.includes(text[skipBlanks(text, digits, end)] ?? ' ')) return true
    // 2024 年 1 200 家: a number in groups of three.
    if (digits === next + 3 && countsBehind(text, digits, end)) return true
    if (digits === next) at = next
  }
  if (at >= end) return false
  const unit = text.charCodeAt(at)
  // Behind digits only the tails of numbers follow in Han: 3千, 20余; 11月8一律 goes on with a word.
  if (isAsciiDigit(unit) || (isHanNumeral(unit) && !PLAIN_DIGITS.includes(text[at]!))) return true
  if (isLatin(unit)) return true
  if (text[at] === ',' && digitsEnd(text, at + 1, Math.min(end, at + 5)) === at + 4) return true
  // 4、5日 is a list of days.
  if (text[at] === '、' && isAsciiDigit(text.charCodeAt(at + 1))) return true
  if (text[at] === '中' && SCHOOLS.test(text.slice(at, Math.min(end, at + 6)))) return true
  if (followsDate(text, at)) return false
  if (NUMBER_BEHIND.at(text, at) !== null) return true
  if (isDurationWord(text, at) || rangeCounts(text, at, end)) return true
  const measure = measureWordAt(text, at)
  if (measure === null || beginsWord(measure, text[at + measure.length] ?? ' ')) return false
  return measure !== '起' || countsCases(text, at + 1, end)
}

/** 2024年12中、3小新建教学楼: schools by their numbers, and no middle of a month. */
const SCHOOLS = /^中(?:[、和与及]第?[\d一二三四五六七八九十]{1,3}[中小]|[学校小])/

/** Behind the blanks at `at`, two at most: one on either side of a letter that is lost. */
export function skipBlanks(text: string, at: number, end: number): number {
  const limit = Math.min(end, at + 2)
  while (at < limit && text[at] === ' ') at++
  return at
}

/** 2-3次 at the hyphen: the second number of a range counts, and so does the first. */
function rangeCounts(text: string, at: number, end: number): boolean {
  const behind = behindJoint(text, at)
  const stop = behind < 0 ? behind : digitsEnd(text, behind, Math.min(end, behind + 4))
  if (stop <= behind || '年月日号'.includes(text[stop] ?? '年')) return false
  // 5至6对某村开展巡察
  if (followsDate(text, stop)) return false
  return (
    NUMBER_BEHIND.at(text, stop) !== null || isDurationWord(text, stop) || measureWordAt(text, stop) !== null
  )
}

/** What 起 counts: cases. Behind a day it opens a time, and a verb follows. */
const CASES = /案|事件|事故|问题|纠纷|投诉|线索|信访|舆情|违纪|违法|违规|警情|火灾|争议|举报/

/** Behind a 起 that stands behind a number: 8月8起试行 is from that day on; 1起信访积案, and 6起 before a stop, are cases. */
function countsCases(text: string, at: number, end: number): boolean {
  const words = text.slice(at, Math.min(end, at + 8))
  return words === '' || /^[,。;:、)]/.test(words) || CASES.test(words.split(/[,。;:、]/)[0]!)
}
