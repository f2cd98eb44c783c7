/** The states that a notice counts against those that its outline tells issue by issue: claims/outline-states. */
import { describe, expect, test } from 'vitest'
import { check } from '../src/index.ts'

const CODE = 'claims/outline-states'
const HEAD =
  '县水利局党组关于巡察整改情况的通报\n发布时间：2025-06-20\n2024年6月3日至7月26日，县委第二巡察组开展巡察。现将整改情况予以公布。\n一、总体情况\n'
const PROBLEMS = ['学习不深入', '管理不严格', '账目不清楚', '巡查不到位', '公开不及时', '责任不落实']

interface Form {
  /** Above the issues. */
  readonly heading?: string
  /** How an issue tells its state. */
  readonly told?: (state: string) => string
}

/** A notice with an issue for each state; none of it where a state is empty. */
function notice(overview: string, states: readonly string[], form: Form = {}): string {
  const { heading = '具体问题整改情况', told = state => `整改情况：${state}。一是修订办法。` } = form
  const issues = states.map(
    (state, i) =>
      `${i + 1}.关于“${PROBLEMS[i]}”的问题\n${state === '' ? '一是修订办法。' : told(state)}\n二是开展培训。\n`,
  )
  return `${HEAD}${overview}\n二、${heading}\n${issues.join('')}联系电话：0999-8230017。\n`
}

const found = (text: string): string[] =>
  check(text)
    .findings.map(({ code }) => code)
    .filter(code => code === CODE)
const verified = (text: string): boolean => check(text).verified.some(({ code }) => code === CODE)

type Row = readonly [about: string, overview: string, states: readonly string[], form?: Form]

describe('what the outline tells otherwise', () => {
  const rows: readonly Row[] = [
    ['one more is done', '反馈的3个问题，已完成1个、正在推进2个。', ['已完成', '已完成', '正在推进']],
    ['one less is done', '反馈的3个问题，已完成整改2个，正在整改1个。', ['已完成', '正在整改', '正在整改']],
    ['all in words', '反馈的3个问题，已全部整改完成。', ['已完成', '正在整改', '已完成']],
    [
      'only what is done is counted, too little',
      '反馈的3个问题，已完成整改2个。',
      ['已完成', '已完成', '已完成'],
    ],
    [
      'only what is done is counted, too much',
      '反馈的3个问题，已完成整改3个。',
      ['已完成', '未完成', '已完成'],
    ],
    ['without a total', '截至目前，已完成整改1个，正在整改2个。', ['已完成', '已完成', '已完成']],
    [
      'long-term ones cannot make it up',
      '反馈的3个问题，已完成1个、正在推进2个。',
      ['已完成', '已完成', '长期坚持'],
    ],
    ['none is basically done', '反馈的3个问题，已完成2个，基本完成1个。', ['已完成', '已完成', '未完成整改']],
    [
      'in fields',
      '反馈的3个问题，已完成2个，正在推进1个。',
      ['已完成', '已完成', '已完成'],
      { told: state => `责任单位：办公室\n完成情况：${state}\n一是修订办法。` },
    ],
  ]
  test.each(rows.map(row => [row[0], row] as const))('%s', (_, [, overview, states, form]) => {
    expect(found(notice(overview, states, form))).toEqual([CODE])
  })

  test('the finding names what is claimed, what is found, and the issues that stand out', () => {
    const text = notice('反馈的4个问题，已完成2个、正在推进2个。', ['已完成', '正在推进', '已完成', '已完成'])
    const [finding] = check(text, { lang: 'zh' }).findings
    expect(finding!.message).toBe(
      '通报称“4个问题，已完成2个、正在推进2个”，而正文 4 个问题的状态为 已完成 3、正在推进 1',
    )
    expect(finding!.related.map(({ span }) => text.slice(...span))).toEqual(['正在推进'])
  })
})

describe('what agrees', () => {
  const rows: readonly Row[] = [
    ['two states', '反馈的3个问题，已完成整改2个，正在整改1个。', ['已完成', '正在整改', '已完成']],
    ['all in words', '反馈的3个问题，已全部整改完成。', ['已完成', '已完成整改', '已整改到位']],
    ['without a total', '截至目前，已完成整改2个，正在整改1个。', ['已完成', '已完成', '正在推进']],
    ['a zero', '反馈的3个问题，已完成整改3个，正在整改0个。', ['已完成', '已完成', '已完成']],
  ]
  test.each(rows.map(row => [row[0], row] as const))('%s', (_, [, overview, states, form]) => {
    const text = notice(overview, states, form)
    expect(found(text)).toEqual([])
    expect(verified(text)).toBe(true)
  })
})

describe('what nothing decides', () => {
  const rows: readonly Row[] = [
    ['some have no state', '反馈的3个问题，已完成1个、正在推进2个。', ['已完成', '', '已完成']],
    ['more are told than printed', '反馈的9个问题，已完成6个、正在推进3个。', ['已完成', '已完成', '已完成']],
    [
      'some are published',
      '已完成1个、正在推进2个。',
      ['已完成', '已完成', '已完成'],
      { heading: '部分问题整改情况' },
    ],
    [
      'two inspections',
      '巡察反馈的3个问题，已完成1个、正在推进2个；选人用人专项检查反馈的4个问题，已完成4个。',
      ['已完成', '已完成', '已完成'],
    ],
    [
      'two days',
      '反馈的3个问题，已完成1个、正在推进2个。截至5月底，反馈的3个问题，已完成2个、正在推进1个。',
      ['已完成', '已完成', '已完成'],
    ],
    [
      'an earlier day',
      '集中整改期间，反馈的3个问题，已完成1个、正在推进2个。',
      ['已完成', '已完成', '已完成'],
    ],
    [
      'one mended at once, beside those done',
      '反馈的3个问题，立行立改1个，已完成2个。',
      ['已完成', '已完成', '已完成'],
    ],
    [
      'done after the day of the totals',
      '截至2024年12月底，反馈的3个问题，已完成2个，正在推进1个。',
      ['已完成', '已于2025年3月完成整改', '已完成'],
    ],
    ['long-term as done', '反馈的3个问题，已完成3个。', ['已完成', '长期坚持', '已完成']],
    ['long-term as under way', '反馈的3个问题，已完成2个，正在推进1个。', ['已完成', '长期坚持', '已完成']],
    [
      'done, and to go on',
      '反馈的3个问题，已完成2个，正在推进1个。',
      ['已完成', '已完成并长期坚持', '已完成'],
    ],
    [
      'done, with a long term',
      '反馈的3个问题，已完成2个，正在推进1个。',
      ['已完成', '已完成', '已完成'],
      { told: state => `整改时限：长期坚持\n完成情况：${state}\n一是修订办法。` },
    ],
    ['basically done, not counted by itself', '反馈的3个问题，已完成3个。', ['已完成', '基本完成', '已完成']],
    ['the same as under way', '反馈的3个问题，已完成2个，正在推进1个。', ['已完成', '基本完成', '已完成']],
    ['not done, as under way', '反馈的3个问题，已完成2个，正在推进1个。', ['已完成', '未完成', '已完成']],
    ['measures', '反馈的3个问题，制定措施3条，已完成1条，正在推进2条。', ['已完成', '已完成', '已完成']],
    ['a round number', '反馈的3个问题，已完成近3个。', ['已完成', '已完成', '正在推进']],
    ['another number between', '反馈的3个问题，已完成1个，另2个已移交。', ['已完成', '已完成', '已完成']],
    ['states of a part', '涉及机关的3个问题已完成1个、正在推进2个。', ['已完成', '已完成', '已完成']],
    [
      'what does not add up by itself',
      '反馈的3个问题，已完成3个、正在推进2个。',
      ['已完成', '已完成', '已完成'],
    ],
    ['no claims', '局党组召开会议3次。', ['已完成', '正在推进', '已完成']],
  ]
  test.each(rows.map(row => [row[0], row] as const))('%s', (_, [, overview, states, form]) => {
    const text = notice(overview, states, form)
    expect(found(text)).toEqual([])
  })

  test('issues within issues', () => {
    const text = `${HEAD}反馈的3个问题，已完成1个、正在推进2个。\n二、整改情况\n（一）关于履职不到位的问题\n整改情况：已完成。\n1.关于学习不深入的问题\n整改情况：已完成。一是学习。\n2.关于管理不严格的问题\n整改情况：已完成。一是管理。\n`
    expect(found(text)).toEqual([])
  })
})
