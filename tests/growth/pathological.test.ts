/**
 * Texts that a parser which searches would drown in: pieces of notices made from the tables, repeated. The time per copy must
 * not grow with their number, whatever is repeated.
 */
import { describe, expect, test } from 'vitest'
import { inspect, parse } from '../../src/index.ts'
import { MEASURE_WORDS, NOUNS } from '../../src/normalizer/quantities/units.ts'
import { MARKER_STYLES } from '../../src/parser/outline/markers/marker-styles.ts'
import { NOTICES } from '../support/notices.ts'
import { worseThanLinear } from './growth.ts'

const TIMEOUT = 120_000

const markers = MARKER_STYLES.flatMap(style => [...style.examples.map(([text]) => text), ...style.refusals])
const prefixes = (text: string): string[] => [...text].map((_, i) => text.slice(0, i + 1))
const unique = (texts: readonly string[]): string[] => [...new Set(texts)]
/** Inside a line a marker counts, not what follows it. */
const BRIEF = 6
const onLines = (texts: readonly string[]): string[] => texts.map(text => `${text}\n`)

const LETTERS = [...'“”《》〔〕【】（）()‘’<>年月日至到自从一二十百千万亿零点第其甲a1.。；，、：:—-~%@']
const BLANKS = [
  '\n',
  '\r\n',
  '\r',
  ' ',
  '\u3000',
  '\t',
  '\u200b',
  '\u2028',
  ' \n',
  '甲\n',
  '甲 ',
  '\u200b甲',
  '甲\n\n',
]

const NUMERALS = [
  '12',
  '0',
  '2025',
  '1,111',
  '1,',
  '1.1',
  '1..',
  '一百二十三',
  '二〇二五',
  '一万亿',
  '十余',
  '三四',
  '百分之',
  '百分之三十五',
  '近百',
  '几十',
]

const DATES = [
  '2025年',
  '2025年1',
  '2025年1月',
  '2025年1月14日',
  '2025-01-14',
  '2025.1.',
  '2025114日',
  '2024927日至126日',
  '20248月',
  '9月20日至',
  '9至11月',
  '2019—',
  '今年',
  '同年',
  '近三年',
  '年底前',
  '截至',
  '2025年一季度',
  '一、二季度',
  '两个多月',
]

const QUANTITIES = [
  '3个问题',
  '216个方面',
  '反馈3个方面8个问题，',
  '已完成整改3个，',
  '反馈的16个问题，已完成整改15条。',
  '达到序时进度6185项整改任务，',
  '名干部2。',
  '5人次以上',
  '1013.86128万元',
  '不少于',
  '近近约约',
  '3个具体',
]

const DOCUMENTS = [
  '《甲》',
  '《甲《',
  '《甲《乙》',
  '《〈',
  '《2025年',
  '云水发〔2025〕1号',
  '云水发〔2025〕',
  '〔2025',
  '〔20251号',
  '（2025）1号',
]

const LABELS = [
  '整改情况：',
  '整改情况：甲\n',
  '【整改情况】',
  '责任单位：',
  '责任单位：甲；',
  '整改措施：\n1.',
  '整改措施：\n1.甲\n',
  '1.甲\n整改情况：乙\n',
  '1.甲\n责任单位：乙\n',
]

const RUNS = [
  '一是甲；二是乙；三是丙。',
  '一是甲二是乙',
  '一是',
  '二是甲。',
  '第一，甲。第二，乙。',
  '首先，甲。',
  '一方面甲，另一方面乙。',
  '①甲②乙',
  '1.甲。2.乙。',
  '（1）甲。（2）乙。',
]

const NESTED = [
  '一、甲\n（一）乙\n1.丙\n（1）丁\n①戊\n',
  '一、甲（一）乙1.丙（1）丁',
  '1.甲\n1.甲\n',
  '1.甲\n2.甲\n1.甲\n',
  '（一）甲\n（',
  '★甲\n▲乙\n',
  '1.关于甲的问题：',
  '1.关于甲的问题\n',
  '问题一：甲\n',
]

const PAGES = [
  '来源：甲 ',
  '来源：甲\n',
  '发布时间：2025-01-01\n',
  '首页 > ',
  '打印\n',
  '相关链接\n',
  '— 3 —\n',
  '甲\n— 3 —\n',
  '3/12\n',
  '电话：0571-88888888\n',
  '电话：0571-88888888，',
  '地址：甲路1号；',
  'a@b.c ',
  'a@b.',
  '中共甲县水利局党组\n',
  '中共甲县水利局党组关于巡察整改情况的通报\n',
  '2025年1月14日\n',
  '甲，\n',
  '甲。乙\n',
]

const FRONT = [
  '现将',
  '现将整改',
  '对甲',
  '对甲开展',
  '县委第一巡察组',
  '巡察',
  '延伸巡察',
  '延伸巡察甲、',
  '目前，该问题已完成整改。',
  '关于',
  '“四个意识”',
]

const HEAD = `中共甲县水利局党组关于巡察整改情况的通报
根据统一部署，2024年3月1日至5月1日，县委第一巡察组对县水利局党组开展巡察，6月1日反馈意见，反馈的3个方面8个问题。现将整改情况予以公布。
`

const FAMILIES: readonly (readonly [name: string, pieces: readonly string[]])[] = [
  [
    'markers, their refusals and every prefix of them',
    unique(markers.flatMap(text => prefixes(text.slice(0, BRIEF)))),
  ],
  ['letters that open or close something', LETTERS],
  ['blanks and lines', BLANKS],
  ['numerals', NUMERALS],
  ['dates and pieces of dates', DATES],
  ['quantities', QUANTITIES],
  ['measure words', MEASURE_WORDS.map(group => `1${group.words.split(' ').join('1')}`)],
  ['nouns behind a number', NOUNS.map(group => `3个${group.words.split(' ').join('3个')}`)],
  [
    'words that only look numeric',
    ['统一', '进一步', '第一', '第一时间', '四个意识', '一票否决', '一校一', '每一', '一一', '百姓'],
  ],
  ['titles and document numbers', DOCUMENTS],
  ['labels', LABELS],
  ['runs', RUNS],
  ['nested numbering', NESTED],
  ['lines of a page', PAGES],
  ['words of the front matter', FRONT],
]

describe('time grows with the length, no faster', () => {
  test.each(FAMILIES)('%s', { timeout: TIMEOUT }, (_, pieces) => {
    expect(worseThanLinear(parse, pieces)).toEqual([])
  })

  test('markers, their refusals and every prefix of them, each on a line', { timeout: TIMEOUT }, () => {
    expect(worseThanLinear(parse, onLines(unique(markers.flatMap(prefixes))))).toEqual([])
  })

  test('behind the head of a notice', { timeout: TIMEOUT }, () => {
    const pieces = [...NESTED, ...LABELS, ...RUNS, ...QUANTITIES, ...DATES.map(date => `${date}，`), ...PAGES]
    expect(worseThanLinear(parse, pieces, HEAD)).toEqual([])
  })

  test('the leaves', { timeout: TIMEOUT }, () => {
    const leaves = (text: string): number => [...inspect(text, 'leaves')].length
    expect(worseThanLinear(leaves, [...BLANKS, ...LABELS, ...NESTED, ...PAGES])).toEqual([])
  })

  test('notices one behind the other', { timeout: TIMEOUT }, () => {
    expect(
      worseThanLinear(
        parse,
        NOTICES.slice(0, 6).map(notice => notice.text),
      ),
    ).toEqual([])
  })
})

/** Texts of which each once took time that grew with the square of their length, and what searched. */
const ONCE_QUADRATIC: readonly (readonly [where: string, head: string, pieces: readonly string[]])[] = [
  ['the last numbered one of many paragraphs', '', ['99、甲\n', '其二,压\n', '其次是\n', '问题12、台\n']],
  ['whether an elder holds a paragraph', '', ['一是甲。\n乙\n']],
  ['whether an elder holds a paragraph, below a heading', '一、甲\n', ['①甲。\n乙\n']],
  [
    'which step a label speaks of',
    '一、甲\n',
    ['一是甲。\n整改情况：乙\n', '★甲\n整改情况：乙\n', '①甲\n责任单位：乙\n'],
  ],
  ['the partner of a quote that nothing closes', '', ['甲“\n乙\n', '甲《\n乙\n']],
  [
    'which level has as many members as the notice claims',
    HEAD,
    ['一、甲\n', '问题一：甲\n', '1.关于甲的问题\n整改情况：已完成整改。\n', '1.甲\n（1）乙\n'],
  ],
]

describe('what was quadratic stays linear', () => {
  test.each(ONCE_QUADRATIC)('%s', { timeout: TIMEOUT }, (_where, head, pieces) => {
    expect(worseThanLinear(parse, pieces, head)).toEqual([])
  })
})

test('one line of two million letters', { timeout: TIMEOUT }, () => {
  const lines = [
    '坚持问题导向压实责任抓好整改',
    '坚持问题导向，压实责任，抓好整改。',
    NOTICES[0]!.text.replaceAll('\n', ''),
    '“坚持问题导向，',
  ]
  const slow = lines.filter(line => {
    const text = (length: number): string => line.repeat(Math.ceil(length / line.length))
    const times = [250_000, 2_000_000].map(length => {
      const begin = performance.now()
      parse(text(length))
      return performance.now() - begin
    })
    return times[1]! / times[0]! / 8 > 2.2
  })
  expect(slow).toEqual([])
})
