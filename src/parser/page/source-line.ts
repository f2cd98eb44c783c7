/** The source line of a page: labels and values that tell who published the notice and when, with or without gaps between them. */
import { lexicon } from '../../text/lexicon.ts'
import type { Piece } from '../../text/piece.ts'
import { isBodyName, isShortName } from '../body-names.ts'
import { LONGEST_FURNITURE } from './furniture.ts'

/** Labels of the source line: which field their value is. `skip` values belong to the page. */
const META_LABELS: readonly (readonly [
  kind: 'published' | 'written' | 'updated' | 'publisher' | 'skip',
  words: readonly string[],
])[] = [
  [
    'published',
    [
      '发布时间',
      '发布日期',
      '发表时间',
      '发稿时间',
      '信息提供日期',
      '发布',
      '发文时间',
      '发文日期',
      '公开日期',
      '公开时间',
      '公示时间',
      '录入时间',
      '日期',
      '时间',
    ],
  ],
  ['written', ['成文日期', '成文时间', '印发日期', '生成日期']],
  ['updated', ['更新时间', '更新日期', '修改时间']],
  [
    'publisher',
    [
      '来源',
      '信息来源',
      '文章来源',
      '稿源',
      '稿件来源',
      '内容来源',
      '发布机构',
      '发布单位',
      '发布部门',
      '发布人',
      '发布者',
      '发布科室',
      '发文机关',
      '发文单位',
      '发文部门',
      '信息发布',
      '供稿',
      '供稿单位',
    ],
  ],
  [
    'skip',
    [
      '作者',
      '编辑',
      '责任编辑',
      '责编',
      '录入',
      '审核',
      '浏览次数',
      '浏览量',
      '浏览',
      '阅读次数',
      '阅读量',
      '阅读',
      '点击数',
      '点击次数',
      '点击量',
      '点击',
      '访问量',
      '访问次数',
      '字体',
      '字号',
      '字体大小',
      '分享到',
      '分享',
      '打印',
      '索引号',
      '文号',
      '主题词',
      '主题分类',
      '体裁分类',
      '公开方式',
      '公开范围',
      '信息分类',
      '撰稿',
      '校对',
      '初审',
      '复审',
      '终审',
      '摄影',
    ],
  ],
]

/** A day with all its marks; or with one of 年, 月, 日 or a digit of the year lost (202412月5日, 2024年125日, 202年12月5日), which is for the dates to read. */
const DAY = String.raw`\d{4} ?[-/.年] ?\d{1,2} ?[-/.月] ?\d{1,2}( ?日)?|\d{5,6}月\d{1,2}日|\d{4}年\d{2,4}日|\d{6,8}日|(?<!\d)[12]\d{2}年\d{1,2}月\d{1,2}日`
const [YEAR, MONTH, DATE] = [
  // 二二一年: the 〇 is often lost, for it is printed as an image.
  '[一二][一二三四五六七八九〇○零Oo0ΟοОо]{2,3}',
  '[一二三四五六七八九十]{1,2}',
  '[一二三四五六七八九十]{1,3}',
]
const HAN_DAY = `${YEAR}年\\d{1,2}月\\d{1,2}日|${YEAR}年${MONTH}月${DATE}日?|${YEAR}${MONTH}月${DATE}日|${YEAR}年[一二三四五六七八九十]{2,5}日`
const CLOCK = String.raw` ?\d{1,2}:\d{2}(:\d{2})?`
const DATED_LINE = new RegExp(String.raw`^[[(【]?(${DAY})(${CLOCK})?[\])】]?$`)
const STARTS_DATED = new RegExp(`^(${DAY})`)
const HAN_DATED_LINE =
  /^[一二三四五六七八九〇○零Oo\d]{4}年[一二三四五六七八九十\d]{1,3}月[一二三四五六七八九十\d]{1,3}日$/
const HAN_DAY_LINE = new RegExp(`^(${HAN_DAY})$`)
/** 2023年12月, 二〇二三年十二月: a signature may leave out the day. */
const MONTH_LINE = new RegExp(String.raw`^[[(【]?(\d{4}年\d{1,2}月|${YEAR}年${MONTH}月)[\])】]?$`)
const ANY_DAY = new RegExp(`${DAY}|${HAN_DAY}`)
/** 20230529, and 2023529 that has lost its marks: a day where a label or its place says so. */
const BARE_DAY = /(?<![\d.])(?:19|20)\d{5,6}(?![\d.])/
const STARTS_BARE = /^(?:19|20)\d{5,6}(?= )/

export interface Meta {
  readonly publisher: Piece | null
  readonly published: Piece | null
}

const metaLabels = META_LABELS.flatMap(([kind, words]) => words.map(word => ({ kind, word })))
const metaWords = lexicon(metaLabels.map(({ kind, word }) => [word, kind] as const))
/** 发布机构, 发布机构: on a line of its own, its value on the next. */
const loneLabels = new Map(
  metaLabels.filter(({ word }) => word.length > 2).map(({ kind, word }) => [word, kind]),
)
export const loneLabelKind = (words: string): (typeof metaLabels)[number]['kind'] | null =>
  loneLabels.get(words.endsWith(':') ? words.slice(0, -1) : words) ?? null
/** Whether a line is such a label of the one below it. A colon may have been left without a value, and the next line is no name then. */
export const isLoneLabel = (words: string, below: string): boolean =>
  loneLabelKind(words) !== null && (!words.endsWith(':') || isBodyName(below))

/** Reads the source lines: values stand between one label and the next, with or without a gap. */
export function readMeta(text: string, lines: readonly Piece[]): Meta {
  let publisher: Piece | null = null
  let published: Piece | null = null
  let written: Piece | null = null
  let updated: Piece | null = null
  let bare: Piece | null = null
  for (const [i, line] of lines.entries()) {
    const words = text.slice(line.start, line.end)
    if (isPrinted(words)) continue
    const found = labelsOf(words)
    const value = lines[i + 1]
    if (value !== undefined && isLoneLabel(words, text.slice(value.start, value.end))) {
      const kind = loneLabelKind(words)
      if (kind === 'publisher') publisher ??= valueWithin(text, value.start, value.end)
      if (kind === 'published') published ??= dateWithin(text, value.start, value.end)
      if (kind === 'written') written ??= dateWithin(text, value.start, value.end)
    }
    if (found.length === 0) publisher ??= unlabelledPublisher(text, line)
    const first = found[0]?.start ?? words.length
    bare ??=
      dateWithin(text, line.start, line.start + first) ??
      (STARTS_BARE.test(words) ? bareDayWithin(text, line.start, line.start + first) : null)
    found.forEach((label, i) => {
      const start = line.start + label.end
      const end = line.start + (found[i + 1]?.start ?? words.length)
      if (label.kind === 'publisher') publisher ??= valueWithin(text, start, end)
      // 来源:市水利局 2024-5-6, 审核:李某 2024-5-6: a day behind any other value stands bare.
      if (label.kind === 'publisher' || label.kind === 'skip') bare ??= dateWithin(text, start, end)
      if (label.kind === 'published')
        published ??=
          dateWithin(text, start, end) ??
          bareDayWithin(text, start, end) ??
          matchWithin(SPACED_DAY, text, start, end)
      if (label.kind === 'written') written ??= dateWithin(text, start, end)
      if (label.kind === 'updated') updated ??= dateWithin(text, start, end)
    })
  }
  return { publisher: publisher ?? siteOf(text, lines), published: published ?? updated ?? written ?? bare }
}

/** 市水利局 www.example.cn 日期:2021年12月17日: the name in a line of labels that tell of no publisher. */
function siteOf(text: string, lines: readonly Piece[]): Piece | null {
  for (const { start, end } of lines) {
    const head = headOfSite(text.slice(start, end))
    if (head !== null && head !== '' && !SIGNS.test(head))
      return { start: start + ('[(【'.includes(head[0]!) ? 1 : 0), end: start + head.length }
  }
  return null
}

/** Whose pages carry the notices of others. */
const KEEPS_A_SITE = /(纪委|监委|巡察办|巡视办)$/
/** 中国双塔网, 双塔发布: a site or an account, and no body. */
const SITE = /(网|网站|发布|门户|平台|融媒体?|在线|日报|晚报|电视台|公众号)$/
/** 市水利局党组 signs; 市水利局 beside a day in figures keeps the page. */
const SIGNS = /(党组|党委|党工委|党总支|党支部|支部|委员会)$/

/** Whether a body's name beside a day is rather that of who keeps the site than of who issues the notice. */
export const keepsSite = (name: string): boolean => KEEPS_A_SITE.test(name)

/** 2022年12月30日 海州开发区管委会, 市纪委监委 2022-12-30: a source line without its labels. */
function unlabelledPublisher(text: string, { start, end }: Piece): Piece | null {
  const words = text.slice(start, end)
  const day = STARTS_DATED.exec(words)
  if (day !== null) {
    const gap = /^ (\d{1,2}:\d{2}(:\d{2})? )? */.exec(words.slice(day[0].length))
    const from = day[0].length + (gap?.[0].length ?? 0)
    return gap !== null && isBodyName(words.slice(from)) ? { start: start + from, end } : null
  }
  // With an address: readMeta asks for the name before it.
  if (ADDRESS.test(words)) return null
  let name = isDatedName(words) || isDatedSite(words) ? signerWithin(text, { start, end }) : null
  if (name === null) return null
  if ('[(【'.includes(text[name.start]!)) name = { ...name, start: name.start + 1 }
  const named = text.slice(name.start, name.end)
  return keepsSite(named) || SITE.test(named) || (ENDS_IN_FIGURES.test(words) && !SIGNS.test(named))
    ? name
    : null
}
const ENDS_IN_FIGURES = new RegExp(String.raw`\d{4}([-/.])\d{1,2}\1\d{1,2}(${CLOCK})?$`)

interface MetaLabel {
  readonly kind: (typeof metaLabels)[number]['kind']
  readonly start: number
  /** Behind the colon. */
  readonly end: number
}

/** The label with its colon at `at`, or null. */
function labelAt(words: string, at: number): MetaLabel | null {
  const found = metaWords.at(words, at)
  if (found === null) return null
  const stop = at + found.word.length
  const colon = words[stop] === ' ' ? stop + 1 : stop
  if (words[colon] === ':') return { kind: found.value, start: at, end: colon + 1 }
  // 发布时间2023-08-21; but 时间2023年….
  return found.word.length > 2 &&
    (NO_COLON.test(words.slice(stop, stop + 6)) || isNamed(found.value, at, stop))
    ? { kind: found.value, start: at, end: stop }
    : null

  /** 发布机构 县民政局: nothing else on the line. */
  function isNamed(kind: MetaLabel['kind'], at: number, stop: number): boolean {
    return kind === 'publisher' && at === 0 && words[stop] === ' ' && isBodyName(words.slice(stop).trim())
  }
}
const NO_COLON = /^ ?(?:19|20)\d\d[-/. ]/

function labelsOf(words: string): MetaLabel[] {
  const found: MetaLabel[] = []
  for (let at = 0; at < words.length; at++) {
    const label = labelAt(words, at)
    if (label === null) continue
    found.push(label)
    at = label.end - 1
  }
  return found
}

const dateWithin = (text: string, start: number, end: number): Piece | null =>
  matchWithin(ANY_DAY, text, start, end)

/** 2023 08 21: behind a label alone. */
const SPACED_DAY = /(?<!\d)(?:19|20)\d\d \d\d \d\d(?!\d)/

const bareDayWithin = (text: string, start: number, end: number): Piece | null =>
  matchWithin(BARE_DAY, text, start, end)

function matchWithin(pattern: RegExp, text: string, start: number, end: number): Piece | null {
  const match = pattern.exec(text.slice(start, end))
  return match === null ? null : { start: start + match.index, end: start + match.index + match[0].length }
}

function valueWithin(text: string, start: number, end: number): Piece | null {
  let stop = end
  const date = dateWithin(text, start, end)
  if (date !== null) stop = date.start
  while (start < stop && ' |[(【:'.includes(text[start]!)) start++
  while (stop > start && ' |[(【】,;·•'.includes(text[stop - 1]!)) stop--
  const gap = text
    .slice(start, stop)
    .search(/ {2,}| ?(?=[【[|])| (?=字[体号]|浏览|阅读|打印|分享|作者|文章|点击|编辑|责任|大 ?中 ?小)/)
  if (gap > 0) stop = start + gap
  // [来源:市水利局]: the bracket was opened before the label.
  while (stop > start && closesWhatOpened(text, start, stop)) stop--
  return stop > start && !ACCOUNT.test(text.slice(start, stop)) ? { start, end: stop } : null
}

/** 发布人:admin: an account of the site, and nobody who publishes. */
const ACCOUNT = /^(?:admin[a-z0-9_]*|webmaster|root|system|(?:超级|系统|网站)?管理员)$/i

const closesWhatOpened = (text: string, start: number, stop: number): boolean => {
  const open = { ']': '[', ')': '(', '】': '【' }[text[stop - 1]!]
  return open !== undefined && !text.slice(start, stop).includes(open)
}

/** Whether a line is a date and at most its clock. */
export const isDatedLine = (words: string): boolean =>
  DATED_LINE.test(words) ||
  HAN_DATED_LINE.test(words) ||
  HAN_DAY_LINE.test(words) ||
  MONTH_LINE.test(words.replaceAll(' ', ''))

const ENDS_DATED = new RegExp(`[([]?(${DAY}|${HAN_DAY})(${CLOCK})?[)\\]]?$`)

/** 市水利局党组(盖章): not of the name. */
const SEAL = / *\((加盖)?(公章|盖章|印章|代章|签章|盖印|章|印)\)$/

/** The name in a line of a signature, without a date behind it: 中共市水利局党组 2024年5月6日. Null where there is only a date. */
export function signerWithin(text: string, { start, end }: Piece): Piece | null {
  const words = text.slice(start, end)
  if (isDatedLine(words)) return null
  const date = ENDS_DATED.exec(words)
  const name = (date === null ? words : words.slice(0, date.index)).trimEnd()
  const bracketed = name.startsWith('(') && name.endsWith(')')
  if (bracketed) return { start: start + 1, end: start + name.length - 1 }
  const signed = name.replace(SEAL, '')
  return { start, end: start + (firstOfSigners(signed) ?? signed).length }
}

/** 市水利局党组 市水利局纪委: of two that sign on one line the first; null where there is one (市水利局 机关党委). */
function firstOfSigners(names: string): string | null {
  for (const gap of names.matchAll(/ +(?=[\u3400-\u9fff]{4})/g)) {
    const [first, second] = [names.slice(0, gap.index), names.slice(gap.index + gap[0].length)]
    if (isBodyName(first) && isBodyName(second) && !/^(党|委员会|机关|办公室)/.test(second)) return first
  }
  return null
}

/** Whether a line is the name of a body and a day: 中共市水利局党组 2024年5月6日. */
export function isDatedName(words: string): boolean {
  const signer = signerWithin(words, { start: 0, end: words.length })
  return signer !== null && signer.end < words.length && isBodyName(words.slice(signer.start, signer.end))
}

/** 双塔市纪委监委网站: the name of a site alone. */
export const isSite = (words: string): boolean => isShortName(words) && SITE.test(words)

/** 中国双塔网 2021-12-17 09:05, 市水利局 www.example.cn 2021年12月17日: the name or address of a site, a day, and perhaps labels. */
export const isDatedSite = (words: string): boolean => headOfSite(words) !== null

/** An address of the web, with brackets around it. */
const ADDRESS = / ?\(?(?:https?:\/\/)?(?:www\.)?[A-Za-z0-9-]{1,40}(?:\.[A-Za-z0-9-]{1,40}){1,4}\/?\)?/
const BEHIND_DAY = new RegExp(`^[\\])]?(?:${CLOCK})?[\\])]?(?: +|$)`)

/** The name in such a line; '' where it has an address alone, null where a line is none. */
function headOfSite(words: string): string | null {
  if (words.length > LONGEST_FURNITURE) return null
  const day = ANY_DAY.exec(words)
  if (day === null || day.index === 0) return null
  const labels = labelsOf(words)
  const head = words.slice(0, Math.min(day.index, labels[0]?.start ?? day.index))
  const address = ADDRESS.exec(head)
  const name = head.slice(0, address?.index).replace(/[ [(]+$/, '')
  const names =
    address === null
      ? isSite(name) || (labels.length > 0 && isBodyName(name))
      : name === '' || isShortName(name) || isBodyName(name)
  // Nothing but a clock, labels and a name stands behind the day: no sentence.
  const behind = words.slice(day.index + day[0].length)
  return names && (BEHIND_DAY.test(behind) || labelsOf(behind)[0]?.start === 0) ? name : null
}

/** The date below a signature: a day, or a month alone; null where none stands there. */
export function signedDate(text: string, lines: readonly Piece[]): Piece | null {
  const published = readMeta(text, lines).published
  if (published !== null) return published
  const printed = lines.find(({ start, end }) => isPrinted(text.slice(start, end)))
  if (printed !== undefined) return dateWithin(text, printed.start, printed.end)
  const month = lines.find(({ start, end }) => MONTH_LINE.test(text.slice(start, end).replaceAll(' ', '')))
  if (month === undefined) return null
  const bracketed = '[(【'.includes(text[month.start]!) ? 1 : 0
  return { start: month.start + bracketed, end: month.end - bracketed }
}

/** A day behind what is left of a label that has lost letters: 发时间:2024-11-18, 来:县纪委 发布时间:2024-11-18. */
const REMAINS_OF_LABELS = new RegExp(
  `^[^,。;]{0,30}(日期?|时?间|发布?|来源?) ?:[^,。;]{0,16}?(${DAY})(${CLOCK})?$`,
)

const PRINTED = new RegExp(`^(.*?) *(${DAY}|${HAN_DAY}) ?印发$`)
/** 市水利局办公室 2024年5月7日印发: the foot of a paper, which may be younger than its signature. */
function isPrinted(words: string): boolean {
  const name =
    words.endsWith('印发') && words.length <= LONGEST_FURNITURE ? PRINTED.exec(words)?.[1] : undefined
  return name !== undefined && (name === '' || isBodyName(name))
}

/** Whether a line says who published or when, whatever else it holds. */
export const tellsSource = (words: string): boolean =>
  words.length <= LONGEST_FURNITURE &&
  labelsOf(words).some(({ kind }) => kind !== 'skip' && kind !== 'updated')

/** 岚青团〔2023〕9号: the notice's own number, on a line of its own. */
const DOCUMENT_NUMBER = /^[\u3400-\u9fff]{1,14}[〔[(]\d{4}[〕\])] ?\d{1,4}号$/

/** A line of labels and values: 来源:… 发布时间:…; the notice's own number; or a bare date with its clock. */
export function isMeta(words: string): boolean {
  if (words.length > LONGEST_FURNITURE || words.includes('。')) return false
  const start = words.replace(/^[•·●\-【〔[( ]+/, '')
  if (labelAt(start, 0) !== null || isDatedSite(words) || isPrinted(words)) return true
  if (HAN_DAY_LINE.test(words)) return true
  if (STARTS_BARE.test(start) && labelsOf(start).length > 0) return true
  if (DATED_LINE.test(words) || DOCUMENT_NUMBER.test(words) || REMAINS_OF_LABELS.test(words)) return true
  return (
    STARTS_DATED.test(start) &&
    (metaLabels.some(({ word }) => start.includes(`${word}:`)) || start.length <= 36) &&
    !/[,;至到]/.test(start)
  )
}
