/** Where a heading ends and its body begins, on the line of a marker. */
import { closeOf, isSentenceEnd } from '../../text/sentences.ts'
import { BRACKETED, PLAIN, STATED, UNMARKED } from './markers/proved-styles.ts'
import type { Shape } from './shape.ts'
import { statusOfWhole } from './status.ts'

export interface HeadingSplit {
  /** Clean offsets, without the stop behind it. */
  readonly heading: readonly [start: number, end: number] | null
  readonly text: readonly [start: number, end: number] | null
}

/** Styles whose items are sentences and have no heading of their own. */
const WITHOUT_HEADING: ReadonlySet<string> = new Set([
  'run',
  'hands',
  'sequence',
  'ordinal',
  'circled',
  'bullet',
  'small-letter',
  'numbered-answer',
])
/** Styles that number headings more often than sentences. */
const MOSTLY_HEADINGS: ReadonlySet<string> = new Set([
  'part',
  'chapter-section',
  'roman',
  'han-comma',
  'han-bracket',
  'question',
  'arabic-point',
  'decimal',
  'hyphen-2',
  'han-lenticular',
  'han-blank',
  'arabic-blank',
  'letter',
  'letter-arabic',
  'question-counted',
  'question-quoted',
  'problem-label',
  'serial',
])

const LONGEST_HEADING = 120
const LONGEST_TOPIC = 50
const LONGEST_STEP_TOPIC = 26
const SHORT_SENTENCE = 18

/** How a heading that states a problem begins, and how it ends. */
export const OPENS_PROBLEM = /^(反馈的?|巡[察视]反馈的?)?(关于|针对|对照|对|就|围绕|“)/
export const ENDS_PROBLEM = /问题[”)]?((的|之)?(整改|方面|落实|进展|情况|工作)+)?[”)]?$/

/** 落实战略不力, 组织学习不深入: what was done, and how badly. */
export const ENDS_DEFICIT =
  /(不(?:够|太|甚|很)?(力|到位|够|足|深入|扎实|严|严格|强|实|规范|完善|健全|及时|彻底|充分|高|全|细|紧|清|准|明|多|好|牢|广|主动|精准|突出|明显|平衡|经常|聚焦|担当|作为)|有?(差距|短板|弱项|缺口|偏差)|滞后|缺失|薄弱(环节)?|弱化|缓慢|存在.{0,6}(漏洞|盲区|隐患|空白|脱节)|混乱|松散|松懈|缺位|脱节|断档|流于形式|走过场|宽松软|乏力)[”)]?$/
/** …方面: how a heading ends that groups. */
export const ENDS_CATEGORY =
  /(方面|领域)[”)]?((的|存在的?|存在)?(主要|突出|具体)?问题)?([的及和]?(整改|落实|进展|情况|工作)+)?$/
/** “学习不深入”方面: a problem, where …方面 elsewhere groups. */
export const QUOTED_PROBLEM = /^(关于|针对|在)?“[^”]{3,}”方面$/
/** 解决学习不深入, 补齐短板: a step that mends it. */
export const MENDS =
  /^(进一步|持续|不断|切实|着力|全面|及时|坚决)?(解决|整改(?!不|(工作|台账|措施|方案|责任|任务|质量|落实|主体责任|后半篇|标准)[^。;]{0,12}不)|整治|纠正|改进|防止|杜绝|消除|补齐|克服|破解|扭转|抓好|聚焦|紧盯|针对)/
/** How a step begins: a verb of doing. */
export const STEP_VERBS =
  /^(进一步|持续|不断|切实|扎实|全面|严格|认真|积极|大力|着力|及时|坚持|坚决)?(加强|强化|深化|健全|完善|落实|压实|组织|开展|制定|建立|督促|提升|提高|推进|推动|召开|成立|规范|优化|修订|印发|出台|细化|抓好|抓实|狠抓|统一|突出|聚焦|紧盯|坚持|明确|实行|推行|加大|增强|拓宽|配齐|清退|追缴|整改|整治|解决|纠正|注重|带头|精心|从严|扛牢|把好|做实|夯实|筑牢|改进|创新|选派|举办|引导|巩固|用好|盯住|抓)/
/** Whether a heading states one problem: what stands below it answers. */
export const statesProblem = (heading: string): boolean =>
  !ENDS_CATEGORY.test(heading) &&
  (ENDS_DEFICIT.test(heading) || (OPENS_PROBLEM.test(heading) && ENDS_PROBLEM.test(heading)))

/** 针对“战略担当不够”问题, 关于“靠企吃企”的问题: how a paragraph begins that is an issue without a marker. */
const NAMES_PROBLEM =
  /^(针对|关于|对于?|就)(反馈的?|巡[察视]反馈的?|巡[察视]指出的?)?(?:“[^”\n]{2,60}”、?){1,3}(的|等|这一|方面|存在)*问题|^(针对|关于)[^。:;,“”\n]{3,60}(?<!(?:反馈|发现|指出|存在|(?<!不)突出|共性|(?<!不)具体)的?)的?问题(?:(?=[。:\n]|$)|的?整改(?:落实|进展)?情况(?=[。\n]|$))|^(巡[察视](组|反馈)?|反馈(意见)?)(指出|提出)的?“[^”\n]{2,60}”的?问题(?=[。:\n]|$)/
/** 针对学习不深入的问题,一是…: what is answered at once. */
const NAMES_BEFORE_RUN =
  /^(针对|关于|对于)(?!这些|上述|以上|此类|该)[^。:;,“”\n]{4,60}(?<!(?:反馈|发现|指出|存在|查摆|梳理|排查|检查|(?<!不)突出|共性|(?<!不)具体)的?)的?问题(?=[,:]?一是)/
/** ,一是 */
const LONGEST_RUN_MARKER = 3
const LONGEST_NAMED = 160

/** The end of the words that name a problem at `at`; -1 where none are named. */
export function problemNamed(text: string, at: number, end: number): number {
  if (!'针关对就巡反'.includes(text[at] ?? ' ')) return -1
  const opening = text.slice(at, Math.min(end, at + LONGEST_NAMED))
  const words = (NAMES_PROBLEM.exec(opening) ?? NAMES_BEFORE_RUN.exec(opening))?.[0]
  return words === undefined ? -1 : at + words.length
}

/** 学习不深入——开展研讨5次。: a problem, and its answer behind a dash. */
const DASHED = /^[^。;:!?—]{4,50}(?=—{1,2}[^—])/

/** The end of a problem that a dash parts from its answer; null where none does. */
function dashedProblem(text: string, start: number, end: number): number | null {
  const opening = text.slice(start, Math.min(end, start + LONGEST_TOPIC + 2))
  if (!opening.includes('—')) return null
  const words = DASHED.exec(opening)?.[0].trimEnd()
  if (words === undefined || !(DEFICITS.test(words) || isProblem(words)) || MENDS.test(words)) return null
  const answer = start + words.length
  // 学习不深入——已完成: its state alone is of the heading.
  return statusOfWhole(text, skipStops(text, answer, end), end) === null ? answer : null
}

/** 针对学习不深入的问题,局党组…; 针对反馈的第1个问题(学习不深入),…: a problem that opens the sentence which answers it. */
const NAMES_IN_CLAUSE =
  /^(针对|关于|对于|围绕)(反馈的?|巡[察视]反馈的?|巡[察视]指出的?)?(第[\d一二三四五六七八九十]{1,3}[个项条]问题\([^()]{4,60}\)|[^。:;,]{3,60}(?<!(?:反馈|发现|指出|[的些在]突出|共性|(?<!不)具体|(?<!突)出)的?)的?问题)(?=,)/

/** The end of a problem that a sentence opens with; null where none does. */
function clauseProblem(text: string, start: number, end: number): number | null {
  const words = NAMES_IN_CLAUSE.exec(text.slice(start, Math.min(end, start + LONGEST_NAMED)))?.[0]
  return words !== undefined && DEFICITS.test(words) ? start + words.length : null
}

/** Whether a heading is only the opening of its sentence: of a step it is none. */
export const isClauseHeading = (text: string, { heading, text: own }: HeadingSplit): boolean =>
  heading !== null && own !== null && text[heading[1]] === ','

/** Words that only a finding says of a body: bare statements of a problem end in them. */
export const DEFICITS =
  /不(?![断懈忘折停止变动移怠渝仅但舍息])|缺[失位乏少欠口]|[短紧]缺|存在.{0,8}风险|错位|偏[低差慢多少重软弱轻浅宽松窄]|悬空|滞后|薄弱|弱化|淡化|虚化|短板|弱项|差距|欠缺|松[散懈软]|混乱|盲区|走过场|流于形式|打折扣|乏力|形式主义|官僚主义|空转|脱节|失[管守察]|漏洞|隐患|超标|违规|违反|违纪|未[能按及经落建制开严将形有执履完充压签设配达报收缴公批办归整召组进清纳足]|没有|缓慢|迟缓|低下|单一|断层|浮于|推诿|拖欠|挤占|挪用|虚[报列]|老化|有待|参差|长期|随意|粗放|一刀切|以.{1,8}代|重.{1,4}轻|停留在|照抄照搬|照本宣科|敷衍|应付了事|宽松软|失之于|蜻蜓点水|大而化之|层层衰减|上热下冷|断档|青黄不接|泛泛|空泛|空洞|欠[佳妥规周]|迟滞|拖沓|形同虚设|各自为政|走形变样|时有发生|屡禁不止|频发|多发|易发|闲置$|弱$|少$|差$|慢$|低$|难$|乱$|散$/
const SHORTEST_BULLET = 4
const LONGEST_BULLET = 60
const HEADS_AS_BULLET = /问题[”)]?$|[弱少差慢低难乱散多]$/

/** Whether the text of a bullet is one clause, as a heading is. */
export const isClauseOfBullet = (words: string): boolean =>
  words.length >= SHORTEST_BULLET && words.length <= LONGEST_BULLET && !/[。;:!?]/.test(words)

/** ◆学习不深入的问题, ★聚焦主业方面: whether the text of a bullet heads what stands below it, and tells no step in full. */
export function headsAsBullet(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST_BULLET) return false
  const words = text.slice(start, trimStops(text, start, end)).trimStart()
  if (!isClauseOfBullet(words)) return false
  if (ENDS_CATEGORY.test(words)) return true
  return (
    (HEADS_AS_BULLET.test(words) || ENDS_DEFICIT.test(words)) &&
    (words.startsWith('针对') || !MENDS.test(words))
  )
}

/** Whether a shape is a bullet that heads what stands below it. */
export const isBulletHeading = (text: string, { style, bodyStart, bodyEnd }: Shape): boolean =>
  style?.name === 'bullet' && headsAsBullet(text, bodyStart, bodyEnd)

/** Splits the own text of a numbered shape. `text` is the clean text. */
export function splitHeading(text: string, shape: Shape): HeadingSplit {
  const start = skipSpaces(text, shape.bodyStart, shape.bodyEnd)
  const end = shape.bodyEnd
  if (start >= end) return { heading: null, text: null }
  if (shape.style === UNMARKED) {
    // What follows it, 一是, opens a shape of its own.
    const named = problemNamed(text, start, Math.min(text.length, end + LONGEST_RUN_MARKER))
    // 针对“；二是“台账不全”问题: a quote that is never closed hides where the problem ends.
    if (named < 0) return { heading: null, text: [start, end] }
    const stop = Math.min(end, named)
    const rest = skipStops(text, stop, end)
    return { heading: [start, stop], text: rest < end ? [rest, end] : null }
  }
  if (shape.style === STATED || shape.style === PLAIN)
    return { heading: [start, trimStops(text, start, end)], text: null }
  // 针对问题1“养护不到位”,局党组…: what is quoted is the problem.
  if (shape.style!.name === 'question-quoted' && text[start] === '“') {
    const close = closeOf(text, start, end)
    const stop = close < 0 ? end : close + (/^的?问题/.exec(text.slice(close, close + 3))?.[0].length ?? 0)
    const rest = skipStops(text, stop, end)
    return { heading: [start, stop], text: rest < end ? [rest, end] : null }
  }
  if (shape.style === BRACKETED) {
    let close = start + 1
    while (close < end && !'】〗'.includes(text[close]!)) close++
    const rest = skipStops(text, Math.min(close + 1, end), end)
    return { heading: [start + 1, close], text: rest < end ? [rest, end] : null }
  }
  if (shape.marked?.role === 'measure') return { heading: null, text: [start, end] }
  if (shape.style!.name === 'bullet') {
    const stop = problemNamed(text, start, end)
    if (stop > 0 && '。:'.includes(text[stop]!)) {
      const rest = skipStops(text, stop, end)
      return { heading: [start, stop], text: rest < end ? [rest, end] : null }
    }
    if ((shape.children.length > 0 || shape.fields.length > 0) && isBulletHeading(text, shape))
      return { heading: [start, trimStops(text, start, end)], text: null }
  }
  if (WITHOUT_HEADING.has(shape.style!.name))
    return (
      answeredProblem(text, start, shape) ??
      namedProblem(text, start, shape) ?? { heading: null, text: [start, end] }
    )
  // What the markup calls a heading is one, to the end of its line.
  if (shape.marked !== undefined) {
    const stop = trimStops(text, start, end)
    return stop > start ? { heading: [start, stop], text: null } : { heading: null, text: [start, end] }
  }
  const clause = MOSTLY_HEADINGS.has(shape.style!.name)
    ? (clauseProblem(text, start, end) ?? dashedProblem(text, start, end))
    : null
  let stop =
    clause ??
    problemEnd(text, start, end) ??
    topicEnd(text, start, end, shape) ??
    sentenceEnd(text, start, end)
  // A question keeps its mark: 骨干医师为何留不住?
  if (text[stop] === '?' || text[stop] === '!') stop++
  const words = text.slice(start, stop)
  const rest = skipSpaces(text, stop, end)
  const single = skipStops(text, stop, end) >= end
  const terminal = stop >= end ? '' : text[stop - 1] === '?' ? '。' : text[stop]!
  const isHeading =
    clause !== null ||
    (single ? singleIsHeading(words, terminal, shape) : firstIsHeading(words, terminal, shape))
  if (!isHeading) return { heading: null, text: [start, end] }
  const bodyStart = single ? end : skipSpaces(text, skipStops(text, rest, end), end)
  const headingEnd = withoutAnswerWords(text, start, trimStops(text, start, stop))
  if (headingEnd === start) return { heading: null, text: [start, end] }
  return { heading: [start, headingEnd], text: bodyStart < end ? [bodyStart, end] : null }
}

/** 落实有偏差,整改情况: the end of a heading without the words that announce its answer. */
function withoutAnswerWords(text: string, start: number, end: number): number {
  const tail = /[^,],(整改|整改落实|整改进展|落实)(情况|措施|结果|成效)$/.exec(
    text.slice(Math.max(start, end - 12), end),
  )
  return tail === null ? end : end - tail[0].length + 1
}

/** 一是储备规模落实有缺口。整改情况:…: a step that is one sentence, states a problem and is answered by a label. */
function answeredProblem(text: string, start: number, { bodyEnd, children }: Shape): HeadingSplit | null {
  const stop = sentenceEnd(text, start, bodyEnd)
  const answered = children.some(({ kind }) => kind === 'label')
  if (!answered || stop - start > LONGEST_HEADING || skipStops(text, stop, bodyEnd) < bodyEnd) return null
  return DEFICITS.test(text.slice(start, stop)) ? { heading: [start, stop], text: null } : null
}

/** Styles that count in a text: they have a heading only where it names a problem. */
const COUNTING: ReadonlySet<string> = new Set(['run', 'ordinal', 'circled'])

/** 一是关于“学习不深入”的问题。开展研讨。 ①账目不清的问题。补录。: the problem, and its answer behind or below it. */
function namedProblem(text: string, start: number, { style, bodyEnd, children }: Shape): HeadingSplit | null {
  if (!COUNTING.has(style!.name)) return null
  let stop = problemNamed(text, start, bodyEnd)
  if (stop < 0) {
    stop = sentenceEnd(text, start, Math.min(bodyEnd, start + LONGEST_TOPIC))
    const words = text.slice(start, stop)
    if (!DEFICITS.test(words) || TELLS_STEP.test(words)) return null
    // ①档案不精准 above ——复核档案267份;
    if (!/的问题$/.test(words) && !(headsSteps(text, stop, bodyEnd, children) && !MENDS.test(words)))
      return null
  }
  if (stop < bodyEnd && !'。:'.includes(text[stop]!)) return null
  const rest = skipStops(text, stop, bodyEnd)
  if (rest >= bodyEnd && children.length === 0) return null
  return { heading: [start, stop], text: rest < bodyEnd ? [rest, bodyEnd] : null }
}

/** Whether nothing but a list on lines of its own stands behind what may be a problem. */
const headsSteps = (text: string, stop: number, bodyEnd: number, children: readonly Shape[]): boolean =>
  skipStops(text, stop, bodyEnd) >= bodyEnd &&
  children.some(({ kind, start }) => kind === 'numbered' && text.slice(bodyEnd, start).includes('\n'))

/** ①解决了账目不清的问题, 一是督促3所小学清理长期挂账的问题: what was done about it. */
export const TELLS_STEP =
  /[了,;]|解决|整改|整治|整顿|纠正|督促|治理|处理|处置|清理(?!不)|清退|完成|开展|改进|化解|消除|破解|针对|聚焦|围绕|对照|排查|查找|查摆/

/** Whether a step that counts in words has a heading because it names a problem: in the answer to one it has none. */
export const isNamedStep = ({ style, children }: Shape, { heading }: HeadingSplit): boolean =>
  heading !== null &&
  style !== null &&
  COUNTING.has(style.name) &&
  !children.some(({ kind }) => kind === 'label')

/** The whole line is one sentence: a heading, unless it tells a step in full. */
function singleIsHeading(words: string, terminal: string, shape: Shape): boolean {
  if (words.length > LONGEST_HEADING) return false
  if (isProblem(words)) return true
  const contents = shape.children.length > 0 || shape.fields.length > 0
  if (terminal === ';') return false
  const mostly = MOSTLY_HEADINGS.has(shape.style!.name)
  if (terminal === '')
    return contents || mostly
      ? words.length <= LONGEST_HEADING
      : words.length <= LONGEST_STEP_TOPIC && !/\d/.test(words)
  if (contents) return words.length <= LONGEST_TOPIC + 20
  return mostly && words.length <= SHORT_SENTENCE && !/\d|《/.test(words)
}

/** More sentences follow: the first is a heading when it is a topic and no step told in full. */
function firstIsHeading(words: string, terminal: string, shape: Shape): boolean {
  if (isProblem(words)) return true
  if (terminal !== '。' && terminal !== ':') return false
  const mostly = MOSTLY_HEADINGS.has(shape.style!.name)
  const longest = mostly ? LONGEST_TOPIC : LONGEST_STEP_TOPIC
  if (words.length > longest || (words.match(/,/g)?.length ?? 0) > 2) return false
  return !/\d|《/.test(words) || (mostly && isNumberedDeficit(words))
}

/** 12345热线满意率低, 3个支部未换届: a problem that begins with its only number; what was done about one is none. */
const isNumberedDeficit = (words: string): boolean =>
  /^\d+[^\d《]+$/.test(words) && NAMES_DEFICIT.test(words) && !TELLS_DEED.test(words)
const NAMES_DEFICIT = /^(?:[^“]|“[^”]*”)*?(?:[未缺]|没有|不[^断懈忘])|[弱少差慢低难乱散软松虚]$/
const TELLS_DEED =
  /(?<![未没有不能])(开展|召开|组织(?!生活|关系|部)|印发|制定|修订|出台|处理|追缴|追回|清退|完成)/

const isProblem = (words: string): boolean =>
  words.length <= LONGEST_HEADING &&
  (OPENS_PROBLEM.test(words) ? ENDS_PROBLEM.test(words) : /的问题$/.test(words))

/** The end of the first sentence, quotes and brackets passed over; `end` where it has no stop. */
function sentenceEnd(text: string, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (isSentenceEnd(unit)) return at
    const close = closeOf(text, at, end)
    if (close > 0) at = close - 1
  }
  return end
}

/** 强化政治担当:始终把整改…: the end of a topic before a colon, where its sentence goes on behind; null where none stands. */
function topicEnd(text: string, start: number, end: number, { style }: Shape): number | null {
  if (!MOSTLY_HEADINGS.has(style!.name)) return null
  const words = text.slice(start, Math.min(end, start + LONGEST_STEP_TOPIC + 1))
  const topic = /^(?:[^:。;!?\d《“"()【】]|[(【][^()【】。]{0,16}[)】]){4,}(?=: ?[^ ])/.exec(words)
  return topic === null ? null : start + topic[0].length
}

/**
 * The end of a heading of the form 关于…问题, which may hold a full stop (关于重建设。轻管养的问题) and may be followed by
 * its answer without one (关于…问题:市局…). Null where the text has no such form.
 */
function problemEnd(text: string, start: number, end: number): number | null {
  if (!OPENS_PROBLEM.test(text.slice(start, start + 8))) return null
  const limit = Math.min(end, start + LONGEST_HEADING)
  let stops = 0
  for (let at = start; at <= limit; at++) {
    const unit = at < end ? text.charCodeAt(at) : 0x3002
    const atStop = at === end || isSentenceEnd(unit) || unit === 0x3a
    if (atStop) {
      if (ENDS_PROBLEM.test(text.slice(Math.max(start, at - 24), at))) return at
      if (unit === 0x3a || ++stops > 1) return null
    }
    const close = closeOf(text, at, end)
    if (close > 0) at = close - 1
  }
  return null
}

const skipSpaces = (text: string, at: number, end: number): number => {
  while (at < end && text.charCodeAt(at) === 0x20) at++
  return at
}
const isStop = (letter: string | undefined): boolean => letter !== undefined && '。;:,、 —'.includes(letter)
const skipStops = (text: string, at: number, end: number): number => {
  while (at < end && isStop(text[at])) at++
  return at
}
const trimStops = (text: string, start: number, end: number): number => {
  while (end > start && isStop(text[end - 1])) end--
  return end
}
