/**
 * Headings whose number has lost a letter: （）监管不力 between （一） and （三）, （二监管不力, 一整改情况 above 二落实情况, 1针对…问题.
 * What is left is no marker; the numbers around it decide.
 */
import type { Line } from '../../../text/lines.ts'
import { isHanNumeral } from '../../../text/numerals/letters.ts'
import { hanOrdinalAt } from '../../../text/numerals/ordinal.ts'
import { styleNamed } from '../markers/marker-styles.ts'
import { type Marker, markerAt } from '../markers.ts'
import type { ProvedHeading, ProvedHeadings } from './proved-headings.ts'
import { COUNTED, chainsOf } from './spaced-numbers.ts'

/** （）…: the number is lost; （二…: the bracket; 、…: the number. */
const REMAINS = /^(?:\( ?\)|\(([一二三四五六七八九十]{1,3})(?=[\u3400-\u9fff“])|、)(?=.)/
/** 一整改组织情况: 、 is lost. */
const GLUED_SECTION =
  /^([一二三四五六七八九十]{1,2})(?![是则要、.方些])([\u3400-\u9fff“”]{1,18}(?:情况|打算|安排|成效|计划|措施))$/
/** 二聚焦反馈问题狠抓整改落实: the same before other words, where those around it prove it; but not 一体推进, 二级单位. */
const GLUED_LINE =
  /^([一二三四五六七八九十]{1,2})(?![是则要、.方些体线次把级般流致起切样定直律旦票对十百千万重会公风分维元季手边步心力农资网品岗肩站卡老小项户])([\u3400-\u9fff“”]{3,22})$/
/** 二)监管不力 between (一) and (三). */
const HALF = /^([一二三四五六七八九十]{1,3}|\d{1,2})\)(?=.)/
/** What one of the lines says, where nothing but such lines proves that they are sections. */
const NAMES_SECTION = /整改|情况|打算|安排|成效|计划|措施|责任|长效/
const FEWEST_LINES = 3
/** 1针对监管不严问题。, 2党费不规范的问题: the point is lost. */
const GLUED_ISSUE =
  /^([1-9]\d?)((?:针对|关于)[^。:;,]{3,60}问题(?=[。:,]|$)|[\u3400-\u9fff“][\u3400-\u9fff“”、]{3,60}的问题$)/
const LONGEST_OPENING = 70
const FEWEST = 2

/** The headings with damaged numbers, among the lines of the body. */
export function lostMarks(text: string, body: readonly Line[]): ProvedHeadings {
  const proved = new Map<number, ProvedHeading>()
  let first = -1
  const glued = { section: [] as Glued[], issue: [] as Glued[], line: [] as Glued[] }
  body.forEach(({ start, end }, index) => {
    const unit = text.charCodeAt(start)
    const words = text.slice(start, Math.min(end, start + LONGEST_OPENING))
    if (unit === 0x28 || unit === 0x3001) {
      const heading = remainsAt(words, index)
      if (heading !== null) proved.set(index, heading)
      return
    }
    const section = GLUED_SECTION.exec(words)
    if (section !== null && end - start === words.length && !COUNTED.test(section[2]!)) {
      const ordinal = hanOrdinalAt(text, start, start + section[1]!.length)?.[0] ?? 0
      glued.section.push({ index, ordinal, bodyStart: start + section[1]!.length })
    }
    const half = HALF.exec(words)
    if (half !== null) {
      const heading = bracketed(half, index)
      if (heading !== null) proved.set(index, heading)
      return
    }
    const line = isHanNumeral(unit) && end - start === words.length ? GLUED_LINE.exec(words) : null
    if (line !== null && !COUNTED.test(line[2]!)) {
      const bodyStart = start + line[1]!.length
      glued.line.push({ index, ordinal: hanOrdinalAt(text, start, bodyStart)?.[0] ?? 0, bodyStart })
    }
    const issue = GLUED_ISSUE.exec(words)
    if (issue !== null && !COUNTED.test(issue[2]!))
      glued.issue.push({ index, ordinal: Number(issue[1]), bodyStart: start + issue[1]!.length })
  })
  for (const [name, list] of [
    ['han-comma', glued.section],
    ['arabic-point', glued.issue],
  ] as const) {
    // Where one chain is proved, a group with one issue has lost the same.
    const chains = chainsOf(list)
    const sure = chains.some(chain => chain.length >= FEWEST)
      ? chains.flat()
      : list.filter(candidate => followsIn(candidate, name, false))
    for (const { index, ordinal, bodyStart } of sure)
      proved.set(index, { style: styleNamed(name), ordinal, bodyStart, isRepaired: true })
  }
  const sections = chainsOf(glued.line).find(areSections)
  const between = glued.line.filter(candidate => followsIn(candidate, 'han-comma', true))
  for (const { index, ordinal, bodyStart } of sections ?? between)
    proved.set(index, { style: styleNamed('han-comma'), ordinal, bodyStart, isRepaired: true })
  return proved

  /** Whether lines are the sections of a notice: above all that is numbered, each with something below it. */
  function areSections(chain: readonly Glued[]): boolean {
    if (chain.length < FEWEST_LINES) return false
    const areApart = chain.every(({ index }, i) => index + 1 < (chain[i + 1]?.index ?? body.length))
    const isNamed = chain.some(({ index, bodyStart }) =>
      NAMES_SECTION.test(text.slice(bodyStart, body[index]!.end)),
    )
    return areApart && isNamed && chain[0]!.index < firstNumbered()
  }

  /** The first line with a number; looked for once. */
  function firstNumbered(): number {
    if (first === -1) {
      first = body.findIndex(({ start, end }) => markerAt(text, start, end)?.ordinal != null)
      if (first < 0) first = body.length
    }
    return first
  }

  /** 二落实整改 between 一、 and 三、; where its words are sure, 三下一步打算 may be the last as well, and 1针对…问题 the first. */
  function followsIn({ index, ordinal }: Glued, name: string, isBetween: boolean): boolean {
    const { rank } = styleNamed(name)
    const before = neighbour(index, -1, name, rank)?.ordinal
    const behind = neighbour(index, 1, name, rank)?.ordinal
    if (isBetween) return before === ordinal - 1 && behind === ordinal + 1
    return (
      (before === ordinal - 1 && (behind === undefined || behind === ordinal + 1)) ||
      (ordinal === 1 && behind === 2)
    )
  }

  /** What has lost the bracket that opens its number: the numbers around it have theirs, and none is like it. */
  function bracketed([, numeral]: RegExpExecArray, index: number): ProvedHeading | null {
    const { start } = body[index]!
    const isHan = isHanNumeral(text.charCodeAt(start))
    const style = styleNamed(isHan ? 'han-bracket' : 'arabic-bracket')
    const own = styleNamed(isHan ? 'han-half-bracket' : 'arabic-half-bracket')
    const ordinal = markerAt(text, start, body[index]!.end)?.ordinal ?? 0
    const isLike =
      neighbour(index, -1, own.name, style.rank)?.ordinal === ordinal - 1 ||
      neighbour(index, 1, own.name, style.rank)?.ordinal === ordinal + 1
    const isBetween =
      !isLike &&
      (neighbour(index, -1, style.name, style.rank)?.ordinal ?? 0) === ordinal - 1 &&
      neighbour(index, 1, style.name, style.rank)?.ordinal === ordinal + 1
    return isBetween ? { style, ordinal, bodyStart: start + numeral!.length + 1, isRepaired: true } : null
  }

  /** What stands between its neighbours, where they leave one number for it. */
  function remainsAt(words: string, index: number): ProvedHeading | null {
    const { start, end } = body[index]!
    const remains = REMAINS.exec(words)
    if (remains === null || markerAt(text, start, end) !== null) return null
    const style = styleNamed(words[0] === '(' ? 'han-bracket' : 'han-comma')
    const before = neighbour(index, -1, style.name, style.rank)
    const behind = neighbour(index, 1, style.name, style.rank)
    const ordinal = (before?.ordinal ?? 0) + 1
    const isDecided =
      remains[1] === undefined
        ? before !== null && behind?.ordinal === ordinal + 1
        : hanOrdinalAt(text, start + 1, start + 1 + remains[1].length)?.[0] === ordinal &&
          (before !== null || behind?.ordinal === ordinal + 1)
    return isDecided ? { style, ordinal, bodyStart: start + remains[0].length, isRepaired: true } : null
  }

  /** The next marker of a style at the head of a line, before one that is further out. */
  function neighbour(index: number, step: 1 | -1, name: string, rank: number): Marker | null {
    for (let i = index + step, seen = 0; i >= 0 && i < body.length && seen < FARTHEST; i += step, seen++) {
      const marker = markerAt(text, body[i]!.start, body[i]!.end)
      if (marker === null) continue
      if (marker.style.name === name) return marker
      if (marker.style.rank < rank) return null
    }
    return null
  }
}

interface Glued {
  readonly index: number
  readonly ordinal: number
  readonly bodyStart: number
}

/** How many lines the neighbours may be away. */
const FARTHEST = 60
