import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bin, rectify, scratch, shell } from './cli-run.ts'

const notice = (name: string) => `中共青屿县${name}局党组关于巡察整改情况的通报
2024年3月5日至4月28日，县委第一巡察组对县${name}局党组开展了巡察。现将整改情况予以公布。
一、针对“护林巡查不严”的问题
一是完善制度。已完成整改，清退资金1.2万元。
二是强化督查。
`
const cwd = scratch()
const place = (path: string, content: string | Uint8Array) => {
  mkdirSync(join(cwd, path, '..'), { recursive: true })
  writeFileSync(join(cwd, path), content)
}
const content = (name: string) => readFileSync(join(cwd, name), 'utf8')
const names = (ndjson: string) =>
  ndjson
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line).source.name)
const all = (folder: string) =>
  (readdirSync(join(cwd, folder), { recursive: true }) as string[]).filter(name => name.includes('.')).sort()

place('in/b.txt', notice('水利'))
place('in/a.txt', notice('林业'))
place('in/B.txt', notice('农业'))
place('in/sub/c.txt', notice('住建'))
place('in/sub.txt', notice('民政'))
place('in/.hidden.txt', notice('无'))
place('in/.git/x.txt', notice('无'))
place('in/node_modules/x.txt', notice('无'))
place('in/~$a.txt', 'lock')
place('in/picture.png', 'x')
place('empty/readme.rst', '#')
symlinkSync('..', join(cwd, 'in/sub/loop'))
const IN = ['in/B.txt', 'in/a.txt', 'in/b.txt', 'in/sub/c.txt', 'in/sub.txt']

describe('what is read', () => {
  test('a folder: its notices by code unit, nothing hidden, no link followed', async () => {
    const { exit, out, err } = await rectify(['parse', 'in', '-f', 'ndjson'], { cwd })
    expect({ exit, err }).toEqual({ exit: 0, err: 'rectify: notices: 5 done, 0 failed\n' })
    expect(names(out)).toEqual(IN)
    const here = await rectify(['parse', '.', '-f', 'ndjson', '-q'], { cwd: join(cwd, 'in') })
    expect(names(here.out)).toEqual(IN.map(name => name.slice(3)))
    expect(here.err).toBe('')
  })
  test('a folder of one notice is still many: an array', async () => {
    expect(JSON.parse((await rectify(['parse', 'in/sub'], { cwd })).out)).toHaveLength(1)
  })
  test('a pattern; a name that exists wins over it', async () => {
    const one = (args: string[]) => rectify(['parse', '-f', 'ndjson', '-q', ...args], { cwd })
    expect(names((await one(['in/**/*.txt'])).out)).toEqual(IN)
    expect(names((await one([join(cwd, 'in/?.txt')])).out)).toEqual(
      IN.slice(0, 3).map(name => join(cwd, name)),
    )
    place('odd/[ab].txt', notice('文旅'))
    place('odd/a.txt', notice('教育'))
    expect(names((await one(['odd/[ab].txt'])).out)).toEqual(['odd/[ab].txt'])
    // The executable holds the package in a bundle.
    expect(names((await shell(`rectify parse -f ndjson -q 'in/**/*.txt'`, { cwd })).out)).toEqual(IN)
  })
  test('nothing found is told', async () => {
    const run = await rectify(['parse', 'empty', 'no/*.txt', 'in/a.txt', '-f', 'ndjson'], { cwd })
    expect(run.exit).toBe(2)
    expect(names(run.out)).toEqual(['in/a.txt'])
    expect(run.err).toMatch(
      /^rectify: empty: holds no notices \(.*\.txt.*\); .*\nrectify: no\/\*\.txt: matches no file\n.*1 done, 2 failed\n$/,
    )
  })
  test('a file named twice is read once, where it comes first', async () => {
    const { out } = await rectify(['parse', 'in/b.txt', 'in', './in/a.txt', '-f', 'ndjson'], { cwd })
    expect(names(out)).toEqual(['in/b.txt', 'in/B.txt', 'in/a.txt', 'in/sub/c.txt', 'in/sub.txt'])
  })
  test('lists of names', async () => {
    place('list', '\ufeffin/b.txt\r\n\r\nin/sub\n#no.txt\n')
    const read = (args: string[], input = '') => rectify(['parse', '-f', 'ndjson', ...args], { cwd, input })
    const run = await read(['in/a.txt', '--files-from', 'list'])
    expect(names(run.out)).toEqual(['in/a.txt', 'in/b.txt', 'in/sub/c.txt'])
    expect(run).toMatchObject({ exit: 2, err: expect.stringContaining('#no.txt: no such file\n') })
    place('line\nbreak.txt', notice('粮食'))
    const nul = await read(['--files-from0', '-'], 'line\nbreak.txt\0in/a.txt\0')
    expect(names(nul.out)).toEqual(['line\nbreak.txt', 'in/a.txt'])
    const found = await shell(
      `find in -name '[ab].txt' -print0 | sort -z | rectify parse -qf ndjson --files-from0 -`,
      { cwd },
    )
    expect(names(found.out)).toEqual(['in/a.txt', 'in/b.txt'])
  })
  test.each([
    [['--files-from', 'nolist'], '', 'nolist: no such file'],
    [['--files-from', 'in'], '', 'in: is a folder, not a list of files'],
    [['--files-from', '-'], '\n', '<stdin>: names no file'],
    [['--files-from', '-'], 'a\0b\0', '<stdin>: line 1 holds a NUL; read such a list with --files-from0'],
    [['--files-from', '-'], Buffer.from([0x61, 0x0a, 0xff, 0x0a]), '<stdin>: line 2 is not valid UTF-8'],
    [['--files-from', '-'], 'x'.repeat(40_000), '<stdin>: line 1 is too long'],
    [['--files-from', '-', '-'], '', 'standard input (-) can be read only once'],
    [['--files-from', 'a', '--files-from0', 'b'], '', 'cannot be used with'],
    [['--force', 'in'], '', 'option --force needs --out-dir'],
    [['--resume', 'in'], '', '--resume needs a place that keeps what is finished'],
    [['--resume', 'in', '-o', 'x.json'], '', '--resume needs a place that keeps what is finished'],
    [['--jobs', '0', 'in'], '', '--jobs: "0" is not a whole number from 1 to 99'],
    [['--out-dir', 'x', '-o', 'y', 'in'], '', 'cannot be used with'],
    [[''], '', 'argument 2 (parse "") is empty; is a variable not set?'],
    [['in', '--out-dir', ''], '', 'argument 4 (--out-dir "") is empty'],
    [['--records', '--out-dir', 'x'], '', 'option --records cannot be used with --out-dir'],
  ])('wrong use: %j', async (args, input, message) => {
    const { exit, out, err } = await rectify(['parse', ...args], { cwd, input })
    expect({ exit, out }).toEqual({ exit: 2, out: '' })
    expect(err).toMatch(/^rectify: .*\n$/)
    expect(err).toContain(message)
  })
  test('what cannot be read in a folder is one line each, and the rest is read', async () => {
    mkdirSync(join(cwd, 'bad'))
    place('bad/z.txt', notice('商务'))
    place('bad/binary.txt', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0', 'latin1'))
    await shell(`mkfifo bad/pipe.txt; touch bad/$'\\xff'.txt; mkdir bad/$'\\xfe'`, { cwd })
    for (const jobs of ['1', '2']) {
      const { exit, out, err } = await shell(`rectify parse bad -f ndjson --jobs ${jobs}`, { cwd })
      expect(exit).toBe(2)
      expect(names(out)).toEqual(['bad/z.txt'])
      expect(err.split('\n')).toEqual([
        'rectify: bad/pipe.txt: is a pipe or a device; skipped, name it to read it',
        expect.stringContaining('bad/binary.txt: looks like a PNG picture'),
        'rectify: bad/\ufffd: its name is not valid UTF-8; rename it',
        'rectify: bad/\ufffd.txt: its name is not valid UTF-8; rename it',
        'rectify: notices: 1 done, 3 failed',
        '',
      ])
    }
  })
  test.runIf(process.getuid?.() !== 0)('a folder without permission', async () => {
    mkdirSync(join(cwd, 'locked/in'), { recursive: true })
    place('locked/a.txt', notice('信访'))
    chmodSync(join(cwd, 'locked/in'), 0)
    const { exit, out, err } = await rectify(['parse', 'locked', '-f', 'ndjson'], { cwd })
    chmodSync(join(cwd, 'locked/in'), 0o755)
    expect(names(out)).toEqual(['locked/a.txt'])
    expect({ exit, err: err.split('\n')[0] }).toEqual({
      exit: 2,
      err: 'rectify: locked/in: no permission to read it',
    })
  })
  test('a file that vanishes while others are read', async () => {
    place('gone/a.txt', notice('人社'))
    const { exit, out, err } = await shell(
      `printf 'gone/a.txt\\ngone/b.txt\\n' > names; rectify parse --files-from names -f ndjson --jobs 2`,
      { cwd },
    )
    expect(exit).toBe(2)
    expect(names(out)).toEqual(['gone/a.txt'])
    expect(err).toContain('gone/b.txt: no such file\n')
  })
})

describe('--out-dir', () => {
  test.runIf(existsSync('/proc'))('below a folder that takes none', async () => {
    const { exit, err } = await rectify(['parse', 'in', '--out-dir', '/proc/absent/out', '--lang', 'en'], {
      cwd,
    })
    expect([exit, err]).toEqual([2, 'rectify: /proc/absent/out: its folder does not exist\n'])
  })
  test('a file for each, in the folders of the inputs', async () => {
    const { exit, out, err } = await rectify(['parse', 'in', '--out-dir', 'o1', '--no-spans'], { cwd })
    expect({ exit, out, err }).toEqual({ exit: 0, out: '', err: 'rectify: notices: 5 done, 0 failed\n' })
    expect(all('o1')).toEqual(['.rectify.log', 'B.json', 'a.json', 'b.json', 'sub.json', 'sub/c.json'])
    const alone = await rectify(['parse', 'in/sub/c.txt', '--no-spans'], { cwd })
    expect(content('o1/sub/c.json')).toBe(alone.out)
    await rectify(['parse', 'in/**/*.txt', '--out-dir', 'o2', '-f', 'tree'], { cwd })
    expect(all('o2')).toEqual(['.rectify.log', 'B.tree', 'a.tree', 'b.tree', 'sub.tree', 'sub/c.tree'])
    expect(content('o2/a.tree')).toBe((await rectify(['parse', 'in/a.txt', '-f', 'tree'], { cwd })).out)
    place('names', 'in/a.txt\n../x/no.txt\n')
    await rectify(['parse', '--files-from', 'names', 'in/b.txt', '--out-dir', 'o3'], { cwd })
    expect(all('o3')).toEqual(['.rectify.log', 'b.json', 'in/a.json'])
    await rectify(['parse', '--stdin-filename', 'x/通报.txt', '--out-dir', 'o3'], {
      cwd,
      input: notice('财政'),
    })
    expect(all('o3')).toContain('通报.json')
  })
  test('nothing is overwritten without --force, and never an input', async () => {
    place('o4/a.json', 'mine')
    const { exit, err } = await rectify(['parse', 'in', '--out-dir', 'o4'], { cwd })
    expect(exit).toBe(2)
    expect(err).toBe(
      'rectify: o4/a.json: is there already; --force overwrites it\nrectify: notices: 4 done, 1 failed\n',
    )
    expect(content('o4/a.json')).toBe('mine')
    expect((await rectify(['parse', 'in', '--out-dir', 'o4', '--force'], { cwd })).exit).toBe(0)
    expect(JSON.parse(content('o4/a.json')).source.name).toBe('in/a.txt')
    place('same/x.json', notice('统计'))
    const same = await rectify(['parse', 'same/x.json', '--out-dir', 'same', '--force'], { cwd })
    expect(same).toMatchObject({ exit: 0 })
    expect(content('same/x.json')).toBe(notice('统计'))
    place('self/x.txt', notice('统计'))
    const self = await rectify(['check', 'self', '--out-dir', 'self', '-f', 'text'], { cwd })
    expect(self).toMatchObject({ exit: 2, err: expect.stringContaining('self: is the folder that is read') })
  })
  test('two of one name keep their endings; two of one place are told', async () => {
    place('twins/a.txt', notice('林业'))
    place('twins/a.md', notice('水利'))
    place('twins/x/a.txt', notice('农业'))
    const run = await rectify(['parse', 'twins/a.txt', 'twins/a.md', '--out-dir', 'o5'], { cwd })
    expect(run.exit).toBe(0)
    expect(all('o5')).toEqual(['.rectify.log', 'a.md.json', 'a.txt.json'])
    const same = await rectify(['parse', 'twins/a.txt', 'twins/x/a.txt', '--out-dir', 'o6'], { cwd })
    expect(same.exit).toBe(2)
    expect(same.err).toContain('twins/x/a.txt: would be written to a.txt.json, as twins/a.txt is; ')
    expect(all('o6')).toEqual(['.rectify.log', 'a.txt.json'])
  })
  test('of two runs that write one file, the later one wins and the earlier one says so', async () => {
    place('first/x.txt', notice('水利').repeat(4000))
    place('second/x.txt', notice('林业'))
    const { out, err } = await shell(
      `rectify parse -q first/x.txt --out-dir race & first=$!
       until [ -s race/.x.json.partial ]; do sleep 0.01; done
       rectify parse -q second/x.txt --out-dir race; echo "second $?"; wait $first; echo "first $?"`,
      { cwd },
    )
    expect(out).toBe('second 0\nfirst 2\n')
    expect(err).toContain('race/x.json: another run has begun to write it; this one stops')
    expect(JSON.parse(content('race/x.json')).source.name).toBe('second/x.txt')
    expect(all('race')).toEqual(['.rectify.log', 'x.json'])
  })
  test('--resume knows its files by their place, whatever the inputs are called', async () => {
    place('here/in/a.txt', notice('水利'))
    await rectify(['parse', 'in', '--out-dir', 'out'], { cwd: join(cwd, 'here') })
    const moved = await rectify(['parse', 'here/in', '--out-dir', 'here/out', '--resume'], { cwd })
    expect(moved).toMatchObject({ exit: 0, err: 'rectify: notices: 1 done, 0 failed\n' })
    expect(JSON.parse(content('here/out/a.json')).source.name).toBe('here/in/a.txt')
  })
  test('inside the folder that is read, it is not read', async () => {
    place('inside/a.txt', notice('林业'))
    for (const force of [[], ['--force']]) {
      const run = await rectify(['check', 'inside', '--out-dir', 'inside/out', '-f', 'text', ...force], {
        cwd,
      })
      expect(run.exit).not.toBe(2)
      expect(all('inside')).toEqual(['a.txt', 'out/.rectify.log', 'out/a.txt'])
    }
  })
  test('--resume does what has changed', async () => {
    const run = (args: string[] = []) =>
      rectify(['parse', 'in', '--out-dir', 'o7', '--resume', ...args], { cwd })
    expect((await run()).err).toBe('rectify: notices: 5 done, 0 failed\n')
    expect((await run()).err).toBe('rectify: notices: 5 done (5 of them by an earlier run), 0 failed\n')
    place('in/a.txt', notice('林草'))
    rmSync(join(cwd, 'o7/b.json'))
    writeFileSync(join(cwd, 'o7/B.json'), 'edited')
    const { exit, err } = await run()
    expect({ exit, err }).toEqual({
      exit: 2,
      err: 'rectify: o7/B.json: is there already; --force overwrites it\nrectify: notices: 4 done (2 of them by an earlier run), 1 failed\n',
    })
    expect(JSON.parse(content('o7/a.json')).title.text).toContain('林草')
    expect(existsSync(join(cwd, 'o7/b.json'))).toBe(true)
    // Other options make other files.
    rmSync(join(cwd, 'o7/B.json'))
    expect((await run(['--compact'])).err).toBe('rectify: notices: 5 done, 0 failed\n')
    expect(content('o7/a.json')).not.toContain('\n ')
    place('in/a.txt', notice('林业'))
  })
})

describe('-o with NDJSON', () => {
  test('--resume takes one file too', async () => {
    const one = ['parse', 'in/a.txt', '-o', 'one.ndjson', '--resume']
    expect(await rectify(one, { cwd })).toMatchObject({ exit: 0, err: '' })
    expect(readdirSync(cwd).filter(name => name.startsWith('one'))).toEqual(['one.ndjson'])
  })
  const whole = async (args = ['in']) =>
    (await rectify(['parse', ...args, '-f', 'ndjson', '-q'], { cwd })).out
  const partial = () => readdirSync(cwd).filter(name => name.includes('partial'))
  test('goes on from what a killed run has left, whatever else has come in between', async () => {
    const complete = await whole()
    // A run that is stopped in its third file, which is a pipe without end.
    const stopped = (signal: string) =>
      shell(
        `mkfifo hold; exec 3<>hold; '${process.execPath}' '${bin}' parse in/B.txt in/a.txt hold in -o r.ndjson & pid=$!
         for i in $(seq 200); do [ "$(cat r.ndjson.partial.log 2>/dev/null | wc -l)" = 2 ] && break; sleep 0.02; done
         kill -${signal} $pid; wait $pid; echo "exit $?"; rm hold`,
        { cwd },
      )
    for (const [signal, exit] of [
      ['INT', 130],
      ['TERM', 130],
      ['KILL', 137],
    ] as const) {
      const { out, err } = await stopped(signal)
      expect(out).toBe(`exit ${exit}\n`)
      if (exit === 130)
        expect(err).toBe(
          'rectify: stopped; 2 of 6 results are kept, and the same command with --resume goes on from there\n',
        )
      expect(existsSync(join(cwd, 'r.ndjson'))).toBe(false)
      expect(names(content('r.ndjson.partial'))).toEqual(['in/B.txt', 'in/a.txt'])
      // What was being written when the process was killed.
      writeFileSync(join(cwd, 'r.ndjson.partial'), '{"schema":"rect', { flag: 'a' })
      writeFileSync(join(cwd, 'r.ndjson.partial.log'), '{"name":"in/b', { flag: 'a' })
      place('in/Between.txt', notice('科技'))
      const run = await rectify(['parse', 'in', '-o', 'r.ndjson', '--resume'], { cwd })
      expect(run).toEqual({
        exit: 0,
        out: '',
        err: 'rectify: notices: 6 done (2 of them by an earlier run), 0 failed\n',
      })
      expect(content('r.ndjson')).toBe(await whole())
      rmSync(join(cwd, 'in/Between.txt'))
      expect(partial()).toEqual([])
      rmSync(join(cwd, 'r.ndjson'))
      expect(await whole()).toBe(complete)
    }
  })
  test('where no run was stopped, it is told that all is read again', async () => {
    const run = () => rectify(['parse', 'in', '-o', 'anew.ndjson', '--resume', '--lang', 'en'], { cwd })
    expect((await run()).err).toBe('rectify: notices: 5 done, 0 failed\n')
    const before = content('anew.ndjson')
    expect((await run()).err).toBe(
      'rectify: anew.ndjson: is complete, and no run was stopped on the way to it; there is nothing to go on with, so all inputs are read again\n' +
        'rectify: notices: 5 done, 0 failed\n',
    )
    expect(content('anew.ndjson')).toBe(before)
    rmSync(join(cwd, 'anew.ndjson'))
  })
  test('a changed file, other options, a damaged partial file: done again', async () => {
    const leave = async () => {
      await rectify(['parse', 'in', '-o', 'k.ndjson', '-q'], { cwd })
      const lines = content('k.ndjson').split('\n').slice(0, 3)
      // As a run would have left it that was stopped after three: its journal is that of a full one, cut.
      await shell(
        `rectify parse in/B.txt in/a.txt in/b.txt <(exec sleep 5 2>&-) -o k.ndjson & pid=$!
        for i in $(seq 200); do [ "$(cat k.ndjson.partial.log 2>/dev/null | wc -l)" = 3 ] && break; sleep 0.02; done; kill -9 $(pgrep -P $pid) $pid`,
        { cwd },
      )
      expect(content('k.ndjson.partial')).toBe(lines.map(line => `${line}\n`).join(''))
    }
    const resume = async (args: string[] = []) =>
      (await rectify(['parse', 'in', '-o', 'k.ndjson', '--resume', ...args], { cwd })).err
    await leave()
    place('in/a.txt', notice('林草'))
    expect(await resume()).toContain('5 done (2 of them')
    expect(content('k.ndjson')).toBe(await whole())
    place('in/a.txt', notice('林业'))
    await leave()
    expect(await resume(['--no-spans'])).toContain('5 done, 0')
    expect(content('k.ndjson')).toBe(await whole(['in', '--no-spans']))
    await leave()
    writeFileSync(join(cwd, 'k.ndjson.partial'), content('k.ndjson.partial').replace('林业', '木业'))
    expect(await resume()).toContain('5 done (1 of them')
    expect(content('k.ndjson')).toBe(await whole())
    await leave()
    expect((await rectify(['parse', 'in', '-o', 'k.ndjson'], { cwd })).err).toBe(
      'rectify: notices: 5 done, 0 failed\n',
    )
    expect(content('k.ndjson')).toBe(await whole())
    expect(partial()).toEqual([])
  })
  test('facts: files without a fact count as done too', async () => {
    place('facts/a.txt', '没有。\n')
    place('facts/b.txt', '召开会议3次。\n')
    const { exit, err } = await rectify(['facts', 'facts', '-o', 'f.ndjson'], { cwd })
    expect({ exit, err }).toEqual({ exit: 0, err: 'rectify: notices: 2 done, 0 failed\n' })
    expect(content('f.ndjson')).toContain('"value":3')
  })
  test('another run that writes the same file is no loss of either', async () => {
    const { out, err } = await shell(
      `mkfifo hold2; exec 3<>hold2; rectify parse in hold2 -o t.ndjson 3>&- & pid=$!
       for i in $(seq 200); do [ "$(cat t.ndjson.partial.log 2>/dev/null | wc -l)" = 5 ] && break; sleep 0.02; done
       rectify parse in/a.txt in/b.txt -o t.ndjson; echo "exit $?"; echo 整改 > hold2; exec 3>&-; wait $pid; echo "exit $?"; rm hold2`,
      { cwd },
    )
    expect(out).toBe('exit 0\nexit 2\n')
    expect(err).toContain('t.ndjson: another run has begun to write it; this one stops')
    expect(names(content('t.ndjson'))).toEqual(['in/a.txt', 'in/b.txt'])
  })
})

describe('--jobs', () => {
  test('the same bytes, whatever the number; from a place that cannot be written', async () => {
    for (const format of ['ndjson', 'json', 'tree']) {
      const { out } = await shell(`rectify parse in -q -f ${format}`, { cwd })
      for (const jobs of ['2', '3', '9'])
        expect((await shell(`rectify parse in -q -f ${format} --jobs ${jobs}`, { cwd })).out, format).toBe(
          out,
        )
    }
    const { out: checks } = await shell('rectify check in -q', { cwd })
    expect((await shell('rectify check in -q --jobs 2', { cwd })).out).toBe(checks)
  })
  test('a closed pipe ends quietly, a full disk with one line', async () => {
    const long = '一、针对某某问题\n完成整改。\n'.repeat(2000)
    for (let i = 0; i < 6; i++) place(`long/${i}.txt`, long)
    expect(
      await shell('set -o pipefail; rectify parse long -f ndjson --jobs 2 | head -c 9', { cwd }),
    ).toMatchObject({
      exit: 0,
      out: '{"schema"',
      err: '',
    })
    for (const jobs of [1, 2])
      expect(await shell(`rectify parse long -f ndjson --jobs ${jobs} -o /dev/full`, { cwd })).toEqual({
        exit: 2,
        out: '',
        err: 'rectify: /dev/full: cannot be written, no space is left on the disk\n',
      })
    const { out } = await shell('rectify parse long -q -f ndjson', { cwd })
    expect((await shell('rectify parse long -q -f ndjson --jobs 2', { cwd })).out).toBe(out)
  })
})

describe('memory', () => {
  test('a text that needs more than it may is one line, and the rest is read', async () => {
    place('costly/a.txt', '一是甲\n'.repeat(1_000_000))
    place('costly/b.txt', notice('林业'))
    const message =
      'rectify: costly/a.txt: needs more than 60 MiB of memory; split it, or raise the limit with --max-memory\n'
    const run = (args: string) => shell(`rectify parse --max-memory 60MiB ${args}`, { cwd })
    expect(await run('costly/a.txt')).toEqual({ exit: 2, out: '', err: message })
    for (const args of ['-f ndjson', '-f ndjson --jobs 2', '-f json']) {
      const { exit, out, err } = await run(`costly ${args}`)
      expect({ exit, err }).toEqual({ exit: 2, err: `${message}rectify: notices: 1 done, 1 failed\n` })
      expect(JSON.parse(out)).toBeTruthy()
    }
    for (const args of ['diff costly/b.txt costly/a.txt', 'inspect --stage leaves costly/a.txt'])
      expect(await shell(`rectify ${args} --max-memory 60MiB`, { cwd })).toEqual({
        exit: 2,
        out: '',
        err: message,
      })
    const record = await shell(
      `(printf '{"id":1,"text":"'; yes '一是甲\\n' | head -n 1000000 | tr -d '\\n'; printf '"}\\n{"id":2,"text":"整改"}\\n') | rectify parse --records --max-memory 60MiB`,
    )
    expect(record.exit).toBe(0)
    const [first, second] = record.out.split('\n').map(line => line && JSON.parse(line))
    expect(first).toMatchObject({ id: 1, error: { code: 'input/too-costly' } })
    expect(second.id).toBe(2)
  })
})

describe('progress', () => {
  test('a bar on a terminal, gone when it is done; none with -q, none beside the data', async () => {
    for (let i = 0; i < 1500; i++) place(`lots/${i}.txt`, notice(`第${i}`))
    const terminal = (args: string) =>
      shell(`script -qec "'${process.execPath}' '${bin}' parse lots ${args}" /dev/null </dev/null`, { cwd })
    const { out } = await terminal('-o lots.ndjson')
    expect(out).toMatch(/█.*notices: \d+ of 1500, \d+\/s, \d+:\d\d left/)
    expect(out.endsWith('\u001b[2Krectify: notices: 1500 done, 0 failed\r\n')).toBe(true)
    expect((await terminal('-o lots.ndjson -q')).out).toBe('')
    expect((await terminal('-f ndjson')).out).not.toContain('█')
  })
})
