/**
 * 一、反馈的主要问题 1.… 2.… above 二、整改情况 1.关于…的问题 …: problems that are listed first, and told again where each is answered. The list
 * is then a text about the issues, and not they once more: its lines become paragraphs.
 */
import { isHeadingOnly, newShape, type Shape } from './shape.ts'

const LISTS_PROBLEMS = /问题/
/** 整改建议, 下一步打算: what is to be done about them is no answer. */
const AHEAD = /建议|要求|打算|下一?步|今后|后续|计划|安排/
const FEWEST = 2
/** How much of a heading is looked at. */
const LONGEST = 120
const SHORTEST = 4

/** Turns such lists into paragraphs, wherever they stand in a tree of shapes. */
export function unlistRestatedProblems(text: string, parent: Shape): void {
  const { children } = parent
  for (let at = 0; at < children.length - 1; at++) {
    const list = children[at]!
    if (list.children.length > 0 && !isList(list)) unlistRestatedProblems(text, list)
    if (!isList(list) || !isHeadingOnly(text, list)) continue
    if (!LISTS_PROBLEMS.test(text.slice(list.bodyStart, list.bodyEnd))) continue
    const next = children[at + 1]!
    if (next.kind !== 'numbered' || AHEAD.test(text.slice(next.bodyStart, next.bodyEnd))) continue
    if (!isRestated(text, list, next)) continue
    list.children.splice(0, list.children.length, ...list.children.map(asParagraph))
  }
}

/** Nothing but problems, each on a line. */
const isList = ({ kind, children }: Shape): boolean =>
  kind === 'numbered' &&
  children.length >= FEWEST &&
  children.every(
    ({ kind, marked, children, fields }) =>
      kind === 'numbered' && marked === undefined && children.length === 0 && fields.length === 0,
  )

/** Whether the headings below `answers` tell all problems of a list again, in their order. */
function isRestated(text: string, list: Shape, answers: Shape): boolean {
  const headings: string[] = []
  const walk = (shape: Shape): void => {
    for (const child of shape.children) {
      if (child.kind !== 'numbered') continue
      headings.push(bare(text.slice(child.bodyStart, Math.min(child.bodyEnd, child.bodyStart + LONGEST))))
      walk(child)
    }
  }
  walk(answers)
  let next = 0
  for (const { bodyStart, bodyEnd } of list.children) {
    const words = bare(text.slice(bodyStart, Math.min(bodyEnd, bodyStart + LONGEST)))
    if (words.length < SHORTEST) return false
    while (next < headings.length && !headings[next]!.startsWith(words)) next++
    if (next++ >= headings.length) return false
  }
  return true
}

/** 关于“学习不深入”的问题。 and 学习不深入; are the same. */
const bare = (words: string): string =>
  words
    .replace(/[^\p{L}\d]/gu, '')
    .replace(/^(关于|针对)/, '')
    .replace(/的?(问题)?$/, '')

function asParagraph({ start, bodyEnd, line }: Shape): Shape {
  const paragraph = newShape('paragraph', null, null, start, start, line)
  paragraph.bodyEnd = bodyEnd
  return paragraph
}
