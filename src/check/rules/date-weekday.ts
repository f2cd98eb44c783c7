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
const DAYS = /^(\d{4}-\d{2}-\d{2})(?:\/(\d{4}-\d{2}-\d{2}))?$/
/** The weekday of the first day of a range: 6月20日(星期五)至…. */
const WITHIN = /\(?(?:星期|周|礼拜)([一二三四五六日天])\)?(?= ?(?:\d{1,2}[时:点][^至到—~-]{0,4})?[至到—~-])/

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
      const days = fact.edtf === null ? null : DAYS.exec(fact.edtf)
      if (days === null) continue
      const [start, end] = spanOf(fact)
      const [, first, last] = days
      const within = last === undefined ? null : WITHIN.exec(notice.text.slice(start, end))
      if (within !== null) compare(first!, start, start + within.index + within[0].length, within[1]!)
      const told = TOLD.exec(notice.text.slice(end, end + 7))
      if (told !== null) compare(last ?? first!, start, end + told[0].length, told[1]!)
    }

    function compare(day: string, start: number, end: number, told: string): void {
      const [weekday, english] = WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()]!
      const args = { text: notice.source.slice(start, end), weekday, english }
      if (told.replace('天', '日') === weekday) tell.verified([[start, end]], args)
      else tell.fault([start, end], args)
    }
  },
}
