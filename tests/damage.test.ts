/**
 * Damage by the hundred: every clean fixture loses letters as a scrape loses them, one at a time at every place, and several at
 * random. A date then is read as before, or open with that reading among its own, or told to be unreadable. `DAMAGE=1 npx vitest run tests/damage.test.ts`
 * prints the figures that the README tells.
 */
import { describe, expect, test } from 'vitest'
import { facts, parse } from '../src/index.ts'
import type { DateFact } from '../src/model/bulletin.ts'
import { drop, lettersInDates, newTally, type Tally } from './support/losses.ts'
import { NOTICES } from './support/notices.ts'
import { seeded } from './support/random.ts'

/** Fixtures that have lost nothing, with what is read of them. */
const CLEAN = NOTICES.map(({ name, text }) => ({ name, text, bulletin: parse(text) })).filter(
  ({ bulletin }) => !JSON.stringify(bulletin).includes('"repair"'),
)

const total = ({ same, open, told, missing, wrong }: Tally): number =>
  same + open + told + missing + wrong.length

function report(name: string, tally: Tally): void {
  if (process.env.DAMAGE === undefined) return
  const { same, open, told, missing, invented, wrong } = tally
  console.log(
    `${name}: ${total(tally)} dates, ${same} the same, ${open} open, ${told} told, ${missing} not read, ${invented.length} invented, ${wrong.length} wrong`,
  )
}

/** Every place at once lost by itself. */
function oneByOne(places: (text: string) => readonly number[]): Tally {
  const tally = newTally()
  for (const { name, text, bulletin } of CLEAN)
    for (const place of places(text)) drop(name, text, bulletin, [place], tally)
  return tally
}

const everywhere =
  (letters: string) =>
  (text: string): number[] =>
    text.split('').flatMap((letter, at) => (letters.includes(letter) ? [at] : []))

describe('one letter lost, at every place where it stands', () => {
  // A year by itself is a name or a number without its 年 (2024注册青少年运动员), and nobody can tell; a month without its letters is rarer.
  test.each([
    ['年', 150],
    ['月', 300],
    ['日', 300],
    ['至', 300],
  ])('%s of a date', (letter, share) => {
    const tally = oneByOne(text => lettersInDates(text, letter))
    report(letter, tally)
    expect(tally.wrong).toEqual([])
    expect(tally.invented).toEqual([])
    // 3月起 and 8月份 read like counts then, and 2025安排150万元 like a name: nobody can tell.
    expect(tally.missing).toBeLessThan(total(tally) / share)
    expect(total(tally)).toBeGreaterThan(1000)
  })

  test.each(['“”《》', '〔〕（）', '个项名次条件'])('one of %s, outside of dates', letters => {
    const tally = oneByOne(text => {
      const inside = new Set(lettersInDates(text, letters))
      return everywhere(letters)(text).filter(place => !inside.has(place))
    })
    report(letters, tally)
    expect(tally.wrong).toEqual([])
    // 6个月 that lost its 个 is 6月 to every reader.
    expect(tally.invented.length, tally.invented.join('\n')).toBeLessThan(total(tally) / 2000)
    expect(tally.missing).toBeLessThan(total(tally) / 500)
  })
})

describe('several letters lost, at random', () => {
  test.each([
    [0.1, 0.0003],
    [0.2, 0.001],
  ])('a share of %d of all 年, 月, 日 and 至', (share, most) => {
    const tally = newTally()
    for (const { name, text, bulletin } of CLEAN) {
      // A seed of its own: another notice in the folder changes nothing for this one.
      const random = seeded(
        [...name].reduce((seed, letter) => Math.imul(seed, 31) + letter.charCodeAt(0), 20_250_114),
      )
      const places = lettersInDates(text, '年月日至')
      for (let round = 0; round < 40; round++)
        drop(
          name,
          text,
          bulletin,
          places.filter(() => random() < share),
          tally,
        )
    }
    report(`${share} of 年月日至`, tally)
    expect(tally.wrong.length / total(tally), tally.wrong.join('\n')).toBeLessThan(most)
  })
})

test('a short word lost at random, outside of dates', () => {
  const random = seeded(38)
  const tally = newTally()
  for (const { name, text, bulletin } of CLEAN) {
    const dates = new Set([...everywhere('0123456789年月日至')(text), ...lettersInDates(text, text)])
    for (let round = 0; round < 60; round++) {
      const length = 1 + Math.floor(random() * 3)
      const at = Math.floor(random() * (text.length - length))
      const places = Array.from({ length }, (_, i) => at + i)
      const isWord = places.every(place => /[\u4e00-\u9fff]/.test(text[place]!) && !dates.has(place))
      if (isWord) drop(name, text, bulletin, places, tally)
    }
  }
  report('a short word', tally)
  expect(total(tally)).toBeGreaterThan(10_000)
  // A label (整改时限), 反馈 or the title may be what is lost: then a deadline is a day, a date no feedback, and a byline stands in the text.
  expect(tally.wrong.length / total(tally), tally.wrong.join('\n')).toBeLessThan(0.0005)
  expect(tally.missing / total(tally)).toBeLessThan(0.0015)
})

test('letters lost around a claim make no other claim', () => {
  const wrong: string[] = []
  let cases = 0
  for (const { name, text, bulletin } of CLEAN) {
    const told = new Set(bulletin.claims.map(({ what, value }) => `${what} ${value}`))
    const places = new Set<number>()
    for (const { span } of bulletin.claims)
      for (let at = Math.max(0, span![0] - 8); at < span![1] + 4; at++) places.add(at)
    for (const at of places)
      for (const length of [1, 2]) {
        const lost = text.slice(at, at + length)
        // What is left of a number is another number, to every reader.
        if (/[\n\d零一二两三四五六七八九十百千万亿.%]/.test(lost)) continue
        cases++
        for (const { what, value } of parse(text.slice(0, at) + text.slice(at + length)).claims)
          if (!told.has(`${what} ${value}`)) wrong.push(`${name}: without ${lost}, ${what} ${value}`)
      }
  }
  if (process.env.DAMAGE !== undefined) console.log(`claims: ${cases} losses, ${wrong.length} other claims`)
  expect(cases).toBeGreaterThan(5_000)
  // 诫勉谈话3人 without 谈话 is a measure of discipline; 其中 and 自查 part one number from another as no other word does.
  expect(wrong.length / cases, wrong.join('\n')).toBeLessThan(0.005)
})

/** Dates in the forms that lose their last letter, or the one before. */
const BEFORE_WORDS = [
  ['2025年4月', '2025年4', '2025-04'],
  ['2024年11月8日', '2024年11月8', '2024-11-08'],
  ['2024年11月8日', '2024年118日', '2024-11-08'],
  ['4月18日', '4月18', '2024-04-18'],
] as const

test('a letter lost before each word that a clause of some notice begins with', () => {
  const words = new Set(
    NOTICES.flatMap(({ text }) => text.match(/(?<=[，。；：\n“])[\u4e00-\u9fff]{4}/g) ?? []),
  )
  const wrong: string[] = []
  let read = 0
  for (const word of words) {
    for (const [clean, damaged, edtf] of BEFORE_WORDS) {
      const inText = (date: string) => `2024年3月，启动整改。局党组于${date}${word}。`
      const dateIn = (text: string) =>
        facts(text).facts.find(
          (fact): fact is DateFact => fact.kind === 'date' && fact.span![0] > text.indexOf('于'),
        )
      if (dateIn(inText(clean))?.edtf !== edtf) continue
      read++
      const found = dateIn(inText(damaged))
      const repair = found?.repair
      const isOpen = repair?.reading === null && repair.alternatives.includes(edtf)
      if (found?.edtf !== edtf && !isOpen) wrong.push(`${damaged}${word}: ${found?.edtf}`)
    }
  }
  expect(read).toBeGreaterThan(5_000)
  // 2025年4万一, 4月18多次调度: numbers, for all that the letters say.
  expect(wrong.length / read, wrong.join('\n')).toBeLessThan(0.006)
})

test('a measure word lost between two numbers never makes a claim of both', () => {
  const wrong: string[] = []
  let cases = 0
  for (const { name, text, bulletin } of CLEAN) {
    for (const { what, value, span } of bulletin.claims) {
      const start = span![0]
      const between = /\d([^\d，。；\n]{1,4})$/.exec(text.slice(Math.max(0, start - 9), start))
      if (between === null || !/\d/.test(text[start]!)) continue
      cases++
      const cut = start - between[1]!.length
      const { claims } = parse(text.slice(0, cut) + text.slice(start))
      const here = claims.filter(
        claim => claim.what === what && claim.span![0] <= cut && cut < claim.span![1],
      )
      for (const claim of here)
        if (claim.value !== value)
          wrong.push(`${name}: ${what} ${value} became ${claim.value} (${claim.text})`)
    }
  }
  expect(cases).toBeGreaterThan(15)
  expect(wrong).toEqual([])
})

/** Dates in the forms that notices print them in, with what they are. */
const FORMS: readonly (readonly [text: string, edtf: string])[] = [
  ['2024年6月8日，召开会议。', '2024-06-08'],
  ['2024年5月6日，县委第三巡察组向局党组反馈。', '2024-05-06'],
  ['二〇二四年九月二十日，召开会议。', '2024-09-20'],
  ['2024年12月底前完成。', '../2024-12-31'],
  ['截至2025年2月10日，已完成。', '../2025-02-10'],
  ['自2023年5月1日起，试行。', '2023-05-01/..'],
  ['2024年9月以来，召开会议。', '2024-09/..'],
  ['2024年上半年，召开会议。', '2024-40'],
  ['2022年至2024年，查处问题。', '2022/2024'],
  ['2024年3月至5月，县委巡察组进驻。', '2024-03/2024-05'],
  ['2024年10月至2025年1月，县委巡察组进驻。', '2024-10/2025-01'],
  ['2024年11月至次年3月，先后外出招商。', '2024-11/2025-03'],
  ['2024年9月至12月底，县委巡察组进驻。', '2024-09/2024-12-31'],
  ['2024年8月下旬至10月下旬，县委巡察组进驻。', '2024-08-21/2024-10-31'],
  ['2024年10月16日至28日，县委巡察组进驻。', '2024-10-16/2024-10-28'],
  ['2024年9月10日至10月11日对市局党组进行了巡察。', '2024-09-10/2024-10-11'],
  ['2024年9月16日—10月18日，县委巡察组进驻。', '2024-09-16/2024-10-18'],
  ['2024年9月27日至2025年1月6日，县委巡察组进驻。', '2024-09-27/2025-01-06'],
  ['2024年1月至2025年3月31日，查处问题。', '2024-01/2025-03-31'],
  ['自2024年4月18日起至6月17日止，县委巡察组进驻。', '2024-04-18/2024-06-17'],
  ['二〇二四年三月七日至五月二十日，县委巡察组进驻。', '2024-03-07/2024-05-20'],
  ['自 2024 年 2 月 27 日至 5 月 10 日，县委巡察组进驻。', '2024-02-27/2024-05-10'],
  ['（2024年9月2日至9月30日）', '2024-09-02/2024-09-30'],
]

describe('two letters lost, wherever they stand', () => {
  test.each(FORMS)('%s', (text, edtf) => {
    const places = everywhere('年月日至')(text)
    const wrong: string[] = []
    for (const first of places)
      for (const second of places.filter(place => place >= first)) {
        const words = text.split('').filter((_, at) => at !== first && at !== second)
        const found = facts(words.join(''), { published: '2025-06-24' }).facts.flatMap(fact =>
          fact.kind === 'date' ? [fact] : [],
        )
        const right = found.some(
          fact =>
            fact.edtf === edtf || (fact.repair?.reading === null && fact.repair.alternatives.includes(edtf)),
        )
        const told = found.length === 0 || found.some(fact => fact.edtf === null || fact.edtf.includes('X'))
        if (!right && !told) wrong.push(`${words.join('')}: ${found.map(fact => fact.edtf).join(' & ')}`)
      }
    expect(wrong).toEqual([])
  })
})
