/**
 * Of what a total is told, where a notice tells the totals of several inspections or bodies: 巡视反馈21个问题;选人用人专项检查反馈9个问题.
 * What is not sure to be told of the same thing is not compared.
 */
import type { Claim } from '../model/bulletin.ts'
import { isState } from '../model/claim-states.ts'
import { findersOf } from '../text/finder-words.ts'
import { type CheckedNotice, spanOf } from './notice.ts'
import { countBefore } from './sorted.ts'

export interface Subjects {
  /** The special inspection that a claim is told of; empty where it is the main one. */
  readonly topicOf: (claim: Claim) => string
  /** Whether two claims are of different inspections or bodies, or may well be. */
  readonly differ: (first: Claim, other: Claim) => boolean
}

const LOOK_BACK = 60
const LONGEST_HEADING = 60
const SENTENCE_STOPS = ['。', ';', '!', '?', '\n']
const STOPS = [...SENTENCE_STOPS, ',']
/** Special inspections that stand beside the main one. */
const TOPIC = /选人用人|意识形态|(专项|专题)(检查|巡[视察]|整治)|审计/
const topicIn = (words: string): string => TOPIC.exec(words)?.[0] ?? ''
/** 将选人用人专项检查反馈的9个问题: what stands before such a word says who found the issues. */
const FOUND = /(反馈|指出|提出|发现|移交|检查出)[^反馈指出]*$/
/** What only leads to the name of the inspectors. */
const LEADING =
  /^(目前|截至目前|其中|同时|已?将|把|对|就|本轮|本次|此次|这次|上轮|上级|上述|以上|共|梳理|认领)+/
const TRAILING = /(组|办|中|后|时|的|共|集中|现场|书面|正式|首次|一并|情况|工作|整改)+$/
/** 局党组对照巡视反馈的问题: who answers the inspectors. */
const RELATED = /^.*(对照|围绕|聚焦|针对|对标)/
/** To whom it was told: 市委第三巡察组向局党组反馈. */
const RECEIVER = /[向给][^向给]*$/
/** An inspection that has a name of its own beside the main one. */
const BESIDE_MAIN = new RegExp(
  `选人用人|意识形态|专项|专题|下属|所属|延伸|村|回头看|子?公司|二级|${findersOf(['self', 'oversight', 'checks', 'others'])}`,
)

/** Prepares to tell of what the claims of a notice are told. */
export function subjectsOf({ bulletin: { claims }, nodes, text }: CheckedNotice): Subjects {
  const headed = nodes.flatMap(({ node: { heading, span } }) =>
    heading === null || heading.text.length > LONGEST_HEADING || !TOPIC.test(heading.text)
      ? []
      : [{ span, topic: topicIn(heading.text) }],
  )
  /** What the sentence before a claim, or else the heading above it, says of a special inspection. */
  const topicAt = (claim: Claim): string => {
    const [at] = spanOf(claim)
    const before = text.slice(Math.max(0, at - LOOK_BACK), at)
    const own = topicIn(before.slice(Math.max(...SENTENCE_STOPS.map(stop => before.lastIndexOf(stop))) + 1))
    const part = headed[countBefore(headed, at + 1) - 1]
    return own !== '' || part === undefined || spanOf(part)[1] <= at ? own : part.topic
  }
  const totals = claims.filter(({ what }) => what === 'issues')
  const nameOf = (claim: Claim): string => {
    const [at] = spanOf(claim)
    // Measures and rates are told of the issues before them in the sentence.
    const issues = claim.what === 'issues' ? claim : totals[countBefore(totals, at) - 1]
    const from = issues === undefined ? at : spanOf(issues)[0]
    const own = from === at || at - from > REACH || /[。;\n]/.test(text.slice(from, at)) ? at : from
    return nameBefore(text, own)
  }
  return {
    topicOf: topicAt,
    differ(first, other) {
      if (topicAt(first) !== topicAt(other)) return true
      const [one, two] = [nameOf(first), nameOf(other)]
      if (one === two) return addsUp(claims, first) && addsUp(claims, other)
      if (one === '' || two === '')
        return BESIDE_MAIN.test(one + two) || (addsUp(claims, first) && addsUp(claims, other))
      return !one.includes(two) && !two.includes(one)
    },
  }
}
const REACH = 160

/** Who found what is told at `at`, in the words of its clause; empty where it does not say. */
function nameBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - LOOK_BACK), at)
  const clause = before.slice(Math.max(...STOPS.map(stop => before.lastIndexOf(stop))) + 1)
  const found = FOUND.exec(clause)
  return found === null
    ? ''
    : clause
        .slice(0, found.index)
        .replaceAll(' ', '')
        .replace(RELATED, '')
        .replace(LEADING, '')
        .replace(RECEIVER, '')
        .replace(TRAILING, '')
}

/** 反馈问题26个,完成整改22个,正在整改4个: the states right behind a total prove it; another total that is proved so is of something else. */
function addsUp(claims: readonly Claim[], claim: Claim): boolean {
  if (claim.what !== 'issues') return false
  const from = countBefore(claims, spanOf(claim)[0]) + 1
  let sum = 0
  for (const state of claims.slice(from, from + MOST_STATES)) {
    if (!isState(state)) break
    sum += state.value
  }
  return sum === claim.value
}
const MOST_STATES = 5
