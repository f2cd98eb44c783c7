/**
 * How the work of the rules grows with a hostile notice, counted and not timed: every element of a list that a rule takes is
 * counted. Twice the notice may take a little more than twice the work, never four times.
 */
import { describe, expect, test } from 'vitest'
import { checkedNotice } from '../src/check/notice.ts'
import { check, parse, RULES } from '../src/index.ts'

const HEAD =
  '县水利局党组关于巡察整改情况的通报\n发布时间：2025-06-20\n2024年6月3日至7月26日，县委第二巡察组开展巡察。现将整改情况予以公布。\n一、整改情况\n'
const PASSAGE =
  '实行分片包干，每月至少走访一次，走访情况当日录入系统，由片区负责人按周抽查，抽查结果与绩效挂钩，对未达到要求的人员予以提醒谈话。'
const many = (n: number, piece: (i: number) => string): string =>
  Array.from({ length: n }, (_, i) => piece(i)).join('')

const HOSTILE: readonly (readonly [about: string, text: (n: number) => string])[] = [
  ['issues', n => many(n, i => `${i + 1}.关于学习不深入的问题\n一是组织学习${i}次；二是开展研讨。\n`)],
  ['one number again and again', n => '（二）加强学习。\n'.repeat(n)],
  ['numbers without text', n => many(n, i => `${i + 1}.\n`)],
  ['counts in one node', n => '办理12件，'.repeat(n)],
  ['parts of one whole', n => `补充12名，其中：8名${'，8名'.repeat(n)}`],
  ['parts of parts', n => '补充12名，其中：8名'.repeat(n)],
  ['years', n => '补充12名，2025年8名'.repeat(n)],
  ['totals and states', n => '反馈的4个问题，已完成整改2个，正在整改1个。'.repeat(n)],
  ['claims in many nodes', n => many(n, i => `${(i % 9) + 1}.反馈的4个问题，已完成整改2个，正在整改1个。\n`)],
  ['states of one total', n => `反馈的4个问题${'，已完成整改2个，正在整改1个'.repeat(n)}。`],
  ['rates', n => `反馈的4个问题，已完成整改2个${'，整改完成率85%'.repeat(n)}。`],
  ['claims that differ', n => many(n, i => `制定整改措施${i}条。`)],
  ['titles', n => `${'《甲》'.repeat(n)}${'等3项'.repeat(n)}`],
  ['names', n => `${'甲、'.repeat(n)}${'等3家'.repeat(n)}`],
  ['so many a year', n => '分三年补充45名教师（每年10名）'.repeat(n)],
  ['shares', n => '共48件，已办结36件，占72%'.repeat(n)],
  ['dates', n => '2026年3月12日召开了会。计划2024年12月底前完成。'.repeat(n)],
  [
    'issues with states',
    n =>
      `反馈的${n}个问题，已完成1个。\n二、整改情况\n${many(n, i => `${i + 1}.关于学习不深入的问题\n整改情况：已完成。一是组织学习。\n`)}`,
  ],
  ['lost letters', n => '2024518日召开。'.repeat(n)],
]

/** What all rules take from the lists of a notice. */
function workOf(text: string): number {
  let taken = 0
  const seen = new Map<object, object>()
  const counted = <Value>(value: Value): Value => {
    if (typeof value !== 'object' || value === null) return value
    const known = seen.get(value)
    if (known !== undefined) return known as Value
    const proxy = new Proxy(value, {
      get(target, key) {
        if (Array.isArray(target) && typeof key === 'string' && /^\d/.test(key)) taken++
        const inner = Reflect.get(target, key)
        return typeof inner === 'function' ? inner : counted(inner)
      },
    })
    seen.set(value, proxy)
    return proxy as Value
  }
  const notice = checkedNotice(counted(parse(text)), text)
  const lists = { ...notice, nodes: counted(notice.nodes) }
  taken = 0
  const tell = { fault: () => {}, verified: () => {} }
  for (const rule of RULES) rule.check(lists, tell)
  return taken
}

describe('work', () => {
  test.each(HOSTILE)('%s', (_, text) => {
    const [small, middle, large] = [400, 800, 1600].map(n => workOf(HEAD + text(n))) as [
      number,
      number,
      number,
    ]
    expect(middle / small).toBeLessThan(2.5)
    expect(large / middle).toBeLessThan(2.5)
  })
})

/** What is not taken from lists: the search for passages, and for the node of a finding. */
describe('time, by a bound that only quadratic work exceeds', () => {
  const timeOf = (text: string): number => {
    const begin = performance.now()
    check(text)
    return performance.now() - begin
  }
  test.each([
    ['one letter', (n: number) => '甲'.repeat(20 * n)],
    ['one passage', (n: number) => PASSAGE.repeat(n / 4)],
    ['one passage in many nodes', (n: number) => many(n / 4, i => `${i + 1}.${PASSAGE}\n`)],
    [
      'ranges that run backwards',
      (n: number) => many(n, i => `${(i % 9) + 1}.2024年6月3日至2023年1月2日。\n`),
    ],
  ] as const)('%s', (_, text) => {
    timeOf(HEAD + text(1000))
    const small = Math.min(timeOf(HEAD + text(1000)), timeOf(HEAD + text(1000)))
    const large = timeOf(HEAD + text(8000))
    // Eight times as much, and as much again for a busy machine; quadratic work is sixty-four times as much.
    expect(large / Math.max(small, 4)).toBeLessThan(32)
  })
})
