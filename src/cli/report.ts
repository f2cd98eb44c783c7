import type { Severity } from '../model/bulletin.ts'
import { Failure, type FailureArgs } from '../readers/failure.ts'
import { placesOf } from '../text/places.ts'
import type { Io } from './io.ts'
import { type Lang, type MessageCode, printable, sentence } from './messages.ts'
import { ClosedPipe } from './output.ts'
import type { Result } from './result.ts'

export type Verbosity = 'quiet' | 'normal' | 'verbose'

/** Says things on standard error. */
export interface Reporter {
  /** One line, unless told to be quiet. */
  warn(code: MessageCode, args: FailureArgs): Promise<void>
  /** The sentence of anything that was thrown. */
  fail(error: unknown): Promise<void>
  /** What the parser found odd in a notice. */
  diagnostics(result: Result, text: string): Promise<void>
}

export function verbosityOf(options: { readonly quiet?: true; readonly verbose?: true }): Verbosity {
  return options.quiet ? 'quiet' : options.verbose ? 'verbose' : 'normal'
}

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info']

export function reporter(io: Io, lang: Lang, verbosity: Verbosity): Reporter {
  const line = (text: string) => io.stderr.write(`${text}\n`).catch(ignore)
  return {
    warn: async (code, args) => {
      if (verbosity !== 'quiet') await line(`rectify: ${sentence(code, args, lang)}`)
    },
    async fail(error) {
      if (error instanceof ClosedPipe) return
      if (error instanceof Failure) return line(`rectify: ${sentence(error.code, error.args, lang)}`)
      const reason = error instanceof Error ? error.message : String(error)
      await line(`rectify: ${sentence('internal', { reason }, lang)}`)
      if (verbosity === 'verbose' && error instanceof Error) await line(error.stack ?? '')
    },
    async diagnostics(result, text) {
      const found = result.diagnostics
      if (verbosity === 'quiet' || found.length === 0) return
      const name = printable(result.source.name ?? '')
      if (verbosity === 'verbose') await line(listed(found, name, text))
      else if (io.stderr.isTTY)
        await line(`rectify: ${sentence('summary', { name, ...counted(found) }, lang)}`)
    },
  }
}

/** Whether a result has diagnostics at or above a severity. */
export function reaches(result: Result, least: Severity): boolean {
  const limit = SEVERITIES.indexOf(least)
  return result.diagnostics.some(({ severity }) => SEVERITIES.indexOf(severity) <= limit)
}

function counted(found: Result['diagnostics']): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const { severity } of found) counts[severity]++
  return counts
}

/** `name:line:column: severity code: message`, a line each. */
function listed(found: Result['diagnostics'], name: string, text: string): string {
  const places = placesOf(text)
  return found
    .map(({ span, severity, code, message }) => {
      const at = span && places.at(span[0])
      const place = at ? `:${at.line}:${at.column}` : ''
      return `${name}${place}: ${severity} ${code}: ${printable(message)}`
    })
    .join('\n')
}

function ignore(): void {
  // Nobody is left to read what standard error says.
}
