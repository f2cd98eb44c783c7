import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { bin, scratch, shell } from './cli-run.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

test('parse loads nothing that only other formats and commands need', async () => {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['src/cli/main.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    write: false,
    metafile: true,
  })
  const packages = new Set<string>()
  const eager = new Set<string>()
  const follow = (path: string) => {
    if (eager.has(path)) return
    eager.add(path)
    const found = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]
    if (found) packages.add(found)
    for (const { path: next, kind, external } of metafile.inputs[path]!.imports) {
      if (kind !== 'dynamic-import' && !external) follow(next)
    }
  }
  follow('src/cli/main.ts')
  follow('src/cli/commands/parse.ts')
  expect([...packages]).toEqual(['commander'])
  expect(eager).toContain('src/parse.ts')
  expect([...eager].filter(path => path.startsWith('src/check'))).toEqual([])
  // Of the formats that take some making, their names and endings only.
  expect([...eager].filter(path => /^src\/emitters\/[^/]+\//.test(path))).toEqual([])
  expect([...eager].filter(path => /emitters\/(csv|outline)\.ts$/.test(path))).toEqual([])
  expect([...eager].filter(path => path.startsWith('src/cli/help/'))).toEqual([])
  // The lazy ones are in the bundle all the same.
  const all = Object.keys(metafile.inputs).join('\n')
  for (const name of ['zod', 'yaml', 'chalk', 'string-width', 'csv-stringify'])
    expect(all).toContain(`node_modules/${name}/`)
})

test('the formats that few ask for stand in a file of their own', () => {
  const bundles = ['cli.cjs', 'formats.cjs'].map(name => readFileSync(join(root, 'dist', name), 'latin1'))
  expect(bundles.map(text => text.includes('_FilterDatabase'))).toEqual([false, true])
})

test('what only some formats and commands need stands in files of its own', () => {
  const dist = join(root, 'dist')
  const bundles = readdirSync(dist).filter(name => name.endsWith('.cjs'))
  // Words that only one package holds.
  for (const [word, bundle] of [
    ['ZodError', 'models.cjs'],
    ['what to call standard input', 'help.cjs'],
    ['YAMLParseError', 'package-yaml.cjs'],
    ['barCompleteChar', 'package-cli-progress.cjs'],
    ['POSIX_REGEX_SOURCE', 'package-tinyglobby.cjs'],
  ] as const)
    expect(bundles.filter(name => readFileSync(join(dist, name), 'latin1').includes(word))).toEqual([bundle])
})

test('the executable finds what stands beside it', async () => {
  const notice = 'fixtures/notices/yunze-water-2025.txt'
  for (const [args, wanted] of [
    [`parse -f yaml ${notice}`, 'schema: rectify/bulletin/1'],
    [`parse -f tree --color always ${notice}`, '\u001b['],
    [`parse -f ndjson 'fixtures/notices/y*.txt'`, '"schema":"rectify/bulletin/1"'],
    [`check --color always --fail-on none fixtures/notices/biling-archives-2023.txt`, '\u001b['],
    [`diff --color always --fail-on none ${notice} fixtures/notices/lupo-housing-2025.txt`, '\u001b['],
    ['schema', '"$schema"'],
    ['parse --help', 'Usage: rectify parse'],
  ] as const) {
    const { exit, out } = await shell(`'${process.execPath}' '${bin}' ${args}`, { cwd: root })
    expect([exit, out.includes(wanted)], args).toEqual([0, true])
  }
})

test('the code cache belongs to the bundle and to this Node', () => {
  const line = (name: string) => readFileSync(join(root, 'dist', name), 'latin1').split('\n', 1)[0]
  expect(line('cli.cache')).toBe(`${line('cli.cjs')} ${process.version} ${process.platform} ${process.arch}`)
})

const moved = scratch()
cpSync(join(root, 'bin'), join(moved, 'bin'), { recursive: true })

test('without a build it says what to run', async () => {
  expect(await shell(`'${process.execPath}' '${moved}/bin/rectify.js' parse`)).toEqual({
    exit: 2,
    out: '',
    err: 'rectify: not built yet; run "npm ci" (or "npm run build") in its folder\n',
  })
})

test('with a stale, broken or absent code cache it runs without', async () => {
  for (const command of ['rm', 'truncate -s 1000', "sed -i '1s/.*/other/'"]) {
    cpSync(join(root, 'dist'), join(moved, 'dist'), { recursive: true })
    const { exit, out } = await shell(`${command} dist/cli.cache; node bin/rectify.js parse --compact`, {
      cwd: moved,
    })
    expect(exit, command).toBe(0)
    expect(out).toContain('"schema":"rectify/bulletin/1"')
  }
})

test('an old Node is told which one is needed', async () => {
  for (const [version, exit] of [
    ['18.20.0', 2],
    ['20.18.9', 2],
    ['20.19.0', 0],
    ['24.0.0', 0],
  ] as const) {
    const code = `Object.defineProperty(process.versions, 'node', { value: '${version}' }); require('${bin}')`
    const run = await shell(`'${process.execPath}' -e "${code}" x schema`)
    expect(run.exit, version).toBe(exit)
    if (exit === 2) expect(run.err).toBe(`rectify: Node 20.19 or later is needed, this is ${version}\n`)
  }
})

test('the readers of what is no text are no part of the executable', () => {
  const executable = readFileSync(join(root, 'dist/cli.cjs'), 'latin1')
  const readers = readdirSync(join(root, 'dist')).filter(name => name.startsWith('read-'))
  for (const name of ['read-html.cjs', 'read-docx.cjs', 'read-doc.cjs', 'read-pdf.cjs'])
    expect(readers).toContain(name)
  // Words that only they hold.
  for (const word of ['w:txbxContent', 'EncryptedPackage', 'getTextContent', 'articlecontent']) {
    expect(executable, word).not.toContain(word)
    const holding = readers.filter(name => readFileSync(join(root, 'dist', name), 'latin1').includes(word))
    expect(holding.length, word).toBeGreaterThan(0)
  }
})
