import type { Command } from 'commander'
import { FACT_KINDS } from '../../build/find-facts.ts'
import { factEmitters } from '../../emitters/index.ts'
import type { Fact } from '../../model/bulletin.ts'
import type { FactList } from '../../model/fact-list.ts'
import { facts } from '../../parse.ts'
import { type Context, dataLanguage } from '../context.ts'
import { addFilter } from '../filter.ts'
import type { FilterOptions } from '../filter-options.ts'
import { choices } from '../options.ts'

interface FactsCommandOptions extends FilterOptions {
  readonly kinds?: readonly Fact['kind'][]
}

/** `rectify facts`: any Chinese text in, its dates, counts, money … out. */
export function factsCommand(program: Command, context: Context): void {
  const command = program.command('facts').addOption(choices('--kinds <list>', FACT_KINDS))
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
