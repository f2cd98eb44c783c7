/** A page is read as the notice in it: the bulletin of the plain text, spans aside. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { encodeGbk } from '../scripts/gbk.js'
import { STYLES } from '../scripts/html-pages.js'
import { check, inspect, parse, type Source } from '../src/index.ts'
import { readSource } from '../src/readers/file.ts'
import { applyEdits } from '../src/text/edits.ts'
import { hasTable, NOTICES } from './support/notices.ts'
import { essence } from './support/same.ts'

const folder = mkdtempSync(join(tmpdir(), 'rectify-html-'))
afterAll(() => rmSync(folder, { recursive: true }))
const nothing = (async function* () {})()

export async function readBytes(name: string, bytes: Uint8Array | string): Promise<Source> {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return (await readSource(name, path, nothing, { stdinName: '-', limit: 1e9 })).source
}

const PROSE = NOTICES.filter(notice => !hasTable(notice))

describe.each(PROSE.map(notice => [notice.name, notice] as const))('%s', (_, { text }) => {
  const lines = [...inspect(text, 'lines')]
  const wanted = essence(parse(text))
  test.each(STYLES)('as a page of style $name', async ({ name, encoding, page }) => {
    const html = page(lines as never)
    const source = await readBytes(`${name}.html`, encoding === 'gbk' ? encodeGbk(html) : html)
    expect(essence(parse(source))).toEqual(wanted)
  })
})

const fixtures = join(import.meta.dirname, '../fixtures/html')
const fixture = (name: string): Promise<Source> => readBytes(name, readFileSync(join(fixtures, name)))

describe('pages made by hand, each beside what a reader reads of it', () => {
  const names = readdirSync(fixtures).filter(name => name.endsWith('.txt'))
  test.each(names.map(name => name.replace('.txt', '')))('%s', async name => {
    const wanted = parse(readFileSync(join(fixtures, `${name}.txt`), 'utf8'))
    expect(essence(parse(await fixture(`${name}.html`)))).toEqual(essence(wanted))
  })
})

describe('pages of the recipe, as they stand in fixtures/html', () => {
  const names = readdirSync(fixtures).filter(name => /\.(trs|table|plain)\.html$/.test(name))
  test.each(names)('%s', async name => {
    const { text } = NOTICES.find(notice => notice.name === name.split('.')[0])!
    const source = await fixture(name)
    expect(source.encoding).toBe(name.includes('.table.') ? 'gb18030' : 'utf-8')
    expect(essence(parse(source))).toEqual(essence(parse(text)))
  })
})

/** What a reader reads between two offsets of the source. */
function readAt({ text, edits = [] }: Source, [from, to]: readonly [number, number]): string {
  const inside = edits
    .filter(({ start, end }) => start >= from && end <= to)
    .map(edit => ({ ...edit, start: edit.start - from, end: edit.end - from }))
  return applyEdits(text.slice(from, to), inside).text
}

function quotesOf(value: unknown, found: { text: string; span: [number, number] }[] = []): typeof found {
  if (typeof value !== 'object' || value === null) return found
  if ('text' in value && typeof value.text === 'string' && 'span' in value)
    found.push(value as { text: string; span: [number, number] })
  for (const inner of Object.values(value)) quotesOf(inner, found)
  return found
}

describe('spans point into the decoded page', () => {
  const squeeze = (text: string): string => text.replace(/\s+/g, '')
  test.each(readdirSync(fixtures).filter(name => name.endsWith('.html')))('%s', async name => {
    const source = await fixture(name)
    const bulletin = parse(source)
    const quotes = quotesOf(bulletin)
    expect(quotes.length).toBeGreaterThan(10)
    for (const { text, span } of quotes) expect(squeeze(readAt(source, span))).toBe(squeeze(text))
    const leaves = [...inspect(source, 'leaves')] as { span: [number, number] }[]
    expect(leaves.map(({ span }) => source.text.slice(...span)).join('')).toBe(source.text)
  })
})

test('what only the meta tags tell counts where the page itself does not say', async () => {
  const { title, published, publisher, diagnostics } = parse(await fixture('issue-table.html'))
  expect(title?.text).toBe('中共栾溪县档案局党组关于巡察整改进展情况的通报')
  expect(published).toMatchObject({ text: '2025-06-24', edtf: '2025-06-24', basis: 'stated' })
  expect(publisher?.text).toBe('栾溪县纪委监委')
  expect(diagnostics).toEqual([])
})

test('an empty cell at the end of a table is none of what follows', async () => {
  for (const cell of ['', '&nbsp;', '<p>　</p>', '<br>&nbsp;']) {
    const page = `<p>中共槐县水利局党组关于巡察整改情况的通报</p><table><tr><th>问题</th><th>整改措施</th><th>完成情况</th></tr><tr><td>学习不深入</td><td>加强学习</td><td>${cell}</td></tr></table><p>联系电话：0571-88888888</p>`
    const { body, contact } = parse(
      await readBytes('cell.html', Buffer.from(`<!doctype html><html><body>${page}</body></html>`)),
    )
    expect(body).toMatchObject([
      { role: 'issue', children: [{ role: 'measure', text: { text: '加强学习' } }] },
    ])
    expect(contact.phones).toHaveLength(1)
  }
})

test('a table of issues becomes categories, issues, measures, fields and states', async () => {
  const { body } = parse(await fixture('issue-table.html'))
  const shown = (nodes: typeof body): unknown[] =>
    nodes.map(({ role, marker, ordinal, heading, text, status, fields = [], children }) =>
      [
        role,
        ordinal,
        marker?.text ?? null,
        heading?.text ?? text?.text,
        status?.value ?? null,
        fields.map(field => `${field.name} ${field.label} ${field.text}`),
        shown(children),
      ].filter(item => item !== null && !(Array.isArray(item) && item.length === 0)),
    )
  expect(shown(body.slice(1, 2))).toEqual([
    [
      'section',
      1,
      '一、',
      '整改进展情况',
      [
        [
          'category',
          '党的领导方面',
          [
            [
              'issue',
              1,
              '理论学习不深入',
              'completed',
              [
                'owner 责任单位 局办公室 机关党委',
                'deadline 整改时限 2025年3月底前',
                'progress 完成情况 已完成',
              ],
              [
                ['measure', 1, '1.', '制定学习计划，开展学习12次。'],
                ['measure', 2, '2.', '组织测试3次。'],
              ],
            ],
            [
              'issue',
              2,
              '2',
              '制度执行不严',
              'completed',
              [
                'owner 责任单位 财务科',
                'deadline 整改时限 2025年6月',
                'progress 完成情况 已完成。制度已印发。',
              ],
              [
                ['measure', '修订制度5项。'],
                ['measure', '追缴资金1.2万元。'],
              ],
            ],
          ],
        ],
        [
          'category',
          '党的建设方面',
          [
            [
              'issue',
              3,
              '支部活动开展不正常',
              'ongoing',
              ['owner 责任单位 机关党委', 'deadline 整改时限 长期坚持', 'progress 完成情况 正在推进'],
              [['measure', '健全台账']],
            ],
            // One issue over two rows: each row tells of a measure of it.
            [
              'issue',
              '发展党员不规范',
              [
                [
                  'measure',
                  '补齐材料12份',
                  'completed',
                  ['owner 责任单位 甲科', 'deadline 整改时限 2025年3月', 'progress 完成情况 已完成'],
                ],
                [
                  'measure',
                  '培训党务干部8人',
                  'completed',
                  ['owner 责任单位 乙科', 'deadline 整改时限 2025年4月', 'progress 完成情况 已完成'],
                ],
              ],
            ],
          ],
        ],
      ],
    ],
  ])
})

test('rules look at what a reader sees, not at the markup', async () => {
  const html = `<html><body><div id="zoom"><p>2025年6月<b style="font-size:16pt">1</b>日（星期<i>三</i>）召开会议，研究整改工作。</p><p>联系<span lang="EN-US" data-x="12345678">电话</span>：0870-<b>1</b>234</p></div></body></html>`
  const { findings } = check(await readBytes('rules.html', html))
  expect(findings.map(({ code }) => code)).toContain('date/weekday')
  for (const { related, message } of findings)
    expect([message, ...related.map(({ text }) => text)].join()).not.toMatch(/[<>]|12345678/)
})
