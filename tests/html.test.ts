/** A page is read as the notice in it: the bulletin of the plain text, spans aside. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { encodeGbk } from '../scripts/gbk.js'
import { STYLES } from '../scripts/html-pages.js'
import { inspect, parse, type Source } from '../src/index.ts'
import { readSource } from '../src/readers/file.ts'
import { NOTICES } from './support/notices.ts'
import { essence } from './support/same.ts'

const folder = mkdtempSync(join(tmpdir(), 'rectify-html-'))
afterAll(() => rmSync(folder, { recursive: true }))
const nothing = (async function* () {})()

export async function readBytes(name: string, bytes: Uint8Array | string): Promise<Source> {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return (await readSource(name, path, nothing, { stdinName: '-', limit: 1e9 })).source
}

describe.each(NOTICES.map(notice => [notice.name, notice] as const))('%s', (_, { text }) => {
  const lines = [...inspect(text, 'lines')]
  const wanted = essence(parse(text))
  test.each(STYLES)('as a page of style $name', async ({ name, encoding, page }) => {
    const html = page(lines as never)
    const source = await readBytes(`${name}.html`, encoding === 'gbk' ? encodeGbk(html) : html)
    expect(essence(parse(source))).toEqual(wanted)
  })
})
