import type { Command } from 'commander'
import type { Context } from '../context.ts'
import { choiceArgument, langOption } from '../options.ts'
import { stdoutSink } from '../output.ts'
import type { ModelName } from './json-schema.ts'

/** `rectify schema`: the JSON Schema of what the other commands print. */
export function schemaCommand(program: Command, { io }: Context): void {
  program
    .command('schema')
    .addArgument(
      choiceArgument('[model]', ['bulletin', 'facts', 'check', 'diff', 'rows']).default('bulletin'),
    )
    .addOption(langOption())
    .action(async (model: ModelName) => {
      const { schemaOf } = await import('../models.ts')
      await stdoutSink(io).write(`${JSON.stringify(schemaOf(model), null, 2)}\n`)
    })
}
