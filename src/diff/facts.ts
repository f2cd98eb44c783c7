/** Which facts of two texts are the same, and how the others have changed. */
import type { Fact } from '../model/bulletin.ts'
import type { DiffTrend, DiffValue, FactChange } from '../model/diff-report.ts'
import { lastDay as lastDayOf } from '../normalizer/dates/calendar.ts'
import { type DurationUnit, durationParts } from '../text/iso-duration.ts'

/** Beyond so many pairs of facts, they are taken in their order instead of by the best alignment. */
const MOST_PAIRS = 250_000
/** So many letters before a fact, and as many behind it, say what it is a fact of. */
const AROUND = 4
/** The share of them that must be the same for a fact to be known again at another place. */
const LEAST_AROUND = 0.5

interface Placed {
  readonly fact: Fact
  /** The letters before it and behind it. */
  readonly before: string
  readonly behind: string
}

/**
 * The facts that differ. Facts are aligned in their order: by kind, unit and noun, by their value and by the words
 * around them.
 */
export function factChanges(
  oldText: string,
  oldFacts: readonly Fact[],
  newText: string,
  newFacts: readonly Fact[],
): FactChange[] {
  const xs = placed(oldText, oldFacts)
  const ys = placed(newText, newFacts)
  let start = 0
  while (start < xs.length && start < ys.length && sameFact(xs[start]!.fact, ys[start]!.fact)) start++
  let end = 0
  while (
    end < xs.length - start &&
    end < ys.length - start &&
    sameFact(xs[xs.length - 1 - end]!.fact, ys[ys.length - 1 - end]!.fact)
  )
    end++
  const [restX, restY] = [xs.slice(start, xs.length - end), ys.slice(start, ys.length - end)]
  // The same pairs in both directions, also where several are as good.
  const pairs: readonly Aligned[] =
    oldText <= newText ? aligned(restX, restY) : aligned(restY, restX).map(([y, x]) => [x, y])
  return withoutSwaps(pairs).flatMap(([x, y]) => {
    if (x && y && sameFact(x.fact, y.fact)) return []
    return [changeOf(x?.fact ?? null, y?.fact ?? null)]
  })
}

/** Facts that changed places with others are aligned with none, but nothing has changed: the same is said in the same words. */
function withoutSwaps(pairs: readonly Aligned[]): readonly Aligned[] {
  const gone = pairs.filter(([, y]) => y === null)
  const come = new Set(pairs.filter(([x]) => x === null))
  if (gone.length === 0 || come.size === 0 || gone.length * come.size > MOST_PAIRS) return pairs
  const swapped = new Set<Aligned>()
  for (const old of gone)
    for (const now of come) {
      if (!sameFact(old[0]!.fact, now[1]!.fact) || around(old[0]!, now[1]!) < LEAST_AROUND) continue
      swapped.add(old).add(now)
      come.delete(now)
      break
    }
  return swapped.size === 0 ? pairs : pairs.filter(pair => !swapped.has(pair))
}

/** How a value went; null where that cannot be said. Example: `2025-06` → `2025-12`, a deadline: slipped */
export function trendOf(old: Fact, now: Fact): DiffTrend | null {
  if (old.kind === 'date' && now.kind === 'date') {
    const deadline = old.deadline === true && now.deadline === true
    // What is due by 9月底 is due by 9月: from when on says nothing of a deadline.
    const difference =
      order(lastDay(old.edtf), lastDay(now.edtf)) ||
      (deadline ? 0 : order(firstDay(old.edtf), firstDay(now.edtf)))
    if (difference === 0) return null
    if (deadline) return difference > 0 ? 'slipped' : 'advanced'
    return difference > 0 ? 'later' : 'earlier'
  }
  let [from, to] = [amountOf(old), amountOf(now)]
  if (from === to) [from, to] = [largest(old), largest(now)]
  if (from === null || to === null || from === to) return null
  if (old.kind === 'duration' && old.deadline === true) return to > from ? 'slipped' : 'advanced'
  return to > from ? 'increased' : 'decreased'
}

/** A fact as the report gives it. */
export function told(fact: Fact): DiffValue {
  return { text: fact.text, value: exactValue(fact) }
}

function placed(text: string, facts: readonly Fact[]): Placed[] {
  let from = 0
  return facts.map(fact => {
    const at = text.indexOf(fact.text, from)
    // A fact that was mended across a gap does not stand in the text as it is.
    if (at < 0) return { fact, before: '', behind: '' }
    from = at + fact.text.length
    return { fact, before: text.slice(Math.max(0, at - AROUND), at), behind: text.slice(from, from + AROUND) }
  })
}

type Aligned = readonly [old: Placed | null, now: Placed | null]

/** The alignment in order of which the pairs are the most alike. */
function aligned(xs: readonly Placed[], ys: readonly Placed[]): Aligned[] {
  if (xs.length * ys.length > MOST_PAIRS) return inOrder(xs, ys)
  const width = ys.length + 1
  const best = new Float64Array((xs.length + 1) * width)
  for (let i = xs.length - 1; i >= 0; i--)
    for (let j = ys.length - 1; j >= 0; j--) {
      const gain = likeness(xs[i]!, ys[j]!)
      const pair = gain > 0 ? gain + best[(i + 1) * width + j + 1]! : 0
      best[i * width + j] = Math.max(pair, best[(i + 1) * width + j]!, best[i * width + j + 1]!)
    }
  const found: Aligned[] = []
  let i = 0
  let j = 0
  while (i < xs.length && j < ys.length) {
    const gain = likeness(xs[i]!, ys[j]!)
    if (gain > 0 && best[i * width + j] === gain + best[(i + 1) * width + j + 1]!)
      found.push([xs[i++]!, ys[j++]!])
    else if (best[i * width + j] === best[(i + 1) * width + j]) found.push([xs[i++]!, null])
    else found.push([null, ys[j++]!])
  }
  for (; i < xs.length; i++) found.push([xs[i]!, null])
  for (; j < ys.length; j++) found.push([null, ys[j]!])
  return found
}

/** The first of a kind, unit and noun is the first of them in the other text. */
function inOrder(xs: readonly Placed[], ys: readonly Placed[]): Aligned[] {
  const waiting = new Map<string, Placed[]>()
  for (const placed of ys) {
    const list = waiting.get(keyOf(placed.fact))
    if (list) list.push(placed)
    else waiting.set(keyOf(placed.fact), [placed])
  }
  const next = new Map<string, number>()
  const taken = new Set<Placed>()
  const found = xs.map((x): Aligned => {
    const key = keyOf(x.fact)
    const at = next.get(key) ?? 0
    const other = waiting.get(key)?.[at] ?? null
    next.set(key, at + 1)
    if (other !== null) taken.add(other)
    return [x, other]
  })
  return [...found, ...ys.filter(y => !taken.has(y)).map((y): Aligned => [null, y])]
}

/** How likely two facts are one: 0 where they cannot be. */
function likeness(x: Placed, y: Placed): number {
  const [old, now] = [x.fact, y.fact]
  if (old.kind !== now.kind) return 0
  if (sameFact(old, now)) return 3 + around(x, y)
  // A count of people never becomes one of schools; a noun may be there in one text and not in the other.
  if (old.kind === 'count' && now.kind === 'count') {
    if (old.unit !== now.unit) return 0
    if (old.noun !== null && now.noun !== null && old.noun !== now.noun) return 0
    return (old.noun === now.noun ? 1.2 : 1) + around(x, y)
  }
  if (keyOf(old) === keyOf(now)) return 1.2 + around(x, y)
  // A title or a number of a document is another document, unless the words around it are the same.
  const nearby = around(x, y)
  if (old.kind === 'document' || old.kind === 'docNumber') return nearby >= 1 ? nearby : 0
  return 1 + nearby
}

/** 0 to 2: how many letters beside the two facts are the same. */
function around(x: Placed, y: Placed): number {
  let same = 0
  const [a, b] = [x.before, y.before]
  for (let at = 1; at <= Math.min(a.length, b.length) && a.at(-at) === b.at(-at); at++) same++
  for (let at = 0; at < Math.min(x.behind.length, y.behind.length) && x.behind[at] === y.behind[at]; at++)
    same++
  return same / AROUND
}

/** What a fact is a fact of, its value apart. */
function keyOf(fact: Fact): string {
  switch (fact.kind) {
    case 'count':
      return `count ${fact.unit} ${fact.noun}`
    case 'money':
      return `money ${fact.currency}`
    case 'percent':
      return `percent ${fact.unit}`
    case 'date':
    case 'duration':
      return `${fact.kind} ${fact.deadline === true}`
    case 'document':
      return `document ${fact.title}`
    case 'docNumber':
      return `docNumber ${fact.issuer}`
    default:
      return fact.kind
  }
}

function sameFact(x: Fact, y: Fact): boolean {
  // 近三年 in two notices: that the second was published later is told of its front matter.
  if (x.kind === 'date' && y.kind === 'date' && x.basis === 'relative' && y.basis === 'relative')
    if (x.text === y.text) return true
  if (x.kind !== y.kind || keyOf(x) !== keyOf(y) || exactValue(x) !== exactValue(y)) return false
  if ('bound' in x && 'bound' in y && x.bound !== y.bound) return false
  // 150至200元, 150至300元
  if (largest(x) !== largest(y)) return false
  // What is open is the same only where it is printed the same.
  return exactValue(x) !== null || x.text === y.text
}

function exactValue(fact: Fact): string | number | null {
  switch (fact.kind) {
    case 'date':
      return fact.edtf
    case 'duration':
      return fact.iso
    case 'document':
      return fact.title
    case 'docNumber':
      return `${fact.issuer ?? ''}〔${fact.year}〕${fact.serial}`
    default:
      return fact.value
  }
}

function changeOf(old: Fact | null, now: Fact | null): FactChange {
  const fact = (now ?? old)!
  const deadline = [old, now].every(item => item === null || ('deadline' in item && item.deadline === true))
  const nouns = [now, old].map(item => (item?.kind === 'count' ? item.noun : null))
  return {
    kind: fact.kind,
    unit:
      fact.kind === 'count' || fact.kind === 'percent'
        ? fact.unit
        : fact.kind === 'money'
          ? fact.currency
          : null,
    noun: nouns[0] ?? nouns[1] ?? null,
    ...(deadline ? { deadline } : {}),
    old: old === null ? null : told(old),
    new: now === null ? null : told(now),
    trend: old === null || now === null ? null : trendOf(old, now),
  }
}

/** The larger number of a range, or the number. */
const largest = (fact: Fact): number | null =>
  'upTo' in fact && fact.upTo !== undefined ? fact.upTo : 'value' in fact ? fact.value : null

function amountOf(fact: Fact): number | null {
  if (fact.kind === 'duration') return daysOf(fact.iso)
  return 'value' in fact ? fact.value : null
}

const DAYS: Readonly<Record<DurationUnit, number>> = {
  Y: 365,
  M: 30,
  W: 7,
  D: 1,
  TH: 1 / 24,
  TM: 1 / 1440,
  TS: 1 / 86_400,
}

/** About how many days: enough to tell the longer one. Example: `P2M` → 60 */
function daysOf(iso: string): number | null {
  const parts = durationParts(iso)
  if (parts.length === 0) return null
  return parts.reduce((sum, { unit, digits }) => sum + Number(digits) * DAYS[unit], 0)
}

/** The last months of what EDTF numbers beside months. */
const LAST_MONTHS: Readonly<Record<string, string>> = {
  21: '05',
  22: '08',
  23: '11',
  24: '12',
  33: '03',
  34: '06',
  35: '09',
  36: '12',
  40: '06',
  41: '12',
}
const FIRST_MONTHS: Readonly<Record<string, string>> = {
  21: '03',
  22: '06',
  23: '09',
  24: '12',
  33: '01',
  34: '04',
  35: '07',
  36: '10',
  40: '01',
  41: '07',
}

/** Examples: `../2025-06` → `2025-06-30`, `2025-35` → `2025-09-30`, `2025/..` → null */
function lastDay(edtf: string | null): string | null {
  const end = endOf(edtf, -1)
  if (end === null) return null
  const [year, given = '12', day] = end.split('-')
  const month = LAST_MONTHS[given] ?? given
  return `${year}-${month}-${day ?? lastDayOf(Number(year), Number(month))}`
}

function firstDay(edtf: string | null): string | null {
  const end = endOf(edtf, 0)
  if (end === null) return null
  const [year, month = '01', day = '01'] = end.split('-')
  return `${year}-${FIRST_MONTHS[month] ?? month}-${day}`
}

/** One end of an interval, or the date itself; null where it is open or one of several. */
function endOf(edtf: string | null, at: 0 | -1): string | null {
  const end = edtf?.split('/').at(at)
  return end !== undefined && /^[0-9]{4}(-[0-9]{2}){0,2}$/.test(end) ? end : null
}

/** Above 0 where the second is later; 0 where that is not known. */
function order(x: string | null, y: string | null): number {
  if (x === null || y === null || x === y) return 0
  return y > x ? 1 : -1
}
