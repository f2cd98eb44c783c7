import { placesOf } from '../../text/places.ts'
import type { Emitter } from '../emitter.ts'
import type { CheckOutput } from './output.ts'

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const

/** Workflow commands: a runner of GitHub Actions turns each line into an annotation of the file. */
export const checkGithub: Emitter<CheckOutput> = {
  name: 'github',
  endings: [],
  async open() {
    return {
      *each({ report: { source, findings }, text }) {
        const places = placesOf(text)
        for (const { code, severity, message, span } of findings) {
          const [from, to] = [places.at(span[0]), places.at(span[1])]
          const properties = {
            file: source.name ?? '',
            line: from.line,
            endLine: to.line,
            // A command may not name columns of two lines.
            ...(from.line === to.line ? { col: from.column, endColumn: to.column } : {}),
            title: code,
          }
          const written = Object.entries(properties)
            .map(([key, value]) => `${key}=${property(`${value}`)}`)
            .join(',')
          yield `::${COMMANDS[severity]} ${written}::${data(message)}\n`
        }
      },
      end: () => '',
    }
  },
}

const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
