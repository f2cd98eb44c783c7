/** What the columns of a table of issues hold, by their heads. */

import { foldCharacters } from '../../repairs/characters.ts'
import type { LabelKind } from '../outline/labels.ts'
import { labelAt } from '../outline/labels.ts'

export type Column = 'number' | 'category' | 'issue' | 'measure' | LabelKind | 'none'

/** Heads that are no labels elsewhere, compared without blanks; `labels.ts` knows the others (责任单位, 整改时限 …). */
const HEADS: readonly (readonly [column: Column, words: readonly string[]])[] = [
  ['number', ['序号', '编号', '号']],
  [
    'category',
    ['问题类别', '类别', '问题分类', '方面', '板块', '反馈意见', '问题类型', '项目', '巡察反馈方面', '分类'],
  ],
  [
    'issue',
    [
      '问题',
      '具体问题',
      '反馈问题',
      '存在问题',
      '存在的问题',
      '主要问题',
      '问题清单',
      '问题描述',
      '问题表述',
      '问题概述',
      '反馈问题描述',
      '反馈问题表述',
      '问题表现',
      '具体表现',
      '反馈的问题',
      '巡察反馈问题',
      '巡视反馈问题',
      '巡察反馈具体问题',
      '反馈具体问题',
      '整改问题',
      '需整改问题',
      '整改事项',
      '问题内容',
      '发现问题',
    ],
  ],
  ['measure', ['整改措施', '整改举措', '具体措施', '具体整改措施', '措施', '整改任务', '主要措施']],
  ['owner', ['责任单位(科室)', '责任部门(科室)', '牵头单位(部门)', '责任单位及责任人']],
  ['progress', ['进展情况', '整改进展', '整改进展情况', '完成情况', '是否完成', '整改结果', '销号']],
  ['deadline', ['整改时间', '时间', '时间节点', '期限', '完成时限']],
]
/** Levels of the marks of tables, inside whatever the text itself has opened. */
export const TABLE_LEVELS = { category: 11, issue: 12, measure: 13 } as const

const columns = new Map(HEADS.flatMap(([column, words]) => words.map(word => [word, column] as const)))

/** What a column holds by the words of its head. */
export function columnOf(head: string): Column {
  const words = foldCharacters(head).text.replace(/\s+/g, '')
  const own = columns.get(words)
  if (own !== undefined) return own
  const label = labelAt(`${words}:`, 0, words.length + 1)
  return label !== null && label.end === words.length + 1 ? label.kind : 'none'
}
