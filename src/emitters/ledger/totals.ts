/** The second sheet of the ledger: what the notice says of its own totals, and whether that holds. */
import type { Bulletin, Span } from '../../model/bulletin.ts'
import type { CheckReport } from '../../model/check-report.ts'
import type { Places } from '../../text/places.ts'
import type { Cells } from '../csv.ts'
import { claimWords, doubtOfClaim } from '../words/facts.ts'
import { SEVERITY_WORDS } from '../words/severity.ts'

/** What the columns are called, and how wide they are. */
export const TOTALS_COLUMNS = [
  { header: '类别', width: 12 },
  { header: '项目', width: 22 },
  { header: '数值', width: 12 },
  { header: '单位', width: 8 },
  { header: '说明', width: 60 },
  { header: '原文', width: 40 },
  { header: '原文位置', width: 26 },
] as const

/** Letters of the source that a finding quotes. */
const LONGEST_QUOTE = 200

/** The rows of one notice: its claims, then what `rectify check` finds wrong, then what it verified. */
export function* totalsRows(
  bulletin: Bulletin,
  report: CheckReport,
  text: string,
  places: Places,
): Generator<Cells> {
  const place = (span: Span | undefined): string => {
    if (span === undefined) return ''
    const { line, column } = places.at(span[0])
    return `第${line}行第${column}字（偏移${span[0]}）`
  }
  for (const claim of bulletin.claims) {
    const unit =
      claim.what === 'recovered' ? '元' : claim.what === 'completionRate' ? '%' : (claim.unit ?? '')
    yield [
      '自报总数',
      claimWords(claim),
      claim.value,
      unit,
      doubtOfClaim(claim)?.text ?? '',
      claim.text,
      place(claim.span),
    ]
  }
  for (const { severity, code, message, span } of report.findings)
    yield [
      `核对：${SEVERITY_WORDS[severity]}`,
      code,
      null,
      '',
      message,
      text.slice(span[0], Math.min(span[1], span[0] + LONGEST_QUOTE)),
      place(span),
    ]
  for (const { code, message, spans } of report.verified)
    yield ['核实', code, null, '', message, '', spans.map(span => place(span)).join('；')]
}
