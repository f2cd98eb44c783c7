/** Leaves: pieces of one kind that tile the source, so that nothing is lost and a reader can see what was taken for what. */
import type { Analysis } from '../analysis/analysis.ts'
import type { Span } from '../model/bulletin.ts'
import type { Named } from '../parser/outline/names/named.ts'
import type { LineKind } from '../parser/page/page-lines.ts'

export type LeafKind = Exclude<LineKind, 'body'> | 'marker' | 'heading' | 'text' | 'label' | 'field' | 'space'

export interface Leaf {
  readonly kind: LeafKind
  readonly span: Span
}

interface Piece {
  readonly kind: LeafKind
  readonly start: number
  end: number
}

/** The leaves of an analysed notice, from 0 to the length of the source, without gap or overlap. */
export function* leavesOf(analysis: Analysis): Generator<Leaf> {
  const { clean } = analysis
  let at = 0
  let furniture = 0
  for (const piece of tile(analysis)) {
    const end = clean.origin(piece.end)
    // What the edits took out and is something of its own stands inside a piece: cut it out.
    while (furniture < clean.furniture.length && clean.furniture[furniture]![0] < end) {
      const [from, to] = clean.furniture[furniture]!
      if (from > at) yield { kind: piece.kind, span: [at, from] }
      if (to > Math.max(at, from)) yield { kind: 'furniture', span: [Math.max(at, from), to] }
      at = Math.max(at, to)
      furniture++
    }
    if (end > at) {
      yield { kind: piece.kind, span: [at, end] }
      at = end
    }
  }
}

/** Pieces that tile the clean text: what is known of each line and node, and between them blanks and stops. */
function tile({ clean: { text }, lines, layout, top }: Analysis): Piece[] {
  const known: Piece[] = []
  lines.forEach((line, i) => {
    const kind = layout.kinds[i]!
    if (kind !== 'body') known.push({ kind, start: line.start, end: line.end })
  })
  const walk = (named: Named): void => {
    const { shape, split } = named
    if (shape.kind === 'numbered') known.push({ kind: 'marker', start: shape.start, end: shape.bodyStart })
    if (shape.kind === 'label') known.push({ kind: 'label', start: shape.start, end: shape.bodyStart })
    if (split.heading !== null)
      known.push({ kind: 'heading', start: split.heading[0], end: split.heading[1] })
    if (split.text !== null) known.push({ kind: 'text', start: split.text[0], end: split.text[1] })
    for (const field of shape.fields) {
      known.push({ kind: 'label', start: field.labelStart, end: field.labelEnd })
      if (field.end > field.labelEnd) known.push({ kind: 'field', start: field.labelEnd, end: field.end })
    }
    for (const child of named.children) walk(child)
  }
  for (const child of top.children) walk(child)
  known.sort((a, b) => a.start - b.start || a.end - b.end)

  const tiles: Piece[] = []
  let at = 0
  const fill = (to: number): void => {
    if (to <= at) return
    const blank = /^[ \n]*$/.test(text.slice(at, to))
    const last = tiles[tiles.length - 1]
    // The stop behind a heading belongs to it.
    if (!blank && last !== undefined && last.kind !== 'space' && last.end === at) last.end = to
    else tiles.push({ kind: blank ? 'space' : 'text', start: at, end: to })
    at = to
  }
  for (const piece of known) {
    if (piece.end <= at) continue
    fill(piece.start)
    tiles.push({ kind: piece.kind, start: Math.max(at, piece.start), end: piece.end })
    at = piece.end
  }
  fill(text.length)
  // A source of which nothing is read has no other piece.
  if (tiles.length === 0) tiles.push({ kind: 'space', start: 0, end: text.length })
  return tiles
}
