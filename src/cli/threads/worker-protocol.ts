import type { EmitOptions } from '../../emitters/emitter.ts'
import type { Source } from '../../source.ts'
import type { ExitCode } from '../context.ts'
import type { Listed } from '../files/file-list.ts'
import type { Lang } from '../messages.ts'

/** What a worker thread is started with. The arguments are those of the process, so that it knows all options. */
export interface Setup {
  readonly argv: readonly string[]
  readonly lang: Lang
  readonly emission: EmitOptions
  /** Whether messages go to a terminal. */
  readonly isTerminal: boolean
}

/** One input for a worker. */
export interface Task {
  readonly file: Listed
  /** Its text, where it was read already. */
  readonly source?: Source
  /** Only read it: what is made of it must be made where the whole output is. */
  readonly isReadOnly: boolean
  /** Whether a text that may cost much memory is given back. */
  readonly refusesHeavy: boolean
}

/** What a worker answers to a task: `head` and pieces, or one of the others; then it waits for the next one. */
export type Answer =
  /** A result follows. `messages` is what was said on standard error. */
  | {
      readonly kind: 'head'
      readonly messages: string
      readonly exit: ExitCode
      readonly sha256: string | null
    }
  | { readonly kind: 'piece'; readonly bytes: Uint8Array }
  | { readonly kind: 'end' }
  /** It was only read. */
  | { readonly kind: 'source'; readonly messages: string; readonly source: Source }
  | { readonly kind: 'heavy' }
  /** It cannot be read; the messages say why. */
  | { readonly kind: 'failed'; readonly messages: string }

/** What the main thread sends: a task, or word that one more piece was taken. */
export type Request = { readonly task: Task } | { readonly taken: true }

/** Pieces that may be on their way to the main thread. */
export const WINDOW = 16
