/** Marks of Markdown in a text that was pasted as text. */
import { expect, test } from 'vitest'
import { cleanText } from '../src/clean-text.ts'
import { inspect, parse } from '../src/index.ts'
import type { Node } from './support/model.ts'

const PASTED =
  '# 中共绾江区气象局党组关于区委巡察反馈意见整改情况的通报\n\n2024年1月30日，区委第四巡察组反馈了意见。现将整改情况予以公开。\n\n' +
  '## 一、整改总体情况\n\n局党组制定整改措施**24条**，已全部落实。\n\n## 二、主要问题整改情况\n\n### （一）党建引领方面\n\n' +
  '**1\\.党建与业务“两张皮”**\n\n**整改情况：** 一是成立突击队2支。二是设立示范岗5个。\n\n' +
  '**2.青年党员培养乏力**\n\n**整改情况：**结对培养4人。'

const shown = (nodes: readonly Node[]): string[] =>
  nodes.flatMap(({ role, marker, heading, text, children }) => [
    `${role} ${marker?.text ?? ''} ${(heading ?? text)?.text ?? ''}`,
    ...shown(children),
  ])

test('headings, labels and numbers are read as if they had none', () => {
  const { title, body, claims } = parse(PASTED)
  expect(title?.text).toBe('中共绾江区气象局党组关于区委巡察反馈意见整改情况的通报')
  expect(shown(body as Node[]).slice(1)).toEqual([
    'section 一、 整改总体情况',
    'paragraph  局党组制定整改措施24条，已全部落实。',
    'section 二、 主要问题整改情况',
    'category （一） 党建引领方面',
    'issue 1. 党建与业务“两张皮”',
    'paragraph 整改情况： ',
    'measure 一是 成立突击队2支。',
    'measure 二是 设立示范岗5个。',
    'issue 2. 青年党员培养乏力',
    'paragraph 整改情况： 结对培养4人。',
  ])
  expect(PASTED.slice(...(claims[0]?.span ?? [0, 0]))).toBe('24条')
})

test('nothing is lost', () => {
  const leaves = [...inspect(PASTED, 'leaves')] as unknown as { span: readonly [number, number] }[]
  expect(leaves.map(({ span }) => PASTED.slice(...span)).join('')).toBe(PASTED)
})

test.each([
  // Masked names, one line with a mark, bullets, remarks, a channel of a phone.
  '对张**、李**两人进行了约谈，对王**给予处分。\n赵**已退休。',
  '**整改情况：**学习3次。\n二是研讨2次。',
  '* 学习3次\n* 研讨2次\n** 注\n** 见附件',
  '#1 机组\n#2 机组检修',
  '联系电话：12345#\n# ',
])('%s stays as it is', text =>
  expect(cleanText(text).text).toBe(text.replaceAll('，', ',').replaceAll('：', ':')),
)
