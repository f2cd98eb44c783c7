import type { ChalkInstance } from 'chalk'
import type {
  DiffPlace,
  DiffReport,
  DiffTrend,
  DiffValue,
  DiffWord,
  FactChange,
  FieldChange,
  PartChange,
  StatusChange,
  TextChange,
} from '../../model/diff-report.ts'
import { type Clip, clipWith } from '../clip.ts'
import type { Emitter } from '../emitter.ts'
import { excerpt } from './excerpt.ts'
import { CLAIM_LABELS, FIELD_LABELS, TEXT_LABELS, TREND_LABELS } from './labels.ts'
import type { DiffOutput } from './output.ts'
import { factName, idsOf, kindCounts, statusPhrase, wayOf } from './phrases.ts'

const SIGNS = { added: '+', removed: '-', changed: '~', moved: '>', split: '<', merged: '=' } as const

/** For eyes: a summary, then issue by issue. Words that went stand in [-…-], words that came in {+…+}, or are coloured. */
export const diffText: Emitter<DiffOutput> = {
  name: 'text',
  endings: ['.txt'],
  async open({ colour }) {
    const [{ Chalk }, { default: stringWidth }] = await Promise.all([import('chalk'), import('string-width')])
    const pen = new Pen(new Chalk({ level: colour }), clipWith(stringWidth), colour > 0)
    return {
      *each({ report, lang }) {
        yield* pen.report(report, lang)
      },
      end: () => '',
    }
  },
}

class Pen {
  private readonly paint: ChalkInstance
  private readonly clip: Clip
  private readonly coloured: boolean
  private lang: 'en' | 'zh' = 'en'

  constructor(paint: ChalkInstance, clip: Clip, coloured: boolean) {
    this.paint = paint
    this.clip = clip
    this.coloured = coloured
  }

  *report(report: DiffReport, lang: 'en' | 'zh'): Generator<string> {
    this.lang = lang
    const { paint } = this
    const label = TEXT_LABELS[lang]
    yield `${paint.bold(`${this.line(report.old.name ?? '-')} → ${this.line(report.new.name ?? '-')}`)}\n`
    yield* this.summary(report)
    if (report.same) return
    yield* this.fields(label.front, report.front)
    if (report.claims.length > 0) yield `\n${paint.bold(label.claims)}\n`
    for (const { what, old, new: now, trend } of report.claims)
      yield `  ${this.sign(old && now ? 'changed' : old ? 'removed' : 'added')} ${CLAIM_LABELS[what][lang]} ${this.values(old, now, trend)}\n`
    for (const issue of report.issues) {
      const { change, old, new: now, heading, renumbered, moved, status, parts } = issue
      const one = old.length === 1 && now.length === 1
      const text = one
        ? heading?.words
          ? this.words(heading.words)
          : this.line(now[0]!.text)
        : old.length === 0 || now.length === 0
          ? this.line([...old, ...now][0]!.text)
          : label[change]
      yield `\n${this.sign(change)} ${paint.bold(idsOf(issue))} ${text}\n`
      if (!one && old.length > 0 && now.length > 0)
        for (const [side, places] of [
          ['-', old],
          ['+', now],
        ] as const)
          for (const place of places)
            yield `    ${this.tint(side === '-' ? 'removed' : 'added', `${side} ${place.id}`)} ${this.line(place.text)}\n`
      if (heading) yield* this.told(heading, '    ')
      if (renumbered)
        yield `    ${label.renumbered}: ${renumbered.old ?? label.absent} → ${renumbered.new ?? label.absent}\n`
      if (moved)
        yield `    ${label.movedTo}: ${this.line(moved.old ?? label.absent)} → ${this.line(moved.new ?? label.absent)}\n`
      if (status) yield this.status(status, '    ')
      for (const part of parts) yield* this.part(part, '    ')
    }
    for (const [title, parts] of [
      [label.rest, report.rest],
      [label.moved, report.moved],
    ] as const) {
      if (parts.length > 0) yield `\n${paint.bold(title)}\n`
      for (const part of parts) yield* this.part(part, '  ')
    }
    yield* this.fields(label.contact, report.contact)
  }

  private *summary(report: DiffReport): Generator<string> {
    const { issues, measures } = report.summary
    const label = TEXT_LABELS[this.lang]
    const some = (['same', 'changed', 'added', 'removed', 'split', 'merged'] as const)
      .filter(key => issues[key] > 0)
      .map(key => `${issues[key]} ${label[key]}`)
    const list = (items: readonly string[]): string => items.join(this.lang === 'zh' ? '，' : ', ')
    const colon = this.lang === 'zh' ? '：' : ': '
    yield `${label.issues} ${issues.old} → ${issues.new}${some.length > 0 ? `${colon}${list(some)}` : ''}; ${label.measures} ${measures.old} → ${measures.new}\n`
    const found = kindCounts(report, this.lang).map(({ name, count, of }) => `${count} ${name}${of}`)
    yield report.same ? `${label.none}\n` : `${label.differences}${colon}${list(found)}\n`
  }

  private *fields(title: string, fields: readonly FieldChange[]): Generator<string> {
    if (fields.length > 0) yield `\n${this.paint.bold(title)}\n`
    for (const { field, old, new: now, words, trend } of fields) {
      const name = FIELD_LABELS[field]?.[this.lang] ?? field
      const text = words
        ? this.words(words)
        : this.values(
            old === null ? null : { text: old, value: old },
            now === null ? null : { text: now, value: now },
            trend,
          )
      yield `  ${this.sign(old === null ? 'added' : now === null ? 'removed' : 'changed')} ${name} ${text}\n`
    }
  }

  private *part(part: PartChange, indent: string): Generator<string> {
    const { change, old, new: now, words, status } = part
    const places = now.length > 0 ? now : old
    const marker = places.map(place => this.line(place.marker ?? '')).join(' + ')
    const from = change === 'moved' ? ` (${wayOf(part)})` : ''
    const text = words ? this.words(words) : this.line(places.map((place: DiffPlace) => place.text).join(' '))
    const whole = change === 'added' || change === 'removed' ? this.tint(change, text) : text
    yield `${indent}${this.sign(change)} ${marker}${from}${marker || from ? ' ' : ''}${whole}\n`
    if (status) yield this.status(status, `${indent}    `)
    if (change !== 'added' && change !== 'removed') yield* this.told(part, `${indent}    `)
  }

  /** The facts of a text that changed, or that none did. */
  private *told({ facts, boilerplate }: TextChange, indent: string): Generator<string> {
    if (boilerplate) yield `${indent}${this.paint.dim(TEXT_LABELS[this.lang].boilerplate)}\n`
    for (const fact of facts) yield `${indent}${this.fact(fact)}\n`
  }

  private fact(fact: FactChange): string {
    const { old, new: now, trend } = fact
    const name = factName(fact, this.lang)
    const sign = this.sign(old && now ? 'changed' : old ? 'removed' : 'added')
    return `${sign} ${name}${name ? ' ' : ''}${this.values(old, now, trend)}`
  }

  private status(status: StatusChange, indent: string): string {
    const { trend } = status
    const way = trend === null ? '' : ` (${TREND_LABELS[trend][this.lang]})`
    const text = `${TEXT_LABELS[this.lang].status}: ${statusPhrase(status, this.lang)}${way}`
    return `${indent}${trend === 'regressed' ? this.tint('removed', text) : trend ? this.tint('added', text) : text}\n`
  }

  private values(old: DiffValue | null, now: DiffValue | null, trend: DiffTrend | null): string {
    const shown = [old, now].filter(value => value !== null).map(value => this.line(value.text))
    return `${shown.join(' → ')}${trend === null ? '' : ` (${TREND_LABELS[trend][this.lang]})`}`
  }

  /** The changed words with some of what stands around them. */
  private words(words: readonly DiffWord[]): string {
    return excerpt(words)
      .map(({ op, text }) => (op === 'same' ? this.line(text) : this.mark(op, this.line(text))))
      .join('')
  }

  private mark(op: 'added' | 'removed', text: string): string {
    if (!this.coloured) return op === 'removed' ? `[-${text}-]` : `{+${text}+}`
    return op === 'removed' ? this.paint.red.strikethrough(text) : this.paint.green.underline(text)
  }

  private sign(change: keyof typeof SIGNS): string {
    return this.tint(change, SIGNS[change])
  }

  private tint(change: keyof typeof SIGNS, text: string): string {
    const { paint } = this
    return change === 'added'
      ? paint.green(text)
      : change === 'removed'
        ? paint.red(text)
        : paint.yellow(text)
  }

  private line(text: string): string {
    return this.clip.line(text, null)
  }
}
