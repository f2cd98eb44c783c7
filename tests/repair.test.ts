/** Damaged notices: what is repaired, by which reasons, and what stays open. Readings by hand. */
import { describe, expect, test } from 'vitest'
import { parse } from '../src/index.ts'
import type { Bulletin, Fact, Node } from './support/model.ts'
import { NOTICES } from './support/notices.ts'

const factsOf = (bulletin: Bulletin): Fact[] => {
  const walk = (node: Node): Fact[] => [...node.facts, ...node.children.flatMap(walk)]
  return bulletin.body.flatMap(walk)
}

const preamble = (period: string, feedback: string, rest = ''): string =>
  `中共澄溪县农业农村局党组关于巡察整改进展情况的通报\n发布时间：2025-06-20\n根据县委统一部署，${period}，县委第二巡察组对县农业农村局党组开展了${rest}巡察。${feedback}，县委第二巡察组反馈了巡察意见。现将整改情况予以公布。\n`

const dates = (text: string) => factsOf(parse(text)).filter(fact => fact.kind === 'date')

describe('a date that has lost letters', () => {
  test.each([
    // [text of the period, of the feedback, what stands before 巡察, period, reasons, feedback, reasons]
    [
      '20241018日至1130日',
      '202555日',
      '',
      '2024-10-18/2024-11-30',
      ['only-reading'],
      '2025-05-05',
      ['only-reading'],
    ],
    [
      '2024927日至126日',
      '2025114日',
      '为期两个多月的',
      '2024-09-27/2024-12-06',
      ['before-feedback', 'stated-duration'],
      '2025-01-14',
      ['before-publication'],
    ],
    [
      '2024年3月4日至5月10日',
      '2024111日',
      '',
      '2024-03-04/2024-05-10',
      undefined,
      '2024-11-01',
      ['after-inspection'],
    ],
  ])('%s, %s', (period, feedback, how, wantPeriod, periodReasons, wantFeedback, feedbackReasons) => {
    const { inspection, diagnostics } = parse(preamble(period, feedback, how))
    expect(inspection.period?.edtf).toBe(wantPeriod)
    expect(inspection.feedback?.edtf).toBe(wantFeedback)
    expect(inspection.feedback?.repair?.reasons).toEqual(feedbackReasons)
    if (periodReasons === undefined) expect(inspection.period?.repair).toBeUndefined()
    else expect(periodReasons).toEqual(expect.arrayContaining(inspection.period?.repair?.reasons ?? ['none']))
    expect(diagnostics.some(item => item.code === 'date/repaired')).toBe(true)
  })

  test.each([
    // Two letters and more are lost: what is left tells one date, or none, and never a coarser one.
    ['2024年11月112025年1月10日召开会议', '2024-11-11/2025-01-10'],
    ['2022年92025年2月的账目', '2022-09/2025-02'],
    ['二〇二二年三七至五月二十日的账目', null],
    ['二〇二二年三月七日至五二十，巡察组进驻', null],
    ['二〇二二年三月七五月二十日的账目', null],
    // 114 is a hotline, but none that hands over findings.
    ['2022年114反馈了意见', '[2022-01-14,2022-11-04]'],
    ['2024年4月8至67日开展检查', '2024-04-08/2024-06-07'],
    ['2020年2022台账逐本核对', '2020/2022'],
    ['2021年2023的采购合同', null],
    ['2023 年 6  14 ，召开会议', null],
    ['2024年九、十份开展检查', null],
    ['2024年月16日至5月26日开展检查', null],
    ['2024年4月日至5月日开展检查', null],
    ['二二四年四月八日召开会议', '2024-04-08'],
    ['224年4月8日召开会议', '2024-04-08'],
    ['2024年4月8县委听取汇报', '2024-04-08'],
    ['2024九、十月份开展检查', '2024-09'],
    ['2022—2023学的教案', '2022/2023'],
  ])('%s', (words, edtf) => {
    const text = `${preamble('2023年3月6日至5月19日', '2023年6月28日')}一、整改情况\n局党组于${words}。\n`
    const [found] = dates(text).filter(({ span }) => span![0] > text.indexOf('局党组于'))
    expect(found).toMatchObject(edtf === null ? { edtf } : { edtf, basis: 'repaired' })
  })

  test.each('盘活冷库 批准方案 处置资产 支付工程款 排查隐患 回收资金 轮换干部 套取补贴 场所关停'.split(' '))(
    'before a verb that begins as a measure word does: 2025年4%s',
    words => {
      const text = `${preamble('2023年3月6日至5月19日', '2023年6月28日')}一、整改情况\n镇里于2025年4${words}。\n`
      expect(dates(text).at(-1)).toMatchObject({ text: '2025年4', edtf: '2025-04', basis: 'repaired' })
    },
  )

  test.each(['4盘磁带', '4批项目', '4处房屋', '4套住房', '4支队伍', '4排厂房', '4回', '4轮检查', '4场会议'])(
    'but not before that many: 2025年%s',
    words => {
      const text = `${preamble('2023年3月6日至5月19日', '2023年6月28日')}一、整改情况\n镇里2025年${words}。\n`
      expect(dates(text).at(-1)).toMatchObject({ text: '2025年', edtf: '2025', basis: 'stated' })
    },
  )

  test.each(['2022人参加培训', '2022余户受益', '2022名干部轮训', '2022.5万元', '2018年度'])(
    'and no year is behind a year: 2020年%s',
    words => {
      const text = `${preamble('2023年3月6日至5月19日', '2023年6月28日')}一、整改情况\n2020年${words}。\n`
      expect(dates(text).find(fact => fact.text.startsWith('2020年'))).toMatchObject({ edtf: '2020' })
    },
  )

  test('stays open where nothing decides, with all its readings', () => {
    const text = `${preamble('2023年3月6日至5月19日', '2023年6月28日')}一、整改情况\n2024123日召开会议。\n`
    const open = dates(text).find(fact => fact.text === '2024123日')
    expect(open).toMatchObject({
      edtf: '[2024-01-23,2024-12-03]',
      basis: 'repaired',
      repair: { reading: null },
    })
    expect(parse(text).diagnostics.map(item => item.code)).toContain('date/ambiguous')
  })

  test('is impossible where the calendar knows no reading', () => {
    const text = `${preamble('2023年3月6日至5月19日', '2023年6月28日')}一、整改情况\n2025年2月30日召开会议。\n`
    expect(dates(text).find(fact => fact.text === '2025年2月30日')).toMatchObject({ edtf: null })
    expect(parse(text).diagnostics.map(item => item.code)).toContain('date/impossible')
  })

  test('leaves no tail that is read as a date of its own', () => {
    expect(dates('2022年6月开会，并于714日至15日集中反馈。').map(fact => fact.edtf)).toEqual([
      '2022-06',
      '2022-07-14/2022-07-15',
    ])
    expect(dates('2022年6月开会，并于1714日至15日集中反馈。').map(fact => fact.edtf)).toEqual(['2022-06'])
  })
})

describe('a count that has lost letters', () => {
  const damaged = (claim: string): string =>
    `${preamble('20241018日至1130日', '202555日')}一、整改情况\n反馈意见细化为${claim}具体问题，其中的1个问题已经整改到位，还有1个问题正在整改之中。\n二、反馈问题整改\n（一）党的建设方面\n1.关于学习不深入的问题\n一是开展学习3次。\n2.关于制度不健全的问题\n一是修订制度2项。\n`

  test('is two numbers where the sum and the outline prove it', () => {
    const { claims } = parse(damaged('12个方面'))
    expect(claims.find(claim => claim.what === 'issues')).toMatchObject({
      value: 2,
      repair: { rule: 'fused-number', reasons: ['sum-of-claims', 'outline-issues', 'outline-categories'] },
    })
  })

  test('is no claim where letters are lost and only one hint speaks', () => {
    const { claims, diagnostics } = parse(
      damaged('32个方面').replace('其中的1个问题已经整改到位，还有1个问题正在整改之中', '均已认领'),
    )
    expect(claims.filter(claim => claim.what === 'issues')).toEqual([])
    expect(diagnostics.map(item => item.code)).toContain('count/doubtful')
  })
})

describe('an intact notice', () => {
  test.each(NOTICES.map(notice => [notice.name, notice] as const))('%s is not repaired', (_, notice) => {
    const bulletin = parse(notice.text)
    expect(factsOf(bulletin).filter(fact => 'repair' in fact)).toEqual([])
    expect(bulletin.claims.filter(claim => claim.repair !== undefined)).toEqual([])
  })
})

describe('numbers that may have run into each other', () => {
  const told = (text: string) =>
    parse(`${preamble('2024年3月4日至5月10日', '2024年6月11日')}一、总体情况\n${text}\n`)

  test.each([
    ['反馈1236个问题，已完成30个，正在推进6个。', '1236个', ['1 + 236个', '12 + 36个', '123 + 6个']],
    ['反馈1236个问题，已完成35个，完成率97.2%。', '1236个', ['1 + 236个', '12 + 36个', '123 + 6个']],
    ['截至2025年3，253条措施已完成251条。', '3，253条', ['3 + 253条']],
    ['截至2025年3,253条措施已完成251条。', '3,253条', ['3 + 253条']],
    ['措施落实率971%。', '971%', ['97.1%', '9.71%']],
    ['群众满意度达到986%。', '986%', ['98.6%', '9.86%']],
  ])('%s', (text, number, readings) => {
    const { claims, diagnostics } = told(text)
    expect(diagnostics.map(({ code, args }) => [code, args.text, args.readings])).toEqual([
      ['count/doubtful', number, readings],
    ])
    expect(claims.some(({ text: claimed }) => claimed.startsWith(number))).toBe(false)
  })

  test.each([
    ['反馈1236个问题，已完成1200个，完成率97.1%。', 1236],
    ['反馈1236个问题，已完成1236个，完成率100%。', 1236],
    ['拨备覆盖率达到235%，收费任务完成率105%，资产覆盖率150%。', 235],
    ['收费任务完成率105%，资产覆盖率150%。', 150],
    ['2024年1，253名学生参加培训。', 1253],
    ['截至2025年13，253条措施已完成。', 13253],
    ['反馈136个问题，已完成132个，完成率97%。', 136],
  ])('%s is whole', (text, value) => {
    const { body, diagnostics } = told(text)
    expect(diagnostics).toEqual([])
    expect(JSON.stringify(body)).toContain(`"value":${value}`)
  })
})

/** Clean text is never repaired: what may as well be counted, or be a name, stays open or is read as it stands. */
test.each([
  ['2024年12中、3小新建教学楼。', ['2024'], []],
  ['2024年9中和12中合并办学。', ['2024'], []],
  ['2024年12中学开展研讨。', ['2024'], []],
  ['2024年12中旬召开会议。', ['2024-12-11/2024-12-20'], ['date/repaired']],
  ['2024年5月3社区通过验收。', ['[2024-05,2024-05-03]'], ['date/ambiguous']],
  ['2024年11月8村党支部召开会议。', ['2024-11-08'], ['date/repaired']],
  // A list of days, 同年 without its 年, and a number whose groups are torn.
  ['2024年11月6、12月11日召开会议。', ['2024-11-06', '2024-12-11'], ['date/repaired']],
  ['2022年2月立案；同12月，给予处分。', ['2022-02', '2022-12'], ['date/repaired']],
  ['2024年12月立案；会同3月入职的干部座谈。', ['2024-12', '2025-03'], []],
  ['2024年12月立案；同3月相比下降。', ['2024-12', '2025-03'], []],
  ['执行到位金额1,2683万元。', [], []],
  ['追缴资金1268，35万元。', [], []],
  ['2024年6月28乡镇党委书记座谈。', ['2024-06-28'], ['date/repaired']],
] as const)('%s', (text, expected, codes) => {
  const bulletin = parse(`${preamble('2024年3月4日至5月10日', '2024年6月11日')}一、总体情况\n${text}\n`)
  const found = bulletin.body.flatMap(({ role, children }) => (role === 'section' ? children : []))
  expect(factsOf({ ...bulletin, body: found }).map(fact => fact.kind === 'date' && fact.edtf)).toEqual(
    expected,
  )
  expect(bulletin.diagnostics.map(({ code }) => code)).toEqual(codes)
})
