/** The formats of input: which reader takes which file. */
import { extname } from 'node:path'
import type { SourceFormat } from '../model/source-formats.ts'
import { decode } from './decode.ts'
import { looksLikeHtml, looksLikeMhtml } from './html-sniff.ts'
import { looksLikeDocx, looksLikeOle, looksLikePdf } from './office-sniff.ts'
import type { FormatOptions, ReadText } from './reader.ts'

export interface InputFormat {
  readonly name: SourceFormat
  /** Endings of file names, lower case, with the dot. */
  readonly endings: readonly string[]
  /** Whether the content is surely of this format. Absent where nothing tells. */
  readonly sniff?: (bytes: Uint8Array) => boolean
  /**
   * @param name - what to call the input in a failure
   * @throws Failure with an `input/…` code
   */
  readonly read: (bytes: Uint8Array, name: string, options: FormatOptions) => Promise<ReadText>
}

/** The last one is what is left: text. Each loads its packages only when it reads. */
export const FORMATS: readonly InputFormat[] = [
  {
    name: 'html',
    endings: ['.mhtml', '.mht'],
    sniff: looksLikeMhtml,
    read: async (bytes, name, options) => (await import('./mhtml.ts')).readMhtml(bytes, name, options),
  },
  {
    name: 'html',
    endings: ['.html', '.htm', '.xhtml', '.shtml'],
    sniff: looksLikeHtml,
    read: async (bytes, name, options) => (await import('./html.ts')).readHtml(bytes, name, options),
  },
  {
    name: 'docx',
    endings: ['.docx', '.docm', '.dotx', '.dotm'],
    sniff: looksLikeDocx,
    read: async (bytes, name, options) => (await import('./docx.ts')).readDocx(bytes, name, options),
  },
  {
    name: 'doc',
    endings: ['.doc', '.dot', '.wps'],
    sniff: looksLikeOle,
    read: async (bytes, name, options) => (await import('./doc.ts')).readDoc(bytes, name, options),
  },
  {
    name: 'pdf',
    endings: ['.pdf'],
    sniff: looksLikePdf,
    read: async (bytes, name, options) => (await import('./pdf.ts')).readPdf(bytes, name, options),
  },
  {
    name: 'markdown',
    endings: ['.md', '.markdown'],
    read: async (bytes, name, options) => (await import('./markdown.ts')).readMarkdown(bytes, name, options),
  },
  {
    name: 'text',
    endings: ['.txt'],
    read: async (bytes, name, { encoding }) => ({ ...decode(bytes, name, encoding), format: 'text' }),
  },
]

/**
 * Which format an input has: what its ending says, unless the content is surely of another.
 *
 * @param name - of the file; what stands behind its last dot counts
 */
export function formatOf(name: string, bytes: Uint8Array): InputFormat {
  const ending = extname(name).toLowerCase()
  const named = FORMATS.find(row => row.endings.includes(ending))
  if (named?.sniff?.(bytes)) return named
  return FORMATS.find(row => row.sniff?.(bytes)) ?? named ?? FORMATS[FORMATS.length - 1]!
}
