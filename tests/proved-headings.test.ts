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
