/**
 * Issues that are counted by another word than 问题: 整改事项一：安全隐患排查不彻底, 第1条：学习不深入, 任务1：解决停车难. Articles of a law and
 * the tasks of a plan are counted so too: they are issues only where they count up from one, and every one of them has a label of
 * rectification right below it, or behind its first sentence.
 */
import type { Line } from '../../../text/lines.ts'
import { hanOrdinalAt } from '../../../text/numerals/ordinal.ts'
import { labelAt } from '../labels.ts'
import { styleNamed } from '../markers/marker-styles.ts'
import type { ProvedHeading, ProvedHeadings } from './proved-headings.ts'
import { chainsOf } from './spaced-numbers.ts'

const COUNTED =
  /^(?:(?:反馈|整改|巡[察视]|具体|重点){0,2}(?:事项|任务|清单|问题清单|任务清单|整改清单)(?:第(?=.{1,3}[项条号]))?|第(?=.{1,3}[项条]))([1-9]\d?|[一二三四五六七八九十]{1,3})[项条号]?[:、]/
/** 巡察反馈问题清单第十二项: */
const LONGEST = 16
const SHORTEST_TEXT = 3
const FEWEST = 2
/** How far into its line the label of an answer may stand. */
const LONGEST_HEADING = 80
const QUESTION = styleNamed('question')

interface Item {
  readonly index: number
  readonly ordinal: number
  readonly bodyStart: number
}

/** The lines of the body that are such issues. */
export function countedItems(text: string, body: readonly Line[]): ProvedHeadings {
  const items: Item[] = []
  body.forEach(({ start, end }, index) => {
    if (!'反整巡具重事任清问第'.includes(text[start]!)) return
    const marker = COUNTED.exec(text.slice(start, Math.min(end, start + LONGEST)))
    if (marker === null || end - start - marker[0].length < SHORTEST_TEXT) return
    const numeral = marker[1]!
    const ordinal = Number(numeral) || (hanOrdinalAt(numeral, 0, numeral.length)?.[0] ?? 0)
    items.push({ index, ordinal, bodyStart: start + marker[0].length })
  })
  if (items.length < FEWEST || !items.every(isAnswered)) return new Map()
  const chains = chainsOf(items)
  if (chains.flat().length < items.length || !chains.some(chain => chain.length >= FEWEST)) return new Map()
  return new Map(
    items.map(({ index, ordinal, bodyStart }): [number, ProvedHeading] => [
      index,
      { style: QUESTION, ordinal, bodyStart, rest: bodyStart },
    ]),
  )

  function isAnswered({ index, bodyStart }: Item): boolean {
    const next = body[index + 1]
    if (next !== undefined && labelAt(text, next.start, next.end) !== null) return true
    const { end } = body[index]!
    const stop = text.slice(bodyStart, Math.min(end, bodyStart + LONGEST_HEADING)).indexOf('。')
    return stop > 0 && labelAt(text, bodyStart + stop + 1, end) !== null
  }
}
