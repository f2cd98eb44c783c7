/**
 * An outline is told by its wording and its order, not by its markers: the drawn notices are numbered in other styles, consistently
 * over a notice, and keep their sections, categories and issues, and the number of steps in each.
 */
import { describe, expect, test } from 'vitest'
import { parse } from '../src/index.ts'
import { type NamedPart, namedParts } from './support/named-parts.ts'
import { NOTICES } from './support/notices.ts'

const HAN = '一二三四五六七八九'
const han = (value: number): string => {
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  return `${tens > 1 ? HAN[tens - 1] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? HAN[ones - 1] : ''}`
}

interface Style {
  readonly printed: RegExp
  readonly write: (ordinal: number) => string
}

const STYLES = {
  comma: { printed: /^[一二三四五六七八九十]+、$/, write: n => `${han(n)}、` },
  bracket: { printed: /^[（(][一二三四五六七八九十]+[）)]$/, write: n => `（${han(n)}）` },
  point: { printed: /^\d+[.．]$/, write: n => `${n}.` },
  digits: { printed: /^\d+、$/, write: n => `${n}、` },
  bracketed: { printed: /^[（(]\d+[）)]$/, write: n => `（${n}）` },
  half: { printed: /^\d+[）)]$/, write: n => `${n}）` },
  circled: { printed: /^[①-⑳]$/, write: n => (n <= 20 ? String.fromCharCode(0x2460 + n - 1) : `（${n}）`) },
  run: { printed: /^[一二三四五六七八九十]+是$/, write: n => `${han(n)}是` },
  ordinal: { printed: /^第[一二三四五六七八九十]+，$/, write: n => `第${han(n)}，` },
} satisfies Record<string, Style>

type Name = keyof typeof STYLES
/** What is written for what; nothing else of the notice may be numbered in a style that is written. */
const NUMBERINGS: readonly (readonly [name: string, styles: Partial<Record<Name, Name>>])[] = [
  ['one level further in', { comma: 'bracket', bracket: 'point', point: 'bracketed', digits: 'bracketed' }],
  ['one level further out', { bracket: 'comma', point: 'bracket', digits: 'bracket', bracketed: 'point' }],
  ['without (一)', { bracket: 'point', point: 'bracketed', digits: 'bracketed', bracketed: 'half' }],
  ['1、 for 1.', { point: 'digits' }],
  ['1. for 1、', { digits: 'point' }],
  ['（1） for ①', { circled: 'bracketed' }],
  ['① for （1）', { bracketed: 'circled' }],
  ['第一， for 一是', { run: 'ordinal' }],
  ['1） for 一是', { run: 'half' }],
]
/** Of all notices that can be numbered so. Headings that themselves hold a number, and lines that wrap elsewhere, are the rest. */
const SMALLEST_SHARE = 0.93

const styleOf = (marker: string): Name | undefined =>
  (Object.keys(STYLES) as Name[]).find(name => STYLES[name].printed.test(marker))

/** The notice in another numbering; null where two styles would become one, or headings would be numbered like steps. */
function renumber(
  text: string,
  parts: readonly NamedPart[],
  styles: Partial<Record<Name, Name>>,
): string | null {
  const marked = parts.filter(({ node }) => node.marker !== null && node.ordinal !== null)
  const used = new Set(marked.map(({ node }) => styleOf(node.marker!.text)))
  const changed = (Object.keys(styles) as Name[]).filter(name => used.has(name))
  const written = changed.map(name => styles[name]!)
  if (changed.length === 0 || new Set(written).size < written.length) return null
  if (written.some(name => used.has(name) && !changed.includes(name))) return null
  let renumbered = text
  for (const { node } of marked.sort((a, b) => b.node.marker!.span![0] - a.node.marker!.span![0])) {
    const style = styleOf(node.marker!.text)
    const other = style === undefined ? undefined : styles[style]
    if (other === undefined) continue
    if (['circled', 'ordinal'].includes(other) && node.role !== 'measure') return null
    const [start, end] = node.marker!.span!
    renumbered = renumbered.slice(0, start) + STYLES[other].write(node.ordinal!) + renumbered.slice(end)
  }
  return renumbered
}

/** The headings, and how many steps stand in each. A …方面 at the top is a section by 一、 and a group by （一）: here they are one. */
const outline = (parts: readonly NamedPart[]): string[] =>
  parts.map(({ node, name }) =>
    node.role === 'measure' ? `${/^\.*/.exec(name)![0]}measure` : name.replace(/^category/, 'section'),
  )

describe('another numbering', () => {
  test.each(NUMBERINGS)('%s', (_, styles) => {
    let notices = 0
    const other: string[] = []
    for (const { name, text } of NOTICES) {
      const parts = namedParts(parse(text))
      const renumbered = renumber(text, parts, styles)
      if (renumbered === null) continue
      notices++
      const expected = outline(parts)
      const found = outline(namedParts(parse(renumbered)))
      const at = expected.findIndex((part, i) => part !== found[i])
      if (at >= 0 || found.length !== expected.length)
        other.push(`${name}: ${expected[at]} became ${found[at]}`)
    }
    expect(notices).toBeGreaterThan(0)
    expect((notices - other.length) / notices, other.join('\n')).toBeGreaterThanOrEqual(SMALLEST_SHARE)
  })
})
