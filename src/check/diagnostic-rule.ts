import type { MessageArgs } from '../messages.ts'
import type { Bulletin } from '../model/bulletin.ts'
import { type CheckedNotice, spanOf } from './notice.ts'
import type { Rule } from './rule.ts'

type Diagnostic = Bulletin['diagnostics'][number]

interface From {
  /** The codes of the diagnostics that are told. */
  readonly codes: readonly Diagnostic['code'][]
  /** What the message of the rule says of one. */
  readonly args: (found: Diagnostic) => MessageArgs
  /** Places of diagnostics that are not told. */
  readonly except?: (notice: CheckedNotice) => ReadonlySet<number>
}

/** A rule that tells what the parser has found. */
export function diagnosticRule(
  code: string,
  severity: Rule['severity'],
  { codes, args, except }: From,
  rest: Pick<Rule, 'doc' | 'message'>,
): Rule {
  return {
    code,
    severity,
    ...rest,
    holds: null,
    check(notice, tell) {
      const excepted = except?.(notice)
      for (const found of notice.bulletin.diagnostics)
        if (codes.includes(found.code) && found.span !== undefined && !excepted?.has(found.span[0]))
          tell.fault(spanOf(found), args(found))
    },
  }
}

/** What a diagnostic says itself. */
export const asFound = ({ args }: Diagnostic): MessageArgs => args as MessageArgs

/** What has lost letters, and what it is read as or may have been. */
export const asRead = ({ args }: Diagnostic): MessageArgs => ({
  text: `${args.text ?? ''}`,
  reading: Array.isArray(args.readings) ? args.readings : `${args.reading ?? ''}`,
})
