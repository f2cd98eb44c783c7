/** Word and PDF files are read as what they show: the bulletin of the plain text, spans aside. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Source } from '../src/index.ts'
import { parse } from '../src/parse.ts'
import { readDocx } from '../src/readers/docx.ts'
import { formatOf } from '../src/readers/formats.ts'
import { docx, paragraph, run, style } from './support/docx.ts'
import { NOTICES } from './support/notices.ts'
import { essence } from './support/same.ts'

const folder = join(import.meta.dirname, '../fixtures/office')
const files = readdirSync(folder).filter(file => file.includes('.'))
const notice = (file: string) => NOTICES.find(({ name }) => name === file.split('.')[0])!

async function sourceOf(name: string, bytes: Uint8Array): Promise<Source> {
  const { cutAt: _, ...read } = await formatOf(name, bytes).read(bytes, name, {})
  return { name, sha256: null, ...read }
}

test('there are three files of each kind at least, and PDF files with two columns and with automatic numbers', () => {
  for (const kind of ['.docx', '.doc', '.pdf'])
    expect(files.filter(file => file.endsWith(kind)).length, kind).toBeGreaterThanOrEqual(3)
})

/** Automatic numbers of an old Word document are lost, and this is told. */
const isLost = (file: string) => file.endsWith('.numbered.doc')

test.each(files.filter(file => !isLost(file)))('%s', async file => {
  const source = await sourceOf(file, readFileSync(join(folder, file)))
  expect(source.format).toBe(file.split('.').at(-1))
  expect(source.findings ?? []).toEqual([])
  expect(essence(parse(source))).toEqual(essence(parse(notice(file).text)))
})

test.each(files.filter(isLost))('%s: numbers are lost, and this is told', async file => {
  const bulletin = parse(await sourceOf(file, readFileSync(join(folder, file))))
  expect(bulletin.diagnostics.map(({ code, severity }) => [code, severity])).toContainEqual([
    'doc/numbering-lost',
    'warning',
  ])
  expect(bulletin.published).toMatchObject({ edtf: parse(notice(file).text).published!.edtf })
})

describe('every notice as a Word document', () => {
  // A line break of a wrapped notice ends no paragraph, but here each line is one.
  const lines = (text: string) => text.split('\n')
  test.each(NOTICES.map(({ name, text }) => [name, text] as const))('%s', async (_, text) => {
    const escaped = lines(text).map(line =>
      line.replace(/[&<]/g, letter => (letter === '&' ? '&amp;' : '&lt;')),
    )
    const read = await readDocx(docx({ body: escaped.map(line => paragraph(line)).join('') }), 'n.docx', {})
    expect(read.text.trimEnd()).toBe(text.trimEnd())
  })
})

const bulletinOf = async (body: string, styles?: string) => {
  const bytes = docx({ body, ...(styles === undefined ? {} : { styles }) })
  return parse(await sourceOf('n.docx', bytes))
}
type Node = Awaited<ReturnType<typeof bulletinOf>>['body'][number]
const shown = (nodes: readonly Node[]): unknown[] =>
  nodes.map(({ role, marker, heading, text, fields, children }) => [
    role,
    marker?.text ?? null,
    heading?.text ?? text?.text,
    ...(fields ?? []).map(field => `${field.name}=${field.text}`),
    ...shown(children),
  ])

describe('a table of issues', () => {
  const cell = (lines: string, properties = '') =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${lines
      .split('/')
      .map(line => paragraph(line))
      .join('')}</w:tc>`
  const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
  const table = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`
  const plain = (...cells: string[]) => row(...cells.map(words => cell(words)))

  test('becomes issues, measures and fields', async () => {
    const { body } = await bulletinOf(
      table(
        plain('序号', '问题', '整改措施', '责任单位', '整改时限', '完成情况'),
        plain('1', '学习不深入', '制定计划/开展轮训', '办公室', '2025年6月底前', '已完成'),
        plain('2', '制度不严', '一是修订制度5项。/二是公开。', '财务科', '长期坚持', '正在推进'),
      ),
    )
    expect(shown(body)).toEqual([
      [
        'issue',
        '1',
        '学习不深入',
        'owner=办公室',
        'deadline=2025年6月底前',
        'progress=已完成',
        ['measure', null, '制定计划'],
        ['measure', null, '开展轮训'],
      ],
      [
        'issue',
        '2',
        '制度不严',
        'owner=财务科',
        'deadline=长期坚持',
        'progress=正在推进',
        ['measure', '一是', '修订制度5项。'],
        ['measure', '二是', '公开。'],
      ],
    ])
    expect(body.map(({ status }) => status?.value)).toEqual(['completed', 'ongoing'])
  })

  test('a cell over all rows of an issue is of the issue', async () => {
    const from = '<w:vMerge w:val="restart"/>'
    const on = '<w:vMerge/>'
    const { body } = await bulletinOf(
      table(
        plain('问题', '整改措施', '完成情况', '责任单位'),
        row(cell('学习不深入', from), cell('制定计划'), cell('已完成', from), cell('办公室')),
        row(cell('', on), cell('开展轮训'), cell('', on), cell('人事科')),
      ),
    )
    expect(shown(body)).toEqual([
      [
        'issue',
        null,
        '学习不深入',
        'progress=已完成',
        ['measure', null, '制定计划', 'owner=办公室'],
        ['measure', null, '开展轮训', 'owner=人事科'],
      ],
    ])
    expect(body[0]!.status?.value).toBe('completed')
  })

  test('with groups over all columns, and issues over several rows', async () => {
    const span = '<w:gridSpan w:val="4"/>'
    const from = '<w:vMerge w:val="restart"/>'
    const on = '<w:vMerge/>'
    const { body } = await bulletinOf(
      table(
        plain('序号', '具体问题', '整改措施', '责任单位'),
        row(cell('党的建设方面', span)),
        row(cell('1', from), cell('学习不深入', from), cell('制定计划'), cell('办公室')),
        row(cell('', on), cell('', on), cell('开展轮训'), cell('人事科')),
        plain('2', '制度不严', '修订制度', '财务科'),
      ),
    )
    expect(shown(body)).toEqual([
      [
        'category',
        null,
        '党的建设方面',
        [
          'issue',
          '1',
          '学习不深入',
          ['measure', null, '制定计划', 'owner=办公室'],
          ['measure', null, '开展轮训', 'owner=人事科'],
        ],
        ['issue', '2', '制度不严', 'owner=财务科', ['measure', null, '修订制度']],
      ],
    ])
  })

  test('any other table: short cells in a line, long ones each by itself', async () => {
    const read = async (...rows: string[]) =>
      (await readDocx(docx({ body: table(...rows) }), 'n.docx', {})).text
    expect(await read(plain('单位', '数量'), plain('甲局', '3个'))).toBe('单位\t数量\n甲局\t3个\n')
    const long =
      '根据市委统一部署，对市水利局党组开展了常规巡察，并反馈了意见，现将整改情况予以公布，请予监督。'
    expect(await read(plain('左', long))).toBe(`左\n${long}\n`)
  })
})

describe('headings', () => {
  const styles =
    style('Heading1', '<w:outlineLvl w:val="0"/>') +
    style('Heading2', '<w:outlineLvl w:val="1"/>') +
    style('Title', '')

  test('without numbers have their levels', async () => {
    const { title, body } = await bulletinOf(
      [
        paragraph('关于巡察整改情况的通报', { style: 'Title' }),
        paragraph('整改情况', { style: 'Heading1' }),
        paragraph('理论学习不深入的问题', { style: 'Heading2' }),
        paragraph('已完成整改。'),
        paragraph('制度不严的问题', { style: 'Heading2' }),
        paragraph('正在整改。'),
        paragraph('下一步打算', { style: 'Heading1' }),
        paragraph('继续。'),
      ].join(''),
      styles,
    )
    expect(title?.text).toBe('关于巡察整改情况的通报')
    expect(shown(body)).toEqual([
      [
        'section',
        null,
        '整改情况',
        ['issue', null, '理论学习不深入的问题', ['paragraph', null, '已完成整改。']],
        ['issue', null, '制度不严的问题', ['paragraph', null, '正在整改。']],
      ],
      ['section', null, '下一步打算', ['paragraph', null, '继续。']],
    ])
  })

  test('with printed numbers are what their numbers say', async () => {
    const { text } = NOTICES.find(({ name }) => name === 'yunze-water-2025')!
    const inner = text.split('\n').map((line, at) =>
      paragraph(line, {
        style:
          at === 0 || /^[一二三]、/.test(line)
            ? 'Heading1'
            : /^(（[一二三]）|\d\.)/.test(line)
              ? 'Heading2'
              : 'Title',
      }),
    )
    expect(essence(await bulletinOf(inner.join(''), styles))).toEqual(essence(parse(text)))
  })
})

test('what was left out is a diagnostic of the bulletin, where it was', async () => {
  const bulletin = await bulletinOf(
    paragraph('关于整改情况的通报') +
      `<w:p>${run('问题12个')}<w:del w:id="1"><w:r><w:delText>13个</w:delText></w:r></w:del></w:p>`,
  )
  expect(bulletin.diagnostics).toContainEqual({
    code: 'docx/deleted',
    severity: 'warning',
    message:
      'the file holds tracked changes: deleted text was left out (1 paragraphs), inserted text was kept',
    span: [10, 15],
    args: { count: 1 },
  })
})
