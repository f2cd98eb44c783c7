/** Numbers of one letter (①, ⑴, ㈠), as a table. */
import type { MarkerStyle } from './marker-style.ts'
import { styleNamed } from './marker-styles.ts'

/** Enclosed numbers of one letter: first letter, how many, the value of the first. */
const ENCLOSED_DIGITS: readonly (readonly [first: string, count: number, style: string])[] = [
  ['①', 20, 'circled'],
  ['❶', 10, 'circled'],
  ['➀', 10, 'circled'],
  ['➊', 10, 'circled'],
  ['⓵', 10, 'circled'],
  ['⑴', 20, 'arabic-bracket'],
  ['⒈', 20, 'arabic-point'],
  ['㈠', 10, 'han-bracket'],
  ['㊀', 10, 'circled'],
]

/** Code unit → `[style, ordinal]` for enclosed numbers of one letter. */
export const enclosed = new Map<number, readonly [MarkerStyle, number]>()
for (const [first, count, name] of ENCLOSED_DIGITS) {
  for (let i = 0; i < count; i++) enclosed.set(first.charCodeAt(0) + i, [styleNamed(name), i + 1])
}
