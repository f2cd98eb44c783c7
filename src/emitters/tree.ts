import type { ChalkInstance } from 'chalk'
import type { Bulletin, Node, Role, Severity, StatusValue } from '../model/bulletin.ts'
import { type Clip, clipWith } from './clip.ts'
import type { Emitter } from './emitter.ts'
import { briefClaim, briefDate, briefFact } from './tree-facts.ts'

/** For eyes: the outline with one line a node, what the front matter says above it, what was odd below. */
export const tree: Emitter<Bulletin> = {
  name: 'tree',
  endings: ['.tree', '.txt'],
  async open({ many, columns, colour }) {
    const [{ Chalk }, { default: stringWidth }] = await Promise.all([import('chalk'), import('string-width')])
    const page = { columns, clip: clipWith(stringWidth), paint: new Chalk({ level: colour }) }
    let count = 0
    return {
      *each(bulletin) {
        if (count++ > 0) yield '\n'
        if (many) yield `${page.paint.underline(page.clip.line(bulletin.source.name ?? '-', columns))}\n`
        yield* lines(bulletin, page)
      },
      end: () => '',
    }
  },
}

interface Page {
  readonly columns: number | null
  readonly clip: Clip
  readonly paint: ChalkInstance
}

const LABEL = 12
/** With fewer columns a text says nothing. */
const LEAST = 12
/** What stands behind the text of a node may take this share of the line. */
const BEHIND = 0.4

const roles: Readonly<Record<Role, (paint: ChalkInstance) => ChalkInstance>> = {
  section: paint => paint.bold.cyan,
  category: paint => paint.cyan,
  issue: paint => paint.yellow,
  measure: paint => paint.green,
  paragraph: paint => paint.reset,
}

const statuses: Readonly<Record<StatusValue, (paint: ChalkInstance) => ChalkInstance>> = {
  completed: paint => paint.green,
  basicallyCompleted: paint => paint.green,
  phased: paint => paint.yellow,
  ongoing: paint => paint.yellow,
  notCompleted: paint => paint.red,
  longTerm: paint => paint.blue,
}

const severities: readonly Severity[] = ['error', 'warning', 'info']

function* lines(bulletin: Bulletin, page: Page): Generator<string> {
  yield `${page.paint.bold(page.clip.line(bulletin.title?.text ?? '(no title)', page.columns))}\n`
  for (const [label, text] of frontMatter(bulletin)) yield labelled(label, text, page)
  yield* branches(bulletin.body, '', page)
  for (const [label, text] of backMatter(bulletin)) yield labelled(label, text, page)
}

type Row = readonly [label: string, text: string | null | undefined]

function frontMatter(bulletin: Bulletin): readonly Row[] {
  const { inspection, claims } = bulletin
  const { kind, mode, tier, inspector, target, extended, period, feedback } = inspection
  const parties = [inspector?.text, target?.text].filter(Boolean).join(' → ')
  return [
    ['kind', bulletin.kind === 'other' ? 'other' : null],
    ['issuer', bulletin.issuer?.text],
    ['publisher', bulletin.publisher?.text],
    ['inspection', [tier, mode, kind, parties].filter(Boolean).join(' ')],
    ['extended', extended.map(({ text }) => text).join('、')],
    ['period', period && briefDate(period)],
    ['feedback', feedback && briefDate(feedback)],
    ['published', bulletin.published && briefDate(bulletin.published)],
    ['claims', claims.map(briefClaim).join(', ')],
  ]
}

function backMatter({ contact, diagnostics }: Bulletin): readonly Row[] {
  const quotes = [...contact.phones, ...contact.addresses, ...contact.postcodes, ...contact.emails]
  const counts = severities
    .map(severity => [severity, diagnostics.filter(found => found.severity === severity).length] as const)
    .filter(([, count]) => count > 0)
  return [
    ['contact', quotes.map(({ text }) => text).join(', ')],
    ['comments', contact.period && briefDate(contact.period)],
    ['diagnostics', counts.map(([severity, count]) => `${severity} ${count}`).join(', ') || 'none'],
  ]
}

function labelled(label: string, text: string | null | undefined, { columns, clip, paint }: Page): string {
  if (!text) return ''
  const room = columns === null ? null : Math.max(columns - LABEL, 1)
  return `${paint.dim(label.padEnd(LABEL))}${clip.line(text, room)}\n`
}

function* branches(nodes: readonly Node[], indent: string, page: Page): Generator<string> {
  for (const [at, node] of nodes.entries()) {
    const isLast = at === nodes.length - 1
    yield `${nodeLine(node, indent + (isLast ? '└─ ' : '├─ '), page)}\n`
    yield* branches(node.children, indent + (isLast ? '   ' : '│  '), page)
  }
}

/**
 * `├─ issue 1.针对…的问题 [completed] {2025-01-14, 12个}`: the text gives way to what stands behind it, until too
 * little of the text is left.
 */
function nodeLine(node: Node, branch: string, page: Page): string {
  const { columns, clip, paint } = page
  const shownBranch = shortBranch(branch, page)
  const role = node.role === 'paragraph' ? '¶' : node.role
  const full = columns === null ? null : columns - clip.width(`${shownBranch}${role} `)
  let badge = node.status ? ` [${node.status.value}]` : ''
  if (full !== null && full - clip.width(badge) < LEAST) badge = ''
  const total = full === null ? null : full - clip.width(badge)
  const braces = details(node, total, clip)
  const text = [node.marker?.text, node.heading?.text ?? node.text?.text].filter(Boolean).join(' ')
  const shown = clip.line(text, total === null ? null : Math.max(total - clip.width(braces), 2))
  const colour = roles[node.role](paint)
  const status = node.status ? statuses[node.status.value](paint)(badge) : ''
  return `${paint.dim(shownBranch)}${colour(`${role} ${shown}`)}${status}${paint.dim(braces)}`
}

function details(node: Node, total: number | null, clip: Clip): string {
  const fields = (node.fields ?? []).map(({ label, text }) => label + text)
  const all = [...fields, ...node.facts.map(briefFact)].join(', ')
  if (!all || (total !== null && total < 2 * LEAST)) return ''
  return ` {${clip.line(all, total === null ? null : Math.floor(total * BEHIND) - 3)}}`
}

/** The branches of a node that lies too deep for the terminal begin with …. */
function shortBranch(branch: string, { columns, clip }: Page): string {
  if (columns === null || clip.width(branch) * 2 <= columns) return branch
  const kept = Math.max(Math.floor(columns / 4 / 3) * 3, 3)
  return branch.length <= kept ? branch : `…${branch.slice(-kept)}`
}
