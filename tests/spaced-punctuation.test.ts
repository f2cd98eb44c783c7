/** Blanks on both sides of the punctuation, as scanners and some word processors print it. */
import { expect, test } from 'vitest'
import { cleanText } from '../src/clean-text.ts'
import { inspect, parse } from '../src/index.ts'
import { closeUpPunctuation } from '../src/repairs/spaced-punctuation.ts'
import type { Node } from './support/model.ts'

const SPACED =
  '根据县委部署 ， 县委第五巡察组对县供销社党委进行了巡察 ， 2021 年 6 月 11 日反馈了意见 。 现将整改情况公布如下 ：\n' +
  '一 、 总体情况\n党委高度重视 。\n二 、 问题整改情况\n（ 一 ） 主业不突出的问题\n1 ． 新建网点 21 个 。\n' +
  '（ 二 ） 账目不清的问题\n1 ． 清查门店 86 间 ， 补签合同 44 份 。'

const shown = (nodes: readonly Node[]): string[] =>
  nodes.flatMap(({ role, marker, heading, text, children }) => [
    ...(role === 'paragraph' ? [] : [`${role} ${marker?.text} ${(heading ?? text)?.text}`]),
    ...shown(children),
  ])

test('markers and sentences are read, and spans are of what is printed', () => {
  const { body, inspection } = parse(SPACED)
  expect(inspection.target?.text).toBe('县供销社党委')
  expect(shown(body as Node[])).toEqual([
    'section 一、 总体情况',
    'section 二、 问题整改情况',
    'issue （一） 主业不突出的问题',
    'measure 1． 新建网点 21 个。',
    'issue （二） 账目不清的问题',
    'measure 1． 清查门店 86 间， 补签合同 44 份。',
  ])
  const [, section] = body as Node[]
  expect(SPACED.slice(...(section?.marker?.span ?? [0, 0]))).toBe('一 、')
})

test('nothing is lost', () => {
  const leaves = [...inspect(SPACED, 'leaves')] as unknown as { span: readonly [number, number] }[]
  expect(leaves.map(({ span }) => SPACED.slice(...span)).join('')).toBe(SPACED)
})

test.each([
  // A few blanks show nothing.
  '县供销社党委 ， 高度重视 。',
  // Columns.
  '序号    、问题    、措施\n1    ，学习    。\n2    ，研讨    。\n3    ，检查    。\n4    ，立案    。',
  '联系人：王某  电话：2201234\n来源：县供销社  发布时间：2021-06-11',
])('%s stays as it is', text => expect(closeUpPunctuation(cleanText(text).text)).toEqual([]))
