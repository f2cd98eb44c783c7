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

/** What commander found wrong, as one of our failures. Its messages quote what was given, and suggest in brackets. */
export function usageFailure(error: CommanderError): Failure {
  const code = codes[error.code]
  if (!code) return failure('usage/other', { given: error.message.replace(/^error: /, '') })
  const quoted = error.message.split("'")
  const told = /\(Did you mean (?:one of )?([^?\n]{1,200})\?\)/.exec(error.message)?.[1]
  const [, given = '', , other = ''] = quoted
  // A file where a command belongs: most likely it is to be parsed.
  const file = code === 'usage/unknown-command' && /[./\\]/.test(given) ? `parse ${given}` : ''
  return failure(code, { given, other, suggestion: told ?? file })
}
