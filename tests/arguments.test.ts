/** What the library says where it is given something else than it reads. */
import { expect, test } from 'vitest'
import { check, decodeNumeral, diff, facts, inspect, parse } from '../src/index.ts'
import { withSimplified } from '../src/traditional.ts'

const WRONG: readonly (readonly [value: unknown, told: string])[] = [
  [undefined, 'undefined'],
  [null, 'null'],
  [123, 'a number'],
  [{}, 'another object'],
  [{ text: 5 }, 'another object'],
  [Object.create(null), 'another object'],
  [new Uint8Array(3), 'an instance of Uint8Array'],
  [['一是'], 'an instance of Array'],
  [() => '', 'a function'],
]

test.each(WRONG)('%s is told as a TypeError that says what was expected', async (value, told) => {
  const given = value as string
  const message = `expected a string or a Source ({ name, format, text, … }), got ${told}`
  for (const run of [parse, facts, check, (input: string) => [...inspect(input, 'lines')]])
    expect(() => run(given)).toThrow(new TypeError(message))
  await expect(withSimplified(given)).rejects.toThrow(new TypeError(message))
  expect(() => decodeNumeral(given)).toThrow(/^expected a string, got /)
})

test('texts where bulletins are compared', () => {
  const bulletin = parse('一是完善制度。')
  const compare = diff as (old: unknown, now: unknown) => unknown
  for (const [old, now] of [
    ['甲', '乙'],
    [bulletin, '乙'],
    [undefined, bulletin],
  ])
    expect(() => compare(old, now)).toThrow(
      /^expected two bulletins, as parse gives them, got (a string|undefined)$/,
    )
  expect(diff(bulletin, bulletin).same).toBe(true)
})

test('an object that has a text is read', () => {
  expect(parse({ name: null, format: 'text', text: '', encoding: null, sha256: null }).kind).toBe('other')
})
