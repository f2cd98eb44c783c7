import type { Source } from '../../source.ts'
import { HEAVY } from '../files/make.ts'
import type { Io } from '../io.ts'
import type { Lang } from '../messages.ts'
import type { Pool } from './pool.ts'
import type { Setup } from './worker-protocol.ts'

/** Has texts that may cost too much memory read by another thread first: the end of that one is not ours. */
export interface Trial {
  /** @throws Failure `input/too-costly` where memory ran out, or what that thread says against the text */
  pass(source: Source): Promise<void>
  /** Ends the thread. */
  close(): void
}

/** What a thread is told that only parses: enough where the command itself is no filter. */
export const parseSetup = (lang: Lang, { stderr }: Io): Setup => ({
  argv: ['parse'],
  lang,
  emission: { many: false, compact: true, columns: null, colour: 0, lang },
  isTerminal: stderr.isTTY === true,
})

/**
 * @param setup - what the thread does with a text, by the arguments of a command
 * @param maxMemory - bytes that one text may take; a share of the heap if not given
 */
export function trialOf({ workerFile }: Io, setup: Setup, maxMemory: number | undefined): Trial {
  let pool: Pool | undefined
  return {
    async pass(source) {
      if (source.text.length <= HEAVY || workerFile === undefined) return
      const { openHeavyPool } = await import('../files/steps.ts')
      pool ??= await openHeavyPool(workerFile, setup, maxMemory, false)
      const file = { name: source.name ?? '<record>', place: '' }
      const tried = await pool.run({ file, source, isReadOnly: false, refusesHeavy: false })
      if (tried.kind === 'made') for await (const _ of tried.pieces);
    },
    close: () => pool?.close(),
  }
}
