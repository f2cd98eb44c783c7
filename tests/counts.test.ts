/** Counts, money and durations that are told in words, or by two neighbours; and words that only look like them. Readings by hand. */
import { describe, expect, test } from 'vitest'
import { facts } from '../src/index.ts'
import { GUESSED } from '../src/normalizer/quantities/neighbours.ts'

const KINDS = ['count', 'money', 'percent', 'duration'] as const

const read = (text: string): string[] =>
  facts(text, { kinds: [...KINDS] }).facts.map(fact => {
    const upTo = 'upTo' in fact && fact.upTo !== undefined ? `–${fact.upTo}` : ''
    const value = fact.kind === 'duration' ? fact.iso : 'value' in fact ? `${fact.value}${upTo}` : null
    const unit = 'unit' in fact && fact.unit !== null ? ` ${fact.unit}` : ''
    const bound = 'bound' in fact && fact.bound !== 'exact' ? ` ${fact.bound}` : ''
    return `${fact.text} = ${value}${unit}${bound}`
  })

const ROWS: Readonly<Record<string, readonly (readonly [text: string, ...expected: string[]])[]>> = {
  'a verb behind 至少': [
    ['每年至少开展2次，至少有3名专职人员。', '2次 = 2 次 atLeast', '3名 = 3 名 atLeast'],
    ['至少每季度召开1次会议。', '1次 = 1 次'],
    ['至少完成整改任务12项。', '12项 = 12 项'],
  ],
  'a zero before a whole number is a lost point': [
    ['清退036万元、0.36万元，占05%，补录08个。', '0.36万元 = 3600 万元'],
  ],
  'tenths of whole things are averages': [
    ['人均撰写体会文章2.3篇。', '2.3篇 = 2.3 篇'],
    ['人均5.2条，平均每村1.3个。', '5.2条 = 5.2 条', '1.3个 = 1.3 个'],
    ['第1.3个项目，有1.3个项目。'],
  ],
  'units of weight, power and space': [
    [
      'PM2.5浓度降至23微克，容量12.4兆伏安，存储1.5TB，开行460趟次，棉被3000床。',
      '23微克 = 23 微克',
      '12.4兆伏安 = 12.4 兆伏安',
      '1.5TB = 1.5 TB',
      '460趟次 = 460 趟次',
      '3000床 = 3000 床',
    ],
  ],
  'ranks and ordinals count nobody': [
    ['编发简报第1至18期，学习第3—5章。'],
    ['违反第1、15条，第二、三、五条规定。'],
    ['编发简报1至18期。', '1至18期 = 1–18 期 about'],
    ['跻身全省前20名，位列全市前三名。'],
    ['对前20名予以奖励，目前10名在岗。', '20名 = 20 名', '10名 = 10 名'],
  ],
  'neighbours say a number between them, and the smaller is told': [
    ['现场有三四人值守。', '三四人 = 3 人 about'],
    ['抽查十七八个村。', '十七八个 = 17 个 about'],
    ['约一百二三十人参加。', '约一百二三十人 = 120 人 about'],
    ['二三百名干部和两三名群众。', '二三百名 = 200 名 about', '两三名 = 2 名 about'],
    ['补发五六千元，多收一万二三千元。', '五六千元 = 5000 元 about', '一万二三千元 = 12000 元 about'],
    ['走访一两户，只有三五个人。', '一两户 = 1 户 about', '三五个 = 3 个 about'],
    ['拖了三五年。', '三五年 = P3Y about'],
    ['年龄二十七八岁。', '二十七八岁 = 27 岁 about'],
    ['近两三百人，不超过三四个。', '近两三百人 = 200 人 about', '不超过三四个 = 3 个 about'],
    ['三四十多人。', '三四十多人 = 30 人 over'],
  ],
  'neighbours parted by a comma': [
    ['整改措施：三、四人参加。', '三、四人 = 3 人 about'],
    ['召开会议4、5次之多。', '4、5次 = 4 次 about'],
    ['开会14、15次，培训十四、十五次。', '14、15次 = 14 次 about', '十四、十五次 = 14 次 about'],
    ['共十七、八个，另有九、十人。', '十七、八个 = 17 个 about', '九、十人 = 9 人 about'],
    ['历时5、6个月，用了三、四天。', '5、6个月 = P5M about', '三、四天 = P3D about'],
    ['约三、四百人，资金3、4万元。', '约三、四百人 = 300 人 about', '3、4万元 = 30000 万元 about'],
    ['参加一百二、三十人。', '一百二、三十人 = 120 人 about'],
    ['收集意见二、三十条，印发3、4万份。', '二、三十条 = 20 条 about', '3、4万份 = 30000 份 about'],
    ['每年开展1、2次，发生7、8起事故。', '1、2次 = 1 次 about', '7、8起 = 7 起 about'],
    ['近4、5年，4、5年内见效。', '近4、5年 = P4Y about', '4、5年内 = P4Y about'],
  ],
  'both numbers of a range': [
    ['每亩补贴150至200元。', '150至200元 = 150–200 元 about'],
    [
      '投资3万至5万元，另补2—4万元。',
      '3万至5万元 = 30000–50000 万元 about',
      '2—4万元 = 20000–40000 万元 about',
    ],
    ['每组10—12人，每村一至三名。', '10—12人 = 10–12 人 about', '一至三名 = 1–3 名 about'],
    ['降幅20—30%。', '20—30% = 20–30 % about'],
    ['约3至5个。', '约3至5个 = 3–5 个 about'],
    // What runs backward is no range.
    ['由5至3个。', '5至3个 = 3 个 about'],
  ],
  'tens that are neighbours': [
    ['参会约30、40人。', '约30、40人 = 30 人 about'],
    ['走访三十、四十户。', '三十、四十户 = 30 户 about'],
    ['分别召开30、40次。', '40次 = 40 次'],
    ['第30、40条。'],
  ],
  'yuan told by their sign': [
    ['支付￥3,200.50，退回¥80。', '￥3,200.50 = 3200.5 ￥', '¥80 = 80 ¥'],
    ['合计￥1.2万。', '￥1.2万 = 12000 ￥'],
    ['支付￥3200元。', '3200元 = 3200 元'],
    ['单价￥150-200。'],
  ],
  'a year that has run into a number': [
    ['2018年202062个项目。'],
    ['2018年2062个项目。', '2062个 = 2062 个'],
    ['2018年120620个项目。', '120620个 = 120620 个'],
  ],
  'ordinals and lists are no number': [
    ['第4、5次会议，第三、四个问题，第十四、十五次党组会。'],
    ['完成4、5项任务。'],
    ['三、四级主任科员，一、二期工程，二、三产业。'],
    ['完成1、2、3项，根据4、5条规定。'],
    ['村3、4组，4、5年级，三、四年级，2、3号楼。'],
    ['问题4、5个，附件4、5份，附表1、2个。'],
    ['分别召开4、5次会议。'],
    ['一、二次设备，一、二人民医院。'],
    ['14、15年的账目。'],
    ['由三、四人民法庭负责，核对4、5名称，建立3、4台账，涉及2、3部门、5、6年龄段。'],
    ['三、四百人参加。'],
    ['4、5个村完成整改。'],
  ],
  'a bound behind a word that ends like another bound': [
    [
      '造成损失约260万元，耕地流失约35%，工具遗失约6台。',
      '约260万元 = 2600000 万元 about',
      '约35% = 35 % about',
      '约6台 = 6 台 about',
    ],
    [
      '收集约70条建议，筹集约90万元，健全机制约15项。',
      '约70条 = 70 条 about',
      '约90万元 = 900000 万元 about',
      '约15项 = 15 项 about',
    ],
    ['发放补贴近80万元，提高超12%。', '近80万元 = 800000 万元 nearly', '超12% = 12 % over'],
    [
      '规定18条约4200字，出租约160平方米。',
      '18条 = 18 条',
      '约4200字 = 4200 字 about',
      '约160平方米 = 160 平方米 about',
    ],
    ['修订村规民约12份，惠及村民约300户。', '12份 = 12 份', '约300户 = 300 户 about'],
    [
      '失约4次，爽约2次，节约90万元，厉行节约15%。',
      '4次 = 4 次',
      '2次 = 2 次',
      '90万元 = 900000 万元',
      '15% = 15 %',
    ],
    [
      '2024签约7家，清理租约9份，环节节约3万元，就近4所。',
      '7家 = 7 家',
      '9份 = 9 份',
      '3万元 = 30000 万元',
      '4所 = 4 所',
    ],
  ],
  'a measure word that ends where a noun begins': [
    [
      '处理13个人次，约谈14人（次），补助3个人，15个人。',
      '13个人次 = 13 个人次',
      '14人（次） = 14 人（次）',
      '3个 = 3 个',
      '15个 = 15 个',
    ],
    ['移交7条线索，改造4条线路，涉及6条线。', '7条 = 7 条', '4条 = 4 条', '6条线 = 6 条线'],
    [
      '开设8门课程，讲授8节课，流转3宗地块，组建2支队伍。',
      '8门 = 8 门',
      '8节课 = 8 节课',
      '3宗 = 3 宗',
      '2支 = 2 支',
    ],
  ],
  'a power alone beside what makes it a number': [
    ['千余人参加，百余名干部。', '千余人 = 1000 人 over', '百余名 = 100 名 over'],
    [
      '追缴万余元，百余万元，千多元。',
      '万余元 = 10000 元 over',
      '百余万元 = 1000000 元 over',
      '千多元 = 1000 元 over',
    ],
    ['十余个单位，三千余人。', '十余个 = 10 个 over', '三千余人 = 3000 人 over'],
    [
      '几十人，数百名，几百余人次。',
      '几十人 = 10 人 over',
      '数百名 = 100 名 over',
      '几百余人次 = 100 人次 over',
    ],
    [
      '发动上千人，追缴上万元，投入上千万元。',
      '上千人 = 1000 人 about',
      '上万元 = 10000 元 about',
      '上千万元 = 10000000 元 about',
    ],
    ['上百余家企业，近百人。', '上百余家 = 100 家 over', '近百人 = 100 人 nearly'],
    [
      '十来个人，百来户，二十来名。',
      '十来个 = 10 个 about',
      '百来户 = 100 户 about',
      '二十来名 = 20 名 about',
    ],
    ['三十来自基层，百来访，五来人，百名党员进百家，百亩示范田，千名干部。'],
    ['近20余家企业。', '近20余家 = 20 家 about'],
    ['百余年历史，上百年老树。', '百余年 = P100Y over', '上百年 = P100Y about'],
    ['成百上千次，成千上万人，几十上百次，网上百人签名，百年大计，万元户。'],
  ],
  'a Han number before a unit of measure': [
    ['修路三公里，平整五亩，清运六吨。', '三公里 = 3 公里', '五亩 = 5 亩', '六吨 = 6 吨'],
    ['面积二十平方米。', '二十平方米 = 20 平方米'],
    ['“三公”经费，三公消费。'],
  ],
  'words that only look like numbers': [
    ['三四线城市，七八月份，一二三产业，五六年级。'],
    ['三五成群，三三两两，千方百计，万众一心，乱七八糟。'],
    ['接二连三，一五一十，十之八九，联系百姓，千家万户。'],
    ['一二级主任科员，三四级调研员，一二把手，五六班，七八层。'],
    ['十四五项目，十四五规划，十一二点。'],
    ['三四五次，五六十年代。'],
  ],
}

for (const [name, rows] of Object.entries(ROWS))
  describe(name, () => {
    test.each(rows)('%s', (text, ...expected) => {
      expect(read(text)).toEqual(expected)
    })
  })

test.each([
  ['收回港币60万元。', '港币60万元 = 600000 HKD exact'],
  ['折合约港币60万元。', '约港币60万元 = 600000 HKD about'],
  [
    '港币：约60万元，60万港元，60万元港币。',
    '港币：约60万元 = 600000 HKD about',
    '60万港元 = 600000 HKD exact',
    '60万元港币 = 600000 HKD exact',
  ],
  ['港币40万元至60万元。', '港币40万元 = 400000 HKD exact', '60万元 = 600000 HKD exact'],
  ['兑换港币，支出60万元；港币账户内60万元。', '60万元 = 600000 CNY exact', '60万元 = 600000 CNY exact'],
  [
    '人民币60万元，约人民币60万元，美金3万元。',
    '60万元 = 600000 CNY exact',
    '约人民币60万元 = 600000 CNY about',
    '美金3万元 = 30000 USD exact',
  ],
])('the currency before the number: %s', (text, ...expected) => {
  const money = facts(text, { kinds: ['money'] }).facts.map(fact =>
    fact.kind === 'money' ? `${fact.text} = ${fact.value} ${fact.currency} ${fact.bound}` : '',
  )
  expect(money).toEqual(expected)
})

test.each([
  ['云林发〔2023〕41号、42号', ['云林发/2023/41', '云林发/2023/42']],
  ['云林发〔2023〕41、42号文件', ['云林发/2023/41', '云林发/2023/42']],
  ['云林发〔2023〕41号、42号和57号。', ['云林发/2023/41', '云林发/2023/42', '云林发/2023/57']],
  ['云林发〔2023〕41号、云河发〔2024〕6号', ['云林发/2023/41', '云河发/2024/6']],
  ['云林发〔2023〕41号、3号楼，42人', ['云林发/2023/41']],
])('numbers of documents that share their year: %s', (text, expected) => {
  const numbers = facts(text).facts.flatMap(fact =>
    fact.kind === 'docNumber' ? [`${fact.issuer}/${fact.year}/${fact.serial}`] : [],
  )
  expect(numbers).toEqual(expected)
})

test.each(GUESSED)('%s: its example is one number', (_words, _unless, example) => {
  const found = facts(example, { kinds: [...KINDS] }).facts
  expect(found).toHaveLength(1)
  expect(found[0]).toMatchObject({ text: expect.stringContaining('、'), bound: 'about' })
})
