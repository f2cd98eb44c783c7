/** Tables of issues in plain text: what parts their cells, where they begin and end. */
import { describe, expect, test } from 'vitest'
import { inspect, parse } from '../src/index.ts'
import type { Node } from './support/model.ts'

/** A tree in a few words: role, marker, heading or text, state, fields. */
const shown = (nodes: readonly Node[]): unknown[] =>
  nodes.map(({ role, marker, heading, text, status, fields = [], children }) =>
    [
      [role, marker?.text, heading?.text ?? text?.text, status?.value && `[${status.value}]`]
        .filter(Boolean)
        .join(' '),
      ...fields.map(field => `${field.name} ${field.label} ${field.text}`),
      ...(children.length > 0 ? [shown(children)] : []),
    ].flat(0),
  )
const below = (lines: readonly string[]): unknown[] =>
  shown(parse(['一、整改情况', ...lines].join('\n')).body[0]!.children as Node[])
const roles = (lines: readonly string[]): string[] =>
  JSON.stringify(below(lines)).match(/issue|measure|category/g) ?? []

const HEADS = ['序号', '问题', '整改措施', '责任领导', '完成时限', '整改状态']
const ROWS = [
  ['1', '台账记录不全', '补登记录17条', '闵某', '2023年5月31日', '已完成'],
  ['2', '值班制度松散', '修订值班办法', '卜某', '2023年8月31日', '正在推进'],
]
const WANTED = [
  [
    'issue 1 台账记录不全 [completed]',
    'lead 责任领导 闵某',
    'deadline 完成时限 2023年5月31日',
    'progress 整改状态 已完成',
    [['measure 补登记录17条']],
  ],
  [
    'issue 2 值班制度松散 [ongoing]',
    'lead 责任领导 卜某',
    'deadline 完成时限 2023年8月31日',
    'progress 整改状态 正在推进',
    [['measure 修订值班办法']],
  ],
]

describe('what parts the cells', () => {
  test.each([
    ['tabs', '\t'],
    ['tabs with blanks', ' \t '],
    ['two blanks', '  '],
    ['wide blanks', '\u3000'],
    ['no-break blanks', '\u00a0\u00a0\u00a0'],
  ])('%s', (_, gap) => {
    expect(below([HEADS, ...ROWS].map(cells => cells.join(gap)))).toEqual(WANTED)
  })

  test.each([
    ['bars', '|', '|---|:--:|---|---|---|---|'],
    ['wide bars', '｜', '｜－－｜－－｜－－｜－－｜－－｜－－｜'],
    ['drawn lines', '│', '├──┼──┼──┼──┼──┼──┤'],
  ])('%s', (_, bar, rule) => {
    const [head, ...rows] = [HEADS, ...ROWS].map(cells => `${bar} ${cells.join(` ${bar} `)} ${bar}`)
    expect(JSON.stringify(below([head!, rule, ...rows]))).toBe(
      // The number stands behind a bar of its own.
      JSON.stringify(WANTED).replace(/issue \d /g, 'issue '),
    )
  })

  test('bars on the inside only', () => {
    expect(roles(['序号|问题|整改情况', '1|学习少|开展学习', '2|督查少|开展督查'])).toEqual([
      'issue',
      'issue',
    ])
  })
})

describe('rows', () => {
  const tabs = (rows: readonly (readonly string[])[]): string[] => rows.map(cells => cells.join('\t'))

  test('a cell that is empty is no field', () => {
    const [head, first] = [HEADS, ['1', '台账记录不全', '补登记录17条', '', '', '已完成']]
    expect(below(tabs([head, first]))).toEqual([
      ['issue 1 台账记录不全 [completed]', 'progress 整改状态 已完成', [['measure 补登记录17条']]],
    ])
  })

  test('a cell of several lines, in quotes where a worksheet put them', () => {
    const rows = [
      ...tabs([HEADS]),
      '1\t台账记录不全\t"1.补登记录17条。',
      '2.开展培训2次。"\t闵某\t2023年5月31日\t已完成',
      ...tabs([ROWS[1]!]),
    ]
    expect(below(rows)).toEqual([
      [
        'issue 1 台账记录不全 [completed]',
        'lead 责任领导 闵某',
        'deadline 完成时限 2023年5月31日',
        'progress 整改状态 已完成',
        [['measure 1. 补登记录17条。'], ['measure 2. 开展培训2次。']],
      ],
      WANTED[1],
    ])
  })

  test('the next steps of an issue whose cells go over several rows', () => {
    expect(roles(tabs([HEADS, ROWS[0]!, ['', '', '建立抽查制度', '闵某'], ROWS[1]!]))).toEqual([
      'issue',
      'measure',
      'measure',
      'issue',
      'measure',
    ])
  })

  test('groups: a category in every row, in one row of its own, or numbered beside the issues', () => {
    const heads = ['序号', '类别', '问题', '整改情况']
    expect(
      roles(tabs([heads, ['1', '纪律方面', '甲松散', '改'], ['2', '纪律方面', '乙松散', '改']])),
    ).toEqual(['category', 'issue', 'issue'])
    expect(roles(tabs([HEADS, ['纪律方面'], ROWS[0]!, ['作风方面'], ROWS[1]!]))).toEqual([
      'category',
      'issue',
      'measure',
      'category',
      'issue',
      'measure',
    ])
    expect(roles(tabs([HEADS, ['一', '纪律方面', ''], ROWS[0]!, ['二', '作风方面'], ROWS[1]!]))).toEqual([
      'category',
      'issue',
      'measure',
      'category',
      'issue',
      'measure',
    ])
  })

  test('heads that come again on the next page', () => {
    expect(below(tabs([HEADS, ROWS[0]!, HEADS, ROWS[1]!]))).toEqual(WANTED)
  })

  test('what follows stands in what the table stands in', () => {
    expect(below([...tabs([HEADS, ...ROWS]), '\t以上任务均由专班督办。']).at(-1)).toEqual([
      'paragraph 以上任务均由专班督办。',
    ])
    const { body } = parse(
      [...tabs([['一、整改情况'], HEADS, ...ROWS]), '二、下步打算', '巩固成果。'].join('\n'),
    )
    expect(body.map(({ heading }) => heading?.text)).toEqual(['整改情况', '下步打算'])
  })
})

describe('no tables', () => {
  test.each([
    ['words with blanks between them', ['问题  整改  落实  到位', '一个问题  一个方案  一名领导  一抓到底']],
    ['heads without rows', ['序号\t问题\t整改措施', '下一步继续整改。']],
    ['figures', ['年份\t数量\t金额', '2023\t12\t30', '2024\t15\t42']],
    ['a sentence with a bar', ['问题|措施两张清单：逐项销号。', '开展督查。']],
    ['a tab in a sentence', ['问题清单、整改措施\t逐项对账销号。', '开展督查。']],
  ])('%s', (_, lines) => {
    expect(below(lines)).toEqual(lines.map(line => [`paragraph ${line}`]))
  })
})

test('bars, rules and heads are furniture, and all leaves tile the text', () => {
  const text = '一、整改情况\n| 序号 | 问题 | 整改情况 |\n|---|---|---|\n| 1 | 学习少 | 开展学习。 |\n'
  const leaves = [...inspect(text, 'leaves')] as { kind: string; span: [number, number] }[]
  expect(leaves.map(({ span }) => text.slice(...span)).join('')).toBe(text)
  const printed = leaves.filter(({ kind }) => kind === 'furniture').map(({ span }) => text.slice(...span))
  expect(printed).toEqual(['| 序号 | 问题 | 整改情况 |', '|---|---|---|', '|', '1', '|', '|', '|'])
})
