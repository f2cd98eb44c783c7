/** All dates of a notice on one line of time, drawn as SVG when the page is written. */
import type { DateFact } from '../../model/bulletin.ts'
import { valueWords } from '../words/facts.ts'
import { daysOfEdtf, isoDay } from './edtf-days.ts'
import { escaped } from './escape.ts'
import type { PageNotice } from './notice.ts'

const WIDTH = 1120
const LEFT = 92
const RIGHT = 24
const LANE = 13
/** More than so many lanes are drawn over each other. */
const MOST_LANES = 16
const MOST_TICKS = 14
/** Days before the inspection that are still drawn to scale; older dates stand at the edge. */
const BEFORE = 400

type Track = 'course' | 'dates' | 'due'

interface Item {
  readonly track: Track
  readonly first: number | null
  readonly last: number | null
  readonly label: string
  readonly words: string
  readonly href: string
  readonly isOpen: boolean
}

const TRACKS: readonly (readonly [Track, string])[] = [
  ['course', '进程'],
  ['dates', '文中日期'],
  ['due', '整改时限'],
]

/** Empty where the notice has no date that lies on a line. */
export function* timeline(notice: PageNotice): Generator<string> {
  const items = itemsOf(notice)
  if (items.length === 0) return
  const [from, to] = extent(items)
  const scale = (day: number): number =>
    LEFT + ((Math.min(Math.max(day, from), to) - from) / (to - from)) * (WIDTH - LEFT - RIGHT)
  yield '<section class="card timeline" aria-labelledby="h-time"><h2 id="h-time">时间线</h2>'
  let y = 26
  const drawn: string[] = []
  for (const [track, name] of TRACKS) {
    const own = items.filter(item => item.track === track)
    if (own.length === 0) continue
    const lanes = lanesOf(own, scale)
    const height = lanes.reduce((most, lane) => Math.max(most, lane), 0) * LANE + 28
    drawn.push(
      `<rect class="track ${track}" x="${LEFT - 8}" y="${y}" width="${WIDTH - LEFT - RIGHT + 16}" height="${height}" rx="6"/>`,
    )
    drawn.push(`<text class="name" x="${LEFT - 20}" y="${y + 20}" text-anchor="end">${name}</text>`)
    own.forEach((item, i) => {
      drawn.push(mark(item, y + 15 + lanes[i]! * LANE, scale, from, to))
    })
    y += height + 8
  }
  const published = items.find(({ label }) => label === '发布')
  const due = items.filter(({ track }) => track === 'due').length
  const summary = `${isoDay(from)} 至 ${isoDay(to)}，${items.length} 处日期，其中时限 ${due} 处；逐条见“全部事实”`
  yield `<div class="scroll" tabindex="0" role="region" aria-label="时间线图">`
  yield `<svg viewBox="0 0 ${WIDTH} ${y}" role="group" aria-label="${summary}">`
  yield ticks(from, to, scale, y)
  yield drawn.join('')
  if (published?.last != null) {
    const x = scale(published.last).toFixed(1)
    yield `<line class="now" x1="${x}" x2="${x}" y1="22" y2="${y}"/>`
  }
  yield '</svg></div>'
  yield '<ul class="key"><li class="dot">日期</li><li class="span">一段时间</li><li class="diamond">时限</li><li class="hollow">未定</li><li class="rule">发布日</li></ul>'
  yield '</section>'
}

function itemsOf({ bulletin, facts, numbers, doubts }: PageNotice): Item[] {
  const items: Item[] = []
  const taken = new Set<string>()
  const add = (fact: DateFact | null, track: Track, label: string, href: string): void => {
    const days = fact?.edtf ? daysOfEdtf(fact.edtf) : null
    if (fact === null || days === null || (days.first === null && days.last === null)) return
    const key = `${fact.span}`
    if (fact.span && taken.has(key)) return
    taken.add(key)
    const isOpen = fact.edtf!.startsWith('[')
    items.push({ track, ...days, label, words: `${fact.text}：${valueWords(fact)}`, href, isOpen })
  }
  const { period, feedback } = bulletin.inspection
  const home = (fact: DateFact | null): string => {
    const found = facts.find(one => one.fact.span?.[0] === fact?.span?.[0])
    return found === undefined ? '#source' : `#n${numbers.get(found.node)}`
  }
  add(period, 'course', bulletin.inspection.kind ?? '巡视巡察', home(period))
  add(feedback, 'course', '反馈', home(feedback))
  add(bulletin.published, 'course', '发布', home(bulletin.published))
  for (const { fact, node } of facts) {
    if (fact.kind !== 'date') continue
    const doubtful = doubts.get(fact)
    const href = doubtful === undefined ? `#n${numbers.get(node)}` : `#m${doubtful.number}`
    add(fact, fact.deadline ? 'due' : 'dates', '', href)
  }
  return items.sort((a, b) => (a.first ?? a.last!) - (b.first ?? b.last!))
}

/** From the inspection, or a little before, to the last deadline. */
function extent(items: readonly Item[]): readonly [from: number, to: number] {
  const ends = items.flatMap(({ first, last }) => [first, last].filter(day => day !== null))
  const course = items
    .filter(({ track }) => track === 'course')
    .flatMap(({ first, last }) => [first, last].filter(day => day !== null))
  const least = (days: readonly number[]): number => days.reduce((a, b) => Math.min(a, b))
  const to = ends.reduce((a, b) => Math.max(a, b))
  const edge = course.length === 0 ? least(ends) : least(course) - BEFORE
  const from = least(ends.filter(day => day >= edge))
  return from === to ? [from - 15, to + 15] : [from - 5, to + 5]
}

/** The lane of each item: the first in which it touches none before it. */
function lanesOf(items: readonly Item[], scale: (day: number) => number): number[] {
  const ends: number[] = []
  return items.map(item => {
    const start = scale(item.first ?? item.last!) - 7
    const end = scale(item.last ?? item.first!) + 7 + item.label.length * 14
    let lane = ends.findIndex(last => last <= start)
    if (lane < 0) lane = ends.length < MOST_LANES ? ends.length : MOST_LANES - 1
    ends[lane] = Math.max(ends[lane] ?? 0, end)
    return lane
  })
}

function mark(item: Item, y: number, scale: (day: number) => number, from: number, to: number): string {
  const { track, first, last, label, words, href, isOpen } = item
  const at = scale(last ?? first!)
  const name = isOpen ? `${track} open` : track
  const shapes: string[] = []
  if (first !== null && last !== null && last > first && track !== 'due') {
    const x = scale(first)
    const width = Math.max(scale(last) - x, 6)
    shapes.push(`<rect x="${x.toFixed(1)}" y="${y - 4}" width="${width.toFixed(1)}" height="8" rx="4"/>`)
  } else if (track === 'due') {
    const x = at.toFixed(1)
    shapes.push(`<path d="M${x} ${y - 7}l7 7l-7 7l-7 -7z"/>`)
  } else shapes.push(`<circle cx="${at.toFixed(1)}" cy="${y}" r="5"/>`)
  // What lies beyond the edge, or has no end, points there.
  if (first !== null && first < from) shapes.push(`<path class="beyond" d="M${LEFT - 4} ${y}l7 -5v10z"/>`)
  if (last === null && first !== null && first <= to)
    shapes.push(`<path class="beyond" d="M${(at + 9).toFixed(1)} ${y - 3}l5 3l-5 3z"/>`)
  const text = label === '' ? '' : `<text x="${(at + 9).toFixed(1)}" y="${y + 4}">${escaped(label)}</text>`
  const told = escaped(`${label === '' ? '' : `${label}，`}${words}`)
  return `<a class="${name}" href="${href}" tabindex="-1" aria-label="${told}"><title>${told}</title>${shapes.join('')}${text}</a>`
}

/** Lines at the first day of months, quarters or years, as many as can be told apart. */
function ticks(from: number, to: number, scale: (day: number) => number, height: number): string {
  const months = (to - from) / 30.4
  const step = [1, 2, 3, 6, 12, 24, 60, 120].find(size => months / size <= MOST_TICKS) ?? 240
  const [year, month] = isoDay(from).split('-').map(Number) as [number, number]
  const lines: string[] = []
  const begin = Math.ceil((year * 12 + month - 1) / step) * step
  for (let at = begin; ; at += step) {
    const day = Date.UTC(Math.floor(at / 12), at % 12, 1) / 86_400_000
    if (day > to) return lines.join('')
    if (day < from) continue
    const x = scale(day).toFixed(1)
    const words = step >= 12 ? isoDay(day).slice(0, 4) : isoDay(day).slice(0, 7)
    lines.push(
      `<line class="tick" x1="${x}" x2="${x}" y1="20" y2="${height}"/><text class="when" x="${x}" y="14" text-anchor="middle">${words}</text>`,
    )
  }
}
