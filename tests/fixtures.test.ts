import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { inspect, parse } from '../src/index.ts'
import { Bulletin } from '../src/model/bulletin.ts'
import { compare } from './support/compare.ts'
import { readDrawn } from './support/drawn.ts'
import type { Leaf } from './support/model.ts'

const folder = join(import.meta.dirname, '../fixtures/notices')

describe.each(readdirSync(folder).filter(name => name.endsWith('.drawn')))('%s', name => {
  const drawn = readDrawn(readFileSync(join(folder, name), 'utf8'))
  const bulletin = parse(drawn.text)

  test('reads as drawn', () => {
    expect(compare(drawn, bulletin, [...inspect(drawn.text, 'leaves')] as Leaf[])).toEqual([])
  })

  test('is what the schema says', () => {
    expect(() => Bulletin.parse(bulletin)).not.toThrow()
  })

  test('stands beside its plain text', () => {
    expect(readFileSync(join(folder, name.replace('.drawn', '.txt')), 'utf8')).toBe(drawn.text)
  })
})
