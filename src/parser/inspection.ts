/** What the preamble says of the inspection: who inspected whom, in what way, when, and when the findings came back. */
import type { Inspection } from '../bulletin.ts'
import type { DateMention, Mention } from '../normalizer/mention.ts'
import type { Piece } from '../text/piece.ts'

const INSPECTOR = /巡[察视](?:第?[一二三四五六七八九十\d]{1,3})?组/
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
export function readInspection(
  text: string,
  preamble: Piece,
  title: Piece | null,
  dates: readonly Piece[],
): InspectionWords {
  const words = text.slice(preamble.start, preamble.end)
  const head = title === null ? '' : text.slice(title.start, title.end)
  const inspector = findInspector(text, preamble, dates)
  const sentence =
    inspector === null
      ? firstInspectionSentence(text, preamble)
      : sentenceAround(text, preamble, inspector.start)
  const told = sentence === null ? '' : text.slice(sentence.start, sentence.end)
  const named = inspector === null ? '' : text.slice(inspector.start, inspector.end)
  const kindWord =
    /巡[察视]/.exec(named) ?? /巡[察视]/.exec(told) ?? /巡[察视]/.exec(head) ?? /巡[察视]/.exec(words)
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
  while (
    start > floor &&
    !INSPECTOR_STOPS.includes(text[start - 1]!) &&
    !dates.some(date => date.end === start) &&
    text[start - 1] !== '\n'
  )
    start--
  // 区委第四、第五巡察组: one name.
  if (
    text[start - 1] === '、' &&
    /第[一二三四五六七八九十\d]{1,3}$/.test(text.slice(Math.max(floor, start - 5), start - 1))
  )
    for (start--; start > floor && !INSPECTOR_STOPS.includes(text[start - 1]!) && text[start - 1] !== '\n'; )
      start--
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
    const ways = [...words.matchAll(/([^,。、;:]{0,14})巡[察视](?=([^,。、;:]{0,12}))/g)]
      .map(match => `${match[1]!}巡${/回头看/.test(match[2]!) ? '回头看' : ''}`)
      .join(' ')
    for (const [pattern, mode] of MODES) if (pattern.test(ways)) return mode
  }
  return null
}

const VERBS = /(开展|进行|实施|组织开展|全面开展)/

function findTarget(text: string, sentence: Piece, inspector: Piece | null): Piece | null {
  const from = inspector === null ? sentence.start : inspector.end
  const words = text.slice(from, sentence.end)
  const match =
    /(?:^|[^针])[对]([^。;]{2,120}?)(?:,|、)?(?=(集中|(?<!党)组织|全面)?(开展|进行|实施)(了)?)/.exec(words) ??
    /(?:进驻|向)([^,。;]{2,60}?)(?=,|开展|进行|反馈)/.exec(words)
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
/** 并对所辖的东村、西村2个村党组织进行了同步巡察: what is extended to stands before the verb. */
const EXTENDED_BEFORE =
  /(?:并|同时|同步)对(?:所辖|所属|下属|下辖|其下属)的?(?=[^。;,]{2,80}(?:进行|开展)了?(?:同步|延伸))/
const LISTED_END =
  /(等|等?(\d+|[一二三四五六七八九十两]+)(个|所|家|名)|等(?=下属|直属|所属|二级|基层|单位))(下属|直属|所属|二级|基层|单位|学校|党组织|村|社区|机构|企业|部门)*$/

function findExtended(text: string, preamble: Piece): Piece[] {
  const words = text.slice(preamble.start, preamble.end)
  const match = EXTENDED.exec(words) ?? EXTENDED_BEFORE.exec(words)
  if (match === null) return []
  const start = preamble.start + match.index + match[0].length
  let end = start
  while (end < preamble.end && !'。;,\n'.includes(text[end]!)) end++
  const verb = text.slice(start, end).search(/(进行|开展)了?(同步|延伸)/)
  if (verb > 0) end = start + verb
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
    if (stop - from >= 2 && !/^[\d一二三四五六七八九十两]+(个|所|家|名)/.test(text.slice(from, stop)))
      items.push({ start: from, end: stop })
    from = at + 1
  }
  return items
}

/** The inspection's period: the first range of the preamble in a sentence that speaks of the inspection. */
export function findPeriod(text: string, mentions: readonly Mention[], preamble: Piece): DateMention | null {
  let single: DateMention | null = null
  for (const mention of mentions) {
    if (mention.kind !== 'date') continue
    const rest = restOfSentence(text, mention.end, preamble.end)
    if (!/巡[察视]|巡.?组/.test(rest)) continue
    if (mention.to !== null) return mention
    if (
      mention.shape === 'point' &&
      /(开展|进行|实施).{0,20}巡[察视]/.test(rest) &&
      !/反馈/.test(rest.slice(0, 30))
    )
      single ??= mention
  }
  return single
}

/** The feedback date: the first date behind the period whose clause speaks of feedback. */
export function findFeedback(
  text: string,
  mentions: readonly Mention[],
  period: DateMention | null,
): DateMention | null {
  for (const mention of mentions) {
    if (mention.kind !== 'date' || mention === period || (period !== null && mention.start < period.start))
      continue
    const clause = restOfSentence(text, mention.end, mention.end + 160).split(';')[0]!
    if (/反馈/.test(clause)) return mention
  }
  return null
}

function restOfSentence(text: string, from: number, limit: number): string {
  const rest = text.slice(from, limit)
  const stop = rest.indexOf('。')
  return stop < 0 ? rest : rest.slice(0, stop)
}
