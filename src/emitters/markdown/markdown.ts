import type { Bulletin, Node } from '../../model/bulletin.ts'
import { type Places, placesOf } from '../../text/places.ts'
import { buffered } from '../chunks.ts'
import { STATUS_LABELS } from '../diff/labels.ts'
import type { EmitOptions, Writer } from '../emitter.ts'
import { nodesOf } from '../outline.ts'
import { claimValue, claimWords, doubtOf, doubtOfClaim, KIND_WORDS, valueWords } from '../words/facts.ts'
import { frontWords } from '../words/front.ts'
import { visible } from '../words/visible.ts'
import { heading, inline, line } from './escape.ts'

const DEEPEST_HEADING = 6
/** An outline that is nested deeper is not indented further: readers give up on it. */
const DEEPEST_LIST = 8

/**
 * A notice as Markdown: what it says of itself, its claims, the outline with headings by level and its measures under
 * their printed numbers, then a table of facts.
 */
export async function openMarkdown({ tell }: EmitOptions): Promise<Writer<Bulletin>> {
  let count = 0
  return {
    *each(bulletin, source) {
      if (count++ > 0) yield '\n---\n\n'
      const { replaced } = visible(source?.text ?? '')
      if (replaced > 0) tell?.warn('output/letters-replaced', { count: replaced, format: 'markdown' })
      yield* buffered(lines(bulletin, placesOf(source?.text ?? bulletin.source.text ?? '')))
    },
    end: () => '',
  }
}

function* lines(bulletin: Bulletin, places: Places): Generator<string> {
  yield `# ${heading(bulletin.title?.text ?? bulletin.source.name ?? '（无标题）')}\n\n`
  const front = frontWords(bulletin)
  for (const [label, words] of front) yield `- **${label}**：${inline(words)}\n`
  if (front.length > 0) yield '\n'
  yield* claims(bulletin)
  yield* branches(bulletin.body, 2)
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
function* branches(nodes: readonly Node[], level: number): Generator<string> {
  for (const [i, node] of nodes.entries()) {
    const { role, text, children } = node
    if (role === 'measure') {
      yield* item(node, 0)
      if (nodes[i + 1]?.role !== 'measure') yield '\n'
      continue
    }
    if (role === 'paragraph') {
      const words = opened(node)
      if (words !== '') yield `${words}\n\n`
    } else {
      const words = heading(joined(node.marker?.text ?? '', node.heading?.text ?? ''))
      yield `${'#'.repeat(Math.min(level, DEEPEST_HEADING))} ${words || '（无标题）'}${state(node)}\n\n`
      if (text !== null && inline(text.text) !== '') yield `${line(text.text)}\n\n`
    }
    yield* fields(node, '')
    yield* branches(children, role === 'paragraph' ? level : level + 1)
  }
}

/** A measure and all that stands in it, as an item of a list. */
function* item(node: Node, indent: number): Generator<string> {
  const pad = '  '.repeat(Math.min(indent, DEEPEST_LIST))
  yield `${pad}- ${opened(node) || '（无文字）'}${state(node)}\n`
  yield* fields(node, `${pad}  `)
  for (const child of node.children) yield* item(child, indent + 1)
}

/** `**一是加强组织领导。** 2025年…`: what opens a part is bold, also the printed number of a measure. */
function opened({ marker, heading, text }: Node): string {
  const head = inline(joined(marker?.text ?? '', heading?.text ?? ''))
  const words = text?.text ?? ''
  if (head === '') return line(words)
  return `**${head}** ${inline(words)}`.trim()
}

/** A marker without a stop (第一部分) needs a blank before what it opens. */
const joined = (marker: string, words: string): string =>
  /[\p{L}\p{N}]$/u.test(marker) && words !== '' ? `${marker} ${words}` : marker + words

const state = ({ status }: Node): string => (status === null ? '' : `（${STATUS_LABELS[status.value].zh}）`)

function* fields(node: Node, pad: string): Generator<string> {
  const all = node.fields ?? []
  for (const { label, text } of all) yield `${pad}- **${inline(label)}** ${inline(text)}\n`
  if (all.length > 0 && pad === '') yield '\n'
}

function* facts(bulletin: Bulletin, places: Places): Generator<string> {
  let isFirst = true
  for (const { node } of nodesOf(bulletin.body)) {
    for (const fact of node.facts) {
      if (isFirst)
        yield '## 事实\n\n| 条目 | 行 | 类别 | 原文 | 读作 | 说明 |\n| --- | ---: | --- | --- | --- | --- |\n'
      isFirst = false
      const at = fact.span ? `${places.at(fact.span[0]).line}` : ''
      const due = 'deadline' in fact && fact.deadline ? '时限' : ''
      const notes = [due, doubtOf(fact)?.text ?? ''].filter(words => words !== '').join('；')
      yield `| ${inline(node.id)} | ${at} | ${KIND_WORDS[fact.kind]} | ${inline(fact.text)} | ${inline(valueWords(fact))} | ${inline(notes)} |\n`
    }
  }
}
