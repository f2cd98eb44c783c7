import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysOfEdtf, isoDay } from '../src/emitters/html/edtf-days.ts'
import { html } from '../src/emitters/on-demand.ts'
import { applyEdits } from '../src/text/edits.ts'
import { DRAWN_CHECKS } from './support/drawn-check.ts'
import { asSource, emitted } from './support/emit.ts'
import { NOTICES } from './support/notices.ts'

const page = async (text: string, lang?: 'en' | 'zh') =>
  (await emitted(html, [asSource(text)], { lang })).text

/** The tags of the page with their attributes; whatever a notice put in shows here. */
const tagsOf = (text: string): string[] => text.match(/<[a-z!/][^>]*>/gi) ?? []

const unescaped = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')

/** The letters inside `#source`. */
function sourceOf(text: string): string {
  const from = text.indexOf('<div id="source" tabindex="-1">') + '<div id="source" tabindex="-1">'.length
  const to = text.indexOf('</div></article>', from)
  return unescaped(text.slice(from, to).replace(/<[^>]*>/g, ''))
}

const shown = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\t\n]|\p{Noncharacter_Code_Point}|\p{Surrogate}/gu, '\ufffd')

/** Every element is closed, in order. */
function expectNested(text: string): void {
  const open: string[] = []
  for (const [, close, name, rest] of text.matchAll(/<(\/?)([a-z][a-z0-9]*)((?:"[^"]*"|[^">])*)>/gi)) {
    if (['meta', 'input', 'br'].includes(name!) || rest!.endsWith('/')) continue
    if (close) expect(open.pop()).toBe(name)
    else open.push(name!)
  }
  expect(open).toEqual([])
}

test('the source text stands in it letter by letter', async () => {
  for (const { text, name } of [...NOTICES, ...DRAWN_CHECKS]) {
    const output = await page(text)
    expect(sourceOf(output), name).toBe(shown(text))
    expectNested(output)
  }
})

test('every link has its place, and no place is there twice', async () => {
  for (const { text, name } of [...NOTICES, ...DRAWN_CHECKS]) {
    const output = await page(text)
    const ids = [...output.matchAll(/ id="([^"]+)"/g)].map(found => found[1]!)
    expect(new Set(ids).size, name).toBe(ids.length)
    for (const [, target] of output.matchAll(/ href="#([^"]+)"/g)) expect(ids, name).toContain(target)
    for (const [, target] of output.matchAll(/ aria-(?:describedby|labelledby)="([^"]+)"/g))
      expect(ids, name).toContain(target)
  }
})

test('of any almost-notice too', async () => {
  const parts = fc.oneof(
    fc.constantFrom(
      '一、',
      '（一）',
      '1.',
      '一是',
      '；二是',
      '\n',
      '\r\n',
      '　　',
      '\n\n',
      '。',
      '问题',
      '关于',
    ),
    fc.constantFrom('2025114日', '2025年6月20日', '16个问题', '已完成13个', '《甲', '》', '4.36万元', '90%'),
    fc.constantFrom(
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      '&lt;',
      "' onload='",
      '</style>',
    ),
    fc.constantFrom(
      '<!--',
      '-->',
      ']]>',
      '\0',
      '\ud800',
      '\u202e',
      '𠮷',
      '整改情况：已完成。',
      '责任单位：办公室',
    ),
  )
  const texts = fc.array(parts, { maxLength: 40 }).map(all => all.join(''))
  const clean = tagsOf(await page('')).length
  await fc.assert(
    fc.asyncProperty(texts, async text => {
      const output = await page(text)
      expect(sourceOf(output)).toBe(shown(text))
      expectNested(output)
      const tags = tagsOf(output)
      expect(tags.length).toBeGreaterThanOrEqual(clean)
      expect(tags.filter(tag => /^<(script|img|iframe|link|object|embed|base|form)\b/i.test(tag))).toEqual([])
      expect(tags.filter(tag => /\son[a-z]+\s*=(?=(?:[^"]*"[^"]*")*[^"]*$)/i.test(tag))).toEqual([])
    }),
    { numRuns: 200 },
  )
})

test('what the reader took out is not shown, and what it put in is', async () => {
  const text = '<p>关于整改情况的通报</p><p>一是开会3&nbsp;次</p>'
  const edits = [...text.matchAll(/<[^>]*>|&nbsp;/g)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
    insert: found === '</p>' ? '\n' : found === '&nbsp;' ? ' ' : '',
  }))
  const run = await emitted(html, [{ ...asSource(text), edits }])
  expect(sourceOf(run.text)).toBe(applyEdits(text, edits).text)
  expectNested(run.text)
})

test('small notices, read by eye', async () => {
  for (const name of ['damage-open', 'claims-sum-over']) {
    const { text } = DRAWN_CHECKS.find(one => one.name === name)!
    const body = (await page(text)).replace(/<style>[\s\S]*<\/style>/, '')
    await expect(body.replace(/(<\/(?:li|div|section|h1|h2|ul|ol|p|tr)>)/g, '$1\n')).toMatchFileSnapshot(
      join(import.meta.dirname, `../fixtures/outputs/${name}.html`),
    )
  }
})

test('no network is allowed, and nothing of the page asks for it', async () => {
  const output = await page(NOTICES[0]!.text)
  expect(output).toContain(
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">`,
  )
  expect(output).not.toMatch(/<script|<link|url\(|@import|\ssrc=/i)
})

test('messages are Chinese unless asked for in English', async () => {
  const { text } = DRAWN_CHECKS.find(({ name }) => name === 'claims-sum-over')!
  expect(await page(text)).toContain('不符')
  expect(await page(text, 'en')).toContain('but the notice tells')
})

test('letters that it cannot hold are told', async () => {
  const run = await emitted(html, [asSource('甲\0乙')])
  expect(run.told).toEqual([{ code: 'output/letters-replaced', args: { count: 1, format: 'html' } }])
})

test('days of EDTF', () => {
  const days = (edtf: string) => {
    const found = daysOfEdtf(edtf)
    const day = (number: number | null) => (number === null ? null : isoDay(number))
    return found && [day(found.first), day(found.last)]
  }
  expect(days('2025-01-14')).toEqual(['2025-01-14', '2025-01-14'])
  expect(days('2024-02')).toEqual(['2024-02-01', '2024-02-29'])
  expect(days('2024')).toEqual(['2024-01-01', '2024-12-31'])
  expect(days('2024-23')).toEqual(['2024-09-01', '2024-11-30'])
  expect(days('2024-24')).toEqual(['2024-12-01', '2025-02-28'])
  expect(days('2025-35')).toEqual(['2025-07-01', '2025-09-30'])
  expect(days('2025-40')).toEqual(['2025-01-01', '2025-06-30'])
  expect(days('2024-09-27/2024-12-06')).toEqual(['2024-09-27', '2024-12-06'])
  expect(days('../2025-06-30')).toEqual([null, '2025-06-30'])
  expect(days('2025/..')).toEqual(['2025-01-01', null])
  expect(days('[2025-01-14,2025-11-04]')).toEqual(['2025-01-14', '2025-11-04'])
  expect(days('2024-XX-XX')).toBeNull()
})
