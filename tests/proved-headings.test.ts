/** Lines that are headings by what stands around them, and what looks like them and is none. */
import { describe, expect, test } from 'vitest'
import { facts, parse } from '../src/index.ts'
import type { Node } from './support/model.ts'

/** Each node but paragraphs: role, marker, heading; deeper ones behind more dots. */
const shown = (nodes: readonly Node[], depth = 0): string[] =>
  nodes.flatMap(({ role, marker, heading, children }) => [
    ...(role === 'paragraph'
      ? []
      : [`${'.'.repeat(depth)}${role} ${[marker?.text, heading?.text].filter(Boolean).join(' ')}`]),
    ...shown(children, depth + 1),
  ])
const OPENING = '根据县委部署，县委第八巡察组对县粮食局党组进行了巡察。现将整改情况予以公布。'
const outline = (lines: string): string[] =>
  shown(parse([OPENING, ...lines.split(' / ')].join('\n')).body as Node[])

describe('headings', () => {
  test.each([
    [
      'brackets, with numbers in them',
      '【一、概况】 / 略。 / 【二、整改情况】 / 1.关于库存不实的问题 / 盘库2次。',
      ['section 一、概况', 'section 二、整改情况', '.issue 1. 关于库存不实的问题'],
    ],
    [
      'brackets before a text',
      '【总体情况】反馈问题2个。 / 【反馈问题整改】 / 1.1 盘库走过场 / 1.1.1 盘库2次。 / 1.2 账目不清 / 1.2.1 建账。 / 〖下一步打算〗一是巩固。二是提升。',
      [
        'section 总体情况',
        'section 反馈问题整改',
        '.issue 1.1 盘库走过场',
        '..measure 1.1.1',
        '.issue 1.2 账目不清',
        '..measure 1.2.1',
        'section 下一步打算',
        '.measure 一是',
        '.measure 二是',
      ],
    ],
    [
      'brackets before a text, one of them a label elsewhere',
      '【一、总体情况】县局开会。 / 【二、整改落实】逐项整改。 / （一）库存不实的问题 / 【整改措施】盘库。 / （二）账目不清的问题 / 【整改措施】建账。 / 【下一步打算】坚持。',
      [
        'section 一、总体情况',
        'section 二、整改落实',
        '.issue （一） 库存不实的问题',
        '.issue （二） 账目不清的问题',
        'section 下一步打算',
      ],
    ],
    [
      'problems that are counted in brackets',
      '一、整改情况 / 【问题一】库存不实 / 盘库。 / 【问题二】账目不清 / 建账。',
      ['section 一、 整改情况', '.issue 【问题一】 库存不实', '.issue 【问题二】 账目不清'],
    ],
    [
      'brackets below a section',
      '一、整改落实 / 【党的领导方面】 / 1.关于学习不够的问题 / 学习。 / 【作风方面】 / 1.关于会多的问题 / 少开。 / 二、下步安排 / 略。',
      [
        'section 一、 整改落实',
        '.category 党的领导方面',
        '..issue 1. 关于学习不够的问题',
        '.category 作风方面',
        '..issue 1. 关于会多的问题',
        'section 二、 下步安排',
      ],
    ],
    [
      'numbers in the brackets',
      '【一】组织领导 / 略。 / 【二】整改情况 / （一）学习不深入。 / 学习。',
      ['section 【一】 组织领导', 'section 【二】 整改情况', '.issue （一） 学习不深入'],
    ],
    [
      'a blank behind the number, counted anew in each group',
      '（一）纪律方面 / 1 关于考勤不严的问题 / 改。 / 2 关于请假不报的问题 / 改。 / （二）作风方面 / 1 关于文多的问题 / 改。 / 2 关于会多的问题 / 改。',
      [
        'category （一） 纪律方面',
        '.issue 1 关于考勤不严的问题',
        '.issue 2 关于请假不报的问题',
        'category （二） 作风方面',
        '.issue 1 关于文多的问题',
        '.issue 2 关于会多的问题',
      ],
    ],
    [
      'signs before a number',
      '一、整改情况 / ●1.学习不深入。 / 学习。 / ●2.制度不健全。 / 建章。',
      ['section 一、 整改情况', '.issue ●1. 学习不深入', '.issue ●2. 制度不健全'],
    ],
    [
      'a number in the paragraph that answers',
      '一、整改情况 / 关于第1个问题：盘库2次。 / 关于第2个问题：一是建账；二是核账。',
      [
        'section 一、 整改情况',
        '.issue 关于第1个问题：',
        '.issue 关于第2个问题：',
        '..measure 一是',
        '..measure 二是',
      ],
    ],
    [
      'stems that count',
      '一、努力方向 / 甲、坚持党建引领。融入全过程。 / 乙、坚持标本兼治。健全制度。',
      ['section 一、 努力方向', '.measure 甲、 坚持党建引领', '.measure 乙、 坚持标本兼治'],
    ],
    [
      'what a number says of the state',
      '一、整改情况 / 1.未完成问题：晒场硬化滞后。资金未到。 / 2.已完成问题：熏蒸记录不全。已补。',
      ['section 一、 整改情况', '.issue 1.未完成问题： 晒场硬化滞后', '.issue 2.已完成问题： 熏蒸记录不全'],
    ],
    [
      'a state in brackets is none of a group',
      '一、整改情况 / （一）台账混乱（长期整改） / 建账。 / （二）监管不力（已完成） / 督查。',
      ['section 一、 整改情况', '.issue （一） 台账混乱（长期整改）', '.issue （二） 监管不力（已完成）'],
    ],
    [
      'problems on one line that end like steps',
      '一、整改情况 / 主要问题：1.学习不深入；2.监管不力。',
      ['section 一、 整改情况', '.issue 1. 学习不深入', '.issue 2. 监管不力'],
    ],
  ])('%s', (_, lines, wanted) => {
    expect(outline(lines)).toEqual(wanted)
  })
})

describe('no headings', () => {
  test.each([
    [
      'labels in brackets below every issue',
      '一、整改情况 / 问题1：学习不深入 / 【整改情况】 / 学习。 / 问题2：监管不力 / 【整改情况】 / 督查。',
      ['section 一、 整改情况', '.issue 问题1： 学习不深入', '.issue 问题2： 监管不力'],
    ],
    [
      'brackets in the answer of an issue',
      '一、整改情况 / 1.关于学习不深入的问题 / 【完善制度情况】建章。 / 【问题整改】学习。 / 2.关于监管不力的问题 / 督查。',
      ['section 一、 整改情况', '.issue 1. 关于学习不深入的问题', '.issue 2. 关于监管不力的问题'],
    ],
    [
      'a number of frames that is told as that of the issues',
      '一、总体情况 / 反馈问题2个。 / 二、整改情况 / 1.关于学习不深入的问题 / 学习。',
      ['section 一、 总体情况', 'section 二、 整改情况', '.issue 1. 关于学习不深入的问题'],
    ],
    ['one line in brackets', '一、整改情况 / 【温馨提示】 / 略。', ['section 一、 整改情况']],
    [
      'what is printed of an issue that has a number',
      '一、整改情况 / 1.关于学习不深入的问题 / 存在问题：学时不足。 / 整改措施：补学。 / 2.关于监管不力的问题 / 存在问题：督查不够。 / 整改措施：督查。',
      ['section 一、 整改情况', '.issue 1. 关于学习不深入的问题', '.issue 2. 关于监管不力的问题'],
    ],
    [
      'months and counts',
      '一、整改情况 / 1 月召开会议。 / 2 月开展督查。 / 1 个专班 / 2 个小组',
      ['section 一、 整改情况'],
    ],
    [
      'letters that are listed',
      '一、整改情况 / A、B两库已合并。 / C级危房已修缮。',
      ['section 一、 整改情况'],
    ],
    [
      'notes, whatever numbers them',
      '一、整改情况 / 略。 / 注： / ①“三资”指资金、资产、资源。 / ②“四议”见章程。',
      ['section 一、 整改情况'],
    ],
    [
      'a note amid the issues ends with its line',
      '一、整改情况 / （一）学习不深入。 / 学习。 / 注：学时截至6月。 / （二）监管不力。 / 督查。',
      ['section 一、 整改情况', '.issue （一） 学习不深入', '.issue （二） 监管不力'],
    ],
    [
      'a list of contents without dots',
      '目录 / 一、组织领导 / 二、整改情况 / 一、组织领导 / 略。 / 二、整改情况 / 1.学习不深入。 / 学习。',
      ['section 一、 组织领导', 'section 二、 整改情况', '.issue 1. 学习不深入'],
    ],
  ])('%s', (_, lines, wanted) => {
    expect(outline(lines)).toEqual(wanted)
  })
})

test.each([
  ['12345热线群众满意率低。走访4次。', '12345热线群众满意率低'],
  ['3个支部未按期换届。已换届。', '3个支部未按期换届'],
  ['2021年以来未开展督查。督查2次。', '2021年以来未开展督查'],
  // What was done about problems is none.
  ['12户违规经营户被处罚。罚款3万元。', undefined],
  ['3月开展“不忘初心”主题教育。学习5次。', undefined],
])('the heading of a problem may begin with a digit: %s', (line, heading) => {
  const body = parse([OPENING, '一、整改情况', '1. 库容利用不足。扩建。', `2. ${line}`].join('\n')).body
  expect(body[1]!.children[1]!.heading?.text).toBe(heading)
})

test('对照 behind a number counts nothing', () => {
  expect(facts('二 对照清单').facts).toEqual([])
  expect(facts('捐赠图书架2对').facts).toHaveLength(1)
})

test('the steps of a list are told alike', () => {
  const told = (steps: string): (string | undefined)[] =>
    parse([OPENING, '一、关于学习不深入的问题', ...steps.split(' / ')].join('\n')).body[1]!.children.map(
      ({ heading }) => heading?.text,
    )
  expect(told('1.召开会议3次，研究学习计划。 / 2.邀请专家授课，参训120人。 / 3.健全学习制度。')).toEqual([
    undefined,
    undefined,
    undefined,
  ])
  expect(told('1.统一思想。 / 2.压实责任。 / 3.召开会议3次，研究学习计划。')).toEqual([
    '统一思想',
    '压实责任',
    undefined,
  ])
})

describe('plain headings and damaged numbers', () => {
  test.each([
    [
      'groups behind a field',
      '已完成整改的问题（1个） / （一）轮换不及时的问题 / 轮换。 / 整改时限：2023年12月底 / 正在整改的问题（1个） / （一）仓房老化的问题 / 维修。',
      [
        'category 已完成整改的问题（1个）',
        '.issue （一） 轮换不及时的问题',
        'category 正在整改的问题（1个）',
        '.issue （一） 仓房老化的问题',
      ],
    ],
    [
      'groups by state, numbered anew',
      '已完成整改的问题 / 一、库存账目不清。 / 整改情况：盘库。 / 二、轮换不及时。 / 整改情况：轮换。 / 正在整改的问题 / 一、仓房老化。 / 整改情况：维修。',
      [
        'category 已完成整改的问题',
        '.issue 一、 库存账目不清',
        '.issue 二、 轮换不及时',
        'category 正在整改的问题',
        '.issue 一、 仓房老化',
      ],
    ],
    [
      'sections',
      '整改工作组织情况 / 一是开会。 / 二是部署。 / 问题整改落实情况 / 1.轮换不及时的问题 / 轮换。 / 2.账目不清的问题 / 盘库。 / 下一步工作打算 / 一是抓账目。 / 二是抓轮换。',
      [
        'section 整改工作组织情况',
        '.measure 一是',
        '.measure 二是',
        'section 问题整改落实情况',
        '.issue 1. 轮换不及时的问题',
        '.issue 2. 账目不清的问题',
        'section 下一步工作打算',
        '.measure 一是',
        '.measure 二是',
      ],
    ],
    [
      'what the whole came to, and an overview, with paragraphs below',
      '总体情况 / 局党组开会。 / 问题整改情况 / 一、轮换不及时 / 轮换。 / 二、账目不清 / 盘库。 / 取得的主要成效 / 2个问题已完成整改1个。 / 下一步打算 / 坚持。',
      [
        'section 总体情况',
        'section 问题整改情况',
        '.issue 一、 轮换不及时',
        '.issue 二、 账目不清',
        'section 取得的主要成效',
        'section 下一步打算',
      ],
    ],
    [
      'what comes out of one issue, beside another label without a colon',
      '整改落实情况 / 一、轮换不及时 / 整改措施 / 轮换。 / 整改成效 / 粮情好转。 / 下一步打算 / 坚持。',
      ['section 整改落实情况', '.issue 一、 轮换不及时', 'section 下一步打算'],
    ],
    [
      'what is to come, alone',
      '一、整改情况 / 1.轮换不及时 / 轮换。 / 2.账目不清 / 盘库。 / 下一步工作： / 1.抓账目。 / 2.抓轮换。',
      [
        'section 一、 整改情况',
        '.issue 1. 轮换不及时',
        '.issue 2. 账目不清',
        'section 下一步工作',
        '.measure 1. 抓账目',
        '.measure 2. 抓轮换',
      ],
    ],
    [
      'words that announce an answer',
      '一、整改情况 / （一）轮换不及时 / 整改落实情况 / 1.轮换粮食。 / 2.更新台账。 / （二）账目不清 / 整改进展情况 / 1.开展盘库。 / 2.更新账簿。',
      [
        'section 一、 整改情况',
        '.issue （一） 轮换不及时',
        '..measure 1. 轮换粮食',
        '..measure 2. 更新台账',
        '.issue （二） 账目不清',
        '..measure 1. 开展盘库',
        '..measure 2. 更新账簿',
      ],
    ],
    [
      'a lost number and a lost bracket between their neighbours',
      '一、整改情况 / （一）轮换不及时的问题 / 轮换。 / （）账目不清的问题 / 盘库。 / （三）仓房老化的问题 / 维修。 / （四安全隐患多的问题 / 检查。',
      [
        'section 一、 整改情况',
        '.issue （一） 轮换不及时的问题',
        '.issue （） 账目不清的问题',
        '.issue （三） 仓房老化的问题',
        '.issue （四 安全隐患多的问题',
      ],
    ],
    [
      'nothing between them is missing',
      '一、整改情况 / （一）轮换不及时的问题 / （）内为责任人。 / （二）账目不清的问题 / 盘库。',
      ['section 一、 整改情况', '.issue （一） 轮换不及时的问题', '.issue （二） 账目不清的问题'],
    ],
    [
      'lost commas and points',
      '一整改组织情况 / 开会。 / 二整改进展情况 / （一）储备方面 / 1针对轮换不及时问题。轮换。 / 2针对账目不清问题。盘库。 / 三下步打算 / 坚持。',
      [
        'section 一 整改组织情况',
        'section 二 整改进展情况',
        '.category （一） 储备方面',
        '..issue 1 针对轮换不及时问题',
        '..issue 2 针对账目不清问题',
        'section 三 下步打算',
      ],
    ],
    [
      'lost commas before any words',
      '一提高政治站位 / 开会。 / 二聚焦反馈问题狠抓整改落实 / （一）轮换不及时的问题 / 一是轮换二是更新。 / 三下一步工作打算 / 坚持。',
      [
        'section 一 提高政治站位',
        'section 二 聚焦反馈问题狠抓整改落实',
        '.issue （一） 轮换不及时的问题',
        '..measure 一是',
        '..measure 二是',
        'section 三 下一步工作打算',
      ],
    ],
    [
      'a lost comma between two sections',
      '一、提高政治站位 / 开会。 / 二狠抓反馈问题落实 / 1.轮换不及时的问题 / 轮换。 / 三、下一步打算 / 坚持。',
      [
        'section 一、 提高政治站位',
        'section 二 狠抓反馈问题落实',
        '.issue 1. 轮换不及时的问题',
        'section 三、 下一步打算',
      ],
    ],
    [
      'steps that have lost a letter, and words that begin with a number',
      '一、整改情况 / （一）轮换不及时的问题 / 一落实轮换责任 / 二健全轮换制度 / 三强化整改督查 / （二）账目不清的问题 / 一体推进整改 / 盘库。 / 二级单位整改 / 建账。 / 三公经费整改 / 压减。',
      ['section 一、 整改情况', '.issue （一） 轮换不及时的问题', '.issue （二） 账目不清的问题'],
    ],
    [
      'numbered through in one paragraph',
      '一、整改情况 / （一）储备管理方面。1.轮换不及时。轮换。2.账目不清。盘库。（二）队伍建设方面。3.力量薄弱。按第4.2条招录。',
      [
        'section 一、 整改情况',
        '.category （一） 储备管理方面',
        '..issue 1. 轮换不及时',
        '..issue 2. 账目不清',
        '.category （二） 队伍建设方面',
        '..issue 3. 力量薄弱',
      ],
    ],
    [
      'numbers that count',
      '一、整改情况 / 略。 / 1个库点存在账目不清的问题 / 2个库点存在轮换不及时的问题 / 一项制度落实情况 / 二级单位整改情况',
      ['section 一、 整改情况'],
    ],
    [
      'numbered labels before their text',
      '一、储备方面 / 1.轮换不及时 / （1）整改措施。一是轮换；二是更新。 / （2）整改成效。轮换2次。 / 2.账目不清 / （1）整改措施。盘库。 / （2）整改成效。建账。',
      [
        'category 一、 储备方面',
        '.issue 1. 轮换不及时',
        '..measure 一是',
        '..measure 二是',
        '.issue 2. 账目不清',
      ],
    ],
    [
      'steps of which one reads like a label',
      '一、整改情况 / （一）轮换不及时的问题 / 1.整改措施。轮换。 / 2.健全制度。建章。 / （二）账目不清的问题 / ①整改落实：盘库。②更新账簿。',
      [
        'section 一、 整改情况',
        '.issue （一） 轮换不及时的问题',
        '..measure 1. 整改措施',
        '..measure 2. 健全制度',
        '.issue （二） 账目不清的问题',
        '..measure ①',
        '..measure ②',
      ],
    ],
    [
      'numbered labels',
      '一、储备方面 / 1.轮换不及时 / （1）整改措施 / ①轮换；②更新。 / （2）整改成效 / 轮换2次。 / 2.账目不清 / （1）整改措施 / ①盘库；②建账。 / （2）整改成效 / 盘库1次。',
      [
        'category 一、 储备方面',
        '.issue 1. 轮换不及时',
        '..measure ①',
        '..measure ②',
        '.issue 2. 账目不清',
        '..measure ①',
        '..measure ②',
      ],
    ],
  ])('%s', (_, lines, expected) => {
    expect(outline(lines)).toEqual(expected)
  })

  test('a number that is made up is told', () => {
    const { diagnostics } = parse(
      `${OPENING}\n一、整改情况\n（一）轮换不及时的问题\n（）账目不清的问题\n（三）仓房老化的问题`,
    )
    expect(diagnostics.map(({ code, args }) => [code, args.expected])).toEqual([
      ['outline/number-repaired', 2],
    ])
  })
})

describe('a number that is lost whole', () => {
  test.each([
    [
      'between its neighbours',
      '一、整改情况 / 1.关于轮换不及时的问题。 / 轮换2次。 / 关于账目不清的问题。 / 盘库2次。 / 3.关于仓房老化的问题。 / 维修4间。',
      [
        'section 一、 整改情况',
        '.issue 1. 关于轮换不及时的问题',
        '.issue 关于账目不清的问题',
        '.issue 3. 关于仓房老化的问题',
      ],
    ],
    [
      'the first of a list',
      '一、整改情况 / 关于轮换不及时的问题。 / 轮换2次。 / 2.关于账目不清的问题。 / 盘库2次。',
      ['section 一、 整改情况', '.issue 关于轮换不及时的问题', '.issue 2. 关于账目不清的问题'],
    ],
    [
      'of a list that is numbered through its groups',
      '一、储备方面 / 1.轮换不及时。一是轮换。 / 2.账目不清。一是盘库。 / 二、队伍方面 / 仓房管理不严。一是维修。 / 4.培训不够。一是培训。',
      [
        'category 一、 储备方面',
        '.issue 1. 轮换不及时',
        '..measure 一是',
        '.issue 2. 账目不清',
        '..measure 一是',
        'category 二、 队伍方面',
        '.issue 仓房管理不严',
        '..measure 一是',
        '.issue 4. 培训不够',
        '..measure 一是',
      ],
    ],
    [
      'of a group',
      '（一）储备管理方面 / 1.轮换不及时的问题。 / 轮换2次。 / 队伍建设方面 / 1.培训不够的问题。 / 培训2次。 / （三）作风建设方面 / 1.服务不优的问题。 / 整改。',
      [
        'category （一） 储备管理方面',
        '.issue 1. 轮换不及时的问题',
        'category 队伍建设方面',
        '.issue 1. 培训不够的问题',
        'category （三） 作风建设方面',
        '.issue 1. 服务不优的问题',
      ],
    ],
    [
      'of a section',
      '一、整改工作组织情况 / 略。 / 反馈问题整改情况 / 1.关于账目不清的问题。 / 盘库2次。 / 三、下一步工作打算 / 略。',
      [
        'section 一、 整改工作组织情况',
        'section 反馈问题整改情况',
        '.issue 1. 关于账目不清的问题',
        'section 三、 下一步工作打算',
      ],
    ],
  ])('%s', (_, lines, expected) => {
    expect(outline(lines)).toEqual(expected)
  })

  test('is told, with the heading', () => {
    const text = `${OPENING}\n一、整改情况\n1.关于轮换不及时的问题。\n轮换2次。\n关于账目不清的问题。\n盘库2次。\n3.关于仓房老化的问题。\n维修4间。`
    const { diagnostics, body } = parse(text)
    const lost = diagnostics.filter(({ code }) => code === 'outline/number-lost')
    expect(lost.map(({ args, span }) => [args.expected, text.slice(...span!)])).toEqual([
      [2, '关于账目不清的问题。'],
    ])
    expect(body[1]!.children[1]).toMatchObject({ ordinal: 2, marker: null })
  })

  test.each([
    [
      'two lines for one number',
      '一、整改情况 / 1.关于轮换不及时的问题。 / 关于账目不清的问题。 / 关于培训不够的问题。 / 3.关于仓房老化的问题。 / 维修4间。',
    ],
    [
      'the number stands amid a line',
      '一、整改情况 / 1.关于轮换不及时的问题。轮换2次。2.关于账目不清的问题。 / 关于培训不够的问题，已一并整改。 / 3.关于仓房老化的问题。 / 维修4间。',
    ],
    [
      'a line that is not like the others',
      '一、整改情况 / 1.关于轮换不及时的问题。 / 轮换2次，建立台账1本。 / 3.关于仓房老化的问题。 / 维修4间。',
    ],
    [
      'no number is missing',
      '一、整改情况 / 1.关于轮换不及时的问题。 / 关于账目不清的问题，一并整改。 / 2.关于仓房老化的问题。 / 维修4间。',
    ],
  ])('not: %s', (_, lines) => {
    const { diagnostics } = parse([OPENING, ...lines.split(' / ')].join('\n'))
    expect(diagnostics.filter(({ code }) => code === 'outline/number-lost')).toEqual([])
  })
})

describe('a number that has lost its sign', () => {
  test.each([
    [
      'the opening bracket',
      '一、整改情况 / （一）关于轮换不及时的问题 / 轮换。 / 二）关于账目不清的问题 / 盘库。 / （三）关于仓房老化的问题 / 维修。',
      [
        'issue （一） 关于轮换不及时的问题',
        'issue 二） 关于账目不清的问题',
        'issue （三） 关于仓房老化的问题',
      ],
    ],
    [
      'the same of digits',
      '一、整改情况 / （1）关于轮换不及时的问题 / 轮换。 / 2）关于账目不清的问题 / 盘库。 / （3）关于仓房老化的问题 / 维修。',
      ['issue （1） 关于轮换不及时的问题', 'issue 2） 关于账目不清的问题', 'issue （3） 关于仓房老化的问题'],
    ],
    [
      'the point of the first',
      '一、整改情况 / 1关于轮换不及时的问题 / 轮换。 / 2.关于账目不清的问题 / 盘库。 / 3.关于仓房老化的问题 / 维修。',
      ['issue 1 关于轮换不及时的问题', 'issue 2. 关于账目不清的问题', 'issue 3. 关于仓房老化的问题'],
    ],
    [
      'the comma of the last',
      '一、整改情况 / 略。 / 二、整改成效 / 略。 / 三下一步工作打算 / 略。',
      ['section 整改情况', 'section 整改成效', 'section 下一步工作打算'],
    ],
  ])('%s', (_, lines, expected) => {
    const found = outline(lines).map(part => part.replace(/^\.+/, ''))
    for (const part of expected)
      expect(found.map(one => one.replace(/section \S+ /, 'section '))).toContain(part)
  })

  test('what counts inside a step keeps its own number', () => {
    expect(
      outline(
        '一、整改情况 / （1）关于轮换不及时的问题 / 1）轮换2次； / 2）建立台账； / （2）关于账目不清的问题 / 1）盘库2次； / 2）建账。',
      ),
    ).toEqual([
      'section 一、 整改情况',
      '.issue （1） 关于轮换不及时的问题',
      '..measure 1）',
      '..measure 2）',
      '.issue （2） 关于账目不清的问题',
      '..measure 1）',
      '..measure 2）',
    ])
  })
})

describe('problems by their wording', () => {
  test.each([
    [
      'one sentence with its answer',
      '一、整改情况 / 1.针对轮换不及时的问题，局党组轮换2次。 / 2.针对账目不清的问题，局党组盘库1次。',
      ['section 一、 整改情况', '.issue 1. 针对轮换不及时的问题', '.issue 2. 针对账目不清的问题'],
    ],
    [
      'steps of an issue that open so',
      '一、整改情况 / （一）关于储备管理不严的问题 / 1.针对轮换不及时的问题，轮换2次。 / 2.针对账目不清的问题，盘库1次。 / （二）关于学习不够的问题 / 1.针对研讨不深的问题，研讨。 / 2.针对记录不全的问题，补录。',
      [
        'section 一、 整改情况',
        '.issue （一） 关于储备管理不严的问题',
        '..measure 1.',
        '..measure 2.',
        '.issue （二） 关于学习不够的问题',
        '..measure 1.',
        '..measure 2.',
      ],
    ],
    [
      'no problem is named',
      '一、组织领导 / 1.针对反馈问题，局党组开会2次。 / 2.针对排查出的问题，逐项整改。',
      ['section 一、 组织领导', '.measure 1.', '.measure 2.'],
    ],
    [
      'bullets in groups',
      '一、整改情况 / （一）储备管理方面 / ——针对“轮换不及时”问题。轮换2次。 / ——针对“账目不清”问题。盘库1次。 / （二）队伍方面 / ——针对“力量薄弱”问题。招录3人。',
      [
        'section 一、 整改情况',
        '.category （一） 储备管理方面',
        '..issue —— 针对“轮换不及时”问题',
        '..issue —— 针对“账目不清”问题',
        '.category （二） 队伍方面',
        '..issue —— 针对“力量薄弱”问题',
      ],
    ],
    [
      'bullets that hold bullets',
      '一、整改情况 / ◆轮换不及时的问题 / ◎轮换2次。 / ◎更新台账。 / ◆账目不清。 / √盘库1次。 / ◆会议过多',
      [
        'section 一、 整改情况',
        '.issue ◆ 轮换不及时的问题',
        '..measure ◎',
        '..measure ◎',
        '.issue ◆ 账目不清',
        '..measure √',
        '.issue ◆ 会议过多',
      ],
    ],
    [
      'bullets that hold numbers, below steps',
      '第一、加强领导。开会。 / 第二、细化责任。分工。 / ★ 聚焦储备主业方面 / ▲问题1：轮换不及时 / ①轮换2次。 / ②更新台账。 / ★ 聚焦廉洁风险方面 / ▲问题2：账目不清 / ①盘库1次。',
      [
        'measure 第一、',
        'measure 第二、',
        'category ★ 聚焦储备主业方面',
        '.issue ▲问题1： 轮换不及时',
        '..measure ①',
        '..measure ②',
        'category ★ 聚焦廉洁风险方面',
        '.issue ▲问题2： 账目不清',
        '..measure ①',
      ],
    ],
    [
      'bullets whose answers are numbered anew',
      '一、整改情况 / （一）储备方面 / ■轮换不及时的问题 / 1.轮换2次。 / 2.更新台账。 / ■账目不清的问题 / 1.盘库1次。 / （二）队伍方面 / ■力量薄弱的问题 / 1.招录3人。',
      [
        'section 一、 整改情况',
        '.category （一） 储备方面',
        '..issue ■ 轮换不及时的问题',
        '...measure 1.',
        '...measure 2.',
        '..issue ■ 账目不清的问题',
        '...measure 1.',
        '.category （二） 队伍方面',
        '..issue ■ 力量薄弱的问题',
        '...measure 1.',
      ],
    ],
    [
      'bullets whose answers are numbered in brackets',
      '★ 学风不浓的问题 / （一）开会3次。 / （二）撰写心得。 / ★ 作风不实的问题 / （一）下沉12次。 / （二）整理档案8份。',
      [
        'issue ★ 学风不浓的问题',
        '.measure （一）',
        '.measure （二）',
        'issue ★ 作风不实的问题',
        '.measure （一）',
        '.measure （二）',
      ],
    ],
    [
      'bullets that name a deficit in so many words, above numbers',
      '一、整改情况 / ★ 学风不浓 / 1.开会3次。 / 2.撰写心得3篇。 / ★ 作风不实 / 1.下沉12次。 / 2.整理档案8份。 / 二、下一步打算 / 加强领导。',
      [
        'section 一、 整改情况',
        '.issue ★ 学风不浓',
        '..measure 1.',
        '..measure 2.',
        '.issue ★ 作风不实',
        '..measure 1.',
        '..measure 2.',
        'section 二、 下一步打算',
      ],
    ],
    [
      'the same above circled numbers',
      '◆ 学风不浓 / ①开会3次。 / ②撰写心得。 / ◆ 作风不实 / ①下沉12次。',
      ['issue ◆ 学风不浓', '.measure ①', '.measure ②', 'issue ◆ 作风不实', '.measure ①'],
    ],
    [
      'the same above steps in words',
      '★ 学风不浓 / 一是开会3次。二是撰写心得。 / ★ 作风松散 / 一是下沉12次。二是整理档案。',
      [
        'issue ★ 学风不浓',
        '.measure 一是',
        '.measure 二是',
        'issue ★ 作风松散',
        '.measure 一是',
        '.measure 二是',
      ],
    ],
    [
      'bullets that only adorn steps',
      '一、总体情况 / ★强化领导 / ★不断压实责任 / 二、整改情况 / 1.学习不深入的问题 / ★开展研讨 / ★修订制度 / 2.作风不实的问题 / ●开展研讨 / ●修订制度',
      [
        'section 一、 总体情况',
        '.measure ★',
        '.measure ★',
        'section 二、 整改情况',
        '.issue 1. 学习不深入的问题',
        '..measure ★',
        '..measure ★',
        '.issue 2. 作风不实的问题',
        '..measure ●',
        '..measure ●',
      ],
    ],
    [
      'bullets under a problem that hold what they are numbered with',
      '（一）轮换不及时的问题 / ★开展自查 / 1.轮换2次。 / 2.更新台账。 / ★修订制度 / 1.修订3项。 / （二）账目不清的问题 / ★盘库1次。',
      [
        'issue （一） 轮换不及时的问题',
        '.measure ★',
        '..measure 1.',
        '..measure 2.',
        '.measure ★',
        '..measure 1.',
        'issue （二） 账目不清的问题',
        '.measure ★',
      ],
    ],
    [
      'bullets that are steps',
      '一、整改情况 / （一）轮换不及时的问题 / ●解决轮换不足的问题 / - 轮换2次。 / ●强化督查 / - 督查3次。 / （二）账目不清的问题 / ●盘库时有差错。盘库。',
      [
        'section 一、 整改情况',
        '.issue （一） 轮换不及时的问题',
        '..measure ●',
        '...measure -',
        '..measure ●',
        '...measure -',
        '.issue （二） 账目不清的问题',
        '..measure ●',
      ],
    ],
    [
      'bullets that only list problems',
      '一、总体情况 / 巡察组指出： / ●轮换不及时的问题 / ●账目不清的问题 / ●力量薄弱的问题 / 县局开会研究。 / 二、整改情况 / 1.轮换不及时的问题 / 轮换。',
      [
        'section 一、 总体情况',
        '.measure ●',
        '.measure ●',
        '.measure ●',
        'section 二、 整改情况',
        '.issue 1. 轮换不及时的问题',
      ],
    ],
    [
      'groups at the top whose issues are numbered through',
      '一、储备管理存在短板 / 1.轮换不及时。 / 整改措施：轮换。 / 二、队伍作风有差距 / 2.吃空饷。 / 整改措施：清退。 / 三、保障措施 / 一要压实责任。二要跟踪督办。',
      [
        'category 一、 储备管理存在短板',
        '.issue 1. 轮换不及时',
        'category 二、 队伍作风有差距',
        '.issue 2. 吃空饷',
        'section 三、 保障措施',
        '.measure 一要',
        '.measure 二要',
      ],
    ],
    [
      'groups that tell how many they hold',
      '一、储备管理不严格（共1项，已完成1项） / （1）轮换不及时的问题 / 整改措施：轮换。 / 二、违规发放补贴（共1项，已完成0项） / （1）账目不清的问题 / 整改措施：盘库。',
      [
        'category 一、 储备管理不严格（共1项，已完成1项）',
        '.issue （1） 轮换不及时的问题',
        'category 二、 违规发放补贴（共1项，已完成0项）',
        '.issue （1） 账目不清的问题',
      ],
    ],
    [
      'a heading that announces its answer',
      '一、关于储备方面 / （一）轮换打折扣，整改情况 / 1）轮换。 / 2）更新。 / 二、关于财务方面 / （一）管理不规范，整改措施：补签合同。',
      [
        'category 一、 关于储备方面',
        '.issue （一） 轮换打折扣',
        '..measure 1）',
        '..measure 2）',
        'category 二、 关于财务方面',
        '.issue （一） 管理不规范',
      ],
    ],
    [
      'opinions that are counted',
      '一、整改情况 / 反馈意见一：轮换不及时 / 整改情况：轮换。 / 反馈意见二：账目不清 / 整改情况：盘库。',
      ['section 一、 整改情况', '.issue 反馈意见一： 轮换不及时', '.issue 反馈意见二： 账目不清'],
    ],
    [
      'problems that are counted behind the number of the list',
      '一、总体情况 / 略。 / 二、反馈问题1：轮换不及时 / 整改情况：轮换。 / 三、反馈问题2：账目不清 / 整改情况：盘库。 / 四、下步打算 / 坚持。',
      [
        'section 一、 总体情况',
        'issue 二、反馈问题1： 轮换不及时',
        'issue 三、反馈问题2： 账目不清',
        'section 四、 下步打算',
      ],
    ],
    [
      'opinions that group',
      '一、反馈意见一：储备管理方面 / 1.轮换不及时的问题 / 轮换。 / 二、反馈意见二：财务管理方面 / 1.账目不清的问题 / 盘库。',
      [
        'category 一、反馈意见一： 储备管理方面',
        '.issue 1. 轮换不及时的问题',
        'category 二、反馈意见二： 财务管理方面',
        '.issue 1. 账目不清的问题',
      ],
    ],
    [
      'problems that are only spoken of',
      '一、关于巡察反馈问题的整改情况 / （一）轮换不及时的问题 / 轮换。 / 问题1、2、3已合并整改。 / （二）账目不清的问题 / 反馈意见一一对照。',
      [
        'section 一、 关于巡察反馈问题的整改情况',
        '.issue （一） 轮换不及时的问题',
        '.issue （二） 账目不清的问题',
      ],
    ],
    [
      'problems that are counted',
      '一、整改情况 / 第1个问题：轮换不及时 / 整改情况：轮换。 / 第2个问题：账目不清 / 整改情况：盘库。',
      ['section 一、 整改情况', '.issue 第1个问题： 轮换不及时', '.issue 第2个问题： 账目不清'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(outline(lines)).toEqual(expected)
  })
})

test.each([
  ['（长期坚持）', '县粮食局党组'],
  ['（此件主动公开）', '县粮食局党组'],
  ['（附件略）', '县粮食局党组'],
  ['中共青浦屿县粮食局党组（盖章）\n2023年5月6日', '中共青浦屿县粮食局党组'],
  ['（中共青浦屿县粮食局党组）\n2023年5月6日', '中共青浦屿县粮食局党组'],
])('who signs: %s', (lines, issuer) => {
  expect(parse(`${OPENING}\n一、整改情况\n1.轮换不及时。轮换。\n${lines}`).issuer?.text).toBe(issuer)
})
