import type { Bulletin } from './bulletin.ts'
import type { Source } from './source.ts'

export interface ParseOptions {
  /** The publication date (`2025-06-24`), for a notice that does not print its own. */
  readonly published?: string
  /** Keep the source text in `source.text`. */
  readonly sourceText?: boolean
  /** The language of the diagnostics' messages. */
  readonly lang?: 'en' | 'zh'
}

export const STAGES = ['lines', 'outline', 'facts', 'leaves'] as const
export type Stage = (typeof STAGES)[number]

export function parse(input: string | Source, options: ParseOptions = {}): Bulletin {
  const source: Source =
    typeof input === 'string' ? { name: null, format: 'text', text: input, encoding: null, sha256: null } : input
  const length = source.text.length
  return {
    schema: 'rectify/bulletin/1',
    source: { name: source.name, format: source.format, encoding: source.encoding, length, sha256: source.sha256 },
    kind: 'other',
    title: null,
    issuer: null,
    publisher: null,
    published: options.published
      ? { kind: 'date', text: options.published, span: [0, 0], edtf: options.published, basis: 'stated' }
      : null,
    inspection: { kind: null, mode: null, tier: null, inspector: null, target: null, extended: [], period: null, feedback: null },
    claims: [],
    body: [
      {
        id: 'p1',
        role: 'paragraph',
        marker: null,
        ordinal: null,
        heading: null,
        text: { text: source.text, span: [0, length] },
        status: null,
        span: [0, length],
        facts: [],
        children: [],
      },
    ],
    contact: { phones: [], addresses: [], postcodes: [], emails: [], period: null },
    diagnostics: [],
  }
}

export function* inspect(input: string | Source, _stage: Stage): Generator<object> {
  const text = typeof input === 'string' ? input : input.text
  if (text.length > 0) yield { kind: 'text', span: [0, text.length] }
}
