import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { parse } from '../src/index.ts'
import { Bulletin } from '../src/model/bulletin.ts'
import { bin, rectify, scratch, shell } from './cli-run.ts'
import { encodeGb } from './readers-encode.ts'
import { readable } from './support/readable.ts'

const notice = `中共青屿县林业局党组关于巡察整改情况的通报
2024年3月5日至4月28日，县委第一巡察组对县林业局党组开展了巡察。现将整改情况予以公布。
一、针对“护林巡查不严”的问题
一是完善制度。已完成整改，清退资金1.2万元。
二是强化督查。
`
/** Its 三是 has no 二是. */
const odd = notice.replace('二是', '三是')

const cwd = scratch()
const place = (name: string, content: string | Uint8Array) => writeFileSync(join(cwd, name), content)
place('a.txt', notice)
place('b.txt', notice.replaceAll('林业', '水利'))
place('odd.txt', odd)
place('picture.png', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0', 'latin1'))
const files = () => readdirSync(cwd).sort().join(' ')
const content = (name: string) => readFileSync(join(cwd, name), 'utf8')

describe('parse', () => {
  test('prints a bulletin as JSON, and nothing else', async () => {
    const { exit, out, err } = await rectify(['parse', 'a.txt'], { cwd })
    expect({ exit, err }).toEqual({ exit: 0, err: '' })
    const bulletin = Bulletin.parse(JSON.parse(out))
    expect(bulletin.source).toMatchObject({ name: 'a.txt', encoding: 'utf-8', length: notice.length })
    expect(out).toBe(`${readable(bulletin)}\n`)
    const source = {
      name: 'a.txt',
      format: 'text' as const,
      text: notice,
      encoding: 'utf-8',
      sha256: bulletin.source.sha256,
    }
    expect(bulletin).toEqual(parse(source))
  })
  test('the executable prints what the commands print', async () => {
    const { out } = await rectify(['parse', 'a.txt'], { cwd })
    expect(await shell('rectify parse a.txt', { cwd })).toEqual({ exit: 0, out, err: '' })
    expect(await shell('rectify parse --stdin-filename a.txt', { input: notice })).toEqual({
      exit: 0,
      out,
      err: '',
    })
    expect(await shell('rectify parse -f yml a.txt', { cwd })).toMatchObject({ exit: 2, out: '' })
  })
  test('reads standard input when no file is named, or -', async () => {
    for (const args of [['parse'], ['parse', '-']]) {
      const { exit, out } = await rectify(args, { input: notice })
      expect(exit).toBe(0)
      expect(JSON.parse(out).source.name).toBe('<stdin>')
    }
    const { out } = await rectify(['parse', '--stdin-filename', '通报.txt'], { input: encodeGb(notice) })
    expect(JSON.parse(out).source).toMatchObject({
      name: '通报.txt',
      encoding: 'gb18030',
      length: notice.length,
    })
  })
  test.each(['', ' \n\n\t'])('an empty notice is a bulletin: %j', async input => {
    const { exit, out, err } = await rectify(['parse'], { input })
    expect({ exit, err }).toEqual({ exit: 0, err: '' })
    expect(Bulletin.parse(JSON.parse(out))).toMatchObject({ kind: 'other', source: { length: input.length } })
  })
  test('a closed standard input is an empty one', async () => {
    expect(await shell('rectify parse --compact <&-')).toMatchObject({ exit: 0, err: '' })
  })
  test('every format reads back the same', async () => {
    const { out: json } = await rectify(['parse', 'a.txt'], { cwd })
    const { out: compact } = await rectify(['parse', '--compact', 'a.txt'], { cwd })
    const { out: ndjson } = await rectify(['parse', '-f', 'ndjson', 'a.txt'], { cwd })
    const { out: yaml } = await rectify(['parse', '--format=yaml', 'a.txt'], { cwd })
    const { out: tree } = await rectify(['parse', '-ftree', 'a.txt'], { cwd })
    expect(compact).toBe(ndjson)
    expect(JSON.parse(compact)).toEqual(JSON.parse(json))
    expect(parseYaml(yaml)).toEqual(JSON.parse(json))
    expect(tree).toContain('─ ')
  })
  test('--no-spans, --source-text, --published', async () => {
    const { out: bare } = await rectify(['parse', '--no-spans', 'a.txt'], { cwd })
    expect(bare).not.toContain('"span"')
    Bulletin.parse(JSON.parse(bare))
    const { out: whole } = await rectify(['parse', '--source-text', 'a.txt'], { cwd })
    expect(JSON.parse(whole).source.text).toBe(notice)
    const { out: dated } = await rectify(['parse', '--published', '2024-06-24', 'a.txt'], { cwd })
    expect(JSON.parse(dated).published.edtf).toBe('2024-06-24')
  })
  test('does not depend on the locale', async () => {
    const { out: english } = await rectify(['parse', 'odd.txt'], { cwd })
    const { out: chinese } = await rectify(['parse', 'odd.txt'], { cwd, env: { LANG: 'zh_CN.UTF-8' } })
    const { out: asked } = await rectify(['parse', '--lang', 'zh', 'odd.txt'], { cwd })
    expect(chinese).toBe(english)
    expect(JSON.parse(asked).diagnostics[0].message).toMatch(/[一-龥]/)
    expect(JSON.parse(english).diagnostics[0].message).not.toMatch(/编号/)
  })
})

describe('several files', () => {
  test('are one array, many lines, many documents', async () => {
    const { out: json } = await rectify(['parse', 'a.txt', 'b.txt'], { cwd })
    expect(JSON.parse(json).map((one: Bulletin) => one.source.name)).toEqual(['a.txt', 'b.txt'])
    const { out: ndjson } = await rectify(['parse', '-f', 'ndjson', 'a.txt', 'b.txt'], { cwd })
    expect(
      ndjson
        .trimEnd()
        .split('\n')
        .map(line => JSON.parse(line).source.name),
    ).toEqual(['a.txt', 'b.txt'])
    const { out: tree } = await rectify(['parse', '-f', 'tree', 'a.txt', 'b.txt'], { cwd })
    expect(tree).toMatch(/^a\.txt\n[\s\S]+\n\nb\.txt\n/)
  })
  test('a bad one does not stop the rest', async () => {
    const run = await rectify(['parse', 'a.txt', 'absent.txt', 'picture.png', 'b.txt'], { cwd })
    expect(run.exit).toBe(2)
    expect(JSON.parse(run.out).map((one: Bulletin) => one.source.name)).toEqual(['a.txt', 'b.txt'])
    expect(run.err).toBe(
      'rectify: absent.txt: no such file\n' +
        'rectify: picture.png: looks like a PNG picture, which is not read; save it as .docx, .pdf, .html or plain text first\n' +
        'rectify: notices: 2 done, 2 failed\n',
    )
  })
  test('a link to itself, a file taken for a folder, a name that is too long', async () => {
    for (const [name, reason] of [
      ['loop', 'cannot be read (ELOOP)'],
      ['a.txt/x', 'no such file'],
      ['x'.repeat(300), 'cannot be read (ENAMETOOLONG)'],
    ] as const) {
      const { exit, err } = await shell(`ln -sf loop loop; rectify parse ${name}`, { cwd })
      expect({ exit, err }).toEqual({ exit: 2, err: `rectify: ${name}: ${reason}\n` })
    }
  })
  test('all bad: an empty array, and no file', async () => {
    expect(await rectify(['parse', 'no', 'nor'], { cwd })).toMatchObject({ exit: 2, out: '[]\n' })
    expect(await rectify(['parse', 'no'], { cwd })).toMatchObject({ exit: 2, out: '' })
    await rectify(['parse', 'no', 'nor', '-o', 'never.json'], { cwd })
    expect(existsSync(join(cwd, 'never.json'))).toBe(false)
  })
})

describe('wrong usage is one line and exit 2', () => {
  test.each([
    [['pase'], 'unknown command "pase" (did you mean parse?)'],
    [['parse', '--fromat', 'json'], 'unknown option --fromat (did you mean --format?)'],
    [
      ['parse', '-f', 'ymal'],
      'unknown --format "ymal" (did you mean yaml?); known: json, ndjson, yaml, tree',
    ],
    [['parse', '-f', 'docx'], 'unknown --format "docx"; known: json, ndjson, yaml, tree'],
    [['parse', '-f'], 'option -f, --format <name> needs a value'],
    [['parse', '--encoding', 'gb1803'], 'unknown --encoding "gb1803" (did you mean gb18030?); known: '],
    [['parse', '--published', '2025-02-29'], '--published: "2025-02-29" is not a date as YYYY-MM-DD'],
    [['parse', '--published', '2025年'], '--published: "2025年" is not a date as YYYY-MM-DD'],
    [['parse', '--max-size', 'many'], '--max-size: "many" is not a size such as 100MiB'],
    [
      ['parse', '--fail-on', 'warn'],
      'unknown --fail-on "warn" (did you mean warning?); known: error, warning, info',
    ],
    [
      ['parse', '--color', 'allways'],
      'unknown --color "allways" (did you mean always?); known: auto, always, never',
    ],
    [['parse', '-q', '-v'], 'option -q, --quiet cannot be used with -v, --verbose'],
    [['parse', '-', '-'], 'standard input (-) can be read only once'],
    [['parse', '--records', 'a.txt'], '--records reads standard input; it takes no files'],
    [['parse', '--records', '-f', 'yaml'], '--records writes NDJSON; it has no other format'],
    [
      ['parse', '-o', 'x.docx', 'a.txt'],
      'x.docx: no format has this ending; choose one with --format (json, ndjson, yaml, tree, markdown, html, csv, xlsx)',
    ],
    [
      ['inspect', '--stage', 'leafs', 'a.txt'],
      'unknown --stage "leafs" (did you mean leaves?); known: lines, outline, facts, leaves',
    ],
    [['inspect', 'a.txt'], 'option --stage <stage> is required'],
    [['inspect', '--stage', 'lines', 'a.txt', 'b.txt'], 'too many arguments: inspect takes at most 1, not 2'],
    [['help', 'pars'], 'unknown command "pars" (did you mean parse?)'],
    [['nonsense', '--help'], 'unknown command "nonsense"'],
    [['-v'], 'unknown option -v (did you mean --version?)'],
    [['parse', '--no-color'], 'unknown option --no-color (did you mean --color never?)'],
    [['parse', '--yaml', 'a.txt'], 'unknown option --yaml (did you mean --format yaml?)'],
    [['check', '--explain', 'sum'], 'unknown --explain "sum" (did you mean claims/sum?)'],
    [['schema', 'bulletins'], 'unknown model "bulletins" (did you mean bulletin?); known: bulletin, facts'],
    [['factz'], 'unknown command "factz" (did you mean facts?)'],
  ])('%j', async (args, message) => {
    const { exit, out, err } = await rectify(args, { cwd })
    expect({ exit, out }).toEqual({ exit: 2, out: '' })
    expect(err).toMatch(/^rectify: .*\n$/)
    expect(err.slice('rectify: '.length)).toContain(message)
  })
  test('in Chinese', async () => {
    const { err } = await rectify(['parse', '--lang=zh', '-f', 'ymal'])
    expect(err).toBe(
      'rectify: --format 没有“ymal”这个值（是否想用 yaml？）；可用：json, ndjson, yaml, tree, markdown, html, csv, xlsx\n',
    )
    const expected = 'rectify: absent：没有这个文件\n'
    for (const env of [
      { LANG: 'zh_CN.UTF-8' },
      { LC_ALL: 'zh_TW', LANG: 'en_US' },
      { LC_MESSAGES: 'zh', LANG: 'C' },
    ]) {
      expect((await rectify(['parse', 'absent'], { env })).err).toBe(expected)
    }
    expect((await rectify(['parse', '--lang', 'en', 'absent'], { env: { LANG: 'zh_CN' } })).err).toBe(
      'rectify: absent: no such file\n',
    )
  })
  test('a file where a command belongs, and --lang before the command', async () => {
    expect((await rectify(['notice.txt'])).err).toBe(
      'rectify: unknown command "notice.txt" (did you mean parse notice.txt?)\n',
    )
    expect((await rectify(['pares'])).err).toContain('(did you mean parse?)')
    expect((await rectify(['--lang', 'zh', 'parse', 'absent'])).err).toBe('rectify: absent：没有这个文件\n')
    const { out } = await rectify(['--lang', 'zh', 'check', '-f', 'text', '-'], { input: '一是完善制度。' })
    expect(out).toMatch(/个错误/)
    const first = await rectify(['--lang', 'zh', 'check', '--lang', 'en', '-'], { input: '一是完善制度。' })
    expect(first.out).toMatch(/errors/)
  })
  test('no command: help on standard error', async () => {
    const { exit, out, err } = await rectify([])
    expect({ exit, out }).toEqual({ exit: 2, out: '' })
    expect(err).toContain('Usage: rectify')
  })
  test('a terminal as standard input: help', async () => {
    const { exit, err, out } = await shell(
      `script -qec "'${process.execPath}' '${bin}' parse" /dev/null </dev/null; echo "exit $?"`,
    )
    expect(exit).toBe(0)
    expect(out + err).toContain('Usage: rectify parse')
    expect(out).toContain('exit 2')
  })
})

test('help and version', async () => {
  const { exit, out, err } = await rectify(['--help'])
  expect({ exit, err }).toEqual({ exit: 0, err: '' })
  expect(out).toContain('rectify parse notice.txt')
  for (const command of ['parse', 'inspect', 'schema']) {
    expect(out).toContain(`\n  ${command} `)
    const help = await rectify([command, '--help'])
    expect(help).toMatchObject({ exit: 0, err: '' })
    expect(help.out).toContain(`Usage: rectify ${command}`)
  }
  const { version, engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  expect(await rectify(['--version'])).toEqual({ exit: 0, out: `${version}\n`, err: '' })
  const script = readFileSync(new URL('../bin/rectify.js', import.meta.url), 'utf8')
  expect(engines.node).toBe(`>=${/needed = \[(\d+), (\d+)\]/.exec(script)?.slice(1).join('.')}`)
})

describe('inputs', () => {
  test('encodings', async () => {
    place('gb.txt', encodeGb(notice))
    place('cut.txt', Buffer.from(notice.trimEnd()).subarray(0, -1))
    const gb = await rectify(['parse', '--source-text', 'gb.txt'], { cwd })
    expect(JSON.parse(gb.out).source).toMatchObject({ encoding: 'gb18030', text: notice })
    const cut = await rectify(['parse', 'cut.txt'], { cwd })
    expect(cut.exit).toBe(0)
    expect(cut.err).toMatch(
      /^rectify: cut\.txt: the file ends in the middle of a character \(byte \d+, utf-8\)/,
    )
    expect((await rectify(['parse', '-q', 'cut.txt'], { cwd })).err).toBe('')
    const bad = await rectify(['parse', '--encoding', 'utf-8', 'gb.txt'], { cwd })
    expect(bad).toMatchObject({ exit: 2, out: '' })
    expect(bad.err).toMatch(
      /^rectify: gb\.txt: byte 0 \(0x[0-9a-f]{2}\) is not valid utf-8; .*--encoding.*\n$/,
    )
  })
  test('--max-size', async () => {
    const { exit, err } = await rectify(['parse', '--max-size', '100', 'a.txt'], { cwd })
    expect({ exit, err }).toEqual({
      exit: 2,
      err: 'rectify: a.txt: is larger than 100 bytes; raise the limit with --max-size\n',
    })
    expect((await rectify(['parse', '--max-size', '1KiB'], { input: notice })).exit).toBe(0)
    expect((await rectify(['parse', '--max-size', '1'], { input: notice })).exit).toBe(2)
    expect((await shell('rectify parse --max-size 2MB /dev/zero')).err).toContain('larger than 2000000 bytes')
  })
  test('a folder as standard input', async () => {
    expect(await shell('rectify parse < .', { cwd })).toEqual({
      exit: 2,
      out: '',
      err: 'rectify: <stdin>: is a folder; name the files in it\n',
    })
    expect((await shell('rectify parse --records < .', { cwd })).exit).toBe(2)
    expect((await shell('rectify parse --compact < a.txt', { cwd })).exit).toBe(0)
  })
  test('pipes with a name', async () => {
    const { exit, out } = await shell(
      `rectify parse --compact <(printf '%s' '整改'; sleep 0.1; printf '%s' '情况')`,
    )
    expect(exit).toBe(0)
    expect(JSON.parse(out).source.length).toBe(4)
  })
  test('a name cannot steer the terminal', async () => {
    const { err } = await rectify(['parse', 'a\u001b[31m\nb'], { cwd })
    expect(err).toBe('rectify: a\ufffd[31m\ufffdb: no such file\n')
  })
  test.runIf(process.getuid?.() !== 0)('no permission', async () => {
    place('secret.txt', notice)
    chmodSync(join(cwd, 'secret.txt'), 0)
    const { exit, err } = await rectify(['parse', 'secret.txt'], { cwd })
    expect({ exit, err }).toEqual({ exit: 2, err: 'rectify: secret.txt: no permission to read it\n' })
  })
  test('hostile texts', async () => {
    const texts = [
      '\0'.repeat(4),
      '一'.repeat(500_000),
      '\n'.repeat(300_000),
      '一、\n'.repeat(2000),
      '1'.repeat(500_000),
    ]
    for (const input of texts) {
      const { exit, err } = await rectify(['parse', '--compact'], { input })
      expect({ exit, err }).toEqual({ exit: 0, err: '' })
    }
  })
})

describe('diagnostics', () => {
  test('-v lists them with their place', async () => {
    const { exit, err } = await rectify(['parse', '-v', 'odd.txt'], { cwd })
    expect(exit).toBe(0)
    expect(err).toMatch(/^odd\.txt:5:1: warning outline\/ordinal-gap: .+\n/)
    expect((await rectify(['parse', 'odd.txt'], { cwd })).err).toBe('')
  })
  test('--strict and --fail-on', async () => {
    const exits: Record<string, number | null> = {}
    for (const args of [
      '',
      '--strict',
      '--strict --fail-on error',
      '--fail-on error',
      '--fail-on warning',
      '--fail-on info',
    ]) {
      exits[args] = (await rectify(['parse', ...args.split(' ').filter(Boolean), 'odd.txt'], { cwd })).exit
    }
    expect(exits).toEqual({
      '': 0,
      '--strict': 1,
      '--strict --fail-on error': 0,
      '--fail-on error': 0,
      '--fail-on warning': 1,
      '--fail-on info': 1,
    })
    const { exit, out } = await rectify(['parse', '--strict', 'odd.txt', 'absent', 'a.txt'], { cwd })
    expect(exit).toBe(2)
    expect(JSON.parse(out)).toHaveLength(2)
  })
})

describe('-o', () => {
  test('the ending picks the format, --format overrules it', async () => {
    for (const [name, starts] of [
      ['o.json', '{'],
      ['o.ndjson', '{"'],
      ['o.yaml', 'schema:'],
      ['o.tree', '中共'],
      ['o', '{\n'],
    ]) {
      const run = await rectify(['parse', 'a.txt', '-o', name!], { cwd })
      expect(run).toEqual({ exit: 0, out: '', err: '' })
      expect(content(name!).startsWith(starts!), name).toBe(true)
    }
    await rectify(['parse', 'a.txt', '-o', 'o.docx', '-f', 'yaml'], { cwd })
    expect(content('o.docx')).toBe(content('o.yaml'))
    expect(await rectify(['parse', 'a.txt', '-o', '-'], { cwd })).toMatchObject({
      exit: 0,
      out: content('o.json'),
    })
  })
  test('what was there stays until the new one is complete', async () => {
    place('old.json', 'old')
    chmodSync(join(cwd, 'old.json'), 0o640)
    const before = files()
    expect((await rectify(['parse', 'absent', '-o', 'old.json'], { cwd })).exit).toBe(2)
    expect(content('old.json')).toBe('old')
    expect((await rectify(['parse', 'absent', 'a.txt', '-o', 'old.json'], { cwd })).exit).toBe(2)
    expect(JSON.parse(content('old.json'))).toHaveLength(1)
    expect(statSync(join(cwd, 'old.json')).mode & 0o777).toBe(0o640)
    expect(files()).toBe(before)
  })
  test('a link stays a link', async () => {
    place('target.json', 'old')
    symlinkSync('target.json', join(cwd, 'link.json'))
    await rectify(['parse', 'a.txt', '-o', 'link.json'], { cwd })
    expect(content('target.json')).toMatch(/^\{/)
    expect(
      readdirSync(cwd, { withFileTypes: true })
        .find(({ name }) => name === 'link.json')
        ?.isSymbolicLink(),
    ).toBe(true)
  })
  test('and so does one that leads to nothing yet', async () => {
    symlinkSync('to-be.json', join(cwd, 'early.json'))
    await rectify(['parse', 'a.txt', '-o', 'early.json'], { cwd })
    expect(content('to-be.json')).toMatch(/^\{/)
    expect(lstatSync(join(cwd, 'early.json')).isSymbolicLink()).toBe(true)
  })
  test.runIf(existsSync('/dev/fd'))('what is no file is written to as it is called', async () => {
    const { out } = await rectify(['parse', 'a.txt'], { cwd })
    expect(await shell('rectify parse a.txt -o /dev/fd/1 | cat', { cwd })).toMatchObject({ exit: 0, out })
    expect(await shell('rectify parse a.txt -o /dev/fd/1 | head -c 3', { cwd })).toMatchObject({
      out: out.slice(0, 3),
      err: '',
    })
    expect(await shell('rectify parse a.txt b.txt -o /dev/fd/1 -f ndjson | wc -l', { cwd })).toMatchObject({
      out: expect.stringMatching(/^ *2\n$/),
    })
  })
  test('refusals are one line', async () => {
    mkdirSync(join(cwd, 'folder.json'))
    symlinkSync('a.txt', join(cwd, 'same.json'))
    const before = files()
    const rows = [
      ['absent/o.json', 'absent/o.json: its folder does not exist'],
      ['folder.json', 'folder.json: is a folder, not a file'],
      ['new.json/', 'new.json/: is a folder, not a file'],
      ['a.txt', 'a.txt: is also an input; write to another file'],
      ['./same.json', './same.json: is also an input; write to another file'],
      ['/dev/full', '/dev/full: cannot be written, no space is left on the disk'],
      ['/proc/o.json', '/proc/o.json: '],
    ] as const
    for (const [name, message] of rows) {
      const { exit, out, err } = await rectify(['parse', 'a.txt', '-o', name], { cwd })
      expect({ exit, out }, name).toEqual({ exit: 2, out: '' })
      expect(err).toMatch(/^rectify: .*\n$/)
      expect(err).toContain(message)
    }
    expect(files()).toBe(before)
    expect(content('a.txt')).toBe(notice)
  })
  test('an interrupt removes the temporary file', async () => {
    const before = files()
    // The first file is written, then the pipe keeps it waiting; standard error says how it ended.
    const { out } = await shell(
      `'${process.execPath}' '${bin}' parse a.txt <(exec sleep 5 2>&-) -o late.json & pid=$!
       for i in $(seq 100); do ls -A | grep -q tmp$ && break; sleep 0.02; done
       ls -A | grep -c 'tmp$'; kill -INT $pid; wait $pid; echo "exit $?"`,
      { cwd },
    )
    expect(out).toBe('1\nexit 130\n')
    expect(files()).toBe(before)
  })
})

describe('standard output', () => {
  test('a closed pipe ends quietly', async () => {
    place('long.txt', '一、针对某某问题\n完成整改。\n'.repeat(20_000))
    const { exit, out, err } = await shell('set -o pipefail; rectify parse long.txt | head -n 1', { cwd })
    expect({ exit, out, err }).toEqual({ exit: 0, out: '{\n', err: '' })
    const inspected = await shell('set -o pipefail; rectify inspect --stage lines long.txt | head -c 1', {
      cwd,
    })
    expect(inspected).toEqual({ exit: 0, out: '{', err: '' })
    const endless = await shell(
      `set -o pipefail; yes '{"id":1,"text":"整改"}' | rectify parse --records | head -n 1 | cut -c1-7`,
    )
    expect(endless).toMatchObject({ out: '{"id":1\n', err: '' })
  })
  test('a full disk is one line', async () => {
    const { exit, err } = await shell('rectify parse a.txt > /dev/full', { cwd })
    expect({ exit, err }).toEqual({
      exit: 2,
      err: 'rectify: <stdout>: cannot be written, no space is left on the disk\n',
    })
  })
  test('an interrupt is exit 130', async () => {
    const { out } = await shell(
      `'${process.execPath}' '${bin}' parse <(exec sleep 5 2>&-) & pid=$!; sleep 0.5; kill -INT $pid; wait $pid; echo "exit $?"`,
    )
    expect(out).toBe('exit 130\n')
  })
  test('colour: --color over NO_COLOR over FORCE_COLOR over the terminal', async () => {
    const isColoured = async (args: readonly string[], env: Record<string, string>) =>
      (await rectify(['parse', '-f', 'tree', ...args, 'a.txt'], { cwd, env })).out.includes('\u001b[')
    expect(await isColoured([], {})).toBe(false)
    expect(await isColoured([], { FORCE_COLOR: '1' })).toBe(true)
    expect(await isColoured([], { FORCE_COLOR: '0' })).toBe(false)
    expect(await isColoured([], { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false)
    expect(await isColoured(['--color', 'always'], { NO_COLOR: '1' })).toBe(true)
    expect(await isColoured(['--color', 'never'], { FORCE_COLOR: '1' })).toBe(false)
    expect(await isColoured(['--color', 'auto'], { NO_COLOR: '', FORCE_COLOR: '1' })).toBe(true)
  })
})

describe('inspect and schema', () => {
  test.each(['lines', 'outline', 'facts', 'leaves'])('--stage %s is NDJSON', async stage => {
    const { exit, out, err } = await rectify(['inspect', '--stage', stage, 'a.txt'], { cwd })
    expect({ exit, err }).toEqual({ exit: 0, err: '' })
    const items = out
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(items.length).toBeGreaterThan(0)
  })
  test('--published reaches the facts', async () => {
    const args = ['inspect', '--stage', 'facts', '--published', '2025-06-24']
    const { out } = await rectify(args, { input: '现将整改情况予以公布。\n一是今年3月5日完成整改。\n' })
    expect(out).toContain('2025-03-05')
  })
  test('leaves tile the text', async () => {
    const { out } = await rectify(['inspect', '--stage', 'leaves'], { input: notice })
    const spans: [number, number][] = out
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line).span)
    expect(spans.map(([start]) => start)).toEqual([0, ...spans.slice(0, -1).map(([, end]) => end)])
    expect(spans.at(-1)![1]).toBe(notice.length)
  })
  test('the schema names its shapes, and is the same each time', async () => {
    const { exit, out } = await rectify(['schema'])
    expect(exit).toBe(0)
    const schema = JSON.parse(out)
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
    expect(schema.required).toContain('body')
    expect(Object.keys(schema.$defs)).toEqual(
      expect.arrayContaining(['Node', 'Fact', 'Quote', 'DateFact', 'Span']),
    )
    expect(JSON.stringify(schema)).not.toContain('__schema')
    expect((await rectify(['schema', 'bulletin'])).out).toBe(out)
  })
})

test('a working folder that is gone is told', async () => {
  expect(await shell('mkdir gone && cd gone && rmdir ../gone && rectify parse --lang en x', { cwd })).toEqual(
    {
      exit: 2,
      out: '',
      err: 'rectify: the folder that this was started in is gone; change to another one\n',
    },
  )
})
