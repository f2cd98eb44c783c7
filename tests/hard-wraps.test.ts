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
