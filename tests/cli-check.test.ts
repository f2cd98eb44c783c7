/** `rectify check` as a command: its formats, and the configuration that it finds. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import Ajv from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { checkGithub } from '../src/emitters/check/github.ts'
import type { CheckOutput } from '../src/emitters/check/output.ts'
import { check, RULES } from '../src/index.ts'
import { CheckReport } from '../src/model/check-report.ts'
import { rectify, scratch } from './cli-run.ts'
import { DRAWN_CHECKS } from './support/drawn-check.ts'

const folder = scratch()
const put = (path: string, text: string | Uint8Array): string => {
  const file = join(folder, path)
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, text)
  return file
}
const textOf = (name: string): string => DRAWN_CHECKS.find(drawn => drawn.name === name)!.text
const drawn = DRAWN_CHECKS.map(({ name, text }) => put(`drawn/${name}.txt`, text))

test('ndjson: one report a line, the same as in json', async () => {
  const lines = (await rectify(['check', '-f', 'ndjson', ...drawn])).out.trimEnd().split('\n')
  const list = JSON.parse((await rectify(['check', '-f', 'json', ...drawn])).out)
  expect(lines.map(line => JSON.parse(line))).toEqual(list)
  expect(CheckReport.parse(JSON.parse(lines[0]!)).schema).toBe('rectify/check/1')
  const file = join(folder, 'reports.ndjson')
  await rectify(['check', '-o', file, ...drawn])
  expect(readFileSync(file, 'utf8').trimEnd().split('\n')).toEqual(lines)
  const input = `${JSON.stringify({ id: 1, text: textOf('clean-full-width') })}\n`
  const { exit, out } = await rectify(['check', '--records', '-f', 'ndjson'], { input })
  expect([exit, JSON.parse(out).id]).toEqual([0, 1])
})

describe('what rectify has written itself', () => {
  const notice = textOf('clean-full-width')
  test.each(['json', 'yaml', 'ndjson'])('a bulletin as %s is no notice', async format => {
    const { out } = await rectify(['parse', '-f', format], { input: notice })
    const file = put(`written.${format}`, out)
    for (const command of ['check', 'parse', 'facts']) {
      const { exit, out: told, err } = await rectify([command, '--lang', 'en', file])
      expect([exit, told.trim()]).toEqual([2, told.trim() === '' ? '' : '[]'])
      expect(err).toContain('is what rectify has written (rectify/bulletin/1)')
      expect(err).toContain('rectify diff')
    }
    expect((await rectify(['check'], { input: out })).exit).toBe(2)
    if (format !== 'ndjson') expect((await rectify(['diff', file, file])).exit).toBe(0)
  })

  test('nor is a page: of a notice, or of a comparison', async () => {
    const [page, comparison] = [put('page.html', ''), put('comparison.html', '')]
    await rectify(['parse', '-o', page], { input: notice })
    await rectify(['diff', put('old.txt', notice), put('new.txt', `${notice}\n以上。`), '-o', comparison])
    for (const [file, schema] of [
      [page, 'bulletin'],
      [comparison, 'diff'],
    ] as const) {
      for (const args of [
        ['parse', file],
        ['diff', file, page],
      ]) {
        const { exit, out, err } = await rectify(args)
        expect([exit, out]).toEqual([2, ''])
        expect(err).toContain(`is what rectify has written (rectify/${schema}/1)`)
      }
    }
  })

  test('a notice that only speaks of it is one', async () => {
    expect((await rectify(['check'], { input: `${notice}\n{"schema":"rectify/bulletin/1"}\n` })).exit).toBe(0)
  })
})

describe('SARIF', () => {
  /** The schema of SARIF 2.1.0, as Microsoft's matchers ship it: of draft 4 by its `id`. */
  const schema = JSON.parse(
    readFileSync(
      createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'),
      'utf8',
    ),
  )
  const ajv = new Ajv.default({ strict: false, allErrors: true, unicodeRegExp: false })
  addFormats.default(ajv as never)
  const validate = ajv.compile(schema)

  test.each(['en', 'zh'])('is what its schema says: %s', async lang => {
    const { out } = await rectify(['check', '-f', 'sarif', '--lang', lang, ...drawn])
    const log = JSON.parse(out)
    expect(validate(log), JSON.stringify(validate.errors)).toBe(true)
    expect(log.runs[0].results.length).toBeGreaterThan(RULES.length)
    expect(log.runs[0].tool.driver.rules.map((rule: { id: string }) => rule.id)).toEqual(
      RULES.map(({ code }) => code),
    )
    for (const { ruleId, ruleIndex } of log.runs[0].results)
      expect(log.runs[0].tool.driver.rules[ruleIndex].id).toBe(ruleId)
  })

  test('without findings too', async () => {
    const { out } = await rectify(['check', '-f', 'sarif', '-'], { input: textOf('clean-full-width') })
    expect(validate(JSON.parse(out))).toBe(true)
    expect(JSON.parse(out).runs[0].results).toEqual([])
  })

  test('the schema is one that refuses', () => {
    expect(validate({ version: '2.1.0', runs: [{ tool: {} }] })).toBe(false)
  })

  test('names of files become URIs', async () => {
    const file = put('a b#1?%.txt', textOf('outline-gap'))
    const { out } = await rectify(['check', '-f', 'sarif', file])
    const log = JSON.parse(out)
    expect(validate(log)).toBe(true)
    const { uri } = log.runs[0].results[0].locations[0].physicalLocation.artifactLocation
    expect(uri.endsWith('/a%20b%231%3F%25.txt')).toBe(true)
  })

  test('regions are where the findings are', async () => {
    const text = textOf('claims-sum')
    const { out } = await rectify(['check', '-f', 'sarif', '-'], { input: text })
    const { region } = JSON.parse(out).runs[0].results[0].locations[0].physicalLocation
    const line = text.split('\n')[region.startLine - 1]!
    expect(line.slice(region.startColumn - 1, region.endColumn - 1)).toMatch(/^4个/)
    expect(text.slice(region.charOffset, region.charOffset + region.charLength)).toMatch(/^4个/)
  })
})

describe('text', () => {
  test.each(DRAWN_CHECKS.map(({ name, text }) => [name, text] as const))(
    'marks stand under what they mark: %s',
    async (_, text) => {
      const { out } = await rectify(['check', '-'], { input: text })
      const lines = out.split('\n')
      const marks = lines.flatMap((line, i) =>
        /^ +\| +\^+$/.test(line) || /^ +\| \^+$/.test(line) ? [i] : [],
      )
      const { findings } = check(text)
      expect(marks.length).toBe(findings.length)
      marks.forEach((at, i) => {
        const column = lines[at]!.indexOf('^')
        const shown = lines[at - 1]!
        let start = 0
        while (stringWidth(shown.slice(0, start)) < column) start++
        expect(stringWidth(shown.slice(0, start))).toBe(column)
        const [from, to] = findings[i]!.span
        const marked = text.slice(from, Math.min(to, from + 40)).split('\n')[0]!
        expect(shown.slice(start).startsWith(marked)).toBe(true)
        expect(lines[at]!.length - column).toBe(stringWidth(marked))
      })
    },
  )

  test('tells both places of what stands twice', async () => {
    const { out } = await rectify(['check', '-'], { input: textOf('text-repeated') })
    expect(out).toContain('see 14:1 客户经理实行分片包干')
  })

  test('-v tells what was verified', async () => {
    const { out } = await rectify(['check', '-v', '--lang', 'zh', '-'], { input: textOf('clean-full-width') })
    expect(out).toContain('3 + 1 = 4')
    expect(out).toMatch(/0 个错误，0 个警告，0 个提示；核实 \d+ 处\n$/)
  })

  test('--list and --explain follow -f and -o', async () => {
    const list = JSON.parse((await rectify(['check', '--list', '-f', 'json'])).out)
    expect(list.map(({ code }: { code: string }) => code)).toEqual(RULES.map(({ code }) => code))
    expect(Object.keys(list[0])).toEqual(['code', 'severity', 'what', 'why', 'fails', 'passes'])
    const one = await rectify(['check', '--explain', 'claims/sum', '-f', 'json', '--compact', '--lang', 'zh'])
    expect(JSON.parse(one.out)).toEqual({
      code: 'claims/sum',
      severity: 'error',
      what: expect.stringContaining('各状态之和'),
      why: expect.any(String),
      fails: expect.any(String),
      passes: expect.any(String),
    })
    expect(one.out.trimEnd()).not.toContain('\n')
    const lines = (await rectify(['check', '--list', '-f', 'ndjson'])).out.trimEnd().split('\n')
    expect(lines.length).toBe(RULES.length)
    const wrong = await rectify(['check', '--list', '-f', 'sarif', '--lang', 'en'])
    expect(wrong).toMatchObject({
      exit: 2,
      out: '',
      err: 'rectify: --list writes text, json, ndjson, not sarif\n',
    })
    const file = join(folder, 'rules.json')
    expect(await rectify(['check', '--list', '-o', file])).toMatchObject({ exit: 0, out: '' })
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(list)
  })

  test('--explain prints examples of several lines below their heading', async () => {
    const { out } = await rectify(['check', '--explain', 'claims/outline', '--lang', 'en'])
    expect(out).toContain('Fails:\n  反馈的3个问题已全部整改。\n  二、整改情况\n')
  })
})

describe('GitHub', () => {
  test('commands are escaped', async () => {
    const output = {
      report: {
        ...check(''),
        source: { name: 'a,b:100%.txt', format: 'text', encoding: null, length: 3, sha256: null },
        findings: [
          {
            code: 'claims/sum',
            severity: 'info',
            message: '100%: a, b\r\nc',
            span: [0, 3],
            node: null,
            related: [],
            args: {},
          },
        ],
      },
      text: 'a\nb',
      verbose: false,
      lang: 'en',
    } satisfies CheckOutput
    const writer = await checkGithub.open({ many: false, compact: false, columns: null, colour: 0 })
    expect([...writer.each(output as CheckOutput)].join('')).toBe(
      '::notice file=a%2Cb%3A100%25.txt,line=1,endLine=2,title=claims/sum::100%25: a, b%0D%0Ac\n',
    )
  })

  test('a line for each finding', async () => {
    const { out } = await rectify(['check', '-f', 'github', '-'], { input: textOf('claims-sum') })
    expect(out).toMatch(
      /^::error file=<stdin>,line=8,endLine=8,col=\d+,endColumn=\d+,title=claims\/sum::.*\n$/,
    )
  })
})

describe('JSON', () => {
  test('is what the schema says', async () => {
    const { out } = await rectify(['check', '-f', 'json', ...drawn])
    expect(z.array(CheckReport).parse(JSON.parse(out)).length).toBe(drawn.length)
  })

  test('rectify schema check prints that schema', async () => {
    const { out, exit } = await rectify(['schema', 'check'])
    const schema = JSON.parse(out)
    expect(exit).toBe(0)
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
    expect(Object.keys(schema.properties)).toEqual(Object.keys(CheckReport.shape))
  })
})

test('a finding without its place is none: --no-spans is no option', async () => {
  const { exit, err } = await rectify(['check', '--no-spans', '--lang', 'en', '-'], {
    input: textOf('claims-sum'),
  })
  expect([exit, err]).toEqual([2, expect.stringContaining('unknown option --no-spans')])
})

describe('configuration', () => {
  const NOTICE = textOf('claims-sum')
  const run = (path: string, ...args: string[]) =>
    rectify(['check', '-f', 'json', ...args, join(folder, path)])
  const codes = (out: string): string[] =>
    (JSON.parse(out) as CheckReport).findings.map(({ code, severity }) => `${code} ${severity}`)

  put('conf/rectify.config.yaml', 'rules:\n  claims/sum: info\n')
  put('conf/deep/er/notice.txt', NOTICE)
  put('conf/near/rectify.config.yaml', 'rules:\n  claims/sum: off\n')
  put('conf/near/notice.txt', NOTICE)
  put('bare/notice.txt', NOTICE)

  test('none: the levels of the rules', async () => {
    const { out, exit } = await run('bare/notice.txt')
    expect([codes(out), exit]).toEqual([['claims/sum error'], 1])
  })

  test('is found in a folder above', async () => {
    const { out, exit } = await run('conf/deep/er/notice.txt')
    expect([codes(out), exit]).toEqual([['claims/sum info'], 0])
  })

  test('may end in .yml, which counts where there is no .yaml', async () => {
    put('short/rectify.config.yml', 'rules:\n  claims/sum: info\n')
    put('short/notice.txt', NOTICE)
    expect(codes((await run('short/notice.txt')).out)).toEqual(['claims/sum info'])
    put('short/rectify.config.yaml', 'rules:\n  claims/sum: off\n')
    expect(codes((await run('short/notice.txt')).out)).toEqual([])
  })

  test('the nearest one holds, for each file its own', async () => {
    const files = ['conf/deep/er/notice.txt', 'conf/near/notice.txt', 'bare/notice.txt']
    const { out, exit } = await rectify(['check', '-f', 'json', ...files.map(file => join(folder, file))])
    const found = (JSON.parse(out) as CheckReport[]).map(({ findings }) =>
      findings.map(({ severity }) => severity),
    )
    expect([found, exit]).toEqual([[['info'], [], ['error']], 1])
  })

  test('of standard input: that of the working folder, or of the name it is given', async () => {
    const here = await rectify(['check', '-f', 'json', '-'], { input: NOTICE, cwd: join(folder, 'conf') })
    expect(codes(here.out)).toEqual(['claims/sum info'])
    const named = ['check', '-f', 'json', '--stdin-filename', 'near/x.txt', '-']
    const there = await rectify(named, { input: NOTICE, cwd: join(folder, 'conf') })
    expect(codes(there.out)).toEqual([])
  })

  test('holds for records', async () => {
    const input = `${JSON.stringify({ id: 1, text: NOTICE })}\n`
    const { out } = await rectify(['check', '--records'], { input, cwd: join(folder, 'conf') })
    expect(JSON.parse(out).findings[0].severity).toBe('info')
  })

  test('options of the command line win', async () => {
    const { out, exit } = await run(
      'conf/near/notice.txt',
      '--rule',
      'claims/sum=warning',
      '--fail-on',
      'error',
    )
    expect([codes(out), exit]).toEqual([['claims/sum warning'], 0])
  })

  test('--no-config reads none', async () => {
    expect(codes((await run('conf/near/notice.txt', '--no-config')).out)).toEqual(['claims/sum error'])
  })

  test('--config reads another', async () => {
    const file = put('other.yaml', 'failOn: none\nrules: { claims/sum: warning }\n')
    const { out, exit } = await run('conf/near/notice.txt', '--config', file)
    expect([codes(out), exit]).toEqual([['claims/sum warning'], 0])
  })

  test('an empty one says nothing', async () => {
    for (const text of ['', '# nothing yet\n', '---\n']) {
      const { out } = await run('bare/notice.txt', '--config', put('empty.yaml', text))
      expect(codes(out)).toEqual(['claims/sum error'])
    }
  })

  test('a finding is taken back, by rule and node, with a reason', async () => {
    const { findings } = check(NOTICE)
    const node = findings[0]!.node!
    const of = (id: string): string =>
      put(
        'suppress.yaml',
        `suppress:\n  - code: claims/sum\n    node: ${id}\n    reason: one issue was withdrawn\n`,
      )
    const taken = await run('bare/notice.txt', '--config', of(node))
    expect([JSON.parse(taken.out).findings, JSON.parse(taken.out).suppressed, taken.exit]).toEqual([[], 1, 0])
    const elsewhere = await run('bare/notice.txt', '--config', of('9.9'))
    expect([codes(elsewhere.out), elsewhere.exit]).toEqual([['claims/sum error'], 1])
  })

  /** What is wrong, and the line that tells it in both languages, behind the name of the file. */
  const BAD: readonly (readonly [about: string, text: string | Uint8Array, en: RegExp, zh: RegExp])[] = [
    [
      'a wrong key',
      'rule:\n  claims/sum: off\n',
      /:1:1: unknown key "rule" \(did you mean rules\?\); known: rules, failOn, suppress$/,
      /没有“rule”这个键（是否想用 rules？）/,
    ],
    [
      'a wrong rule',
      'rules:\n  claims/sun: off\n',
      /:2:3: rules: unknown key "claims\/sun" \(did you mean claims\/sum\?\)/,
      /rules 之下没有“claims\/sun”（是否想用 claims\/sum？）/,
    ],
    [
      'a wrong level',
      'rules:\n  claims/sum: warn\n',
      /:2:15: rules\.claims\/sum: unknown value "warn" \(did you mean warning\?\); known: error, warning, info, off$/,
      /没有“warn”这个值（是否想用 warning？）/,
    ],
    [
      'a wrong failOn',
      'failOn: never\n',
      /:1:9: failOn: unknown value "never".*none$/,
      /failOn 没有“never”这个值/,
    ],
    ['rules as a list', 'rules:\n  - claims/sum\n', /:2:3: rules: must be a mapping/, /rules 应为映射/],
    [
      'a level that is a list',
      'rules:\n  claims/sum: [off]\n',
      /:2:15: rules\.claims\/sum: must be text$/,
      /应为文字/,
    ],
    [
      'suppress as a mapping',
      'suppress:\n  code: claims/sum\n',
      /:2:3: suppress: must be a list/,
      /suppress 应为列表/,
    ],
    [
      'no reason',
      'suppress:\n  - code: claims/sum\n',
      /:2:5: suppress\[1\]\.reason: is missing or empty$/,
      /缺少 suppress\[1\]\.reason/,
    ],
    [
      'an empty reason',
      'suppress:\n  - code: claims/sum\n    reason: "  "\n',
      /:3:13: suppress\[1\]\.reason: is missing or empty$/,
      /缺少 suppress\[1\]\.reason/,
    ],
    [
      'a wrong rule to suppress',
      'suppress:\n  - code: list/name\n    reason: x\n',
      /:2:11: suppress\[1\]\.code: unknown value "list\/name" \(did you mean list\/names\?\)/,
      /suppress\[1\]\.code 没有“list\/name”这个值/,
    ],
    [
      'a wrong key to suppress',
      'suppress:\n  - code: list/names\n    reasons: x\n    reason: y\n',
      /:3:5: suppress\[1\]: unknown key "reasons" \(did you mean reason\?\)/,
      /suppress\[1\] 之下没有“reasons”/,
    ],
    [
      '__proto__ as a rule',
      'rules:\n  __proto__: off\n',
      /:2:3: rules: unknown key "__proto__"; known: claims/,
      /:2:3：rules 之下没有“__proto__”；可用/,
    ],
    [
      '__proto__ as a key of its own',
      '"__proto__": {failOn: none}\n',
      /:1:1: unknown key "__proto__"; known: rules/,
      /:1:1：没有“__proto__”这个键/,
    ],
    [
      'a wrong level behind an anchor',
      'suppress: []\nrules: &a\n  claims/sum: error\n  claims/rate: &b bad\n',
      /:4:19: rules\.claims\/rate: unknown value "bad"/,
      /:4:19：rules\.claims\/rate 没有“bad”/,
    ],
    ['a list in itself', 'suppress: &a [*a]\n', /rectify\.config\.yaml[:\d]*: /, /./],
    [
      'brackets without end',
      `rules: ${'['.repeat(5000)}`,
      /:1:\d+: is not YAML \(nested too deep\)$/,
      /:1:\d+：不是有效的 YAML$/,
    ],
    [
      'text',
      'claims/sum off\n',
      /:1:1: a configuration must be a mapping \(key: value\)/,
      /配置文件应为映射/,
    ],
    ['no YAML', 'rules: [\n', /:2:1: is not YAML \(.+\)$/, /:2:1：不是有效的 YAML$/],
    [
      'a key twice',
      'failOn: none\nfailOn: error\n',
      /:2:1: is not YAML \(.+unique\)$/,
      /:2:1：不是有效的 YAML$/,
    ],
    ['an alias of nothing', 'failOn: *x\n', /is not YAML/, /不是有效的 YAML/],
    ['no UTF-8', Uint8Array.of(0xff, 0xfe, 0x80), /: the configuration is not UTF-8$/, /不是 UTF-8 编码$/],
  ]

  test.each(BAD)('%s is told', async (_, text, en, zh) => {
    const file = put('bad/rectify.config.yaml', text)
    put('bad/notice.txt', NOTICE)
    for (const [lang, sentence] of [
      ['en', en],
      ['zh', zh],
    ] as const) {
      const { exit, out, err } = await run('bad/notice.txt', '--lang', lang)
      expect([exit, out]).toEqual([2, ''])
      expect(err.startsWith(`rectify: ${file}`)).toBe(true)
      expect(err.trimEnd()).not.toContain('\n')
      expect(err.trimEnd()).toMatch(sentence)
    }
  })

  test('a folder, and a file that is not there, are told', async () => {
    mkdirSync(join(folder, 'is-folder/rectify.config.yaml'), { recursive: true })
    put('is-folder/notice.txt', NOTICE)
    const found = await run('is-folder/notice.txt', '--lang', 'en')
    expect([found.exit, found.err]).toEqual([
      2,
      `rectify: ${join(folder, 'is-folder/rectify.config.yaml')}: is a folder, not a configuration file\n`,
    ])
    const absent = await run('bare/notice.txt', '--lang', 'zh', '--config', 'absent.yaml')
    expect([absent.exit, absent.err]).toEqual([2, 'rectify: absent.yaml：没有这个配置文件\n'])
  })

  test('a wrong one stops the run before anything is written', async () => {
    put('bad/rectify.config.yaml', 'rule: x\n')
    const files = [join(folder, 'bare/notice.txt'), join(folder, 'bad/notice.txt')]
    const { exit, out } = await rectify(['check', ...files])
    expect([exit, out]).toEqual([2, ''])
  })
})
