/** Word and PDF files on the command line: what is written, and one clear line where nothing can be. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { rectify, scratch, shell } from './cli-run.ts'
import { encodeGb } from './readers-encode.ts'
import { docx, paragraph } from './support/docx.ts'
import { pdf } from './support/pdf.ts'

const fixtures = join(import.meta.dirname, '../fixtures/office')
const cwd = scratch()
const put = (name: string, content: string | Uint8Array) => writeFileSync(join(cwd, name), content)
put('many.docx', docx({ body: paragraph('甲').repeat(20) }))
put('deep.docx', docx({ body: `<w:p>${'<w:ins>'.repeat(400)}${'</w:ins>'.repeat(400)}</w:p>` }))
put('bomb.docx', docx({ body: paragraph('a'.repeat(4 << 20)) }))
put('doctype.docx', docx({ head: '<!DOCTYPE x [<!ENTITY a "b">]>', body: paragraph('&a;') }))
put('empty.docx', '')
put('cut.docx', readFileSync(join(fixtures, 'yunze-water-2025.docx')).subarray(0, 5000))
put('picture.docx', Buffer.from('89504e470d0a1a0a', 'hex'))
put('scan.pdf', pdf({ pages: [[]], encode: encodeGb }))
put('pages.pdf', pdf({ pages: [[{ text: '页', x: 80, y: 700 }]], repeat: 30, encode: encodeGb }))
put('old.rtf', '{\\rtf1\\ansi x}')

test('the executable reads each kind, by its content where the name says nothing', async () => {
  for (const kind of ['docx', 'doc', 'pdf']) {
    const { exit, out, err } = await shell(`rectify parse --compact < '${fixtures}/yunze-water-2025.${kind}'`)
    expect(err).toBe('')
    expect(exit).toBe(0)
    expect(JSON.parse(out).source).toMatchObject({ name: '<stdin>', format: kind, encoding: null })
  }
})

test('the executable reads fonts that are not embedded, with the character maps beside it', async () => {
  put('gbk.pdf', pdf({ pages: [[{ text: '现将整改情况予以公布。', x: 80, y: 700 }]], encode: encodeGb }))
  const { out, err } = await shell('rectify parse --compact --source-text gbk.pdf', { cwd })
  expect(err).toBe('')
  expect(JSON.parse(out).source.text).toBe('现将整改情况予以公布。\n')
})

test('leaves tile the text that was taken out', async () => {
  for (const kind of ['docx', 'doc', 'pdf']) {
    const file = join(fixtures, `yunze-water-2025.${kind}`)
    const { out } = await rectify(['inspect', '--stage', 'leaves', file])
    const bulletin = JSON.parse((await rectify(['parse', '--compact', file])).out)
    let at = 0
    for (const line of out.trimEnd().split('\n')) {
      const { span } = JSON.parse(line)
      expect(span[0]).toBe(at)
      at = span[1]
    }
    expect(at).toBe(bulletin.source.length)
  }
})

describe('one line, and exit 2', () => {
  test.each([
    [
      'many.docx --max-paragraphs 19',
      'many.docx: has more than 19 paragraphs; raise the limit with --max-paragraphs',
    ],
    [
      'deep.docx',
      'deep.docx: its elements are nested more than 256 deep; raise the limit with --max-depth if you trust it',
    ],
    [
      'bomb.docx',
      'bomb.docx: a part of it unpacks to more than 200 times its size, as a zip bomb does; raise the limit with --max-ratio if you trust it',
    ],
    [
      'bomb.docx --max-ratio 5000 --max-inflated 1MiB',
      'bomb.docx: unpacks to more than 1048576 bytes; raise the limit with --max-inflated if you trust it',
    ],
    [
      'doctype.docx',
      'doctype.docx: is a Word document with a document type inside, which no program writes; it is not read',
    ],
    [
      'picture.docx',
      'picture.docx: looks like a PNG picture, which is not read; save it as .docx, .pdf, .html or plain text first',
    ],
    [
      'old.rtf',
      'old.rtf: looks like an RTF document, which is not read; save it as .docx, .pdf, .html or plain text first',
    ],
    [
      'scan.pdf',
      'scan.pdf: is a PDF file without text, most likely a scan; run text recognition (OCR) on it first',
    ],
    ['pages.pdf --max-pages 29', 'pages.pdf: has 30 pages, more than 29; raise the limit with --max-pages'],
    [
      `${fixtures}/refused/password.pdf`,
      `${fixtures}/refused/password.pdf: is a PDF file with a password; open it, save it without one and try again`,
    ],
    ['many.docx --max-pages 0', '--max-pages: "0" is not a whole number from 1 to 999999999'],
    ['many.docx --max-inflated much', '--max-inflated: "much" is not a size such as 100MiB'],
  ])('%s', async (words, sentence) => {
    expect(await rectify(['parse', ...words.split(' ')], { cwd })).toEqual({
      exit: 2,
      out: '',
      err: `rectify: ${sentence}\n`,
    })
  })

  test.each([
    ['empty.docx', '（文件是空的）'],
    ['cut.docx', ''],
  ])('%s is told to be broken in Chinese alone', async (name, reason) => {
    const { err } = await rectify(['parse', '--lang', 'zh', name], { cwd })
    expect(err).toBe(
      `rectify: ${name}：文件已损坏，或者不是 Word 文档（.docx）${reason}；请重新获取，或打开后另存\n`,
    )
  })

  test.each(['empty.docx', 'cut.docx'])('%s is told to be broken', async name => {
    const { exit, out, err } = await rectify(['parse', name], { cwd })
    expect({ exit, out }).toEqual({ exit: 2, out: '' })
    expect(err).toMatch(/^rectify: (empty|cut)\.docx: .*a Word document \(\.docx\).*\n$/)
    expect(err.split('\n')).toHaveLength(2)
  })

  test('in Chinese', async () => {
    expect((await rectify(['parse', 'scan.pdf', '--lang', 'zh'], { cwd })).err).toBe(
      'rectify: scan.pdf：PDF 文件中没有文字，可能是扫描件；请先做文字识别（OCR）\n',
    )
  })

  test('a bad one does not stop the rest', async () => {
    const { exit, out } = await rectify(['parse', '-f', 'ndjson', 'scan.pdf', 'many.docx'], { cwd })
    expect(exit).toBe(2)
    expect(JSON.parse(out).source.name).toBe('many.docx')
  })
})

test.each([
  ['docx', 'not a Word document (.docx) at all'],
  ['doc', 'not an old Word document (.doc) at all'],
  ['pdf', 'not a PDF file at all'],
])('bytes that are neither the %s of the ending nor text', async (ending, words) => {
  put(`noise.${ending}`, Buffer.from(Array.from({ length: 400 }, (_, at) => (at * 89 + 129) % 256 || 1)))
  const { exit, out, err } = await rectify(['parse', '--lang', 'en', `noise.${ending}`], { cwd })
  expect([exit, out]).toEqual([2, ''])
  expect(err).toBe(
    `rectify: noise.${ending}: is damaged, or ${words} (it does not begin as one does); get the file once more, or open it and save it anew\n`,
  )
})
