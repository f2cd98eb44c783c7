import type { Fact } from '../model/bulletin.ts'
import type { FactList } from '../model/fact-list.ts'
import { clipWith } from './clip.ts'
import type { Emitter } from './emitter.ts'
import { briefFact } from './tree-facts.ts'

const KIND = 10
const TEXT = 28

/** For eyes: a line for each fact, with its kind, its words and what they come to; `*` marks what was repaired. */
export const factText: Emitter<FactList> = {
  name: 'text',
  endings: ['.txt'],
  async open({ many, columns, colour }) {
    const [{ Chalk }, { default: stringWidth }] = await Promise.all([import('chalk'), import('string-width')])
    const clip = clipWith(stringWidth)
    const paint = new Chalk({ level: colour })
    const line = (fact: Fact): string => {
      const words = clip.line(fact.text, columns === null ? null : TEXT)
      const blank = ' '.repeat(Math.max(TEXT - clip.width(words), 0))
      const value = clip.line(
        briefFact(fact),
        columns === null ? null : Math.max(columns - KIND - TEXT - 3, 8),
      )
      return `${paint.dim(fact.kind.padEnd(KIND))} ${words}${blank}  ${paint.green(value)}\n`
    }
    return {
      *each({ source: { name }, facts }) {
        if (many) yield `${paint.underline(clip.line(name ?? '-', columns))}\n`
        for (const fact of facts) yield line(fact)
      },
      end: () => '',
    }
  },
}
