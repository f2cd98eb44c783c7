/** Lines that the width of a page broke, and lines that only look like it. */
import { describe, expect, test } from 'vitest'
import { parse } from '../src/index.ts'

const PARAGRAPHS = [
  '根据县委部署，2022年9月5日至11月4日，县委第九巡察组对县城管局党组进行了常规巡察，12月23日反馈了巡察意见。现将整改情况予以公布。',
  '一、治理作用不突出的问题。成立联盟19个，覆盖小区254个，解决群众急难愁盼问题1307件，满意率达99.2%，群众评价逐年提高。',
  '二、违法运输屡禁不止的问题。开展联合执法37次，查扣车辆218台，罚款294.6万元，推广智能车辆460辆，占车辆总数的83.6%。',
  '三、合同监管缺失的问题。重新核定作业面积2846万平方米，核减合同价款738.9万元，扣减考核费52.31万元，处理3人。',
  '截至2023年2月28日，反馈的3个问题，已完成整改2个，正在整改1个，累计制定完善制度14项，修订办法3项。',
]
const text = (list: readonly string[]): string => list.join('\n')
const pieces = (words: string, width: number): string[] =>
  words.match(new RegExp(`.{1,${width}}`, 'gs')) ?? []
const told = (source: string) => {
  const { claims, body, inspection } = parse(source)
  return [
    claims.map(({ what, value }) => `${what} ${value}`),
    body.map(({ role, heading, text: words }) => [role, heading?.text, words?.text]),
    inspection.feedback?.edtf,
  ]
}

describe('so many letters a line, blanks before a paragraph among them', () => {
  test.each([
    ['    ', 30],
    ['  ', 36],
    ['　　', 32],
  ])('%j, %i', (indent, width) => {
    const wrapped = PARAGRAPHS.flatMap(words => pieces(indent + words, width))
    expect(told(text(wrapped))).toEqual(told(text(PARAGRAPHS)))
  })
})

test('a line is not gone on with by one that is wider than the page', () => {
  const title = '中共永宁县林业局党组关于县委巡察反馈意见整改情况的公示'
  const source = text([
    title,
    '2023年7月3日至8月31日，县委第二巡察组对县林业局党组进行了巡察，10月12日反馈了巡察意见。现将整改情况公示如下：',
    '序号\t反馈问题\t整改措施\t责任领导\t完成情况',
    '1\t林长制落实不到位\t修订考核办法，巡林1260人次\t张某\t已完成',
    '2\t采伐许可审批超时\t压缩审批时限至3个工作日\t李某\t已完成',
    '3\t病虫害防治滞后\t清理病枯死木4300株\t王某\t正在推进',
    '公示期限：2024年1月10日至1月24日；电话：0999-4221190。',
  ])
  expect(parse(source).title?.text).toBe(title)
})

describe('headings on two lines where paragraphs are not wrapped', () => {
  const headings = (source: string): string[] =>
    parse(source).body.flatMap(({ heading }) => (heading === null ? [] : [heading.text]))
  const notice = (...list: readonly string[]): string => text([PARAGRAPHS[0]!, ...list])

  test('several are broken at one width', () => {
    const source = notice(
      '一、认真履行整改主体责任，高标准高质量推进巡察',
      '反馈意见整改落实',
      '党组书记切实履行第一责任人责任，主持召开专题会议4次。',
      '二、坚持目标导向、问题导向、结果导向相统一，推动',
      '反馈问题逐项整改到位',
      '走访企业186家。',
    )
    expect(headings(source)).toEqual([
      '认真履行整改主体责任，高标准高质量推进巡察反馈意见整改落实',
      '坚持目标导向、问题导向、结果导向相统一，推动反馈问题逐项整改到位',
    ])
  })

  test.each([
    // One alone.
    [
      '一、认真履行整改主体责任，高标准高质量推进巡察',
      '反馈意见整改落实',
      '召开会议4次。',
      '二、问题整改情况',
      '走访企业186家。',
    ],
    // A longer one stands whole.
    [
      '一、认真履行整改主体责任，高标准高质量推进巡察',
      '反馈意见整改落实',
      '二、坚持目标导向、问题导向、结果导向相统一，推动',
      '反馈问题逐项整改到位',
      '三、坚持标本兼治、举一反三，健全完善长效机制，持续巩固整改成果',
    ],
    // What follows tells something.
    [
      '一、关于学习贯彻上级决策部署不够深入的突出问题',
      '开展研讨3次，全部完成整改任务',
      '二、关于落实全面从严治党主体责任不够有力的问题',
      '约谈干部5人，层层压实责任',
    ],
  ])('%s … stays', (...list) => {
    for (const heading of headings(notice(...list))) expect(list.join('\n')).toContain(`、${heading}`)
  })
})

describe('short paragraphs, of which few fill a line', () => {
  const SHORT = [
    '根据县委部署，2022年9月5日至11月4日，县委第九巡察组对县城管局党组进行了常规巡察，12月23日反馈了巡察意见。现将整改情况予以公布。',
    '一、整改工作情况',
    '召开会议6次。',
    '二、问题整改情况',
    '（一）违法运输屡禁不止的问题',
    '1.开展联合执法37次，查扣车辆218台，罚款294.6万元。',
    '2.约谈企业4家。',
    '（二）合同监管缺失的问题',
    '1.重新核定作业面积2846万平方米，核减合同价款738.9万元。',
    '2.处理3人。',
    '三、下一步打算',
    '持续巩固整改成果。',
  ]
  test('those that do break sentences that go on below', () => {
    const wrapped = SHORT.flatMap(words => pieces(words, 24))
    expect(told(text(wrapped))).toEqual(told(text(SHORT)))
  })
  test('cells of a table break none', () => {
    const cells = [
      ...SHORT.slice(0, 4),
      '序号',
      '整改措施',
      '完成情况',
      '责任领导',
      '开展联合执法三十七次并且查扣了车辆二百余台',
      '已完成',
      '重新核定作业面积二千余万平方米并且核减价款',
      '已完成',
      '约谈企业四家并且督促其落实渣土运输主体责任',
      '正在推进',
    ]
    const { body } = parse(text(cells))
    expect(JSON.stringify(body)).not.toContain('二百余台已完成')
  })
})

test('each indented line of a text whose paragraphs are indented begins one', () => {
  const source = text([
    '青砚镇石门坎村党支部关于镇党委巡察反馈问题整改情况的公示',
    '2023年5月至6月，县委巡察组对石门坎村党支部进行了巡察，7月反馈了意见。现将整改情况予以公示。',
    '　　关于党支部学习走形式的问题。',
    '　　整改情况：制定年度学习计划，集中学习12次，书记讲党课4次。',
    '　　关于村级账务公开不及时的问题。',
    '　　整改情况：每季度首月10日前公开，补公开2021年以来账目31笔。',
    '　　关于集体土地发包程序不规范的问题。',
    '　　整改情况：重新组织竞价发包，涉及土地126亩，增收3.8万元。',
  ])
  expect(parse(source).body.filter(({ role }) => role === 'issue')).toHaveLength(3)
})
