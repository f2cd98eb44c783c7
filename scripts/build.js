/**
 * Builds dist: the library with tsc (ESM and declarations), the executable with esbuild (one minified CJS file
 * with what every start needs inside, and V8's code cache for it), beside it what few ask for (readers of what is no text,
 * formats, models, packages), files of their own that are loaded when they are needed, and the licences of all packages.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** esbuild; null in a clone whose packages are not installed yet, where npm may still run `prepare`. */
const esbuild = await import('esbuild').catch(() => null)

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const dist = join(root, 'dist')

/** Removes dist but for the executable, which is replaced in one step: someone may be using it. */
function clear() {
  mkdirSync(dist, { recursive: true })
  for (const name of readdirSync(dist)) {
    if (!/^(cli\.|formats\.|help\.|models\.|package-|read-|cmaps$)/.test(name))
      rmSync(join(dist, name), { recursive: true })
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

/**
 * What `src/readers/formats.ts` imports is left out of the executable, which would else be read in full for every text:
 * it becomes `dist/read-NAME.cjs`. Collects the names.
 */
const readersApart = names => ({
  name: 'readers-apart',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/[a-z-]+\.ts$/ }, ({ importer, kind, path }) => {
      if (kind === 'entry-point' || !/readers.formats\.ts$/.test(importer)) return undefined
      if (kind !== 'dynamic-import' && kind !== 'require-call') return undefined
      const name = path.slice(2, -3)
      names.add(name)
      return { path: `./read-${name}.cjs`, external: true }
    })
  },
})

/** word-extractor reads .docx too, without numbers; what it needs for that stays out. */
const withoutOpenOffice = {
  name: 'without-open-office',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\/(open-office-extractor|file-reader)$/ }, ({ path }) => ({
      path,
      namespace: 'without',
    }))
    onLoad({ filter: /.*/, namespace: 'without' }, () => ({ contents: 'module.exports = undefined' }))
  },
}

/** Bundles the readers; returns esbuild's metafile. */
async function readers(names) {
  const { metafile, outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: [...names].sort().map(name => `src/readers/${name}.ts`),
    entryNames: 'read-[name]',
    outExtension: { '.js': '.cjs' },
    outdir: 'dist',
    write: false,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20.19',
    external: EXTERNAL,
    minify: true,
    legalComments: 'none',
    plugins: [withoutOpenOffice],
    define: { 'import.meta.dirname': '__dirname', RECTIFY_CMAPS: '"cmaps"' },
    metafile: true,
    logLevel: 'warning',
  })
  for (const { path, contents } of outputFiles) replace(basename(path), contents)
  return metafile
}

/** Big, and needed by few inputs: loaded from node_modules when it is. `dependencies` of the package. */
const EXTERNAL = ['opencc-js', 'unpdf', 'write-excel-file']

/** Of the character maps of PDF.js those of Chinese fonts. */
const CMAPS = /^(Adobe-(GB1|CNS1)|GB|Uni(GB|CNS)|B5|CNS|ET|HK).*\.bcmap$/

function cmaps() {
  const from = join(root, 'node_modules/pdfjs-dist/cmaps')
  mkdirSync(join(dist, 'cmaps'), { recursive: true })
  for (const name of readdirSync(from)) {
    if (CMAPS.test(name) || name === 'LICENSE') copyFileSync(join(from, name), join(dist, 'cmaps', name))
  }
}

/** The formats that few ask for, what needs zod, and the help stand in bundles beside the executable. */
const onDemandApart = {
  name: 'on-demand-apart',
  setup({ onResolve }) {
    onResolve({ filter: /^\.{1,2}\/(?:help\/)?(?:formats|help|models)\.ts$/ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path: `./${basename(path, '.ts')}.cjs`, external: true } : undefined,
    )
  },
}

/**
 * Packages that only some formats and commands need: what is not in the executable need not be read to start it. Only their named
 * exports can be used: as `default` an ES module gets all that a CommonJS file exports.
 */
const PACKAGES_APART = ['chalk', 'cli-progress', 'tinyglobby', 'yaml']

const packagesApart = {
  name: 'packages-apart',
  setup({ onResolve }) {
    onResolve({ filter: new RegExp(`^(${PACKAGES_APART.join('|')})$`) }, ({ path }) => ({
      path: `./package-${path}.cjs`,
      external: true,
    }))
  },
}

/** Bundles what an entry (a file, a package) needs into one CJS file. */
async function bundle(entry, plugins) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const { metafile, outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: [entry],
    outdir: 'dist',
    write: false,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20.19',
    // Built-in modules are required too: a script with a code cache of its own cannot import.
    supported: { 'dynamic-import': false },
    minify: true,
    legalComments: 'none',
    external: EXTERNAL,
    // Packages ask for it to make a `require`; a CommonJS file has no such thing.
    define: { RECTIFY_VERSION: JSON.stringify(version), 'import.meta.url': '__filename' },
    plugins,
    metafile: true,
    logLevel: 'warning',
  })
  return { metafile, text: outputFiles[0].text }
}

/** Bundles the executable into dist/cli.cjs, the formats, models, packages and readers beside it; returns esbuild's metafiles. */
export async function executable() {
  mkdirSync(dist, { recursive: true })
  const formats = await bundle('src/emitters/formats.ts', [])
  replace('formats.cjs', formats.text)
  const names = new Set()
  const models = await bundle('src/cli/models.ts', [packagesApart])
  replace('models.cjs', models.text)
  const help = await bundle('src/cli/help/help.ts', [])
  replace('help.cjs', help.text)
  const packages = await Promise.all(PACKAGES_APART.map(name => bundle(name, [])))
  for (const [i, name] of PACKAGES_APART.entries()) replace(`package-${name}.cjs`, packages[i].text)
  const cli = await bundle('src/cli/main.ts', [
    withoutChildProcess,
    onDemandApart,
    packagesApart,
    readersApart(names),
  ])
  // esbuild escapes strings but not regular expressions; an escape means the same in both.
  const text = cli.text.replace(
    /[^\0-\x7f]/g,
    letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  replace('cli.cjs', `// ${createHash('sha256').update(text).digest('hex').slice(0, 16)}\n${text}`)
  if (!run('scripts/code-cache.js')) throw new Error('the executable does not run')
  cmaps()
  return [...[cli, formats, help, models, ...packages].map(({ metafile }) => metafile), await readers(names)]
}

/** The folders of the packages that went into bundles, relative to the root, in order. */
function packagesOf(metafiles) {
  const folders = new Set()
  for (const input of metafiles.flatMap(({ inputs }) => Object.keys(inputs))) {
    const match = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)
    if (match) folders.add(match[0])
  }
  return [...folders].sort()
}

/** The text of a package's licence; of one that says MIT in its readme alone, whose it is and the words of that licence. */
function licenceOf(folder, name, license) {
  const read = file => readFileSync(join(root, folder, file), 'utf8')
  const files = readdirSync(join(root, folder))
  const file = files.find(entry => /^licen[cs]e/i.test(entry))
  if (file) return read(file)
  const readme = files.find(entry => /^readme/i.test(entry))
  const holder = readme && /^Copyright .*$/m.exec(read(readme))?.[0]
  if (license !== 'MIT' || !holder) throw new Error(`${name} has no licence file`)
  const own = readFileSync(join(root, 'LICENSE'), 'utf8')
  return `${holder}\n\n${own.slice(own.indexOf('Permission is hereby granted'))}`
}

function licences(metafiles) {
  const parts = packagesOf(metafiles).map(folder => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
    return `${name} ${version} (${license})\n\n${licenceOf(folder, name, license).trim()}\n`
  })
  const head = 'The executable dist/cli.cjs and what stands beside it contain the following packages.\n'
  writeFileSync(join(dist, 'THIRD-PARTY-LICENSES.txt'), [head, ...parts].join(`\n${'-'.repeat(80)}\n\n`))
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  clear()
  licences(await executable())
  if (!library()) process.exitCode = 1
}
