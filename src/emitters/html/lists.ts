/** The lists of the page: what check found, what is repaired or open, all facts. */

import { MESSAGES, type MessageCode, sentenceOf } from '../../messages.ts'
import type { Diagnostic, Severity } from '../../model/bulletin.ts'
import { doubtOf, KIND_WORDS, valueWords } from '../words/facts.ts'
import { SEVERITY_WORDS } from '../words/severity.ts'
import { escaped } from './escape.ts'
import type { PageNotice } from './notice.ts'

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info']

export function* findingsPart({ findings, report, places }: PageNotice): Generator<string> {
  yield '<section class="card findings" aria-labelledby="h-check"><h2 id="h-check">自我核对</h2>'
  const counts = SEVERITIES.map(
    severity => `${SEVERITY_WORDS[severity]} ${findings.filter(one => one.severity === severity).length}`,
  )
  yield `<p class="sum">${counts.join(' · ')} · 核实 ${report.verified.length}</p>`
  if (findings.length > 0) {
    yield '<ol>'
    for (const [i, { severity, message, code, span }] of findings.entries())
      yield `<li id="c${i + 1}" class="${severity}"><a href="#p${i + 1}"><b>${SEVERITY_WORDS[severity]}</b>${escaped(message)}</a> <small>第 ${places.at(span[0]).line} 行 · ${escaped(code)}</small></li>`
    yield '</ol>'
  }
  if (report.verified.length > 0) {
    // Where nothing is wrong, what was looked at is the news.
    yield `<details${findings.length === 0 ? ' open' : ''}><summary>核实的 ${report.verified.length} 处</summary><ul>`
    for (const { message, code, spans } of report.verified) {
      const at = [...new Set(spans.map(span => places.at(span[0]).line))].join('、')
      yield `<li>${escaped(message)} <small>第 ${at} 行 · ${escaped(code)}</small></li>`
    }
    yield '</ul></details>'
  }
  yield '</section>'
}

export function* doubtsPart({ doubts, places }: PageNotice): Generator<string> {
  if (doubts.size === 0) return
  yield '<section class="card doubts" aria-labelledby="h-doubts"><h2 id="h-doubts">缺字：补上的与未定的</h2><ol>'
  for (const [fact, { number, doubt, span }] of doubts) {
    const place =
      'kind' in fact
        ? `<a href="#m${number}">第 ${places.at(span[0]).line} 行</a>`
        : `第 ${places.at(span[0]).line} 行`
    yield `<li id="d${number}"><b>${doubt.state === 'open' ? '未定' : '补作'}</b>${escaped(doubt.text)} <small>${place}</small></li>`
  }
  yield '</ol></section>'
}

export function* factsPart({ facts, numbers, places }: PageNotice): Generator<string> {
  if (facts.length === 0) return
  yield `<section class="card facts" aria-labelledby="h-facts"><h2 id="h-facts">全部事实</h2><details><summary>${facts.length} 处</summary>`
  yield '<table><thead><tr><th scope="col">行</th><th scope="col">类别</th><th scope="col">原文</th><th scope="col">读作</th><th scope="col">说明</th></tr></thead><tbody>'
  for (const { fact, node } of facts) {
    const line = fact.span ? places.at(fact.span[0]).line : ''
    const due = 'deadline' in fact && fact.deadline ? '时限' : ''
    const notes = [due, doubtOf(fact)?.text ?? ''].filter(words => words !== '').join('；')
    yield `<tr><td><a href="#n${numbers.get(node)}">${line}</a></td><td>${KIND_WORDS[fact.kind]}</td><td>${escaped(fact.text)}</td><td>${escaped(valueWords(fact))}</td><td>${escaped(notes)}</td></tr>`
  }
  yield '</tbody></table></details></section>'
}

/** What the parser found odd, other than what is told among the doubts already. */
export function* diagnosticsPart({ bulletin, places }: PageNotice, lang: 'en' | 'zh'): Generator<string> {
  const { diagnostics } = bulletin
  if (diagnostics.length === 0) return
  yield `<section class="card notes" aria-labelledby="h-notes"><h2 id="h-notes">读取说明</h2><details><summary>${diagnostics.length} 条</summary><ul>`
  for (const found of diagnostics) {
    const line = found.span ? `第 ${places.at(found.span[0]).line} 行 · ` : ''
    yield `<li>${escaped(sentence(found, lang))} <small>${line}${escaped(found.code)}</small></li>`
  }
  yield '</ul></details></section>'
}

const sentence = ({ code, message, args }: Diagnostic, lang: 'en' | 'zh'): string =>
  code in MESSAGES ? sentenceOf(code as MessageCode, args, lang) : message
