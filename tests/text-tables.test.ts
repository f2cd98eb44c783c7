/** What stands in one place for many: durations taken apart, powers of ten. */
import { expect, test } from 'vitest'
import { durationParts, loneDuration } from '../src/text/iso-duration.ts'
import { hanPower, isHanPower } from '../src/text/numerals.ts'

test.each([
  ['P2M', [['M', '2']], 'M'],
  [
    'P1Y6M',
    [
      ['Y', '1'],
      ['M', '6'],
    ],
    null,
  ],
  ['PT24H', [['TH', '24']], 'TH'],
  ['PT30M', [['TM', '30']], 'TM'],
  [
    'P8DT20H',
    [
      ['D', '8'],
      ['TH', '20'],
    ],
    null,
  ],
  ['P3.5D', [['D', '3.5']], null],
  ['P3W', [['W', '3']], 'W'],
  ['', [], null],
  ['nothing', [], null],
] as const)('%s', (iso, parts, lone) => {
  expect(durationParts(iso).map(({ unit, digits }) => [unit, digits])).toEqual(parts)
  expect(loneDuration(iso)?.unit ?? null).toBe(lone)
})

test('powers of ten in all their forms', () => {
  const powers = (letters: string): number[] => [...letters].map(letter => hanPower(letter.charCodeAt(0)))
  expect(powers('十拾百佰千仟万萬亿億')).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 8, 8])
  expect(powers('一两个 五成')).toEqual([0, 0, 0, 0, 0, 0])
  expect([hanPower(Number.NaN), isHanPower('十'.charCodeAt(0)), isHanPower('百'.charCodeAt(0))]).toEqual([
    0,
    false,
    true,
  ])
})
