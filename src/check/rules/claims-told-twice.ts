import type { Bulletin, Claim } from '../../bulletin.ts'
import { endsAsBody } from '../../parser/body-names.ts'
import { grouped, type PlacedNode, spanOf } from '../notice.ts'
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
    const totals = bulletin.claims.filter(
      claim =>
        WHOLE.includes(claim.what) && notice.boundOf(claim) === 'exact' && !isPart(source, claim, years),
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

/** What stands before a number, in its clause, where it is not that of the whole; a form a row, with an example. */
const OF_A_PART = [
  // 需1年内完成的10个问题, 其余14个问题, 仍在推进的2个问题
  '需|须|(?<![有权])限|其余|剩余|余下|其中|长期|(持续|正在|仍在?|尚|未)[^,]{0,4}(整改|推进|完成|办结|销号)|[还仍尚][有剩]',
  // 3个月内的12个问题, 年底前完成的5个问题
  '[\\d一二三四五六七八九十半两]个?(月|年|天|日|周)(之|以)?内|[底月日]前|[期年][前内]',
  // 应完成的15个问题, 已到期的15个问题, 已销号的15个问题
  '应(完成|整改|办结|销号)|到期|(完成|整改|到位|销号|办结|见效)[^的]{0,3}的$',
  // 涉及机关的5个问题
  '涉及[^,\\d]{1,12}的$',
  // 第一批反馈的6个问题, 上轮巡察的9个问题
  '第[一二三四五六]批|首批|前期|后续|上一?轮|上次|历次|往年|以往|往届',
  // 共性的5个问题, 党委书记领办的3个问题
  '(共性|个性|重点|突出)的?$|领办|牵头|带头|班子成员|书记',
  // 街道本级21个问题, 社区32个问题, 下属支部制定措施12条
  '本级|社区|下属|所属|下级|直属|基层|支部|总支|各单位|各部门|[子分]公司|企业',
  // 城关镇的12个问题, 财政所3个问题
  '(?<![我全该])(机关|单位|部门|公司|集团|科室|学校|医院|中心|街道|[村镇乡所站院校厂队])(党组|党委|党组织|班子)?(的|共|共有|有|存在的?|涉及的?|认领的?)?$',
  // 队伍建设方面的3个问题; but not 3个方面16个问题
  '(?<![\\d一二三四五六七八九十两几各个大])(方面|领域|环节)(的|存在的?|共|共有|有)?$',
].map(row => new RegExp(row))
/** 截至2024年6月底前: when it is told, and not of what. */
const AS_OF = /截[至止].*?(底前?|末|[月日]止?|前)/
const CLAUSE = /[^,。;:、(\n]*$/

/** Whether a total is told of some of the issues, or of those of another body or year: 需1年内完成的10个问题, 2020年巡察反馈的9个问题. */
function isPart(text: string, { span: place }: Claim, years: ReadonlySet<string>): boolean {
  const [start] = place!
  const clause = CLAUSE.exec(text.slice(Math.max(0, start - LONGEST_CLAUSE), start))![0].replace(AS_OF, '')
  const year = /(20\d\d)年/.exec(clause)?.[1]
  const sentence = text.slice(Math.max(0, start - LONGEST_SENTENCE), start).replace(/^[\s\S]*[。;；\n]/, '')
  return (
    (year !== undefined && !years.has(year)) ||
    OF_A_PART.some(row => row.test(clause)) ||
    // 其中甲类6个问题完成6个,乙类14个问题完成12个: all of the list are parts.
    sentence.includes('其中')
  )
}
const LONGEST_SENTENCE = 120
const LONGEST_CLAUSE = 24

/** The years of the inspection that the notice reports. */
const yearsOf = ({ inspection }: Bulletin): ReadonlySet<string> =>
  new Set([inspection?.period, inspection?.feedback].flatMap(date => date?.edtf?.match(/\d{4}/g) ?? []))
