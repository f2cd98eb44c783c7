import { entriesOf, type Issue, type Part } from '../../diff/entries.ts'
import type {
  ClaimChange,
  DiffPlace,
  DiffTrend,
  DiffValue,
  DiffWord,
  FactChange,
  FieldChange,
  IssueChange,
  PartChange,
} from '../../model/diff-report.ts'
import type { Emitter } from '../emitter.ts'
import { htmlText } from './html-text.ts'
import { CLAIM_LABELS, FIELD_LABELS, PAGE_LABELS, TEXT_LABELS, TREND_LABELS } from './labels.ts'
import type { DiffOutput } from './output.ts'
import { PAGE_STYLE } from './page-style.ts'
import { factName, idsOf, isBetter, isWorse, kindCounts, statusPhrase, wayOf } from './phrases.ts'
import { type Segment, sideOf } from './sides.ts'

/** The page may load nothing and run nothing, whatever a notice says. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
const CHANGES = ['same', 'changed', 'added', 'removed', 'split', 'merged'] as const

/** Side by side: the new notice from its first issue to its last, what has not changed folded. One file, without a script. */
export const diffHtml: Emitter<DiffOutput> = {
  name: 'html',
  endings: ['.html', '.htm'],
  async open() {
    return {
      *each(output) {
        yield* new Page(output).pieces()
      },
      end: () => '',
    }
  },
}

class Page {
  private readonly output: DiffOutput
  private readonly lang: 'en' | 'zh'

  constructor(output: DiffOutput) {
    this.output = output
    this.lang = output.lang
  }

  *pieces(): Generator<string> {
    const { report } = this.output
    const [label, page] = [TEXT_LABELS[this.lang], PAGE_LABELS[this.lang]]
    yield this.top()
    yield `<div class="frame layout">\n${this.contents()}<main id="changes" tabindex="-1">\n`
    yield this.summary()
    const fields = (list: readonly FieldChange[]): string => list.map(field => this.field(field)).join('')
    yield this.section(label.front, this.table(page.field, fields(report.front)))
    yield this.section(
      label.claims,
      this.table(page.field, report.claims.map(claim => this.claim(claim)).join('')),
    )
    if (report.summary.issues.old + report.summary.issues.new > 0) {
      yield `<section aria-labelledby="issues">\n<h2 id="issues">${page.issues}</h2>\n`
      yield* this.issues()
      yield '</section>\n'
    }
    for (const [title, parts] of [
      [label.rest, report.rest],
      [label.moved, report.moved],
    ] as const)
      yield this.section(title, this.table(page.change, parts.map(part => this.part(part)).join('')))
    yield this.section(label.contact, this.table(page.field, fields(report.contact)))
    yield '</main>\n</div>\n</body>\n</html>\n'
  }

  private top(): string {
    const { report, old, now } = this.output
    const page = PAGE_LABELS[this.lang]
    const names = [report.old, report.new].map(({ name }) => htmlText(name ?? '-'))
    const notice = (side: string, name: string, { title, published }: DiffOutput['old']): string =>
      `<div class="notice"><p class="side">${side}</p><p class="name">${name}</p>` +
      `<p lang="zh-CN">${htmlText(title?.text ?? '')}</p>` +
      `<p class="more">${htmlText(published === null ? '' : (published.edtf ?? published.text))}</p></div>`
    return `<!DOCTYPE html>
<html lang="${this.lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="generator" content="rectify/diff/1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${names.join(' → ')} · ${page.title}</title>
<style>${PAGE_STYLE}
${this.spoken()}</style>
</head>
<body>
<a class="skip" href="#changes">${page.skip}</a>
<header class="top"><div class="frame">
<h1>${page.title}</h1>
<div class="notices">
${notice(page.old, names[0]!, old)}
<span class="arrow" aria-hidden="true">→</span>
${notice(page.new, names[1]!, now)}
</div>
</div></header>
`
  }

  /** Screen readers mostly do not tell del and ins from other text: these words are read out, and not seen. */
  private spoken(): string {
    const { removedStart, addedStart, end } = PAGE_LABELS[this.lang]
    const hidden =
      'position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap'
    return [
      `del::before{content:"${removedStart}";${hidden}}`,
      `ins::before{content:"${addedStart}";${hidden}}`,
      `del::after,ins::after{content:"${end}";${hidden}}`,
    ].join('\n')
  }

  private contents(): string {
    const { issues } = this.output.report
    if (issues.length === 0) return '<div></div>\n'
    const page = PAGE_LABELS[this.lang]
    const links = issues.map((issue, at) => {
      const { id, text } = [...issue.new, ...issue.old][0]!
      return `<li><a href="#c${at + 1}">${this.badge(issue.change)}<span lang="zh-CN">${htmlText(`${id} ${text}`)}</span></a></li>\n`
    })
    return `<nav class="contents" aria-labelledby="contents">\n<h2 id="contents">${page.contents}</h2>\n<ol>\n${links.join('')}</ol>\n</nav>\n`
  }

  private summary(): string {
    const { report } = this.output
    const { issues, measures } = report.summary
    const [label, page] = [TEXT_LABELS[this.lang], PAGE_LABELS[this.lang]]
    const tile = (name: string, value: string): string =>
      `<div class="tile"><dt>${name}</dt><dd>${value}</dd></div>`
    const change = (old: number, now: number): string => (old === now ? `${now}` : `${old} → ${now}`)
    const shown = CHANGES.filter(key => issues[key] > 0)
    const bar = shown.map(key => `<span class="fill-${key}" style="flex:${issues[key]}"></span>`)
    const legend = shown.map(key => `<li><i class="fill-${key}"></i>${label[key]} ${issues[key]}</li>`)
    const kinds = kindCounts(report, this.lang).map(({ kind, name, count, of }) => {
      const trend = kind.split('-').at(-1)!
      return `<li class="chip${toneOf(trend)}">${name} <b>${count}</b>${of}</li>`
    })
    const total = Object.values(report.summary.kinds).length === 0
    return `<section aria-labelledby="summary">
<h2 id="summary">${page.summary}</h2>
<dl class="tiles">
${tile(label.issues, change(issues.old, issues.new))}
${tile(label.measures, change(measures.old, measures.new))}
${CHANGES.slice(1)
  .filter(key => issues[key] > 0)
  .map(key => tile(`${label.issues} · ${label[key]}`, `${issues[key]}`))
  .join('\n')}
</dl>
${bar.length > 0 ? `<div class="bar" aria-hidden="true">${bar.join('')}</div>\n<ul class="legend" aria-label="${label.issues}">${legend.join('')}</ul>\n` : ''}${
  total
    ? `<p>${label.none}</p>`
    : `<ul class="chips" aria-label="${label.differences}">${kinds.join('')}</ul>`
}
${report.factsOnly ? `<p class="soft">${page.factsOnly}</p>\n` : ''}</section>
`
  }

  /** Issue by issue in the order of the new notice; those that are the same are folded, neighbours together. */
  private *issues(): Generator<string> {
    const { report, now } = this.output
    const waiting = entriesOf(now).issues
    const byId = new Map(waiting.map((issue, at) => [issue.heading.place.id, at]))
    const told = new Set(report.issues.flatMap(issue => issue.new.map(({ id }) => id)))
    const before = entriesOf(this.output.old).issues
    let next = 0
    const until = (end: number): Issue[] =>
      waiting.slice(next, end).filter(({ heading }) => !told.has(heading.place.id))
    for (const [at, issue] of report.issues.entries()) {
      const first =
        issue.new.length > 0
          ? Math.min(...issue.new.map(({ id }) => byId.get(id) ?? 0))
          : behind(
              before.map(({ heading }) => heading),
              issue.old[0]!,
              waiting.map(({ heading }) => heading),
            )
      if (first > next) {
        yield this.sameIssues(until(first))
        next = first
      }
      const partsOf = (places: readonly DiffPlace[], issues: readonly Issue[]): Part[] =>
        places.flatMap(({ id }) => issues.find(({ heading }) => heading.place.id === id)?.parts ?? [])
      yield this.issue(issue, at + 1, partsOf(issue.old, before), partsOf(issue.new, waiting))
    }
    yield this.sameIssues(until(waiting.length))
  }

  private sameIssues(issues: readonly Issue[]): string {
    if (issues.length === 0) return ''
    const page = PAGE_LABELS[this.lang]
    const told = issues.map(
      ({ heading, parts }) =>
        `<h3 lang="zh-CN">${htmlText(`${heading.place.id} ${heading.place.text}`)}</h3>${parts.map(passage).join('')}\n`,
    )
    return `<details class="same-issues"><summary>${page.sameIssues(issues.length)}${this.unchanged()}</summary>\n${told.join('')}</details>\n`
  }

  private unchanged(): string {
    const { boilerplate } = TEXT_LABELS[this.lang]
    const text = this.output.report.factsOnly ? boilerplate : PAGE_LABELS[this.lang].unchanged
    return `${this.lang === 'zh' ? '' : ' '}${text}`
  }

  /** @param before - all its parts in the old notice, @param all - and in the new one, also those that are the same */
  private issue(issue: IssueChange, number: number, before: readonly Part[], all: readonly Part[]): string {
    const label = TEXT_LABELS[this.lang]
    const { change, old, new: now, heading, renumbered, moved, status } = issue
    const paired = old.length > 0 && now.length > 0
    const title = (now.length > 0 ? now : old).map(({ text }) => htmlText(text)).join(' + ')
    const chips: string[] = []
    const chip = (name: string, text: string, tone = ''): void => {
      chips.push(`<li class="chip${tone}">${name}${this.colon()}${text}</li>`)
    }
    if (status) {
      const way = status.trend === null ? '' : this.trend(status.trend)
      chip(label.status, `${statusPhrase(status, this.lang)}${way}`, toneOf(status.trend))
    }
    if (renumbered)
      chip(label.renumbered, `${renumbered.old ?? label.absent} → ${renumbered.new ?? label.absent}`)
    if (moved)
      chip(
        label.movedTo,
        `<span lang="zh-CN">${htmlText(moved.old ?? label.absent)} → ${htmlText(moved.new ?? label.absent)}</span>`,
        ' is-moved',
      )
    const rows: string[] = []
    if (paired && (heading || old.length + now.length > 2))
      rows.push(
        this.pair(
          PAGE_LABELS[this.lang].heading,
          'is-changed',
          { old, new: now, words: heading?.words ?? null, ids: old.length + now.length > 2 },
          heading ? this.facts(heading.facts, heading.boilerplate) : [],
        ),
      )
    rows.push(...this.parts(issue, before, all))
    return `<article class="card" id="c${number}" aria-labelledby="c${number}-title">
<div class="head"><h3 id="c${number}-title"><span class="id">${htmlText(idsOf(issue))}</span><span lang="zh-CN">${title}</span></h3>${this.badge(change)}</div>
${chips.length > 0 ? `<ul class="chips">${chips.join('')}</ul>\n` : ''}${this.table(PAGE_LABELS[this.lang].change, rows.join(''))}</article>
`
  }

  /** The parts that have changed, and between them, folded, those that are the same. */
  private parts({ parts }: IssueChange, before: readonly Part[], all: readonly Part[]): string[] {
    const { report } = this.output
    const position = new Map(all.map(({ place }, at) => [keyOf(place), at]))
    const told = new Set([...parts, ...report.moved].flatMap(part => part.new.map(keyOf)))
    const rows: string[] = []
    let next = 0
    const same = (end: number): void => {
      const run = all.slice(next, end).filter(({ place }) => !told.has(keyOf(place)))
      if (run.length > 0) rows.push(this.sameParts(run))
      next = Math.max(next, end)
    }
    for (const part of parts) {
      const at = part.new.map(place => position.get(keyOf(place)) ?? 0)
      same(at.length > 0 ? Math.min(...at) : behind(before, part.old[0]!, all))
      rows.push(this.part(part))
    }
    same(all.length)
    return rows
  }

  private sameParts(parts: readonly Part[]): string {
    const page = PAGE_LABELS[this.lang]
    return `<tr class="same"><th scope="row"><span class="unseen">${page.unchanged}</span></th><td colspan="2"><details><summary>${page.sameParts(parts.length)}${this.unchanged()}</summary>${parts.map(passage).join('')}</details></td></tr>\n`
  }

  private part(part: PartChange): string {
    const { change, old, new: now, words, status, facts, boilerplate } = part
    const label = change === 'moved' ? TEXT_LABELS[this.lang].movedTo : TEXT_LABELS[this.lang][change]
    const notes: string[] = []
    if (change === 'moved') notes.push(`<li class="chip is-moved">${htmlText(wayOf(part))}</li>`)
    if (status) {
      const way = status.trend === null ? '' : this.trend(status.trend)
      notes.push(
        `<li class="chip${toneOf(status.trend)}">${TEXT_LABELS[this.lang].status}${this.colon()}${statusPhrase(status, this.lang)}${way}</li>`,
      )
    }
    const paired = old.length > 0 && now.length > 0
    if (paired) notes.push(...this.facts(facts, boilerplate))
    return this.pair(label, `is-${change}`, { old, new: now, words, ids: false }, notes)
  }

  private facts(facts: readonly FactChange[], boilerplate: boolean): string[] {
    const none = boilerplate ? [`<li class="chip">${TEXT_LABELS[this.lang].boilerplate}</li>`] : []
    return [
      ...none,
      ...facts.map(fact => {
        const name = factName(fact, this.lang)
        const text = this.values(fact.old, fact.new, fact.trend)
        const tone = fact.old === null ? ' is-added' : fact.new === null ? ' is-removed' : toneOf(fact.trend)
        return `<li class="chip${tone}">${htmlText(name)}${name ? ' ' : ''}${text}</li>`
      }),
    ]
  }

  private pair(
    name: string,
    tone: string,
    {
      old,
      new: now,
      words,
      ids,
    }: {
      readonly old: readonly DiffPlace[]
      readonly new: readonly DiffPlace[]
      readonly words: readonly DiffWord[] | null
      /** Whether the places are told by their ids, as those of issues are. */
      readonly ids: boolean
    },
    notes: readonly string[],
  ): string {
    const one = old.length === 0 || now.length === 0
    const cell = (side: 'old' | 'new', places: readonly DiffPlace[]): string => {
      const said = PAGE_LABELS[this.lang][side]
      if (places.length === 0)
        return `<td class="none"><span class="unseen">${PAGE_LABELS[this.lang].nothing}</span></td>`
      const tag = side === 'old' ? 'del' : 'ins'
      const texts = sideOf(places, words, side === 'old' ? 'removed' : 'added').map((segments, at) => {
        const place = places[at]!
        const lead = ids ? place.id : (place.marker ?? '')
        const marker = lead === '' ? '' : `<span class="marker">${htmlText(lead)}</span>`
        const text = segments.map(segment => marked(segment, tag)).join('')
        return `<p>${marker}${one ? `<${tag}>${text}</${tag}>` : text}</p>`
      })
      return `<td class="${one ? `whole ${side}` : side}" data-side="${said}" lang="zh-CN">${texts.join('')}</td>`
    }
    const rows = notes.length > 0 ? ' rowspan="2"' : ''
    const below =
      notes.length > 0
        ? `<tr class="notes"><td colspan="2"><ul class="chips">${notes.join('')}</ul></td></tr>\n`
        : ''
    return `<tr><th scope="row"${rows}><span class="badge ${tone}">${name}</span></th>${cell('old', old)}${cell('new', now)}</tr>\n${below}`
  }

  private field({ field, old, new: now, words, trend }: FieldChange): string {
    const name = FIELD_LABELS[field]?.[this.lang] ?? htmlText(field)
    const value = (text: string | null): DiffValue | null => (text === null ? null : { text, value: text })
    return this.values3(name, value(old), value(now), words, trend)
  }

  private claim({ what, old, new: now, trend }: ClaimChange): string {
    return this.values3(CLAIM_LABELS[what][this.lang], old, now, null, trend)
  }

  /** A row of a name and two values. */
  private values3(
    name: string,
    old: DiffValue | null,
    now: DiffValue | null,
    words: readonly DiffWord[] | null,
    trend: DiffTrend | null,
  ): string {
    const page = PAGE_LABELS[this.lang]
    const cell = (side: 'old' | 'new', value: DiffValue | null): string => {
      if (value === null) return `<td class="none"><span class="unseen">${page.nothing}</span></td>`
      const [tag, op] = side === 'old' ? (['del', 'removed'] as const) : (['ins', 'added'] as const)
      const segments = words
        ?.filter(word => word.op === 'same' || word.op === op)
        .map(word => ({ text: word.text, marked: word.op === op })) ?? [{ text: value.text, marked: true }]
      const way =
        side === 'new' && trend !== null
          ? ` <span class="chip${toneOf(trend)}">${TREND_LABELS[trend][this.lang]}</span>`
          : ''
      return `<td data-side="${page[side]}" lang="zh-CN">${segments.map(segment => marked(segment, tag)).join('')}${way}</td>`
    }
    return `<tr><th scope="row">${name}</th>${cell('old', old)}${cell('new', now)}</tr>\n`
  }

  private section(title: string, content: string): string {
    if (content === '') return ''
    return `<section aria-label="${title}">\n<h2>${title}</h2>\n<div class="card">${content}</div>\n</section>\n`
  }

  private table(first: string, rows: string): string {
    if (rows === '') return ''
    const page = PAGE_LABELS[this.lang]
    return `<table><colgroup><col class="what"><col><col></colgroup><thead><tr><th scope="col">${first}</th><th scope="col">${page.old}</th><th scope="col">${page.new}</th></tr></thead><tbody>\n${rows}</tbody></table>\n`
  }

  private badge(change: IssueChange['change']): string {
    return `<span class="badge is-${change}">${TEXT_LABELS[this.lang][change]}</span>`
  }

  private values(old: DiffValue | null, now: DiffValue | null, trend: DiffTrend | null): string {
    const shown = [old, now].filter(value => value !== null).map(({ text }) => htmlText(text))
    const text = `<span lang="zh-CN">${shown.join(' → ')}</span>`
    if (old === null) return `${TEXT_LABELS[this.lang].added} ${text}`
    if (now === null) return `${TEXT_LABELS[this.lang].removed} ${text}`
    return `${text}${trend === null ? '' : this.trend(trend)}`
  }

  private trend(trend: keyof typeof TREND_LABELS): string {
    const name = TREND_LABELS[trend][this.lang]
    return this.lang === 'zh' ? `（${name}）` : ` (${name})`
  }

  private colon(): string {
    return this.lang === 'zh' ? '：' : ': '
  }
}

/**
 * Where, among the parts of the new notice, something stood that was removed: behind what it stood behind, where that is
 * still there word for word; 0 where it is not.
 */
function behind(old: readonly Part[], removed: DiffPlace, now: readonly Part[]): number {
  const previous = old[old.findIndex(({ place }) => keyOf(place) === keyOf(removed)) - 1]
  return previous === undefined ? 0 : now.findIndex(({ plain }) => plain === previous.plain) + 1
}

/** The labelled lines of an issue have its id: their labels tell them apart. */
const keyOf = ({ id, marker }: DiffPlace): string => `${id} ${marker ?? ''}`

const toneOf = (trend: string | null): string =>
  isWorse(trend) ? ' worse' : isBetter(trend) ? ' better' : ''

const marked = ({ text, marked: is }: Segment, tag: 'del' | 'ins'): string =>
  is ? `<${tag}>${multiline(text)}</${tag}>` : multiline(text)

const multiline = (text: string): string => text.split('\n').map(htmlText).join('<br>')

const passage = ({ place }: Part): string =>
  `<p lang="zh-CN">${place.marker === null ? '' : `<span class="marker">${htmlText(place.marker)}</span>`}${multiline(place.text)}</p>`
