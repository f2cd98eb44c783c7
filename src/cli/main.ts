import type { MessagePort } from 'node:worker_threads'
import { Command, CommanderError } from 'commander'
import type { Context, ExitCode, Serve } from './context.ts'
import { stopOnSignals } from './interrupt.ts'
import type { Io } from './io.ts'
import { failure, type Lang, languageOf } from './messages.ts'
import { ClosedPipe, stdoutSink } from './output.ts'
import { reporter } from './report.ts'
import type { Setup } from './threads/worker-protocol.ts'
import { usageFailure } from './usage.ts'
import { VERSION } from './version.ts'

export { processIo } from './process-io.ts'

/** Runs as a worker thread; see `worker.ts`. */
export const serve = async (port: MessagePort, setup: Setup): Promise<void> =>
  (await import('./threads/worker.ts')).serve(port, setup)

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

const examples = `
Examples:
  rectify parse notice.txt                      a bulletin as JSON
  rectify parse -f tree notice.txt              its outline, for eyes
  rectify parse notices -o bulletins.ndjson     a folder of notices, one line each
  rectify parse notices -f tree --out-dir out   one file for each
  rectify parse *.txt -o ledger.xlsx            the ledger (整改台账), a row a measure
  rectify parse notice.txt -o notice.html       a page to show
  cat notice.txt | rectify parse --no-spans     without offsets
  rectify parse --records < records.ndjson      a filter: one record in, one out
  rectify facts --kinds date,money report.txt   dates and sums of any Chinese text
  rectify check notice.txt                      does it agree with itself?
  rectify diff old.txt new.txt                  what has changed, issue by issue?
  rectify inspect --stage outline notice.txt    what one stage of the parser sees

Exit: 0 done; 1 --strict, check or diff found something; 2 wrong usage or an unreadable input; 130 interrupted.
`

/**
 * Runs the executable.
 *
 * @param argv - the arguments, without the paths of node and of the script
 * @returns the exit code; never throws
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const lang = languageOf(argv, io.env)
  const signals = stopOnSignals()
  try {
    return await run(argv, io, lang)
  } catch (error) {
    if (error instanceof ClosedPipe) return 0
    const verbose = argv.includes('-v') || argv.includes('--verbose')
    await reporter(io, lang, verbose ? 'verbose' : 'normal').fail(error)
    return 2
  } finally {
    signals.lift()
  }
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
  const finish = (code: ExitCode) => {
    exit = code
  }
  const program = new Command('rectify')
    .description('Reads Chinese inspection rectification bulletins (整改情况的通报) into data')
    .version(VERSION)
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
    .addHelpText('after', examples)
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
  if (out) await stdoutSink(io).write(out)
  if (err) await io.stderr.write(err)
  return exit
}

function ignore(): void {}
