import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'
import type { Output } from '../src/cli/io.ts'
import { main } from '../src/cli/main.ts'

export const bin = fileURLToPath(new URL('../bin/rectify.js', import.meta.url))

export interface Run {
  readonly exit: number | null
  readonly out: string
  readonly err: string
}

/** A run that takes long tells how far it is: on a slow machine any does. */
const PROGRESS = /^rectify: notices: \d+ of \d+, .*\n/gm

export interface RunOptions {
  readonly input?: string | Uint8Array
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
}

/** Runs the commands in this process, with streams of their own. */
export async function rectify(argv: readonly string[], options: RunOptions = {}): Promise<Run> {
  const { input = '', cwd = tmpdir(), env = {} } = options
  const out = collector()
  const err = collector()
  const stdin = Readable.from([Buffer.from(input)], { objectMode: false })
  const exit = await main(argv, { stdin, stdout: out, stderr: err, env, cwd: () => cwd })
  return { exit, out: out.text(), err: err.text().replace(PROGRESS, '') }
}

/** Runs a shell command in which `rectify` is the executable that was built. */
export function shell(command: string, { input = '', cwd, env = {} }: RunOptions = {}): Promise<Run> {
  const { PATH = '' } = process.env
  const script = `rectify() { ${JSON.stringify(process.execPath)} ${JSON.stringify(bin)} "$@"; }\n${command}`
  const child = spawn('bash', ['--norc', '-c', script], { cwd, env: { PATH, LANG: 'C.UTF-8', ...env } })
  const out: Buffer[] = []
  const err: Buffer[] = []
  child.stdout.on('data', chunk => out.push(chunk))
  child.stderr.on('data', chunk => err.push(chunk))
  // A child that reads no input may have gone before it is written.
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  return new Promise((settle, reject) => {
    child.on('error', reject)
    child.on('close', exit => {
      settle({
        exit,
        out: Buffer.concat(out).toString(),
        err: Buffer.concat(err).toString().replace(PROGRESS, ''),
      })
    })
  })
}

/** A folder of its own for a test file. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rectify-cli-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

function collector(): Output & { text(): string } {
  let text = ''
  return {
    isTTY: false,
    columns: undefined,
    async write(piece) {
      text += piece
    },
    text: () => text,
  }
}
