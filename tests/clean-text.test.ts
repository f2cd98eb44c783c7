/**
 * Text that has lost nothing is never repaired: sentences in which a date stands before a word that begins with a numeral, before a count
 * or before a name with a number in it. Values were worked out by hand; the notice is published on 2025-06-20.
 */
import { describe, expect, test } from 'vitest'
import type { Fact } from '../src/bulletin.ts'
import { facts } from '../src/index.ts'

const read = (text: string): Fact[] => facts(text, { published: '2025-06-20' }).facts

function brief(fact: Fact): string {
  switch (fact.kind) {
    case 'date':
      return `${fact.text} ${fact.edtf}`
    case 'duration':
      return `${fact.text} ${fact.iso}`
    case 'docNumber':
      return `${fact.issuer}〔${fact.year}〕${fact.serial}`
    case 'document':
      return fact.title
    default:
      return `${fact.text} ${fact.value}`
  }
}

/** Each sentence with all that is in it. */
const SENTENCES: readonly (readonly [text: string, ...facts: string[]])[] = [
  ['1998年8月参加工作。', '1998年8月 1998-08'],
  ['2024年3月陆续退还。', '2024年3月 2024-03'],
  ['2025年3月两会精神传达到位。', '2025年3月 2025-03'],
  ['2024年7月两委换届。', '2024年7月 2024-07'],
  ['2024年8月伍某某被立案。', '2024年8月 2024-08'],
  ['2024年5月一直未整改。', '2024年5月 2024-05'],
  ['2024年12月一起谋划。', '2024年12月 2024-12'],
  ['2024年6月一审判决生效。', '2024年6月 2024-06'],
  ['2024年3月三亚培训。', '2024年3月 2024-03'],
  ['2024年4月四川考察。', '2024年4月 2024-04'],
  ['2024年12月五中全会召开。', '2024年12月 2024-12'],
  ['2024年10月十堰调研。', '2024年10月 2024-10'],
  ['2025年1起信访积案得到化解。', '2025年 2025', '1起 1'],
  ['2024年10月3起违纪案件。', '2024年10月 2024-10', '3起 3'],
  ['其中2023年5起、2024年6起。', '2023年 2023', '5起 5', '2024年 2024', '6起 6'],
  ['2024年2-3次未召开。', '2024年 2024', '2-3次 2'],
  ['2024年6月10多次调度。', '2024年6月 2024-06', '10多次 10'],
  ['2024年6月20天内整改。', '2024年6月 2024-06', '20天内 P20D'],
  ['2024年6月5天培训。', '2024年6月 2024-06', '5天 P5D'],
  ['2024年9科室轮岗。', '2024年 2024'],
  ['2024年1任书记被查。', '2024年 2024'],
  ['2024年1号文件。', '2024年 2024'],
  ['2024年5月1号文件下发。', '2024年5月 2024-05'],
  ['2024年2月3号楼改造。', '2024年2月 2024-02'],
  ['2024年7月壹号楼交付。', '2024年7月 2024-07'],
  ['2024-05-01号合同。'],
  ['工号20190812的干部。'],
  ['连续安全生产2000天。', '2000天 P2000D'],
  ['用电2000度。', '2000度 2000'],
  ['“2024护航”行动。'],
  ['2022起草的方案。'],
  ['2025届毕业生。'],
  ['2024级新生。'],
  ['2023版方案。'],
  ['2020至2023年的账目。', '2020至2023年 2020/2023'],
  ['2021至2024年6月立项。', '2021至2024年6月 2021/2024-06'],
  ['每年12月31日前报送。'],
  ['每季度末20日前报送。'],
  ['十二届县委第三轮巡察。'],
  ['2023、2024连续两年。', '两年 P2Y'],
  ['3支队伍。', '3支 3'],
  ['上午9点召开会议。'],
  ['下午5点前报送。'],
  ['赔付30万人民币。', '30万人民币 300000'],
  ['补贴12万零500元。', '12万零500元 120500'],
  ['补贴3万4000元。', '3万4000元 34000'],
  ['补贴12 500元。'],
  ['退款5元5角。', '5元5角 5.5'],
  ['合计叁万贰仟元伍角整。', '叁万贰仟元伍角整 32000.5'],
  ['余额67元8角9分。', '67元8角9分 67.89'],
  ['2024年第3季度完成。', '2024年第3季度 2024-35'],
  ['超15%的单位。', '超15% 15'],
  ['满意率低于98.5%。', '低于98.5% 98.5'],
  ['云发改〔2024〕12号', '云发改〔2024〕12'],
  ['我局〔2024〕5号', 'null〔2024〕5'],
  ['22年以来。', '22年以来 2022/..'],
]

describe('sentences that have lost nothing', () => {
  test.each(SENTENCES.map(([text, ...expected]) => [text, expected] as const))('%s', (text, expected) => {
    const found = read(text)
    expect(found.map(brief)).toEqual(expected)
    expect(JSON.stringify(found)).not.toContain('"repair"')
    expect(JSON.stringify(found)).not.toContain('"repaired"')
  })
})
