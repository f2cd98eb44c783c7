import { createReadStream, open, readFileSync, statSync } from 'node:fs'
import { promisify } from 'node:util'
import { Failure, type ReadCode } from './failure.ts'

const codes: Readonly<Record<string, ReadCode>> = {
  ENOENT: 'input/not-found',
  ENOTDIR: 'input/not-found',
  EISDIR: 'input/is-directory',
  EACCES: 'input/no-permission',
  EPERM: 'input/no-permission',
  EMFILE: 'input/too-many-open',
  ENFILE: 'input/too-many-open',
}

/**
 * Reads a whole file, which may also be a pipe or a device.
 *
 * @param path - the file
 * @param name - what to call it in a failure
 * @param limit - the most bytes to take
 * @throws Failure with an `input/…` code
 */
export async function readFile(path: string, name: string, limit: number): Promise<Uint8Array> {
  try {
    const stat = statSync(path)
    if (stat.isDirectory()) throw new Failure<ReadCode>('input/is-directory', { name })
    if (stat.isFIFO()) return await readStream(await openPipe(path), name, limit)
    // A regular file never blocks, and the thread pool would cost a millisecond; those of /proc say they are empty.
    if (!stat.isFile() || stat.size === 0) return await readStream(createReadStream(path), name, limit)
    if (stat.size > limit) throw tooLarge(name, limit)
    return readFileSync(path)
  } catch (error) {
    throw asFailure(error, name)
  }
}

/**
 * Reads a stream to its end.
 *
 * @throws Failure with an `input/…` code
 */
export async function readStream(
  stream: AsyncIterable<Uint8Array | string>,
  name: string,
  limit: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of readable(stream, name)) {
    length += chunk.length
    if (length > limit) throw tooLarge(name, limit)
    chunks.push(chunk)
  }
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, length)
}

/** The chunks of a stream as bytes; its errors as failures. */
export async function* readable(
  stream: AsyncIterable<Uint8Array | string>,
  name: string,
): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of stream) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk
  } catch (error) {
    throw asFailure(error, name)
  }
}

/** As a socket: a read that waits in the thread pool would keep an interrupted process from ending. */
async function openPipe(path: string): Promise<AsyncIterable<Uint8Array>> {
  const { Socket } = await import('node:net')
  // No FileHandle: that would close the descriptor under the socket when it is collected.
  const fd = await promisify(open)(path, 'r')
  return new Socket({ fd, readable: true, writable: false })
}

function tooLarge(name: string, limit: number): Failure {
  return new Failure<ReadCode>('input/too-large', { name, limit })
}

/** An error of the system as a failure with an `input/…` code; whatever else it is, as it is. */
export function asFailure(error: unknown, name: string): unknown {
  if (!(error instanceof Error) || error instanceof Failure) return error
  const { code } = error as NodeJS.ErrnoException
  if (code === undefined) return error
  return new Failure<ReadCode>(codes[code] ?? 'input/unreadable', { name, reason: code })
}
