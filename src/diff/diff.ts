/** Compares two notices. */
import type { Bulletin, DateFact, Quote, Status, StatusValue } from '../model/bulletin.ts'
import type {
  DiffKind,
  DiffPlace,
  DiffReport,
  FactChange,
  FieldChange,
  IssueChange,
  PartChange,
  StatusChange,
  TextChange,
} from '../model/diff-report.ts'
import { kindOf } from '../source.ts'
import { type Alignment, align, type IssueLink, type Link } from './align.ts'
import { claimChanges } from './claims.ts'
import { type Entries, entriesOf, type Issue, type Part, signatureOf } from './entries.ts'
import { factChanges, trendOf } from './facts.ts'
import { kindsOf } from './kinds.ts'
import { plainText } from './similarity.ts'
import { wordDiff } from './words.ts'

export interface DiffOptions {
  /** Leaves out what was only reworded or renumbered: no fact, status or place of an issue has changed there. */
  readonly factsOnly?: boolean
}

/**
 * What has changed between two notices. Issues and measures are found again by what they say, not by where they stand.
 *
 * @param old what `parse` gave of the earlier notice, or a bulletin that was read back
 * @returns the changes, in the order of the new notice; spans are those of the two bulletins. Empty for two bulletins that
 * say the same; `diff(b, a)` tells the same changes the other way round
 * @throws TypeError where it is given something else, such as the texts
 */
export function diff(old: Bulletin, now: Bulletin, options: DiffOptions = {}): DiffReport {
  for (const given of [old, now]) requireBulletin(given)
  const { factsOnly = false } = options
  const before = entriesOf(old)
  const after = entriesOf(now)
  const alignment = aligned(before, after)
  const groups = groupsOf(alignment)
  const told = <T extends { readonly same: boolean }>(list: readonly T[]): T[] =>
    list.filter(item => !item.same)
  const issues = inOrder(alignment.issues, (issue: Issue) => issue.heading.position)
  const changes = told(issues.map(link => issueChange(link, groups, factsOnly))).map(({ change }) => change)
  const parts = (links: readonly Link<Part>[], moved = false): PartChange[] =>
    partChanges(links, factsOnly, moved)
  const body = {
    front: fields(old, now, FRONT, factsOnly),
    claims: claimChanges(old, now),
    contact: fields(old, now, CONTACT, factsOnly),
    issues: changes,
    rest: parts(alignment.rest),
    moved: parts(alignment.moved, true),
  }
  const kinds: Partial<Record<DiffKind, number>> = {}
  for (const kind of kindsOf(body)) kinds[kind] = (kinds[kind] ?? 0) + 1
  const count = (change: IssueChange['change']): number =>
    changes.filter(item => item.change === change).length
  const measures = ({ issues: list, rest }: Entries): number =>
    [...list.flatMap(issue => issue.parts), ...rest].filter(({ place }) => place.role === 'measure').length
  return {
    schema: 'rectify/diff/1',
    old: old.source,
    new: now.source,
    factsOnly,
    same: Object.values(body).every(list => list.length === 0),
    summary: {
      issues: {
        old: before.issues.length,
        new: after.issues.length,
        same: issues.length - changes.length,
        changed: count('changed'),
        added: count('added'),
        removed: count('removed'),
        split: count('split'),
        merged: count('merged'),
      },
      measures: { old: measures(before), new: measures(after) },
      kinds,
    },
    ...body,
  }
}

function requireBulletin(given: unknown): void {
  if (typeof given === 'object' && given !== null && 'body' in given && Array.isArray(given.body)) return
  throw new TypeError(`expected two bulletins, as parse gives them, got ${kindOf(given)}`)
}

/** Two notices are always aligned in the same order: what is as good as something else must not depend on it. */
function aligned(before: Entries, after: Entries): Alignment {
  if (signatureOf(before) <= signatureOf(after)) return align(before, after)
  const { issues, rest, moved } = align(after, before)
  const turned = <T>({ x, y }: Link<T>): Link<T> => ({ x: y, y: x })
  return {
    issues: issues.map(link => ({ ...turned(link), parts: link.parts.map(turned) })),
    rest: rest.map(turned),
    moved: moved.map(turned),
  }
}

/** In the order of the new notice; what was removed comes behind what it stood behind. */
function inOrder<L extends Link<T>, T>(links: readonly L[], positionOf: (item: T) => number): L[] {
  const positions = (items: readonly T[]): number[] => items.map(positionOf).sort((a, b) => a - b)
  const placed = links.map(link => ({ link, old: positions(link.x), now: positions(link.y) }))
  const kept = placed.filter(({ now }) => now.length > 0).sort((a, b) => a.now[0]! - b.now[0]!)
  const byOld = placed.filter(({ old }) => old.length > 0).sort((a, b) => a.old[0]! - b.old[0]!)
  const behind = new Map<L | null, L[]>()
  let last: L | null = null
  for (const { link, now } of byOld) {
    if (now.length > 0) last = link
    else {
      const list = behind.get(last)
      if (list) list.push(link)
      else behind.set(last, [link])
    }
  }
  return [...(behind.get(null) ?? []), ...kept.flatMap(({ link }) => [link, ...(behind.get(link) ?? [])])]
}

/** Which heading of the one notice is which of the other: by its words, else by the issues that stand under both. */
function groupsOf({ issues, rest }: Alignment): (old: Part | null, now: Part | null) => boolean {
  const pairs = new Map<Part, Part>()
  const taken = new Set<Part>()
  const pair = (old: Part, now: Part): void => {
    pairs.set(old, now)
    taken.add(now)
  }
  for (const { x, y } of rest) if (x[0]?.groups && y[0]?.groups) pair(x[0], y[0])
  const votes = new Map<Part, Map<Part, number>>()
  for (const { x, y } of issues) {
    const [old, now] = [x[0]?.group, y[0]?.group]
    if (!old || !now || pairs.has(old) || taken.has(now)) continue
    const list = votes.get(old) ?? new Map<Part, number>()
    votes.set(old, list.set(now, (list.get(now) ?? 0) + 1))
  }
  const ranked = [...votes].flatMap(([old, list]) => [...list].map(([now, count]) => ({ old, now, count })))
  const places = ({ old, now }: { old: Part; now: Part }): number => old.position + now.position
  ranked.sort((a, b) => b.count - a.count || places(a) - places(b))
  for (const { old, now } of ranked) if (!pairs.has(old) && !taken.has(now)) pair(old, now)
  return (old, now) => (old === null || now === null ? old === now : pairs.get(old) === now)
}

interface Told {
  readonly same: boolean
  readonly change: IssueChange
}

function issueChange(
  { parts, ...link }: IssueLink,
  sameGroup: (old: Part | null, now: Part | null) => boolean,
  factsOnly: boolean,
): Told {
  const [x, y] = [link.x, link.y].map(issues =>
    [...issues].sort((a, b) => a.heading.position - b.heading.position),
  ) as [Issue[], Issue[]]
  const one = x.length === 1 && y.length === 1
  const [old, now] = [x[0], y[0]]
  const heading = one ? textChange([old!.heading], [now!.heading], factsOnly) : headingFacts(x, y)
  const renumbered =
    one && !factsOnly && old!.ordinal !== now!.ordinal ? { old: old!.ordinal, new: now!.ordinal } : null
  const moved =
    one && !sameGroup(old!.group, now!.group)
      ? { old: old!.group?.place.text ?? null, new: now!.group?.place.text ?? null }
      : null
  const status = x.length > 0 && y.length > 0 ? statusChange(statusOf(x), statusOf(y)) : null
  const change =
    x.length === 0
      ? 'added'
      : y.length === 0
        ? 'removed'
        : one
          ? 'changed'
          : x.length === 1
            ? 'split'
            : 'merged'
  const told = partChanges(parts, factsOnly, false)
  return {
    same: one && !heading && !renumbered && !moved && !status && told.length === 0,
    change: {
      change,
      old: x.map(issue => issue.heading.place),
      new: y.map(issue => issue.heading.place),
      heading,
      renumbered,
      moved,
      status,
      parts: told,
    },
  }
}

/** Of issues that were split or merged the headings are told as they are; only their facts are compared. */
function headingFacts(x: readonly Issue[], y: readonly Issue[]): TextChange | null {
  if (x.length === 0 || y.length === 0) return null
  const change = textChange(
    x.map(({ heading }) => heading),
    y.map(({ heading }) => heading),
    true,
  )
  return change && change.facts.length > 0 ? { words: null, facts: change.facts, boilerplate: false } : null
}

/** The status of several issues is the one that is the least far. */
function statusOf(issues: readonly Issue[]): Status | null {
  const all = issues.map(({ heading }) => heading.status)
  if (all.some(status => status === null)) return null
  return all.reduce((least, status) =>
    (RANKS[status!.value] ?? 0) < (RANKS[least!.value] ?? 0) ? status : least,
  )!
}

/** How far an issue is; what lasts is on no way to an end. */
const RANKS: Readonly<Record<StatusValue, number | null>> = {
  notCompleted: 0,
  ongoing: 1,
  phased: 2,
  basicallyCompleted: 3,
  completed: 4,
  longTerm: null,
}

function statusChange(old: Status | null, now: Status | null): StatusChange | null {
  if (old?.value === now?.value) return null
  const [from, to] = [old && RANKS[old.value], now && RANKS[now.value]]
  const known = from !== null && to !== null
  return { old, new: now, trend: known ? (to > from ? 'progressed' : 'regressed') : null }
}

function partChanges(links: readonly Link<Part>[], factsOnly: boolean, moved: boolean): PartChange[] {
  return inOrder(links, ({ position }: Part) => position).flatMap(({ x, y }): PartChange[] => {
    const places = { old: x.map(placeOf), new: y.map(placeOf) }
    if (x.length === 0 || y.length === 0) {
      const facts = x.length === 0 ? changed([], y) : changed(x, [])
      const change = x.length === 0 ? 'added' : 'removed'
      return [{ change, ...places, status: null, words: null, facts, boilerplate: false }]
    }
    const text = textChange(x, y, factsOnly)
    const status = x.length === 1 && y.length === 1 ? statusChange(x[0]!.status, y[0]!.status) : null
    const change = moved ? 'moved' : x.length > 1 ? 'merged' : y.length > 1 ? 'split' : 'changed'
    if (change === 'changed' && text === null && status === null) return []
    return [{ change, ...places, status, ...(text ?? { words: null, facts: [], boilerplate: false }) }]
  })
}

const placeOf = ({ place }: Part): DiffPlace => place

/** Several texts that became one, or one that became several, are compared as one. */
const joined = (parts: readonly Part[]): string => parts.map(({ place }) => place.text).join('\n')

const changed = (x: readonly Part[], y: readonly Part[]): FactChange[] =>
  factChanges(
    joined(x),
    x.flatMap(({ facts }) => facts),
    joined(y),
    y.flatMap(({ facts }) => facts),
  )

/** null where the same is said with the same facts, or where nothing but words has changed and that is not asked for. */
function textChange(x: readonly Part[], y: readonly Part[], factsOnly: boolean): TextChange | null {
  const facts = changed(x, y)
  const whole = x.length === 1 && y.length === 1
  const words = wordsOf(joined(x), joined(y), whole)
  if (words === null) return facts.length === 0 ? null : { words, facts, boilerplate: false }
  // Who answers for an issue is told by a labelled line, and by no fact.
  const boilerplate =
    facts.length === 0 &&
    ![...x, ...y].some(({ field }) => field !== null) &&
    !words.some(({ op, text }) => op !== 'same' && TELLING.some(word => text.includes(word)))
  return factsOnly && boilerplate ? null : { words, facts, boilerplate }
}

/** @param whole - whether a comma that became a full stop is told: not where that is what splits a text in two */
function wordsOf(old: string, now: string, whole: boolean): TextChange['words'] {
  const [x, y] = [ended(plainText(old)), ended(plainText(now))]
  if (x === y || (!whole && x.replace(/\p{P}/gu, '') === y.replace(/\p{P}/gu, ''))) return null
  return wordDiff(old, now)
}

/** The last of a list ends with another sign than those before it, and a cell of a table with none: that says nothing. */
const ended = (plain: string): string => plain.replace(/[;；。,，、.]$/, '')

/** A rewording that brings one of these, or takes it away, is no boilerplate. Examples: 未完成, 已完成, 尚在推进 */
const TELLING: readonly string[] = [
  '未',
  '不',
  '无',
  '没',
  '非',
  '已',
  '尚',
  '正在',
  '完成',
  '办结',
  '销号',
  '基本',
  '全部',
  '部分',
]

type Getter = (bulletin: Bulletin) => DateFact | Quote | string | null | readonly Quote[]

const FRONT: readonly (readonly [field: string, get: Getter])[] = [
  ['kind', ({ kind }) => kind],
  ['title', ({ title }) => title],
  ['issuer', ({ issuer }) => issuer],
  ['publisher', ({ publisher }) => publisher],
  ['published', ({ published }) => published],
  ['inspection.kind', ({ inspection }) => inspection.kind],
  ['inspection.mode', ({ inspection }) => inspection.mode],
  ['inspection.tier', ({ inspection }) => inspection.tier],
  ['inspection.inspector', ({ inspection }) => inspection.inspector],
  ['inspection.target', ({ inspection }) => inspection.target],
  ['inspection.extended', ({ inspection }) => inspection.extended],
  ['inspection.period', ({ inspection }) => inspection.period],
  ['inspection.feedback', ({ inspection }) => inspection.feedback],
]

const CONTACT: readonly (readonly [field: string, get: Getter])[] = [
  ['contact.phones', ({ contact }) => contact.phones],
  ['contact.addresses', ({ contact }) => contact.addresses],
  ['contact.postcodes', ({ contact }) => contact.postcodes],
  ['contact.emails', ({ contact }) => contact.emails],
  ['contact.period', ({ contact }) => contact.period],
]

function fields(
  old: Bulletin,
  now: Bulletin,
  rows: readonly (readonly [field: string, get: Getter])[],
  factsOnly: boolean,
): FieldChange[] {
  return rows.flatMap(([field, get]): FieldChange[] => {
    const [from, to] = [get(old), get(now)]
    const [x, y] = [shown(from), shown(to)]
    if (x === y || (x !== null && y !== null && plainText(x) === plainText(y))) return []
    // A title is words; who and when are facts.
    if (factsOnly && field === 'title') return []
    const dates = isDate(from) && isDate(to)
    return [
      {
        field,
        old: x,
        new: y,
        words: x !== null && y !== null && !dates ? wordDiff(x, y) : null,
        trend: dates ? trendOf(from, to) : null,
      },
    ]
  })
}

const isDate = (value: ReturnType<Getter>): value is DateFact =>
  value !== null && typeof value === 'object' && 'kind' in value && value.kind === 'date'

function shown(value: ReturnType<Getter>): string | null {
  if (value === null || typeof value === 'string') return value
  if (isDate(value)) return value.edtf ?? value.text
  if ('text' in value) return value.text
  return value.length === 0 ? null : value.map(({ text }) => text).join('、')
}
