import type { Command } from 'commander'
import { emitters, rowFormats } from '../../emitters/index.ts'
import type { Bulletin } from '../../model/bulletin.ts'
import type { RowKind } from '../../model/flat-rows.ts'
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

/** `rectify parse`: notices in, bulletins out. */
export function parseCommand(program: Command, context: Context): void {
  const command = program
    .command('parse')
    .addOption(options.choice('--rows <what>', ['issues', 'measures', 'facts']).conflicts('records'))
    .option('--source-text')
    .option('--strict')
    .addOption(options.choice('--fail-on <severity>', SEVERITIES))
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
