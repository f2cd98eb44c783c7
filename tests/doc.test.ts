/** Old Word documents, and what bears their ending and is something else. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readDoc } from '../src/readers/doc.ts'
import { Failure } from '../src/readers/failure.ts'
import { formatOf } from '../src/readers/formats.ts'
import { ole } from './support/ole.ts'

const good = readFileSync(join(import.meta.dirname, '../fixtures/office/yunze-water-2025.doc'))
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
    ['an empty file', 'n.doc', Buffer.alloc(0), { code: 'input/broken', reason: 'it is empty' }],
    [
      'a file that is cut off',
      'n.doc',
      good.subarray(0, 5000),
      { code: 'input/broken', reason: 'it is cut off' },
    ],
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
      reason: 'a chain of sectors runs in a circle',
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
