/** Texts that are one numeral and nothing else. */

import { FOLD } from '../fold.ts'
import { readAmount } from './amount.ts'
import { digitOf, isTens, NONE, tensOf, unitOf } from './letters.ts'

/**
 * The value of a text that is a Han numeral and nothing else; undefined where it is none.
 * 两千零五 → 2005, 三十五万 → 350000, 一亿二千万 → 120000000, 二〇二五 → 2025, 一点五 → 1.5.
 */
export function decodeHan(letters: string): number | undefined {
  if (letters.length === 1) return decodeLetter(letters.charCodeAt(0))
  const amount = readAmount(letters, 0, letters.length, false)
  return amount === null || amount.end !== letters.length || Number.isNaN(amount.value)
    ? undefined
    : amount.value
}

/** Most numerals of a text are one letter. */
function decodeLetter(unit: number): number | undefined {
  const digit = digitOf[unit]!
  if (digit !== NONE) return digit
  if (unitOf[unit] === 1) return 10
  return isTens(unit) ? tensOf(unit) : undefined
}

/**
 * The value of a text that is one numeral and nothing else; undefined for everything else, and wherever a reader would not be sure.
 *
 * Read: Arabic digits, with separators or a decimal point (1,100.5), with Han powers behind them (3万5千, 1.2亿, 3万4000); Han
 * numerals, plain, old or capital (两千零五, 廿二, 壹佰伍拾); strings of three digits or more, or with a zero inside (二〇二五);
 * decimals with 点 (三点一四, 一点五万); each of them behind 负 or a minus. Full-width forms are read as their plain twins.
 *
 * | text | value | why |
 * |---|---|---|
 * | 一百二, 三万五, 3万5 | 120, 35000, 35000 | a lone last digit is of the power below the one before it |
 * | 一百零二 | 102 | |
 * | 一千五十, 一万五百 | 1050, 10500 | the power is said, so the missing 零 changes nothing |
 * | 二五, 三四, 一一 | undefined | two digits may be "three or four", 2.5, or a name |
 * | 一百零零三, 一百零三十, 零十 | undefined | not well-formed |
 * | 1,10, 1,234,56 | undefined | a list, or a separator in the wrong place |
 * | 012, 〇一二, .5, 5. | undefined | a code, or half a numeral |
 * | 百, 百三, 万, 两两, 二十两 | undefined | no numeral, or a weight |
 * | 几十, 三十多, 半, 三分之一, 1e5, 兆 | undefined | no exact numeral, or one of several |
 * | '', blanks, 3个 | undefined | not one numeral and nothing else |
 * | 9007199254740993 | undefined | beyond `Number.MAX_SAFE_INTEGER`, and decimals of more than 15 digits: never rounded |
 *
 * @throws TypeError where it is given no string
 */
export function decodeNumeral(text: string): number | undefined {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`)
  if (text.length > LONGEST_TEXT) return undefined
  let plain = ''
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    // Full-width forms only: what else the table folds (blanks, letters no reader sees) is no part of a numeral.
    plain += String.fromCharCode(unit >= 0xff01 && unit <= 0xff5e ? FOLD[unit]! : unit)
  }
  const signed = /^[负負−-]/.test(plain)
  const letters = signed ? plain.slice(1) : plain
  if (/^[0零〇○◯][\d零〇○◯一二两三四五六七八九]/.test(letters)) return undefined
  const amount = readAmount(letters, 0, letters.length, false)
  if (amount === null || amount.end !== letters.length) return undefined
  const { value } = amount
  if (!(value <= Number.MAX_SAFE_INTEGER)) return undefined
  return signed && value !== 0 ? -value : value
}

/** No numeral that a double holds exactly is longer, however it is written. */
const LONGEST_TEXT = 80
