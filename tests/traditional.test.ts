/** Traditional letters parse like simplified ones, and the text keeps its letters. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Converter as ToTraditional } from 'opencc-js/cn2t'
import { Converter as ToSimplified } from 'opencc-js/t2cn'
import { describe, expect, test } from 'vitest'
import { check, inspect, parse, type Source } from '../src/index.ts'
import { isTraditional, withSimplified } from '../src/traditional.ts'
import { rectify } from './cli-run.ts'
import { compare } from './support/compare.ts'
import { readDrawn } from './support/drawn.ts'
import type { Leaf } from './support/model.ts'
import { NOTICES } from './support/notices.ts'
import { essence } from './support/same.ts'

const simplify = ToSimplified({ from: 'hk', to: 'cn' })
/** Letters that the converters do not bring back: they are other words in other texts. */
const TWINS = { 著: '着', 澂: '澄' } as const
/** The same bulletin in simplified letters: only how the texts are compared, not what is parsed. */
const simplified = (value: unknown): unknown =>
  JSON.parse(
    simplify(JSON.stringify(value)).replace(
      /[著澂]/g,
      (letter: string) => TWINS[letter as keyof typeof TWINS],
    ),
  )
const { body: _body, ...nothing } = parse('')

function quotesOf(value: unknown, found: { text: string; span: [number, number] }[] = []): typeof found {
  if (typeof value !== 'object' || value === null) return found
  if ('text' in value && typeof value.text === 'string' && 'span' in value)
    found.push(value as { text: string; span: [number, number] })
  for (const inner of Object.values(value)) quotesOf(inner, found)
  return found
}

describe.each([
  ['OpenCC', ToTraditional({ from: 'cn', to: 't' })],
  ['Taiwan', ToTraditional({ from: 'cn', to: 'tw' })],
  ['Hong Kong', ToTraditional({ from: 'cn', to: 'hk' })],
  // What a converter without phrases makes of it: 製度, 曆史, 準確 and 准確 alike.
  [
    'letter by letter',
    (text: string) =>
      text.replace(/制/g, '製').replace(/[\u4e00-\u9fff]/g, (letter: string) => wrong.get(letter) ?? letter),
  ],
] as const)('%s', (_name, convert) => {
  test.each(NOTICES.map(notice => [notice.name, notice.text] as const))('%s', async (_, text) => {
    const other = convert(text)
    expect(isTraditional(other)).toBe(true)
    const source = await withSimplified(other)
    const bulletin = parse(source)
    expect(simplified(essence(bulletin))).toEqual(simplified(essence(parse(text))))
    for (const quote of quotesOf(bulletin))
      for (const letter of quote.text.replace(/\s/g, '')) expect(other.slice(...quote.span)).toContain(letter)
  })
})

describe('notices printed in traditional letters', () => {
  const folder = join(import.meta.dirname, '../fixtures/traditional')
  test.each(readdirSync(folder))('%s reads as drawn', async name => {
    const drawn = readDrawn(readFileSync(join(folder, name), 'utf8'))
    const source = await withSimplified(drawn.text)
    const leaves = [...inspect(source, 'leaves')] as Leaf[]
    expect(compare(drawn, parse(source), leaves)).toEqual([])
  })
})

/** One traditional letter for each simplified one. */
const wrong = new Map(
  [
    ...'来个们后里发历复干面云台准国会问题关党员进实单位责导场机关体办规处层级标监督组专项资产业务财农环境卫护检查书记总结',
  ].map(letter => [letter, ToTraditional({ from: 'cn', to: 't' })(letter)] as const),
)

test('no simplified notice asks for the converter', async () => {
  for (const { text } of NOTICES) {
    expect(isTraditional(text)).toBe(false)
    expect((await withSimplified(text)).simplified).toBeUndefined()
  }
})

test('every letter that tells is traditional, and the converter knows it', async () => {
  const { readFileSync } = await import('node:fs')
  const letters = /TELLING =\s*\/\[([^\]]+)\]\//.exec(readFileSync('src/traditional.ts', 'utf8'))![1]!
  for (const letter of letters) expect([letter, simplify(letter)]).not.toEqual([letter, letter])
})

test('a letter that would change the length stays', async () => {
  const text = '關於𡃁仔整改的通報，共3個問題𠮷'
  const source = (await withSimplified(text)) as Source & { simplified: string }
  expect(source.simplified).toHaveLength(text.length)
  expect(source.simplified).toContain('通报,共'.replace(',', '，'))
})

test('the commands read it, records too', async () => {
  const input = '二〇二五年六月底前追繳資金3萬元，完成整改問題十六個。'
  const { out } = await rectify(['facts', '--compact'], { input })
  const { facts } = JSON.parse(out)
  expect(
    facts.map(({ kind, text, value, edtf, unit }: Record<string, unknown>) => [
      kind,
      text,
      value ?? edtf,
      unit,
    ]),
  ).toEqual([
    ['date', '二〇二五年六月底前', '../2025-06-30', undefined],
    ['money', '3萬元', 30000, '萬元'],
    ['count', '十六個', 16, '個'],
  ])
  const records = await rectify(['facts', '--records'], {
    input: `${JSON.stringify({ id: 1, text: input })}\n`,
  })
  expect(JSON.parse(records.out).facts).toEqual(facts)
})

test('rules read simplified letters and quote the printed ones', async () => {
  const text = '2025年6月1日（星期三）召開會議，共10個問題，其中8個已完成整改，3個正在整改。'
  const told = check(await withSimplified(text)).findings
  expect(told.find(({ code }) => code === 'date/weekday')?.span).toEqual(
    check(simplify(text)).findings.find(({ code }) => code === 'date/weekday')?.span,
  )
  expect(nothing.schema).toBe('rectify/bulletin/1')
})
