import { breakdown } from './breakdown.ts'
import { breakdownShare } from './breakdown-share.ts'
import { claimsCategories } from './claims-categories.ts'
import { claimsOutline } from './claims-outline.ts'
import { claimsRate } from './claims-rate.ts'
import { claimsSum } from './claims-sum.ts'
import { claimsTwice } from './claims-twice.ts'
import { contactMalformed } from './contact-malformed.ts'
import { contactMissing } from './contact-missing.ts'
import { damageOpen, damageRepaired } from './damage.ts'
import { dateFuture } from './date-after-publication.ts'
import { dateCalendar } from './date-calendar.ts'
import { dateRange } from './date-range.ts'
import { dateStages } from './date-stages.ts'
import { dateWeekday } from './date-weekday.ts'
import { deadlinePassed } from './deadline-passed.ts'
import { eachYear } from './each-year.ts'
import { headingEmpty } from './heading-empty.ts'
import { issueUnanswered } from './issue-unanswered.ts'
import { listedNames } from './list-names.ts'
import { listedTitles } from './list-titles.ts'
import { measureEmpty } from './measure-empty.ts'
import { outlineGap, outlineRepeat, outlineRestart } from './outline-numbering.ts'
import { repeatedPassage } from './repeated-passage.ts'
import type { Rule } from './rule.ts'

/** All rules, in the order in which they are listed. */
export const RULES: readonly Rule[] = [
  claimsSum,
  claimsRate,
  claimsOutline,
  claimsCategories,
  claimsTwice,
  breakdown,
  eachYear,
  breakdownShare,
  listedTitles,
  listedNames,
  dateRange,
  dateStages,
  dateFuture,
  deadlinePassed,
  dateCalendar,
  dateWeekday,
  outlineGap,
  outlineRepeat,
  outlineRestart,
  headingEmpty,
  issueUnanswered,
  measureEmpty,
  repeatedPassage,
  contactMissing,
  contactMalformed,
  damageRepaired,
  damageOpen,
]
