/** The pairs of notices of `fixtures/diffs`. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const PAIRS_FOLDER = join(import.meta.dirname, '../../fixtures/diffs')

export const PAIRS: readonly string[] = readdirSync(PAIRS_FOLDER)
  .filter(name => name.endsWith('.yaml'))
  .map(name => name.replace('.yaml', ''))
  .sort()

export const readPair = (name: string): string => readFileSync(join(PAIRS_FOLDER, name), 'utf8')
