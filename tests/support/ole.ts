/** Compound files made by hand: what old Office programs, and locks of new ones, look like from outside. */

const SECTOR = 512
const END = 0xfffffffe
const FREE = 0xffffffff

/** A compound file with these streams; each is filled up to 4096 bytes, so that it has sectors of its own. */
export function ole(streams: Readonly<Record<string, Uint8Array>>): Buffer {
  const table: number[] = []
  const sectors: Buffer[] = []
  const store = (bytes: Uint8Array): number => {
    const start = sectors.length
    const count = Math.ceil(bytes.length / SECTOR)
    for (let at = 0; at < count; at++) {
      const sector = Buffer.alloc(SECTOR)
      sector.set(bytes.subarray(at * SECTOR, (at + 1) * SECTOR))
      sectors.push(sector)
      table.push(at + 1 < count ? start + at + 1 : END)
    }
    return start
  }
  const entries = Object.entries(streams).map(([name, bytes]) => {
    const full = Buffer.alloc(Math.max(4096, bytes.length))
    full.set(bytes)
    return entry(name, 2, store(full), full.length)
  })
  // All streams hang on the first as its right neighbours.
  entries.forEach((row, at) => {
    row.writeInt32LE(at + 1 < entries.length ? at + 2 : -1, 72)
  })
  const root = entry('Root Entry', 5, END, 0)
  root.writeInt32LE(entries.length > 0 ? 1 : -1, 76)
  const directory = store(Buffer.concat([root, ...entries]))
  const allocation = sectors.length
  table.push(0xfffffffd)
  const tableBytes = Buffer.alloc(SECTOR)
  for (let at = 0; at < SECTOR / 4; at++) tableBytes.writeUInt32LE(table[at] ?? FREE, at * 4)
  sectors.push(tableBytes)

  const header = Buffer.alloc(SECTOR)
  header.write('d0cf11e0a1b11ae1', 'hex')
  header.writeUInt16LE(3, 26)
  header.writeUInt16LE(0xfffe, 28)
  header.writeUInt16LE(9, 30)
  header.writeUInt16LE(6, 32)
  header.writeUInt32LE(1, 44)
  header.writeUInt32LE(directory, 48)
  header.writeUInt32LE(4096, 56)
  header.writeUInt32LE(END, 60)
  header.writeUInt32LE(END, 68)
  for (let at = 0; at < 109; at++) header.writeUInt32LE(at === 0 ? allocation : FREE, 76 + at * 4)
  return Buffer.concat([header, ...sectors])
}

function entry(name: string, kind: number, start: number, size: number): Buffer {
  const row = Buffer.alloc(128)
  row.write(name, 'utf16le')
  row.writeUInt16LE((name.length + 1) * 2, 64)
  row[66] = kind
  row[67] = 1
  row.writeInt32LE(-1, 68)
  row.writeInt32LE(-1, 72)
  row.writeInt32LE(-1, 76)
  row.writeUInt32LE(start, 116)
  row.writeUInt32LE(size, 120)
  return row
}
