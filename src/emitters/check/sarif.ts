import { RULES } from '../../check/rules/index.ts'
import type { CheckFinding } from '../../model/check-report.ts'
import { type Places, placesOf } from '../../text/places.ts'
import type { Emitter } from '../emitter.ts'
import type { CheckOutput } from './output.ts'

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const
const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json'

/** SARIF 2.1.0: one run over all files. */
export const checkSarif: Emitter<CheckOutput> = {
  name: 'sarif',
  endings: ['.sarif'],
  async open() {
    const results: object[] = []
    let lang: CheckOutput['lang'] = 'en'
    return {
      each({ report, text, lang: language }) {
        lang = language
        const places = placesOf(text)
        const uri = encodeURI(report.source.name ?? 'stdin')
          .replaceAll('#', '%23')
          .replaceAll('?', '%3F')
        for (const found of report.findings) results.push(resultOf(found, uri, places))
        return []
      },
      end: () => {
        const rules = RULES.map(({ code, severity, doc }) => ({
          id: code,
          shortDescription: { text: doc.what[lang] },
          fullDescription: { text: `${doc.what[lang]} ${doc.why[lang]}` },
          defaultConfiguration: { level: LEVELS[severity] },
        }))
        const driver = { name: 'rectify', rules }
        const run = { tool: { driver }, columnKind: 'utf16CodeUnits', results }
        return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)}\n`
      },
    }
  },
}

function resultOf(
  { code, severity, message, span, related }: CheckFinding,
  uri: string,
  places: Places,
): object {
  const place = ([start, end]: readonly [number, number]): object => {
    const [from, to] = [places.at(start), places.at(end)]
    return {
      physicalLocation: {
        artifactLocation: { uri },
        region: {
          startLine: from.line,
          startColumn: from.column,
          endLine: to.line,
          endColumn: to.column,
          charOffset: start,
          charLength: end - start,
        },
      },
    }
  }
  return {
    ruleId: code,
    ruleIndex: RULES.findIndex(rule => rule.code === code),
    level: LEVELS[severity],
    message: { text: message },
    locations: [place(span)],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map(other => ({ ...place(other.span), message: { text: other.text } })),
        }),
  }
}
