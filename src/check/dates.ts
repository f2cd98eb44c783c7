import type { DateFact, Fact } from '../bulletin.ts'
import { type CheckedNotice, spanOf } from './notice.ts'
import type { Rule } from './rule.ts'

type PlacedDate = DateFact & { readonly span?: readonly [number, number] | undefined }

/** The first and last day that a date names, as text that can be compared; null where it is open or has no day. */
export function daysOf(edtf: string | null): readonly [first: string, last: string] | null {
  if (edtf === null || /[X[\]]|\.\./.test(edtf)) return null
  const [from, to = from] = edtf.split('/') as [string, string?]
  const first = firstDay(from)
  const last = lastDay(to)
  return first === null || last === null ? null : [first, last]
}

const SEASONS: Readonly<Record<string, readonly [string, string]>> = {
  '21': ['03-01', '05-31'],
  '22': ['06-01', '08-31'],
  '23': ['09-01', '11-30'],
  '24': ['12-01', '12-31'],
  '33': ['01-01', '03-31'],
  '34': ['04-01', '06-30'],
  '35': ['07-01', '09-30'],
  '36': ['10-01', '12-31'],
  '40': ['01-01', '06-30'],
  '41': ['07-01', '12-31'],
}

function firstDay(edtf: string): string | null {
  const [year, part, day] = edtf.split('-')
  if (year === undefined || !/^\d{4}$/.test(year)) return null
  if (part === undefined) return `${year}-01-01`
  if (SEASONS[part] !== undefined) return `${year}-${SEASONS[part][0]}`
  return `${year}-${part}-${day ?? '01'}`
}

function lastDay(edtf: string): string | null {
  const [year, part, day] = edtf.split('-')
  if (year === undefined || !/^\d{4}$/.test(year)) return null
  if (part === undefined) return `${year}-12-31`
  if (SEASONS[part] !== undefined) return `${year}-${SEASONS[part][1]}`
  return `${year}-${part}-${day ?? '31'}`
}

const datesOf = ({
  nodes,
}: CheckedNotice): readonly { readonly fact: PlacedDate; readonly nodeText: string }[] =>
  nodes.flatMap(({ node }) =>
    node.facts
      .filter((fact: Fact): fact is DateFact => fact.kind === 'date')
      .map(fact => ({ fact, nodeText: node.text?.text ?? '' })),
  )

/** A range runs forward. */
export const dateRange: Rule = {
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
    const dates = datesOf(notice).map(({ fact }) => fact)
    for (const fact of [...dates, ...(period === null ? [] : [period])]) {
      if (fact.edtf === null || !fact.edtf.includes('/') || fact.span === undefined) continue
      const [from, to] = fact.edtf.split('/') as [string, string]
      const [first, last] = [firstDay(from), lastDay(to)]
      if (first !== null && last !== null && first > last && !tellOnce.has(fact))
        tell.fault(spanOf(fact), { text: fact.text })
    }
  },
}
/** The period stands in a node too: it is told there. */
const tellOnce = new WeakSet<object>()

/** Inspection, feedback and publication follow each other. */
export const dateStages: Rule = {
  code: 'date/stages',
  severity: 'error',
  doc: {
    what: {
      en: 'The inspection ends before the findings are handed over, and these before the notice is published.',
      zh: '巡察结束在前，反馈在后，公布又在其后。',
    },
    why: {
      en: 'The dates come from three documents; one of them is often of the year before.',
      zh: '三个日期出自三份文件，常有一个抄成了上一年的。',
    },
    fails: '2024年9月2日至11月8日进行巡察，2023年12月3日反馈。',
    passes: '2024年9月2日至11月8日进行巡察，2024年12月3日反馈。',
  },
  message: { en: '{later} is told to be after {earlier}', zh: '“{later}”应在“{earlier}”之后' },
  holds: { en: '{earlier}, then {later}', zh: '先“{earlier}”，后“{later}”' },
  check({ bulletin }, tell) {
    const stages = [bulletin.inspection.period, bulletin.inspection.feedback, bulletin.published].filter(
      (date): date is DateFact => date !== null && date.span !== undefined && daysOf(date.edtf) !== null,
    )
    for (let i = 1; i < stages.length; i++) {
      const [earlier, later] = [stages[i - 1]!, stages[i]!]
      const args = { earlier: earlier.text, later: later.text }
      if (
        daysOf(earlier.edtf)![1] <= daysOf(later.edtf)![1] &&
        daysOf(earlier.edtf)![0] <= daysOf(later.edtf)![0]
      )
        tell.verified([spanOf(earlier), spanOf(later)], args)
      else tell.fault(spanOf(later), args, [{ span: spanOf(earlier), text: earlier.text }])
    }
  },
}

/** Words behind a date that tell what was done then. */
const DONE = /^[^。；;，,]{0,16}(已|了|召开|印发|开展了|完成了|办结|清退)/
/** Words around a date that tell what is to come. */
const PLANNED = /(计划|拟|将|力争|争取|预计|确保|预定|打算|要求|须|需|继续|前)[^。；;]{0,14}$/

/** What is told as done does not lie after the publication. */
export const dateFuture: Rule = {
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
    fails: '（2025-06-20发布）2026年3月12日召开了专题会议。',
    passes: '（2025-06-20发布）2025年3月12日召开了专题会议。',
  },
  message: { en: '{text} lies after the publication of {published}', zh: '“{text}”晚于公布日期 {published}' },
  holds: null,
  check(notice, tell) {
    const published = daysOf(notice.bulletin.published?.edtf ?? null)
    if (published === null) return
    for (const { fact } of datesOf(notice)) {
      const days = daysOf(fact.edtf)
      if (days === null || fact.deadline || days[0] <= published[1]) continue
      const [start, end] = spanOf(fact)
      const before = notice.text.slice(Math.max(0, start - 24), start)
      const behind = notice.text.slice(end, end + 24)
      if (DONE.test(behind) && !PLANNED.test(before) && !/^[^。；;，,]{0,4}(前|底|内|起)/.test(behind))
        tell.fault([start, end], { text: fact.text, published: notice.bulletin.published!.edtf! })
    }
  },
}

/** A deadline that is told as a plan has not passed at publication. */
export const deadlinePassed: Rule = {
  code: 'date/deadline-passed',
  severity: 'warning',
  doc: {
    what: {
      en: 'What is told as planned is not due before the notice was published.',
      zh: '写成“计划”“将于”“力争”的事项，期限不应早于通报公布之日。',
    },
    why: {
      en: 'A plan of last year stands in the notice of this year: was it done?',
      zh: '去年的计划还写在今年的通报里：到底办了没有？',
    },
    fails: '（2025-06-20发布）计划2024年12月底前完成。',
    passes: '（2025-06-20发布）计划2025年12月底前完成。',
  },
  message: {
    en: '{text} had passed when the notice was published ({published})',
    zh: '“{text}”在公布时（{published}）已过期',
  },
  holds: null,
  check(notice, tell) {
    const published = daysOf(notice.bulletin.published?.edtf ?? null)
    if (published === null) return
    for (const { fact } of datesOf(notice)) {
      const due = fact.deadline ? daysOf((fact.edtf ?? '').replace(/^\.\.\//, '')) : null
      if (due === null || due[1] >= published[0]) continue
      const [start, end] = spanOf(fact)
      const before = notice.text.slice(Math.max(0, start - 16), start)
      if (/(计划|拟|将于?|力争|争取|预计|打算|确保)[^。；;，,]{0,8}$/.test(before))
        tell.fault([start, end], { text: fact.text, published: notice.bulletin.published!.edtf! })
    }
  },
}

/** Every date is a day of the calendar, and its weekday is that day's. */
export const dateCalendar: Rule = {
  code: 'date/calendar',
  severity: 'error',
  doc: {
    what: {
      en: 'A day exists in its month, and a weekday in brackets behind it is the right one.',
      zh: '日期应是历法上有的；括注的星期应与日期相符。',
    },
    why: { en: 'A typing mistake that every reader sees.', zh: '读者一眼就能看出的笔误。' },
    fails: '2025年2月30日召开会议。2025年6月20日（星期三）召开会议。',
    passes: '2025年2月28日召开会议。2025年6月20日（星期五）召开会议。',
  },
  message: { en: '{text}: {reason}', zh: '“{text}”：{reason}' },
  holds: { en: '{text} is right', zh: '“{text}”无误' },
  check(notice, tell) {
    for (const found of notice.bulletin.diagnostics)
      if (found.code === 'date/impossible' && found.span !== undefined)
        tell.fault(spanOf(found), { text: `${found.args.text}`, reason: 'no day of the calendar' })
    for (const { fact } of datesOf(notice)) {
      const [start, end] = spanOf(fact)
      const told = /^[（(](星期|周)([一二三四五六日天])[）)]/.exec(notice.text.slice(end, end + 6))
      if (told === null || fact.edtf === null || !/^\d{4}-\d{2}-\d{2}$/.test(fact.edtf)) continue
      const day = '日一二三四五六'[new Date(`${fact.edtf}T00:00:00Z`).getUTCDay()]!
      const args = { text: `${fact.text}${told[0]}`, reason: `星期${day}` }
      if (told[2]!.replace('天', '日') === day) tell.verified([[start, end + told[0].length]], args)
      else tell.fault([start, end + told[0].length], args)
    }
  },
}
