/** What the preamble says of the inspection: who inspected whom, in what way, when, and when the findings came back. */
import type { Inspection } from '../../model/bulletin.ts'
import type { Piece } from '../../text/piece.ts'
import { endsAsBody } from '../body-names.ts'
import { findExtended } from './extended.ts'

/**
 * 巡察一组, 巡察“回头看”第一组, 巡察“回头看”专项检查组; behind the committee that sends it also without 巡察: 市委第三“回头看”组; behind its
 * number also where 组 or 察 is lost: 县委第八巡察对…, 县委第八巡组. 巡察村(社区)第二组 goes to villages.
 */
export const INSPECTOR =
  /巡[察视](?:“?回头看”?|村居?(?:(?=第)|\(社区\)))?(?:专项检查|第?[一二三四五六七八九十\d]{1,3})?组|(?<=[省市县区旗州]\)?委)(?:第?[一二三四五六七八九十\d]{1,3})?“?回头看”?(?:专项)?(?:检查|督查)?(?:第?[一二三四五六七八九十\d]{1,3})?组|(?<=委第[一二三四五六七八九十\d]{1,3})巡(?:[察视](?=对|于|自|向|进驻)|组)/
const INSPECTOR_STOPS = ',。、;:()“”日月年由经于在了的'
/** 区委第四“回头看”巡察组: part of the team's name. */
const MODE_IN_QUOTES = '“回头看”'
const QUOTED_MODE = new RegExp(`[委组一二三四五六七八九十\\d]${MODE_IN_QUOTES}$`)
/** What brings a team in, and is none of its name: 接受市委第三巡察组, 巡察办组织第一巡察组. */
const BRINGS_IN = /.*(?:接受|组织(?!部)|派出(?!所)|派驻|指派|委派|安排|抽调|组建|组成|成立|授权)(?=.{2})/
/** What stands before a team that is only spoken of. */
const CLUES =
  '落实|对照|针对|根据|按照|依据|依照|围绕|聚焦|收到|接到|重视|听取|传达|关于|现[将就对把]|^[按就对把]'
/** 落实区委第二巡察组反馈意见, 现将…, 统一部署市委第三巡察组: neither are words before the committee; but 政策落实专项巡察组. */
const SPEAKS_OF = new RegExp(`.*(?:${CLUES}|贯彻|部署|要求|召开|举行|参加|出席)(?=.{0,20}[委办]|第.{1,3}巡)`)
const COMMITTEES: readonly (readonly [pattern: RegExp, tier: NonNullable<Inspection['tier']>])[] = [
  [/党中央|中央第|中央巡视|中央统一/, 'central'],
  [/省委|区党委(?!.{0,8}巡察)|兵团党委|省级/, 'provincial'],
  [/市委|州委|地委|盟委/, 'municipal'],
  [/县委|区委|旗委|镇党委|乡党委|街道党工委/, 'county'],
]
/** 省检察院党组第一巡视组: the team of a body, and of no committee's level, whatever else is spoken of. */
const SENT_BY_BODY = /党[组委]/
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

/** Who inspected whom, from what the preamble tells of a round; the title helps where that is silent. `dates` are the clean ranges of its dates. */
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
    mode: modeOf([told, named, head, ACT.exec(words)?.[0] ?? '']),
    // 区(市)委
    tier:
      tierOf(named.replace(/\([^()]{1,3}\)(?=委)/, '')) ??
      (SENT_BY_BODY.test(named) ? null : (tierOf(words.slice(0, 60)) ?? tierOf(told) ?? tierOf(head))),
    inspector,
    target: sentence === null ? null : findTarget(text, sentence, inspector),
    extended: findExtended(text, preamble),
  }
}

function findInspector(text: string, preamble: Piece, dates: readonly Piece[]): Piece | null {
  const match = firstActing(text.slice(preamble.start, preamble.end))
  if (match === null) return null
  let end = preamble.start + match.index + match[0].length
  let start = preamble.start + match.index
  const floor = Math.max(preamble.start, end - 40)
  const walkBack = (): void => {
    while (start > floor && text[start - 1] !== '\n' && !dates.some(date => date.end === start)) {
      if (text[start - 1] === ')') {
        // 区(市)委: a bracket within the committee's name.
        const within = /\([\u3400-\u9fff]{1,3}\)$/.exec(text.slice(floor, start))
        if (within === null || text[start] !== '委') return
        start -= within[0].length
      } else if (text[start - 1] === '”' && QUOTED_MODE.test(text.slice(floor, start))) {
        start -= MODE_IN_QUOTES.length
      } else if (INSPECTOR_STOPS.includes(text[start - 1]!)) return
      else start--
    }
  }
  walkBack()
  // 区委第四、第五巡察组, 县委第一、二、三巡察组: one name.
  while (
    text[start - 1] === '、' &&
    /[第、][一二三四五六七八九十\d]{1,3}$/.test(text.slice(Math.max(floor, start - 5), start - 1))
  ) {
    start--
    walkBack()
  }
  start += BRINGS_IN.exec(text.slice(start, end))?.[0].length ?? 0
  start += SPEAKS_OF.exec(text.slice(start, end))?.[0].length ?? 0
  // 市委第一巡察组、第二巡察组: so are they.
  const others = OTHER_TEAMS.exec(text.slice(end, Math.min(preamble.end, end + LONGEST_TEAMS)))
  if (others !== null) end += others[0].length
  // 县委巡察组(第二组), 县委巡察组第二组
  end +=
    /^(?:\(第?[一二三四五六七八九十\d]{1,3}组\)|第[一二三四五六七八九十\d]{1,3}组)/.exec(
      text.slice(end, end + LONGEST_TEAMS),
    )?.[0].length ?? 0
  while (text[start] === ' ') start++
  return { start, end }
}

/** The first team that does something, before one that is only spoken of: 现将…落实区委第二巡察组反馈意见的整改情况…。 */
function firstActing(words: string): RegExpExecArray | null {
  let first: RegExpExecArray | null = null
  for (const match of words.matchAll(EVERY_INSPECTOR)) {
    if (ADDRESSED.test(words.slice(match.index + match[0].length))) continue
    const clause = CLAUSE_BEFORE.exec(words.slice(Math.max(0, match.index - LONGEST_TEAMS), match.index))
    if (!SPOKEN_OF.test(clause![0]) || ACTS.test(words.slice(match.index + match[0].length))) return match
    first ??= match
  }
  return first
}
const EVERY_INSPECTOR = new RegExp(INSPECTOR, 'g')
const CLAUSE_BEFORE = /[^,。;\n]*$/
const SPOKEN_OF = new RegExp(`(?:${CLUES})[^,。;]*$`)
/** 现将市委第三巡察组对县水利局党组开展巡察的整改情况…: what it did stands behind its name. */
const ACTS = /^[^,。;]{0,12}(?:对|向|进驻|于|自)/
/** 县委第二巡察组: on a line of its own, to whom a report is made. */
const ADDRESSED = /^:\n/
const LONGEST_TEAMS = 120
const OTHER_TEAMS =
  /^(?:(?:、|和|及)[省市县区旗州]?委?(?:第[一二三四五六七八九十\d]{1,3}巡[察视]组|巡[察视]第?[一二三四五六七八九十\d]{1,3}组)){1,8}/

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

/** 该组曾对我院党组进行提级巡视: in another sentence than the inspectors' name. */
const ACT = /(开展|进行|实施)了?[^,。;]{1,8}巡[察视](?!整改|反馈)/

function modeOf(places: readonly string[]): string | null {
  for (const words of places) {
    // Only what stands before 巡察 or 巡视, or 回头看 behind it, says how it was done.
    const ways = [...words.matchAll(/([^,。、;:]{0,14})巡[察视](?=([^,。、;:]{0,12}))/g)]
      .map(match => `${match[1]!.replace(OTHER_CHECK, '')}巡${/回头看/.test(match[2]!) ? '回头看' : ''}`)
      .join(' ')
    for (const [pattern, mode] of MODES) if (pattern.test(ways)) return mode
    // 对我局整改情况开展“回头看”
    if (/(开展|进行|实施)了?“?回头看/.test(words)) return '回头看'
  }
  return null
}

/** 选人用人专项检查和常规巡察: the way of another check. */
const OTHER_CHECK = /.*(?:检查|督查|审计)(?=[和及与暨并])/

const VERBS = /(开展|进行|实施|组织开展|全面开展)/

function findTarget(text: string, sentence: Piece, inspector: Piece | null): Piece | null {
  const taken = inspector === null ? null : takenInBy(text, sentence.start, inspector.start)
  if (taken !== null) return taken
  const from = inspector === null ? sentence.start : inspector.end
  const words = text.slice(from, sentence.end)
  const match =
    // 对教育系统开展专项巡察,其中10月9日至27日对我校党总支进行了巡察: the body, whose days are told.
    /其中[^。;,]{0,30}对([^,。;]{2,60}?)(?=(?:进行|开展|实施)了?[^,。;]{0,14}巡[察视])/.exec(words) ??
    /(?:^|[^针])[对]([^。;]{2,120}?)(?:,|、)?(?=(集中|(?<!党)组织|全面)?(开展|进行|实施)(了)?|行了[^,。;]{0,14}巡[察视])/.exec(
      words,
    ) ??
    /反馈了?对([^,。;]{2,60}?)(?=的?(?:常规|专项|提级|机动)?巡[察视](?:的|情况|意见))/.exec(words) ??
    /(?:进驻|向)([^,。;]{2,60}?)(?=,|开展|进行|反馈)/.exec(words) ??
    /^[^,。;]{0,12}巡[察视]了([^,。;]{2,40})/.exec(words) ??
    /召开巡[察视]([^,。;]{2,40}?)(?=(?:工作)?(?:进驻)?(?:动员|情况|意见)[^,。;]{0,6}会)/.exec(words) ??
    withoutPreposition(words)
  if (match === null) return null
  let start = from + match.index + match[0].length - match[1]!.length
  if (text[start + match[1]!.length - 1] === ',') start += 0
  let end = start + match[1]!.length
  // 福岭市局(公司)党组 is one name; (以下简称…) is none of it.
  const comma = text
    .slice(start, end)
    .search(
      /,|\((?=以下|简称|下称|含|包括)|(?:及其?|和|以及)(?=所[辖属]|下[属辖]|[镇乡区县市局委院校馆社][辖属]|[\d一二三四五六七八九十两]{1,3}[个家所](?:直属|下属|下辖|所属))|(?<=党[组委]|支部|工委)(?:及其?|和|以及)(?=[\d一二三四五六七八九十两]{1,3}[个家所])/,
    )
  if (comma > 1) end = start + comma
  // 对我局党组巡察整改情况开展“回头看”: the body, not its rectification.
  const restated = text
    .slice(start, end)
    .search(/(?<=、[^、等]{2,30})[\d一二三四五六七八九十两]{1,3}[家个](?:单位|党组织|部门)/)
  if (restated > 1) end = start + restated
  const after = text
    .slice(start, end)
    .search(
      /(?:落实|推进)?(?:上一?轮|前期|此前|20\d\d年度?)?的?(?:[省市县区]委)?(?:第?[\d一二三四五六七八九十]{1,3}轮)?(?:巡[察视])?(?:反馈(?:意见|问题))?整改(?:落实|进展)?(?:工作)?(?:情况)?$/,
    )
  if (after > 1) end = start + after
  // 对市水利局党组履行粮食安全责任情况开展专项巡察
  const duty = /(?:履行|贯彻|落实|执行|推进)[^、]{2,60}(?:情况|责任|职责|工作)$/.exec(text.slice(start, end))
  if (duty !== null && duty.index > 1 && endsAsBody(text.slice(start, start + duty.index)))
    end = start + duty.index
  end = start + bodyBeforeTopic(text.slice(start, end)).length
  while (text[start] === ' ') start++
  while (end > start && ' 了、,'.includes(text[end - 1]!)) end--
  return VERBS.test(text.slice(start, end)) ? null : { start, end }
}

const PARTY_BODY = /(?:党组织?|党委|工委|总支|支部|委员会)(?:书记)?/g
const OTHER_BODY =
  /纪委|监委|政法委|组织部|宣传部|统战部|(?<![大格布结])局|医院|法院|检察院|大学|学院|公司|集团/g
/** 安全生产监管工作情况; but …党组、市林业局党组…, 县委员会办公室党支部…. */
const TOPIC =
  /^(?![、及和与]|成员|员|会|.{0,12}[局部办室院心司处队所站校学村区关](?:党组|党委|党?总?支部)).{2,60}(?:情况|工作|职责|责任|领域|问题)$/

/** 市水利局党组安全生产监管工作情况, 县医院的医保基金管理情况: the body, without what of its work was looked at. */
function bodyBeforeTopic(words: string): string {
  const party = endsOf(words, PARTY_BODY)
  // 市医院管理局…: of other bodies the last.
  const end = (party.length > 0 ? party : endsOf(words, OTHER_BODY).reverse()).find(at =>
    TOPIC.test(words.slice(at)),
  )
  return end === undefined ? words : words.slice(0, end)
}

const endsOf = (words: string, bodies: RegExp): number[] =>
  [...words.matchAll(bodies)].map(({ 0: body, index }) => index + body.length)

const TAKES_IN =
  /(?:^|[,、;])([^,。;、]{2,40}?)(?:[于在从自]\d[^,。;]{2,24})?(?:自觉|主动|先后|依次|集中|首次)?接受了?$/

/** 市水利局党组按照市委统一部署,于3月6日至5月12日接受了…: the body, and how it came to that. */
const TAKES_IN_AS_PLANNED = /^([^,。;、]{2,30}?)(?=(?:按照|根据)[^。;]{2,60}接受了?$)/

/** 市水利局党组接受了市委第三巡察组的常规巡察: who took the inspectors in. */
function takenInBy(text: string, from: number, inspector: number): Piece | null {
  const words = text.slice(from, inspector)
  for (const pattern of [TAKES_IN, TAKES_IN_AS_PLANNED]) {
    const match = pattern.exec(words)
    if (match === null || !(endsAsBody(match[1]!) || /^[我本]/.test(match[1]!))) continue
    const start = from + match.index + match[0].indexOf(match[1]!)
    return { start, end: start + match[1]!.length }
  }
  return null
}

/** 市委第三巡察组市水利局党组进行了巡察: the 对 is lost. */
function withoutPreposition(words: string): RegExpExecArray | null {
  const match = /^([^,。;、对于自从向在和及]{3,40}?)(?=(?:进行|开展|实施)了?[^,。;]{0,20}巡[察视])/.exec(
    words,
  )
  return match !== null && endsAsBody(match[1]!) ? match : null
}
