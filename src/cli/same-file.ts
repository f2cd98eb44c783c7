import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { STDIN } from '../readers/file.ts'
import type { Io } from './io.ts'
import { failure } from './messages.ts'

/** @throws where the output would overwrite what is read */
export function refuseInput(output: string, files: readonly string[], io: Io): void {
  const target = identity(output, io)
  if (target && files.some(file => file !== STDIN && identity(file, io) === target)) {
    throw failure('output/is-input', { name: output })
  }
}

/** What two paths to one regular file have in common. */
export function identity(path: string, io: Io): string | undefined {
  try {
    const stat = statSync(resolve(io.cwd(), path))
    return stat.isFile() ? `${stat.dev}:${stat.ino}` : undefined
  } catch {
    return undefined
  }
}
