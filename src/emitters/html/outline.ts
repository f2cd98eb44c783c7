/** The outline beside the text: links to every section, category, issue and measure. */
import type { Node } from '../../model/bulletin.ts'
import { STATUS_LABELS } from '../diff/labels.ts'
import { hasMeasures, titleOf } from '../outline.ts'
import { escaped } from './escape.ts'
import type { PageNotice } from './notice.ts'

/** Letters of a link: a measure is told by its first words. */
const LONGEST = 60
const LONGEST_MEASURE = 22

export function* outline(notice: PageNotice): Generator<string> {
  yield* list(notice.bulletin.body, notice)
}

function* list(nodes: readonly Node[], notice: PageNotice): Generator<string> {
  const shown = nodes.filter(isShown)
  if (shown.length === 0) return
  yield '<ul>'
  for (const node of shown) yield* item(node, notice)
  yield '</ul>'
}

/** Paragraphs are no part of an outline, but what they hold may be. */
const isShown = (node: Node): boolean => node.role !== 'paragraph' || hasMeasures(node)

function* item(node: Node, notice: PageNotice): Generator<string> {
  yield `<li class="${node.role}">${link(node, notice)}`
  const steps = node.children.filter(({ role }) => role === 'measure')
  if (node.role === 'issue' && steps.length > 0) {
    yield `<details><summary>${steps.length} 条措施</summary>`
    yield* list(node.children, notice)
    yield '</details>'
  } else yield* list(node.children, notice)
  yield '</li>'
}

function link(node: Node, { numbers }: PageNotice): string {
  const title = titleOf(node)
  const most = node.role === 'measure' ? LONGEST_MEASURE : LONGEST
  const short = title.length > most ? `${title.slice(0, most)}…` : title
  const marker = node.marker === null ? '' : `<span class="marker">${escaped(node.marker.text)}</span>`
  return `<a href="#n${numbers.get(node)}">${marker}${escaped(short) || '（无标题）'}</a>${stateChip(node)}`
}

/** The state of a node, as a word with a sign: not by colour alone. */
function stateChip({ status }: Node): string {
  if (status === null) return ''
  return ` <span class="chip ${status.value}">${STATUS_LABELS[status.value].zh}</span>`
}
