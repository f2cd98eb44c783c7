/** Title, source line and preamble in the forms that notices print them; no value of one round beside one of another. */
import { describe, expect, test } from 'vitest'
import { parse } from '../src/index.ts'

const TITLE = '永宁县水务局党组关于巡察整改情况的通报'
const PUBLICATION = '现将整改情况予以公布。\n一、整改情况\n略。\n'
const ROUND = '2023年3月6日至5月12日，县委第四巡察组对县水务局党组进行了巡察；6月27日，反馈了巡察意见。'

const inspected = (preamble: string, title = TITLE) => {
  const { inspection } = parse(`${title}\n${preamble}${PUBLICATION}`)
  return [
    inspection.mode,
    inspection.inspector?.text ?? null,
    inspection.target?.text ?? null,
    inspection.period?.edtf ?? null,
    inspection.feedback?.edtf ?? null,
  ]
}

describe('a title that shares its line', () => {
  test.each([
    [`首页>>信息公开>>正文 ${TITLE}`, null],
    [`您当前的位置：首页 > 巡察整改 > ${TITLE}`, null],
    [`您当前的位置：首页 > 巡察整改 > ${TITLE}\n${TITLE}`, null],
    [`${TITLE} 发布时间：2023-11-09`, '2023-11-09'],
    [`${TITLE} 发布时间：2023-11-09 09:30:00`, '2023-11-09'],
    [`${TITLE} 2023-11-09 09:30:00`, '2023-11-09'],
    [`${TITLE}2023-11-09`, '2023-11-09'],
    [`${TITLE}（2023年11月9日）`, '2023-11-09'],
    [`${TITLE} 来源：县纪委监委 发布时间：2023-11-09`, '2023-11-09'],
    [`${TITLE} | 永宁县水务局`, null],
    [`${TITLE}-永宁县水务局-永宁县政务公开网`, null],
  ])('%s', (head, published) => {
    const bulletin = parse(`${head}\n${ROUND}${PUBLICATION}`)
    expect(bulletin.title?.text).toBe(TITLE)
    expect(bulletin.published?.edtf ?? null).toBe(published)
    expect(bulletin.inspection.inspector?.text).toBe('县委第四巡察组')
  })

  test.each([
    '永宁县水务局党组关于巡察整改情况的通报（第二号）',
    '永宁县水务局党组关于县委2023年巡察整改情况的通报',
  ])('%s is one', title => {
    expect(parse(`${title}\n${ROUND}${PUBLICATION}`).title?.text).toBe(title)
  })

  test('a numbered line is none', () => {
    const bulletin = parse(`一、巡察整改情况（2023年11月9日）\n${ROUND}\n`)
    expect([bulletin.title, bulletin.published]).toEqual([null, null])
  })
})

test('of a round looked back at, the body alone is the target', () => {
  const preamble =
    '2023年3月6日至5月12日，县委巡察“回头看”第一组对县水务局党组2021年巡察整改情况开展了“回头看”。'
  expect(inspected(preamble)[2]).toBe('县水务局党组')
})

describe('made public at the end', () => {
  const ISSUES = '一、关于学习不深入的问题\n开展研讨。\n二、关于台账不全的问题\n补录。\n'
  test.each([
    [
      '以上为永宁县水务局党组关于县委第四巡察组反馈意见的整改情况，现予以公布，接受社会监督。',
      '县委第四巡察组',
    ],
    ['以上2个问题均已完成。上述整改情况，予以公开。', null],
    ['现将以上情况予以公示。', null],
  ])('%s', (words, inspector) => {
    const { kind, inspection } = parse(`${ISSUES}${words}\n永宁县水务局党组\n`)
    expect([kind, inspection.inspector?.text ?? null]).toEqual(['rectification', inspector])
  })

  test.each(['以上问题已责成有关单位整改。', '以上制度已公布。'])('%s makes nothing public', words => {
    expect(parse(`${ISSUES}${words}\n永宁县水务局党组\n`).kind).toBe('other')
  })
})

describe('a name and a day below the title', () => {
  test.each([
    ['中共永宁县委党校委员会  2023年11月9日', '中共永宁县委党校委员会', null, '2023-11-09'],
    ['中共永宁县委党校委员会（2023年11月9日）', '中共永宁县委党校委员会', null, '2023-11-09'],
    ['2023年11月9日 永宁开发区管委会', '县委党校', '永宁开发区管委会', '2023-11-09'],
    ['县纪委监委 2023-11-09', '县委党校', '县纪委监委', '2023-11-09'],
  ])('%s', (line, issuer, publisher, published) => {
    const bulletin = parse(
      `关于巡察整改情况的通报\n${line}\n县委第四巡察组对县委党校进行了巡察。${PUBLICATION}`,
    )
    expect([bulletin.issuer?.text, bulletin.publisher?.text ?? null, bulletin.published?.edtf]).toEqual([
      issuer,
      publisher,
      published,
    ])
    expect(bulletin.inspection.period).toBe(null)
  })
})

describe('a preamble under the first heading', () => {
  const expected = [null, '县委第四巡察组', '县水务局党组', '2023-03-06/2023-05-12', '2023-06-27']
  test.each([
    `一、基本情况\n${ROUND}现将整改情况予以公布。\n二、整改情况\n略。\n`,
    `一、巡察整改工作基本情况\n（一）巡察情况。${ROUND}\n（二）组织情况。召开会议。\n二、整改情况\n略。\n`,
    `按照规定，现将整改情况予以公布。\n一、基本情况\n${ROUND}\n二、整改情况\n略。\n`,
  ])('%s', body => {
    const { inspection, kind } = parse(`${TITLE}\n${body}`)
    expect([
      inspection.mode,
      inspection.inspector?.text,
      inspection.target?.text,
      inspection.period?.edtf,
      inspection.feedback?.edtf,
    ]).toEqual(expected)
    expect(kind).toBe(body.includes('现将') ? 'rectification' : 'other')
  })

  test.each([
    '现将县水务局党组落实县委第四巡察组2023年巡察反馈意见的整改情况通报如下。',
    '现将县委第四巡察组反馈问题整改情况通报如下。',
    '县水务局党组根据县委第四巡察组反馈意见，认真整改。现将情况通报如下。',
  ])('a team that is only spoken of acts elsewhere: %s', sentence => {
    const { inspection } = parse(`${TITLE}\n${sentence}\n一、基本情况\n${ROUND}\n二、整改情况\n略。\n`)
    expect([
      inspection.mode,
      inspection.inspector?.text,
      inspection.target?.text,
      inspection.period?.edtf,
      inspection.feedback?.edtf,
    ]).toEqual(expected)
  })

  test('a team that is only spoken of has its name and no more', () => {
    const { inspection } = parse(
      `${TITLE}\n现将县水务局党组落实县委第四巡察组反馈意见的整改情况通报如下。\n一、整改情况\n略。\n`,
    )
    expect([inspection.inspector?.text, inspection.target, inspection.period]).toEqual([
      '县委第四巡察组',
      null,
      null,
    ])
  })

  test('what was done about the inspection is no period of it', () => {
    const { inspection } = parse(
      `${TITLE}\n一、提高站位\n2023年3月至5月，局党组开展巡察整改专题学习。\n二、整改情况\n略。\n`,
    )
    expect([inspection.inspector, inspection.period, inspection.feedback]).toEqual([null, null, null])
  })
})

describe('two rounds', () => {
  const LAST = ['回头看', '县委第二巡察组', '县水务局党组', '2023-06/2023-07', '2023-09-05']
  test.each([
    '2021年3月至5月县委第一巡察组对县水务局党组进行巡察；2023年6月至7月，县委第二巡察组对县水务局党组开展巡察“回头看”，2023年9月5日反馈意见。',
    '2021年3月至5月，县委第一巡察组对县水务局党组进行常规巡察，8月2日反馈。2023年6月至7月，县委第二巡察组对县水务局党组开展巡察“回头看”，9月5日反馈意见。',
    '县委第一巡察组于2021年3月至5月对县水务局党组进行常规巡察，县委第二巡察组于2023年6月至7月对县水务局党组开展巡察“回头看”，并于2023年9月5日反馈意见。',
    '2023年6月至7月，县委第二巡察组对县水务局党组开展巡察“回头看”，2023年9月5日反馈意见。此前，县委第一巡察组于2021年3月至5月对县水务局党组进行常规巡察，同年8月2日反馈。',
    '2023年9月5日，巡察“回头看”意见已反馈。前期，2021年3月至5月县委第一巡察组曾对县水务局党组进行常规巡察，同年8月2日反馈。2023年6月至7月，县委第二巡察组对县水务局党组巡察整改情况开展“回头看”。',
    '2021年3月至5月，县委第一巡察组对县水务局党组进行常规巡察，8月2日反馈。2023年6月至7月，县委第二巡察组对县水务局党组上轮巡察整改情况开展“回头看”，9月5日反馈意见。',
  ])('%s', preamble => expect(inspected(preamble)).toEqual(LAST))

  const BOTH =
    '2021年3月至5月，县委第一巡察组对县水务局党组进行常规巡察，8月2日反馈。2023年6月至7月，县委第二巡察组对县水务局党组开展巡察“回头看”，9月5日反馈意见。'
  test('the title tells which', () => {
    expect(inspected(BOTH, '永宁县水务局党组关于县委常规巡察整改情况的通报')).toEqual([
      '常规',
      '县委第一巡察组',
      '县水务局党组',
      '2021-03/2021-05',
      '2021-08-02',
    ])
    expect(inspected(BOTH, '永宁县水务局党组关于巡察“回头看”整改情况的通报')).toEqual(LAST)
  })

  test('the feedback of the first is not that of the last', () => {
    expect(inspected(BOTH.replace('，9月5日反馈意见', ''))).toEqual([...LAST.slice(0, 4), null])
    expect(
      inspected(
        '2023年6月至7月，县委第二巡察组对县水务局党组开展巡察“回头看”。第三轮巡察反馈时间为2021年8月2日。',
      ),
    ).toEqual([...LAST.slice(0, 4), null])
  })

  test('told in one breath they have no date', () => {
    expect(
      inspected(
        '2021年3月至5月、2023年6月至7月，县委巡察组先后对县水务局党组开展常规巡察和“回头看”，分别于2021年8月、2023年9月反馈意见。',
      ).slice(3),
    ).toEqual([null, null])
  })

  test.each([
    '2023年3月6日至5月12日，县委第四巡察组对县水务局党组进行了常规巡察，5月15日至5月26日对所属水管站开展延伸巡察。6月27日反馈。',
    '2023年3月6日至5月12日，县委第四巡察组对县水务局党组进行了常规巡察。6月27日反馈了巡察意见。2024年1月至2月，县委巡察办对巡察整改情况开展督查。',
    '2023年3月6日至5月12日，县委第四巡察组对县水务局党组进行了常规巡察。6月27日反馈了巡察意见。2023年7月至12月，局党组开展巡察整改。',
  ])('%s is one', preamble =>
    expect(inspected(preamble)).toEqual([
      '常规',
      '县委第四巡察组',
      '县水务局党组',
      '2023-03-06/2023-05-12',
      '2023-06-27',
    ]),
  )
})

describe('the feedback date', () => {
  const period = '2023年3月6日至5月12日，县委第四巡察组对县水务局党组进行了巡察。'
  test.each([
    ['6月26日，县委书记听取汇报，6月27日，县委第四巡察组反馈了巡察意见。', '2023-06-27'],
    ['6月27日、6月28日，分别反馈了巡察意见、专项检查意见。', '2023-06-27'],
    ['6月27日和28日，县委第四巡察组分别向主要负责人和领导班子反馈了巡察意见。', '2023-06-27'],
    ['本轮巡察反馈时间为2023年6月27日。', '2023-06-27'],
    ['6月27日召开巡察反馈会。', '2023-06-27'],
    ['6月27日收到巡察反馈意见。', '2023-06-27'],
    ['6月27日，向县农业研究所反馈巡察意见。', '2023-06-27'],
    ['7月3日，局党组专题研究巡察反馈意见。', null],
    ['7月3日，局党组召开巡察反馈问题整改动员会。', null],
  ])('%s', (sentence, edtf) => expect(inspected(period + sentence)[4]).toBe(edtf))

  test('told before the period', () => {
    expect(
      inspected(
        '2024年9月12日，省委第四巡视组向我院党组反馈巡视意见。2024年5月6日至7月12日，该组曾对我院党组进行提级巡视。',
      ),
    ).toEqual(['提级', '省委第四巡视组', '我院党组', '2024-05-06/2024-07-12', '2024-09-12'])
    expect(
      inspected(
        '2024年9月12日，省委第四巡视组向我院党组反馈了2024年5月6日至7月12日对我院党组提级巡视的意见。',
      ),
    ).toEqual(['提级', '省委第四巡视组', '我院党组', '2024-05-06/2024-07-12', '2024-09-12'])
  })
})

test.each([
  ['县委第四巡察组对县水务局党组进行了为期40天的巡察（2023年3月6日至4月14日）。', '2023-03-06/2023-04-14'],
  ['县委第四巡察组对县水务局党组进行了为期40天（2023年3月6日至4月14日）的巡察。', '2023-03-06/2023-04-14'],
  ['2023年3月6日至3月20日、4月3日至4月14日，县委第四巡察组对县水务局党组进行了巡察。', null],
  // A day is when it began.
  ['县委第四巡察组于2023年3月6日进驻县水务局，对局党组开展了为期近两个月的巡察。', null],
  ['县委第四巡察组于2023年3月6日进点，历时40天，对县水务局党组进行了巡察。', null],
  ['县委第四巡察组于2023年3月6日对县水务局党组进行了巡察。', '2023-03-06'],
])('the period: %s', (preamble, edtf) => expect(inspected(preamble)[3]).toBe(edtf))

test.each([
  ['市委第一巡察组、第三巡察组', '市委第一巡察组、第三巡察组'],
  ['市委第一、第三巡察组', '市委第一、第三巡察组'],
  ['市委第一巡察组和市委第三巡察组', '市委第一巡察组和市委第三巡察组'],
  ['区委巡察“回头看”第一组', '区委巡察“回头看”第一组'],
  ['区委巡察“回头看”专项检查组', '区委巡察“回头看”专项检查组'],
  ['区（市）委巡察“回头看”组', '区（市）委巡察“回头看”组'],
  ['市委第三“回头看”组', '市委第三“回头看”组'],
  ['县委巡察组第二组', '县委巡察组第二组'],
  ['县委巡察组（第二组）', '县委巡察组（第二组）'],
  ['县委巡察村（社区）第二组', '县委巡察村（社区）第二组'],
  ['县委巡察村居第二组', '县委巡察村居第二组'],
  ['县委第二“回头看”巡察组', '县委第二“回头看”巡察组'],
])('the team: %s', (team, name) => {
  const [, inspector, target] = inspected(`2023年8月7日至18日，${team}对县水务局党组开展巡察“回头看”。`)
  expect([inspector, target]).toEqual([name, '县水务局党组'])
})

test('巡察村组织 is no team', () => {
  expect(inspected('县委第四巡察组开展县委巡察村组织试点，对县水务局党组进行了巡察。')[1]).toBe(
    '县委第四巡察组',
  )
  expect(inspected('按照县委巡察村组织安排，2023年3月对县水务局党组进行了巡察。')[1]).toBe(null)
})

test('to whom a report is made does not inspect', () => {
  expect(inspected(`县委第二巡察组：\n${ROUND}`)[1]).toBe('县委第四巡察组')
  expect(inspected('县委巡察组：\n按照要求，')[1]).toBe(null)
})

test.each([
  ['2023年8月7日至18日，县委第四巡察组对县水务局开展了选人用人专项检查和常规巡察。', '常规'],
  ['2023年8月7日至18日，县委第四巡察组对县水务局开展了专项巡察和选人用人检查。', '专项'],
])('the way of inspecting: %s', (preamble, mode) => expect(inspected(preamble)[0]).toBe(mode))

test('of a system and of one body in it the body is told, for its days are', () => {
  expect(
    inspected(
      '2023年3月至5月，县委第四巡察组对水利系统开展专项巡察，其中4月3日至4月21日对我局党组进行了巡察。',
    ),
  ).toEqual(['专项', '县委第四巡察组', '我局党组', '2023-04-03/2023-04-21', null])
})

test.each([
  ['省检察院党组第一巡视组', null],
  ['永宁市教育局党委第一巡察组', null],
  ['县委第四巡察组', 'county'],
  ['巡察组', 'municipal'],
])('the level of %s', (team, tier) => {
  const { inspection } = parse(
    `县检察院关于市委巡察整改情况的通报\n2023年8月7日至18日，${team}对县检察院党组开展巡察。${PUBLICATION}`,
  )
  expect(inspection.tier).toBe(tier)
})

const reached = (preamble: string) => {
  const { inspection } = parse(`${TITLE}\n${preamble}${PUBLICATION}`)
  return [inspection.target?.text ?? null, inspection.extended.map(body => body.text)]
}

test.each([
  ['对县水务局党组开展巡察，并延伸巡察了所辖12个社区党组织。', '县水务局党组', []],
  [
    '对开发区党工委开展巡察，并对所属城投公司、招商集团有限公司党组织开展了延伸巡察。',
    '开发区党工委',
    ['城投公司', '招商集团有限公司'],
  ],
  ['对永宁县委开展巡察，并对县委党校进行了延伸巡察。', '永宁县委', ['县委党校']],
  [
    '对县水务局党组开展巡察，并对县水务局下属的县水文站党支部、县河道管理处党总支开展延伸巡察。',
    '县水务局党组',
    ['县水文站党支部', '县河道管理处党总支'],
  ],
  ['对永宁县委开展巡察，并对县委直属机关工委进行了延伸巡察。', '永宁县委', ['县委直属机关工委']],
  ['对东屏乡党委及所辖柳家村、石家村党支部开展了巡察。', '东屏乡党委', ['柳家村', '石家村']],
  ['对东屏乡党委及所辖6个村党组织开展了巡察。', '东屏乡党委', []],
  [
    '对东屏镇党委开展巡察，同步延伸巡察柳家村、石家村、南坡社区等6个村（社区）党组织。',
    '东屏镇党委',
    ['柳家村', '石家村', '南坡社区'],
  ],
  ['对东屏街道党工委开展巡察，同步对辖区内8个社区党组织进行了延伸巡察。', '东屏街道党工委', []],
  ['对东屏镇党委开展巡察，延伸巡察部分村（社区）党组织。', '东屏镇党委', []],
  ['对县教育局党组及其下属的县一中、县二中2所学校党组织开展了巡察。', '县教育局党组', ['县一中', '县二中']],
  ['对县档案馆党支部及馆属2个中心开展巡察。', '县档案馆党支部', []],
  ['对东屏镇党委及15个村党组织开展巡察。', '东屏镇党委', []],
  ['对县水务局党组落实2019年县委第二轮巡察反馈意见整改情况开展巡察“回头看”。', '县水务局党组', []],
  ['对县文旅局党组和2个直属单位党支部开展巡察。', '县文旅局党组', []],
  ['对福岭市局（公司）党组开展专项巡察。', '福岭市局（公司）党组', []],
  ['召开反馈会议，反馈了对县水务局党组的巡察意见。', '县水务局党组', []],
])('whom: %s', (preamble, target, extended) =>
  expect(reached(`县委第四巡察组${preamble}`)).toEqual([target, extended]),
)

test.each([
  ['2023年9月至11月，省委第二巡视组对永宁县进行了巡视。', null],
  ['2023年9月，省委第二巡视组向县委反馈了巡视意见。', null],
  ['2023年9月至11月，省委第二巡视组对永宁县委进行了巡视。', '永宁县委'],
  ['2023年9月至11月，县委第二巡察组对县水务局党组进行了巡察。', '县水务局党组'],
])('who speaks where only the target is named: %s', (preamble, issuer) =>
  expect(parse(`关于整改情况的通报\n${preamble}${PUBLICATION}`).issuer?.text ?? null).toBe(issuer),
)

describe('a source line without labels', () => {
  test.each([
    ['永宁融媒 2023-11-09 10:00', '永宁融媒', '2023-11-09'],
    ['清廉永宁网  2023年11月9日', '清廉永宁网', '2023-11-09'],
    ['永宁县水务局  2023-11-09', '永宁县水务局', '2023-11-09'],
    ['中共永宁县水务局党组 2023-11-09', null, '2023-11-09'],
    ['发布者：机关党委发布时间：2023-11-09浏览次数：40', '机关党委', '2023-11-09'],
    ['[发布日期：2023-11-09 10:00] [来源：永宁县水务局]', '永宁县水务局', '2023-11-09'],
    ['【信息来源：永宁县水务局】【信息时间：2023-11-09 阅读次数：】【打印】', '永宁县水务局', '2023-11-09'],
    ['来源：永宁县水务局（机关） 2023-11-09', '永宁县水务局（机关）', '2023-11-09'],
    ['发布时间：20231109', null, '2023-11-09'],
    ['发布时间2023 11 09', null, '2023-11-09'],
    ['发布日期2023-11-09 来源：永宁县水务局', '永宁县水务局', '2023-11-09'],
    ['发布时间：2023-11-09 发布人：admin', null, '2023-11-09'],
    ['来源：系统管理员 发布时间：2023-11-09', null, '2023-11-09'],
    ['20231130 来源：永宁县水务局', '永宁县水务局', '2023-11-30'],
    ['2023630 来源：永宁县水务局', '永宁县水务局', '2023-06-30'],
    ['二二三年十一月九日', null, '2023-11-09'],
    ['发布时间：2023-11-09 来源：永宁县水务局 责编：魏某', '永宁县水务局', '2023-11-09'],
    ['发稿时间：2023-11-09 来源：永宁县水务局', '永宁县水务局', '2023-11-09'],
    ['信息来源： 永宁县水务局 信息提供日期： 2023-11-09', '永宁县水务局', '2023-11-09'],
    ['来源：永宁县水务局 发布：2023-11-09', '永宁县水务局', '2023-11-09'],
    ['〔字体：大 中 小〕 2023年11月09日 来源：永宁县水务局', '永宁县水务局', '2023-11-09'],
    ['发布时间 2023-11-09\n发布机构 永宁县水务局', '永宁县水务局', '2023-11-09'],
  ])('%s', (line, publisher, published) => {
    const bulletin = parse(`${TITLE}\n${line}\n县委第四巡察组对县水务局党组进行了巡察。${PUBLICATION}`)
    expect([bulletin.issuer?.text, bulletin.publisher?.text ?? null, bulletin.published?.edtf]).toEqual([
      '永宁县水务局党组',
      publisher,
      published,
    ])
    expect(bulletin.inspection.period).toBe(null)
    expect(bulletin.body[0]?.text?.text).toMatch(/^县委第四巡察组/)
  })
})

const UNSIGNED = `县委第四巡察组对县水务局党组进行了巡察。现将整改情况予以公布。\n一、整改情况\n1.学习不深入。开展学习。\n`
const PARTY = '中共永宁县水务局党组'

test.each([
  ['中共永宁县委组织部部务会关于巡察整改情况的通报', '中共永宁县委组织部部务会'],
  ['永宁县委党校校委会关于巡察整改情况的通报', '永宁县委党校校委会'],
  ['永宁监狱关于巡察整改情况的通报', '永宁监狱'],
  ['永宁县水务局党总支公布巡察整改进展情况', '永宁县水务局党总支'],
])('whom a title names: %s', (title, issuer) =>
  expect(parse(`${title}\n${ROUND}${PUBLICATION}`).issuer?.text).toBe(issuer),
)

test('no heading and no sentence is part of a title', () => {
  const { title, published, inspection } = parse(
    '关于巡察整改情况的通报\n（永宁县水务局党组 2023年11月9日）\n2023年3月县委第四巡察组对县水务局党组开展专项巡察现将整改情况公布如下\n一、整改情况\n略。\n',
  )
  expect([title?.text, published?.edtf, inspection.target?.text]).toEqual([
    '关于巡察整改情况的通报',
    '2023-11-09',
    '县水务局党组',
  ])
})

test('who was inspected is told before by whose plan', () => {
  expect(
    inspected('县水务局党组按照县委统一部署，于2023年3月6日至5月12日接受了县委第四巡察组的常规巡察。'),
  ).toEqual(['常规', '县委第四巡察组', '县水务局党组', '2023-03-06/2023-05-12', null])
})

test('我局 in a title is no name', () => {
  const bulletin = parse(`我局党组落实县委第四巡察组反馈意见整改情况\n按照规定，${PUBLICATION}`)
  expect([bulletin.title?.text, bulletin.issuer]).toEqual([
    '我局党组落实县委第四巡察组反馈意见整改情况',
    null,
  ])
})

describe('what stands below the text', () => {
  test('who else is sent the paper, and who printed it', () => {
    const { body, published } = parse(
      `${TITLE}\n${ROUND}${PUBLICATION}抄送：县纪委监委，县委巡察办。\n县水务局办公室　　2023年11月9日印发\n`,
    )
    expect(published?.edtf).toBe('2023-11-09')
    expect(JSON.stringify(body)).not.toMatch(/抄送|印发/)
  })

  test.each([
    [`${PARTY}（盖章）\n2023年11月9日`, PARTY, '2023-11-09'],
    [`（公章）\n${PARTY}\n2023年11月9日`, PARTY, '2023-11-09'],
    [`${PARTY}\n2023年11月9日\n（此件主动公开）`, PARTY, '2023-11-09'],
    [`${PARTY}\n2023年11月9日\n（此件公开发布）`, PARTY, '2023-11-09'],
    [`${PARTY} 县纪委监委驻县水务局纪检监察组\n2023年11月9日`, PARTY, '2023-11-09'],
    [`${PARTY} 永宁县水务局纪委\n2023年11月9日`, PARTY, '2023-11-09'],
    ['永宁县水务局 机关党委\n2023年11月9日', '永宁县水务局 机关党委', '2023-11-09'],
    [`（${PARTY}）`, PARTY, null],
    [`${PARTY}\n二0二三年十一月九日`, PARTY, '2023-11-09'],
    [`${PARTY}\n二00九年十一月九日`, PARTY, '2009-11-09'],
    [`${PARTY}\n二0二三年11月9日`, PARTY, '2023-11-09'],
    [`${PARTY}\n二二三年十一月九日`, PARTY, '2023-11-09'],
    [`${PARTY}\n2023年11月9日\n永宁县水务局办公室 2023年11月10日印发`, PARTY, '2023-11-09'],
    ['永宁县水务局办公室 2023年11月10日印发', '县水务局党组', '2023-11-10'],
  ])('%s', (tail, issuer, published) => {
    const bulletin = parse(`${UNSIGNED}${tail}\n`)
    expect([bulletin.issuer?.text, bulletin.published?.edtf ?? null]).toEqual([issuer, published])
    expect(bulletin.publisher).toBe(null)
    expect(bulletin.body).toHaveLength(2)
  })

  test.each([
    '（长期坚持）',
    '（已完成整改）',
    '（正在推进）',
    '（以上问题均已整改）',
    '（附件略）',
    '（此件主动公开）',
  ])('%s is no issuer', tail => expect(parse(`${UNSIGNED}${tail}\n`).issuer?.text).toBe('县水务局党组'))
})

describe('a publication sentence without 整改', () => {
  const kind = (sentence: string, title = TITLE) =>
    parse(`${title}\n${ROUND}${sentence}\n一、情况\n略。\n`).kind
  test.each([
    '现将进展情况予以公布。',
    '现将有关情况通报如下：',
    '现将我局落实情况公布如下：',
    '整改情况如下：',
  ])('%s', sentence => {
    expect(kind(sentence)).toBe('rectification')
    expect(kind(sentence.replace('整改', '有关'), '县委第四巡察组向县水务局党组反馈巡察情况')).toBe('other')
  })
  test('none is none', () => expect(kind('局党组高度重视巡察整改。')).toBe('other'))
})

test.each([
  ['本轮巡察时间为2023年3月6日至5月12日，反馈时间为2023年6月27日。', '2023-03-06/2023-05-12', '2023-06-27'],
  ['县委第四巡察组开展巡察的时间为2023年3月6日至5月12日。', '2023-03-06/2023-05-12', null],
  ['2023年3月6日起，县委第四巡察组对县水务局党组开展了为期两个月的巡察，反馈了意见。', '2023-03-06/..', null],
  ['2023年3月，县委第四巡察组对县水务局党组开展了为期两周的巡察，反馈了意见。', null, null],
  ['2019年以来，县委先后对县水务局党组开展巡察3轮。', null, null],
  ['县委第四巡察组于2023年3月6日进驻县水务局，至5月12日结束，对局党组开展巡察。', null, null],
  [
    '自2023年3月6日开始，至5月12日结束，县委第四巡察组对县水务局党组开展巡察。',
    '2023-03-06/2023-05-12',
    null,
  ],
  ['2023年3月6日启动、5月12日结束，县委第四巡察组对县水务局党组开展巡察。', null, null],
  [
    '2023年3月6日（周一）至5月12日（周五），县委第四巡察组对县水务局党组开展巡察；6月27日（周二）反馈意见。',
    '2023-03-06/2023-05-12',
    '2023-06-27',
  ],
  ['2023年二季度，县委第四巡察组对县水务局党组开展巡察，9月5日反馈意见。', '2023-34', '2023-09-05'],
  [
    '2023年4月下旬，县委第四巡察组对县水务局党组开展巡察，9月5日反馈意见。',
    '2023-04-21/2023-04-30',
    '2023-09-05',
  ],
  ['2023年9月，县委第四巡察组反馈了对县水务局党组开展巡察的意见，9月5日已公布。', null, '2023-09'],
  [
    '2023年3月6日至5月12日，县委第四巡察组对县水务局党组开展巡察，6月27日向县水务局党组、6月28日向县河道所党支部反馈意见。',
    '2023-03-06/2023-05-12',
    '2023-06-27',
  ],
  [
    '2023年3月6日至5月12日，县委第四巡察组对县水务局党组开展巡察，6月26日向县委书记、6月27日向县水务局党组反馈。',
    '2023-03-06/2023-05-12',
    '2023-06-27',
  ],
  ['2023年6月27日，县委第四巡察组对县水务局党组进行了巡察反馈。', null, '2023-06-27'],
  // With lost letters.
  ['2023年3月日至5月日，县委第四巡察组对县水务局党组进行了巡察。', null, null],
  ['2023年月16日至5月12日，县委第四巡察组对县水务局党组进行了巡察。', null, null],
  ['203年3月6日至5月12日，县委第四巡察组对县水务局党组进行了巡察。', null, null],
  ['2023年6月27县委第四巡察组向县水务局党组反馈了巡察意见。', null, '2023-06-27'],
])('period and feedback: %s', (preamble, period, feedback) =>
  expect(inspected(preamble).slice(3)).toEqual([period, feedback]),
)

test.each([
  ['县水务局党组接受了县委第四巡察组的常规巡察。', '县委第四巡察组', '县水务局党组'],
  ['我局于2023年3月6日至5月12日自觉接受县委第四巡察组巡察。', '县委第四巡察组', '我局'],
  ['2023年3月至5月接受县委第四巡察组巡察。', '县委第四巡察组', null],
  [
    '由各乡镇抽调人员组成的县委第四交叉巡察组对县水务局党组进行了巡察。',
    '县委第四交叉巡察组',
    '县水务局党组',
  ],
  ['县委巡察办组织第四巡察组对县水务局党组进行了巡察。', '第四巡察组', '县水务局党组'],
  ['县委组织部巡察组对县水务局党组进行了巡察。', '县委组织部巡察组', '县水务局党组'],
  ['县委第一、三、四巡察组对县水务局党组进行了巡察。', '县委第一、三、四巡察组', '县水务局党组'],
  ['县委巡察组（第四组）对县水务局党组进行了巡察。', '县委巡察组（第四组）', '县水务局党组'],
  ['县委第四巡察组对县水务局党组履行防汛责任情况开展专项巡察。', '县委第四巡察组', '县水务局党组'],
  ['县委第四巡察组对县水务局党组落实巡察整改情况开展“回头看”。', '县委第四巡察组', '县水务局党组'],
  ['县委第四巡察组对县水务局党组河道采砂监管工作开展专项巡察。', '县委第四巡察组', '县水务局党组'],
  ['县委第四巡察组对县水务局党组的选人用人、作风建设情况开展专项巡察。', '县委第四巡察组', '县水务局党组'],
  ['县委第四巡察组对县水务局党组学习贯彻全会精神情况开展专项巡察。', '县委第四巡察组', '县水务局党组'],
  [
    '县委第四巡察组对县水务局党组、县林业局党组山水治理工作开展巡察。',
    '县委第四巡察组',
    '县水务局党组、县林业局党组',
  ],
  ['县委第四巡察组对县直机关工作委员会机关党建工作开展专项巡察。', '县委第四巡察组', '县直机关工作委员会'],
  ['县委第四巡察组对县直机关工作委员会开展专项巡察。', '县委第四巡察组', '县直机关工作委员会'],
  ['县委第四巡察组对县委社会工作部开展巡察。', '县委第四巡察组', '县委社会工作部'],
  ['县委第四巡察组对县直各单位党组织选人用人工作开展专项巡察。', '县委第四巡察组', '县直各单位党组织'],
  ['县委第四巡察组对县水务局党组服务大局工作情况开展专项巡察。', '县委第四巡察组', '县水务局党组'],
  ['县委第四巡察组对县水务局党组党支部建设工作开展专项巡察。', '县委第四巡察组', '县水务局党组'],
  ['县委第四巡察组对县委员会办公室党支部党建工作开展专项巡察。', '县委第四巡察组', '县委员会办公室党支部'],
  ['县委第四巡察组对县医院管理局信息化建设情况开展专项巡察。', '县委第四巡察组', '县医院管理局'],
  ['县委第四巡察组对县水务局党组书记履职情况开展专项巡察。', '县委第四巡察组', '县水务局党组书记'],
  ['县委第四巡察组对县中医医院药品采购管理情况开展专项巡察。', '县委第四巡察组', '县中医医院'],
  ['根据县委统一部署县委第四巡察组对县水务局党组开展巡察。', '县委第四巡察组', '县水务局党组'],
  ['县委政策落实专项巡察组对县水务局党组开展巡察。', '县委政策落实专项巡察组', '县水务局党组'],
  ['县水务局党组对照县委第四巡察组反馈意见，认真整改。', '县委第四巡察组', null],
  ['就落实县委第四巡察组反馈意见，提出措施。', '县委第四巡察组', null],
  ['县委第四巡察组提级巡察了东屏村党总支，并反馈意见。', '县委第四巡察组', '东屏村党总支'],
  ['县委第四巡察组召开巡察县水务局党组动员会。', '县委第四巡察组', '县水务局党组'],
  ['县委第四巡察组在县水务局开展巡察。', '县委第四巡察组', null],
  // With lost letters.
  ['县委第四巡察对县水务局党组开展巡察，7月9日，巡察组反馈了意见。', '县委第四巡察', '县水务局党组'],
  ['县委第四巡组对县水务局党组开展了巡察。', '县委第四巡组', '县水务局党组'],
  ['县委第四巡察组县水务局党组进行了巡察。', '县委第四巡察组', '县水务局党组'],
  ['县委第四巡察组对县水务局党组行了常规巡察。', '县委第四巡察组', '县水务局党组'],
  ['县委第四巡察组对永宁农商银行了解情况。', '县委第四巡察组', null],
])('who inspected whom: %s', (preamble, inspector, target) =>
  expect(inspected(preamble).slice(1, 3)).toEqual([inspector, target]),
)

test.each([
  ['并延伸巡察了柳家村、石家村2个村党支部', ['柳家村', '石家村']],
  ['并对局属4个单位党组织开展延伸巡察', []],
  ['并延伸巡察部分中小学', []],
  ['并下沉县河道所、县水文站开展延伸巡察', ['县河道所', '县水文站']],
  ['巡察延伸至下属的县水文站', ['县水文站']],
  ['推动监督延伸至每个支部', []],
  ['同步对镇辖9个村（社区）党组织进行延伸巡察', []],
  ['同步对镇辖柳家村、石家村等9个村党组织进行延伸巡察', ['柳家村', '石家村']],
  ['同步对全镇9个村党组织进行延伸巡察', []],
  ['同步对系统内3家企业党组织进行延伸巡察', []],
  ['同步延伸巡察县属中学、镇属小学', []],
  ['同步延伸巡察全州中学、系统集成公司', ['全州中学', '系统集成公司']],
])('reached besides: %s', (words, extended) =>
  expect(reached(`县委第四巡察组对县水务局党组开展了巡察，${words}。`)).toEqual(['县水务局党组', extended]),
)

test('of several bodies none speaks', () => {
  const bulletin = parse(
    `机关及直属单位巡察整改情况公开\n县委第三、第四巡察组分别对县医院、县疾控中心党委（党总支）进行了巡察。${PUBLICATION}`,
  )
  expect([bulletin.inspection.inspector?.text, bulletin.issuer]).toEqual(['县委第三、第四巡察组', null])
})

describe('lines of the page above the title', () => {
  const NAME = '永宁县水务局党组'
  test.each([
    ['永宁县纪委监委网站', null, null],
    ['永宁县纪委监委网站\n县委巡察办 2023-11-09', '县委巡察办', '2023-11-09'],
    ['县委巡察办 2023-11-09', '县委巡察办', '2023-11-09'],
    ['县委巡察办', null, null],
    ['永宁县水务局党组文件', null, null],
    ['永宁县水务局', null, null],
    ['清廉永宁', null, null],
    ['永宁日报', null, null],
  ])('%s', (above, publisher, published) => {
    const bulletin = parse(`${above}\n${TITLE}\n${ROUND}${PUBLICATION}`)
    expect([
      bulletin.title?.text,
      bulletin.issuer?.text,
      bulletin.publisher?.text ?? null,
      bulletin.published?.edtf ?? null,
    ]).toEqual([TITLE, NAME, publisher, published])
    expect(bulletin.body[0]?.text?.text).toMatch(/^2023年3月6日/)
  })

  test.each([
    [['永宁县水务局党组', '关于巡察整改情况的通报']],
    [['永宁县水务局', '党组关于巡察整改情况的通报']],
    [['中共永宁县委', '网络安全和信息化委员会办公室关于巡察整改情况的通报']],
    [['永宁县纪委', '永宁县监委关于巡察整改情况的通报']],
    [['永宁广播电视台', '关于巡察整改情况的通报']],
    [['永宁县供水集团公司', '东屏分公司党委关于巡察整改情况的通报']],
    [['中共永宁县水务局党组', '关于县委第四巡察组反馈意见', '整改进展情况的', '公　　告']],
    [['永宁县水务局党组', '关于巡察整改进展情况的', '通　　报']],
    [['永宁县水务局党组关于巡察整改进展情况的', '通  报']],
    [['永宁县水务局党组关于巡察整改进展情况的报　告']],
  ])('of one title: %s', lines => {
    const bulletin = parse(`${lines.join('\n')}\n${ROUND}${PUBLICATION}`)
    expect(bulletin.title?.text).toBe(lines.join(''))
    expect(bulletin.body[0]?.text?.text).toMatch(/^2023年3月6日/)
  })

  test('the last word of a title alone is none', () =>
    expect(parse(`通　报\n${ROUND}${PUBLICATION}`).title).toBe(null))
})

test.each([
  ['永宁县水务局 www.ynsw.example.cn 2023年11月09日 来源：机关党委', '机关党委'],
  ['永宁县水务局 www.ynsw.example.cn 2023年11月09日', '永宁县水务局'],
  ['永宁县水务局（www.ynsw.example.cn） 2023-11-09 10:30', '永宁县水务局'],
  ['永宁县水务局 http://www.ynsw.example.cn 日期：2023年11月09日', '永宁县水务局'],
  ['www.ynsw.example.cn 2023年11月09日', null],
  ['永宁县水务局网站 2023-11-09 来源：机关党委', '机关党委'],
  ['永宁县水务局网 2023-11-09 10:30 机关党委', '永宁县水务局网'],
  ['[清廉永宁网 2023-11-09]', '清廉永宁网'],
  ['永宁县水务局 2023年11月9日 浏览次数：30', '永宁县水务局'],
  ['永宁县水务局党组 2023年11月9日 浏览次数：30', null],
])('a source line with a site or its address: %s', (line, publisher) => {
  const bulletin = parse(`${TITLE}\n${line}\n县委第四巡察组对县水务局党组进行了巡察。${PUBLICATION}`)
  expect([bulletin.publisher?.text ?? null, bulletin.published?.edtf]).toEqual([publisher, '2023-11-09'])
  expect(bulletin.body[0]?.text?.text).toMatch(/^县委第四巡察组/)
})

test.each(['永宁县水务局2023年11月9日召开会议：部署整改', '永宁县水务局：2023年11月9日 部署整改'])(
  'no source line: %s',
  line => {
    const bulletin = parse(`${TITLE}\n${line}\n县委第四巡察组对县水务局党组进行了巡察。${PUBLICATION}`)
    expect(bulletin.published).toBe(null)
    expect(bulletin.body[0]?.text?.text).toBe(line)
  },
)

describe('whose team inspected does not issue the notice', () => {
  const of = (title: string, sender: string, target: string) =>
    parse(
      `${title}\n2023年3月6日至5月12日，${sender}第四巡视组对${target}进行了巡视；6月27日反馈了意见。${PUBLICATION}`,
    ).issuer?.text
  test.each([
    ['永宁能源集团公司党组巡视组反馈意见整改情况（东屏分公司党委）', '集团公司党组', '东屏分公司党委'],
    ['永宁能源集团公司党组巡视组反馈意见整改情况', '集团公司党组', '东屏分公司党委'],
    ['永宁能源集团公司党组巡视反馈意见整改情况', '集团公司党组', '东屏分公司党委'],
    ['南麓省委巡视组反馈意见整改情况的通报', '省委', '永宁市水务局党组'],
    ['南麓省委巡视反馈意见整改情况的通报', '省委', '永宁市水务局党组'],
    ['南麓省委巡视反馈意见整改情况的通报（省委巡视办）', '省委', '永宁市水务局党组'],
  ])('%s', (title, sender, target) => expect(of(title, sender, target)).toBe(target))

  test.each([
    ['永宁市委巡视整改进展情况的通报', '永宁市委'],
    ['永宁市水务局党组巡视整改进展情况的通报', '永宁市水务局党组'],
    ['中共永宁市委关于省委第四巡视组反馈意见整改情况的通报', '中共永宁市委'],
    ['永宁市水务局党组关于巡视整改情况的通报（公开稿）', '永宁市水务局党组'],
    ['关于省委巡视反馈意见整改情况的通报（永宁市水务局党组）', '永宁市水务局党组'],
  ])('%s', (title, issuer) => expect(of(title, '省委', '永宁市委')).toBe(issuer))
})
