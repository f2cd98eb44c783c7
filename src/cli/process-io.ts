import { createReadStream, fstatSync, writeSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import type { Io, Output } from './io.ts'
import { failure } from './messages.ts'
import { bytesOf } from './output.ts'

const STDIN = 0
const STDOUT = 1
const STDERR = 2
const PAUSE = 2

/**
 * The real process. Nothing of it is touched before it is used: `process.stdout` alone costs 5 ms at the start.
 *
 * @param workerFile - see `Io`
 */
export function processIo(workerFile?: string): Io {
  return {
    get stdin() {
      // Node takes a folder for an empty stream, and loads the network to read a file.
      const stat = fstatSync(STDIN)
      if (!stat.isFile() && !stat.isDirectory()) return process.stdin
      return createReadStream('', { fd: STDIN, autoClose: false })
    },
    stdout: descriptorOutput(STDOUT, () => process.stdout),
    stderr: descriptorOutput(STDERR, () => process.stderr),
    env: process.env,
    cwd: workingFolder,
    workerFile,
  }
}

function workingFolder(): string {
  try {
    return process.cwd()
  } catch {
    throw failure('usage/no-working-folder')
  }
}

function descriptorOutput(descriptor: number, stream: () => NodeJS.WriteStream): Output {
  return {
    get isTTY() {
      return stream().isTTY === true
    },
    get columns() {
      return stream().columns
    },
    async write(piece) {
      const bytes = bytesOf(piece)
      for (let at = 0; at < bytes.length; ) {
        try {
          at += writeSync(descriptor, bytes, at)
        } catch (error) {
          // A pipe that another process has made non-blocking is full for now.
          if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
          await setTimeout(PAUSE)
        }
      }
    },
  }
}
