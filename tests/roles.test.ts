/** What the parts of an outline are, by their wording and place: short notices, and what each part of them must be. */
import { describe, expect, test } from 'vitest'
import { parse } from '../src/index.ts'
import type { Node } from './support/model.ts'

const OPENING = '根据县委部署，县委第六巡察组对县气象局党组进行了巡察。现将整改情况予以公布。'

/** Id, role and heading of each numbered part, in reading order. */
const partsOf = (nodes: readonly Node[]): string[] =>
  nodes.flatMap(node => [
    ...(node.role === 'paragraph' ? [] : [[node.id, node.role, node.heading?.text ?? '…'].join(' ')]),
    ...partsOf(node.children),
  ])
const outline = (lines: string): string[] =>
  partsOf(parse([OPENING, ...lines.split(' / ')].join('\n')).body as Node[])

describe('results told problem by problem hold issues', () => {
  test.each([
    [
      '一、工作开展情况 / 略。 / 二、主要整改成效 / （一）聚焦“党的建设”方面 / （1）针对“学习不深入”问题 / 开展研讨。 / （2）针对“台账不全”问题 / 补录。',
      [
        '1 section 工作开展情况',
        '2 section 主要整改成效',
        '2.1 category 聚焦“党的建设”方面',
        '2.1.1 issue 针对“学习不深入”问题',
        '2.1.2 issue 针对“台账不全”问题',
      ],
    ],
    [
      '一、整改工作成效 / （一）关于学习不深入的问题 / 开展研讨。 / （二）关于台账不全的问题 / 补录。',
      ['1 section 整改工作成效', '1.1 issue 关于学习不深入的问题', '1.2 issue 关于台账不全的问题'],
    ],
  ])('%s', (lines, parts) => {
    expect(outline(lines)).toEqual(parts)
  })

  test.each([
    [
      '一、问题整改情况 / （一）关于学习不深入的问题 / 开展研讨。 / 二、整改成效 / （一）政治意识明显提升 / 略。 / （二）制度漏洞得到堵塞 / 略。',
      ['2.1 measure 政治意识明显提升', '2.2 measure 制度漏洞得到堵塞'],
    ],
    [
      '一、问题整改情况 / （一）关于学习不深入的问题 / 开展研讨。 / 二、巩固整改成效 / （一）持续加强学习 / （二）持续整改“台账不全”问题',
      ['2.1 measure 持续加强学习', '2.2 measure 持续整改“台账不全”问题'],
    ],
    [
      '一、问题整改情况 / （一）关于学习不深入的问题 / 开展研讨。 / 二、深化整改成果运用 / （一）关于长效机制建设 / 略。',
      ['2.1 measure 关于长效机制建设'],
    ],
  ])('others do not: %s', (lines, parts) => {
    expect(outline(lines).slice(-parts.length)).toEqual(parts)
  })
})

describe('problems of a round are none', () => {
  test.each([
    '“回头看”反馈问题整改',
    '关于“回头看”反馈问题的整改情况',
    '选人用人专项检查反馈问题整改',
    '关于选人用人专项检查反馈问题的整改',
    '关于上轮巡察反馈问题的整改',
  ])('%s', heading => {
    const notice = parse(
      `${OPENING}\n一、整改总体情况\n（一）${heading}。反馈的5个问题，已完成3个，正在推进2个。\n二、下一步工作\n略。`,
    )
    expect(partsOf(notice.body as Node[])[1]).toBe(`1.1 measure ${heading}`)
    expect(notice.claims.map(({ what, value }) => `${what} ${value}`)).toEqual([
      'issues 5',
      'completed 3',
      'ongoing 2',
    ])
  })

  test.each([
    '关于巡察反馈问题整改不到位的问题',
    '“回头看”反馈问题整改不彻底',
    '关于上轮巡察反馈的“账实不符”问题',
  ])('but %s', heading => {
    expect(outline(`一、整改情况 / （一）${heading} / 整改情况：补课。`)[1]).toBe(`1.1 issue ${heading}`)
  })
})

describe('ledgers printed field by field', () => {
  test.each([
    [
      '序号：1 / 反馈问题：雷达站值守松散 / 整改措施：排班。 / 整改成效：已完成 / 序号：2 / 反馈问题：台账不全 / 整改措施：补录。 / 整改成效：正在推进',
      ['1 issue 雷达站值守松散', '2 issue 台账不全'],
    ],
    [
      '【序号】1 / 【反馈问题】台账不全 / 【整改结果】已完成 / 【序号】2 / 【反馈问题】学习不深入 / 【整改结果】持续推进',
      ['1 issue 台账不全', '2 issue 学习不深入'],
    ],
    [
      '序号 1 / 台账不全、不细 / 整改措施：补录。 / 序号 2 / 学习不深入 / 整改措施：研讨。',
      ['1 issue 台账不全、不细', '2 issue 学习不深入'],
    ],
    [
      '序号：1 反馈问题：台账不全 / 整改措施：补录。 / 序号：2 反馈问题：学习不深入 / 整改措施：研讨。',
      ['1 issue 台账不全', '2 issue 学习不深入'],
    ],
  ])('%s', (lines, parts) => {
    expect(outline(lines)).toEqual(parts)
  })

  test.each(['序号1.2万。', '序号：', '序号：第1项'])('%s numbers nothing', line => {
    expect(outline(`一、整改情况 / （一）台账不全的问题 / 补录。 / ${line}`)).toEqual([
      '1 section 整改情况',
      '1.1 issue 台账不全的问题',
    ])
  })
})

describe('a number on a line of its own', () => {
  test.each([
    [
      '一、党建方面 / （一） / 关于学习不深入的问题 / 整改情况：研讨。 / （二） / 关于台账不全的问题 / 整改情况：补录。',
      ['1 category 党建方面', '1.1 issue 关于学习不深入的问题', '1.2 issue 关于台账不全的问题'],
    ],
    [
      '一、党建方面 / （一） / 1.问题：学习不深入。 / 2.整改：研讨。 / 二、队伍方面 / （二） / 1.问题：台账不全。 / 2.整改：补录。',
      ['1 category 党建方面', '1.1 issue 学习不深入', '2 category 队伍方面', '2.2 issue 台账不全'],
    ],
    [
      '（一） / 问题： / 学习不深入。 / 整改： / 研讨。 / （二） / 问题： / 台账不全。 / 整改： / 补录。',
      ['1 issue 学习不深入', '2 issue 台账不全'],
    ],
    [
      '一、整改情况 / 存在问题： / 学习不深入。 / 整改情况： / 研讨。 / 存在问题： / 台账不全。 / 整改情况： / 补录。',
      ['1 section 整改情况', '1.b1 issue 学习不深入', '1.b2 issue 台账不全'],
    ],
  ])('%s', (lines, parts) => {
    expect(outline(lines)).toEqual(parts)
  })

  test('its marker holds the words that say that a problem follows, and no line end', () => {
    const { body } = parse(
      `${OPENING}\n（一）\n问题：学习不深入。\n整改：研讨。\n（二）\n关于台账不全的问题\n整改：补录。`,
    )
    expect(body.slice(1).map(({ marker }) => marker?.text)).toEqual(['（一）问题：', '（二）'])
  })

  test('above a label or another number it numbers nothing', () => {
    expect(
      outline('一、党建方面 / （一） / 整改情况：研讨。 / 存在问题： / 1.学习不深入。 / 2.台账不全。'),
    ).toEqual(['1 category 党建方面', '1.1 category …', '1.1.1 issue 学习不深入', '1.1.2 issue 台账不全'])
  })
})

describe('一是 above its answer', () => {
  test.each([
    [
      '一是关于“会议少”的问题。专题研究2次。 / 二是关于台账不全的问题：补录。',
      ['1 issue 关于“会议少”的问题', '2 issue 关于台账不全的问题'],
    ],
    [
      '（一）党建方面 / 一是针对“会议少”问题。专题研究2次。 / 二是针对“台账不全”问题。补录。',
      ['1 category 党建方面', '1.1 issue 针对“会议少”问题', '1.2 issue 针对“台账不全”问题'],
    ],
    // In the answer to a problem it is a step.
    [
      '（一）关于学习不深入的问题 / 一是针对“会议少”问题。专题研究2次。二是针对“研讨不足”问题。研讨。',
      ['1 issue 关于学习不深入的问题', '1.1 measure …', '1.2 measure …'],
    ],
    [
      '一、主动整改 / 一是针对“会议少”的问题，专题研究2次。二是针对存在的问题。立行立改。',
      ['1 section 主动整改', '1.1 measure …', '1.2 measure …'],
    ],
  ])('%s', (lines, parts) => {
    expect(outline(lines)).toEqual(parts)
  })
})

describe('a problem and its answer behind a dash', () => {
  test.each([
    [
      '（一）治理方面 / 1.网格化作用发挥不够——调整网格42个，已整改到位。 / 2.养老设施短缺——新建食堂3个。 / 3.资金管理存在廉洁风险—清理合同88份。',
      [
        '1 category 治理方面',
        '1.1 issue 网格化作用发挥不够',
        '1.2 issue 养老设施短缺',
        '1.3 issue 资金管理存在廉洁风险',
      ],
    ],
    [
      '（一）关于治理乏力的问题 / 1.打造“一核多元”品牌——开展活动12次。 / 2.解决服务不到位——增设窗口。',
      ['1 issue 关于治理乏力的问题', '1.1 measure …', '1.2 measure …'],
    ],
  ])('%s', (lines, parts) => {
    expect(outline(lines)).toEqual(parts)
  })
})

test('numbers with a hyphen stand below what they begin with', () => {
  const lines =
    '1.聚焦主业有偏差 / 1-1.投资决策不科学。停止项目3个。 / 1-2.工程变更管理不严。核减造价。 / 2.资产监管有漏洞 / 2-1 房产出租低于评估价。重新评估。'
  expect(outline(lines)).toEqual([
    '1 category 聚焦主业有偏差',
    '1.1 issue 投资决策不科学',
    '1.2 issue 工程变更管理不严',
    '2 category 资产监管有漏洞',
    '2.1 issue 房产出租低于评估价',
  ])
})

test('a task at the end of a list of problems is what comes next', () => {
  const lines =
    '一、针对“防汛责任落实不够到位”的问题 / （一）修订预案。 / 二、针对“设备管护有漏洞”的问题 / （一）更换设备。 / 三、持续深化整改 / （一）压实责任。'
  expect(outline(lines).slice(-2)).toEqual(['3 section 持续深化整改', '3.1 measure 压实责任'])
})

describe('the state of a group', () => {
  const statusOf = (heading: string) =>
    parse(`${OPENING}\n一、${heading}\n1.关于台账不全的问题\n补录。\n二、其他\n略。`).body[1]?.status
      ?.value ?? null
  test.each([
    ['已整改到位的问题', 'completed'],
    ['需持续推进的问题（2个）', 'ongoing'],
    // Before this round.
    ['上轮巡察未整改到位问题整改情况', null],
    ['往年未完成的问题', null],
  ])('%s', (heading, status) => {
    expect(statusOf(heading)).toBe(status)
  })
})

describe('full stops that were made half-width', () => {
  test('are those of the text where it has no others', () => {
    const lines =
      '一.党建方面 / 1.组织生活松散.①补开2次;②讲党课4次.该问题已整改完成. / 2.发展党员青黄不接.增幅达12.5%. / 二.队伍方面 / 3.人员不足.招聘5人.'
    expect(partsOf(parse(`现将整改情况公示如下:\n${lines.split(' / ').join('\n')}`).body as Node[])).toEqual([
      '1 category 党建方面',
      '1.1 issue 组织生活松散',
      '1.1.1 measure …',
      '1.1.2 measure …',
      '1.2 issue 发展党员青黄不接',
      '2 category 队伍方面',
      '2.3 issue 人员不足',
    ])
  })

  test('no point is one beside others, in numbers, names and addresses', () => {
    const text = '本局网站为县林业局.中国。增幅达12.5%. 详见a.b.cn'
    expect([...parse(text).body].map(({ text: words }) => words?.text)).toEqual([text])
  })
})

describe('labels without a colon', () => {
  const nodes = (lines: string) => parse([OPENING, ...lines.split(' / ')].join('\n')).body as Node[]
  const printed = (list: readonly Node[]): string[] =>
    list.flatMap(node => [
      [node.id, node.marker?.text ?? '', node.heading?.text ?? '', node.text?.text ?? ''].join('|'),
      ...(node.fields ?? []).map(field => `${field.name}|${field.label}|${field.text}`),
      ...printed(node.children),
    ])

  test('open the answers of several issues, alone on their lines', () => {
    expect(
      printed(
        nodes('1.学习不深入 / 整改情况 / 研讨。 / 2.台账不全 / 整改情况 / 一是补录。 / 二是核对。'),
      ).slice(1),
    ).toEqual([
      '1|1.|学习不深入|',
      '1.p1|整改情况||研讨。',
      '2|2.|台账不全|',
      '2.p1|整改情况||',
      '2.1|一是||补录。',
      '2.2|二是||核对。',
    ])
  })

  test('above headings they head them', () => {
    const lines =
      '一、东村 / 整改情况 / 1.关于学习不深入的问题 / 研讨。 / 二、西村 / 整改情况 / 1.关于台账不全的问题 / 补录。'
    expect(outline(lines).filter(part => part.includes('issue'))).toEqual([
      '1.1 issue 关于学习不深入的问题',
      '2.1 issue 关于台账不全的问题',
    ])
  })

  test('part the problem from its answer, numbered', () => {
    expect(
      printed(nodes('1.为农服务弱化 / （1）存在问题 / 网点萎缩。 / （2）整改情况 / 恢复网点18个。')).slice(1),
    ).toEqual(['1|1.|为农服务弱化|', 'other|（1）存在问题|网点萎缩。', '1.p1|（2）整改情况||恢复网点18个。'])
  })

  test('问题一 above the problem', () => {
    expect(
      outline('问题一 / 河湖长制不落实。 / 整改情况 / 巡河。 / 问题二 / 监管不严。 / 整改情况 / 追款。'),
    ).toEqual(['1 issue 河湖长制不落实', '2 issue 监管不严'])
  })
})

test.each([
  [
    '（一）问题描述：学习不深入。 / 整改情况：研讨。 / （二）问题描述：台账不全。 / 整改情况：补录。',
    ['1 issue 学习不深入', '2 issue 台账不全'],
  ],
  [
    '（一）办院方面 / 1.办院方向把得不牢 / （1）问题描述：检查阳性率偏低。 / 整改措施：①制定指南；②通报。',
    ['1 category 办院方面', '1.1 issue 办院方向把得不牢', '1.1.1 measure …', '1.1.2 measure …'],
  ],
])('a problem described: %s', (lines, parts) => {
  expect(outline(lines)).toEqual(parts)
})

describe('problems in quotes that are counted in words', () => {
  test.each([
    [
      '针对反馈的第1个问题“服务不够精准”，走访213人次。 / 针对反馈的第2个问题“台账不全”，补录。',
      ['1 issue “服务不够精准”', '2 issue “台账不全”'],
    ],
    [
      '一、党建方面 / ①“三会一课”不规范的问题。补课。 / ②后备干部培养不力的问题。培养3名。',
      ['1 category 党建方面', '1.1 issue “三会一课”不规范的问题', '1.2 issue 后备干部培养不力的问题'],
    ],
    // What was done about one is a step.
    [
      '一、党建方面 / ①解决了账目不清的问题。补录。 / ②纠正培养不力的问题。培养3名。',
      ['1 section 党建方面', '1.1 measure …', '1.2 measure …'],
    ],
    [
      '1.针对挂账未清理整改成效不明显方面问题 / 一是督促3所小学立即解决长期挂账未清理的问题。均已收回。二是配备教师。',
      ['1 issue 针对挂账未清理整改成效不明显方面问题', '1.1 measure …', '1.2 measure …'],
    ],
  ])('%s', (lines, parts) => {
    expect(outline(lines)).toEqual(parts)
  })
})

test('problems that are only spoken of are no issues', () => {
  expect(outline('一、主体责任情况 / 1.迅速传达部署。召开会议。 / 2.主动认领问题。制定清单。')).toEqual([
    '1 section 主体责任情况',
    '1.1 measure 迅速传达部署',
    '1.2 measure 主动认领问题',
  ])
})

describe('findings with a deep number', () => {
  test.each([
    [
      'a label and steps behind each',
      '一、整改情况 / （一）业务建设方面 / 1.关于观测管理方面 / （1）关于台账不全的问题。 / 整改措施：一是补录。二是核对。 / （2）关于设备老化的问题。 / 整改措施：一是更新。二是检修。',
      [
        '1.1.1.1 issue 关于台账不全的问题',
        '1.1.1.1.1 measure …',
        '1.1.1.1.2 measure …',
        '1.1.1.2 issue 关于设备老化的问题',
        '1.1.1.2.1 measure …',
        '1.1.1.2.2 measure …',
      ],
    ],
    [
      'a paragraph behind each',
      '一、整改情况 / 1.关于“观测管理”方面的问题整改情况 / （1）台账流于形式。 / 已完成整改。补录46条。 / 2.关于“队伍建设”方面的问题整改情况 / （2）人才储备不足。 / 正在整改。招聘2人。',
      [
        '1.1 category 关于“观测管理”方面的问题整改情况',
        '1.1.1 issue 台账流于形式',
        '1.2 category 关于“队伍建设”方面的问题整改情况',
        '1.2.2 issue 人才储备不足',
      ],
    ],
  ])('%s', (_, lines, parts) => {
    expect(outline(lines).slice(-parts.length)).toEqual(parts)
  })

  test('have their state', () => {
    const text = `${OPENING}\n一、整改情况\n（1）台账流于形式。\n已完成整改。补录46条。\n（2）人才储备不足。\n正在整改。招聘2人。`
    expect(parse(text).body[1]!.children.map(({ status }) => status?.value)).toEqual(['completed', 'ongoing'])
  })

  test('an enumeration of what is wrong has its label in common', () => {
    expect(
      outline(
        '一、整改情况 / 1.关于台账不全的问题 / （1）月报漏项；（2）年报缺页。 / 整改情况：一是补录。 / 2.关于设备老化的问题 / 整改情况：一是更新。',
      ),
    ).toEqual([
      '1 section 整改情况',
      '1.1 issue 关于台账不全的问题',
      '1.1.1 measure …',
      '1.1.2 measure …',
      '1.1.1#2 measure …',
      '1.2 issue 关于设备老化的问题',
      '1.2.1 measure …',
    ])
  })
})

describe('(一) at the top', () => {
  test.each([
    [
      'numbers sections, where one of them holds all issues',
      '（一）提高站位，压实责任 / 略。 / （二）聚焦问题，逐项整改 / 1.关于台账不全的问题 / 补录。 / （三）巩固成效，建立长效 / 略。',
      ['1 section', '2 section', '2.1 issue', '3 section'],
    ],
    [
      'numbers sections, where their names are of a whole',
      '（一）具体整改情况 / 1.关于台账不全的问题 / 补录。 / （二）群众反映问题整改情况 / 1.关于热线不通的问题 / 修复。',
      ['1 section', '1.1 issue', '2 section', '2.1 issue'],
    ],
    [
      'numbers groups elsewhere',
      '（一）党的领导 / 1.关于学习不深入的问题 / 研讨。 / （二）业务建设 / 1.关于台账不全的问题 / 补录。 / （三）下一步打算 / 略。',
      ['1 category', '1.1 issue', '2 category', '2.1 issue', '3 section'],
    ],
  ])('%s', (_, lines, parts) => {
    expect(outline(lines).map(part => part.split(' ').slice(0, 2).join(' '))).toEqual(parts)
  })
})

describe('steps below a problem', () => {
  test('stay there though (一) is further out by the law of the layout', () => {
    expect(
      outline(
        '一、业务建设方面 / 问题一：关于“台账不全”的问题 / （一）补齐台账。补录46条。 / （二）健全制度。修订1项。 / 问题二：关于“设备老化”的问题 / （一）更新设备。更新3台。 / 二、队伍建设方面 / 问题三：关于“人才不足”的问题 / （一）引进人才。招聘2人。',
      ),
    ).toEqual([
      '1 category 业务建设方面',
      '1.1 issue 关于“台账不全”的问题',
      '1.1.1 measure 补齐台账',
      '1.1.2 measure 健全制度',
      '1.2 issue 关于“设备老化”的问题',
      '1.2.1 measure 更新设备',
      '2 category 队伍建设方面',
      '2.3 issue 关于“人才不足”的问题',
      '2.3.1 measure 引进人才',
    ])
  })

  test('a list of problems in the preamble holds no sections', () => {
    expect(
      outline(
        '反馈的问题是： / 1.关于台账不全的问题； / 2.关于设备老化的问题。 / 一、整改情况 / （一）台账方面 / 1.关于台账不全的问题 / 补录。',
      )
        .slice(-3)
        .map(part => part.split(' ')[1]),
    ).toEqual(['section', 'category', 'issue'])
  })

  test.each(['【整改情况】', '整改情况：', '[整改情况]：'])('第一, right behind %s', label => {
    expect(outline(`一、整改情况 / 问题1：台账不全。${label}第一，补录46条；第二，核对2次。`)).toEqual([
      '1 section 整改情况',
      '1.1 issue 台账不全',
      '1.1.1 measure …',
      '1.1.2 measure …',
    ])
  })

  test.each([
    ['1.台账管理不力第一，补录46条；第二，核对2次。', 2],
    ['1.台账管理不力1）补录46条；2）核对2次。', 2],
    ['1.关于台账不全的问题。第一，补录46条。第二，针对人手少的特点，招聘2人。', 2],
    ['1.关于考核的问题。位列全市第一，第二年又获表扬。', 0],
  ])('%s', (line, steps) => {
    expect(outline(`一、整改情况 / ${line}`).filter(part => part.includes(' measure '))).toHaveLength(steps)
  })
})

describe('how many issues the notice claims', () => {
  test('makes no issues of the steps of another section', () => {
    const lines =
      '反馈问题6个。 / 一、组织领导情况 / （一）提高站位 / 略。 / （二）压实责任 / 略。 / （三）跟踪督办 / 略。 / 二、问题整改情况 / 1.关于台账不全的问题 / 补录。 / 2.关于设备老化的问题 / 更新。 / 3.关于人才不足的问题 / 招聘。 / 4.关于培训不够的问题 / 培训。 / 5.关于经费不清的问题 / 核对。 / 三、下一步工作安排 / （一）巩固成果 / 略。 / （二）深化治理 / 略。 / （三）完善制度 / 略。'
    expect(outline(lines).filter(part => part.includes(' issue '))).toHaveLength(5)
  })

  test('a section beside a heading without a number is a section', () => {
    expect(
      outline(
        '一、整改组织情况 / 略。 / 二、问题整改情况 / 1.关于台账不全的问题 / 补录。 / 下一步工作打算 / 略。',
      ).map(part => part.split(' ').slice(1).join(' ')),
    ).toEqual([
      'section 整改组织情况',
      'section 问题整改情况',
      'issue 关于台账不全的问题',
      'section 下一步工作打算',
    ])
    expect(
      outline(
        '一、整改组织情况 / 略。 / 【问题整改】 / 1.关于台账不全的问题 / 补录。 / 【下一步】 / 略。',
      )[0],
    ).toBe('1 section 整改组织情况')
  })

  test('steps that are numbered before the issues are weighed by themselves', () => {
    expect(
      outline(
        '1）提高站位抓整改。略。 / 2）压实责任抓整改。略。 / 一、台账不全问题的整改情况 / 补录。 / 二、设备老化问题的整改情况 / 更新。',
      ).map(part => part.split(' ')[1]),
    ).toEqual(['measure', 'measure', 'issue', 'issue'])
  })
})

describe('a finding in words that elsewhere name findings at large', () => {
  test.each([
    [
      '一、整改情况 / （一）主业不突出的问题 / 1.新建网点。 / （二）目标不具体的问题 / 1.细化目标。',
      ['1.1 issue 主业不突出的问题', '1.2 issue 目标不具体的问题'],
    ],
    [
      '一、整改情况 / （一）针对特色不突出的问题。打造品牌。 / （二）针对重点不聚焦的问题，调整计划。',
      ['1.1 issue 针对特色不突出的问题', '1.2 issue 针对重点不聚焦的问题'],
    ],
  ])('%s', (lines, parts) => expect(outline(lines)).toEqual(expect.arrayContaining(parts)))

  test('突出的问题 names none', () =>
    expect(outline('一、总体情况 / 略。 / 二、反馈的突出问题 / （一）台账不全的问题 / 补录。')).toContain(
      '2 section 反馈的突出问题',
    ))
})

test('issues stand beside a group of issues that another inspection found', () =>
  expect(
    outline(
      '一、整改情况 / （一）台账不全的问题。 / 1.补录30卷。 / （二）检查不力的问题。 / 1.检查3次。 / （三）巡察“回头看”反馈问题整改情况 / 1.结构老化的问题。招录2人。',
    ),
  ).toEqual([
    '1 section 整改情况',
    '1.1 issue 台账不全的问题',
    '1.1.1 measure …',
    '1.2 issue 检查不力的问题',
    '1.2.1 measure …',
    '1.3 category 巡察“回头看”反馈问题整改情况',
    '1.3.1 issue 结构老化的问题',
  ]))

test.each(['处罚偏轻', '学习停留在表面', '检查敷衍', '制度形同虚设', '干部队伍青黄不接'])(
  '%s is a finding',
  words =>
    expect(outline(`一、整改情况 / 1.${words}。开会3次。 / 2.台账不全。补录。`)).toContain(
      `1.1 issue ${words}`,
    ),
)

describe('the parts of a notice that (一) numbers', () => {
  test('beside those that frame it, what holds the issues is a section', () =>
    expect(
      outline(
        '（一）整改总体情况 / 略。 / （二）重点整改情况 / 1.台账不全的问题 / 补录。 / （三）后续整改打算 / 略。',
      ),
    ).toEqual([
      '1 section 整改总体情况',
      '2 section 重点整改情况',
      '2.1 issue 台账不全的问题',
      '3 section 后续整改打算',
    ]))

  test('aspects are groups', () =>
    expect(
      outline(
        '（一）政治建设方面 / 1.台账不全的问题 / 补录。 / （二）队伍建设方面 / 1.结构老化的问题 / 招录。',
      ),
    ).toEqual([
      '1 category 政治建设方面',
      '1.1 issue 台账不全的问题',
      '2 category 队伍建设方面',
      '2.1 issue 结构老化的问题',
    ]))
})
