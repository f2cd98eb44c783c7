/** PDF files: their text in reading order, joined to paragraphs. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { getDocumentProxy } from 'unpdf'
import type { SourceFinding } from '../../source.ts'
import type { Extracted } from '../extract.ts'
import { Failure, type ReadCode } from '../failure.ts'
import type { Limits } from '../limits.ts'
import { columnsOf } from './columns.ts'
import { type Page, withoutFurniture } from './furniture.ts'
import { linesOf } from './lines.ts'
import { paragraphsOf } from './paragraphs.ts'
import { runsOf, type TextItem } from './runs.ts'
import { checkStreams } from './streams.ts'

/** The folder of the CMaps, seen from this file's; set by the build and by the tests. */
declare const RECTIFY_CMAPS: string

/**
 * What PDF.js may load: the character maps of fonts that are not embedded (GBK-EUC-H …), from the package's own folder.
 * Standard fonts and decoders of pictures are not needed for text, and nothing is ever fetched.
 */
class CMaps {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    if (kind !== 'cMapUrl' || !/^[A-Za-z0-9-]{1,40}\.bcmap$/.test(filename)) throw new Error('not needed')
    return new Uint8Array(await readFile(join(import.meta.dirname, RECTIFY_CMAPS, filename)))
  }
}

/**
 * Reads a PDF file.
 *
 * @param name - what to call the file in a failure
 * @throws Failure `input/broken`, `input/encrypted`, `input/no-text`, `input/no-letters`, and those of the limits
 */
export async function readPages(bytes: Uint8Array, name: string, limits: Limits): Promise<Extracted> {
  await checkStreams(bytes, name, limits)
  const pdf = await open(bytes, name)
  try {
    if (pdf.numPages > limits.pages)
      throw new Failure<ReadCode>('input/too-many-pages', { name, limit: limits.pages, pages: pdf.numPages })
    const pages: Page[] = []
    const empty: number[] = []
    let unreadable = false
    for (let number = 1; number <= pdf.numPages; number++) {
      try {
        const page = await pdf.getPage(number)
        const view = page.getViewport({ scale: 1 })
        const { items } = await page.getTextContent()
        const runs = runsOf(
          items.filter((item): item is typeof item & TextItem => 'str' in item),
          view.transform,
        )
        if (runs.length === 0) empty.push(number)
        pages.push({ height: view.height, columns: columnsOf(runs).map(linesOf) })
        page.cleanup()
      } catch {
        // A page of a damaged file may be beyond recovery; the others are read.
        unreadable = true
      }
    }
    if (unreadable && pages.length === empty.length) throw broken(name, 'no page can be read')
    if (pages.length === empty.length) throw new Failure<ReadCode>('input/no-text', { name })
    const text = paragraphsOf(withoutFurniture(pages).flatMap(page => page.columns))
      .map(paragraph => `${paragraph}\n`)
      .join('')
    if (!hasLetters(text)) throw new Failure<ReadCode>('input/no-letters', { name })
    const findings: SourceFinding[] = []
    if (unreadable || !isWhole(bytes)) findings.push({ code: 'pdf/recovered', span: [0, 0], args: {} })
    if (empty.length > 0)
      findings.push({ code: 'pdf/pages-without-text', span: [0, 0], args: { pages: empty.map(String) } })
    return { text, findings }
  } finally {
    await pdf.destroy()
  }
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

async function open(bytes: Uint8Array, name: string): Promise<Pdf> {
  try {
    // PDF.js takes the bytes for itself, so it is given a copy.
    return await getDocumentProxy(new Uint8Array(bytes), {
      BinaryDataFactory: CMaps,
      useWorkerFetch: false,
      cMapPacked: true,
      useSystemFonts: false,
      disableFontFace: true,
      isEvalSupported: false,
      verbosity: 0,
    })
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException')
      throw new Failure<ReadCode>('input/encrypted', { name, kind: 'pdf' })
    throw broken(name, error instanceof Error ? error.message : String(error))
  }
}

const broken = (name: string, reason: string) =>
  new Failure<ReadCode>('input/broken', { name, kind: 'pdf', reason })

/** Of letters that a reader can read, a text has at least this share. */
const LEGIBLE = 0.7

/** Fonts that do not tell which letters their glyphs are give private codes, or none. */
function hasLetters(text: string): boolean {
  const letters = text.replace(/\s/g, '')
  const strange = letters.match(/[\p{Cc}\p{Co}\p{Cn}\ufffd]/gu)?.length ?? 0
  return letters.length > 0 && strange <= letters.length * (1 - LEGIBLE)
}

/** Whether the file ends as it should: where its table of objects stands, a table stands. */
function isWhole(bytes: Uint8Array): boolean {
  const tail = Buffer.from(bytes.subarray(Math.max(0, bytes.length - 2048))).toString('latin1')
  const start = tail.lastIndexOf('startxref')
  if (start < 0) return false
  const at = Number(/^startxref\s+(\d{1,12})/.exec(tail.slice(start, start + 40))?.[1] ?? -1)
  // A file may have bytes before its header, which offsets do not count.
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1').indexOf('%PDF-')
  return [at, at + Math.max(0, head)].some(place => {
    const table = Buffer.from(bytes.subarray(place, place + 40)).toString('latin1')
    return /^\s*(xref|\d{1,10} \d{1,5} obj)/.test(table)
  })
}
