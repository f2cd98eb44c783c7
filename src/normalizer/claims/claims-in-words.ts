/** Claims that are told in words: 反馈的16个问题，已全部整改完成. Their number is that of the issues told just before. */
import { isState } from '../../model/claim-states.ts'
import { findersOf } from '../../text/finder-words.ts'
import type { Piece } from '../../text/piece.ts'
import { planWordsFor } from '../../text/plan-words.ts'
import type { ClaimMention } from './claim-mention.ts'

/** What says that all of them are done, one form a row. */
export const ALL_DONE: readonly (readonly [words: string, example: string])[] = [
  [
    '已经?全部(?:按期|按时|如期)?(?:完成(?:整改|销号)|整改(?:完成|到位|完毕|落实|销号)?|办结|销号)',
    '反馈的16个问题，已全部整改完成',
  ],
  [
    '[均都]已经?(?:全部)?(?:按期|按时|如期)?(?:完成(?:整改|销号)|整改(?:完成|到位|完毕|销号)|办结|销号)',
    '反馈的16个问题均已整改到位',
  ],
  [
    '全部(?:按期|按时|如期)?(?:完成(?:整改|销号)|整改(?:完成|到位|完毕)|办结|销号)',
    '反馈的16个问题全部整改到位',
  ],
]
/** What may stand between the issues and these words; neither a number nor anything else that may be done (措施, 线索). */
const WHEN = '(?:截[至止][^,。;]{1,14},|目前,?|现|现已)?'
const BETWEEN = `(?:问题)?[,。;]?${WHEN}(?:(?:上述|以上|反馈的?)问题,?)?${WHEN}[也亦]?(?:[均都])?`
/** 已全部整改到位或取得阶段性成果, 已全部完成整改阶段任务: not all of it, or something else. */
const NOT_BEHIND = '(?![或和、]|并取得阶段|[^,。;]{0,6}(?:阶段|任务|措施|方案|率))'
const WORDS = new RegExp(`^(${BETWEEN})(${ALL_DONE.map(([words]) => words).join('|')})${NOT_BEHIND}`)
const LONGEST = 56
/** 其中政治建设方面5个、队伍建设方面11个, (…5个、…11个): parts that make the whole stand between the issues and what is told of all of them. */
const PARTS =
  /^(?:[,(]|[。;](?=其中))?(?:其中|分别为|分别是|包括)?[,:]?((?:[^,。;:、()\d]{1,16}\d{1,4}[个项条件](?:问题)?[,、]?){2,12})\)?[,。]?/
const LONGEST_PARTS = 240
/** 除第5个问题外, 移交的3个问题, 确保16个问题, 上轮巡察的12个问题: before the number these make it some of the issues, a plan, or others. */
const NEVER_BEFORE = new RegExp(
  `(${[
    '除|其余|剩余|余下|其中|移交|立行立改|边巡边改',
    planWordsFor('all'),
    '推动|督促|尚未|没有',
    findersOf(['self', 'oversight', 'others', 'meetings', 'earlier']),
    findersOf(['checks'], '发现'),
  ].join('|')})[^。;]*$`,
)
const LOOK_BACK = 30

/**
 * `claims` (in reading order) with those that are told in words, where the notice tells no state in numbers. `regions` are the pieces of text that they
 * stand in, in order. A number that was repaired, or is no exact one, gives none.
 */
export function withClaimsInWords(
  text: string,
  regions: readonly Piece[],
  claims: readonly ClaimMention[],
): readonly ClaimMention[] {
  // What is told in words beside states that are told in numbers is of some of the issues.
  if (claims.some(isState)) return claims
  const all: ClaimMention[] = []
  let region = 0
  for (const [i, claim] of claims.entries()) {
    all.push(claim)
    const { mention, end } = claim
    while (region + 1 < regions.length && regions[region + 1]!.start <= mention.start) region++
    if (claim.what !== 'issues' || claim.repair !== undefined || mention.bound !== 'exact') continue
    const { start, end: stop } = regions[region]!
    const told = behindParts(text, end, stop, mention.value)
    const words = WORDS.exec(text.slice(told, Math.min(stop, told + LONGEST)))
    if (
      words === null ||
      NEVER_BEFORE.test(text.slice(Math.max(start, mention.start - LOOK_BACK), mention.start))
    )
      continue
    const from = told + words[1]!.length
    const behind = from + words[2]!.length
    // 16个问题,截至6月底已全部整改: no other claim stands between.
    if ((claims[i + 1]?.mention.start ?? behind) < behind) continue
    all.push({
      what: 'completed',
      mention: {
        ...mention,
        start: from,
        end: behind,
        unit: null,
        unitStart: behind,
        noun: null,
        nounEnd: behind,
      },
      end: behind,
      noun: null,
    })
  }
  return all
}

/** Behind the parts at `at` that make a whole; `at` where there are none, or others. */
function behindParts(text: string, at: number, end: number, whole: number): number {
  const parts = PARTS.exec(text.slice(at, Math.min(end, at + LONGEST_PARTS)))
  if (parts === null) return at
  const sum = (parts[1]!.match(/\d+/g) ?? []).reduce((all, digits) => all + Number(digits), 0)
  return sum === whole ? at + parts[0].length : at
}
