/**
 * The words that changed between two texts. A Chinese letter is a word of its own; a number or a Latin word is one too,
 * so that 13 → 16 is told whole. Letters that stay between two changes and are too few to be read go with them.
 */
import type { DiffWord } from '../model/diff-report.ts'

const TOKENS = /[0-9０-９]+(?:[.．,，][0-9０-９]+)*[%％]?|[a-zA-Z]+|[\s\S]/gu
/** Texts that differ in more words than this are told as wholly different in between: it bounds the work. */
const MOST_CHANGES = 400
/** Words in a row that stay as they are, at least, for the change around them to be told as two. */
const LEAST_SAME = 2

/** Example: `完成13次` and `完成16次` → 完成, -13, +16, 次 */
export function wordDiff(old: string, now: string): DiffWord[] {
  // The same marks in both directions, also where several are as good.
  if (old <= now) return marks(old, now)
  return paired(marks(now, old).map(({ op, text }) => ({ op: FLIPPED[op], text })))
}

const FLIPPED = { same: 'same', removed: 'added', added: 'removed' } as const

function marks(x: string, y: string): DiffWord[] {
  const xs = x.match(TOKENS) ?? []
  const ys = y.match(TOKENS) ?? []
  let start = 0
  while (start < xs.length && start < ys.length && xs[start] === ys[start]) start++
  let end = 0
  while (
    end < xs.length - start &&
    end < ys.length - start &&
    xs[xs.length - 1 - end] === ys[ys.length - 1 - end]
  )
    end++
  const found: DiffWord[] = []
  add(found, 'same', xs.slice(0, start))
  found.push(...between(xs.slice(start, xs.length - end), ys.slice(start, ys.length - end)))
  add(found, 'same', xs.slice(xs.length - end))
  return paired(found)
}

function add(list: DiffWord[], op: DiffWord['op'], tokens: readonly string[]): void {
  if (tokens.length > 0) list.push({ op, text: tokens.join('') })
}

/** Myers' shortest edit script, as far as `MOST_CHANGES` goes. */
function between(xs: readonly string[], ys: readonly string[]): DiffWord[] {
  const whole: DiffWord[] = []
  add(whole, 'removed', xs)
  add(whole, 'added', ys)
  if (xs.length === 0 || ys.length === 0) return whole
  const limit = Math.min(MOST_CHANGES, xs.length + ys.length)
  const reach = new Int32Array(2 * limit + 3)
  const at = (k: number): number => k + limit + 1
  const history: Int32Array[] = []
  for (let d = 0; d <= limit; d++) {
    history.push(reach.slice(at(-d) - 1, at(d) + 2))
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && reach[at(k - 1)]! < reach[at(k + 1)]!)
      let i = down ? reach[at(k + 1)]! : reach[at(k - 1)]! + 1
      while (i < xs.length && i - k < ys.length && xs[i] === ys[i - k]) i++
      reach[at(k)] = i
      if (i >= xs.length && i - k >= ys.length) return script(xs, ys, history)
    }
  }
  return whole
}

/** Walks back through what each round reached. */
function script(xs: readonly string[], ys: readonly string[], history: readonly Int32Array[]): DiffWord[] {
  const reversed: { op: DiffWord['op']; text: string }[] = []
  let i = xs.length
  let j = ys.length
  for (let d = history.length - 1; d > 0; d--) {
    const reach = history[d]!
    const at = (k: number): number => reach[k + d + 1]!
    const k = i - j
    const down = k === -d || (k !== d && at(k - 1) < at(k + 1))
    const from = down ? k + 1 : k - 1
    const startI = at(from)
    const startJ = startI - from
    for (; i > startI + (down ? 0 : 1) && j > startJ + (down ? 1 : 0); i--, j--)
      reversed.push({ op: 'same', text: xs[i - 1]! })
    if (down) reversed.push({ op: 'added', text: ys[--j]! })
    else reversed.push({ op: 'removed', text: xs[--i]! })
  }
  for (; i > 0; i--) reversed.push({ op: 'same', text: xs[i - 1]! })
  return absorbed(reversed.reverse())
}

/** Takes what stays but is too short to be read into the changes on its two sides. */
function absorbed(tokens: readonly DiffWord[]): DiffWord[] {
  const found: DiffWord[] = []
  let changed = false
  for (let at = 0; at < tokens.length; ) {
    let end = at
    while (end < tokens.length && tokens[end]!.op === 'same') end++
    if (end === at) {
      changed = true
      found.push(tokens[at++]!)
      continue
    }
    const inside = changed && end < tokens.length && end - at < LEAST_SAME
    for (; at < end; at++) {
      const { text } = tokens[at]!
      if (inside) found.push({ op: 'removed', text }, { op: 'added', text })
      else found.push(tokens[at]!)
    }
  }
  return found
}

/** One mark for what was removed in a row, then one for what was added. */
function paired(list: readonly DiffWord[]): DiffWord[] {
  const found: DiffWord[] = []
  let same = ''
  let removed = ''
  let added = ''
  const close = (): void => {
    if (removed) found.push({ op: 'removed', text: removed })
    if (added) found.push({ op: 'added', text: added })
    removed = ''
    added = ''
  }
  for (const { op, text } of list) {
    if (op === 'same') {
      close()
      same += text
      continue
    }
    if (same) found.push({ op: 'same', text: same })
    same = ''
    if (op === 'removed') removed += text
    else added += text
  }
  close()
  if (same) found.push({ op: 'same', text: same })
  return found
}
