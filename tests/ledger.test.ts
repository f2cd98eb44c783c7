import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { parseCsv, readXlsx } from 'hucre'
import { describe, expect, test } from 'vitest'
import { ledgerRows } from '../src/emitters/ledger/rows.ts'
import { ledgerCsv, ledgerXlsx } from '../src/emitters/on-demand.ts'
import { nodesOf } from '../src/emitters/outline.ts'
import { cellWords } from '../src/emitters/words/facts.ts'
import { cellText, cutCell } from '../src/emitters/xlsx/text.ts'
import { workbook } from '../src/emitters/xlsx/workbook.ts'
import { parse } from '../src/index.ts'
import type { Bulletin, Node } from '../src/model/bulletin.ts'
import { placesOf } from '../src/text/places.ts'
import { DRAWN_CHECKS } from './support/drawn-check.ts'
import { asSource, emitted } from './support/emit.ts'
import { NOTICES } from './support/notices.ts'

const HEADERS = '序号,板块,问题类别,问题,整改措施,责任单位,整改时限,完成情况,时间,数量,金额,文件,原文位置'
const snapshots = join(import.meta.dirname, '../fixtures/outputs')

const source = (name: string) => asSource(NOTICES.find(one => one.name === name)!.text, `${name}.txt`)

/** CSV as rows of texts, without the apostrophes that keep a spreadsheet from calculating. */
const rowsOfCsv = (text: string): string[][] =>
  parseCsv(text.replace(/^\ufeff/, '')).map(row =>
    row.map(cell => `${cell ?? ''}`.replace(/^'(?=[=+\-@\t\r＝＋－＠])/, '')),
  )

/** The first sheet as rows of texts. */
async function rowsOfXlsx(bytes: Buffer): Promise<string[][]> {
  const [sheet] = (await readXlsx(bytes)).sheets
  const width = sheet!.rows[0]!.length
  return sheet!.rows.map(row => Array.from({ length: width }, (_, i) => `${row[i] ?? ''}`))
}

const measuresOf = ({ body }: Bulletin): Node[] =>
  [...nodesOf(body)].map(({ node }) => node).filter(({ role }) => role === 'measure')

describe('csv', () => {
  test.each(['cenzhou-transport-2024', 'zefu-housing-2025', 'qilin-market-regulation-2025'])(
    '%s, read by eye',
    async name => {
      const { text, told } = await emitted(ledgerCsv, [source(name)])
      await expect(text).toMatchFileSnapshot(join(snapshots, `${name}.csv`))
      expect(told).toEqual([])
    },
  )

  test('opens in Excel: byte order mark, CRLF, headers', async () => {
    const { bytes, text } = await emitted(ledgerCsv, [source('yunze-water-2025')])
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(text.slice(1).split('\r\n')[0]).toBe(HEADERS)
    expect(text.endsWith('\r\n')).toBe(true)
  })

  test('several notices stand in one ledger, each row with its own', async () => {
    const { text } = await emitted(ledgerCsv, [source('yunze-water-2025'), source('zefu-housing-2025')])
    const [head, ...rows] = rowsOfCsv(text)
    expect(head!.slice(0, 4)).toEqual(['序号', '通报', '来源文件', '板块'])
    expect(rows.map(row => row[0])).toEqual(rows.map((_, i) => `${i + 1}`))
    expect(new Set(rows.map(row => row[2]))).toEqual(
      new Set(['yunze-water-2025.txt', 'zefu-housing-2025.txt']),
    )
    expect(rows[0]![1]).toBe('中共云泽市水利局党组关于巡察整改进展情况的通报')
  })

  test('a text that a spreadsheet would calculate stays one; numbers and others are as they are', async () => {
    const { text } = await emitted(ledgerCsv, [
      asSource('整改情况的通报\n一、整改\n1.=HYPERLINK("http://x.example","看")\n2.@SUM(A1)\n3.正常的措施'),
    ])
    const cells = text.split('\r\n').slice(1).join('\n')
    expect(cells).not.toMatch(/(^|,|")[=@]/m)
    expect(cells).toContain('1.=HYPERLINK')
  })

  test('what is open or repaired is never a certain date', async () => {
    const rows = async (name: string) => {
      const drawn = DRAWN_CHECKS.find(one => one.name === name)!
      return rowsOfCsv((await emitted(ledgerCsv, [asSource(drawn.text)])).text)
    }
    expect((await rows('damage-open'))[1]![8]).toBe('“2025114日”未定：可能是2025-01-14或2025-11-04')
    expect((await rows('damage-repaired'))[1]![8]).toBe('“20248月”补作2024-08（依据：只有这一种读法）')
  })

  test('nothing to make a row of: headers, and it is told', async () => {
    for (const text of ['', '没有措施的一段话。']) {
      const run = await emitted(ledgerCsv, [asSource(text)])
      expect(run.text).toBe(`\ufeff${HEADERS}\r\n`)
      expect(run.told).toEqual([{ code: 'output/no-rows', args: { name: 'notice.txt' } }])
    }
  })

  test('rows are the measures, and the issues that have none; no text of an issue is lost', async () => {
    for (const notice of NOTICES) {
      const bulletin = parse(notice.text)
      const rows = rowsOfCsv((await emitted(ledgerCsv, [asSource(notice.text)])).text).slice(1)
      const measures = measuresOf(bulletin)
      const issues = [...nodesOf(bulletin.body)]
        .map(({ node }) => node)
        .filter(({ role }) => role === 'issue')
      const bare = issues.filter(
        issue => ![...nodesOf(issue.children)].some(({ node }) => node.role === 'measure'),
      )
      expect(rows.length, notice.name).toBe(measures.length + bare.length)
      const all = rows.flat().join('\n')
      for (const { heading, text } of measures)
        for (const quote of [heading, text]) expect(all).toContain(quote?.text ?? '')
      for (const issue of issues) {
        expect(all).toContain(issue.heading?.text ?? '')
        for (const { node } of nodesOf(issue.children)) {
          const words = node.text?.text ?? ''
          // 已完成。 is told by the column.
          const isState = issue.status !== null && words.replace(/[。；]$/, '') === issue.status.text
          if (!isState) expect(all, `${notice.name} ${node.id}`).toContain(words)
        }
      }
    }
  })

  test('each fact of an issue or a measure stands in one row, and in one only', async () => {
    for (const { name, text } of NOTICES) {
      const rows = rowsOfCsv((await emitted(ledgerCsv, [asSource(text)])).text).slice(1)
      const inLedger = [...nodesOf(parse(text).body)]
        .filter(({ node, above }) =>
          [node, ...above].some(({ role }) => role === 'issue' || role === 'measure'),
        )
        .flatMap(({ node }) => node.facts)
      for (const [column, kinds] of [
        [8, ['date', 'duration']],
        [9, ['count', 'percent']],
        [10, ['money']],
        [11, ['document', 'docNumber']],
      ] as const) {
        const pieces = (cells: readonly string[]): string[] =>
          cells
            .filter(cell => cell !== '')
            .join('；')
            .split('；')
            .sort()
        const facts = inLedger.filter(({ kind }) => kinds.some(one => one === kind)).map(cellWords)
        expect(pieces(rows.map(row => row[column]!)), `${name} ${HEADERS.split(',')[column]}`).toEqual(
          pieces(facts),
        )
      }
    }
  })

  test('what stands before the first step opens it; what stands behind one is counted with it', async () => {
    const { text } = await emitted(ledgerCsv, [
      asSource(
        `关于巡察整改进展情况的通报
一、整改情况
1.关于学习不深入的问题（2次未学）
整改时限：2025年6月底前
责任单位：办公室
备注：涉及3个支部
整改措施：2025年3月1日召开会议3次，投入资金5万元，印发《学习制度》（云水发〔2025〕3号）。
一是完善学习制度。
二是开展专题学习2次。
整改成效：学习12次，收回资金8万元。`,
      ),
    ])
    const [, first, second] = rowsOfCsv(text)
    expect(first!.slice(3, 12)).toEqual([
      '关于学习不深入的问题（2次未学）\n备注：涉及3个支部',
      '2025年3月1日召开会议3次，投入资金5万元，印发《学习制度》（云水发〔2025〕3号）。\n一是完善学习制度。',
      '办公室',
      '2025年6月底前',
      '学习12次，收回资金8万元。',
      '2025-06-30前；2025-03-01',
      '2次；3个；3次',
      '5万元',
      '《学习制度》；云水发〔2025〕3号',
    ])
    expect(second!.slice(4, 12)).toEqual([
      '二是开展专题学习2次。',
      '办公室',
      '2025年6月底前',
      '学习12次，收回资金8万元。',
      '',
      '2次；12次',
      '8万元',
      '',
    ])
  })

  test('a field of the issue that a step has too is told beside the problem', () => {
    const bulletin = parse(
      '关于整改情况的通报\n一、整改情况\n1.关于学习不深入的问题\n责任单位：办公室\n一是学习。',
    )
    measuresOf(bulletin)[0]!.fields = [{ name: 'owner', label: '责任单位：', text: '党建科', span: [0, 3] }]
    const [row] = ledgerRows(bulletin, placesOf(''))
    expect([row!.issue, row!.owner]).toEqual(['关于学习不深入的问题\n责任单位：办公室', '党建科'])
  })

  test('what holds for the issue holds for its measures', async () => {
    const rows = rowsOfCsv((await emitted(ledgerCsv, [source('cenzhou-transport-2024')])).text)
    const owned = rows.filter(row => row[3] === '关于普通省道改造推进缓慢的问题')
    expect(owned.map(row => row.slice(5, 8))).toEqual([
      ['建设管理科；责任领导：某同志', '2024年9月底前', '已完成'],
      ['建设管理科；责任领导：某同志', '2024年9月底前', '已完成'],
    ])
  })
})

describe('xlsx', () => {
  test('read back by another library it equals the CSV', async () => {
    for (const notice of NOTICES) {
      const own = [asSource(notice.text, `${notice.name}.txt`)]
      const csv = rowsOfCsv((await emitted(ledgerCsv, own)).text)
      expect(await rowsOfXlsx((await emitted(ledgerXlsx, own)).bytes), notice.name).toEqual(csv)
    }
  })

  test('two runs give equal bytes, at whatever time', async () => {
    const own = [source('yunze-water-2025'), source('zefu-housing-2025')]
    const first = await emitted(ledgerXlsx, own)
    const now = Date.now
    Date.now = () => now() + 86_400_000 * 400
    try {
      expect((await emitted(ledgerXlsx, own)).bytes.equals(first.bytes)).toBe(true)
    } finally {
      Date.now = now
    }
    // 1 January 1980 in all of its files.
    expect(first.bytes.readUInt16LE(10)).toBe(0)
    expect(first.bytes.readUInt16LE(12)).toBe(0x21)
  })

  test('frozen header, filters, widths, a second sheet of claims and checks', async () => {
    const book = await readXlsx((await emitted(ledgerXlsx, [source('cenzhou-transport-2024')])).bytes)
    const [ledger, totals] = book.sheets
    expect(book.sheets.map(({ name }) => name)).toEqual(['整改台账', '总数与核对'])
    expect(ledger!.freezePane).toEqual({ rows: 1 })
    expect(ledger!.autoFilter).toEqual({ range: `A1:M${ledger!.rows.length}` })
    expect(ledger!.columns!.map(({ width }) => width)).toEqual([
      6, 16, 18, 30, 56, 16, 16, 16, 20, 18, 14, 26, 24,
    ])
    expect(totals!.rows[0]).toEqual(['类别', '项目', '数值', '单位', '说明', '原文', '原文位置'])
    expect(totals!.rows[1]!.slice(0, 4)).toEqual(['自报总数', '方面', 3, '个'])
    const kinds = new Set(totals!.rows.slice(1).map(row => `${row[0]}`.replace(/：.*/, '')))
    expect(kinds).toEqual(new Set(['自报总数', '核对', '核实']))
  })

  test('any text reads back as it was, but for letters that XML forbids', async () => {
    const awkward = ['=1+1', '+1', '-1', '@x', '_x0041_', '_x005F_x', 'constructor', '__proto__', 'toString']
    const tricky = fc.oneof(
      fc.constantFrom(...awkward, ' a ', '<b>&amp;</b>', '𠮷', 'a\nb', '"', "'", '\ufffd', 'ﬁ', '\t'),
      fc.string({ unit: 'binary', maxLength: 12 }),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(tricky, { minLength: 2, maxLength: 2 }), { maxLength: 20 }),
        async rows => {
          const columns = [
            { header: '甲', width: 10 },
            { header: '乙', width: 10 },
          ]
          const bytes = await workbook([{ name: '表', columns, rows }], undefined)
          const back = await rowsOfXlsx(Buffer.from(bytes))
          const shown = (text: string) =>
            text
              .replace(/\r\n?/g, '\n')
              .replace(/[^\P{Cc}\t\n]|\p{Noncharacter_Code_Point}|\p{Surrogate}/gu, '\ufffd')
          const expected = [['甲', '乙'], ...rows.map(row => row.map(shown))]
          // A reader drops rows that are empty to the end.
          while (expected.at(-1)!.every(cell => cell === '')) expected.pop()
          expect(back.slice(0, expected.length)).toEqual(expected)
        },
      ),
      { numRuns: 40 },
    )
  })

  test('letters that it cannot hold are replaced and counted', async () => {
    const { told, bytes } = await emitted(ledgerXlsx, [asSource('关于整改情况的通报\n一是甲\0乙\ud800丙')])
    expect(told).toEqual([{ code: 'output/letters-replaced', args: { count: 2, format: 'xlsx' } }])
    expect((await rowsOfXlsx(bytes)).flat()).toContain('一是甲\ufffd乙\ufffd丙')
  })

  test('a cell that is too long is cut, with a note, and told', async () => {
    const long = '𠮷'.repeat(20_000)
    const { told, bytes } = await emitted(ledgerXlsx, [asSource(`关于整改情况的通报\n一是${long}`)])
    expect(told).toEqual([{ code: 'output/cells-cut', args: { count: 1, limit: 32767 } }])
    const cell = (await rowsOfXlsx(bytes))[1]![4]!
    expect(cell.length).toBeLessThanOrEqual(32767)
    expect(cell).toMatch(/^一是𠮷+…（以下截去\d+字，见原文）$/u)
    const kept = /^一是(𠮷+)/u.exec(cell)![1]!.length
    expect(Number(/截去(\d+)字/.exec(cell)![1])).toBe(long.length - kept)
  })

  test('more rows than a workbook takes fail, without a file', async () => {
    const rows = Array.from({ length: 200_001 }, () => ['甲'])
    const fail = (code: string, args: object): never => {
      throw Object.assign(new Error(code), args)
    }
    await expect(
      workbook([{ name: '表', columns: [{ header: '甲', width: 9 }], rows }], { warn() {}, fail }),
    ).rejects.toMatchObject({ message: 'output/too-many-rows', count: 200_001, limit: 200_000 })
  })

  test('texts are written so that what Excel decodes is what was meant', () => {
    expect(cellText('_x0041_')).toBe('_x005F_x0041_')
    expect(cellText('constructor')).toBe('_x0063_onstructor')
    expect(cellText('整改')).toBe('整改')
    expect(cutCell('甲'.repeat(32767))).toBeNull()
  })
})

const soffice = process.env.SOFFICE ?? '/usr/bin/soffice'
if (!existsSync(soffice)) console.warn(`no LibreOffice at ${soffice} (set SOFFICE): it opens no ledger here`)

test.skipIf(!existsSync(soffice))(
  'LibreOffice reads the same from both',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rectify-office-'))
    const hostile =
      '关于整改情况的通报\n一、整改\n一是=1+1\n二是_x0041_“引号”，"半角"\n责任单位：-甲\n三是constructor'
    try {
      for (const own of [source('zefu-housing-2025'), asSource(hostile)]) {
        const csv = await emitted(ledgerCsv, [own])
        writeFileSync(join(folder, 'csv.csv'), csv.bytes)
        writeFileSync(join(folder, 'xlsx.xlsx'), (await emitted(ledgerXlsx, [own])).bytes)
        // Comma, quote, UTF-8, from line 1; texts as they are; the first sheet.
        const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1'
        const read = (name: string, ...more: string[]): string[][] => {
          const home = `-env:UserInstallation=${pathToFileURL(join(folder, 'home')).href}`
          const out = ['--convert-to', filter, '--outdir', join(folder, 'out')]
          const run = spawnSync(soffice, ['--headless', home, ...more, ...out, join(folder, name)])
          const written = /-> (\S+\.csv)/.exec(`${run.stdout}`)?.[1]
          expect(written, `${run.stderr}`).toBeDefined()
          return parseCsv(readFileSync(written!, 'utf8').replace(/^\ufeff/, '')).map(row =>
            row.map(cell => `${cell ?? ''}`),
          )
        }
        expect(read('xlsx.xlsx')).toEqual(rowsOfCsv(csv.text))
        // It keeps the apostrophe where a file has one.
        expect(read('csv.csv', '--infilter=Text - txt - csv (StarCalc):44,34,76,1,,0,true,false')).toEqual(
          parseCsv(csv.text.slice(1)),
        )
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
  180_000,
)
