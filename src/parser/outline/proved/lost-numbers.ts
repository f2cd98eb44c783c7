/**
 * Headings whose whole number is lost: 关于…的问题 between 1.关于…的问题 and 3.关于…的问题, 已完成整改的问题 above 二、正在整改的问题. The
 * numbers around leave one place, and one line alone reads like its neighbours.
 */

import { isAsciiDigit } from '../../../text/letters.ts'
import type { Line } from '../../../text/lines.ts'
import { writeHan } from '../../../text/numerals/spoken.ts'
import { DEFICITS, ENDS_CATEGORY, ENDS_PROBLEM, MENDS, OPENS_PROBLEM } from '../headings.ts'
import { labelAt } from '../labels.ts'
import { type MarkerStyle, STEP_RANK } from '../markers/marker-style.ts'
import { type Marker, markerAt } from '../markers.ts'
import type { ProvedHeading, ProvedHeadings } from './proved-headings.ts'

/** What a heading is like, surest first. A line takes a place only among headings that are like it. */
const FORMS: readonly ((heading: Heading) => boolean)[] = [
  // 关于台账不全的问题
  ({ words }) => OPENS_PROBLEM.test(words) && ENDS_PROBLEM.test(words),
  // 政治建设方面
  ({ words }) => ENDS_CATEGORY.test(words),
  // 已完成整改的问题, 台账不全问题的整改情况
  ({ words }) => /(问题|事项|任务)(的?整改)?(落实|进展|完成)?(情况)?(\([^()]*\))?$/.test(words),
  // 台账不全。一是…
  ({ words }) => DEFICITS.test(words) && !MENDS.test(words),
  // 整改情况
  ({ words, isWhole }) => isWhole && words.length <= LONGEST_TITLE,
]
const LONGEST_HEADING = 60
const LONGEST_TITLE = 26
/** How many lines the neighbours may be away. */
const FARTHEST = 60

interface Heading {
  /** Up to the first stop. */
  readonly words: string
  /** Its line has no stop. */
  readonly isWhole: boolean
}

interface Numbered {
  readonly index: number
  readonly marker: Marker
}

/** The headings without their number, among the lines of the body. */
export function lostNumbers(text: string, body: readonly Line[]): ProvedHeadings {
  const proved = new Map<number, ProvedHeading>()
  const numbered = body.flatMap(({ start, end }, index): Numbered[] => {
    const marker = markerAt(text, start, end)
    return marker === null || marker.ordinal === null || marker.style.rank >= STEP_RANK
      ? []
      : [{ index, marker }]
  })
  numbered.forEach((behind, i) => {
    const { style, ordinal } = behind.marker
    if (ordinal! < 2) return
    const { before, floor } = elderOf(i)
    if (behind.index - floor > FARTHEST) return
    const isFirst = ordinal === 2 && (before === null || before.index < floor)
    if (!isFirst && before?.marker.ordinal !== ordinal! - 2) return
    if (standsAmidLine(behind, floor)) return
    const like = FORMS.find(form => form(headingOf(behind)) && (isFirst || form(headingOf(before!))))
    if (like === undefined) return
    const places = range(floor + 1, behind.index).filter(index => {
      const { start, end } = body[index]!
      return (
        markerAt(text, start, end) === null &&
        labelAt(text, start, end) === null &&
        like(headingAt(start, end))
      )
    })
    if (places.length !== 1) return
    const [index] = places
    proved.set(index!, { style, ordinal: ordinal! - 1, bodyStart: body[index!]!.start, isRepaired: true })
  })
  const listsOf = new Map<MarkerStyle, MarkerStyle | null>()
  numbered.forEach((group, i) => {
    const style = onlyOf(group, numbered[i + 1])
    if (style === null) return
    const index = group.index + 1
    proved.set(index, { style, ordinal: 1, bodyStart: body[index]!.start, isRepaired: true })
  })
  return proved

  /**
   * (二)从严治党方面, right above 监管宽松软问题一是…: the style of the number that the only issue of a group has lost; null where nothing shows
   * that one is. In another group of the list a number stands there.
   */
  function onlyOf(group: Numbered, next: Numbered | undefined): MarkerStyle | null {
    const { style } = group.marker
    const line = body[group.index + 1]
    if (line === undefined || !ENDS_CATEGORY.test(headingOf(group).words)) return null
    if (next !== undefined && next.marker.style.rank > style.rank) return null
    const { start, end } = line
    if (markerAt(text, start, end) !== null || labelAt(text, start, end) !== null) return null
    const opening = text.slice(start, Math.min(end, start + LONGEST_HEADING))
    if (!/问题[”)。]?:?一是/.test(opening) || !DEFICITS.test(opening)) return null
    return firstOfGroup(style)
  }

  /** The style in which the first group of a style that has a list right below it begins it. */
  function firstOfGroup(group: MarkerStyle): MarkerStyle | null {
    if (!listsOf.has(group)) {
      const i = numbered.findIndex(
        ({ marker, index }, k) =>
          marker.style === group &&
          numbered[k + 1]?.index === index + 1 &&
          numbered[k + 1]!.marker.style.rank > group.rank &&
          numbered[k + 1]!.marker.ordinal === 1,
      )
      listsOf.set(group, i < 0 ? null : numbered[i + 1]!.marker.style)
    }
    return listsOf.get(group)!
  }

  /** The one before in its list, which may be numbered through its groups, and the line from which the list may begin. */
  function elderOf(i: number): { readonly before: Numbered | null; readonly floor: number } {
    const { style } = numbered[i]!.marker
    let floor = -1
    for (let j = i - 1; j >= 0 && numbered[i]!.index - numbered[j]!.index <= FARTHEST; j--) {
      const { marker, index } = numbered[j]!
      if (marker.style === style) return { before: numbered[j]!, floor: Math.max(floor, index) }
      if (floor < 0 && marker.style.rank < style.rank) floor = index
    }
    return { before: null, floor }
  }

  /** 1.… and 2.… on one line, 3.… on the next: nothing is lost. */
  function standsAmidLine({ index, marker }: Numbered, floor: number): boolean {
    const printed = text.slice(marker.start, marker.end).trim()
    const wanted = marker.ordinal! - 1
    const missing = printed.replace(/\d+|[一二三四五六七八九十]+/, numeral =>
      isAsciiDigit(numeral.charCodeAt(0)) ? String(wanted) : writeHan(wanted),
    )
    return text.slice(floor < 0 ? 0 : body[floor]!.start, body[index]!.start).includes(missing)
  }

  function headingOf({ index, marker }: Numbered): Heading {
    return headingAt(marker.end, body[index]!.end)
  }

  function headingAt(start: number, end: number): Heading {
    const words = text.slice(start, Math.min(end, start + LONGEST_HEADING))
    const stop = words.search(/[。;:!?]/)
    return { words: (stop < 0 ? words : words.slice(0, stop)).trim(), isWhole: stop < 0 }
  }
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i)
