/** The last step: clean offsets become spans of the source, and the analysis a bulletin. In this folder alone the offset map is asked. */
import type { Analysis } from '../analysis/analysis.ts'
import type { Bulletin, Claim, DateFact, Quote, SourceInfo } from '../model/bulletin.ts'
import type { ClaimMention } from '../normalizer/claims/claim-mention.ts'
import type { Found } from '../normalizer/facts.ts'
import type { DateMention } from '../normalizer/mention.ts'
import type { MetaValue, Source } from '../source.ts'
import type { Piece } from '../text/piece.ts'
import { diagnosticOf, withFindings } from './diagnostics.ts'
import { factBuilder } from './fact-builder.ts'
import { nodesOf } from './nodes.ts'

export interface BuildOptions {
  readonly published: string | null
  readonly sourceText: boolean
  readonly lang: 'en' | 'zh'
}

export function build(analysis: Analysis, source: Source, options: BuildOptions): Bulletin {
  const { clean, published, marked } = analysis
  const builder = factBuilder(clean)
  const { quote, dateFact, printedUnit } = builder
  const whole = ({ start, end }: Piece): Quote => quote(start, end)
  /** The same without the line breaks inside. */
  const joined = (piece: Piece): Quote => {
    const plain = whole(piece)
    return plain.text.includes('\n')
      ? { ...plain, text: plain.text.replace(/[ \u3000\t\r]*\n[ \u3000\t\r\n]*/g, '') }
      : plain
  }
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
    title: orNull(analysis.layout.title, joined) ?? markedQuote(source.meta?.title),
    issuer: markedQuote(analysis.markedIssuer ?? undefined) ?? orNull(analysis.issuer, joined),
    publisher: orNull(analysis.publisher, whole) ?? markedQuote(source.meta?.publisher),
    published: publishedFact,
    inspection: {
      kind: analysis.inspection.kind,
      mode: analysis.inspection.mode,
      tier: analysis.inspection.tier,
      inspector: orNull(analysis.inspection.inspector, whole),
      target: orNull(analysis.inspection.target, whole),
      extended: analysis.inspection.extended.map(whole),
      period: foundDate(analysis.period),
      feedback: foundDate(analysis.feedback),
    },
    claims: analysis.claims.map(claim),
    body: nodesOf(analysis, builder, joined),
    contact: {
      phones: analysis.contact.phones.map(whole),
      addresses: analysis.contact.addresses.map(whole),
      postcodes: analysis.contact.postcodes.map(whole),
      emails: analysis.contact.emails.map(whole),
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
}

const orNull = <T>(piece: Piece | null, read: (piece: Piece) => T): T | null =>
  piece === null ? null : read(piece)

/** What the markup says, as a quote. */
const markedQuote = (value: MetaValue | undefined): Quote | null =>
  value === undefined ? null : { text: value.text, span: [value.span[0], value.span[1]] }

/** What a result says of the source it was read from. */
export function sourceInfo({ name, format, encoding, text, sha256 }: Source): SourceInfo {
  return { name, format, encoding, length: text.length, sha256 }
}
