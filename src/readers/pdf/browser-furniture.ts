/**
 * What browsers print in the margins: `11/23/26, 4:28 PM   TITLE` above, `https://…   1/2` below, or the other way round. A
 * notice may hold such an address or such a day itself; so one alone is not enough.
 */
import type { Run } from './runs.ts'
import { wordsOf } from './words.ts'

/** Between two things in a margin there is a gap of so many sizes. */
const APART = 1.4

const ADDRESS = /^(https?|file|about|chrome|edge|view-source):\S{1,2000}$/i
const PAGE =
  /^(第 ?)?\d{1,4} ?(页)?[/／] ?\d{1,4}( ?页)?$|^(page )?\d{1,4} (of|共) \d{1,4}$|^第 ?\d{1,4} ?页[，, ]{0,2}共 ?\d{1,4} ?页$/i
const DAY = '(?:[A-Za-z]{2,9},? )?(?:\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{1,4}|\\d{4}年\\d{1,2}月\\d{1,2}日)'
const CLOCK = '(?:[上下]午 ?)?\\d{1,2}:\\d{2}(?::\\d{2})?(?: ?[AP]M)?'
const TIME = new RegExp(`^${DAY},? ?${CLOCK}$`, 'i')
const DAY_ALONE = new RegExp(`^${DAY}$`, 'i')

type Kind = 'address' | 'page' | 'time' | 'day' | 'other'

/** @param opposite the line at the other edge of the page */
export function isBrowserFurniture(row: readonly Run[], opposite: readonly Run[]): boolean {
  const kinds = kindsOf(row)
  const others = kindsOf(opposite)
  if (kinds.includes('address'))
    return isSure(kinds) || others.includes('time') || (kinds.length > 1 && others.includes('page'))
  // A day with a source may stand above, and a page number below, without any browser.
  return others.includes('address') && (isSure(others) ? isMarginal(kinds) : isStamp(kinds))
}

/** An address with the number of its page, or with the time: nothing else looks like this. */
const isSure = (kinds: readonly Kind[]): boolean =>
  kinds.includes('address') && kinds.some(kind => kind !== 'address' && kind !== 'other')

const isMarginal = (kinds: readonly Kind[]): boolean => kinds.some(kind => kind !== 'other')

const isStamp = (kinds: readonly Kind[]): boolean =>
  kinds.includes('page') && (kinds.includes('time') || kinds.includes('day'))

function kindsOf(row: readonly Run[]): Kind[] {
  const pieces: { text: string; right: number }[] = []
  for (const word of row.flatMap(wordsOf)) {
    const last = pieces.at(-1)
    const gap = last === undefined ? 0 : word.left - last.right
    if (last === undefined || gap >= APART * word.size) pieces.push({ text: word.text, right: word.right })
    else {
      last.text += (gap >= BLANK * word.size ? ' ' : '') + word.text
      last.right = word.right
    }
  }
  return pieces.map(({ text }) => kindOf(text))
}

const BLANK = 0.15

function kindOf(text: string): Kind {
  if (ADDRESS.test(text.replaceAll(' ', ''))) return 'address'
  if (PAGE.test(text)) return 'page'
  if (TIME.test(text)) return 'time'
  return DAY_ALONE.test(text) ? 'day' : 'other'
}
