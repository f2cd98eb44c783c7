/** The drawn notices of `fixtures/notices`, read once. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Drawn, readDrawn } from './drawn.ts'

const folder = join(import.meta.dirname, '../../fixtures/notices')

export interface Notice extends Drawn {
  readonly name: string
  /** Where its plain text stands. */
  readonly path: string
}

export const NOTICES: readonly Notice[] = readdirSync(folder)
  .filter(name => name.endsWith('.drawn'))
  .sort()
  .map(name => ({
    name: name.replace('.drawn', ''),
    path: join(folder, name.replace('.drawn', '.txt')),
    ...readDrawn(readFileSync(join(folder, name), 'utf8')),
  }))

/** Whether it has a table of issues: its heads and numbers are furniture, which the recipes of pages leave out. */
export const hasTable = ({ header }: Notice): boolean => /table of issues/.test(header.layout)
