/** Percents as notices write them, in figures, in words, in tenths and as discounts; and the words that are none. */
import { describe, expect, test } from 'vitest'
import { cleanText } from '../src/clean-text.ts'
import { scanFacts } from '../src/normalizer/scan.ts'

function percentsOf(source: string): string[] {
  const { text } = cleanText(source)
  return scanFacts(text, 0, text.length).flatMap(mention =>
    mention.kind === 'percent'
      ? [
          `${text.slice(mention.start, mention.end)} = ${mention.value} ${mention.unit}${mention.bound === 'exact' ? '' : ` ${mention.bound}`}`,
        ]
      : [],
  )
}

describe('percents in sentences', () => {
  const sentences: readonly (readonly [text: string, ...percents: string[]])[] = [
    ['整改完成率达到95%，群众满意度为98.6%。', '95% = 95 %', '98.6% = 98.6 %'],
    ['同比下降3.2个百分点，较上年提高12个百分点。', '3.2个百分点 = 3.2 百分点', '12个百分点 = 12 百分点'],
    ['办结率提高到百分之九十五以上。', '百分之九十五以上 = 95 % atLeast'],
    ['整改完成率为百分之百。', '百分之百 = 100 %'],
    ['滞纳金按日加收万分之五，罚息为千分之五。', '万分之五 = 0.05 %', '千分之五 = 0.5 %'],
    ['误差不超过百万分之三。', '不超过百万分之三 = 0.0003 % atMost'],
    ['营业收入同比增长-3.2%，利润率为-1.5%。', '-3.2% = -3.2 %', '-1.5% = -1.5 %'],
    ['收益率负3.9%，偏差约负百分之二。', '负3.9% = -3.9 %', '约负百分之二 = -2 % about'],
    ['占比在5%-20%之间。', '5% = 5 %', '20% = 20 %'],
    ['近八成群众表示满意，三成的企业未参保。', '近八成 = 80 % nearly', '三成 = 30 %'],
    ['资金缺口占七成六，另有三成半未到位。', '七成六 = 76 %', '三成半 = 35 %'],
    ['化解率由六成提高到九成五。', '六成 = 60 %', '九成五 = 95 %'],
    ['由三成立的小组，由一成员单位牵头。'],
    ['完成进度不足6成。', '不足6成 = 60 % atMost'],
    ['超过两成干部没有参训。', '超过两成 = 20 % over'],
    ['三成多的学校没有食堂台账。', '三成多 = 30 % over'],
    ['其中两成已整改，一成五尚未启动。', '两成 = 20 %', '一成五 = 15 %'],
    ['按八五折优惠出租国有房产。', '八五折 = 85 %'],
    ['违规以7.5折的价格出售房产，打八折结算。', '7.5折 = 75 %', '八折 = 80 %'],
    ['职工购房打对折。', '对折 = 50 %'],
    ['达标率 九 十 五 个 百 分 点。', '九 十 五 个 百 分 点 = 95 百分点'],
    ['百 分 之 三十五的项目未开工。', '百 分 之 三十五 = 35 %'],
    ['降幅为 六 点 五 成，其余不变。', '六 点 五 成 = 65 %'],
    ['百分之三十多的任务未完成', '百分之三十多 = 30 % over'],
  ]
  for (const [text, ...percents] of sentences) test(text, () => expect(percentsOf(text)).toEqual(percents))
})

describe('no percents', () => {
  const sentences = [
    '2023年3月成立工作专班，第三成员单位参加。',
    '完成整改任务12项，建成3个项目。',
    '工作方式一成不变，思路不清。',
    '联席会议由15成员单位组成。',
    '一是成立专班，二成效明显。',
    '三成立、四完善的机制已经建立。',
    '形成3成果材料。',
    '培养五成熟型干部。',
    '折合人民币3万元，2折合计5万元。',
    '项目推进一波三折，进展缓慢。',
    '印发三折页2000份。',
    '商家打折两次，不得强制消费。',
    '原价的十折销售。',
    '几经周折3次上会研究。',
    '五百分之二的误差。',
    '“百分百”落实责任。',
    '详见 https://example.cn/q=30%25%2020%，点击查看。',
    '一百分制考核得分',
    '胜负3场',
  ]
  for (const text of sentences) test(text, () => expect(percentsOf(text)).toEqual([]))
})

test('the 分 of a fraction counts nothing', () => {
  for (const text of ['二百分之一的样本', '十万分之一的比例', '5分之1的样本'])
    expect(scanFacts(text, 0, text.length)).toEqual([])
})

test('what shares a word with 成 leaves the other facts alone', () => {
  const text = '八成以上完成整改，成立3个专班，追回资金12.5万元。'
  const facts = scanFacts(text, 0, text.length).map(mention => text.slice(mention.start, mention.end))
  expect(facts).toEqual(['八成以上', '3个', '12.5万元'])
})
