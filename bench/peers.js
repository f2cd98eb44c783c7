/**
 * `npm run bench -- --peers`: what others read of the same notices, and how fast. They are no dependencies of this project: they are installed into a
 * folder of their own for this run, and thrown away.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const notices = join(root, 'fixtures', 'notices')

/** Exact versions: the figures are of these. */
const PACKAGES = [
  'chrono-node@2.10.3',
  '@microsoft/recognizers-text-date-time@1.3.2',
  '@microsoft/recognizers-text-number@1.3.1',
  'nzh@1.0.14',
]
const ROUNDS = 9
/** A warm process has read some megabytes. */
const WARM_UP = 30
/** Slower ones read each notice once. */
const SLOW = new Set(['recognizers date-time', 'recognizers number'])
const HAN_NUMERAL = /[零〇一二两三四五六七八九十百千万亿]{1,20}/g

/** Each reads a notice and says how many things it found in it. */
function readers(require, { facts, decodeNumeral }) {
  const chrono = require('chrono-node')
  const dateTime = require('@microsoft/recognizers-text-date-time')
  const number = require('@microsoft/recognizers-text-number')
  const nzh = require('nzh')
  const dates = ['date', 'duration']
  return [
    { name: 'rectify facts', read: text => facts(text).facts.length },
    { name: 'rectify facts, dates alone', read: text => facts(text, { kinds: dates }).facts.length },
    { name: 'rectify facts, numbers alone', read: text => facts(text, { kinds: ['number'] }).facts.length },
    { name: 'chrono-node (zh)', read: text => chrono.zh.hans.parse(text).length },
    { name: 'recognizers date-time', read: text => dateTime.recognizeDateTime(text, 'zh-cn').length },
    { name: 'recognizers number', read: text => number.recognizeNumber(text, 'zh-cn').length },
    {
      name: 'rectify decodeNumeral, each Han numeral',
      read: text => (text.match(HAN_NUMERAL) ?? []).filter(word => decodeNumeral(word) !== undefined).length,
    },
    {
      name: 'nzh decode, each Han numeral',
      read: text =>
        (text.match(HAN_NUMERAL) ?? []).filter(word => !Number.isNaN(nzh.cn.decodeS(word))).length,
    },
  ]
}

const median = list => [...list].sort((a, b) => a - b)[list.length >> 1]

export async function peers() {
  const folder = mkdtempSync(join(tmpdir(), 'rectify-peers-'))
  try {
    const args = ['install', '--prefix', folder, '--no-audit', '--no-fund', '--no-save', ...PACKAGES]
    const { status, stderr } = spawnSync('npm', args, { encoding: 'utf8' })
    if (status !== 0) throw new Error(`the peers cannot be installed: ${stderr.trim().split('\n').at(-1)}`)
    const texts = readdirSync(notices)
      .filter(name => name.endsWith('.txt'))
      .map(name => readFileSync(join(notices, name), 'utf8'))
    const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
    const rows = readers(createRequire(join(folder, 'here.js')), await import('../dist/index.js')).map(
      ({ name, read }) => ({ name, ...measure(texts, read, SLOW.has(name)) }),
    )
    const own = rows[0].time
    console.log(
      `\n${texts.length} notices, ${(bytes / 1e6).toFixed(2)} MB, each read by itself; medians of ${ROUNDS} rounds`,
    )
    for (const { name, time, found } of rows)
      console.log(
        `${name.padEnd(42)}${(bytes / time / 1000).toFixed(3).padStart(9)} MB/s ${String(found).padStart(7)} found ${(time / own).toFixed(2).padStart(9)} of our time`,
      )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function measure(texts, read, slow) {
  if (!slow) for (let i = 0; i < WARM_UP; i++) texts.forEach(read)
  const times = []
  let found = 0
  for (let round = 0; round < (slow ? 1 : ROUNDS); round++) {
    const begin = performance.now()
    found = texts.reduce((sum, text) => sum + read(text), 0)
    times.push(performance.now() - begin)
  }
  return { time: median(times), found }
}
