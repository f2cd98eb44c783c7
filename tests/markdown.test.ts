/** Markdown is read as what it says: the bulletin of the plain text, spans aside; headings without numbers have levels. */
import { describe, expect, test } from 'vitest'
import { markdownOf } from '../scripts/markdown-pages.js'
import { inspect, type Source } from '../src/index.ts'
import { parse } from '../src/parse.ts'
import { markdownText } from '../src/readers/markdown.ts'
import { applyEdits } from '../src/text/edits.ts'
import { hasTable, NOTICES } from './support/notices.ts'
import { essence } from './support/same.ts'

const sourceOf = (text: string): Source => ({
  name: null,
  format: 'markdown',
  text,
  encoding: null,
  sha256: null,
  ...markdownText(text),
})
/** What a reader reads. */
const pageOf = (text: string): string => applyEdits(text, markdownText(text).edits ?? []).text

const PROSE = NOTICES.filter(notice => !hasTable(notice))

test.each(PROSE.map(notice => [notice.name, notice] as const))('%s', (_, { text }) => {
  const markdown = markdownOf([...inspect(text, 'lines')])
  expect(essence(parse(sourceOf(markdown)))).toEqual(essence(parse(text)))
})

describe('what a reader reads', () => {
  test.each([
    ['# 标题 #', '标题'],
    ['标题\n===\n正文', '标题\n\n正文'],
    ['**2025**年1月**“重点”**的_整_改', '2025年1月“重点”的整改'],
    ['2 * 3 * 4 与 snake_case_name', '2 * 3 * 4 与 snake_case_name'],
    ['1\\. 不是列表 \\*星号\\*', '1. 不是列表 *星号*'],
    ['见[《通知》](http://a.b/c_(d) "题")与![图](a.png)。', '见《通知》与。'],
    ['[链接][ref]\n\n[ref]: http://a.b', '链接\n\n'],
    ['- 一是学习\n- 二是整改', '一是学习\n二是整改'],
    ['* 甲\n+ 乙', '* 甲\n- 乙'],
    ['1. 甲\n1. 乙\n1. 丙', '1.甲\n2.乙\n3.丙'],
    ['3. 甲\n4. 乙', '3.甲\n4.乙'],
    ['> 引文\n> > 二层', '引文\n二层'],
    ['`code` ~~删~~ a&nbsp;&lt;b&#8220;', 'code 删 a\u00a0<b“'],
    ['甲<br>乙<span style="x">丙</span>', '甲\n乙丙'],
    ['<!-- 注\n释 -->\n正文', '\n\n正文'],
    ['正文\n<!-- 没有写完\n还有', '正文\n<!-- 没有写完\n还有'],
    ['```\n# 不是标题\n```', '\n# 不是标题\n'],
    ['---\n\n正文', '\n\n正文'],
    ['甲 | 乙\n--|--\n1 | 2 \\| 3', '甲 乙\n\n1 2 | 3'],
    ['　　缩进的一段', '　　缩进的一段'],
    ['金额[2024]〔3〕号', '金额[2024]〔3〕号'],
  ])('%j', (markdown, page) => {
    expect(pageOf(markdown)).toBe(page)
  })
})

test('the outline knows the levels of headings without numbers', () => {
  const { body } = parse(
    sourceOf(
      '# 关于巡察整改情况的通报\n\n## 整改情况\n\n### 理论学习不深入的问题\n\n已完成整改。\n\n### 制度不严的问题\n\n- 修订制度\n  - 印发5项\n\n## 下一步打算\n\n继续。\n',
    ),
  )
  const shown = (nodes: typeof body): unknown[] =>
    nodes.map(({ id, role, marker, heading, text, children }) => [
      id,
      role,
      marker?.text ?? null,
      heading?.text ?? text?.text,
      ...shown(children),
    ])
  expect(shown(body)).toEqual([
    [
      'h1',
      'section',
      null,
      '整改情况',
      ['h1.h1', 'issue', null, '理论学习不深入的问题', ['h1.h1.p1', 'paragraph', null, '已完成整改。']],
      [
        'h1.h2',
        'issue',
        null,
        '制度不严的问题',
        ['h1.h2.b1', 'measure', '-', '修订制度', ['h1.h2.b1.h1', 'measure', '-', '印发5项']],
      ],
    ],
    ['h2', 'section', null, '下一步打算', ['h2.p1', 'paragraph', null, '继续。']],
  ])
})

test('a table of issues', () => {
  const { body } = parse(
    sourceOf(
      '| 序号 | 问题 | 整改措施 | 责任单位 | 整改时限 | 完成情况 |\n|--|:--:|--|--|--|--|\n| 1 | 学习不深入 | 制定计划 | 办公室 | 2025年6月底前 | 已完成 |\n| 2 | 制度不严 | 一是修订制度5项。<br>二是公开。 | 财务科 | 长期坚持 | 正在推进 |\n',
    ),
  )
  expect(
    body.map(({ marker, ordinal, role, heading, status }) => [
      marker?.text,
      ordinal,
      role,
      heading?.text,
      status?.value,
    ]),
  ).toEqual([
    ['1', 1, 'issue', '学习不深入', 'completed'],
    ['2', 2, 'issue', '制度不严', 'ongoing'],
  ])
  expect(body[0]!.fields!.map(({ name, label, text }) => [name, label, text])).toEqual([
    ['owner', '责任单位', '办公室'],
    ['deadline', '整改时限', '2025年6月底前'],
    ['progress', '完成情况', '已完成'],
  ])
  expect(body[1]!.children.map(({ role, marker, text }) => [role, marker?.text, text?.text])).toEqual([
    ['measure', '一是', '修订制度5项。'],
    ['measure', '二是', '公开。'],
  ])
})

test('front matter tells title, source and date', () => {
  const bulletin = parse(
    sourceOf('---\ntitle: "关于整改情况的通报"\ndate: 2025-06-24\n来源：县纪委监委\n---\n\n一、整改。\n'),
  )
  expect(bulletin.title?.text).toBe('关于整改情况的通报')
  expect(bulletin.published?.edtf).toBe('2025-06-24')
  expect(bulletin.publisher?.text).toBe('县纪委监委')
})

describe('front matter', () => {
  const TITLE = '中共云泽市水利局党组关于巡察整改进展情况的通报'
  const read = (front: string) =>
    parse(
      sourceOf(`---\n${front}\n---\n\n按照要求，现予以公布。\n\n一、整改情况\n\n1.关于学习不深入的问题\n`),
    )

  test.each([
    ['quoted', `title: "${TITLE}"\ndate: '2025-06-20'\nsource: 云泽市纪委监委`],
    [
      'with an hour, a comment, a list',
      `tags:\n  - 巡察\ntitle: ${TITLE} # 标题\ndate: 2025-06-20T09:30:00+08:00\nauthor: 云泽市纪委监委`,
    ],
    ['in Chinese', `标题: ${TITLE}\n发布日期: 2025年6月20日\n来源: 云泽市纪委监委`],
    ['with slashes, other names', `title: ${TITLE}\npublish_date: 2025/6/20\n发布机构: 云泽市纪委监委`],
    ['source over author', `author: 王某\nsource: 云泽市纪委监委\ntitle: ${TITLE}\ndate: 2025-06-20`],
    [
      'folded',
      `title: >-\n  中共云泽市水利局党组\n  关于巡察整改进展情况的通报\ndate: 2025-06-20\nsource: 云泽市纪委监委`,
    ],
  ])('%s', (_, front) => {
    const { kind, title, issuer, publisher, published } = read(front)
    expect([kind, title?.text, issuer?.text]).toEqual(['rectification', TITLE, '中共云泽市水利局党组'])
    expect([publisher?.text, published?.edtf]).toEqual(['云泽市纪委监委', '2025-06-20'])
  })

  test('what is indented belongs to another key', () => {
    const { title, published } = read(
      'extra:\n  title: 关于整改情况的通报\ndescription: >\n  date: 2025-06-20',
    )
    expect([title, published]).toEqual([null, null])
  })

  test('the year of 今年 is that of its date', () => {
    const source = sourceOf(`---\ntitle: ${TITLE}\ndate: 2025-06-20\n---\n一是今年5月召开会议3次。\n`)
    expect(parse(source).body[0]!.facts[0]).toMatchObject({ kind: 'date', edtf: '2025-05' })
  })
})

describe('the cells of a table', () => {
  const page = (rows: string) =>
    `# 县林业局党组关于巡察整改情况的通报\n\n2024年3月5日至5月8日，县委第三巡察组对县林业局党组开展了巡察。现将整改情况予以公布。\n\n${rows}\n\n县林业局党组\n\n2025年2月20日\n`

  test('are not wrapped lines, however alike their widths', () => {
    const row = (n: number) =>
      `|${n}|造林验收把关不够严格，成活率统计不够真实的问题|复核造林地块，补植补造12亩，约谈验收人员4名|已完成|`
    const { body } = parse(
      sourceOf(page(`|序号|问题|整改措施|完成情况|\n|---|---|---|---|\n${[1, 2, 3].map(row).join('\n')}`)),
    )
    expect(body.slice(1).map(({ role, status, children }) => [role, status?.value, children.length])).toEqual(
      Array(3).fill(['issue', 'completed', 1]),
    )
  })

  test('that end in a telephone number do not run into the next row', () => {
    const { body } = parse(
      sourceOf(
        page(
          '|序号|问题|整改措施|责任人及联系电话|\n|---|---|---|---|\n|1|造林不实|补植12亩|甲某0999-6120035|\n|2|管护松散|巡山60次|乙某0999-6120036|',
        ),
      ),
    )
    expect(body.slice(1).map(({ heading, fields }) => [heading?.text, fields?.[0]?.text])).toEqual([
      ['造林不实', '甲某0999-6120035'],
      ['管护松散', '乙某0999-6120036'],
    ])
  })

  test('that hold the last date are no signature', () => {
    const { published, body } = parse(
      sourceOf(
        page(
          '|序号|问题|整改措施|整改时限|\n|---|---|---|---|\n|1|造林不实|补植12亩|2024年8月31日|\n|2|管护松散|巡山60次|2025年12月31日|',
        ),
      ),
    )
    expect(published?.edtf).toBe('2025-02-20')
    expect(body.slice(1).map(({ fields }) => fields?.[0]?.text)).toEqual(['2024年8月31日', '2025年12月31日'])
  })
})

test('a table of issues ends: notes, sums and what follows are none of its last issue', () => {
  const { body } = parse(
    sourceOf(
      '现将巡察整改情况予以公布。\n\n## 整改情况\n\n| 序号 | 问题 | 整改措施 |\n|---|---|---|\n| 1 | 作风不实 | 约谈3人 |\n| 合计 | 1个 | 1条 |\n| 注：截至5月底 | | |\n\n2.关于台账不全的问题\n\n补录台账。\n',
    ),
  )
  const [section] = body.slice(1)
  expect(section).toMatchObject({ role: 'section', heading: { text: '整改情况' } })
  expect(
    section!.children.map(
      ({ role, heading, text }) => `${role} ${(heading ?? text)?.text.replace(/\s+/g, ' ')}`,
    ),
  ).toEqual([
    'issue 作风不实',
    'paragraph 合计 1个 1条',
    'paragraph 注：截至5月底',
    'issue 关于台账不全的问题',
  ])
})
