import type { MessagePort } from 'node:worker_threads'
import { stopOnSignals } from './interrupt.ts'
import type { Io } from './io.ts'
import { languageOf } from './messages.ts'
import { ClosedPipe } from './output.ts'
import { run } from './program.ts'
import { reporter } from './report.ts'
import type { Setup } from './threads/worker-protocol.ts'

export { processIo } from './process-io.ts'

/** Runs as a worker thread; see `worker.ts`. */
export const serve = async (port: MessagePort, setup: Setup): Promise<void> =>
  (await import('./threads/worker.ts')).serve(port, setup)

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
