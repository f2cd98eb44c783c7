/** ISO 8601 durations taken apart. Only what this program writes: P2M, P1Y6M, PT24H, P3.5D. */

/** The units in the order of ISO 8601, those of hours with their T. */
export const DURATION_UNITS = ['Y', 'M', 'W', 'D', 'TH', 'TM', 'TS'] as const
export type DurationUnit = (typeof DURATION_UNITS)[number]

export interface DurationPart {
  readonly unit: DurationUnit
  /** As printed, perhaps with decimals. */
  readonly digits: string
}

/** The parts of a duration in their order; none where it is no duration. Example: `P1YT2H` → 1 `Y`, 2 `TH` */
export function durationParts(iso: string): DurationPart[] {
  const parts: DurationPart[] = []
  let time = ''
  for (const [, mark, digits = '', letter = ''] of iso.matchAll(/(T)|([0-9.]{1,20})([YMWDHS])/g)) {
    if (mark !== undefined) time = 'T'
    const unit = DURATION_UNITS.find(known => known === time + letter)
    if (unit !== undefined) parts.push({ unit, digits })
  }
  return parts
}

/** A duration of one unit that is told in whole numbers: `P2M`; null for any other. */
export function loneDuration(iso: string): DurationPart | null {
  const [part, more] = durationParts(iso)
  return part !== undefined && more === undefined && /^\d+$/.test(part.digits) ? part : null
}
