/** Which streams hold what a page shows, read from the file itself: PDF.js does not tell. */
import { inflateSync } from 'node:zlib'
import type { Limits } from '../limits.ts'

/** An array of more streams is no page. */
const LONGEST_CONTENTS = 20_000
const LONGEST_OBJECT = 65_536

/**
 * For each object by its number, the text of its dictionary, in or outside of object streams. The last one counts. An object reaches
 * to the next one at most: so no byte is looked through twice, whatever ends are missing.
 */
function objectsOf(file: Buffer, limits: Limits): Map<number, string> {
  const text = file.toString('latin1')
  const objects = new Map<number, string>()
  let room = limits.inflated
  let stop = -1
  const found = [...text.matchAll(/\b(\d{1,10}) +\d{1,5} +obj\b/g)]
  for (const [at, { index, 1: number }] of found.entries()) {
    const next = found[at + 1]?.index ?? text.length
    const [own = ''] = text.slice(index, Math.min(next, index + LONGEST_OBJECT)).split('endobj', 1)
    objects.set(Number(number), own)
    const start = own.search(/stream\r?\n/)
    if (start < 0 || !/\/Type\s*\/ObjStm/.test(own.slice(0, start))) continue
    const from = index + start + (own[start + 6] === '\r' ? 8 : 7)
    if (stop < from) stop = text.indexOf('endstream', from)
    if (stop < 0) stop = text.length
    const unpacked = unpack(file.subarray(from, stop), room)
    room -= unpacked.length
    for (const [inner, words] of packedObjects(unpacked, own)) objects.set(inner, words)
  }
  return objects
}

/** What a stream unpacks to, at most `room` bytes; nothing where it is broken or larger. */
function unpack(data: Uint8Array, room: number): string {
  try {
    return inflateSync(data, { maxOutputLength: Math.max(1, room) }).toString('latin1')
  } catch {
    return ''
  }
}

/** The objects of an object stream. */
function packedObjects(text: string, dictionary: string): [number, string][] {
  const first = Number(/\/First\s+(\d{1,9})/.exec(dictionary)?.[1] ?? 0)
  const head = text.slice(0, first).trim().split(/\s+/).map(Number)
  return head.flatMap((number, at): [number, string][] =>
    at % 2 === 0 ? [[number, text.slice(first + head[at + 1]!, first + (head[at + 3] ?? text.length))]] : [],
  )
}

/**
 * @param pages - the object of each page
 * @returns for each page the objects of the streams that it shows
 */
export function contentsOf(file: Uint8Array, pages: readonly number[], limits: Limits): Set<number>[] {
  const objects = objectsOf(Buffer.from(file.buffer, file.byteOffset, file.length), limits)
  return pages.map(page => {
    const entry = /\/Contents\s*(\[[^\]]*\]|\d{1,10}\s+\d{1,5}\s+R)/.exec(objects.get(page) ?? '')?.[1] ?? ''
    const direct = listed(entry)
    // What is referred to may be the array, in an object of its own.
    return new Set(direct.flatMap(number => [number, ...listed(arrayIn(objects.get(number) ?? ''))]))
  })
}

const listed = (text: string): number[] =>
  [...text.slice(0, LONGEST_CONTENTS).matchAll(/(\d{1,10})\s+\d{1,5}\s+R/g)].map(([, number]) =>
    Number(number),
  )

/** Under these names stands what is read as text, or to read it: contents, character maps, fonts, drawn letters. */
const READ =
  /\/(?:Contents|ToUnicode|Encoding|UseCMap|FontFile[23]?|CIDToGIDMap|CharProcs)\s{0,99}(<<|\[|\d)/g

/** What stands under those names in an object; nothing of it is looked through twice. */
function* entriesRead(text: string): Generator<string> {
  let end = 0
  for (const { index, 0: name, 1: opening } of text.matchAll(READ)) {
    const start = index + name.length - 1
    if (start < end) continue
    const close = opening === '<<' ? '>>' : opening === '[' ? ']' : 'R'
    const stop = text.indexOf(close, start)
    end = stop < 0 ? text.length : stop + 1
    yield text.slice(start, end)
  }
}

/** The objects that some page or font reads, directly or by an array or dictionary that stands in an object of its own. */
export function streamsOfText(file: Uint8Array, limits: Limits): ReadonlySet<number> {
  const objects = objectsOf(Buffer.from(file.buffer, file.byteOffset, file.length), limits)
  const found = new Set<number>()
  const listsRead = new Set<number>()
  for (const text of objects.values()) {
    for (const entry of entriesRead(text)) {
      for (const number of listed(entry)) {
        found.add(number)
        if (listsRead.has(number)) continue
        listsRead.add(number)
        for (const inner of listed(listIn(objects.get(number) ?? ''))) found.add(inner)
      }
    }
  }
  return found
}

/** An object that is an array, or a dictionary without a stream, such as those of the names of glyphs. */
const listIn = (object: string): string => (/stream\r?\n/.test(object) ? '' : object)

const arrayIn = (object: string): string => /^[^<]{0,40}\[([^\]]*)\]/.exec(object)?.[1] ?? ''
