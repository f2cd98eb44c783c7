/** Tables in PDF files are read cell by cell: the bulletin of the same table as a web page, spans aside. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse, type Source } from '../src/index.ts'
import { formatOf } from '../src/readers/formats.ts'
import { withWholeNumbers } from '../src/readers/pdf/tables/number-column.ts'
import { tableLines } from '../src/readers/table-lines.ts'
import { encodeGb } from './readers-encode.ts'
import { type PdfLine, pdf } from './support/pdf.ts'
import { essence } from './support/same.ts'

const folder = join(import.meta.dirname, '../fixtures/tables')

async function sourceOf(name: string, bytes: Uint8Array): Promise<Source> {
  const { cutAt: _, ...read } = await formatOf(name, bytes).read(bytes, name, {})
  return { name, sha256: null, ...read }
}
const fixture = (name: string) => sourceOf(name, readFileSync(join(folder, name)))
const made = (...pages: (readonly PdfLine[])[]) => sourceOf('n.pdf', pdf({ pages, encode: encodeGb }))

type Node = ReturnType<typeof parse>['body'][number]
const shown = (nodes: readonly Node[]): unknown[] =>
  nodes.map(({ role, marker, heading, text, fields, children }) => [
    role,
    marker?.text ?? null,
    heading?.text ?? text?.text,
    ...(fields ?? []).map(field => `${field.name}=${field.text}`),
    ...shown(children),
  ])

describe('as laid out by LibreOffice, or printed by a browser', () => {
  const files = readdirSync(folder).filter(file => file.endsWith('.pdf'))
  test('there are tables with and without lines, on one page and on several, upright and across', () => {
    expect(files.map(file => file.split('.')[1]).sort()).toEqual([
      'landscape',
      'large',
      'large',
      'middle',
      'open-large',
      'open-middle',
      'open-middle',
      'printed',
      'printed',
      'rows',
      'ruled',
      'ruled',
      'ruled',
      'ruled',
      'three',
      'tight',
    ])
  })

  test.each(files)('%s', async file => {
    const source = await fixture(file)
    expect(source.findings).toEqual([])
    const page = await fixture(`${file.split('.')[0]}.html`)
    expect(essence(parse(source))).toEqual(essence(parse(page)))
  })

  test.each(readdirSync(folder).filter(file => file.endsWith('.docx')))('%s', async file => {
    const page = await fixture(file.replace('.docx', '.html'))
    expect(essence(parse(await fixture(file)))).toEqual(essence(parse(page)))
  })

  test('a form for each issue', async () => {
    const { body } = parse(await fixture('forms.large.pdf'))
    const issues = body.flatMap(({ children }) => children).filter(({ role }) => role === 'issue')
    expect(issues.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3, 4, 5, 6])
    expect(shown(issues.slice(3, 4))).toEqual([
      [
        'issue',
        null,
        '避难场所建设滞后，市民反映较多',
        'owner=规划科',
        'lead=阮某某',
        'deadline=2025年12月底前',
        'progress=正在推进',
        ['measure', '1.', '新建避难场所3处，补设标识牌57块。'],
        ['measure', '2.', '将整改情况纳入5个科室的年度考核。'],
      ],
    ])
  })

  test('heads over several columns', async () => {
    const { body } = parse(await fixture('two-heads.printed.pdf'))
    expect(shown(body.filter(({ role }) => role === 'issue').slice(1, 2))).toEqual([
      [
        'issue',
        '2',
        '救灾物资储备管理不规范',
        'deadline=2025年6月30日前',
        'owner=物资科',
        'progress=已完成',
        ['measure', null, '清点救灾物资41类、1.2万件，更换过期物资380件。'],
      ],
    ])
  })

  test('9 and 1公里 in cells side by side are no 91公里', async () => {
    const { body } = parse(await fixture('ledger.open-middle.pdf'))
    expect(shown(body)[9]).toEqual([
      'issue',
      '9',
      '1公里以上的渠道淤积问题长期没有解决',
      'owner=灌区管理所',
      'deadline=2025年12月底前',
      'progress=正在推进',
      ['measure', null, '3月以来清淤渠道21公里，剩余6公里列入2025年计划。'],
    ])
  })
})

test('groups over all columns, and measures of one issue in rows of their own', async () => {
  const { body } = parse(await fixture('groups.open-middle.pdf'))
  expect(shown(body.slice(1, 2))).toEqual([
    [
      'category',
      '一、',
      '落实党的路线方针政策方面',
      [
        'issue',
        '1',
        '养老服务设施建设滞后',
        ['measure', null, '新建日间照料中心6个，改造床位240张。', 'owner=养老科', 'deadline=2025年10月底前'],
        [
          'measure',
          null,
          '争取上级资金1200万元，用于农村敬老院消防改造。',
          'owner=规划财务科',
          'deadline=2025年12月底前',
        ],
      ],
      [
        'issue',
        '2',
        '低保对象动态管理不精准',
        'owner=救助科',
        'deadline=2025年9月底前',
        ['measure', null, '复核低保对象5800户，取消不符合条件的91户，追回资金12.6万元。'],
      ],
    ],
  ])
})

/** Lines of cells of 10 points from the top, each cell at the left of its column. */
const rows = (
  lines: readonly (readonly string[])[],
  columns: readonly number[],
  pitch = 14,
  top = 700,
): PdfLine[] =>
  lines.flatMap((cells, row) =>
    cells.flatMap((text, column) =>
      text === '' ? [] : [{ text, x: columns[column]!, y: top - row * pitch, size: 10 }],
    ),
  )
const HEADS = ['序号', '问题', '整改措施', '责任单位']
const COLUMNS = [60, 100, 220, 440]

describe('rows', () => {
  const wrapped = [
    HEADS,
    ['1', '理论学习不深入，', '制定学习计划，全年开展集中学习十二次，', '办公室'],
    ['', '制度不落实', '清退资金9'],
    ['2', '1公里河道没有清', '1公里河道清淤完成，投入资金3万元。', '水政科'],
    ['', '淤'],
  ]
  test('without gaps between them begin at their numbers', async () => {
    const source = await made(rows(wrapped, COLUMNS))
    expect(source.findings).toEqual([])
    expect(shown(parse(source).body)).toEqual([
      [
        'issue',
        '1',
        '理论学习不深入，制度不落实',
        'owner=办公室',
        ['measure', null, '制定学习计划，全年开展集中学习十二次，清退资金9'],
      ],
      [
        'issue',
        '2',
        '1公里河道没有清淤',
        'owner=水政科',
        ['measure', null, '1公里河道清淤完成，投入资金3万元。'],
      ],
    ])
  })

  test('that nothing tells apart are told to be mixed, and no cell runs into another', async () => {
    // Cells in the middle of their rows, and rows without gaps: the first measure begins above its number.
    const mixed = [
      HEADS,
      ['', '', '制定学习计划，全年开展集中学习十二次，'],
      ['1', '理论学习不深入', '研讨四次，并清退违规发放的资金共计9', '办公室'],
      ['', '', '万元，全部入账。'],
      ['', '', '1公里河道完成清淤，另有两公里正在清淤，'],
      ['2', '河道没有清淤', '年底前全部完成，由县水务局负责验收，共', '水政科'],
      ['', '', '1次。'],
    ]
    const source = await made(rows(mixed, COLUMNS))
    expect(source.findings?.map(({ code }) => code)).toEqual(['pdf/table-mixed'])
    for (const words of ['91公里', '9万元，全部入账。1', '91次']) expect(source.text).not.toContain(words)
    const [start, end] = source.findings![0]!.span
    expect(source.text.slice(start, end).split('\n')).toHaveLength(mixed.length)
  })
})

test('a table of unknown heads without lines: its rows may be mixed, and no cell runs into another', async () => {
  const source = await made([
    { text: '澄源县水务局有关情况如下：', x: 84, y: 740, size: 10 },
    ...rows(
      [
        ['名称', '内容', '金额'],
        ['渠道', '清淤、衬砌以及附属设施的', '9'],
        ['', '修复', ''],
        ['泵站', '万元以上设备的更换', '31'],
        ['', '1公里管线', ''],
      ],
      [60, 160, 400],
    ),
  ])
  expect(source.findings?.map(({ code }) => code)).toEqual(['pdf/table-mixed'])
  expect(source.text).toBe(
    '澄源县水务局有关情况如下：\n名称\t内容\t金额\n渠道\t清淤、衬砌以及附属设施的\t9\n\t修复\t\n泵站\t万元以上设备的更换\t31\n\t1公里管线\t\n',
  )
})

describe('heads of several lines that are printed again on the next pages', () => {
  const HEAD = [
    ['序', '反馈问题', '整改措施', '完成'],
    ['号', '', '', '情况'],
  ]
  const NUMBERED = [60, 100, 220, 440]
  const row = (number: number) => [`${number}`, `第${number}项制度不健全`, `修订制度${number}项。`, '已完成']
  const page = (top: number, ...numbers: number[]) => rows([...HEAD, ...numbers.map(row)], NUMBERED, 18, top)
  const head = (x: number, text: string): PdfLine => ({ text, x, y: 820, size: 10 })
  test.each([
    ['at the same height', page(700, 1, 2), page(800, 3, 4), page(800, 5, 6)],
    [
      'below a running head',
      [head(220, '党务公开'), ...page(700, 1, 2)],
      [head(220, '党务公开'), ...page(800, 3, 4)],
      [head(220, '党务公开'), ...page(800, 5, 6)],
    ],
  ])('%s', async (_, ...pages) => {
    const source = await made(...pages)
    expect(source.text).not.toContain('党务公开')
    expect(shown(parse(source).body)).toEqual(
      [1, 2, 3, 4, 5, 6].map(number => [
        'issue',
        `${number}`,
        `第${number}项制度不健全`,
        'progress=已完成',
        ['measure', null, `修订制度${number}项。`],
      ]),
    )
  })
})

describe('numbers in a column too narrow for them', () => {
  const line = (text: string) => ({ text, left: 0, right: 10, base: 0, size: 10 })
  const whole = (before: number, cell: string, after = '') =>
    withWholeNumbers(
      { column: 0, width: 1, continues: false, lines: cell.split(' ').map(line) },
      before,
      after.split(' ').filter(Boolean).map(line),
    )
      .lines.map(({ text }) => text)
      .join(' ')
  test.each([
    [9, '1 0', '', '10'],
    [9, '1 0 1 1', '', '10 11'],
    [0, '1 2 3', '', '1 2 3'],
    // At the head of a page only what follows tells.
    [0, '1 0', '1 1', '10'],
    [0, '1 0', '11', '10'],
    [0, '1 2', '', '1 2'],
    [0, '1 0', '', '1 0'],
    [4, '1 2', '', '1 2'],
  ])('behind %i: %s', (before, cell, after, numbers) => {
    expect(whole(before, cell, after)).toBe(numbers)
  })

  test('two numbers in one cell are no number of an issue', async () => {
    const table = (number: string) =>
      `<table><tr><th>序号<th>问题<th>整改措施<tr><td>${number}<td>作风不实<td>约谈3人<tr><td>3<td>账目不清<td>修订制度1项</table>`
    const bytes = (number: string) => Buffer.from(`<html><body>${table(number)}</body></html>`)
    for (const [number, ordinal] of [
      ['1', 1],
      ['<p>1</p><p>2</p>', null],
    ] as const) {
      const { body } = parse(await sourceOf('n.html', bytes(number)))
      expect(body.map(issue => issue.ordinal)).toEqual([ordinal, 3])
    }
    const cell = (...words: string[]) => ({
      lines: words.map(text => ({ text, leftOut: 0 })),
      width: 1,
      continues: false,
    })
    const lines = tableLines([
      [cell('序号'), cell('问题'), cell('整改措施')],
      [cell('1', '2'), cell('作风不实'), cell('约谈3人')],
    ])
    expect(lines[0]).toMatchObject({ text: '作风不实', mark: { role: 'issue', ordinal: null } })
  })
})

describe('what is no table', () => {
  const read = async (...pages: (readonly PdfLine[])[]) => (await made(...pages)).text

  test('two days side by side, and a signature at the right', async () => {
    const lines: PdfLine[] = [
      { text: '问题反馈日期：2024年3月1日', x: 80, y: 700 },
      { text: '整改报告日期：2024年6月1日', x: 340, y: 700 },
      { text: '一、整改情况', x: 112, y: 640 },
      { text: '中共澄源县水务局党组', x: 330, y: 560 },
      { text: '2025年1月15日', x: 360, y: 532 },
    ]
    expect(await read(lines)).toBe(
      '问题反馈日期：2024年3月1日\t整改报告日期：2024年6月1日\n一、整改情况\n中共澄源县水务局党组\n2025年1月15日\n',
    )
  })

  test('names in columns, and prose in lines set apart', async () => {
    const names = rows(
      [
        ['组长：张一', '副组长：王二', '副组长：赵三'],
        ['成员：李四', '成员：周五', '成员：吴六'],
        ['成员：郑七', '成员：孙八', ''],
      ],
      [60, 200, 340],
    )
    const { findings, text } = await made(names)
    expect(findings).toEqual([])
    expect(text).toBe(
      '组长：张一\t副组长：王二\t副组长：赵三\n成员：李四\t成员：周五\t成员：吴六\n成员：郑七\t成员：孙八\n',
    )
    const apart = [
      '根据县委统一部署县委第四',
      '巡察组对县水务局党组开展',
      '了常规巡察现将整改进展情',
      '况予以公布。',
    ].flatMap((line, row) =>
      [...line].map((letter, at) => ({ text: letter, x: 80 + at * 28, y: 700 - row * 28 })),
    )
    expect((await made(apart)).findings).toEqual([])
  })

  test('heads without rows', async () => {
    const lines: PdfLine[] = [
      { text: '问题', x: 80, y: 700 },
      { text: '整改措施', x: 200, y: 700 },
      { text: '根据县委统一部署，县委第四巡察组对县水务局党组开展了常规', x: 80, y: 672 },
      { text: '巡察。', x: 80, y: 644 },
    ]
    expect(await read(lines)).toBe(
      '问题\t整改措施\n根据县委统一部署，县委第四巡察组对县水务局党组开展了常规巡察。\n',
    )
  })

  test('a frame around text, and lines that underline it', async () => {
    const bytes = pdf({
      pages: [[{ text: '一、整改情况', x: 80, y: 700 }]],
      encode: encodeGb,
      drawn: '60 680 400 50 re S 80 695 m 200 695 l S 60 640 m 460 640 l S 60 636 m 460 636 l S',
    })
    expect((await sourceOf('n.pdf', bytes)).text).toBe('一、整改情况\n')
  })
})
