import type { MessageArgs, MessageCode } from './messages.ts'
import type { FieldName, Span } from './model/bulletin.ts'
import type { SourceFormat } from './model/source-formats.ts'
import type { Edit } from './text/edits.ts'

/** Something that the markup of a page says: what a reader would read there, and where it stands in the source. */
export interface MetaValue {
  readonly text: string
  readonly span: Span
}

/** What the markup tells of a notice. It counts only where the notice itself does not say. */
export interface SourceMeta {
  readonly title?: MetaValue
  readonly publisher?: MetaValue
  /** As printed: `2025-06-24 10:32:00`, `2025年6月24日`. */
  readonly published?: MetaValue
}

/** What a reader has found worth telling, where it stands in the source. */
export interface SourceFinding {
  readonly code: MessageCode
  readonly span: Span
  readonly args: MessageArgs
}

/** A part of the outline that only the markup tells, at the first letter of its line; offsets are of the source text. */
export type SourceMark =
  | {
      readonly kind: 'heading'
      readonly start: number
      /** Behind its number, where the markup sets that apart; else `start`. */
      readonly bodyStart: number
      /** Smaller is further out. Marks alone are compared. */
      readonly level: number
      readonly ordinal: number | null
      /** Null where the wording is to tell. */
      readonly role: 'category' | 'issue' | 'measure' | null
    }
  | {
      readonly kind: 'label'
      readonly start: number
      readonly name: 'answer' | FieldName
      /** What the markup calls it: the head of a column. */
      readonly label: string
      /** Which marked heading around it the label speaks of; or the issue that follows, in a form that tells its number and owner first. */
      readonly of: 'issue' | 'measure' | 'next'
    }
  | {
      /** A table of issues has ended: what begins here or behind stands beside it, not in its last issue. */
      readonly kind: 'end'
      readonly start: number
    }

/** A notice as text, with what is known of the file it came from. Readers make these; `parse` takes them. */
export interface Source {
  /** What the notice is called in the output: a file name, or null for a text without one. */
  readonly name: string | null
  /** Which reader made the text. */
  readonly format: SourceFormat
  /** The decoded file (for docx, doc, pdf the extracted text). All offsets of the bulletin point into it. */
  readonly text: string
  /** The character encoding that was decoded, or null where there were no bytes. */
  readonly encoding: string | null
  /** SHA-256 of the bytes in hexadecimal, or null where there were none. */
  readonly sha256: string | null
  /**
   * What turns `text` into the page that a reader reads: ascending, disjoint, in offsets of `text`. Markup goes, entities become
   * their letters; what is no part of the notice (navigation) goes with `leaf: 'furniture'`.
   */
  readonly edits?: readonly Edit[]
  /**
   * The page (`text` after `edits`) with its traditional letters as simplified ones, letter for letter: what the parser reads in
   * its place. Every text of the bulletin keeps the page's own letters. `rectify/traditional` makes it.
   */
  readonly simplified?: string
  /** Ascending. */
  readonly marks?: readonly SourceMark[]
  readonly meta?: SourceMeta
  readonly findings?: readonly SourceFinding[]
}

/** A part of a value: at a place of its own where the letters stand in the source as they are, else at that of the whole. */
export const partOf = ({ text, span }: MetaValue, start: number, end: number): MetaValue => ({
  text: text.slice(start, end),
  span: span[1] - span[0] === text.length ? [span[0] + start, span[0] + end] : span,
})

/**
 * What `parse` and its like take, as a source.
 *
 * @throws TypeError where it is neither a text nor a source
 */
export function asSource(input: string | Source): Source {
  if (typeof input === 'string')
    return { name: null, format: 'text', text: input, encoding: null, sha256: null }
  const given: unknown = input
  if (typeof given === 'object' && given !== null && 'text' in given && typeof given.text === 'string')
    return input
  throw new TypeError(`expected a string or a Source ({ name, format, text, … }), got ${kindOf(given)}`)
}

/** `undefined`, `a number`, `an instance of Uint8Array`: what a wrong argument is. */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value)
  if (typeof value !== 'object') return `a ${typeof value}`
  const name: unknown = value.constructor?.name
  return typeof name === 'string' && name !== 'Object' ? `an instance of ${name}` : 'another object'
}
