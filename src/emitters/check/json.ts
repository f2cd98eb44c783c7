import type { Emitter } from '../emitter.ts'
import { json } from '../json.ts'
import type { CheckOutput } from './output.ts'

/** The report as it is; several as one array. */
export const checkJson: Emitter<CheckOutput> = {
  ...json,
  async open(options) {
    const writer = await json.open(options)
    return { each: ({ report }) => writer.each(report), end: () => writer.end() }
  },
}
