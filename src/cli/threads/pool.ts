import { availableParallelism } from 'node:os'
import { getHeapStatistics } from 'node:v8'
import { Worker } from 'node:worker_threads'
import type { ExitCode } from '../context.ts'
import { failure } from '../messages.ts'
import type { Answer, Request, Setup, Task } from './worker-protocol.ts'

const MEBI = 1024 ** 2

/** What has become of a task. */
export type Outcome =
  | {
      readonly kind: 'made'
      readonly messages: string
      readonly exit: ExitCode
      readonly sha256: string | null
      /** To be taken once; or dropped, so that the worker goes on. */
      readonly pieces: AsyncIterable<Uint8Array>
      drop(): void
    }
  | Extract<Answer, { kind: 'source' | 'heavy' | 'failed' }>

/** Worker threads that do tasks. Each has one task at a time; a task waits until one is free, in order. */
export interface Pool {
  /** @throws Failure `input/too-costly` where the thread has run out of memory */
  run(task: Task): Promise<Outcome>
  close(): void
}

/** The largest heap that one thread may have if nothing else is asked for, in bytes. */
export function defaultMaxMemory(): number {
  return getHeapStatistics().heap_size_limit
}

export const CORES = availableParallelism()

interface Slot {
  readonly worker: Worker
  /** Takes what the worker says; undefined while it has nothing to do. */
  take: ((answer: Answer) => void) | undefined
  fail: ((error: unknown) => void) | undefined
}

/**
 * @param count - the most threads at a time; each is started when there is a task for it
 * @param maxMemory - the largest heap of each, in bytes
 */
export function poolOf(workerFile: string, count: number, setup: Setup, maxMemory: number): Pool {
  const limit = Math.max(Math.floor(maxMemory / MEBI), 1)
  const slots = new Set<Slot>()
  const idle: Slot[] = []
  /** In the order of the tasks: a later one that went first could fill its window and wait for the earlier one for ever. */
  const waiting: ((slot: Slot) => void)[] = []

  const start = (): Slot => {
    const worker = new Worker(workerFile, {
      workerData: setup,
      resourceLimits: { maxOldGenerationSizeMb: limit },
    })
    const slot: Slot = { worker, take: undefined, fail: undefined }
    worker.on('message', (answer: Answer) => slot.take?.(answer))
    const lose = (error: unknown) => {
      if (!slots.delete(slot)) return
      if (idle.includes(slot)) idle.splice(idle.indexOf(slot), 1)
      slot.fail?.(error)
      if (waiting.length > 0) waiting.shift()!(start())
    }
    worker.on('error', lose)
    worker.on('exit', code => lose(new Error(`a worker thread has ended with ${code}`)))
    slots.add(slot)
    return slot
  }
  const acquire = (): Promise<Slot> | Slot => {
    const slot = idle.pop()
    if (slot !== undefined) return slot
    if (slots.size < count) return start()
    return new Promise(resume => waiting.push(resume))
  }
  const release = (slot: Slot) => {
    slot.take = undefined
    slot.fail = undefined
    const next = waiting.shift()
    if (next === undefined) idle.push(slot)
    else next(slot)
  }

  return {
    async run(task) {
      const slot = await acquire()
      const { worker } = slot
      const ask = (request: Request) => worker.postMessage(request)
      return new Promise((settle, reject) => {
        const stream = pieceStream(() => ask({ taken: true }))
        slot.take = answer => {
          if (answer.kind === 'piece') return stream.push(answer.bytes)
          if (answer.kind === 'head') {
            const { messages, exit, sha256 } = answer
            return settle({ kind: 'made', messages, exit, sha256, pieces: stream.pieces, drop: stream.drop })
          }
          release(slot)
          if (answer.kind === 'end') return stream.end()
          // Behind the head it is too late to answer otherwise: who takes the pieces is told.
          stream.end(failure('internal', { reason: 'a result could not be written' }))
          settle(answer)
        }
        slot.fail = error => {
          const isMemory = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'
          const cause = isMemory ? failure('input/too-costly', { name: task.file.name, limit }) : error
          stream.end(cause)
          reject(cause)
        }
        ask({ task })
      })
    },
    close() {
      for (const { worker } of slots) {
        worker.removeAllListeners()
        void worker.terminate()
      }
      slots.clear()
    },
  }
}

/** Pieces between one who makes them and one who takes them, each told to `taken` when it was. */
function pieceStream(taken: () => void) {
  const held: Uint8Array[] = []
  let isEnded = false
  let isDropped = false
  let cause: unknown
  let wake = () => {}
  async function* pieces(): AsyncGenerator<Uint8Array> {
    try {
      for (;;) {
        const next = held.shift()
        if (next !== undefined) {
          taken()
          yield next
        } else if (cause !== undefined) throw cause
        else if (isEnded) return
        else
          await new Promise<void>(resume => {
            wake = resume
          })
      }
    } finally {
      drop()
    }
  }
  const drop = () => {
    isDropped = true
    for (const _ of held.splice(0)) taken()
  }
  return {
    pieces: pieces(),
    drop,
    push(bytes: Uint8Array) {
      if (isDropped) taken()
      else held.push(bytes)
      wake()
    },
    /** @param error - why there are no more, if that is no good end */
    end(error?: unknown) {
      isEnded = true
      cause = error
      wake()
    },
  }
}
