/** A bulletin as it is compared: issues with their parts, and what stands outside of issues. */
import type { Bulletin, Fact, Node, Status } from '../model/bulletin.ts'
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
      issue,
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
    const own = ownText(node)
    const inHeading = own === '' ? node.facts.length : factsWithin(headline, node.facts)
    const parts: Part[] = []
    const issue: { -readonly [key in keyof Issue]: Issue[key] } = {
      heading: partOf(node, headline, node.facts.slice(0, inHeading), null),
      ordinal: node.ordinal,
      group,
      parts,
      body: profileOf(''),
    }
    // The status is told of the issue, not of its text once more.
    if (own !== '') parts.push({ ...partOf(node, own, node.facts.slice(inHeading), issue), status: null })
    inside(node.children, issue, parts)
    issue.body = profileOf(parts.map(({ plain }) => plain).join(''))
    return issue
  }
  outside(body, null)
  return { issues, rest }
}

/** How many of the facts of a node stand in its heading: the first ones. */
function factsWithin(heading: string, facts: readonly Fact[]): number {
  let from = 0
  for (const [count, { text }] of facts.entries()) {
    const at = heading.indexOf(text, from)
    if (at < 0) return count
    from = at + text.length
  }
  return facts.length
}

const ownText = ({ text, fields = [] }: Node): string =>
  [text?.text ?? '', ...fields.map(field => field.label + field.text)].filter(item => item !== '').join('\n')

const wholeText = (node: Node): string =>
  [node.heading?.text ?? '', ownText(node)].filter(item => item !== '').join('\n')

/** What tells one bulletin from another, to take two in the same order whichever is the old one. */
export const signatureOf = ({ issues, rest }: Entries): string =>
  JSON.stringify([
    issues.map(issue => [issue.heading, ...issue.parts].map(({ plain, place }) => [plain, place.id])),
    rest.map(({ plain, place }) => [plain, place.id]),
  ])
