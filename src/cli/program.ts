import { Command, CommanderError } from 'commander'
import type { Context, ExitCode, Serve } from './context.ts'
import type { Io } from './io.ts'
import { failure, type Lang } from './messages.ts'
import { langOption } from './options.ts'
import { stdoutSink } from './output.ts'
import { suggest } from './suggest.ts'
import { usageFailure } from './usage.ts'
import { VERSION } from './version.ts'

type AddCommand = (program: Command, context: Context) => void

/** The commands, in the order of the help. Only the one that is asked for is loaded: the others would slow every start. */
const commands: Readonly<Record<string, () => Promise<AddCommand>>> = {
  parse: async () => (await import('./commands/parse.ts')).parseCommand,
  facts: async () => (await import('./commands/facts.ts')).factsCommand,
  check: async () => (await import('./commands/check.ts')).checkCommand,
  diff: async () => (await import('./commands/diff.ts')).diffCommand,
  inspect: async () => (await import('./commands/inspect.ts')).inspectCommand,
  schema: async () => (await import('./commands/schema.ts')).schemaCommand,
}

/**
 * Runs the commands.
 *
 * @param serve - takes the work of a filter instead of its running
 * @throws Failure, or what went wrong
 */
export async function run(argv: readonly string[], io: Io, lang: Lang, serve?: Serve): Promise<number> {
  let exit: ExitCode = 0
  let out = ''
  let err = ''
  let requested: HelpRequest | undefined
  const finish = (code: ExitCode) => {
    exit = code
  }
  const program = new Command('rectify')
    .version(VERSION)
    .addOption(langOption())
    // What stands before the command holds for it.
    .hook('preAction', (program, command) => {
      const { lang: given } = program.opts()
      if (given !== undefined && command.getOptionValue('lang') === undefined)
        command.setOptionValue('lang', given)
    })
    .exitOverride()
    .configureOutput({
      writeOut: text => {
        out += text
      },
      writeErr: text => {
        err += text
      },
      outputError: ignore,
      getOutHelpWidth: () => io.stdout.columns ?? 100,
      getErrHelpWidth: () => 100,
    })
    .configureHelp({
      prepareContext({ error = false, helpWidth = 80 }) {
        requested = { error, width: helpWidth }
      },
      // Commander wants its help at once; what it says is loaded below.
      formatHelp(command) {
        requested = { ...requested!, command }
        return ''
      },
    })
  const empty = argv.indexOf('')
  // An unset variable would mean the folder that the process is in.
  if (empty >= 0)
    throw failure('usage/empty-argument', {
      position: String(empty + 1),
      before: argv[empty - 1] ?? 'rectify',
    })
  const word = argv.find(given => !given.startsWith('-')) ?? ''
  const asked = Object.hasOwn(commands, word) ? commands[word] : undefined
  for (const load of asked === undefined ? Object.values(commands) : [asked])
    (await load())(program, { io, lang, finish, argv, serve })
  try {
    await program.parseAsync(argv, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.code === 'commander.help') finish(2)
    else if (error.exitCode !== 0) throw usageFailure(error)
  }
  const help = requested as HelpRequest | undefined
  if (help?.command === program) refuseUnknown(program)
  if (help?.command !== undefined) {
    const { helpOf } = await import('./help/help.ts')
    const text = helpOf(help.command, lang, help.width)
    if (help.error) err += text
    else out += text
  }
  if (out) await stdoutSink(io).write(out)
  if (err) await io.stderr.write(err)
  return exit
}

/**
 * Commander answers `help nonsense` and `nonsense --help` with the help of the program, as if nothing were wrong.
 *
 * @throws Failure `usage/unknown-command`
 */
function refuseUnknown({ args: [first, second] }: Command): void {
  const given = first === 'help' ? second : first
  if (given === undefined || given.startsWith('-') || Object.hasOwn(commands, given)) return
  const suggestion = suggest(given, Object.keys(commands)) ?? ''
  throw failure('usage/unknown-command', { given, suggestion })
}

/** Help that commander was asked for, and where it goes. */
interface HelpRequest {
  readonly command?: Command
  readonly error: boolean
  readonly width: number
}

function ignore(): void {}
