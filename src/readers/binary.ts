/** What a file that is no text looks like. The nouns for it stand in `cli/messages.ts`. */
export type BinaryKind =
  | 'docx'
  | 'xlsx'
  | 'pptx'
  | 'zip'
  | 'doc'
  | 'xls'
  | 'ppt'
  | 'works'
  | 'ole'
  | 'word-xml'
  | 'pdf'
  | 'rtf'
  | 'png'
  | 'jpeg'
  | 'gif'
  | 'gzip'
  | 'binary'

interface Magic {
  readonly kind: BinaryKind
  /** The first bytes, as Latin-1. */
  readonly start: string
  /** Further bytes that must follow within the first few kilobytes. */
  readonly within?: string
}

const magics: readonly Magic[] = [
  { kind: 'docx', start: 'PK\x03\x04', within: 'word/' },
  { kind: 'xlsx', start: 'PK\x03\x04', within: 'xl/' },
  { kind: 'pptx', start: 'PK\x03\x04', within: 'ppt/' },
  { kind: 'zip', start: 'PK\x03\x04' },
  { kind: 'zip', start: 'PK\x05\x06' },
  { kind: 'doc', start: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' },
  { kind: 'pdf', start: '%PDF-' },
  { kind: 'rtf', start: '{\\rtf' },
  { kind: 'word-xml', start: '<?xml', within: 'Word.Document' },
  { kind: 'png', start: '\x89PNG\r\n\x1a\n' },
  { kind: 'jpeg', start: '\xff\xd8\xff' },
  { kind: 'gif', start: 'GIF87a' },
  { kind: 'gif', start: 'GIF89a' },
  { kind: 'gzip', start: '\x1f\x8b\x08' },
]

const WITHIN = 4096

/** Recognises a file format by its first bytes; undefined for what may be text. */
export function binaryKind(bytes: Uint8Array): BinaryKind | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, WITHIN)).toString('latin1')
  return magics.find(
    ({ start, within }) => head.startsWith(start) && (within === undefined || head.includes(within)),
  )?.kind
}

/** Whether NULs make up so much of the bytes that they are no text; a few strays are. */
export function hasTooManyNuls(bytes: Uint8Array): boolean {
  const stray = Math.max(4, bytes.length / 50)
  let count = 0
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) {
    if (++count > stray) return true
  }
  return false
}
