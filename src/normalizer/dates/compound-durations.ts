/** Durations of more than one unit: 1年3个月, 8天20小时, 一年又一个月21天. Each unit stands once. */
import { DURATION_UNITS, loneDuration } from '../../text/iso-duration.ts'
import { isAsciiDigit } from '../../text/letters.ts'
import { isHanNumeral } from '../../text/numerals/letters.ts'
import type { DurationMention } from '../mention.ts'
import { lexNumeral } from '../quantities/numeral.ts'
import { readQuantity } from '../quantities/quantities.ts'

interface Amount {
  /** In the order of ISO 8601. */
  readonly place: number
  readonly digits: string
}

function amountOf(iso: string): Amount | null {
  const part = loneDuration(iso)
  return part === null ? null : { place: DURATION_UNITS.indexOf(part.unit), digits: part.digits }
}

/** The whole duration that `first` opens: itself where nothing of it follows. */
export function joinDurations(text: string, end: number, first: DurationMention): DurationMention {
  const opening = amountOf(first.iso)
  if (opening === null || first.deadline) return first
  const amounts: (string | undefined)[] = []
  amounts[opening.place] = opening.digits
  let last = first
  let place = opening.place
  // There are no more units than these: the loop is bounded.
  for (let i = 1; i < DURATION_UNITS.length; i++) {
    let at = text[last.end] === ' ' ? last.end + 1 : last.end
    const and = text[at] === '又' || text[at] === '零'
    if (and) at++
    const next = durationAt(text, at, end)
    const amount = next === null ? null : amountOf(next.iso)
    if (next === null || amount === null || amounts[amount.place] !== undefined) break
    // 两天又一个月: out of its order only where 又 says that the two belong together.
    if (amount.place < place && !and) break
    amounts[amount.place] = amount.digits
    place = amount.place
    last = next
    if (next.deadline || next.bound !== 'exact') break
  }
  if (last === first) return first
  let iso = 'P'
  for (let i = 0; i < DURATION_UNITS.length; i++) {
    if (amounts[i] === undefined) continue
    if (DURATION_UNITS[i]!.length === 2 && !iso.includes('T')) iso += 'T'
    iso += amounts[i]! + DURATION_UNITS[i]!.slice(-1)
  }
  const bound = last.bound === 'exact' ? first.bound : last.bound
  return { ...first, end: last.end, iso, bound, deadline: last.deadline }
}

function durationAt(text: string, at: number, end: number): DurationMention | null {
  const unit = text.charCodeAt(at)
  if (at >= end || (!isAsciiDigit(unit) && !isHanNumeral(unit))) return null
  const numeral = lexNumeral(text, at, end)
  if (numeral?.value === undefined) return null
  // 8天20时: hours, for behind days no hand of a clock is read.
  if (text[numeral.end] === '时' && !'分点至到段任间'.includes(text[numeral.end + 1] ?? ' '))
    return {
      kind: 'duration',
      start: at,
      end: numeral.end + 1,
      iso: `PT${numeral.value}H`,
      bound: 'exact',
      deadline: false,
    }
  const found = readQuantity({ text, end, floor: at }, numeral)
  return found?.kind === 'duration' && found.start === at ? found : null
}
