import type { Bulletin, Node } from '../../bulletin.ts'
import { type Places, placesOf } from '../../text/places.ts'
import { buffered } from '../chunks.ts'
import { STATUS_LABELS } from '../diff/labels.ts'
import type { EmitOptions, Writer } from '../emitter.ts'
import { nodesOf } from '../outline.ts'
import { frontWords } from '../words/front.ts'
import {
  claimValue,
  claimWords,
  doubtOf,
  doubtOfClaim,
  KIND_WORDS,
  valueWords,
} from '../words/facts.ts'
import { inline, line } from './escape.ts'

const DEEPEST_HEADING = 6
/** An outline that is nested deeper is not indented further: readers give up on it. */
const DEEPEST_LIST = 8

/**
 * A notice as Markdown: what it says of itself, its claims, the outline with headings by level and its measures under
 * their printed numbers, then a table of facts.
 */
export async function openMarkdown(_: EmitOptions): Promise<Writer<Bulletin>> {
  let count = 0
  return {
    *each(bulletin, source) {
      if (count++ > 0) yield '\n---\n\n'
      yield* buffered(lines(bulletin, placesOf(source?.text ?? bulletin.source.text ?? '')))
    },
    end: () => '',
  }
}

function* lines(bulletin: Bulletin, places: Places): Generator<string> {
  yield `# ${line(bulletin.title?.text ?? bulletin.source.name ?? '（无标题）')}\n\n`
  const front = frontWords(bulletin)
  for (const [label, words] of front) yield `- **${label}**：${inline(words)}\n`
  if (front.length > 0) yield '\n'
  yield* claims(bulletin)
  for (const node of bulletin.body) yield* branch(node, 2, 0)
  yield* facts(bulletin, places)
}

function* claims(bulletin: Bulletin): Generator<string> {
  if (bulletin.claims.length === 0) return
  yield '| 自报总数 | 数值 | 原文 | 说明 |\n| --- | ---: | --- | --- |\n'
  for (const claim of bulletin.claims) {
    const doubt = doubtOfClaim(claim)?.text ?? ''
    yield `| ${claimWords(claim)} | ${inline(claimValue(claim))} | ${inline(claim.text)} | ${inline(doubt)} |\n`
  }
  yield '\n'
}

/** Sections, categories and issues are headings; what stands in them is lists and paragraphs. */
function* branch(node: Node, level: number, indent: number): Generator<string> {
  const isHeading = node.role === 'section' || node.role === 'category' || node.role === 'issue'
  const marker = node.marker === null ? '' : inline(node.marker.text)
  const status = node.status === null ? '' : `（${STATUS_LABELS[node.status.value].zh}）`
  const text = node.text === null ? '' : node.text.text
  if (isHeading && indent === 0) {
    const heading = node.heading?.text ?? ''
    yield `${'#'.repeat(Math.min(level, DEEPEST_HEADING))} ${line(`${node.marker?.text ?? ''}${heading}`) || '（无标题）'}${status}\n\n`
    yield* fields(node, '')
    if (text !== '') yield `${line(text)}\n\n`
    for (const child of node.children) yield* branch(child, level + 1, 0)
    return
  }
  const words = [node.heading === null ? '' : inline(node.heading.text), inline(text)]
  const own = words.join('')
  if (node.role === 'paragraph' && indent === 0) {
    const opened = marker === '' ? line((node.heading?.text ?? '') + text) : `**${marker}** ${own}`
    if (opened.trim() !== '') yield `${opened.trim()}\n\n`
    yield* fields(node, '')
    for (const child of node.children) yield* branch(child, level, 0)
    return
  }
  const pad = '  '.repeat(Math.min(indent, DEEPEST_LIST))
  const opened = marker === '' ? line((node.heading?.text ?? '') + text) : `**${marker}** ${own}`
  yield `${pad}- ${opened.trim() || '（无文字）'}${status}\n`
  yield* fields(node, `${pad}  `)
  for (const child of node.children) yield* branch(child, level, indent + 1)
  if (indent === 0) yield '\n'
}

function* fields(node: Node, pad: string): Generator<string> {
  const all = node.fields ?? []
  for (const { label, text } of all) yield `${pad}- **${inline(label)}** ${inline(text)}\n`
  if (all.length > 0 && pad === '') yield '\n'
}

function* facts(bulletin: Bulletin, places: Places): Generator<string> {
  let isFirst = true
  for (const { node } of nodesOf(bulletin.body)) {
    for (const fact of node.facts) {
      if (isFirst) yield '## 事实\n\n| 条目 | 行 | 类别 | 原文 | 读作 | 说明 |\n| --- | ---: | --- | --- | --- | --- |\n'
      isFirst = false
      const at = fact.span ? `${places.at(fact.span[0]).line}` : ''
      const due = 'deadline' in fact && fact.deadline ? '时限' : ''
      const notes = [due, doubtOf(fact)?.text ?? ''].filter(words => words !== '').join('；')
      yield `| ${inline(node.id)} | ${at} | ${KIND_WORDS[fact.kind]} | ${inline(fact.text)} | ${inline(valueWords(fact))} | ${inline(notes)} |\n`
    }
  }
}
