/** Two bulletins of one notice in two forms are the same, spans and widths aside. */
import type { Bulletin } from './model.ts'

/** Full-width letters as half-width ones, and no blanks: what is left when form is taken away. */
const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '')

/** A bulletin without spans, source and the form of its letters. */
export function essence(bulletin: Bulletin): unknown {
  const strip = (value: unknown): unknown => {
    if (typeof value === 'string') return plain(value)
    if (Array.isArray(value)) return value.map(strip)
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => key !== 'span' && key !== 'source')
        .map(([key, inner]) => [key, strip(inner)]),
    )
  }
  return strip(bulletin)
}
