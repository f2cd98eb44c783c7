/** Words around a number of days or months that make it a time that lasts, and no day of the month: 工期120日, 拘留15日, 为期两月. */

/** Before it. */
const BEFORE =
  /(工期|历时|为期|时限|期限|期限为|期为|用时|满|达|近|超过?|不足|少于|多于|共|长达|累计|连续|逾期|公示期?|公告期?|拘留|旷工|[事病产]假|请假|休假|整顿|出勤|每人|提前|延期|培训|不得超过|不少于)$/
/** Behind its 日. */
const BEHIND =
  /^日?(内|以内|之内|以上|以下|均|常|报(?![送市县省区州经告请批])|本|左右|未|期|的|游(?!客)|通知)/

const LONGEST_BEFORE = 4

/** Before a bare 15日: how long from some day (自即日起15日), and how long by its label (公示期:15日). */
const BEFORE_DAYS = /(?:日|天|时)起 ?$|(?:公示|公告|期限|时限|工期)期?[:为是] ?$/

/** Whether the number at `at`, behind which `behind` stands, is told to last. */
export const lasts = (text: string, at: number, behind: number): boolean =>
  BEHIND.test(text.slice(behind, behind + 3)) || lastsBefore(text, at)

/** Whether the number at `at` is told to last, behind whose 日 `behind` stands; but 公示期:15日至20日, 整改时限:20日前, 自5日起8日止. */
export const lastsDays = (text: string, at: number, behind: number): boolean =>
  !'前至到止—–~-'.includes(text[behind] ?? ' ') &&
  BEFORE_DAYS.test(text.slice(Math.max(0, at - LONGEST_BEFORE - 1), at))

/** Whether the words before `at` say that something lasts. */
export const lastsBefore = (text: string, at: number): boolean =>
  BEFORE.test(text.slice(Math.max(0, at - LONGEST_BEFORE), at))
