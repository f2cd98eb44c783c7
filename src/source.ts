import type { Edit } from './text/edits.ts'

/** A notice as text, with what is known of the file it came from. Readers make these; `parse` takes them. */
export interface Source {
  /** What the notice is called in the output: a file name, or null for a text without one. */
  readonly name: string | null
  /** `text`, `html`, `docx` …: which reader made the text. */
  readonly format: string
  /** The decoded file (for docx, doc, pdf the extracted text). All offsets of the bulletin point into it. */
  readonly text: string
  /** The character encoding that was decoded, or null where there were no bytes. */
  readonly encoding: string | null
  /** SHA-256 of the bytes in hexadecimal, or null where there were none. */
  readonly sha256: string | null
  /** What the reader took out of the text or put in its place before it is read: markup, navigation. Ascending, disjoint. */
  readonly edits?: readonly Edit[]
}
