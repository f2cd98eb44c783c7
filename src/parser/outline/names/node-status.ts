/** What a notice says of the state of one node: where in it the words may stand. The words are `status.ts`. */

import type { FieldShape } from '../shape.ts'
import {
  type StatusWords,
  statusAt,
  statusClosing,
  statusEndingHeading,
  statusOfDeadline,
  statusOfHeading,
  statusOfLastClause,
  statusOfLastSentence,
  statusOfRate,
  statusOfSentence,
  statusOfShare,
  statusOfWhole,
} from '../status.ts'
import type { Named } from './named.ts'

/** The state of this very node, of no part of it; null where the notice tells none. */
export function statusOf(text: string, named: Named, parent: Named): StatusWords | null {
  const { role, shape, split } = named
  if (split.heading !== null && role !== 'measure') {
    const told = statusOfHeading(text, split.heading[0], split.heading[1])
    if (told !== null) return told
  }
  if (role !== 'issue' && role !== 'measure') return null
  // 1.未完成问题:…: the marker says it.
  const marked = statusOfHeading(text, shape.start, shape.bodyStart)
  if (marked !== null) return marked
  for (const field of shape.fields) {
    const told = statusOfField(text, field)
    if (told !== null) return told
  }
  return role === 'issue' ? statusOfIssue(text, named) : ownStatusOfStep(text, named, parent)
}

function statusOfField(text: string, { name, labelEnd, end }: FieldShape): StatusWords | null {
  const start = behindOpening(text, labelEnd, end)
  if (name === 'deadline') return statusOfDeadline(text, start, end)
  return name === 'progress'
    ? (statusAt(text, start, end) ??
        statusOfShare(text, start, end) ??
        statusOfRate(text, start, end) ??
        statusClosing(text, start, end))
    : null
}

/** (1)出台细则。(已完成): of the step where others of its list have theirs, or follow; behind the last alone it is the issue's. */
function ownStatusOfStep(text: string, step: Named, parent: Named): StatusWords | null {
  const own = bracketedState(text, step)
  if (own === null || (parent.role !== 'issue' && parent.role !== 'measure')) return own
  const { children } = parent
  const isLast = children[children.length - 1] === step
  return !isLast || (children.length > 1 && bracketedState(text, children[children.length - 2]!) !== null)
    ? own
    : null
}

function bracketedState(text: string, { role, split }: Named): StatusWords | null {
  if (role !== 'measure' || split.text === null || !')】'.includes(text[split.text[1] - 1]!)) return null
  const [start, end] = split.text
  return statusOfWhole(text, start, end) ?? statusClosing(text, start, end)
}

function statusOfIssue(text: string, issue: Named): StatusWords | null {
  const { heading, text: own } = issue.split
  const told =
    (heading === null ? null : statusEndingHeading(text, heading[0], heading[1])) ??
    (own === null
      ? null
      : (statusOfSentence(text, own[0], own[1]) ??
        statusAt(text, behindOpening(text, own[0], own[1]), own[1])))
  if (told !== null) return told
  for (const [i, child] of issue.children.entries()) {
    if (child.role !== 'paragraph' || child.split.text === null) continue
    const [start, end] = child.split.text
    const first = behindOpening(text, start, end)
    const opens = child.shape.kind === 'label' || (i === 0 && opensWithState(text, first, end))
    const found =
      (opens ? statusAt(text, first, end) : null) ??
      statusOfWhole(text, start, end) ??
      statusOfSentence(text, first, end) ??
      statusOfLastSentence(text, first, end) ??
      (child.shape.kind === 'label' ? statusClosing(text, first, end) : null)
    if (found !== null) return found
  }
  const closing = own === null ? null : statusOfLastClause(text, own[0], own[1])
  if (closing !== null && issue.children.length === 0) return closing
  const [parent, last] = lastWithin(issue)
  if (last.split.text === null || isOfStep(issue, parent, last)) return null
  const [start, end] = last.split.text
  return (
    statusOfLastSentence(text, start, end) ??
    statusOfSentence(text, start, end) ??
    (last.role === 'measure' && ownStatusOfStep(text, last, parent) !== null
      ? null
      : statusClosing(text, start, end))
  )
}

/** (1)修订制度。整改成效:正在整改。(2)退还资金。整改成效:已完成。: where steps have answers of their own, the last tells of the last step. */
function isOfStep(issue: Named, parent: Named, last: Named): boolean {
  const isAnswered = ({ role, children }: Named): boolean =>
    role === 'measure' && children.some(({ shape }) => shape.kind === 'label')
  return last.shape.kind === 'label' && isAnswered(parent) && issue.children.filter(isAnswered).length > 1
}

/** 已整改完成。开展学习…: a paragraph whose first sentence is nothing but the state. */
function opensWithState(text: string, start: number, end: number): boolean {
  const found = statusAt(text, start, end)
  if (found === null) return false
  return found.end >= end || text[found.end] === '。' || text.slice(found.start, found.end).includes('整改')
}

/** What stands last in a node, and what that stands in. */
function lastWithin(named: Named): readonly [parent: Named, last: Named] {
  let parent = named
  let last = named
  for (let child = last.children.at(-1); child !== undefined; child = child.children.at(-1)) {
    parent = last
    last = child
  }
  return [parent, last]
}

/** Behind blanks, brackets and signs: (已完成整改) behind a heading is a text of its own; ✅已完成. */
function behindOpening(text: string, start: number, end: number): number {
  while (start < end && '(【 \n✅☑✔✓√⏳⌛●○◎■□\uFE0F'.includes(text[start]!)) start++
  return start
}
