import { breakdown } from './breakdown.ts'
import { claimsOutline } from './claims-outline.ts'
import { claimsRate } from './claims-rate.ts'
import { claimsSum } from './claims-sum.ts'
import { claimsTwice } from './claims-twice.ts'
import { contactMalformed, contactMissing } from './contact.ts'
import { damageOpen, damageRepaired } from './damage.ts'
import { dateCalendar, dateFuture, dateRange, dateStages, deadlinePassed } from './dates.ts'
import { eachYear } from './each-year.ts'
import { listedNames, listedTitles } from './lists.ts'
import { issueUnanswered, measureEmpty, outlineGap, outlineRepeat, outlineRestart } from './outline.ts'
import { repeatedPassage } from './repeated-passage.ts'
import type { Rule } from './rule.ts'

/** All rules, in the order in which they are listed. */
export const RULES: readonly Rule[] = [
  claimsSum,
  claimsRate,
  claimsOutline,
  claimsTwice,
  breakdown,
  eachYear,
  listedTitles,
  listedNames,
  dateRange,
  dateStages,
  dateFuture,
  deadlinePassed,
  dateCalendar,
  outlineGap,
  outlineRepeat,
  outlineRestart,
  issueUnanswered,
  measureEmpty,
  repeatedPassage,
  contactMissing,
  contactMalformed,
  damageRepaired,
  damageOpen,
]
