/** The last step: clean offsets become spans of the source, and the analysis a bulletin. Here alone the offset map is asked. */
import type { Analysis } from '../analysis/analysis.ts'
import type { CleanText } from '../clean-text.ts'
import { type Finding, MESSAGES, type MessageArgs, type MessageCode, sentenceOf } from '../messages.ts'
import type {
  Bulletin,
  Claim,
  DateFact,
  Diagnostic,
  Node,
  Quote,
  SourceInfo,
  Span,
  Status,
} from '../model/bulletin.ts'
import type { ClaimMention } from '../normalizer/claim-mention.ts'
import type { Found } from '../normalizer/facts.ts'
import type { DateMention } from '../normalizer/mention.ts'
import { BRACKETED, PLAIN, STATED, UNMARKED } from '../parser/outline/markers/proved-styles.ts'
import type { Named } from '../parser/outline/named.ts'
import { statusOf } from '../parser/outline/node-status.ts'
import { MARKED } from '../parser/page/marked.ts'
import type { MetaValue, Source } from '../source.ts'
import { skipBlank, trimEnd } from '../text/lines.ts'
import type { Piece } from '../text/piece.ts'
import { factBuilder } from './fact-builder.ts'

export interface BuildOptions {
  readonly published: string | null
  readonly sourceText: boolean
  readonly lang: 'en' | 'zh'
}

export function build(analysis: Analysis, source: Source, options: BuildOptions): Bulletin {
  const { clean } = analysis
  const { text } = clean
  const { quote, dateFact, factOf, printedUnit } = factBuilder(clean)
  const quoteOf = (piece: Piece | null): Quote | null =>
    piece === null ? null : quote(piece.start, piece.end)
  const joined = (piece: Piece | null): Quote | null => {
    const plain = quoteOf(piece)
    return plain === null || !plain.text.includes('\n')
      ? plain
      : { ...plain, text: plain.text.replace(/[ \u3000\t\r]*\n[ \u3000\t\r\n]*/g, '') }
  }
  const { published, marked } = analysis
  const publishedFact: DateFact | null =
    published !== null
      ? dateFact(published.mention, published.date)
      : marked !== null
        ? { kind: 'date', text: marked.text, span: marked.span, edtf: marked.edtf, basis: 'stated' }
        : options.published === null
          ? null
          : { kind: 'date', text: options.published, edtf: options.published, basis: 'stated' }
  const foundDate = (found: Found | null): DateFact | null =>
    found === null || found.date === null ? null : dateFact(found.mention as DateMention, found.date)

  return {
    schema: 'rectify/bulletin/1',
    source: { ...sourceInfo(source), ...(options.sourceText ? { text: source.text } : {}) },
    kind: analysis.kind,
    title: joined(analysis.layout.title) ?? markedQuote(source.meta?.title),
    issuer: markedQuote(analysis.markedIssuer ?? undefined) ?? joined(analysis.issuer),
    publisher: quoteOf(analysis.publisher) ?? markedQuote(source.meta?.publisher),
    published: publishedFact,
    inspection: {
      kind: analysis.inspection.kind,
      mode: analysis.inspection.mode,
      tier: analysis.inspection.tier,
      inspector: quoteOf(analysis.inspection.inspector),
      target: quoteOf(analysis.inspection.target),
      extended: analysis.inspection.extended.map(piece => quote(piece.start, piece.end)),
      period: foundDate(analysis.period),
      feedback: foundDate(analysis.feedback),
    },
    claims: analysis.claims.map(claim),
    body: children(analysis.top, '', null),
    contact: {
      phones: analysis.contact.phones.map(piece => quote(piece.start, piece.end)),
      addresses: analysis.contact.addresses.map(piece => quote(piece.start, piece.end)),
      postcodes: analysis.contact.postcodes.map(piece => quote(piece.start, piece.end)),
      emails: analysis.contact.emails.map(piece => quote(piece.start, piece.end)),
      period:
        analysis.contactPeriod === null
          ? null
          : dateFact(analysis.contactPeriod.mention, analysis.contactPeriod.date),
    },
    diagnostics: withFindings(
      source,
      analysis.findings.map(finding => diagnosticOf(finding, clean, options.lang)),
      options.lang,
    ),
  }

  function claim({ what, mention, end, noun, repair }: ClaimMention): Claim {
    const words = quote(mention.start, end)
    return {
      what,
      value: mention.value,
      unit: printedUnit(mention, words.text),
      noun,
      ...words,
      ...(repair === undefined ? {} : { repair }),
    }
  }

  /** The nodes under one, each with its id: the ordinals down the path. */
  function children(parent: Named, prefix: string, groupStatus: Status | null): Node[] {
    if (parent.children.length === 0) return []
    const ordinals = new Map<number, number>()
    let paragraphs = 0
    let bullets = 0
    let headings = 0
    return parent.children.map(child => {
      const { style, kind, ordinal } = child.shape
      let name: string
      if (kind !== 'numbered' || style === UNMARKED || style === STATED) name = `p${++paragraphs}`
      else if (ordinal !== null) {
        const times = (ordinals.get(ordinal) ?? 0) + 1
        ordinals.set(ordinal, times)
        name = times > 1 ? `${ordinal}#${times}` : `${ordinal}`
      } else if (style === MARKED || style === BRACKETED || style === PLAIN) name = `h${++headings}`
      else name = `b${++bullets}`
      return node(child, parent, prefix + name, groupStatus)
    })
  }

  function node(named: Named, parent: Named, id: string, groupStatus: Status | null): Node {
    const { role, shape, split } = named
    const { ordinal } = shape
    const told = statusOf(text, named, parent)
    const own: Status | null = told === null ? null : { value: told.value, ...quote(told.start, told.end) }
    const status = own ?? (role === 'issue' ? groupStatus : null)
    const markerEnd = trimEnd(text, shape.start, shape.bodyStart)
    // What only the markup tells is not printed.
    const isPrinted = shape.kind !== 'paragraph' && markerEnd > shape.start
    const marker = isPrinted ? joined({ start: shape.start, end: markerEnd }) : null
    const heading = split.heading === null ? null : quote(split.heading[0], split.heading[1])
    const words = split.text === null ? null : quote(split.text[0], split.text[1])
    // In a form fields may stand before the problem.
    const start = shape.fields.reduce((least, field) => Math.min(least, field.labelStart), shape.start)
    const span = clean.span(start, named.end)
    const found = analysis.facts.get(named) ?? NONE
    const facts = found.map(({ mention, date, repair }) => factOf(mention, date, repair))
    const groups = role === 'section' || role === 'category'
    const inside = children(named, `${id}.`, groups ? (own ?? groupStatus) : null)
    if (shape.fields.length === 0)
      return { id, role, marker, ordinal, heading, text: words, status, span, facts, children: inside }
    const fields = shape.fields.map(({ name, labelStart, labelEnd, end, label }) => ({
      name,
      label: label ?? clean.read(labelStart, labelEnd),
      ...quote(skipBlank(text, labelEnd, end), end),
    }))
    return { id, role, marker, ordinal, heading, text: words, status, fields, span, facts, children: inside }
  }
}

const NONE: readonly Found[] = []

/** What the markup says, as a quote. */
const markedQuote = (value: MetaValue | undefined): Quote | null =>
  value === undefined ? null : { text: value.text, span: [value.span[0], value.span[1]] }

/** What a result says of the source it was read from. */
export function sourceInfo({ name, format, encoding, text, sha256 }: Source): SourceInfo {
  return { name, format, encoding, length: text.length, sha256 }
}

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
