import type {
  ClaimChange,
  DiffReport,
  DiffTrend,
  DiffValue,
  DiffWord,
  FactChange,
  FieldChange,
  IssueChange,
  PartChange,
  StatusChange,
  TextChange,
} from '../../model/diff-report.ts'
import type { Emitter } from '../emitter.ts'
import { excerpt } from './excerpt.ts'
import { CLAIM_LABELS, FIELD_LABELS, PAGE_LABELS, TEXT_LABELS, TREND_LABELS } from './labels.ts'
import { markdownText } from './markdown-text.ts'
import type { DiffOutput } from './output.ts'
import { factName, idsOf, isWorse, kindCounts, measureCounts, statusPhrase, wayOf } from './phrases.ts'

/** GitHub takes 65,536 characters a comment; the rest is for what a workflow puts before it. */
const MOST = 65_536 - 536
/** A section longer than this is folded. */
const LONG = 1200

/** A part of the comment that is told whole, by its title, or not at all. */
interface Section {
  readonly title: string
  readonly lines: readonly string[]
}

/** For a comment on a pull request, in GitHub's Markdown: a summary, then issue by issue, long ones folded. */
export const diffMarkdown: Emitter<DiffOutput> = {
  name: 'markdown',
  endings: ['.md', '.markdown'],
  async open() {
    return {
      *each({ report, lang }) {
        const page = new Page(lang)
        yield* fitted(page.head(report), page.sections(report), lang)
      },
      end: () => '',
    }
  },
}

/** As much as a comment holds: sections that are too long shrink to their titles, and then to a number. */
function* fitted(head: string, sections: readonly Section[], lang: 'en' | 'zh'): Generator<string> {
  const { cut, shortened } = PAGE_LABELS[lang]
  const whole = sections.map(rendered)
  const short = sections.map(({ title }) => `\n#### ${title}\n\n(${shortened})\n`)
  if (head.length + whole.reduce((sum, text) => sum + text.length, 0) <= MOST) {
    yield head
    yield* whole
    return
  }
  const note = (titles: number, gone: number): string => `\n${cut(whole.length, titles, gone)}\n`
  let room = MOST - head.length - note(whole.length, whole.length).length
  const shown: string[] = []
  let titles = 0
  /** What is kept free for the titles of later sections: nothing where they alone would take most of the room. */
  let kept = short.reduce((sum, title) => sum + title.length, 0)
  const keeps = kept <= room / 2
  for (const [at, text] of whole.entries()) {
    const title = short[at]!
    kept -= title.length
    const told = text.length <= room - (keeps ? kept : 0) ? text : title
    if (told.length > room) continue
    if (told === title) titles++
    shown.push(told)
    room -= told.length
  }
  yield head
  yield note(titles, whole.length - shown.length)
  yield* shown
}

function rendered({ title, lines }: Section): string {
  const body = lines.join('\n')
  if (body === '') return `\n#### ${title}\n`
  if (body.length <= LONG) return `\n#### ${title}\n\n${body}\n`
  return `\n<details><summary><b>${title}</b></summary>\n\n${body}\n\n</details>\n`
}

class Page {
  private readonly lang: 'en' | 'zh'
  private readonly colon: string

  constructor(lang: 'en' | 'zh') {
    this.lang = lang
    this.colon = lang === 'zh' ? '：' : ': '
  }

  head(report: DiffReport): string {
    const [label, page] = [TEXT_LABELS[this.lang], PAGE_LABELS[this.lang]]
    const columns = ['old', 'new', 'same', 'changed', 'added', 'removed', 'split', 'merged'] as const
    const counts = (name: string, tally: DiffReport['summary']['issues']): string =>
      row([name, ...columns.map(key => `${tally[key]}`)])
    const names = [report.old, report.new].map(({ name }) => `**${markdownText(name ?? '-')}**`)
    const lines = [
      `### ${page.title}`,
      '',
      names.join(' → '),
      '',
      row(['', page.old, page.new, ...columns.slice(2).map(key => label[key as 'same'])]),
      row([':--', ...columns.map(() => '--:')]),
      counts(label.issues, report.summary.issues),
      counts(label.measures, measureCounts(report)),
      '',
    ]
    const kinds = kindCounts(report, this.lang).map(({ kind, name, count, of }) => {
      const text = `${count} ${name}${of}`
      return isWorse(kind.split('-').at(-1)!) ? `<b>${text}</b>` : text
    })
    lines.push(report.same ? label.none : `${label.differences}${this.colon}${kinds.join(' · ')}`)
    if (report.factsOnly) lines.push('', `_${page.factsOnly}_`)
    return `${lines.join('\n')}\n`
  }

  sections(report: DiffReport): Section[] {
    const label = TEXT_LABELS[this.lang]
    const section = (title: string, lines: readonly string[]): Section[] =>
      lines.length === 0 ? [] : [{ title, lines }]
    const parts = (list: readonly PartChange[]): string[] => list.flatMap(part => this.part(part))
    const fields = (list: readonly FieldChange[]): string[] => list.map(field => this.field(field))
    return [
      ...section(label.front, fields(report.front)),
      ...section(
        label.claims,
        report.claims.map(claim => this.claim(claim)),
      ),
      ...report.issues.map(issue => this.issue(issue)),
      ...section(label.rest, parts(report.rest)),
      ...section(label.moved, parts(report.moved)),
      ...section(label.contact, fields(report.contact)),
    ]
  }

  private issue(issue: IssueChange): Section {
    const label = TEXT_LABELS[this.lang]
    const { change, old, new: now, heading, renumbered, moved, status, parts } = issue
    const paired = old.length > 0 && now.length > 0
    const one = old.length === 1 && now.length === 1
    const text = one
      ? heading?.words
        ? this.words(heading.words)
        : markdownText(now[0]!.text)
      : paired
        ? ''
        : markdownText([...old, ...now][0]!.text)
    const lead = change === 'changed' ? '' : `${label[change]} · `
    const lines: string[] = []
    if (!one && paired) {
      for (const place of old) lines.push(`- <del>${place.id} ${markdownText(place.text)}</del>`)
      for (const place of now) lines.push(`- <ins>${place.id} ${markdownText(place.text)}</ins>`)
    }
    if (heading) {
      const { boilerplate, facts } = heading
      if (boilerplate) lines.push(this.line(PAGE_LABELS[this.lang].heading, `_${label.boilerplate}_`))
      for (const fact of facts) lines.push(this.line(PAGE_LABELS[this.lang].heading, this.fact(fact)))
    }
    const ordinals =
      renumbered && [renumbered.old, renumbered.new].map(ordinal => `${ordinal ?? label.absent}`)
    if (ordinals) lines.push(this.line(label.renumbered, ordinals.join(' → ')))
    const groups = moved && [moved.old, moved.new].map(group => markdownText(group ?? label.absent))
    if (groups) lines.push(this.line(label.movedTo, groups.join(' → ')))
    if (status) lines.push(this.status(status, ''))
    for (const part of parts) lines.push(...this.part(part))
    return { title: `${lead}${markdownText(idsOf(issue))} ${text}`.trim(), lines }
  }

  private line(name: string, text: string, indent = ''): string {
    return `${indent}- **${name}**${this.colon}${text}`
  }

  private part(part: PartChange): string[] {
    const { change, old, new: now, words, status } = part
    const places = now.length > 0 ? now : old
    const marker = places.map(place => markdownText(place.marker ?? '')).filter(text => text !== '')
    const label = change === 'moved' ? TEXT_LABELS[this.lang].movedTo : TEXT_LABELS[this.lang][change]
    const way = change === 'moved' ? `${markdownText(wayOf(part))} ` : ''
    const text = words ? this.words(words) : multiline(places.map(place => place.text).join('\n'))
    const tag = change === 'added' ? 'ins' : change === 'removed' ? 'del' : null
    return [
      this.line(
        label,
        `${way}${marker.join(' + ')}${marker.length > 0 ? ' ' : ''}${tag ? `<${tag}>${text}</${tag}>` : text}`,
      ),
      ...(status ? [this.status(status, '  ')] : []),
      ...(tag ? [] : this.told(part)),
    ]
  }

  /** The facts of a text that changed, or that none did. */
  private told({ facts, boilerplate }: TextChange): string[] {
    const none = boilerplate ? [`  - _${TEXT_LABELS[this.lang].boilerplate}_`] : []
    return [...none, ...facts.map(fact => `  - ${this.fact(fact)}`)]
  }

  private fact(fact: FactChange): string {
    const name = factName(fact, this.lang)
    return `${markdownText(name)}${name ? ' ' : ''}${this.values(fact.old, fact.new, fact.trend)}`
  }

  private status(status: StatusChange, indent: string): string {
    const text = `${statusPhrase(status, this.lang)}${this.trend(status.trend)}`
    return this.line(TEXT_LABELS[this.lang].status, text, indent)
  }

  private field({ field, old, new: now, words, trend }: FieldChange): string {
    const value = (text: string | null): DiffValue | null => (text === null ? null : { text, value: text })
    const text = words ? this.words(words) : this.values(value(old), value(now), trend)
    return this.line(FIELD_LABELS[field]?.[this.lang] ?? field, text)
  }

  private claim({ what, old, new: now, trend }: ClaimChange): string {
    return this.line(CLAIM_LABELS[what][this.lang], this.values(old, now, trend))
  }

  private values(old: DiffValue | null, now: DiffValue | null, trend: DiffTrend | null): string {
    const [from, to] = [old && multiline(old.text), now && multiline(now.text)]
    if (from === null) return `<ins>${to}</ins>`
    if (to === null) return `<del>${from}</del>`
    return `${from} → ${to}${this.trend(trend)}`
  }

  private trend(trend: keyof typeof TREND_LABELS | null): string {
    if (trend === null) return ''
    const name = TREND_LABELS[trend][this.lang]
    const text = isWorse(trend) ? `<b>${name}</b>` : name
    return this.lang === 'zh' ? `（${text}）` : ` (${text})`
  }

  private words(words: readonly DiffWord[]): string {
    const tags = { same: null, removed: 'del', added: 'ins' } as const
    return excerpt(words)
      .map(({ op, text }) => (tags[op] ? `<${tags[op]}>${multiline(text)}</${tags[op]}>` : multiline(text)))
      .join('')
  }
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

/** What stands on several lines is told on one, which Markdown takes for one item. */
const multiline = (text: string): string => text.split('\n').map(markdownText).join('<br>')
