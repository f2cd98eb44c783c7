#!/usr/bin/env node
// Plain old syntax, so that even a Node that is far too old can read this and say what is wrong.
var needed = [20, 19]
var found = process.versions.node.split('.').map(Number)
var cli

function refuse(message) {
  process.stderr.write(`rectify: ${message}\n`)
  process.exitCode = 2
}

function load() {
  try {
    require('./short-run.js')
    return require('./load.js')
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
    refuse('not built yet; run "npm ci" (or "npm run build") in its folder')
  }
}

if (found[0] < needed[0] || (found[0] === needed[0] && found[1] < needed[1])) {
  refuse(`Node ${needed.join('.')} or later is needed, this is ${process.versions.node}`)
} else {
  cli = load()
  if (cli) {
    cli
      .main(process.argv.slice(2), cli.processIo(require('node:path').join(__dirname, 'worker.js')))
      .then(code => {
        // All output is written by now; waiting for V8's own threads to end would cost 7 ms.
        process.exit(code)
      })
  }
}
