import type { Command } from 'commander'
import { inspect, STAGES, type Stage } from '../../parse.ts'
import { STDIN } from '../../readers/file.ts'
import type { Context } from '../context.ts'
import { type InputOptions, readNotice } from '../input.ts'
import { addGroup, choice, inputOptions, limitOptions, messageOptions, publishedOption } from '../options.ts'
import { stdoutSink } from '../output.ts'
import { reporter, verbosityOf } from '../report.ts'
import { parseSetup, trialOf } from '../threads/trial.ts'

interface InspectOptions extends InputOptions {
  readonly stage: Stage
  readonly published?: string
  readonly maxMemory?: number
  readonly quiet?: true
  readonly verbose?: true
}

const SIZE = 1 << 16

/** `rectify inspect`: what one stage of the parser saw, one JSON value a line. */
export function inspectCommand(program: Command, { io, lang, finish }: Context): void {
  const command = program
    .command('inspect')
    .argument('[file]')
    .addOption(choice('--stage <stage>', STAGES).makeOptionMandatory())
  addGroup(command, 'Input:', [publishedOption(), ...inputOptions()])
  addGroup(command, 'Limits:', limitOptions())
  addGroup(command, 'Messages:', messageOptions())
  command.action(async (file: string | undefined, options: InspectOptions) => {
    if (file === undefined && io.stdin.isTTY) {
      command.outputHelp({ error: true })
      return finish(2)
    }
    const report = reporter(io, lang, verbosityOf(options))
    const source = await readNotice(file ?? STDIN, io, report, options)
    const published = options.published === undefined ? {} : { published: options.published }
    const trial = trialOf(io, parseSetup(lang, io), options.maxMemory)
    await trial.pass(source)
    trial.close()
    const out = stdoutSink(io)
    let held = ''
    for (const item of inspect(source, options.stage, published)) {
      held += `${JSON.stringify(item)}\n`
      if (held.length < SIZE) continue
      await out.write(held)
      held = ''
    }
    if (held) await out.write(held)
  })
}
