import { Failure, type ReadCode } from './failure.ts'

/** Why a file cannot be what it should be, where a reader of ours finds it. The sentences stand in `cli/messages.ts`. */
export type Why =
  | 'empty'
  | 'other-start'
  | 'cut-off'
  | 'sectors-wrong'
  | 'too-old'
  | 'no-document'
  | 'no-page'
  | 'too-many-parts'
  | 'part-not-utf-8'
  | 'part-breaks-off'
  | 'part-damaged'

/** Ends a reader's own work on a file that is broken; whoever knows what the file is called makes a failure of it. */
export const damage = (why: Why): Error => new Error(why)

/**
 * The failure of a file that is broken.
 *
 * @param name - what to call the file
 * @param kind - what it should be
 * @param cause - why; or what a package or `damage` has thrown, which tells it in words of its own
 */
export function broken(name: string, kind: 'docx' | 'doc' | 'pdf', cause: Why | Error): Failure<ReadCode> {
  const why = cause instanceof Error ? cause.message : cause
  return new Failure<ReadCode>('input/broken', { name, kind, why })
}
