/** The front matter of a Markdown file: lines of `key: value` between two `---` at its beginning. */
import type { MetaValue, SourceMeta } from '../../source.ts'
import type { TextLine } from '../markdown.ts'

const KEYS: Readonly<Record<string, keyof SourceMeta>> = {
  title: 'title',
  标题: 'title',
  date: 'published',
  published: 'published',
  日期: 'published',
  发布日期: 'published',
  发布时间: 'published',
  source: 'publisher',
  来源: 'publisher',
}
const LONGEST = 200

/** How many lines the front matter has (0 for none), and what it tells. */
export function frontMatter(
  text: string,
  lines: readonly TextLine[],
): { readonly lines: number; readonly meta: SourceMeta } {
  const words = (i: number): string => text.slice(lines[i]!.start, lines[i]!.end).trimEnd()
  if (lines.length === 0 || words(0) !== '---') return { lines: 0, meta: {} }
  const meta: Record<string, MetaValue> = {}
  for (let i = 1; i < lines.length && i < LONGEST; i++) {
    if (words(i) === '---' || words(i) === '...') return { lines: i + 1, meta }
    const pair = /^([\w\u4e00-\u9fff]{1,20})[ \t]{0,9}[:：][ \t]{0,9}["']?(.{1,300}?)["']?[ \t]{0,9}$/.exec(
      words(i),
    )
    const field = pair === null ? undefined : KEYS[pair[1]!.toLowerCase()]
    if (pair === null || field === undefined) continue
    const start = lines[i]!.start + words(i).indexOf(pair[2]!, pair[1]!.length + 1)
    meta[field] = { text: pair[2]!, span: [start, start + pair[2]!.length] }
  }
  return { lines: 0, meta: {} }
}
