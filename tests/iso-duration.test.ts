/** ISO 8601 durations taken apart. */
import { expect, test } from 'vitest'
import { durationParts, loneDuration } from '../src/text/iso-duration.ts'

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
