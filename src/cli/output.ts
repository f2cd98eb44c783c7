import { randomBytes } from 'node:crypto'
import {
  closeSync,
  fchmodSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  openSync,
  readlinkSync,
  realpathSync,
  renameSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { Piece } from '../emitters/emitter.ts'
import { guard, turn } from './interrupt.ts'
import type { Io } from './io.ts'
import { failure, type MessageCode } from './messages.ts'

/** Where data goes: standard output or a file. */
export interface Sink {
  /** @throws Failure `output/…`, or `ClosedPipe` */
  write(piece: Piece): Promise<void>
  /** Makes the output final. */
  close(): Promise<void>
  /** Leaves no trace of a file. */
  abandon(): void
}

/** Thrown when the reader of standard output has gone; not an error. */
export class ClosedPipe extends Error {}

const codes: Readonly<Record<string, MessageCode>> = {
  ENOENT: 'output/no-folder',
  ENOTDIR: 'output/no-folder',
  EISDIR: 'output/is-directory',
  EACCES: 'output/no-permission',
  EPERM: 'output/no-permission',
  EROFS: 'output/no-permission',
  ENOSPC: 'output/full',
  EDQUOT: 'output/full',
}

/** Standard output. */
export function stdoutSink(io: Io): Sink {
  return {
    async write(piece) {
      try {
        await io.stdout.write(piece)
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'EPIPE') throw new ClosedPipe()
        throw asOutputFailure(error, '<stdout>')
      }
    },
    close: async () => {},
    abandon: () => {},
  }
}

/**
 * A file that appears only when it is complete: written beside its place under another name, synced, renamed. What is
 * no regular file (a device, a pipe) is written straight to.
 *
 * @param given - the path as the user gave it
 * @throws Failure `output/…`
 */
export function fileSink(given: string, io: Io): Sink {
  const place = finalPlace(given, io.cwd())
  const target = place.isRegular ? besides(place.path) : place.path
  let descriptor: number | undefined
  const remove = () => {
    if (descriptor === undefined) return
    closeQuietly(descriptor)
    descriptor = undefined
    if (place.isRegular) removeQuietly(target)
  }
  const guarded = guard(remove)
  const attempt = (step: () => void) => {
    try {
      step()
    } catch (error) {
      remove()
      guarded.lift()
      if ((error as NodeJS.ErrnoException).code === 'EPIPE') throw new ClosedPipe()
      throw asOutputFailure(error, given)
    }
  }
  return {
    async write(piece) {
      attempt(() => {
        descriptor ??= openTarget(target, place)
        writeAll(descriptor, bytesOf(piece))
      })
      await turn()
    },
    async close() {
      attempt(() => {
        descriptor ??= openTarget(target, place)
        if (place.isRegular) fsyncSync(descriptor)
        closeSync(descriptor)
        if (place.isRegular) renameSync(target, place.path)
        descriptor = undefined
      })
      guarded.lift()
    },
    abandon() {
      remove()
      guarded.lift()
    },
  }
}

/** Where an output comes to stand. */
export interface Place {
  readonly path: string
  readonly isRegular: boolean
  readonly mode: number | undefined
}

/**
 * A symbolic link stays one: the file it points to is replaced, or made.
 *
 * @throws Failure `output/…`
 */
export function finalPlace(given: string, cwd: string): Place {
  const path = resolve(cwd, given)
  try {
    const stat = statSync(path, { throwIfNoEntry: false })
    if (stat?.isDirectory() || /[/\\]$/.test(given)) throw failure('output/is-directory', { name: given })
    if (stat === undefined) return { path: linkedFrom(path), isRegular: true, mode: undefined }
    // What is no file is opened by the name that was given: /dev/stdout leads to a pipe, which has no other.
    if (!stat.isFile()) return { path, isRegular: false, mode: undefined }
    return { path: realpathSync(path), isRegular: true, mode: stat.mode & 0o777 }
  } catch (error) {
    throw asOutputFailure(error, given)
  }
}

/** Where a link points to that leads to nothing yet; any other path as it is. */
function linkedFrom(path: string): string {
  const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true
  return isLink ? resolve(dirname(path), readlinkSync(path)) : path
}

/** The name under which a file is written until it is complete. */
export function besides(path: string): string {
  return join(dirname(path), `.${basename(path).slice(0, 60)}.${randomBytes(6).toString('hex')}.tmp`)
}

function openTarget(target: string, place: Place): number {
  if (!place.isRegular) return openSync(target, 'w')
  const descriptor = openSync(target, 'wx')
  if (place.mode !== undefined) fchmodSync(descriptor, place.mode)
  return descriptor
}

/** As the system takes it. */
export function bytesOf(piece: Piece): Uint8Array {
  return typeof piece === 'string' ? Buffer.from(piece) : piece
}

/** Writes all of it. */
export function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at)
}

export function closeQuietly(descriptor: number): void {
  try {
    closeSync(descriptor)
  } catch {
    // It is closed already.
  }
}

export function removeQuietly(path: string): void {
  try {
    unlinkSync(path)
  } catch {
    // It was renamed or is gone.
  }
}

/** An error of the system as a failure with an `output/…` code; whatever else it is, as it is. */
export function asOutputFailure(error: unknown, name: string): unknown {
  const { code } = error as NodeJS.ErrnoException
  if (typeof code !== 'string' || code.includes('/')) return error
  return failure(codes[code] ?? 'output/unwritable', { name, reason: code })
}

/** Whether the file of that name is the one that is open: another run may have put its own in the place. */
export const isAt = (path: string, descriptor: number): boolean =>
  statSync(path, { throwIfNoEntry: false })?.ino === fstatSync(descriptor).ino
