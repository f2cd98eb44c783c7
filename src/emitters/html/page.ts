import { checkBulletin } from '../../check/check.ts'
import type { Bulletin, Fact } from '../../model/bulletin.ts'
import { buffered } from '../chunks.ts'
import type { EmitOptions, Writer } from '../emitter.ts'
import { KIND_WORDS } from '../words/facts.ts'
import { frontWords } from '../words/front.ts'
import { REPLACEMENT, visible } from '../words/visible.ts'
import { claimsPart } from './claims.ts'
import { escaped } from './escape.ts'
import { diagnosticsPart, doubtsPart, factsPart, findingsPart } from './lists.ts'
import { type PageNotice, pageNotice } from './notice.ts'
import { outline } from './outline.ts'
import { sourceText } from './source-text.ts'
import { STYLE } from './style.ts'
import { timeline } from './timeline.ts'

/** Nothing is loaded, sent or run: the page holds all it needs. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

/**
 * A notice as one page: the source text with its facts marked, the outline beside it, dates on a line, claims as a bar, what
 * `rectify check` finds. It needs no script and asks for nothing. Its words are Chinese; the messages are of `lang`.
 */
export async function openHtml({ lang = 'zh', tell }: EmitOptions): Promise<Writer<Bulletin>> {
  return {
    *each(bulletin, source) {
      const text = source?.text ?? bulletin.source.text ?? ''
      const { replaced } = visible(text)
      if (replaced > 0) tell?.warn('output/letters-replaced', { count: replaced, format: 'html' })
      const report = checkBulletin(bulletin, source ?? { ...bulletin.source, text }, { lang })
      yield* buffered(page(pageNotice(bulletin, report, text, source?.edits ?? []), lang, replaced > 0))
    },
    end: () => '',
  }
}

function* page(notice: PageNotice, lang: 'en' | 'zh', isReplaced: boolean): Generator<string> {
  const { bulletin } = notice
  const title = bulletin.title?.text ?? bulletin.source.name ?? '通报'
  yield '<!doctype html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n<meta name="generator" content="rectify/bulletin/1">\n'
  yield `<meta http-equiv="Content-Security-Policy" content="${POLICY}">\n`
  yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="color-scheme" content="light dark">\n'
  yield `<title>${escaped(title)}</title>\n<style>${STYLE}</style>\n</head>\n<body>\n`
  yield '<a class="skip" href="#source">跳到原文</a>\n'
  yield* header(notice, title)
  yield '<main>\n<div class="overview">'
  yield* claimsPart(notice)
  yield* findingsPart(notice)
  yield* timeline(notice)
  yield '</div>\n<div class="reading">\n<nav aria-label="提纲"><h2>提纲</h2>'
  yield* outline(notice)
  yield '</nav>\n<article aria-labelledby="h-source"><div class="bar-top"><h2 id="h-source">原文</h2>'
  yield legend(notice)
  yield '</div>\n<div id="source" tabindex="-1">'
  yield* sourceText(notice)
  yield '</div></article>\n</div>\n<div class="overview">'
  yield* doubtsPart(notice)
  yield* factsPart(notice)
  yield* diagnosticsPart(notice, lang)
  yield `</div>\n</main>\n<footer>${footer(bulletin, isReplaced)}</footer>\n</body>\n</html>\n`
}

function* header({ bulletin }: PageNotice, title: string): Generator<string> {
  yield `<header><h1>${escaped(title)}</h1><dl>`
  for (const [label, words] of frontWords(bulletin))
    yield `<div><dt>${label}</dt><dd>${escaped(words)}</dd></div>`
  yield '</dl></header>\n'
}

/** The kinds that stand in the notice, each with its look and number; the boxes hide one, without a script. */
function legend({ facts }: PageNotice): string {
  const counts = new Map<Fact['kind'], number>()
  for (const { fact } of facts) counts.set(fact.kind, (counts.get(fact.kind) ?? 0) + 1)
  const rows = (Object.keys(KIND_WORDS) as Fact['kind'][]).flatMap(kind => {
    const count = counts.get(kind)
    if (count === undefined) return []
    return `<li><label><input type="checkbox" id="show-${kind}" checked> <span class="fact ${kind}">${KIND_WORDS[kind]}</span> <small>${count}</small></label></li>`
  })
  const others = [
    '<li><span class="fact date due">时限</span></li>',
    '<li><span class="doubt repaired">补作</span></li>',
    '<li><span class="doubt open">未定</span></li>',
  ]
  return `<ul class="legend" aria-label="图例">${[...rows, ...others].join('')}</ul>`
}

function footer({ source }: Bulletin, isReplaced: boolean): string {
  const parts = [
    source.name ?? '',
    source.encoding ?? '',
    source.sha256 === null ? '' : `SHA-256 ${source.sha256}`,
    isReplaced ? `页面不能容纳的字符以 ${REPLACEMENT} 代替` : '',
  ]
  return parts.filter(Boolean).map(escaped).join(' · ')
}
