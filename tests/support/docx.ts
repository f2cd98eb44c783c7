/** Word documents from hand-written XML: what LibreOffice cannot write. */
import { strToU8, type Zippable, zipSync } from 'fflate'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const STRICT_W = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const STRICT_R = 'http://purl.oclc.org/ooxml/officeDocument/relationships'

export interface DocxParts {
  /** What stands inside of w:body. */
  readonly body: string
  readonly numbering?: string
  readonly styles?: string
  readonly footnotes?: string
  readonly endnotes?: string
  readonly strict?: boolean
  /** The prefix of Word's namespace in the document; `w` where not given. */
  readonly prefix?: string
  readonly head?: string
  /** Parts to add or replace; null takes one away. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | null>>
}

const NAMESPACES = [
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(' ')

const PARTS = ['numbering', 'styles', 'footnotes', 'endnotes'] as const

/** A Word document of these parts. */
export function docx(given: DocxParts): Uint8Array {
  const main = given.strict ? STRICT_W : W
  const relation = given.strict ? STRICT_R : R
  const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
  const prefixed = (inner: string) =>
    given.prefix === undefined ? inner : inner.replace(/(<\/?|\s)w:/g, `$1${given.prefix}:`)
  const root = (name: string, inner: string) =>
    prefixed(`<w:${name} xmlns:w="${main}" ${NAMESPACES}>${inner}</w:${name}>`).replace(
      'xmlns:w=',
      `xmlns:${given.prefix ?? 'w'}=`,
    )
  const there = PARTS.filter(part => given[part] !== undefined)
  const type = (part: string) =>
    `<Override PartName="/word/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${part === 'document' ? 'document.main' : part}+xml"/>`
  const parts: Record<string, string | Uint8Array | null> = {
    '[Content_Types].xml': `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${['document', ...there].map(type).join('')}</Types>`,
    '_rels/.rels': `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relation}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${there.map((part, at) => `<Relationship Id="rId${at + 1}" Type="${relation}/${part}" Target="${part}.xml"/>`).join('')}</Relationships>`,
    'word/document.xml': `${xml}${given.head ?? ''}${root('document', `<w:body>${given.body}</w:body>`)}`,
    ...Object.fromEntries(there.map(part => [`word/${part}.xml`, xml + root(part, given[part]!)])),
    ...given.parts,
  }
  const zipped: Zippable = {}
  for (const [name, content] of Object.entries(parts)) {
    if (content !== null) zipped[name] = typeof content === 'string' ? strToU8(content) : content
  }
  return zipSync(zipped, { mtime: '2025-01-01' })
}

export interface ParagraphLook {
  readonly num?: number
  readonly level?: number
  readonly style?: string
}

/** A paragraph; its inner XML where the text holds any, else one run. */
export function paragraph(text: string, { num, level, style }: ParagraphLook = {}): string {
  const numbered =
    num === undefined && level === undefined
      ? ''
      : `<w:numPr>${level === undefined ? '' : `<w:ilvl w:val="${level}"/>`}${num === undefined ? '' : `<w:numId w:val="${num}"/>`}</w:numPr>`
  const named = style === undefined ? '' : `<w:pStyle w:val="${style}"/>`
  return `<w:p><w:pPr>${named}${numbered}</w:pPr>${text.includes('<') ? text : run(text)}</w:p>`
}

export const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`

export interface LevelLook {
  readonly format?: string
  readonly text: string
  readonly start?: number
  readonly suffix?: 'tab' | 'space' | 'nothing'
  /** More of the level's XML, in the order of the schema before lvlText. */
  readonly more?: string
}

/** A numbering definition with these levels. */
export const definition = (id: number, levels: readonly LevelLook[], more = ''): string =>
  `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${more}${levels.map(levelXml).join('')}</w:abstractNum>`

export const levelXml = ({ format, text, start, suffix, more }: LevelLook, at: number): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start ?? 1}"/><w:numFmt w:val="${format ?? 'decimal'}"/>${more ?? ''}<w:suff w:val="${suffix ?? 'tab'}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/></w:lvl>`

/** A list that uses a definition. */
export const list = (id: number, definitionId: number, overrides = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${definitionId}"/>${overrides}</w:num>`

export const startOverride = (level: number, start: number): string =>
  `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`

/** A paragraph style. */
export const style = (id: string, properties: string, basedOn?: string): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${basedOn === undefined ? '' : `<w:basedOn w:val="${basedOn}"/>`}<w:pPr>${properties}</w:pPr></w:style>`

export const numbered = (num: number, level?: number): string =>
  `<w:numPr>${level === undefined ? '' : `<w:ilvl w:val="${level}"/>`}<w:numId w:val="${num}"/></w:numPr>`
