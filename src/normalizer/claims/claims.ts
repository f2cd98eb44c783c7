/** Claims: what a notice says of its own totals. The rows of `claim-rows.ts` are asked of each number that stands outside issues. */
import type { ClaimKind } from '../../model/bulletin.ts'
import { STATE_CLAIMS } from '../../model/claim-states.ts'
import type { Region } from '../../parser/outline/names/regions.ts'
import { doneWordsFor } from '../../text/done-words.ts'
import { planWordsFor } from '../../text/plan-words.ts'
import type { Mention, QuantityMention } from '../mention.ts'
import type { CountRepairs } from '../repair-counts.ts'
import type { ClaimMention } from './claim-mention.ts'
import { CLAIM_ROWS, type ClaimRow, NUMERALS } from './claim-rows.ts'

const LOOK_BACK = 30
/** Before 合计 and 共计, where the parts are told, and before a rate, which is told of something at the head of its sentence. */
const FAR_BACK = 60
const LOOK_AHEAD = 16
const rowsOf: Readonly<Record<QuantityMention['kind'], readonly ClaimRow[]>> = {
  count: CLAIM_ROWS.filter(row => row.kind === 'count'),
  money: CLAIM_ROWS.filter(row => row.kind === 'money'),
  percent: CLAIM_ROWS.filter(row => row.kind === 'percent'),
}
/** 收到信访件6件。目前均已答复,办结率100%: told of the letters in the sentence before. */
const RATE_OF_LETTERS = /(信访|举报|来信|线索|案件)[^。;]*[。;][^。;\d]*(?<!整改|问题)办结率[^。;\d]*$/
/** 计划于2022年上半年再修订制度4项: what is yet to be done is no total, but for what the work is divided into. */
const PLANNED = new RegExp(planWordsFor('count'))
const TOLD_AHEAD: ReadonlySet<ClaimKind> = new Set(['aspects', 'issues', 'tasks', 'measures', 'immediate'])
const STATES_OF_REST: ReadonlySet<ClaimKind> = new Set([...STATE_CLAIMS].filter(what => what !== 'completed'))
/** 除1个问题正在整改外, 外,其余14个问题, 已完成整改23个,3个问题需持续推进: before what is left of the issues, and not all of them. */
const REMAINDER = new RegExp(
  `除[^,。;\\d]{0,20}$|外,(其余|剩余|余下|其他|其它)的?$|(${doneWordsFor('verb')})[^,。;\\d]{0,4}\\d+[个项条件](问题)?[,、](还有|尚有|另有|有)?$`,
)
/** 制定整改措施30条, 34项整改措施: the last number before a state may be of these. Tasks are what the issues are divided into. */
const MEASURES =
  /^.*(?:(?:措施|举措)[^,。;、\d]{0,4}\d+(?<behind>[个项条件])|\d+(?<before>[个项条件])?(?:具体|整改|针对性)*(?:措施|举措))(?<rest>[^。;]*)$/s
const ISSUES = /问题[^,。;、\d]{0,4}\d+([个项条件])|\d+([个项条件])(?:方面)?(?:具体|突出)?问题/

/**
 * Whether a state in `unit` is told of measures: 制定措施30条,已完成25条. Where it is told that issues are done (已完成整改25条), the
 * measure words must say so.
 */
function isOfMeasures(sentence: string, unit: string): boolean {
  const told = MEASURES.exec(sentence)?.groups
  if (told === undefined || /问题|任务/.test(told.rest!)) return false
  // 104措施已落实101项: the measure word may be lost.
  if (unit !== (told.behind ?? told.before ?? unit)) return false
  // 87项整改措施已完成整改84项: nothing stands between.
  if (!/[,、]/.test(told.rest!)) return true
  const issues = ISSUES.exec(sentence)
  const issuesUnit = issues?.[1] ?? issues?.[2]
  // 集中整改期内完成80条: when, and not that issues are done.
  const rest = told.rest!.replace(/(集中)?整改(期|时限|阶段|方案|要求|措施|举措)/g, '')
  return /整改|销号|办结/.test(rest) ? issuesUnit !== undefined && issuesUnit !== unit : true
}
/** 制定措施132条,已完成127条,完成率96.2%: nothing says that issues are meant. */
const RATE_OF_MEASURES =
  /(措施|举措)[^,\d]{0,4}\d+(?<unit>[条项件])[^整问]*(完成|落实|办结|推进)[^,\d整]*\d+\k<unit>[^,、]*[,、][^,\d整问]*率[^,\d]*$/

/** 历史遗留件79件,已补录67件,办结率84.8%; 计划改造300户,已改造288户,完成率96%: nothing in the sentence says that issues are meant. */
const isRateOfThings = (sentence: string): boolean =>
  OF_THINGS.test(sentence) && !/问题|整改|事项|反馈|指出|意见|任务|销号|巡[察视]/.test(sentence)
const OF_THINGS = new RegExp(
  `[${NUMERALS}][余多万]*(?![个项条${NUMERALS}])[\\p{Script=Han}]{1,2}[,、][^,。;\\d]{0,8}率[^,。;\\d]{0,6}$`,
  'u',
)

/** The end of `back` from the last sentence but one on, as if it were one sentence. */
function lastTwoSentences(back: string): string {
  return /[^。;]*[。;]?[^。;]*$/.exec(back)![0].replace(/[。;]/, ',')
}

/** First letters of the measure words that claims are counted in: meetings (次) and schools (所) are none. */
const CLAIMED_UNITS = '个项条件类大人名余处方'

const SUMS: readonly string[] = ['合计', '共计', '总计']

/** The claim that a quantity makes where it stands, or null. `floor`: where its piece of text begins. */
function claimOf(
  text: string,
  mention: QuantityMention,
  floor: number,
  ceiling: number,
  overview: boolean,
  lostUnit: string,
): ClaimMention | null {
  const { unitStart } = mention
  const first = lostUnit[0] ?? text[unitStart] ?? ' '
  if (mention.kind === 'count' && !CLAIMED_UNITS.includes(first)) return null
  const isSum = SUMS.includes(text.slice(mention.start - 2, mention.start))
  const reach = isSum || mention.kind === 'percent' ? FAR_BACK : LOOK_BACK
  const back = backOf(text, Math.max(floor, mention.start - reach), mention.start, floor)
  const sentence = back.slice(Math.max(back.lastIndexOf('。'), back.lastIndexOf(';')) + 1)
  // 附件2:制度目录(12项): the name of a paper.
  if (/(^|\n)附件[\d一二三四五六七八九十]{0,2}[:.、 ][^。;]*$/.test(back)) return null
  // 谈话人数不少于30人: a rule, and no total.
  if (mention.kind === 'count' && (mention.bound === 'atLeast' || mention.bound === 'atMost')) return null
  // 其余14个问题 is no total, but 其余3个正在推进 is all that goes on; so is 除1个问题外,其余14个均已完成 all that is done.
  const rest = /(?<!外,)(其余|剩余|余下)的?$/.test(sentence)
  const remainder = REMAINDER.test(sentence)
  const behind = lostUnit + text.slice(unitStart, Math.min(ceiling, unitStart + LOOK_AHEAD))
  const planned = PLANNED.test(sentence.slice(sentence.lastIndexOf(',') + 1))
  // 制定措施132条。目前已完成127条: what names nothing of its own is told of the measures in the sentence before.
  const told = /问题|任务|事项/.test(sentence) ? sentence : lastTwoSentences(back)
  if (mention.kind === 'percent' && RATE_OF_MEASURES.test(told)) return null
  const ofMeasures = mention.kind === 'count' && isOfMeasures(told, first)
  if (mention.kind === 'percent' && (RATE_OF_LETTERS.test(back) || isRateOfThings(sentence))) return null
  // 已完成7个,完成率87.5%。移交线索5条: what follows in other clauses is told of other things.
  const clause = /^[^,。;、\n]*/.exec(behind)![0]
  for (const row of rowsOf[mention.kind]) {
    if (ofMeasures && STATE_CLAIMS.has(row.what)) continue
    if (planned && !TOLD_AHEAD.has(row.what)) continue
    if (rest && !STATES_OF_REST.has(row.what)) continue
    if (remainder && row.what === 'issues') continue
    // What stands behind is told by its first letters.
    if (row.behind !== undefined && !row.behind.test(behind)) continue
    if (row.before !== undefined && !row.before.test(sentence)) continue
    if (row.unless !== undefined && (row.unless.test(clause) || row.unless.test(sentence.slice(-12))))
      continue
    if (row.never?.test(sentence)) continue
    if (row.total === true && !overview && !/共|累计|合计|总/.test(sentence)) continue
    const noun = mention.noun
    return { what: row.what, mention, end: noun === null ? mention.end : mention.nounEnd, noun }
  }
  return null
}

/** The letters before a number from `start` on; of titles just before it (修订《…》《…》等12项制度) their marks alone, for they are long. */
function backOf(text: string, start: number, at: number, floor: number): string {
  let from = text[at - 1] === '等' ? at - 1 : at
  if (text[from - 1] !== '》') return text.slice(start, at)
  const behind = text.slice(from, at)
  while (text[from - 1] === '》') {
    const open = openingOf(text, from - 1, Math.max(floor, from - LONGEST_TITLE))
    if (open < 0) return text.slice(start, at)
    from = '、和及'.includes(text[open - 1] ?? ' ') ? open - 1 : open
  }
  return `${text.slice(Math.max(floor, from - LOOK_BACK), from)}《》${behind}`
}
const LONGEST_TITLE = 80

/** The mark that opens a title whose last letter is at `close`; -1 where none stands from `floor` on. */
function openingOf(text: string, close: number, floor: number): number {
  let depth = 0
  for (let at = close; at >= floor; at--) {
    if (text[at] === '》') depth++
    if (text[at] === '《' && --depth === 0) return at
  }
  return -1
}

/** The claims of all regions that stand outside issues, in reading order. `repairs`: the measure words found again. */
export function readClaims(
  text: string,
  regions: readonly Region[],
  mentions: readonly (readonly Mention[])[],
  repairs: CountRepairs,
): ClaimMention[] {
  const claims: ClaimMention[] = []
  regions.forEach((region, i) => {
    if (region.inIssue) return
    const { heading } = region.owner.split
    const isHeading = heading !== null && heading[0] === region.start
    const overview = !region.atTop || OVERVIEW.test(text.slice(region.start, region.end))
    for (const mention of mentions[i]!) {
      if (mention.kind !== 'count' && mention.kind !== 'money' && mention.kind !== 'percent') continue
      // 已完成整改15,正在整改3个: the claim is read as if its measure word stood there.
      const lostUnit = mention.damage === 'lost-unit' ? (repairs.get(mention)?.mention.unit ?? '') : ''
      if (isHeading && countsItsOwn(text, region.start, mention.start)) continue
      const claim = claimOf(text, mention, region.start, region.end, overview, lostUnit)
      if (claim !== null) claims.push(claim)
    }
  })
  return claims
}

/**
 * Whether a count in a heading is of what stands under it: 一、学习方面存在的3个问题, 二、队伍方面(1个问题); but not that of
 * 巡察反馈的3个方面16个问题整改情况. `start`: where the heading begins.
 */
function countsItsOwn(text: string, start: number, at: number): boolean {
  const before = text.slice(Math.max(start, at - LONGEST_HEADING), at)
  return ASPECT.test(before) || (/\([^)]{0,8}$/.test(before) && !/巡[察视]|反馈|整改|情况/.test(before))
}
const ASPECT = /(?<![\d一二三四五六七八九十两几各个大])方面[^。;]*$/
const LONGEST_HEADING = 60

/** A paragraph that adds up: what it tells of money is a total. */
const OVERVIEW = new RegExp(
  `完成率|已完成整改|整改完成|完成整改|(反馈|指出|认领|巡[察视])[^。;\\d]{0,16}\\d[^。;]{0,24}(已|全部)(${doneWordsFor('verb')})\\d`,
)
