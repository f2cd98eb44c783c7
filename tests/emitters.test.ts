import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import { parseAllDocuments, parse as parseYaml } from 'yaml'
import { jsonPieces } from '../src/emitters/chunks.ts'
import { clipWith } from '../src/emitters/clip.ts'
import type { EmitOptions } from '../src/emitters/emitter.ts'
import { emitters } from '../src/emitters/index.ts'
import { withoutSpans } from '../src/emitters/spans.ts'
import type { Bulletin } from '../src/model/bulletin.ts'
import { long, sample } from './emitters-sample.ts'
import { readable } from './support/readable.ts'

const plain: EmitOptions = { many: false, compact: false, columns: null, colour: 0 }

async function emit(
  name: string,
  bulletins: readonly Bulletin[],
  options: Partial<EmitOptions> = {},
): Promise<string> {
  const writer = await emitters
    .find(row => row.name === name)!
    .open({ ...plain, many: bulletins.length > 1, ...options })
  return bulletins.flatMap(bulletin => [...writer.each(bulletin)]).join('') + writer.end()
}

/** Strings that a format might take for something else. */
const awkward = [
  'no',
  'yes',
  'null',
  '~',
  '',
  ' ',
  '2025-01-14',
  '1e3',
  '0x1F',
  '012',
  '1_000',
  '.5',
  '12:30:45',
  '- a',
  '# b',
  'a: b',
  'a #b',
  '---',
  '...',
  '&a',
  '*a',
  '!t',
  '%d',
  '@',
  '`',
  '{',
  '[',
  "'",
  '"',
  '\\',
  'a\nb',
  'a\nb\n',
  '\na',
  'a\n\n',
  ' a\n b',
  'a \nb',
  'a\t',
  '\ta',
  'a\r\nb',
  'a\rb',
  '\0',
  '\u0007',
  '\u001b[31m',
  '\u007f',
  '\u0085',
  '\u00a0',
  '\u2028',
  '\u2029',
  '\ufeff',
  'a\ufeff',
  '\uffff',
  '\ud800',
  '\udc00a',
  '😀',
  '整改：完成',
  '：',
  '“引号”',
  '？',
  '<<',
  '=',
  '__proto__',
  '\n',
  '\n ',
  ' \n',
]
const anyString = fc.oneof(
  fc.constantFrom(...awkward),
  fc.array(fc.constantFrom(...awkward, '整改', 'x'), { maxLength: 5 }).map(parts => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 8 }).map(units => String.fromCharCode(...units)),
)

describe('json', () => {
  test('is what JSON.stringify prints', async () => {
    expect(await emit('json', [sample()])).toBe(`${readable(sample())}\n`)
    expect(await emit('json', [sample()], { compact: true })).toBe(`${JSON.stringify(sample())}\n`)
    expect(await emit('json', [long(1000)])).toBe(`${readable(long(1000))}\n`)
  })
  test('several are one array', async () => {
    const all = [sample('甲'), sample('乙'), long(300)]
    expect(await emit('json', all)).toBe(`${readable(all)}\n`)
    expect(await emit('json', all, { compact: true })).toBe(`${JSON.stringify(all)}\n`)
    expect(await emit('json', [sample('甲')], { many: true })).toBe(`${readable([sample('甲')])}\n`)
    expect(await emit('json', [], { many: true })).toBe('[]\n')
  })
  test('pieces make what JSON.stringify makes, of any shape', () => {
    const { value } = fc.letrec(tie => ({
      value: fc.oneof(
        { maxDepth: 4 },
        anyString,
        fc.double({ noNaN: true }),
        fc.constant(null),
        tie('node'),
        fc.array(tie('value')),
      ),
      node: fc.record(
        { id: anyString, children: fc.array(tie('value')), body: tie('value'), none: fc.constant(undefined) },
        { requiredKeys: [] },
      ),
    }))
    fc.assert(
      fc.property(value, fc.constantFrom(0, 2), (shape, indent) => {
        expect([...jsonPieces(shape, indent)].join('')).toBe(JSON.stringify(shape, null, indent))
      }),
    )
  })
  test('a long output comes in pieces of moderate size', async () => {
    const writer = await emitters[0]!.open(plain)
    const pieces = [...writer.each(long(5000))]
    expect(pieces.length).toBeGreaterThan(10)
    expect(Math.max(...pieces.map(piece => piece.length))).toBeLessThan(200_000)
  })
})

test('ndjson is one line a bulletin', async () => {
  const output = await emit('ndjson', [sample('甲\n乙\u2028'), long(300)])
  expect(output.endsWith('\n')).toBe(true)
  const lines = output.trimEnd().split('\n')
  expect(lines.map(line => JSON.parse(line))).toEqual([sample('甲\n乙\u2028'), long(300)])
})

describe('yaml', () => {
  test('reads back equal to the JSON', async () => {
    await fc.assert(
      fc.asyncProperty(anyString, async text => {
        expect(parseYaml(await emit('yaml', [sample(text)]))).toEqual(
          JSON.parse(JSON.stringify(sample(text))),
        )
      }),
      { numRuns: 300 },
    )
  })
  test.each(awkward)('reads back %j', async text => {
    expect(parseYaml(await emit('yaml', [sample(text, text)]))).toEqual(sample(text, text))
  })
  test('also for readers of YAML 1.1', async () => {
    for (const text of ['no', 'yes', 'on', '2025-01-14', '012', '1_000', '12:30:45', '=', '<<']) {
      const read = parseYaml(await emit('yaml', [sample(text)]), { version: '1.1' })
      expect(read.title.text).toBe(text)
    }
  })
  test('holds nothing that a reader could lose', async () => {
    const output = await emit('yaml', [sample('a\u0085b\u2028c\ufeffd\ud800e\0f\u009f')])
    expect(output).toMatch(/^[\n\x20-\x7e\u4e00-\u9fff\u3000-\u303f\uff01-\uff5e“”]*$/)
  })
  test('folds nothing and has no anchors', async () => {
    const text = '整改 情况 '.repeat(100).trim()
    const output = await emit('yaml', [sample(text)])
    expect(output).toContain(`text: ${text}\n`)
    expect(output).not.toMatch(/: [&*]/)
  })
  test('several are several documents', async () => {
    const output = await emit('yaml', [sample('甲'), sample('...'), sample('---')])
    const titles = parseAllDocuments(output).map(
      document => (document as { toJS(): Bulletin }).toJS().title?.text,
    )
    expect(titles).toEqual(['甲', '...', '---'])
  })
})

describe('tree', () => {
  test('one line a node', async () => {
    expect(await emit('tree', [sample()])).toBe(`关于巡察整改情况的通报
issuer      青屿县林业局党组
inspection  county 巡察 县委第一巡察组
published   2025-06-24
claims      issues 16
├─ ¶ 现将整改情况予以公布。
└─ section 关于巡察整改情况的通报
   └─ issue 一是 “完善制度”。 {责任单位：办公室}
      ├─ measure 一是 “完善制度”。 [completed] {责任单位：办公室, 12项, >CNY 71300, by 2025-01-14*}
      └─ ¶ 现将整改情况予以公布。
contact     0123-4567890
diagnostics warning 1
`)
  })
  test('no line is wider than the terminal', async () => {
    const text = '“整改”—情况…'.repeat(40)
    for (const columns of [30, 40, 57, 80, 133]) {
      for (const line of (await emit('tree', [sample(text), sample('short')], { columns })).split('\n')) {
        expect(stringWidth(line, { ambiguousIsNarrow: false }), line).toBeLessThanOrEqual(columns)
      }
    }
  })
  test('uses the width it has', async () => {
    const [title] = (await emit('tree', [sample('整'.repeat(100))], { columns: 41 })).split('\n')
    expect(title).toBe(`${'整'.repeat(19)}…`)
  })
  test('colour only where asked for', async () => {
    expect(await emit('tree', [sample()])).not.toContain('\u001b')
    expect(await emit('tree', [sample()], { colour: 1 })).toContain('\u001b[33m')
  })
  test('nothing in a notice steers the terminal', async () => {
    expect(await emit('tree', [sample('a\u001b[31mb\u009bc\u202ed\r\ne')])).toMatch(
      /^a\ufffd\[31mb\ufffdc\ufffdd e\n/,
    )
  })
  test('several stand apart under their names', async () => {
    const output = await emit('tree', [sample('甲', 'a.txt'), sample('乙', 'b.txt')])
    expect(output).toMatch(/^a\.txt\n甲\n[\s\S]*\n\nb\.txt\n乙\n/)
  })
})

test('clip cuts to the column and never splits a letter', () => {
  const clip = clipWith(stringWidth)
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', '整', '…', '😀', 'é', '—', '\n', '👨‍👩‍👧') }),
      fc.integer({ min: 2, max: 30 }),
      (text, columns) => {
        const line = clip.line(text, columns)
        expect(clip.width(line)).toBeLessThanOrEqual(columns)
        expect(line).not.toMatch(/\p{Surrogate}/u)
        if (!line.endsWith('…')) expect(line).toBe(clip.line(text, null))
      },
    ),
  )
})

test('withoutSpans drops every span and nothing else', () => {
  expect(JSON.stringify(sample())).toContain('"span"')
  const bare = withoutSpans(sample())
  expect(JSON.stringify(bare)).not.toContain('"span"')
  expect(bare).toEqual(
    JSON.parse(JSON.stringify(sample(), (key, value) => (key === 'span' ? undefined : value))),
  )
})

test('no two formats claim a name or an ending', () => {
  const all = emitters.flatMap(({ name, endings }) => [name, ...endings])
  expect(new Set(all).size).toBe(all.length)
})
