/** Numerals that never end, and marks that promise one: reading must not get slower a letter however many there are. */
import { expect, test } from 'vitest'
import { decodeNumeral } from '../../src/index.ts'
import { scanNumbers } from '../../src/normalizer/quantities/numbers.ts'
import { scanFacts } from '../../src/normalizer/scan.ts'
import { worseThanLinear } from './growth.ts'

const PIECES = [
  ...'190一二两零十百千万亿兆廿壹陆点负半几数又打元-.,/^ ',
  ...[
    '一点',
    '点一',
    '分之',
    '一分之',
    '一又',
    '一又一分之',
    '百分之',
    '百分之一',
    '百 分 之',
    '负一',
    '几百',
    '数万',
  ],
  ...[
    '一万',
    '一 ',
    '一 万 ',
    '万 ',
    '9 ',
    '1,',
    '1,111',
    '1.',
    '1/',
    '1 1/',
    '1e',
    '1e1',
    '1^',
    '1k',
    '1 k',
    '--',
    '-1',
  ],
  ...[
    '一成',
    '一成一',
    '三成半',
    '一折',
    '打对折',
    '一打',
    '一百零',
    '三四',
    '一点一点',
    '一元一角',
    '壹元',
    '0.1',
    '1万多',
    '十余',
  ],
]
/** What stands before the pieces: a numeral that any of them might go on. */
const HEADS = ['', '一点', '百分之']

const runs = [
  ['scanNumbers', (text: string) => scanNumbers(text, 0, text.length)],
  ['scanFacts', (text: string) => scanFacts(text, 0, text.length)],
  ['decodeNumeral', decodeNumeral],
] as const

for (const [name, run] of runs)
  for (const head of HEADS)
    test(`${name} behind ${JSON.stringify(head)}`, { timeout: 240_000 }, () => {
      expect(worseThanLinear(run, PIECES, head)).toEqual([])
    })

test('a million letters are no matter', { timeout: 60_000 }, () => {
  const begin = performance.now()
  for (const piece of PIECES) {
    const text = piece.repeat(Math.ceil(1e6 / piece.length))
    scanNumbers(text, 0, text.length)
  }
  expect(performance.now() - begin).toBeLessThan(30_000)
})
