/** Totals that are told of some of the issues, or of those of another body or year: 需1年内完成的10个问题. */
import type { Bulletin, Claim } from '../model/bulletin.ts'
import { doneWordsFor } from '../text/done-words.ts'
import { findersOf } from '../text/finder-words.ts'

/** What stands before a number, in its clause, where it is not that of the whole; a form a row, with an example. */
const OF_A_PART = [
  // 需1年内完成的10个问题, 其余14个问题, 仍在推进的2个问题
  `需|须|(?<![有权])限|其余|剩余|余下|其中|长期|(持续|正在|仍在?|尚|未)[^,]{0,4}(${doneWordsFor('verb')}|推进)|[还仍尚][有剩]`,
  // 3个月内的12个问题, 年底前完成的5个问题
  '[\\d一二三四五六七八九十半两]个?(月|年|天|日|周)(之|以)?内|[底月日]前|[期年][前内]',
  // 应完成的15个问题, 已到期的15个问题, 已销号的15个问题
  `应(${doneWordsFor('verb')})|到期|(${doneWordsFor('verb', 'result')}|见效)[^的]{0,3}的$`,
  // 涉及机关的5个问题
  '涉及[^,\\d]{1,12}的$',
  // 第一批反馈的6个问题, 上轮巡察的9个问题
  `第[一二三四五六]批|首批|前期|后续|${findersOf(['earlier'])}`,
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
export function isPart(text: string, { span: place }: Claim, years: ReadonlySet<string>): boolean {
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
export const yearsOf = ({ inspection }: Bulletin): ReadonlySet<string> =>
  new Set([inspection?.period, inspection?.feedback].flatMap(date => date?.edtf?.match(/\d{4}/g) ?? []))
