/** PDF files: fonts that are not embedded, the order of reading, paragraphs, page furniture, and what cannot be read. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { Failure } from '../src/readers/failure.ts'
import { DEFAULT_LIMITS } from '../src/readers/limits.ts'
import { contentsOf } from '../src/readers/pdf/page-contents.ts'
import { readPdf } from '../src/readers/pdf.ts'
import { encodeGb, encodeUtf16 } from './readers-encode.ts'
import { type PdfLine, type PdfLook, pdf } from './support/pdf.ts'

const gbk = { encode: encodeGb } as const
const file = (...pages: (readonly PdfLine[])[]) => pdf({ pages, ...gbk })
const read = async (bytes: Uint8Array, limits = {}) =>
  readPdf(bytes, 'n.pdf', {
    limits: { inflated: 1 << 26, ratio: 200, pages: 100, depth: 64, paragraphs: 1000, ...limits },
  })
const text = async (...pages: (readonly PdfLine[])[]) => (await read(file(...pages))).text

/** Lines below each other from the top margin, 28 points apart. */
const column = (x: number, lines: readonly string[], top = 740, size = 16): PdfLine[] =>
  lines.map((line, at) => ({
    text: line.trimStart(),
    x: x + (line.length - line.trimStart().length) * size,
    y: top - at * size * 1.75,
    size,
  }))

describe('fonts that are not embedded', () => {
  test.each<[NonNullable<PdfLook['encoding']>, PdfLook['encode']]>([
    ['GBK-EUC-H', encodeGb],
    ['UniGB-UCS2-H', words => encodeUtf16(words, 'be')],
  ])('%s', async (encoding, encode) => {
    const bytes = pdf({ pages: [[{ text: '现将整改情况予以公布。', x: 80, y: 700 }]], encoding, encode })
    expect((await read(bytes)).text).toBe('现将整改情况予以公布。\n')
  })
})

describe('paragraphs', () => {
  const WIDE = '　　根据市委统一部署，市委第三巡察组对市水利局党组开展了'
  const FULL = '常规巡察，并反馈了巡察意见。按照巡察工作有关要求，现将整'
  test('lines of one paragraph are joined, an indent begins the next', async () => {
    expect(await text(column(80, [WIDE, FULL, '改情况公布。', '　　一、总体情况', '　　二、整改情况']))).toBe(
      `${WIDE.trim()}${FULL}改情况公布。\n一、总体情况\n二、整改情况\n`,
    )
  })

  test('a paragraph goes on on the next page, and page numbers and running heads are left out', async () => {
    const page = (number: number, lines: readonly string[]) => [
      { text: '党务公开', x: 260, y: 800, size: 10 },
      ...column(80, lines),
      { text: `— ${number} —`, x: 280, y: 40, size: 12 },
    ]
    expect(
      await text(
        page(1, ['　　一、总体情况', WIDE, FULL]),
        page(2, ['改情况予以公布。', '　　二、整改情况', '　　已完成。']),
      ),
    ).toBe(`一、总体情况\n${WIDE.trim()}${FULL}改情况予以公布。\n二、整改情况\n已完成。\n`)
  })

  test.each([
    [
      'Chrome',
      ['2025/6/24 15:30', '关于整改情况的通报-县政府网', 'https://www.example.gov.cn/art/2025/1.html', '1/1'],
    ],
    [
      'Chrome in English, a file',
      ['6/24/25, 3:30 PM', '关于整改情况的通报', 'file:///C:/notice.html', '1/1'],
    ],
    ['Firefox', ['关于整改情况的通报', 'https://www.example.gov.cn/1.html', '1 of 1', '2025/6/24, 15:30']],
  ])('what %s prints in the margins is left out', async (_, [left, right, below, last]) => {
    const margins = [
      { text: left!, x: 24, y: 820, size: 8 },
      { text: right!, x: 260, y: 820, size: 8 },
      { text: below!, x: 24, y: 16, size: 8 },
      { text: last!, x: 500, y: 16, size: 8 },
    ]
    const body = [
      { text: '中共澄源县水务局党组', x: 200, y: 780, size: 22 },
      { text: '关于整改情况的通报', x: 205, y: 745, size: 22 },
      ...column(80, ['　　已完成整改。'], 700),
    ]
    expect(await text([...margins, ...body])).toBe('中共澄源县水务局党组关于整改情况的通报\n已完成整改。\n')
  })

  test('an address or a day at the edge of a page is text', async () => {
    const body = column(80, ['　　已完成整改。'], 600)
    const below = [{ text: 'https://www.example.gov.cn/', x: 80, y: 40 }]
    expect(await text([...body, ...below])).toBe('已完成整改。\nhttps://www.example.gov.cn/\n')
    const above = [
      { text: '2025-06-24 10:32', x: 80, y: 800 },
      { text: '来源：县纪委监委', x: 300, y: 800 },
    ]
    const number = [{ text: '1/2', x: 290, y: 30, size: 10 }]
    expect(await text([...above, ...body, ...number])).toBe(
      '2025-06-24 10:32\t来源：县纪委监委\n已完成整改。\n',
    )
  })

  test('two columns are read one after the other, below what spans them', async () => {
    const left = [
      '左一二三四五六七八九十一二三四',
      ...Array.from({ length: 7 }, () => '左续二三四五六七八九十一二三四'),
    ]
    const right = left.map(line => line.replace('左', '右'))
    expect(
      await text([
        { text: '关于巡察整改进展情况的通报', x: 200, y: 780, size: 16 },
        ...column(60, left, 740, 14),
        ...column(320, right, 733, 14),
      ]),
    ).toBe(`关于巡察整改进展情况的通报\n${left.join('')}${right.join('')}\n`)
  })

  test('marks of notes stand in brackets, powers do not', async () => {
    const line = [
      { text: '清退资金', x: 80, y: 700 },
      { text: '1', x: 144, y: 706, size: 8 },
      { text: '3万元', x: 150, y: 700 },
    ]
    expect(await text(line)).toBe('清退资金[1]3万元\n')
    const power = [
      { text: 'm', x: 80, y: 700 },
      { text: '2', x: 88, y: 706, size: 8 },
    ]
    expect(await text(power)).toBe('m2\n')
  })

  test('a watermark and a second print of the same letters are left out; radicals are letters', async () => {
    const bold = [
      { text: '标题', x: 80, y: 700 },
      { text: '标题', x: 80.3, y: 700 },
    ]
    expect(await text(bold)).toBe('标题\n')
    const radicals = pdf({
      pages: [[{ text: '⼀、⻓期', x: 80, y: 700 }]],
      encoding: 'UniGB-UCS2-H',
      encode: words => encodeUtf16(words, 'be'),
    })
    // This font has no radicals, so PDF.js maps the codes of the letters; the letters must be those of the text either way.
    expect((await read(radicals)).text).not.toMatch(/[⺀-⿕]/)
  })
})

const failing = async (bytes: Uint8Array, limits = {}): Promise<unknown> => {
  try {
    await read(bytes, limits)
  } catch (error) {
    if (error instanceof Failure) return { code: error.code, ...error.args }
    throw error
  }
  return 'nothing failed'
}

describe('tells', () => {
  const good = file([{ text: '整改情况', x: 80, y: 700 }])

  test('a scan, and single pages without text', async () => {
    expect(await failing(file([]))).toEqual({ code: 'input/no-text', name: 'n.pdf' })
    const { text, findings } = await read(file([{ text: '整改情况', x: 80, y: 700 }], []))
    expect(text).toBe('整改情况\n')
    expect(findings).toEqual([{ code: 'pdf/pages-without-text', span: [0, 0], args: { pages: ['2'] } }])
  })

  test('a font that does not tell its letters', async () => {
    const bytes = pdf({
      pages: [[{ text: '整改情况', x: 80, y: 700 }]],
      encoding: 'Identity-H',
      encode: () => Buffer.from([0, 3, 0, 4, 0, 5]),
    })
    expect(await failing(bytes)).toMatchObject({ code: 'input/no-letters' })
  })

  test('a table of objects that is wrong, and a file that is cut off', async () => {
    const wrong = Buffer.from(good.toString('latin1').replace(/startxref\n\d+/, 'startxref\n7'), 'latin1')
    const recovered = await read(wrong)
    expect(recovered.text).toBe('整改情况\n')
    expect(recovered.findings).toEqual([{ code: 'pdf/recovered', span: [0, 0], args: {} }])
    expect((await read(good)).findings).toEqual([])
    expect(await failing(good.subarray(0, 200))).toMatchObject({ code: 'input/broken', kind: 'pdf' })
    expect(await failing(Buffer.from('%PDF-1.4\n'))).toMatchObject({ code: 'input/broken' })
  })

  test('pages whose content is damaged, by their numbers', async () => {
    const line = (words: string) => column(80, [`　　${words}`, '　　已完成整改。'])
    const bytes = pdf({
      pages: [line('第一项。'), line('第二项。'), line('第三项。')],
      isPacked: true,
      ...gbk,
    })
    expect((await read(bytes)).findings).toEqual([])
    const second = bytes.indexOf('stream\n', bytes.indexOf('endstream') + 9) + 7
    const cut = Buffer.from(bytes)
    cut.fill(0xff, second + 8, second + 20)
    const { text, findings } = await read(cut)
    expect(text).toMatch(/第一项.*第三项/s)
    expect(text).not.toContain('第二项')
    expect(findings).toEqual([{ code: 'pdf/damaged-pages', span: [0, 0], args: { pages: ['2'] } }])
  })

  test('a damaged map of a font, without which its letters are lost', async () => {
    const whole = readFileSync(join(import.meta.dirname, '../fixtures/office/yunze-water-2025.pdf'))
    const map = /\/ToUnicode (\d+) 0 R/.exec(whole.toString('latin1'))![1]!
    const damaged = Buffer.from(whole)
    const data = damaged.indexOf('stream\n', damaged.indexOf(`\n${map} 0 obj`)) + 'stream\n'.length
    damaged.fill(0xff, data + 8, data + 40)
    const codes = async (bytes: Buffer) => (await read(bytes)).findings?.map(({ code }) => code)
    expect(await codes(whole)).toEqual([])
    expect(await codes(damaged)).toEqual(['pdf/recovered'])
  })

  test('objects of a damaged file: without their ends, and packed ones only within the limits', () => {
    const inner = '1 0 <</Contents [7 0 R 8 0 R]>>'
    const packed = deflateSync(inner).toString('latin1')
    const file = Buffer.from(
      `2 0 obj <</Contents 9 0 R>> 4 0 obj <</Type /ObjStm /First 4>> stream\n${packed}endstream 5 0 obj <<>>`,
      'latin1',
    )
    expect(contentsOf(file, [1, 2, 5], DEFAULT_LIMITS)).toEqual([new Set([7, 8]), new Set([9]), new Set()])
    const limits = { ...DEFAULT_LIMITS, inflated: inner.length - 1 }
    expect(contentsOf(file, [1, 2, 5], limits)).toEqual([new Set(), new Set([9]), new Set()])
  })

  test('content whose checksum alone is missing is whole', async () => {
    const bytes = pdf({ pages: [[{ text: '整改情况', x: 80, y: 700 }]], isPacked: true, ...gbk })
    const end = bytes.indexOf('\nendstream')
    const length = end - (bytes.indexOf('stream\n') + 7)
    const cut = Buffer.concat([bytes.subarray(0, end - 4), bytes.subarray(end)])
    const told = Buffer.from(
      cut.toString('latin1').replace(`/Length ${length}`, `/Length ${length - 4}`),
      'latin1',
    )
    const { text, findings } = await read(told)
    expect(text).toBe('整改情况\n')
    expect(findings?.map(({ code }) => code)).not.toContain('pdf/damaged-pages')
  })

  test('an empty file, and one that is none', async () => {
    expect(await failing(new Uint8Array())).toMatchObject({ code: 'input/broken', why: 'empty' })
    expect(await failing(Buffer.from('{\\rtf1}'))).toMatchObject({ code: 'input/binary', kind: 'rtf' })
    expect((await read(Buffer.from('整改'))).format).toBe('text')
  })

  test('a password', async () => {
    const locked = readFileSync(join(import.meta.dirname, '../fixtures/office/refused/password.pdf'))
    expect(await failing(locked)).toEqual({ code: 'input/encrypted', name: 'n.pdf', kind: 'pdf' })
  })

  test('a stream that unpacks to too much, packed once or twice; pictures are not unpacked', async () => {
    const packed = deflateSync(Buffer.alloc(8 << 20, 0x20), { level: 9 })
    const holding = (data: Uint8Array, dictionary: string) =>
      Buffer.concat([
        good.subarray(0, good.indexOf('xref')),
        Buffer.from(`99 0 obj\n<< ${dictionary} /Length ${data.length} >>\nstream\n`),
        data,
        Buffer.from('\nendstream\nendobj\n'),
        good.subarray(good.indexOf('xref')),
      ])
    const once = holding(packed, '/Filter /FlateDecode')
    const tight = { code: 'input/too-compressed', name: 'n.pdf', limit: 200 }
    expect(await failing(once)).toEqual(tight)
    expect(await failing(holding(deflateSync(packed), '/Filter [/FlateDecode /FlateDecode]'))).toEqual(tight)
    expect(await failing(once, { ratio: 5000, inflated: 4 << 20 })).toMatchObject({
      code: 'input/too-inflated',
    })
    expect(await failing(once, { ratio: 5000 })).toBe('nothing failed')
    const picture = '/Type /XObject /Subtype /Image /Width 2896 /Height 2896 /DecodeParms <</K 1>>'
    expect(await failing(holding(packed, `${picture} /Filter /FlateDecode`))).toBe('nothing failed')
    // What only says that it is a picture.
    for (const said of [
      '/Subtype /Image',
      '/Type /ObjStm /Subtype /Image /Width 2 /Height 2',
      '/Subtype /Image /Width 2 /Height 2 /N 3 /First 12',
      '/Subtype /Image /Width 2 /Height 2 /Subtype /Form',
      '/Subtype /Image /Width 2 /Height 2 /Sub#74ype /Form',
      '/Other <</Subtype /Image /Width 2 /Height 2>>',
      '/Other (/Subtype /Image /Width 2 /Height 2)',
    ])
      expect(await failing(holding(packed, `${said} /Filter /FlateDecode`))).toEqual(tight)
    // Packed as an object of its own says, or as a name with codes does.
    expect(await failing(holding(packed, '/Filter 98 0 R'))).toEqual(tight)
    expect(await failing(holding(packed, '/Filter /Fl#61teDecode'))).toEqual(tight)
    expect(await failing(holding(Buffer.from('not packed'), '/Filter 98 0 R'))).toBe('nothing failed')
    // A page or a font reads it all the same.
    for (const reads of [
      '/Contents 99 0 R',
      '/Contents [ 7 0 R 99 0 R ]',
      '/ToUnicode 99 0 R',
      '/Contents 97 0 R',
    ])
      expect(
        await failing(
          Buffer.concat([
            holding(packed, `${picture} /Filter /FlateDecode`),
            Buffer.from(`\n97 0 obj\n[ 99 0 R ]\nendobj\n98 0 obj\n<< ${reads} >>\nendobj\n`),
          ]),
        ),
      ).toEqual(tight)
  })

  test('too many pages', async () => {
    const many = pdf({ pages: [[{ text: '页', x: 80, y: 700 }]], repeat: 11, ...gbk })
    expect(await failing(many, { pages: 10 })).toEqual({
      code: 'input/too-many-pages',
      name: 'n.pdf',
      limit: 10,
      pages: 11,
    })
    expect(await failing(many, { pages: 11 })).toBe('nothing failed')
  })
})
