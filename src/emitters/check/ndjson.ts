import type { Emitter } from '../emitter.ts'
import { ndjson } from '../ndjson.ts'
import type { CheckOutput } from './output.ts'

/** One report a line. */
export const checkNdjson: Emitter<CheckOutput> = {
  ...ndjson,
  async open(options) {
    const writer = await ndjson.open(options)
    return { each: ({ report }) => writer.each(report), end: () => writer.end() }
  },
}
