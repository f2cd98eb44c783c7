/** What a reader is told, and what it gives. */
import type { Source } from '../source.ts'
import type { Limits } from './limits.ts'

/** What a reader may be told. */
export interface FormatOptions {
  readonly encoding?: string | undefined
  readonly limits?: Limits
  /** The most opening tags of a page; `DEFAULT_MAX_TAGS` if not given. */
  readonly maxTags?: number | undefined
}

/** A page of a notice has some thousands; a million is no page that anybody has written. */
export const DEFAULT_MAX_TAGS = 1_000_000

/** What a reader makes of the bytes; who has read the file adds its name and digest. */
export interface ReadText extends Omit<Source, 'name' | 'sha256'> {
  /** The byte at which the last character begins, if the file ends in the middle of it. */
  readonly cutAt: number | null
}
