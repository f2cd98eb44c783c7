import type { Command } from 'commander'
import type { Bulletin } from '../../bulletin.ts'
import { emitters, rowFormats } from '../../emitters/index.ts'
import type { RowKind } from '../../flat-rows.ts'
import { parse } from '../../parse.ts'
import { type Context, dataLanguage } from '../context.ts'
import { addFilter } from '../filter.ts'
import type { FilterOptions } from '../filter-options.ts'
import { failure } from '../messages.ts'
import * as options from '../options.ts'
import { SEVERITIES } from '../report.ts'

interface ParseCommandOptions extends FilterOptions {
  readonly sourceText?: true
  readonly rows?: RowKind
}

const details = `
csv and xlsx are the ledger (整改台账), a row a measure; html holds one notice. --rows issues|measures|facts gives flat
rows for other programs instead: rectify schema rows tells their columns.
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
    .addOption(
      options
        .choice('--rows <what>', 'flat rows instead of bulletins, as ndjson, csv or xlsx', [
          'issues',
          'measures',
          'facts',
        ])
        .conflicts('records'),
    )
    .option('--source-text', 'keep the source text in the output')
    .option('--strict', 'exit with 1 when a notice has diagnostics')
    .addOption(options.choice('--fail-on <severity>', 'which ones; implies --strict', SEVERITIES))
    .addHelpText('after', details)
  addFilter<Bulletin, ParseCommandOptions>(command, context, {
    emitters,
    emittersFor: ({ rows, format }) => {
      if (rows === undefined) return emitters
      const known = rowFormats(rows)
      const names = known.map(({ name }) => name)
      if (format !== undefined && !names.includes(format))
        throw failure('usage/rows-format', { given: format, known: names.join(', ') })
      return known
    },
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
