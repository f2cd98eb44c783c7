/** Why an input could not be read. The sentences stand in `cli/messages.ts`. */
export type ReadCode =
  | 'input/not-found'
  | 'input/is-directory'
  | 'input/no-permission'
  | 'input/unreadable'
  | 'input/too-many-open'
  | 'input/too-large'
  | 'input/binary'
  | 'input/undecodable'
  | 'input/utf-32'
  | 'input/broken'
  | 'input/encrypted'
  | 'input/doctype'
  | 'input/no-text'
  | 'input/no-letters'
  | 'input/too-inflated'
  | 'input/too-compressed'
  | 'input/too-deep'
  | 'input/too-many-pages'
  | 'input/too-many-paragraphs'
  | 'input/too-many-tags'
  | 'input/frames'
  | 'input/no-page'

export type FailureArgs = Readonly<Record<string, string | number>>

/**
 * Something the user can mend: an input that cannot be read, an output that cannot be written, wrong usage. It
 * carries a code and the facts; whoever catches it finds the sentence.
 */
export class Failure<Code extends string = string> extends Error {
  /** Readers are bundled apart from the executable, each with a class of its own: the name tells, not the class. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'Failure' && 'code' in value
  }

  readonly code: Code
  readonly args: FailureArgs

  constructor(code: Code, args: FailureArgs = {}) {
    super(code)
    this.name = 'Failure'
    this.code = code
    this.args = args
  }
}
