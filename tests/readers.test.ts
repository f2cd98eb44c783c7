import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { decode } from '../src/readers/decode.ts'
import { encodingOf } from '../src/readers/encodings.ts'
import { Failure } from '../src/readers/failure.ts'
import { readSource } from '../src/readers/file.ts'
import { byteLines } from '../src/readers/lines.ts'
import { firstFault } from '../src/readers/strict.ts'
import { bytes, encodeGb, encodeUtf16 } from './readers-encode.ts'

const notice = `中共青屿县林业局党组关于巡察整改情况的通报
2024年3月5日至4月28日，县委第一巡察组对县林业局党组开展了巡察。现将整改情况予以公布。
一、针对“护林巡查不严”的问题
整改情况：已完成整改，清退资金1.2万元。
`

const utf8 = (text: string) => Buffer.from(text)
const read = (input: Uint8Array, label?: string) => {
  const { text, encoding, cutAt } = decode(input, 'n.txt', label)
  return { text, encoding, cutAt }
}
const failing = (input: Uint8Array, label?: string) => {
  try {
    decode(input, 'n.txt', label)
  } catch (error) {
    if (error instanceof Failure) return { code: error.code, ...error.args }
    throw error
  }
  return 'nothing failed'
}

describe('finds the encoding', () => {
  const rows: readonly [name: string, input: Uint8Array, encoding: string, text: string][] = [
    ['UTF-8', utf8(notice), 'utf-8', notice],
    ['UTF-8 with a mark', bytes(0xef, 0xbb, 0xbf, notice), 'utf-8', notice],
    ['UTF-16 LE with a mark', bytes(0xff, 0xfe, encodeUtf16(notice, 'le')), 'utf-16le', notice],
    ['UTF-16 BE with a mark', bytes(0xfe, 0xff, encodeUtf16(notice, 'be')), 'utf-16be', notice],
    ['UTF-16 LE', encodeUtf16(notice, 'le'), 'utf-16le', notice],
    ['UTF-16 BE', encodeUtf16(notice, 'be'), 'utf-16be', notice],
    ['GB18030', encodeGb(notice), 'gb18030', notice],
    ['ASCII', utf8('Rectification 2025\n'), 'utf-8', 'Rectification 2025\n'],
    ['nothing', bytes(), 'utf-8', ''],
    ['blanks', utf8(' \n\t\r\n'), 'utf-8', ' \n\t\r\n'],
    ['only a mark', bytes(0xef, 0xbb, 0xbf), 'utf-8', ''],
    ['one stray NUL', utf8(`${notice}\0完`), 'utf-8', `${notice}\0完`],
    ['one stray NUL in ASCII', utf8('Hello\0 world, words, words'), 'utf-8', 'Hello\0 world, words, words'],
    ['four bytes of GB18030', bytes(encodeGb('整改'), 0x81, 0x39, 0xef, 0x30), 'gb18030', '整改㐁'],
    ['astral letters', utf8('𠮷县整改😀'), 'utf-8', '𠮷县整改😀'],
  ]
  test.each(rows)('%s', (_, input, encoding, text) => {
    expect(read(input)).toEqual({ text, encoding, cutAt: null })
  })

  test.each([
    '整改',
    '整改情况',
    '通报',
    '一、',
    '2025年',
    '关于巡察整改情况的通报',
    '第3期\n',
    '联通',
    '已完成。',
  ])('short texts: %s', text => {
    expect(read(encodeGb(text))).toEqual({ text, encoding: 'gb18030', cutAt: null })
    expect(read(utf8(text))).toEqual({ text, encoding: 'utf-8', cutAt: null })
  })

  test.each(['整改。', '一、整改\n', '2025年', '关于巡察整改情况的通报\n', 'A\n', '整改情况：'])(
    'short UTF-16 without a mark: %j',
    text => {
      expect(read(encodeUtf16(text, 'le'))).toEqual({ text, encoding: 'utf-16le', cutAt: null })
      expect(read(encodeUtf16(text, 'be'))).toEqual({ text, encoding: 'utf-16be', cutAt: null })
    },
  )

  test('the mark is no part of the text, a second one is', () => {
    expect(read(bytes(0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf, '文')).text).toBe('\ufeff文')
  })

  test('every UTF-8 text reads back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-composite', maxLength: 60 }), text => {
        fc.pre(!text.includes('\0') && !text.startsWith('\ufeff'))
        const kind = /^(PK|%PDF|\{\\rtf|GIF8)/.test(text)
        fc.pre(!kind)
        expect(read(utf8(text)).text).toBe(text)
      }),
    )
  })

  test('any bytes decode or fail as a failure', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), input => {
        const outcome = failing(input)
        if (outcome !== 'nothing failed') expect(outcome.code).toMatch(/^input\//)
      }),
      { numRuns: 500 },
    )
  })
})

describe('a given encoding overrules', () => {
  test('Big5', () => {
    expect(read(bytes(0xa4, 0x40, 0xa4, 0x47), 'big5')).toEqual({
      text: '一二',
      encoding: 'big5',
      cutAt: null,
    })
  })
  test('UTF-8 bytes as windows-1252', () => {
    expect(read(utf8('é'), 'windows-1252').text).toBe('Ã©')
  })
  test('its mark is no part of the text', () => {
    expect(read(bytes(0xef, 0xbb, 0xbf, '文'), 'utf-8').text).toBe('文')
    expect(read(bytes(0xfe, 0xff, encodeUtf16('文', 'be')), 'utf-16le')).toEqual({
      text: '文',
      encoding: 'utf-16be',
      cutAt: null,
    })
  })
  test('wrongly given, it fails with the offset', () => {
    expect(failing(bytes('ab', 0xff, 'c'), 'utf-8')).toEqual({
      code: 'input/undecodable',
      name: 'n.txt',
      encoding: 'utf-8',
      offset: 2,
      byte: '0xff',
    })
  })
  test.each([
    ['GBK', 'gb18030'],
    ['gb2312', 'gb18030'],
    ['utf8', 'utf-8'],
    ['UTF-16', 'utf-16le'],
    ['Big5', 'big5'],
    ['utf-7', undefined],
    ['nonsense', undefined],
  ])('the label %s means %s', (label, encoding) => {
    expect(encodingOf(label)).toBe(encoding)
  })
})

describe('text cut in the middle of a character', () => {
  const whole = '整改情况予以公布'
  test.each([
    ['UTF-8, two of three bytes', utf8(whole).subarray(0, -1), 'utf-8', 21],
    ['UTF-8, one of three bytes', utf8(whole).subarray(0, -2), 'utf-8', 21],
    ['GB18030', encodeGb(whole).subarray(0, -1), 'gb18030', 14],
    ['UTF-16', bytes(0xff, 0xfe, encodeUtf16(whole, 'le').subarray(0, -1)), 'utf-16le', 16],
  ])('%s', (_, input, encoding, cutAt) => {
    expect(read(input)).toEqual({ text: whole.slice(0, -1), encoding, cutAt })
  })
  test('a whole GBK letter that could begin a UTF-8 one is no cut', () => {
    const letter = bytes(0xe4, 0xb8)
    const text = new TextDecoder('gb18030').decode(letter)
    expect(read(bytes('No. ', letter))).toEqual({ text: `No. ${text}`, encoding: 'gb18030', cutAt: null })
  })
})

describe('refuses what it cannot read', () => {
  test('one damaged byte in UTF-8 is not taken for another encoding', () => {
    const input = Buffer.from(notice)
    input[40] = 0xff
    expect(failing(input)).toMatchObject({ code: 'input/undecodable', encoding: 'utf-8' })
    const removed = bytes(utf8(notice).subarray(0, 100), utf8(notice).subarray(101))
    expect(failing(removed)).toMatchObject({ code: 'input/undecodable', encoding: 'utf-8' })
  })
  test('damaged GB18030 tells the offset', () => {
    const input = Buffer.from(encodeGb(notice))
    input[60] = 0xff
    expect(failing(input)).toMatchObject({
      code: 'input/undecodable',
      encoding: 'gb18030',
      byte: '0xff',
      offset: 60,
    })
  })
  test('UTF-16 with half a pair', () => {
    expect(failing(bytes(0xff, 0xfe, encodeUtf16(`${notice}\ud800文`, 'le')))).toMatchObject({
      code: 'input/undecodable',
      encoding: 'utf-16le',
    })
  })
  test('UTF-32', () => {
    expect(failing(bytes(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0))).toMatchObject({ code: 'input/utf-32' })
    expect(failing(bytes(0, 0, 0xfe, 0xff, 0, 0, 0, 0x41))).toMatchObject({ code: 'input/utf-32' })
  })
  test.each([
    ['png', bytes(0x89, 'PNG\r\n\x1a\n', 0, 0)],
    ['docx', bytes('PK\x03\x04', 'xxxx[Content_Types].xmlword/document.xml')],
    ['xlsx', bytes('PK\x03\x04', 'xxxxxl/workbook.xml')],
    ['zip', bytes('PK\x03\x04', 'notes.txt')],
    ['doc', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
    ['pdf', bytes('%PDF-1.7\n')],
    ['rtf', bytes('{\\rtf1\\ansi')],
    ['binary', bytes('ELF', new Uint8Array(200), 'text')],
    ['binary', bytes(0xff, 0xfb, new Uint8Array(64), 0x90, 0x44)],
  ])('%s', (kind, input) => {
    expect(failing(input)).toEqual({ code: 'input/binary', name: 'n.txt', kind })
  })
  test('the first fault, wherever blocks of reading end', () => {
    for (const at of [0, 1, 255, 256, 65535, 65536, 65537, 199_999]) {
      const input = new Uint8Array(200_000).fill(0x61)
      input[at] = 0xff
      expect(firstFault(input, 'utf-8')).toBe(at)
    }
  })
})

describe('files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rectify-readers-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const nothing = (async function* () {})()
  const options = { stdinName: '<stdin>', limit: 1000 }
  const place = (name: string, content: string) => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }

  test('a source names the path as given, with the digest of the bytes', async () => {
    const { source } = await readSource('given.txt', place('a.txt', 'abc'), nothing, options)
    expect(source).toEqual({
      name: 'given.txt',
      format: 'text',
      text: 'abc',
      encoding: 'utf-8',
      sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    })
  })
  test('standard input, in chunks that split a character', async () => {
    const stdin = (async function* () {
      yield utf8('整改').subarray(0, 4)
      yield utf8('整改').subarray(4)
    })()
    const { source } = await readSource('-', '', stdin, options)
    expect(source).toMatchObject({ name: '<stdin>', text: '整改', encoding: 'utf-8' })
  })
  test.each([
    ['input/not-found', 'absent.txt'],
    ['input/not-found', 'a.txt/b'],
    ['input/is-directory', '.'],
    ['input/not-found', ''.padEnd(300, 'n').slice(0, 200)],
    ['input/unreadable', ''.padEnd(300, 'n')],
  ])('%s', async (code, name) => {
    place('a.txt', 'abc')
    await expect(readSource(name, join(folder, name), nothing, options)).rejects.toMatchObject({ code })
  })
  test('input/too-large, for files and for streams', async () => {
    const code = 'input/too-large'
    const long = place('long.txt', 'x'.repeat(1001))
    await expect(
      readSource(
        '-',
        '',
        (async function* () {
          yield 'x'.repeat(600)
          yield 'x'.repeat(600)
        })(),
        options,
      ),
    ).rejects.toMatchObject({ code })
    await expect(readSource('l', long, nothing, options)).rejects.toMatchObject({
      code,
      args: { limit: 1000 },
    })
    await expect(readSource('l', long, nothing, { ...options, limit: 1001 })).resolves.toBeTruthy()
  })
})

describe('lines of a stream', () => {
  const linesOf = async (chunks: readonly string[], limit = 100) => {
    const lines: (string | null)[] = []
    const stream = (async function* () {
      yield* chunks.map(chunk => Buffer.from(chunk))
    })()
    for await (const line of byteLines(stream, 's', limit)) lines.push(line && Buffer.from(line).toString())
    return lines
  }
  test('do not depend on the chunks', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: fc.constantFrom('a', '\n', 'b'), maxLength: 8 })),
        async chunks => {
          const lines = chunks.join('').split('\n')
          if (lines.at(-1) === '') lines.pop()
          expect(await linesOf(chunks)).toEqual(lines)
        },
      ),
    )
  })
  test('a line that is too long is null, the next is read', async () => {
    expect(await linesOf(['aaa', 'aaa', 'a\nbb\n', 'ccccccc'], 6)).toEqual([null, 'bb', null])
  })
})
