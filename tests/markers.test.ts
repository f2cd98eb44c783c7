import { expect, test } from 'vitest'
import { MARKER_STYLES, markerAt } from '../src/parser/markers.ts'

for (const style of MARKER_STYLES) {
  for (const [text, ordinal] of style.examples) {
    test(`${style.name} reads ${text}`, () => {
      const marker = markerAt(text, 0, text.length)
      expect(marker?.style.name).toBe(style.name)
      expect(marker?.ordinal).toBe(ordinal)
    })
  }
  for (const text of style.refusals) {
    test(`${style.name} refuses ${text}`, () => {
      expect(markerAt(text, 0, text.length)?.style.name).not.toBe(style.name)
    })
  }
}
