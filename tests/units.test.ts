/** The table of measure words: every one of them makes a count. */
import { describe, expect, test } from 'vitest'
import type { Mention } from '../src/normalizer/mention.ts'
import { ARABIC_ONLY, MEASURE_WORDS } from '../src/normalizer/quantities/units.ts'
import { scanFacts } from '../src/normalizer/scan.ts'

const WORDS = MEASURE_WORDS.flatMap(group => group.words.split(' '))

const countsOf = (text: string): string[] =>
  scanFacts(text, 0, text.length).map((mention: Mention) =>
    mention.kind === 'count' ? `${mention.value} ${mention.unit}` : mention.kind,
  )

test('there are 150 measure words and more, each once', () => {
  expect(new Set(WORDS).size).toBe(WORDS.length)
  expect(WORDS.length).toBeGreaterThanOrEqual(150)
})

describe('every measure word is read', () => {
  for (const word of WORDS) {
    test(word, () => {
      expect(countsOf(`开展专项工作3${word}，已完成。`)).toEqual([`3 ${word}`])
      expect(countsOf(`开展专项工作12${word}`)).toEqual([`12 ${word}`])
    })
  }
})

test('what only digits are counted with is a measure word', () => {
  expect([...ARABIC_ONLY].filter(word => !WORDS.includes(word))).toEqual([])
})

describe('false friends count nothing', () => {
  const texts = [
    '一则加强领导，一则压实责任',
    '有一点成绩',
    '三级联动抓整改',
    '一线工作',
    '2025年度计划',
    '2024批准的项目',
    '上午8时30分召开',
    '一方面加强学习',
    '十分重视',
  ]
  for (const text of texts)
    test(text, () => expect(countsOf(text).filter(found => found !== 'date')).toEqual([]))
})

test('each group reads its example', () => {
  for (const { example, words } of MEASURE_WORDS) {
    const found = scanFacts(example, 0, example.length)
    const units = found.map(mention => (mention.kind === 'count' ? mention.unit : null))
    expect(
      units.some(unit => unit !== null && words.split(' ').includes(unit)),
      example,
    ).toBe(true)
  }
})
