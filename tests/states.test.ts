/** Where a notice says how far an issue is, and what looks like it. */
import { describe, expect, test } from 'vitest'
import { parse } from '../src/index.ts'
import type { Node } from './support/model.ts'

const OPENING = '根据县委部署，县委第二巡察组对县文旅局党组进行了巡察。现将整改情况予以公布。\n一、整改情况'
const nodesOf = (nodes: readonly Node[]): Node[] => nodes.flatMap(node => [node, ...nodesOf(node.children)])
const all = (lines: string): Node[] =>
  nodesOf(parse([OPENING, ...lines.split(' / ')].join('\n')).body as Node[])
/** Role and state of each issue and measure that has one. */
const states = (lines: string): string[] =>
  all(lines).flatMap(({ role, status }) =>
    status && (role === 'issue' || role === 'measure') ? [`${role} ${status.value} ${status.text}`] : [],
  )

test('the answer of the last step is not that of the issue, where the others have theirs', () => {
  const steps =
    '1.食堂管理松散的问题 / （1）修订制度。 / 整改成效：正在整改 / （2）退还资金。 / 整改成效：已完成'
  expect(states(steps).filter(state => state.startsWith('issue'))).toEqual([])
})

describe('states', () => {
  test.each([
    [
      '1.场馆开放不足的问题，已整改完成。签约2家。 / 2.台账不全的问题，正在持续整改。补录。',
      ['issue completed 已整改完成', 'issue ongoing 正在持续整改'],
    ],
    [
      '（一）集中整改期间完成的整改事项 / 1.场馆开放不足的问题 / 签约2家。 / （二）需长期坚持的整改事项 / 1.台账不全的问题 / 补录。',
      ['issue completed 完成', 'issue longTerm 长期坚持'],
    ],
    [
      '1.场馆开放不足 / 整改进度：100% / 2.台账不全 / 整改进度：60%。 / 3.检查偏轻 / 整改进度：0% / 4.人手不够 / 整改进度：100%的站所已整改',
      ['issue completed 100%', 'issue ongoing 60%'],
    ],
    [
      '（一）取得阶段性成效并长期坚持的问题 / 1.场馆开放不足的问题 / 签约2家。 / （二）正在整改的问题 / 1.台账不全的问题 / 补录。目前，正在持续推进。',
      ['issue phased 取得阶段性成效', 'issue ongoing 正在持续推进'],
    ],
    // What was to be done in time is not done by that.
    ['（一）集中整改期间应完成的整改事项 / 1.场馆开放不足的问题 / 签约2家。', []],
    // Of which of the two states each is, is not said.
    ['（一）需长期坚持或未完成的整改事项 / 1.场馆开放不足的问题 / 签约2家。', []],
    ['（一）已完成和基本完成的问题 / 1.场馆开放不足的问题 / 签约2家。', []],
    [
      '1.场馆开放不足（持续推进）。签约2家。 / 2.台账乏力（长期坚持）。补录。',
      ['issue ongoing 持续推进', 'issue longTerm 长期坚持'],
    ],
    [
      '1.场馆开放不足问题（立行立改，已完成） / 开放。 / 2.台账不全问题（基本完成，长期坚持） / 补录。',
      ['issue completed 已完成', 'issue basicallyCompleted 基本完成'],
    ],
    [
      '1.场馆开放不足问题。签约2家。（已销号） / 2.台账不全问题。补录。（未完成）',
      ['issue completed 已销号', 'issue notCompleted 未完成'],
    ],
    ['1.场馆开放不足问题。一是签约2家；二是开放3处。（已完成）', ['issue completed 已完成']],
    [
      '1.场馆开放不足的问题 / （1）签约2家。（已完成） / （2）开放3处。（正在推进）',
      ['measure completed 已完成', 'measure ongoing 正在推进'],
    ],
    ['1.场馆开放不足问题。一是签约2家；二是开放3处。整改完成。', ['issue completed 整改完成']],
    ['1.场馆开放不足问题。补录台账3本，已完成整改。', ['issue completed 已完成整改']],
    ['1.场馆开放不足问题。签约2家。整改工作已完成。', ['issue completed 整改工作已完成']],
    [
      '（一）场馆开放不足的问题 / （1）签约。 / （2）开放。该问题已整改到位。',
      ['issue completed 已整改到位'],
    ],
    ['（一）场馆开放不足的问题 / 正在整改中。签约2家。', ['issue ongoing 正在整改中']],
    ['（一）场馆开放不足的问题 / 签约2家。 / 已完成', ['issue completed 已完成']],
    ['（一）场馆开放不足的问题。未整改完成，预计年底完成。', ['issue notCompleted 未整改完成']],
    [
      '问题1：场馆开放不足 / 整改措施：签约。 / 完成时限：2023年8月底前，已完成。',
      ['issue completed 已完成'],
    ],
    [
      '问题1：场馆开放不足 / 整改措施：签约。 / 完成时限：长期坚持，已取得阶段性成效。',
      ['issue phased 已取得阶段性成效'],
    ],
    ['1.场馆开放不足问题。签约。整改进度：达到序时进度。', ['issue ongoing 达到序时进度']],
    [
      '（一）场馆开放不足的问题 / 整改完成情况：签约2家，开放3处。已完成整改。',
      ['issue completed 已完成整改'],
    ],
    ['1.场馆开放不足问题。签约。整改进度：完成65%。', ['issue ongoing 完成65%']],
    ['1.场馆开放不足问题。签约。整改进度：完成100%。', ['issue completed 完成100%']],
    ['1.场馆开放不足问题。签约。完成情况：【已完成】共2家。', ['issue completed 已完成']],
    ['（一）场馆开放不足的问题已整改到位。签约2家。', ['issue completed 已整改到位']],
    ['1.场馆开放不足——已完成 / 签约2家。', ['issue completed 已完成']],
    ['1.场馆开放不足。签约2家。 / （长期坚持）', ['issue longTerm 长期坚持']],
    [
      '1.场馆“空转”。（牵头领导：方某；整改情况：已完成） / 签约2家。 / 2.台账不全（整改进展：正在整改）。补录。',
      ['issue completed 已完成', 'issue ongoing 正在整改'],
    ],
    ['（一）场馆开放不足的问题 / 签约。 / 状态：未销号，2023年底前完成。', ['issue notCompleted 未销号']],
    ['（一）场馆开放不足的问题 / 签约。 / 整改状态：尚未销号', ['issue notCompleted 尚未销号']],
    ['1.场馆开放不足问题。签约2家。目前已整改到位并长期坚持。', ['issue completed 已整改到位']],
    ['1.场馆开放不足问题。签约2家。现已完成整改，并持续巩固。', ['issue completed 已完成整改']],
    ['1.场馆开放不足问题。签约2家。目前，已整改到位，长期坚持。', ['issue completed 已整改到位']],
    ['1.场馆开放不足的问题（已于2023年4月完成整改） / 签约2家。', ['issue completed 已于2023年4月完成整改']],
    ['1.场馆开放不足的问题（4月底前已全部完成） / 签约。', ['issue completed 4月底前已全部完成']],
    [
      '1.场馆开放不足的问题 / 签约。 / 完成情况：已于2023年4月8日办结。',
      ['issue completed 已于2023年4月8日办结'],
    ],
  ])('%s', (lines, expected) => {
    expect(states(lines)).toEqual(expected)
  })

  test.each([
    // What was found elsewhere is mended, not the issue.
    ['1.安全巡查不细的问题。发现隐患17处，已整改到位。'],
    ['1.安全巡查不细的问题。督办2家，已完成整改。'],
    ['1.安全巡查不细的问题。下达通知书5份，责令3家，已完成整改。'],
    ['问题1：安全巡查不细 / 整改措施：巡查。 / 完成时限：长期坚持'],
    ['问题1：安全巡查不细 / 整改措施：巡查。 / 完成时限：2023年8月底前完成'],
    ['1.安全巡查不细的问题。完成巡查后，持续推进场馆建设。'],
    ['1.安全巡查不细的问题（2021年以来）。完成制度汇编。'],
    ['1.安全巡查不细的问题（预计2023年8月完成）。巡查。'],
    ['1.安全巡查不细的问题。巡查。已于2023年4月完成制度汇编。'],
    ['1.安全巡查不细（责任人：方某；整改情况：巡查2次）。建章。'],
  ])('none: %s', lines => {
    expect(states(lines)).toEqual([])
  })
})

describe('fields', () => {
  const fields = (lines: string): string[] =>
    all(lines).flatMap(({ fields }) =>
      (fields ?? []).map(({ name, label, text }) => `${name} ${label}${text}`),
    )
  test.each([
    ['1.场馆开放不足问题（责任单位：产业股）。签约2家。', ['owner 责任单位：产业股']],
    [
      '1.场馆开放不足（牵头领导：方某，责任股室：产业股） / 签约2家。',
      ['lead 牵头领导：方某', 'owner 责任股室：产业股'],
    ],
    [
      '1.场馆开放不足（牵头领导：方某；责任股室：产业股） / 签约2家。',
      ['lead 牵头领导：方某', 'owner 责任股室：产业股'],
    ],
    [
      '1.场馆开放不足【责任单位：产业股】【完成时限：2023年8月】 / 签约2家。',
      ['owner 责任单位：产业股', 'deadline 完成时限：2023年8月'],
    ],
    ['1.场馆开放不足问题。责任单位：产业股。签约2家。', ['owner 责任单位：产业股。']],
    ['1.场馆开放不足问题 / 签约2家。 / （责任人：方某）', ['lead 责任人：方某']],
    [
      '1.场馆开放不足。（牵头领导：方某；整改情况：已完成） / 签约2家。',
      ['lead 牵头领导：方某', 'progress 整改情况：已完成'],
    ],
    [
      '1.场馆开放不足（责任人：方某；整改情况：签约2家）。已公示。',
      ['lead 责任人：方某', 'other 整改情况：签约2家'],
    ],
    [
      '1.场馆开放不足 / ①问题表现：仅一处。②整改措施：签约2家。③完成时限：2023年8月。④责任股室：产业股',
      ['other ①问题表现：仅一处。', 'deadline ③完成时限：2023年8月。', 'owner ④责任股室：产业股'],
    ],
    [
      '1.场馆开放不足 / ①整改措施：一是签约2家。二是开放3处。 / ②责任股室：产业股',
      ['owner ②责任股室：产业股'],
    ],
    [
      '1.场馆开放不足。（1）整改措施：签约2家。（2）完成时限：2023年8月；（3）责任人：方某',
      ['deadline （2）完成时限：2023年8月', 'lead （3）责任人：方某'],
    ],
    ['1.场馆开放不足 / 整改责任：产业股股长 / 签约2家。', ['owner 整改责任：产业股股长']],
    ['1.场馆开放不足（如：二号馆未开放）。整改情况：签约2家。', []],
    ['1.场馆开放不足问题 / 整改责任领导： / 方某', ['lead 整改责任领导：方某']],
  ])('%s', (lines, expected) => {
    expect(fields(lines)).toEqual(expected)
    expect(all(lines).find(({ role }) => role === 'issue')?.heading?.text).toMatch(
      /^场馆开放不足(问题|（如：二号馆未开放）)?$/,
    )
  })
})
