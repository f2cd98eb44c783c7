import type { Claim } from '../../model/bulletin.ts'
import { endsAsBody } from '../../parser/body-names.ts'
import { grouped, type PlacedNode, spanOf } from '../notice.ts'
import { isPart, yearsOf } from '../parts.ts'
import type { Rule } from '../rule.ts'
import { samePercentage } from '../share.ts'
import { countBefore } from '../sorted.ts'
import { subjectsOf } from '../subjects.ts'

/** Totals that are told once for the whole notice: parts of them have other words. */
const WHOLE = ['aspects', 'issues', 'tasks', 'measures', 'completionRate']

/** The same claim told twice agrees with itself. */
export const claimsToldTwice: Rule = {
  code: 'claims/told-twice',
  severity: 'error',
  doc: {
    what: {
      en: 'A total that is told twice in the same words has the same number. Numbers of some of the issues, of other bodies or of other years are others.',
      zh: '同一总数以同样的说法出现两次，数字应当一致；部分问题、其他单位或其他年度的数字不在此列。',
    },
    why: {
      en: 'The opening is brought up to date, the closing is forgotten.',
      zh: '开头改了，结尾忘了改。',
    },
    fails: '制定整改措施62条。\n下一步，对照制定的整改措施71条开展回头看。',
    passes: '制定整改措施62条。\n下一步，对照制定的整改措施62条开展回头看。',
  },
  message: { en: '{text} here, {other} there', zh: '此处为“{text}”，另一处为“{other}”' },
  holds: { en: '{text} is told {times} times, alike', zh: '“{text}”出现 {times} 次，一致' },
  check(notice, tell) {
    const { bulletin, nodes, text: source } = notice
    const bodies = bodiesOf(nodes)
    const subjects = subjectsOf(notice)
    const years = yearsOf(bulletin)
    const parts = partsOfSums(source, notice.claims('issues'))
    const totals = bulletin.claims.filter(
      claim =>
        WHOLE.includes(claim.what) &&
        !(claim.what === 'issues' && parts.has(claim.value)) &&
        notice.boundOf(claim) === 'exact' &&
        !isPart(source, claim, years),
    )
    const words = ({ what, text }: Claim): string => `${what} ${text.replace(/[\d.,０-９．，]+/g, '#')}`
    const alikes = [...grouped(totals, words).values()].flatMap(claims =>
      isSumOfRest(claims) ? [] : [...grouped(claims, subjects.topicOf).values()],
    )
    for (const [first, ...others] of alikes) {
      const agrees = (other: Claim): boolean =>
        first!.what === 'completionRate' ? samePercentage(first!, other) : other.value === first!.value
      const alike = others.filter(agrees)
      const different = others.filter(
        other =>
          !agrees(other) &&
          !(other.what === 'completionRate' && hasOwnNumbers(source, other)) &&
          !bodies.differ(first!, other) &&
          !subjects.differ(first!, other) &&
          !isSameSentence(source, first!, other),
      )
      if (alike.length > 0)
        tell.verified([first!, ...alike].map(spanOf), { text: first!.text, times: alike.length + 1 })
      for (const other of different)
        tell.fault(spanOf(other), { text: other.text, other: first!.text }, [
          { span: spanOf(first!), text: first!.text },
        ])
    }
  },
}

/** 巡视反馈15个问题,选人用人专项检查反馈6个问题,合计21个问题: the numbers that a sentence adds up are those of some of the issues. */
function partsOfSums(text: string, issues: readonly Claim[]): ReadonlySet<number> {
  const parts = new Set<number>()
  let summed: number[] = []
  issues.forEach((claim, i) => {
    const gap = i === 0 ? '。' : text.slice(spanOf(issues[i - 1]!)[1], spanOf(claim)[0])
    if (/[。;\n]/.test(gap)) summed = []
    if (
      summed.length > 1 &&
      SUMS_UP.test(gap) &&
      summed.reduce((sum, value) => sum + value, 0) === claim.value
    )
      for (const value of summed) parts.add(value)
    summed.push(claim.value)
  })
  return parts
}
const SUMS_UP = /(?:合计|共计|总计|总共|一共|共)[^,]{0,4}$/

/** 63项 in all, 32项 and 31项 of two inspections: a whole and its parts. */
const isSumOfRest = ([whole, ...parts]: readonly Claim[]): boolean =>
  parts.length > 1 && parts.reduce((sum, { value }) => sum + value, 0) === whole!.value

/** What follows the name of a body in a heading: 市水利局整改情况. */
const ABOUT = /(的|抓|党组织|巡[察视]|反馈|问题|整改|落实|进展|工作|完成|情况|[:：])*$/

const LONGEST_HEADING = 60
const NAME = /^[\p{Script=Han}]{2,30}$/u

/** Which body a part of the notice is about, where its heading names one: a circular on several bodies tells the same total of each. */
function bodiesOf(nodes: readonly PlacedNode[]): { differ(first: Claim, other: Claim): boolean } {
  const parts = nodes.flatMap(({ node }) => {
    const heading = node.heading?.text ?? ''
    if (heading.length > LONGEST_HEADING) return []
    const name = heading.replace(/^(关于|对)/, '').replace(ABOUT, '')
    return NAME.test(name) && endsAsBody(name) ? [{ span: node.span, name }] : []
  })
  const bodyAt = (claim: Claim): string | null => {
    const at = spanOf(claim)[0]
    const part = parts[countBefore(parts, at + 1) - 1]
    return part === undefined || spanOf(part)[1] <= at ? null : part.name
  }
  return {
    differ(first, other) {
      const [one, two] = [bodyAt(first), bodyAt(other)]
      return one !== null && two !== null && one !== two
    },
  }
}

/** 巡察反馈问题33个、专项检查反馈问题9个,共48个: parts of a whole, told in one breath. */
const isSameSentence = (text: string, first: Claim, other: Claim): boolean =>
  !/[。;\n]/.test(text.slice(spanOf(first)[1], spanOf(other)[0]))

const LOOK_BACK = 60

/** 长期整改问题4个，已完成2个，完成率50%: a rate of numbers in its own sentence is no second telling of the first. */
function hasOwnNumbers(text: string, rate: Claim): boolean {
  const [start] = spanOf(rate)
  const before = text.slice(Math.max(0, start - LOOK_BACK), start)
  return /\d/.test(
    before.slice(Math.max(...['。', ';', '!', '?', '\n'].map(end => before.lastIndexOf(end))) + 1),
  )
}
