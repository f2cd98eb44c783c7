import { createHash } from 'node:crypto'
import type { EmitOptions } from '../../emitters/emitter.ts'
import type { FilterOptions } from '../filter-options.ts'
import { VERSION } from '../version.ts'

/** What changes no byte of a result: where it goes, how it comes about, what is said meanwhile. */
const WITHOUT_EFFECT: ReadonlySet<string> = new Set([
  'output',
  'outDir',
  'force',
  'resume',
  'jobs',
  'maxMemory',
  'maxSize',
  'maxTags',
  'maxInflated',
  'maxRatio',
  'maxPages',
  'maxParagraphs',
  'maxDepth',
  'filesFrom',
  'filesFrom0',
  'quiet',
  // These have become the emitter and what it was told.
  'format',
  'compact',
  'color',
] satisfies (keyof FilterOptions)[])

/**
 * Stands for all that decides the output of a file beside its name and content: the program's version, the command, the
 * format, every option. Two runs with equal fingerprints make the same of the same file.
 */
export function fingerprint(
  command: string,
  format: string,
  emission: EmitOptions,
  options: FilterOptions,
): string {
  const effective = Object.entries(options).filter(([key]) => !WITHOUT_EFFECT.has(key))
  const all = [VERSION, command, format, emission, Object.fromEntries(effective)]
  return createHash('sha256').update(JSON.stringify(all, ordered)).digest('hex').slice(0, 16)
}

/** In whatever order the options were given. */
function ordered(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
