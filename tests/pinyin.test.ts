/** Pinyin in brackets behind its letters is furniture: the notice reads as without it, and nothing is lost. */
import { describe, expect, test } from 'vitest'
import { cleanText } from '../src/clean-text.ts'
import { facts, inspect, parse } from '../src/index.ts'

describe('what is pinyin', () => {
  test.each([
    ['整(zhěng)改(gǎi)情况', '整改情况'],
    ['整（zhěng）改（gǎi）', '整改'],
    ['行(háng)业', '行业'],
    ['整改(zhěnggǎi)到位', '整改到位'],
    ['整(zheng)改(gai)到(dao)位(wei)', '整改到位'],
    ['整(zhe\u030cng)改', '整改'],
    ['女(nǚ)职工', '女职工'],
  ])('%s', (text, read) => {
    expect(cleanText(text).text).toBe(read)
  })
  test.each(['平台(app)', '系统(OA)和(HR)', '(zhěng)改', '整(zhěng', '整()改', '水泵(A)、(B)', '共3个(a)'])(
    'not %s',
    text => {
      expect(cleanText(text).text).toBe(text)
    },
  )
})

test('numbers and dates close up; leaves tile, and pinyin is furniture', () => {
  const text = '2025年(nián)6月(yuè)3日(rì)，完(wán)成(chéng)整(zhěng)改(gǎi)。'
  expect(facts(text).facts).toMatchObject([{ kind: 'date', edtf: '2025-06-03', text: '2025年6月3日' }])
  expect(parse(text).body[0]!.text!.text).toBe('2025年6月3日，完成整改。')
  const leaves = [...inspect(text, 'leaves')] as { kind: string; span: [number, number] }[]
  expect(leaves.map(({ span }) => text.slice(...span)).join('')).toBe(text)
  expect(leaves.filter(({ kind }) => kind === 'furniture').map(({ span }) => text.slice(...span))).toEqual([
    '(nián)',
    '(yuè)',
    '(rì)',
    '(wán)',
    '(chéng)',
    '(zhěng)',
    '(gǎi)',
  ])
})
