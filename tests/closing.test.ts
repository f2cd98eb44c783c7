/** Paragraphs behind the last issue: what adds the issues up leaves it, what speaks of it stays. */
import { describe, expect, test } from 'vitest'
import { parse } from '../src/index.ts'
import type { Node } from './support/model.ts'

const OPENING = '根据县委部署，县委第三巡察组对县林业局党组进行了巡察。现将整改情况予以公布。\n一、整改情况'
const ISSUES = '1.关于造林不实的问题 / 整改情况：补植。 / 2.关于管护松散的问题 / 整改情况：巡山。'

/** The role of the node that holds the paragraph that opens so, and the claims of the notice. */
function holderOf(lines: string, paragraph: string): { holder: string | null; claims: string[] } {
  const { body, claims } = parse([OPENING, ...lines.split(' / ')].join('\n'))
  const find = (nodes: readonly Node[], holder: string): string | null => {
    for (const node of nodes) {
      if (node.text?.text.startsWith(paragraph)) return holder
      const found = find(node.children, node.role)
      if (found !== null) return found
    }
    return null
  }
  return {
    holder: find(body as Node[], 'notice'),
    claims: claims.map(({ what, value }) => `${what} ${value}`),
  }
}

describe('adds the issues up', () => {
  test.each<[string, string[]]>([
    [
      '截至2024年3月15日，2个问题中，已完成整改1个，基本完成1个。',
      ['issues 2', 'completed 1', 'basicallyCompleted 1'],
    ],
    [
      '2个问题已整改1个，1个正在整改，整改率50%。',
      ['issues 2', 'completed 1', 'ongoing 1', 'completionRate 50'],
    ],
    [
      '省委巡视反馈的2个方面3个问题，已完成整改2个，正在整改1个。',
      ['aspects 2', 'issues 3', 'completed 2', 'ongoing 1'],
    ],
    ['县委第三巡察组共反馈3个问题，已完成整改2个，正在整改1个。', ['issues 3', 'completed 2', 'ongoing 1']],
    // An excerpt: more issues are told than printed.
    ['21个问题已整改20个，1个正在整改。', ['issues 21', 'completed 20', 'ongoing 1']],
    ['目前，巡察反馈问题整改完成率100%。', ['completionRate 100']],
    ['截至2024年3月底，已完成整改1个，正在整改1个。', ['completed 1', 'ongoing 1']],
    ['至此，全部2项整改任务已完成1项，正在推进1项。', ['tasks 2', 'completed 1', 'ongoing 1']],
  ])('%s', (paragraph, claims) => {
    expect(holderOf(`${ISSUES} / ${paragraph}`, paragraph.slice(0, 8))).toEqual({ holder: 'section', claims })
  })

  test('behind a first sentence, and before the next section', () => {
    const lines = `${ISSUES} / 集中整改历时3个月。2个问题已整改1个，1个正在整改。 / 二、下步打算 / 略。`
    expect(holderOf(lines, '集中整改')).toEqual({
      holder: 'section',
      claims: ['issues 2', 'completed 1', 'ongoing 1'],
    })
  })
})

test('under a heading of its own it stays', () => {
  const lines =
    '（一）召开会议。县林业局党组召开会议3次。 / （二）整改成效 / 截至2024年3月底，2个问题已完成整改1个，正在整改1个。 / 二、具体问题 / 1.关于造林不实的问题 / 补植。'
  expect(holderOf(lines, '截至2024年')).toEqual({
    holder: 'measure',
    claims: ['issues 2', 'completed 1', 'ongoing 1'],
  })
})

test('where groups stand at the top, before what comes next', () => {
  const lines =
    '（一）管护方面 / 1.关于造林不实的问题 / 补植。 / 2.关于管护松散的问题 / 巡山。 / 目前，反馈的8个问题，已完成整改6个，正在整改2个。 / 下一步工作 / 一是巩固。二是提升。'
  const bulletin = parse(`${OPENING.replace('\n一、整改情况', '')}\n${lines.split(' / ').join('\n')}`)
  expect(bulletin.body.map(({ role }) => role)).toEqual(['paragraph', 'category', 'paragraph', 'section'])
  expect(bulletin.claims.map(({ what, value }) => `${what} ${value}`)).toEqual([
    'issues 8',
    'completed 6',
    'ongoing 2',
  ])
})

test('beside an overview that adds up too', () => {
  const lines = `反馈2个问题。目前，2个问题已整改1个，1个正在整改。 / （一）管护方面 / ${ISSUES} / 截至2024年4月，2个问题均已整改到位。`
  expect(holderOf(lines, '截至2024').holder).toBe('section')
})

describe('below a label', () => {
  const issues = '1.造林不实的问题 / 整改情况：补植。 / 2.管护松散的问题 / 整改情况：巡山。'

  test.each([
    '整改成效：截至目前，反馈的2个问题全部完成整改，建立制度7项。',
    '【整改成效】2个问题已整改1个，1个正在整改。',
    '整改结果：目前，巡察反馈问题整改完成率100%。',
  ])('%s', paragraph =>
    expect(holderOf(`${issues} / ${paragraph}`, paragraph.slice(5, 11).replace('】', '')).holder).toBe(
      'section',
    ),
  )

  test('that each issue has, it is told of the last', () => {
    const lines =
      '1.造林不实的问题 / 整改成效：补植。 / 2.管护松散的问题 / 整改成效：反馈的2个问题全部完成整改。'
    expect(holderOf(lines, '反馈的2个').holder).toBe('issue')
  })
})

describe('speaks of its issue', () => {
  test.each([
    ['of what was found elsewhere', '目前，排查出的17个问题已整改15个，2个正在整改。'],
    ['of what the auditors found', '截至2024年3月，审计反馈的17个问题已完成整改15个，2个正在整改。'],
    ['of an earlier round', '截至2024年3月底，上轮巡察反馈的17个问题已完成整改15个，正在整改2个。'],
    ['of works', '截至2024年3月底，已完成项目3个，正在推进2个。'],
    ['of a number told before', '整改情况：各站查找问题17个。 / 17个问题已整改15个，2个正在整改。'],
  ])('%s', (_, lines) => {
    const paragraph = lines.split(' / ').at(-1)!
    expect(holderOf(`${ISSUES} / ${lines}`, paragraph.slice(0, 8))).toEqual({ holder: 'issue', claims: [] })
  })

  test('of less than there are', () => {
    const lines = `${ISSUES} / 3.关于火情迟报的问题 / 整改情况：演练。 / 2个问题已整改完成1个，1个正在整改。`
    expect(holderOf(lines, '2个问题')).toEqual({ holder: 'issue', claims: [] })
  })

  test('as another issue does', () => {
    const lines =
      '1.关于造林不实的问题 / 补植。 / 3个问题已整改2个，1个正在整改。 / 2.关于管护松散的问题 / 巡山。 / 4个问题已整改3个，1个正在整改。'
    expect(holderOf(lines, '4个问题')).toEqual({ holder: 'issue', claims: [] })
  })
})
