/**
 * Counts whose letters are lost: a number that has run into the next one (2类16个方面 printed 216个方面), or has lost its measure
 * word (6名 printed 6 before 2025年). Repaired only where the notice itself proves the reading; else there is no count and no claim.
 */
import type { Repair } from '../model/bulletin.ts'
import { isState, STATE_CLAIMS } from '../model/claim-states.ts'
import type { ClaimMention } from './claims/claim-mention.ts'
import { UNTOLD_ORDER } from './dates/numeric-dates.ts'
import type { DatePoint, Mention, QuantityMention } from './mention.ts'

/** What the notice shows of itself beside its claims. */
export interface Evidence {
  /** Letters are lost elsewhere in the notice: dates without 年, numbers without brackets. */
  readonly damaged: boolean
  readonly issues: number
  readonly categories: number
}

/** The reading that takes the place of a printed count. */
export interface RepairedCount {
  readonly mention: QuantityMention
  readonly repair: Repair
}

/** Replaced counts by their mention; null where a count must not be read at all. */
export type CountRepairs = Map<Mention, RepairedCount | null>

/** Whether letters are lost; digits whose order nothing tells are whole. */
const hasLost = ({ damage }: DatePoint): boolean => damage !== null && damage !== UNTOLD_ORDER

/** Whether any mention has lost letters. */
export function showsDamage(mentions: readonly (readonly Mention[])[]): boolean {
  return mentions.some(list =>
    list.some(
      mention =>
        (mention.kind === 'date' &&
          (hasLost(mention.from) || (mention.to !== null && hasLost(mention.to)))) ||
        (mention.kind === 'docNumber' && mention.damage !== null),
    ),
  )
}

/** Fused numbers among the claims of issues: 216个方面 where 13 + 3 = 16 and the outline has 2 groups of 16 issues. */
export function repairFusedClaims(
  text: string,
  claims: readonly ClaimMention[],
  evidence: Evidence,
  repairs: CountRepairs,
): void {
  const states = new Map<string, number>()
  const told = { issues: new Set<number>(), aspects: new Set<number>() }
  for (const { what, mention } of claims) {
    if (STATE_CLAIMS.has(what)) states.set(what, mention.value)
    if (what === 'issues' || what === 'aspects') told[what].add(mention.value)
  }
  const sum = states.size < 2 ? 0 : [...states.values()].reduce((a, b) => a + b, 0)
  const isRated = rateIn(claims)
  const isGrouped = (groups: number): boolean => groups === evidence.categories || told.aspects.has(groups)
  for (let i = 0; i < claims.length; i++) {
    const { what, mention } = claims[i]!
    // 14个问题 with 11 finished and 3 that go on: the notice proves the number as it stands.
    if ((what !== 'issues' && what !== 'aspects') || mention.value === sum) continue
    if (what === 'issues' && mention.value === ownSum(claims, i)) continue
    const digits = `${mention.value}`
    const fits = (tail: number): boolean =>
      tail > 0 && tail !== mention.value && digits.endsWith(`${tail}`) && digits.length > `${tail}`.length
    const again = tailsOf(digits).find(tail => told[what].has(tail)) ?? 0
    const rated = what === 'issues' && !isRated(mention.value) ? (tailsOf(digits).find(isRated) ?? 0) : 0
    const tail = fits(sum) ? sum : fits(evidence.issues) ? evidence.issues : again > 0 ? again : rated
    if (tail === 0) continue
    if (!evidence.damaged && (followsAspects(mention, claims[i - 1]) || sumsUp(text, mention))) continue
    const head = digits.slice(0, digits.length - `${tail}`.length)
    const printed = `${mention.value}${mention.unit ?? ''}`
    const reasons: string[] = []
    if (tail === sum) reasons.push('sum-of-claims')
    if (tail === evidence.issues) reasons.push('outline-issues')
    if (Number(head) === evidence.categories) reasons.push('outline-categories')
    if (again === tail) reasons.push('told-elsewhere')
    if (rated === tail) reasons.push('completed-of-issues')
    // Where no letters are lost elsewhere, a part may have been published of a greater whole, and its last digit be that of the
    // whole by chance: only what the notice tells of the same number, or its whole outline, proves that a number has run into another.
    const byChance =
      !evidence.damaged && tail < 10 && !(mention.noun !== null && isGroupsOf(Number(head), tail))
    const proven = reasons.length >= 2 && !byChance && (evidence.damaged || isGrouped(Number(head)))
    if (!proven) {
      // One hint is not a proof, but enough to doubt the number.
      if (
        evidence.damaged ||
        reasons.length >= 2 ||
        (reasons[0] === 'outline-issues' && !byChance) ||
        reasons[0] === 'completed-of-issues' ||
        reasons[0] === 'sum-of-claims'
      )
        repairs.set(mention, null)
      continue
    }
    repairs.set(mention, {
      mention: { ...mention, start: mention.start + head.length, value: tail, damage: 'fused-number' },
      repair: {
        rule: 'fused-number',
        reading: `${head} + ${tail}${mention.unit ?? ''}`,
        alternatives: [printed],
        reasons,
      },
    })
  }
}

/** Whether so many issues have the rate of completion that is told, where one is told of one number of completed ones. */
function rateIn(claims: readonly ClaimMention[]): (issues: number) => boolean {
  const told = (wanted: ClaimMention['what']): number | undefined => {
    const values = new Set(claims.filter(({ what }) => what === wanted).map(({ mention }) => mention.value))
    return values.size === 1 ? [...values][0] : undefined
  }
  const [completed, rate] = [told('completed'), told('completionRate')]
  if (completed === undefined || rate === undefined || rate === 0) return () => false
  // To the last digit that is printed, rounded or cut.
  const lastDigit = 10 ** -(`${rate}`.split('.')[1]?.length ?? 0)
  return issues => completed <= issues && Math.abs((completed * 100) / issues - rate) < lastDigit
}

/**
 * Rates of completion of more than 100%: their point is lost (9375%, where 15 of 16 are done). Read with it where the completed issues of
 * all issues come to that rate; else there is no rate. `mentions`: any other rate in thousands (化解率8723%) is none either.
 * Gives the claims that may stand.
 */
export function repairLostPoints(
  text: string,
  claims: readonly ClaimMention[],
  mentions: readonly (readonly Mention[])[],
  repairs: CountRepairs,
): ClaimMention[] {
  for (const list of mentions)
    for (const mention of list)
      if (mention.kind === 'percent' && (mention.value >= 1000 ? tellsRate : tellsShare)(text, mention))
        repairs.set(mention, null)
  return claims.filter(({ what, mention }, i) => {
    if (what !== 'completionRate' || mention.value <= 100) return true
    const before = claims.slice(Math.max(0, i - NEAR), i)
    const value = withPoint(
      mention.value,
      before.findLast(claim => claim.what === 'completed')?.mention.value,
      before.findLast(claim => claim.what === 'issues')?.mention.value,
    )
    // 收费任务完成率105% can be; it is not the issues'.
    if (value === null && mention.value < 200) return false
    repairs.set(
      mention,
      value === null
        ? null
        : {
            mention: { ...mention, value },
            repair: {
              rule: 'lost-point',
              reading: `${value}%`,
              alternatives: [],
              reasons: ['completed-of-issues'],
            },
          },
    )
    return true
  })
}
const NEAR = 12

/** 化解率8723%, 完成率为9167%; but prices and debts may rise by any percent. */
const tellsRate = (text: string, { start }: Mention): boolean =>
  /(?<![增涨回收负])[^增涨幅速]率(为|达到?|是)?$/.test(text.slice(Math.max(0, start - 8), start))

/** 落实率971%, 满意度985%, 占816%: no part is more than its whole. */
const tellsShare = (text: string, { start, value, bound }: QuantityMention): boolean =>
  value > 200 &&
  bound === 'exact' &&
  /(满意|恢复|治理|采纳|入住|成活|清收|收缴|优良|(?<!拨备|流动性|利息|现金)覆盖|办结|合格|达标|普及|到位|落实|知晓|参保|答复|结案|化解|执结|回复|处置|整改|销号|公开|开工|完工|报到|就业|升学|出勤|到会|签约|接种)[率度][为达是]?到?$|占(?:比|[^,。;、\d]{0,8}的)?$/.test(
    text.slice(Math.max(0, start - LONGEST_RATE), start),
  )

const LONGEST_RATE = 10

/** The percentage whose digits are those of a number, where it is that of a part in a whole; null where none is. */
function withPoint(digits: number, part: number | undefined, whole: number | undefined): number | null {
  if (part === undefined || whole === undefined || whole === 0 || part > whole) return null
  const share = (part * 100) / whole
  for (let scale = 10; digits / scale >= 1; scale *= 10) {
    const value = digits / scale
    if (Math.abs(value - share) * scale < 1 && value <= 100) return value
  }
  return null
}

/** What the states that are told right behind the issues of a claim come to: 反馈问题26个,完成整改22个,正在整改4个. */
function ownSum(claims: readonly ClaimMention[], at: number): number {
  let sum = 0
  for (let i = at + 1; i < claims.length && isState(claims[i]!); i++) sum += claims[i]!.mention.value
  return sum
}

/** 截至2025年3,253条措施: the month that a year asks for has run into the number, or the number is whole. There is none. */
export function doubtGroupsBehindYears(
  text: string,
  mentions: readonly Mention[],
  repairs: CountRepairs,
): void {
  for (const mention of mentions)
    if (
      mention.kind === 'count' &&
      mention.damage === null &&
      text[mention.start - 1] === '年' &&
      UNTIL_YEAR.test(text.slice(Math.max(0, mention.start - 9), mention.start)) &&
      MONTH_OF_GROUPS.test(text.slice(mention.start, mention.start + 4))
    )
      repairs.set(mention, null)
}
const UNTIL_YEAR = /截[至止][到至]?\d{4}年$/
const MONTH_OF_GROUPS = /^([1-9]|1[0-2]),\d/

/** What a number may read: where another has run into it 412个 may be 4 and 12个; where its point is lost 987% 98.7%. */
export const doubtfulReadings = ({ kind, value, unit }: QuantityMention, printed: string): string[] =>
  printed.includes(',')
    ? [`${printed.replace(',', ' + ')}${unit ?? ''}`]
    : kind === 'percent'
      ? [10, 100, 1000]
          .map(scale => value / scale)
          .filter(rate => rate >= 1 && rate <= 100)
          .map(rate => `${rate}%`)
      : tailsOf(`${value}`).map(tail => `${`${value}`.slice(0, -`${tail}`.length)} + ${tail}${unit ?? ''}`)

/** The numbers that the ends of a number write: 216 → 16 and 6. */
const tailsOf = (digits: string): number[] =>
  Array.from({ length: Math.min(digits.length, LONGEST_CLAIM) - 1 }, (_, i) => digits.slice(i + 1))
    .filter(tail => tail[0] !== '0')
    .map(Number)
const LONGEST_CLAIM = 6

/** 3个方面39个问题: the aspects stand where they belong, so no number has run into the next. */
const followsAspects = (mention: QuantityMention, before: ClaimMention | undefined): boolean =>
  before !== undefined &&
  before.what === 'aspects' &&
  before.end <= mention.start &&
  mention.start - before.end <= BESIDE
const BESIDE = 4

/** 3方面4个问题 may have run into 34个问题; nobody tells of one group, or of more groups than things. */
const isGroupsOf = (groups: number, things: number): boolean => groups > 1 && groups <= things

/** 书记认领9个,班子成员认领15个,共计24个: what sums up is whole. */
const sumsUp = (text: string, { start }: QuantityMention): boolean =>
  /(共计|合计|总计)(问题|为)?$/.test(text.slice(Math.max(0, start - 4), start))

const GROUPS: ReadonlySet<string> = new Set(['方面', '类', '大类', '大方面', '板块'])
const NAMED = /(措施|举措|任务|制度|事项|账目|方案)$/

/** 办理案件3582件,平均用时89: days, marks and yuan are not counted so. */
const MEASURED =
  /(平均[^,。;、\d]{0,4}|[用耗历]时|时长|得分|评分|排名|指数|金额|资金|费用|单价|面积|比例|年龄|[率度值])为?$/

/** 21个问题,制定措施53: whether the number is named as something else than the count that it stands beside. */
function countsOther(text: string, { start }: QuantityMention, beside: QuantityMention): boolean {
  const name = NAMED.exec(text.slice(Math.max(0, start - 4), start))?.[1]
  return name !== undefined && !text.slice(Math.max(0, beside.start - 12), beside.nounEnd).includes(name)
}

const STATE_BEFORE = /(?:完成|整改|推进|办结|销号|坚持|到位|问题|任务|事项)[^,。;、\d]{0,4}$/
const PERSON_BEFORE =
  /(?:人|员|师|工|长|干部|书记|主任|教师|党员|处分|谈话|诫勉|函询|问责|追责|处理|警告|记过|批评|教育|提醒|约谈|检查)$/
/** 长期未结案件56件,已执结41: what has become of them; but of 会议14次 nothing has. */
const PART_BEFORE =
  /(?:^|[,、])(?:[^,。;、]{0,10}(?:年|年[前后内]))?(?:已|其中|新增|剩余|其余|还有|尚有)[^,。;、\d]{0,6}$/
const BESIDES = /[,、]另[^,。;、\d]{0,4}$/
const OCCASIONS = /[次期场批轮]/
const PERSONS: ReadonlySet<string> = new Set(['名', '人', '人次', '位'])
const COUNTED_LIKE_ISSUES: ReadonlySet<string> = new Set(['个', '项', '条', '件'])
const LONGEST_NAME = 12

/**
 * Whether a number is told in the same manner as the count beside it, so that it has its measure word: of states (已完成整改35个,基本完成2), of
 * persons (股级干部6人、科级干部2), of what is called the same (党委会9次、专题会4). 整治河道17公里、排污口41 is not.
 */
function isParallel(text: string, { start, value }: QuantityMention, beside: QuantityMention): boolean {
  const before = text.slice(Math.max(0, start - LONGEST_NAME), start)
  if (PERSONS.has(beside.unit!)) return PERSON_BEFORE.test(before)
  if (COUNTED_LIKE_ISSUES.has(beside.unit!) && STATE_BEFORE.test(before)) return true
  if (PART_BEFORE.test(before) && !OCCASIONS.test(beside.unit!) && value <= beside.value) return true
  if (BESIDES.test(before)) return true
  const name = before.slice(-2)
  const other = text.slice(Math.max(0, beside.start - LONGEST_NAME), beside.start)
  return name.length > 0 && (other.endsWith(name.slice(-1)) || beside.noun?.endsWith(name) === true)
}

/** How far the parallel count may stand from the one that has lost its measure word. */
const PARALLEL = 24

/** Numbers without a measure word: they take that of the count they stand beside, in a notice that has lost letters; else they are none. */
export function repairLostUnits(
  text: string,
  mentions: readonly Mention[],
  damaged: boolean,
  repairs: CountRepairs,
): void {
  for (let i = 0; i < mentions.length; i++) {
    const mention = mentions[i]!
    if (mention.kind !== 'count' || mention.damage !== 'lost-unit') continue
    repairs.set(
      mention,
      damaged ? withUnit(text, mention, mentions.slice(Math.max(0, i - 6), i), repairs) : null,
    )
  }
}

/**
 * A count with the measure word of 问题 where that stands behind it, else with that of the count it stands beside; `near` are the
 * mentions before it.
 */
function withUnit(
  text: string,
  mention: QuantityMention,
  near: readonly Mention[],
  repairs: CountRepairs,
): RepairedCount | null {
  if (mention.noun !== null)
    return {
      mention: { ...mention, unit: '个' },
      repair: {
        rule: 'lost-unit',
        reading: `${mention.value}个${mention.noun}`,
        alternatives: [],
        reasons: ['only-reading'],
      },
    }
  const before = near.flatMap(other => {
    if (other.kind !== 'count' || text.slice(other.end, mention.start).includes('。')) return []
    const read = other.damage === null ? other : repairs.get(other)?.mention
    // 4方面21个问题,已完成整改19: aspects are not what is finished.
    return read?.kind !== 'count' || read.unit === null || GROUPS.has(read.unit) ? [] : [read]
  })
  const beside = before.filter(other => mention.start - other.end <= PARALLEL).at(-1)
  if (beside === undefined || countsOther(text, mention, beside)) return null
  if (MEASURED.test(text.slice(Math.max(0, mention.start - 6), mention.start))) return null
  const total = before.find(
    other => other !== beside && other.unit === beside.unit && other.value === beside.value + mention.value,
  )
  if (total === undefined && !isParallel(text, mention, beside)) return null
  return {
    mention: { ...mention, unit: beside.unit },
    repair: {
      rule: 'lost-unit',
      reading: `${mention.value}${beside.unit}`,
      alternatives: [],
      reasons: [total === undefined ? 'parallel-count' : 'sum-of-parts'],
    },
  }
}

/** A claim as it is read after repair: none where its number is in doubt. */
export function repairedClaim(claim: ClaimMention, repairs: CountRepairs): ClaimMention[] {
  const repaired = repairs.get(claim.mention)
  if (repaired === undefined) return [claim]
  return repaired === null ? [] : [{ ...claim, mention: repaired.mention, repair: repaired.repair }]
}
