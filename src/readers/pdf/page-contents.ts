/** Which streams hold what a page shows, read from the file itself: PDF.js does not tell. */
import { inflateSync } from 'node:zlib'

/** An array of more streams is no page. */
const LONGEST_CONTENTS = 20_000
const LONGEST_OBJECT = 65_536

/** For each object by its number, the text of its dictionary, in or outside of object streams. The last one counts. */
function objectsOf(file: Buffer): Map<number, string> {
  const text = file.toString('latin1')
  const objects = new Map<number, string>()
  for (const { index, 1: number } of text.matchAll(/\b(\d{1,10}) +\d{1,5} +obj\b/g)) {
    const end = text.indexOf('endobj', index)
    const own = text.slice(index, Math.min(end < 0 ? text.length : end, index + LONGEST_OBJECT))
    objects.set(Number(number), own)
    const start = own.search(/stream\r?\n/)
    if (start < 0 || !/\/Type\s*\/ObjStm/.test(own.slice(0, start))) continue
    const from = index + start + (own[start + 6] === '\r' ? 8 : 7)
    for (const [inner, words] of packedObjects(file.subarray(from, text.indexOf('endstream', from)), own))
      objects.set(inner, words)
  }
  return objects
}

/** The objects of an object stream; none where it is broken. */
function packedObjects(data: Uint8Array, dictionary: string): [number, string][] {
  const first = Number(/\/First\s+(\d{1,9})/.exec(dictionary)?.[1] ?? 0)
  try {
    const text = inflateSync(data).toString('latin1')
    const head = text.slice(0, first).trim().split(/\s+/).map(Number)
    return head.flatMap((number, at): [number, string][] =>
      at % 2 === 0
        ? [[number, text.slice(first + head[at + 1]!, first + (head[at + 3] ?? text.length))]]
        : [],
    )
  } catch {
    return []
  }
}

/**
 * @param pages - the object of each page
 * @returns for each page the objects of the streams that it shows
 */
export function contentsOf(file: Uint8Array, pages: readonly number[]): Set<number>[] {
  const objects = objectsOf(Buffer.from(file.buffer, file.byteOffset, file.length))
  const listed = (text: string): number[] =>
    [...text.slice(0, LONGEST_CONTENTS).matchAll(/(\d{1,10})\s+\d{1,5}\s+R/g)].map(([, number]) =>
      Number(number),
    )
  return pages.map(page => {
    const entry = /\/Contents\s*(\[[^\]]*\]|\d{1,10}\s+\d{1,5}\s+R)/.exec(objects.get(page) ?? '')?.[1] ?? ''
    const direct = listed(entry)
    // What is referred to may be the array, in an object of its own.
    return new Set(direct.flatMap(number => [number, ...listed(arrayIn(objects.get(number) ?? ''))]))
  })
}

const arrayIn = (object: string): string => /^[^<]{0,40}\[([^\]]*)\]/.exec(object)?.[1] ?? ''
