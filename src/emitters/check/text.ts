import type { ChalkInstance } from 'chalk'
import type { CheckFinding } from '../../model/check-report.ts'
import { type Places, placesOf } from '../../text/places.ts'
import { type Clip, clipWith } from '../clip.ts'
import type { Emitter } from '../emitter.ts'
import type { CheckOutput } from './output.ts'

const LABELS = {
  en: {
    error: 'error',
    warning: 'warning',
    info: 'note',
    ok: 'verified',
    none: 'nothing to tell',
    also: 'see',
  },
  zh: { error: '错误', warning: '警告', info: '提示', ok: '核实', none: '没有问题', also: '另见' },
} as const
/** Letters of the line before the place, at most; the same behind it. */
const AROUND = 24
const LONGEST_MARK = 40

/** For eyes: each finding with its line, what is wrong marked below it; then a summary. */
export const checkText: Emitter<CheckOutput> = {
  name: 'text',
  endings: ['.txt'],
  async open({ colour, columns }) {
    const [{ Chalk }, { default: stringWidth }] = await Promise.all([import('chalk'), import('string-width')])
    const paint = new Chalk({ level: colour })
    const clip = clipWith(stringWidth)
    const total = { error: 0, warning: 0, info: 0, verified: 0, suppressed: 0 }
    let lang: CheckOutput['lang'] = 'en'
    return {
      *each({ report, text, verbose, lang: language }) {
        lang = language
        const places = placesOf(text)
        const name = clip.line(report.source.name ?? '-', null)
        for (const found of report.findings) {
          total[found.severity]++
          yield* told(found, name, places, lang, paint, clip, stringWidth, columns)
        }
        total.verified += report.verified.length
        total.suppressed += report.suppressed
        if (!verbose) return
        for (const { code, message, spans } of report.verified) {
          const at = spans.map(([start]) => places.at(start)).map(({ line, column }) => `${line}:${column}`)
          yield `${name}:${at[0] ?? ''}: ${paint.green(LABELS[lang].ok)} ${message} ${paint.dim(`${code} (${at.join(', ')})`)}\n`
        }
      },
      end: () => `${summary(total, lang)}\n`,
    }
  },
}

function* told(
  { code, severity, message, span, related }: CheckFinding,
  name: string,
  places: Places,
  lang: CheckOutput['lang'],
  paint: ChalkInstance,
  clip: Clip,
  // Quotes are one column wide in most terminals: a mark is at its place there, where a clipped line takes them for two.
  width: (text: string) => number,
  columns: number | null,
): Generator<string> {
  const { line, column } = places.at(span[0])
  const colour = { error: paint.red, warning: paint.yellow, info: paint.blue }[severity]
  yield `${name}:${line}:${column}: ${colour(LABELS[lang][severity])} ${clip.line(message, columns)} ${paint.dim(code)}\n`
  const whole = places.textOf(line)
  const from = Math.max(0, column - 1 - AROUND)
  const length = Math.max(1, Math.min(span[1] - span[0], LONGEST_MARK, whole.length - column + 1))
  const excerpt = whole.slice(from, column - 1 + length + AROUND)
  if (excerpt.trim() === '') return
  const before = (from > 0 ? '…' : '') + clip.line(whole.slice(from, column - 1), null)
  const marked = clip.line(whole.slice(column - 1, column - 1 + length), null)
  const gutter = ' '.repeat(`${line}`.length)
  const behind = clip.line(whole.slice(column - 1 + length, column - 1 + length + AROUND), null)
  yield `  ${paint.dim(`${line} |`)} ${before}${marked}${behind}\n`
  yield `  ${gutter} ${paint.dim('|')} ${' '.repeat(width(before))}${colour('^'.repeat(Math.max(1, width(marked))))}\n`
  for (const other of related) {
    const place = places.at(other.span[0])
    yield `  ${gutter} ${paint.dim('=')} ${LABELS[lang].also} ${place.line}:${place.column} ${clip.line(other.text, 60)}\n`
  }
}

function summary(
  total: Readonly<Record<'error' | 'warning' | 'info' | 'verified' | 'suppressed', number>>,
  lang: CheckOutput['lang'],
): string {
  const { error, warning, info, verified, suppressed } = total
  if (lang === 'zh')
    return `${error} 个错误，${warning} 个警告，${info} 个提示；核实 ${verified} 处${suppressed > 0 ? `；按配置略去 ${suppressed} 处` : ''}`
  const some = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`
  return `${some(error, 'error')}, ${some(warning, 'warning')}, ${some(info, 'note')}; ${verified} verified${suppressed > 0 ? `; ${suppressed} taken back by the configuration` : ''}`
}
