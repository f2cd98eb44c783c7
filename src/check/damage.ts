import { spanOf } from './notice.ts'
import type { Rule } from './rule.ts'

/** A rule that tells what the parser found damaged: diagnostics of the codes `from`. */
export function damageRule(
  code: string,
  severity: Rule['severity'],
  from: readonly string[],
  rest: Pick<Rule, 'doc' | 'message'>,
): Rule {
  return {
    code,
    severity,
    ...rest,
    holds: null,
    check({ bulletin }, tell) {
      for (const { code: found, span, args } of bulletin.diagnostics)
        if (from.includes(found) && span !== undefined)
          tell.fault(spanOf({ span }), {
            text: `${args.text ?? ''}`,
            reading: Array.isArray(args.readings) ? args.readings : `${args.reading ?? ''}`,
          })
    },
  }
}
