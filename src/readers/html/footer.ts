/**
 * Where the page's own end begins: who keeps the site, with its address and telephone, which are not those of the notice.
 * It is told by its wording, for its box seldom has a name that says so.
 */
import { foldCharacters } from '../../repairs/characters.ts'
import { BLOCKS, type PageLines, wordsOf } from './lines.ts'
import type { Page } from './page.ts'
import { rangeOf } from './range.ts'

/** Wording that no notice has: it is looked for within the text, too. */
const KEEPER = /版权所有|备案号|ICP备|公网安备|网站标识码|Copyright|©|技术支持:/i
/** Wording of the notice: no footer speaks of it, but for a name of a section. */
const OF_NOTICE = /巡[察视]|整改|党[组委支]/
/** How many lines from the end are looked at, and how many letters a footer may have. */
const LAST_LINES = 40
const MOST_LETTERS = 600
const LONGEST = 200
/** From this share of the letters of a page on, what follows a line is no footer: it stands at the top. */
const LEAST_ABOVE = 0.5
const HIGHEST_BOX = 12

/** The first event of the page's footer; the number of events where there is none. */
export function footerStart(page: Page, lines: PageLines): number {
  const total = lines.letters(0, page.eventCount)
  let start = page.eventCount
  for (let line = lines.count - 1; line >= Math.max(0, lines.count - LAST_LINES); line--) {
    const from = lines.firstEvent(line)
    if (lines.letters(0, from) < total * LEAST_ABOVE) break
    if (from >= start) continue
    const words = foldCharacters(wordsOf(page, from, lines.endEvent(line), LONGEST)).text
    if (KEEPER.test(words)) start = Math.min(from, boxStart(page, lines, line, from))
  }
  return start
}

/** Where the outermost box begins that holds the line and nothing of the notice; the line itself where there is none. */
function boxStart(page: Page, lines: PageLines, line: number, from: number): number {
  let start = from
  let element = lines.elementOf(line)
  for (let step = 0; element >= 0 && step < HIGHEST_BOX; step++, element = page.parent(element)) {
    if (!BLOCKS.has(page.name(element)) || page.name(element) === 'body') continue
    const box = rangeOf(page, element)
    if (lines.letters(box.from, box.to) > MOST_LETTERS) break
    if (OF_NOTICE.test(wordsOf(page, box.from, box.to, MOST_LETTERS * 2))) break
    start = box.from
  }
  return start
}
