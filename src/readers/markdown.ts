/** Reads a Markdown file: its markup is taken out, its headings are told. Spans point into the decoded file. */
import type { Source, SourceMark, SourceMeta } from '../source.ts'
import { decode } from './decode.ts'
import { EditWriter } from './edit-writer.ts'
import { frontMatter } from './markdown/front-matter.ts'
import { inlineEdits } from './markdown/inline.ts'
import { linesOf } from './markdown/lines.ts'
import { isTableRule, readTable } from './markdown/table.ts'
import type { FormatOptions, ReadText } from './reader.ts'

/**
 * @param name - what to call the input in a failure
 * @throws Failure with an `input/…` code
 */
export async function readMarkdown(
  bytes: Uint8Array,
  name: string,
  { encoding }: FormatOptions,
): Promise<ReadText> {
  const decoded = decode(bytes, name, encoding)
  return { ...decoded, format: 'markdown', ...markdownText(decoded.text) }
}

/** A list item that is open: how far it is indented, what it counts. */
interface Item {
  readonly indent: number
  readonly ordered: boolean
  /** The number of the first one, and how many there are by now. */
  readonly first: number
  count: number
}

/** Nested bullets are steps inside steps; their levels lie behind those of headings. */
const BULLET_LEVEL = 20
const HEADING = /^ {0,3}(#{1,6})(?:[ \t\u3000]+|$)/
const CLOSING = /[ \t]+#{1,99}[ \t]*$/
const RULE = /^ {0,3}([-*_])(?:[ \t]{0,9}\1){2,99}[ \t]*$/
const UNDERLINE = /^ {0,3}(={2,999}|-{2,999})[ \t]*$/
const FENCE = /^ {0,3}(`{3,99}|~{3,99})/
const DEFINITION = /^ {0,3}\[[^\]]{1,99}\]:[ \t]*\S/
/** A comment that begins a line goes on until it is closed; one that never is, is none: nothing is lost with it. */
const COMMENT = /^ {0,3}<!--/
const QUOTE = /^ {0,3}>[ \t]?/
const ITEM = /^([-*+]|\d{1,9}[.)])([ \t]+|$)/
/** What a printed marker of a notice begins with: such an item needs no bullet. */
const OWN_MARKER =
  /^(?:[（(〔]?[一二三四五六七八九十\d]{1,3}[、）)．.是]|[①-⑳]|第[一二三四五六七八九十]{1,3}|首先|其次)/

/** A line behind the signs of the quotes that it stands in. */
interface Unquoted {
  /** Where `words` begin in the text. */
  readonly at: number
  readonly words: string
}

/** The edits, marks and meta of a Markdown text. */
export function markdownText(text: string): Pick<Source, 'edits' | 'marks' | 'meta'> {
  const writer = new EditWriter()
  const marks: SourceMark[] = []
  const lines = linesOf(text)
  const front = frontMatter(text, lines)
  const meta: SourceMeta = front.meta
  /** What closes the fence that is open. */
  let fence = ''
  let inComment = false
  const lastClosing = text.lastIndexOf('-->')
  let items: Item[] = []

  for (let i = 0; i < front.lines; i++) writer.drop(lines[i]!.next, 'furniture')
  for (let i = front.lines; i < lines.length; ) i = readBlock(i)
  return { edits: writer.end(text.length), marks, meta }

  function wordsOf(i: number): string {
    return text.slice(lines[i]!.start, lines[i]!.end)
  }

  /** Reads what begins on a line; returns the line behind it. Each reader returns null where the line is none of its kind. */
  function readBlock(i: number): number {
    const block = readFence(i) ?? readComment(i) ?? readTableAt(i)
    if (block !== null) return block
    const line = unquoted(i)
    return readRule(i, line) ?? readHeading(i, line) ?? readText(i, line)
  }

  function readFence(i: number): number | null {
    const { end, next } = lines[i]!
    const fenced = FENCE.exec(wordsOf(i))
    if (fenced !== null && (fence === '' || fenced[1]!.startsWith(fence))) {
      fence = fence === '' ? fenced[1]! : ''
      writer.drop(end, 'furniture')
    } else if (fence === '') return null
    writer.keep(next)
    return i + 1
  }

  function readComment(i: number): number | null {
    const { start, end, next } = lines[i]!
    const words = wordsOf(i)
    if (!inComment && !(COMMENT.test(words) && lastClosing >= start)) return null
    inComment = !words.includes('-->')
    writer.drop(inComment || /-->\s*$/.test(words) ? end : start + words.indexOf('-->') + 3, 'furniture')
    writer.keep(next)
    return i + 1
  }

  /** A table whose head stands on the line. */
  function readTableAt(first: number): number | null {
    if (first + 1 >= lines.length || !wordsOf(first).includes('|') || !isTableRule(wordsOf(first + 1)))
      return null
    let behind = first + 2
    while (behind < lines.length && wordsOf(behind).includes('|')) behind++
    readTable(text, lines.slice(first, behind), writer, marks)
    items = []
    return behind
  }

  function unquoted(i: number): Unquoted {
    let at = lines[i]!.start
    let words = wordsOf(i)
    for (let quote = QUOTE.exec(words); quote !== null; quote = QUOTE.exec(words)) {
      at += quote[0].length
      words = words.slice(quote[0].length)
    }
    return { at, words }
  }

  function readRule(i: number, { words }: Unquoted): number | null {
    if (!RULE.test(words) && !DEFINITION.test(words)) return null
    writer.drop(lines[i]!.end, 'furniture')
    writer.keep(lines[i]!.next)
    return i + 1
  }

  /** ## 整改情况, or a line that the next one underlines. */
  function readHeading(i: number, { at, words }: Unquoted): number | null {
    const { end, next } = lines[i]!
    const signs = HEADING.exec(words)
    const isText = /\S/.test(words) && !ITEM.test(words.trimStart())
    const underline = signs === null && isText && i + 1 < lines.length ? UNDERLINE.exec(wordsOf(i + 1)) : null
    if (signs === null && underline === null) return null
    const begin = at + (signs === null ? words.length - words.trimStart().length : signs[0].length)
    const closing = signs === null ? null : CLOSING.exec(text.slice(begin, end))
    const stop = closing === null ? end : end - closing[0].length
    writer.drop(begin)
    mark(begin, stop, signs === null ? (underline![1]!.startsWith('=') ? 1 : 2) : signs[1]!.length)
    inlineEdits(text, begin, stop, writer)
    writer.drop(end)
    writer.keep(next)
    items = []
    if (signs !== null) return i + 1
    writer.drop(lines[i + 1]!.end, 'furniture')
    writer.keep(lines[i + 1]!.next)
    return i + 2
  }

  /** An item of a list, or a line of a paragraph. */
  function readText(i: number, { at, words }: Unquoted): number {
    const { start, end, next } = lines[i]!
    const indent = words.length - words.trimStart().length
    const item = ITEM.exec(words.trimStart())
    let begin = at
    if (item !== null) {
      begin = openItem(at + indent, indent, item)
    } else {
      if (/\S/.test(words) && indent === 0) items = []
      // The indent of a paragraph inside an item is markup; that of a Chinese paragraph is not.
      if (items.length > 0 && indent > 0) writer.drop(at + indent)
      else if (at > start) writer.drop(at)
    }
    inlineEdits(text, begin, end, writer)
    writer.keep(next)
    return i + 1
  }

  /** A heading that says something is told; its place is that of its first letter. */
  function mark(begin: number, stop: number, level: number): void {
    let start = begin
    while (start < stop && ' \t\u3000*_`~['.includes(text[start]!)) start++
    if (start < stop)
      marks.push({ kind: 'heading', start, bodyStart: start, level, ordinal: null, role: null })
  }

  /** Opens an item; returns where its text begins. What stands before is taken out or kept as its marker. */
  function openItem(at: number, indent: number, [whole, marker]: RegExpExecArray): number {
    while (items.length > 0 && items[items.length - 1]!.indent > indent) items.pop()
    const ordered = /\d/.test(marker!)
    const number = ordered ? Number.parseInt(marker!, 10) : 0
    let item = items[items.length - 1]
    if (item === undefined || item.indent < indent || item.ordered !== ordered) {
      if (item !== undefined && item.indent === indent) items.pop()
      item = { indent, ordered, first: number, count: 0 }
      items.push(item)
    }
    item.count++
    const body = at + whole!.length
    writer.drop(at)
    if (OWN_MARKER.test(text.slice(body, body + 6))) {
      writer.drop(body)
      return body
    }
    if (ordered) {
      // All ones: the page counts them.
      const printed = item.count > 1 && number === item.first ? String(item.first + item.count - 1) : null
      if (printed !== null) writer.replace(at + String(marker).length - 1, printed)
      writer.keep(at + marker!.length)
      writer.drop(body)
      return body
    }
    const depth = items.filter(open => !open.ordered).length
    if (depth > 1)
      marks.push({
        kind: 'heading',
        start: at,
        bodyStart: body,
        level: BULLET_LEVEL + depth,
        ordinal: null,
        role: 'measure',
      })
    if (marker === '+') writer.replace(at + 1, '-')
    writer.keep(at + whole!.length)
    return body
  }
}
