/** The front matter of a Markdown file: lines of `key: value` between two `---` at its beginning. */
import type { MetaValue, SourceMeta } from '../../source.ts'
import type { TextLine } from './lines.ts'

const KEYS: Readonly<Record<string, keyof SourceMeta>> = {
  title: 'title',
  标题: 'title',
  date: 'published',
  published: 'published',
  publishdate: 'published',
  publish_date: 'published',
  pubdate: 'published',
  日期: 'published',
  发布日期: 'published',
  发布时间: 'published',
  source: 'publisher',
  来源: 'publisher',
  publisher: 'publisher',
  author: 'publisher',
  发布机构: 'publisher',
  信息来源: 'publisher',
}
const LONGEST = 200
/** `key: value`, the value in quotes or not, a comment behind it or none. */
const PAIR =
  /^([\w\u4e00-\u9fff]{1,20})[ \t]{0,9}[:：][ \t]{0,9}["']?(.{1,300}?)["']?(?:[ \t]{1,9}#.{0,300})?[ \t]{0,9}$/

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
    const pair = PAIR.exec(words(i))
    const field = pair === null ? undefined : KEYS[pair[1]!.toLowerCase()]
    // An author publishes only where nothing before has told who does.
    if (pair === null || field === undefined || (field in meta && pair[1]!.toLowerCase() === 'author'))
      continue
    const value = /^[>|][-+]?$/.test(pair[2]!) ? folded(i + 1) : valueAt(i, pair[1]!.length + 1, pair[2]!)
    if (value !== null) meta[field] = value
  }
  return { lines: 0, meta: {} }

  function valueAt(line: number, from: number, value: string): MetaValue {
    const start = lines[line]!.start + words(line).indexOf(value, from)
    return { text: value, span: [start, start + value.length] }
  }

  /** A value on indented lines of its own; Chinese needs no blank where two of them meet. */
  function folded(first: number): MetaValue | null {
    let last = first
    while (last < lines.length && /^[ \t]+\S/.test(words(last))) last++
    if (last === first) return null
    const parts = lines.slice(first, last).map((_, i) => words(first + i).trim())
    const start = lines[first]!.start + words(first).indexOf(parts[0]!)
    return { text: parts.join(''), span: [start, lines[last - 1]!.start + words(last - 1).length] }
  }
}
