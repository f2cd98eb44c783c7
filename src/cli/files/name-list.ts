import { createReadStream, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { asFailure } from '../../readers/bytes.ts'
import { STDIN } from '../../readers/file.ts'
import { bytesUpTo } from '../../readers/lines.ts'
import type { Io } from '../io.ts'
import { failure } from '../messages.ts'

/** No system takes a longer path. */
const LONGEST = 1 << 15
const LINE_FEED = 0x0a
const NUL = 0

/**
 * The names in a list of files: one a line, or each ended by NUL (`find -print0`). They are taken literally, as tar takes
 * them; empty lines are skipped. Where they end with line feeds, a carriage return before one belongs to it, and a byte order
 * mark before the first name is none of its letters.
 *
 * @param file - the list, or `-` for standard input
 * @throws Failure with an `input/…` or `list/…` code, at the first thing that is wrong: half a list is none
 */
export async function readNameList(file: string, isNul: boolean, io: Io): Promise<string[]> {
  const called = file === STDIN ? '<stdin>' : file
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const names: string[] = []
  let at = 0
  for await (const bytes of bytesUpTo(isNul ? NUL : LINE_FEED, listStream(file, io), called, LONGEST)) {
    at++
    if (bytes === null) throw failure('list/too-long', { name: called, line: at })
    let name: string
    try {
      name = utf8.decode(bytes)
    } catch {
      throw failure('list/not-utf-8', { name: called, line: at })
    }
    if (at === 1) name = name.replace(/^\ufeff/, '')
    if (!isNul) name = name.replace(/\r$/, '')
    if (name.includes('\0')) throw failure('list/nul', { name: called, line: at })
    if (name !== '') names.push(name)
  }
  if (names.length === 0) throw failure('list/empty', { name: called })
  return names
}

function listStream(file: string, io: Io): AsyncIterable<Uint8Array | string> {
  if (file === STDIN) return io.stdin
  const path = resolve(io.cwd(), file)
  try {
    if (statSync(path).isDirectory()) throw failure('list/is-folder', { name: file })
  } catch (error) {
    throw asFailure(error, file)
  }
  return createReadStream(path)
}
