/** How a number is printed in each of Word's number formats (ST_NumberFormat). */

import { PLAIN_DIGITS, spoken, writeHan } from '../../text/numerals/spoken.ts'

const LEGAL = '零壹贰叁肆伍陆柒捌玖'
const LEGAL_TRADITIONAL = '零壹貳參肆伍陸柒捌玖'
const LEGAL_JAPANESE = '零壱弐参四伍六七八九'
const STEMS = '甲乙丙丁戊己庚辛壬癸'
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥'

type Format = (n: number) => string

/** The letters of a row that begins at 1; beyond it the plain number, as Word does. */
const row =
  (first: number, length: number): Format =>
  n =>
    n >= 1 && n <= length ? String.fromCodePoint(first + n - 1) : String(n)

const cycle =
  (letters: string): Format =>
  n =>
    n < 1 ? String(n) : letters[(n - 1) % letters.length]!

/** 一二, 二〇: digit by digit. */
const digitwise =
  (digits: string): Format =>
  n =>
    [...String(n)].map(digit => digits[Number(digit)] ?? digit).join('')

const COUNTING_TRADITIONAL = spoken(PLAIN_DIGITS, ['', '十', '百', '千'], '萬', false)

/** Up to 99 as it is spoken, then digit by digit: 一○○. */
const counting =
  (zero: string): Format =>
  n =>
    n > 0 && n < 100 ? writeHan(n) : digitwise(zero + PLAIN_DIGITS.slice(1))(n)

/** a … z, aa, bb … */
function alphabetic(first: number): Format {
  return n => (n < 1 ? '' : String.fromCharCode(first + ((n - 1) % 26)).repeat(Math.ceil(n / 26)))
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function roman(n: number): string {
  if (n < 1 || n > 32_767) return String(n)
  let text = ''
  for (const [value, letters] of ROMAN) {
    text += letters.repeat(Math.floor(n / value))
    n %= value
  }
  return text
}

function ordinalEnglish(n: number): string {
  const teen = Math.floor(n / 10) % 10 === 1
  return `${n}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`
}

const fullWidth: Format = n =>
  String(n).replace(/[0-9]/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))

/** ①, ⑳, ㉑, ㊿. */
const circled: Format = n =>
  n <= 20
    ? row(0x2460, 20)(n)
    : n <= 35
      ? String.fromCodePoint(0x3251 + n - 21)
      : n <= 50
        ? String.fromCodePoint(0x32b1 + n - 36)
        : String(n)

const FORMATS: Readonly<Record<string, Format>> = {
  decimal: String,
  decimalZero: n => (n >= 0 && n < 10 ? `0${n}` : String(n)),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalHalfWidth: String,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedFullstop: row(0x2488, 20),
  decimalEnclosedParen: row(0x2474, 20),
  numberInDash: n => `- ${n} -`,
  hex: n => n.toString(16).toUpperCase(),
  ordinal: ordinalEnglish,
  upperRoman: n => roman(n).toUpperCase(),
  lowerRoman: roman,
  upperLetter: alphabetic(0x41),
  lowerLetter: alphabetic(0x61),
  chineseCounting: counting('○'),
  chineseCountingThousand: writeHan,
  chineseLegalSimplified: spoken(LEGAL, ['', '拾', '佰', '仟'], '万', true),
  ideographDigital: digitwise(`〇${PLAIN_DIGITS.slice(1)}`),
  japaneseCounting: COUNTING_TRADITIONAL,
  japaneseDigitalTenThousand: digitwise(`〇${PLAIN_DIGITS.slice(1)}`),
  japaneseLegal: spoken(LEGAL_JAPANESE, ['', '拾', '百', '阡'], '萬', true),
  taiwaneseCounting: counting('○'),
  taiwaneseCountingThousand: COUNTING_TRADITIONAL,
  taiwaneseDigital: digitwise(`○${PLAIN_DIGITS.slice(1)}`),
  ideographLegalTraditional: spoken(LEGAL_TRADITIONAL, ['', '拾', '佰', '仟'], '萬', true),
  ideographEnclosedCircle: n => (n >= 1 && n <= 10 ? String.fromCodePoint(0x3280 + n - 1) : String(n)),
  ideographTraditional: cycle(STEMS),
  ideographZodiac: cycle(BRANCHES),
  ideographZodiacTraditional: n => cycle(STEMS)(n) + cycle(BRANCHES)(n),
  none: () => '',
}

/** A number as its format prints it; formats that no Chinese document uses are printed as plain digits. */
export const ordinalText = (n: number, format: string): string => (FORMATS[format] ?? String)(n)
