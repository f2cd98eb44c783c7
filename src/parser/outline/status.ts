/** What a notice says of the state of one issue: rows of words, strongest first. */
import type { StatusValue } from '../../model/bulletin.ts'
import { lexicon } from '../../text/lexicon.ts'

/** Words that stand for a state, where the notice uses them as one: as first words of an answer, as a field's value, of 该问题. */
const STATUS_WORDS: readonly (readonly [value: StatusValue, words: readonly string[]])[] = [
  [
    'notCompleted',
    [
      '尚未完成整改',
      '尚未整改到位',
      '尚未完成',
      '尚未整改完成',
      '尚未整改',
      '未整改完成',
      '未完成整改',
      '未整改到位',
      '未完成',
      '未整改',
      '未启动',
      '未销号',
      '尚未销号',
      '未完成销号',
      '暂未销号',
      '暂未完成',
      '未办结',
      '尚未办结',
      '整改未完成',
    ],
  ],
  [
    'basicallyCompleted',
    [
      '已基本完成整改',
      '已基本完成',
      '基本完成整改',
      '基本完成',
      '已基本整改到位',
      '基本整改到位',
      '基本整改完成',
      '已基本整改完成',
      '整改基本完成',
      '整改工作基本完成',
      '整改任务基本完成',
    ],
  ],
  [
    'phased',
    [
      '取得阶段性成果并持续整改',
      '取得阶段性成效并持续整改',
      '已取得阶段性成效',
      '取得阶段性成效',
      '已取得阶段性成果',
      '取得阶段性成果',
      '已阶段性完成整改',
      '已阶段性完成',
      '阶段性完成整改',
      '阶段性完成',
    ],
  ],
  [
    'completed',
    [
      '已全部完成整改',
      '已全部整改完成',
      '已全部整改到位',
      '已完成整改销号',
      '已经完成整改',
      '已经整改完成',
      '已经整改到位',
      '已整改完成',
      '已整改到位',
      '已整改完毕',
      '已在整改时限内完成',
      '已按期完成',
      '整改到位',
      '已整改落实',
      '已完成整改',
      '已全部完成',
      '全部完成整改',
      '已全部办结',
      '全部办结',
      '已整改销号',
      '整改完成',
      '完成整改',
      '已完成',
      '已办结',
      '已销号',
      '已整改',
      '已全部整改',
      '整改已完成',
      '整改工作已完成',
      '整改任务已完成',
      '整改工作已全部完成',
    ],
  ],
  [
    'ongoing',
    [
      '正在整改之中',
      '正在整改中',
      '正在持续整改',
      '正在整改',
      '正在推进',
      '正在推进整改',
      '正在推进落实',
      '正在持续推进整改',
      '持续推进整改',
      '持续整改',
      '持续推进中',
      '整改中',
      '推进中',
      '持续推进',
      '有序推进',
      '正在有序推进',
      '正在持续推进',
      '正在推进中',
      '正在抓紧整改',
      '正在有序整改',
      '正在加快推进',
      '正在积极推进',
      '正在抓紧推进',
      '正在稳步推进',
      '按计划推进',
      '正在按计划推进',
      '按序时进度推进',
      '达到序时进度',
      '已达到序时进度',
      '达序时进度',
      '符合序时进度',
    ],
  ],
  ['longTerm', ['长期坚持整改', '长期坚持', '持续坚持', '长期推进', '长期整改']],
]

const CLOSES_STATUS = '。,;、:() )】\n'
/** 已完成并长期坚持: the state, and what goes on. */
const GOES_ON = /^(并|且)已?(将?长期坚持|持续坚持|持续巩固|持续推进|持续整改|长期推进|巩固|销号)/

/** Words between 该问题 and its state: 该问题因人员安置尚需协商,未完成整改. */
const LONGEST_ASIDE = 24

export interface StatusWords {
  readonly value: StatusValue
  readonly start: number
  readonly end: number
}

const statusWords = lexicon(
  STATUS_WORDS.flatMap(([value, words]) => words.map(word => [word, value] as const)),
)

/** The state whose words stand at `at`, closed by punctuation or the end; null where none does. */
export function statusAt(text: string, at: number, end: number): StatusWords | null {
  if (text[at] === '需' || text[at] === '仍') at += text[at + 1] === '要' || text[at + 1] === '需' ? 2 : 1
  const found =
    statusWords.at(text, at) ?? (text.startsWith('完成', at) ? DONE : null) ?? doneBy(text, at, end)
  if (found === null) return null
  const stop = at + found.word.length
  return stop === end ||
    (stop < end &&
      (CLOSES_STATUS.includes(text[stop]!) || GOES_ON.test(text.slice(stop, Math.min(end, stop + 6)))))
    ? { value: found.value, start: at, end: stop }
    : null
}

/** Too short to be looked for: a state only where nothing else stands. */
const DONE = { word: '完成', value: 'completed' } as const

/** 已于2024年6月完成整改, 2024年6月已完成: what is done, and when. */
const DONE_BY =
  /^(已于(\d{4}年)?(\d{1,2}月)?(\d{1,2}日|[上中下]旬|[底末初])?前?|(\d{4}年)?\d{1,2}月(\d{1,2}日|[底末初])?前?已(经)?)(全部)?(完成整改|整改完成|整改到位|整改完毕|完成|办结|销号)/
const LONGEST_DONE_BY = 24

function doneBy(text: string, at: number, end: number): { word: string; value: StatusValue } | null {
  const unit = text.charCodeAt(at)
  if (!(unit >= 0x30 && unit <= 0x39) && !text.startsWith('已于', at)) return null
  const word = DONE_BY.exec(text.slice(at, Math.min(end, at + LONGEST_DONE_BY)))?.[0]
  return word === undefined ? null : { word, value: 'completed' }
}

const OF_THIS_ISSUE =
  /^(目前|截至目前|截止目前|现)?[,、]?((该|此|本|上述)(项|个|类)?(问题|整改事项|事项|整改任务|工作|任务)(目前|现)?|(问题)?整改状态:|完成情况:)/

/** 目前,该问题已完成整改。: a sentence that speaks of the issue it stands in. */
export function statusOfSentence(text: string, start: number, end: number): StatusWords | null {
  const opening = OF_THIS_ISSUE.exec(text.slice(start, Math.min(end, start + 30)))
  if (opening === null) return null
  const at = start + opening[0].length
  const aside = text.slice(at, Math.min(end, at + LONGEST_ASIDE)).indexOf(',')
  return statusAt(text, at, end) ?? (aside < 0 ? null : statusAt(text, at + aside + 1, end))
}

/** The last clause of a text that speaks of the issue it answers: …,该问题已整改到位。 */
export function statusOfLastSentence(text: string, start: number, end: number): StatusWords | null {
  for (let at = end - 2; at > start && at > end - 60; at--) {
    if (text[at] === '。' || text[at] === ';' || text[at] === ',') {
      const told = statusOfSentence(text, at + 1, end)
      if (told !== null) return told
    }
    if (text[at] === '。') return null
  }
  return null
}

/** How far into a group's heading the words of its state may stand. */
const LATEST_STATE = 8
const GROUPED =
  /^(并(将?长期坚持|持续整改|持续推进|持续巩固))?的?(主要|具体|突出|\d+个)?(问题|事项|整改事项|任务)/
const BRACKETED = /[(【]([^()【】]{2,20})[)】]$/
const OPENING_BRACKET = /^[(【][^()【】]{2,18}[)】]/
const LONGEST_BRACKET = 22
/** 立行立改,已完成: how it is mended, beside how far. */
const BESIDE_STATE = /^(立行立改|立整立改|限期整改|全面整改|分阶段整改)$/

/** The end of a heading without the state in brackets behind it: 账目乱(长期整改). */
export function withoutState(text: string, start: number, end: number): number {
  if (text[end - 1] !== ')' && text[end - 1] !== '】') return end
  const bracket = BRACKETED.exec(text.slice(Math.max(start, end - LONGEST_BRACKET), end))
  const at = bracket === null ? -1 : end - bracket[0].length + 1
  return at > start + 1 && statusOfParts(text, at, end - 1) !== null ? at - 1 : end
}

/** 基本完成,长期坚持: the state of words that are nothing else. What goes on for ever says least. */
function statusOfParts(text: string, start: number, end: number): StatusWords | null {
  let told: StatusWords | null = null
  for (let at = start; at < end; ) {
    let stop = at
    while (stop < end && !',;、'.includes(text[stop]!)) stop++
    const part = statusAt(text, at, stop) ?? statusOfWholeRate(text, at, stop)
    const words = text.slice(at, stop)
    if (
      part === null
        ? !BESIDE_STATE.test(words) && !(told !== null && GOES_ON.test(words))
        : part.end !== stop && !GOES_ON.test(text.slice(part.end, stop))
    )
      return null
    if (part !== null && (told === null || told.value === 'longTerm')) told = part
    at = stop + 1
  }
  return told
}

/** (完成率100%), (整改进度:75%): the rate of one heading. */
function statusOfWholeRate(text: string, start: number, end: number): StatusWords | null {
  const rate = /^(?:已|整改)?(?:完成率?|进度|进展)(?:为|达到?|:)?(\d{1,3})(?:\.\d+)?%$/.exec(
    text.slice(start, end),
  )
  return rate === null || Number(rate[1]) === 0
    ? null
    : { value: Number(rate[1]) >= 100 ? 'completed' : 'ongoing', start, end }
}

/** (已完成)。 Whether a text is nothing but a state. */
export function statusOfWhole(text: string, start: number, end: number): StatusWords | null {
  while (start < end && '(【 '.includes(text[start]!)) start++
  while (end > start && ')】。 '.includes(text[end - 1]!)) end--
  return end - start > LONGEST_CLOSING ? null : statusOfParts(text, start, end)
}

/** 上轮巡察未整改到位的问题: their state before this round. */
const OF_BEFORE = /[上前]一?[轮次]|以?往|历次|20\d\d年|此前|原/

/** 已完成整改的问题(8个), 正在整改的问题: the heading of a group by state; or a state in brackets behind an issue's heading, or before it. */
export function statusOfHeading(text: string, start: number, end: number): StatusWords | null {
  const bare = withoutState(text, start, end)
  return bare < end
    ? statusOfParts(text, bare + 1, end - 1)
    : (statusBefore(text, start, end) ?? statusOfGroup(text, start, end))
}

/** 【已完成】账目乱: a state in brackets before a heading. */
function statusBefore(text: string, start: number, end: number): StatusWords | null {
  if (text[start] !== '(' && text[start] !== '【') return null
  const bracket = OPENING_BRACKET.exec(text.slice(start, start + LONGEST_BRACKET))?.[0]
  return bracket === undefined || start + bracket.length >= end
    ? null
    : statusOfParts(text, start + 1, start + bracket.length - 1)
}

/** 已完成整改的问题(8个): the state of what a heading groups. */
export function statusOfGroup(text: string, start: number, end: number): StatusWords | null {
  let before: { readonly value: StatusValue; readonly end: number } | null = null
  for (let at = start; at <= start + LATEST_STATE && at < end; at++) {
    const found =
      statusWords.at(text, at) ?? (isDoneInTime(text.slice(start, at), text.slice(at, end)) ? DONE : null)
    if (found === null) continue
    const stop = at + found.word.length
    if (before !== null && before.value !== found.value && JOINED.test(text.slice(before.end, at)))
      return null
    before ??= { value: found.value, end: stop }
    if (GROUPED.test(text.slice(stop, Math.min(end, stop + 12))) && !OF_BEFORE.test(text.slice(start, at)))
      return { value: found.value, start: at, end: stop }
  }
  return null
}

/** 需长期坚持或未完成的整改事项: of which of the two states an issue of the group is, is not said. */
const JOINED = /^整?改?的?[或和及与、]/

/** 集中整改期间完成的整改事项: the word alone, behind the time. */
const isDoneInTime = (before: string, behind: string): boolean =>
  behind.startsWith('完成的') && /(期|期间|期内|阶段)已?$/.test(before)

/** 学习不深入的问题已整改到位, …的问题,已完成, 学习不深入——已完成: a heading that ends in its state. */
export function statusEndingHeading(text: string, start: number, end: number): StatusWords | null {
  for (let at = Math.max(start + 4, end - LONGEST_CLOSING); at < end - 1; at++)
    if (text[at - 1] === '—' || text.startsWith('问题', text[at - 1] === ',' ? at - 3 : at - 2)) {
      const found = statusAt(text, at, end)
      if (found !== null && found.end === end) return found
    }
  return null
}

/** Before a state they make it one of what was found or asked for: 发现隐患36处,已整改到位。 */
const OF_OTHERS =
  /发现|查出|排查|检查|核查|隐患|问题|下达|交办|督促|反馈|线索|通知|违规|责令|约谈|涉及|[处起家户项条]$/

/** 建账3本,已完成整改。: the last clause of an issue's own text. */
export function statusOfLastClause(text: string, start: number, end: number): StatusWords | null {
  const close = text[end - 1] === '。' ? end - 1 : end
  const from = Math.max(start, close - LONGEST_CLOSING)
  const comma = from + text.slice(from, close).lastIndexOf(',')
  if (comma < from) return null
  const found = statusAt(text, comma + 1, close)
  if (found === null || found.end !== close || !text.slice(found.start, close).includes('整改')) return null
  const before = text.slice(start, comma)
  return OF_OTHERS.test(before.slice(before.lastIndexOf('。') + 1)) ? null : found
}

/** 2022年6月底前,已完成。: a state behind a day, or in its place; 长期坚持 alone is the time, and no state. */
export function statusOfDeadline(text: string, start: number, end: number): StatusWords | null {
  for (let at = start; at < end; at++) {
    if (at > start && !',;(。 '.includes(text[at - 1]!)) continue
    const found = statusAt(text, at, end)
    if (found !== null && found.value !== 'longTerm' && text.slice(found.start, found.end) !== '持续推进')
      return found
  }
  return null
}

/** 完成80%: under way; 完成100%: done. */
export function statusOfShare(text: string, start: number, end: number): StatusWords | null {
  const share = /^(已|整改)?完成(率)?(\d{1,3})(\.\d+)?%/.exec(text.slice(start, Math.min(end, start + 12)))
  return share === null
    ? null
    : { value: Number(share[3]) >= 100 ? 'completed' : 'ongoing', start, end: start + share[0].length }
}

/** 整改进度:100%: the rate alone. */
export function statusOfRate(text: string, start: number, end: number): StatusWords | null {
  const rate = /^(\d{1,3})(\.\d+)?%[。;]?$/.exec(text.slice(start, Math.min(end, start + LONGEST_RATE)))
  return rate === null || Number(rate[1]) === 0
    ? null
    : {
        value: Number(rate[1]) >= 100 ? 'completed' : 'ongoing',
        start,
        end: start + rate[0].replace(/[。;]$/, '').length,
      }
}
const LONGEST_RATE = 9

/** 目前已整改到位, 现已完成整改. */
const NOW = /^(目前|现(?=已)|至此)?,?/
/** 整改情况:开展学习3次。已整改。: a last sentence that is nothing but the state. */
export function statusClosing(text: string, start: number, end: number): StatusWords | null {
  const close = text[end - 1] === '。' ? end - 1 : end
  for (let at = close - 1; at >= start && at > close - LONGEST_CLOSING; at--) {
    if (text[at] !== '。' && at > start) continue
    let from = text[at] === '。' ? at + 1 : at
    if ('(【'.includes(text[from] ?? ' ')) from++
    from += NOW.exec(text.slice(from, from + 3))![0].length
    const found = statusAt(text, from, close)
    if (found !== null && close - found.end <= 1) return found
    return found === null ? null : statusOfParts(text, from, close)
  }
  return null
}
const LONGEST_CLOSING = 20
