/**
 * Mentions: facts as the scanner sees them, before anything that needs the whole notice. Offsets are of the clean text.
 */
import type { Bound } from '../model/bulletin.ts'

/** One calendar reading of a printed date. What is not printed is null. */
export interface Reading {
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
}

/** A part of a year or month. */
export type Part =
  | { readonly kind: 'season'; readonly value: 21 | 22 | 23 | 24 }
  /** `late`: its last month alone, 三季度末. */
  | { readonly kind: 'quarter'; readonly value: 1 | 2 | 3 | 4; readonly late?: true }
  | { readonly kind: 'half'; readonly value: 1 | 2; readonly late?: true }
  | { readonly kind: 'third'; readonly value: 1 | 2 | 3 }
  /** Two thirds of a month: 上中旬, 中下旬. */
  | { readonly kind: 'thirds'; readonly value: 1 | 2 }
  | { readonly kind: 'fortnight'; readonly value: 1 | 2 }
  /** A day of that year or month which no number tells: 2025年春节. */
  | { readonly kind: 'unnumbered' }
  | { readonly kind: 'edge'; readonly value: 'begin' | 'middle' | 'end'; readonly of: 'year' | 'month' }

/**
 * A year, month or day told by a word: against the publication date, or against the date before it in the text. `nearest`: against
 * the date before it, and where none stands there against the publication.
 */
export interface Relation {
  readonly to: 'published' | 'context' | 'nearest'
  readonly years: number
  /** Null where the word says nothing of the month. */
  readonly months: number | null
  readonly days: number | null
}

/** One end of a date: the readings that its letters allow (more than one only where letters are lost). */
export interface DatePoint {
  readonly start: number
  readonly end: number
  readonly readings: readonly Reading[]
  readonly part: Part | null
  readonly relation: Relation | null
  /** The repair that the readings come from (`lost-month`), or null: the letters are whole. */
  readonly damage: string | null
  /** 2023年5月6, 2023年56: a day up to 12 may as well be the last month of a range that has lost its 至 and 月. */
  readonly orMonth?: true
}

export interface DateMention {
  readonly kind: 'date'
  readonly start: number
  readonly end: number
  readonly from: DatePoint
  /** The other end of a range. */
  readonly to: DatePoint | null
  /** since: 以来, 起. until: 截至. before: 底前, a deadline. */
  readonly shape: 'point' | 'range' | 'since' | 'until' | 'before'
}

/**
 * So much time, counted from a day: `rolling` ends or begins there (近三年, 未来两天), `whole` are the whole years, months or days
 * before or after it (上两个月), `point` is the one day, month or year so far away (5天前).
 */
export interface SpanMention {
  readonly kind: 'recent'
  readonly start: number
  readonly end: number
  /** The duration alone: what is left where nothing tells what it is counted from. */
  readonly bare: { readonly start: number; readonly end: number }
  readonly manner: 'rolling' | 'whole' | 'point'
  /** The publication, or the day that the sentence has come to: 前 and 后 go with the story, 上, 下 and 近 with the writer. */
  readonly origin: 'now' | 'story'
  /** -1: before the publication, 1: after it. */
  readonly toward: -1 | 1
  readonly years: number
  readonly months: number
  readonly days: number
}

export interface DurationMention {
  readonly kind: 'duration'
  readonly start: number
  readonly end: number
  readonly iso: string
  readonly bound: Bound
  readonly deadline: boolean
}

export interface QuantityMention {
  readonly kind: 'count' | 'money' | 'percent'
  readonly start: number
  readonly end: number
  readonly value: number
  /** The larger number of a range, of which `value` is the smaller one; null where it is none. */
  readonly upTo: number | null
  readonly unit: string | null
  /** Where the measure word begins. */
  readonly unitStart: number
  readonly noun: string | null
  /** Behind the noun; `end` where none follows. */
  readonly nounEnd: number
  readonly currency: string | null
  readonly bound: Bound
  /** The repair that it comes from: its unit is lost, or another number has run into it. */
  readonly damage: 'lost-unit' | 'fused-number' | null
}

export interface DocumentMention {
  readonly kind: 'document'
  readonly start: number
  readonly end: number
  readonly inside: readonly Mention[]
}

export interface DocNumberMention {
  readonly kind: 'docNumber'
  readonly start: number
  readonly end: number
  readonly issuer: string | null
  readonly year: number
  readonly serial: number
  readonly damage: string | null
}

/** A numeral, whatever it belongs to. Asked for by itself: no bulletin's fact. */
export interface NumberMention {
  readonly kind: 'number'
  readonly start: number
  readonly end: number
  readonly value: number
}

export type Mention =
  | DateMention
  | SpanMention
  | DurationMention
  | QuantityMention
  | DocumentMention
  | DocNumberMention
