import type { Bulletin } from '../bulletin.ts'
import { type CheckedNotice, spanOf } from './notice.ts'
import type { Rule } from './rule.ts'

type Code = Bulletin['diagnostics'][number]['code']

const NONE: ReadonlySet<number> = new Set()

/** A rule that tells what the parser found of numbering: diagnostics of the code `from`, but for those at places in `except`. */
export function numberingRule(
  code: string,
  from: Code,
  severity: Rule['severity'],
  rest: Pick<Rule, 'doc' | 'message'>,
  except: (notice: CheckedNotice) => ReadonlySet<number> = () => NONE,
): Rule {
  return {
    code,
    severity,
    ...rest,
    holds: null,
    check(notice, tell) {
      const excepted = except(notice)
      for (const found of notice.bulletin.diagnostics)
        if (found.code === from && found.span !== undefined && !excepted.has(found.span[0]))
          tell.fault(spanOf(found), found.args as Record<string, string | number>)
    },
  }
}
