/** PDF files: their text in reading order, joined to paragraphs. */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf'
import type { MessageCode } from '../../messages.ts'
import { broken } from '../broken.ts'
import type { Extracted } from '../extract.ts'
import { Failure, type ReadCode } from '../failure.ts'
import type { Limits } from '../limits.ts'
import { completeArrayBuffers } from './array-buffers.ts'
import { layOut, type Page } from './layout.ts'
import { rowsOf } from './lines.ts'
import { contentsOf, streamsOfText } from './page-contents.ts'
import { multiply, type Run, runsOf, type TextItem } from './runs.ts'
import { type Box, withoutSideLinks } from './side-links.ts'
import { type BrokenStream, checkStreams } from './streams.ts'
import { rulesOf } from './tables/rules.ts'
import { textOf } from './text.ts'

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
  const brokenStreams = await checkStreams(bytes, name, limits)
  completeArrayBuffers()
  const pdf = await open(bytes, name)
  try {
    if (pdf.numPages > limits.pages)
      throw new Failure<ReadCode>('input/too-many-pages', { name, limit: limits.pages, pages: pdf.numPages })
    const { OPS } = await getResolvedPDFJS()
    const pages: Page[] = []
    const empty: number[] = []
    /** Pages that are damaged: PDF.js gives them up, or their content cannot be unpacked whole. */
    const damaged = new Set<number>()
    const objects: number[] = Array(pdf.numPages).fill(0)
    for (let number = 1; number <= pdf.numPages; number++) {
      try {
        const page = await pdf.getPage(number)
        objects[number - 1] = page.ref?.num ?? 0
        const view = page.getViewport({ scale: 1 })
        const { items } = await page.getTextContent()
        const all = runsOf(
          items.filter((item): item is typeof item & TextItem => 'str' in item),
          view.transform,
        )
        const runs = withoutSideLinks(
          all,
          linksOf(await page.getAnnotations().catch(() => []), view.transform),
        )
        if (runs.length === 0) empty.push(number)
        // Listing what a page draws takes half as long as its text: prose is spared it.
        const mayHoldTable = standsApart(runs) || (pages.at(-1)?.rules.length ?? 0) > 0
        const list = mayHoldTable
          ? await page.getOperatorList({ annotationMode: NO_ANNOTATIONS }).catch(() => null)
          : null
        const rules = list === null ? [] : rulesOf(list, OPS, view.transform)
        pages.push({ height: view.height, runs, rules })
        page.cleanup()
      } catch {
        // A page of a damaged file may be beyond recovery; the others are read.
        damaged.add(number)
      }
    }
    const contents = brokenStreams.length > 0 ? contentsOf(bytes, objects, limits) : []
    contents.forEach((own, at) => {
      if (brokenStreams.some(({ object }) => own.has(object))) damaged.add(at + 1)
    })
    if (damaged.size > 0 && pages.length === empty.length) throw broken(name, 'pdf', 'no-page')
    if (pages.length === empty.length) throw new Failure<ReadCode>('input/no-text', { name })
    const { text, marks, findings } = textOf(layOut(pages))
    if (!hasLetters(text)) throw new Failure<ReadCode>('input/no-letters', { name })
    const shared = brokenStreams.filter(({ object }) => !contents.some(own => own.has(object)))
    if (losesText(shared, bytes, limits) || !isWhole(bytes))
      findings.push({ code: 'pdf/recovered', span: [0, 0], args: {} })
    const tell = (code: MessageCode, numbers: readonly number[]) => {
      if (numbers.length > 0) findings.push({ code, span: [0, 0], args: { pages: numbers.map(String) } })
    }
    tell(
      'pdf/damaged-pages',
      [...damaged].sort((a, b) => a - b),
    )
    tell(
      'pdf/pages-without-text',
      empty.filter(number => !damaged.has(number)),
    )
    return { text, marks, findings }
  } finally {
    await pdf.destroy()
  }
}

/** Streams that pages may share: drawings with text, objects packed together. */
const HOLDS_TEXT = /\/Subtype\s*\/Form|\/Type\s*\/(ObjStm|XRef)/

/** Whether something is broken that pages share: what holds text, or a font's map without which its letters are gone. */
function losesText(streams: readonly BrokenStream[], bytes: Uint8Array, limits: Limits): boolean {
  if (streams.length === 0) return false
  const read = streamsOfText(bytes, limits)
  return streams.some(({ object, dictionary }) => HOLDS_TEXT.test(dictionary) || read.has(object))
}

/** Whether on some line text stands apart from text, as in cells side by side. */
const standsApart = (runs: readonly Run[]): boolean =>
  rowsOf(runs).some(row => row.some((run, at) => at > 0 && run.left - row[at - 1]!.right >= APART * run.size))
/** In sizes; less than any two cells of a whole table. */
const APART = 0.5

/** What PDF.js calls this: nothing of forms and comments is drawn. */
const NO_ANNOTATIONS = 0

/** Where the links of a page lie, among its annotations. */
function linksOf(annotations: readonly unknown[], view: readonly number[]): Box[] {
  return (annotations as readonly { readonly subtype?: unknown; readonly rect?: unknown }[]).flatMap(
    ({ subtype, rect }): Box[] => {
      if (subtype !== 'Link' || !Array.isArray(rect) || !rect.every(Number.isFinite)) return []
      const [x1, y1, x2, y2] = rect as number[]
      const corners = [
        [x1!, y1!],
        [x2!, y2!],
      ].map(([x, y]) => multiply(view, [1, 0, 0, 1, x!, y!]))
      const [across, down] = [corners.map(corner => corner[4]), corners.map(corner => corner[5])]
      return [
        {
          left: Math.min(...across),
          right: Math.max(...across),
          top: Math.min(...down),
          bottom: Math.max(...down),
        },
      ]
    },
  )
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
      // Pictures are left out before they are unpacked.
      maxImageSize: 0,
      verbosity: 0,
    })
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException')
      throw new Failure<ReadCode>('input/encrypted', { name, kind: 'pdf' })
    throw broken(name, 'pdf', error as Error)
  }
}

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
