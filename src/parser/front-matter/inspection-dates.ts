/** When the inspection was, and when its findings came back: which dates of the preamble tell it. */
import type { DateMention, Mention } from '../../normalizer/mention.ts'
import type { Piece } from '../../text/piece.ts'

const isDate = (mention: Mention): mention is DateMention => mention.kind === 'date'

/** 巡察整改, 巡察反馈意见, 市委巡察办: what speaks of an inspection that is over. */
const AFTERWARDS = /巡[察视](整改|反馈(?!会)|意见|问题|办|工作领导小组|工作(?:统一)?(?:部署|安排|规划))/g
const INSPECTS = /巡[察视]|巡.?组|(开展|进行|实施)了?“?回头看/

/**
 * The inspection's period: the first range in a sentence that speaks of the inspection, else a single date of such a sentence.
 * Null where several ranges are listed: no one of them is the period.
 */
export function findPeriod(text: string, mentions: readonly Mention[], within: Piece): DateMention | null {
  let single: DateMention | null = null
  const dates = mentions.filter(isDate)
  for (const [i, mention] of dates.entries()) {
    const rest = restOfSentence(text, mention.end, within.end)
    if (!INSPECTS.test(rest.replace(AFTERWARDS, '')) && !isBracketed(text, mention)) continue
    if (mention.to !== null) return isListed(text, mention, dates[i + 1]) ? null : mention
    if (endsLine(text, mention)) continue
    const next = dates[i + 1]
    if (BEGINS.test(rest) || LASTS.test(rest) || (next !== undefined && endsThere(text, mention, next)))
      return null
    const act = /(开展|进行|实施).{0,20}(巡[察视]|回头看)/.exec(rest)
    if (act === null) continue
    // 6月27日反馈了对…开展巡察的意见; but 4月起,…开展了巡察,反馈了意见.
    const since = mention.shape === 'since' && /(起|开始)$/.test(text.slice(mention.start, mention.end))
    // 4月,…开展了巡察,8月5日反馈了意见: what is told behind the next date is not told of this one.
    const own = next !== undefined && isCoarse(mention) ? next.start - mention.end : 30
    const before = since ? act.index : Math.min(own, 30)
    if ((mention.shape === 'point' || since) && !rest.slice(0, before).includes('反馈')) single ??= mention
  }
  return single
}

/** 于3月8日进驻,至5月12日结束: the day on which it began, told apart from its end. */
const BEGINS = /^[^,。;]{0,8}进驻[^。;]{0,30}(至|到)[^。;]{0,16}(结束|止|撤离|离开)/

/** 于10月17日进驻,开展为期1个月的巡察: the day on which it began, and how long it lasted. */
const LASTS = /^[^,。;]{0,8}(进驻|进点|启动|开始|起)[^。;]{0,60}(为期|历时)/

/** 3月8日启动,5月12日结束. */
const endsThere = (text: string, one: DateMention, other: DateMention): boolean =>
  other.start - one.end <= LONGEST_BEGINNING &&
  /^(?:开始|启动|进驻|起)?[^,、。;]{0,8}[,、]?(?:于|至|到)?$/.test(text.slice(one.end, other.start)) &&
  /^(?:结束|止|撤离|离开|完成)/.test(text.slice(other.end, other.end + 2))
const LONGEST_BEGINNING = 14

/** A month, a quarter, a season: longer than a day, and no whole year. */
const isCoarse = ({ from: { readings, part } }: DateMention): boolean =>
  readings.every(({ day }) => day === null) &&
  (part !== null || readings.every(({ month }) => month !== null))

/** 双塔网 2021-12-17 09:05: a day at the end of a line is of the page. */
const endsLine = (text: string, { start, end }: DateMention): boolean =>
  /^( ?\d{1,2}:\d{2}(:\d{2})?)? *\n/.test(text.slice(end, end + 16)) &&
  !text.slice(Math.max(0, start - 1), start).startsWith('(') &&
  /[\d日]/.test(text[end - 1]!)

/** 进行了为期40天的巡察(2023年3月1日至4月10日): whether a date stands in brackets behind the inspection. */
export const isBracketed = (text: string, { start }: DateMention): boolean =>
  /(巡[察视]|回头看)”?(工作)?(\((时间 ?:?|自|从)?|的?(起止)?时间(为|是|:|从|自) ?)$/.test(
    text.slice(Math.max(0, start - 12), start),
  )

/** 2022年4月至6月、2022年11月 */
const isListed = (text: string, mention: DateMention, next: DateMention | undefined): boolean =>
  next !== undefined && joins(text, mention, next)

const joins = (text: string, one: DateMention, other: DateMention): boolean =>
  /^ ?[、和及与] ?$/.test(text.slice(one.end, other.start))

/**
 * The feedback date: the first date behind the period whose clause tells of feedback, else one before it. Of several days the
 * first, for the inspection's findings are told first; null where they lie years apart.
 *
 * @param hasEarlier whether the inspection follows another, whose feedback it may tell too
 */
export function findFeedback(
  text: string,
  mentions: readonly Mention[],
  period: DateMention | null,
  hasEarlier: boolean,
): DateMention | null {
  const dates = mentions.filter(isDate).filter(mention => mention !== period)
  const tells = (mention: DateMention, i: number): boolean => {
    // 4月起,…开展了巡察,反馈了意见: when it began.
    if (mention.shape === 'since') return false
    if (/反馈(的)?(时间|日期)(为|是|:) ?$/.test(text.slice(Math.max(0, mention.start - 8), mention.start)))
      return true
    const clause = restOfSentence(text, mention.end, mention.end + 160).split(';')[0]!
    const at = feedbackIn(clause)
    if (at >= 0 && INSPECTED.test(clause.slice(0, at))) return false
    // 1月9日,市委听取汇报,1月10日,巡视组反馈: the date that stands next to it.
    return at >= 0 && !(dates[i + 1] !== undefined && dates[i + 1]!.start < mention.end + at)
  }
  const after = dates.findIndex(
    (mention, i) => (period === null || mention.start > period.start) && tells(mention, i),
  )
  // 9月19日反馈巡视意见。5月7日至7月18日曾进行提级巡视: told first, though it came later.
  const told = after >= 0 ? after : dates.findIndex(tells)
  const found = told < 0 ? null : firstListed(text, dates, told)
  // What came back before the inspection began is of the round before it; where there was none, the notice contradicts itself.
  return hasEarlier && found !== null && period !== null && isBefore(found, period) ? null : found
}

/** 2020年4月,县委巡察组对县财政局党组开展了巡察,反馈了意见: a date of the inspection, and none of what came back. */
const INSPECTED = /(开展|进行|实施)了?[^,。;]{0,24}(巡[察视]|回头看”?)[,]/

/** Whether a date lies before the beginning of another, as far as both are printed. */
function isBefore(one: DateMention, other: DateMention): boolean {
  const [a, b] = [one.from, other.from]
  if (a.readings.length !== 1 || b.readings.length !== 1) return false
  for (const part of ['year', 'month', 'day'] as const) {
    const [left, right] = [a.readings[0]![part], b.readings[0]![part]]
    if (left === null || right === null) return false
    if (left !== right) return left < right
  }
  return false
}

/** 7月4日、7月5日,分别反馈了巡察意见、专项检查意见: the first of them. */
function firstListed(text: string, dates: readonly DateMention[], last: number): DateMention | null {
  let first = last
  while (
    first > 0 &&
    (joins(text, dates[first - 1]!, dates[first]!) || tellsTwo(text, dates[first - 1]!, dates[first]!))
  )
    first--
  const [from, to] = [dates[first]!, dates[last]!].map(date => date.from.readings[0]?.year ?? null)
  return first < last && from !== null && to !== null && from !== to ? null : dates[first]!
}

/** 6月3日向市水利局党组、6月4日向市水文站党支部反馈意见; but 6月3日向县委书记: who is told before the body. */
const tellsTwo = (text: string, one: DateMention, other: DateMention): boolean => {
  const told = /^,?(?:分别)?向([^,。;]{2,40})[、,和及] ?$/.exec(text.slice(one.end, other.start))
  return told !== null && !/书记|常委|领导小组|^[省市县区旗州]委$/.test(told[1]!)
}

/** Where a clause tells that findings came back; -1 where it only speaks of them: 专题研究巡察反馈意见, 反馈问题整改. */
function feedbackIn(clause: string): number {
  for (const { index } of clause.matchAll(/反馈/g)) {
    const before = clause.slice(Math.max(0, index - 16), index)
    const behind = clause.slice(index + 2, index + 12)
    if (/^(意见|问题|的问题|情况|的?意见)?的?整改|^的?(时间|日期)(为|是|:)/.test(behind)) continue
    if (!/^(了|会|大会)/.test(behind)) {
      if (/(学习|传达|研究(?![院所室员会])|落实|针对|对照|围绕)[^,。;]*$/.test(before)) continue
      if (/巡[察视]$/.test(before) && !/[收接][到受]|进行|作了?/.test(before)) continue
    }
    return index
  }
  return -1
}

function restOfSentence(text: string, from: number, limit: number): string {
  const rest = text.slice(from, limit)
  const stop = rest.indexOf('。')
  return stop < 0 ? rest : rest.slice(0, stop)
}
