/**
 * Titles that share their line with something of the page: a breadcrumb before it, the source line or the site's name behind it.
 * The line is cut, so that every part is read as what it is.
 */
import { type Line, skipBlank, trimEnd } from '../../text/lines.ts'
import { isBodyName } from '../body-names.ts'
import { markerAt } from '../outline/markers.ts'
import { isBreadcrumb, isFurniture, LONGEST_FURNITURE } from './furniture.ts'
import { isMeta } from './source-line.ts'

/** How titles of notices end. */
const TITLE_ENDS: readonly string[] = [
  '通报',
  '公告',
  '公示',
  '报告',
  '通告',
  '情况说明',
  '情况',
  '的函',
  '公开',
  '公布',
]

/** How far down a title may begin. */
const LONGEST_HEAD = 40
const LONGEST_LINE = 2 * LONGEST_FURNITURE
const SHORTEST_TITLE = 8

/** Whether words end as the title of a notice does; its last word may be spread: 通　　报. */
export const endsTitle = (words: string): boolean => {
  const bare = words.replace(SPREAD_END, '$1$2')
  return TITLE_ENDS.some(end => bare.endsWith(end)) || /(通报|公告|公示|报告)\([^()]{1,12}\)$/.test(bare)
}
const SPREAD_END = /([通公报]) {1,8}([报告示])$/

export const speaksOfInspection = (words: string): boolean => /整改|巡视|巡察|反馈|回头看/.test(words)

const isTitle = (words: string): boolean =>
  words.length >= SHORTEST_TITLE && endsTitle(words) && speaksOfInspection(words)

/** The last step of a breadcrumb: 首页 > 巡察整改 > 正文 市水利局党组关于…的通报. */
const LAST_STEP = /^.*(?:[>»›]| - ) ?(?:正文 +|正文:)?(?=[^>»›])/
const IN_BREADCRUMB = /位置 ?:|^(网站)?首页/

/** What a notice calls itself, at the end of its title; there it is often spread over the line. */
export const CALLED = '通 {0,8}报|公 {0,8}告|公 {0,8}示|报 {0,8}告'
/** How the source line begins behind a title. */
export const OPENS_SOURCE = '\\d{4}[-/.年]|来源|信息来源|发布|时间|日期|作者|浏览|字[体号]'
/** Where what is behind a title may begin. */
const BEHIND = new RegExp(`(?:${CALLED}|情况|公开|公布)(?=( |[[【(|_—–-]|${OPENS_SOURCE}))`, 'g')

/** | 南麓省农业科学院, _市水利局, -市水利局-政务公开网: the name of the site, as it stands behind the title of a page. */
export const isSiteName = (words: string): boolean =>
  words
    .split(/ ?[|_—–-]+ ?/)
    .every((name, i) => (i === 0 ? name === '' : isBodyName(name) || /(网|网站|政府|平台|门户)$/.test(name)))

/**
 * The lines of a text, with the first title parted from a breadcrumb before it (where the title does not come again on a line of
 * its own) and from a source line or the site's name behind it.
 */
export function splitTitle(text: string, lines: readonly Line[]): readonly Line[] {
  const head = lines.slice(0, LONGEST_HEAD)
  const wordsOf = ({ start, end }: Line): string => (end - start > LONGEST_LINE ? '' : text.slice(start, end))
  for (const [i, line] of head.entries()) {
    const words = wordsOf(line)
    if (words === '' || words.includes('。')) return lines
    // 一、整改情况（2023年8月）
    if (markerAt(text, line.start, line.end)?.ordinal != null) continue
    const from = crumbBefore(words)
    if (from > 0 && head.slice(i + 1).some(other => isTitle(titleOf(wordsOf(other))))) continue
    const to = endOfTitle(words, from)
    if (to < 0) continue
    if (!(from > 0 || to < words.length)) return lines
    const cuts = [0, from, to, words.length].filter((at, k, list) => k === 0 || at > list[k - 1]!)
    const parts = cuts
      .slice(1)
      .map((end, k) => ({ ...line, start: line.start + cuts[k]!, end: line.start + end }))
    return [...lines.slice(0, i), ...parts.map(part => trimmed(text, part)), ...lines.slice(i + 1)]
  }
  return lines

  function titleOf(words: string): string {
    const to = endOfTitle(words, 0)
    return to < 0 ? '' : words.slice(0, to)
  }

  function endOfTitle(words: string, from: number): number {
    if (from === 0 && isMetaLine(words)) return -1
    for (const match of words.slice(from).matchAll(BEHIND)) {
      const to = from + match.index + match[0].length
      const rest = words.slice(to).trim()
      if (!isTitle(words.slice(from, to))) continue
      if (isMeta(rest) || isSiteName(rest) || isPageWord(rest)) return to
    }
    return isTitle(words.slice(from)) ? words.length : -1
  }

  /** 发布时间:… 标题:…通报: the line begins with the source line. */
  function isMetaLine(words: string): boolean {
    return isMeta(words) && /^.{0,6}:|^\d{4}/.test(words)
  }
}

function crumbBefore(words: string): number {
  if (!isBreadcrumb(words) && !IN_BREADCRUMB.test(words)) return 0
  return LAST_STEP.exec(words)?.[0].length ?? 0
}

/** 【字体:大 中 小】 */
const isPageWord = (rest: string): boolean =>
  isFurniture(rest, { start: 0, end: rest.length, indent: 0, afterBlank: false })

function trimmed(text: string, line: Line): Line {
  return { ...line, start: skipBlank(text, line.start, line.end), end: trimEnd(text, line.start, line.end) }
}
