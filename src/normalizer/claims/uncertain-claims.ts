/**
 * Claims that are none: 10个已完成整改9个 has lost its 问题, and 10 are not completed; of 15条已整改13条 among 27条 nobody has told how many
 * are completed in all. What stands around such a number shows that it may be told of something else.
 */
import type { ClaimKind } from '../../model/bulletin.ts'
import { STATE_CLAIMS } from '../../model/claim-states.ts'
import { doneWordsFor } from '../../text/done-words.ts'
import type { Mention, QuantityMention } from '../mention.ts'
import type { ClaimMention } from './claim-mention.ts'

/** A claim with the numbers beside it. */
interface Beside {
  readonly text: string
  readonly claim: ClaimMention
  /** The few claims before it in its sentence. */
  readonly earlier: readonly ClaimMention[]
  /** The numbers before and behind it, in the same piece of text. */
  readonly before: QuantityMention | undefined
  readonly behind: QuantityMention | undefined
  /** The numbers of claims before it that are told of something else than the issues. */
  readonly ofOthers: ReadonlySet<Mention>
  /** Null where the notice tells no number of issues. */
  readonly issues: Issues | null
}

/** Of all claims of how many issues there are, taken once. */
interface Issues {
  readonly most: number
  readonly least: number
  /** Whether one of them counts in 条, as measures are counted. */
  readonly areItems: boolean
}

interface Doubt {
  readonly holds: (beside: Beside) => boolean
  /** What it drops is told of another whole, and so may be what follows. */
  readonly ofOthers?: true
  readonly example: string
}

/** The nouns that a claim may count: any other behind the number tells that the noun before it belongs to another number. */
const NOUNS: Partial<Record<ClaimKind, RegExp>> = {
  issues: /问题|事项/,
  tasks: /任务|事项/,
  measures: /措施|举措/,
}
const STATE_WORDS = new RegExp(doneWordsFor('verb', 'result', 'open'))
/** No 问题 or 任务, and no stop. */
const STATE_BETWEEN = /^[^,。;、:()问任\d]{0,10}$/
const ENDS_STATE = /(完成|整改|推进|到位|办结|销号)[^,。;、\d]{0,4}$/
/** Left of 基本完成整改, 阶段性完成整改, 未完成整改. */
const STATE_AGAIN =
  /^[,、;]?(基|本|阶|阶段|段性|性|阶性|段|在|正|未)?(已|现已)?(完成整改|完成|整改完成|整改到位|整改)了?$/
const LONGEST_GAP = 12
/** What a state may be told of. */
const OF_NOTICE = /问题|事项|任务|意见|方面|措施|举措/
const ADVERBS = '(?:中|里|其中|截至目前|目前|现|已经?|全部|均|都|共|基本|阶段性|按期|按时|如期)*'
const ONLY_STATE = new RegExp(`^${ADVERBS}(?:${doneWordsFor('verb', 'result')})[^,。;、:()\\d]{0,4}$`)
/** A noun that no table knows, and then the state. */
const OTHER_NOUN = new RegExp(
  `^(?!${ADVERBS}(?:${doneWordsFor('verb', 'result', 'open')}))[^,。;、:()\\d问任]{2,6}${ADVERBS}(?:完成整改|整改完成|整改到位|已(?:${doneWordsFor('verb')}))[^,。;、:()\\d]{0,2}$`,
)
/** In yuan: nobody tells of less. */
const SMALLEST_SUM = 10
const MOST_EARLIER = 4
const LONGEST_SENTENCE = 200

/** Behind the noun of a number, or its unit. */
const endOf = ({ nounEnd, end, noun }: QuantityMention): number => (noun === null ? end : nounEnd)
const gapOf = (text: string, one: QuantityMention, other: QuantityMention): string =>
  text.slice(endOf(one), other.start)

/** 一共28个具体事项, 细化为28个整改事项; but what 巡察共反馈16个整改事项 tells are the issues. */
function isOtherWhole(text: string, { start }: QuantityMention): boolean {
  const clause = /[^,。;]*$/.exec(text.slice(Math.max(0, start - LONGEST_CLAUSE), start))![0]
  return (
    /(细化|分解|梳理|归纳)[^\d]{0,6}$/.test(clause) ||
    (/(共|总计|合计|列出|明确)[^\d]{0,4}$/.test(clause) && !/反馈|指出|巡[察视]/.test(clause))
  )
}
const LONGEST_CLAUSE = 24

const DOUBTS: readonly Doubt[] = [
  {
    example: '10个已完成整改9个: 10个问题; 村级24个正在整改5个: 24个）',
    holds: ({ text, claim: { what, mention }, behind }) => {
      if (!STATE_CLAIMS.has(what) || behind?.kind !== 'count') return false
      const gap = gapOf(text, mention, behind)
      const before = text.slice(Math.max(0, mention.start - LONGEST_GAP), mention.start)
      return STATE_BETWEEN.test(gap) && STATE_WORDS.test(gap) && !ENDS_STATE.test(before)
    },
  },
  {
    example: '2个正在推进46项整改任务,完成44项: the state may belong to the number before it',
    holds: ({ text, claim: { what, mention }, before }) => {
      if (!STATE_CLAIMS.has(what) || before?.kind !== 'count' || before.noun !== null) return false
      const gap = gapOf(text, before, mention)
      const isOther = mention.value > before.value || (mention.noun !== null && mention.noun !== '问题')
      return isOther && STATE_BETWEEN.test(gap) && STATE_WORDS.test(gap)
    },
  },
  {
    example: '反馈问题27条,…需集中整改的15条已整改13条: a state of some',
    holds: ({ text, claim: { what, mention }, before, issues }) => {
      if (!STATE_CLAIMS.has(what) || before?.kind !== 'count' || before.unit !== mention.unit) return false
      if (before.noun !== null || !STATE_BETWEEN.test(gapOf(text, before, mention))) return false
      return issues !== null && issues.least > before.value
    },
  },
  {
    example: '反馈的16个问题,梳理为28个具体事项,已完成25个,正在推进3个: of the 28',
    ofOthers: true,
    holds: ({ text, claim: { what, mention }, before, issues, ofOthers }) =>
      STATE_CLAIMS.has(what) &&
      before?.kind === 'count' &&
      before.unit === mention.unit &&
      // …,正在推进3个: and what stands behind it.
      (ofOthers.has(before) ||
        (before.noun === '事项' &&
          before.value >= mention.value &&
          before.value !== issues?.most &&
          /[,。;]/.test(gapOf(text, before, mention)) &&
          isOtherWhole(text, before))),
  },
  {
    example: '52个具体表现完成整改47个, 28个项目已完成25个: of these, and not of the issues',
    ofOthers: true,
    holds: ({ text, claim: { what, mention }, before }) => {
      if (!STATE_CLAIMS.has(what) || before?.kind !== 'count' || before.unit !== mention.unit) return false
      if (before.value < mention.value) return false
      if (before.noun !== null && !OF_NOTICE.test(before.noun))
        return ONLY_STATE.test(gapOf(text, before, mention))
      return before.noun === null && OTHER_NOUN.test(gapOf(text, before, mention))
    },
  },
  {
    example: '已完成整改6个,本完成整改1个: 基本; 已完成5个,正在整改2个,完成整改1个: 未',
    holds: ({ text, claim: { what, mention }, earlier }) => {
      const told = STATE_CLAIMS.has(what) ? earlier.find(claim => claim.what === what) : undefined
      if (told === undefined || told.mention.value === mention.value) return false
      // 反馈的16个问题,已完成14个;检查反馈的4个问题,已完成3个: the states of other issues.
      if (earlier.slice(earlier.indexOf(told)).some(({ what }) => !STATE_CLAIMS.has(what))) return false
      return STATE_AGAIN.test(text.slice(earlier.at(-1)!.end, mention.start))
    },
  },
  {
    example: '推进建章立制完善制度33项: rules have no state',
    holds: ({ text, claim: { what, mention } }) =>
      STATE_CLAIMS.has(what) &&
      (/制度|机制|办法/.test(mention.noun ?? '') ||
        /(制度|机制|办法)$/.test(text.slice(mention.start - 3, mention.start))),
  },
  {
    example: '14项整改任务41条具体措施, 253条整改措施已231条: the noun is counted by the number before it',
    holds: ({ text, claim: { what, mention }, before }) => {
      const own = NOUNS[what]
      if (own === undefined || own.test(mention.noun ?? '') || !own.test(before?.noun ?? '')) return false
      const gap = gapOf(text, before!, mention)
      return gap.length <= 6 && !/[,。;、:()]/.test(gap) && !own.test(gap)
    },
  },
  {
    example: '问题3个26个: 3个方面',
    holds: ({ text, claim: { mention }, before, behind }) =>
      [[before, mention] as const, [mention, behind] as const].some(
        ([one, other]) =>
          one?.kind === 'count' &&
          other?.kind === 'count' &&
          one.noun === null &&
          one.unit === other.unit &&
          /^[方面]?$/.test(gapOf(text, one, other)),
      ),
  },
  {
    example: '问题3个方面26个分解为58项: the stop behind 26个',
    holds: ({ claim: { what, mention, repair } }) =>
      what === 'issues' && repair === undefined && /方面|类/.test(mention.noun ?? ''),
  },
  {
    example: '反馈问题成整改3个: 已完',
    holds: ({ text, claim: { what, mention } }) =>
      what === 'issues' &&
      /问题(成|已|完|已完)(整改|改)?$/.test(text.slice(mention.start - 8, mention.start)),
  },
  {
    example: '收回资金1.83元: 亿',
    holds: ({ claim: { what, mention } }) => what === 'recovered' && mention.value < SMALLEST_SUM,
  },
  {
    example: '制定整改16条,已完成15条, where the issues are counted in 个: 措施',
    holds: ({ claim: { what, mention }, before, issues }) => {
      const counted = what === 'completionRate' ? before : STATE_CLAIMS.has(what) ? mention : undefined
      return counted?.unit === '条' && issues?.areItems === false
    },
  },
  {
    example: '达到序时进度6185项整改任务: 6个;',
    holds: ({ claim: { what, mention }, issues }) => {
      if (!STATE_CLAIMS.has(what) || !/任务|措施|举措/.test(mention.noun ?? '')) return false
      return issues !== null && mention.value > issues.most
    },
  },
]

/** What may be told in parts behind the whole. */
const MOST_PARTS = 12
const TOLD_IN_PARTS: ReadonlySet<ClaimKind> = new Set(['recovered', 'rules'])

/**
 * 清退5.82万元,中上缴2万元,退还3.82万元: claims that make the one before them in their sentence are its parts; so are those before 合计.
 */
function partsOf(text: string, claims: readonly ClaimMention[]): Set<ClaimMention> {
  const parts = new Set<ClaimMention>()
  claims.forEach((whole, i) => {
    if (!TOLD_IN_PARTS.has(whole.what)) return
    let sum = 0
    const most = Math.min(claims.length, i + 1 + MOST_PARTS)
    for (let k = i + 1; k < most && claims[k]!.what === whole.what; k++) {
      if (/[。;\n]/.test(text.slice(whole.end, claims[k]!.mention.start))) return
      sum += claims[k]!.mention.value
      if (k > i + 1 && Number(sum.toFixed(6)) === whole.mention.value)
        for (const part of claims.slice(i + 1, k + 1)) parts.add(part)
    }
    const { start, value } = whole.mention
    if (!/(?:合计|共计|总计)$/.test(text.slice(start - 2, start))) return
    for (let k = i - 1; k >= 0 && i - k <= MOST_PARTS && claims[k]!.what === whole.what; k--) {
      if (/[。;\n]/.test(text.slice(claims[k]!.end, start))) return
      if (claims[k]!.mention.value < value) parts.add(claims[k]!)
    }
  })
  return parts
}

/**
 * The claims that may stand. `mentions`: all facts of the notice, a list for each piece of text, in reading order.
 */
export function withoutUncertain(
  text: string,
  claims: readonly ClaimMention[],
  mentions: readonly (readonly Mention[])[],
): ClaimMention[] {
  const parts = partsOf(text, claims)
  const beside = neighboursOf(claims, mentions)
  const issues = issuesIn(claims)
  const kept: ClaimMention[] = []
  const ofOthers = new Set<Mention>()
  for (const claim of claims) {
    if (parts.has(claim)) continue
    const { start } = claim.mention
    const { before, behind } = beside.get(claim.mention) ?? {}
    const earlier = kept
      .slice(-MOST_EARLIER)
      .filter(({ end }) => start - end < LONGEST_SENTENCE && !/[。\n]/.test(text.slice(end, start)))
    const doubt = DOUBTS.find(({ holds }) =>
      holds({ text, claim, earlier, before, behind, issues, ofOthers }),
    )
    if (doubt === undefined) kept.push(claim)
    else if (doubt.ofOthers === true) ofOthers.add(claim.mention)
  }
  return kept
}

function issuesIn(claims: readonly ClaimMention[]): Issues | null {
  const mentions = claims.filter(({ what }) => what === 'issues').map(({ mention }) => mention)
  if (mentions.length === 0) return null
  return {
    most: mentions.reduce((most, { value }) => Math.max(most, value), 0),
    least: mentions.reduce((least, { value }) => Math.min(least, value), Number.POSITIVE_INFINITY),
    areItems: mentions.some(({ unit }) => unit === '条'),
  }
}

interface Neighbours {
  readonly before: QuantityMention | undefined
  behind: QuantityMention | undefined
}

/** The counts and sums of money next to what is claimed. */
function neighboursOf(
  claims: readonly ClaimMention[],
  mentions: readonly (readonly Mention[])[],
): Map<Mention, Neighbours> {
  const beside = new Map<Mention, Neighbours>()
  const claimed = new Set<Mention>(claims.map(({ mention }) => mention))
  for (const list of mentions) {
    let before: QuantityMention | undefined
    let waiting: Neighbours[] = []
    for (const mention of list) {
      const isNumber = mention.kind === 'count' || mention.kind === 'money'
      if (isNumber) {
        for (const neighbours of waiting) neighbours.behind = mention
        waiting = []
      }
      if (claimed.has(mention)) {
        const neighbours = { before, behind: undefined }
        beside.set(mention, neighbours)
        waiting.push(neighbours)
      }
      if (isNumber) before = mention
    }
  }
  return beside
}
