import type { CommanderError } from 'commander'
import type { Failure } from '../readers/failure.ts'
import { failure, type UsageCode } from './messages.ts'

const codes: Readonly<Record<string, UsageCode>> = {
  'commander.unknownCommand': 'usage/unknown-command',
  'commander.unknownOption': 'usage/unknown-option',
  'commander.optionMissingArgument': 'usage/option-needs-value',
  'commander.missingMandatoryOptionValue': 'usage/missing-option',
  'commander.missingArgument': 'usage/missing-argument',
  'commander.excessArguments': 'usage/too-many-arguments',
  'commander.conflictingOption': 'usage/conflict',
}

/** What users of other tools ask for, and what does that here. */
const ASKED_ELSEWHERE: Readonly<Record<string, string>> = {
  '-v': '--version',
  '--no-color': '--color never',
  '--no-colour': '--color never',
  ...Object.fromEntries(
    ['json', 'ndjson', 'yaml', 'tree', 'markdown', 'html', 'csv', 'xlsx', 'text', 'sarif', 'github'].map(
      name => [`--${name}`, `--format ${name}`],
    ),
  ),
}

/** What commander found wrong, as one of our failures. Its messages quote what was given, and suggest in brackets. */
export function usageFailure(error: CommanderError): Failure {
  const code = codes[error.code]
  if (!code) return failure('usage/other', { given: error.message.replace(/^error: /, '') })
  const quoted = error.message.split("'")
  const told = /\(Did you mean (?:one of )?([^?\n]{1,200})\?\)/.exec(error.message)?.[1]
  const [, given = '', , other = ''] = quoted
  // A file where a command belongs: most likely it is to be parsed.
  const file = code === 'usage/unknown-command' && /[./\\]/.test(given) ? `parse ${given}` : ''
  const elsewhere = code === 'usage/unknown-option' ? ASKED_ELSEWHERE[given] : undefined
  const [, expected = '', got = ''] = /Expected (\d+) \w+ but got (\d+)/.exec(error.message) ?? []
  return failure(code, { given, other, expected, got, suggestion: elsewhere ?? told ?? file })
}
