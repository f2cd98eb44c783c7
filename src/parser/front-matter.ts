/**
 * What the head of a notice says: who published it, who inspected whom, when, and in what way. Reads the title, the source
 * line, and the preamble; the dates of the preamble come from the scanner.
 */
import type { Inspection } from '../bulletin.ts'
import { AFTER_ISSUER, BODY_ENDS, META_LABELS } from './cues.ts'

/** A piece of the clean text. */
export interface Piece {
  readonly start: number
  readonly end: number
}

export interface Meta {
  readonly publisher: Piece | null
  readonly published: Piece | null
}

const metaLabels = META_LABELS.flatMap(([kind, words]) => words.map(word => ({ kind, word }))).sort((a, b) => b.word.length - a.word.length)
const DATE = /\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|[一二][一二三四五六七八九〇○零]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日/

/** Reads the source lines: values stand between one label and the next, with or without a gap. */
export function readMeta(text: string, lines: readonly Piece[]): Meta {
  let publisher: Piece | null = null
  let published: Piece | null = null
  let written: Piece | null = null
  let updated: Piece | null = null
  let bare: Piece | null = null
  for (const line of lines) {
    const words = text.slice(line.start, line.end)
    const found = labelsOf(words)
    const first = found[0]?.start ?? words.length
    bare ??= dateWithin(text, line.start, line.start + first)
    found.forEach((label, i) => {
      const start = line.start + label.end
      const end = line.start + (found[i + 1]?.start ?? words.length)
      if (label.kind === 'publisher') publisher ??= valueWithin(text, start, end)
      if (label.kind === 'published') published ??= dateWithin(text, start, end)
      if (label.kind === 'written') written ??= dateWithin(text, start, end)
      if (label.kind === 'updated') updated ??= dateWithin(text, start, end)
    })
  }
  return { publisher, published: published ?? updated ?? written ?? bare }
}

function labelsOf(words: string): { kind: string; start: number; end: number }[] {
  const found: { kind: string; start: number; end: number }[] = []
  for (let at = 0; at < words.length; at++) {
    const row = metaLabels.find(({ word }) => words.startsWith(word, at) && /^ ?:/.test(words.slice(at + word.length, at + word.length + 2)))
    if (row === undefined) continue
    const end = words.indexOf(':', at + row.word.length) + 1
    found.push({ kind: row.kind, start: at, end })
    at = end - 1
  }
  return found
}

function dateWithin(text: string, start: number, end: number): Piece | null {
  const match = DATE.exec(text.slice(start, end))
  return match === null ? null : { start: start + match.index, end: start + match.index + match[0].length }
}

function valueWithin(text: string, start: number, end: number): Piece | null {
  let stop = end
  const date = dateWithin(text, start, end)
  if (date !== null) stop = date.start
  while (start < stop && ' |[(【:'.includes(text[start]!)) start++
  while (stop > start && ' |[(【,;·•'.includes(text[stop - 1]!)) stop--
  const gap = text.slice(start, stop).search(/ {2,}| (?=字[体号]|浏览|阅读|打印|分享|作者)/)
  if (gap > 0) stop = start + gap
  return stop > start ? { start, end: stop } : null
}

const longestEnd = (words: string): boolean => BODY_ENDS.some(end => words.endsWith(end))

/** The issuer's name at the beginning of a title: all before 关于, 落实, 巡察 …, if that is the name of a body. */
export function issuerOfTitle(text: string, title: Piece): Piece | null {
  const words = text.slice(title.start, title.end)
  const nameEnds = (at: number): boolean => at >= 3 && longestEnd(words.slice(0, at).replace(/[ \n]+$/, ''))
  let best = words.indexOf('关于')
  if (!nameEnds(best) || /整改|落实/.test(words.slice(0, best))) {
    const ends = AFTER_ISSUER.map(word => words.indexOf(word, 3)).filter(nameEnds)
    best = ends.length === 0 ? -1 : Math.min(...ends)
  }
  if (best < 0) return null
  const name = words.slice(0, best).replace(/[ \n]+$/, '')
  // A title may begin with the date or a tag; an inspector's own headline (市委巡察组向…反馈) has no issuer.
  if (/[:,。]/.test(name) || /巡[察视].{0,6}组$/.test(name)) return null
  return { start: title.start, end: title.start + name.length }
}

/** 现将枫泽县总工会巡察整改进展情况予以公布: the issuer in the publication sentence, where the title does not name one. */
export function issuerOfSentence(text: string, preamble: Piece): Piece | null {
  const words = text.slice(preamble.start, preamble.end)
  const match = /现将(?!巡|整改|集中|我)([^,。;:]{3,40}?)(?=(关于|落实|巡[察视]|集中整改|整改))/.exec(words)
  if (match === null || !longestEnd(match[1]!)) return null
  const start = preamble.start + match.index + 2
  return { start, end: start + match[1]!.length }
}

const PUBLICATION = /现[将就把]?[^。]{0,80}整改[^。]{0,60}(公布|公开|通报|报告|公告|公示)/

/** Whether a text has the sentence by which a body makes its rectification public. */
export const publishes = (words: string): boolean => PUBLICATION.test(words)

const INSPECTOR = /巡[察视](?:[一二三四五六七八九十\d]{1,3})?组/
const INSPECTOR_STOPS = ',。、;:()“”日月年由经于在'
const COMMITTEES: readonly (readonly [pattern: RegExp, tier: NonNullable<Inspection['tier']>])[] = [
  [/党中央|中央第|中央巡视|中央统一/, 'central'],
  [/省委|自治区党委|兵团党委|省级/, 'provincial'],
  [/市委|州委|地委|盟委/, 'municipal'],
  [/县委|区委|旗委|镇党委|乡党委|街道党工委/, 'county'],
]
/** Ways of inspecting, the more special first: 提级交叉 is one of its own. */
const MODES: readonly (readonly [pattern: RegExp, mode: string])[] = [
  [/回头看/, '回头看'],
  [/提级交叉/, '提级交叉'],
  [/提级/, '提级'],
  [/机动/, '机动'],
  [/联动/, '联动'],
  [/交叉/, '交叉'],
  [/专项/, '专项'],
  [/常规/, '常规'],
  [/政治巡/, '政治'],
]

export interface InspectionWords {
  readonly kind: Inspection['kind']
  readonly mode: string | null
  readonly tier: Inspection['tier']
  readonly inspector: Piece | null
  readonly target: Piece | null
  readonly extended: readonly Piece[]
}

/** Who inspected whom, from the preamble; the title helps where that is silent. `dates` are the clean ranges of its dates. */
export function readInspection(text: string, preamble: Piece, title: Piece | null, dates: readonly Piece[]): InspectionWords {
  const words = text.slice(preamble.start, preamble.end)
  const head = title === null ? '' : text.slice(title.start, title.end)
  const inspector = findInspector(text, preamble, dates)
  const sentence = inspector === null ? firstInspectionSentence(text, preamble) : sentenceAround(text, preamble, inspector.start)
  const told = sentence === null ? '' : text.slice(sentence.start, sentence.end)
  const named = inspector === null ? '' : text.slice(inspector.start, inspector.end)
  const kindWord = /巡[察视]/.exec(named) ?? /巡[察视]/.exec(told) ?? /巡[察视]/.exec(head) ?? /巡[察视]/.exec(words)
  return {
    kind: kindWord === null ? null : (kindWord[0] as '巡视' | '巡察'),
    mode: modeOf(told, named, head),
    tier: tierOf(named) ?? tierOf(words.slice(0, 60)) ?? tierOf(told) ?? tierOf(head),
    inspector,
    target: sentence === null ? null : findTarget(text, sentence, inspector),
    extended: findExtended(text, preamble),
  }
}

function findInspector(text: string, preamble: Piece, dates: readonly Piece[]): Piece | null {
  const match = INSPECTOR.exec(text.slice(preamble.start, preamble.end))
  if (match === null) return null
  const end = preamble.start + match.index + match[0].length
  let start = preamble.start + match.index
  const floor = Math.max(preamble.start, end - 40)
  while (start > floor && !INSPECTOR_STOPS.includes(text[start - 1]!) && !dates.some(date => date.end === start) && text[start - 1] !== '\n') start--
  // 县委派出第三巡察组: the committee's verb is no part of the team's name, but the committee is.
  while (text[start] === ' ') start++
  return { start, end }
}

function sentenceAround(text: string, within: Piece, at: number): Piece {
  let start = at
  while (start > within.start && text[start - 1] !== '。' && text[start - 1] !== '\n') start--
  let end = text.indexOf('。', at)
  if (end < 0 || end > within.end) end = within.end
  return { start, end }
}

function firstInspectionSentence(text: string, preamble: Piece): Piece | null {
  const match = /巡[察视]/.exec(text.slice(preamble.start, preamble.end))
  return match === null ? null : sentenceAround(text, preamble, preamble.start + match.index)
}

function tierOf(words: string): Inspection['tier'] {
  let found: { at: number; tier: Inspection['tier'] } | null = null
  for (const [pattern, tier] of COMMITTEES) {
    const match = pattern.exec(words)
    if (match !== null && (found === null || match.index < found.at)) found = { at: match.index, tier }
  }
  return found?.tier ?? null
}

function modeOf(sentence: string, inspector: string, title: string): string | null {
  for (const words of [sentence, inspector, title]) {
    // Only what stands before 巡察 or 巡视, or 回头看 behind it, says how it was done.
    const ways = [...words.matchAll(/([^,。、;:]{0,14})巡[察视](?=([^,。、;:]{0,12}))/g)].map(match => `${match[1]!}巡${/回头看/.test(match[2]!) ? '回头看' : ''}`).join(' ')
    for (const [pattern, mode] of MODES) if (pattern.test(ways)) return mode
  }
  return null
}

const VERBS = /(开展|进行|实施|组织开展|全面开展)/

function findTarget(text: string, sentence: Piece, inspector: Piece | null): Piece | null {
  const from = inspector === null ? sentence.start : inspector.end
  const words = text.slice(from, sentence.end)
  const match = /(?:^|[^针])[对]([^。;]{2,120}?)(?:,|、)?(?=(集中|组织|全面)?(开展|进行|实施)(了)?)/.exec(words) ?? /(?:进驻|向)([^,。;]{2,60}?)(?=,|开展|进行|反馈)/.exec(words)
  if (match === null) return null
  let start = from + match.index + match[0].length - match[1]!.length
  if (text[start + match[1]!.length - 1] === ',') start += 0
  let end = start + match[1]!.length
  const comma = text.slice(start, end).search(/,|\(/)
  if (comma > 1) end = start + comma
  while (text[start] === ' ') start++
  while (end > start && ' 了、,'.includes(text[end - 1]!)) end--
  return VERBS.test(text.slice(start, end)) ? null : { start, end }
}

const EXTENDED = /(?:同步|一并|并)?延伸(?:巡察|巡视|检查)(?:了|至|到)?/
const LISTED_END = /(等|等?(\d+|[一二三四五六七八九十两]+)(个|所|家|名)|等(?=下属|直属|所属|二级|基层|单位))(下属|直属|所属|二级|基层|单位|学校|党组织|村|社区|机构|企业|部门)*$/

function findExtended(text: string, preamble: Piece): Piece[] {
  const words = text.slice(preamble.start, preamble.end)
  const match = EXTENDED.exec(words)
  if (match === null) return []
  const start = preamble.start + match.index + match[0].length
  let end = start
  while (end < preamble.end && !'。;,\n'.includes(text[end]!)) end++
  const items: Piece[] = []
  let from = start
  let depth = 0
  for (let at = start; at <= end; at++) {
    const letter = text[at]
    if (letter === '(') depth++
    if (letter === ')') depth--
    if (at < end && !(depth === 0 && (letter === '、' || letter === '和' || letter === '及'))) continue
    let stop = at
    if (at === end) {
      const listed = LISTED_END.exec(text.slice(from, stop))
      if (listed !== null && listed.index > 1) stop = from + listed.index
    }
    if (stop - from >= 2 && !/^[\d一二三四五六七八九十两]+(个|所|家|名)/.test(text.slice(from, stop))) items.push({ start: from, end: stop })
    from = at + 1
  }
  return items
}
