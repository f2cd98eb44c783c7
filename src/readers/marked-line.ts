/** What the reader makes of a paragraph or of a cell. */
import type { FieldName } from '../model/bulletin.ts'
import type { SourceMark } from '../source.ts'

/** What was left out of a line, as bits. */
export const DELETED = 1
export const HIDDEN = 2

/** A paragraph as text; line breaks inside of it are line ends. */
export interface Line {
  readonly text: string
  readonly leftOut: number
  readonly mark?: LineMark
  /** The last line of a table of issues. */
  readonly endsTable?: true
}

type HeadingMark = Extract<SourceMark, { kind: 'heading' }>

/** What the file tells of a line beyond its letters; see `SourceMark`. */
export type LineMark =
  | ({
      readonly kind: 'heading'
      /** How many letters of its number stand before it. */
      readonly numberLength: number
    } & Pick<HeadingMark, 'level' | 'ordinal' | 'role'>)
  | {
      readonly kind: 'label'
      readonly name: 'answer' | FieldName
      readonly label: string
      readonly of: 'issue' | 'measure' | 'next'
    }
  /** A note in a table: it speaks of none of its issues. */
  | { readonly kind: 'end' }

/** Collects the marks of lines that become one text, and that of the line behind a table. */
export class MarkWriter {
  readonly marks: SourceMark[] = []
  #isBehindTable = false

  /** @param start where the line begins in the text */
  add({ text, mark, endsTable }: Line, start: number): void {
    const indent = text.search(/\S/)
    if (indent >= 0) {
      const isOfNext = mark?.kind === 'label' && mark.of === 'next'
      if (this.#isBehindTable && (mark === undefined || isOfNext))
        this.marks.push({ kind: 'end', start: start + indent })
      if (mark !== undefined) this.marks.push(placedMark(mark, start + indent))
      this.#isBehindTable = false
    }
    if (endsTable) this.#isBehindTable = true
  }
}

/** @param start where the line begins in the text */
export function placedMark(mark: LineMark, start: number): SourceMark {
  if (mark.kind !== 'heading') return { ...mark, start }
  const { numberLength, ...heading } = mark
  return { ...heading, start, bodyStart: start + numberLength }
}
