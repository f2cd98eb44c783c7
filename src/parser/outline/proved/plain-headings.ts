/**
 * Headings that have nothing before them: 已完成整改的问题 above 一、, 下一步工作打算 at the end. Such words also announce the answer
 * of an issue, so they are headings only behind a sentence's end, each once, and several of them; what is to come may stand alone.
 */
import type { Line } from '../../../text/lines.ts'
import { isSentenceEnd } from '../../../text/sentences.ts'
import { labelAt, labelWord } from '../labels.ts'
import { PLAIN } from '../markers/proved-styles.ts'
import { type Marker, markerAt } from '../markers.ts'
import { statusOfGroup } from '../status.ts'
import type { ProvedHeading, ProvedHeadings } from './proved-headings.ts'

const SHORTEST = 4
const LONGEST = 24
const FEWEST = 2
/** 整改工作组织情况, 问题整改落实情况. */
const OF_THE_WHOLE =
  /^(巡[察视]|反馈|问题|意见|整改|工作|集中|责任|主要|总体|基本|的)*(组织|组织领导|组织实施|组织推进|开展|落实|推进|进展|完成|整改|总体|基本)+(情况|成效):?$/
/** 总体情况 above others, 整改成效 between them: paragraphs may stand below, where the notice has headings that are sure. */
const OF_THE_OVERVIEW =
  /^(巡[察视]|反馈|问题|意见|整改|工作)*(总体|基本|组织领导)(整改|工作|推进|进展)*(情况|概况):?$/
const OF_THE_OUTCOME =
  /^(取得的?|主要|总体|阶段性|集中)*(整改|工作)*(取得)?的?(主要|总体|阶段性)?(成效|成果|完成情况|结果):?$/
const OF_THE_FUTURE =
  /^(下一?步|下一?阶段|今后|后续)的?(整改|工作|重点|主要)*(打算|安排|计划|思路|措施|方向|重点|举措)?:?$/
const GROUP = /(问题|事项|任务)(\([^()]{1,8}\))?:?$/
/** Sections, by the layout's law: behind one of them a plain heading cannot be of the top. */
const SECTION_RANK = 1

/** Whether a plain heading speaks of what is to come: it ends whatever is open. */
export const isOfTheFuture = (words: string): boolean => OF_THE_FUTURE.test(words)

/** The plain headings among the lines of the body. */
export function plainHeadings(text: string, body: readonly Line[]): ProvedHeadings {
  const found: { readonly index: number; readonly words: string; readonly isProved: boolean }[] = []
  const times = new Map<string, number>()
  let hasLabels = false
  /** The last line that begins a section but the first; looked for once. */
  let lastSection: number | undefined
  body.forEach((line, index) => {
    const { start, end } = line
    if (end - start < SHORTEST || end - start > LONGEST) return
    const words = text.slice(start, end)
    if (
      /[。;,!?]|:(?=.)/.test(words) ||
      markerAt(text, start, end) !== null ||
      labelAt(text, start, end) !== null
    )
      return
    const isFuture = isOfTheFuture(words)
    const groups = GROUP.test(words) && statusOfGroup(text, start, end) !== null
    const isOutcome = OF_THE_OUTCOME.test(words)
    if (!isFuture && !groups && !isOutcome && !OF_THE_WHOLE.test(words)) {
      hasLabels ||= labelWord(words) !== null
      return
    }
    const above = body[index - 1]
    if (
      above !== undefined &&
      !isSentenceEnd(text.charCodeAt(above.end - 1)) &&
      !text.startsWith('如下:', above.end - 3) &&
      !isField(above)
    )
      return
    times.set(words, (times.get(words) ?? 0) + 1)
    if (index + 1 >= body.length) return
    const isProved = isFuture ? !sectionFollows(index) : markerOf(index + 1)?.ordinal === 1
    if (isProved || isOutcome || OF_THE_OVERVIEW.test(words)) found.push({ index, words, isProved })
  })
  // 整改措施 alone on its line: then 整改成效 is a label too.
  const single = found.filter(
    ({ words, isProved }) =>
      times.get(words) === 1 && (isProved || !hasLabels || OF_THE_OVERVIEW.test(words)),
  )
  const isFew = single.filter(({ isProved }) => isProved).length < FEWEST
  const proved = isFew ? single.filter(({ words }) => isOfTheFuture(words)) : single
  return new Map(
    proved.map(({ index }): [number, ProvedHeading] => [
      index,
      { style: PLAIN, ordinal: null, bodyStart: body[index]!.start },
    ]),
  )

  /** 整改时限:2023年12月底: a field closes without a stop. */
  function isField({ start, end }: Line): boolean {
    const label = labelAt(text, start, end)
    return label !== null && label.kind !== 'answer' && label.end < end
  }

  function markerOf(index: number): Marker | null {
    const line = body[index]
    return line === undefined ? null : markerAt(text, line.start, line.end)
  }

  /** 下一步工作: with 三、 behind it is no part of its own. */
  function sectionFollows(index: number): boolean {
    if (lastSection === undefined) {
      lastSection = body.length - 1
      while (lastSection >= 0 && !isLaterSection(markerOf(lastSection))) lastSection--
    }
    return lastSection > index
  }
}

const isLaterSection = (marker: Marker | null): boolean =>
  marker !== null && marker.style.rank <= SECTION_RANK && (marker.ordinal ?? 0) > 1
