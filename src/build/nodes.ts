/** The nodes of a bulletin: named shapes with their words, states and facts. */
import type { Analysis } from '../analysis/analysis.ts'
import type { Node, Quote, Status } from '../model/bulletin.ts'
import type { Found } from '../normalizer/facts.ts'
import { BRACKETED, PLAIN, STATED, UNMARKED } from '../parser/outline/markers/proved-styles.ts'
import type { Named } from '../parser/outline/names/named.ts'
import { statusOf } from '../parser/outline/names/node-status.ts'
import { MARKED } from '../parser/page/marked.ts'
import { skipBlank, trimEnd } from '../text/lines.ts'
import type { Piece } from '../text/piece.ts'
import type { FactBuilder } from './fact-builder.ts'

const NONE: readonly Found[] = []

/** The top nodes of a notice. `joined` gives the words of a piece without the line breaks inside. */
export function nodesOf(
  { clean, top, facts: factsOf }: Pick<Analysis, 'clean' | 'top' | 'facts'>,
  { quote, factOf }: FactBuilder,
  joined: (piece: Piece) => Quote,
): Node[] {
  const { text } = clean
  return children(top, '', null)

  /** The nodes under one, each with its id: the ordinals down the path. */
  function children(parent: Named, prefix: string, groupStatus: Status | null): Node[] {
    if (parent.children.length === 0) return []
    const ordinals = new Map<number, number>()
    let paragraphs = 0
    let bullets = 0
    let headings = 0
    return parent.children.map(child => {
      const { style, kind, ordinal } = child.shape
      let name: string
      if (kind !== 'numbered' || style === UNMARKED || style === STATED) name = `p${++paragraphs}`
      else if (ordinal !== null) {
        const times = (ordinals.get(ordinal) ?? 0) + 1
        ordinals.set(ordinal, times)
        name = times > 1 ? `${ordinal}#${times}` : `${ordinal}`
      } else if (style === MARKED || style === BRACKETED || style === PLAIN) name = `h${++headings}`
      else name = `b${++bullets}`
      return node(child, parent, prefix + name, groupStatus)
    })
  }

  function node(named: Named, parent: Named, id: string, groupStatus: Status | null): Node {
    const { role, shape, split } = named
    const { ordinal } = shape
    const told = statusOf(text, named, parent)
    const own: Status | null = told === null ? null : { value: told.value, ...quote(told.start, told.end) }
    const status = own ?? (role === 'issue' ? groupStatus : null)
    const markerEnd = trimEnd(text, shape.start, shape.bodyStart)
    // What only the markup tells is not printed.
    const isPrinted = shape.kind !== 'paragraph' && markerEnd > shape.start
    const marker = isPrinted ? joined({ start: shape.start, end: markerEnd }) : null
    const heading = split.heading === null ? null : quote(split.heading[0], split.heading[1])
    const words = split.text === null ? null : quote(split.text[0], split.text[1])
    // In a form fields may stand before the problem.
    const start = shape.fields.reduce((least, field) => Math.min(least, field.labelStart), shape.start)
    const span = clean.span(start, named.end)
    const found = factsOf.get(named) ?? NONE
    const facts = found.map(({ mention, date, repair }) => factOf(mention, date, repair))
    const groups = role === 'section' || role === 'category'
    const inside = children(named, `${id}.`, groups ? (own ?? groupStatus) : null)
    if (shape.fields.length === 0)
      return { id, role, marker, ordinal, heading, text: words, status, span, facts, children: inside }
    const fields = shape.fields.map(({ name, labelStart, labelEnd, end, label }) => ({
      name,
      label: label ?? clean.read(labelStart, labelEnd),
      ...quote(skipBlank(text, labelEnd, end), end),
    }))
    return { id, role, marker, ordinal, heading, text: words, status, fields, span, facts, children: inside }
  }
}
