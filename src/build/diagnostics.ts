/** What was noticed on the way, as a result tells it. */
import type { CleanText } from '../clean-text.ts'
import { type Finding, MESSAGES, type MessageArgs, type MessageCode, sentenceOf } from '../messages.ts'
import type { Diagnostic, Span } from '../model/bulletin.ts'
import type { Source } from '../source.ts'

/** The diagnostics of the parser, and those of the reader among them; by place. */
export function withFindings(source: Source, found: Diagnostic[], lang: 'en' | 'zh'): Diagnostic[] {
  if (source.findings === undefined || source.findings.length === 0) return found
  const read = source.findings.map(({ code, span, args }) => told(code, [span[0], span[1]], args, lang))
  return [...read, ...found].sort((a, b) => a.span![0] - b.span![0])
}

/** A finding as it is told: with its sentence, and its place in the source. */
export function diagnosticOf(
  { code, start, end, args }: Finding,
  clean: CleanText,
  lang: 'en' | 'zh',
): Diagnostic {
  return told(code, clean.span(start, end), args, lang)
}

function told(code: MessageCode, span: Span, args: MessageArgs, lang: 'en' | 'zh'): Diagnostic {
  return { code, severity: MESSAGES[code].severity, message: sentenceOf(code, args, lang), span, args }
}
