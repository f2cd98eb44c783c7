/** Labels in every dress: brackets, signs, lines of their own; and what looks like one. */
import { describe, expect, test } from 'vitest'
import { parse } from '../src/index.ts'
import type { Node } from './support/model.ts'

const OPENING =
  '根据县委部署，县委第五巡察组对县档案馆党支部进行了巡察。现将整改情况予以公布。\n一、整改情况\n'
/** Role, marker, heading or text, state and fields of each node. */
const shown = (nodes: readonly Node[]): string[] =>
  nodes.flatMap(({ role, marker, heading, text, status, fields, children }) => [
    [
      role,
      marker?.text,
      (heading ?? text)?.text,
      status && `[${status.value}]`,
      ...(fields ?? []).map(field => `{${field.label}${field.text}}`),
    ]
      .filter(Boolean)
      .join(' '),
    ...shown(children),
  ])
const outline = (lines: string): string[] =>
  shown(parse(OPENING + lines.split(' / ').join('\n')).body as Node[]).slice(2)

describe('labels', () => {
  test.each([
    [
      'in brackets with blanks',
      '问题一：台账不全 / 【 整改措施 】补录。 / 【 整改结果 】已完成',
      ['issue 问题一： 台账不全 [completed] {【 整改结果 】已完成}', 'paragraph 【 整改措施 】 补录。'],
    ],
    [
      'in square brackets, and in those of document numbers',
      '［问题1］台账不全 / ［整改措施］补录。 / 〔问题2〕检查不力 / 〔整改措施〕检查。',
      [
        'issue ［问题1］ 台账不全',
        'paragraph ［整改措施］ 补录。',
        'issue 〔问题2〕 检查不力',
        'paragraph 〔整改措施〕 检查。',
      ],
    ],
    [
      'behind a sign',
      '1.台账不全 / ★责任领导：张某 / ●整改措施： / ①补录20卷。 / ②抽查3次。 / ●整改成效：账卷相符。',
      [
        'issue 1. 台账不全 {责任领导：张某}',
        'paragraph ●整改措施：',
        'measure ① 补录20卷。',
        'measure ② 抽查3次。',
        'paragraph ●整改成效： 账卷相符。',
      ],
    ],
    [
      'behind a sign, on lines of their own',
      '1.台账不全 / ▲整改情况 / ①补录20卷。 / ▲整改成效 / 账卷相符。 / 2.检查不力 / ▲整改情况 / ①检查3次。 / ▲整改成效 / 立案1件。',
      [
        'issue 1. 台账不全',
        'paragraph ▲整改情况',
        'measure ① 补录20卷。',
        'paragraph ▲整改成效 账卷相符。',
        'issue 2. 检查不力',
        'paragraph ▲整改情况',
        'measure ① 检查3次。',
        'paragraph ▲整改成效 立案1件。',
      ],
    ],
    [
      'a number and words that say so',
      '1.反馈意见：台账不全。 / 整改措施：补录。 / 2.反馈意见：检查不力。 / 整改措施：检查。',
      [
        'issue 1.反馈意见： 台账不全',
        'paragraph 整改措施： 补录。',
        'issue 2.反馈意见： 检查不力',
        'paragraph 整改措施： 检查。',
      ],
    ],
  ])('%s', (_, lines, wanted) => expect(outline(lines)).toEqual(wanted))

  test.each([
    [
      'a step behind a sign',
      '1.台账不全 / ●整改台账3本。 / ●措施得力。',
      ['measure ● 整改台账3本。', 'measure ● 措施得力。'],
    ],
    ['a document number', '1.台账不全 / 〔2024〕4号文件已印发。', ['paragraph 〔2024〕4号文件已印发。']],
    ['a note in brackets', '1.台账不全 / ［详见附件］补录。', ['paragraph ［详见附件］补录。']],
  ])('%s is none', (_, lines, wanted) => expect(outline(lines)).toEqual(['issue 1. 台账不全', ...wanted]))
})
