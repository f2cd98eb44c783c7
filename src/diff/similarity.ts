/**
 * How much two texts say the same: the share of pairs of letters (bigrams) that they have in common. Numbers count as
 * one sign whatever they are, so that a measure that was done 16 times instead of 13 stays the same measure; what many
 * texts of a notice say (整改, 的问题) counts little.
 */
import { cleanText } from '../clean-text.ts'

/** The text as it is compared: letters made plain, no blanks. Example: `（１） 完成` → `(1)完成` */
export function plainText(text: string): string {
  return cleanText(text).text.replace(/\s+/g, '')
}

/** The bigrams of a text, ascending, and how often each stands in it. */
export interface Profile {
  readonly grams: Int32Array
  readonly times: Int32Array
}

/** How much each bigram tells, among the texts of two notices. */
export interface Weights {
  of(gram: number): number
}

const NUMBERS = /[0-9０-９〇零一二三四五六七八九十百千万亿.,%]+/g
const UNTOLD = /[\p{P}\p{S}\s]+/gu

/** @param plain - a `plainText` */
export function profileOf(plain: string): Profile {
  const letters = plain.replace(NUMBERS, '0').replace(UNTOLD, '')
  const found = new Map<number, number>()
  // A text of one letter has no pair: the letter stands for it.
  const last = Math.max(1, letters.length - 1)
  for (let at = 0; at < last && letters.length > 0; at++) {
    // A small integer: maps find it several times as fast as a larger number.
    const gram = (letters.charCodeAt(at) << 16) | (letters.charCodeAt(at + 1) || 0)
    found.set(gram, (found.get(gram) ?? 0) + 1)
  }
  const grams = Int32Array.from(found.keys()).sort()
  return { grams, times: grams.map(gram => found.get(gram)!) }
}

/**
 * What is rare tells much. A bigram counts by the side where it is more frequent: so what is in both notices weighs no
 * less than what is in one.
 */
export function weightsOf(xs: readonly Profile[], ys: readonly Profile[]): Weights {
  const weights = frequencies(xs)
  for (const [gram, times] of frequencies(ys)) weights.set(gram, Math.max(weights.get(gram) ?? 0, times))
  const all = Math.max(xs.length, ys.length)
  for (const [gram, times] of weights) weights.set(gram, Math.log(1 + all / times))
  return { of: gram => weights.get(gram) ?? 0 }
}

function frequencies(profiles: readonly Profile[]): Map<number, number> {
  const found = new Map<number, number>()
  for (const { grams } of profiles) for (const gram of grams) found.set(gram, (found.get(gram) ?? 0) + 1)
  return found
}

/** The weight of all that a text says. */
export function mass({ grams, times }: Profile, weights: Weights): number {
  let sum = 0
  for (let at = 0; at < grams.length; at++) sum += weights.of(grams[at]!) * times[at]!
  return sum
}

/** The weight of what two texts have in common. */
export function common(x: Profile, y: Profile, weights: Weights): number {
  let sum = 0
  let i = 0
  let j = 0
  while (i < x.grams.length && j < y.grams.length) {
    const difference = x.grams[i]! - y.grams[j]!
    if (difference < 0) i++
    else if (difference > 0) j++
    else {
      sum += weights.of(x.grams[i]!) * Math.min(x.times[i]!, y.times[j]!)
      i++
      j++
    }
  }
  return sum
}
