import type { Command } from 'commander'
import type { Bulletin } from '../bulletin.ts'
import { emitters } from '../emitters/index.ts'
import { parse } from '../parse.ts'
import { type Context, dataLanguage } from './context.ts'
import { addFilter } from './filter.ts'
import type { FilterOptions } from './filter-options.ts'
import * as options from './options.ts'
import { SEVERITIES } from './report.ts'

interface ParseCommandOptions extends FilterOptions {
  readonly sourceText?: true
}

const details = `
An output file is complete or absent: it is written under another name and renamed.
With several files a bad one is told and the rest is written; the exit is then 2.

--records: each line in is {"id": any, "text": "…", "name"?: "…", "published"?: "2025-06-24"}, each line out
{"id": …, "bulletin": {…}} or {"id": …, "error": {"code", "message"}}, in order. A bad record is answered in its
place, so it does not change the exit code.
`

/** `rectify parse`: notices in, bulletins out. */
export function parseCommand(program: Command, context: Context): void {
  const command = program
    .command('parse')
    .description('read notices and print bulletins')
    .option('--source-text', 'keep the source text in the output')
    .option('--strict', 'exit with 1 when a notice has diagnostics')
    .addOption(options.choice('--fail-on <severity>', 'which ones; implies --strict', SEVERITIES))
    .addHelpText('after', details)
  addFilter<Bulletin, ParseCommandOptions>(command, context, {
    emitters,
    answer: 'bulletin',
    read: (source, { published, sourceText, lang }) =>
      parse(source, {
        ...(published === undefined ? {} : { published }),
        ...(sourceText ? { sourceText: true } : {}),
        ...dataLanguage(lang),
      }),
    answerOf: bulletin => bulletin,
  })
}
