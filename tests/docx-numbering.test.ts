/** Automatic numbers of Word documents: what Word prints, and that LibreOffice's own text export agrees. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { readDocx } from '../src/readers/docx.ts'
import { scratch } from './cli-run.ts'
import {
  type DocxParts,
  definition,
  docx,
  levelXml,
  list,
  numbered,
  paragraph,
  startOverride,
  style,
} from './support/docx.ts'

interface Scheme {
  readonly name: string
  readonly parts: DocxParts
  /** The lines as Word prints them; `→` is a tab. */
  readonly lines: readonly string[]
  /** What LibreOffice prints instead, and why. */
  readonly libreOffice?: { readonly lines: readonly string[]; readonly because: string }
}

const repeat = (length: number, line: (n: number) => string) =>
  Array.from({ length }, (_, at) => line(at + 1)).join('')

const OFFICIAL = definition(1, [
  { format: 'chineseCounting', text: '%1、', suffix: 'nothing' },
  { format: 'chineseCounting', text: '（%2）', suffix: 'nothing' },
  { format: 'decimal', text: '%3.' },
  { format: 'decimal', text: '（%4）', suffix: 'space' },
])

const SCHEMES: readonly Scheme[] = [
  {
    name: 'the levels of official documents',
    parts: {
      numbering: OFFICIAL + list(1, 1),
      body: [
        paragraph('总体情况', { num: 1, level: 0 }),
        paragraph('加强领导', { num: 1, level: 1 }),
        paragraph('压实责任', { num: 1, level: 1 }),
        paragraph('召开会议', { num: 1, level: 2 }),
        paragraph('第一次', { num: 1, level: 3 }),
        paragraph('第二次', { num: 1, level: 3 }),
        paragraph('制定方案', { num: 1, level: 2 }),
        paragraph('没有编号'),
        paragraph('整改情况', { num: 1, level: 0 }),
        paragraph('学习方面', { num: 1, level: 1 }),
        paragraph('制度', { num: 1, level: 2 }),
      ].join(''),
    },
    lines: [
      '一、总体情况',
      '（一）加强领导',
      '（二）压实责任',
      '1.→召开会议',
      '（1） 第一次',
      '（2） 第二次',
      '2.→制定方案',
      '没有编号',
      '二、整改情况',
      '（一）学习方面',
      '1.→制度',
    ],
  },
  {
    name: 'chineseCountingThousand beyond ten and twenty',
    parts: {
      numbering:
        definition(1, [{ format: 'chineseCountingThousand', text: '第%1条', start: 9 }]) + list(1, 1),
      body: repeat(13, n => paragraph(`内容${n}`, { num: 1, level: 0 })),
    },
    lines: '九、十、十一、十二、十三、十四、十五、十六、十七、十八、十九、二十、二十一'
      .split('、')
      .map((n, at) => `第${n}条→内容${at + 1}`),
  },
  {
    name: 'rings and brackets',
    parts: {
      numbering:
        definition(1, [
          { format: 'decimalEnclosedCircle', text: '%1', suffix: 'nothing' },
          { format: 'decimal', text: '(%2)' },
        ]) + list(1, 1),
      body: repeat(
        3,
        n => paragraph(`甲${n}`, { num: 1, level: 0 }) + paragraph(`乙${n}`, { num: 1, level: 1 }),
      ),
    },
    lines: ['①甲1', '(1)→乙1', '②甲2', '(1)→乙2', '③甲3', '(1)→乙3'],
  },
  {
    name: 'letters and Roman numerals',
    parts: {
      numbering:
        definition(1, [
          { format: 'upperRoman', text: '%1.' },
          { format: 'upperLetter', text: '%2)' },
          { format: 'lowerLetter', text: '%3.' },
          { format: 'lowerRoman', text: '%4.' },
        ]) + list(1, 1),
      body: [0, 1, 2, 3, 3, 3, 3, 2, 1, 0]
        .map((level, at) => paragraph(`第${at}`, { num: 1, level }))
        .join(''),
    },
    lines: [
      'I.→第0',
      'A)→第1',
      'a.→第2',
      'i.→第3',
      'ii.→第4',
      'iii.→第5',
      'iv.→第6',
      'b.→第7',
      'B)→第8',
      'II.→第9',
    ],
  },
  {
    name: 'numbers of several levels, and all of them in digits',
    parts: {
      numbering:
        definition(1, [
          { format: 'chineseCounting', text: '第%1章', suffix: 'space' },
          { format: 'decimal', text: '%1.%2', more: '<w:isLgl/>', suffix: 'space' },
          { format: 'decimal', text: '%1.%2.%3', more: '<w:isLgl/>', suffix: 'space' },
        ]) + list(1, 1),
      body: [0, 1, 2, 2, 1, 2, 0, 1].map((level, at) => paragraph(`第${at}`, { num: 1, level })).join(''),
    },
    lines: [
      '第一章 第0',
      '1.1 第1',
      '1.1.1 第2',
      '1.1.2 第3',
      '1.2 第4',
      '1.2.1 第5',
      '第二章 第6',
      '2.1 第7',
    ],
    libreOffice: {
      lines: [
        '第一章第0',
        '一.1第1',
        '一.1.1第2',
        '一.1.2第3',
        '一.2第4',
        '一.2.1第5',
        '第二章第6',
        '二.1第7',
      ],
      because: 'it does not know w:isLgl (ISO/IEC 29500-1, 17.9.4)',
    },
  },
  {
    name: 'lists that start anew and lists that go on',
    parts: {
      numbering:
        definition(1, [{ text: '%1.', suffix: 'space' }]) +
        list(1, 1) +
        list(2, 1, startOverride(0, 1)) +
        list(3, 1, startOverride(0, 5)),
      body: [1, 1, 2, 2, 1, 3, 3].map((num, at) => paragraph(`第${at}`, { num, level: 0 })).join(''),
    },
    lines: ['1. 第0', '2. 第1', '1. 第2', '2. 第3', '3. 第4', '5. 第5', '6. 第6'],
  },
  {
    name: 'a level that never starts anew',
    parts: {
      numbering:
        definition(1, [
          { format: 'chineseCounting', text: '%1、', suffix: 'nothing' },
          { format: 'chineseCounting', text: '（%2）', suffix: 'nothing', more: '<w:lvlRestart w:val="0"/>' },
        ]) + list(1, 1),
      body: [0, 1, 1, 0, 1, 1].map((level, at) => paragraph(`第${at}`, { num: 1, level })).join(''),
    },
    lines: ['一、第0', '（一）第1', '（二）第2', '二、第3', '（三）第4', '（四）第5'],
    libreOffice: {
      lines: ['一、第0', '（一）第1', '（二）第2', '二、第3', '（一）第4', '（二）第5'],
      because: 'it does not know w:lvlRestart (17.9.10)',
    },
  },
  {
    name: 'a list with a level of its own',
    parts: {
      numbering:
        definition(1, [{ format: 'decimal', text: '%1.', suffix: 'space' }]) +
        list(1, 1) +
        list(
          2,
          1,
          `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>${levelXml({ format: 'ideographTraditional', text: '%1、', suffix: 'nothing' }, 0)}</w:lvlOverride>`,
        ),
      body: [1, 1, 2, 2].map((num, at) => paragraph(`第${at}`, { num, level: 0 })).join(''),
    },
    lines: ['1. 第0', '2. 第1', '甲、第2', '乙、第3'],
  },
  {
    name: 'styles that number, styles based on them, and numbers switched off',
    parts: {
      numbering:
        definition(1, [
          {
            format: 'chineseCounting',
            text: '%1、',
            suffix: 'nothing',
            more: '<w:pStyle w:val="Heading1"/>',
          },
          {
            format: 'chineseCounting',
            text: '（%2）',
            suffix: 'nothing',
            more: '<w:pStyle w:val="Heading2"/>',
          },
        ]) + list(1, 1),
      styles:
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
        style('Heading1', numbered(1), 'Normal') +
        style('Heading2', numbered(1, 1), 'Normal') +
        style('Special', '', 'Heading2'),
      body: [
        paragraph('总体', { style: 'Heading1' }),
        paragraph('领导', { style: 'Heading2' }),
        paragraph('责任', { style: 'Special' }),
        paragraph('不编号', { style: 'Heading2', num: 0 }),
        paragraph('正文'),
        paragraph('整改', { style: 'Heading1' }),
        paragraph('学习', { style: 'Heading2' }),
      ].join(''),
    },
    lines: ['一、总体', '（一）领导', '（二）责任', '不编号', '正文', '二、整改', '（一）学习'],
  },
  {
    name: 'zeros, full-width digits, capital numerals, stems and branches',
    parts: {
      numbering:
        definition(1, [{ format: 'decimalZero', text: '%1' }]) +
        definition(2, [{ format: 'decimalFullWidth', text: '%1．' }]) +
        definition(3, [{ format: 'chineseLegalSimplified', text: '%1、' }]) +
        definition(4, [{ format: 'ideographZodiac', text: '%1、' }]) +
        definition(5, [{ format: 'decimalEnclosedCircle', text: '%1', start: 19 }]) +
        [1, 2, 3, 4, 5].map(id => list(id, id)).join(''),
      body: [1, 1, 2, 2, 3, 3, 4, 4, 5, 5].map((num, at) => paragraph(`第${at}`, { num, level: 0 })).join(''),
    },
    lines: [
      '01→第0',
      '02→第1',
      '１．→第2',
      '２．→第3',
      '壹、→第4',
      '贰、→第5',
      '子、→第6',
      '丑、→第7',
      '⑲→第8',
      '⑳→第9',
    ],
  },
  {
    name: 'decimals of three levels, one of them skipped',
    parts: {
      numbering: definition(1, [{ text: '%1' }, { text: '%1.%2' }, { text: '%1.%2.%3' }]) + list(1, 1),
      body: [0, 2, 2, 1, 2, 0, 1].map((level, at) => paragraph(`第${at}`, { num: 1, level })).join(''),
    },
    lines: ['1→第0', '1.1.1→第1', '1.1.2→第2', '1.2→第3', '1.2.1→第4', '2→第5', '2.1→第6'],
  },
  {
    name: 'numbers in the cells of a table, and of paragraphs between',
    parts: {
      numbering:
        definition(1, [{ format: 'japaneseCounting', text: '%1、', suffix: 'nothing' }]) +
        definition(2, [{ text: '%1', suffix: 'nothing' }]) +
        list(1, 1) +
        list(2, 2),
      body: [
        paragraph('前', { num: 1, level: 0 }),
        `<w:tbl>${[1, 2]
          .map(() => `<w:tr><w:tc>${paragraph('行', { num: 2, level: 0 })}</w:tc></w:tr>`)
          .join('')}</w:tbl>`,
        paragraph('后', { num: 1, level: 0 }),
      ].join(''),
    },
    lines: ['一、前', '1行', '2行', '二、后'],
  },
  {
    name: 'bullets of a symbol font, and taiwaneseCounting',
    parts: {
      numbering:
        definition(1, [{ format: 'taiwaneseCounting', text: '%1、', suffix: 'nothing', start: 10 }]) +
        definition(2, [{ format: 'bullet', text: '•' }]) +
        list(1, 1) +
        list(2, 2),
      body: [1, 2, 2, 1].map((num, at) => paragraph(`第${at}`, { num, level: 0 })).join(''),
    },
    lines: ['十、第0', '•→第1', '•→第2', '十一、第3'],
  },
]
const read = async (parts: DocxParts) => (await readDocx(docx(parts), 'n.docx', {})).text

test.each(SCHEMES)('$name', async ({ parts, lines }) => {
  expect((await read(parts)).replaceAll('\t', '→').trimEnd().split('\n')).toEqual(lines)
})

const office = spawnSync('soffice', ['--version']).status === 0

/** Blanks aside: LibreOffice sets a label off by one blank, whatever the file says. */
const blankless = (text: string) => text.replace(/[ \t\ufeff]/g, '').trimEnd()

describe.skipIf(!office)(
  'equals the text export of LibreOffice (skipped where soffice is not installed)',
  () => {
    const folder = scratch()
    beforeAll(() => {
      mkdirSync(folder, { recursive: true })
      const files = SCHEMES.map(({ parts }, at) => {
        const file = join(folder, `${at}.docx`)
        writeFileSync(file, docx(parts))
        return file
      })
      const { status, stderr } = spawnSync('soffice', [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'txt:Text:UTF8',
        '--outdir',
        folder,
        ...files,
      ])
      if (status !== 0) throw new Error(`soffice: ${stderr}`)
    })
    test.each(SCHEMES.map((scheme, at) => ({ ...scheme, at })))(
      '$name',
      async ({ at, parts, libreOffice }) => {
        const exported = blankless(readFileSync(join(folder, `${at}.txt`), 'utf8'))
        if (libreOffice !== undefined)
          expect(exported.split('\n'), libreOffice.because).toEqual(libreOffice.lines)
        else expect(blankless(await read(parts))).toBe(exported)
      },
    )
  },
)
