/** What looks like a marker and is none, by the letters beside it: 一、二季度, (一)至(三)项, 1、2号楼, 1.5万元. */
import { neighbours } from '../../../normalizer/quantities/neighbours.ts'
import { lexNumeral } from '../../../normalizer/quantities/numeral.ts'
import { isHan } from '../../../text/letters.ts'
import { isHanNumeral } from '../../../text/numerals/letters.ts'
import { hanOrdinalAt } from '../../../text/numerals/ordinal.ts'

export const startsHan = (text: string, at: number): boolean => isHanNumeral(text.charCodeAt(at))
export const isOneOf = (letters: string, text: string, at: number): boolean =>
  at >= 0 && at < text.length && letters.includes(text[at]!)

/** 一、二季度: what counts with a Han numeral behind 一、 so that the two are one list. */
const LISTED_NOUNS = '月季产期级类线批次、,至到和及'
/** What makes (一) a reference and no marker: (一)项情形, (一)至(三)项; but not (二)项目管理, (三)与学校签订. */
const REFERENCE_BEHIND = /^([项款条目](?=$|[,。;、)的之]|情形|规定|要求|内容)|[至到和及与]\()/
export const isReference = (text: string, start: number, bodyStart: number): boolean =>
  REFERENCE_BEHIND.test(text.slice(bodyStart, bodyStart + 4)) ||
  isOneOf('第、', text, start - 1) ||
  text.startsWith('、(', bodyStart)

export const opensWithHan = (text: string, at: number, end: number): boolean => {
  const start = text[at] === ' ' ? at + 1 : at
  return start < end && (isHan(text.charCodeAt(start)) || '“《'.includes(text[start]!))
}

/** What is counted behind a decimal, so that it is none of the outline: 1.5万元, 3.2公里; but 2.1公司治理, 1.2个别干部. */
const COUNTED_BEHIND = /^(?:[万亿元%倍个平米吨亩次人余多以至~/月年成折—-]|公[里顷斤分吨])/
/** Words that begin with a letter which counts elsewhere: 1.2人才引进不足, 2.1成果转化率低, 1.3个别干部. */
const IN_WORD =
  /^(?:个[别人体性]|平[安台稳]|次生|人[才大员事民力居社防]|多[头元部层重跨]|以[案权学人公旧奖罚]|年[轻度会]|成[果立效本绩员])/
const LONGEST_COUNTED = 2
export const isInWord = (text: string, at: number): boolean =>
  IN_WORD.test(text.slice(at, at + LONGEST_COUNTED))
export const isCountedBehind = (text: string, at: number): boolean =>
  COUNTED_BEHIND.test(text.slice(at, at + LONGEST_COUNTED)) && !isInWord(text, at)

/** What a range counts, or a place is called by: 1-3月, 2-3名, 1-1地块, 1-2号楼. */
export const RANGED_BEHIND =
  /^ ?(?:[万亿千百元%倍个公平米吨亩次人余多以月年日天周季度届级期号楼栋幢户名家件条项所处份岁时分点批类种班组台辆层单元]|地块|线|区)/

/** 一、二季度: a list of two numbers, the second greater; but 五、三级联动机制 is a heading. */
export const listGoesOn = (text: string, start: number, bodyStart: number): boolean => {
  const first = hanOrdinalAt(text, start, bodyStart)
  const second = hanOrdinalAt(text, bodyStart, text.length)
  return first !== null && second !== null && second[0] > first[0] && isOneOf(LISTED_NOUNS, text, second[1])
}

/** 县委第二、四、五巡察组: what stands behind the first of a list of numbers. */
export const isListed = (text: string, start: number): boolean =>
  text[start - 1] === '、' && isHanNumeral(text.charCodeAt(start - 2))

/** 问题一、二和三, 问题1、2均已整改: what goes on behind the first of several problems. */
export const LISTED_QUESTIONS = /^(\d{1,2}|[一二三四五六七八九十]{1,2})[、和及与至到,均都已]/

/** 1、2号楼, 3、5日: what two numbers with a comma between them number together. */
export const LISTED_DIGITS_NOUNS = '号楼栋幢组班日月、,至到和-~'

/** What begins with 个 and is counted by tenths. */
export const TENTHS_BEHIND = /^个(百分点|多?月|半|小时|工作日|学期|季度)/

/** 累计开会多次,4、5次有记录: behind a comma two neighbours are one number, where what stands behind them is counted. */
export const isGuess = (text: string, start: number): boolean => {
  if (text[start - 1] !== ',') return false
  const numeral = lexNumeral(text, start, text.length)
  return numeral !== null && text[numeral.end] === '、' && neighbours(text, numeral, text.length) !== null
}

/** 关于“作用发挥不充分”的问题: what is numbered is a problem, and no step. */
export const NAMED_PROBLEM = /^(关于|针对)[^。;]{2,}问题/
export const LONGEST_PROBLEM = 60

export const opensLine = (text: string, start: number): boolean => {
  let at = start
  while (at > 0 && text[at - 1] === ' ') at--
  return at === 0 || text[at - 1] === '\n'
}
