import type { Span } from '../../model/bulletin.ts'
import { spanOf } from '../notice.ts'
import type { Rule } from '../rule.ts'

const SHORTEST = 60
/** Letters by which two passages are first compared. */
const SEED = 20
/** More places with the same beginning are boilerplate, and only the first ones are compared. */
const MOST_PLACES = 8

const PUNCTUATION = new Set(',。;、:)”》 \u3000\n')

/** No passage of sixty letters stands twice. */
export const textRepeated: Rule = {
  code: 'text/repeated',
  severity: 'warning',
  doc: {
    what: {
      en: `No passage of ${SHORTEST} letters or more stands twice.`,
      zh: `没有 ${SHORTEST} 字以上的文字原样出现两次。`,
    },
    why: { en: 'An answer was copied from another issue.', zh: '一个问题的整改情况照抄了另一个问题的。' },
    fails:
      '1.关于走访不深入的问题\n实行分片包干，每月至少走访一次，走访情况当日录入系统，由片区负责人按周抽查，抽查结果与绩效挂钩，对未达到要求的人员予以提醒谈话。\n2.关于文书不规范的问题\n实行分片包干，每月至少走访一次，走访情况当日录入系统，由片区负责人按周抽查，抽查结果与绩效挂钩，对未达到要求的人员予以提醒谈话。',
    passes:
      '1.关于走访不深入的问题\n实行分片包干，每月至少走访一次，走访情况当日录入系统，由片区负责人按周抽查。\n2.关于文书不规范的问题\n组织案卷互评，对制作文书的人员逐一培训，抽查结果与绩效挂钩。',
  },
  message: {
    en: '{length} letters that stand elsewhere too: {text}',
    zh: '有 {length} 字与另一处相同：{text}',
  },
  holds: null,
  check({ nodes, text, source }, tell) {
    const pieces = nodes.flatMap(({ node }) => (node.text === null ? [] : [spanOf(node.text)]))
    const places = new Map<string, number[]>()
    let told = -1
    for (const [start, end] of pieces) {
      for (let at = start; at + SEED <= end; at++) {
        const seed = text.slice(at, at + SEED)
        const earlier = places.get(seed)
        if (earlier === undefined) places.set(seed, [at])
        else {
          if (at >= told) {
            // Where a passage begins with the comma of what stands before it, it begins behind it.
            const found = PUNCTUATION.has(text[at]!) ? null : longest(text, earlier, at, end)
            if (found !== null) {
              const [from, length] = found
              const there: Span = [from, from + length]
              const words = source.slice(at, at + 16)
              tell.fault([at, at + length], { length, text: `${words}…` }, [{ span: there, text: words }])
              told = at + length
            }
          }
          if (earlier.length < MOST_PLACES) earlier.push(at)
        }
      }
    }
  },
}

/** The place among `earlier` from which the most letters are those at `at`, where they are enough. */
function longest(
  text: string,
  earlier: readonly number[],
  at: number,
  end: number,
): readonly [number, number] | null {
  let best: readonly [number, number] | null = null
  for (const from of earlier) {
    let length = SEED
    while (at + length < end && from + length < at && text[from + length] === text[at + length]) length++
    if (length >= SHORTEST && (best === null || length > best[1])) best = [from, length]
  }
  return best
}
