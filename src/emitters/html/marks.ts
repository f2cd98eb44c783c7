/** Marks of the source text: what lies over which letters, cut into pieces that nest in each other. */
import type { Fact, Node, Span } from '../../model/bulletin.ts'
import { nodesOf } from '../outline.ts'
import { KIND_WORDS, valueWords } from '../words/facts.ts'
import { SEVERITY_WORDS } from '../words/severity.ts'
import { escaped } from './escape.ts'
import type { PageNotice } from './notice.ts'

/** A stretch of the text with one markup around it. */
export interface Mark {
  readonly start: number
  readonly end: number
  /** Marks that lie outside of others where both lie over the same letters. */
  readonly rank: number
  /** @param isFirst - whether the piece is the first of the mark: there its id stands */
  readonly open: (isFirst: boolean) => string
  readonly close: string
  /** Stands before its first piece, outside of all marks. */
  readonly before?: string
}

/** A piece of the text over which the same marks lie. */
export interface Piece {
  readonly start: number
  readonly end: number
  readonly before: string
  readonly open: string
  readonly close: string
}

/** The pieces of all marks, ascending and disjoint; letters without marks are in none. */
export function piecesOf(notice: PageNotice): Piece[] {
  const marks = marksOf(notice).filter(({ start, end }) => end > start)
  const starts = [...marks].sort((a, b) => a.start - b.start)
  const bounds = [...new Set(marks.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b)
  const pieces: Piece[] = []
  let next = 0
  let active: Mark[] = []
  for (let i = 0; i + 1 < bounds.length; i++) {
    const start = bounds[i]!
    const end = bounds[i + 1]!
    active = active.filter(mark => mark.end > start)
    while (next < starts.length && starts[next]!.start === start) active.push(starts[next++]!)
    if (active.length === 0) continue
    const ordered = [...active].sort((a, b) => a.rank - b.rank)
    pieces.push({
      start,
      end,
      before: ordered.map(mark => (mark.start === start ? (mark.before ?? '') : '')).join(''),
      open: ordered.map(mark => mark.open(mark.start === start)).join(''),
      close: ordered
        .map(({ close }) => close)
        .reverse()
        .join(''),
    })
  }
  return pieces
}

function marksOf(notice: PageNotice): Mark[] {
  const { bulletin, facts, findings, text } = notice
  const marks: Mark[] = []
  const plain = (span: Span | undefined, rank: number, name: string): void => {
    if (span)
      marks.push({
        start: span[0],
        end: span[1],
        rank,
        open: () => `<span class="${name}">`,
        close: '</span>',
      })
  }
  plain(bulletin.title?.span, 0, 'title')
  for (const { node } of nodesOf(bulletin.body)) {
    plain(node.marker?.span, 0, 'marker')
    if (isHeaded(node)) plain(node.heading?.span, 0, `head ${node.role}`)
    plain(node.status?.span, 2, `state ${node.status?.value ?? ''}`)
    for (const { span } of node.fields ?? []) plain(span, 1, 'field')
  }
  bulletin.claims.forEach(({ span }, i) => {
    if (!span) return
    const open = (isFirst: boolean): string => `<span class="claim"${isFirst ? ` id="k${i}"` : ''}>`
    marks.push({ start: span[0], end: span[1], rank: 3, open, close: '</span>' })
  })
  findings.forEach(({ span, severity, message }, i) => {
    // What is told of the end of the text stands at its last letter.
    const start = Math.min(span[0], Math.max(text.length - 1, 0))
    const label = `${SEVERITY_WORDS[severity]} ${i + 1}：${message}`
    marks.push({
      start,
      end: Math.max(span[1], start + 1),
      rank: 4,
      before: `<a class="flag ${severity}" id="p${i + 1}" href="#c${i + 1}" data-n="${i + 1}" aria-label="${escaped(label)}" title="${escaped(label)}"></a>`,
      open: () => `<span class="found ${severity}">`,
      close: '</span>',
    })
  })
  for (const { fact } of facts) if (fact.span) marks.push(factMark(fact, fact.span, notice))
  return marks
}

const isHeaded = ({ role }: Node): boolean => role === 'section' || role === 'category' || role === 'issue'

function factMark(fact: Fact, [start, end]: readonly [number, number], { doubts }: PageNotice): Mark {
  const due = 'deadline' in fact && fact.deadline ? ' due' : ''
  const kind = `fact ${fact.kind}${due}`
  const doubtful = doubts.get(fact)
  if (doubtful === undefined) {
    const title = `${KIND_WORDS[fact.kind]}${due ? '（时限）' : ''}：${valueWords(fact)}`
    const open = (): string => `<span class="${kind}" title="${escaped(title)}">`
    return { start, end, rank: 5, open, close: '</span>' }
  }
  const { number, doubt } = doubtful
  const open = (isFirst: boolean): string =>
    `<a class="${kind} doubt ${doubt.state}" href="#d${number}"${isFirst ? ` id="m${number}"` : ' tabindex="-1"'}` +
    ` aria-describedby="d${number}" data-tip="${escaped(doubt.text)}">`
  return { start, end, rank: 5, open, close: '</a>' }
}
