/** Numbers written in Han letters. */

export const PLAIN_DIGITS = '零一二三四五六七八九'

/**
 * A writer of numbers as they are spoken: 十二, 一百零三, 一万二千. `digits` are ten letters from zero on, `units` those of one, ten,
 * hundred and thousand; numbers of five digits and more have their `tenThousand`, whole numbers beyond 99,999,999 and below zero are
 * written in plain digits. `isFull` keeps the one of 一十二.
 */
export function spoken(
  digits: string,
  units: readonly string[],
  tenThousand: string,
  isFull: boolean,
): (n: number) => string {
  const section = (n: number): string => {
    let text = ''
    let isGap = false
    for (let place = 3; place >= 0; place--) {
      const digit = Math.floor(n / 10 ** place) % 10
      if (digit === 0) isGap = text !== ''
      else {
        if (isGap) text += digits[0]
        isGap = false
        text += digits[digit]! + units[place]!
      }
    }
    return text
  }
  return n => {
    if (n === 0) return digits[0]!
    if (n < 0 || n > 99_999_999) return String(n)
    const high = Math.floor(n / 10_000)
    const low = n % 10_000
    const gap = high > 0 && low > 0 && low < 1000 ? digits[0]! : ''
    const text = (high > 0 ? section(high) + tenThousand + gap : '') + (low > 0 ? section(low) : '')
    const one = `${digits[1]}${units[1]}`
    return !isFull && text.startsWith(one) ? text.slice(1) : text
  }
}

/** 十二, 一百零三, 一万二千. */
export const writeHan = spoken(PLAIN_DIGITS, ['', '十', '百', '千'], '万', false)
