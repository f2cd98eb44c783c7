import type { Command } from 'commander'
import type { Context } from './context.ts'
import { choiceArgument, langOption } from './options.ts'
import { stdoutSink } from './output.ts'

/** `rectify schema`: the JSON Schema of what the other commands print. */
export function schemaCommand(program: Command, { io }: Context): void {
  program
    .command('schema')
    .description('print the JSON Schema (draft 2020-12) of a bulletin')
    .addArgument(choiceArgument('[model]', 'the model', ['bulletin']).default('bulletin'))
    .addOption(langOption())
    .action(async () => {
      const { bulletinSchema } = await import('./json-schema.ts')
      await stdoutSink(io).write(`${JSON.stringify(bulletinSchema(), null, 2)}\n`)
    })
}
