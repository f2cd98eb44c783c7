/** Word documents (.docx): the text as Word shows it, with automatic numbers. */

import type { SourceFinding } from '../../source.ts'
import { broken } from '../broken.ts'
import type { Extracted } from '../extract.ts'
import { Failure, type ReadCode } from '../failure.ts'
import type { Limits } from '../limits.ts'
import { DELETED, HIDDEN, type Line, MarkWriter } from '../marked-line.ts'
import { type Body, bodyReader, type Note } from './body.ts'
import { isListed, labeller, NO_NUMBERING, type Numbered, numberingReader } from './numbering.ts'
import { openPackage, type Package } from './package.ts'
import { partOf, type Relations, relationsOf } from './relations.ts'
import { NO_STYLES, stylesReader } from './styles.ts'
import { readXml, type XmlHandler } from './xml.ts'

/**
 * Reads a Word document: paragraphs, tables row by row, text boxes after the paragraph they hang on, notes at the end.
 *
 * @param name - what to call the file in a failure
 * @throws Failure `input/broken`, `input/encrypted`, `input/doctype` and those of the limits (`input/too-…`)
 */
export async function readPackage(bytes: Uint8Array, name: string, limits: Limits): Promise<Extracted> {
  const parts = await openPackage(bytes, name, limits)
  const read = (part: string, handler: XmlHandler) => readXml(parts.read(part), handler, name, limits)
  const document = await documentPart(parts, read)
  if (document === undefined || !parts.has(document)) throw noDocument(name)
  const relations = await relationsOf(document, parts, read)

  const styles = await readPart(relations, 'styles', parts, read, stylesReader(), r => r.styles(), NO_STYLES)
  const numbering = await readPart(
    relations,
    'numbering',
    parts,
    read,
    numberingReader(),
    r => r.numbering(),
    NO_NUMBERING,
  )
  let paragraphs = 0
  const countParagraph = () => {
    if (++paragraphs > limits.paragraphs)
      throw new Failure<ReadCode>('input/too-many-paragraphs', { name, limit: limits.paragraphs })
  }
  /** The notes that the text refers to, in its order; their marks are their numbers here. */
  const notes: Note[] = []
  const refer = (note: Note) => `[${notes.push(note)}]`
  const options = { styles, countParagraph }
  /** Paragraphs of lists that the package has lost. */
  let unnumbered = 0
  const countUnnumbered = (paragraph: Numbered): string => {
    if (isListed(paragraph, styles)) unnumbered++
    return ''
  }
  const labels = numbering === NO_NUMBERING ? countUnnumbered : labeller(numbering, styles)
  const main = bodyReader({ ...options, refer, labels })
  await read(document, main.handler)
  if (main.body.lines === null) throw noDocument(name)

  const { lines } = main.body
  const texts: Partial<Record<Note['kind'], Body>> = {}
  for (const kind of ['footnote', 'endnote'] as const) {
    const part = partOf(relations, `${kind}s`)
    if (part === undefined || !notes.some(note => note.kind === kind)) continue
    const reader = bodyReader({ ...options, refer: () => '', labels: labeller(numbering, styles) })
    await read(part, reader.handler)
    texts[kind] = reader.body
  }
  notes.forEach(({ kind, id }, at) => {
    const [first, ...others] = texts[kind]?.notes.get(id) ?? []
    if (first === undefined) return
    lines.push({ ...first, text: `[${at + 1}] ${first.text.trimStart()}` })
    for (const line of others) lines.push(line)
  })
  const extracted = joined(lines)
  if (unnumbered === 0) return extracted
  const finding: SourceFinding = { code: 'docx/numbering-lost', span: [0, 0], args: { count: unnumbered } }
  return { ...extracted, findings: [finding, ...extracted.findings] }
}

type Read = (part: string, handler: XmlHandler) => Promise<void>

/** Word looks the document up in the relations of the package; where these are lost it stands in its usual place. */
async function documentPart(parts: Package, read: Read): Promise<string | undefined> {
  return partOf(await relationsOf('', parts, read), 'officeDocument') ?? 'word/document.xml'
}

async function readPart<Reader extends { readonly handler: XmlHandler }, Value>(
  relations: Relations,
  kind: string,
  parts: Package,
  read: Read,
  reader: Reader,
  value: (reader: Reader) => Value,
  none: Value,
): Promise<Value> {
  const part = partOf(relations, kind)
  if (part === undefined || !parts.has(part)) return none
  await read(part, reader.handler)
  return value(reader)
}

const noDocument = (name: string) => broken(name, 'docx', 'no-document')

const LEFT_OUT = [
  [DELETED, 'docx/deleted'],
  [HIDDEN, 'docx/hidden'],
] as const

/** The lines as one text; what was left out is told once a kind, at the first line that it is missing from. */
function joined(lines: readonly Line[]): Extracted {
  const writer = new MarkWriter()
  const told = new Map<number, SourceFinding>()
  let at = 0
  for (const line of lines) {
    const { text, leftOut } = line
    writer.add(line, at)
    for (const [bit, code] of LEFT_OUT) {
      if (!(leftOut & bit)) continue
      const count = Number(told.get(bit)?.args.count ?? 0) + 1
      told.set(bit, { code, span: told.get(bit)?.span ?? [at, at + text.length], args: { count } })
    }
    at += text.length + 1
  }
  return {
    text: lines.map(line => `${line.text}\n`).join(''),
    marks: writer.marks,
    findings: [...told.values()],
  }
}
