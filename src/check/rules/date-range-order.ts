import { datesOf, firstDay, lastDay } from '../days.ts'
import { spanOf } from '../notice.ts'
import type { Rule } from '../rule.ts'

/** A range runs forward. */
export const dateRangeOrder: Rule = {
  code: 'date/range-order',
  severity: 'error',
  doc: {
    what: { en: 'A range of dates does not end before it begins.', zh: '起止日期不应倒置。' },
    why: { en: 'One of its ends was mistyped.', zh: '起止之一写错了。' },
    fails: '2024年9月27日至2024年6月12日进行了巡察。',
    passes: '2024年6月12日至2024年9月27日进行了巡察。',
  },
  message: { en: '{text} ends before it begins', zh: '“{text}”止日早于起日' },
  holds: null,
  check(notice, tell) {
    const { period } = notice.bulletin.inspection
    const dates = datesOf(notice)
    // The period may stand in a node too, and is told once.
    const told = new Set(dates.map(fact => spanOf(fact)[0]))
    const all = period === null || told.has(spanOf(period)[0]) ? dates : [...dates, period]
    for (const fact of all) {
      if (fact.edtf === null || !fact.edtf.includes('/')) continue
      const [from, to] = fact.edtf.split('/') as [string, string]
      const [first, last] = [firstDay(from), lastDay(to)]
      if (first !== null && last !== null && first > last) tell.fault(spanOf(fact), { text: fact.text })
    }
  },
}
