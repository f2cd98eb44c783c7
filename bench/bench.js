/**
 * How fast `rectify` is beside what any program must do with the same text: decode it, look at every letter, write and read
 * its output as JSON. Measures what stands in `dist`; run `npm run build` first. Prints tables and which aims are met;
 * it is no test and always ends with 0.
 *
 * With `--many` it measures only folders of notices. With `--peers` it measures what others find in the same notices instead.
 *
 * Each size is timed in a process of its own, warm, every measure once a round, so that a busy moment of the machine falls on
 * all of them alike. Memory is that of a process that parses once and does nothing else.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { diffSpeed, timeDiff } from './diff.js'
import { peakMemory } from './peak.cjs'
import { peers } from './peers.js'

const self = fileURLToPath(import.meta.url)
const root = join(dirname(self), '..')
const MEGA = 1_000_000
const MEBI = 2 ** 20

/** Megabytes of UTF-8, and how many rounds are timed. */
const SIZES = [
  { mega: 1, rounds: 15 },
  { mega: 4, rounds: 9 },
  { mega: 16, rounds: 5 },
]
const WARM_UP = 3
/** No size is timed longer than this, in milliseconds, once it has three rounds. */
const PATIENCE = 15_000
const START_ROUNDS = 41
const START_BYTES = 10_000

const AIM_PARSE = 3
const AIM_GROWTH = 1.3
const AIM_START = 1.3
/** Notices of the folders that are read as a whole, and how peak memory may grow from one to the other. */
const FOLDERS = [500, 5000]
const AIM_MEMORY = 1.2

const median = list => [...list].sort((a, b) => a - b)[list.length >> 1]

function timed(work) {
  const begin = performance.now()
  const result = work()
  return { result, time: performance.now() - begin }
}

/** All notices as bytes, over and over, up to a size; always whole notices. */
function corpus(mega) {
  const folder = join(root, 'fixtures', 'notices')
  const notices = readdirSync(folder)
    .filter(name => name.endsWith('.txt'))
    .sort()
    .map(name => Buffer.concat([readFileSync(join(folder, name)), Buffer.from('\n\n')]))
  const pieces = []
  for (let size = 0, i = 0; size < mega * MEGA; i++) {
    const notice = notices[i % notices.length]
    pieces.push(notice)
    size += notice.length
  }
  return pieces
}

const decode = bytes => new TextDecoder().decode(bytes)

function scan(text) {
  let sum = 0
  for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i)
  return sum
}

/** `most`: larger sizes would say the same again. */
const MEASURES = [
  { name: 'decode', title: 'UTF-8 decoding' },
  { name: 'scan', title: 'one charCodeAt scan' },
  { name: 'model', title: 'parse to model' },
  { name: 'json', title: 'parse to JSON' },
  { name: 'stringify', title: 'JSON.stringify of the model' },
  { name: 'jsonParse', title: 'JSON.parse of that output' },
  { name: 'single', title: 'parse to model, notice by notice', most: 4 },
]

/** In a child: the median time of every measure. */
async function timeSize(mega) {
  const { parse } = await import('../dist/index.js')
  const rounds = SIZES.find(size => size.mega === mega).rounds
  const pieces = corpus(mega)
  const bytes = Buffer.concat(pieces)
  const text = decode(bytes)
  const notices = pieces.map(decode)
  const measures = MEASURES.filter(({ most = mega }) => mega <= most)
  let model = parse(text)
  let output = JSON.stringify(model)
  const work = {
    decode: () => decode(bytes),
    scan: () => scan(text),
    model: () => {
      model = parse(text)
    },
    json: () => {
      output = JSON.stringify(parse(text))
    },
    stringify: () => JSON.stringify(model),
    jsonParse: () => JSON.parse(output),
    single: () => notices.map(notice => parse(notice).body.length),
  }
  // A warm process has parsed a few megabytes; every measure gets its share.
  for (let i = 0; i < Math.max(1, Math.ceil(WARM_UP / mega)); i++)
    for (const { name } of measures) work[name]()
  const times = Object.fromEntries(measures.map(({ name }) => [name, []]))
  const begin = performance.now()
  for (let round = 0; round < rounds; round++) {
    if (round >= 3 && performance.now() - begin > PATIENCE) break
    // No forced collections: they would throw away compiled code, and a program does not have them either.
    for (const { name } of measures) times[name].push(timed(work[name]).time)
  }
  return {
    bytes: bytes.length,
    letters: text.length,
    output: output.length,
    rounds: times.model.length,
    times: Object.fromEntries(measures.map(({ name }) => [name, median(times[name])])),
  }
}

/** In a child: the peak memory, in megabytes, before anything, with the text, with the model, with the JSON. */
async function memoryOf(mega) {
  const { parse } = await import('../dist/index.js')
  const peak = () => peakMemory() / MEBI
  const idle = peak()
  const text = decode(Buffer.concat(corpus(mega)))
  const read = peak()
  const model = parse(text)
  const parsed = peak()
  const length = JSON.stringify(model).length
  return { idle, read, parsed, written: peak(), length }
}

/** Runs this file in a child process, which prints its answer as JSON; null where it fails. */
function inChild(task, mega) {
  const child = spawnSync(process.execPath, [self, task, `${mega}`], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (child.status === 0) return JSON.parse(child.stdout)
  console.log(`${task}${mega ? `, ${mega} MB` : ''} failed (${child.signal ?? child.status})`)
  return null
}

const fixed = (number, places) => number.toFixed(places)

function printTable(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map(row => row[column].length)))
  for (const row of rows)
    console.log(
      row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  '),
    )
  console.log()
}

const aims = []
function judge(what, value, aim) {
  aims.push(`${value <= aim ? 'met    ' : 'NOT MET'}  ${what}: ${fixed(value, 2)} (aim: at most ${aim})`)
}

function throughput() {
  const found = SIZES.map(({ mega }) => ({ mega, result: inChild('time', mega) })).filter(
    size => size.result !== null,
  )
  console.log('MB of source a second (UTF-8, millions of bytes), median, warm')
  printTable([
    ['', ...found.map(({ mega }) => `${mega} MB`)],
    ...MEASURES.map(({ name, title }) => [
      title,
      ...found.map(({ result }) =>
        name in result.times ? fixed(result.bytes / result.times[name] / 1000, 1) : '',
      ),
    ]),
    ['(output, MB of letters)', ...found.map(({ result }) => fixed(result.output / MEGA, 1))],
    ['(rounds)', ...found.map(({ result }) => `${result.rounds}`)],
  ])

  console.log('Time a MB, in milliseconds, and how it grows from each size to the next')
  const perMega = ({ result }, name) => result.times[name] / (result.bytes / MEGA)
  printTable([
    ['', ...found.map(({ mega }) => `${mega} MB`)],
    ...['model', 'json', 'jsonParse'].map(name => [
      MEASURES.find(measure => measure.name === name).title,
      ...found.map((size, i) => {
        const time = perMega(size, name)
        return i === 0
          ? fixed(time, 1)
          : `${fixed(time, 1)} (x${fixed(time / perMega(found[i - 1], name), 2)})`
      }),
    ]),
  ])

  console.log('Peak memory of a process that parses once, in MB (MiB of resident set)')
  const memory = SIZES.map(({ mega }) => ({ mega, result: inChild('memory', mega) })).filter(
    size => size.result !== null,
  )
  printTable([
    ['', ...memory.map(({ mega }) => `${mega} MB`)],
    ...[
      ['nothing read yet', 'idle'],
      ['text read', 'read'],
      ['model made', 'parsed'],
      ['JSON written', 'written'],
    ].map(([title, key]) => [title, ...memory.map(({ result }) => fixed(result[key], 0))]),
  ])

  for (const { mega, result } of found)
    judge(
      `parse to model beside JSON.parse of its own output, ${mega} MB`,
      result.times.model / result.times.jsonParse,
      AIM_PARSE,
    )
  const [least, most] = [found.find(size => size.mega === 1), found.find(size => size.mega === 16)]
  if (least && most)
    judge(
      'time a MB of parse to model, 16 MB beside 1 MB',
      perMega(most, 'model') / perMega(least, 'model'),
      AIM_GROWTH,
    )
}

/** A notice of some 10 KB: one fixture, its body repeated by paragraphs. */
function sampleNotice() {
  const lines = readFileSync(join(root, 'fixtures', 'notices', 'yunze-water-2025.txt'), 'utf8').split('\n')
  let text = ''
  for (let i = 0; Buffer.byteLength(text) < START_BYTES; i++) text += `${lines[i % lines.length]}\n`
  return text
}

function startUp() {
  const folder = mkdtempSync(join(tmpdir(), 'rectify-bench-'))
  const file = join(folder, 'notice.txt')
  writeFileSync(file, sampleNotice())
  const run = args => {
    const { result, time } = timed(() => spawnSync(process.execPath, args, { stdio: 'ignore' }))
    if (result.status !== 0) throw new Error(`node ${args.join(' ')} ended with ${result.status}`)
    return time
  }
  const ours = [join(root, 'bin', 'rectify.js'), 'parse', file]
  const bare = ['-e', '0']
  const times = { ours: [], bare: [] }
  try {
    for (let round = -2; round < START_ROUNDS; round++) {
      // The order changes from round to round, so that neither always follows the other.
      const pair = round % 2 === 0 ? ['ours', 'bare'] : ['bare', 'ours']
      for (const name of pair) {
        const time = run(name === 'ours' ? ours : bare)
        if (round >= 0) times[name].push(time)
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  const pairs = times.ours.map((time, i) => time / times.bare[i])
  console.log(`Start-up: the whole process, ${START_ROUNDS} rounds, medians in milliseconds`)
  printTable([
    ['rectify parse, notice of 10 KB', fixed(median(times.ours), 1)],
    ['node -e 0', fixed(median(times.bare), 1)],
    ['ratio of the medians', fixed(median(times.ours) / median(times.bare), 3)],
    ['median of the paired ratios', fixed(median(pairs), 3)],
  ])
  judge(
    'start-up of rectify parse beside node -e 0 (medians)',
    median(times.ours) / median(times.bare),
    AIM_START,
  )
}

function comparing() {
  const found = inChild('diff', 0)
  if (found) for (const { what, value, aim } of diffSpeed(found, printTable)) judge(what, value, aim)
}

/** Folders of notices as NDJSON: how many a second, and the peak of memory. */
function manyFiles() {
  const folder = mkdtempSync(join(tmpdir(), 'rectify-bench-'))
  const notices = corpus(1)
  const rows = []
  try {
    for (const count of FOLDERS) {
      const input = join(folder, `${count}`)
      mkdirSync(input)
      // No two are alike, and each is one fixture.
      for (let i = 0; i < count; i++)
        writeFileSync(
          join(input, `${i}.txt`),
          Buffer.concat([notices[i % notices.length], Buffer.from(`第${i}号\n`)]),
        )
      for (const jobs of [1, 2]) {
        const args = ['parse', input, '-q', '-o', join(folder, 'out.ndjson'), '--jobs', `${jobs}`]
        const { result, time } = timed(() =>
          spawnSync(
            process.execPath,
            [join(root, 'bench', 'peak.cjs'), join(root, 'bin', 'rectify.js'), ...args],
            {
              encoding: 'utf8',
            },
          ),
        )
        if (result.status !== 0) throw new Error(`the folder of ${count} ended with ${result.status}`)
        rows.push({ count, jobs, rate: (count / time) * 1000, peak: Number(result.stderr) / MEBI })
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  console.log('Folders of notices as NDJSON (one fixture each): notices a second, peak memory in MiB')
  printTable([
    ['', ...rows.map(({ count, jobs }) => `${count}, --jobs ${jobs}`)],
    ['a second', ...rows.map(({ rate }) => fixed(rate, 0))],
    ['peak', ...rows.map(({ peak }) => fixed(peak, 0))],
  ])
  const peakOf = count => rows.find(row => row.count === count && row.jobs === 1).peak
  judge(
    'peak memory at 5,000 notices beside that at 500',
    peakOf(FOLDERS[1]) / peakOf(FOLDERS[0]),
    AIM_MEMORY,
  )
}

async function main() {
  const [task, mega] = process.argv.slice(2)
  if (task === 'time') console.log(JSON.stringify(await timeSize(Number(mega))))
  else if (task === 'diff') console.log(JSON.stringify(await timeDiff()))
  else if (task === 'memory') console.log(JSON.stringify(await memoryOf(Number(mega))))
  else if (!existsSync(join(root, 'dist', 'index.js')) || !existsSync(join(root, 'dist', 'cli.cjs')))
    console.log('dist is not there; run npm run build first')
  else if (task === '--many') {
    manyFiles()
    for (const aim of aims) console.log(aim)
  } else if (task === '--peers')
    await peers().catch(error => console.log(`the peers could not be measured: ${error.message}`))
  else {
    console.log(`Node ${process.version}, ${process.platform} ${process.arch}\n`)
    const begin = performance.now()
    for (const part of [throughput, startUp, comparing, manyFiles]) {
      try {
        part()
      } catch (error) {
        console.log(`${part.name} could not be measured: ${error.message}\n`)
      }
    }
    for (const aim of aims) console.log(aim)
    console.log(`\nMeasured in ${fixed((performance.now() - begin) / 1000, 0)} s.`)
  }
}

await main()
