import {
  closeSync,
  existsSync,
  fchmodSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readSync,
  renameSync,
  writeSync,
} from 'node:fs'
import { crc32 } from 'node:zlib'
import { turn } from '../interrupt.ts'
import { failure } from '../messages.ts'
import {
  asOutputFailure,
  besides,
  bytesOf,
  closeQuietly,
  isAt,
  type Place,
  removeQuietly,
  writeAll,
} from '../output.ts'
import type { Destination } from './destination.ts'
import { appendJournal, type Finished, loadJournal, writeJournal } from './journal.ts'

const SIZE = 1 << 20

/** A stretch of the partial file. */
interface Stretch {
  readonly start: number
  readonly end: number
}

/**
 * A file of records that can be gone on with. Until it is complete it stands beside its place as `NAME.partial`, and beside
 * that a journal, `NAME.partial.log`, tells what each stretch of it was made of. A stretch counts once its line stands in the
 * journal; what lies behind the last one is cut off, on a signal as well as by the next run. Records are added in the order of
 * the run. Where that is not the order they must have (a file came in between two that were finished), the last step copies
 * them; else it only renames.
 *
 * @param given - what the user calls the output
 * @param resume - whether to go on with what an earlier run has left; else it is replaced
 * @throws Failure `output/…`
 */
export function partialFile(given: string, place: Place, resume: boolean): Destination {
  const path = `${place.path}.partial`
  const logPath = `${path}.log`
  const attempt = <T>(step: () => T): T => {
    try {
      return step()
    } catch (error) {
      throw asOutputFailure(error, given)
    }
  }
  const before = resume ? attempt(() => intact(path, loadJournal(logPath))) : []
  const byName = new Map(before.map(entry => [entry.name, entry]))
  /** The records of this run, in their order. */
  const order: Stretch[] = []
  let size = before.at(-1)?.end ?? 0
  let log: number | undefined
  let data: number | undefined = attempt(() => {
    if (before.length > 0) {
      const descriptor = openSync(path, 'r+')
      ftruncateSync(descriptor, size)
      writeJournal(logPath, before)
      return descriptor
    }
    // A new file, not the old one emptied: whoever still writes that one must not write into this one.
    removeQuietly(path)
    removeQuietly(logPath)
    return openSync(path, 'wx+')
  })
  attempt(() => {
    log = openSync(logPath, 'a')
  })

  const close = () => {
    for (const descriptor of [data, log]) if (descriptor !== undefined) closeQuietly(descriptor)
    data = undefined
    log = undefined
  }
  const remove = () => {
    removeQuietly(logPath)
    removeQuietly(path)
  }
  /** Whether the file of that name is still the one that is open here. */
  const isOurs = () => isAt(path, data!)

  return {
    startsAnew: resume && before.length === 0 && existsSync(place.path),
    get kept() {
      return size === 0 ? 0 : order.length
    },
    knows: file => byName.has(file.name),
    earlier(file, sha256, options) {
      const entry = byName.get(file.name)
      if (entry === undefined || entry.sha256 !== sha256 || entry.options !== options) return undefined
      return entry.exit
    },
    keep(file) {
      order.push(byName.get(file.name)!)
    },
    survives: fault => !fault.code.startsWith('output/'),
    async put(file, { exit, sha256, options, pieces }) {
      const start = size
      let end = start
      let crc = 0
      try {
        for await (const piece of pieces) {
          const bytes = bytesOf(piece)
          attempt(() => writeAt(data!, bytes, end))
          crc = crc32(bytes, crc)
          end += bytes.length
          await turn()
        }
        const entry = { name: file.name, sha256: sha256 ?? '', options, exit, start, end, crc }
        attempt(() => appendJournal(log!, entry))
      } catch (error) {
        if (data !== undefined) ftruncateSync(data, start)
        throw error
      }
      size = end
      order.push({ start, end })
    },
    async finish() {
      if (order.length === 0) {
        close()
        return remove()
      }
      attempt(() => {
        const descriptor = data!
        if (!isOurs()) throw failure('output/replaced', { name: given })
        const isWhole = order.every(({ start }, at) => start === (order[at - 1]?.end ?? 0))
        const isAll = order.at(-1)!.end === size
        if (place.mode !== undefined) fchmodSync(descriptor, place.mode)
        fsyncSync(descriptor)
        if (isWhole && isAll) renameSync(path, place.path)
        else copyInOrder(descriptor, order, place)
      })
      close()
      remove()
    },
    abandon() {
      if (data === undefined) return
      if (size === 0) remove()
      else ftruncateSync(data, size)
      close()
    },
  }
}

/** The entries of a journal up to the first whose stretch of the file is not what was written. */
function intact(path: string, entries: readonly Finished[]): Finished[] {
  let descriptor: number
  try {
    descriptor = openSync(path, 'r')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
  try {
    const good: Finished[] = []
    for (const entry of entries) {
      if (entry.start !== (good.at(-1)?.end ?? 0)) break
      let crc = 0
      for (const bytes of stretch(descriptor, entry)) crc = crc32(bytes, crc)
      if (crc !== entry.crc) break
      good.push(entry)
    }
    return good
  } finally {
    closeSync(descriptor)
  }
}

/** The bytes of a stretch, a piece at a time in the same buffer; fewer where the file is shorter. */
function* stretch(descriptor: number, { start, end }: Stretch): Generator<Uint8Array> {
  const buffer = Buffer.allocUnsafe(Math.min(SIZE, end - start))
  for (let at = start; at < end; ) {
    const count = readSync(descriptor, buffer, 0, Math.min(SIZE, end - at), at)
    if (count === 0) return
    yield buffer.subarray(0, count)
    at += count
  }
}

function writeAt(descriptor: number, bytes: Uint8Array, position: number): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at, undefined, position + at)
}

function copyInOrder(from: number, order: readonly Stretch[], place: Place): void {
  const target = besides(place.path)
  const to = openSync(target, 'wx')
  try {
    if (place.mode !== undefined) fchmodSync(to, place.mode)
    for (const part of order) for (const bytes of stretch(from, part)) writeAll(to, bytes)
    fsyncSync(to)
    renameSync(target, place.path)
  } catch (error) {
    removeQuietly(target)
    throw error
  } finally {
    closeQuietly(to)
  }
}
