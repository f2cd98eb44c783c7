/** Paragraphs behind the last issue that speak of the whole, though no heading parts them from it: they leave the issue. */
import { doneWordsFor } from '../../../text/done-words.ts'
import { findersOf } from '../../../text/finder-words.ts'
import { isClosing } from '../../page/contact-lines.ts'
import { opensPublishingAbove } from '../../published-above.ts'
import { collect, endOf, type Named } from './named.ts'

/** 特此通报。 附件:1.… */
const FORMULA =
  /^(特此|此)(通报|公告|公示|报告|公布|公开|说明)|^(附件|附表)[\d一二三四五六七八九十]?:|^注(释|\d)?:/
/** 以上6个问题,已完成整改3个; 综上,12个问题已整改到位9个. */
const SUMS_UP = new RegExp(
  `^(以上|上述|综上|总之|总体|总的)[^。;]{0,24}[\\d一二三四五六七八九十]+[个项条件][^。;]{0,20}(${doneWordsFor('result')})`,
)
/** 其余14个问题均已完成整改: of those that are not told one by one. */
const THE_REST = new RegExp(
  `^(其余|其他)的?[\\d一二三四五六七八九十]+[个项条件](具体)?(问题|整改事项|整改任务)[^。;]{0,20}(${doneWordsFor('result')})`,
)
/** 截至目前,反馈的4个问题,已完成整改3个: of the inspection's findings, not of what one issue found. */
const STATE_OF_ALL = new RegExp(
  `^(截[至止][^。;]{0,14}?|目前|至此),?[^。;]{0,12}(反馈|巡[察视])[^。;]{0,20}[\\d一二三四五六七八九十]+[个项条件][^。;]{0,20}(${doneWordsFor('result')})`,
)
/** 反馈问题已全部整改到位, 反馈问题整改完成率95%: the same without a number. */
const ALL_OF_THEM = new RegExp(
  `^(截[至止][^。;]{0,14}?|目前|至此),?[^。;,]{0,12}(反馈|巡[察视])[^。;,]{0,8}问题,?([^。;,]{0,6}(全部|均已?|都已?)(已经?)?(${doneWordsFor('verb')})|[^。;,]{0,6}(${doneWordsFor('verb', 'result')})率)`,
)
/** 审计反馈的12个问题, 2019年巡察反馈的9个问题: what others found, or what was found before. */
const FOUND_ELSEWHERE = new RegExp(
  `${findersOf(['self', 'oversight', 'others', 'earlier'])}|前期|20\\d\\d年度?(省委|市委|县委|区委)?(巡[察视]|反馈)`,
)
const STATE = `(?:${doneWordsFor('verb', 'result', 'open')})`
const UNIT = '[个项条件]'
/** (截至…,)12个问题中,已完成整改9个,正在整改3个: the issues are added up. It may stand behind a first sentence. */
const TALLY = new RegExp(
  `(?:^|[。;])(?:(?:截[至止][^。;,]{0,16}|目前|至此|综上|总体看),)?(?:[^。;,\\d]{0,14}(?:反馈|指出)的?(?:\\d+个?大?(?:方面|类)[、,]?)?|(?:以上|上述|本次|此次|巡[察视]|全部|所有|共计?|总计|的){0,4})` +
    `(\\d+)${UNIT}(?:具体|主要|突出|反馈)?(?:问题|整改事项|整改任务|反馈事项)[中里]?,?([^。]*)`,
)
/** 截至…,已完成整改9个,正在整改3个: the states alone. */
const STATES_ONLY = /^(?:截[至止][^。;,]{0,16}|目前|至此|综上|以上),(?=[^。]*整改)([^。]*)/
const COUNTED_STATE = new RegExp(
  `${STATE}[^,。;、\\d]{0,6}(\\d+)${UNIT}(?!问题)|(\\d+)${UNIT}(?:问题)?[^,。;、\\d]{0,6}${STATE}`,
  'g',
)
const STATED_OF_ALL = new RegExp(`(?:全部|均|都)[^,。;、\\d]{0,6}${STATE}`)
const FEWEST_STATES = 2
/** 下一步,我局将…: of the whole where no other issue ends so. */
const OUTLOOK_PARAGRAPH = /^(下一步|下步|下阶段|今后),/
const LONGEST_OPENING = 90

/** Moves closing paragraphs out of the last issue: of each section into it, of the notice to its top. */
export function liftClosings(text: string, top: Named): void {
  const openingOf = ({ split }: Named): string =>
    split.text === null
      ? ''
      : text.slice(split.text[0], Math.min(split.text[1], split.text[0] + LONGEST_OPENING))
  const isPlain = (named: Named): boolean => named.shape.kind === 'paragraph'
  const labels = labelsOf(text, top)
  /** 整改成效:2个问题全部完成整改。 at the end, below a label that opens no other answer. */
  const isTotal = (named: Named): boolean => {
    if (named.shape.kind !== 'label' || named.children.length > 0) return false
    if (labels.get(labelOf(text, named)) !== 1) return false
    const words = openingOf(named)
    return talliedIn(words) !== null || ALL_OF_THEM.test(words)
  }
  const tallies = new Map<Named, number>()
  const sumsUp = (words: string): boolean => {
    if (SUMS_UP.test(words)) return true
    const ofAll = STATE_OF_ALL.exec(words) ?? ALL_OF_THEM.exec(words)
    return ofAll !== null && !FOUND_ELSEWHERE.test(ofAll[0])
  }
  for (const section of top.children)
    if (section.role === 'section')
      lift(
        section,
        (words, owner, at) =>
          !isAllOf(owner, at) &&
          (sumsUp(words) || THE_REST.test(words) || isTally(words, section, owner, at)),
      )
  // Behind the last issue of a notice whose groups stand at its top, before 下一步工作.
  const section = top.children.findLastIndex(({ role }) => role !== 'section' && role !== 'paragraph') + 1
  const group = top.children[section - 1]
  if (group !== undefined && top.children[section]?.role === 'section')
    lift(top, (words, owner, at) => sumsUp(words) || isTally(words, top, owner, at), group)
  const outlooks = countOf(top, named => isPlain(named) && OUTLOOK_PARAGRAPH.test(openingOf(named)))
  lift(
    top,
    (words, owner, at) =>
      FORMULA.test(words) ||
      opensPublishingAbove(words) ||
      isClosing(words) ||
      (owner.role !== 'section' &&
        !isAllOf(owner, at) &&
        (sumsUp(words) ||
          (outlooks === 1 && OUTLOOK_PARAGRAPH.test(words)) ||
          isTally(words, top, owner, at))),
  )

  /**
   * Whether a paragraph adds up the issues of `holder`: it tells of as many as there are or more (a notice may print some only), in no
   * number that its own issue speaks of, and no other issue closes so.
   */
  function isTally(words: string, holder: Named, owner: Named, at: number): boolean {
    const told = talliedIn(words)
    if (told === null || talliesIn(holder) > 1 || told < collect(holder, 'issue').length) return false
    const own = new RegExp(
      `(?<!\\d)${told}${UNIT}[^,。;]{0,6}(问题|事项|任务)|(问题|事项|任务)[^,。;\\d]{0,4}${told}${UNIT}`,
    )
    return !own.test(text.slice(owner.shape.start, at))
  }

  /** How many paragraphs of its issues add something up; counted once. */
  function talliesIn(holder: Named): number {
    const known = tallies.get(holder)
    if (known !== undefined) return known
    let count = 0
    for (const issue of collect(holder, 'issue'))
      count += countOf(issue, named => isPlain(named) && talliedIn(openingOf(named)) !== null)
    tallies.set(holder, count)
    return count
  }

  /** From what stands last in `holder`, or in one of its parts: the paragraphs from the first that closes on. */
  function lift(
    holder: Named,
    closes: (words: string, owner: Named, at: number) => boolean,
    part = holder.children.at(-1),
  ): void {
    const path: Named[] = []
    for (let last = part; last !== undefined && !isPlain(last) && !isTotal(last); last = last.children.at(-1))
      path.push(last)
    const owner = path.at(-1)
    if (owner === undefined) return
    const { children } = owner
    let first = children.length
    // A field behind it tells that the issue has not ended.
    const lastField = Math.max(0, ...path.map(({ shape }) => shape.fields.at(-1)?.end ?? 0))
    while (
      first > 0 &&
      (isPlain(children[first - 1]!) || isTotal(children[first - 1]!)) &&
      children[first - 1]!.shape.start >= lastField
    )
      first--
    while (
      first < children.length &&
      !closes(openingOf(children[first]!), owner, children[first]!.shape.start)
    )
      first++
    if (first === children.length) return
    holder.children.splice(holder.children.indexOf(path[0]!) + 1, 0, ...children.splice(first))
    for (const named of path.reverse()) named.end = endOf(text, named.shape, named.children)
  }
}

/** How many issues a closing paragraph adds up; null where it adds up none, or but one. */
function talliedIn(words: string): number | null {
  const tally =
    words.includes('问题') || words.includes('事项') || words.includes('任务') ? TALLY.exec(words) : null
  const statesOnly = tally === null ? STATES_ONLY.exec(words) : null
  if (statesOnly !== null && FOUND_ELSEWHERE.test(statesOnly[0])) return null
  if (tally !== null && FOUND_ELSEWHERE.test(tally[0].slice(0, -tally[2]!.length || undefined))) return null
  const states = tally?.[2] ?? statesOnly?.[1]
  if (states === undefined) return null
  let sum = 0
  let parts = 0
  for (const [, behind, before] of states.matchAll(COUNTED_STATE)) {
    sum += Number(behind ?? before)
    parts++
  }
  const told = tally === null ? sum : Number(tally[1])
  const isTold = tally === null ? parts >= FEWEST_STATES : parts > 0 || STATED_OF_ALL.test(states)
  return isTold && told > 1 ? told : null
}

/** (三)整改成效, then 截至3月底,…: what is added up there is all that the heading has. An issue is answered otherwise. */
function isAllOf(owner: Named, at: number): boolean {
  return owner.role !== 'issue' && owner.split.text === null && owner.children[0]!.shape.start === at
}

const labelOf = (text: string, { shape }: Named): string => text.slice(shape.start, shape.bodyStart).trim()

/** How often each label opens a paragraph. */
function labelsOf(
  text: string,
  named: Named,
  found = new Map<string, number>(),
): ReadonlyMap<string, number> {
  for (const child of named.children) {
    if (child.shape.kind === 'label') {
      const label = labelOf(text, child)
      found.set(label, (found.get(label) ?? 0) + 1)
    }
    if (child.children.length > 0) labelsOf(text, child, found)
  }
  return found
}

function countOf(named: Named, is: (named: Named) => boolean): number {
  let count = is(named) ? 1 : 0
  for (const child of named.children) count += countOf(child, is)
  return count
}
