const INTERRUPTED = 130
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** What must not outlive the process: there is one process, so there is one set. */
const cleanups = new Set<() => void>()

/** Runs `cleanup` if the process is stopped before `lift` is called. */
export function guard(cleanup: () => void): { lift(): void } {
  cleanups.add(cleanup)
  return { lift: () => cleanups.delete(cleanup) }
}

/** What a signal waits for: a record that is being written. */
let held = 0
let waiting: (() => void) | undefined

/** Does something that a signal must not cut in two. Who cannot wait sends a second one. */
export async function uncut<T>(work: () => Promise<T>): Promise<T> {
  held++
  try {
    return await work()
  } finally {
    held--
    if (held === 0) waiting?.()
  }
}

/** Cleans up on a signal. SIGINT and SIGTERM exit with 130; others end the process as they would have. */
export function stopOnSignals(): { lift(): void } {
  const stop = (signal: NodeJS.Signals) => {
    if (held > 0 && waiting === undefined) waiting = () => end(signal)
    else end(signal)
  }
  const end = (signal: NodeJS.Signals) => {
    for (const cleanup of cleanups) cleanup()
    lift()
    if (signal !== 'SIGHUP') process.exit(INTERRUPTED)
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
