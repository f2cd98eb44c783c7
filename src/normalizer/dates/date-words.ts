/** Words of dates, as tables: years and months told by a word, parts of a year, what joins and surrounds dates. */
import { type Lexicon, lexicon } from '../../text/lexicon.ts'
import type { DateMention, Part, Relation } from '../mention.ts'

/** Words that stand for a year, with what they are relative to. */
const YEAR_WORDS: readonly (readonly [word: string, to: Relation['to'], years: number])[] = [
  ['今年', 'published', 0],
  ['本年度', 'published', 0],
  ['本年', 'published', 0],
  ['去年', 'published', -1],
  ['上一年度', 'published', -1],
  ['上年度', 'published', -1],
  ['上年', 'published', -1],
  ['前年', 'published', -2],
  ['明年', 'published', 1],
  ['下年', 'nearest', 1],
  ['这一年', 'nearest', 0],
  ['后年', 'published', 2],
  ['同年', 'context', 0],
  ['当年', 'context', 0],
  ['次年', 'context', 1],
  ['翌年', 'context', 1],
]

/** Words that stand for a month or a day. */
const MONTH_WORDS: readonly (readonly [
  word: string,
  to: Relation['to'],
  months: number,
  days: number | null,
])[] = [
  ['本月', 'published', 0, null],
  ['上月', 'published', -1, null],
  ['上个月', 'published', -1, null],
  ['下个月', 'published', 1, null],
  ['下月', 'published', 1, null],
  ['当月', 'context', 0, null],
  ['同月', 'context', 0, null],
  ['次月', 'context', 1, null],
  ['当日', 'context', 0, 0],
  ['同日', 'context', 0, 0],
  ['次日', 'context', 0, 1],
  ['翌日', 'context', 0, 1],
  ['当天', 'context', 0, 0],
  ['目前', 'published', 0, 0],
  ['大前天', 'published', 0, -3],
  ['前天', 'published', 0, -2],
  ['前日', 'published', 0, -2],
  ['昨天', 'published', 0, -1],
  ['昨日', 'published', 0, -1],
  ['今天', 'published', 0, 0],
  ['今日', 'published', 0, 0],
  ['明天', 'published', 0, 1],
  ['明日', 'published', 0, 1],
  ['后天', 'published', 0, 2],
  ['大后天', 'published', 0, 3],
]

/** Such a word is a date behind these only: 截至目前, but not 目前正在整改. */
export const DATE_BEHIND: Readonly<Record<string, RegExp>> = { 目前: /(截[至止]到?|直到|[至到])$/ }
/** Letters that, standing before such a word, make it part of others: 以前年度, 说明年度, 不同年级. */
export const NO_DATE_BEFORE: Readonly<Record<string, string>> = {
  前年: '以当目此提从先',
  后年: '以今此前',
  明年: '说表证',
  同年: '不',
  同月: '不',
  同日: '不',
  本年: '基根',
  本年度: '基根',
  本月: '基',
  上年: '以年0123456789',
  上年度: '以',
  上月: '以',
  次年: '首',
  次日: '首',
  次月: '首',
  今: '至当如现迄而从古',
  去: '过失离出',
  次: '一二两三四五六七八九十几多首其每再上下这此层名依批人场车户频班',
  下年: '以之时当现',
  前日: '当目此提之以生',
  前天: '当目此提之以生',
  后天: '先今以此之前天',
  今天: '如当',
  今日: '如当',
  明天: '说表证声文透清鲜光',
  明日: '说表证声文透清鲜光',
}
/** What makes such a word, standing before it, part of others (今日头条, 前日益突出), or the clock of a page: 今天是2025年6月24日. */
export const NO_DATE_BEHIND: Readonly<Record<string, readonly string[]>> = {
  今天: ['是2', '是星期'],
  今日: ['是2', '头条', '说法', '之星'],
  明日: ['之后', '之星', '之子', '方舟', '期'],
  前天: ['数', '天'],
  前日: ['益', '常', '均', '期'],
  后天: ['培养', '形成', '教育', '努力', '养成', '性', '天'],
  下年: ['度', '轻', '龄', '级', '代', '终'],
  这一年: ['级', '龄', '代', '度'],
  上年: ['纪', '级', '龄'],
  前年: ['级', '龄'],
}

/** Parts of a year, alone or behind a year. */
const YEAR_PARTS: readonly (readonly [word: string, part: Part])[] = [
  ['春季学期', { kind: 'season', value: 21 }],
  ['秋季学期', { kind: 'season', value: 23 }],
  ['春季', { kind: 'season', value: 21 }],
  ['夏季', { kind: 'season', value: 22 }],
  ['秋季', { kind: 'season', value: 23 }],
  ['冬季', { kind: 'season', value: 24 }],
  ['暑假', { kind: 'season', value: 22 }],
  ['寒假', { kind: 'season', value: 24 }],
  ['上半年', { kind: 'half', value: 1 }],
  ['下半年', { kind: 'half', value: 2 }],
  ['第一季度', { kind: 'quarter', value: 1 }],
  ['第二季度', { kind: 'quarter', value: 2 }],
  ['第三季度', { kind: 'quarter', value: 3 }],
  ['第四季度', { kind: 'quarter', value: 4 }],
  ['第1季度', { kind: 'quarter', value: 1 }],
  ['第2季度', { kind: 'quarter', value: 2 }],
  ['第3季度', { kind: 'quarter', value: 3 }],
  ['第4季度', { kind: 'quarter', value: 4 }],
  ['一季度', { kind: 'quarter', value: 1 }],
  ['二季度', { kind: 'quarter', value: 2 }],
  ['三季度', { kind: 'quarter', value: 3 }],
  ['四季度', { kind: 'quarter', value: 4 }],
  ['1季度', { kind: 'quarter', value: 1 }],
  ['2季度', { kind: 'quarter', value: 2 }],
  ['3季度', { kind: 'quarter', value: 3 }],
  ['4季度', { kind: 'quarter', value: 4 }],
  ['年初', { kind: 'edge', value: 'begin', of: 'year' }],
  ['年中', { kind: 'edge', value: 'middle', of: 'year' }],
  ['年底', { kind: 'edge', value: 'end', of: 'year' }],
  ['年末', { kind: 'edge', value: 'end', of: 'year' }],
]
/** Behind a year whose 年 is read already. */
const AFTER_YEAR: readonly (readonly [word: string, part: Part | null])[] = [
  ['春天', { kind: 'season', value: 21 }],
  ['夏天', { kind: 'season', value: 22 }],
  ['秋天', { kind: 'season', value: 23 }],
  ['冬天', { kind: 'season', value: 24 }],
  ['前半年', { kind: 'half', value: 1 }],
  ['后半年', { kind: 'half', value: 2 }],
  ['第一季', { kind: 'quarter', value: 1 }],
  ['第二季', { kind: 'quarter', value: 2 }],
  ['第三季', { kind: 'quarter', value: 3 }],
  ['第四季', { kind: 'quarter', value: 4 }],
  ['初', { kind: 'edge', value: 'begin', of: 'year' }],
  ['中', { kind: 'edge', value: 'middle', of: 'year' }],
  ['底', { kind: 'edge', value: 'end', of: 'year' }],
  ['末', { kind: 'edge', value: 'end', of: 'year' }],
  ['全年', null],
  ['度', null],
]
/** Behind a month whose 月 is read already. */
const AFTER_MONTH: readonly (readonly [word: string, part: Part | null])[] = [
  ...['上中旬', '上、中旬', '上旬中旬', '上旬、中旬', '上旬至中旬', '上旬到中旬'].map(
    word => [word, { kind: 'thirds', value: 1 }] as const,
  ),
  ...['中下旬', '中、下旬', '中旬下旬', '中旬、下旬', '中旬至下旬', '中旬到下旬'].map(
    word => [word, { kind: 'thirds', value: 2 }] as const,
  ),
  ['上、中、下旬', null],
  ['上旬', { kind: 'third', value: 1 }],
  ['中旬', { kind: 'third', value: 2 }],
  ['下旬', { kind: 'third', value: 3 }],
  ['上半月', { kind: 'fortnight', value: 1 }],
  ['下半月', { kind: 'fortnight', value: 2 }],
  ['初', { kind: 'edge', value: 'begin', of: 'month' }],
  ['中', { kind: 'edge', value: 'middle', of: 'month' }],
  ['底', { kind: 'edge', value: 'end', of: 'month' }],
  ['末', { kind: 'edge', value: 'end', of: 'month' }],
  ['份', null],
]
/** 中 and 初 begin many words: 年中央, 月中心, 年初中. */
export const NO_EDGE_BEHIND: Readonly<Record<string, string>> = {
  中: '央心国共小学高考期层间级旬医职专青标秋介药型断等文英外',
  初: '中一二三步高级任审次始评心衷赛',
  底: '线层蕴气子片座数',
  末: '端梢',
}

/** Words for a year whose 年 is lost: they are read only before a month or 以来. */
const SHORT_YEAR_WORDS: readonly (readonly [word: string, to: Relation['to'], years: number])[] = [
  ['今', 'published', 0],
  ['去', 'published', -1],
  ['次', 'context', 1],
  ['同', 'context', 0],
]
/** Halves of a year whose 年 is lost: 2024年上半完成, but 上半场. */
const SHORT_HALVES: readonly (readonly [word: string, part: Part])[] = [
  ['上半', { kind: 'half', value: 1 }],
  ['下半', { kind: 'half', value: 2 }],
]
export const NO_HALF_BEHIND = '年月场部段程夜身区旬'

/** What joins the two ends of a range. */
const RANGE_JOINTS: readonly string[] = ['以来至', '以来到', '起至', '——', '至', '到', '—', '–', '-', '~']
const rangeJoints = lexicon(RANGE_JOINTS.map(word => [word, null] as const))

/** Behind a range's joint at `at`; -1 where none stands there. */
export function behindJoint(text: string, at: number): number {
  const joint = rangeJoints.at(text, at)
  return joint === null ? -1 : at + joint.word.length
}

/** What joins two dates whose 之间 or 间 stands behind the second. */
export const BETWEEN_JOINTS = '与和'
/** 2015年和2018年之间; 间 begins other words too (3月和9月间隔). */
export const BETWEEN = /^(?:之间|间(?![隔断歇接或距]))/

/** Behind a date: it opens or closes a time. */
export const BEHIND: readonly (readonly [word: string, shape: DateMention['shape'], unless: string])[] = [
  ['或之后', 'since', ''],
  ['或以后', 'since', ''],
  ['及之后', 'since', ''],
  ['及以后', 'since', ''],
  ['或之前', 'before', ''],
  ['或以前', 'before', ''],
  ['及之前', 'until', ''],
  ['及以前', 'until', ''],
  ['开始', 'since', ''],
  ['以来', 'since', ''],
  ['至今', 'since', '年'],
  ['起', 'since', '草诉点源飞'],
  ['以后', 'since', ''],
  ['之后', 'since', ''],
  ['以前', 'until', ''],
  ['之前', 'before', ''],
  ['内', 'before', '部容设外涵'],
  ['开学前', 'before', ''],
  ['开学之前', 'before', ''],
  ['前', 'before', '夕往期后述三两半进沿列二四一期任置瞻提者端面身方景线'],
]
/** Before a date. 自从 opens a time by itself; 自 and 从 want their 起 or 至. */
export const BEFORE: readonly (readonly [word: string, shape: DateMention['shape'], alone?: true])[] = [
  ['自从', 'since', true],
  ['不早于', 'since', true],
  ...[
    '不迟于 不晚于 不得迟于 不得晚于 不应迟于 不应晚于 不能迟于 不能晚于 最迟不超过 最迟不晚于 最晚不超过 至迟于 最迟于 最晚于',
    '最迟在 最晚在 最迟到 最晚到 最迟至 最晚至 至迟 最迟 最晚',
  ].flatMap(words => words.split(' ').map(word => [word, 'before'] as const)),
  ['截至', 'until'],
  ['截止到', 'until'],
  ['截止至', 'until'],
  ['截止', 'until'],
  ['截', 'until'],
  ['自', 'since'],
  ['从', 'since'],
]

const yearLexicon = (words: typeof YEAR_WORDS): Lexicon<Relation> =>
  lexicon(words.map(([word, to, years]) => [word, { to, years, months: null, days: null }] as const))
export const yearWords = yearLexicon(YEAR_WORDS)
export const shortYearWords = yearLexicon(SHORT_YEAR_WORDS)
export const shortHalves = lexicon(SHORT_HALVES)
export const monthWords = lexicon(
  MONTH_WORDS.map(
    ([word, to, months, days]) => [word, { to, years: 0, months, days } satisfies Relation] as const,
  ),
)
export const yearParts = lexicon(YEAR_PARTS)
/** Parts of a year behind one that is named: 2025年底, and 今年年底. */
export const partsBehindYear = lexicon([...YEAR_PARTS, ...AFTER_YEAR])
export const partsBehindMonth = lexicon(AFTER_MONTH)

/** 上半月 told of the month that is running. */
export const monthHalves = lexicon(AFTER_MONTH.filter(([, part]) => part?.kind === 'fortnight'))

/** First letters of the words that open a date without a digit. */
export const DATE_LETTERS: readonly number[] = [
  ...yearWords.letters,
  ...shortYearWords.letters,
  ...monthWords.letters,
  ...yearParts.letters,
]
