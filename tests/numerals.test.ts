/** The decoder of numerals: by hand, against two libraries that write them, and over strings that are none. */
import { createRequire } from 'node:module'
import nzh from 'nzh'
import { describe, expect, test } from 'vitest'
import { decodeNumeral } from '../src/index.ts'
import { hanPower, isHanPower } from '../src/text/numerals/letters.ts'
import { seeded } from './support/random.ts'

/** It has no types, and a default export of its own inside. */
const converter: { default: { labels: object }; toWords(value: number): string } = createRequire(
  import.meta.url,
)('number-to-chinese-words')

describe('decodeNumeral reads', () => {
  const values: readonly (readonly [text: string, value: number])[] = [
    ['0', 0],
    ['零', 0],
    ['十', 10],
    ['十五', 15],
    ['一十五', 15],
    ['廿二', 22],
    ['卅', 30],
    ['一百二', 120],
    ['一百零二', 102],
    ['一百一十', 110],
    ['一百十一', 111],
    ['两千零五', 2005],
    ['一千五十', 1050],
    ['三万五', 35000],
    ['三万零五', 30005],
    ['十万零一千', 101000],
    ['一亿二千万', 120000000],
    ['四万万', 400000000],
    ['壹佰伍拾', 150],
    ['二〇二五', 2025],
    ['二○二五', 2025],
    ['幺八九', 189],
    ['一点五', 1.5],
    ['零点零五', 0.05],
    ['一点五万', 15000],
    ['十二点三四亿', 1234000000],
    ['负三十二', -32],
    ['-3.5', -3.5],
    ['负零', 0],
    ['1,100', 1100],
    ['1,234,567.5', 1234567.5],
    ['１２３', 123],
    ['3万5千', 35000],
    ['3万4000', 34000],
    ['3万5', 35000],
    ['5亿1万4千6百', 500014600],
    ['1.2亿', 120000000],
    ['1.005万', 10050],
    ['12345万', 123450000],
    ['4.78万亿', 4780000000000],
    ['9007199254740991', Number.MAX_SAFE_INTEGER],
  ]
  for (const [text, value] of values) test(text, () => expect(decodeNumeral(text)).toBe(value))
})

describe('decodeNumeral gives nothing for', () => {
  const none =
    '二五 三四 一一 两两 二三十 一百零零三 一百零三十 一百零 零十 零五十 百 百三 万 万万 十十 十百 五十千 一千三万 三万五万 三万五亿 三亿五亿 二十两 一百零两 ' +
    '1,10 1,234,56 1234,567 0,123 1, .5 5. 1..5 1.2.3 012 〇一二 零一 00 1e5 3/5 2^5 40k 15百 2025千 5千克 0.5百分 1.5万3千 1万60 三5 3五 ' +
    '几十 三十多 十几 半 一半 三分之一 百分之五 兆 五兆 五打 第五 五个 3个 2025年 一点 点五 一点十 八点三十 一点两 --5 负负五 负 - 五负 Infinity NaN 0x10 ' +
    '9007199254740992 一亿亿 一百万亿亿 99999999999999999999 0.1234567890123456 一点一二三四五六七八九一二三四五六'
  for (const text of ['', ' ', ' 五', '五 ', '1 000', '一百 五', '５　', ...none.split(' ')])
    test(JSON.stringify(text), () => expect(decodeNumeral(text)).toBeUndefined())

  test('a very long text, without trying', () => {
    for (const letter of ['一', '9', '万', '点', '零', ','])
      expect(decodeNumeral(letter.repeat(1e6))).toBeUndefined()
  })
})

describe('what other programs write is read back', () => {
  /** Of each of four writers: more than 100,000 in all, without those that are left out. */
  const COUNT = 26_000

  /** Integers of every magnitude, round ones and ones with holes more often than chance has them; decimals; negatives. */
  function* numbers(seed: number, digits: number): Generator<number> {
    const random = seeded(seed)
    for (let i = 0; i < COUNT; i++) {
      const magnitude = Math.floor(random() * (digits + 1))
      let value = Math.floor(random() * 10 ** magnitude)
      if (random() < 0.3) {
        const hole = 10 ** Math.floor(random() * (magnitude + 1))
        value = Math.floor(value / hole) * hole + Math.floor(random() * 10)
      }
      if (random() < 0.25 && value < 1e9)
        value = Number(`${value}.${String(Math.floor(random() * 1e5)).padStart(5, '0')}`)
      yield value !== 0 && random() < 0.25 ? -value : value
    }
  }

  function misread(
    write: (value: number) => string,
    seed: number,
    digits: number,
    skip = (_: number) => false,
  ) {
    const wrong: string[] = []
    let tried = 0
    for (const value of numbers(seed, digits)) {
      if (skip(value)) continue
      tried++
      const text = write(value)
      const got = decodeNumeral(text)
      if (got !== value && wrong.length < 10) wrong.push(`${value} ${text} ${got}`)
    }
    return { wrong, tried }
  }

  test('nzh, plain', () => {
    expect(misread(value => nzh.cn.encodeS(value), 1, 15)).toEqual({ wrong: [], tried: COUNT })
  })
  test('nzh, capitals', () => {
    expect(misread(value => nzh.cn.encodeB(value), 2, 15)).toEqual({ wrong: [], tried: COUNT })
  })

  // number-to-chinese-words loses the 万 where its four places hold one digit and something stands above them: it writes
  // 200058819 as 二亿零八千八百一十九. From 10^12 on it writes 兆, which is a million to some readers: not read.
  const lost = (value: number): boolean => {
    const places = Math.floor(Math.abs(value) / 1e4)
    return places >= 1e4 && places % 1e4 >= 1 && places % 1e4 <= 9
  }
  const writing = (digits: string, units: string) => (value: number) => {
    converter.default.labels = {
      digits: [...digits],
      units: ['', ...units],
      ordinal: '第',
      point: '点',
      minus: '负',
    }
    return converter.toWords(value)
  }
  test('number-to-chinese-words, plain', () => {
    const { wrong, tried } = misread(writing('零一二三四五六七八九', '十百千万十百千亿十百千'), 3, 12, lost)
    expect(wrong).toEqual([])
    expect(tried).toBeGreaterThan(COUNT * 0.98)
  })
  test('number-to-chinese-words, capitals', () => {
    const { wrong, tried } = misread(writing('零壹贰叁肆伍陆柒捌玖', '拾佰仟万拾佰仟亿拾佰仟'), 4, 12, lost)
    expect(wrong).toEqual([])
    expect(tried).toBeGreaterThan(COUNT * 0.98)
  })
  test('what number-to-chinese-words loses is still lost: else it need not be left out', () => {
    expect(writing('零一二三四五六七八九', '十百千万十百千亿十百千')(200058819)).toBe('二亿零八千八百一十九')
  })
})

describe('strings of the letters of numerals', () => {
  const LETTERS = [...'零〇一二两三四五六七八九十百千万亿壹佰拾仟廿卅点负兆余多几半05123.,- ']

  test('never throw, and a value that is given is that of its own numeral', () => {
    const random = seeded(5)
    const wrong: string[] = []
    let valued = 0
    for (let i = 0; i < 60_000; i++) {
      const length = 1 + Math.floor(random() * 8)
      let text = ''
      while (text.length < length) text += LETTERS[Math.floor(random() * LETTERS.length)]
      const value = decodeNumeral(text)
      if (value === undefined) continue
      valued++
      const exact =
        Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER && !Object.is(value, -0)
      // Smaller decimals are written with an exponent, which nzh copies.
      const again =
        Math.abs(value) > 0 && Math.abs(value) < 1e-6 ? value : decodeNumeral(nzh.cn.encodeS(value))
      if (!exact || again !== value) wrong.push(`${text} ${value} ${again}`)
    }
    expect(wrong.slice(0, 10)).toEqual([])
    expect(valued).toBeGreaterThan(1000)
  })
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
