/** `docs/ci.md`, done as it says: its scripts run in scratch repositories against the executable that was built. */
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { Bulletin } from '../src/model/bulletin.ts'
import { bin, type Run, shell } from './cli-run.ts'
import { readPair } from './support/pairs.ts'

const page = readFileSync(new URL('../docs/ci.md', import.meta.url), 'utf8')
const blocks = [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language, text]) => ({
  language: language!,
  text: text!,
}))
const block = (language: string, word: string): string => {
  const found = blocks.filter(({ language: own, text }) => own === language && text.includes(word))
  expect(found.length, `${language} with ${word}`).toBe(1)
  return found[0]!.text
}

// Each runs dozens of processes.
vi.setConfig({ testTimeout: 60_000 })

const root = mkdtempSync(join(tmpdir(), 'rectify-ci-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const put = (path: string, text: string, mode = 0o644): string => {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  chmodSync(path, mode)
  return path
}

/** Programs that the scripts call: rectify is the one that was built, npm and gh only note what was asked of them. */
const tools = join(root, 'tools')
put(join(tools, 'rectify'), `#!/bin/sh\nexec '${process.execPath}' '${bin}' "$@"\n`, 0o755)
put(join(tools, 'npm'), '#!/bin/sh\n[ "$*" = ci ]\n', 0o755)
/** Keeps the comments of one pull request in a file, and lists them page by page, as gh does. */
put(
  join(tools, 'gh'),
  `#!${process.execPath}
const { appendFileSync, existsSync, readFileSync, writeFileSync } = require('node:fs')
const [api, ...args] = process.argv.slice(2)
const store = process.env.GH_STORE
const list = existsSync(store) ? JSON.parse(readFileSync(store, 'utf8')) : []
const at = flag => args.indexOf(flag)
const method = at('-X') < 0 ? 'GET' : args[at('-X') + 1]
const path = args.find(arg => arg.startsWith('repos/'))
if (api !== 'api' || !process.env.GH_TOKEN) process.exit(1)
if (method === 'GET') {
  if (at('--paginate') < 0) process.exit(1)
  console.log('[]' + JSON.stringify(list))
} else {
  const body = readFileSync(args[at('-F') + 1].replace('body=@', ''), 'utf8')
  if (method === 'POST' && path === 'repos/o/r/issues/7/comments') list.push({ id: 100 + list.length, body, edits: 0 })
  else {
    const found = list.find(({ id }) => path === 'repos/o/r/issues/comments/' + id)
    if (method !== 'PATCH' || !found) process.exit(1)
    Object.assign(found, { body, edits: found.edits + 1 })
  }
  writeFileSync(store, JSON.stringify(list))
}
`,
  0o755,
)
const PATH = `${tools}:${process.env.PATH}`
const QUIET = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null', HOME: root }

const OLD = readPair('december.old.txt')
/** A deadline has slipped. */
const SLIPPED = readPair('december.new.txt')
const GOOD = OLD.replace('检查机构13家次', '检查机构16家次')

/** A repository with notices, one of them changed on a branch. */
class Repository {
  readonly folder: string
  constructor(name: string, changed: string) {
    this.folder = join(root, name)
    mkdirSync(this.folder)
    this.git('init', '-q', '-b', 'main')
    this.git('config', 'user.name', 'someone')
    this.git('config', 'user.email', 'someone@notices.example')
    this.put('notices/教育 局.txt', OLD)
    this.put('notices/水务局.txt', readPair('facts.old.txt'))
    this.put('README.md', 'notices\n')
    this.commit('first')
    this.git('checkout', '-q', '-b', 'change')
    this.put('notices/教育 局.txt', changed)
    this.commit('second')
  }
  put(path: string, text: string, mode?: number): void {
    put(join(this.folder, path), text, mode)
  }
  git(...args: string[]): string {
    return execFileSync('git', args, { cwd: this.folder, encoding: 'utf8', env: { ...QUIET, PATH } })
  }
  commit(message: string): void {
    this.git('add', '-A')
    this.git('commit', '-q', '--allow-empty', '-m', message)
  }
  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8')
  }
  /** A script as runners run it. */
  run(script: string, env: Readonly<Record<string, string>> = {}): Promise<Run> {
    return shell(`bash --noprofile --norc -eo pipefail -c "$SCRIPT"`, {
      cwd: this.folder,
      env: { ...QUIET, PATH, SCRIPT: script, ...env },
    })
  }
  /** The comments or other pages that were written. */
  pages(): string[] {
    return readdirSync(join(this.folder, 'report')).filter(name => name.endsWith('.md'))
  }
}

/** What a runner has and a machine may not: those tests are skipped there, and say so. */
const lacks = (program: string): boolean => spawnSync('sh', ['-c', `command -v ${program}`]).status !== 0
const needing = (title: string, program: string): string =>
  lacks(program) ? `${title} (skipped: no ${program} here)` : title

interface Step {
  readonly name?: string
  readonly uses?: string
  readonly run?: string
  readonly env?: Readonly<Record<string, string>>
}

describe.skipIf(lacks('jq'))(needing('GitHub Actions', 'jq'), () => {
  const workflow = parseYaml(block('yaml', 'runs-on')) as {
    readonly jobs: { readonly notices: { readonly steps: readonly Step[] } }
  }
  const { steps } = workflow.jobs.notices
  const VALUES: Readonly<Record<string, string>> = {
    '${{ github.token }}': 'token',
    '${{ github.event.pull_request.number }}': '7',
  }

  /** All steps in order; where one fails the later ones do not run. */
  async function runAll(
    repository: Repository,
    pull: boolean,
  ): Promise<{ failed: string | null; out: string }> {
    const base = pull ? repository.git('rev-parse', 'main').trim() : ''
    for (const { name = '', run, env = {} } of steps) {
      if (run === undefined || (!pull && ['Compare', 'Comment'].includes(name))) continue
      const own = Object.entries(env).map(([key, value]): [string, string] => [
        key,
        key === 'BASE' ? base : (VALUES[value] ?? 'unknown'),
      ])
      const { exit, out, err } = await repository.run(run, {
        GITHUB_PATH: join(repository.folder, '.path'),
        GITHUB_STEP_SUMMARY: join(repository.folder, '.summary'),
        GITHUB_REPOSITORY: 'o/r',
        GH_STORE: join(repository.folder, '.store'),
        ...Object.fromEntries(own),
      })
      if (exit !== 0) return { failed: `${name} ${exit} ${err}`, out }
      if (name === 'Judge') return { failed: null, out }
    }
    return { failed: 'no Judge', out: '' }
  }

  test('the steps are what the page says', () => {
    expect(steps.map(({ name, uses }) => name ?? uses)).toEqual([
      'actions/checkout@v4',
      'actions/setup-node@v4',
      'Install',
      'Parse',
      'Check',
      'Compare',
      'Comment',
      'Upload the findings',
      'Keep the report',
      'Judge',
    ])
  })

  test('a pull request that lets a deadline slip is commented and refused', async () => {
    const repository = new Repository('github-bad', SLIPPED)
    const { failed, out } = await runAll(repository, true)
    expect(failed).toMatch(/^Judge 1 /)
    expect(out).toContain('deadline 2025年6月底前 → 2025年12月底前 (slipped)')
    const bulletins = repository.read('report/bulletins.ndjson').trimEnd().split('\n')
    expect(bulletins.map(line => Bulletin.parse(JSON.parse(line)).source.name)).toEqual([
      'notices/教育 局.txt',
      'notices/水务局.txt',
    ])
    expect(JSON.parse(repository.read('report/check.sarif')).version).toBe('2.1.0')
    const comments = JSON.parse(repository.read('.store'))
    expect(comments.length).toBe(1)
    expect(comments[0].body).toMatch(/^<!-- rectify [0-9a-f]{12} -->\n### What changed/)
    expect(comments[0].body).toMatch(
      /\*\*[0-9a-f]{7}:notices\/教育 局\.txt\*\* → \*\*notices\/教育 局\.txt\*\*/,
    )
    expect(repository.read('.summary')).toBe(comments[0].body)
    expect(repository.read('.path').trim()).toMatch(/node_modules\/\.bin$/)
  })

  test('the next push changes the comment, and a good one passes', async () => {
    const repository = new Repository('github-good', SLIPPED)
    await runAll(repository, true)
    repository.put('notices/教育 局.txt', GOOD)
    repository.commit('third')
    const { failed } = await runAll(repository, true)
    expect(failed).toBe(null)
    const comments = JSON.parse(repository.read('.store'))
    expect(comments.length).toBe(1)
    expect(comments[0].edits).toBe(1)
    expect(comments[0].body).toContain('13家次 → 16家次 (increased)')
    expect(comments[0].body).not.toContain('slipped')
  })

  test('a notice that disagrees with itself is refused, on a push too', async () => {
    const repository = new Repository('github-check', OLD.replace('已完成3个问题', '已完成5个问题'))
    const { failed, out } = await runAll(repository, false)
    expect(failed).toMatch(/^Judge 1 /)
    expect(out).toMatch(/^::error file=notices\/教育 局\.txt,line=3,.*title=claims\/sum::/m)
    const [found] = JSON.parse(repository.read('report/check.sarif')).runs[0].results
    expect(found.ruleId).toBe('claims/sum')
    expect(decodeURIComponent(found.locations[0].physicalLocation.artifactLocation.uri)).toBe(
      'notices/教育 局.txt',
    )
  })

  test('what cannot be read fails with 2, and no notice at all passes', async () => {
    const repository = new Repository('github-unread', GOOD)
    repository.put('notices/水务局.txt', 'PK\u0003\u0004 \u0000')
    repository.commit('third')
    expect((await runAll(repository, true)).failed).toMatch(/^Parse 2 /)
    repository.git('rm', '-q', '-r', 'notices')
    repository.commit('fourth')
    expect((await runAll(repository, true)).failed).toBe(null)
  })
})

describe.skipIf(lacks('curl'))(needing('GitLab', 'curl'), () => {
  const { before_script, script } = parseYaml(block('yaml', 'image: node')).notices as {
    readonly before_script: readonly string[]
    readonly script: readonly string[]
  }

  /** A job is one script; the notes of the merge request are kept here. */
  async function job(repository: Repository, notes: { id: number; body: string }[]): Promise<Run> {
    const server = createServer((request, response) => {
      let body = ''
      request.on('data', chunk => {
        body += chunk
      })
      request.on('end', () => {
        const text = new URLSearchParams(body).get('body') ?? ''
        const path = request.url!.replace('/api/v4/projects/5/merge_requests/7/notes', '')
        const note = notes.find(({ id }) => path === `/${id}`)
        if (request.headers['private-token'] !== 'secret') response.statusCode = 401
        else if (request.method === 'POST' && path === '') notes.push({ id: notes.length + 1, body: text })
        else if (request.method === 'PUT' && note) note.body = text
        else if (request.method !== 'GET' || !path.startsWith('?')) response.statusCode = 404
        response.end(JSON.stringify(request.method === 'GET' ? notes : {}))
      })
    })
    await new Promise<void>(settle => server.listen(0, '127.0.0.1', settle))
    try {
      return await repository.run([...before_script, ...script].join('\n'), {
        CI_MERGE_REQUEST_DIFF_BASE_SHA: repository.git('merge-base', 'main', 'HEAD').trim(),
        CI_MERGE_REQUEST_IID: '7',
        CI_PROJECT_ID: '5',
        CI_API_V4_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v4`,
        NOTES_TOKEN: 'secret',
        no_proxy: '127.0.0.1',
      })
    } finally {
      server.close()
    }
  }

  test('a merge request is commented once, and refused while a deadline slips', async () => {
    const repository = new Repository('gitlab', SLIPPED)
    const notes: { id: number; body: string }[] = []
    expect(await job(repository, notes)).toMatchObject({ exit: 1, err: '' })
    expect(notes.length).toBe(1)
    expect(notes[0]!.body).toContain('(<b>slipped</b>)')
    expect(repository.pages().length).toBe(1)
    expect(repository.read('report/bulletins.ndjson').trimEnd().split('\n').length).toBe(2)
    repository.put('notices/教育 局.txt', GOOD)
    repository.commit('third')
    expect((await job(repository, notes)).exit).toBe(0)
    expect(notes.length).toBe(1)
    expect(notes[0]!.body).not.toContain('slipped')
  })

  test('findings become a code quality report', async () => {
    const repository = new Repository('gitlab-check', OLD.replace('已完成3个问题', '已完成5个问题'))
    expect((await job(repository, [])).exit).toBe(1)
    expect(JSON.parse(repository.read('report/codequality.json'))).toEqual([
      {
        description: expect.stringContaining('7'),
        check_name: 'claims/sum',
        fingerprint: expect.stringMatching(/^claims\/sum notices\/%E6/),
        severity: 'critical',
        location: { path: 'notices/教育 局.txt', lines: { begin: 3 } },
      },
    ])
  })
})

test('a file for each notice is compared with the one before it', async () => {
  const repository = new Repository('files', OLD)
  const base = repository.git('rev-parse', 'main').trim()
  for (const [name, text] of [
    ['2024-12', 'other'],
    ['2025-06', OLD],
    ['2025-12', SLIPPED],
  ])
    repository.put(`notices/教育局/${name}.txt`, text!)
  repository.git('add', '-A')
  repository.git('commit', '-q', '-m', 'notices')
  const loop = block('bash', 'diff-filter=A "$base"')
  const { exit, out, err } = await repository.run(loop, { base })
  expect(exit).toBe(0)
  expect(out.match(/^\*\*.*$/gm)).toEqual([
    '**notices/教育局/2024-12.txt** → **notices/教育局/2025-06.txt**',
    '**notices/教育局/2025-06.txt** → **notices/教育局/2025-12.txt**',
  ])
  expect(err.trim().split('\n').length).toBe(1)
})

test('the hook refuses what is staged and contradicts itself', async () => {
  const repository = new Repository('hook', OLD)
  repository.put('.githooks/pre-commit', block('bash', 'diff --cached'), 0o755)
  repository.git('config', 'core.hooksPath', '.githooks')
  const bad = OLD.replace('已完成3个问题', '已完成5个问题')
  const commit = (...args: string[]) =>
    repository.run('git commit -q -m "$MESSAGE" $REST', { MESSAGE: 'm', REST: args.join(' ') })
  repository.put('notices/教育 局.txt', bad)
  repository.git('add', '-A')
  // Mended in the folder, but not staged.
  repository.put('notices/教育 局.txt', GOOD)
  const refused = await commit()
  expect(refused.exit).toBe(1)
  expect(refused.out + refused.err).toContain('notices/教育 局.txt:3:')
  repository.git('add', '-A')
  expect((await commit()).exit).toBe(0)
  repository.put('notices/教育 局.txt', bad)
  repository.git('add', '-A')
  expect((await commit('--no-verify')).exit).toBe(0)
  repository.put('README.md', 'other\n')
  repository.git('add', '-A')
  expect(await commit()).toEqual({ exit: 0, out: '', err: '' })
})

test('git diff, git log and git show compare what the notices say', async () => {
  const repository = new Repository('textconv', SLIPPED)
  repository.put('.gitattributes', block('gitattributes', 'diff=rectify'))
  expect((await repository.run(block('sh', 'textconv'))).exit).toBe(0)
  for (const command of ['git diff main', 'git log -1 -p', 'git show']) {
    const { exit, out } = await repository.run(command)
    expect(exit).toBe(0)
    expect(out).toContain('b/notices/教育 局.txt')
    expect(out).toMatch(/^-\s+edtf: \.\.\/2025-06-30$/m)
    expect(out).toMatch(/^\+\s+edtf: \.\.\/2025-12-31$/m)
    expect(out).not.toContain('span')
  }
  expect((await repository.run('git diff --no-textconv main')).out).not.toContain('edtf')
})

test('every script of the page is run by one of these tests', () => {
  // The workflow, the job, the loop, the hook, the attributes, the configuration; and how rectify gets into a repository.
  expect(blocks.map(({ language }) => language).sort()).toEqual([
    'bash',
    'bash',
    'gitattributes',
    'sh',
    'sh',
    'yaml',
    'yaml',
  ])
  expect(block('sh', 'npm install')).toBe('npm install --save-dev ./rectify-0.1.0.tgz\n')
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  expect(page).toContain(`rectify-${version}.tgz`)
})
