/** Heads in two rows, and forms: a label beside each cell. The same tables as pages and as rows of a Word or PDF file. */
import { describe, expect, test } from 'vitest'
import { type Node, parse } from '../src/index.ts'
import { readPageBytes } from '../src/readers/html.ts'
import { formOf, headOf, type PlacedCell } from '../src/readers/table-heads.ts'

/** Rows of `words` or `words>2` (over two columns); `^` is the lower part of the cell above, `-` a place that is left out. */
const rowsOf = (table: string): PlacedCell[][] =>
  table
    .trim()
    .split('\n')
    .map(line => {
      let column = 0
      return line
        .trim()
        .split('|')
        .flatMap(cell => {
          const [words, width = '1'] = cell.trim().split('>')
          const place = { column, width: Number(width) }
          column += place.width
          if (words === '-') return []
          return words === '^' ? [{ ...place, words: '', continues: true }] : [{ ...place, words: words! }]
        })
    })
const kindsOf = (table: string) => {
  const head = headOf(rowsOf(table))
  return head === null ? null : `${head.first}-${head.row} ${head.columns.map(kind => kind ?? '').join(' ')}`
}

describe('heads', () => {
  test.each([
    ['one row', '序号|问题|整改措施\n1|作风不实|约谈3人', '0-0 number issue measure'],
    ['below a title', '整改台账>3\n序号|问题|整改措施\n1|作风不实|约谈3人', '1-1 number issue measure'],
    [
      'two rows, the upper ones going on below',
      '序号|问题|整改>2|责任单位\n^|^|整改措施|整改时限|^\n1|作风不实|约谈3人|3月|办公室',
      '0-1 number issue measure deadline owner',
    ],
    [
      'two rows, as a page leaves out what goes on',
      '序号|问题|整改>2|责任单位\n-|-|整改措施|整改时限\n1|作风不实|约谈3人|3月|办公室',
      '0-1 number issue measure deadline owner',
    ],
    [
      'words in two rows',
      '巡察反馈>2|完成>2\n类别|问题|时限|情况\n学习|作风不实|3月|已完成',
      '0-1 category issue deadline progress',
    ],
    [
      'a first row of cells that go over several columns',
      '问题|整改措施>2|责任单位\n作风不实|约谈|提醒|办公室',
      '0-0 issue measure  owner',
    ],
    [
      'a title and then two rows',
      '台账>4\n序号|问题|整改>2\n^|^|措施|时限\n1|甲|乙|3月',
      '1-2 number issue measure deadline',
    ],
    [
      'a row below wide heads that is no row of heads',
      '问题>2|整改措施>2\n甲|乙|约谈3人|追缴5万元',
      '0-0 issue  measure',
    ],
    ['no answer', '序号|问题|摘要\n1|作风不实|无', null],
  ])('%s', (_, table, kinds) => {
    expect(kindsOf(table)).toBe(kinds)
  })
})

const formCells = (table: string) =>
  formOf(rowsOf(table))?.map(row => row.map(({ name, column, value }) => `${name} ${column} ${value}`)) ??
  null

describe('forms', () => {
  test('two pairs in a row, values over several columns, a title above', () => {
    expect(
      formCells(
        '整改情况表>4\n序号|1|问题类别|党的建设\n反馈问题|作风不实>3\n整改措施：|约谈3人>3\n责任单位|办公室|完成情况|已完成',
      ),
    ).toEqual([
      [],
      ['序号 number 1', '问题类别 category 3'],
      ['反馈问题 issue 1'],
      ['整改措施 measure 1'],
      ['责任单位 owner 1', '完成情况 progress 3'],
    ])
  })
  test.each([
    ['^', 'measure 1'],
    ['-', 'measure 0'],
  ])('a label over several rows (%s); what no issue follows is a field', (below, measure) => {
    expect(formCells(`反馈问题|作风不实\n整改措施|约谈3人\n${below}|提醒2人\n问题类别|作风`)).toEqual([
      ['反馈问题 issue 1'],
      ['整改措施 measure 1'],
      [`整改措施 ${measure}`],
      ['问题类别 other 1'],
    ])
  })
  test('what is told before the only problem is no field of the one above', () => {
    const cells = formOf(rowsOf('序号|2|责任单位|办公室\n反馈问题|作风不实>3\n整改措施|约谈3人>3'))!.flat()
    expect(cells.map(({ column, leads = false }) => `${column} ${leads}`)).toEqual([
      'number false',
      'owner next',
      'issue false',
      'measure false',
    ])
  })
  test('what is told behind the number of each of several problems is of the one that follows', () => {
    const form = (n: number) =>
      `序号|${n}|责任单位|办公室\n反馈问题|作风不实>3\n整改措施|约谈3人>3\n完成情况|已完成>3`
    const cells = formOf(rowsOf(`${form(1)}\n${form(2)}`))!.flat()
    expect(cells.map(({ column, leads = false }) => `${column} ${leads}`)).toEqual(
      Array(2).fill(['number false', 'owner next', 'issue false', 'measure false', 'progress false']).flat(),
    )
    // A number that stands behind its problem opens nothing.
    const behind = '反馈问题|作风不实|序号|1\n整改措施|约谈3人|责任单位|办公室'
    expect(
      formOf(rowsOf(`${behind}\n${behind}`))!
        .flat()
        .some(({ leads }) => leads !== undefined),
    ).toBe(false)
  })
  test.each([
    ['heads', '问题|整改措施\n作风不实|约谈3人'],
    ['heads over four columns', '问题|整改措施|责任单位|完成情况\n作风不实|约谈3人|办公室|已完成'],
    ['no issue', '姓名|张某|职务|科长\n责任单位|办公室|完成时限|3月'],
    ['no answer', '问题|作风不实\n摘要|无'],
    ['what is told before the problem', '责任单位|办公室\n反馈问题|作风不实'],
    [
      'what is told before each of several problems',
      '责任单位|办公室\n反馈问题|作风不实\n整改措施|约谈3人\n责任单位|人事科\n反馈问题|台账不全\n整改措施|补录台账',
    ],
    ['prose where a label should stand', '反馈问题|作风不实\n对此，局党组开会研究|约谈3人'],
    ['a label without a value', '反馈问题|作风不实|整改措施\n责任单位|办公室'],
  ])('no form: %s', (_, table) => {
    expect(formCells(table)).toBeNull()
  })
})

test('a page of forms: an issue each', () => {
  const form = (issue: string, measure: string, state: string, more = '') =>
    `<table><tr><td>反馈问题<td colspan=3>${issue}<tr><td>整改措施<td colspan=3>${measure}<tr><td>责任单位<td>法规股<td>责任人<td>齐某${more}<tr><td>整改时限<td>2025年6月底前<td>完成情况<td>${state}</table>`
  const html = `<html><body><p>根据县委统一部署，县委第三巡察组对县司法局党组开展了常规巡察，并反馈了巡察意见，提出了整改要求。现将巡察整改情况予以公布。</p>${form('执法档案不规范', '1.补正案卷41份；<br>2.开展评查2次。', '已完成')}${form('普法宣传形式单一', '举办讲座14场。', '正在整改', '<tr><td>联系科室<td>宣传股<td>备注<td>')}</body></html>`
  const { cutAt: _, ...read } = readPageBytes(Buffer.from(html), 'page', {})
  const { body, diagnostics } = parse({ name: null, sha256: null, ...read })
  expect(
    body
      .slice(1)
      .map(({ role, heading, status, fields, children }) => [
        role,
        heading?.text,
        status?.value,
        fields?.map(({ name, text }) => `${name} ${text}`),
        children.map(child => `${child.role} ${child.ordinal} ${child.text?.text}`),
      ]),
  ).toEqual([
    [
      'issue',
      '执法档案不规范',
      'completed',
      ['owner 法规股', 'lead 齐某', 'deadline 2025年6月底前', 'progress 已完成'],
      ['measure 1 补正案卷41份；', 'measure 2 开展评查2次。'],
    ],
    [
      'issue',
      '普法宣传形式单一',
      'ongoing',
      ['owner 法规股', 'lead 齐某', 'other 宣传股', 'deadline 2025年6月底前', 'progress 正在整改'],
      ['measure null 举办讲座14场。'],
    ],
  ])
  expect(diagnostics).toEqual([])
})

describe('fields of an issue', () => {
  const told = (html: string): unknown[] => {
    const { cutAt: _, ...read } = readPageBytes(
      Buffer.from(`<html><body>${PREAMBLE}${html}</body></html>`),
      'page',
      {},
    )
    const inside: Node[] = parse({ name: null, sha256: null, ...read }).body.slice(1)
    const issues = inside.flatMap(node => (node.role === 'issue' ? [node] : node.children))
    return issues.map(({ ordinal, heading, status, fields, children, span }) => [
      `${ordinal} ${heading?.text} ${status?.value}`,
      fields?.map(({ name, text }) => `${name} ${text}`),
      children.map(child => `${child.text?.text} ${child.fields?.map(({ text }) => text) ?? ''}`),
      fields?.every(field => span![0] <= field.span![0] && field.span![1] <= span![1]),
    ])
  }
  test('a cell over all rows of an issue is of the issue, one of a single row of its measure', () => {
    const table = `<table><tr><th>序号<th>问题<th>整改措施<th>完成情况<th>整改时限<th>责任单位</tr>
<tr><td rowspan=2>1<td rowspan=2>作风不实<td>约谈3人<td rowspan=2>已完成<td>3月底<td rowspan=2>办公室</tr><tr><td>通报2次<td>6月底</tr>
<tr><td>2<td>台账不全<td>补录12本<td>正在整改<td>9月底<td>人事科</tr></table>`
    expect(told(table)).toEqual([
      ['1 作风不实 completed', ['progress 已完成', 'owner 办公室'], ['约谈3人 3月底', '通报2次 6月底'], true],
      ['2 台账不全 ongoing', ['progress 正在整改', 'deadline 9月底', 'owner 人事科'], ['补录12本 '], true],
    ])
  })
  const form = (n: number, owner: string, problem: string, measure: string) =>
    `<tr><td>序号<td>${n}<td>责任单位<td>${owner}<tr><td>反馈问题<td colspan=3>${problem}<tr><td>整改措施<td colspan=3>${measure}<tr><td>完成情况<td colspan=3>已完成`
  const first = form(1, '办公室', '作风不实', '约谈3人')
  const second = form(2, '人事科', '台账不全', '补录12本')
  const expected = [
    ['1 作风不实 completed', ['owner 办公室', 'progress 已完成'], ['约谈3人 '], true],
    ['2 台账不全 completed', ['owner 人事科', 'progress 已完成'], ['补录12本 '], true],
  ]
  test.each([
    ['a table each', `<table>${first}</table><table>${second}</table>`],
    ['one table', `<table>${first}${second}</table>`],
    ['below a category', `<table><tr><td>问题类别<td colspan=3>党建方面${first}${second}</table>`],
  ])('a field before the problem of its form: %s', (_, html) => {
    expect(told(html)).toEqual(expected)
  })
})

const PREAMBLE =
  '<p>根据县委统一部署，县委第三巡察组对县司法局党组开展了常规巡察，并反馈了巡察意见，提出了整改要求。现将巡察整改情况予以公布。</p>'
/** The roles below a page, with what each is called; lines of a paragraph after it. */
const outlineOf = (html: string): string[] => {
  const { cutAt: _, ...read } = readPageBytes(
    Buffer.from(`<html><body>${PREAMBLE}${html}</body></html>`),
    'page',
    {},
  )
  const shown: string[] = []
  const show = (nodes: ReturnType<typeof parse>['body'], depth: string): void => {
    for (const { role, ordinal, heading, text, children } of nodes) {
      shown.push(`${depth}${role} ${ordinal ?? '-'} ${heading?.text ?? text?.text}`)
      show(children, `${depth} `)
    }
  }
  show(parse({ name: null, sha256: null, ...read }).body.slice(1), '')
  return shown
}
const HEADS = '<tr><th>序号</th><th>问题</th><th>整改措施</th><th>完成情况</th></tr>'
const FIRST = '<tr><td>1</td><td>作风不实</td><td>约谈3人</td><td>已完成</td></tr>'
const SECOND = '<tr><td>2</td><td>台账不全</td><td>补录台账12本</td><td>正在整改</td></tr>'
const BOTH = ['issue 1 作风不实', ' measure - 约谈3人', 'issue 2 台账不全', ' measure - 补录台账12本']

describe('rows that tell of the whole table', () => {
  test.each([
    '注：数据截至2025年5月31日。',
    '备注：另有1个问题长期坚持。',
    '填表人：张某　审核人：李某　2025年6月20日',
    '数据统计截至2025年5月底',
  ])('%s', note => {
    const row = `<tr><td colspan=4>${note}</td></tr>`
    const paragraph = note.startsWith('备') ? 'paragraph - 另有1个问题长期坚持。' : `paragraph - ${note}`
    expect(outlineOf(`<table>${HEADS}${FIRST}${SECOND}${row}</table>`)).toEqual([...BOTH, paragraph])
    expect(
      outlineOf(
        `<table><thead>${HEADS}</thead><tfoot>${row}</tfoot><tbody>${FIRST}${SECOND}</tbody></table>`,
      ),
    ).toEqual([paragraph, ...BOTH])
  })
  test('sums are no issue', () => {
    expect(
      outlineOf(
        `<table>${HEADS}${FIRST}${SECOND}<tr><td>合　计</td><td>2个问题</td><td>2条措施</td><td>完成1个</td></tr></table>`,
      ),
    ).toEqual([...BOTH, 'paragraph - 合　计 2个问题 2条措施 完成1个'])
  })
  test('but a group of issues is', () => {
    expect(outlineOf(`<table>${HEADS}<tr><td colspan=4>管党治党方面</td></tr>${FIRST}</table>`)).toEqual([
      'category - 管党治党方面',
      ' issue 1 作风不实',
      '  measure - 约谈3人',
    ])
  })
})

describe('rows that are told by their shape', () => {
  test('heads once more, on every page of a long table', () => {
    const again = '<tr><td>序号</td><td>问 题</td><td>整改措施</td><td>完成情况</td></tr>'
    expect(outlineOf(`<table>${HEADS}${FIRST}${again}${SECOND}</table>`)).toEqual(BOTH)
  })
  test('a row that has but the word of a head is none', () => {
    const row = '<tr><td>2</td><td>问题</td><td>整改措施</td><td>已完成</td></tr>'
    expect(outlineOf(`<table>${HEADS}${FIRST}${row}</table>`)).toEqual([
      ...BOTH.slice(0, 2),
      'issue 2 问题',
      ' measure - 整改措施',
    ])
  })
  test('a problem over all columns, its answers beside their labels', () => {
    const rows = (heading: string, measure: string) =>
      `<tr><td colspan=2>${heading}</td></tr><tr><td>整改措施</td><td>${measure}</td></tr><tr><td>完成情况</td><td>已完成</td></tr>`
    expect(
      outlineOf(
        `<table><tr><td colspan=2>整改情况表</td></tr><tr><td colspan=2>（一）队伍建设方面</td></tr>${rows('1.作风不实的问题', '约谈3人')}${rows('2.台账不全的问题', '补录台账12本')}</table>`,
      ),
    ).toEqual([
      'paragraph - 整改情况表',
      'category 1 队伍建设方面',
      ' issue 1 作风不实的问题',
      '  measure - 约谈3人',
      ' issue 2 台账不全的问题',
      '  measure - 补录台账12本',
    ])
  })
  test('a single row of short cells is a line', () => {
    const { cutAt: _, ...read } = readPageBytes(
      Buffer.from(
        `<html><body>${PREAMBLE}<p>1.关于作风不实的问题</p><p>约谈3人。</p><table><tr><td>联系电话</td><td>0912-3355780</td></tr></table></body></html>`,
      ),
      'page',
      {},
    )
    const { contact } = parse({ name: null, sha256: null, ...read })
    expect(contact.phones).toMatchObject([{ text: '0912-3355780' }])
  })
})

describe('what follows a table is none of its last issue', () => {
  const FORM = '<table><tr><td>问题<td>作风不实<tr><td>整改措施<td>约谈3人<tr><td>完成情况<td>已完成</table>'
  test.each([
    ['a table', `<table>${HEADS}${FIRST}</table>`],
    ['a form', FORM],
  ])('%s', (_, html) => {
    const [first] = outlineOf(html)
    expect(outlineOf(`${html}<p>　　1.关于台账不全的问题。</p><p>整改情况：补录台账12本。</p>`)).toEqual([
      first,
      ' measure - 约谈3人',
      'issue 1 关于台账不全的问题',
      ' paragraph - 补录台账12本。',
    ])
  })
  test('a section that a table stands in goes on', () => {
    expect(
      outlineOf(
        `<p>一、整改情况</p><table>${HEADS}${FIRST}${SECOND}</table><p>上述2个问题均有专人负责。</p><p>二、下一步打算</p><p>持续整改。</p>`,
      ),
    ).toEqual([
      'section 1 整改情况',
      ...BOTH.map(line => ` ${line}`),
      ' paragraph - 上述2个问题均有专人负责。',
      'section 2 下一步打算',
      ' paragraph - 持续整改。',
    ])
  })
})

describe('a table in a cell', () => {
  test('is lines of the cell', () => {
    const nested = FIRST.replace(
      '约谈3人',
      '<table><tr><td>约谈3人</td></tr><tr><td>通报1次</td></tr></table>',
    )
    expect(outlineOf(`<table>${HEADS}${nested}${SECOND}</table>`)).toEqual([
      'issue 1 作风不实',
      ' measure - 约谈3人',
      ' measure - 通报1次',
      'issue 2 台账不全',
      ' measure - 补录台账12本',
    ])
  })
  test('of layout, it is read by itself', () => {
    expect(
      outlineOf(
        `<table><tr><td>整改台账</td></tr><tr><td><table>${HEADS}${FIRST}${SECOND}</table></td></tr></table>`,
      ),
    ).toEqual(['paragraph - 整改台账', ...BOTH])
  })
})
