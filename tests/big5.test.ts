/** Big5 and GB18030 are told apart by themselves: over all fixtures, whole and in pieces, in both scripts. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Converter } from 'opencc-js/cn2t'
import { describe, expect, test } from 'vitest'
import { encodeBig5 } from '../scripts/big5.js'
import { encodeGbk } from '../scripts/gbk.js'
import { looksLikeBig5 } from '../src/readers/big5.ts'
import { decode } from '../src/readers/decode.ts'
import { readDrawn } from './support/drawn.ts'
import { DRAWN_CHECKS } from './support/drawn-check.ts'
import { NOTICES } from './support/notices.ts'

const traditional = Converter({ from: 'cn', to: 'tw' })
const printed = readDrawn(
  readFileSync(join(import.meta.dirname, '../fixtures/traditional/lanqiao-harbour-2024.drawn'), 'utf8'),
).text
const TEXTS = [...NOTICES, ...DRAWN_CHECKS].map(({ name, text }) => ({ name, text }))
const read = (bytes: Uint8Array) => decode(bytes, 'notice.txt')
/** What Big5 has no letter for is a question mark. */
const inBig5 = (text: string): string => new TextDecoder('big5').decode(encodeBig5(text))

test('every fixture as GB18030 is read as it is', () => {
  for (const { name, text } of TEXTS)
    for (const script of [text, traditional(text)])
      expect(read(encodeGbk(script)).encoding, name).toBe('gb18030')
  expect(read(encodeGbk(printed))).toEqual({ text: printed, encoding: 'gb18030', cutAt: null })
})

test('every fixture in traditional letters as Big5 is read as it is', () => {
  expect(read(encodeBig5(printed))).toEqual({ text: inBig5(printed), encoding: 'big5', cutAt: null })
  for (const { name, text } of TEXTS) {
    const script = traditional(text)
    expect(read(encodeBig5(script)), name).toEqual({ text: inBig5(script), encoding: 'big5', cutAt: null })
  }
})

describe('pieces of the notices', () => {
  test.each([4, 10, 40])('of %i letters as GB18030 are never taken for Big5', letters => {
    for (const { text } of NOTICES)
      for (const script of [text, traditional(text)])
        for (let at = 0; at < script.length; at += letters) {
          const piece = script.slice(at, at + letters)
          expect(looksLikeBig5(encodeGbk(piece)), piece).toBe(false)
        }
  })

  test('of 20 letters as Big5 are nearly always told', () => {
    let missed = 0
    let all = 0
    for (const { text } of NOTICES) {
      const script = traditional(text)
      for (let at = 0; at + 20 <= script.length; at += 20) {
        all++
        if (!looksLikeBig5(encodeBig5(script.slice(at, at + 20)))) missed++
      }
    }
    expect(all).toBeGreaterThan(4000)
    expect(missed / all).toBeLessThan(0.05)
  })
})

test('the end of a file may be cut, its encoding may be named', () => {
  const bytes = encodeBig5(printed)
  const cut = read(bytes.subarray(0, bytes.length - 2))
  expect([cut.encoding, cut.cutAt]).toEqual(['big5', bytes.length - 3])
  expect(decode(bytes, 'notice.txt', 'big5').text).toBe(inBig5(printed))
})
