/** The compound file that old Office documents are: enough of it to tell which program's it is, and that it is sound. */
import { damage } from './broken.ts'

const HEADER = 512
const ENTRY = 128
/** Small streams stand in small sectors, and all of these in the stream of the root. */
const MINI_SECTOR = 64
/** What a table says of a sector that is no number of the next one. */
const LAST_NUMBER = 0xfffffffa

interface Stream {
  readonly start: number
  readonly size: number
  readonly isMini: boolean
}

export interface CompoundFile {
  /** The names of all streams and storages. */
  readonly names: ReadonlySet<string>
  /**
   * The first bytes of a stream; null where there is none.
   *
   * @throws Error where the stream is cut off
   */
  readonly head: (stream: string, length: number) => Buffer | null
}

/**
 * Reads the directory, and follows every chain of sectors to its end once: those who read on rely on it.
 *
 * @throws Error where the file is cut off or a chain runs in a circle
 */
export function openCompound(bytes: Uint8Array): CompoundFile {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (file.length < HEADER) throw damage('cut-off')
  const sectorSize = 1 << file.readUInt16LE(30)
  if (sectorSize !== 512 && sectorSize !== 4096) throw damage('sectors-wrong')
  const sectors = Math.ceil(file.length / sectorSize)
  // With a sign, as word-extractor reads it and the sizes: else it would follow other chains than these.
  const miniLimit = file.readInt32LE(56)
  const [tables, miniTables, tableLists] = [
    file.readUInt32LE(44),
    file.readUInt32LE(64),
    file.readUInt32LE(72),
  ]
  if (tables > sectors || miniTables > sectors || tableLists > sectors) throw damage('cut-off')
  const sector = (at: number): Buffer => {
    const start = (at + 1) * sectorSize
    if (start >= file.length) throw damage('cut-off')
    return file.subarray(start, start + sectorSize)
  }

  const table: number[] = []
  const readTable = (at: number) => {
    const part = sector(at)
    for (let place = 0; place + 4 <= part.length; place += 4) table.push(part.readUInt32LE(place))
  }
  let left = tables
  for (let at = 0; at < 109 && left > 0; at++, left--) readTable(file.readUInt32LE(76 + at * 4))
  let list = file.readUInt32LE(68)
  for (let lists = 0; left > 0; lists++) {
    if (lists >= tableLists) throw damage('sectors-wrong')
    const part = sector(list)
    for (let place = 0; place < sectorSize - 4 && left > 0; place += 4, left--)
      readTable(part.readUInt32LE(place))
    list = part.readUInt32LE(sectorSize - 4)
  }
  const chain = (start: number, next: readonly number[]): number[] => {
    const found: number[] = []
    for (let at = start; at < LAST_NUMBER; at = next[at] ?? LAST_NUMBER) {
      if (found.length >= next.length) throw damage('sectors-wrong')
      found.push(at)
    }
    return found
  }

  const miniTable: number[] = []
  for (const at of chain(file.readUInt32LE(60), table)) {
    const part = sector(at)
    for (let place = 0; place + 4 <= part.length; place += 4) miniTable.push(part.readUInt32LE(place))
  }
  const names = new Set<string>()
  const streams = new Map<string, Stream>()
  let root: Stream | null = null
  for (const at of chain(file.readUInt32LE(48), table)) {
    const part = sector(at)
    for (let start = 0; start + ENTRY <= part.length; start += ENTRY) {
      const entry = part.subarray(start, start + ENTRY)
      const kind = entry[66]
      if (kind !== STORAGE && kind !== STREAM && kind !== ROOT) continue
      const name = entry.toString('utf16le', 0, Math.max(0, Math.min(64, entry.readUInt16LE(64)) - 2))
      names.add(name)
      if (kind === STORAGE) continue
      const size = entry.readInt32LE(120)
      const stream = { start: entry.readUInt32LE(116), size, isMini: kind === STREAM && size < miniLimit }
      chain(stream.start, stream.isMini ? miniTable : table)
      if (kind === ROOT) root ??= stream
      const known = streams.get(name)
      if (known === undefined || (known.isMini && !stream.isMini)) streams.set(name, stream)
    }
  }
  const rootParts = root === null ? [] : chain(root.start, table)
  const miniSector = (at: number): Buffer => {
    const start = at * MINI_SECTOR
    const part = rootParts[Math.floor(start / sectorSize)]
    if (part === undefined) throw damage('cut-off')
    return sector(part).subarray(start % sectorSize, (start % sectorSize) + MINI_SECTOR)
  }
  const head = (name: string, length: number): Buffer | null => {
    const stream = streams.get(name)
    if (stream === undefined) return null
    const parts = chain(stream.start, stream.isMini ? miniTable : table)
    if (stream.isMini) {
      if (1 << file.readUInt16LE(32) !== MINI_SECTOR) throw damage('sectors-wrong')
      // All of them, not those of the head alone: they are read on.
      return Buffer.concat(parts.map(miniSector)).subarray(0, Math.max(0, Math.min(length, stream.size)))
    }
    return Buffer.concat(parts.slice(0, Math.ceil(length / sectorSize)).map(sector)).subarray(0, length)
  }
  return { names, head }
}

const STORAGE = 1
const STREAM = 2
const ROOT = 5
