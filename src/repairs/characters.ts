import type { EditedText } from '../text/edits.ts'
import { CARRIAGE_RETURN, COMPATIBLE_FORM, compatibleForm, FOLD, INVISIBLE } from '../text/fold.ts'
import { OffsetMap } from '../text/offset-map.ts'

const CHUNK = 8192
const LINE_FEED = 0x0a

/**
 * Full-width and half-width made one, all blanks a space, all line ends a line feed, invisible characters dropped.
 * Only drops move offsets.
 */
export function foldCharacters(text: string): EditedText {
  const units = new Uint16Array(text.length)
  const drops: number[] = []
  const length = fold(text, units, drops)
  return {
    text: fromUnits(units.subarray(0, length)),
    map:
      drops.length === 0
        ? OffsetMap.identity(length)
        : new OffsetMap(Int32Array.from(drops), length, text.length),
  }
}

/** Writes the folded code units, and three numbers for each drop (see `OffsetMap`). Gives how many units there are. */
function fold(text: string, units: Uint16Array, drops: number[]): number {
  let out = 0
  for (let at = 0; at < text.length; at++) {
    const printed = text.charCodeAt(at)
    const unit = FOLD[printed]!
    if (unit === 0) {
      units[out++] = printed
    } else if (unit < COMPATIBLE_FORM) {
      units[out++] = unit
    } else if (unit === COMPATIBLE_FORM) {
      units[out++] = compatibleForm(printed)
    } else if (unit === CARRIAGE_RETURN && text.charCodeAt(at + 1) !== LINE_FEED) {
      units[out++] = LINE_FEED
    } else if (unit === INVISIBLE || unit === CARRIAGE_RETURN) {
      const last = drops.length - 3
      if (last >= 0 && drops[last] === out) drops[last + 2] = at + 1
      else drops.push(out, at, at + 1)
    }
  }
  return out
}

function fromUnits(units: Uint16Array): string {
  if (units.length <= CHUNK) return String.fromCharCode.apply(null, units as unknown as number[])
  const pieces: string[] = []
  for (let at = 0; at < units.length; at += CHUNK) {
    pieces.push(String.fromCharCode.apply(null, units.subarray(at, at + CHUNK) as unknown as number[]))
  }
  return pieces.join('')
}
