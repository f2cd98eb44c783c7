/**
 * Builds dist: the library with tsc (ESM and declarations), the executable with esbuild (one minified CJS file
 * with all its packages inside, and V8's code cache for it) and the licences of those packages.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** esbuild; null in a clone whose packages are not installed yet, where npm may still run `prepare`. */
const esbuild = await import('esbuild').catch(() => null)

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const dist = join(root, 'dist')

/** Removes dist but for the executable, which is replaced in one step: someone may be using it. */
function clear() {
  mkdirSync(dist, { recursive: true })
  for (const name of readdirSync(dist)) {
    if (!name.startsWith('cli.')) rmSync(join(dist, name), { recursive: true })
  }
}

/** Writes a file in one step. */
function replace(name, content) {
  const path = join(dist, name)
  writeFileSync(`${path}.${process.pid}`, content)
  renameSync(`${path}.${process.pid}`, path)
}

/** Runs a script in a process of its own; false where it failed. */
function run(script, ...args) {
  return spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' }).status === 0
}

/** Compiles the library; false where the compiler has found an error. */
function library() {
  const done = run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.core.json')
  // The compiler holds the emitters to the core's rules, but only the executable uses them.
  rmSync(join(dist, 'emitters'), { recursive: true, force: true })
  return done
}

/** commander loads this module for commands that are programs of their own; there are none, and it costs 2 ms. */
const withoutChildProcess = {
  name: 'without-child-process',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(node:)?child_process$/ }, ({ importer }) =>
      importer.includes('commander') ? { path: 'child_process', namespace: 'without' } : undefined,
    )
    onLoad({ filter: /.*/, namespace: 'without' }, () => ({ contents: 'module.exports = {}' }))
  },
}

/** Bundles the executable into dist/cli.cjs; returns esbuild's metafile. */
export async function executable() {
  mkdirSync(dist, { recursive: true })
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const { metafile, outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.cjs',
    write: false,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20.19',
    // Built-in modules are required too: a script with a code cache of its own cannot import.
    supported: { 'dynamic-import': false },
    minify: true,
    legalComments: 'none',
    // Packages ask for it to make a `require`; a CommonJS file has no such thing.
    define: { RECTIFY_VERSION: JSON.stringify(version), 'import.meta.url': '__filename' },
    plugins: [withoutChildProcess],
    metafile: true,
    logLevel: 'warning',
  })
  // esbuild escapes strings but not regular expressions; an escape means the same in both.
  const text = outputFiles[0].text.replace(
    /[^\0-\x7f]/g,
    letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  replace('cli.cjs', `// ${createHash('sha256').update(text).digest('hex').slice(0, 16)}\n${text}`)
  if (!run('scripts/code-cache.js')) throw new Error('the executable does not run')
  return metafile
}

/** The folders of the packages that went into a bundle, relative to the root, in order. */
function packagesOf(metafile) {
  const folders = new Set()
  for (const input of Object.keys(metafile.inputs)) {
    const match = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)
    if (match) folders.add(match[0])
  }
  return [...folders].sort()
}

function licences(metafile) {
  const parts = packagesOf(metafile).map(folder => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
    const file = readdirSync(join(root, folder)).find(entry => /^licen[cs]e/i.test(entry))
    if (!file) throw new Error(`${name} has no licence file`)
    return `${name} ${version} (${license})\n\n${readFileSync(join(root, folder, file), 'utf8').trim()}\n`
  })
  const head = 'The executable dist/cli.cjs contains the following packages.\n'
  writeFileSync(join(dist, 'THIRD-PARTY-LICENSES.txt'), [head, ...parts].join(`\n${'-'.repeat(80)}\n\n`))
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  clear()
  licences(await executable())
  if (!library()) process.exitCode = 1
}
