import type { Claim } from '../../bulletin.ts'
import { grouped, spanOf } from '../notice.ts'
import type { Rule } from '../rule.ts'
import { samePercentage } from '../share.ts'

/** Totals that are told once for the whole notice: parts of them have other words. */
const WHOLE = ['aspects', 'issues', 'tasks', 'measures', 'completionRate']

/** The same claim told twice agrees with itself. */
export const claimsToldTwice: Rule = {
  code: 'claims/told-twice',
  severity: 'error',
  doc: {
    what: {
      en: 'A total that is told twice in the same words has the same number.',
      zh: '同一总数以同样的说法出现两次，数字应当一致。',
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
  check({ bulletin, text: source }, tell) {
    const totals = bulletin.claims.filter(({ what }) => WHOLE.includes(what))
    const words = ({ what, text }: Claim): string => `${what} ${text.replace(/[\d.,０-９．，]+/g, '#')}`
    for (const [first, ...others] of grouped(totals, words).values()) {
      const agrees = (other: Claim): boolean =>
        first!.what === 'completionRate' ? samePercentage(first!, other) : other.value === first!.value
      const alike = others.filter(agrees)
      const different = others.filter(
        other =>
          !agrees(other) &&
          !(other.what === 'completionRate' && hasOwnNumbers(source, other)) &&
          !isPart(source, other) &&
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

/** 需1年内完成的10个问题, 其余14个问题: not all of them. */
function isPart(text: string, { span: place }: Claim): boolean {
  const [start] = place!
  return /(需|须|限|其余|剩余|其中|长期)[^,。;，；]{0,14}$/.test(text.slice(Math.max(0, start - 18), start))
}
