import { createHash } from 'node:crypto'
import type { Source } from '../source.ts'
import { withSimplified } from '../traditional.ts'
import { readFile, readStream } from './bytes.ts'
import { formatOf } from './formats.ts'
import type { FormatOptions } from './reader.ts'

export interface ReadOptions extends FormatOptions {
  /** What standard input is called; `<stdin>` where it has no name. */
  readonly stdinName: string
  /** The most bytes to take. */
  readonly limit: number
}

export interface ReadResult {
  readonly source: Source
  /** The byte at which the last character begins, if the file ends in the middle of it. */
  readonly cutAt: number | null
}

export const STDIN = '-'

/**
 * Reads one input, whatever its format.
 *
 * @param given - the path as the user gave it (the name in the output), or `-`
 * @param path - the same, absolute
 * @throws Failure with an `input/…` code
 */
export async function readSource(
  given: string,
  path: string,
  stdin: AsyncIterable<Uint8Array | string>,
  options: ReadOptions,
): Promise<ReadResult> {
  const name = given === STDIN ? options.stdinName : given
  const bytes = await (given === STDIN
    ? readStream(stdin, name, options.limit)
    : readFile(path, name, options.limit))
  const { cutAt, ...read } = await formatOf(name, bytes).read(bytes, name, options)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { source: await withSimplified({ name, ...read, sha256 }), cutAt }
}
