/** At which level a number stands that neither goes on with what is open nor opens a list at one. */
import { describe, expect, test } from 'vitest'
import { parse } from '../src/index.ts'
import type { Node } from './support/model.ts'

const shown = (nodes: readonly Node[], depth = 0): string[] =>
  nodes.flatMap(({ role, marker, heading, text, children }) => [
    ...(marker === null
      ? []
      : [`${'.'.repeat(depth)}${role} ${marker.text}${(heading ?? text)?.text.slice(0, 8)}`]),
    ...shown(children, depth + 1),
  ])
const outline = (lines: string): string[] => shown(parse(lines.split(' / ').join('\n')).body as Node[])

describe('a text that begins in the middle', () => {
  test('with a list of its own inside each part', () =>
    expect(
      outline(
        '（七）关于程序不规范的问题 / 1.修订规程。 / 2.复查档案31份。 / （八）关于“四风”反弹的问题 / 1.检查5次。 / 三、下一步工作安排 / （一）提升站位。学习。',
      ),
    ).toEqual([
      'issue （七）关于程序不规范的',
      '.measure 1.修订规程。',
      '.measure 2.复查档案31份。',
      'issue （八）关于“四风”反弹',
      '.measure 1.检查5次。',
      'section 三、下一步工作安排',
      '.measure （一）提升站位',
    ]))

  test('what is quoted with its number begins none', () =>
    expect(
      outline(
        '（七）款规定的情形不在其中。 / 一、整改情况 / 1.台账不全的问题 / 补录。 / 2.检查不力的问题 / 检查。',
      ),
    ).toEqual(['section 一、整改情况', '.issue 1.台账不全的问题', '.issue 2.检查不力的问题']))
})

describe('a list inside one of its own style', () => {
  const PARTS =
    '一、整改组织情况 / 召开会议3次。 / 二、整改落实情况 / 一、聚焦政治建设方面 / （一）学习不深入的问题 / 1.学习3次。 / 二、聚焦队伍建设方面 / （一）结构老化的问题 / 1.招录2人。'

  test('right below its heading', () =>
    expect(outline(`${PARTS} / 三、下一步工作打算 / 巩固成果。`)).toEqual([
      'section 一、整改组织情况',
      'section 二、整改落实情况',
      '.category 一、聚焦政治建设方面',
      '..issue （一）学习不深入的问题',
      '...measure 1.学习3次。',
      '.category 二、聚焦队伍建设方面',
      '..issue （一）结构老化的问题',
      '...measure 1.招录2人。',
      'section 三、下一步工作打算',
    ]))

  test('its third is its own where it is of the same kind', () =>
    expect(outline(`${PARTS} / 三、聚焦廉政建设方面 / （一）监督不力的问题 / 1.谈话5人。`)).toContain(
      '.category 三、聚焦廉政建设方面',
    ))

  test('the lines of a table of contents hold none', () =>
    expect(
      outline(
        '一、整改组织情况 / 二、整改落实情况 / 一、整改组织情况 / 召开会议3次。 / 二、整改落实情况 / 略。',
      ).filter(line => line.startsWith('.')),
    ).toEqual([]))
})

test('what groups the groups is a section beside a group', () =>
  expect(
    outline(
      '现将整改情况予以公布。 / 一、履行责任情况 / 略。 / 二、集中整改期内完成的任务 / （一）政治建设方面 / 1.学习不深入的问题 / 学习3次。 / 三、需要长期整改的问题 / （一）结构老化的问题 / 招录2人。',
    ),
  ).toEqual([
    'section 一、履行责任情况',
    'section 二、集中整改期内完成',
    '.category （一）政治建设方面',
    '..issue 1.学习不深入的问题',
    'category 三、需要长期整改的问',
    '.issue （一）结构老化的问题',
  ]))
