import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bin } from '../cli-run.ts'

/** A run of the executable that is killed after so many milliseconds, if it is not over by then; its exit code, or null. */
export function runFor(argv: readonly string[], cwd: string, milliseconds: number): Promise<number | null> {
  const child = spawn(process.execPath, [bin, ...argv], { cwd, stdio: 'ignore' })
  const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds)
  return new Promise((settle, reject) => {
    child.on('error', reject)
    child.on('close', exit => {
      clearTimeout(timer)
      settle(exit)
    })
  })
}

/** `count` notices, each with a line of its own, so that no two are alike. */
export function notices(count: number): string[] {
  const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'notices')
  const texts = ['yunze-water-2025', 'bailu-audit-2024', 'fengze-union-2023'].map(name =>
    readFileSync(join(folder, `${name}.txt`), 'utf8'),
  )
  return Array.from({ length: count }, (_, i) => `${texts[i % texts.length]}\n第${i + 1}号。\n`)
}

/** Numbers in [0, 1) that are the same each time. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
