/** Old Word documents, and what bears their ending and is something else. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readDoc } from '../src/readers/doc.ts'
import { Failure } from '../src/readers/failure.ts'
import { formatOf } from '../src/readers/formats.ts'
import { ole } from './support/ole.ts'

const good = readFileSync(join(import.meta.dirname, '../fixtures/office/yunze-water-2025.doc'))
const short = readFileSync(join(import.meta.dirname, '../fixtures/office/short/short.doc'))
const failing = async (bytes: Uint8Array, name = 'n.doc'): Promise<unknown> => {
  try {
    await formatOf(name, bytes).read(bytes, name, {})
  } catch (error) {
    if (error instanceof Failure) return { code: error.code, ...error.args }
    throw error
  }
  return 'nothing failed'
}

test('quotation marks and dashes stay what they are', async () => {
  const { text, findings } = await readDoc(good, 'n.doc', {})
  expect(text).toContain('《云泽市水利局党组落实市委第三巡察组反馈意见整改方案》（云水党发〔2025〕8号）')
  const other = readFileSync(join(import.meta.dirname, '../fixtures/office/tongjiang-women-2025.doc'))
  expect((await readDoc(other, 'n.doc', {})).text).toContain('“爱心妈妈”')
  expect(findings).toBeUndefined()
})

test('a document so short that it has no sectors of its own', async () => {
  expect((await readDoc(short, 'n.doc', {})).text).toBe(
    '中共甲县水利局党组关于巡察整改情况的通报\n一、整改情况\n1.学习不够的问题\n整改情况：已完成。开会3次。\n',
  )
})

describe('a short document that is damaged is refused', () => {
  /** The sector that a number of the header names, in bytes; its entry in the directory; its place in the table of small sectors. */
  const sectorAt = (place: number): number => (short.readUInt32LE(place) + 1) * 512
  const entry = short.indexOf(Buffer.from('WordDocument', 'utf16le'))
  const root = sectorAt(48)
  const next = sectorAt(60) + short.readUInt32LE(entry + 116) * 4
  test.each([
    ['small sectors that run in a circle', next + 4, short.readUInt32LE(entry + 116), 'sectors-wrong'],
    ['a small sector that is its own next one', next, short.readUInt32LE(entry + 116), 'sectors-wrong'],
    ['a small sector behind the last one', next + 4, 0x7000, 'cut-off'],
    ['a beginning behind the last one', entry + 116, 0x7fffffff, 'cut-off'],
    ['nothing that holds small sectors', root + 116, 0xfffffffe, 'cut-off'],
    [
      'what holds them runs in a circle',
      sectorAt(76) + short.readUInt32LE(root + 116) * 4,
      3,
      'sectors-wrong',
    ],
    ['small sectors of no size', 32, 0, 'sectors-wrong'],
    ['small sectors of a huge size', 32, 30, 'sectors-wrong'],
    ['a stream of less than nothing', entry + 120, 0xffffffff, 'too-old'],
    ['a stream that ends in its head', entry + 120, 100, 'too-old'],
  ])('%s', async (_, place, value, why) => {
    const bytes = Buffer.from(short)
    bytes.writeUInt32LE(value, place)
    expect(await failing(bytes)).toMatchObject({
      code: 'input/broken',
      why,
    })
  })
  test('a limit of small streams that is less than nothing to one reader and huge to another', async () => {
    const bytes = Buffer.from(short)
    bytes.writeUInt32LE(0xffffffff, 56)
    expect(await failing(bytes)).toMatchObject({ code: expect.stringMatching(/^input\//) })
  })
  test('a byte of it may be wrong: an error that is told, or some text', async () => {
    for (let at = 8; at < short.length; at += 17) {
      const bytes = Buffer.from(short)
      bytes[at]! ^= 0xff
      const told = await failing(bytes)
      if (told !== 'nothing failed') expect(told).toMatchObject({ code: expect.stringMatching(/^input\//) })
    }
  })
})

describe('what is something else is read as that', () => {
  test.each([
    ['a page under the name of a document', 'n.doc', '<html><body><p>整改</p></body></html>', 'html'],
    ['a document under the name of a text', 'n.txt', good, 'doc'],
    ['a document of WPS Writer', 'n.wps', good, 'doc'],
    ['a document without a name', '<stdin>', good, 'doc'],
    ['text under the name of a document', 'n.doc', '一、整改情况', 'text'],
  ])('%s', async (_, name, content, format) => {
    const bytes = Buffer.from(content as string)
    expect((await formatOf(name, bytes).read(bytes, name, {})).format).toBe(format)
  })
})

describe('tells', () => {
  const empty = new Uint8Array(16)
  test.each([
    [
      'a .docx with a password',
      'n.docx',
      ole({ EncryptionInfo: empty, EncryptedPackage: empty }),
      { code: 'input/encrypted', kind: 'docx' },
    ],
    ['a workbook', 'n.doc', ole({ Workbook: empty }), { code: 'input/binary', kind: 'xls' }],
    ['a presentation', 'n.doc', ole({ 'PowerPoint Document': empty }), { code: 'input/binary', kind: 'ppt' }],
    [
      'a document of Works',
      'n.wps',
      ole({ MatOST: empty, CONTENTS: empty }),
      { code: 'input/binary', kind: 'works' },
    ],
    ['what is of no known program', 'n.doc', ole({ Other: empty }), { code: 'input/binary', kind: 'ole' }],
    [
      'RTF under the name of a document',
      'n.doc',
      Buffer.from('{\\rtf1\\ansi x}'),
      { code: 'input/binary', kind: 'rtf' },
    ],
    ['an empty file', 'n.doc', Buffer.alloc(0), { code: 'input/broken', why: 'empty' }],
    ['a file that is cut off', 'n.doc', good.subarray(0, 5000), { code: 'input/broken', why: 'cut-off' }],
    ['a header alone', 'n.doc', good.subarray(0, 100), { code: 'input/broken' }],
  ])('%s', async (_, name, bytes, wanted) => {
    expect(await failing(bytes, name)).toMatchObject(wanted)
  })

  const flagged = (bit: number, at: number) => {
    const bytes = Buffer.from(good)
    const stream = bytes.indexOf(Buffer.from([0xec, 0xa5]))
    bytes.writeUInt16LE(bytes.readUInt16LE(stream + at) | bit, stream + at)
    return bytes
  }
  test('a document with a password', async () => {
    expect(await failing(flagged(0x0100, 0x0a))).toMatchObject({ code: 'input/encrypted', kind: 'doc' })
  })

  test('sectors that run in a circle', async () => {
    const bytes = ole({ WordDocument: new Uint8Array(4096) })
    const table = bytes.length - 512
    bytes.writeUInt32LE(0, table + 4 * 3)
    expect(await failing(bytes)).toMatchObject({
      code: 'input/broken',
      why: 'sectors-wrong',
    })
  })
})

test('every byte of the head may be wrong: an error that is told, or some text', async () => {
  for (let at = 8; at < 512; at += 3) {
    const bytes = Buffer.from(good)
    bytes[at]! ^= 0xff
    const told = await failing(bytes)
    if (told !== 'nothing failed') expect(told).toMatchObject({ code: expect.stringMatching(/^input\//) })
  }
})
