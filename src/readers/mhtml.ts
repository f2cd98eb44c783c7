/**
 * Reads a page that a browser saved with its parts in one file (MHTML, RFC 2557): the main page of it. The text of the source
 * is that page, decoded; spans do not point into the envelope.
 */
import { encodingOf } from './encodings.ts'
import { Failure, type ReadCode } from './failure.ts'
import { readPageBytes } from './html.ts'
import type { FormatOptions, ReadText } from './reader.ts'

interface Part {
  readonly headers: ReadonlyMap<string, string>
  /** Latin-1: a byte a letter. */
  readonly body: string
}

/** Parts inside parts, as a mail program nests them. */
const DEEPEST = 8

/** @throws Failure `input/no-page` where no part is a page; other `input/…` codes */
export async function readMhtml(bytes: Uint8Array, name: string, options: FormatOptions): Promise<ReadText> {
  const message = partOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'))
  const page = mainPage(message, 0)
  if (page === null) throw new Failure<ReadCode>('input/no-page', { name })
  const charset = parameterOf(page.headers.get('content-type') ?? '', 'charset')
  return readPageBytes(bodyOf(page), name, {
    ...options,
    encoding: options.encoding ?? (charset === null ? undefined : encodingOf(charset)),
  })
}

/** The first part that is a page, which the message begins with or names as its start. */
function mainPage(part: Part, depth: number): Part | null {
  const type = part.headers.get('content-type') ?? ''
  if (/^\s*(text\/html|application\/xhtml\+xml)\b/i.test(type)) return part
  const boundary = /^\s*multipart\//i.test(type) ? parameterOf(type, 'boundary') : null
  if (boundary === null || depth >= DEEPEST) return null
  const start = parameterOf(type, 'start')
  const parts = partsOf(part.body, boundary)
  const named = start === null ? undefined : parts.find(({ headers }) => headers.get('content-id') === start)
  for (const inner of named === undefined ? parts : [named, ...parts]) {
    const found = mainPage(inner, depth + 1)
    if (found !== null) return found
  }
  return null
}

/** The parts between the boundaries. One that has no end goes to the end of the file. */
function partsOf(body: string, boundary: string): Part[] {
  const mark = `--${boundary}`
  const parts: Part[] = []
  let at = body.startsWith(mark) ? 0 : nextMark(body, mark, 0)
  while (at >= 0 && !body.startsWith('--', at + mark.length)) {
    const start = body.indexOf('\n', at) + 1
    if (start === 0) break
    at = nextMark(body, mark, start - 1)
    parts.push(partOf(body.slice(start, at < 0 ? undefined : at)))
  }
  return parts
}

/** Where a boundary begins a line; -1 for none. */
function nextMark(body: string, mark: string, from: number): number {
  const at = body.indexOf(`\n${mark}`, from)
  return at < 0 ? -1 : at + 1
}

/** Headers and body; the empty line between them parts them. */
function partOf(text: string): Part {
  const headers = new Map<string, string>()
  let at = 0
  let last = ''
  while (at < text.length) {
    let stop = text.indexOf('\n', at)
    if (stop < 0) stop = text.length
    const line = text.slice(at, stop).replace(/\r$/, '')
    at = stop + 1
    if (line === '') break
    if (/^[ \t]/.test(line)) headers.set(last, `${headers.get(last) ?? ''} ${line.trim()}`)
    else {
      const colon = line.indexOf(':')
      last = line.slice(0, Math.max(0, colon)).trim().toLowerCase()
      headers.set(last, line.slice(colon + 1).trim())
    }
  }
  return { headers, body: text.slice(at) }
}

/** charset="gbk" → gbk. */
function parameterOf(value: string, name: string): string | null {
  const match = new RegExp(`;\\s{0,9}${name}\\s{0,9}=\\s{0,9}(?:"([^"]{1,200})"|([^;\\s]{1,200}))`, 'i').exec(
    value,
  )
  return match?.[1] ?? match?.[2] ?? null
}

function bodyOf({ headers, body }: Part): Uint8Array {
  switch (headers.get('content-transfer-encoding')?.trim().toLowerCase()) {
    case 'base64':
      return Buffer.from(body, 'base64')
    case 'quoted-printable':
      return Buffer.from(unquoted(body), 'latin1')
    default:
      return Buffer.from(body, 'latin1')
  }
}

/** Quoted-printable: =E5 is a byte, a line that ends in = goes on. What is no code stays as it is. */
const unquoted = (body: string): string =>
  body
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
