/**
 * Damage by the hundred: every clean fixture loses letters as a scrape loses them, one at a time at every place, and several at
 * random. A date then is read as before, or open with that reading among its own, or told to be unreadable. `DAMAGE=1 npx vitest run tests/damage.test.ts`
 * prints the figures that the README tells.
 */
import { describe, expect, test } from 'vitest'
import { parse } from '../src/index.ts'
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
    [0.1, 0.001],
    [0.2, 0.005],
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
