import type { Rule } from '../rule.ts'
import { breakdownClosed } from './breakdown-closed.ts'
import { breakdownEachYear } from './breakdown-each-year.ts'
import { breakdownShare } from './breakdown-share.ts'
import { breakdownSum } from './breakdown-sum.ts'
import { claimsCategories } from './claims-categories.ts'
import { claimsOutline } from './claims-outline.ts'
import { claimsOutlineStates } from './claims-outline-states.ts'
import { claimsRate } from './claims-rate.ts'
import { claimsStateOver } from './claims-state-over.ts'
import { claimsSum } from './claims-sum.ts'
import { claimsToldTwice } from './claims-told-twice.ts'
import { contactMalformed } from './contact-malformed.ts'
import { contactMissing } from './contact-missing.ts'
import { damageOpen } from './damage-open.ts'
import { damageRepaired } from './damage-repaired.ts'
import { dateAfterPublication } from './date-after-publication.ts'
import { dateCalendar } from './date-calendar.ts'
import { dateDeadlinePassed } from './date-deadline-passed.ts'
import { dateRangeOrder } from './date-range-order.ts'
import { dateStages } from './date-stages.ts'
import { dateWeekday } from './date-weekday.ts'
import { listNames } from './list-names.ts'
import { listTitles } from './list-titles.ts'
import { outlineEmpty } from './outline-empty.ts'
import { outlineFurtherNotice } from './outline-further-notice.ts'
import { outlineGap } from './outline-gap.ts'
import { outlineHeadingEmpty } from './outline-heading-empty.ts'
import { outlineIssueUnanswered } from './outline-issue-unanswered.ts'
import { outlineRepeat } from './outline-repeat.ts'
import { outlineRestart } from './outline-restart.ts'
import { textRepeated } from './text-repeated.ts'

/** All rules, in the order in which they are listed. */
export const RULES: readonly Rule[] = [
  claimsSum,
  claimsStateOver,
  claimsRate,
  claimsOutline,
  claimsOutlineStates,
  claimsCategories,
  claimsToldTwice,
  breakdownSum,
  breakdownClosed,
  breakdownEachYear,
  breakdownShare,
  listTitles,
  listNames,
  dateRangeOrder,
  dateStages,
  dateAfterPublication,
  dateDeadlinePassed,
  dateCalendar,
  dateWeekday,
  outlineGap,
  outlineRepeat,
  outlineRestart,
  outlineHeadingEmpty,
  outlineIssueUnanswered,
  outlineEmpty,
  outlineFurtherNotice,
  textRepeated,
  contactMissing,
  contactMalformed,
  damageRepaired,
  damageOpen,
]
