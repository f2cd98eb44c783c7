/**
 * Which claims of two notices are the same one, and how the others have changed: by what they are, by the words before the
 * number and by its value. Their order decides only between pairs that are as good.
 */
import type { Bulletin, Claim, ClaimKind, Node } from '../model/bulletin.ts'
import type { ClaimChange } from '../model/diff-report.ts'
import { assign, type Edge } from './assign.ts'

/** Beyond so many pairs, claims of one kind are taken in their order. */
const MOST_PAIRS = 40_000
/** So many letters before a number, of its clause, say what it is a number of. */
const LONGEST_SUBJECT = 12
/** What is counted of several groups of people or sorts of money: other words before the number, another number. */
const OF_MANY: ReadonlySet<ClaimKind> = new Set(['talked', 'disciplined', 'recovered', 'rules', 'immediate'])

interface Told {
  readonly claim: Claim
  /** The words of its clause before the number; empty where nothing stands there. */
  readonly subject: string
}

/** The claims that differ, kind by kind in the order of the new notice, what is gone behind what is new. */
export function claimChanges(old: Bulletin, now: Bulletin): ClaimChange[] {
  const [before, after] = [toldIn(old), toldIn(now)]
  const kinds = [...new Set([...after, ...before].map(({ claim }) => claim.what))]
  return kinds.flatMap(what => {
    const own = ({ claim }: Told): boolean => claim.what === what
    const [xs, ys] = [before.filter(own), after.filter(own)]
    // A claim that is told once more with the same value says nothing new.
    const values = (list: readonly Told[]): string =>
      [...new Set(list.map(({ claim }) => claim.value))].join()
    if (values(xs) === values(ys)) return []
    const partner = paired(xs, ys)
    const oldOf = new Map([...partner].flatMap((y, x): [number, number][] => (y < 0 ? [] : [[y, x]])))
    return [
      ...ys.flatMap(({ claim }, y) => {
        const x = oldOf.get(y)
        return changeOf(what, x === undefined ? null : xs[x]!.claim, claim)
      }),
      ...xs.flatMap(({ claim }, x) => (partner[x]! < 0 ? changeOf(what, claim, null) : [])),
    ]
  })
}

function changeOf(what: ClaimKind, old: Claim | null, now: Claim | null): ClaimChange[] {
  if (old?.value === now?.value) return []
  const trend = old === null || now === null ? null : now.value > old.value ? 'increased' : 'decreased'
  const value = (claim: Claim | null) => claim && { text: claim.text, value: claim.value }
  return [{ what, old: value(old), new: value(now), trend }]
}

/** For each old claim the new one that it has become, or -1. */
function paired(xs: readonly Told[], ys: readonly Told[]): Int32Array {
  if (xs.length * ys.length > MOST_PAIRS) return Int32Array.from(xs, (_, at) => (at < ys.length ? at : -1))
  const longest = Math.max(xs.length, ys.length)
  const edges: Edge[] = []
  for (const [x, told] of xs.entries())
    for (const [y, other] of ys.entries()) {
      const likeness = likenessOf(told, other)
      // The squares of how far two places lie apart are the least where no pairs cross.
      if (likeness > 0) edges.push({ x, y, gain: likeness - 0.01 * ((x - y) / longest) ** 2 })
    }
  return assign(xs.length, ys.length, edges)
}

/** How likely two claims of one kind are one: 0 where they cannot be. */
function likenessOf(x: Told, y: Told): number {
  const [a, b] = [x.claim.value, y.claim.value]
  const subject = x.subject === '' || y.subject === '' ? UNKNOWN : sharedWords(x.subject, y.subject)
  if (a === b) return 2 + subject
  if (OF_MANY.has(x.claim.what) && subject < ALIKE) return 0
  const most = Math.max(Math.abs(a), Math.abs(b))
  return 0.5 + subject + 0.4 * (most === 0 ? 0 : Math.min(Math.abs(a), Math.abs(b)) / most)
}
/** What the words would come to that do not stand there. */
const UNKNOWN = 0.3
/** From here on two subjects may well be one. */
const ALIKE = 0.3

/** 0 to 1: how many pairs of letters of two subjects are the same. */
function sharedWords(a: string, b: string): number {
  if (a === b) return 1
  const pairs = (text: string): Set<string> =>
    new Set(Array.from({ length: Math.max(1, text.length - 1) }, (_, at) => text.slice(at, at + 2)))
  const [xs, ys] = [pairs(a), pairs(b)]
  let same = 0
  for (const pair of xs) if (ys.has(pair)) same++
  return (2 * same) / (xs.size + ys.size)
}

/** Words before a number that say nothing of what it counts. */
const UNTOLD = /共|累计|合计|总计|截至目前|目前|其中|先后|已经?|了|为|达到?|约|近|[的:：“”\s]/g

/** The claims with the words before them, found again in the texts of the nodes: bulletins need not have offsets. */
function toldIn({ body, claims }: Bulletin): Told[] {
  const pieces: string[] = []
  const walk = (nodes: readonly Node[]): void => {
    for (const { heading, text, fields = [], children } of nodes) {
      pieces.push(heading?.text ?? '', text?.text ?? '', ...fields.map(field => field.text))
      walk(children)
    }
  }
  walk(body)
  const text = pieces.join('\n')
  let from = 0
  return claims.map(claim => {
    const at = text.indexOf(claim.text, from)
    // A number that was mended across a gap does not stand in the text as it is.
    if (at < 0) return { claim, subject: '' }
    from = at + claim.text.length
    const before = text.slice(Math.max(0, at - LONGEST_SUBJECT), at)
    return { claim, subject: /[^，,。；;、\n\d０-９]*$/.exec(before)![0].replace(UNTOLD, '') }
  })
}
