/** The text before the first heading, and whether it makes a rectification public. */
import type { Piece } from '../../text/piece.ts'
import type { Shape } from '../outline/shape.ts'
import { publishesAbove } from '../published-above.ts'

/** How much of the text before the first heading is looked through. */
const LONGEST_PREAMBLE = 3000

/**
 * From the first body paragraph to the first heading; and on to the end of what stands under that heading where only there the
 * inspection is told (一、基本情况).
 */
export function preambleOf(text: string, root: Shape): Piece {
  const first = root.children[0]
  if (first === undefined) return { start: 0, end: 0 }
  const { start } = first
  const heading = root.children.find(isHeading)
  const before = upTo(start, heading?.start ?? lastEnd(root.children[root.children.length - 1]!))
  const words = text.slice(before.start, before.end)
  if (heading === undefined || tellsInspection(words)) return before
  const published = publishes(words)
  const under = introductionOf(
    heading,
    words => tellsInspection(words) || (!published && publishes(words)),
    text,
    DEEPEST_INTRODUCTION,
  )
  if (under !== null) return upTo(start, under.end)
  return (published ? null : publicationAtEnd(text, root)) ?? before
}

/** 以上为…整改情况,现予以公布。: the last paragraphs, where they make public what stands above; null where they do not. */
export function publicationAtEnd(text: string, root: Shape): Piece | null {
  let last: Shape | undefined = root
  let owner: Shape = root
  while (last !== undefined && last.children.length > 0) {
    owner = last
    last = last.children.at(-1)
  }
  return (
    owner.children
      .slice(-LAST_PARAGRAPHS)
      .filter(
        ({ kind, start, bodyEnd }) => kind === 'paragraph' && publishesAbove(text.slice(start, bodyEnd)),
      )
      .map(({ start, bodyEnd }) => ({ start, end: bodyEnd }))[0] ?? null
  )
}
/** How many paragraphs may stand behind the last part. */
const LAST_PARAGRAPHS = 4
/** 一、基本情况 > （一）巡察情况 > 1. */
const DEEPEST_INTRODUCTION = 2

const upTo = (start: number, end: number): Piece => ({ start, end: Math.min(end, start + LONGEST_PREAMBLE) })

const isHeading = (shape: Shape): boolean => shape.kind === 'numbered' && shape.style!.name !== 'run'

/** What stands under a heading before the next one, of itself or of its first part; null where neither tells. */
function introductionOf(
  heading: Shape,
  tells: (words: string) => boolean,
  text: string,
  depth: number,
): Piece | null {
  const inner = heading.children.find(isHeading)
  const own = upTo(heading.start, inner?.start ?? lastEnd(heading))
  if (tells(text.slice(own.start, own.end))) return own
  return inner === undefined || depth === 0 ? null : introductionOf(inner, tells, text, depth - 1)
}

/** The sentence that tells of the inspection or of its feedback. */
const INSPECTION =
  /(对|进驻)[^。]{2,80}(开展|进行|实施)[^。]{0,20}巡[察视](?!整改|反馈|工作专题|办)|巡[察视][^。;,]{0,12}组[^。;]{0,30}反馈了?[^。;]{0,12}(意见|情况|问题)/
/** 落实区委第二巡察组反馈意见的整改情况: what is spoken of, and told elsewhere. */
const SPOKEN_OF =
  /(?:落实|对照|针对|根据|按照|依据|收到|现[将就对把])[^,。;]{0,60}巡[察视][^,。;]{0,12}组[^,。;]{0,20}反馈/g

/** Whether a text tells that a body was inspected, or what the inspectors fed back. */
export const tellsInspection = (words: string): boolean => INSPECTION.test(words.replace(SPOKEN_OF, ''))

function lastEnd(shape: Shape): number {
  const child = shape.children[shape.children.length - 1]
  return Math.max(shape.bodyEnd, child === undefined ? 0 : lastEnd(child))
}

const PUBLICATION =
  /现[将就把]?[^。]{0,80}整改[^。]{0,60}(公布|公开|通报|报告|公告|公示)|现[^。]{0,12}(公布|公开|通报|报告|公告|公示)[^。]{0,40}整改/

/** Whether a text has the sentence by which a body makes its rectification public. */
export const publishes = (words: string): boolean => PUBLICATION.test(words)

const TITLED =
  /现[将就把]?[^。]{0,40}(情况|进展|结果)[^。]{0,20}(公布|公开|通报|报告|公告|公示)|整改[^。,]{0,12}(情况|结果)如下/

/** 现将进展情况予以公布: the same without the word, where the title has it. */
export const publishesWhatIsTitled = (words: string): boolean => TITLED.test(words)
