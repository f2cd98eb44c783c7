/** Paragraphs behind the last issue that speak of the whole, though no heading parts them from it: they leave the issue. */
import { isClosing } from '../page/contact-lines.ts'
import { endOf, type Named } from './roles.ts'

/** 特此通报。 附件:1.… */
const FORMULA =
  /^(特此|此)(通报|公告|公示|报告|公布|公开|说明)|^(附件|附表)[\d一二三四五六七八九十]?:|^注(释|\d)?:/
/** 以上6个问题,已完成整改3个; 综上,12个问题已整改到位9个. */
const SUMS_UP =
  /^(以上|上述|综上|总之|总体|总的)[^。;]{0,24}[\d一二三四五六七八九十]+[个项条件][^。;]{0,20}(完成|到位|办结|销号)/
/** 其余14个问题均已完成整改: of those that are not told one by one. */
const THE_REST =
  /^(其余|其他)的?[\d一二三四五六七八九十]+[个项条件](具体)?(问题|整改事项|整改任务)[^。;]{0,20}(完成|到位|办结|销号)/
/** 截至目前,反馈的4个问题,已完成整改3个: of the inspection's findings, not of what one issue found. */
const STATE_OF_ALL =
  /^(截[至止][^。;]{0,14}?|目前|至此),?[^。;]{0,12}(反馈|巡[察视])[^。;]{0,20}[\d一二三四五六七八九十]+[个项条件][^。;]{0,20}(完成|到位|办结|销号)/
/** 下一步,我局将…: of the whole where no other issue ends so. */
const OUTLOOK_PARAGRAPH = /^(下一步|下步|下阶段|今后),/
const LONGEST_OPENING = 90

/** Moves closing paragraphs out of the last issue: of each section into it, of the notice to its top. */
export function liftClosings(text: string, top: Named): void {
  const openingOf = ({ split }: Named): string =>
    split.text === null
      ? ''
      : text.slice(split.text[0], Math.min(split.text[1], split.text[0] + LONGEST_OPENING))
  const isPlain = (named: Named): boolean => named.shape.kind === 'paragraph'
  for (const section of top.children)
    if (section.role === 'section')
      lift(section, words => [SUMS_UP, STATE_OF_ALL, THE_REST].some(closes => closes.test(words)))
  const outlooks = countOf(top, named => isPlain(named) && OUTLOOK_PARAGRAPH.test(openingOf(named)))
  lift(
    top,
    (words, { role }) =>
      FORMULA.test(words) ||
      isClosing(words) ||
      (role !== 'section' &&
        (SUMS_UP.test(words) ||
          STATE_OF_ALL.test(words) ||
          (outlooks === 1 && OUTLOOK_PARAGRAPH.test(words)))),
  )

  /** From what stands last in `holder`: the paragraphs from the first that closes on. */
  function lift(holder: Named, closes: (words: string, owner: Named) => boolean): void {
    const path: Named[] = []
    for (let last = holder.children.at(-1); last !== undefined && !isPlain(last); last = last.children.at(-1))
      path.push(last)
    const owner = path.at(-1)
    if (owner === undefined) return
    const { children } = owner
    let first = children.length
    while (first > 0 && isPlain(children[first - 1]!)) first--
    while (first < children.length && !closes(openingOf(children[first]!), owner)) first++
    if (first === children.length) return
    holder.children.push(...children.splice(first))
    for (const named of path.reverse()) named.end = endOf(text, named.shape, named.children)
  }
}

function countOf(named: Named, is: (named: Named) => boolean): number {
  let count = is(named) ? 1 : 0
  for (const child of named.children) count += countOf(child, is)
  return count
}
