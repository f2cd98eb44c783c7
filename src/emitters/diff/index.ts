import type { Emitter } from '../emitter.ts'
import { diffHtml } from './html.ts'
import { diffJson } from './json.ts'
import { diffMarkdown } from './markdown.ts'
import type { DiffOutput } from './output.ts'
import { diffText } from './text.ts'

/** The formats of a comparison; the first is the default. */
export const diffEmitters: readonly Emitter<DiffOutput>[] = [diffText, diffJson, diffMarkdown, diffHtml]
