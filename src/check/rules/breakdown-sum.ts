import { isState } from '../../model/claim-states.ts'
import { type Amount, between, isAlike, isAmount, shown, sumOf } from '../amounts.ts'
import { sameMeasure, spanOf } from '../notice.ts'
import type { Rule } from '../rule.ts'

interface Opening {
  /** What stands between a number and the first of its parts. */
  readonly first: RegExp
  /** What stands between two parts. */
  readonly next: RegExp
  /** The parts make up the whole; else some may be left out, and one may be counted in two of them. */
  readonly all: boolean
  /** What stands before the number where it is no whole. */
  readonly unless?: RegExp
  /** 2 where one alone is no part: 清退9人，2025年压减12人. */
  readonly least?: number
  readonly example: string
}

const ANY = '[^。;!?]'
/** How the parts of a number are told. */
const OPENINGS: readonly Opening[] = [
  {
    first: new RegExp(`^${ANY}{0,36}其中:${ANY}{0,20}$`),
    next: new RegExp(`^[,、]${ANY}{0,20}$`),
    all: true,
    example: '8名教师已设岗（其中：人才引进3人，招考2人，特岗3人）',
  },
  {
    first: new RegExp(`^${ANY}{0,12}[,(]分别[为是]?${ANY}{0,12}$`),
    next: new RegExp(`^[,、和]${ANY}{0,12}$`),
    all: true,
    example: '9场，分别为城东3场、城西6场',
  },
  {
    first: /^[^,。;)]{0,10}[,:(]\d{4}年[^,。;]{0,8}$/,
    next: /^[,、]\d{4}年[^,。;]{0,8}$/,
    all: true,
    // 2023年查处14起，2024年查处8起: years in a row, the first as the others.
    unless: /(\d{4}年|[去今上前当]年|\d月|季度)[^,。;]{0,12}$/,
    least: 2,
    example: '14名，2025年8名，2026年6名',
  },
  {
    first: new RegExp(`^${ANY}{0,20}[,(]其中${ANY}{0,12}$`),
    next: new RegExp(`^[,、]${ANY}{0,12}$`),
    all: false,
    example: '36名，其中党员12名、入党积极分子6名',
  },
]
/** 党纪处分3人,政务处分2人,共处分4人: what closes a list is the sum of it and no part; but 共青团员 and 共性问题 are parts. */
const CLOSES = /(^|[,、;])(合计|共计|总计|总共|一共|累计|共(?![青产同性享建管]))[^,、;]*$/
/** Behind the last part: there are others, which are not counted. */
const OTHERS = /^[^。;]{0,16}(其余|余下|剩余|其他|其它|另有|等)/

/** Parts that are told behind a number add up to it. */
export const breakdownSum: Rule = {
  code: 'breakdown/sum',
  severity: 'error',
  doc: {
    what: {
      en: 'Numbers, also of money, that are told as the parts of a number before them (其中：, 分别为, year by year) add up to it; parts behind 其中 without a colon may leave some out and overlap, but none exceeds the whole, nor do those of several places or years together.',
      zh: '以“其中：”“分别为”或逐年列出的分项（金额也算），其和应等于前面的总数；“其中”不带冒号的可以不全、可以交叉，但任何一项不得超出总数，按地方、层级或年份列出的各项之和也不得超出总数。',
    },
    why: { en: 'Parts are edited one by one, the whole is not.', zh: '分项常被逐个改动，总数却没有跟着改。' },
    fails: '补充教师8名（其中：人才引进3人，招考2人，特岗2人）。',
    passes: '补充教师8名（其中：人才引进3人，招考2人，特岗3人）。',
  },
  message: { en: '{parts} do not make {total}', zh: '{parts} 与总数 {total} 不符' },
  holds: { en: '{parts} = {total}', zh: '{parts} = {total}' },
  check({ bulletin, nodes, text }, tell) {
    const states = new Set(bulletin.claims.filter(isState).map(claim => spanOf(claim)[0]))
    for (const { node } of nodes) {
      const counts = node.facts.filter(isAmount)
      for (let i = 0; i < counts.length; i++) {
        const at = i
        const found = partsOf(text, counts, at)
        if (found === null) continue
        const total = wholeOf(text, counts, at, found.parts)
        // A part has no parts of its own: 14名，2024年3名，2025年5名 would make the 3 a whole.
        if (found.parts.length > 1) i += found.parts.length
        if (total.bound !== 'exact' || found.parts.some(({ bound }) => bound !== 'exact')) continue
        const parts = makingUp(total, found.parts)
        const values = parts.map(({ value }) => value)
        const sum = sumOf(parts)
        const args = { parts: parts.map(shown).join(' + '), sum, total: shown(total) }
        const spans = [total, ...parts].map(spanOf)
        const exceeds =
          found.all || areDisjoint(text, total, parts)
            ? sum > total.value
            : values.some(value => value > total.value)
        if (sum === total.value && values.length > 1) tell.verified(spans, args)
        else if (
          (exceeds || (found.all && values.length > 1 && sum < total.value && !found.others)) &&
          !makeOther(text, counts, at, found.parts) &&
          !(states.has(spanOf(total)[0]) && followsWhole(text, counts, at, found.parts))
        )
          tell.fault(
            spans[0]!,
            args,
            parts.map(part => ({ span: spanOf(part), text: part.text })),
          )
      }
    }
  },
}

/** 12处,其中:重大3处、一般9处,已整改10处: where the first parts are the whole already, what follows is none of them. */
function makingUp(total: Amount, parts: readonly Amount[]): readonly Amount[] {
  for (let count = 2; count < parts.length; count++)
    if (sumOf(parts.slice(0, count)) === total.value) return parts.slice(0, count)
  return parts
}

/** 其中石桥镇12.4公里、南山乡11.2公里, 其中县级4次、镇级8次: of two places, levels or years; what is of one is none of the other. */
const PLACE = /(?:[\p{Script=Han}](?:镇|乡|村|社区|街道)|[省市县区镇乡村]级|本级|\d{4}年|季度|半年)$/u

/** Whether the parts are named so that nothing is counted in two of them. */
function areDisjoint(text: string, total: Amount, parts: readonly Amount[]): boolean {
  const named = parts.every((part, i) => PLACE.test(between(text, parts[i - 1] ?? total, part)))
  return named && parts.length > 1 && !/次$/.test(total.kind === 'money' ? '' : (total.unit ?? ''))
}

/** How much more or less, right behind the number it led to: 52人,比上年增加7人. */
const BY_HOW_MUCH =
  /^[,、(](([比较][^,。;]{1,8})|同比|环比)?[净新]?(增加?|增长|扩大|减少?|下降|压减|多|少)了?$/
/** Between the number before and the number it came to: 由45人增至52人. */
const CAME_TO = /^[^,。;]{0,8}[增减升降扩加少][^,。;]{0,3}[至到为]$/

/** 由45人增至52人,增加7人,其中女党员20人: parts that are more than the change are those of the number it led to. */
function wholeOf(text: string, counts: readonly Amount[], at: number, parts: readonly Amount[]): Amount {
  const total = counts[at]!
  const after = counts[at - 1]
  if (after === undefined || !isAlike(after, total) || sumOf(makingUp(total, parts)) <= total.value)
    return total
  if (BY_HOW_MUCH.test(between(text, after, total))) return after
  const before = counts[at - 2]
  const isChange =
    before !== undefined &&
    isAlike(before, after) &&
    CAME_TO.test(between(text, before, after)) &&
    Math.abs(after.value - before.value).toFixed(6) === total.value.toFixed(6)
  return isChange ? after : total
}

const RESPECTIVELY = /[,(]分别(?![为是])/
const IN_A_ROW = /^([和与及、]|以及)[^,。;!?]*$/
const AND = /^[和与及、]$/

/** A类38家和B类12家,分别检查19家和12家: behind 分别 stands a number for each of those before it, and no part of the last. */
function isRespective(text: string, counts: readonly Amount[], at: number): boolean {
  const total = counts[at]!
  const first = between(text, total, counts[at + 1]!)
  if (!/[,(]分别/.test(first)) return false
  const before = counts[at - 1]
  const gap = before !== undefined && isAlike(before, total) ? between(text, before, total) : null
  if (gap !== null && IN_A_ROW.test(gap)) return true
  const hasBefore = gap !== null && gap.length <= LONGEST_GAP && !/[。;!?\n]/.test(gap)
  const second = counts[at + 2]
  const isBare = second !== undefined && AND.test(between(text, counts[at + 1]!, second))
  // 分别 with a verb of its own, a number before, parts without names: any one of them may stand before parts, no two do.
  return [RESPECTIVELY.test(first), hasBefore, isBare].filter(Boolean).length > 1
}

/** 11个问题移交给3个科室,其中纪检5个、审计6个: whether the parts make a number that stands before the total in its sentence. */
function makeOther(text: string, counts: readonly Amount[], at: number, parts: readonly Amount[]): boolean {
  if (parts.length < 2) return false
  for (let i = at - 1; i >= 0; i--) {
    const other = counts[i]!
    const gap = between(text, other, counts[at]!)
    if (gap.length > LONGEST_GAP || /[。;!?\n]/.test(gap)) return false
    if (isAlike(other, counts[at]!) && sumOf(makingUp(other, parts)) === other.value) return true
  }
  return false
}

/** 16个问题已完成14个、2个正在整改,其中党建问题5个: behind a state the parts may be those of all issues. */
function followsWhole(
  text: string,
  counts: readonly Amount[],
  at: number,
  parts: readonly Amount[],
): boolean {
  for (let i = at - 1; i >= 0; i--) {
    const gap = between(text, counts[i]!, counts[at]!)
    if (gap.length > LONGEST_GAP || /[。;!?\n]/.test(gap)) return false
    if (isAlike(counts[i]!, counts[at]!) && parts.every(({ value }) => value <= counts[i]!.value)) return true
  }
  return false
}

interface Parts {
  readonly parts: readonly Amount[]
  readonly all: boolean
  readonly others: boolean
}

const LONGEST_GAP = 60
const MOST_PARTS = 60

/** What is counted, where it is named beside the number. */
const COUNTED = /(具体)?(问题|措施|举措|任务|事项|方案|制度|线索|案件|项目)/g
const LONGEST_NAME = 12

/** 专项方案3个,其中党组直接领办问题6个: what is named beside the part is another thing than what is named beside the total. */
function countsOtherThings(text: string, total: Amount, part: Amount): boolean {
  if (total.kind === 'money' || part.kind === 'money') return false
  const [from, to] = spanOf(total)
  const [start, end] = spanOf(part)
  const named = (from: number, to: number): string | undefined =>
    [...text.slice(from, to).matchAll(COUNTED)].at(-1)?.[2]
  const ofPart = part.noun ?? named(Math.max(to, start - LONGEST_NAME), Math.min(end + 2, text.length))
  const ofTotal = total.noun ?? named(Math.max(0, from - LONGEST_NAME), from)
  return (
    ofPart !== undefined &&
    ofTotal !== undefined &&
    ofPart !== ofTotal &&
    !text.slice(to, start).includes(ofTotal)
  )
}

/** The counts behind a number that are told as its parts, in the same measure. Null where none are. */
function partsOf(text: string, counts: readonly Amount[], at: number): Parts | null {
  const total = counts[at]!
  const gapBefore = (i: number): string => between(text, counts[i - 1]!, counts[i]!)
  if (at + 1 >= counts.length) return null
  const first = gapBefore(at + 1)
  if (first.length > LONGEST_GAP) return null
  const [start] = spanOf(total)
  const before = text.slice(Math.max(0, start - 20), start)
  const opening = OPENINGS.find(row => row.first.test(first) && row.unless?.test(before) !== true)
  if (opening === undefined || isRespective(text, counts, at)) return null
  const parts: Amount[] = []
  let closing: Amount | undefined
  for (let i = at + 1; i < counts.length && parts.length < MOST_PARTS; i++) {
    const gap = gapBefore(i)
    const goes = parts.length === 0 || (gap.length <= LONGEST_GAP && opening.next.test(gap))
    // A bracket that closes ends the parts.
    if (goes && CLOSES.test(gap) && isAlike(counts[i]!, total)) closing = counts[i]
    if (
      !goes ||
      closing !== undefined ||
      (parts.length > 0 && /[)]/.test(gap)) ||
      !isAlike(counts[i]!, total)
    )
      break
    parts.push(counts[i]!)
  }
  if (parts.length < (opening.least ?? 1) || countsOtherThings(text, total, parts[0]!)) return null
  const [, end] = spanOf(parts.at(-1)!)
  const isClosed = closing?.value === total.value || closing?.value === sumOf(parts)
  return {
    parts,
    all: opening.all,
    others: OTHERS.test(text.slice(end, end + 24)) || (!isClosed && goesOn(text, end, total)),
  }
}

/** 女性5名,大专以上3名,35岁以下4名: whether a number of the same measure follows in the sentence, which may be a part that was not told as one. */
function goesOn(text: string, at: number, total: Amount): boolean {
  const rest = text.slice(at, at + LONGEST_REST).split(/[。;\n]/)[0]!
  return [...rest.matchAll(NUMBER_WITH_UNIT)].some(([, unit]) =>
    total.kind === 'money' ? unit === '元' : sameMeasure(unit!, total.unit),
  )
}
const LONGEST_REST = 80
const NUMBER_WITH_UNIT = /[\d一二三四五六七八九十百两][千万亿余多]*([\p{Script=Han}])/gu
