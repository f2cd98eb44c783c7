/**
 * The source text as the page shows it: every letter of it, and nothing else. Nodes are elements that links can point at;
 * marks lie over the letters.
 */
import type { Node } from '../../model/bulletin.ts'
import { escaped } from './escape.ts'
import { type Piece, piecesOf } from './marks.ts'
import type { PageNotice } from './notice.ts'

/** Blanks that may stand before the first letter of a line or behind its last. */
const BLANK = /[ \t\u00a0\u3000\r]/

/** A node that fills its lines is a block of its own; others are parts of a line. */
interface Place {
  readonly start: number
  readonly end: number
  readonly isBlock: boolean
}

export function* sourceText(notice: PageNotice): Generator<string> {
  const { text, bulletin, numbers } = notice
  const letters = cursor(notice)
  function* inside(nodes: readonly Node[], from: number, to: number, mayBlock: boolean): Generator<string> {
    let at = from
    for (const node of nodes) {
      const place = placeOf(node, text, mayBlock)
      const start = Math.max(at, place.start)
      const end = Math.min(Math.max(start, place.end), to)
      yield letters(at, start)
      const tag = place.isBlock ? 'div' : 'span'
      yield `<${tag} class="n ${node.role}" id="n${numbers.get(node)}">`
      yield* inside(node.children, start, end, place.isBlock)
      yield `</${tag}>`
      at = end
    }
    yield letters(at, to)
  }
  yield* inside(bulletin.body, 0, text.length, true)
}

function placeOf({ span }: Node, text: string, mayBlock: boolean): Place {
  const [start, end] = span ?? [0, 0]
  if (!mayBlock) return { start, end, isBlock: false }
  let first = start
  while (first > 0 && BLANK.test(text[first - 1]!)) first--
  let last = end
  while (last < text.length && BLANK.test(text[last]!)) last++
  const fills = (first === 0 || text[first - 1] === '\n') && (last === text.length || text[last] === '\n')
  if (!fills || end === start) return { start, end, isBlock: false }
  // The line ends behind belong to the block: a line end between two blocks would be a line of its own.
  let after = last
  for (let i = last; i < text.length && (text[i] === '\n' || BLANK.test(text[i]!)); i++)
    if (text[i] === '\n') after = i + 1
  return { start: first, end: after, isBlock: true }
}

/**
 * @returns a function that gives the letters from one offset to another with their marks, the edits of the reader
 *   applied; to be called for ranges that follow each other
 */
function cursor(notice: PageNotice): (from: number, to: number) => string {
  const { text, edits } = notice
  const pieces = piecesOf(notice)
  let piece = 0
  let edit = 0
  const shown = (from: number, to: number): string => {
    if (edits.length === 0) return escaped(text.slice(from, to))
    let words = ''
    let at = from
    while (edit < edits.length && edits[edit]!.start < to) {
      const { start, end, insert } = edits[edit]!
      if (start >= at) words += text.slice(at, start) + insert
      at = Math.max(at, Math.min(end, to))
      if (end > to) break
      edit++
    }
    return escaped(words + text.slice(at, to))
  }
  return (from, to) => {
    let out = ''
    let at = from
    while (at < to) {
      while (piece < pieces.length && pieces[piece]!.end <= at) piece++
      const next = pieces[piece]
      if (next === undefined || next.start >= to) return out + shown(at, to)
      if (next.start > at) out += shown(at, next.start)
      const start = Math.max(at, next.start)
      const end = Math.min(to, next.end)
      out += marked(next, start, shown(start, end))
      at = end
    }
    return out
  }
}

/** A piece that a node cuts in two is opened again without what stands only once. */
const marked = ({ start, before, open, close }: Piece, at: number, words: string): string =>
  (at === start ? before : '') + (at === start ? open : open.replace(/ id="[a-z]\d+"/g, '')) + words + close
