import type { Emitter } from '../emitter.ts'
import { json } from '../json.ts'
import type { DiffOutput } from './output.ts'

/** The report as it is. */
export const diffJson: Emitter<DiffOutput> = {
  ...json,
  async open(options) {
    const writer = await json.open(options)
    return { each: ({ report }) => writer.each(report), end: () => writer.end() }
  },
}
