import { Ajv2020 } from 'ajv/dist/2020.js'
import { parseCsv, readXlsx } from 'hucre'
import { describe, expect, test } from 'vitest'
import { schemaOf } from '../src/cli/commands/json-schema.ts'
import { rowFormats } from '../src/emitters/on-demand.ts'
import { nodesOf } from '../src/emitters/outline.ts'
import { COLUMNS, ROWS } from '../src/emitters/rows/kinds.ts'
import { parse } from '../src/index.ts'
import { FactRow, IssueRow, MeasureRow, ROW_KINDS, type RowKind } from '../src/model/flat-rows.ts'
import { placesOf } from '../src/text/places.ts'
import { asSource, emitted } from './support/emit.ts'
import { NOTICES } from './support/notices.ts'

const models = { issues: IssueRow, measures: MeasureRow, facts: FactRow }
const format = (kind: RowKind, name: string) => rowFormats(kind).find(row => row.name === name)!
const yunze = asSource(NOTICES.find(({ name }) => name === 'yunze-water-2025')!.text, 'yunze.txt')

async function lines(kind: RowKind, text: string): Promise<Record<string, unknown>[]> {
  const { text: output } = await emitted(format(kind, 'ndjson'), [asSource(text)])
  return output
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line))
}

describe.each(ROW_KINDS)('--rows %s', kind => {
  test('every row has the columns of the model, in its order, and values that it accepts', async () => {
    expect(COLUMNS[kind]).toEqual(Object.keys(models[kind].shape))
    const validate = new Ajv2020({ strict: false }).compile(schemaOf('rows'))
    for (const { text } of NOTICES.slice(0, 12)) {
      for (const row of await lines(kind, text)) {
        expect(Object.keys(row)).toEqual(COLUMNS[kind])
        expect(models[kind].safeParse(row).error).toBeUndefined()
        expect(validate(row)).toBe(true)
      }
    }
  })

  test('csv and xlsx hold the same', async () => {
    const rows = (await emitted(format(kind, 'ndjson'), [yunze])).text
      .trimEnd()
      .split('\n')
      .map(line => Object.values(JSON.parse(line)).map(value => `${value ?? ''}`))
    const csv = parseCsv((await emitted(format(kind, 'csv'), [yunze])).text.slice(1))
    expect(csv).toEqual([COLUMNS[kind], ...rows])
    const [sheet] = (await readXlsx((await emitted(format(kind, 'xlsx'), [yunze])).bytes)).sheets
    const cells = sheet!.rows.map(row => COLUMNS[kind].map((_, i) => `${row[i] ?? ''}`))
    expect(cells).toEqual(csv)
  })

  test('nothing to make a row of', async () => {
    expect(await lines(kind, '')).toEqual([])
    expect((await emitted(format(kind, 'csv'), [asSource('')])).text).toBe(
      `\ufeff${COLUMNS[kind].join(',')}\r\n`,
    )
  })
})

test('as many rows as the bulletin has issues, measures and facts', async () => {
  for (const { text, name } of NOTICES) {
    const nodes = [...nodesOf(parse(text).body)].map(({ node }) => node)
    const role = (wanted: string) => nodes.filter(one => one.role === wanted).length
    expect((await lines('issues', text)).length, name).toBe(role('issue'))
    expect((await lines('measures', text)).length, name).toBe(role('measure'))
    const facts = await lines('facts', text)
    expect(facts.filter(({ inTitle }) => !inTitle).length, name).toBe(nodes.flatMap(one => one.facts).length)
  }
})

test('rows of an issue, a measure and facts, read by eye', async () => {
  const issues = await lines('issues', yunze.text)
  expect(issues[2]).toEqual({
    file: 'notice.txt',
    id: '2.1.3',
    title: '中共云泽市水利局党组关于巡察整改进展情况的通报',
    section: '聚焦反馈问题，逐项抓好整改',
    category: '贯彻落实上级决策部署方面',
    marker: '3.',
    issue: '关于农村供水保障工程推进缓慢的问题',
    text: '正在整改。',
    status: 'ongoing',
    owner: null,
    lead: null,
    deadline: null,
    progress: null,
    due: null,
    measures: 2,
    line: 20,
    start: yunze.text.indexOf('3.关于农村供水'),
    end: yunze.text.indexOf('\n（二）落实全面从严治党'),
  })
  const measures = await lines('measures', yunze.text)
  const first = measures.find(({ issueId }) => issueId === '2.1.3')
  expect(first).toMatchObject({ id: '2.1.3.1', status: 'ongoing', due: '../2025-09-30', line: 22, facts: 3 })
  expect(yunze.text.slice(Number(first!.start), Number(first!.end))).toMatch(/^一是倒排工期.*完工通水[；]?$/)
  const money = (await lines('facts', yunze.text)).filter(({ kind }) => kind === 'money')
  expect(money.map(({ id, value, unit, currency }) => [id, value, unit, currency])).toEqual([
    ['1.p1', 43600, '万元', 'CNY'],
    ['2.1.3.2', 865000, '万元', 'CNY'],
    ['2.2.2.1', 12400, '万元', 'CNY'],
    ['2.2.2.2', 31200, '万元', 'CNY'],
    ['2.3.2.3', 200000, '万元', 'CNY'],
  ])
})

test('by when, and how far: of labels too, with spans and without', async () => {
  const notice = `关于巡察整改进展情况的通报
一、整改情况
1.关于学习不深入的问题
整改时限：2025年6月底前
一是完善学习制度。
二是开展专题学习2次，2025年5月底前完成。
整改成效：学习12次。
2.关于项目推进缓慢的问题
完成时限：2025年12月
整改进展：基本完成，投入20万元。
3.关于制度不健全的问题
完成时限：长期坚持
一是修订制度5项。
整改措施及成效：修订9项。
4.关于整改不力的问题
计划于2026年3月底前完成。`
  const bulletin = parse(notice)
  const bare = JSON.parse(JSON.stringify(bulletin, (key, value) => (key === 'span' ? undefined : value)))
  const places = placesOf(notice)
  for (const one of [bulletin, bare]) {
    expect([...ROWS.issues(one, places)].map(({ due, progress }) => [due, progress])).toEqual([
      ['../2025-06-30', '学习12次。'],
      ['2025-12', '基本完成，投入20万元。'],
      [null, null],
      ['../2026-03-31', null],
    ])
    expect([...ROWS.measures(one, places)].map(({ due, progress }) => [due, progress])).toEqual([
      ['../2025-06-30', '学习12次。'],
      ['../2025-05-31', '学习12次。'],
      [null, null],
    ])
  }
})
