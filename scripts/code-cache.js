/**
 * Writes dist/cli.cache: V8's compiled code of the functions that `rectify parse` runs. Has a process of its own,
 * because the build's has compiled nothing of it.
 */
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const require = createRequire(import.meta.url)
require('../bin/short-run.js')
const { main, script, build } = require('../bin/load.js')
// Several layouts, so that most functions of the parser have run once.
const notices = [
  'yunze-water-2025',
  'cenzhou-transport-2024',
  'sangyuwu-village-2024',
  'yunxiu-university-2024',
].map(name => join(root, 'fixtures', 'notices', `${name}.txt`))
const nowhere = { isTTY: false, columns: undefined, write: async () => {} }
const io = { stdin: undefined, stdout: nowhere, stderr: nowhere, env: {}, cwd: () => root }
for (const notice of notices) await main(['parse', notice], io)
const head = `${build} ${process.version} ${process.platform} ${process.arch}\n`
writeFileSync(join(root, 'dist', 'cli.cache'), Buffer.concat([Buffer.from(head), script.createCachedData()]))
