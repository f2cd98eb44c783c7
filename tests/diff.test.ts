/** `diff` and `rectify diff`, held against pairs of notices whose changes are written down beside them. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { assign } from '../src/diff/assign.ts'
import { KINDS } from '../src/diff/kinds.ts'
import { wordDiff } from '../src/diff/words.ts'
import { type Bulletin, check, diff, parse } from '../src/index.ts'
import { DiffKind, DiffReport } from '../src/model/diff-report.ts'
import { rectify, scratch } from './cli-run.ts'
import { NOTICES } from './support/notices.ts'
import { PAIRS, PAIRS_FOLDER, readPair as read } from './support/pairs.ts'

/** A report, told in short lines: what the expectations are written in. */
function told(report: DiffReport): string[] {
  const lines: string[] = []
  const ids = (places: readonly { readonly id: string }[]): string => places.map(({ id }) => id).join('+')
  const marks = (words: DiffReport['front'][number]['words']): string =>
    (words ?? [])
      .flatMap(({ op, text }) => (op === 'same' ? [] : [`${op === 'added' ? '+' : '-'}${text}`]))
      .join(' ')
  const facts = (list: DiffReport['rest'][number]['facts']): string =>
    list.map(fact => ` {${fact.old?.text ?? ''} → ${fact.new?.text ?? ''}: ${fact.trend}}`).join('')
  const parts = (list: DiffReport['rest']): void => {
    for (const part of list)
      lines.push(
        `${part.change} ${ids(part.old)} → ${ids(part.new)}: ${marks(part.words)}${facts(part.facts)}${part.boilerplate ? ' (boilerplate)' : ''}`,
      )
  }
  for (const { field, old, new: now } of [...report.front, ...report.contact])
    lines.push(`${field}: ${old} → ${now}`)
  for (const { what, old, new: now, trend } of report.claims)
    lines.push(`claim ${what}: ${old?.value} → ${now?.value}: ${trend}`)
  for (const issue of report.issues) {
    lines.push(`${issue.change} issue ${ids(issue.old)} → ${ids(issue.new)}`)
    if (issue.heading) lines.push(`heading: ${marks(issue.heading.words)}${facts(issue.heading.facts)}`)
    if (issue.renumbered) lines.push(`renumbered ${issue.renumbered.old} → ${issue.renumbered.new}`)
    if (issue.moved) lines.push(`moved ${issue.moved.old} → ${issue.moved.new}`)
    if (issue.status)
      lines.push(`status ${issue.status.old?.value} → ${issue.status.new?.value}: ${issue.status.trend}`)
    parts(issue.parts)
  }
  parts(report.rest)
  parts(report.moved)
  return lines.map(line => line.trim())
}

describe.each(PAIRS)('%s', name => {
  const old = parse(read(`${name}.old.txt`))
  const now = parse(read(`${name}.new.txt`))
  const report = diff(old, now)

  test('has the changes that are written down', () => {
    expect(told(report)).toEqual(parseYaml(read(`${name}.yaml`)))
  })

  test('gives a report that the schema knows', () => {
    expect(DiffReport.parse(JSON.parse(JSON.stringify(report)))).toEqual(report)
  })

  test('tells the same the other way round', () => {
    expect(canonical(mirrored(diff(now, old)))).toEqual(canonical(report))
  })

  test('needs no offsets', () => {
    const without = (bulletin: Bulletin): Bulletin =>
      JSON.parse(JSON.stringify(bulletin, (key, value) => (key === 'span' ? undefined : value)))
    expect(told(diff(without(old), without(now)))).toEqual(told(report))
  })
})

const TURNED: Readonly<Record<string, string>> = {
  added: 'removed',
  split: 'merged',
  increased: 'decreased',
  slipped: 'advanced',
  later: 'earlier',
  progressed: 'regressed',
}
const turns = new Map(Object.entries(TURNED).flatMap(([a, b]) => [[a, b] as const, [b, a] as const]))
const turned = (word: string): string => turns.get(word) ?? word

/** What the report of the two notices in the other order must be, but for the order of its lists. */
function mirrored(report: DiffReport): DiffReport {
  const turn = (value: unknown, key = ''): unknown => {
    if (Array.isArray(value)) return value.map(item => turn(item, key))
    if (typeof value !== 'object' || value === null)
      return typeof value === 'string' && ['change', 'trend', 'op'].includes(key) ? turned(value) : value
    const entries = Object.entries(value).map(([name, item]): [string, unknown] => {
      if (key === 'kinds') return [name.split('-').map(turned).join('-'), item]
      if (key === 'issues') return [turned(name), turn(item, name)]
      return [name, turn(item, name)]
    })
    const result = Object.fromEntries(entries)
    return 'old' in result && 'new' in result ? { ...result, old: result.new, new: result.old } : result
  }
  return turn(report) as DiffReport
}

/** Without the order of what stands in a list, which is that of the new notice; words keep theirs. */
function canonical(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) {
    const items = value.map(item => canonical(item, key))
    if (key !== 'words') return items.map(item => JSON.stringify(item)).sort()
    // Where something was removed and something added at one place, the removed one is told first.
    return [
      value.flatMap(({ op, text }) => (op === 'added' ? [] : text)).join(''),
      value.flatMap(({ op, text }) => (op === 'removed' ? [] : text)).join(''),
      items.map(item => JSON.stringify(item)).sort(),
    ]
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, item]): [string, unknown] => [name, canonical(item, name)])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}

describe('any notices', () => {
  const bulletins = NOTICES.map(({ name, text }) => [name, parse(text)] as const)

  test.each(bulletins)('%s against itself', (_, bulletin) => {
    const report = diff(bulletin, bulletin)
    expect(told(report)).toEqual([])
    expect(report.same).toBe(true)
  })

  test.each(['问题1：', '1.关于甲的问题\n整改情况：已完成。\n2.\n', '问题3：（一）'])(
    'issues that say nothing against themselves: %j',
    notice => {
      expect(told(diff(parse(notice), parse(notice)))).toEqual([])
    },
  )

  test('each against the next, and the other way round', () => {
    for (const [at, [name, bulletin]] of bulletins.entries()) {
      const [, other] = bulletins[(at + 1) % bulletins.length]!
      expect(canonical(mirrored(diff(other, bulletin))), name).toEqual(canonical(diff(bulletin, other)))
    }
  })

  const lines = NOTICES.flatMap(({ text }) => text.split('\n')).filter(line => line.trim() !== '')
  /** A notice with lines taken out, brought in, exchanged, and with other numbers. */
  const edited = fc
    .record({
      text: fc.constantFrom(...NOTICES.map(({ text }) => text)),
      edits: fc.array(
        fc.record({
          at: fc.nat(400),
          kind: fc.constantFrom('drop', 'bring', 'exchange', 'number', 'join'),
          line: fc.constantFrom(...lines),
        }),
        { maxLength: 12 },
      ),
    })
    .map(({ text, edits }) => {
      const list = text.split('\n')
      for (const { at: place, kind, line } of edits) {
        const at = place % list.length
        if (kind === 'drop') list.splice(at, 1)
        else if (kind === 'bring') list.splice(at, 0, line)
        else if (kind === 'exchange') [list[at], list[0]] = [list[0]!, list[at]!]
        else if (kind === 'number') list[at] = list[at]!.replace(/[0-9]+/, digits => `${Number(digits) + 3}`)
        else list[at] += line
      }
      return { text, changed: list.join('\n') }
    })

  test('edited: empty against itself, mirrored the other way round, marks that make up both texts', () => {
    fc.assert(
      fc.property(edited, ({ text, changed }) => {
        const [old, now] = [parse(text), parse(changed)]
        expect(diff(now, now).same).toBe(true)
        const report = diff(old, now)
        expect(canonical(mirrored(diff(now, old)))).toEqual(canonical(report))
        DiffReport.parse(report)
      }),
      { numRuns: 60, seed: 7 },
    )
  })

  test('--facts-only only leaves out', () => {
    fc.assert(
      fc.property(edited, ({ text, changed }) => {
        const [old, now] = [parse(text), parse(changed)]
        const all = diff(old, now).summary.kinds
        const { kinds } = diff(old, now, { factsOnly: true }).summary
        for (const [kind, count] of Object.entries(kinds))
          expect(all[kind as DiffKind] ?? 0).toBeGreaterThanOrEqual(count)
        expect([kinds.boilerplate, kinds.renumbered]).toEqual([undefined, undefined])
      }),
      { numRuns: 30, seed: 8 },
    )
  })
})

describe('words', () => {
  const letters = fc.string({ unit: fc.constantFrom('整', '改', '了', '1', '2', '.', '𠮷', '。', 'a') })
  test('make up both texts, and no letter is cut', () => {
    fc.assert(
      fc.property(letters, letters, (x, y) => {
        const words = wordDiff(x, y)
        const side = (without: string): string =>
          words.flatMap(({ op, text }) => (op === without ? [] : text)).join('')
        expect([side('added'), side('removed')]).toEqual([x, y])
        for (const { text } of words) expect(text).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/)
      }),
    )
  })
  test.each([
    ['召开会议13次', '召开会议16次', ['=召开会议', '-13', '+16', '=次']],
    ['已完成', '已完成', ['=已完成']],
    ['建立制度', '建立健全制度', ['=建立', '+健全', '=制度']],
  ])('%s → %s', (x, y, expected) => {
    const signs = { same: '=', removed: '-', added: '+' }
    expect(wordDiff(x, y).map(({ op, text }) => signs[op] + text)).toEqual(expected)
  })
})

test('the assignment is the best there is', () => {
  const gains = fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 4 }), {
    maxLength: 4,
  })
  fc.assert(
    fc.property(gains, table => {
      const edges = table.flatMap((row, x) => row.flatMap((gain, y) => (gain === 0 ? [] : [{ x, y, gain }])))
      const found = [...assign(table.length, 4, edges)]
      const used = found.filter(y => y >= 0)
      expect(new Set(used).size).toBe(used.length)
      const best = (x: number, taken: number): number =>
        x === table.length
          ? 0
          : Math.max(
              best(x + 1, taken),
              ...table[x]!.map((gain, y) => (taken & (1 << y) ? 0 : gain + best(x + 1, taken | (1 << y)))),
            )
      expect(found.reduce((sum, y, x) => sum + (y < 0 ? 0 : table[x]![y]!), 0)).toBe(best(0, 0))
    }),
  )
})

test('the kinds are those of the schema', () => {
  expect(KINDS).toEqual(DiffKind.options)
})

/** For each kind a pair that has it, read from the texts; `back` is the pair the other way round. */
const EXAMPLES: Readonly<Record<DiffKind, readonly [pair: string, back?: 'back']>> = {
  added: ['replaced'],
  removed: ['dropped'],
  'issue-added': ['closed', 'back'],
  'issue-removed': ['closed'],
  split: ['split'],
  merged: ['merged'],
  moved: ['moved'],
  renumbered: ['closed'],
  reworded: ['boilerplate'],
  boilerplate: ['boilerplate'],
  'status-progressed': ['status'],
  'status-regressed': ['december', 'back'],
  'status-changed': ['details'],
  'deadline-slipped': ['facts'],
  'deadline-advanced': ['shape', 'back'],
  'date-changed': ['details'],
  'duration-changed': ['details'],
  'count-increased': ['facts'],
  'count-decreased': ['facts'],
  'money-increased': ['facts'],
  'money-decreased': ['details'],
  'percent-increased': ['details'],
  'percent-decreased': ['facts'],
  'fact-added': ['details'],
  'fact-removed': ['details'],
  'fact-changed': ['details'],
  'front-changed': ['front'],
  'claim-changed': ['closed'],
  'contact-changed': ['front'],
}
/** Pairs that have none of the kinds but those named. */
const ONLY: Readonly<Record<string, readonly DiffKind[]>> = {
  boilerplate: ['reworded', 'boilerplate'],
  dropped: ['removed'],
  moved: ['moved', 'renumbered'],
}

describe.each(KINDS)('--fail-on %s', kind => {
  const exitOf = async (pair: string, back = false, list: string = kind): Promise<number | null> => {
    const files = [`${pair}.old.txt`, `${pair}.new.txt`]
    return (
      await rectify(['diff', ...(back ? files.reverse() : files), '--fail-on', list], { cwd: PAIRS_FOLDER })
    ).exit
  }
  const [example, back] = EXAMPLES[kind]

  test('exits with 1 where there is such a difference', async () => {
    expect(await exitOf(example, back === 'back')).toBe(1)
    const other = kind === 'split' ? 'merged' : 'split'
    expect(await exitOf(example, back === 'back', `${other}, ${kind}`)).toBe(1)
  })

  test('exits with 0 where there are only others', async () => {
    for (const [pair, kinds] of Object.entries(ONLY))
      expect(await exitOf(pair), pair).toBe(kinds.includes(kind) ? 1 : 0)
  })

  test('is suggested for what is almost it', async () => {
    const mistyped = kind.replace(/.(.)$/, '$1')
    const { exit, err } = await rectify(['diff', 'facts.old.txt', 'facts.new.txt', '--fail-on', mistyped], {
      cwd: PAIRS_FOLDER,
    })
    expect(exit).toBe(2)
    expect(err).toContain(`did you mean ${kind}?`)
  })
})

describe('rectify diff', () => {
  const cwd = scratch()
  const place = (name: string, content: string): void => writeFileSync(join(cwd, name), content)
  place('old.txt', read('facts.old.txt'))
  place('new.txt', read('facts.new.txt'))
  place('reworded.txt', read('boilerplate.new.txt'))
  place('empty.txt', '')
  const run = (...args: string[]) => rectify(['diff', ...args], { cwd })

  test('tells differences with 1, none with 0', async () => {
    const { exit, out, err } = await run('old.txt', 'new.txt')
    expect({ exit, err }).toEqual({ exit: 1, err: '' })
    expect(out).toContain('召开现场推进会[-13-]{+16+}次，2025年[-6-]{+12+}月底前')
    expect(out).toContain('deadline 2025年6月底前 → 2025年12月底前 (slipped)')
    expect(await run('old.txt', 'old.txt')).toMatchObject({
      exit: 0,
      err: 'rectify: old.txt and old.txt are the same file\n',
    })
    expect((await run('old.txt', 'new.txt', '--color', 'always')).out).toContain('\u001b[')
    expect((await run('old.txt', 'new.txt', '--lang', 'zh')).out).toContain('（推迟）'.slice(1, -1))
  })

  test('reads bulletins as JSON and YAML', async () => {
    for (const file of ['a.json', 'a.yaml']) await rectify(['parse', 'old.txt', '-o', file], { cwd })
    const direct = JSON.parse((await run('old.txt', 'new.txt', '-f', 'json')).out)
    expect(DiffReport.parse(direct).schema).toBe('rectify/diff/1')
    for (const file of ['a.json', 'a.yaml']) {
      const { exit, out, err } = await run(file, 'new.txt', '-f', 'json')
      expect({ exit, err }).toEqual({ exit: 1, err: '' })
      expect(JSON.parse(out)).toEqual(direct)
    }
    const input = readFileSync(join(cwd, 'a.json'), 'utf8')
    expect(await rectify(['diff', '-', 'old.txt'], { cwd, input })).toMatchObject({ exit: 0, err: '' })
    // Whatever a file is called, a bulletin in it is one.
    for (const file of ['a.json', 'a.yaml']) {
      const text = readFileSync(join(cwd, file), 'utf8')
      place('bulletin.txt', text)
      expect(await run('bulletin.txt', 'old.txt')).toMatchObject({ exit: 0, err: '' })
      expect(await rectify(['diff', '-', 'old.txt'], { cwd, input: text })).toMatchObject({
        exit: 0,
        err: '',
      })
    }
  })

  test('--fail-on and --facts-only', async () => {
    const exits = async (...args: string[]) => (await run(...args)).exit
    expect(await exits('old.txt', 'new.txt', '--fail-on', 'deadline-slipped')).toBe(1)
    expect(await exits('old.txt', 'new.txt', '--fail-on', 'status-regressed,added')).toBe(0)
    expect(await exits('old.txt', 'new.txt', '--fail-on', 'none')).toBe(0)
    expect(await exits('old.txt', 'reworded.txt')).toBe(1)
    expect(await exits('old.txt', 'reworded.txt', '--facts-only')).toBe(0)
    const { exit, err } = await run('old.txt', 'new.txt', '--fail-on', 'deadline-sliped')
    expect(exit).toBe(2)
    expect(err).toContain('did you mean deadline-slipped?')
  })

  test('an empty notice against a full one', async () => {
    const { exit, out, err } = await run('old.txt', 'empty.txt')
    expect(exit).toBe(1)
    expect(err).toMatch(/^rectify: empty.txt: says nothing[^\n]*\n$/)
    expect(out).toContain('5 removed')
  })

  test('a notice of another kind is told, and compared', async () => {
    place('letter.txt', '关于召开会议的通知\n定于5月8日召开会议3次。\n')
    const { exit, err } = await run('old.txt', 'letter.txt')
    expect(exit).toBe(1)
    expect(err).toMatch(/^rectify: letter.txt: is no rectification notice[^\n]*\n$/)
  })

  test('prints its schema', async () => {
    const { exit, out } = await rectify(['schema', 'diff'])
    expect(exit).toBe(0)
    const validate = new Ajv2020({ strict: false }).compile(JSON.parse(out))
    const report = JSON.parse((await run('old.txt', 'new.txt', '-f', 'json')).out)
    expect([validate(report), validate.errors]).toEqual([true, null])
    expect(validate({ ...report, same: 'no' })).toBe(false)
  })

  const bulletin = JSON.stringify(parse(read('facts.old.txt')))
  /** A bulletin whose nodes stand in each other, issues and measures in turn. */
  function nested(depth: number): string {
    const opened = Array.from(
      { length: depth },
      (_, at) =>
        `{"id":"${at}","role":"${at % 2 === 0 ? 'issue' : 'measure'}","marker":null,"ordinal":null,"heading":{"text":"关于问题${at}","span":[0,1]},"text":null,"status":null,"span":[0,1],"facts":[],"children":[`,
    )
    const empty = JSON.stringify({ ...parse(read('facts.old.txt')), body: [] })
    return empty.replace('"body":[]', () => `"body":[${opened.join('')}${']}'.repeat(depth)}]`)
  }
  test.each([
    ['cut.json', bulletin.slice(0, 500), 'cut.json: is cut off'],
    ['half.json', bulletin.slice(0, -1), 'half.json: is cut off'],
    ['nothing.json', '', 'nothing.json: is cut off'],
    ['odd.json', '{"a" 1}', 'odd.json: is not JSON'],
    ['other.json', '{"a": 1}', 'other.json: is no bulletin'],
    ['null.json', 'null', 'null.json: is no bulletin'],
    ['list.json', `[${bulletin}]`, 'list.json: holds a list'],
    ['later.json', bulletin.replace('bulletin/1', 'bulletin/2'), 'is of schema rectify/bulletin/2'],
    ['facts.json', '{"schema": "rectify/facts/1"}', 'is of schema rectify/facts/1'],
    [
      'wrong.json',
      bulletin.replace('"body":[', '"body":[3,'),
      'wrong.json: is no valid bulletin, at body.0: ',
    ],
    ['odd.yaml', 'a: [1', 'odd.yaml:1:'],
    ['plain.yaml', '现将整改情况予以公布。', 'plain.yaml: is no bulletin'],
    ['plain.json', '现将整改情况予以公布。', 'plain.json: is not JSON'],
    ['check.json', JSON.stringify(check(read('facts.old.txt'))), 'is of schema rectify/check/1'],
    ['deep.json', nested(3000), 'deep.json: is nested more than 500 deep'],
    ['deepest.json', nested(100_000), 'deepest.json: is nested more than 500 deep'],
    [
      'deep.yaml',
      `schema: rectify/bulletin/1\nbody: ${'['.repeat(3000)}${']'.repeat(3000)}`,
      'deep.yaml: is nested',
    ],
    ['wrong.txt', bulletin.replace('"body":[', '"body":[3,'), 'wrong.txt: is no valid bulletin, at body.0: '],
    ['later.txt', bulletin.replace('bulletin/1', 'bulletin/2'), 'is of schema rectify/bulletin/2'],
  ])('%s is told in one line', async (name, content, message) => {
    place(name, content)
    const { exit, out, err } = await run(name, 'new.txt')
    expect({ exit, out }).toEqual({ exit: 2, out: '' })
    expect(err).toContain(message)
    expect(err.trim().split('\n').length).toBe(1)
    const { err: chinese } = await run('new.txt', name, '--lang', 'zh')
    expect(chinese).toMatch(/^rectify: [^\n]*[一-龥][^\n]*\n$/)
  })

  test.each(['text', 'json', 'markdown', 'html'])(
    'what is nested nearly as deep is compared: %s',
    async format => {
      place('deep.json', nested(240))
      place('deeper.json', nested(240).replaceAll('问题1', '新问题1'))
      const { exit, out, err } = await run('deep.json', 'deeper.json', '-f', format)
      expect({ exit, err }).toEqual({ exit: 1, err: '' })
      expect(out).toContain('新')
    },
  )

  test('standard input once, two files, files that are there', async () => {
    expect(await run('-', '-')).toMatchObject({
      exit: 2,
      err: 'rectify: standard input (-) can be read only once\n',
    })
    expect((await run('old.txt')).exit).toBe(2)
    expect(await run('old.txt', 'gone.txt')).toMatchObject({
      exit: 2,
      err: 'rectify: gone.txt: no such file\n',
    })
    expect((await run('old.txt', 'new.txt', '-o', 'new.txt')).exit).toBe(2)
  })
})

test('a range whose larger number alone has changed is told', () => {
  const notice = (range: string): Bulletin =>
    parse(`现将整改情况予以公布。\n1.关于补贴偏低的问题\n每亩补贴${range}。\n`)
  const facts = diff(notice('150至200元'), notice('150至300元')).issues.flatMap(({ parts }) =>
    parts.flatMap(part => part.facts.map(({ old, new: now, trend }) => [old?.text, now?.text, trend])),
  )
  expect(facts).toEqual([['150至200元', '150至300元', 'increased']])
})
