/** A printed web page: the links beside its text are none of the notice. */
import { describe, expect, test } from 'vitest'
import { DEFAULT_LIMITS } from '../src/readers/limits.ts'
import { readPdf } from '../src/readers/pdf.ts'
import { encodeGb } from './readers-encode.ts'
import { type PdfLine, pdf } from './support/pdf.ts'

const TEXT = [
  '中共甲县林业局党组关于巡察整改情况的通报',
  '一、反馈问题整改落实情况',
  '1.关于林长制落实不到位的问题',
  '整改情况：已完成整改。',
  '2.关于古树名木保护不力的问题',
  '整改情况：正在整改。',
]
const NAMES = ['机构概况', '政策文件', '通知公告', '联系我们']

/** Lines below each other, `step` points apart. */
const column = (
  lines: readonly string[],
  look: Omit<PdfLine, 'text' | 'y'>,
  top: number,
  step: number,
): PdfLine[] => lines.map((text, at) => ({ text, y: top - at * step, size: 12, ...look }))
const text = column(TEXT, { x: 180 }, 740, 24)
const linesOf = async (...parts: readonly (readonly PdfLine[])[]): Promise<string[]> => {
  const file = pdf({ pages: [parts.flat()], encode: encodeGb })
  const { text } = await readPdf(file, 'n.pdf', { limits: DEFAULT_LIMITS })
  return text.trimEnd().split('\n')
}

describe('links beside the text are left out', () => {
  test.each([
    ['left of it', column(NAMES, { x: 40, isLink: true }, 731, 27)],
    ['right of it', column(NAMES, { x: 500, isLink: true }, 731, 27)],
    [
      'the page that is shown among them, as plain words',
      column(NAMES, { x: 40, isLink: true }, 731, 27).map(({ isLink, ...line }, at) =>
        at === 2 || isLink === undefined ? line : { ...line, isLink },
      ),
    ],
  ])('%s', async (_, side) => {
    expect(await linesOf(text, side)).toEqual(await linesOf(text))
  })
})

describe('all else is read', () => {
  const holds = async (...parts: readonly (readonly PdfLine[])[]): Promise<boolean> => {
    const words = (await linesOf(...parts)).join('\n')
    return NAMES.every(name => words.includes(name))
  }
  test.each([
    ['words that are no links', column(NAMES, { x: 40 }, 731, 27)],
    ['links level with each line, as in a table', column(NAMES, { x: 40, isLink: true }, 740, 24)],
    ['links below the text', column(NAMES, { x: 40, isLink: true }, 560, 24)],
    [
      'links on one line',
      NAMES.map((name, at) => ({ text: name, x: 40 + at * 60, y: 790, size: 12, isLink: true as const })),
    ],
  ])('%s', async (_, side) => {
    expect(await holds(text, side)).toBe(true)
  })
  test('a list of links that text runs across', async () => {
    const across = { text: '持续抓好整改，巩固整改成果，请予监督', x: 40, y: 718, size: 12 }
    expect(await holds(text, column(NAMES, { x: 40, isLink: true }, 731, 27), [across])).toBe(true)
  })
})
