/** Holds a bulletin against a drawing, and tells every difference in a line a reader can act on. */

import type { Drawn, DrawnSpan } from './drawn.ts'
import type { Bulletin, Fact, Leaf, Node } from './model.ts'

const ROLES = ['section', 'category', 'issue', 'measure']
const FACTS = ['date', 'duration', 'count', 'money', 'percent', 'document', 'docNumber']
const OUTLINE_CODES = ['outline/ordinal-gap', 'outline/ordinal-repeated', 'outline/issue-count']

const squeeze = (text: string | undefined): string | undefined => text?.replace(/\s+/g, '')

/** The differences, none where the bulletin is what the drawing says. */
export function compare(drawn: Drawn, bulletin: Bulletin, leaves: readonly Leaf[]): string[] {
  const { text, spans, header } = drawn
  const wrong: string[] = []
  const shown = (start: number, end: number): string => {
    const words = text.slice(start, end).replace(/\s+/g, '')
    return words.length > 34 ? `${words.slice(0, 22)}…${words.slice(-8)}` : words
  }
  const named = (...names: string[]): DrawnSpan[] => spans.filter(span => names.includes(span.name))
  const sets = (what: string, want: ReadonlyMap<string, string>, have: ReadonlyMap<string, string>): void => {
    for (const [key, label] of want) if (!have.has(key)) wrong.push(`${what}: missing ${label}`)
    for (const [key, label] of have) if (!want.has(key)) wrong.push(`${what}: extra   ${label}`)
  }
  const same = (what: string, want: unknown, have: unknown): void => {
    if (JSON.stringify(want ?? null) !== JSON.stringify(have ?? null))
      wrong.push(`${what}: want ${JSON.stringify(want ?? null)}, got ${JSON.stringify(have ?? null)}`)
  }

  // front matter
  same('kind', header.kind, bulletin.kind)
  for (const key of ['kind', 'mode', 'tier'] as const)
    same(`inspection.${key}`, header.inspection?.[key], bulletin.inspection[key])
  const first = (name: string): DrawnSpan | undefined => named(name)[0]
  const words = (span: DrawnSpan | undefined): string | undefined =>
    span === undefined ? undefined : squeeze(text.slice(span.start, span.end))
  same('title', words(first('title')), squeeze(bulletin.title?.text))
  same('issuer', words(first('issuer')), squeeze(bulletin.issuer?.text))
  same('publisher', words(first('publisher')), squeeze(bulletin.publisher?.text))
  same('published', first('published')?.value, bulletin.published?.edtf)
  same('inspector', words(first('inspector')), squeeze(bulletin.inspection.inspector?.text))
  same('target', words(first('target')), squeeze(bulletin.inspection.target?.text))
  same(
    'extended',
    named('extended').map(words),
    bulletin.inspection.extended.map(quote => squeeze(quote.text)),
  )
  same('period', first('period')?.value, bulletin.inspection.period?.edtf)
  same('feedback', first('feedback')?.value, bulletin.inspection.feedback?.edtf)

  // outline
  const nodes: Node[] = []
  const walk = (node: Node): void => {
    nodes.push(node)
    node.children.forEach(walk)
  }
  bulletin.body.forEach(walk)
  const key = (name: string, [start, end]: readonly [number, number]): string => `${name}@${start}-${end}`
  const label = (name: string, [start, end]: readonly [number, number]): string =>
    `${name} ${start}-${end} ${shown(start, end)}`
  const mapOf = (items: readonly (readonly [string, readonly [number, number]])[]): Map<string, string> =>
    new Map(items.map(([name, span]) => [key(name, span), label(name, span)]))
  const drawnMap = (list: readonly DrawnSpan[], name: (span: DrawnSpan) => string): Map<string, string> =>
    mapOf(list.map(span => [name(span), [span.start, span.end]] as const))
  const numbered = nodes.filter(node => ROLES.includes(node.role))
  sets(
    'outline',
    drawnMap(named(...ROLES), span => span.name),
    mapOf(numbered.map(node => [node.role, node.span!])),
  )
  sets(
    'heading',
    drawnMap(named('heading'), () => 'heading'),
    mapOf(nodes.flatMap(node => (node.heading ? [['heading', node.heading.span!] as const] : []))),
  )
  sets(
    'label',
    drawnMap(named('label'), () => 'label'),
    mapOf(
      nodes.flatMap(node =>
        node.role === 'paragraph' && node.marker ? [['label', node.marker.span!] as const] : [],
      ),
    ),
  )
  sets(
    'field',
    drawnMap(named('field'), span => span.kind!),
    mapOf(nodes.flatMap(node => (node.fields ?? []).map(field => [field.name, field.span!] as const))),
  )
  const own = nodes.flatMap(node =>
    node.status && node.status.span![0] >= node.span![0] && node.status.span![1] <= node.span![1]
      ? [node.status]
      : [],
  )
  sets(
    'status',
    drawnMap(named('status'), span => span.kind!),
    mapOf(own.map(status => [status.value, status.span!])),
  )

  // facts
  const facts = nodes.flatMap(node => node.facts)
  const wanted = named(...FACTS, 'period', 'feedback').filter(span => !inMeta(span))
  const kindOf = (span: DrawnSpan): string =>
    ['period', 'feedback'].includes(span.name) ? 'date' : span.name
  const taken = new Set<Fact>()
  for (const span of wanted) {
    const near = facts.filter(
      fact => fact.kind === kindOf(span) && fact.span![0] < span.end && span.start < fact.span![1],
    )
    const right = near.find(fact => sameValue(span, fact))
    if (right !== undefined) taken.add(right)
    else
      wrong.push(
        `${kindOf(span)}: want ${span.value ?? ''} for ${shown(span.start, span.end)} @${span.start}, got ${near.map(shownValue).join(' | ') || 'nothing'}`,
      )
    for (const fact of near) taken.add(fact)
  }
  for (const fact of facts)
    if (!taken.has(fact))
      wrong.push(
        `${fact.kind}: extra ${fact.text} = ${shownValue(fact)} @${fact.span![0]} …${text.slice(fact.span![0] - 8, fact.span![1] + 6)}`,
      )

  // claims and contact
  const claimed = (list: readonly (readonly [string, string, number])[]): Map<string, string> =>
    new Map(
      list.map(([what, value, at]) => [
        `${what}=${value}@${at}`,
        `${what}=${value} @${at} ${shown(at - 6, at + 10)}`,
      ]),
    )
  sets(
    'claim',
    claimed(named('claim').map(span => [span.kind!, span.value!, span.start])),
    claimed(bulletin.claims.map(claim => [claim.what, `${claim.value}`, claim.span![0]])),
  )
  const texts = (list: readonly { text: string }[]): string[] => list.map(quote => squeeze(quote.text)!)
  same('phones', named('phone').map(words), texts(bulletin.contact.phones))
  same('addresses', named('address').map(words), texts(bulletin.contact.addresses))
  same('postcodes', named('postcode').map(words), texts(bulletin.contact.postcodes))
  same('emails', named('email').map(words), texts(bulletin.contact.emails))
  same('contact period', first('contactPeriod')?.value, bulletin.contact.period?.edtf)

  // page furniture
  sets(
    'furniture',
    drawnMap(named('furniture'), () => 'furniture'),
    mapOf(
      leaves
        .filter(leaf => leaf.kind === 'furniture')
        .map(leaf => ['furniture', trimmed(leaf.span)] as const),
    ),
  )

  // diagnostics
  const codes = [
    ...new Set(bulletin.diagnostics.map(item => item.code).filter(code => OUTLINE_CODES.includes(code))),
  ].sort()
  same('diagnostics', [...header.diagnostics].sort(), codes)
  for (const name of header.absent) {
    const value =
      name in bulletin
        ? (bulletin as unknown as Record<string, unknown>)[name]
        : (bulletin.inspection as unknown as Record<string, unknown>)[name]
    if (value !== null && value !== undefined) wrong.push(`${name}: should be absent`)
  }
  return wrong

  /** Dates of the front matter are no facts of a node; those of a contact period are where it stands in the preamble. */
  function inMeta(span: DrawnSpan): boolean {
    for (let outer = span.parent; outer !== null; outer = outer.parent)
      if (['title', 'published'].includes(outer.name)) return true
    return false
  }

  function trimmed([start, end]: readonly [number, number]): [number, number] {
    while (start < end && /\s/.test(text[start]!)) start++
    while (end > start && /\s/.test(text[end - 1]!)) end--
    return [start, end]
  }
}

function shownValue(fact: Fact): string {
  switch (fact.kind) {
    case 'date':
      return String(fact.edtf)
    case 'duration':
      return fact.iso
    case 'count':
      return `${fact.value}${fact.unit ?? ''}`
    case 'document':
    case 'docNumber':
      return fact.text
    default:
      return String(fact.value)
  }
}

function sameValue(span: DrawnSpan, fact: Fact): boolean {
  if (fact.kind === 'document' || fact.kind === 'docNumber')
    return fact.span![0] === span.start && fact.span![1] === span.end
  return shownValue(fact) === span.value
}
