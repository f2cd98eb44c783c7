import { spanOf } from '../notice.ts'
import type { Rule } from '../rule.ts'

/** Every date is a day of the calendar. */
export const dateCalendar: Rule = {
  code: 'date/calendar',
  severity: 'error',
  doc: {
    what: { en: 'A day exists in its month.', zh: '日期应是历法上有的。' },
    why: { en: 'A typing mistake that every reader sees.', zh: '读者一眼就能看出的笔误。' },
    fails: '局党组于2025年2月30日召开会议。',
    passes: '局党组于2025年2月28日召开会议。',
  },
  message: { en: '{text} is no day of the calendar', zh: '“{text}”不是日历上的日期' },
  holds: null,
  check({ bulletin }, tell) {
    for (const found of bulletin.diagnostics)
      if (found.code === 'date/impossible' && found.span !== undefined)
        tell.fault(spanOf(found), { text: `${found.args.text}` })
  },
}
