import type { SingleBar } from 'cli-progress'
import { guard } from '../interrupt.ts'
import type { Io, Output } from '../io.ts'
import { type Lang, sentence } from '../messages.ts'

/** How long a run may say nothing in a log. */
const PAUSE_MS = 5000
/** A run that is over by then shows no bar. */
const PATIENCE_MS = 500
const WIDEST_BAR = 30

/** Tells on standard error how far a run is. */
export interface Progress {
  /** Where messages go meanwhile: the bar makes way for each of them. */
  readonly stderr: Output
  /** @param isSkipped - it took no time, and says nothing of the rate */
  step(isSkipped: boolean): Promise<void>
  stop(): void
}

/** Says nothing. */
export function noProgress({ stderr }: Io): Progress {
  return { stderr, step: async () => {}, stop: () => {} }
}

/**
 * A bar on a terminal, a line every few seconds elsewhere.
 *
 * @param total - the number of inputs
 */
export async function showProgress(total: number, io: Io, lang: Lang): Promise<Progress> {
  const { stderr } = io
  const begin = performance.now()
  let done = 0
  let skipped = 0
  const pace = () => {
    const seconds = (performance.now() - begin) / 1000
    const rate = (done - skipped) / seconds
    return {
      done,
      total,
      rate: rate >= 10 ? Math.round(rate) : Number(rate.toFixed(1)),
      left: rate > 0 ? duration((total - done) / rate) : '?',
    }
  }
  const count = (isSkipped: boolean) => {
    done++
    if (isSkipped) skipped++
  }
  if (!stderr.isTTY) {
    let next = begin + PAUSE_MS
    return {
      stderr,
      async step(isSkipped) {
        count(isSkipped)
        if (performance.now() < next || done === total) return
        next = performance.now() + PAUSE_MS
        await stderr.write(`rectify: ${sentence('run/progress', pace(), lang)}\n`).catch(ignore)
      },
      stop: () => {},
    }
  }
  const { SingleBar: Bar } = await import('cli-progress')
  let bar: SingleBar | undefined
  const stop = () => {
    bar?.stop()
    bar = undefined
    guarded.lift()
  }
  const guarded = guard(stop)
  return {
    stderr: {
      isTTY: true,
      columns: stderr.columns,
      async write(text) {
        if (bar === undefined) return stderr.write(text)
        await stderr.write(CLEAR_LINE)
        await stderr.write(text)

        redraw(bar)
      },
    },
    async step(isSkipped) {
      count(isSkipped)
      if (bar === undefined) {
        if (performance.now() - begin < PATIENCE_MS || done === total) return
        const format = (_: unknown, { progress }: { progress: number }) =>
          `${drawn(progress, stderr.columns ?? 80)} ${sentence('run/progress', pace(), lang)}`
        bar = new Bar({ stream: streamOf(stderr), clearOnComplete: true, forceRedraw: true, format })
        bar.start(total, done)
      }
      bar.update(done)
    },
    stop,
  }
}

const CLEAR_LINE = '\r\u001b[K'

/** `SingleBar` draws when told to, though its types do not say so. */
function redraw(bar: SingleBar): void {
  ;(bar as unknown as { render(): void }).render()
}

function drawn(progress: number, columns: number): string {
  const width = Math.max(Math.min(WIDEST_BAR, columns - 60), 5)
  const full = Math.round(progress * width)
  return `${'█'.repeat(full)}${'░'.repeat(width - full)}`
}

/** What the bar needs of a stream. It saves the place of the cursor and goes back there, where messages stand by then. */
function streamOf(output: Output): NodeJS.WritableStream {
  const write = (text: string) => {
    if (text !== '\u001b7' && text !== '\u001b8') output.write(text).catch(ignore)
    return true
  }
  return { isTTY: true, columns: output.columns, write } as unknown as NodeJS.WritableStream
}

/** `1:05`, `2:00:30`. */
function duration(seconds: number): string {
  const whole = Math.ceil(seconds)
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  const shown = parts[0] === 0 ? parts.slice(1) : parts
  return shown.map((part, at) => (at === 0 ? `${part}` : `${part}`.padStart(2, '0'))).join(':')
}

function ignore(): void {
  // Nobody is left to read what standard error says.
}
