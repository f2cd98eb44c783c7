/** Killed at random moments and resumed, a run ends with the bytes of one that was never killed. `GROWTH=1` does it twenty times over. */
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scratch } from './cli-run.ts'
import { notices, randomFrom, runFor } from './support/kill-resume.ts'

const KILLS = process.env.GROWTH ? 20 : 3
const NOTICES = process.env.GROWTH ? 400 : 300
const LONG = 600_000

const cwd = scratch()
mkdirSync(join(cwd, 'in'))
for (const [i, text] of notices(NOTICES).entries()) writeFileSync(join(cwd, 'in', `${i}.txt`), text)
/** All files of a folder, with what they hold. */
const held = (folder: string) =>
  (readdirSync(join(cwd, folder), { recursive: true }) as string[])
    .filter(name => name !== '.rectify.log' && statSync(join(cwd, folder, name)).isFile())
    .sort()
    .map(name => [name, readFileSync(join(cwd, folder, name), 'utf8')])

test.each(['1', '2'])(
  '-o out.ndjson --jobs %s',
  async jobs => {
    const random = randomFrom(Number(jobs))
    const command = (name: string) => ['parse', 'in', '-o', name, '--jobs', jobs]
    const begin = Date.now()
    expect(await runFor(command('whole.ndjson'), cwd, LONG)).toBe(0)
    const time = Date.now() - begin
    let killed = 0
    while (killed < KILLS) {
      rmSync(join(cwd, 'cut.ndjson'), { force: true })
      // Up to the whole time of a run; more runs until one comes to its end.
      for (let exit: number | null = null; exit === null; ) {
        exit = await runFor([...command('cut.ndjson'), '--resume'], cwd, 60 + random() * time)
        if (exit === null) killed++
        else expect(exit).toBe(0)
      }
      expect(readFileSync(join(cwd, 'cut.ndjson')).equals(readFileSync(join(cwd, 'whole.ndjson')))).toBe(true)
    }
    expect(readdirSync(cwd).filter(name => name.includes('partial'))).toEqual([])
  },
  LONG,
)

test(
  '--out-dir',
  async () => {
    const random = randomFrom(3)
    const command = (name: string) => ['parse', 'in', '--compact', '--out-dir', name]
    const begin = Date.now()
    expect(await runFor(command('whole'), cwd, LONG)).toBe(0)
    const time = Date.now() - begin
    const whole = held('whole')
    expect(whole).toHaveLength(NOTICES)
    let killed = 0
    while (killed < KILLS) {
      rmSync(join(cwd, 'cut'), { recursive: true, force: true })
      for (let exit: number | null = null; exit === null; ) {
        exit = await runFor([...command('cut'), '--resume'], cwd, 60 + random() * time)
        if (exit === null) killed++
        else expect(exit).toBe(0)
      }
      expect(held('cut')).toEqual(whole)
    }
  },
  LONG,
)
