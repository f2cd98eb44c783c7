/** Several notices in one text: where each further one begins is told, and nothing is told of one notice alone. */
import { describe, expect, test } from 'vitest'
import { parse } from '../src/index.ts'
import { NOTICES } from './support/notices.ts'

/** The lines that are told to begin another notice. */
const toldIn = (text: string): string[] =>
  parse(text)
    .diagnostics.filter(({ code }) => code === 'outline/further-notice')
    .map(({ span }) => text.slice(span![0], span![1]))

const FIRST = `中共榆坪县档案馆党组关于巡察整改进展情况的通报
根据县委统一部署，2024年3月4日至4月30日，县委第五巡察组对县档案馆党组进行了巡察。现将整改进展情况公布如下。
一、库房管理不严。整改情况：已完成。
二、数字化进度慢。整改情况：正在整改。
`
const PREAMBLE =
  '根据镇党委安排，2024年5月6日至6月7日，县委第二巡察组对青崖村党总支进行了巡察。现将整改情况公布如下。'
const PARTS = '一、账目公开不及时。整改情况：已完成。\n'

describe('another notice begins', () => {
  const begins: readonly (readonly [what: string, title: string, between: string])[] = [
    ['with its title', '青崖村党总支关于巡察整改情况的公示', ''],
    [
      'behind a source line',
      '青崖村党总支关于巡察整改情况的公示',
      '来源：石湾镇人民政府  发布时间：2024-09-12\n',
    ],
    ['above those it speaks to', '中共青崖村总支部委员会关于巡察整改情况的通报', '全体党员、各位村民：\n'],
    ['with a title spread over its line', '青崖村党总支关于巡察整改情况的通　　报', ''],
  ]
  for (const [what, title, between] of begins)
    test(what, () => {
      expect(toldIn(`${FIRST}\n${title}\n${between}${PREAMBLE}\n${PARTS}`)).toEqual([title])
    })

  test('with a title over two lines, told at its first', () => {
    const title = '中共青崖村总支部委员会\n关于巡察整改情况的通报'
    expect(toldIn(`${FIRST}\n${title}\n${PREAMBLE}\n${PARTS}`)).toEqual(['中共青崖村总支部委员会'])
  })

  test('below links to other pages', () => {
    const links = '相关链接\n榆坪县图书馆关于巡察整改情况的公示\n主办：榆坪县纪委监委\n'
    const title = '中共青崖村党总支关于巡察整改情况的公示'
    expect(toldIn(`${FIRST}${links}${title}\n${PREAMBLE}\n${PARTS}`)).toEqual([title])
  })

  test('below the signature of the one before', () => {
    const title = '青崖村党总支关于巡察整改情况的公示'
    expect(toldIn(`${FIRST}中共榆坪县档案馆党组\n${title}\n${PREAMBLE}\n${PARTS}`)).toEqual([title])
  })

  test('twice', () => {
    const second = `青崖村党总支关于巡察整改情况的公示\n${PREAMBLE}\n${PARTS}`
    const third = second.replaceAll('青崖村', '石梁村')
    expect(toldIn(`${FIRST}\n${second}\n${third}`)).toEqual([
      '青崖村党总支关于巡察整改情况的公示',
      '石梁村党总支关于巡察整改情况的公示',
    ])
  })
})

describe('no other notice begins', () => {
  const sameNotice: readonly (readonly [what: string, text: string])[] = [
    ['where the title is printed again', `中共榆坪县档案馆党组关于巡察整改进展情况的通报\n${FIRST}`],
    ['where an attachment is only named', `${FIRST}\n附件\n县档案馆党组关于巡察整改情况的报告\n`],
    [
      'with a heading that speaks of an inspection',
      `${FIRST}选人用人专项检查整改情况\n县委第五巡察组对选人用人工作开展了巡察，反馈问题2个。\n1.干部档案不全。已补齐。\n`,
    ],
    [
      'where a sentence speaks of a notice',
      `${FIRST}5月12日，县档案馆党组印发《关于巡察整改情况的通报》，现将整改责任细化到人。\n`,
    ],
    ['behind an introduction of the page', `编者按：现将县档案馆整改情况刊发通报。\n${FIRST}`],
  ]
  for (const [what, text] of sameNotice) test(what, () => expect(toldIn(text)).toEqual([]))

  test('in any drawn notice', () => {
    for (const { text } of NOTICES) expect(toldIn(text)).toEqual([])
  })
})

test('of two drawn notices in one text the second is told, if it has a title and tells of its inspection', () => {
  let told = 0
  NOTICES.slice(1).forEach(({ text }, i) => {
    const before = `${NOTICES[i]!.text}\n\n`
    const places = parse(before + text)
      .diagnostics.filter(({ code }) => code === 'outline/further-notice')
      .map(({ span }) => span![0])
    expect(places.length).toBeLessThanOrEqual(1)
    for (const place of places) expect(place).toBeGreaterThanOrEqual(before.length)
    told += places.length
  })
  // The others have no title, or no word of an inspection below it.
  expect(told / (NOTICES.length - 1)).toBeGreaterThanOrEqual(0.8)
})
