/** `rectify facts`: the facts of any Chinese text, through the library and through the command. */
import { describe, expect, test } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { factEmitters } from '../src/emitters/index.ts'
import { FACT_KINDS, facts, parse } from '../src/index.ts'
import { FactList } from '../src/model/fact-list.ts'
import { rectify } from './cli-run.ts'
import { NOTICES } from './support/notices.ts'

const report =
  '今年5月，全镇完成饮水管网改造12.6公里，投入资金86.5万元，惠及群众2300余户，满意率98%，印发《云湖镇供水管理办法》（云湖政发〔2025〕6号）。'

describe('facts of a text that is no bulletin', () => {
  const list = facts(report, { published: '2025-06-20' })

  test('stand in reading order, each with its kind, value and place', () => {
    expect(list.facts.map(({ kind, text }) => [kind, text])).toEqual([
      ['date', '今年5月'],
      ['count', '12.6公里'],
      ['money', '86.5万元'],
      ['count', '2300余户'],
      ['percent', '98%'],
      ['document', '《云湖镇供水管理办法》'],
      ['docNumber', '云湖政发〔2025〕6号'],
    ])
    for (const { text, span } of list.facts) expect(report.slice(...(span as [number, number]))).toBe(text)
    expect(list.facts[0]).toMatchObject({ edtf: '2025-05', basis: 'relative' })
    expect(list.facts[2]).toMatchObject({ value: 865_000, currency: 'CNY', unit: '万元' })
    expect(list.facts[3]).toMatchObject({ value: 2300, unit: '户', bound: 'over' })
  })

  test('only the kinds that are asked for', () => {
    expect(facts(report, { kinds: ['money', 'percent'] }).facts.map(fact => fact.kind)).toEqual([
      'money',
      'percent',
    ])
  })

  test('without a publication date 今年 stays open, and that is told', () => {
    const open = facts(report)
    expect(open.facts[0]).toMatchObject({ kind: 'date', text: '今年5月', edtf: 'XXXX-05' })
    expect(open.diagnostics.map(({ code }) => code)).toEqual(['date/unresolved'])
  })

  test.each(['', ' \n ', '无', '\ud800', '\0', '一'.repeat(2000)])('of %j there is a list', text => {
    expect(FactList.safeParse(facts(text)).success).toBe(true)
  })
})

describe('facts of a bulletin', () => {
  test.each(NOTICES.map(({ name, text }) => [name, text] as const))(
    '%s: those of its nodes, and no others in its body',
    (_, text) => {
      const bulletin = parse(text)
      const list = facts(text)
      expect(FactList.safeParse(list).success).toBe(true)
      const inBody: unknown[] = []
      const walk = (nodes: typeof bulletin.body): void => {
        for (const node of nodes) {
          inBody.push(...node.facts)
          walk(node.children)
        }
      }
      walk(bulletin.body)
      const known = new Set(inBody.map(fact => JSON.stringify(fact)))
      const found = list.facts.map(fact => JSON.stringify(fact))
      expect(inBody.filter(fact => !found.includes(JSON.stringify(fact)))).toEqual([])
      const [first, last] = [bulletin.body[0]?.span?.[0] ?? 0, bulletin.body.at(-1)?.span?.[1] ?? 0]
      // Page furniture may stand between paragraphs: nothing else of the body is read twice.
      const others = list.facts.filter(
        fact => !known.has(JSON.stringify(fact)) && fact.span![0] >= first && fact.span![1] <= last,
      )
      expect(others).toEqual([])
      let end = 0
      for (const { span } of list.facts) {
        expect(span![0]).toBeGreaterThanOrEqual(end)
        end = span![1]
      }
    },
  )
})

test('every list reads back equal from JSON and from YAML', async () => {
  for (const { text } of NOTICES) {
    const list = facts(text, { kinds: FACT_KINDS })
    const read = JSON.parse(JSON.stringify(list))
    expect(read).toEqual(list)
    const yaml = factEmitters.find(({ name }) => name === 'yaml')!
    const writer = await yaml.open({ many: false, compact: false, columns: null, colour: 0 })
    expect(parseYaml([...writer.each(list)].join('') + writer.end())).toEqual(read)
  }
})

describe('the command', () => {
  test('prints a list as JSON', async () => {
    const { exit, out } = await rectify(['facts', '--published', '2025-06-20'], { input: report })
    expect(exit).toBe(0)
    expect(FactList.parse(JSON.parse(out)).facts).toHaveLength(7)
  })

  test('prints one fact a line as NDJSON, with the name of its file', async () => {
    const { out } = await rectify(
      ['facts', '-f', 'ndjson', '--kinds', 'count', '--stdin-filename', 'a.txt'],
      { input: report },
    )
    const lines = out
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(lines).toMatchObject([
      { name: 'a.txt', kind: 'count', value: 12.6, unit: '公里' },
      { name: 'a.txt', kind: 'count', value: 2300, unit: '户' },
    ])
  })

  test('prints a line for each as text', async () => {
    const { out } = await rectify(['facts', '-f', 'text', '--kinds', 'money'], { input: report })
    expect(out).toMatch(/^money +86\.5万元 +CNY 865000\n$/)
  })

  test('--no-spans leaves out all places', async () => {
    const { out } = await rectify(['facts', '--no-spans'], { input: report })
    expect(out).not.toContain('"span"')
  })

  test('answers records one for one, a bad one in its place', async () => {
    const input = `${JSON.stringify({ id: 'a', text: '召开会议3次', published: '2025-01-01' })}\n{"id":2}\n`
    const { exit, out } = await rectify(['facts', '--records', '--kinds', 'count'], { input })
    const lines = out
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(exit).toBe(0)
    expect(lines[0]).toMatchObject({ id: 'a', facts: [{ kind: 'count', value: 3, unit: '次' }] })
    expect(lines[1]).toMatchObject({ id: 2, error: { code: 'record/no-text' } })
  })

  test('a wrong kind is told, with the nearest and all others', async () => {
    const { exit, err } = await rectify(['facts', '--kinds', 'date,cuont'], { input: report })
    expect(exit).toBe(2)
    expect(err).toBe(
      `rectify: unknown --kinds "cuont" (did you mean count?); known: ${FACT_KINDS.join(', ')}\n`,
    )
  })

  test('its schema is that of the list', async () => {
    const { out } = await rectify(['schema', 'facts'])
    expect(JSON.parse(out)).toMatchObject({ $id: 'rectify/facts/1', title: 'FactList' })
  })
})
