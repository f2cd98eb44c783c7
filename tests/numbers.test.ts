/** The `number` kind: every numeral of a text, whatever it belongs to. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { cleanText } from '../src/clean-text.ts'
import { NO_NUMERALS } from '../src/normalizer/quantities/no-numerals.ts'
import { scanNumbers } from '../src/normalizer/quantities/numbers.ts'
import { scanFacts } from '../src/normalizer/scan.ts'
import { seeded } from './support/random.ts'

const numbersOf = (source: string): string[] => {
  const { text } = cleanText(source)
  return scanNumbers(text, 0, text.length).map(
    ({ start, end, value }) => `${text.slice(start, end)} = ${value}`,
  )
}

/** One line a text: what is read, and why where it does not say itself. */
const READINGS: readonly (readonly [text: string, ...numbers: string[]])[] = [
  ['整改问题16个，完成13个', '16 = 16', '13 = 13'],
  ['2025年6月24日', '2025 = 2025', '6 = 6', '24 = 24'],
  ['2024.6.10和1.2.3', '2024 = 2024', '6 = 6', '10 = 10', '1 = 1', '2 = 2', '3 = 3'],
  ['资金1,100万元，其中3.5亿', '1,100万 = 11000000', '3.5亿 = 350000000'],
  ['1,10和1,234,56', '1 = 1', '10 = 10', '1 = 1', '234 = 234', '56 = 56'],
  ['3万5千元和3万4000元', '3万5千 = 35000', '3万4000 = 34000'],
  ['1千零20', '1千零20 = 1020'],
  ['７万５千４百', '7万5千4百 = 75400'],
  ['二〇二五年', '二〇二五 = 2025'],
  ['壹佰伍拾份', '壹佰伍拾 = 150'],
  ['廿二日，卅三', '廿二 = 22', '卅三 = 33'],
  ['一百零十万三千', '一百零十万三千 = 1103000'],
  ['百三和千一', '百三 = 130', '千一 = 1100'],
  ['一百零花钱', '一百 = 100'],
  ['500余万元，一千多万，二十几亿', '500余万 = 5000000', '一千多万 = 10000000', '二十几亿 = 2000000000'],
  ['四百多人', '四百 = 400'],
  ['几十人，数百次，几万户'],
  ['人数十万', '十万 = 100000'],
  ['三四个人，两三天，二三十家'],
  ['2025千校计划，15千克', '2025 = 2025', '15 = 15'],
  ['五十千克', '五十 = 50'],
  ['二十两黄金', '二十 = 20'],
  ['三万五万'],
  ['一般问题3个一是强化', '3 = 3', '一 = 1'],
  ['温度为-3.5，区间3-5', '-3.5 = -3.5', '3 = 3', '5 = 5'],
  ['2020年-2024年', '2020 = 2020', '2024 = 2024'],
  ['负一百二十万，负责三项，担负5项', '负一百二十万 = -1200000', '三 = 3', '5 = 5'],
  ['.5和…5', '.5 = 0.5', '5 = 5'],
  ['三分之二，百分之五', '三分之二 = 0.6666666666666666', '五 = 5'],
  ['二分之一，五分之负一', '二分之一 = 0.5', '五分之负一 = -0.2'],
  ['三又二分之一年', '三又二分之一 = 3.5'],
  ['3又四分之三', '3又四分之三 = 3.75'],
  ['三又二', '三 = 3', '二 = 2'],
  ['零分之五', '零 = 0', '五 = 5'],
  ['3/5，1 4/3', '3/5 = 0.6', '1 4/3 = 2.333333333333333'],
  ['2025/6/10和2025/6', '2025 = 2025', '6 = 6', '10 = 10', '2025 = 2025', '6 = 6'],
  [
    '2e5，2.5e-1，2^-1，40k，.0012G',
    '2e5 = 200000',
    '2.5e-1 = 0.25',
    '2^-1 = 0.5',
    '40k = 40000',
    '.0012G = 1200000',
  ],
  ['5G网络，3km，2E型', '5 = 5', '3 = 3', '2 = 2'],
  ['一半，半百，半年', '一半 = 0.5', '半百 = 50'],
  ['五打，一打击，2打造', '五打 = 60', '一 = 1', '2 = 2'],
  ['三点一四，一点五万', '三点一四 = 3.14', '一点五万 = 15000'],
  ['八点三十分，一点两小时', '八 = 8', '三十 = 30', '一 = 1', '两 = 2'],
  ['0.1，0.7，1.005万', '0.1 = 0.1', '0.7 = 0.7', '1.005万 = 10050'],
  ['一百点25', '一百点25 = 100.25'],
  ['壹拾壹元壹角伍分整，贰佰圆', '壹拾壹元壹角伍分整 = 11.15', '贰佰圆 = 200'],
  ['壹拾元零伍分', '壹拾元零伍分 = 10.05'],
  ['三千 八百 九十六 万', '三千 八百 九十六 万 = 38960000'],
  ['问题3 二是', '3 = 3', '二 = 2'],
  ['问题三十 二是', '三十 = 30', '二 = 2'],
  ['五兆六十二亿，5兆瓦', '五兆六十二亿 = 5006200000000', '5 = 5'],
  ['一亿亿', '一亿亿 = 10000000000000000'],
  // No double holds it, and a rounded identity number is a wrong one.
  ['身份证号620502199001011234'],
  ['陆某、伍某参会，叁份', '叁 = 3'],
  ['第一书记，前三名', '一 = 1', '三 = 3'],
]

describe('numbers', () => {
  for (const [text, ...numbers] of READINGS) test(text, () => expect(numbersOf(text)).toEqual(numbers))
})

describe('words that hold no numeral', () => {
  for (const { words, example } of NO_NUMERALS) {
    test(example, () => expect(numbersOf(example)).toEqual([]))
    for (const word of words.split(' ').map(entry => entry.split('/')[0]!))
      test(word, () => expect(numbersOf(`其中${word}，`)).toEqual([]))
  }
  test('before what makes a numeral of it', () => {
    expect(numbersOf('十分之一，十分钟，一点五')).toEqual(['十分之一 = 0.1', '十 = 10', '一点五 = 1.5'])
  })
})

describe('whatever the text', () => {
  const LETTERS = [
    ...'零〇一二两三四五十百千万亿兆廿壹拾陆俩点分之又半打元角负几数余多第成折个对05123.,-/^eEkKMG%+ 甲。\n',
  ]
  const random = seeded(11)
  const texts = Array.from({ length: 20_000 }, () => {
    let text = ''
    const length = 1 + Math.floor(random() * 14)
    while (text.length < length) text += LETTERS[Math.floor(random() * LETTERS.length)]
    return text
  })

  test('numbers are in order, disjoint, inside the text, and finite', () => {
    for (const text of texts) {
      let floor = 0
      for (const { start, end, value } of scanNumbers(text, 0, text.length)) {
        const fine = start >= floor && end > start && end <= text.length && Number.isFinite(value)
        if (!fine || Object.is(value, -0)) expect.fail(`${JSON.stringify(text)} ${start} ${end} ${value}`)
        floor = end
      }
    }
  })
  test('nothing outside the piece that is asked for is read', () => {
    for (const text of texts.slice(0, 4000)) {
      const inside = scanNumbers(`五${text}五`, 1, text.length + 1)
      for (const { start, end } of inside)
        if (start < 1 || end > text.length + 1) expect.fail(`${JSON.stringify(text)} ${start} ${end}`)
    }
  })
  test('facts do not fail on them either, and stand in order', () => {
    for (const text of texts) {
      let floor = 0
      for (const { start, end } of scanFacts(text, 0, text.length)) {
        if (start < floor || end > text.length) expect.fail(`${JSON.stringify(text)} ${start} ${end}`)
        floor = end
      }
    }
  })
})

/** Other projects' tests, where they lie beside this one: a measure, never the only test. */
const suites = new URL('../../shared/conformance/', import.meta.url)
const present = existsSync(suites)
describe.skipIf(!present)(`conformance suites${present ? '' : ' (skipped: not beside this project)'}`, () => {
  interface Case {
    readonly input: string
    readonly hant?: boolean
    readonly spanKnown?: boolean
    readonly expected: readonly {
      readonly start: number
      readonly end: number
      readonly value: number | string | null
    }[]
  }
  interface Found {
    readonly span: readonly [number, number]
    readonly value: number
  }
  const read = (name: string): Case[] =>
    readFileSync(new URL(`${name}.jsonl`, suites), 'utf8')
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as Case)
      .filter(({ hant }) => hant !== true)
  const right = ({ expected, spanKnown }: Case, found: readonly Found[]): boolean =>
    found.length === expected.length &&
    expected.every(({ start, end, value }, i) => {
      const { span, value: got } = found[i]!
      const inPlace = spanKnown === false || (span[0] === start && span[1] === end)
      return (
        inPlace &&
        (value === null || Math.abs(got - Number(value)) <= 1e-9 * Math.max(1, Math.abs(Number(value))))
      )
    })
  const share = (names: readonly string[], find: (input: string) => Found[]): number => {
    const cases = names.flatMap(read)
    return cases.filter(each => right(each, find(each.input))).length / cases.length
  }

  test('numbers: 97 percent', () => {
    const find = (input: string): Found[] => {
      const { text, span } = cleanText(input)
      return scanNumbers(text, 0, text.length).map(({ start, end, value }) => ({
        span: span(start, end),
        value,
      }))
    }
    const names = ['recognizers-number', 'duckling-numeral-zh', 'cn2an', 'nzh-decode']
    expect(share(names, find)).toBeGreaterThanOrEqual(0.97)
  })
  test('percents: 95 percent', () => {
    const find = (input: string): Found[] => {
      const { text, span } = cleanText(input)
      return scanFacts(text, 0, text.length).flatMap(mention =>
        mention.kind === 'percent'
          ? [{ span: span(mention.start, mention.end), value: mention.value / 100 }]
          : [],
      )
    }
    expect(share(['recognizers-percent'], find)).toBeGreaterThanOrEqual(0.95)
  })
})
