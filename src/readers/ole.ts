/** The compound file that old Office documents are: enough of it to tell which program's it is, and that it is sound. */

const HEADER = 512
const ENTRY = 128
/** What a table says of a sector that is no number of the next one. */
const LAST_NUMBER = 0xfffffffa

export interface CompoundFile {
  /** The names of all streams and storages. */
  readonly names: ReadonlySet<string>
  /** The first bytes of a stream; null where there is none that is large enough to have sectors of its own. */
  readonly head: (stream: string, length: number) => Buffer | null
}

/**
 * Reads the directory, and follows every chain of sectors to its end once: those who read on rely on it.
 *
 * @throws Error where the file is cut off or a chain runs in a circle
 */
export function openCompound(bytes: Uint8Array): CompoundFile {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (file.length < HEADER) throw new Error('it is cut off')
  const sectorSize = 1 << file.readUInt16LE(30)
  if (sectorSize !== 512 && sectorSize !== 4096) throw new Error('no sector size')
  const sectors = Math.ceil(file.length / sectorSize)
  const miniLimit = file.readUInt32LE(56)
  const [tables, miniTables, tableLists] = [
    file.readUInt32LE(44),
    file.readUInt32LE(64),
    file.readUInt32LE(72),
  ]
  if (tables > sectors || miniTables > sectors || tableLists > sectors) throw new Error('it is cut off')
  const sector = (at: number): Buffer => {
    const start = (at + 1) * sectorSize
    if (start >= file.length) throw new Error('it is cut off')
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
    if (lists >= tableLists) throw new Error('its table of sectors has no end')
    const part = sector(list)
    for (let place = 0; place < sectorSize - 4 && left > 0; place += 4, left--)
      readTable(part.readUInt32LE(place))
    list = part.readUInt32LE(sectorSize - 4)
  }
  const chain = (start: number, next: readonly number[]): number[] => {
    const found: number[] = []
    for (let at = start; at < LAST_NUMBER; at = next[at] ?? LAST_NUMBER) {
      if (found.length >= next.length) throw new Error('a chain of sectors runs in a circle')
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
  const streams = new Map<string, number[]>()
  for (const at of chain(file.readUInt32LE(48), table)) {
    const part = sector(at)
    for (let start = 0; start + ENTRY <= part.length; start += ENTRY) {
      const entry = part.subarray(start, start + ENTRY)
      const kind = entry[66]
      if (kind !== STORAGE && kind !== STREAM && kind !== ROOT) continue
      const name = entry.toString('utf16le', 0, Math.max(0, Math.min(64, entry.readUInt16LE(64)) - 2))
      names.add(name)
      if (kind === STORAGE) continue
      const isMini = kind === STREAM && entry.readUInt32LE(120) < miniLimit
      const parts = chain(entry.readUInt32LE(116), isMini ? miniTable : table)
      if (!isMini && !streams.has(name)) streams.set(name, parts)
    }
  }
  const head = (stream: string, length: number): Buffer | null => {
    const parts = streams.get(stream)
    if (parts === undefined) return null
    return Buffer.concat(parts.slice(0, Math.ceil(length / sectorSize)).map(sector)).subarray(0, length)
  }
  return { names, head }
}

const STORAGE = 1
const STREAM = 2
const ROOT = 5
