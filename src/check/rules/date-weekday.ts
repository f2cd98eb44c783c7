import { datesOf } from '../days.ts'
import { spanOf } from '../notice.ts'
import type { Rule } from '../rule.ts'

/** From Sunday on; 周天 is 周日. */
const WEEKDAYS = [
  ['日', 'a Sunday'],
  ['一', 'a Monday'],
  ['二', 'a Tuesday'],
  ['三', 'a Wednesday'],
  ['四', 'a Thursday'],
  ['五', 'a Friday'],
  ['六', 'a Saturday'],
] as const
/** In brackets, or right behind the day; 周 alone may begin a name there. */
const TOLD = /^(?:\((?:星期|周|礼拜)(?=.\))|(?:星期|礼拜))([一二三四五六日天])(\)|(?![至到、—-]))/
const DAY = /^\d{4}-\d{2}-\d{2}$/

/** A weekday behind a date is the right one. */
export const dateWeekday: Rule = {
  code: 'date/weekday',
  severity: 'error',
  doc: {
    what: {
      en: 'A weekday behind a date, in brackets or not, is the one of that day.',
      zh: '日期后写的星期（括注或不括注）应与日期相符。',
    },
    why: { en: 'Either the day or the weekday was mistyped.', zh: '日期与星期总有一个写错了。' },
    fails: '局党组于2025年6月20日（星期三）召开会议。',
    passes: '局党组于2025年6月20日（星期五）召开会议。',
  },
  message: { en: '{text}: that day is {english}', zh: '“{text}”：当天是星期{weekday}' },
  holds: { en: '{text} is right', zh: '“{text}”无误' },
  check(notice, tell) {
    for (const fact of datesOf(notice)) {
      if (fact.edtf === null || !DAY.test(fact.edtf)) continue
      const [start, end] = spanOf(fact)
      const told = TOLD.exec(notice.text.slice(end, end + 7))
      if (told === null) continue
      const [weekday, english] = WEEKDAYS[new Date(`${fact.edtf}T00:00:00Z`).getUTCDay()]!
      const text = notice.source.slice(start, end + told[0].length)
      const args = { text, weekday, english }
      const place = [start, end + told[0].length] as const
      if (told[1]!.replace('天', '日') === weekday) tell.verified([[...place]], args)
      else tell.fault([...place], args)
    }
  },
}
