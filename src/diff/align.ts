/**
 * What of one notice is what of the other: by what it says, not by where it stands. Exact texts first, then the best
 * overall assignment of the rest; what is left over tells what was moved, split and merged.
 */
import { assign, type Edge } from './assign.ts'
import { candidates } from './candidates.ts'
import type { Entries, Issue, Part } from './entries.ts'
import { common, mass, type Profile, type Weights, weightsOf } from './similarity.ts'

/** Members of the two notices that belong together. One side is empty where something was added or removed. */
export interface Link<T> {
  readonly x: readonly T[]
  readonly y: readonly T[]
}

export interface IssueLink extends Link<Issue> {
  readonly parts: readonly Link<Part>[]
}

export interface Alignment {
  readonly issues: readonly IssueLink[]
  readonly rest: readonly Link<Part>[]
  /** Parts that are in an issue, or outside, that is another one. */
  readonly moved: readonly Link<Part>[]
}

/** How alike two issues must be, from 0 to 1, to be one. */
const ISSUE_THRESHOLD = 0.34
const PART_THRESHOLD = 0.4
/** Of parts that stand in different issues. */
const MOVED_THRESHOLD = 0.6
/** Shorter texts (已完成整改。) stand everywhere: they do not move. */
const LEAST_MOVED = 10
const HEADING_SHARE = 0.6
/** How much of what an issue says must come from another one that it was split off. */
const SPLIT_PARTS = 0.5
const SPLIT_HEADING = 0.7
/** The same for a measure. */
const SPLIT_TEXT = 0.65
/** How much of it the other half must not say already. */
const SPLIT_GAIN = 0.4

/** @param x - one of two notices; which one is the old one does not matter here */
export function align(x: Entries, y: Entries): Alignment {
  const all = (entries: Entries): Part[] => [...entries.issues.flatMap(({ parts }) => parts), ...entries.rest]
  const weights = weightsOf(all(x).map(profile), all(y).map(profile))
  const groups = linkIssues(x.issues, y.issues)
  for (const group of groups)
    group.parts = linkParts(
      group.x.flatMap(({ parts }) => parts),
      group.y.flatMap(({ parts }) => parts),
      weights,
    )
  let rest = linkParts(x.rest, y.rest, weights)
  const [left, right] = leftovers([...groups.flatMap(({ parts }) => parts), ...rest])
  const crossing = linkMoved(left, right, weights)
  regroup(groups, crossing)
  splitHeadings(groups)
  const home = new Map<Issue, Group>()
  for (const group of groups) for (const issue of [...group.x, ...group.y]) home.set(issue, group)
  const moved: Link<Part>[] = []
  const gone = new Set<Part>()
  for (const link of crossing) {
    const [from, to] = [link.x[0]!, link.y[0]!]
    gone.add(from).add(to)
    const group = from.issue && home.get(from.issue)
    if (group && to.issue && home.get(to.issue) === group) group.parts.push(link)
    else moved.push(link)
  }
  const stays = ({ x: xs, y: ys }: Link<Part>): boolean =>
    (xs.length > 0 && ys.length > 0) || ![...xs, ...ys].some(part => gone.has(part))
  for (const group of groups)
    group.parts = withSplits(withoutEchoes(group.parts.filter(stays).filter(notEmpty), group), weights)
  rest = withSplits(rest.filter(stays), weights)
  return { issues: groups.filter(group => group.x.length + group.y.length > 0), rest, moved }
}

const profile = (part: Part): Profile => part.profile
const notEmpty = <T>({ x, y }: Link<T>): boolean => x.length + y.length > 0

interface Group {
  x: Issue[]
  y: Issue[]
  parts: Link<Part>[]
}

function linkIssues(xs: readonly Issue[], ys: readonly Issue[]): Group[] {
  const pairs = exact(xs, ys, ({ heading }) => heading.plain, true)
  const [restX, restY] = remaining(xs, ys, pairs)
  const headX = restX.map(issue => issue.heading.profile)
  const headY = restY.map(issue => issue.heading.profile)
  const bodyX = restX.map(({ body }) => body)
  const bodyY = restY.map(({ body }) => body)
  const headWeights = weightsOf(
    xs.map(issue => issue.heading.profile),
    ys.map(issue => issue.heading.profile),
  )
  const bodyWeights = weightsOf(
    xs.map(({ body }) => body),
    ys.map(({ body }) => body),
  )
  const heads = scorer(headX, headY, headWeights)
  const bodies = scorer(bodyX, bodyY, bodyWeights)
  const score = (i: number, j: number): number => {
    const noHeads = headX[i]!.grams.length === 0 && headY[j]!.grams.length === 0
    const noBodies = bodyX[i]!.grams.length === 0 && bodyY[j]!.grams.length === 0
    if (noHeads || noBodies) return noHeads ? bodies(i, j) : heads(i, j)
    return HEADING_SHARE * heads(i, j) + (1 - HEADING_SHARE) * bodies(i, j)
  }
  const looked = new Map<number, readonly [number, number]>()
  for (const pair of [...candidates(headX, headY, headWeights), ...candidates(bodyX, bodyY, bodyWeights)])
    looked.set(pair[0] * restY.length + pair[1], pair)
  // Not pushed as arguments: a call takes only so many.
  for (const pair of best(restX, restY, looked.values(), score, ISSUE_THRESHOLD)) pairs.push(pair)
  // Issues that say too little to be alike (a number alone) are the same where they say the same.
  for (const pair of exact(...remaining(xs, ys, pairs), wordsOf, false)) pairs.push(pair)
  const [aloneX, aloneY] = remaining(xs, ys, pairs)
  return [
    ...pairs.map(([x, y]): Group => ({ x: [x], y: [y], parts: [] })),
    ...aloneX.map((x): Group => ({ x: [x], y: [], parts: [] })),
    ...aloneY.map((y): Group => ({ x: [], y: [y], parts: [] })),
  ]
}

/** All that an issue says, never empty: two that say nothing are alike. */
const wordsOf = ({ heading, parts }: Issue): string =>
  [heading.plain, ...parts.map(({ plain }) => `\n${plain}`), '\n'].join('')

/** How alike two of the texts are: the weight of what they share against that of both. */
function scorer(xs: readonly Profile[], ys: readonly Profile[], weights: Weights) {
  const massX = xs.map(item => mass(item, weights))
  const massY = ys.map(item => mass(item, weights))
  return (i: number, j: number): number => {
    const sum = massX[i]! + massY[j]!
    return sum === 0 ? 0 : (2 * common(xs[i]!, ys[j]!, weights)) / sum
  }
}

/** Pairs of the same text: in their order, or only where it stands once in each notice. */
function exact<T>(xs: readonly T[], ys: readonly T[], key: (item: T) => string, once: boolean): [T, T][] {
  const byKey = new Map<string, { x: T[]; y: T[] }>()
  const slot = (item: T): { x: T[]; y: T[] } => {
    const text = key(item)
    const found = byKey.get(text) ?? { x: [], y: [] }
    byKey.set(text, found)
    return found
  }
  for (const x of xs) slot(x).x.push(x)
  for (const y of ys) slot(y).y.push(y)
  const found: [T, T][] = []
  for (const [text, { x, y }] of byKey) {
    if (text === '' || (once && (x.length !== 1 || y.length !== 1))) continue
    for (let at = 0; at < Math.min(x.length, y.length); at++) found.push([x[at]!, y[at]!])
  }
  return found
}

function remaining<T>(xs: readonly T[], ys: readonly T[], pairs: readonly (readonly [T, T])[]): [T[], T[]] {
  const taken = new Set(pairs.flat())
  return [xs.filter(x => !taken.has(x)), ys.filter(y => !taken.has(y))]
}

/** The best overall assignment of pairs that are alike enough. Where two are equally good, the one that stands nearer. */
function best<T>(
  xs: readonly T[],
  ys: readonly T[],
  looked: Iterable<readonly [number, number]>,
  score: (i: number, j: number) => number,
  threshold: number,
): [T, T][] {
  const edges: Edge[] = []
  for (const [i, j] of looked) {
    const alike = score(i, j)
    if (alike < threshold) continue
    const distance = Math.abs((i + 0.5) / xs.length - (j + 0.5) / ys.length)
    // Half of the threshold is taken off, for one good pair to be better than two poor ones.
    edges.push({ x: i, y: j, gain: alike - threshold / 2 + 0.002 * (1 - distance) })
  }
  return [...assign(xs.length, ys.length, edges)].flatMap((j, i): [T, T][] =>
    j < 0 ? [] : [[xs[i]!, ys[j]!]],
  )
}

function linkParts(xs: readonly Part[], ys: readonly Part[], weights: Weights): Link<Part>[] {
  const kinds = (['groups', 'text', 'field'] as const).flatMap((kind): Link<Part>[] => {
    const own = ({ groups, field }: Part): boolean =>
      kind === (groups ? 'groups' : field === null ? 'text' : 'field')
    const [ownX, ownY] = [xs.filter(own), ys.filter(own)]
    const pairs = kind === 'field' ? pairFields(ownX, ownY) : pairParts(ownX, ownY, weights, PART_THRESHOLD)
    for (const pair of exact(...remaining(ownX, ownY, pairs), labelOf, true)) pairs.push(pair)
    const [left, right] = remaining(ownX, ownY, pairs)
    return [
      ...pairs.map(([x, y]): Link<Part> => ({ x: [x], y: [y] })),
      ...left.map((x): Link<Part> => ({ x: [x], y: [] })),
      ...right.map((y): Link<Part> => ({ x: [], y: [y] })),
    ]
  })
  return kinds
}

function pairParts(
  xs: readonly Part[],
  ys: readonly Part[],
  weights: Weights,
  threshold: number,
): [Part, Part][] {
  const pairs = exact(xs, ys, ({ plain }) => plain, false)
  const [left, right] = remaining(xs, ys, pairs)
  const [profilesX, profilesY] = [left.map(profile), right.map(profile)]
  const looked = candidates(profilesX, profilesY, weights)
  const alike = scorer(profilesX, profilesY, weights)
  for (const pair of best(left, right, looked, alike, threshold)) pairs.push(pair)
  return pairs
}

/** By their labels, else by what these mean: 责任领导 that became 责任人. */
function pairFields(xs: readonly Part[], ys: readonly Part[]): [Part, Part][] {
  const pairs = exact(xs, ys, ({ field }) => field!.label, false)
  const meaning = ({ field }: Part): string => (field!.name === 'other' ? '' : field!.name)
  for (const pair of exact(...remaining(xs, ys, pairs), meaning, false)) pairs.push(pair)
  return pairs
}

/** A label tells what its text is about, whatever the text says: 整改情况：已完成。 The own text of an issue needs none. */
function labelOf({ field, place: { role, marker } }: Part): string {
  if (field !== null) return field.label
  if (role === 'issue') return role
  return role === 'paragraph' && marker !== null ? marker : ''
}

function leftovers(links: readonly Link<Part>[]): [Part[], Part[]] {
  return [
    links.flatMap(({ x, y }) => (y.length === 0 ? x : [])),
    links.flatMap(({ x, y }) => (x.length === 0 ? y : [])),
  ]
}

function linkMoved(left: readonly Part[], right: readonly Part[], weights: Weights): Link<Part>[] {
  const long = ({ plain, groups, field }: Part): boolean =>
    !groups && field === null && plain.length >= LEAST_MOVED
  // 检查食堂12家: what tells a fact is known again where its text is the same.
  const short = ({ plain, groups, field, facts }: Part): boolean =>
    !groups && field === null && plain.length < LEAST_MOVED && facts.length > 0
  return [
    ...pairParts(left.filter(long), right.filter(long), weights, MOVED_THRESHOLD),
    ...exact(left.filter(short), right.filter(short), ({ plain }) => plain, true),
  ].map(([x, y]) => ({ x: [x], y: [y] }))
}

/** An issue that stands alone joins the one that its parts came from, or went to. */
function regroup(groups: Group[], crossing: readonly Link<Part>[]): void {
  const home = new Map<Issue, Group>()
  for (const group of groups) for (const issue of [...group.x, ...group.y]) home.set(issue, group)
  const votes = new Map<Issue, Map<Issue, number>>()
  const vote = (from: Issue, to: Issue): void => {
    const list = votes.get(from) ?? new Map<Issue, number>()
    votes.set(from, list.set(to, (list.get(to) ?? 0) + 1))
  }
  for (const { x, y } of crossing) {
    const [from, to] = [x[0]!.issue, y[0]!.issue]
    if (!from || !to) continue
    vote(from, to)
    vote(to, from)
  }
  for (const [issue, list] of votes) {
    const own = home.get(issue)!
    if (own.x.length + own.y.length !== 1) continue
    const [[other, count]] = [...list].sort(([, a], [, b]) => b - a) as [[Issue, number]]
    if (count < SPLIT_PARTS * issue.parts.length) continue
    join(own, home.get(other)!, home)
  }
}

/** An issue that stands alone and whose heading is a part of one that was reworded was split off, or merged into it. */
function splitHeadings(groups: Group[]): void {
  const home = new Map<Issue, Group>()
  for (const group of groups) for (const issue of [...group.x, ...group.y]) home.set(issue, group)
  for (const side of ['x', 'y'] as const) {
    const other = side === 'x' ? 'y' : 'x'
    const alone = groups.filter(group => group[side].length === 1 && group[other].length === 0)
    const wholes = groups.filter(
      group =>
        group[other].length === 1 &&
        group[side].length >= 1 &&
        !group[side].some(({ heading }) => heading.plain === group[other][0]!.heading.plain),
    )
    if (alone.length === 0 || wholes.length === 0) continue
    const halves = alone.map(group => group[side][0]!.heading.profile)
    const headings = wholes.map(group => group[other][0]!.heading.profile)
    const weights = weightsOf(halves, headings)
    const chances = candidates(halves, headings, weights)
      .map(([i, j]) => ({
        i,
        j,
        share: common(halves[i]!, headings[j]!, weights) / mass(halves[i]!, weights),
      }))
      .filter(({ i, j, share }) => {
        const first = wholes[j]![side][0]!.heading.profile
        const said = common(halves[i]!, first, weights) / mass(halves[i]!, weights)
        return share >= SPLIT_HEADING && share - said >= SPLIT_GAIN
      })
      .sort((a, b) => b.share - a.share || a.i - b.i || a.j - b.j)
    for (const { i, j } of chances) join(alone[i]!, wholes[j]!, home)
  }
}

/** One becomes several, or several become one; never several several. */
function join(own: Group, group: Group, home: Map<Issue, Group>): void {
  if (own === group || own.x.length + own.y.length !== 1) return
  const [x, y] = [own.x.length + group.x.length, own.y.length + group.y.length]
  if (Math.min(x, y) !== 1) return
  for (const issue of [...own.x, ...own.y]) home.set(issue, group)
  group.x.push(...own.x)
  group.y.push(...own.y)
  group.parts.push(...own.parts)
  own.x = []
  own.y = []
  own.parts = []
}

/** 整改情况：已完成。 stands in both halves of an issue that was split: the second one is no news. */
function withoutEchoes(links: readonly Link<Part>[], { x, y }: Group): readonly Link<Part>[] {
  if (x.length + y.length < 3 || x.length === 0 || y.length === 0) return links
  const texts = (parts: readonly Part[]): Set<string> => new Set(parts.map(part => part.plain))
  const said = { x: texts(x.flatMap(({ parts }) => parts)), y: texts(y.flatMap(({ parts }) => parts)) }
  return links.filter(link => {
    const [only] = [...link.x, ...link.y]
    if (link.x.length + link.y.length > 1 || labelOf(only!) === '') return true
    return !(link.x.length > 0 ? said.y : said.x).has(only!.plain)
  })
}

/** A part that stands alone and says what another one has stopped saying was split off it; or the other way round. */
function withSplits(links: readonly Link<Part>[], weights: Weights): Link<Part>[] {
  const pairs = links.filter(({ x, y }) => x.length > 0 && y.length > 0)
  const found = new Map(pairs.map(link => [link, link]))
  const alone = links.filter(link => !found.has(link))
  const kept: Link<Part>[] = []
  for (const link of alone) {
    const side = link.x.length > 0 ? 'x' : 'y'
    const other = side === 'x' ? 'y' : 'x'
    const part = link[side][0]!
    const whole = mass(part.profile, weights)
    let target: Link<Part> | null = null
    let most = SPLIT_TEXT
    if (!part.groups && part.field === null && whole > 0 && alone.length * pairs.length <= MOST_SPLITS)
      for (const pair of pairs) {
        if (pair[other].length !== 1 || pair[other][0]!.groups || pair[other][0]!.field !== null) continue
        const share = common(part.profile, pair[other][0]!.profile, weights) / whole
        if (share < most) continue
        const said = common(part.profile, pair[side][0]!.profile, weights) / whole
        if (share - said < SPLIT_GAIN || found.get(pair)![other].length !== 1) continue
        most = share
        target = pair
      }
    if (target === null) kept.push(link)
    else {
      const grown = found.get(target)!
      const joined = [...grown[side], part].sort((a, b) => a.position - b.position)
      found.set(target, side === 'x' ? { x: joined, y: grown.y } : { x: grown.x, y: joined })
    }
  }
  return [...found.values(), ...kept]
}

/** More pairs than this are not looked at for measures that were split. */
const MOST_SPLITS = 40_000
