/** Words of what is yet to come: each row is good for what it says, in a sentence of its own. */
import { describe, expect, test } from 'vitest'
import { check, parse } from '../src/index.ts'
import { PLAN_WORDS, type PlanUse } from '../src/text/plan-words.ts'

const HEAD =
  '县林业局党组关于巡察整改情况的通报\n发布时间：2025-06-20\n根据县委部署，县委第四巡察组开展了巡察。现将整改情况予以公布。\n一、总体情况\n'
const claims = (text: string): string[] => parse(`${HEAD}${text}。\n`).claims.map(({ what }) => what)
const codes = (text: string): string[] =>
  check(`${HEAD}${text}。\n`)
    .findings.map(({ code }) => code)
    .filter(code => code.startsWith('date/'))

/** The words of a row, without what a pattern asks for around them. */
const wordsOf = (pattern: string): string[] =>
  pattern
    .replace(/\(\?[^)]*\)/g, '')
    .split('|')
    .map(word => word.replace(/\[([^\]])[^\]]*\]\??/g, '$1'))

/** What a sentence tells without such a word, and not with it; or the other way round. */
const USES: readonly (readonly [use: PlanUse, sentence: string, without: string[], behind: string[]])[] = [
  ['count', '2025年12月修订制度4项', ['rules'], []],
  ['rate', '完成率达到100%', ['completionRate'], []],
  ['all', '反馈的16个问题全部整改到位', ['issues', 'completed'], ['issues']],
  ['deed', '2026年3月12日召开会议', ['date/after-publication'], []],
  ['forward', '2024年12月底前完成', [], ['date/deadline-passed']],
]

describe.each(USES)('%s: %s', (use, sentence, without, behind) => {
  const told = use === 'deed' || use === 'forward' ? codes : claims
  const words = PLAN_WORDS.flatMap(([pattern, uses]) => (uses.includes(use) ? wordsOf(pattern) : []))

  test('by itself', () => {
    expect(told(sentence)).toEqual(without)
  })

  test.each(words)('behind %s', word => {
    expect(told(word + sentence)).toEqual(behind)
  })
})

test.each(PLAN_WORDS)('%s (%s) stands in its example: %s', (pattern, _, example) => {
  expect(example).toMatch(new RegExp(pattern))
})

test.each([
  ['实施计划内项目12个，修订制度4项', ['rules']],
  ['争取资金35万元，修订制度4项', ['rules']],
  ['拟定制度4项', ['rules']],
])('%s is no plan', (text, expected) => {
  expect(claims(text)).toEqual(expected)
})
