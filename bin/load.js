/**
 * Loads dist/cli.cjs as `require` would, but with the compiled code that the build has kept beside it: that halves
 * the time to start. The first line of both files says which build they are of; V8 itself only compares lengths.
 */
const { readFileSync } = require('node:fs')
const { createRequire } = require('node:module')
const { dirname, join } = require('node:path')
const { Script } = require('node:vm')

const file = join(__dirname, '..', 'dist', 'cli.cjs')
const cacheFile = join(__dirname, '..', 'dist', 'cli.cache')

function readCache(build) {
  try {
    const bytes = readFileSync(cacheFile)
    const head = Buffer.from(`${build} ${process.version} ${process.platform} ${process.arch}\n`)
    return bytes.subarray(0, head.length).equals(head) ? bytes.subarray(head.length) : undefined
  } catch {
    return undefined
  }
}

// The bundle is ASCII; as Latin-1 it is read without being decoded.
const source = readFileSync(file, 'latin1')
const build = source.slice(0, source.indexOf('\n'))
const script = new Script(`(function(exports,require,module,__filename,__dirname){${source}\n})`, {
  // A name that says nothing of the machine: the cache is part of the package.
  filename: 'rectify/dist/cli.cjs',
  cachedData: readCache(build),
})
const bundle = { exports: {} }
// The readers stand beside the bundle.
script.runInThisContext()(bundle.exports, createRequire(file), bundle, file, dirname(file))
module.exports = bundle.exports
// The build makes the cache from a script that has run, so that it holds the functions a run needs.
module.exports.script = script
module.exports.build = build
