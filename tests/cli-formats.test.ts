import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { readXlsx } from 'hucre'
import { expect, test } from 'vitest'
import { main } from '../src/cli/main.ts'
import { rectify, scratch, shell } from './cli-run.ts'
import { NOTICES } from './support/notices.ts'

const cwd = scratch()
const text = NOTICES.find(({ name }) => name === 'yunze-water-2025')!.text
writeFileSync(join(cwd, 'a.txt'), text)
writeFileSync(join(cwd, 'b.txt'), text)

/** Runs with a terminal as standard output, and keeps what is written there. */
async function onTerminal(argv: readonly string[]) {
  const out: (string | Uint8Array)[] = []
  let err = ''
  const stdin = Readable.from([Buffer.from(text)], { objectMode: false })
  const stdout = {
    isTTY: true,
    columns: 80,
    write: async (piece: string | Uint8Array) => void out.push(piece),
  }
  const stderr = {
    isTTY: true,
    columns: 80,
    async write(piece: string | Uint8Array) {
      err += piece
    },
  }
  const exit = await main(argv, { stdin, stdout, stderr, env: {}, cwd: () => cwd })
  return { exit, out, err }
}

test('a workbook is not written to a terminal, unless that is meant', async () => {
  const refused = await onTerminal(['parse', '-f', 'xlsx', 'a.txt'])
  expect(refused).toMatchObject({ exit: 2, out: [] })
  expect(refused.err).toBe(
    'rectify: xlsx is binary and would garble the terminal; name a file with -o (-o - writes it here all the same)\n',
  )
  const meant = await onTerminal(['parse', '-f', 'xlsx', '-o', '-', '-q', 'a.txt'])
  expect(meant.exit).toBe(0)
  expect(
    Buffer.from(meant.out[0] as Uint8Array)
      .subarray(0, 2)
      .toString(),
  ).toBe('PK')
})

test('the ending of -o picks the format; through a pipe it is the same bytes', async () => {
  for (const ending of ['csv', 'xlsx', 'md', 'html']) {
    const { exit, err } = await rectify(['parse', 'a.txt', '-o', `out.${ending}`], { cwd })
    expect([exit, err]).toEqual([0, ''])
    const format = ending === 'md' ? 'markdown' : ending
    expect((await shell(`rectify parse -f ${format} a.txt | cmp - out.${ending}`, { cwd })).out).toBe('')
  }
  const book = await readXlsx(readFileSync(join(cwd, 'out.xlsx')))
  expect(book.sheets.map(({ name }) => name)).toEqual(['整改台账', '总数与核对'])
})

test('html holds one notice; told before anything is written', async () => {
  const { exit, err } = await rectify(['parse', 'a.txt', 'b.txt', '-o', 'two.html'], { cwd })
  expect(exit).toBe(2)
  expect(err).toBe(
    'rectify: html shows one notice a file; name one input, or write a file for each with --out-dir\n',
  )
  expect(existsSync(join(cwd, 'two.html'))).toBe(false)
  const zh = await rectify(['parse', '--lang', 'zh', '-f', 'html', 'a.txt', 'b.txt'], { cwd })
  expect(zh.err).toBe('rectify: html 每个文件只载一份通报；请只给一个输入，或用 --out-dir 分别写出\n')
})

test.each(['html', 'xlsx'])('%s needs offsets', async format => {
  const { exit, err } = await rectify(['parse', '-f', format, '--no-spans', '-o', 'x', 'a.txt'], { cwd })
  expect(exit).toBe(2)
  expect(err).toBe(`rectify: option --no-spans cannot be used with -f ${format}\n`)
})

test('a ledger without offsets has no places', async () => {
  const { out } = await rectify(['parse', '-f', 'csv', '--no-spans', 'a.txt'], { cwd })
  expect(out).not.toContain('偏移')
  expect(out.trimEnd().split('\r\n').length).toBe(24)
})

test('--rows: ndjson if nothing else is asked for, csv and xlsx by name or ending', async () => {
  const lines = (await rectify(['parse', '--rows', 'issues', 'a.txt', 'b.txt'], { cwd })).out
    .trimEnd()
    .split('\n')
  expect(lines.length).toBe(16)
  expect(JSON.parse(lines[8]!)).toMatchObject({ file: 'b.txt', issue: '关于理论学习联系实际不够紧密的问题' })
  expect((await rectify(['parse', '--rows', 'facts', 'a.txt', '-o', 'facts.csv'], { cwd })).exit).toBe(0)
  expect(readFileSync(join(cwd, 'facts.csv'), 'utf8')).toMatch(/^\ufefffile,id,role,/)
})

test.each([
  [['--rows', 'issues', '-f', 'yaml'], '--rows writes ndjson, csv, xlsx; yaml has no rows'],
  [['--rows', 'issue'], 'unknown --rows "issue" (did you mean issues?); known: issues, measures, facts'],
  [['--rows', 'facts', '--records'], 'option --rows <what> cannot be used with --records'],
])('%j', async (given, message) => {
  const { exit, out, err } = await rectify(['parse', ...given], { cwd, input: text })
  expect([exit, out, err]).toEqual([2, '', `rectify: ${message}\n`])
})

test('what cannot be held is told, and the file is whole', async () => {
  writeFileSync(join(cwd, 'odd.txt'), '关于整改情况的通报\n一是甲\0乙。\n二是'.concat('长'.repeat(40_000)))
  const { exit, err } = await rectify(['parse', 'odd.txt', '-o', 'odd.xlsx'], { cwd })
  expect(exit).toBe(0)
  expect(err).toBe(
    'rectify: characters that xlsx cannot hold (control characters, halves of characters): 1, shown as \ufffd\n' +
      'rectify: cells longer than the 32767 characters that Excel holds: 1, cut; csv holds them whole\n',
  )
  expect((await readXlsx(readFileSync(join(cwd, 'odd.xlsx')))).sheets[0]!.rows.length).toBe(3)
  expect((await rectify(['parse', 'odd.txt', '-q', '-o', 'odd.xlsx'], { cwd })).err).toBe('')
  expect(readdirSync(cwd).filter(name => name.endsWith('.tmp'))).toEqual([])
})

test('an unreadable input leaves a ledger of the others', async () => {
  const { exit, out, err } = await rectify(['parse', '-f', 'csv', 'none.txt', 'a.txt'], { cwd })
  expect(exit).toBe(2)
  expect(err).toBe('rectify: none.txt: no such file\nrectify: notices: 1 done, 1 failed\n')
  expect(out.trimEnd().split('\r\n').length).toBe(24)
})
