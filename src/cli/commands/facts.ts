import type { Command } from 'commander'
import type { Fact } from '../../bulletin.ts'
import { factEmitters } from '../../emitters/index.ts'
import type { FactList } from '../../fact-list.ts'
import { FACT_KINDS } from '../../find-facts.ts'
import { facts } from '../../parse.ts'
import { type Context, dataLanguage } from '../context.ts'
import { addFilter } from '../filter.ts'
import type { FilterOptions } from '../filter-options.ts'
import { choices } from '../options.ts'

interface FactsCommandOptions extends FilterOptions {
  readonly kinds?: readonly Fact['kind'][]
}

const details = `
Without --kinds: all but number, which is every numeral, whatever it belongs to.

--records: each line in is {"id": any, "text": "…", "name"?: "…", "published"?: "2025-06-24"}, each line out
{"id": …, "facts": […]} or {"id": …, "error": {"code", "message"}}, in order.
`

/** `rectify facts`: any Chinese text in, its dates, counts, money … out. */
export function factsCommand(program: Command, context: Context): void {
  const command = program
    .command('facts')
    .description('find dates, counts, money, percents, titles … in any Chinese text')
    .addOption(choices('--kinds <list>', 'which kinds to print, with commas', FACT_KINDS))
    .addHelpText('after', details)
  addFilter<FactList, FactsCommandOptions>(command, context, {
    emitters: factEmitters,
    answer: 'facts',
    read: (source, { published, kinds, lang }) =>
      facts(source, {
        ...(published === undefined ? {} : { published }),
        ...(kinds === undefined ? {} : { kinds }),
        ...dataLanguage(lang),
      }),
    answerOf: list => list.facts,
  })
}
