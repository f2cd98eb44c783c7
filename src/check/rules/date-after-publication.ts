import { planWordsFor } from '../../text/plan-words.ts'
import { datesOf, daysOf } from '../days.ts'
import { spanOf } from '../notice.ts'
import type { Rule } from '../rule.ts'

/** Words that tell what was done; 为了 and 了解 are none. */
const DEED = '(已|(?<![为除])了(?!解)|召开|印发|办结|清退)'
const DONE = new RegExp(`^[^。;,]{0,16}${DEED}`)
/** 2026年3月12日,召开了会议: behind a comma the clause must be of a deed throughout. */
const DONE_BEHIND_COMMA = new RegExp(`^,(?![^。;,]{0,16}(${planWordsFor('deed')}|应))[^。;,]{0,16}${DEED}`)
/** 已于2026年3月12日完成: the 已 may stand before the date. */
const DONE_BEFORE = /已经?[于在]$/
/** Words around a date that tell what is to come. */
const PLANNED = new RegExp(`(${planWordsFor('deed')}|前)[^。;]{0,14}$`)

/** What is told as done does not lie after the publication. */
export const dateAfterPublication: Rule = {
  code: 'date/after-publication',
  severity: 'warning',
  doc: {
    what: {
      en: 'What is told as done does not lie after the publication of the notice.',
      zh: '已经做完的事，日期不应晚于通报公布之日。',
    },
    why: {
      en: 'The year was mistyped, or a plan is told as a deed.',
      zh: '年份写错了，或把计划写成了已办。',
    },
    fails: '县水利局党组关于巡察整改情况的通报\n发布时间：2025-06-20\n局党组于2026年3月12日召开了专题会议。',
    passes: '县水利局党组关于巡察整改情况的通报\n发布时间：2025-06-20\n局党组于2025年3月12日召开了专题会议。',
  },
  message: { en: '{text} lies after the publication of {published}', zh: '“{text}”晚于公布日期 {published}' },
  holds: null,
  check(notice, tell) {
    const published = daysOf(notice.bulletin.published?.edtf ?? null)
    if (published === null) return
    const { period, feedback } = notice.bulletin.inspection
    // date/stages tells of these.
    const stages = new Set([period, feedback].map(date => date?.span?.[0]))
    for (const fact of datesOf(notice)) {
      if (stages.has(spanOf(fact)[0])) continue
      const days = daysOf(fact.edtf)
      if (days === null || fact.deadline || days[0] <= published[1]) continue
      const [start, end] = spanOf(fact)
      const before = notice.text.slice(Math.max(0, start - 24), start)
      const behind = notice.text.slice(end, end + 24)
      if (
        (DONE.test(behind) || DONE_BEHIND_COMMA.test(behind) || DONE_BEFORE.test(before)) &&
        !PLANNED.test(before) &&
        !/^[^。;,]{0,4}(前|底|内|起)/.test(behind)
      )
        tell.fault([start, end], { text: fact.text, published: notice.bulletin.published!.edtf! })
    }
  },
}
