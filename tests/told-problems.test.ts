/** Lists that state a problem and lists that answer it; problems that are told twice; numbers before labels and before problems. */
import { describe, expect, test } from 'vitest'
import { parse } from '../src/index.ts'
import type { Node } from './support/model.ts'

const OPENING = '根据县委部署，县委第四巡察组对县科技局党组进行了巡察。现将整改情况予以公布。\n一、整改情况\n'
/** Issues and measures: role, marker, heading or text, state. */
const shown = (nodes: readonly Node[], depth = 0): string[] =>
  nodes.flatMap(({ role, marker, heading, text, status, children }) => {
    const inner = shown(children, role === 'paragraph' ? depth : depth + 1)
    if (role === 'paragraph') return inner
    const words = [marker?.text, (heading ?? text)?.text, status && `[${status.value}]`].filter(Boolean)
    return [`${'.'.repeat(depth)}${role} ${words.join(' ')}`, ...inner]
  })
const outline = (lines: string): string[] =>
  shown(parse(OPENING + lines.split(' / ').join('\n')).body as Node[]).slice(1)

describe('a list that states a problem holds no steps', () => {
  test.each([
    [
      'behind a label',
      '（一）督查不力。 / 反馈问题：一是频次不够；二是覆盖不全。 / 整改情况：一是督查3次；二是通报2期。',
      ['.issue （一） 督查不力', '..measure 一是 督查3次；', '..measure 二是 通报2期。'],
    ],
    [
      'behind a label that is a field',
      '1.督查不力的问题 / 主要表现：①频次不够；②覆盖不全。 / 整改措施：①督查3次；②通报2期。',
      ['.issue 1. 督查不力的问题', '..measure ① 督查3次；', '..measure ② 通报2期。'],
    ],
    [
      'behind 表现为, on lines of its own',
      '1.督查不力的问题 / 具体表现为： / （1）频次不够。 / （2）覆盖不全。 / 整改措施： / （1）督查3次。 / （2）通报2期。',
      ['.issue 1. 督查不力的问题', '..measure （1） 督查3次。', '..measure （2） 通报2期。'],
    ],
    [
      'of one, on a line of its own',
      '1.督查不力的问题 / 具体表现为： / ①频次不够。 / 整改措施： / ①督查3次。',
      ['.issue 1. 督查不力的问题', '..measure ① 督查3次。'],
    ],
    [
      'behind the heading',
      '1.督查不力。一是频次不够；二是覆盖不全。 / 整改情况：一是督查3次；二是通报2期。',
      ['.issue 1. 督查不力', '..measure 一是 督查3次；', '..measure 二是 通报2期。'],
    ],
    [
      'before a state and its steps',
      '1.督查不力。一是频次不够；二是覆盖不全。 / 整改情况：已完成。一是督查3次；二是通报2期。',
      ['.issue 1. 督查不力 [completed]', '..measure 一是 督查3次；', '..measure 二是 通报2期。'],
    ],
    [
      'behind a marker that says so',
      '1.反馈问题：一是频次不够；二是覆盖不全。 / 整改情况：一是督查3次；二是通报2期。',
      [
        '.issue 1.反馈问题： 一是频次不够；二是覆盖不全。',
        '..measure 一是 督查3次；',
        '..measure 二是 通报2期。',
      ],
    ],
  ])('%s', (_, lines, wanted) => expect(outline(lines)).toEqual(wanted))
})

describe('a list that answers one does', () => {
  test.each([
    [
      'above its state',
      '1.督查不力。一是清理违规项目3个；二是排查隐患30处。 / 整改情况：已完成',
      ['.issue 1. 督查不力 [completed]', '..measure 一是 清理违规项目3个；', '..measure 二是 排查隐患30处。'],
    ],
    [
      'above its results',
      '1.督查不力。一是频次不再不够；二是补齐短板。 / 整改成效：督查3次。',
      ['.issue 1. 督查不力', '..measure 一是 频次不再不够；', '..measure 二是 补齐短板。'],
    ],
    [
      'of steps only',
      '1.督查不力。一是开展督查3次；二是完善不合理的制度。 / 整改情况：督查3次。',
      ['.issue 1. 督查不力', '..measure 一是 开展督查3次；', '..measure 二是 完善不合理的制度。'],
    ],
    [
      'behind a marker that numbers the problem',
      '关于第1个问题：一是督查3次；二是通报2期。 / 关于第2个问题：一是补录。',
      [
        '.issue 关于第1个问题：',
        '..measure 一是 督查3次；',
        '..measure 二是 通报2期。',
        '.issue 关于第2个问题：',
        '..measure 一是 补录。',
      ],
    ],
  ])('%s', (_, lines, wanted) => expect(outline(lines)).toEqual(wanted))
})

describe('numbers before words that say that a problem follows', () => {
  test.each([
    [
      'count problems',
      '（一）政治建设方面 / 1.问题描述：学习不深入。 / 整改情况：学习3次。 / 2.问题描述：督查不力。 / 整改情况：督查3次。 / （二）队伍建设方面 / 1.问题描述：结构老化。 / 整改情况：招录2人。',
      [
        '.category （一） 政治建设方面',
        '..issue 1.问题描述： 学习不深入',
        '..issue 2.问题描述： 督查不力',
        '.category （二） 队伍建设方面',
        '..issue 1.问题描述： 结构老化',
      ],
    ],
    [
      'part the answer of one',
      '（一）学习不深入的问题 / 1.问题描述：研讨少。 / 2.整改措施：研讨5次。 / （二）督查不力。 / 1.具体问题：①频次不够；②覆盖不全。 / 2.整改措施：①督查3次；②通报2期。',
      [
        '.issue （一） 学习不深入的问题',
        '.issue （二） 督查不力',
        '..measure ① 督查3次；',
        '..measure ② 通报2期。',
      ],
    ],
  ])('%s', (_, lines, wanted) => expect(outline(lines)).toEqual(wanted))

  test('words alone, below a problem', () =>
    expect(
      outline(
        '1.研讨少的问题。 / 存在问题：（1）研讨少；（2）笔记不全。 / 整改措施：（1）研讨5次；（2）抽查30本。',
      ),
    ).toEqual(['.issue 1. 研讨少的问题', '..measure （1） 研讨5次；', '..measure （2） 抽查30本。']))
})

describe('problems without a number, below a group', () => {
  test.each([
    [
      '（一）关于意识形态工作方面 / 巡察指出“阵地管理不严”问题。 / 整改情况：注销账号3个。 / 巡察指出“舆情应对不力”问题。 / 整改情况：修订预案。',
      [
        '.category （一） 关于意识形态工作方面',
        '..issue 巡察指出“阵地管理不严”问题',
        '..issue 巡察指出“舆情应对不力”问题',
      ],
    ],
    [
      '（一）关于意识形态工作方面 / 存在问题：阵地管理不严。 / 整改情况：注销账号3个。 / 存在问题：舆情应对不力。 / 整改情况：修订预案。',
      [
        '.category （一） 关于意识形态工作方面',
        '..issue 存在问题： 阵地管理不严',
        '..issue 存在问题： 舆情应对不力',
      ],
    ],
    [
      '（一）关于“阵地管理不严”方面 / 存在问题：审批不严。 / 整改情况：注销账号3个。 / （二）关于“舆情应对不力”方面 / 存在问题：预案不全。 / 整改情况：修订预案。',
      ['.issue （一） 关于“阵地管理不严”方面', '.issue （二） 关于“舆情应对不力”方面'],
    ],
  ])('%s', (lines, wanted) => expect(outline(lines)).toEqual(wanted))
})

describe('the state behind the last step', () => {
  test.each([
    [
      'is that of the problem that the steps answer',
      '（一）补贴不精准的问题。 / 1.核减3户。 / 2.追回2万元。 / 整改完成情况：已完成。 / （二）项目进展缓慢。 / 1.督办3次。 / 整改完成情况：正在推进。',
      [
        '.issue （一） 补贴不精准的问题 [completed]',
        '..measure 1. 核减3户。',
        '..measure 2. 追回2万元。',
        '.issue （二） 项目进展缓慢 [ongoing]',
        '..measure 1. 督办3次。',
      ],
    ],
    [
      'is that of a problem in a group',
      '（一）思想建设不够扎实 / 1.研讨不足。 / 完成情况：已完成。 / 2.笔记潦草。 / 完成情况：正在推进。',
      [
        '.category （一） 思想建设不够扎实',
        '..issue 1. 研讨不足 [completed]',
        '..issue 2. 笔记潦草 [ongoing]',
      ],
    ],
  ])('%s', (_, lines, wanted) => expect(outline(lines)).toEqual(wanted))
})

describe('problems listed above their answers', () => {
  const of = (lines: string): string[] =>
    shown(parse(OPENING.replace('一、整改情况\n', '') + lines.split(' / ').join('\n')).body as Node[])

  test('are told again there', () =>
    expect(
      of(
        '一、反馈的主要问题 / 1.督查不力。 / 2.研讨不足。 / 二、整改情况 / （一）关于督查不力的问题。督查3次。 / （二）关于“研讨不足”的问题。研讨5次。',
      ),
    ).toEqual([
      'section 一、 反馈的主要问题',
      'section 二、 整改情况',
      '.issue （一） 关于督查不力的问题',
      '.issue （二） 关于“研讨不足”的问题',
    ]))

  test('are issues where the answers do not name them, or are to come', () => {
    expect(
      of('一、反馈的主要问题 / 1.督查不力。 / 2.研讨不足。 / 二、整改情况 / 1.督查3次。 / 2.研讨5次。'),
    ).toContain('.issue 1. 督查不力')
    expect(
      of(
        '一、发现的主要问题 / 1.督查不力。 / 2.研讨不足。 / 二、整改建议 / 1.督查不力的，要督查。 / 2.研讨不足的，要研讨。',
      ),
    ).toContain('.issue 1. 督查不力')
  })
})

test('a problem whose quote is never closed takes no text from before it', () => {
  const text = '一、整改情况\n已收回5元。\n（一）党的建设\n针对“党建；二是“责任”问题，召开会议3次。\n'
  const { body } = parse(text)
  const inside = (node: Node): void => {
    for (const { span } of [...node.facts, ...(node.text === null ? [] : [node.text])])
      expect(span![0] >= node.span![0] && span![1] <= node.span![1], node.id).toBe(true)
    node.children.forEach(inside)
  }
  ;(body as Node[]).forEach(inside)
})
