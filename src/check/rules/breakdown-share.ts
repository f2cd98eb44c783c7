import type { Fact } from '../../model/bulletin.ts'
import { isCount, sameMeasure, spanOf } from '../notice.ts'
import type { Rule } from '../rule.ts'
import { decimalsOf, isShare, shareOf } from '../share.ts'

/** What stands between the part and its percentage: nothing that could name another whole. */
const BEFORE_PERCENT =
  /^[^,。;、]{0,6}[,、(]?(占比?|占总数的?|(整改|完成|办结|销号|化解|处置|解决|清理|收回|到位|就业|合格|达标)率)(已?达到?|为|是|约)?$/
/** Between the whole and the part: the same sentence, no third number, and no second part (办结6件、正在整改2件; 正整改2件 has lost 在). */
const BEFORE_PART = /^(?!.*(正在|正(整改|推进|办理|持续|有序|按|抓紧|加快)|未|其余|另))[^。;!?、\d]{0,30}$/
/** 已完成整改16个,基本完成2个: two states side by side, where the first is told as done as well. */
const OTHER_STATE = /^[^。;]*(基本|阶段性|持续|长期|整改中|推进中|办理中|尚|仍|待|剩)/
/** The part is told as one of the whole. */
const IS_PART =
  /(其中|完成|办结|解决|整改|化解|处置|清理|收回|到位|就业|合格|达标|销号|实现|中|里)[^,。;]{0,6}$/

/** The part is told by what was done with it. */
const IS_DONE = /(完成|办结|解决|整改|化解|处置|清理|收回|到位|就业|合格|达标|销号|实现)[^,。;]{0,6}$/

/** A percentage that is told of two numbers is their share. */
export const breakdownShare: Rule = {
  code: 'breakdown/share',
  severity: 'error',
  doc: {
    what: {
      en: 'A percentage right behind a part of a whole (43人中完成40人，占93%) is the share of the part, rounded or cut to the digits that are printed.',
      zh: '紧接在整体与部分之后的百分数，应等于部分占整体之比；按所印位数四舍五入或截尾均可。',
    },
    why: {
      en: 'One of three numbers was brought up to date, the others were not.',
      zh: '三个数字只改了一个。',
    },
    fails: '梳理线索48件，已办结36件，占72%。',
    passes: '梳理线索48件，已办结36件，占75%。',
  },
  message: {
    en: '{part} of {whole} is {expected}%, not {told}%',
    zh: '{whole} 中的 {part} 为 {expected}%，而非 {told}%',
  },
  holds: { en: '{part} of {whole} is {told}%', zh: '{whole} 中的 {part} 为 {told}%' },
  check({ nodes, text, claims }, tell) {
    // The rate of the issues is another rule's.
    const rated = claims('issues').length > 0 ? claims('completionRate') : []
    const rates = new Set(rated.map(claim => spanOf(claim)[0]))
    for (const { node } of nodes) {
      const { facts } = node
      for (let i = 2; i < facts.length; i++) {
        const [whole, part, percent] = [facts[i - 2]!, facts[i - 1]!, facts[i]!]
        if (percent.kind !== 'percent' || percent.unit !== '%' || percent.bound !== 'exact') continue
        if (!/[%％]$/.test(percent.text) || !isExact(whole) || !isExact(part)) continue
        if (!sameMeasure(whole.unit, part.unit) || part.value > whole.value || whole.value === 0) continue
        const [a, b, c] = [spanOf(whole), spanOf(part), spanOf(percent)]
        const between = text.slice(a[1], b[0])
        if (rates.has(c[0]) || !BEFORE_PERCENT.test(text.slice(b[1], c[0]))) continue
        if (!BEFORE_PART.test(between) || !IS_PART.test(between)) continue
        if (OTHER_STATE.test(between) && IS_DONE.test(text.slice(Math.max(0, a[0] - LONGEST_STATE), a[0])))
          continue
        // 19个,其中意识形态问题4个,完成率100%: how many of the four are done.
        if (text.slice(b[1], c[0]).includes('率') && !IS_DONE.test(between)) continue
        const decimals = decimalsOf(percent.text)
        const args = {
          part: part.value,
          whole: whole.value,
          expected: shareOf(part.value, whole.value, decimals),
          told: percent.value.toFixed(decimals),
        }
        if (isShare(part.value, whole.value, percent.value, decimals)) tell.verified([c, a, b], args)
        else
          tell.fault(
            c,
            args,
            [whole, part].map(fact => ({ span: spanOf(fact), text: fact.text })),
          )
      }
    }
  },
}

const LONGEST_STATE = 12

const isExact = (fact: Fact): fact is Extract<Fact, { kind: 'count' }> =>
  isCount(fact) && fact.bound === 'exact'
