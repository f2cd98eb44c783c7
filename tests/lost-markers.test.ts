/**
 * Markers of headings and steps lose letters as a scrape loses them, one marker at a time at every place of every drawn notice. What the
 * marker stood before may be lost; the rest of the outline stands.
 */
import { expect, test } from 'vitest'
import { parse } from '../src/index.ts'
import { type NamedPart, namedParts } from './support/named-parts.ts'
import { NOTICES } from './support/notices.ts'

/** What a scrape leaves of 一、 （一） 1. */
const LOSSES: readonly (readonly [name: string, left: (marker: string) => string | null])[] = [
  ['the whole marker', () => ''],
  ['the sign behind the number', marker => (/[、.．]$/.test(marker) ? marker.slice(0, -1) : null)],
  ['the opening bracket', marker => (/^[（(].+[）)]$/.test(marker) ? marker.slice(1) : null)],
  ['the closing bracket', marker => (/^[（(].+[）)]$/.test(marker) ? marker.slice(0, -1) : null)],
]
/** The heading itself, and what stood right below it. */
const LOST_WITH_IT = 2

const isHeading = ({ node: { role, marker, ordinal } }: NamedPart): boolean =>
  marker !== null && ordinal !== null && role !== 'measure'

/** What stood in a heading that is lost stands one level further out. */
const bare = ({ name }: NamedPart): string => name.replace(/^\.+/, '')

const isStep = ({ node: { role, marker, ordinal } }: NamedPart): boolean =>
  marker !== null && ordinal !== null && role === 'measure'

/** How many of `parts` are not among those of `text`. */
function missing(parts: readonly NamedPart[], text: string): number {
  const left = new Map<string, number>()
  for (const name of namedParts(parse(text)).map(bare)) left.set(name, (left.get(name) ?? 0) + 1)
  return parts.map(bare).filter(name => {
    const count = left.get(name) ?? 0
    left.set(name, count - 1)
    return count <= 0
  }).length
}

/** Every such part of every notice loses its marker: where, and where more is lost than the part and what stood right below it. */
function losses(
  isLost: (part: NamedPart) => boolean,
  forms: readonly (readonly [name: string, left: (marker: string) => string | null])[],
): { readonly places: number; readonly spread: readonly string[] } {
  let places = 0
  const spread: string[] = []
  for (const { name, text } of NOTICES) {
    const parts = namedParts(parse(text))
    for (const { node } of parts.filter(isLost)) {
      const { text: printed } = node.marker!
      const [start, end] = node.marker!.span!
      for (const [what, leftOf] of forms) {
        const left = leftOf(printed)
        if (left === null) continue
        places++
        const lost = missing(parts, text.slice(0, start) + left + text.slice(end))
        if (lost > LOST_WITH_IT) spread.push(`${name} ${printed} without ${what}: ${lost} of ${parts.length}`)
      }
    }
  }
  if (process.env.DAMAGE !== undefined) console.log(`${places} places, ${spread.length} where more is lost`)
  return { places, spread }
}

test('a heading that loses its marker takes little else with it', () => {
  const { places, spread } = losses(isHeading, LOSSES)
  expect(places).toBeGreaterThan(1500)
  expect(spread.length / places, spread.join('\n')).toBeLessThan(0.05)
})

test('a step that loses its marker takes hardly anything with it', () => {
  const { places, spread } = losses(isStep, [
    ...LOSSES,
    ['是', marker => (marker.endsWith('是') ? marker.slice(0, -1) : null)],
    ['the number before 是', marker => (marker.endsWith('是') ? '是' : null)],
  ])
  expect(places).toBeGreaterThan(2000)
  expect(spread.length / places, spread.join('\n')).toBeLessThan(0.02)
})
