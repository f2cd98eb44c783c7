/** Days known by a name behind their year: 2025年国庆节前, 今年“五一”前, 2025年春节. */
import { lexicon } from '../../text/lexicon.ts'

interface NamedDay {
  readonly month: number
  readonly day: number
}

/** Of the calendar of numbers: the names, and what may stand for them in digits or quotes (“五一”, “五一”国际劳动节, 五一劳动节). */
const OF_CALENDAR: readonly (readonly [month: number, day: number, names: string, short?: string])[] = [
  [1, 1, '元旦节 元旦'],
  [3, 8, '国际妇女节 妇女节', '三八'],
  [5, 1, '国际劳动节 劳动节', '五一'],
  [5, 4, '青年节', '五四'],
  [6, 1, '国际儿童节 儿童节', '六一'],
  [7, 1, '建党节', '七一'],
  [8, 1, '建军节', '八一'],
  [9, 10, '教师节'],
  [10, 1, '国庆节 国庆', '十一'],
]
/** Of the moon and the sun: some day of the year that this table does not tell. */
const OPEN = '春节 中秋节 中秋 端午节 端午 清明节 清明 元宵节 元宵 除夕 重阳节'
/** Without quotes these are numbers too, and want a word behind that only a day has: 2021年七一前, but 2021年十一个月. */
const WANTED: Readonly<Record<string, string>> = {
  五一: '前后节期假',
  六一: '前后节期假',
  七一: '前后节期假',
  八一: '前后节期假',
  十一: '前后节期假',
}

const words = lexicon<NamedDay | null>([
  ...OPEN.split(' ').map(name => [name, null] as const),
  ...OF_CALENDAR.flatMap(([month, day, names, short]) => {
    const shorts = short === undefined ? [] : [`“${short}”`, `"${short}"`]
    const full = names.split(' ')
    const all = [...full, ...shorts, ...shorts.map(name => `${name}节`)]
    if (short !== undefined) {
      for (const name of full) all.push(...[short, ...shorts].map(quoted => `${quoted}${name}`))
      if (short in WANTED) all.push(short)
    }
    return all.map(name => [name, { month, day }] as const)
  }),
])

/**
 * Only these leave no doubt that the day itself is meant: 国庆期间, 国庆长假 and 元旦春节 are more days than one, and what is done
 * 国庆节 may be done in its week.
 */
const THE_DAY = /^(当天|当日|节?(前(?![后夕])|之前|以前|起|以后|之后|以来))/

/** The named day at `at`, behind its year: its number where its name tells it and the day itself is meant. Null where none stands there. */
export function namedDayAt(
  text: string,
  at: number,
): { readonly end: number; readonly day: NamedDay | null } | null {
  const found = words.at(text, at)
  if (found === null) return null
  const { word, value } = found
  const stop = at + word.length
  const wanted = WANTED[word]
  if (wanted !== undefined && !wanted.includes(text[stop] ?? ' ')) return null
  const meant = value === null ? null : THE_DAY.exec(text.slice(stop, stop + 3))
  if (meant === null) return { end: stop, day: null }
  const same = meant[0].startsWith('当') ? 2 : meant[0].startsWith('节') ? 1 : 0
  return { end: stop + same, day: value }
}
