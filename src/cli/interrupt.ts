const INTERRUPTED = 130
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** What must not outlive the process: there is one process, so there is one set. */
const cleanups = new Set<() => void>()

/** Runs `cleanup` if the process is stopped before `lift` is called. */
export function guard(cleanup: () => void): { lift(): void } {
  cleanups.add(cleanup)
  return { lift: () => cleanups.delete(cleanup) }
}

/** Cleans up on a signal; then an interrupt exits with 130 and all others end the process as they would have. */
export function stopOnSignals(): { lift(): void } {
  const stop = (signal: NodeJS.Signals) => {
    for (const cleanup of cleanups) cleanup()
    lift()
    if (signal === 'SIGINT') process.exit(INTERRUPTED)
    process.kill(process.pid, signal)
  }
  const lift = () => {
    for (const signal of signals) process.off(signal, stop)
  }
  for (const signal of signals) process.on(signal, stop)
  return { lift }
}

/** Lets signals and other events in: reading and writing regular files never waits for any. */
export function turn(): Promise<void> {
  return new Promise(resume => setImmediate(resume))
}
