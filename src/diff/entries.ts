/** A bulletin as it is compared: issues with their parts, and what stands outside of issues. */
import type { Bulletin, Fact, Field, Node, Status } from '../model/bulletin.ts'
import type { DiffPlace } from '../model/diff-report.ts'
import { type Profile, plainText, profileOf } from './similarity.ts'

/** A node that says something: a measure, a paragraph, a heading, the text that an issue has beside its heading. */
export interface Part {
  readonly place: DiffPlace
  /** Where it stands among all parts of its bulletin. */
  readonly position: number
  /** The text as it is compared. */
  readonly plain: string
  readonly profile: Profile
  readonly facts: readonly Fact[]
  readonly status: Status | null
  /** A heading that groups others: it is only ever compared with its like. */
  readonly groups: boolean
  /** Where it is a labelled line of an issue: such a line is known again by what its label says. */
  readonly field: { readonly name: Field['name']; readonly label: string } | null
  readonly issue: Issue | null
}

export interface Issue {
  readonly heading: Part
  readonly ordinal: number | null
  /** The heading it stands under. */
  readonly group: Part | null
  readonly parts: readonly Part[]
  /** Of all parts together. */
  readonly body: Profile
}

export interface Entries {
  readonly issues: readonly Issue[]
  /** What stands outside of issues. */
  readonly rest: readonly Part[]
}

/** Takes a bulletin apart, in reading order. An issue within an issue is a part of it. */
export function entriesOf({ body }: Pick<Bulletin, 'body'>): Entries {
  const issues: Issue[] = []
  const rest: Part[] = []
  let position = 0
  const partOf = (node: Node, text: string, facts: readonly Fact[], issue: Issue | null): Part => {
    const plain = plainText(text)
    return {
      place: {
        id: node.id,
        role: node.role,
        issue: issue?.heading.place.id ?? null,
        marker: node.marker?.text ?? null,
        text,
        ...(node.span === undefined ? {} : { span: node.span }),
      },
      position: position++,
      plain,
      profile: profileOf(plain),
      facts,
      status: node.status,
      groups: node.role === 'section' || node.role === 'category',
      field: null,
      issue,
    }
  }
  const fieldOf = (node: Node, { name, label, text }: Field, facts: readonly Fact[], issue: Issue): Part => {
    const part = partOf(node, text, facts, issue)
    // The status is told of the issue, not of the line that says it once more.
    return {
      ...part,
      place: { ...part.place, marker: label.trim() },
      status: null,
      field: { name, label: plainLabel(label) },
    }
  }
  const inside = (nodes: readonly Node[], issue: Issue, parts: Part[]): void => {
    for (const node of nodes) {
      const text = wholeText(node)
      if (text !== '') parts.push(partOf(node, text, node.facts, issue))
      inside(node.children, issue, parts)
    }
  }
  const outside = (nodes: readonly Node[], group: Part | null): void => {
    for (const node of nodes) {
      if (node.role === 'issue') {
        issues.push(issueOf(node, group))
        continue
      }
      const text = wholeText(node)
      const part = text === '' ? null : partOf(node, text, node.facts, null)
      if (part !== null) rest.push(part)
      outside(node.children, part?.groups ? part : group)
    }
  }
  const issueOf = (node: Node, group: Part | null): Issue => {
    const headline = node.heading?.text ?? ''
    const own = node.text?.text ?? ''
    const { fields = [] } = node
    const [inHeading, inOwn, ...inFields] = shares(node.facts, [headline, own, ...fields.map(textOf)])
    const parts: Part[] = []
    const issue: { -readonly [key in keyof Issue]: Issue[key] } = {
      heading: partOf(node, headline, inHeading!, null),
      ordinal: node.ordinal,
      group,
      parts,
      body: profileOf(''),
    }
    // The status is told of the issue, not of its text once more.
    if (own !== '') parts.push({ ...partOf(node, own, inOwn!, issue), status: null })
    for (const [at, field] of fields.entries()) parts.push(fieldOf(node, field, inFields[at]!, issue))
    inside(node.children, issue, parts)
    issue.body = profileOf(parts.map(({ plain }) => plain).join(''))
    return issue
  }
  outside(body, null)
  return { issues, rest }
}

/**
 * Which of the facts of a node, in reading order, stand in which of its texts. Fields may stand before the text or behind it, so
 * a fact is looked for from the text of the one before it on, and then in those before. What is in none of them (it was mended
 * across a gap) goes with the one before it.
 */
function shares(facts: readonly Fact[], texts: readonly string[]): Fact[][] {
  const found = texts.map((): Fact[] => [])
  const from = texts.map(() => 0)
  let current = 0
  for (const fact of facts) {
    for (let step = 0; step < texts.length; step++) {
      const at = (current + step) % texts.length
      const place = texts[at]!.indexOf(fact.text, from[at])
      if (place < 0) continue
      from[at] = place + fact.text.length
      current = at
      break
    }
    found[current]!.push(fact)
  }
  return found
}

const textOf = ({ text }: Field): string => text

/** A table's 责任单位 is the 责任单位： of a line. */
const plainLabel = (label: string): string => plainText(label).replace(/:$/, '')

const ownText = ({ text, fields = [] }: Node): string =>
  [text?.text ?? '', ...fields.map(field => `${plainLabel(field.label)}：${field.text}`)]
    .filter(item => item !== '')
    .join('\n')

const wholeText = (node: Node): string =>
  [node.heading?.text ?? '', ownText(node)].filter(item => item !== '').join('\n')

/** What tells one bulletin from another, to take two in the same order whichever is the old one. */
export const signatureOf = ({ issues, rest }: Entries): string =>
  JSON.stringify([
    issues.map(issue => [issue.heading, ...issue.parts].map(({ plain, place }) => [plain, place.id])),
    rest.map(({ plain, place }) => [plain, place.id]),
  ])
