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
