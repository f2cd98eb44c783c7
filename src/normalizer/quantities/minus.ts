/** The minus before a number: - or 负, and where neither is one. */
import { isAsciiDigit } from '../../text/letters.ts'
import { behindBlanks } from '../../text/numerals/amount.ts'

/** 担负3项, 胜负: the 负 is another word's. */
const NO_MINUS_BEHIND = '担肩欠抱辜胜背自'
/** What a minus may stand behind; behind anything else it joins two numbers or two words (3-5, 小学-初中). */
const MINUS_BEHIND = '\n([{“"\'《:,;、。=<>~/*+|为是于达到至比约'

export const isMinusLetter = (letter: string | undefined): boolean =>
  letter === '-' || letter === '负' || letter === '負'

/** Behind the minus at `at`, which is one of its letters, where the number begins; -1 where it is no minus. */
export function minusEnd(text: string, at: number, end: number): number {
  if (text[at] !== '-')
    return NO_MINUS_BEHIND.includes(text[at - 1] ?? ' ') ? -1 : behindBlanks(text, at + 1, end)
  // A hyphen with a blank behind it begins an item of a list.
  if (at + 1 >= end || !(isAsciiDigit(text.charCodeAt(at + 1)) || text[at + 1] === '.')) return -1
  let before = at
  while (before > 0 && at - before < 4 && text[before - 1] === ' ') before--
  if (before === 0 || MINUS_BEHIND.includes(text[before - 1]!)) return at + 1
  return text[before - 1] === '长' && text[before - 2] === '增' ? at + 1 : -1
}

/** Where the minus of the number at `at` stands, not before `floor`; `at` where there is none. */
export function minusBefore(text: string, at: number, floor: number): number {
  let sign = at - 1
  if (text[sign] === ' ') while (sign > floor && at - sign < 4 && text[sign] === ' ') sign--
  if (sign < floor || !isMinusLetter(text[sign])) return at
  return minusEnd(text, sign, at + 1) === at ? sign : at
}
