/** Facts as a bulletin gives them: mentions with their words, their spans of the source, and what they come to. */

import type { CleanText } from '../clean-text.ts'
import type { DateFact, Fact, Quote, Repair } from '../model/bulletin.ts'
import { edtfOfMention } from '../normalizer/dates/edtf.ts'
import type { FullDate, ResolvedDate } from '../normalizer/dates/full-date.ts'
import type { DateMention, DatePoint, Mention, QuantityMention, SpanMention } from '../normalizer/mention.ts'

export interface FactBuilder {
  /** The words between two clean offsets, and where they stand in the source. */
  readonly quote: (start: number, end: number) => Quote
  /** The unit in its own letters, which may be traditional ones (14個); `text`: the words that the quantity is told in. */
  readonly printedUnit: (mention: QuantityMention, text: string) => string | null
  readonly dateFact: (mention: DateMention, date: ResolvedDate) => DateFact
  /** `date` is what a date comes to (null for every other kind); `repair` what was mended of any other. */
  readonly factOf: (mention: Mention, date: ResolvedDate | null, repair: Repair | null) => Fact
}

/** Builds facts of one clean text. */
export function factBuilder(clean: CleanText): FactBuilder {
  const { quote } = clean
  return { quote, dateFact, factOf, printedUnit }

  function dateFact(mention: DateMention, date: ResolvedDate): DateFact {
    const { text, span } = quote(mention.start, mention.end)
    const fact: DateFact = { kind: 'date', text, span, edtf: date.edtf, basis: date.basis }
    if (date.deadline) fact.deadline = true
    if (date.repair !== undefined) fact.repair = date.repair
    return fact
  }

  function factOf(mention: Mention, date: ResolvedDate | null, repair: Repair | null): Fact {
    if (mention.kind === 'date') return dateFact(mention, date!)
    // Members one by one, for a spread would make every fact twice.
    const { text, span } = quote(mention.start, mention.end)
    switch (mention.kind) {
      case 'recent':
        return date !== null
          ? { kind: 'date', text, span, edtf: date.edtf, basis: date.basis }
          : {
              kind: 'duration',
              ...quote(mention.bare.start, mention.bare.end),
              iso: recentIso(mention),
              bound: clean.text[mention.bare.start] === '近' ? 'nearly' : 'exact',
            }
      case 'duration': {
        const { iso, bound } = mention
        return mention.deadline
          ? { kind: 'duration', text, span, iso, bound, deadline: true }
          : { kind: 'duration', text, span, iso, bound }
      }
      case 'count': {
        const { value, noun, bound } = mention
        const unit = printedUnit(mention, text)
        const fact: Fact = { kind: 'count', text, span, value, unit, noun, bound, ...upTo(mention) }
        if (repair !== null) fact.repair = repair
        return fact
      }
      case 'money': {
        const { value, currency, bound } = mention
        return {
          kind: 'money',
          text,
          span,
          value,
          currency: currency!,
          unit: printedUnit(mention, text)!,
          bound,
          ...upTo(mention),
        }
      }
      case 'percent': {
        const { value, unit, bound } = mention
        return { kind: 'percent', text, span, value, unit: unit as '%' | '百分点', bound, ...upTo(mention) }
      }
      case 'document': {
        const title = clean.read(mention.start + 1, mention.end - 1)
        return { kind: 'document', text, span, title, facts: mention.inside.flatMap(insideTitle) }
      }
      case 'docNumber': {
        const { issuer, year, serial } = mention
        const fact: Fact = { kind: 'docNumber', text, span, issuer, year, serial }
        if (repair !== null) fact.repair = repair
        return fact
      }
    }
  }

  function printedUnit({ unit, start, end }: QuantityMention, text: string): string | null {
    if (unit === null || text.includes(unit)) return unit
    const at = clean.text.slice(start, end).lastIndexOf(unit)
    return at < 0 ? unit : clean.read(start + at, start + at + unit.length)
  }

  /** Inside a title only what is told in full: its years are not those of the sentence, and nothing is taken from around it. */
  function insideTitle(mention: Mention): Exclude<Fact, { kind: 'document' }>[] {
    if (mention.kind === 'document' || mention.kind === 'recent') return []
    if (mention.kind === 'date') {
      const { from, to, shape } = mention
      const first = fullDate(from, null)
      const last = to === null || first === null ? null : fullDate(to, first)
      if (first === null || (to !== null && last === null)) return []
      if (shape !== (to === null ? 'point' : 'range')) return []
      const { edtf, first: start, last: stop } = edtfOfMention(mention, first, last, 'stated', false)
      if (start > stop) return []
      return edtf === null
        ? []
        : [{ kind: 'date', ...quote(mention.start, mention.end), edtf, basis: 'stated' }]
    }
    return [factOf(mention, null, null) as Exclude<Fact, { kind: 'document' }>]
  }
}

/** A point as its letters alone tell it, the second end of a range with the year and month of the first; null where they do not. */
function fullDate({ readings, part, relation, damage }: DatePoint, shared: FullDate | null): FullDate | null {
  const [reading] = readings
  if (damage !== null || relation !== null || readings.length > 1 || reading === undefined) return null
  const year = reading.year ?? shared?.year ?? null
  const month = reading.month ?? (reading.day === null ? null : (shared?.month ?? null))
  return year === null ? null : { year, month, day: reading.day, part }
}

/** The member that only ranges have. */
const upTo = ({ upTo }: QuantityMention): { upTo?: number } => (upTo === null ? {} : { upTo })

function recentIso(mention: SpanMention): string {
  return `P${mention.years > 0 ? `${mention.years}Y` : mention.months > 0 ? `${mention.months}M` : `${mention.days}D`}`
}
